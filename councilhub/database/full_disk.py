"""A full disk, told in one sentence that says what to do, whichever command meets it."""

import errno
import shutil
from pathlib import Path

from django.db import InterfaceError, OperationalError

DISK_FULL = "53100"  # SQLSTATE, PostgreSQL's appendix A
# PostgreSQL writes what it changes to files of this size first, and ends where it can't make another.
LEAST = 16 * 1024**2
SAID = "No space left on device"


def sentence(folder: Path) -> str:
    return f"The disk that holds {folder} is full: make room and run the same command again."


def told(error: Exception, folder: Path) -> str:
    """The sentence where this error comes of a full disk; nothing where it does not.

    `folder` is the data folder. PostgreSQL ends when it can't write what it must, and then who asks hears only that it
    is gone: the reason is in its log.
    """
    log = folder / "postgresql" / "log"
    is_full = getattr(error, "errno", None) == errno.ENOSPC or SAID in str(error)
    if is_full or (not isinstance(error, OSError) and log.exists() and SAID in log.read_text(errors="replace")):
        return sentence(folder)
    return ""


def is_met(error: BaseException | None, folder: Path) -> bool:
    """Whether this error, met while serving, comes of a full disk: said by itself or by one that led to it, or the
    database is gone and the disk of its folder holds no more.
    """
    is_gone = isinstance(error, OperationalError | InterfaceError)
    if is_gone and folder.exists() and shutil.disk_usage(folder).free < LEAST:
        return True
    while error is not None:
        if getattr(error, "sqlstate", None) == DISK_FULL or getattr(error, "errno", None) == errno.ENOSPC:
            return True
        if SAID in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False
