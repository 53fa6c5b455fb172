"""The page on which minutes are taken, and what its forms do with scripts and without."""

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from meetings.models import Paragraph, Vote
from meetings.models.agendas import related
from tests.factories import Cast, make_commitment, make_item, make_meeting, make_paragraph, make_resolution

type SignIn = Callable[[object], Client]
JSON = {"Accept": "application/json"}


@pytest.fixture
def paragraph(cast: Cast) -> Paragraph:
    return make_paragraph(make_item(make_meeting(cast.committee)), "Before.")


def address(name: str, cast: Cast, *args: Any) -> str:
    return reverse(name, args=[cast.council.slug, *args])


def test_take_minutes_is_for_those_who_keep_them(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    url = paragraph.item.meeting.get_taking_url()

    statuses = {name: as_member(user).get(url).status_code for name, user in cast.members.items()}

    assert statuses == {
        "public": 302,
        "officer": 200,
        "clerk": 200,
        "chair": 403,
        "councillor": 403,
        "owner": 403,
        "stranger": 403,
        "other_officer": 404,
    }


def test_take_minutes_costs_the_same_queries_for_one_paragraph_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Callable[..., Any]
) -> None:
    meeting = make_meeting(cast.committee)
    client = as_member(cast.officer)
    counts = []
    for texts in (["One"], ["Two", "Three"]):
        for text in texts:
            item = make_item(meeting, text)
            make_commitment(make_paragraph(item, "She would write to schools."), "would write to schools")
            make_resolution(item, "the report be noted")
        with django_assert_num_queries(8) as captured:
            assert client.get(meeting.get_taking_url()).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_save_paragraph_answers_with_version_and_margin_and_never_with_the_words(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    client = as_member(cast.officer)
    data = {"text": "Councillor Marsh would write to MARKER schools.", "version": 1, "key": str(uuid4())}

    answer = client.post(address("save_paragraph", cast, paragraph.pk), data, headers=JSON)

    body = json.loads(answer.content)
    assert (answer.status_code, body["version"]) == (200, 2)
    assert "Looks like an action" in body["margin"]
    assert "<textarea" not in body["margin"]


def test_save_paragraph_sent_twice_is_written_once(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(cast.officer)
    data = {"text": "After.", "version": 1, "key": str(uuid4())}

    versions = [
        client.post(address("save_paragraph", cast, paragraph.pk), data, headers=JSON).json()["version"] for _ in "12"
    ]

    assert versions == [2, 2]
    assert related(Paragraph, "history").filter(pgh_obj_id=paragraph.pk).count() == 2


def test_save_paragraph_stale_answers_both_texts_and_writes_nothing(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    client = as_member(cast.officer)
    client.post(address("save_paragraph", cast, paragraph.pk), {"text": "Theirs.", "version": 1})

    answer = client.post(address("save_paragraph", cast, paragraph.pk), {"text": "Mine.", "version": 1}, headers=JSON)

    body = answer.json()
    assert (answer.status_code, body["version"], body["theirs"]) == (409, 2, "Theirs.")
    assert "<del>Mine. </del><ins>Theirs.</ins>" in body["conflict"]
    paragraph.refresh_from_db()
    assert paragraph.text == "Theirs."


def test_save_paragraph_stale_answers_both_changes_merged(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    client, there = as_member(cast.officer), address("save_paragraph", cast, paragraph.pk)
    client.post(there, {"text": f"{paragraph.text} The chair agreed.", "version": 1})

    answer = client.post(there, {"text": f"Later, {paragraph.text}", "version": 1}, headers=JSON)

    assert answer.json()["merged"] == f"Later, {paragraph.text} The chair agreed."


def test_save_paragraph_keeps_no_text_with_marks_of_a_merge(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    text = "The roof [YOURS: leaks.] [THEIRS: holds.]"

    answer = as_member(cast.officer).post(
        address("save_paragraph", cast, paragraph.pk), {"text": text, "version": 1}, headers=JSON
    )

    assert answer.status_code == 422
    assert answer.json() == {
        "error": "Choose between what is marked [YOURS: …] and [THEIRS: …], and take the marks out."
    }


def test_save_paragraph_without_scripts_goes_back_to_the_line(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    answer = as_member(cast.officer).post(
        address("save_paragraph", cast, paragraph.pk), {"text": "After.", "version": 1}
    )

    assert answer.status_code == 302
    assert answer["Location"].endswith(f"/minutes/#{paragraph.anchor}")


def test_save_paragraph_empty_is_one_sentence(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    answer = as_member(cast.officer).post(
        address("save_paragraph", cast, paragraph.pk), {"text": " ", "version": 1}, headers=JSON
    )

    assert answer.status_code == 422
    assert answer.json() == {"error": "Write the paragraph, or cancel to leave it as it was."}


def test_add_paragraph_gives_every_line_of_what_was_pasted(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    data = {"text": "The roofs leak.\tAction: JB\r\nRESOLVED that the report be noted.", "key": str(uuid4())}
    client, url = as_member(cast.officer), address("add_paragraph", cast, paragraph.item.pk)

    answers = [client.post(url, data, headers=JSON).json()["html"] for _ in range(2)]

    lines = html.fromstring(answers[0]).xpath("//*[@id][contains(concat(' ', @class, ' '), ' line ')]")
    assert [line.get("id").split("-")[0] for line in lines] == ["paragraph", "resolution"]
    assert [words.text for words in lines[0].xpath(".//p[@class='from']")] == ["Action column: Action: JB"]
    assert [line.get("id") for line in html.fromstring(answers[1]).xpath("//*[contains(@class, 'line')][@id]")] == [
        line.get("id") for line in lines
    ]


def test_add_paragraph_gives_the_new_line(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    data = {"text": "Next words.", "key": str(uuid4())}

    body = as_member(cast.officer).post(address("add_paragraph", cast, paragraph.item.pk), data, headers=JSON).json()

    added = Paragraph.objects.get(text="Next words.")
    assert body["anchor"] == added.anchor
    assert f'id="{added.anchor}"' in body["html"]


@pytest.mark.parametrize("htmx", [False, True])
def test_remove_paragraph_offers_undo_with_and_without_scripts(
    cast: Cast, as_member: SignIn, paragraph: Paragraph, htmx: bool
) -> None:
    client, pk, item = as_member(cast.officer), paragraph.pk, paragraph.item

    answer = client.post(address("remove_paragraph", cast, pk), headers={"HX-Request": "true"} if htmx else {})
    page = answer if htmx else client.get(answer["Location"])
    back = address("restore_paragraph", cast, item.pk, pk)
    assert back in page.content.decode()
    assert "Removed: “Before.”" in page.content.decode()
    assert not Paragraph.objects.filter(pk=pk).exists()
    client.post(back)

    assert Paragraph.objects.get(pk=pk).text == "Before."


@pytest.mark.parametrize("said", ["", "x", "0", "999999999999999999999"])
def test_take_minutes_offers_no_way_back_to_what_was_not_removed_there(
    cast: Cast, as_member: SignIn, paragraph: Paragraph, said: str
) -> None:
    client = as_member(cast.officer)
    elsewhere = make_paragraph(make_item(make_meeting(cast.committee, nth=2)), "ELSEWHERE")
    client.post(address("remove_paragraph", cast, elsewhere.pk))

    for key in (said, elsewhere.pk, paragraph.pk):
        page = client.get(paragraph.item.meeting.get_taking_url(), {"removed": key}).content.decode()
        assert "Removed:" not in page


def test_move_and_set_paragraph_go_back_to_the_line(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(cast.officer)
    other = make_paragraph(paragraph.item, "Second.")

    client.post(address("move_paragraph", cast, other.pk), {"way": "up"})
    client.post(
        address("set_paragraph", cast, other.pk), {"kind": "response", "speakers": "Ruth Adeyemi; Councillor Marsh"}
    )

    other.refresh_from_db()
    assert list(paragraph.item.paragraphs.values_list("text", flat=True)) == ["Second.", "Before."]
    assert (other.kind, other.speakers) == ("response", ["Ruth Adeyemi", "Councillor Marsh"])


def test_paragraph_versions_lists_and_restores(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(cast.officer)
    client.post(address("save_paragraph", cast, paragraph.pk), {"text": "After.", "version": 1})

    page = client.get(address("paragraph_versions", cast, paragraph.pk)).content.decode()

    assert "Version 2, as it stands" in page
    assert "<del>Before. </del><ins>After.</ins>" in page
    assert '<input type="hidden" name="text" value="Before.">' in page
    assert "Officer" in page


def test_locked_minutes_answer_403_everywhere(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    meeting = paragraph.item.meeting
    meeting.approve_minutes()
    client = as_member(cast.officer)

    statuses = [client.get(meeting.get_taking_url()).status_code]
    for name in ("save_paragraph", "move_paragraph", "set_paragraph", "remove_paragraph"):
        statuses.append(client.post(address(name, cast, paragraph.pk), {"text": "x", "version": 1}).status_code)
    statuses.append(client.post(address("add_paragraph", cast, paragraph.item.pk), {"text": "x"}).status_code)

    assert statuses == [403] * 6


def test_edit_paragraph_of_approved_minutes_asks_for_the_reason(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    paragraph.item.meeting.approve_minutes()
    client = as_member(cast.officer)
    url = address("edit_paragraph", cast, paragraph.pk)

    refused = client.post(url, {"text": "After.", "version": 1})
    client.post(url, {"text": "After.", "version": 1, "reason": "A wrong name"})

    assert refused.status_code == 422
    assert "Say why approved minutes are corrected." in refused.content.decode()
    assert paragraph.corrections.get().reason == "A wrong name"


def test_record_attendance_keeps_rows_and_offers_the_seats_of_that_day(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    meeting = paragraph.item.meeting
    client = as_member(cast.officer)
    url = address("record_attendance", cast, cast.committee.slug, meeting.day)

    page = client.get(url).content.decode()
    assert 'value="Councillor Chair"' in page
    data: dict[str, object] = {"form-TOTAL_FORMS": 2, "form-INITIAL_FORMS": 0}
    data |= {"form-0-name": "Councillor Chair", "form-0-status": "present", "form-0-role": "Chair"}
    data |= {
        "form-1-name": "Councillor Vane",
        "form-1-status": "substitute",
        "form-1-substitute_for": "Councillor Byrne",
    }
    client.post(url, data)

    rows = meeting.attendances.values_list("name", "status", "substitute_for", "person__name")
    assert list(rows) == [
        ("Councillor Chair", "present", "", "Chair"),
        ("Councillor Vane", "substitute", "Councillor Byrne", None),
    ]


def test_record_attendance_substitute_of_nobody_is_one_sentence(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    url = address("record_attendance", cast, cast.committee.slug, paragraph.item.meeting.day)
    data = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 0, "form-0-name": "Councillor Vane"}
    data |= {"form-0-status": "apologies", "form-0-substitute_for": "Councillor Byrne"}

    answer = as_member(cast.officer).post(url, data)

    assert answer.status_code == 422
    assert "Only a substitute is there for somebody else: choose that status." in answer.content.decode()


def test_edit_resolution_keeps_clauses_votes_and_outcome(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    resolution = make_resolution(paragraph.item, "the report be noted", stem="Resolved that")
    kept = resolution.clauses.get()
    data = {
        "verb": "lost",
        "stem": "Resolved that",
        "clauses": "a) the report be noted\n  (i) with thanks\nb) the plan be refused",
        "votes_for": 2,
        "against": 6,
        "named": "Councillor Vane: for\nCouncillor Marsh: against",
    }

    client = as_member(cast.officer)
    client.post(address("edit_resolution", cast, resolution.pk), data)

    resolution.refresh_from_db()
    clauses = list(resolution.clauses.values_list("label", "level", "text"))
    assert clauses == [("a)", 1, "the report be noted"), ("(i)", 2, "with thanks"), ("b)", 1, "the plan be refused")]
    assert resolution.clauses.first() == kept
    assert (resolution.verb, resolution.vote.votes_for, resolution.vote.against) == ("lost", 2, 6)
    assert resolution.vote.named == {"Councillor Vane": "for", "Councillor Marsh": "against"}
    page = client.get(address("edit_resolution", cast, resolution.pk)).content.decode()
    assert "a) the report be noted\n  (i) with thanks\nb) the plan be refused" in page


def test_edit_resolution_bad_named_vote_is_one_sentence(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    resolution = make_resolution(paragraph.item, "the report be noted")
    data = {"verb": "resolved", "clauses": "the report be noted", "named": "Councillor Vane perhaps"}

    answer = as_member(cast.officer).post(address("edit_resolution", cast, resolution.pk), data)

    assert answer.status_code == 422
    assert "is no named vote: write it like “Councillor Vane: for”." in answer.content.decode()


def test_remove_resolution_takes_it_out(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    resolution = make_resolution(paragraph.item, "the report be noted")

    as_member(cast.officer).post(address("remove_resolution", cast, resolution.pk))

    assert not paragraph.item.resolutions.exists()


def test_restore_resolution_undoes_from_the_page_that_follows(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    client, item = as_member(cast.officer), paragraph.item
    pk = make_resolution(item, "the report be noted", stem="RESOLVED that").pk

    answer = client.post(address("remove_resolution", cast, pk))
    page = client.get(answer["Location"]).content.decode()
    back = address("restore_resolution", cast, item.pk, pk)
    assert back in page
    assert "Removed: “RESOLVED that the report be noted”" in page
    client.post(back)

    assert item.resolutions.get().pk == pk
    assert back not in client.get(answer["Location"]).content.decode()


def test_restore_resolution_finds_nothing_of_another_item(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(cast.officer)
    elsewhere = make_resolution(make_item(make_meeting(cast.committee, nth=2)), "ELSEWHERE")
    client.post(address("remove_resolution", cast, elsewhere.pk))

    page = client.get(paragraph.item.meeting.get_taking_url(), {"resolution": elsewhere.pk}).content.decode()
    answer = client.post(address("restore_resolution", cast, paragraph.item.pk, elsewhere.pk), follow=True)

    assert "Removed:" not in page
    assert "There is no such resolution to bring back." in answer.content.decode()
    assert not elsewhere.item.resolutions.exists()


def test_edit_resolution_keeps_a_vote_told_in_words_alone(cast: Cast, as_member: SignIn, paragraph: Paragraph) -> None:
    resolution = make_resolution(paragraph.item, "the report be noted")
    Vote.objects.create(resolution=resolution, text="Carried unanimously.")

    as_member(cast.officer).post(
        address("edit_resolution", cast, resolution.pk), {"verb": "resolved", "clauses": "the report be received"}
    )

    assert Vote.objects.get().text == "Carried unanimously."


def test_take_minutes_leads_from_a_paragraph_to_the_resolution_inside_it(
    cast: Cast, as_member: SignIn, paragraph: Paragraph
) -> None:
    resolution = make_resolution(paragraph.item, "Before.", is_inside=True, after=paragraph)

    page = as_member(cast.officer).get(paragraph.item.meeting.get_taking_url()).content.decode()

    assert page.count(f'<a href="{address("edit_resolution", cast, resolution.pk)}">Edit the resolution<span') == 1
