"""The nouns of what must be done."""

from actions.models.actions import Action, ActionQuerySet, NotAllowed, StaleMove
from actions.models.progress import Answer, Progress

__all__ = ["Action", "ActionQuerySet", "Answer", "NotAllowed", "Progress", "StaleMove"]
