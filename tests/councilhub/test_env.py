from multiprocessing import get_context
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from councilhub import env


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOMETHING", raising=False)


def test_text_is_stripped_and_empty_means_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOMETHING", "  here ")
    assert env.text("SOMETHING") == "here"
    monkeypatch.setenv("SOMETHING", "  ")
    assert env.text("SOMETHING", "there") == "there"


def test_text_without_default_is_refused_by_name() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^Set SOMETHING in the environment: "):
        env.text("SOMETHING")


@pytest.mark.parametrize(("value", "meant"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("", False)])
def test_flag_reads_yes_and_no(monkeypatch: pytest.MonkeyPatch, value: str, meant: bool) -> None:
    monkeypatch.setenv("SOMETHING", value)
    assert env.flag("SOMETHING", default=not meant) is meant


def test_flag_refuses_to_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOMETHING", "perhaps")
    with pytest.raises(ImproperlyConfigured, match=r"^SOMETHING is 'perhaps': write 1 for yes or 0 for no\.$"):
        env.flag("SOMETHING")


def test_words_are_separated_by_commas_or_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOMETHING", "a.example, b.example c.example")
    assert env.words("SOMETHING") == ["a.example", "b.example", "c.example"]


def test_database_address_is_taken_apart() -> None:
    assert env.database("postgresql://clerk:p%40ss@db.example:5433/minutes?sslmode=verify-full") == {
        "NAME": "minutes",
        "USER": "clerk",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "verify-full"},
    }


def test_database_address_may_name_a_socket_folder() -> None:
    assert env.database("postgres:///minutes?host=/run/postgresql") == {
        "NAME": "minutes",
        "USER": "",
        "PASSWORD": "",
        "HOST": "/run/postgresql",
        "PORT": "",
        "OPTIONS": {},
    }


@pytest.mark.parametrize("address", ["mysql://a@b/c", "postgresql://host", "postgresql://host:port/name", "nonsense"])
def test_database_address_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL names a PostgreSQL database, like "):
        env.database(address)


def test_secret_is_made_once_and_kept_private(tmp_path: Path) -> None:
    kept_in = tmp_path / "data" / "secret"
    made = env.secret("SOMETHING", kept_in=kept_in)
    assert len(made) >= 50
    assert env.secret("SOMETHING", kept_in=kept_in) == made
    assert kept_in.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in kept_in.parent.iterdir()] == ["secret"]


def test_secret_is_the_same_for_all_who_make_it_at_once(tmp_path: Path) -> None:
    with get_context("spawn").Pool(4) as pool:
        made = pool.starmap(_secret, [(tmp_path / "secret",)] * 16)
    assert set(made) == {(tmp_path / "secret").read_text()}


def test_secret_of_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOMETHING", "x" * 50)
    assert env.secret("SOMETHING", kept_in=tmp_path / "secret") == "x" * 50
    assert not (tmp_path / "secret").exists()


def test_secret_that_is_short_or_missing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^Set SOMETHING to at least 50 random characters: "):
        env.secret("SOMETHING", kept_in=None)
    monkeypatch.setenv("SOMETHING", "x" * 49)
    with pytest.raises(ImproperlyConfigured, match=r"^SOMETHING is too short to be a secret: "):
        env.secret("SOMETHING", kept_in=None)


def test_secret_that_has_no_place_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        env.secret("SOMETHING", kept_in=tmp_path)
    assert str(refusal.value) == (
        f"{tmp_path} can't be read or made (Is a directory): name a folder of your own in COUNCILHUB_DATA."
    )


def _secret(kept_in: Path) -> str:
    return env.secret("SOMETHING", kept_in=kept_in)
