"""The nouns of what must be done."""

from actions.models.actions import Action
from actions.models.progress import Answer, Progress
from actions.models.sets import ActionQuerySet, NotAllowed, StaleMove

__all__ = ["Action", "ActionQuerySet", "Answer", "NotAllowed", "Progress", "StaleMove"]
