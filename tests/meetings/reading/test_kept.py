"""Nothing is dropped: the words of a page are all in what was read of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.reading.minutes import read, read_paragraph
from meetings.reading.shape import ReadVote
from tests.meetings.reading.pages import PAGES, SHARED, held, words

OURS = sorted(PAGES.parent.rglob("*.txt"))
SAMPLES = sorted(SHARED.glob("*/*.txt"))
PIECES = [
    "For: Councillors Ash and Birch (2)", "Against: None", "Carried by 7 votes to 4",
    "Cllr Hay moved and Cllr Jay seconded it. It rained.",
    "That Cabinet:", "The Committee:", "The report was noted.", "It was moved by Cllr Hay and", "DECISION",
    "Chair’s Summary:",
    "Independent Member: Mr T Eames", "45 APOLOGIES FOR ABSENCE", "47.1 The Mayor spoke.", "Minute 31",
    "Councillors A Bee, C Dee and E Eff",
    "Agenda item", "Minutes:", "Decision:", "Supporting documents:", "RESOLVED that:",
    "Resolved 4/19 It was agreed to go.", "a) the plan be kept;", "(i) at once.",
    "1. Apologies", "2. Minutes The minutes were agreed.", "73/17 Police Report – PK reported a theft.",
    "30.1 The Chair said so.", "·  that it rained", "- 4.2 The team met",
    "Present: Cllr A Bee (Chair), Mrs C Dee and 3 members of the public", "Apologies: Cllrs Eff and Gee",
    "Proposed by Councillor Hay;", "Seconded by Councillor Jay.",
    "“That, it be so.”", "Voting: unanimous", "For: 5, Against: 2", "In response, Cllr Kay said no.",
    "Councillor El declared an interest in item 4.", "Signed ________ Chair",
    "Page 3 of 9", "7", "The Clerk to write.\tClerk", "X\tY\tZ 5", "Purpose of Report", "2. Recommendations",
    "Report prepared by: N Oh", "Annex A PDF 12 KB", "AGREED – That it be noted, and that it be done.",
    "12 The Board met. 13 The Board left.",
    "It was agreed that the path be cut. RESOLVED that it be mown. Cllr Pea left.", "Item No. 3: Roads",
    "## 4\\. Trees", "**Bold** words", "[x] (y)", "\x0c", "",
    "so the line goes on and", "ac eiliwyd gan y Cyng. Rees", "Recorded Vote Title", "Carried",
    "The meeting closed at 9 pm", "Report", "Minute 12 refers.", "4.12i) Cyfriflen Banc",
]  # fmt: skip


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_words_of_our_pages_are_kept(path: Path) -> None:
    text = path.read_text("utf-8")
    assert words(text) - held(read(text)) == {}


@pytest.mark.skipif(not SAMPLES, reason="../shared/samples does not lie beside the project")
def test_words_of_the_samples_are_kept() -> None:
    for path in SAMPLES:
        text = path.read_text("utf-8")
        assert words(text) - held(read(text)) == {}, path.stem


@pytest.mark.skipif(not SAMPLES, reason="../shared/samples does not lie beside the project")
def test_samples_leave_little_unplaced() -> None:
    total = unplaced = 0
    for path in SAMPLES:
        text = path.read_text("utf-8")
        total += words(text).total()
        unplaced += sum(words(line).total() for line in read(text).unplaced)
    assert unplaced < total * 0.02


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["\n", "\n\n", " \n", " "]))
def test_words_of_made_up_pages_are_kept(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    assert words(text) - held(read(text)) == {}


@pytest.mark.parametrize(
    "lines",
    [
        ["4. Trees", "RESOLVED - That leave be GRANTED subject to the following conditions: 1. Standard time limit."],
        ["RESOLVED that for the reasons contained in the report:- (i) the contents of the report be noted;"],
        ["8. The following payments were agreed:", "c) Foul sewer surcharges in wet weather."],
        [
            "It was moved and seconded that the plan be approved. By a show of hands this was unanimously agreed.",
            "On being put to the vote, 6 Members voted for, 3 against and 1 abstained.",
            "RESOLVED: that the revised hours be approved.",
        ],
        ["34 Paths", "34.1 It was agreed that the path be cut.", "34.2 Resolved:", "35 Trees", "35.1 It fell."],
        [
            "159/24 Finance",
            "(b) Payments – Resolved to pay the following:",
            "3.",
            "(c) Precept – It was resolved that it be set.",
        ],
        ["7.2 On page 5 a query was raised. It was noted that the fifth point should be amended to"],
        ["Proposed Mr D Laws, seconded Mrs E Laws. Members were asked to respond to the questions as follows:"],
        ["ITEM 1", ". Welcome and Apologies"],
        ["Resolved –", "7.2 Precept: A sum of £14,500. Nothing for the hall. A grant for the school."],
        ["Present", "Council: Mrs Cllrs Nye"],
    ],
)
def test_words_of_lines_that_stand_oddly_are_kept(lines: list[str]) -> None:
    assert words("\n".join(lines)) - held(read("\n".join(lines))) == {}


WHOLE = [path.read_text("utf-8").split("\n") for path in sorted((PAGES.parent / "whole").glob("*.txt"))]
PLACES = st.integers(0, 999)
EDITS = st.tuples(st.sampled_from(["drop", "swap", "join", "part", "cut", "bring", "shout"]), PLACES, PLACES)


@settings(max_examples=300)
@given(st.sampled_from(WHOLE), PLACES, st.lists(EDITS, min_size=1, max_size=12))
def test_words_of_pages_cut_and_mixed_are_kept(page: list[str], start: int, edits: list[tuple[str, int, int]]) -> None:
    lines = page[start % len(page) :][:60]
    for edit in edits:
        lines = edited(lines or [""], *edit)
    text = "\n".join(lines)
    assert words(text) - held(read(text)) == {}


def one_of[T](many: list[T], place: int) -> T:
    return many[place % len(many)]


def edited(lines: list[str], how: str, at: int, by: int) -> list[str]:
    """The lines of a page with one of them dropped, moved, joined to the next, parted, cut short or in capitals."""
    at, by = at % len(lines), by % len(lines)
    said = lines[at].split(" ")
    cut = by % len(said)
    now = {
        "drop": [],
        "swap": [lines[by]],
        "join": [lines[at] + " " + lines[by]],
        "part": [" ".join(said[:cut]), " ".join(said[cut:])],
        "cut": [" ".join(said[:cut])],
        "bring": [lines[at], one_of(one_of(WHOLE, by), at)],
        "shout": [lines[at].upper()],
    }[how]
    return lines[:at] + now + lines[at + 1 :]


def test_column_beside_what_opens_or_counts_something_is_kept() -> None:
    page = "That the ferry be painted in May,\nas Mr Fenn said. Cllr Hay agreed to help. 890\tAPOLOGIES FOR ABSENCE.\n"
    assert words(page) - held(read(page)) == {}
    page = "3.0 Minutes of the weir noted. to 3.1\tAmendment should were as\n\tThursday 29 May 2031.\n4.0\n5.0\tLamps\n"
    assert words(page) - held(read(page)) == {}
    page = "17.3     Cllr Poe spoke.\nMembers Present:\tIn Chamber:\n17.4     Resolved – That the terms be agreed.\n"
    assert words(page) - held(read(page)) == {}


def test_vote_whose_words_break_off_keeps_the_rest() -> None:
    page = "RESOLVED that:\n(c) the miller bring the sums.\nThe vote on the motion was carried by 4\n votes to 1.\n"
    (resolution,) = read(page).items[0].resolutions
    assert resolution.vote is not None
    assert resolution.vote.text == "The vote on the motion was carried by 4 votes to 1."


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("aB1.) (:;-–“”\n\t\x00/\\_#*’,é"), max_size=400))
def test_words_of_any_characters_are_kept(text: str) -> None:
    assert words(text) - held(read(text)) == {}


@pytest.mark.skipif(not SAMPLES, reason="../shared/samples does not lie beside the project")
def test_paragraph_typed_alone_is_read_as_on_its_page() -> None:
    total = same = 0
    for path in SAMPLES:
        minutes = read(path.read_text("utf-8"))
        present = [person.name for person in minutes.attendance]
        for item in minutes.items:
            for n, paragraph in enumerate(item.paragraphs):
                mark = paragraph.number or paragraph.label or ("·" if paragraph.kind == "list" else "")
                beside = f"\t{paragraph.action}" if paragraph.action else ""
                alone = read_paragraph(f"{mark} {paragraph.text}{beside}", present=present, before=item.paragraphs[:n])
                total += 1
                same += alone.paragraph == paragraph
    assert same >= total * 0.95


@pytest.mark.parametrize(
    "text",
    [
        "Supporting documents:\tClerk",
        "The Clerk report was noted.\tAB",
        "all that concerns the drain; and\tCllr Ford\nRESOLVED: That",
        "Minutes taken by Isla ",
        "Warden was asked to speak with",
        "Apologies:\tCouncillor N Stead\n12/28\nRESOLVED to close.\nCouncillor Dale (Chair) | Miss Moss (HM)",
    ],
)
def test_words_beside_a_line_that_says_something_else_are_kept(text: str) -> None:
    assert words(text) - held(read(text)) == {}


def test_label_before_a_line_that_only_tells_the_vote_is_kept_with_it_and_the_vote_told_once() -> None:
    (item,) = read("RESOLVED to close.\n(i)\nThe vote on the motion was carried by 4 votes to 1.").items
    (resolution,) = item.resolutions
    assert resolution.vote == ReadVote("(i) The vote on the motion was carried by 4 votes to 1.", 4, 1)
