"""Loads two invented councils, as their officers would: each page through the reader and the importer."""

import tomllib
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from councilhub.demonstration import tracking
from councilhub.demonstration.placing import Placed, fill, place
from councilhub.models import User
from meetings import importing
from meetings.models import Committee, Council, Meeting, Membership, Office, Person, Team
from meetings.reading import minutes
from meetings.reading.shape import ReadMinutes

FOLDER = Path(__file__).parent
PASSWORD = "council-hub-demonstration"  # noqa: S105 (shown to everybody at the start)
AHEAD = ("planned", "agenda")
SEATED_SINCE = timedelta(weeks=104)

type SignIn = tuple[str, str, str]
type Councils = list[dict[str, Any]]


def load(*, report: Callable[[str], None]) -> None:
    """Load the demonstration where there is no council yet; all of it or nothing."""
    with transaction.atomic():
        if not Council.objects.exists():
            _load_all(_councils(), report)


def sign_ins() -> list[SignIn]:
    """Those of the demonstration that there are, as (role, e-mail, password): none where it was never loaded."""
    cast = [(role, _email(name, data["domain"])) for data in _councils() for role, name in data["sign_ins"].items()]
    known = set(User.objects.filter(email__in=[email for _, email in cast]).values_list("email", flat=True))
    return [(role, email, PASSWORD) for role, email in cast if email in known]


def _councils() -> Councils:
    found: Councils = tomllib.loads((FOLDER / "councils.toml").read_text(encoding="utf-8"))["council"]
    return found


def _load_all(councils: Councils, report: Callable[[str], None]) -> None:
    today = timezone.localdate()
    placed = place([committee for data in councils for committee in data["committees"]], today=today)
    password = make_password(PASSWORD)
    for data in councils:
        report(f"Loading {data['name']}: people and seats")
        council = Council.objects.create(**{name: data[name] for name in ("slug", "name", "sort", "colour", "contact")})
        people = _load_people(council, data, password)
        clerk = people[data["kept_by"]]
        for body in data["committees"]:
            committee = _load_committee(council, body, people, clerk, today)
            pages = [placed[f"{committee.slug}/{meeting['page']}"] for meeting in body["meetings"]]
            report(f"Loading {data['name']}: {committee}, {len(pages)} meetings")
            held = {page.page: _load_meeting(committee, page, placed) for page in pages}
            known_actions = tomllib.loads((FOLDER / f"actions/{committee.slug}.toml").read_text(encoding="utf-8"))
            tracking.track(
                known_actions["action"], committee=committee, meetings=held, placed=placed, people=people, clerk=clerk
            )


def _email(name: str, domain: str) -> str:
    return f"{name.lower().replace(' ', '.')}@{domain}"


def _load_people(council: Council, data: dict[str, Any], password: str) -> dict[str, Person]:
    """Everybody by name. Every officer has an account, to write under their own name; only the cast can sign in."""
    cast = set(data["sign_ins"].values())
    users = User.objects.bulk_create(
        User(email=_email(name, data["domain"]), name=name, password=password if name in cast else make_password(None))
        for name in dict.fromkeys([*data["officers"], *data["sign_ins"].values()])
    )
    user_of = {user.name: user for user in users}
    people = Person.objects.bulk_create(
        Person(council=council, name=name, kind=kind, user=user_of.get(name), **details)
        for kind, group in (
            (Person.Kind.COUNCILLOR, data["councillors"]),
            (Person.Kind.OFFICER, data["officers"]),
            (Person.Kind.PARTNER, data["partners"]),
        )
        for name, details in group.items()
    )
    by_name = {person.name: person for person in people}
    Office.objects.create(council=council, user=user_of[data["kept_by"]], role=Office.Role.ADMINISTRATOR)
    for name, members in data["teams"].items():
        Team.objects.create(council=council, name=name).members.set(by_name[member] for member in members)
    return by_name


def _load_committee(
    council: Council, body: dict[str, Any], people: dict[str, Person], clerk: Person, today: date
) -> Committee:
    committee = Committee.objects.create(
        council=council,
        slug=body["slug"],
        name=body["name"],
        kind=body["kind"],
        officers_close_actions=not body.get("agree_closures", False),
    )
    seats = [(body["chair"], Membership.Role.CHAIR), (clerk.name, Membership.Role.CLERK)]
    seats += [(name, Membership.Role.VICE_CHAIR) for name in [body.get("vice_chair")] if name]
    seats += [(name, Membership.Role.MEMBER) for name in [*body["members"], *body.get("former", {})]]
    seats += [(name, Membership.Role.CO_OPTED) for name in body.get("co_opted", [])]
    left = {name: today + timedelta(weeks=week) for name, week in body.get("former", {}).items()}
    Membership.objects.bulk_create(
        Membership(
            committee=committee,
            person=people[name],
            role=role,
            starts_on=today - SEATED_SINCE,
            ends_on=left.get(name),
        )
        for name, role in seats
    )
    return committee


def read_page(page: str, placed: dict[str, Placed]) -> ReadMinutes:
    """A page of the demonstration as the reader reads it, put right as an officer would before saving it.

    Its report (if it has one) goes to the item of its title, and the numbers that it prints are those of minutes.
    """
    read = minutes.read(_text(page, page, placed), source=f"{page}.txt")
    if (FOLDER / f"pages/{page}-report.txt").exists():
        (written,) = minutes.read(_text(f"{page}-report", page, placed), source=f"{page}-report.txt").items
        item = next(item for item in read.items if item.title == written.title)
        item.report, item.recommendations = written.report, written.recommendations
        item.references += written.references
        item.commitments += written.commitments
    if placed[page].state not in AHEAD:
        for position, item in enumerate(read.items, start=1):
            item.number, item.minute_number = str(position), item.minute_number or item.number
    return read


def _text(name: str, page: str, placed: dict[str, Placed]) -> str:
    return fill((FOLDER / f"pages/{name}.txt").read_text(encoding="utf-8"), page=page, placed=placed)


def _load_meeting(committee: Committee, page: Placed, placed: dict[str, Placed]) -> Meeting:
    meeting = importing.save(read_page(page.page, placed), committee=committee, held_on=page.held_on).meeting
    was_held = page.state not in {*AHEAD, "today"}
    meeting.status = Meeting.Status.HELD if was_held else Meeting.Status.SCHEDULED
    if page.state != "planned":
        meeting.agenda_published_at = noon(page.held_on - timedelta(days=8))
    if page.state in {"published", "approved"}:
        meeting.minutes_published_at = noon(page.held_on + timedelta(days=8))
    if page.state == "approved" and page.next:
        meeting.minutes_approved_at = noon(placed[page.next].held_on)
    meeting.save(update_fields=["status", "agenda_published_at", "minutes_published_at", "minutes_approved_at"])
    return meeting


def noon(day: date) -> datetime:
    """Midday, or now where that is still to come."""
    return min(timezone.make_aware(datetime.combine(day, time(12))), timezone.now())
