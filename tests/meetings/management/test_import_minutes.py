"""`manage.py import_minutes FILE…`: what it saves, what it leaves out and says of it, and how it ends."""

import shutil
from datetime import date
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from meetings.models import Commitment, Import, Meeting, Paragraph
from tests.factories import Cast, make_person, make_seat
from tests.meetings.views.importing import make_reader_fail

PAGES = Path(__file__).parents[2] / "samples"
HALLS, LEASE, UNDATED = (str(PAGES / f"{name}.txt") for name in ("halls", "lease", "undated"))


def run(*files: str, **options: str) -> tuple[str, str, int]:
    """What it prints, what it says of what went wrong, and its exit status."""
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command("import_minutes", *files, council="eastmoor-council", stdout=out, stderr=err, **options)
    except SystemExit as end:
        status = int(end.code or 0)
    return out.getvalue(), err.getvalue(), status


def test_command_saves_a_page_where_it_says_that_it_belongs(cast: Cast) -> None:
    said, wrong, status = run(HALLS)

    meeting = Meeting.objects.get()
    assert (meeting.committee, meeting.held_on) == (cast.committee, date(2026, 9, 1))
    assert said == f"{HALLS}: The meeting is saved: 3 items added. {meeting.get_absolute_url()}\n"
    assert (wrong, status) == ("", 0)
    assert [item.title for item in meeting.items.all()] == [
        "Apologies for absence",
        "Community halls",
        "Evening buses",
    ]


def test_files_of_one_command_are_one_upload(cast: Cast) -> None:
    run(HALLS, LEASE, committee="people-scrutiny-committee")
    run(UNDATED, committee="people-scrutiny-committee", date="2026-10-06")

    halls, lease, undated = Import.objects.order_by("pk").values_list("upload", flat=True)
    assert (halls == lease, halls == undated, None in (halls, undated)) == (True, False, False)


def test_command_saves_the_same_file_once(cast: Cast) -> None:
    run(HALLS)
    commitments = list(Commitment.objects.values_list("pk", flat=True))

    said, _, status = run(HALLS)

    assert "This page was in the hub already, word for word: nothing has changed." in said
    assert (status, Meeting.objects.count()) == (0, 1)
    assert list(Commitment.objects.values_list("pk", flat=True)) == commitments


def test_command_leaves_a_meeting_that_a_later_page_has_changed(cast: Cast, tmp_path: Path) -> None:
    corrected = tmp_path / "corrected.txt"
    corrected.write_text(Path(HALLS).read_text().replace("leaves at nine", "leaves at ten"))
    run(HALLS)
    run(str(corrected))

    said, wrong, status = run(HALLS)

    assert "This page was saved before, and a later page has changed its meeting since: nothing has changed." in said
    assert (wrong, status) == ("", 0)
    assert Paragraph.objects.filter(text__contains="leaves at ten").count() == 1


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_command_leaves_out_a_day_on_which_no_council_met(cast: Cast, day: str) -> None:
    _, wrong, status = run(UNDATED, committee="people scrutiny committee", date=day)

    assert wrong == f"{UNDATED}: left out: The meeting cannot have been in the year {int(day[:4])}: correct the date.\n"
    assert (status, Meeting.objects.count()) == (2, 0)


def test_command_takes_committee_and_date_that_it_is_given(cast: Cast) -> None:
    _, _, status = run(UNDATED, committee="people scrutiny committee", date="2026-10-06")

    assert status == 0
    assert Meeting.objects.get().held_on == date(2026, 10, 6)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"date": "2026-10-06"}, "names no committee of Eastmoor Council"),
        ({"committee": "people-scrutiny-committee"}, "--date"),
    ],
)
def test_command_leaves_out_what_it_would_have_to_guess_and_saves_the_others(
    cast: Cast, options: dict[str, str], said: str
) -> None:
    _, wrong, status = run(UNDATED, HALLS, **options)

    assert status == 2
    assert wrong.startswith(f"{UNDATED}: left out: ")
    assert wrong.count("\n") == 1
    assert said in wrong
    assert Meeting.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 40),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("broken.docx", b"PK\x03\x04 not a document"),
        ("broken.pdf", b"%PDF-1.7 not a document"),
        ("minutes.odt", b"words"),
    ],
)
def test_command_says_in_a_sentence_why_a_file_cannot_be_read(
    cast: Cast, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    said, wrong, status = run(str(file))

    assert (said, status) == ("", 2)
    assert wrong.startswith(f"{file}: left out: it")
    assert wrong.count("\n") == 1
    assert not Meeting.objects.exists()
    assert not Import.objects.exists()


def test_command_says_that_a_file_is_not_there(cast: Cast, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"

    assert run(str(missing)) == ("", f"{missing}: left out: No such file or directory\n", 2)


def test_command_refuses_approved_minutes(cast: Cast) -> None:
    run(HALLS)
    Meeting.objects.update(minutes_approved_at="2026-10-06T18:00Z")
    corrected = (PAGES / "halls.txt").read_text(encoding="utf-8").replace("nine", "ten")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", TextIOWrapper(BytesIO(corrected.encode()), encoding="utf-8"))
        said, wrong, status = run("-")

    assert (said, status) == ("", 2)
    assert "The minutes of 1 September 2026 are approved" in wrong


def test_command_reads_a_folder(cast: Cast, tmp_path: Path) -> None:
    for file in (HALLS, LEASE):
        shutil.copy(file, tmp_path)

    said, _, status = run(str(tmp_path))

    assert (said.count("The meeting is saved"), status) == (2, 0)
    assert Meeting.objects.count() == 2


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"committee": "cabinet"}, "Eastmoor Council has no committee 'cabinet'. It has: people-scrutiny-committee."),
        ({"date": "6 October 2026"}, "'6 October 2026' is no date: write it like 2026-11-03."),
        ({"date": "2026-02-30"}, "'2026-02-30' is no date: write it like 2026-11-03."),
    ],
)
def test_command_given_what_is_not_there_says_what_is(cast: Cast, options: dict[str, str], said: str) -> None:
    with pytest.raises(CommandError) as wrong:
        run(HALLS, **options)

    assert str(wrong.value) == said
    assert not Import.objects.exists()


def test_command_for_a_council_that_is_not_here_names_those_that_are(cast: Cast) -> None:
    with pytest.raises(CommandError) as wrong:
        call_command("import_minutes", HALLS, council="northmoor")

    assert str(wrong.value).startswith("There is no council 'northmoor' in this hub. There is: eastmoor-council")


PLAIN = "Minutes of the meeting of the People Scrutiny Committee held on 1 September 2026\n\n{}1.\n\nHalls\n\nWords.\n"


def test_command_leaves_names_in_doubt_as_printed_and_says_so(cast: Cast, tmp_path: Path) -> None:
    for name in ("Ann Lee", "Tom Lee"):
        make_seat(cast.committee, make_person(cast.council, name, kind="councillor"))
    page = tmp_path / "lee.txt"
    page.write_text(PLAIN.format("Present:\n\nCouncillor Lee\n\n"))
    said, wrong, status = run(str(page))

    attended = Meeting.objects.get().attendances.get()
    assert "Left as printed, being in doubt: Councillor Lee." in said
    assert (attended.name, attended.person, wrong, status) == ("Councillor Lee", None, "", 0)


def test_command_reads_a_folder_inside_a_folder_and_passes_over_what_is_hidden(cast: Cast, tmp_path: Path) -> None:
    inside = tmp_path / "2026"
    inside.mkdir()
    (inside / "halls.txt").write_text(PLAIN.format(""))
    for stray in (".halls.txt.swp", "~$halls.docx", "Thumbs.db"):
        (inside / stray).write_text("no page")
    (tmp_path / "recording.mp3").write_bytes(b"no page either")
    said, wrong, status = run(str(tmp_path))

    assert (Meeting.objects.count(), Import.objects.count(), status) == (1, 1, 2)
    assert said.startswith(f"{inside / 'halls.txt'}: The meeting is saved")
    assert said.endswith("2 files: 1 in the hub, 1 left out.\n")
    assert Import.objects.get().source == f"{tmp_path.name}/2026/halls.txt"
    assert wrong.startswith(f"{tmp_path / 'recording.mp3'}: left out: its name must end in .txt")
    assert wrong.count("\n") == 1


def test_command_leaves_out_a_page_of_another_council_unless_it_is_told_the_committee(
    cast: Cast, tmp_path: Path
) -> None:
    page = tmp_path / "halls.txt"
    page.write_text("Fennick Town Council\n\n" + PLAIN.format(""))
    _, wrong, status = run(str(page))

    assert wrong == (
        f"{page}: left out: it names another council, Fennick Town Council: say under Import whose it is\n"
    )
    assert (status, Meeting.objects.count()) == (2, 0)
    assert run(str(page), committee="people-scrutiny-committee")[2] == 0


def test_command_leaves_out_a_page_of_another_hour_of_the_same_day(cast: Cast, tmp_path: Path) -> None:
    pages = [tmp_path / "early.txt", tmp_path / "late.txt"]
    for page, hour in zip(pages, ("5pm", "8pm"), strict=True):
        page.write_text(PLAIN.format("").replace("2026\n", f"2026 at {hour}\n"))
    _, wrong, status = run(*map(str, pages))

    assert wrong == (
        f"{pages[1]}: left out: The meeting of that day began at 5pm, and it tells of one at 8pm: say which it is.\n"
    )
    assert (status, Meeting.objects.count()) == (2, 1)


def test_command_names_the_committee_that_the_hub_has_not(cast: Cast, tmp_path: Path) -> None:
    page = tmp_path / "ponds.txt"
    page.write_text(PLAIN.format("").replace("People Scrutiny Committee", "Ponds Board"))

    assert run(str(page))[1] == (
        f"{page}: left out: it names Ponds Board, which is no committee of Eastmoor Council: "
        "give --committee, or say it under Import\n"
    )


def test_file_on_which_the_reader_fails_is_left_out_and_the_others_are_saved(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_reader_fail(monkeypatch, "Community halls")

    said, wrong, status = run(HALLS, LEASE, committee="people-scrutiny-committee")

    assert said.startswith(f"{LEASE}: The meeting is saved")
    assert wrong == f"{HALLS}: left out: the reader failed on it, which is a fault of the hub’s and was logged\n"
    assert (status, Meeting.objects.count()) == (2, 1)
