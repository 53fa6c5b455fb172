"""A backup holds every row and file; restoring it is all or nothing, and never by mistake."""

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from psycopg import sql
from pytest_django.fixtures import Settings

from councilhub.management.commands.backup import DUMP, reach_of_database
from meetings.models import Council, Document
from tests.factories import make_action, make_cast, make_commitment, make_item, make_meeting, make_paragraph

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def media(settings: Settings, tmp_path: Path) -> Path:
    """Where uploads lie, with one of an item that somebody reads."""
    settings.MEDIA_ROOT = tmp_path / "media"
    (settings.MEDIA_ROOT / "papers").mkdir(parents=True)
    (settings.MEDIA_ROOT / "papers" / "a1.pdf").write_bytes(b"%PDF of the halls")
    return Path(settings.MEDIA_ROOT)


@pytest.fixture
def stored(transactional_db: None, media: Path) -> None:
    cast = make_cast()
    item = make_item(make_meeting(cast.committee, published=True))
    Document.objects.create(item=item, position=0, title="Halls", file="papers/a1.pdf", file_name="halls.pdf", size=17)
    paragraph = make_paragraph(item, "Ruth would survey the halls – neuadd â tho – by May.\nA second line; a \\ too.")
    commitment = make_commitment(paragraph, "would survey the halls")
    make_action(cast.committee, commitment=commitment, owner=cast.owning)
    paragraph.revise(text="Ruth would survey them.", seen=1, kind="narrative", speakers=["Ruth"])


@contextmanager
def elsewhere() -> Iterator[None]:
    """The hub on a second, empty database of the same server."""
    name = connection.settings_dict["NAME"]
    other = f"{name}_restored"
    with psycopg.connect(**reach_of_database(), autocommit=True) as server:  # type: ignore[arg-type]
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(other)))
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(other)))
        use(other)
        try:
            yield
        finally:
            use(name)
            server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(other)))


def use(name: str) -> None:
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    connection.settings_dict["NAME"] = name


def rows() -> dict[str, str]:
    """Of every table a digest of its rows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
        tables = [table for (table,) in cursor.fetchall()]
        digests = {}
        for table in tables:
            cursor.execute(f"SELECT count(*), md5(string_agg(t::text, E'\\n' ORDER BY t::text)) FROM \"{table}\" t")
            digests[table] = "{}: {}".format(*cursor.fetchone())
    return digests


def files(media: Path) -> dict[str, bytes]:
    return {str(path.relative_to(media)): path.read_bytes() for path in media.rglob("*") if path.is_file()}


def test_restore_into_another_database_brings_back_every_row_and_file(
    stored: None, media: Path, tmp_path: Path, settings: Settings
) -> None:
    before = rows()
    call_command("backup", tmp_path / "hub.tar")
    settings.MEDIA_ROOT = tmp_path / "other" / "media"
    with elsewhere():
        call_command("restore", tmp_path / "hub.tar")
        assert rows() == before
        # Keys go on where they were, and what the database does by itself it goes on doing.
        council = Council.objects.create(name="Later", slug="later")
        assert council.pk > max(Council.objects.exclude(pk=council.pk).values_list("pk", flat=True))
        paragraph = Document.objects.get().item.paragraphs.get()
        paragraph.revise(text="Nobody would.", seen=2, kind="narrative", speakers=[])
        assert [event.version for event in paragraph.texts()] == [1, 2, 3]
    assert before["meetings_paragraphevent"].startswith("2: ")
    assert files(tmp_path / "other" / "media") == files(media) == {"papers/a1.pdf": b"%PDF of the halls"}
    assert (tmp_path / "hub.tar").stat().st_mode & 0o777 == 0o600


def test_restore_leaves_a_hub_that_holds_councils_unless_told_to_replace_them(
    stored: None, media: Path, tmp_path: Path
) -> None:
    call_command("backup", tmp_path / "hub.tar")
    backed_up = rows()
    Council.objects.create(name="Later", slug="later")
    (media / "papers" / "b2.pdf").write_bytes(b"later")
    now = rows()

    with pytest.raises(CommandError) as refusal:
        call_command("restore", tmp_path / "hub.tar")

    assert str(refusal.value) == (
        "This hub holds 3 councils: add --replace to put the backup in their place; what is there now is lost."
    )
    assert (rows(), sorted(files(media))) == (now, ["papers/a1.pdf", "papers/b2.pdf"])
    call_command("restore", tmp_path / "hub.tar", replace=True)
    assert (rows(), sorted(files(media))) == (backed_up, ["papers/a1.pdf"])


def test_restore_that_fails_leaves_all_as_it_was(stored: None, media: Path, tmp_path: Path) -> None:
    call_command("backup", tmp_path / "hub.tar")
    with tarfile.open(tmp_path / "hub.tar") as whole:
        whole.extract(DUMP, tmp_path, filter="data")
    dump = tmp_path / DUMP
    dump.write_bytes(dump.read_bytes()[: dump.stat().st_size - 3000])
    with tarfile.open(tmp_path / "cut.tar", "w") as cut:
        cut.add(dump, DUMP)
    before = rows()

    with pytest.raises(CommandError, match=r"^pg_restore failed: "):
        call_command("restore", tmp_path / "cut.tar", replace=True)

    assert (rows(), files(media)) == (before, {"papers/a1.pdf": b"%PDF of the halls"})


def test_restore_of_something_else_is_refused_in_a_sentence(stored: None, tmp_path: Path) -> None:
    (tmp_path / "words.tar").write_text("Not a backup.")
    with tarfile.open(tmp_path / "papers.tar", "w") as archive:
        archive.add(tmp_path / "words.tar", "words")
    refusals = []
    for name in ("words.tar", "papers.tar", "nothing.tar"):
        with pytest.raises(CommandError) as refusal:
            call_command("restore", tmp_path / name, replace=True)
        refusals.append(str(refusal.value).removeprefix(f"{tmp_path}/"))

    assert refusals == [
        "words.tar is no backup of Council Hub, or was cut short.",
        "papers.tar is no backup of Council Hub: it holds no database.",
        "nothing.tar can't be unpacked: No such file or directory.",
    ]


def test_backup_replaces_no_file_and_says_where_it_can_not_write(tmp_path: Path, db: None) -> None:
    (tmp_path / "hub.tar").write_text("Kept.")
    refusals = []
    for name in ("hub.tar", "nowhere/hub.tar"):
        with pytest.raises(CommandError) as refusal:
            call_command("backup", tmp_path / name)
        refusals.append(str(refusal.value).removeprefix(f"{tmp_path}/"))

    assert refusals == [
        "hub.tar exists already: name another file, for a backup replaces none.",
        "nowhere/hub.tar can't be written: No such file or directory.",
    ]
    assert (tmp_path / "hub.tar").read_text() == "Kept."


def test_backup_of_a_hub_without_a_council_asks_whether_it_is_the_right_one(
    tmp_path: Path, db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = "That is no council yet: do the variables of this shell name the hub that is meant?"
    call_command("backup", tmp_path / "empty.tar")
    of_none = capsys.readouterr().out
    make_cast()
    call_command("backup", tmp_path / "hub.tar")
    of_two = capsys.readouterr().out

    assert (asked in of_none, asked in of_two) == (True, False)
