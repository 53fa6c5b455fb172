"""Numbers of minutes apart from items' own: of several parts, behind titles, out of order, without a space."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.writing import write
from tests.meetings.reading.pages import HEAD, SAID, TITLES, numbers


def test_two_minute_numbers_alone_on_their_lines_begin_items() -> None:
    text = HEAD + "105/23\n\nHedges\n\nMinutes:\n\nNone.\n\n106/23\n\nVerges\n\nMinutes:\n\nNone.\n"
    assert numbers(text) == ["105/23", "106/23"]


def test_minute_numbers_behind_the_titles_are_the_items() -> None:
    lines = [f"{n}. {title}: 0{n}4/26 The Clerk had a word.\n" for n, title in enumerate(TITLES, 1)]
    assert numbers(HEAD + "".join(lines)) == ["1", "2", "3", "4"]
    lines = [f"{n}. {title}: 01{n}/26 The Clerk had a word.\n" for n, title in enumerate(TITLES, 1)]
    assert numbers(HEAD + "".join(lines)) == ["011/26", "012/26", "013/26", "014/26"]


@pytest.mark.parametrize("behind", [".({n})", " ({n})", " – {n}"])
def test_minute_numbers_that_begin_with_the_year_count_behind_the_titles(behind: str) -> None:
    lines = [
        f"{n}. {title}{behind.format(n=f'26/04{n}')}\nThe Clerk had a word.\n" for n, title in enumerate(TITLES, 1)
    ]
    items = read(HEAD + "".join(lines)).items
    assert [(item.minute_number, item.title) for item in items] == [
        (f"26/04{n}", title) for n, title in enumerate(TITLES, 1)
    ]


def test_only_item_of_a_page_may_be_counted_with_a_nought() -> None:
    (item,) = read(HEAD + "1.0 Choice of Chair\nAda Dale was named by two.\nShe thanked them all.\n").items
    assert (item.number, item.title) == ("1.0", "Choice of Chair")


def test_sentence_behind_a_minute_number_is_its_title() -> None:
    page = "23/165 Take apologies and greet the public.\n\nThere were none.\n\n23/166 Interests\n\nNone.\n"
    assert [item.title for item in read(HEAD + page).items] == ["Take apologies and greet the public", "Interests"]


def test_two_minutes_of_a_year_in_capitals_begin_items() -> None:
    page = "21.44 ELECTION OF THE CHAIR\n\nCllr Dale was elected.\n\n21.45 ACCEPTANCE OF OFFICE\n\nIt was signed.\n"
    assert [(item.number, item.title) for item in read(HEAD + page).items] == [
        ("21.44", "ELECTION OF THE CHAIR"),
        ("21.45", "ACCEPTANCE OF OFFICE"),
    ]


def test_minute_number_without_a_space_behind_it_is_a_number() -> None:
    page = (
        "Item 1:Apologies.\n\n19/5 Cllr Dale had sent some.\n\nItem 2:Minutes.\n\n19/6Resolved to sign the minutes.\n"
    )
    items = read(HEAD + page).items
    assert [item.title for item in items] == ["Apologies", "Minutes"]
    assert [(r.number, [clause.text for clause in r.clauses]) for r in items[1].resolutions] == [
        ("19/6", ["sign the minutes."])
    ]


def test_minute_number_printed_again_or_out_of_order_begins_an_item_too() -> None:
    printed = ["PL21/081", "PL21/073", "PL21/074", "PL21/074"]
    lines = [f"{n} {title.upper()}\n\n{said}\n\n" for n, title, said in zip(printed, TITLES, SAID, strict=True)]
    assert numbers("".join(lines)) == printed


def test_minute_number_of_letters_without_a_space_behind_it_is_a_number() -> None:
    items = read(
        "NP/23/26There was no news.\nNP/24/26Hedges and verges\nThey were cut.\nNP/25/26Next day\nIn May.\n"
    ).items
    assert [(item.minute_number, item.title) for item in items] == [
        ("NP/23/26", None),
        ("NP/24/26", "Hedges and verges"),
        ("NP/25/26", "Next day"),
    ]


def test_one_minute_number_of_letters_on_a_page_of_the_form_is_the_items() -> None:
    (item,) = read(
        "Agenda and minutes\n\nVenue: the hall\n\nItems\nNo. Item\n\nOMD.74.26\n\nChoice of a chair\n\nMinutes:\n\n"
        "Councillor Moss was chosen.\n"
    ).items
    assert (item.minute_number, item.title) == ("OMD.74.26", "Choice of a chair")


def test_agenda_number_in_brackets_behind_a_minute_number_is_the_items() -> None:
    items = read(
        "1341 CHAIRMAN – Resolved – That Councillor Moss be chair.\n\n1342 PUBLIC – Resolved – That it be heard.\n\n"
        "1343 (5) REVIEW OF A LICENCE, THE MILL - The Director told of it.\n"
    ).items
    assert [(item.minute_number, item.number) for item in items] == [(None, "1341"), (None, "1342"), ("1343", "5")]


def test_minute_number_that_jumps_ahead_begins_an_item_too() -> None:
    items = read(
        "10/555 Interests: none\n10/556 Notes of May: They were read.\n10/557 Matters arising: None.\n"
        "10/600 Ponds\nThey were dry.\n10/601 Pumps\nThey were shut.\n"
    ).items
    assert [item.minute_number for item in items] == ["10/555", "10/556", "10/557", "10/600", "10/601"]


def test_minute_number_between_the_agendas_and_the_title_is_the_items() -> None:
    items = read(
        "2. 22.26. Chairman’s news. The Chairman told of the show.\n3. 23.26 Ties and declarations. None told.\n"
        "4. 24.26 New members. None.\n"
    ).items
    assert [(item.number, item.minute_number, item.title) for item in items] == [
        ("2", "22.26", "Chairman’s news"),
        ("3", "23.26", "Ties and declarations"),
        ("4", "24.26", "New members"),
    ]


@pytest.mark.parametrize("form", ["05.26.00{n}{t}", "26.00{n}.{t}"])
def test_minute_number_of_three_figures_without_a_space_behind_it_is_a_number(form: str) -> None:
    titles = ["Apologies for absence", "Ties of members", "Hedges and verges", "Ponds and pumps"]
    page = "".join(f"{form.format(n=n, t=t)}\nIt was read out.\n" for n, t in enumerate(titles, 4))
    assert [item.title for item in read(page).items] == titles


def test_letter_and_number_without_a_space_behind_them_are_the_items() -> None:
    items = read(
        "At a meeting of the Oxbeck Fire Authority held on 12 November 2026\nPresent:\nCouncillors D Bell, J Hay.\n"
        "A1Ties of members\nThere were none.\nA2Notes of May\nThey were read.\n"
        "A3Thanks of the chief\nTwo were thanked.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("A1", "Ties of members"),
        ("A2", "Notes of May"),
        ("A3", "Thanks of the chief"),
    ]


def test_misprinted_minute_number_between_two_others_is_the_items() -> None:
    items = read("19/030 REPORTS\nNone.\n19/031 WARDEN\nNone.\n9/032 CRIME\nNone.\n19/033 ROADS\nNone.\n").items
    assert [(item.minute_number, item.title) for item in items] == [
        ("19/030", "REPORTS"),
        ("19/031", "WARDEN"),
        ("9/032", "CRIME"),
        ("19/033", "ROADS"),
    ]


@pytest.mark.parametrize("apart", [" ", "\n"])
@pytest.mark.parametrize(
    "form",
    """
    092/25-26 092/2025-26 25-26/092 2025-26/092 FC25/26-092 25/26.092 2025/092 25.092 FC/25/092 FC092/25 P25/092
    092.25 092-25 25-092 C25-092 [92] 92) (92) #92 92/1 2025/26-92 AM25/092 25/26/092 F&GP/92/25 092/25/26
    PC.25.092 25/092. 92. PL/092 2526/092 25-26-092 TC-25-092 09.25/92 25/09/092
    """.split(),
)
def test_minutes_are_numbered_in_many_printings(form: str, apart: str) -> None:
    titles = ["Apologies", "Public participation", "Highways", "Finance"]
    head, _, tail = form.rpartition("92")
    page = "\n\n".join(f"{head}{n}{tail}{apart}{title}\nIt was read out." for n, title in enumerate(titles, 92))
    items = read(f"Harrowick Town Council\nMinutes of the meeting held on 3 November 2026\n\n{page}").items
    assert [item.title for item in items] == titles
    assert all(item.minute_number or item.number for item in items)


@pytest.mark.parametrize("printed", ["21-11/0{n}A", "25/11/0{n}A"])
def test_minute_numbers_that_end_with_a_letter_begin_items(printed: str) -> None:
    lines = [f"{printed.format(n=n)} {title.upper()}\n{SAID[n - 1]}\n\n" for n, title in enumerate(TITLES, 1)]
    assert numbers(HEAD + "".join(lines)) == [printed.format(n=n) for n in range(1, len(TITLES) + 1)]


def test_minute_numbers_padded_to_three_figures_count_under_headings_without_numbers() -> None:
    page = "Questions\n\n046 Mr Bell spoke.\n\nHedges\n\n047 They were cut.\n\n 048 Matters arising\n\nNone.\n"
    assert [(item.number, item.title) for item in read(HEAD + page).items] == [
        ("046", "Questions"),
        ("047", "Hedges"),
        ("048", "Matters arising"),
    ]


def test_numbers_of_earlier_minutes_under_matters_arising_are_no_items() -> None:
    page = (
        "JB4 MINUTES\nAgreed.\n\nJB5 MATTERS ARISING\nJB57 – Chapel roof. Mrs Fir reported that it was mended.\n"
        "JB60 – Memorials. Letters had been sent.\n\nJB6 FEES\nNone.\n\nJB7 CLOSE\nNone."
    )
    assert [item.number or item.minute_number for item in read(page).items] == ["JB4", "JB5", "JB6", "JB7"]


def test_numbers_with_an_ampersand_and_a_star_begin_items() -> None:
    lines = [f"*P&R {n}\n\n{title}\n\n{SAID[n - 1]}\n\n" for n, title in enumerate(TITLES, 1)]
    assert numbers(HEAD + "".join(lines)) == [f"P&R {n}" for n in range(1, len(TITLES) + 1)]


def test_numbers_alone_over_those_of_their_paragraphs_begin_items() -> None:
    page = (
        "29\nApologies: none received\n30\nMinutes of the last meeting: were signed\n31\nPaths\n"
        "31.1 The stile was mended.\n31.2 Signs: two were new.\n31.3 Gates: one was shut.\n32\nNext day\nIn May.\n"
    )
    assert [(item.number, item.title) for item in read(HEAD + page).items] == [
        ("29", "Apologies"),
        ("30", "Minutes of the last meeting"),
        ("31", "Paths"),
        ("32", "Next day"),
    ]


def test_paragraphs_that_run_on_within_a_line_keep_their_numbers() -> None:
    page = (
        "3.0 Interests: None told.\n4.0 Reports: No guest came. 4.1 Roads None heard. 4.2 Lamps Two were lit, see 4.3 "
        "Below.\n5.0 Next day: In May.\n"
    )
    items = read(HEAD + page).items
    assert [[paragraph.number for paragraph in item.paragraphs] for item in items] == [
        [None],
        [None, "4.1", "4.2"],
        [None],
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "Minute CB {}/31",
        "Min. CB 26/{}",
        "0{}/PL 0726",
        "C.2026/{}",
        "C 2026-{}",
        "O&S {}/26",
        "25/26-{}",
        "Minute No: {}",
        "26/{} -",
        "124{}.",
        "1205{}.",
        "030726/{}",
        "0{}/0726",
    ],
)
@pytest.mark.parametrize("behind", [" ", "\t", "\n"])
def test_numbers_of_many_forms_begin_items(printed: str, behind: str) -> None:
    wanted = [printed.format(10 + n) for n in range(len(TITLES))]
    lines = [f"{number}{behind}{title}\n{said}\n\n" for number, title, said in zip(wanted, TITLES, SAID, strict=True)]
    items = read(HEAD + "".join(lines)).items
    assert [item.title for item in items] == TITLES
    assert [item.minute_number or item.number for item in items] == [number.rstrip(" .-") for number in wanted]


def test_numbers_of_the_agenda_behind_those_of_the_minutes_need_no_stop() -> None:
    page = "".join(f"00{n}-26 {n} {title.upper()} {SAID[n - 1]}\n\n" for n, title in enumerate(TITLES, 1))
    found = [(item.minute_number, item.number, item.title) for item in read(HEAD + page).items]
    assert found == [(f"00{n}-26", str(n), title.upper()) for n, title in enumerate(TITLES, 1)]


def test_five_figures_that_do_not_count_are_no_numbers() -> None:
    page = "1. Trees\n12400. Oaks stand in the county.\n15310. Elms fell.\n2. Hedges\nNone."
    assert numbers(HEAD + page) == ["1", "2"]


def test_one_number_of_five_figures_on_a_page_is_read() -> None:
    page = (
        "Oxbeck Council\nMinutes of the meeting held on 3 July 2023\n\n10433. HEDGES\nThe hedge was cut by the men.\n"
    )
    assert numbers(page) == ["10433"]


def test_only_item_of_a_page_is_named_with_its_number() -> None:
    page = f"{HEAD}\nThe Chair presided.\n\nItem 20: Grants for empty halls\n\nCllr Ford asked how many applied.\n"
    (item,) = read(page).items
    assert (item.number, item.title) == ("Item 20", "Grants for empty halls")


def test_minutes_counted_through_below_items_of_the_agenda_keep_their_numbers() -> None:
    items = "".join(f"{n}. {title}\n{104 + n}. {SAID[n - 1]}\n" for n, title in enumerate(TITLES, 1))
    broken = items.replace("107. ", "12. ")

    counted = [["105"], ["106"], ["107"], ["108"]]
    minutes = read(HEAD + items)
    assert [[p.number for p in item.paragraphs] for item in minutes.items] == counted
    assert [[p.number for p in item.paragraphs] for item in read(write(minutes)).items] == counted
    assert [p.number for item in read(HEAD + broken).items for p in item.paragraphs] == [None] * 4


def test_minute_below_the_number_and_title_of_the_agenda_has_both() -> None:
    page = (
        "Item 1: Apologies for absence.\n30/5 Councillors Ann Dene and Cai Loss.\nItem 2: To hear of the footpaths.\n"
        "30/6 No complaints received.\nItem 4: To walk the lanes.\n30/7 Resolved to walk them.\n"
    )
    assert [(one.number, one.minute_number, one.title) for one in read(page).items] == [
        ("1", "30/5", "Apologies for absence"),
        ("2", "30/6", "To hear of the footpaths"),
        ("4", "30/7", "To walk the lanes"),
    ]


@pytest.mark.parametrize("number", ["2031-04_{}", "2031-04_{}.", "2031-04-{}"])
def test_year_and_month_before_a_number_are_the_minutes(number: str) -> None:
    printed = [number.format(n) for n in range(1, 5)]
    text = HEAD + "".join(f"{n} {t.upper()}\n{s}\n" for n, t, s in zip(printed, TITLES, SAID, strict=True))
    assert numbers(text) == [one.rstrip(".") for one in printed]


@pytest.mark.parametrize("form", ["{n} .{title}", "{n}; {title}", "{n} ; {title}", "{n}.- {title}"])
def test_number_whose_stop_is_misprinted_begins_an_item(form: str) -> None:
    lines = [
        f"{form.format(n=n, title=title)}\n\n{told}\n\n"
        for n, (title, told) in enumerate(zip(TITLES, SAID, strict=True), 1)
    ]
    items = read(HEAD + "".join(lines)).items
    assert [(item.number, item.title) for item in items] == [(str(n), title) for n, title in enumerate(TITLES, 1)]
