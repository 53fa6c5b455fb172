"""An action's timeline: every change with who and when; the public reads its public notes."""

from datetime import date

from actions.models import Action
from actions.retelling import retell
from meetings.models import Team
from tests.actions.found import accept
from tests.factories import Cast, SignIn, make_action, make_person

WORDED = {"wording": "Survey all roofs", "version": 1}


def told(action: Action, *, inside: bool = True) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(who, move, note, changes), the newest first."""
    return [(str(one.by or ""), one.move, one.note, one.changes) for one in retell(action, inside=inside)]


def test_every_change_is_told_with_who_made_it(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast)
    wording = action.wording
    asker = cast.council.people.get(user=cast.councillor)
    data = {**WORDED, "owned_by": f"person-{cast.owning.pk}", "due_on": "2026-12-12", "asked_by": asker.pk}
    as_member(cast.clerk).post(f"{action.get_absolute_url()}edit/", data)
    action.refresh_from_db()
    action.move("in_progress", by=cast.owner, seen=2, note="Ladders are hired.")
    team = Team.objects.create(council=cast.council, name="Property")
    data = {"wording": "Survey all roofs", "version": 3, "owned_by": f"team-{team.pk}", "is_due_next_meeting": "on"}
    as_member(cast.officer).post(f"{action.get_absolute_url()}edit/", data)

    # A test is one transaction, so that the history gives all its rows one time.
    assert set(told(action)) == {
        ("Officer", "", "", ("Made an action of words in the minutes.",)),
        (
            "Clerk",
            "",
            "",
            (
                f"Wording from “{wording}” to “Survey all roofs”.",
                "Owner from nobody to Ruth Adeyemi.",
                "Due from no date to 12 December 2026.",
                "Asked for by from nobody to Councillor Councillor.",
            ),
        ),
        ("Owner", "To do → In progress", "Ladders are hired.", ()),
        (
            "Officer",
            "",
            "",
            (
                "Owner from Ruth Adeyemi to Property.",
                "Due from 12 December 2026 to the next meeting.",
                "Asked for by from Councillor Councillor to nobody.",
            ),
        ),
    }


def test_the_public_is_told_public_notes_and_nobody_s_name(cast: Cast) -> None:
    action = make_action(cast.committee)
    action.move("in_progress", by=cast.owner, seen=1, note="Inside only.")
    action.move("reported", by=cast.owner, seen=2, note="It is done.", is_public=True)

    assert told(action, inside=False) == [("", "In progress → Reported done", "It is done.", ())]


def test_an_action_that_stands_alone_says_so(cast: Cast) -> None:
    action = make_action(cast.committee, created_by=cast.officer)

    assert told(action) == [("Officer", "", "", ("Made an action that stands alone.",))]


def test_asker_is_kept_and_is_a_councillor_of_the_council(cast: Cast, as_member: SignIn) -> None:
    action, client = make_action(cast.committee), as_member(cast.officer)
    asker = cast.council.people.get(user=cast.councillor)
    client.post(f"{action.get_absolute_url()}edit/", {**WORDED, "asked_by": asker.pk})
    assert Action.objects.get().asked_by == asker

    for nobody in (cast.owning, make_person(cast.council, "Pat Vane")):
        answer = client.post(f"{action.get_absolute_url()}edit/", {**WORDED, "version": 2, "asked_by": nobody.pk})
        assert answer.status_code == 422
        assert answer.content.decode().count("Choose one of the council’s councillors.") == 2


def test_timeline_costs_the_same_queries_for_one_change_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: object
) -> None:
    action, client = make_action(cast.committee), as_member(cast.officer)
    for version, day in enumerate((date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)), start=1):
        data = {"wording": "Survey", "version": version, "due_on": day, "owned_by": f"person-{cast.owning.pk}"}
        client.post(f"{action.get_absolute_url()}edit/", data)
        if version != 2:
            with django_assert_num_queries(4):  # type: ignore[operator]
                retell(action, inside=True)
