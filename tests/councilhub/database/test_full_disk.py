import errno
from pathlib import Path

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
