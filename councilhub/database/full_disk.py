"""A full disk, told in one sentence that says what to do, whichever command meets it."""

import errno
from pathlib import Path

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
