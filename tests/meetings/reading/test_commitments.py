"""Commitments: what promises and what only sounds like it, whose it is, when it is due and where it stands.

`promises.txt` and `look_alikes.txt` hold a sentence for each rule.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.reading import commitments, minutes
from meetings.reading.shape import (
    ReadClause,
    ReadCommitment,
    ReadItem,
    ReadParagraph,
    ReadReport,
    ReadReportParagraph,
    ReadResolution,
    ReadSection,
)

HERE = Path(__file__).parent
MET = "2026-11-03"


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def read(words: str, *, names: list[str] | None = None, speakers: list[str] | None = None) -> list[ReadCommitment]:
    """The commitments of a paragraph, or after * of a resolution's clause."""
    if words.startswith("* "):
        resolution = ReadResolution("It was resolved:", "resolved", [ReadClause(None, words[2:])])
        return commitments.in_resolution(resolution, date=MET, names=names or [])
    paragraph = ReadParagraph(words, speakers=speakers or [])
    return commitments.in_paragraph(paragraph, date=MET, names=names or [], before=[])


def quotes(item: ReadItem, *, names: list[str] | None = None) -> list[tuple[str, list[int], str]]:
    return [(c.place, c.at, c.quote) for c in commitments.find(item, date=MET, names=names or [])]


@pytest.mark.parametrize("line", lines("promises.txt"))
def test_promise_is_found_with_its_cue_owner_and_due(line: str) -> None:
    words, *wanted = line.split(" | ")
    found = [[c.cue, c.owner or "-", c.due or "-", c.due_on or "-"] for c in read(words)]
    assert found == [wanted]


def test_what_is_told_of_it_after_a_comma_is_a_promise_of_its_own() -> None:
    found = read("It was decided that a gate should be hung, this will be looked into in the spring.")
    assert [(c.cue, c.due) for c in found] == [("should be hung", None), ("will be looked", "in the spring")]


@pytest.mark.parametrize("line", lines("look_alikes.txt"))
def test_look_alike_is_no_promise(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize("line", lines("promises.txt"))
def test_quote_and_cue_are_words_of_the_text(line: str) -> None:
    words = line.split(" | ")[0].removeprefix("* ")
    assert [c.quote in words for c in read(line.split(" | ")[0])] == [True]


@pytest.mark.parametrize(("column", "owed"), [("Noted", 0), ("Nodwyd", 0), ("Clerk", 1), ("Noted/Clerk", 1)])
def test_what_the_action_column_says_is_only_noted_is_no_promise(column: str, owed: int) -> None:
    paragraph = ReadParagraph("County Forum to arrange a talk.", action=column)
    assert len(commitments.in_paragraph(paragraph, date=MET, names=[], before=[])) == owed


def test_each_lettered_task_of_a_sentence_is_whose_it_is() -> None:
    found = read("The Clerk was instructed (a) to ask Mr Dee to test the lamps and (b) to ring the depot.")
    assert [(c.cue, c.owner) for c in found] == [("to ask", "The Clerk"), ("to ring", "The Clerk")]


def test_she_is_whoever_spoke_before() -> None:
    words = "The Head of Estates thanked the group. She would send the plan to the ward members."
    assert [c.owner for c in read(words)] == ["The Head of Estates"]


def test_she_at_the_start_is_the_paragraphs_speaker() -> None:
    found = read("She would send the plan to the ward members.", speakers=["Ruth Adeyemi"])
    assert [c.owner for c in found] == ["Ruth Adeyemi"]


def test_she_is_whom_the_paragraph_before_speaks_of() -> None:
    before = ReadParagraph("Councillor Pell, the champion for walking, was there to show the map.")
    item = ReadItem(paragraphs=[before, ReadParagraph("Work went on, and she would bring a new map in May.")])
    assert [c.owner for c in commitments.find(item, date=MET, names=[])] == ["Councillor Pell"]


def test_task_on_a_line_that_looks_like_a_heading_is_found() -> None:
    task = ReadParagraph("Letter to be sent to the owner", kind="heading")
    heading = ReadParagraph("Items to be sent to the owner", kind="heading")
    assert quotes(ReadItem(paragraphs=[heading, task])) == [("paragraphs", [1], "Letter to be sent to the owner")]


def test_task_of_an_earlier_meeting_is_past_once_its_outcome_is_told() -> None:
    assert read("Cllr Bell was to order the hooks. He has found none.") == []
    assert len(read("Cllr Bell was to order the hooks. The lamp was bright.")) == 1


def test_first_name_is_given_as_the_name_in_use() -> None:
    found = read("Ruth will book the hall.", names=["Ruth Adeyemi", "Cllr Byrne"])
    assert [c.owner for c in found] == ["Ruth Adeyemi"]


def test_first_name_that_two_share_stays_as_said() -> None:
    found = read("Ruth will book the hall.", names=["Ruth Adeyemi", "Ruth Pell"])
    assert [c.owner for c in found] == ["Ruth"]


def test_own_account_of_what_is_still_to_be_done_is_the_speakers() -> None:
    assert [c.owner for c in read("Ruth Adeyemi replied that the survey was still to be done.")] == ["Ruth Adeyemi"]
    assert [c.owner for c in read("Ruth Adeyemi replied that it was early and the survey was still to be done.")] == [
        None
    ]


def test_two_promises_of_one_sentence_are_two_with_their_own_owners() -> None:
    found = read("It was agreed that Cllr Pell would draft the letter and that the Clerk would send it by 10 November.")
    assert [(c.quote, c.owner, c.due_on) for c in found] == [
        ("It was agreed that Cllr Pell would draft the letter", "Cllr Pell", None),
        ("the Clerk would send it by 10 November", "the Clerk", "2026-11-10"),
    ]


def test_second_half_of_a_promise_is_no_second_one() -> None:
    found = read(
        "Officers would prepare a note that would be circulated to Members within a week and would then report back."
    )
    assert [(c.cue, c.due_on) for c in found] == [("would prepare", "2026-11-10")]


def test_long_quote_is_cut_at_a_clause() -> None:
    words = (
        "The Clerk would write to the owner of the field behind the chapel about the ditch, which had not been cleared "
        "since the spring, and about the two gates that were left open on most days of the summer holidays."
    )
    assert [c.quote for c in read(words)] == [
        "The Clerk would write to the owner of the field behind the chapel about the ditch, which had not been cleared "
        "since the spring"
    ]


def test_action_column_gives_the_owner_where_the_words_name_none() -> None:
    item = ReadItem(paragraphs=[ReadParagraph("The stile by the mill is still broken.", action="Cllr Pell / Clerk")])
    [found] = commitments.find(item, date=MET, names=[])
    assert (found.quote, found.owner) == ("The stile by the mill is still broken", "Cllr Pell / Clerk")


def test_action_column_does_not_replace_the_owner_named() -> None:
    paragraph = ReadParagraph("Clerk to mend the stile.", action="Clerk/All")
    assert [c.owner for c in commitments.find(ReadItem(paragraphs=[paragraph]), date=MET, names=[])] == ["Clerk"]


@pytest.mark.parametrize("column", ["Noted", "Nodwyd", "Agreed", "None", "All noted", "£40.00"])
def test_action_column_without_a_name_raises_nothing(column: str) -> None:
    item = ReadItem(paragraphs=[ReadParagraph("The bank statement was circulated.", action=column)])
    assert commitments.find(item, date=MET, names=[]) == []


def test_action_that_the_next_line_calls_done_is_not_open() -> None:
    paragraphs = [ReadParagraph("Clerk to order the bench."), ReadParagraph("Completed.")]
    assert quotes(ReadItem(paragraphs=paragraphs)) == []
    assert len(quotes(ReadItem(paragraphs=paragraphs[:1]))) == 1


def test_label_after_a_promise_names_its_owner_and_is_no_second_promise() -> None:
    found = read("A letter would be sent to the school. Action: Clerk")
    assert [(c.quote, c.owner) for c in found] == [("A letter would be sent to the school", "Clerk")]


def test_places_are_those_of_paragraph_clause_and_report() -> None:
    item = ReadItem(
        report=ReadReport(
            None, [ReadSection("3", None, [ReadReportParagraph("3.1", "A plan will be reported to the June meeting.")])]
        ),
        paragraphs=[ReadParagraph("The path was discussed."), ReadParagraph("Cllr Pell will walk the path.")],
        resolutions=[
            ReadResolution(
                None,
                "resolved",
                [ReadClause("a)", "the report be noted"), ReadClause("b)", "the Clerk be asked to write to the owner")],
                after=0,
            )
        ],
    )
    assert [(c.place, c.at) for c in commitments.find(item, date=MET, names=[])] == [
        ("report", [0, 0]),
        ("resolutions", [0, 1]),
        ("paragraphs", [1]),
    ]


def test_resolution_inside_a_paragraph_is_not_read_twice() -> None:
    words = "It was agreed that the Clerk would write to the owner."
    resolution = ReadResolution("It was agreed that", "agreed", [ReadClause(None, words)], after=0, inside=True)
    assert quotes(ReadItem(paragraphs=[ReadParagraph(words)], resolutions=[resolution])) == [
        ("paragraphs", [0], words[:-1])
    ]


def test_lost_motion_promises_nothing() -> None:
    clause = ReadClause(None, "the Clerk be asked to write to the owner")
    assert quotes(ReadItem(resolutions=[ReadResolution(None, "lost", [clause])])) == []
    assert len(quotes(ReadItem(resolutions=[ReadResolution(None, "resolved", [clause])]))) == 1


def test_stem_that_ends_in_to_makes_its_clauses_deeds() -> None:
    clauses = [ReadClause("a)", "write to the Minister"), ReadClause("b)", "note the report")]
    item = ReadItem(resolutions=[ReadResolution("It was agreed to:", "agreed", clauses)])
    assert quotes(item) == [("resolutions", [0, 0], "write to the Minister")]


def test_report_promises_only_what_is_due() -> None:
    described = "The service will be reviewed and officers will contact every household."
    sections = [ReadSection(None, None, [ReadReportParagraph(None, described)])]
    assert quotes(ReadItem(report=ReadReport(None, sections))) == []


def test_paragraph_alone_is_read_as_on_its_page() -> None:
    before = ReadParagraph("Ruth Adeyemi described the halls.", speakers=["Ruth Adeyemi"])
    typed = ReadParagraph("She would send the list to members by Friday.")
    on_page = commitments.find(ReadItem(paragraphs=[before, typed]), date=MET, names=["Ruth Adeyemi"])
    assert commitments.in_paragraph(typed, date=MET, names=["Ruth Adeyemi"], before=[before]) == on_page
    assert [(c.at, c.owner, c.due_on) for c in on_page] == [([1], "Ruth Adeyemi", "2026-11-06")]


PIECES = [
    *"Clerk |to |will |would |be |sent |agreed |that |Cllr Pell |he |ACTION: |by 3 May |bydd |i |yn |anfon ".split("|"),
    *". |, |(|)|/|’r |\t|1) |the |Board |asked |if |– |é|\x00|A. ".split("|"),
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.none() | st.sampled_from(["Clerk", "", "Noted", "(", "All/"]),
)
@settings(max_examples=300)
def test_any_words_are_read_and_quotes_stand_in_them(text: str, action: str | None) -> None:
    for found in commitments.find(
        ReadItem(paragraphs=[ReadParagraph(text, action=action)]), date=MET, names=["Jane Pell"]
    ):
        assert found.quote
        assert found.quote in text


@pytest.mark.parametrize(
    "piece",
    [
        "Clerk to write and ",
        "he would send it. ",
        "still to be ",
        "ACTION: x ",
        "the Head of (",
        "a",
        "A. ",
        "agreed that ",
    ],
)
def test_very_long_line_is_read(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert all(
        len(c.quote) <= 1000 for c in commitments.find(ReadItem(paragraphs=[ReadParagraph(text)]), date=MET, names=[])
    )


@pytest.mark.parametrize(
    "went", ["Proposed Cllr Pell, seconded Cllr Orr.", "All in favour.", "Carried. All in favour."]
)
def test_action_behind_how_a_motion_went_is_what_was_moved(went: str) -> None:
    (one,) = read(f"The price of the new boiler was accepted. {went} ACTION: Clerk")
    assert (one.quote, one.owner) == (f"The price of the new boiler was accepted. {went} ACTION: Clerk", "Clerk")


def test_action_behind_what_was_agreed_names_who_keeps_it() -> None:
    (one,) = read("Agreed we should paint the boat. Action: Clerk")
    assert (one.quote, one.owner) == ("Agreed we should paint the boat", "Clerk")


def test_whom_a_welsh_task_is_done_with_is_not_who_does_it() -> None:
    found = read("Y Cyng. Alun Puw i gysylltu â’r Clerc i drafod y gost.")
    assert [(one.owner, one.cue) for one in found] == [("Y Cyng. Alun Puw", "i gysylltu")]


def test_line_that_only_names_who_acts_gives_its_owner_to_what_stands_above_it() -> None:
    said = ["Bench to be moved to the green.", "ACTION AB", "The path was seen to be broken.", "Action: Clerk"]
    item = ReadItem(paragraphs=[ReadParagraph(words) for words in said])
    found = commitments.find(item, date=MET, names=[])
    assert [(one.at, one.quote, one.owner) for one in found] == [
        ([0], "Bench to be moved to the green", "AB"),
        ([2], "The path was seen to be broken", "Clerk"),
    ]


def test_line_that_only_names_who_acts_below_a_resolution_promises_nothing_more() -> None:
    resolution = ReadResolution(
        None, "agreed", [ReadClause(None, "It was agreed that Ann Pell will meet the owners.")], after=None
    )
    item = ReadItem(paragraphs=[ReadParagraph("Action CB, JH and KW")], resolutions=[resolution])
    found = commitments.find(item, date=MET, names=["Ann Pell"])
    assert [(one.place, one.owner) for one in found] == [("resolutions", "Ann Pell")]


def test_line_that_says_what_is_to_be_done_behind_its_label_is_a_promise_of_its_own() -> None:
    item = ReadItem(
        paragraphs=[
            ReadParagraph("The gate was seen to be broken."),
            ReadParagraph("Action: Scan the plan to Mrs Pell"),
        ]
    )
    assert [one.at for one in commitments.find(item, date=MET, names=[])] == [[1]]


def test_when_it_is_to_be_completed_is_no_second_promise() -> None:
    found = read("The Clerk to mend the gate – to be completed by the next meeting.")
    assert [(one.owner, one.due) for one in found] == [("The Clerk", "by the next meeting")]


def test_what_is_not_needed_any_longer_is_no_promise() -> None:
    assert read("Map to be obtained – no longer needed.") == []


def test_welsh_going_to_and_put_on_the_agenda_are_promises() -> None:
    found = read("Mae’r Clerc yn mynd i gyflwyno cynllun.") + read("Penderfynwyd ei roi ar agenda y cyfarfod nesaf.")
    assert [(one.owner, one.due) for one in found] == [("Clerc", None), (None, "agenda y cyfarfod nesaf")]


@pytest.mark.parametrize(
    ("answer", "cues"),
    [
        ("The Director undertook to send them on.", ["undertook to send"]),
        ("Ms Orme undertook to send them on.", ["asked the Director to print", "undertook to send"]),
        ("The Director has a list.", ["asked the Director to print"]),
    ],
)
def test_what_is_asked_and_taken_on_is_one_promise(answer: str, cues: list[str]) -> None:
    assert [c.cue for c in read(f"Councillor Vane asked the Director to print the maps. {answer}")] == cues


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        (
            "It was urgent. Ms. Hale said she would arrange for a count to be made.",
            "Ms. Hale said she would arrange for a count to be made",
        ),
        (
            "Cllr Fox gave his report. In reply to a question from Cllr Bell he said he would chase the firm.",
            "he would chase the firm",
        ),
        (
            "RESOLVED that £2,400 be moved from the reserve to mend the swings.",
            "£2,400 be moved from the reserve to mend the swings",
        ),
    ],
)
def test_quote_begins_with_the_title_of_a_name_and_the_sign_of_a_sum(said: str, quote: str) -> None:
    (item,) = minutes.read(f"Agenda item\nMill\nMinutes:\n{said}\n").items

    assert [one.quote for one in item.commitments] == [quote]


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        (
            "In response to Cllr Ward, the Director of Roads explained why and undertook to write.",
            "the Director of Roads",
        ),
        ("The Section 151 Officer agreed to check the figures.", "The Section 151 Officer"),
        ("The path is wet.\tAction: MF / CD", "MF / CD"),
    ],
)
def test_owner_is_who_answers_in_full_and_behind_the_label_of_a_column(said: str, owner: str) -> None:
    (item,) = minutes.read(f"Agenda item\nMill\nMinutes:\n{said}\n").items

    assert [one.owner for one in item.commitments] == [owner]


def test_chief_executive_who_agrees_decides_nothing() -> None:
    said = "Cllr Marsh asked for figures, which the Chief Executive agreed to provide."
    (item,) = minutes.read(f"Agenda item\nMill\nMinutes:\n{said}\n").items

    assert (item.resolutions, [one.owner for one in item.commitments]) == ([], ["the Chief Executive"])


@pytest.mark.parametrize(
    "who", ["The Senior Engineer, Roads, Traffic and Cleansing", "Harcastle City and County Librarian"]
)
def test_he_is_whoever_spoke_with_the_whole_of_a_long_office(who: str) -> None:
    item = minutes.read(f"Agenda item\nRoads\nMinutes:\n{who} advised he would write to the Department.").items[0]
    assert [one.owner for one in item.commitments] == [who]
