"""The command as its contract has it: an object a line, a sentence for what can't be read, no database."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typst
from django.core.management import call_command

from meetings.reading.minutes import read
from meetings.reading.shape import as_dict

PROJECT = Path(__file__).resolve().parents[3]
PAGE = "Agenda item\n\nPark gates\n\nMinutes:\n\nIt was noted that Siân’s gate – in Tŷ-Gwyn – wanted paint.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*files: str) -> tuple[list[dict[str, object]], str, int]:
    """What is printed as objects, what is said on standard error, and the exit status."""
    printed, said = io.StringIO(), io.StringIO()
    status = 0
    try:
        call_command("read_minutes", *files, stdout=printed, stderr=said)
    except SystemExit as ended:
        status = int(ended.code or 0)
    return [json.loads(line) for line in printed.getvalue().splitlines()], said.getvalue(), status


def test_files_are_printed_in_order_an_object_a_line_as_the_reader_reads_them(folder: Path) -> None:
    other = PAGE.replace("gate", "hedge")
    (folder / "gates.txt").write_text(PAGE)
    (folder / "inner").mkdir()
    (folder / "inner" / "hedges.html").write_text("".join(f"<p>{line}</p>" for line in other.split("\n\n")))
    expected = [as_dict(read(other, source="hedges.html")), as_dict(read(PAGE, source="gates.txt"))]
    assert run("inner/hedges.html", "gates.txt") == (expected, "", 0)


def test_letters_are_printed_as_they_are(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "gates.txt").write_text(PAGE)
    call_command("read_minutes", "gates.txt")
    printed = capsys.readouterr().out
    assert printed == json.dumps(as_dict(read(PAGE, source="gates.txt")), ensure_ascii=False) + "\n"
    assert "Tŷ-Gwyn" in printed


def test_what_cannot_be_read_gets_a_sentence_and_the_others_are_read(folder: Path) -> None:
    (folder / "gates.txt").write_text(PAGE)
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "gates.rec").write_bytes(b"words")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    printed, said, status = run("empty.pdf", "none.txt", "gates.txt", "gates.rec", ".", "picture.txt", "\x00.txt")
    assert [one["source"] for one in printed] == ["gates.txt"]
    assert said.splitlines() == [
        "empty.pdf can't be read: it is empty.",
        "none.txt can't be opened: no such file or directory.",
        "gates.rec can't be read: its name must end in .txt, .html, .htm, .docx, .pdf, .xml.",
        ". can't be opened: is a directory.",
        "picture.txt can't be read: it is a picture, though its name ends in .txt.",
        "\x00.txt can't be opened: its name is no file's name.",
    ]
    assert status == 2


def test_a_file_over_the_limit_is_refused_without_reading_all_of_it(folder: Path) -> None:
    with (folder / "gates.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert run("gates.txt") == ([], "gates.txt can't be read: it is larger than 20 MB.\n", 2)


def by_itself(*arguments: str, given: bytes) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with a database that can't be reached and a locale of ASCII."""
    environment = os.environ | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, str(PROJECT / "manage.py"), "read_minutes", *arguments]
    return subprocess.run(command, input=given, capture_output=True, env=environment, check=False)


def test_standard_input_is_text_and_no_database_is_wanted() -> None:
    ended = by_itself("-", given=PAGE.encode())
    expected = json.dumps(as_dict(read(PAGE, source=None)), ensure_ascii=False) + "\n"
    assert (ended.stderr, ended.stdout, ended.returncode) == (b"", expected.encode(), 0)


def test_a_flaw_that_can_be_read_past_is_not_spoken_of(folder: Path) -> None:
    flawed = re.sub(rb"startxref\n\d+", b"startxref\\n12", typst.compile(b"It was noted that the gate wanted paint."))
    (folder / "gates.pdf").write_bytes(flawed)
    ended = by_itself("gates.pdf", given=b"")
    assert (ended.stderr, json.loads(ended.stdout)["source"], ended.returncode) == (b"", "gates.pdf", 0)


def test_standard_input_that_cannot_be_read_is_named() -> None:
    ended = by_itself("-", given=b"")
    assert (ended.stderr, ended.stdout, ended.returncode) == (b"Standard input can't be read: it is empty.\n", b"", 2)
