import errno
from pathlib import Path

import psycopg.errors
import pytest
from django.db import OperationalError

from councilhub.database import full_disk


@pytest.mark.parametrize(
    ("error", "logged", "is_told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "", True),
        (OSError(errno.EACCES, "Permission denied"), "PANIC:  could not write: No space left on device", False),
        (OperationalError('could not extend file "base/1": No space left on device'), "", True),
        (OperationalError("the connection is closed"), "PANIC:  could not write: No space left on device", True),
        (OperationalError("the connection is closed"), "LOG:  database system is ready", False),
        (OperationalError("the connection is closed"), None, False),
    ],
)
def test_a_full_disk_is_told_by_the_error_or_by_the_servers_log(
    tmp_path: Path, error: Exception, logged: str | None, is_told: bool
) -> None:
    if logged is not None:
        (tmp_path / "postgresql").mkdir()
        (tmp_path / "postgresql" / "log").write_text(logged)

    sentence = f"The disk that holds {tmp_path} is full: make room and run the same command again."
    assert full_disk.told(error, tmp_path) == (sentence if is_told else "")


def follows(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "is_full"),
    [
        (None, False),
        (OSError(errno.ENOSPC, "No space left on device"), True),
        (OSError(errno.EACCES, "Permission denied"), False),
        (OperationalError('could not extend file "base/1": No space left on device'), True),
        (follows(OperationalError("it failed"), psycopg.errors.DiskFull("no room")), True),
        (follows(ValueError("it failed"), follows(OperationalError("so"), psycopg.errors.DiskFull("no room"))), True),
        (follows(OperationalError("it failed"), psycopg.errors.OutOfMemory("no room")), False),
        (OperationalError("the connection is closed"), False),
    ],
)
def test_a_full_disk_is_met_in_an_error_or_in_what_led_to_it(
    tmp_path: Path, error: Exception | None, is_full: bool
) -> None:
    assert full_disk.is_met(error, tmp_path) is is_full
    assert full_disk.is_met(error, tmp_path / "elsewhere") is is_full


def test_a_lost_database_on_a_disk_without_room_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(full_disk, "LEAST", 2**80)

    assert full_disk.is_met(OperationalError("the connection is closed"), tmp_path)
    assert not full_disk.is_met(ValueError("a mistake of ours"), tmp_path)
