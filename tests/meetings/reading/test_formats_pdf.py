"""PDFs: lines as printed, right-hand columns set off, and what is protected or only a picture refused."""

import io

import pytest
import typst
from pypdf import PdfReader, PdfWriter

from meetings.reading.formats import Unreadable, text_of


def pdf(source: str) -> bytes:
    return typst.compile(
        f'#set page(width: 16cm, height: 20cm)\n#set text(font: "Libertinus Serif")\n{source}'.encode()
    )


def blocks(source: str) -> list[str]:
    return text_of(pdf(source), "halls.pdf").strip("\n").split("\n\n")


def test_paragraphs_are_blocks_of_the_lines_that_the_page_breaks() -> None:
    sentence = (
        "The committee looked at every gate of the park and found that all of them wanted paint before the winter."
    )
    first, second = blocks(f"Minutes\n\n#par(justify: true)[{sentence}]")
    assert first == "Minutes"
    assert second.count("\n") == 1
    assert " ".join(second.split()) == sentence


def test_raised_letters_break_no_paragraph() -> None:
    raised = "#text(size: 7pt, baseline: -4pt)[rd]"
    sentence = (
        "It was said that every gate of the park, of which there are a great many, had been seen to on the "
        f"3{raised} of July, and that the ones by the pond, which nobody had looked at for many years before that, "
        "were the worst."
    )
    read = [" ".join(block.split()) for block in blocks(f"Minutes of the park\n\n{sentence}\n\nNoted.")]
    assert read == ["Minutes of the park", sentence.replace(raised, "rd"), "Noted."]


def test_headers_and_footers_of_every_page_stay_where_they_stand() -> None:
    margins = "#set page(header: [Eastmoor Council], footer: [Page #context counter(page).display()])"
    assert blocks(f"{margins}\nGate\n#pagebreak()\nHedge") == [
        "Eastmoor Council",
        "Gate",
        "Page 1",
        "Eastmoor Council",
        "Hedge",
        "Page 2",
    ]


ACTIONS = """
People Scrutiny Committee, of which a meeting was held on Tuesday in the Council Chamber at half past six

#table(columns: (1fr, 5fr, 2fr), stroke: none,
[31.1], [The clerk had the roof looked at and three quotations were sought for it, of which none had come.], [Clerk],
[31.2], [The surveyor would bring figures.], [R Adeyemi and the Chair of it],
[32], [Noted.], [], [33], [Paint the gate green.], [All])
"""


def test_a_right_hand_column_is_set_off_at_the_end_of_what_it_stands_beside() -> None:
    read = [" ".join(block.split(" ")).replace("\n", " ") for block in blocks(ACTIONS)]
    assert read == [
        "People Scrutiny Committee, of which a meeting was held on Tuesday in the Council Chamber at half past six",
        "31.1 The clerk had the roof looked at and three quotations were sought for it, of which none had come.\tClerk",
        "31.2 The surveyor would bring figures.\tR Adeyemi and the Chair of it",
        "32 Noted.",
        "33 Paint the gate green.\tAll",
    ]


def test_gaps_that_other_lines_run_across_are_no_right_hand_column() -> None:
    lines = [
        "The gates of the park were all      looked at",
        "and then everybody went on to another hedge,",
        "of which the one by the pond was    looked at",
        "although nobody had ever been there before it",
    ]
    assert blocks("```\n" + "\n".join(lines) + "\n```") == ["\n".join(" ".join(line.split()) for line in lines)]


def protected(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("Gate"))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_pdf_with_a_password_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^it is protected by a password; save a copy without one$"):
        text_of(protected("hedge"), "halls.pdf")


def test_a_pdf_that_is_only_protected_from_changes_is_read() -> None:
    assert text_of(protected(""), "halls.pdf") == "Gate\n"


def test_a_scanned_pdf_is_refused() -> None:
    with pytest.raises(
        Unreadable, match=r"^it holds no text, only pictures of pages; have it recognised \(OCR\) first$"
    ):
        text_of(pdf("#rect(width: 5cm, height: 5cm)"), "halls.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\nGate", b"Gate", pdf("Gate")[:200]])
def test_a_damaged_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^it is damaged, or not a PDF$"):
        text_of(data, "halls.pdf")
