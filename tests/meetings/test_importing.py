"""Saving a page that was read: fresh, again, corrected, refused; what did not change keeps its key."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError
from django.utils import timezone

from actions.models import Action, Answer
from meetings.importing import NotSaved, save
from meetings.models import (
    AgendaItem,
    Attendance,
    Clause,
    Commitment,
    Meeting,
    Paragraph,
    Resolution,
    Vote,
)
from meetings.reading.shape import ReadItem, ReadParagraph, ReadRecommendation
from tests.factories import Cast
from tests.meetings.pages import (
    promised,
    read_item,
    read_page,
    read_report,
    read_resolution,
    referred,
    whole_page,
)

PROMISE = "Ruth Adeyemi would survey the roofs"


def keys(*models: type) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the record, by model."""
    return {model.__name__: list(model._default_manager.order_by("pk").values_list()) for model in models}  # type: ignore[attr-defined]


def record() -> dict[str, list[tuple[Any, ...]]]:
    names = (
        "meeting attendance agendaitem recommendation report reportsection reportparagraph declaration document "
        "paragraph resolution clause vote commitment reference"
    )
    return keys(*(apps.get_model("meetings", name) for name in names.split()))


def accept(commitment: Commitment, cast: Cast) -> Action:
    return Action.objects.accept(commitment, Action(wording="Survey the roofs"), by=cast.officer)


def texts(cast: Cast) -> list[tuple[int, str]]:
    return list(Paragraph.objects.order_by("item__position", "position").values_list("pk", "text"))


def test_save_makes_the_meeting_and_all_that_was_read(cast: Cast) -> None:
    saved = save(whole_page(), committee=cast.committee)

    meeting = Meeting.objects.get()
    assert (meeting.held_on, meeting.starts, meeting.place) == (date(2026, 9, 1), time(18, 30), "Council Chamber")
    assert (meeting.front, meeting.furniture, meeting.unplaced) == (
        ["Minutes of the meeting"],
        ["Page 1"],
        ["An odd line"],
    )
    assert meeting.status == Meeting.Status.HELD
    assert meeting.minutes_published_at is None
    assert saved.is_new
    assert [item.title for item in saved.added] == ["Community halls", "Any other business"]
    assert saved.in_words == "The meeting is saved: 2 items added."
    first, asked, answered, other = Paragraph.objects.order_by("pk")
    assert [p.replies_to for p in (first, asked, answered, other)] == [None, None, asked, None]
    assert (asked.kind, asked.number, asked.speakers) == ("contribution", "31.2", ["Councillor Chair"])
    resolution = Resolution.objects.get()
    assert (resolution.after, resolution.vote.votes_for, resolution.vote.named) == (
        answered,
        6,
        {"Councillor Vane": "for"},
    )
    assert [c.text for c in resolution.clauses.all()] == ["the approach be supported;", "the Clerk write to each hall."]
    assert Attendance.objects.get().person == cast.council.people.get(user=cast.chair)


def test_save_places_each_commitment_where_its_words_stand(cast: Cast) -> None:
    save(whole_page(), committee=cast.committee)

    assert [(c.quote in c.text_around, c.quote) for c in Commitment.objects.order_by("position")] == [
        (True, "she would survey the roofs"),
        (True, "the Clerk write to each hall"),
        (True, "Officers would write to each"),
    ]
    found = Commitment.objects.get(position=0)
    assert (found.owner_said, found.due_said, found.due_on) == ("Ruth Adeyemi", "by December", date(2026, 12, 1))


def test_save_of_the_same_page_changes_nothing_and_says_so(cast: Cast) -> None:
    save(whole_page(), committee=cast.committee)
    before, events = record(), apps.get_model("meetings", "ParagraphEvent").objects.count()

    saved = save(whole_page(), committee=cast.committee)

    assert saved.changed_nothing
    assert saved.in_words == "This page was in the hub already, word for word: nothing has changed."
    assert record() == before
    assert apps.get_model("meetings", "ParagraphEvent").objects.count() == events


def test_save_of_the_same_page_with_references_changes_nothing(cast: Cast) -> None:
    page = read_page(read_item("Halls", "As before (Minute 9 refers).", references=[referred("9", 0)]))
    save(page, committee=cast.committee)
    before = record()

    assert save(page, committee=cast.committee).changed_nothing
    assert record() == before


def test_save_of_a_corrected_page_keeps_the_keys_of_what_did_not_change(cast: Cast) -> None:
    save(whole_page(), committee=cast.committee)
    before = {p.number or p.text: (p.pk, p.version) for p in Paragraph.objects.all()}
    action = accept(Commitment.objects.get(position=0), cast)
    corrected = whole_page()
    corrected.items[0].paragraphs[1].text = "Councillor Chair asked about the roofs and the drains."

    saved = save(corrected, committee=cast.committee)

    after = {p.number or p.text: (p.pk, p.version) for p in Paragraph.objects.all()}
    assert after == {**before, "31.2": (before["31.2"][0], 2)}
    assert [item.title for item in saved.changed] == ["Community halls"]
    assert saved.in_words == "The meeting is brought up to date: 1 item changed."
    action.refresh_from_db()
    assert action.commitment is not None
    assert (action.commitment.paragraph, action.commitment.is_gone) == (Paragraph.objects.get(number="31.3"), False)


def test_save_keeps_the_keys_around_what_was_put_between(cast: Cast) -> None:
    save(read_page(read_item("Halls", "First words.", "Last words.")), committee=cast.committee)
    (first, _), (last, _) = texts(cast)

    save(read_page(read_item("Halls", "First words.", "Quite new.", "Last words.")), committee=cast.committee)

    now = texts(cast)
    assert [text for _, text in now] == ["First words.", "Quite new.", "Last words."]
    assert [now[0][0], now[2][0]] == [first, last]


def test_save_keeps_the_keys_of_paragraphs_that_moved(cast: Cast) -> None:
    words = ["Alpha was discussed at length.", "Beta was noted.", "Gamma would follow soon.", "Delta closed the item."]
    page = read_page(read_item("Halls", *words, commitments=[promised("Gamma would follow soon", 2)]))
    save(page, committee=cast.committee)
    before = {text: pk for pk, text in texts(cast)}
    moved = [words[2], words[0], words[3], words[1]]

    save(
        read_page(read_item("Halls", *moved, commitments=[promised("Gamma would follow soon", 0)])),
        committee=cast.committee,
    )

    assert texts(cast) == [(before[text], text) for text in moved]
    assert Commitment.objects.get().paragraph_id == before[words[2]]


def test_save_takes_out_a_paragraph_that_the_page_has_lost(cast: Cast) -> None:
    save(read_page(read_item("Halls", "First words.", "Middle.", "Last words.")), committee=cast.committee)

    save(read_page(read_item("Halls", "First words.", "Last words.")), committee=cast.committee)

    assert [text for _, text in texts(cast)] == ["First words.", "Last words."]


def test_save_keeps_an_answered_commitment_whose_sentence_is_gone_and_drops_an_unanswered_one(cast: Cast) -> None:
    quotes = ["Alun would write", "Beth would ring", "Carys would ask"]
    page = read_page(
        read_item("Halls", *(f"{q} soon." for q in quotes), commitments=[promised(q, n) for n, q in enumerate(quotes)])
    )
    save(page, committee=cast.committee)
    accepted, dismissed, _ = Commitment.objects.order_by("position")
    action = accept(accepted, cast)
    Answer.objects.give(dismissed, Answer.Given.DISMISSED, by=cast.officer)

    save(read_page(read_item("Halls", "Nothing was said.")), committee=cast.committee)

    assert [(c.quote, c.is_gone, c.paragraph) for c in Commitment.objects.order_by("position")] == [
        ("Alun would write", True, None),
        ("Beth would ring", True, None),
    ]
    action.refresh_from_db()
    assert (action.commitment, action.quote) == (accepted, "Alun would write")


@pytest.mark.parametrize("place", ["resolutions", "report", "recommendations"])
def test_save_keeps_an_answered_commitment_of_any_place_that_goes(cast: Cast, place: str) -> None:
    def page(*, with_words: bool) -> ReadItem:
        words, other = "the Clerk would write to each hall", "Everything else was quite different"
        text = words if with_words else other
        report = read_report(("Proposal", [text])) if with_words else read_report(("Costs and risks", [other]))
        at = {"resolutions": [0, 0], "report": [0, 0], "recommendations": [0]}[place]
        return replace(
            read_item("Halls", "Words."),
            resolutions=[read_resolution(text)] if place == "resolutions" else [],
            report=report if place == "report" else None,
            recommendations=[ReadRecommendation(None, text)] if place == "recommendations" else [],
            commitments=[promised(words, *at, place=place)] if with_words else [],
        )

    save(read_page(page(with_words=True)), committee=cast.committee)
    action = accept(Commitment.objects.get(), cast)

    save(read_page(page(with_words=False)), committee=cast.committee)

    assert Commitment.objects.get().is_gone
    assert Action.objects.get() == action


def test_save_finds_the_words_of_a_commitment_again_when_they_come_back(cast: Cast) -> None:
    page = read_page(read_item("Halls", f"{PROMISE}.", commitments=[promised(PROMISE, 0)]))
    save(page, committee=cast.committee)
    action = accept(Commitment.objects.get(), cast)
    save(read_page(read_item("Halls", "Quite other words were said.")), committee=cast.committee)

    save(page, committee=cast.committee)

    commitment = Commitment.objects.get()
    assert (commitment.is_gone, commitment.paragraph, commitment.action) == (False, Paragraph.objects.get(), action)


def test_save_moves_a_commitment_with_its_sentence_to_another_paragraph(cast: Cast) -> None:
    """The two paragraphs open with the same words: which of them holds the promise is told by key, not by words."""
    opening = "The committee considered the state of every hall in the district at some length. "
    both = [f"{opening}{PROMISE}.", f"{opening}It closed the item."]
    save(read_page(read_item("Halls", *both, commitments=[promised(PROMISE, 0)])), committee=cast.committee)
    commitment = Commitment.objects.get()
    action = accept(commitment, cast)
    first, second = Paragraph.objects.order_by("position")
    turned = [f"{opening}It opened the item.", f"{opening}It closed the item. {PROMISE}."]

    save(read_page(read_item("Halls", *turned, commitments=[promised(PROMISE, 1)])), committee=cast.committee)

    commitment.refresh_from_db()
    assert commitment.paragraph_id == second.pk != first.pk
    assert (commitment.action, commitment.is_gone) == (action, False)


def test_save_leaves_alone_what_was_set_by_hand(cast: Cast) -> None:
    heard = ReadParagraph("Cllr Vane spoke.", kind="contribution", speakers=["Cllr Vane"])
    save(read_page(read_item("Halls", heard)), committee=cast.committee)
    Paragraph.objects.update(kind="chair_summary", kind_set=True, speakers=["The Chair"], speakers_set=True)

    saved = save(read_page(read_item("Halls", heard)), committee=cast.committee)
    assert saved.changed_nothing
    save(read_page(read_item("Halls", replace(heard, text="Cllr Vane spoke twice."))), committee=cast.committee)

    paragraph = Paragraph.objects.get()
    assert (paragraph.text, paragraph.kind, paragraph.speakers, paragraph.version) == (
        "Cllr Vane spoke twice.",
        "chair_summary",
        ["The Chair"],
        2,
    )


def test_save_never_takes_off_an_exempt_mark(cast: Cast) -> None:
    save(read_page(read_item("Lease of the depot", "Words.")), committee=cast.committee)
    AgendaItem.objects.update(is_exempt=True, exempt_paragraphs=[3])

    assert save(read_page(read_item("Lease of the depot", "Words.")), committee=cast.committee).changed_nothing

    item = AgendaItem.objects.get()
    assert (item.is_exempt, item.exempt_paragraphs) == (True, [3])


@pytest.mark.parametrize("said", [{"exempt": True}, {"exempt_paragraphs": [3]}])
def test_save_marks_exempt_what_the_page_says_is(cast: Cast, said: dict[str, Any]) -> None:
    save(read_page(read_item("Lease of the depot", "Words.", **said)), committee=cast.committee)

    assert AgendaItem.objects.get().is_exempt


def test_save_refuses_approved_minutes_in_one_sentence(cast: Cast) -> None:
    save(whole_page(), committee=cast.committee)
    Meeting.objects.update(minutes_approved_at=timezone.now())
    before = record()

    with pytest.raises(NotSaved, match="The minutes of 1 September 2026 are approved: correct them paragraph by"):
        save(read_page(read_item("Halls", "Others.")), committee=cast.committee)
    assert record() == before


def test_save_refuses_a_page_without_day_and_one_without_items(cast: Cast) -> None:
    with pytest.raises(NotSaved, match="does not say on which day"):
        save(read_page(read_item(), date=None), committee=cast.committee)
    with pytest.raises(NotSaved, match="No agenda item was found"):
        save(read_page(), committee=cast.committee)
    assert not Meeting.objects.exists()


def test_save_takes_the_day_that_is_given_before_the_page_s(cast: Cast) -> None:
    save(read_page(read_item()), committee=cast.committee, held_on=date(2026, 9, 2))

    assert Meeting.objects.get().held_on == date(2026, 9, 2)


def test_save_in_several_pages_adds_items_and_says_shared_lines_once(cast: Cast) -> None:
    page = read_page(read_item("Halls", "One."), front=["Minutes"], furniture=["Page 1"], unplaced=["Odd"])
    save(page, committee=cast.committee)

    saved = save(
        read_page(read_item("Roads", "Two."), front=["MINUTES"], unplaced=["Odd", "Odder"]), committee=cast.committee
    )

    meeting = Meeting.objects.get()
    assert [(i.title, i.position) for i in meeting.items.all()] == [("Halls", 0), ("Roads", 1)]
    assert (meeting.front, meeting.furniture, meeting.unplaced) == (["Minutes"], ["Page 1"], ["Odd", "Odder"])
    assert saved.in_words == "The meeting is brought up to date: 1 item added."


def test_save_knows_an_item_again_by_its_minute_number_when_its_title_was_corrected(cast: Cast) -> None:
    save(read_page(read_item("Comunity hals", "Words.", minute_number="31")), committee=cast.committee)
    item = AgendaItem.objects.get()

    save(read_page(read_item("Community halls", "Words.", minute_number="31")), committee=cast.committee)

    assert AgendaItem.objects.get() == item
    assert AgendaItem.objects.get().title == "Community halls"


def test_save_keeps_items_of_one_title_apart(cast: Cast) -> None:
    page = read_page(read_item("Minutes", "First."), read_item("Minutes", "Second."))
    save(page, committee=cast.committee)
    before = record()

    assert save(page, committee=cast.committee).changed_nothing
    assert record() == before


def test_save_stands_a_new_item_where_the_page_has_it(cast: Cast) -> None:
    save(read_page(read_item("One", "a"), read_item("Three", "c")), committee=cast.committee)
    save(read_page(read_item("One", "a"), read_item("Two", "b"), read_item("Three", "c")), committee=cast.committee)

    assert [item.title for item in Meeting.objects.get().items.all()] == ["One", "Two", "Three"]


def test_save_changes_a_vote_and_takes_it_away(cast: Cast) -> None:
    save(whole_page(), committee=cast.committee)
    page = whole_page()
    assert page.items[0].resolutions[0].vote is not None
    page.items[0].resolutions[0].vote.votes_for = 7
    save(page, committee=cast.committee)
    assert Vote.objects.get().votes_for == 7

    page.items[0].resolutions[0].vote = None
    save(page, committee=cast.committee)
    assert not Vote.objects.exists()


def test_save_keeps_the_keys_of_resolutions_and_clauses_whose_labels_change(cast: Cast) -> None:
    save(whole_page(), committee=cast.committee)
    before = keys(Resolution, Clause)
    page = whole_page()
    for label, clause in zip("ab", page.items[0].resolutions[0].clauses, strict=True):
        clause.label = f"{label})"

    save(page, committee=cast.committee)

    assert [row[0] for row in keys(Clause)["Clause"]] == [row[0] for row in before["Clause"]]
    assert keys(Resolution) == {"Resolution": before["Resolution"]}
    assert [c.label for c in Clause.objects.order_by("position")] == ["a)", "b)"]


def test_save_cuts_what_is_longer_than_a_column(cast: Cast) -> None:
    long = "x" * 400
    paragraph = ReadParagraph("Words.", number=long, label=long, speakers=[long])
    save(
        read_page(
            read_item(
                "Halls", paragraph, number=long, minute_number=long, commitments=[promised("Words", 0, owner=long)]
            ),
            place=long,
        ),
        committee=cast.committee,
    )

    assert Commitment.objects.get().owner_said == "x" * 300
    assert Paragraph.objects.get().number == "x" * 30


def test_save_is_all_or_nothing(cast: Cast) -> None:
    page = whole_page()
    page.items[1].paragraphs[0].text = "Cut\x00short"  # PostgreSQL takes no NUL: the second item fails

    with pytest.raises((DatabaseError, ValueError)):
        save(page, committee=cast.committee)

    assert set(map(len, record().values())) == {0}
