"""Answers on other pages that wait whom a name means there, as it was answered on one."""

from meetings.keeping import folded
from meetings.models import Import
from meetings.weighing import weigh

A_TIME = 100


def answer_alike(kept: Import) -> int:
    """What was said of names on this page goes for other waiting pages of its committee where the same name is in doubt
    and nobody has answered; returns of how many.
    """
    said = kept.corrections.get("people", {})
    others = kept.of_its_committee()
    keys = list(others.values_list("pk", flat=True))
    answered = 0
    for start in range(0, len(keys), A_TIME):
        for weighed in weigh(list(others.with_council().filter(pk__in=keys[start : start + A_TIME])), kept.council):
            answers = {folded(name): said[folded(name)] for name in weighed.asked if folded(name) in said}
            if answers:
                weighed.kept.correct({"people": answers})
                answered += 1
    return answered
