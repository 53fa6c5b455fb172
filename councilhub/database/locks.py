"""Locks on files. The kernel holds them for a process and lets go when it ends, however it ends."""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self


class FileLock:
    """One `flock`, shared by several or exclusive to one.

    The lock belongs to the open file: a forked child shares it with its parent, so a child that wants its own opens
    its own (`reopen`), and a program that `fileno()` was passed on to keeps it held after this process closed it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def fileno(self) -> int:
        if self._descriptor is None:
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            if os.geteuid() == 0:
                # What root makes here must not shut out the folder's owner later.
                owner = self.path.parent.stat()
                os.fchown(self._descriptor, owner.st_uid, owner.st_gid)
        return self._descriptor

    def share(self, *, wait: bool = True) -> bool:
        """Hold it together with others. False: another has it exclusively, and waiting was not asked for."""
        return self._lock(fcntl.LOCK_SH, wait)

    def take(self, *, wait: bool = True) -> bool:
        """Hold it alone. False: somebody else has it, and waiting was not asked for."""
        return self._lock(fcntl.LOCK_EX, wait)

    def release(self) -> None:
        if self._descriptor is not None:
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def close(self) -> None:
        """Let go of the file. The lock itself stays with whoever else has the same open file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def reopen(self) -> None:
        self.close()
        self.fileno()

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()
        self.close()

    def _lock(self, kind: int, wait: bool) -> bool:
        try:
            fcntl.flock(self.fileno(), kind if wait else kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
