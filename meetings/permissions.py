"""What somebody may do with the record. Each answers yes or no; what exists for them is `visible_to`'s word."""

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from councilhub.models import User
from meetings.admitting import belongs_elsewhere
from meetings.models import Committee, Council, Meeting, Office, Person

type Anybody = User | AnonymousUser


def can_keep_record(user: Anybody, council: Council) -> bool:
    """Import minutes, and keep the council's committees and people."""
    return isinstance(user, User) and council.pk in user.council_ids


def can_know_people(user: Anybody, council: Council) -> bool:
    """The council's own people read who an officer is and what was noted; others read roles, teams and councillors."""
    return isinstance(user, User) and council.pk in user.council_ids | user.home_council_ids


def can_keep_minutes(user: Anybody, committee: Committee) -> bool:
    """Officers of its council, and its clerk."""
    return isinstance(user, User) and (
        committee.council_id in user.council_ids or committee.pk in user.clerked_committee_ids
    )


def can_edit_minutes(user: Anybody, meeting: Meeting) -> bool:
    """Approved minutes are locked (LGA 1972 Sch 12 para 41)."""
    return not meeting.has_approved_minutes and can_keep_minutes(user, meeting.committee)


def can_correct_minutes(user: Anybody, meeting: Meeting) -> bool:
    """Approved minutes take a correction, with its reason; who keeps them writes it down."""
    return meeting.has_approved_minutes and can_keep_minutes(user, meeting.committee)


def can_publish_minutes(user: Anybody, meeting: Meeting) -> bool:
    return meeting.status == Meeting.Status.HELD and can_edit_minutes(user, meeting)


def can_withdraw_approval(user: Anybody, meeting: Meeting) -> bool:
    """A lock by mistake is opened on its day; later it stays (LGA 1972 Sch 12 para 41)."""
    return meeting.was_approved_today and can_keep_minutes(user, meeting.committee)


def can_cancel(user: Anybody, meeting: Meeting) -> bool:
    return meeting.status == Meeting.Status.SCHEDULED and can_keep_minutes(user, meeting.committee)


def can_reinstate(user: Anybody, meeting: Meeting) -> bool:
    return meeting.status == Meeting.Status.CANCELLED and can_keep_minutes(user, meeting.committee)


def can_hold(user: Anybody, meeting: Meeting) -> bool:
    """On its day or later."""
    return meeting.held_on <= timezone.localdate() and can_cancel(user, meeting)


def can_publish_agenda(user: Anybody, meeting: Meeting) -> bool:
    return meeting.agenda_published_at is None and can_edit_minutes(user, meeting)


def can_withdraw_agenda(user: Anybody, meeting: Meeting) -> bool:
    """Not once the minutes are published, which show its items."""
    is_open = meeting.agenda_published_at is not None and meeting.minutes_published_at is None
    return is_open and can_edit_minutes(user, meeting)


def rights(user: Anybody, meeting: Meeting) -> dict[str, bool]:
    """All of the above that a meeting's page offers, by name."""
    return {
        "can_edit": can_edit_minutes(user, meeting),
        "can_correct": can_correct_minutes(user, meeting),
        "can_publish": can_publish_minutes(user, meeting),
        "can_withdraw_approval": can_withdraw_approval(user, meeting),
        "can_cancel": can_cancel(user, meeting),
        "can_reinstate": can_reinstate(user, meeting),
        "can_hold": can_hold(user, meeting),
    }


def can_administer(user: Anybody, council: Council) -> bool:
    """Administrators say who is an officer."""
    return isinstance(user, User) and user.offices.filter(council=council, role=Office.Role.ADMINISTRATOR).exists()


def _keeps_sign_in(user: Anybody, person: Person) -> bool:
    """An officer's sign-in is an administrator's business: a new link to it opens all that it may do."""
    if not can_keep_record(user, person.council):
        return False
    is_officer = person.user is not None and person.user.offices.filter(council=person.council_id).exists()
    return not is_officer or can_administer(user, person.council)


def can_give_sign_in(user: Anybody, person: Person) -> bool:
    """Not for a sign-in that another council has too: whoever sets its password could read that council's record."""
    is_shared = person.user is not None and belongs_elsewhere(person.user, person.council)
    return not is_shared and person.user != user and _keeps_sign_in(user, person)


def can_take_sign_in(user: Anybody, person: Person) -> bool:
    """Nobody takes their own, so the last administrator stays."""
    has_one = person.user is not None and person.user.is_active and person.user != user
    return has_one and _keeps_sign_in(user, person)


def can_set_office(user: Anybody, person: Person) -> bool:
    """Nobody changes their own, so the last administrator stays."""
    has_one = person.user is not None and person.user.is_active and person.user != user
    return has_one and can_administer(user, person.council)
