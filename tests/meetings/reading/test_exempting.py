"""Which items of a page were dealt with without the public, in the hands of many clerks."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading import exempt_hands

HEAD = "Harrowick Town Council\n3 March 2026\nPresent: Cllrs A Marsh (Chair), B Dene\n1. Roads\n"
OPEN = "None were shut.\n"
PAY, CLAIM, CLOSE = "Staffing\nThe pay was told.\n", "Legal claim\nThe claim was told.\n", "Close\nAt 9pm."
SHUT = "2. Exclusion of the public\nRESOLVED that the public be excluded from the rest of the meeting.\n"
# What stands below "1. Roads", beside the numbers of the items that are kept from the public.
PAGES = {
    OPEN + "2. Exclusion of press and public\nRESOLVED that the public be excluded for items 3 and 4.\n"
    f"3. {PAY}4. {CLAIM}5. {CLOSE}": ["3", "4"],
    OPEN + "2. Exclusion of press and public\nRESOLVED that the public be excluded for items 3 to 5.\n"
    f"3. {PAY}4. {CLAIM}5. Rents\nTold.\n6. {CLOSE}": ["3", "4", "5"],
    OPEN + "2. Exclusion of the public\nRESOLVED that the public be excluded during the following item.\n"
    f"3. {PAY}4. {CLAIM}5. {CLOSE}": ["3"],
    OPEN + "2. Exclusion of the public\nRESOLVED that the public be excluded from the rest of the meeting.\n"
    f"3. {PAY}4. {CLAIM}5. {CLOSE}": ["3", "4"],
    OPEN
    + f"2. To resolve to exclude the public\nAgreed.\n3. {PAY}4. Re-admission of the public\nAgreed.\n5. {CLAIM}": [
        "3"
    ],
    OPEN + f"2. Exclusion of the press and public\nNoted and agreed.\n3. {PAY}4. {CLAIM}": ["3", "4"],
    OPEN + f"PART II – CONFIDENTIAL\n2. {PAY}3. {CLAIM}": ["2", "3"],
    OPEN
    + f"The public were excluded from the meeting at this point.\n2. {PAY}The public were readmitted.\n3. {CLAIM}": [
        "2"
    ],
    OPEN + f"2. CLOSED SESSION\nStaff pay was told.\n3. {CLOSE}": ["2"],
    OPEN + f"2. Staffing (confidential)\nPay was told.\n3. {CLAIM}": ["2"],
    OPEN + f"2. Lease\nRESOLVED that the public be excluded while this item was considered.\nTold.\n3. {CLAIM}": ["2"],
    OPEN + "2. Gwahardd y cyhoedd\nPENDERFYNWYD gwahardd y cyhoedd ar gyfer yr eitem ganlynol.\n"
    f"3. Staffio\nTrafodwyd cyflogau.\n4. {CLAIM}": ["3"],
    OPEN + "2. Exclusion of the public\nRESOLVED that the public be excluded from the next part of the meeting.\n"
    f"3. {PAY}4. {CLOSE}": ["3"],
    OPEN + f"2. Proposal\nRESOLVED: that the Council go 'into committee'.\n3. {PAY}4. {CLOSE}": ["3"],
    OPEN
    + f"2. Exclusion\nThe Council went into committee.\n3. {PAY}4. Resumption in Open Council\nSo moved.\n5. {CLAIM}": [
        "3"
    ],
    # None was excluded, or what is kept stands elsewhere.
    OPEN + f"2. Exclusion of the public\nThere were no items that required it.\n3. {PAY}": [],
    OPEN + f"2. Exclusion of the public\nNot needed.\n3. {PAY}": [],
    OPEN + f"2. Exclusion of the public\nTo consider whether the public should be excluded.\nNo.\n3. {PAY}": [],
    OPEN
    + "2. Procedural business\nExclusion of press and public\nRESOLVED that the press and public be excluded during "
    f"consideration of the items contained in part two of the agenda.\n3. {PAY}4. {CLAIM}": [],
    OPEN + f"2. Exempt items\nThere were none.\n3. {PAY}": [],
    OPEN + f"2. PRIVATE ITEMS\nRESOLVED: That all items be heard in public.\n3. {PAY}4. {CLAIM}": [],
    OPEN + f"2. Confidential business\nThere were no matters to be told in private.\n3. {PAY}4. {CLAIM}": [],
    OPEN + f"2. Exempt information\nIt was agreed that the whole agenda be dealt with in public.\n3. {PAY}": [],
    OPEN + f"2. Confidential items\nNo exempt business.\n3. {PAY}": [],
    OPEN + f"2. Part II\nNot required.\n3. {PAY}": [],
    OPEN + f"2. Planning\nThe plan was likely to go to committee in December.\n3. {PAY}": [],
    OPEN + f"PART II – MINUTES\n2. {PAY}3. {CLAIM}": [],
    OPEN + f"2. Public participation\nA resident left early.\n3. {PAY}": [],
}


@pytest.mark.parametrize("page", PAGES)
def test_items_dealt_with_without_the_public_are_kept_from_it(page: str) -> None:
    assert [item.number for item in read(HEAD + page).items if item.exempt] == PAGES[page]


def test_items_without_the_public_have_the_paragraphs_for_which_it_was_excluded() -> None:
    page = (
        "None.\n2. Exclusion\nRESOLVED that the public be excluded for the following items under paragraphs 1 and 3 of "
        f"Part 1 of Schedule 12A.\n3. {PAY}4. {CLAIM}"
    )
    assert [item.exempt_paragraphs for item in read(HEAD + page).items] == [[], [], [1, 3], [1, 3]]


def test_items_are_named_with_their_letters_and_the_schedule_in_brackets() -> None:
    page = (
        "Moor Council\n3 March 2026\nEL1/26 Roads\nNone.\nEL2/26 Exclusion\nResolved – That the public be asked to "
        "withdraw for item EL3/26 under paragraph 3 of Part 1 of Schedule 12(A).\nEL3/26 Tender\nNoted.\n"
        "EL4/26 Close\nThe meeting closed."
    )
    assert [(item.minute_number, item.exempt, item.exempt_paragraphs) for item in read(page).items] == [
        ("EL1/26", False, []),
        ("EL2/26", False, []),
        ("EL3/26", True, [3]),
        ("EL4/26", False, []),
    ]


def test_item_told_in_committee_is_kept_from_the_public() -> None:
    page = OPEN + "2. Gravedigger\n(In Committee)\nThe contract was read out.\n3. Close\nAt 9pm."
    assert [item.number for item in read(HEAD + page).items if item.exempt] == ["2"]


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        ("paragraphs 1 to 3 of Part 1 of Schedule 12A", [1, 2, 3]),
        ("paragraphs 2-4 of Schedule 12A", [2, 3, 4]),
        ("paragraphs (1) and (3) of Part I of Schedule 12A", [1, 3]),
        ("paragraphs 1, 2, and/or 7 of Schedule 12 (A)", [1, 2, 7]),
        ("paragraph(s) 3 of Schedule 12A", [3]),
        ("Para. no. 4 of Schedule 12A", [4]),
        ("Schedule 12A (paragraphs 3 and 5)", [3, 5]),
        ("paragraph 1 (an individual) and paragraph 3 (business affairs) of Schedule 12A", [1, 3]),
        ("paragraphs 12 and 14 of Part 4 of Schedule 12A", [12, 14]),
        ("paragraffau 12 a 13 o Ran 4 Atodlen 12A", [12, 13]),
        ("paragraph 3 of Schedule 12A, as paragraph 10 of Part 2 of Schedule 12A asks", [3]),
        ("paragraph 8.6 of the report, which names Schedule 12A", []),
        ("paragraph 21 of Schedule 12A", []),
    ],
)
def test_paragraphs_of_the_schedule_are_read_as_they_are_printed(words: str, paragraphs: list[int]) -> None:
    page = f"None.\n2. Exclusion\nRESOLVED that the public be excluded for the next item under {words}.\n3. {PAY}"

    assert read(HEAD + page).items[2].exempt_paragraphs == paragraphs


def test_title_in_welsh_that_says_that_it_is_exempt_is_kept_from_the_public() -> None:
    (item,) = read("Agenda item\nÔl-ddyledion (eithriedig)\nMinutes:\nNodwyd.\n").items
    assert item.exempt


@pytest.mark.parametrize("seed", range(300))
def test_what_is_exempt_is_kept_and_nothing_else_in_every_hand(seed: int) -> None:
    text, exempt = exempt_hands.page(seed)
    found = {item.title: item.exempt for item in read(text).items}

    assert {title: found.get(title) for title in exempt} == exempt, text


# What stands below item "2. Lease" and says that the public was not there for it, and such as does not say so.
@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("The Council resolved to exclude the public. The rent was reviewed. The public were readmitted.", True),
        ("This item was considered in private session.\nThe rent was told.", True),
        ("The minute on this item is exempt from publication.", True),
        ("This report is confidential.", True),
        ("Cllr Dene asked whether this report was confidential.", False),
        ("The matter was taken up in private correspondence.", False),
    ],
)
def test_item_that_says_in_passing_that_it_was_private_is_kept_itself_alone(said: str, *, kept: bool) -> None:
    items = read(f"{HEAD}{OPEN}2. Lease\n{said}\n3. Rents\nTold.\n4. {CLOSE}").items
    assert [item.number for item in items if item.exempt] == (["2"] if kept else [])


def test_staffing_for_which_the_public_left_is_kept() -> None:
    page = f"{OPEN}2. Staffing matters\nMembers of the public left the meeting.\nThe pay was told.\n3. Bins\nCounted.\n"
    assert [item.number for item in read(HEAD + page).items if item.exempt] == ["2"]


def test_title_that_says_that_the_public_was_excluded_keeps_its_item() -> None:
    page = f"{OPEN}2. Pay (the press and public were excluded for this item)\nTold.\n3. Bins\nCounted.\n"
    assert [item.number for item in read(HEAD + page).items if item.exempt] == ["2"]


def test_meeting_goes_on_when_its_closed_session_ends() -> None:
    closed = "2. Closed session\nThe pay was told.\nThe closed session ended at 8pm.\n"
    minutes = read(f"{HEAD}{OPEN}{closed}3. Bins\nCounted.\nThe meeting closed at 9pm.")

    assert ([item.number for item in minutes.items], minutes.ends) == (["1", "2", "3"], "21:00")


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Part B – Exempt items", "B.1 Station sale\nOffers were told."),
        ("PART II – PRIVATE", "1. Station sale\nOffers were told.\n2. Debt\nIt was written off."),
        ("EXEMPT MINUTES", "E1. Station sale\nOffers were told.\nE2. Debt\nIt was written off."),
        ("Confidential item", "Station sale\nOffers were told."),
    ],
)
def test_part_that_is_not_public_is_no_part_of_the_public_item_above(heading: str, below: str) -> None:
    items = read(f"{HEAD}{OPEN}2. Revenue\nThe outturn was told.\n{heading}\n{below}\n").items

    assert [(item.title, item.exempt) for item in items] == [("Roads", False), ("Revenue", False), (heading, True)]
    assert all("Offers" not in one.text for item in items[:2] for one in item.paragraphs)


# Below what is told in private: whether the next item is public.
@pytest.mark.parametrize(
    ("said", "opened"),
    [
        ("The meeting resumed in public.", True),
        ("The meeting was re-opened to the press and public at 9pm.", True),
        ("Members of the public who had left returned.", True),
        ("The Clerk would return the deposit to the public house.", False),
        ("The public purse would see a return.", False),
        ("The lane was reopened to the public in May.", False),
        ("Public consultation forms returned so far were few.", False),
    ],
)
def test_meeting_opens_again_only_where_it_is_told_that_it_did(said: str, *, opened: bool) -> None:
    items = read(f"{HEAD}{OPEN}{SHUT}3. Lease\nThe rent was told.\n{said}\n4. {CLAIM}").items
    assert [item.number for item in items if item.exempt] == (["3"] if opened else ["3", "4"])


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Closure of the depot", True),
        ("Close calls at the quarry", True),
        ("Close", False),
        ("Close of meeting", False),
        ("Closure", False),
        ("Date of next meeting", False),
    ],
)
def test_private_item_on_a_closure_is_no_end_of_the_meeting(title: str, *, kept: bool) -> None:
    items = read(f"{HEAD}{OPEN}{SHUT}3. Lease\nThe rent was told.\n4. {title}\nIt was told.\n").items
    assert [item.number for item in items if item.exempt] == (["3", "4"] if kept else ["3"])
