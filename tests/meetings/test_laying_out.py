"""Lines of the record: the words in runs, nothing lost, and what stands beside them."""

from hypothesis import given
from hypothesis import strategies as st

from meetings.laying_out import Segment, Shows, find, lay_out, line_laid_out, segments
from meetings.models import AgendaItem, Clause, Commitment, Reference, Vote
from tests.factories import Cast, make_action, make_commitment, make_item, make_meeting, make_paragraph, make_resolution

TEXTS = st.text(alphabet="ab .\n\\(*é", max_size=30)


def parts(text: str, *things: object, speakers: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(run.text, run.kind) for run in segments(text, things, speakers)]


@given(TEXTS, st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=2), st.lists(TEXTS, max_size=2))
def test_segments_lose_no_character(text: str, quotes: list[str], clauses: list[str], speakers: list[str]) -> None:
    things = [*(Commitment(quote=quote) for quote in quotes), *(Clause(text=clause) for clause in clauses)]

    assert "".join(run.text for run in segments(text, things, speakers)) == text


@given(TEXTS, TEXTS)
def test_words_that_stand_in_a_text_are_found_there(words: str, around: str) -> None:
    span = find(words, f"{around}{words}{around}")

    assert span is None if not words else span is not None and span[1] - span[0] == len(words)


def test_what_was_said_of_a_decision_apart_from_its_paragraph_stands_beside_it(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)), "Amendment: that May be June. All agreed.")
    inside = {"after": paragraph, "is_inside": True}
    lost = make_resolution(paragraph.item, "that May be June", stem="Moved by Cllr Fox.", verb="lost", **inside)
    Vote.objects.create(resolution=lost, text="The amendment was lost.")
    held = make_resolution(paragraph.item, "that May be June", **inside)
    Vote.objects.create(resolution=held, text="All agreed.")

    [line] = lay_out([fetched(paragraph.item)], shows=Shows())[0].lines

    assert (line.told, line.fell) == (["Moved by Cllr Fox.", "The amendment was lost."], True)


def test_segments_mark_the_words_of_a_commitment() -> None:
    promise = Commitment(quote="would write to all")

    assert segments("Officers would write to all. Noted.", [promise]) == [
        Segment("Officers "),
        Segment("would write to all", "commitment", promise),
        Segment(". Noted."),
    ]


def test_segments_find_words_whatever_their_case_and_white_space() -> None:
    assert parts("Officers WOULD\n  write.", Commitment(quote="would write")) == [
        ("Officers ", ""),
        ("WOULD\n  write", "commitment"),
        (".", ""),
    ]


def test_segments_leave_a_text_whole_where_the_words_are_gone() -> None:
    assert parts("Nothing was said.", Commitment(quote="would write"), Commitment(quote="")) == [
        ("Nothing was said.", "")
    ]


def test_segments_mark_the_longer_and_earlier_of_words_that_overlap() -> None:
    long, short, across = (Commitment(quote=q) for q in ("would write to all", "would write", "to all schools"))

    assert parts("She would write to all schools.", short, across, long) == [
        ("She ", ""),
        ("would write to all", "commitment"),
        (" schools.", ""),
    ]


def test_segments_name_who_speaks_and_what_is_referred_to() -> None:
    assert parts(
        "Cllr Vane asked (Minute 17 refers).", Reference(text="Minute 17 refers"), speakers=("Cllr Vane",)
    ) == [
        ("Cllr Vane", "speaker"),
        (" asked (", ""),
        ("Minute 17 refers", "reference"),
        (").", ""),
    ]


def fetched(item: AgendaItem) -> AgendaItem:
    return AgendaItem.objects.with_agenda().with_minutes().get(pk=item.pk)


def test_lines_stand_in_the_order_of_the_minutes(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    first, second = make_paragraph(item, "First."), make_paragraph(item, "Second.")
    opening = make_resolution(item, "the press be excluded")
    between = make_resolution(item, "it be noted", after=first)

    [laid] = lay_out([fetched(item)], shows=Shows())

    assert [line.paragraph or line.resolution for line in laid.lines] == [opening, first, between, second]


def test_resolution_inside_a_paragraph_is_marked_in_it_and_has_no_line(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    paragraph = make_paragraph(item, "It was agreed that the Clerk would write.")
    make_resolution(item, "the Clerk would write", after=paragraph, is_inside=True)

    line = line_laid_out(fetched(item), paragraph, shows=Shows())

    assert [(run.text, run.kind) for run in line.segments] == [
        ("It was agreed that ", ""),
        ("the Clerk would write", "resolved"),
        (".", ""),
    ]
    assert len(lay_out([fetched(item)], shows=Shows())[0].lines) == 1


def test_margin_holds_actions_for_everybody_and_what_waits_for_those_who_answer(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)), "She would ask. He would write. They would go.")
    accepted, waiting = make_commitment(paragraph, "She would ask"), make_commitment(paragraph, "He would write")
    make_commitment(paragraph, "They would go", is_gone=True)
    make_action(cast.committee, commitment=accepted)
    item = fetched(paragraph.item)

    public = line_laid_out(item, paragraph, shows=Shows())
    officer = line_laid_out(item, paragraph, shows=Shows(unanswered=True))

    assert (public.commitments, officer.commitments) == ([accepted], [accepted, waiting])


def test_agenda_alone_shows_nothing_of_the_minutes(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)), "She would ask.")
    make_commitment(paragraph, "She would ask")

    [laid] = lay_out([fetched(paragraph.item)], shows=Shows(minutes=False, unanswered=True))

    assert (laid.lines, laid.asked) == ([], None)


def test_the_contents_name_items_by_number_and_title_cut_short(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    titles = {"7": "Halls", "8": "a" * 70, "": "b" * 71}
    items = [
        make_item(meeting, position=n, number=number, title=title) for n, (number, title) in enumerate(titles.items())
    ]

    laid = lay_out([fetched(item) for item in items], shows=Shows())

    assert [row.in_contents for row in laid] == ["7 Halls", f"8 {'a' * 70}", f"{'b' * 69}…"]


def test_what_is_asked_for_gives_the_words_of_a_resolution_that_agrees_to_it(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    asked = {
        "Nothing": [],
        "One": [("", "that the report be noted.")],
        "Two": [("a)", "the roof be mended; and"), ("b)", "the cost be met from reserves.")],
    }
    for title, clauses in asked.items():
        item = make_item(meeting, title)
        for position, (label, text) in enumerate(clauses):
            item.recommendations.create(position=position, label=label, text=text)

    laid = lay_out(AgendaItem.objects.filter(meeting=meeting).with_agenda(), shows=Shows(minutes=False))

    assert {one.item.title: one.as_resolved for one in laid} == {
        "Nothing": "",
        "One": "RESOLVED that the report be noted.",
        "Two": "RESOLVED that:\na) the roof be mended; and\nb) the cost be met from reserves.",
    }
