"""Drills with real servers: started by several at once, killed, left behind, and wanted in odd places."""

import os
import select
import signal
import subprocess
from pathlib import Path
from typing import Any

from councilhub.database import embedded, programs
from councilhub.database.embedded import LONGEST_SOCKET, PORT
from councilhub.database.programs import Account
from tests.councilhub.database.neighbour import Neighbour, runs, wait_until_stopped

STARTED = "SELECT pg_postmaster_start_time()"


def postmaster(folder: Path) -> int:
    return int((folder / "data" / "postmaster.pid").read_text().split()[0])


def test_first_connection_makes_a_private_database_in_utf_8(place: Path) -> None:
    with Neighbour(place / "db") as neighbour:
        reach = neighbour.heard()
        asked = "SHOW server_encoding", "SHOW listen_addresses", "SHOW default_text_search_config"
        assert [neighbour.ask(question) for question in asked] == [[["UTF8"]], [[""]], [["pg_catalog.english"]]]
        assert neighbour.ask("SELECT upper('ŵyl'), current_setting('server_version_num')::int / 10000") == [["ŴYL", 18]]
    assert reach["host"] == str(place / "db" / "run")
    modes = [(place / "db" / name).stat().st_mode & 0o777 for name in ("", "data", "run", "password")]
    assert modes == [0o700, 0o700, 0o700, 0o600]


def test_password_is_asked_for(place: Path) -> None:
    with Neighbour(place / "db") as neighbour:
        neighbour.heard()
        refused = subprocess.run(
            [programs.wheel() / "bin" / "psql", "-h", place / "db" / "run", "-U", "councilhub", "-w", "-c", "SELECT 1"],
            capture_output=True,
            text=True,
        )
        assert refused.returncode == 2
        assert "no password supplied" in refused.stderr


def test_two_that_start_at_once_share_one_server_and_the_last_stops_it(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as first, Neighbour(folder) as second:
        assert first.heard() == second.heard()
        assert first.ask(STARTED) == second.ask(STARTED)
        assert first.end() == ""
        assert runs(folder)
        assert second.ask("SELECT 1") == [[1]]
        assert second.end() == ""
    assert not runs(folder)


def test_several_that_leave_at_once_stop_the_server(place: Path) -> None:
    folder = place / "db"
    neighbours = [Neighbour(folder) for _ in range(6)]
    for neighbour in neighbours:
        neighbour.heard()
    for neighbour in neighbours:
        neighbour.process.stdin.close()
    for neighbour in neighbours:
        with neighbour.process as process:
            assert process.wait() == 0
    assert not runs(folder)


def test_server_that_was_stopped_is_gone_to_its_last_process(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as neighbour:
        neighbour.heard()
        # A process of the server's that ends a while after the server took its own note away.
        neighbour.ask("COPY (SELECT 1) TO PROGRAM 'sleep 1 &'")
        assert neighbour.end() == ""
        assert not runs(folder)


def test_killed_neighbour_leaves_the_server_to_the_others(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as first, Neighbour(folder) as second:
        first.heard(), second.heard()
        first.kill()
        assert second.ask("SELECT 1") == [[1]]
    assert not runs(folder)


def test_server_of_a_killed_process_is_found_and_stopped_by_the_next(place: Path) -> None:
    folder = place / "db"
    first = Neighbour(folder)
    first.heard()
    started = first.ask(STARTED)
    first.kill()
    assert runs(folder)
    with Neighbour(folder) as next_one:
        next_one.heard()
        assert next_one.ask(STARTED) == started
    assert not runs(folder)


def test_child_of_a_fork_keeps_the_server_when_its_parent_leaves(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as neighbour:
        neighbour.heard()
        started = neighbour.ask(STARTED)
        assert neighbour.ask("fork") == "forked"
        neighbour.process.wait()
        assert neighbour.ask(STARTED) == started
    wait_until_stopped(folder)


def test_killed_server_recovers_with_all_that_was_committed(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as first:
        first.heard()
        first.ask("CREATE TABLE minute (number int)")
        first.ask("INSERT INTO minute SELECT generate_series(1, 1000)")
        [[orphan]] = first.ask("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'")
        # No server may start before the last process of the killed one is gone, and this one takes its time.
        os.kill(orphan, signal.SIGSTOP)
        os.kill(postmaster(folder), signal.SIGKILL)
        with Neighbour(folder) as second:
            assert not select.select([second.process.stdout], [], [], 1)[0]
            os.kill(orphan, signal.SIGCONT)
            second.heard()
            assert second.ask("SELECT count(*) FROM minute") == [[1000]]
    assert not runs(folder)


def test_process_that_outlives_a_killed_server_starts_another(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as neighbour:
        neighbour.heard()
        neighbour.ask("CREATE TABLE minute (number int)")
        os.kill(postmaster(folder), signal.SIGKILL)
        wait_until_stopped(folder)
        assert neighbour.ask("SELECT count(*) FROM minute") == [[0]]
        assert neighbour.end() == ""
    assert not runs(folder)


def test_stale_files_with_the_number_of_a_living_process_are_no_obstacle(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as first:
        first.heard()
    account = Account.of(folder)
    other: dict[str, Any] = {} if account.is_ours else {"user": account.uid, "group": account.gid, "extra_groups": []}
    living = subprocess.Popen(["sleep", "60"], cwd="/", **other)
    stale = f"{living.pid}\n{folder / 'data'}\n1700000000\n{PORT}\n{folder / 'run'}\n\n"
    (folder / "data" / "postmaster.pid").write_text(stale)
    (folder / "run" / f".s.PGSQL.{PORT}.lock").write_text(stale)
    (folder / "run" / f".s.PGSQL.{PORT}").write_text("")
    with Neighbour(folder) as second:
        second.heard()
        assert second.ask("SELECT 1") == [[1]]
    assert living.poll() is None
    living.kill()
    living.wait()


def test_interrupted_making_starts_afresh(place: Path) -> None:
    folder = place / "db"
    Account.of(folder).make(folder)
    (folder / "data.new").mkdir()
    (folder / "data.new" / "PG_VERSION").write_text("18\n")
    (folder / "password").write_text("of the attempt that was interrupted")
    with Neighbour(folder) as neighbour:
        neighbour.heard()
        assert neighbour.ask("SELECT 1") == [[1]]


def test_folder_too_deep_for_a_socket_gets_a_short_private_one(place: Path) -> None:
    folder = place / ("deep" * 14) / ("deeper" * 10) / "db"
    folder.parent.mkdir(parents=True)
    with Neighbour(folder) as neighbour:
        run = Path(neighbour.heard()["host"])
        assert neighbour.ask("SELECT 1") == [[1]]
        assert len(os.fsencode(run / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET
        assert run.stat().st_mode & 0o777 == 0o700
        assert Account.owner(run) == Account.of(folder)
    run.rmdir()


def test_path_with_quotes_and_commas_works(place: Path) -> None:
    with Neighbour(place / 'it\'s, a $HOME "£ folder"' / "db") as neighbour:
        run = Path(neighbour.heard()["host"])
        assert neighbour.ask("SELECT 1") == [[1]]
    run.rmdir()


def test_data_of_another_version_is_refused_in_a_sentence(place: Path) -> None:
    folder = place / "db"
    with Neighbour(folder) as first:
        first.heard()
    (folder / "data" / "PG_VERSION").write_text("17\n")
    with Neighbour(folder) as second:
        assert second.heard() == (
            f"The database in {folder} was written by PostgreSQL 17, which is not the one installed: "
            "take a backup with the version of the hub that wrote it, or move the folder away to start afresh."
        )
    assert not runs(folder)


def test_folder_whose_link_leads_nowhere_is_refused_in_a_sentence(place: Path) -> None:
    (place / "db").symlink_to(place / "gone")
    with Neighbour(place / "db") as neighbour:
        assert neighbour.heard() == (
            f"{place / 'db'} leads to {place / 'gone'}, which is gone: "
            "bring it back, or remove the link to start afresh."
        )


def test_full_disk_is_told_in_a_sentence(place: Path) -> None:
    said = 'FATAL:  could not write lock file "postmaster.pid": No space left on device\npg_ctl: could not start server'
    assert embedded._advice(place, said) == (
        f"The disk that holds {place} is full: make room and run the same command again."
    )


def test_other_failures_are_told_in_postgresqls_words(place: Path) -> None:
    said = "LOG:  starting\nFATAL:  configuration file contains errors\nLOG:  database system is shut down\npg_ctl: no"
    assert embedded._advice(place, said) == (
        f"PostgreSQL in {place} did not start: FATAL:  configuration file contains errors."
    )
