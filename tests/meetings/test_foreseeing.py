"""What saving a page would change of a meeting that is in the hub: foreseen is what then happens."""

from datetime import date

from actions.models import Action, Answer
from meetings import importing
from meetings.correcting import Corrected, corrected
from meetings.foreseeing import Foreseen, foresee
from meetings.models import AgendaItem, Commitment, Meeting, Paragraph
from meetings.reading.shape import ReadAttendance, ReadCommitment, ReadItem, ReadMinutes, ReadParagraph
from tests.factories import Cast

PROMISE = "The Head of Property would survey the roofs by June."


def page(*paragraphs: str, title: str = "Halls", **fields: object) -> ReadMinutes:
    item = ReadItem(title=title, paragraphs=[ReadParagraph(text) for text in paragraphs], **fields)  # type: ignore[arg-type]
    item.commitments = [
        ReadCommitment(PROMISE, "would", "paragraphs", [n]) for n, text in enumerate(paragraphs) if text == PROMISE
    ]
    return ReadMinutes(date="2025-05-20", items=[item])


def save(read: ReadMinutes, cast: Cast) -> Meeting:
    return importing.save(read, committee=cast.committee).meeting


def in_words(found: Foreseen) -> list[tuple[str, str, str]]:
    """(item, what, its words, added ones in + and lost ones in -)."""
    marks = {"same": "{}", "added": "+{}+", "removed": "-{}-"}
    return [
        (item.title, change.what, "".join(marks[kind].format(words.strip()) for kind, words in change.runs))
        for item in found.changed
        for change in item.changes
    ]


def test_the_same_page_changes_nothing(cast: Cast) -> None:
    meeting = save(page("The roofs leak.", PROMISE), cast)

    assert foresee(page("The roofs leak.", PROMISE), meeting).changes_nothing


def test_changed_added_and_lost_texts_are_told_apart(cast: Cast) -> None:
    meeting = save(page("The roofs of all halls leak.", "Nobody had seen it yet.", "It rained."), cast)
    found = foresee(page("The roofs of most halls leak.", "It rained.", "Then the sun shone on them."), meeting)

    assert in_words(found) == [
        ("Halls", "Paragraph", "The roofs of-all-+most+halls leak."),
        ("Halls", "Paragraph", "+Then the sun shone on them.+"),
        ("Halls", "Paragraph", "-Nobody had seen it yet.-"),
    ]


def test_who_was_there_when_and_where_is_foreseen(cast: Cast) -> None:
    first, second = page("Words."), page("Words.")
    first.starts, first.ends, first.place = "18:30", "20:00", "Town Hall"
    first.attendance = [ReadAttendance("Cllr Ash", "Chair"), ReadAttendance("Cllr Beech"), ReadAttendance("Cllr Elm")]
    second.starts, second.place = "19:00", "Guildhall"
    second.attendance = [ReadAttendance("Cllr Ash", "Chair"), ReadAttendance("Cllr Beech", status="apologies")]
    meeting = save(first, cast)

    assert in_words(foresee(second, meeting)) == [
        ("When, where and who was there", "Starts", "-6.30pm-+7pm+"),
        ("When, where and who was there", "Place", "-Town Hall-+Guildhall+"),
        ("When, where and who was there", "Attendance", "Cllr Beech:-Present-+Apologies+"),
        ("When, where and who was there", "Attendance", "-Cllr Elm: Present-"),
    ]
    assert foresee(second, save(second, cast)).changes_nothing


def test_what_a_page_does_not_say_of_the_meeting_is_no_change(cast: Cast) -> None:
    first = page("Words.")
    first.starts, first.place, first.attendance = "18:30", "Town Hall", [ReadAttendance("Cllr Ash")]

    assert foresee(page("Words."), save(first, cast)).changes_nothing


def test_items_added_and_items_that_the_page_lacks_are_named(cast: Cast) -> None:
    meeting = save(page("Words.", title="Ponds"), cast)
    found = foresee(page("Words."), meeting)

    assert (found.added, found.changed, found.kept) == (["Halls"], [], ["Ponds"])


def test_numbers_and_purpose_are_compared(cast: Cast) -> None:
    meeting = save(page("Words.", minute_number="41", purpose="To note"), cast)

    assert in_words(foresee(page("Words.", minute_number="42", purpose="To note"), meeting)) == [
        ("Halls", "Minute", "-41-+42+")
    ]


def test_item_of_another_title_is_told_as_retitled(cast: Cast) -> None:
    first, second = page("Words.", title="Ponds"), page("Words.", title="Ponds")
    first.items.append(ReadItem(title="Halls", number="2", purpose="To note"))
    second.items.append(ReadItem(title="Village halls", number="2", purpose="To note"))
    found = foresee(second, save(first, cast))

    assert (found.added, found.kept) == ([], [])
    assert in_words(found) == [("Village halls", "Retitled", "-Halls-+Village halls+")]


def test_title_that_comes_where_there_was_none_is_told_as_a_title(cast: Cast) -> None:
    meeting = save(page("Words.", title="", minute_number="41"), cast)

    assert in_words(foresee(page("Words.", minute_number="41"), meeting)) == [("Halls", "Title", "+Halls+")]


def test_kind_read_otherwise_is_told_unless_it_was_set_by_hand(cast: Cast) -> None:
    meeting = save(page("Words."), cast)
    read = page("Words.")
    read.items[0].paragraphs[0].kind, read.items[0].paragraphs[0].speakers = "contribution", ["Cllr Lee"]
    assert in_words(foresee(read, meeting)) == [("Halls", "Who said what", "-Narrative-+Contribution: Cllr Lee+")]

    Paragraph.objects.update(kind_set=True, speakers_set=True)
    assert foresee(read, meeting).changes_nothing


def test_actions_whose_sentence_goes_are_named_before_and_marked_after(cast: Cast) -> None:
    meeting = save(page("The roofs leak.", PROMISE), cast)
    commitment = Commitment.objects.get()
    Action.objects.accept(commitment, Action(wording="Survey the roofs"), by=cast.officer)
    read = page("The roofs leak.", "Nothing was promised in the end.")
    assert foresee(read, meeting).gone == [commitment]

    save(read, cast)
    commitment.refresh_from_db()
    assert (commitment.is_gone, commitment.action.wording) == (True, "Survey the roofs")


def test_commitment_that_nobody_answered_is_not_named(cast: Cast) -> None:
    meeting = save(page(PROMISE), cast)

    assert (Answer.objects.count(), foresee(page("Other words entirely here."), meeting).gone) == (0, [])


def said_of(*paragraphs: str, **said: dict[str, str | bool]) -> Corrected:
    return corrected(page(*paragraphs), {"commitments": {key.replace("_", " "): one for key, one in said.items()}})


def told(found: Corrected, meeting: Meeting) -> list[str]:
    changes = in_words(foresee(found.read, meeting, found.promises))
    assert {what for _, what, _ in changes} <= {"Commitment"}
    return [words for _, _, words in changes]


def test_what_is_said_of_commitments_is_told_before_it_is_saved_and_not_after(cast: Cast) -> None:
    meeting = save(page("The roofs leak.", PROMISE), cast)
    key = PROMISE.casefold()
    owned = corrected(
        page("The roofs leak.", PROMISE), {"commitments": {key: {"owner": "Ms Ash", "due_on": "2025-06-30"}}}
    )
    dropped = corrected(page("The roofs leak.", PROMISE), {"commitments": {key: {"is_none": True}}})
    marked = said_of("The roofs leak.", PROMISE, the_roofs_leak={"quote": "The roofs leak", "owner": "Mr Oak"})

    assert told(owned, meeting) == [PROMISE + "+(Ms Ash, 30 June 2025)+"]
    assert told(dropped, meeting) == [f"-{PROMISE}-"]
    assert told(marked, meeting) == ["+The roofs leak (Mr Oak)+"]
    for one in (owned, marked, dropped):
        importing.save(one.read, committee=cast.committee, promises=one.promises)
        assert told(one, meeting) == []
    again = foresee(page("The roofs leak.", PROMISE), meeting)
    assert (again.changes_nothing, again.stay_out) == (True, [PROMISE])


def test_owner_read_otherwise_is_told_unless_it_was_set_by_hand(cast: Cast) -> None:
    meeting, read = save(page(PROMISE), cast), page(PROMISE)
    read.items[0].commitments[0].owner = "the Clerk"
    assert in_words(foresee(read, meeting)) == [("Halls", "Commitment", PROMISE + "+(the Clerk)+")]

    Commitment.objects.update(owner_set=True)
    assert foresee(read, meeting).changes_nothing


def test_commitment_that_somebody_answered_is_not_dropped(cast: Cast) -> None:
    meeting = save(page(PROMISE), cast)
    Action.objects.accept(Commitment.objects.get(), Action(wording="Survey the roofs"), by=cast.officer)
    dropped = corrected(page(PROMISE), {"commitments": {PROMISE.casefold(): {"is_none": True}}})
    assert told(dropped, meeting) == []

    importing.save(dropped.read, committee=cast.committee, promises=dropped.promises)
    assert (Commitment.objects.get().is_gone, Commitment.objects.get().is_dropped) == (False, False)


def test_foreseeing_writes_nothing(cast: Cast) -> None:
    meeting = save(page("Words."), cast)
    foresee(page("Other words.", title="Halls"), meeting)

    assert (AgendaItem.objects.get().title, Paragraph.objects.get().text) == ("Halls", "Words.")
    assert meeting.held_on == date(2025, 5, 20)
