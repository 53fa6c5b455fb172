"""References to other minutes and items, by number."""

import pytest

from meetings.reading import references
from meetings.reading.minutes import read
from meetings.reading.shape import (
    ReadClause,
    ReadDeclaration,
    ReadItem,
    ReadParagraph,
    ReadReport,
    ReadReportParagraph,
    ReadResolution,
)
from meetings.reading.shape import ReadSection as Section


def found(text: str) -> list[tuple[str, str | None, str | None]]:
    mentions = references.in_text(text, place="paragraphs", at=[0], date="2026-11-03")
    return [(r.text, r.number, r.date) for r in mentions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Penderfynwyd derbyn cofnodion 11 Chwefror.", []),
        ("The plan was endorsed in June (Minute 205 refers).", [("Minute 205 refers", "205", None)]),
        ("As agreed at minute 12 of 3 May, the gate was mended.", [("minute 12", "12", "2026-05-03")]),
        ("As agreed at minute 12 of 3 December, it was sold.", [("minute 12", "12", "2025-12-03")]),
        ("Minute number 33, 4 June 2025, was read.", [("Minute number 33", "33", "2025-06-04")]),
        ("Further to Minute No. 2026/041 the Clerk reported.", [("Minute No. 2026/041", "2026/041", None)]),
        ("Minute 58/26c should read: the fee is £5.", [("Minute 58/26c", "58/26c", None)]),
        ("This was dealt with under 6.2.", [("dealt with under 6.2", "6.2", None)]),
        (
            "Requests on items 13.2 (Land at Moor Road) and 13.6 (Hall) of the agenda came.",
            [("items 13.2", "13.2", None), ("13.6", "13.6", None)],
        ),
        ("C45/26 refers.", [("C45/26 refers", "C45/26", None)]),
        ("Item 5, page 3, should read fifty.", [("Item 5", "5", None)]),
        ("Re: item 6 Ms Bole said that the hedge was cut.", [("item 6", "6", None)]),
        ("Items 6&7 were taken together.", [("Items 6", "6", None), ("7", "7", None)]),
        ("See 4) above.", [("See 4", "4", None)]),
        ("In the minutes it was noted that 10.3 wording ‘hall’ should read ‘shed’.", [("that 10.3", "10.3", None)]),
        ("The noise (6 below) had stopped.", [("6", "6", None)]),
        ("In respect of item 6) above the hedge was cut.", [("item 6", "6", None)]),
        ("With reference to 6 above, he had called.", [("With reference to 6", "6", None)]),
        ("The minutes were approved with an amendment to No. 6.", [("amendment to No. 6", "6", None)]),
        ("Item 7 and 8 were taken together.", [("Item 7", "7", None), ("8", "8", None)]),
        ("The gate (cf. item 3) was mended.", [("item 3", "3", None)]),
        ("It was in accordance with Minute LIC. 43 of May.", [("Minute LIC. 43", "LIC. 43", None)]),
        ("Minute 398 of 18/19 refers.", [("Minute 398 of 18/19 refers", "398", None)]),
        ("The bins were full (see 5b).", [("see 5b", "5b", None)]),
        ("Pwynt 3 o'r cofnodion.", [("Pwynt 3", "3", None)]),
        ("Minutes 17 and 18 refer.", [("Minutes 17", "17", None), ("18 refer", "18", None)]),
        ("See minutes 7 (b) and 8.", [("minutes 7 (b)", "7 (b)", None), ("8", "8", None)]),
        ("The figures are under item 9(b).", [("item 9(b)", "9(b)", None)]),
        ("See agenda item 7 below.", [("agenda item 7", "7", None)]),
        ("Item 3 was taken before item 2.", [("Item 3", "3", None), ("item 2", "2", None)]),
        ("See paragraph 4 of the last minutes.", [("paragraph 4", "4", None)]),
        ("Resolution 12/2025 was rescinded.", [("Resolution 12/2025", "12/2025", None)]),
        ("Gweler eitem 6 a chofnod 23 o 4 Mai.", [("eitem 6", "6", None), ("chofnod 23", "23", "2026-05-04")]),
        ("The plan was seen (Report 8 – 2026/27 refers).", []),
        ("Cofnod 23 o 4 Mai.", [("Cofnod 23", "23", "2026-05-04")]),
        ("Trafodwyd y bont o dan Eitem Agenda 7.", [("Eitem Agenda 7", "7", None)]),
        ("Further to 5.3 above, the Chair asked again.", [("Further to 5.3", "5.3", None)]),
        ("As per 23/118 the seat was bought.", [("As per 23/118", "23/118", None)]),
        ("Matters arising from 6(c): none.", [("arising from 6(c)", "6(c)", None)]),
        ("The fears minuted at 1188 remain.", [("minuted at 1188", "1188", None)]),
        ("The grant was paid (min 6).", [("min 6", "6", None)]),
        ("Minute number: 2025/45 was read.", [("Minute number: 2025/45", "2025/45", None)]),
        ("Minute 2025-26/56 refers.", [("Minute 2025-26/56 refers", "2025-26/56", None)]),
        ("The lease (minute HAL.12) was signed.", [("minute HAL.12", "HAL.12", None)]),
        ("Subject to minute Fin/270/25-26 being put right.", [("minute Fin/270/25-26", "Fin/270/25-26", None)]),
        ("Minute 20622/10/26 was read.", [("Minute 20622/10/26", "20622/10/26", None)]),
        ("As per minute item 6.2 the pump was sold.", [("minute item 6.2", "6.2", None)]),
        (
            "Minutes nos. 12, 13 & 14(b).",
            [("Minutes nos. 12", "12", None), ("13", "13", None), ("14(b)", "14(b)", None)],
        ),
        ("Minute 12 and 13 refer.", [("Minute 12", "12", None), ("13 refer", "13", None)]),
        (
            "Minutes 38 and 39 of the meeting of 8 June were read.",
            [("Minutes 38", "38", "2026-06-08"), ("39", "39", "2026-06-08")],
        ),
        ("At Minutes 200/GE and 203/GE.", [("Minutes 200/GE", "200/GE", None), ("203/GE", "203/GE", None)]),
        ("An interest in letters, item no 11.", [("item no 11", "11", None)]),
        ("As to Article 6 of the minute, a day was wrong.", [("Article 6", "6", None)]),
        ("To amend Item 3, as was said during Item 11.", [("Item 3", "3", None), ("Item 11", "11", None)]),
        ("That items 16 and 12 be taken at once.", [("items 16", "16", None), ("12", "12", None)]),
        (
            "See point 4; points 1 and 2 of the previous minutes.",
            [("point 4", "4", None), ("points 1", "1", None), ("2", "2", None)],
        ),
        ("Items 4 and 5 were taken first.", [("Items 4", "4", None), ("5", "5", None)]),
        ("See item 5 of the meeting of 3 May.", [("item 5", "5", "2026-05-03")]),
        ("Minute 42 of the Roads Committee on Monday 8th June 2026.", [("Minute 42", "42", "2026-06-08")]),
        ("Minute 42 (Roads Committee, 8 June 2026) refers.", [("Minute 42", "42", "2026-06-08")]),
        (
            "In the minutes of the meeting of 8 June 2026, minute 9, a name was wrong.",
            [("minute 9", "9", "2026-06-08")],
        ),
        ("At the meeting on 8 June (Minute 9 refers) it was sold.", [("Minute 9 refers", "9", "2026-06-08")]),
        ("The well (52/25 refers) was dug.", [("52/25 refers", "52/25", None)]),
        ("LIB.45 refers.", [("LIB.45 refers", "LIB.45", None)]),
        ("An interest in item 12.3(c) (the green).", [("item 12.3(c)", "12.3(c)", None)]),
        ("Action 4 of the last meeting is closed.", [("Action 4", "4", None)]),
        ("Cofnod Rhif 45/26 o 4ydd Mai 2026.", [("Cofnod Rhif 45/26", "45/26", "2026-05-04")]),
        ("Yn codi o gofnod 12.3, holwyd eto.", [("gofnod 12.3", "12.3", None)]),
        ("As was said of agenda point 19, it was late.", [("agenda point 19", "19", None)]),
        (
            "The Mayor took item 8, then items 9 and 10.",
            [("item 8", "8", None), ("items 9", "9", None), ("10", "10", None)],
        ),
        ("A member was unhappy in relation to 11.1 Moor House.", [("in relation to 11.1", "11.1", None)]),
        ("On page 4 of the minutes, under 12. Open Session, a word was wrong.", [("minutes, under 12.", "12.", None)]),
        ("The words under paragraph 6.3 in Item 6 be put right.", [("paragraph 6.3 in Item 6", "6", None)]),
        ("The hedge was cut (see under 5).", [("see under 5", "5", None)]),
        ("See also under 6.2(a), and see under 5 pm.", [("See also under 6.2(a)", "6.2(a)", None)]),
        ("As 4 above, the Clerk will write; it was 3 below zero.", [("As 4", "4", None)]),
        ("This was told under 5 above.", [("under 5", "5", None)]),
        ("The gate was mended (ref. 12); the plan (ref 26/00123) was seen.", [("ref. 12", "12", None)]),
        (
            "Points 4 and 5 of the agenda changed places.",
            [("Points 4", "4", None), ("5", "5", None)],
        ),
        ("Point 4 of minute 12/26 was read.", [("Point 4 of minute 12/26", "12/26", None)]),
        ("Article 17 of appendix A of the minute was read.", [("Article 17", "17", None)]),
        ("Article II(c) of the minute of May 2026 was read.", [("Article II(c)", "II(c)", None)]),
        ("The minutes were approved with point 4 put right.", [("point 4", "4", None)]),
        ("Action 32.1.3/26 was left out.", [("Action 32.1.3/26", "32.1.3/26", None)]),
        ("Mr Lee came at 7.15pm (noted in item 8).", [("item 8", "8", None)]),
        ("The words listed at M.7 on page 4 be left out.", [("at M.7", "M.7", None)]),
        ("Item 11 is to be moved forward to Item 9.", [("Item 11", "11", None), ("Item 9", "9", None)]),
        ("A place is kept for the public (i.e. Item 2) at meetings.", [("Item 2", "2", None)]),
        ("Page 3, item 6 should say June.", [("item 6", "6", None)]),
        ("[Min 55/24] (Min. Ref. 114)", [("Min 55/24", "55/24", None), ("Min. Ref. 114", "114", None)]),
        ("The board by the shed min ref 26/04.", [("min ref 26/04", "26/04", None)]),
        ("See section 74 of the action notes of the last meeting.", [("section 74", "74", None)]),
        ("The hall (min ref 22.07) was let.", [("min ref 22.07", "22.07", None)]),
        ("The draft minutes were put right by amending item 5.", [("item 5", "5", None)]),
        ("Mr Lee said that point 3 above was closed.", [("point 3", "3", None)]),
        ("The gate is shut, as told in section 4 above.", [("section 4", "4", None)]),
        ("Subject to the change at 31.1 above.", [("at 31.1", "31.1", None)]),
        ("Fees were raised (see 15 Finance).", [("see 15", "15", None)]),
        ("See 081/25-26 above.", [("See 081/25-26", "081/25-26", None)]),
        ("Cllr Ash noted that 32.6 in the last minutes should say June.", [("that 32.6", "32.6", None)]),
        ("The last sentence of 32.4 in the minutes was struck out.", [("sentence of 32.4", "32.4", None)]),
        ("Words on page 7 of the minutes, paragraph 4.3, were changed.", [("paragraph 4.3", "4.3", None)]),
        ("He spoke of paragraph 3 on page 11 of the minutes.", [("paragraph 3", "3", None)]),
        ("On page 60 – Outings – Item 18.1 – a day was wrong.", [("Item 18.1", "18.1", None)]),
        ("Papers for item 6.1 and 6.2 were late.", [("item 6.1", "6.1", None), ("6.2", "6.2", None)]),
        ("Then item 5.2 would be heard, followed by 5.1.", [("item 5.2", "5.2", None), ("5.1", "5.1", None)]),
        ("The item 7 talk came before 6 people.", [("item 7", "7", None)]),
        ("It took item 7 before 6.", [("item 7", "7", None), ("6", "6", None)]),
        ("(Minute 99/ra/94 refers)", [("Minute 99/ra/94 refers", "99/ra/94", None)]),
        ("An interest in Agenda Items 8. and 36. was told.", [("Agenda Items 8", "8", None), ("36", "36", None)]),
        ("(Minute GP 10/016 refers)", [("Minute GP 10/016 refers", "GP 10/016", None)]),
        ("To leave the room during item 72/26/F&R.", [("item 72/26/F&R", "72/26/F&R", None)]),
        ("With regard to Action no. 5, he wrote.", [("Action no. 5", "5", None)]),
        ("It was agreed to take Notice of Motion No. 13 now.", [("Notice of Motion No. 13", "13", None)]),
        ("That Motions Nos. 7 and 9 be heard.", [("Motions Nos. 7", "7", None), ("9", "9", None)]),
        ("Question No. 8 was taken with it.", [("Question No. 8", "8", None)]),
    ],
)
def test_mention_is_read_with_number_and_date(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of the meeting held on 4 May 2026 were approved.",
        "The minutes of 3 May were signed.",
        "The bus runs every 30 minutes and the walk takes 45 minutes.",
        "The minutes 21.2.26 were read.",
        "There were 5 items on the agenda.",
        "view the full minutes text for item 60.",
        "Annex 1, item 60. PDF 305 KB",
        "Paragraph 4.2 and section 2.6 of the report, Appendix 1 and Schedule 12 to the Act of 1972.",
        "Application 26/00826/F was withdrawn.",
        "Item 5: Planning",
        "Point 3 was a new path, and point 4 of the plan a wall.",
        "The Article 4 Direction was made.",
        "Resolution (1) above was put first; policy 12 refers to it.",
        "MINUTES OF 19 JULY 2026; Minutes 3 Feb 2026; minute 30 seconds; action 4 was done.",
        "It took some minutes to pass point 4.",
        "The following items 1) bins 2) paths were raised, and these items: 1. a gate.",
        "It was agreed to adopt the terms of reference, amending items 5 and 11.",
        "There was no further item. 12 people had come.",
        "It took 1 min 30 to read section 4 of the notes to the accounts.",
        "Budget line item 4 was overspent.",
        "CONFIRMATION OF MINUTES 1/5-2",
        "Mr Hay had an interest in planning item 26/01071.",
        "Approval of Minutes 1.1 The record was signed. MINUTES MAY 18T H 2026",
        "No more was said. Item 8:Appointment of a warden",
        "The minutes were approved under LGA 1972, Schedule 12, para 41(2).",
        "Water stood at 3 below the gate.",
        "The charge was £6 (7 below last year) and with regard to 6 bins, a change to 3 more.",
        "Notice of Motion No. 7 – Councillor Ash",
        "Motion No. 4",
        "The figures (paragraph 3.2 refers) were noted; talks were to be taken under way at 7.30.",
        "Most had answered question no. 5 of the survey, and all questions 1 to 3.",
        "See the 7.30pm showing; the fee is as per 24/01187/OUT and the pump runs 24/7.",
    ],
)
def test_other_numbers_are_no_reference(text: str) -> None:
    assert found(text) == []


def test_date_without_a_year_needs_the_meetings_date() -> None:
    [read] = references.in_text("minute 12 of 3 May", place="paragraphs", at=[0])
    assert (read.number, read.date) == ("12", None)


def test_references_of_an_item_say_where_they_stand() -> None:
    item = ReadItem(
        title="The well (Minute 2 refers)",
        purpose="To hear item 9 and minute 3.",
        declarations=[ReadDeclaration("Councillor Ash", "Councillor Ash declared an interest in item 7.")],
        report=ReadReport(None, [Section("3", None, [ReadReportParagraph("3.1", "Agreed in May (Minute 4 refers).")])]),
        paragraphs=[ReadParagraph("The Chair spoke."), ReadParagraph("Minute 5 was read.")],
        resolutions=[
            ReadResolution("Further to minute 8, resolved:", "resolved", [ReadClause("a)", "Minute 6 be amended")]),
            ReadResolution(None, "agreed", [ReadClause(None, "Minute 5 was read.")], after=1, inside=True),
        ],
    )
    assert [(r.number, r.place, r.at) for r in references.find(item)] == [
        ("2", "title", []),
        ("3", "purpose", []),
        ("4", "report", [0, 0]),
        ("7", "declarations", [0]),
        ("5", "paragraphs", [1]),
        ("8", "resolutions", [0, 0]),
        ("6", "resolutions", [0, 0]),
    ]


@pytest.mark.parametrize(
    ("title", "said", "numbers"),
    [
        ("Matters arising", "Item 5 Boilers: a price is awaited.", ["5"]),
        ("Matters arising", "(6.4 - Police) The Clerk had met them (2 - 3 times).", ["6.4"]),
        ("Matters arising", "(12 - Tenancy) None was let.", ["12"]),
        ("Roads", "(6.4 - Police) The Clerk had met them.", []),
        ("Matters arising", "Item 4c Minutes dated 12 June - it took 7 minutes.", ["4c"]),
        ("Matters arising", "Item 7 Minutes 12 June - none.", ["7"]),
        ("Matters arising", "Item 5 The pump was mended. Items 6 & 8 Mr Lee asked why.", ["5", "6", "8"]),
        ("Matters arising", "Item. 12.22 Kiosk. It was painted.", ["12.22"]),
        (
            "Minutes of last meeting",
            "The words in paragraph 15(c) be changed, and paragraph 2 of the report.",
            ["15(c)"],
        ),
        ("Approval of the minutes", "Section 7.3 para 1 to read pond.", ["7.3"]),
        (
            "Minutes",
            "Decided under paragraph 3, Part 3 of the Constitution and paragraph 2 of part 1 of the Schedule.",
            [],
        ),
        ("Planning", "Section 7.3 of the plan and section 106 sums were told; matters (26/14).", []),
        (None, "Matters arising: the bench (26/14) was mended.", ["26/14"]),
        ("Matters arising", "The well (2026/14) was dry; the barn (26/00014/FUL) was allowed.", ["2026/14"]),
        ("Roads", "There was one change to the last minutes. Item 5.3.1 to name Mr Lee.", ["5.3.1"]),
        (None, "[6]. 26/37. Matters Arising. Item 26/17. Cllr Bishop said why.", ["26/17"]),
        ("Order of business", "Meeting: 6/7/2026 - Council (Item 34)", []),
        ("Minutes", "At 83.5 the fee was put right. At 7.30 the hall was full. On 3/4 it rained.", ["83.5"]),
        ("Matters arising", "Point 5. The seat was mended. From point 6: the hedge is cut.", ["5", "6"]),
        ("Matters arising", "3.2 (4.2) Noise: the fan is mended. Action point 3 is done.", ["4.2", "3"]),
        ("Matters arising", "Ref 5.2: the ditch was dug. Reference CMD.5.20 was asked about.", ["5.2", "CMD.5.20"]),
        ("Minutes", "Cllr Ash noted that 32.6 stated the wrong day at 7.30 pm.", ["32.6"]),
        ("Actions", "Action No. 92(b).", ["92(b)"]),
        ("Actions", "An action on 4 gates was closed, and action 5 was begun.", []),
        ("Declarations of interest", "Cllr Ash – item 10 Planning – as an applicant.", ["10"]),
        ("Declarations of interest", "Councillor Ash at Minutes 99 and 101(pecuniary).", ["99", "101"]),
        ("Declarations of interest", "Item 10c; Councillor Ash declared an interest.", ["10c"]),
        ("Datganiadau o Ddiddordeb", "Eitem 10, Grantiau – Cyng. Puw.", ["10"]),
        ("Matters arising", "Also 5.1 should read pond. In 5.3 “forty” should read “fifty”.", ["5.1", "5.3"]),
        ("Minutes", "Amend 18/88 to read pond. 18/89 - amend to barn.", ["18/88", "18/89"]),
        ("Minutes", "The minutes were agreed subject to 4.2 being changed.", ["4.2"]),
        ("Matters arising", "Item 7 second paragraph: change barn to pond.", ["7"]),
        ("Matters arising", "Item 4 is in hand; item 6 done.", ["4", "6"]),
        ("Highways", "Item 5 Boilers: a price is awaited.", []),
        ("Highways", "Item 7/26: boilers.", ["7/26"]),
    ],
)
def test_line_begins_with_an_item_where_earlier_ones_are_gone_through(
    title: str | None, said: str, numbers: list[str]
) -> None:
    item = ReadItem(title=title, paragraphs=[ReadParagraph(said)])
    assert [r.number for r in references.find(item)] == numbers


def test_corrections_below_the_minutes_that_they_are_of_begin_with_their_numbers() -> None:
    page = (
        "1. Apologies\nNone.\n2. The minutes of 3 May were agreed with the following amendments:\n"
        "* Mrs Bell declared an interest in item 8.1.\n* 9.2 should state Mill Lane, not Mill Road.\n3. Roads\nDry.\n"
    )
    assert [r.text for item in read(page).items for r in item.references] == ["item 8.1", "9.2"]
    other = page.replace("The minutes of 3 May", "The rents of May")
    assert [r.text for item in read(other).items for r in item.references] == ["item 8.1"]


def test_item_without_a_title_goes_on_with_the_one_above() -> None:
    items = [ReadItem(title="Minutes of last meeting"), ReadItem(paragraphs=[ReadParagraph("Why paragraph 3(b)?")])]
    assert references.heading(items, 1) == "Minutes of last meeting"
    assert [r.number for r in references.find(items[1], under="Minutes of last meeting")] == ["3(b)"]
    assert references.find(items[1]) == []


def test_title_points_only_to_an_item_taken_apart() -> None:
    said = ["To shut the doors during item 87/26/TC.", "Item PE 26/5 referred from the Board", "To hear item 3."]
    found = [[r.number for r in references.find(ReadItem(title=text))] for text in said]
    assert found == [["87/26/TC"], ["PE 26/5"], []]


@pytest.mark.parametrize("kind", ["heading", "list"])
def test_heading_within_an_item_says_what_is_gone_through(kind: str) -> None:
    said = [ReadParagraph("Matters arising:", kind=kind), ReadParagraph("Item 5 Boilers: a price is awaited.")]
    assert [r.number for r in references.find(ReadItem(paragraphs=said))] == ["5"]


def test_lines_below_matters_arising_begin_with_their_items() -> None:
    said = ["Matters arising Item 13 – nettles.", "Item 8 – the hall.", "The hedge was cut.", "Item 9 – the pump."]
    item = ReadItem(paragraphs=[ReadParagraph(text) for text in said])
    assert [r.number for r in references.find(item)] == ["13", "8"]


@pytest.mark.parametrize(
    ("number", "said", "numbers"),
    [
        ("26.7.5", "Rockery (26.6.5 – 1a) The stones had come.", ["26.6.5 – 1a"]),
        ("26/31", "The bench (26/14b) was mended; so was the gate (3/4).", ["26/14b", "3/4"]),
        ("26/31", "Mrs Lee – 26/14(a) – asked about the seat, and paid 3/4 – or less – of it.", ["26/14(a)"]),
        ("26/31", "The form (26/00312/FUL) and the sum (4.50) were read.", []),
        ("5", "The bench (4) was mended.", []),
    ],
)
def test_bracketed_number_printed_as_the_pages_own_is_a_reference(number: str, said: str, numbers: list[str]) -> None:
    item = ReadItem(number=number, paragraphs=[ReadParagraph(said)])
    assert [r.number for r in references.find(item)] == numbers


@pytest.mark.parametrize("piece", ["minute 1", "Minutes 1, 2, ", "1/", "item ", "minute "])
def test_very_long_line_is_read(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert all(len(r.text) < 60 for r in references.in_text(text, place="paragraphs", at=[0]))


@pytest.mark.parametrize(
    "said",
    ["as set out in point 3 of the officer’s report", "further to point 4 of the letter", "see item 4 of Appendix B"],
)
def test_a_point_of_a_paper_is_no_reference(said: str) -> None:
    assert references.in_text(said, place="paragraphs", at=[0]) == []


def test_an_agenda_item_is_a_reference_whatever_paper_it_is_in() -> None:
    [found] = references.in_text("discussed under agenda item 5 of the report pack", place="paragraphs", at=[0])
    assert found.number == "5"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("see points 1 or 2", [("points 1", "1"), ("2", "2")]),
        ("see points (1) and (2) above", [("points (1)", "1"), ("2", "2")]),
        ("see item 4 and minute 12/20 refers", [("item 4", "4"), ("minute 12/20 refers", "12/20")]),
    ],
)
def test_several_in_a_row_are_references_each(said: str, expected: list[tuple[str, str]]) -> None:
    assert [(r.text, r.number) for r in references.in_text(said, place="paragraphs", at=[0])] == expected


@pytest.mark.parametrize(
    ("words", "told"),
    {
        "Item 6, point 3 should read “the lorry”.": ("Item 6, point 3", "6"),
        "Minute 5 para 2 was amended.": ("Minute 5 para 2", "5"),
        "Minute 8 sub-paragraph (14) was put right.": ("Minute 8 sub-paragraph (14)", "8"),
        "Point 3, item 6: the figure was wrong.": ("Point 3, item 6", "6"),
        "Point 3 (item 6) was changed.": ("Point 3 (item 6)", "6"),
        "Point 3 under item 6 was changed.": ("Point 3 under item 6", "6"),
    }.items(),
)
def test_place_within_an_item_is_one_reference_with_it(words: str, told: tuple[str, str]) -> None:
    item = ReadItem(title="Minutes of the last meeting", paragraphs=[ReadParagraph(words)])
    assert [(one.text, one.number) for one in references.find(item)] == [told]


def test_title_with_the_day_of_the_minutes_points_to_none() -> None:
    assert read("Agenda item\nMINUTES 12 JANUARY 2026\nMinutes:\nThe minutes were agreed.").items[0].references == []


def test_paragraph_of_a_part_of_a_schedule_is_no_minutes() -> None:
    text = "the press be excluded under paragraph 3 (financial affairs) of Part 1 of Schedule 12A of the Act."
    assert references.in_text(text, place="paragraphs", at=[0], back="minutes") == []
