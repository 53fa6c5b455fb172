from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from actions.models import Answer
from councilhub.in_words import day
from meetings.models import Commitment, Meeting, Paragraph
from tests.factories import Cast, SignIn, make_commitment, make_item, make_meeting, make_paragraph
from tests.swapping import plain, swap

WORDS = "Ruth Adeyemi replied that she would survey the roofs."
PROMISE = "she would survey the roofs"


def make_line(cast: Cast, **fields: Any) -> Paragraph:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee, **fields)), WORDS, number="31.3")
    make_commitment(paragraph, PROMISE)
    return paragraph


def address(paragraph: Paragraph) -> str:
    return reverse("edit_paragraph", args=["eastmoor-council", paragraph.pk])


def by_htmx(paragraph: Paragraph) -> dict[str, str]:
    return {"HX-Request": "true", "HX-Target": paragraph.anchor}


def save(client: Client, paragraph: Paragraph, text: str, *, seen: int = 1, htmx: bool = False) -> HttpResponse:
    headers = by_htmx(paragraph) if htmx else {}
    return client.post(address(paragraph), {"text": text, "version": seen}, headers=headers)  # type: ignore[return-value]


def test_edit_paragraph_saves_and_goes_back_to_its_line(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast)
    client = as_member(cast.officer)

    response = save(client, paragraph, "Nothing was promised.")

    assert (response.status_code, response["Location"]) == (302, paragraph.get_absolute_url())
    assert (Paragraph.objects.get().text, Paragraph.objects.get().version) == ("Nothing was promised.", 2)
    assert "Paragraph saved." in client.get(response["Location"]).content.decode()


def test_edit_paragraph_shows_its_words_and_the_version_seen(cast: Cast, as_member: SignIn) -> None:
    page = as_member(cast.clerk).get(address(make_line(cast))).content.decode()

    assert WORDS in page
    assert '<input type="hidden" name="version" value="1"' in page


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (
            True,
            {
                "public": 302,
                "officer": 200,
                "clerk": 200,
                "chair": 403,
                "councillor": 403,
                "owner": 403,
                "stranger": 403,
                "other_officer": 403,
            },
        ),
        (
            False,
            {
                "public": 302,
                "officer": 200,
                "clerk": 200,
                "chair": 403,
                "councillor": 403,
                "owner": 403,
                "stranger": 403,
                "other_officer": 404,
            },
        ),
    ],
)
def test_edit_paragraph_is_for_those_who_keep_the_minutes(
    cast: Cast, as_member: SignIn, method: str, published: bool, expected: dict[str, int]
) -> None:
    paragraph = make_line(cast, published=published)
    statuses = {
        name: getattr(as_member(user), method)(address(paragraph), {"text": ""}).status_code
        for name, user in cast.members.items()
    }

    sent = {200: 422, 302: 403} if method == "post" else {}
    assert statuses == {name: sent.get(status, status) for name, status in expected.items()}


def test_edit_paragraph_under_another_council_is_not_there(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast, published=True)

    response = as_member(cast.officer).get(reverse("edit_paragraph", args=["westmere-council", paragraph.pk]))

    assert response.status_code == 404


def test_edit_paragraph_by_htmx_gives_the_line_as_a_reload_does(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast, published=True)
    make_paragraph(paragraph.item, "Another paragraph stays.")
    client, meeting = as_member(cast.officer), paragraph.item.meeting.get_absolute_url()
    before = client.get(meeting)

    fragment = save(client, paragraph, "Ruth Adeyemi replied that she would survey every roof.", htmx=True)

    assert swap(before, fragment, target=paragraph.anchor) == plain(client.get(meeting))  # type: ignore[arg-type]
    assert "Paragraph saved." in fragment.content.decode()


def test_edit_paragraph_opened_and_cancelled_by_htmx_leaves_the_page_as_it_was(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast)
    client, meeting = as_member(cast.officer), paragraph.item.meeting.get_absolute_url()
    before = client.get(meeting)

    opened = client.get(address(paragraph), headers=by_htmx(paragraph))
    cancelled = client.get(f"{address(paragraph)}?cancel", headers=by_htmx(paragraph))

    assert "<textarea" in swap(before, opened, target=paragraph.anchor)  # type: ignore[arg-type]
    assert swap(before, cancelled, target=paragraph.anchor) == plain(before)  # type: ignore[arg-type]


@pytest.mark.parametrize("htmx", [False, True])
def test_edit_paragraph_of_another_version_keeps_both_texts_and_saves_neither_over_the_other(
    cast: Cast, as_member: SignIn, htmx: bool
) -> None:
    paragraph = make_line(cast)
    save(as_member(cast.clerk), paragraph, "Their words about roofs.")

    response = save(as_member(cast.officer), paragraph, "My words about roofs.", htmx=htmx)
    page = response.content.decode()

    assert response.status_code == 409
    assert Paragraph.objects.get().text == "Their words about roofs."
    assert "<del>My </del><ins>Their </ins>words about roofs." in page
    assert "My words about roofs.</textarea>" in page
    assert '<input type="hidden" name="version" value="2"' in page


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    ("theirs", "mine", "merged", "said"),
    [
        (
            f"{WORDS} The chair agreed.",
            f"Later, {WORDS}",
            f"Later, {WORDS} The chair agreed.",
            "Both changes stand in the field below",
        ),
        (
            WORDS.replace("roofs", "walls"),
            WORDS.replace("roofs", "floors"),
            WORDS.replace("roofs.", "[YOURS: floors.] [THEIRS: walls.]"),
            "Some of both changes overlap",
        ),
    ],
)
def test_edit_paragraph_merges_both_changes_into_the_field(
    cast: Cast, as_member: SignIn, htmx: bool, theirs: str, mine: str, merged: str, said: str
) -> None:
    paragraph, client = make_line(cast), as_member(cast.officer)
    save(as_member(cast.clerk), paragraph, theirs)
    stale = save(client, paragraph, mine, htmx=htmx).content.decode()
    assert '<button class="button" name="merge" value="1">Merge both</button>' in stale

    data = {"text": mine, "version": 2, "merge": 1}
    response = client.post(address(paragraph), data, headers=by_htmx(paragraph) if htmx else {})

    page = response.content.decode()
    assert (response.status_code, Paragraph.objects.get().text) == (200, theirs)
    assert f"{merged}</textarea>" in page
    assert said in page
    assert '<input type="hidden" name="version" value="2"' in page


def test_edit_paragraph_merges_with_what_was_saved_meanwhile(cast: Cast, as_member: SignIn) -> None:
    paragraph, client = make_line(cast), as_member(cast.officer)
    save(as_member(cast.clerk), paragraph, f"{WORDS} The chair agreed.")
    save(as_member(cast.clerk), paragraph, f"{WORDS} The chair disagreed.", seen=2)

    page = client.post(address(paragraph), {"text": f"Later, {WORDS}", "version": 2, "merge": 1}).content.decode()

    assert f"Later, {WORDS} The chair disagreed.</textarea>" in page
    assert '<input type="hidden" name="version" value="3"' in page


@pytest.mark.parametrize("seen", ["", "x", "0", "77", "9" * 30, "²"])
def test_edit_paragraph_merging_from_no_version_that_was_loses_neither_text(
    cast: Cast, as_member: SignIn, seen: str
) -> None:
    paragraph = make_line(cast)

    page = as_member(cast.officer).post(address(paragraph), {"text": "Mine.", "version": 1, "merge": seen})

    assert f"[YOURS: Mine.] [THEIRS: {WORDS}]</textarea>" in page.content.decode()


def test_edit_paragraph_kept_after_a_conflict_wins(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast)
    save(as_member(cast.clerk), paragraph, "Their words.")
    client = as_member(cast.officer)
    save(client, paragraph, "My words.")

    save(client, paragraph, "My words.", seen=2)

    assert (Paragraph.objects.get().text, Paragraph.objects.get().version) == ("My words.", 3)


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Write the paragraph, or cancel to leave it as it was."),
        ("  \n ", "Write the paragraph, or cancel to leave it as it was."),
        ("Cut\x00short", "Null characters are not allowed."),
    ],
)
def test_edit_paragraph_says_in_a_sentence_what_is_wrong(
    cast: Cast, as_member: SignIn, typed: str, said: str, htmx: bool
) -> None:
    paragraph = make_line(cast)

    response = save(as_member(cast.officer), paragraph, typed, htmx=htmx)

    assert response.status_code == 422
    assert response.content.decode().count(said) == 2  # in the summary and beside the field
    assert Paragraph.objects.get().text == WORDS


def test_edit_paragraph_without_its_version_saves_nothing(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast)

    response = as_member(cast.officer).post(address(paragraph), {"text": "My words."})

    assert response.status_code == 422
    assert "My words.</textarea>" in response.content.decode()
    assert Paragraph.objects.get().text == WORDS


def test_edit_paragraph_keeps_line_breaks_as_one_character(cast: Cast, as_member: SignIn) -> None:
    """A browser sends CR LF: kept so, each save would change every line that nobody touched."""
    save(as_member(cast.officer), make_line(cast), "One line.\r\nAnother.")

    assert Paragraph.objects.get().text == "One line.\nAnother."


def test_edit_paragraph_reads_the_commitments_of_its_new_words(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast)
    answered = Commitment.objects.get()
    Answer.objects.give(answered, Answer.Given.DISMISSED, by=cast.officer)
    client = as_member(cast.officer)

    save(client, paragraph, "The weather was fine.")
    answered.refresh_from_db()
    assert answered.is_gone

    save(client, paragraph, "ACTION: Ruth Adeyemi to survey the roofs by 12 December 2026.", seen=2)
    assert [str(c) for c in Commitment.objects.unanswered()] == ["Ruth Adeyemi to survey the roofs by 12 December 2026"]


def test_edit_paragraph_drops_a_commitment_that_nobody_answered_with_its_words(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast)
    assert [found.paragraph for found in Commitment.objects.all()] == [paragraph]

    save(as_member(cast.officer), paragraph, "The weather was fine.")

    assert not Commitment.objects.exists()


def test_edit_paragraph_of_approved_minutes_is_a_correction_with_its_reason(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast, published=True)
    Meeting.objects.update(minutes_approved_at=timezone.now())
    client = as_member(cast.officer)

    refused = save(client, paragraph, "Other words.")
    saved = client.post(address(paragraph), {"text": "Other words.", "version": 1, "reason": "Agreed at minute 40."})

    assert (refused.status_code, saved.status_code) == (422, 302)
    assert "Say why approved minutes are corrected." in refused.content.decode()
    assert "Other words.</textarea>" in refused.content.decode()
    assert Paragraph.objects.get().corrections.get().reason == "Agreed at minute 40."


def test_edit_paragraph_of_approved_minutes_by_htmx_gives_the_line_as_a_reload_does(
    cast: Cast, as_member: SignIn
) -> None:
    paragraph = make_line(cast, published=True)
    Meeting.objects.update(minutes_approved_at=timezone.now())
    client, meeting = as_member(cast.officer), paragraph.item.meeting.get_absolute_url()
    before = client.get(meeting)

    fragment = client.post(
        address(paragraph),
        {"text": "Other words.", "version": 1, "reason": "Agreed at minute 40."},
        headers=by_htmx(paragraph),
    )

    assert swap(before, fragment, target=paragraph.anchor) == plain(client.get(meeting))  # type: ignore[arg-type]


def test_edit_paragraph_of_approved_minutes_is_offered_to_those_who_may_correct_them(
    cast: Cast, as_member: SignIn
) -> None:
    paragraph = make_line(cast, published=True)
    Meeting.objects.update(minutes_approved_at=timezone.now())

    offered = {}
    for name, user in cast.members.items():
        page = html.fromstring(as_member(user).get(paragraph.item.meeting.get_absolute_url()).content)
        offered[name] = [link.text for link in page.xpath(f"//a[@href='{address(paragraph)}']")]

    assert {name: words for name, words in offered.items() if words} == {"officer": ["Correct"], "clerk": ["Correct"]}


def test_corrected_paragraph_tells_every_reader_the_day_and_not_the_reason(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast, published=True)
    other = make_paragraph(paragraph.item, "The chair closed the meeting.")
    Meeting.objects.update(minutes_approved_at=timezone.now())
    client = as_member(cast.officer)
    client.post(address(paragraph), {"text": "Other words.", "version": 1, "reason": "A wrong NAME"})

    page = html.fromstring(as_member(None).get(paragraph.item.meeting.get_absolute_url()).content)

    told = [page.get_element_by_id(one.anchor).xpath(".//*[@class='from']/text()") for one in (paragraph, other)]
    assert told == [[f"Corrected on {day(timezone.localdate())}"], []]
    assert "wrong NAME" not in page.text_content()
