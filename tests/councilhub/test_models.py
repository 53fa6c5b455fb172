from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from councilhub.models import AuditEntry, User
from tests.factories import Cast, make_person, make_seat, make_user


def test_user_signs_in_with_the_address_in_any_case(db: None) -> None:
    user = User.objects.create_user("Jo.Vane@Example.ORG", "words that nobody has")

    assert user.email == "jo.vane@example.org"
    assert User.objects.get_by_natural_key("JO.VANE@example.org") == user


def test_user_address_is_lower_case_in_the_database(db: None) -> None:
    with pytest.raises(IntegrityError, match="user_email_lower_case"):
        User.objects.create(email="Jo@example.org", name="Jo")


def test_user_is_called_by_name_or_else_by_address(db: None) -> None:
    assert str(make_user("Jo Vane")) == "Jo Vane"
    assert str(User(email="jo@example.org")) == "jo@example.org"


def test_user_keeps_records_as_officer_or_as_clerk(cast: Cast) -> None:
    keeps = {name: user.keeps_records for name, user in cast.members.items() if user}

    assert [name for name, does in keeps.items() if does] == ["officer", "clerk", "other_officer"]
    assert [name for name, user in cast.members.items() if user and user.is_officer] == ["officer", "other_officer"]


@pytest.mark.parametrize(
    ("starts", "ends", "clerks"), [(-9, None, True), (-9, 0, True), (0, 5, True), (-9, -1, False), (1, None, False)]
)
def test_user_clerks_a_committee_from_the_first_day_to_the_last(
    cast: Cast, starts: int, ends: int | None, clerks: bool
) -> None:
    today = timezone.localdate()
    person = make_person(cast.council, "Stranger", user=cast.stranger)
    ends_on = None if ends is None else today + timedelta(days=ends)
    make_seat(cast.committee, person, role="clerk", starts_on=today + timedelta(days=starts), ends_on=ends_on)

    assert cast.stranger.clerked_committee_ids == (frozenset({cast.committee.pk}) if clerks else frozenset())


def test_user_who_once_was_clerk_and_now_is_a_member_clerks_nothing(cast: Cast) -> None:
    person = make_person(cast.council, "Stranger", user=cast.stranger)
    make_seat(cast.committee, person, role="clerk", starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    make_seat(cast.committee, person, role="member", starts_on=date(2021, 1, 2))

    assert cast.stranger.clerked_committee_ids == frozenset()


@pytest.mark.parametrize("change", ["update", "delete", "raw"])
def test_audit_entry_is_written_once_and_never_changed(cast: Cast, change: str) -> None:
    entry = AuditEntry.objects.create(by=cast.officer, act=AuditEntry.Act.EXPORTED, what="summary")

    with pytest.raises(DatabaseError, match="append_only"), transaction.atomic():
        match change:
            case "update":
                AuditEntry.objects.filter(pk=entry.pk).update(what="nothing")
            case "delete":
                entry.delete()
            case "raw":
                with connection.cursor() as cursor:
                    cursor.execute("UPDATE councilhub_auditentry SET what = 'nothing'")

    assert AuditEntry.objects.get().what == "summary"
