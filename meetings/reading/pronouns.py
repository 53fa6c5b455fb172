"""Whom "he" and "she" mean in the sentence after one."""

import re

from meetings.reading import language_agents as naming
from meetings.reading.clauses import ANSWERING, LED, MANY, Sentence
from meetings.reading.language_names import FIRST_NAMES

_TOPIC = re.compile(r"\s?[–—:]|\s-\s|\.?\s\d")
# Names that are nobody’s.
_NOBODY = naming.PLACES | naming.COMPANIES
_ARE_MANY = re.compile(r"\s(?:are|were|have)\s")
# "Cllr Orme asked him to raise it. He agreed.": not Cllr Orme.
# "Cllr Orme asked the Clerk whether it was mended. He will find out.": whoever was asked.
_ASKED = re.compile(r"\b(?:asked|requested)\s(?:that\s)?(?=(?:the\s)?[A-Z])")
_SOON = 60
_ASKED_HIM = re.compile(r"\b(?:asked|requested|invited)\s(?:him|her)\b")


def last_person(s: Sentence) -> str | None:
    """Whom "he" or "she" in the next sentence means."""
    if s.small.startswith(("he ", "she ")) or _ASKED_HIM.search(s.text):
        return None
    people = [a for a in s.agents if a.kind in ("person", "servant", "role", "initials", "proper")]
    people = [a for a in people if not MANY.search(a.name) and not _ARE_MANY.match(s.text, a.end)]
    people = [a for a in people if a.kind != "proper" or a.name.rpartition(" ")[2].lower() not in _NOBODY]
    people = [a for a in people if a.kind != "proper" or a.start or " " in a.name or a.name.lower() in FIRST_NAMES]
    people = [a for a in people if a.name.lower() not in ("everyone", "everybody", "anyone", "nobody")]
    people = [a for a in people if a.kind != "proper" or not _TOPIC.match(s.text, a.end)]
    answering = ANSWERING.match(s.small)
    if answering and (answers := next((a for a in people if a.start == answering.end()), None)):
        return answers.name
    asked = _ASKED.search(s.text, 0, _SOON) if "asked" in s.said or "requested" in s.said else None
    if asked and (answers := next((a for a in people if a.start == asked.end()), None)):
        return answers.name
    topic = LED.match(s.text)
    if topic and (led := next((a for a in people if a.start == topic.end()), None)):
        return led.name
    first = next((a for a in people if not a.start or (a.start < 12 and a.kind != "proper")), None)
    named = first or next((a for a in people if a.kind in ("person", "initials")), None)
    return named.name if named else s.person
