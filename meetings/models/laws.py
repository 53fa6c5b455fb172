"""The law by which each sort of council keeps its record, as far as the hub's pages name it; plain data."""

from dataclasses import dataclass

from django.db import models


class Sort(models.TextChoices):
    """Whose law a council goes by; empty where nobody has said, which is read as a council of England or Wales."""

    ENGLAND = "england", "England: county, district or borough"
    PARISH = "parish", "England: parish or town"
    WALES = "wales", "Wales: county or county borough"
    COMMUNITY = "community", "Wales: community or town"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern ireland", "Northern Ireland"


@dataclass(frozen=True, slots=True)
class Law:
    """`days` are clear days from the notice to the meeting, by what `notice` names; `minutes` is why minutes are kept
    open, for `years` where it says how long.

    `categories` are the paragraphs of exempt information (number, in short) of `exempt`; none where any confidential
    business may be closed; `is_weighed` where the public interest in it is asked too. `urgency` lets a late item be
    taken; empty where nothing does.
    """

    days: int
    notice: str
    minutes: str
    categories: tuple[tuple[int, str], ...] = ()
    schedule: str = "Schedule 12A"
    act: str = "Local Government Act 1972"
    exempt: str = ""
    urgency: str = ""
    years: int = 0
    is_weighed: bool = True


_TODAY = (
    "Information relating to an individual",
    "Information likely to reveal who an individual is",
    "Financial or business affairs of a person or of the council",
    "Consultations or negotiations on labour relations",
    "Legal professional privilege",
    "A notice, order or direction that the council proposes to make",
    "Prevention, investigation or prosecution of crime",
)
# Those of 1985, which Scotland has kept.
_SCOTTISH = (
    "An employee or office holder, one who was or wants to be",
    "An occupier of the council’s accommodation, one who was or wants to be",
    "Somebody who asks for or has a service of the council",
    "Somebody who asks for or has financial assistance of the council",
    "Adoption, care, fostering or education of a child, or a supervision order",
    "Financial or business affairs of a person other than the council",
    "Reports on and supervision of persons by social work",
    "What the council means to spend under a contract",
    "Terms in the negotiation of a contract",
    "Who has made a tender",
    "Consultations or negotiations on labour relations",
    "Instructions to and opinion of counsel, and legal proceedings",
    "A notice, order or direction that the council proposes to make",
    "Prevention, investigation or prosecution of crime",
    "Who a protected informant is",
)
_ENGLISH, _SCOTS = tuple(enumerate(_TODAY, 1)), tuple(enumerate(_SCOTTISH, 1))
_WELSH = tuple(enumerate(_TODAY, 12))
_ENGLAND = Law(
    days=5,
    notice="Local Government Act 1972, section 100A(6)",
    minutes="Local Government Act 1972, section 100C and Schedule 12",
    categories=_ENGLISH,
    exempt="Part 1 of Schedule 12A to the Local Government Act 1972",
    urgency="Local Government Act 1972, section 100B(4)(b)",
    years=6,
)
_WALES = Law(
    days=3,
    notice=_ENGLAND.notice,
    minutes=_ENGLAND.minutes,
    categories=_WELSH,
    exempt="Part 4 of Schedule 12A to the Local Government Act 1972",
    urgency=_ENGLAND.urgency,
    years=6,
)
_UNSAID = Law(
    days=5,
    notice=_ENGLAND.notice,
    minutes=_ENGLAND.minutes,
    categories=(*_ENGLISH, *((n, f"Wales: {words[0].lower()}{words[1:]}") for n, words in _WELSH)),
    exempt="Schedule 12A to the Local Government Act 1972: in England its Part 1 (1 to 7), in Wales its Part 4 "
    "(12 to 18)",
    urgency=_ENGLAND.urgency,
    years=6,
)
_SCOTLAND = Law(
    days=3,
    notice="Local Government (Scotland) Act 1973, section 50A(6) and Schedule 7",
    minutes="Local Government (Scotland) Act 1973, section 50C and Schedule 7",
    categories=_SCOTS,
    schedule="Schedule 7A",
    act="Local Government (Scotland) Act 1973",
    exempt="Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973",
    urgency="Local Government (Scotland) Act 1973, section 50B(4)(b)",
    years=6,
    is_weighed=False,
)
_NORTHERN_IRELAND = Law(
    days=5,
    notice="Local Government Act (Northern Ireland) 2014, Part 8",
    minutes="Local Government Act (Northern Ireland) 2014, Part 8 and Schedule 5",
    categories=_ENGLISH,
    schedule="Schedule 6",
    act="Local Government Act (Northern Ireland) 2014",
    exempt="Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014",
    urgency="Local Government Act (Northern Ireland) 2014, Part 8",
)
# No section 100A to 100K for these: the Public Bodies (Admission to Meetings) Act 1960 opens and closes their meetings.
_PARISH = Law(
    days=3,
    notice="Public Bodies (Admission to Meetings) Act 1960, section 1(4), and Local Government Act 1972, Schedule 12, "
    "paragraph 10",
    minutes="Local Government Act 1972, section 228 and Schedule 12",
)
_COMMUNITY = Law(days=3, notice="Local Government Act 1972, Schedule 12, paragraph 26", minutes=_PARISH.minutes)

LAWS: dict[str, Law] = {
    "": _UNSAID,
    Sort.ENGLAND: _ENGLAND,
    Sort.PARISH: _PARISH,
    Sort.WALES: _WALES,
    Sort.COMMUNITY: _COMMUNITY,
    Sort.SCOTLAND: _SCOTLAND,
    Sort.NORTHERN_IRELAND: _NORTHERN_IRELAND,
}
