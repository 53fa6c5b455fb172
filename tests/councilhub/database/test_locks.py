import subprocess
import sys
from pathlib import Path

from councilhub.database.locks import FileLock


def test_lock_is_shared_by_several_and_exclusive_to_one(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.share() and second.share()
    assert not first.take(wait=False)
    second.release()
    assert first.take(wait=False)
    assert not second.share(wait=False)
    first.close()
    assert second.take(wait=False)
    second.close()


def test_lock_stays_with_the_program_that_it_was_passed_on_to(tmp_path: Path) -> None:
    lock, other = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    lock.take()
    holder = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=[lock.fileno()])
    lock.close()
    assert not other.share(wait=False)
    holder.communicate(b"\n")
    assert other.take(wait=False)
    other.close()


def test_lock_file_is_private(tmp_path: Path) -> None:
    with FileLock(tmp_path / "lock"):
        assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600
