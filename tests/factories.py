"""Plain functions that make what tests stand on. Every argument is named; what a test does not say is unremarkable."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from actions.models import Action
from councilhub.models import User
from meetings.models import (
    AgendaItem,
    Clause,
    Commitment,
    Committee,
    Council,
    Meeting,
    Membership,
    Office,
    Paragraph,
    Person,
    Resolution,
)

PASSWORD = "correct horse battery"

type SignIn = Callable[[User | None], Client]


def make_user(name: str) -> User:
    return User.objects.create_user(f"{name.lower().replace(' ', '.')}@example.org", PASSWORD, name=name)


def make_council(name: str = "Eastmoor Council", **fields: Any) -> Council:
    return Council.objects.create(name=name, slug=fields.pop("slug", name.lower().replace(" ", "-")), **fields)


def make_committee(council: Council, name: str = "People Scrutiny Committee", **fields: Any) -> Committee:
    return Committee.objects.create(council=council, name=name, slug=name.lower().replace(" ", "-"), **fields)


def make_person(
    council: Council, name: str, *, kind: str = "officer", user: User | None = None, **fields: Any
) -> Person:
    return Person.objects.create(council=council, name=name, kind=kind, user=user, **fields)


def make_seat(committee: Committee, person: Person, *, role: str = "member", **fields: Any) -> Membership:
    fields.setdefault("starts_on", date(2020, 1, 1))
    return Membership.objects.create(committee=committee, person=person, role=role, **fields)


def make_meeting(
    committee: Committee, *, held_on: date | None = None, published: bool = False, **fields: Any
) -> Meeting:
    """A meeting that was held three weeks ago unless said otherwise."""
    now = timezone.now()
    if published:
        fields.setdefault("agenda_published_at", now)
        fields.setdefault("minutes_published_at", now)
    fields.setdefault("status", Meeting.Status.HELD)
    day = held_on or timezone.localdate() - timedelta(days=21)
    return Meeting.objects.create(committee=committee, held_on=day, **fields)


def make_item(meeting: Meeting, title: str = "Community halls", **fields: Any) -> AgendaItem:
    fields.setdefault("position", meeting.items.count())
    return AgendaItem.objects.create(meeting=meeting, title=title, **fields)


def make_paragraph(item: AgendaItem, text: str = "The committee received the report.", **fields: Any) -> Paragraph:
    fields.setdefault("position", item.paragraphs.count())
    return Paragraph.objects.create(item=item, text=text, **fields)


def make_resolution(item: AgendaItem, *clauses: str, **fields: Any) -> Resolution:
    fields.setdefault("verb", "resolved")
    fields.setdefault("position", item.resolutions.count())
    resolution = Resolution.objects.create(item=item, **fields)
    for position, text in enumerate(clauses):
        Clause.objects.create(resolution=resolution, position=position, text=text)
    return resolution


def make_commitment(paragraph: Paragraph, quote: str, **fields: Any) -> Commitment:
    fields.setdefault("cue", "would")
    fields.setdefault("position", paragraph.item.commitments.count())
    return Commitment.objects.create(item=paragraph.item, paragraph=paragraph, quote=quote, **fields)


def make_action(committee: Committee, wording: str = "Survey the village halls", **fields: Any) -> Action:
    return Action.objects.create(committee=committee, wording=wording, **fields)


@dataclass
class Cast:
    """The members of the cast and the council they belong to. `stranger` signs in but is nobody in any council."""

    council: Council
    committee: Committee
    officer: User
    clerk: User
    chair: User
    councillor: User
    owner: User
    stranger: User
    other_officer: User
    owning: Person

    @property
    def members(self) -> dict[str, User | None]:
        names = ("officer", "clerk", "chair", "councillor", "owner", "stranger", "other_officer")
        return {"public": None, **{name: getattr(self, name) for name in names}}


def make_cast() -> Cast:
    council, other = make_council(), make_council("Westmere Council")
    committee = make_committee(council, kind="scrutiny")
    users = {
        name: make_user(name.replace("_", " ").title())
        for name in ("officer", "clerk", "chair", "councillor", "owner", "stranger", "other_officer")
    }
    Office.objects.create(council=council, user=users["officer"])
    Office.objects.create(council=other, user=users["other_officer"])
    for name in ("chair", "councillor"):
        person = make_person(council, users[name].name, kind="councillor", user=users[name])
        make_seat(committee, person, role="chair" if name == "chair" else "member")
    make_seat(committee, make_person(council, "Clerk", user=users["clerk"]), role="clerk")
    owning = make_person(council, "Ruth Adeyemi", role="Head of Property", user=users["owner"])
    return Cast(council=council, committee=committee, owning=owning, **users)
