"""The embedded PostgreSQL: found, started, shared and stopped here and nowhere else.

Three locks tell all there is to know, and survive a `kill -9` of anybody:
`users.lock` is shared by all processes that use the server; whoever leaves and can have it alone is last and stops it.
`gate.lock` is held while somebody starts or stops the server.
`server.lock` is taken by who starts the server and handed on to PostgreSQL's processes: it is free once all are gone.
"""

import atexit
import hashlib
import os
import secrets
import shlex
import shutil
import signal
import threading
import time
from functools import cache
from pathlib import Path

import psycopg

from councilhub.database import full_disk, programs
from councilhub.database.locks import FileLock
from councilhub.database.programs import Account, DatabaseUnavailable

DATABASE = ROLE = "councilhub"
PORT = "5432"
GATE = "gate.lock"
# Linux holds 107 bytes of a socket's path, macOS 103.
LONGEST_SOCKET = 103
# Recovery after a crash reads all that was written since the last checkpoint.
PATIENCE_SECONDS = 300


@cache
def server_in(folder: Path) -> "Server":
    """The server whose data lies in this folder, one object a process."""
    return Server(folder)


class Server:
    """An embedded server as this process sees it. Nothing is touched before `join`."""

    def __init__(self, folder: Path) -> None:
        self.named = folder
        self._turn = threading.Lock()
        self._reach: dict[str, str] = {}
        self._users: FileLock | None = None
        self._names: dict[str, FileLock] = {}
        atexit.register(self._leave_at_exit)
        os.register_at_fork(
            before=self._before_fork,
            after_in_parent=self._after_fork_in_parent,
            after_in_child=self._after_fork_in_child,
        )

    def join(self) -> dict[str, str]:
        """Use the server, which is started if need be. Returns how to connect: host, port, user and password."""
        with self._turn:
            if not (self._reach and self._is_there()):
                self._enter()
            return self._reach

    def leave(self) -> None:
        """Use it no longer; the last one out stops it."""
        if self._users is None:
            return
        if not self.folder.exists():
            self._let_go()
            return
        with FileLock(self.folder / GATE):
            if self._users.take(wait=False) and self._is_there():
                self._stop()
            # Within the gate: of two that leave at once the second must find itself alone.
            self._let_go()

    def program(self, name: str) -> Path:
        """One of PostgreSQL's client programs, such as psql or pg_dump."""
        return programs.wheel() / "bin" / name

    def hold(self, name: str) -> bool:
        """Take a name for this process's life, unless another process has it."""
        self.join()
        return self._names.setdefault(name, FileLock(self.folder / f"{name}.lock")).take(wait=False)

    def _enter(self) -> None:
        self._let_go()
        _make(self.named)
        self.folder = self.named.resolve()
        self.account = Account.of(self.folder)
        _check_owner(self.folder, self.account)
        self.socket_folder = _socket_folder(self.folder)
        with FileLock(self.folder / GATE):
            self._alive = FileLock(self.folder / "server.lock")
            self._users = FileLock(self.folder / "users.lock")
            self._users.share()
            self._start_unless_it_answers()
        self._reach = self._address()

    def _let_go(self) -> None:
        if self._users is not None:
            self._users.close()
            self._alive.close()
        self._users, self._reach = None, {}

    def _leave_at_exit(self) -> None:
        while True:
            try:
                for number in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT):
                    signal.signal(number, signal.SIG_IGN)
                return self.leave()
            except (SystemExit, KeyboardInterrupt):
                # Told once more to end while ending, as gunicorn does with its workers on Ctrl-C.
                continue

    def _before_fork(self) -> None:
        # A child shares its parent's open files and so its locks: with one lock neither could tell who is last. It is
        # taken here, for the parent may be gone before the child comes to itself.
        self._turn.acquire()
        if self._users is not None:
            self._users_of_child = FileLock(self._users.path)
            self._users_of_child.share()

    def _after_fork_in_parent(self) -> None:
        if self._users is not None:
            self._users_of_child.close()
        self._turn.release()

    def _after_fork_in_child(self) -> None:
        for name in self._names.values():
            name.close()
        self._names = {}
        if self._users is not None:
            self._users.close()
            self._users = self._users_of_child
            self._alive.reopen()
        self._turn.release()

    def _address(self) -> dict[str, str]:
        password = (self.folder / "password").read_text()
        return {"host": str(self.socket_folder), "port": PORT, "user": ROLE, "password": password}

    def _is_there(self) -> bool:
        """Whether PostgreSQL's processes are there; cheap enough to ask before each connection."""
        free = self._alive.share(wait=False)
        if free:
            self._alive.release()
        return not free

    def _answers(self) -> bool:
        if not self._is_there():
            return False
        where = ["-h", str(self.socket_folder), "-p", PORT, "-U", ROLE, "-d", "postgres"]
        return Account.ourselves().run([self.program("pg_isready"), "-q", *where], folder=Path("/")).returncode == 0

    def _start_unless_it_answers(self) -> None:
        give_up_at = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            if self._alive.take(wait=False):
                self._start()
                return
            # A start that was interrupted, or what a killed server left behind: both come to an end by themselves.
            if time.monotonic() > give_up_at:
                raise DatabaseUnavailable(
                    f"PostgreSQL in {self.folder} does not answer, and its processes do not end: "
                    "stop them (ps shows them as postgres) and run the same command again."
                )
            time.sleep(0.05)

    def _start(self) -> None:
        """Start PostgreSQL. `server.lock` is ours, so of an earlier server nothing is left but its files."""
        if not (self.folder / "data").exists():
            self._initialise()
        _make_private(self.socket_folder, self.account)
        for stale in (self.folder / "data" / "postmaster.pid", *self.socket_folder.glob(".s.PGSQL.*")):
            # The number in it may meanwhile be another process's, which PostgreSQL would take for a server.
            stale.unlink(missing_ok=True)
        log = self.folder / "log"
        if log.exists():
            log.replace(self.folder / "log.1")
        settings = {
            "listen_addresses": "",
            "port": PORT,
            "unix_socket_directories": str(self.socket_folder),
            "unix_socket_permissions": "0700",
            "log_checkpoints": "off",
        }
        options = " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in settings.items())
        failed = self._control("start", "-t", str(PATIENCE_SECONDS), "-l", "../log", "-o", options)
        self._alive.close()
        if failed:
            said = log.read_text(errors="replace") if log.exists() else ""
            raise DatabaseUnavailable(_advice(self.folder, said + failed))
        self._create_database()

    def _stop(self) -> None:
        if not self._control("stop", "-m", "fast", "-t", str(PATIENCE_SECONDS)):
            # pg_ctl is content when the server has cleared up, a moment before the last of its processes is gone.
            self._alive.share()

    def _initialise(self) -> None:
        """Make a new database beside its final place, so that an interrupted attempt leaves nothing half made."""
        password, making = self.folder / "password", self.folder / "data.new"
        if making.exists():
            shutil.rmtree(making)
        password.unlink(missing_ok=True)
        with os.fdopen(os.open(password, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            os.chown(file.fileno(), self.account.uid, self.account.gid)
            file.write(secrets.token_urlsafe(32))
        made = self.account.run(
            [
                programs.programs_for(self.account) / "bin" / "initdb",
                f"--username={ROLE}",
                "--pwfile=password",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=english",
                "--no-instructions",
                making.name,
            ],
            folder=self.folder,
        )
        if made.returncode != 0:
            raise DatabaseUnavailable(_advice(self.folder, made.stderr))
        making.rename(self.folder / "data")

    def _control(self, verb: str, *arguments: str) -> str:
        """Run pg_ctl, relative to the data since it quotes no path for the shell. Returns its complaint, if any."""
        done = self.account.run(
            [programs.programs_for(self.account) / "bin" / "pg_ctl", verb, "-D", ".", "-s", "-w", *arguments],
            folder=self.folder / "data",
            passing=[self._alive.fileno()] if verb == "start" else [],
        )
        return "" if done.returncode == 0 else done.stderr

    def _create_database(self) -> None:
        reach = self._address()
        with psycopg.connect(**reach, dbname="postgres", autocommit=True) as connection:  # type: ignore[arg-type]
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                connection.execute(f"CREATE DATABASE {DATABASE}")


def _make(folder: Path) -> None:
    """Make the server's folder; as root, where its account can't come, a link to one where it can."""
    if folder.exists():
        return
    if folder.is_symlink():
        raise DatabaseUnavailable(
            f"{folder} leads to {folder.readlink()}, which is gone: bring it back, or remove the link to start afresh."
        )
    folder.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
    account = Account.of(folder)
    if account.is_ours or account.may("x", folder.parent):
        account.make(folder, GATE)
        return
    programs.make_room()
    elsewhere = programs.ROOM / f"{_key(folder)}-{secrets.token_hex(4)}"
    account.make(elsewhere, GATE)
    (elsewhere / "belongs-to").write_text(f"{folder}\n")
    try:
        folder.symlink_to(elsewhere)
    except FileExistsError:
        shutil.rmtree(elsewhere)


def _check_owner(folder: Path, account: Account) -> None:
    owner = Account.owner(folder)
    if owner.uid == account.uid:
        return
    if account.is_ours:
        advice = f"run the hub as {owner.name}, or name another folder in COUNCILHUB_DATA"
    else:
        advice = f"PostgreSQL does not run as root, so give it to {account.name}, or name another in COUNCILHUB_DATA"
    raise DatabaseUnavailable(f"The database folder {folder} belongs to {owner.name}: {advice}.")


def _socket_folder(folder: Path) -> Path:
    inside = folder / "run"
    # A client takes a comma for the end of a host's name.
    if len(os.fsencode(inside / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET and not {",", '"'} & set(str(inside)):
        return inside
    return Path("/tmp") / f"councilhub-{_key(folder)}"  # noqa: S108 - made private, and its owner checked


def _make_private(folder: Path, account: Account) -> None:
    if not folder.exists():
        account.make(folder)
    if folder.is_symlink() or Account.owner(folder).uid != account.uid or folder.stat().st_mode & 0o077:
        raise DatabaseUnavailable(f"{folder} is not {account.name}'s alone: remove it and run the same command again.")


def _key(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]


def _advice(folder: Path, said: str) -> str:
    """What PostgreSQL said, as one sentence that says what to do."""
    if full_disk.SAID in said:
        return full_disk.sentence(folder)
    if "not compatible with this version" in said:
        written = (folder / "data" / "PG_VERSION").read_text().strip()
        return (
            f"The database in {folder} was written by PostgreSQL {written}, which is not the one installed: "
            "take a backup with the version of the hub that wrote it, or move the folder away to start afresh."
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()] or ["it gave no reason"]
    telling = [line for line in lines if "FATAL" in line or "PANIC" in line or "error:" in line] or lines
    return f"PostgreSQL in {folder} did not start: {telling[-1]}."
