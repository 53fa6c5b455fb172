"""Lines to blocks: folding, joining, bullets, columns and furniture."""

import pytest

from meetings.reading import layout


def texts(page: str) -> list[str]:
    return [block.text for block in layout.blocks(page)[0]]


def test_white_space_of_every_kind_is_folded() -> None:
    assert texts("a\u00a0 b\t c\u200b\r\nd") == ["a b c", "d"]


def test_each_line_is_a_block_where_lines_are_whole() -> None:
    assert texts("The first says so.\nThe second says more.") == ["The first says so.", "The second says more."]


def test_line_that_goes_on_in_small_letters_is_joined() -> None:
    assert texts("The strategy of the council is to enhance co\n\nproduction of the papers.") == [
        "The strategy of the council is to enhance co production of the papers."
    ]


def test_wrapped_page_is_joined_at_its_width() -> None:
    long = "The members went on to speak of the harbour and of the many boats that lie there when the"
    page = (
        f"{long}\n\nwinter comes, and they asked that something should be done about the lights and the "
        f"old\n\nstones of the quay.\n\n{long}\n\nwinter comes, and so\n\n{long}\n\nice is on the "
        f"stones.\n\nMembers:\n\n2"
    )
    found, furniture = layout.blocks(page)
    assert len(found) == 4
    assert furniture == ["2"]


def test_bullets_are_taken_off() -> None:
    found = layout.blocks("·        that it rained\n- 4.2 The team met")[0]
    assert [(block.text, block.bullet) for block in found] == [("that it rained", True), ("4.2 The team met", True)]


def test_short_column_of_names_behind_a_tab_is_the_action() -> None:
    (block,) = layout.blocks("The Clerk to write to the County.\tClerk/Cllr Moss")[0]
    assert (block.text, block.action) == ("The Clerk to write to the County.", "Clerk/Cllr Moss")


def test_columns_of_sums_are_no_action() -> None:
    (block,) = layout.blocks("Ash and Sons of Mill Lane\tLarch for a seat\t£48.00")[0]
    assert (block.text, block.action) == ("Ash and Sons of Mill Lane Larch for a seat £48.00", None)


def test_page_numbers_and_signatures_are_furniture() -> None:
    assert layout.blocks("Signed ________________  Dated 4th May\n\nPage 2 of 9\n\nThe end.")[1] == [
        "Signed ________________ Dated 4th May",
        "Page 2 of 9",
    ]


def test_download_size_is_taken_off_its_title() -> None:
    found, furniture = layout.blocks("Bus Shelters PDF 202 KB")
    assert ([block.text for block in found], furniture) == (["Bus Shelters"], ["PDF 202 KB"])


def test_headers_that_pages_share_are_furniture() -> None:
    page = "\f".join(f"Minutes of Tarn Council\nPage text number {n} is here." for n in range(4))
    assert layout.blocks(page)[1] == ["Minutes of Tarn Council"] * 4


def test_marks_of_markdown_are_taken_off() -> None:
    assert texts("## 4\\. Trees\n\nThe **old** oak") == ["4. Trees", "The old oak"]


def test_lines_beyond_the_most_are_kept_as_one() -> None:
    found = layout.blocks("A\n" * layout.MOST_LINES + "Last\nwords\n")[0]
    assert (len(found), found[-1].text, found[-1].line) == (layout.MOST_LINES + 1, "Last words", layout.MOST_LINES + 1)
    assert len(layout.blocks("A\n" * layout.MOST_LINES)[0]) == layout.MOST_LINES


def test_line_that_goes_on_with_a_seconder_is_joined() -> None:
    long = "Councillor Ash proposed that the boats in the harbour be counted before the winter. This was"
    page = f"{long}\nseconded by Councillor Birch and agreed by all of those who had come to the meeting on the\nday.\n"
    assert texts(page * 4) == [page.replace("\n", " ").strip()] * 4


def test_bold_line_that_asks_for_something_is_joined_to_what_it_asks_for() -> None:
    long = "The members went on to speak of the harbour and of the many boats that lie there when the"
    page = f"To confirm the record of the Home and the Harbour Boats\nPolicy Panel of 4 May.\n{long}\nwinter comes.\n"
    assert texts(page * 4)[:2] == [
        "To confirm the record of the Home and the Harbour Boats Policy Panel of 4 May.",
        f"{long} winter comes.",
    ]


def test_sentence_below_a_title_that_fills_most_of_the_line_is_not_joined_to_it() -> None:
    long = "The members went on to speak of the harbour and of the many boats that lie there when the"
    page = f"Adoption of the record of the Home and the Harbour Boats\nThe record was read.\n{long}\nwinter comes.\n"
    assert texts(page * 4)[:2] == ["Adoption of the record of the Home and the Harbour Boats", "The record was read."]


def test_heading_of_the_form_is_not_joined_to_a_full_line_above_it() -> None:
    kept = "Keep the first way of the four, which is to hold to the halls that the council has and to mend their roofs."
    said = [
        "The Head of Halls told the meeting of the report, which asked the council to",
        "keep it, and he was for it.",
    ]
    page = "\n\n".join(["Decision:", kept, "Minutes:", *said * 5])
    assert texts(page)[:3] == ["Decision:", kept, "Minutes:"]


def test_task_beside_a_sentence_is_the_next_sentence_and_no_column() -> None:
    found, _ = layout.blocks("The path is blocked.\tDC to report it\nThe gate is shut\tFE")
    assert [(block.text, block.action) for block in found] == [
        ("The path is blocked. DC to report it", None),
        ("The gate is shut", "FE"),
    ]


def test_line_to_sign_on_is_furniture() -> None:
    found, furniture = layout.blocks("The meeting closed at 9pm.\n\n____________________\nVice-Chair")
    assert furniture == ["____________________"]
    assert [block.text for block in found] == ["The meeting closed at 9pm.", "Vice-Chair"]


def test_line_to_sign_on_is_furniture_though_its_dots_touch_its_words() -> None:
    line = "Signed...................................Chairman Date....................."
    found, furniture = layout.blocks(f"The meeting closed at 9pm.\n{line}")
    assert (furniture, [block.text for block in found]) == ([line], ["The meeting closed at 9pm."])


@pytest.mark.parametrize("rule", ["---", "- - -", "=====", "_____"])
def test_rule_across_the_page_is_furniture_and_parts_no_sentence(rule: str) -> None:
    lines = ["The Head of Halls told the meeting of the report, which asked the council", "to keep it."] * 6
    lines[8:8] = ["The report went on to ask that each of the halls be kept by those who", rule, "live beside it."]
    found, furniture = layout.blocks("\n\n".join(lines))

    assert furniture == [rule]
    assert "be kept by those who live beside it." in " ".join(block.text for block in found)


@pytest.mark.parametrize("hung", ["TH", "th"])
def test_letters_that_hung_above_the_line_stand_with_their_day(hung: str) -> None:
    found = layout.blocks(f"MEETING OF THE COUNCIL HELD ON MONDAY, 14\n\n{hung} SEPTEMBER, 2026, AT 9.30 A.M.")[0]
    assert [block.text for block in found] == [
        f"MEETING OF THE COUNCIL HELD ON MONDAY, 14 {hung} SEPTEMBER, 2026, AT 9.30 A.M."
    ]


@pytest.mark.parametrize("mark", ["<AI1>", "</AI12>", "<TRAILER_SECTION>"])
def test_mark_of_a_published_documents_parts_is_furniture(mark: str) -> None:
    found, furniture = layout.blocks(f"The Chair spoke.\n\n{mark}\n\nThe Clerk replied.")
    assert (furniture, [block.text for block in found]) == ([mark], ["The Chair spoke.", "The Clerk replied."])
