"""What production refuses, each in one sentence, and that what it accepts is safe."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PRODUCTION = {
    "COUNCILHUB_ENV": "production",
    "COUNCILHUB_SECRET_KEY": "a-secret-of-the-deployer-0123456789-abcdefghijklmnopq",
    "COUNCILHUB_HOSTS": "minutes.example.gov.uk",
    "DATABASE_URL": "postgresql://hub:password@localhost/hub",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with no settings but these."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("COUNCILHUB_", "DATABASE_"))}
    return subprocess.run(
        [sys.executable, "-W", "error", "manage.py", *arguments],
        cwd=CHECKOUT,
        env=ours | environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"COUNCILHUB_ENV": "staging"}, "COUNCILHUB_ENV is 'staging': it is development or production."),
        (
            {"COUNCILHUB_SECRET_KEY": ""},
            "Set COUNCILHUB_SECRET_KEY to at least 50 random characters: production has no secret of its own.",
        ),
        (
            {"COUNCILHUB_SECRET_KEY": "short"},
            "COUNCILHUB_SECRET_KEY is too short to be a secret: use at least 50 characters.",
        ),
        (
            {"COUNCILHUB_HOSTS": ""},
            "Set COUNCILHUB_HOSTS to the names that the hub answers to, such as minutes.example.gov.uk.",
        ),
        (
            {"COUNCILHUB_HOSTS": "minutes.example.gov.uk *"},
            "COUNCILHUB_HOSTS names each name that the hub answers to: * would let others choose one.",
        ),
        (
            {"COUNCILHUB_DEBUG": "1"},
            "COUNCILHUB_DEBUG shows settings and code to whoever meets an error: not in production.",
        ),
        (
            {"DATABASE_URL": ""},
            "Set DATABASE_URL to a PostgreSQL server (postgresql://user:password@host/name); "
            "COUNCILHUB_EMBEDDED_DATABASE=1 says that the embedded one is meant.",
        ),
    ],
    ids=lambda value: ",".join(value) if isinstance(value, dict) else "",
)
def test_production_refuses_in_one_sentence(tmp_path: Path, changed: dict[str, str], sentence: str) -> None:
    refused = manage("start", **(PRODUCTION | {"COUNCILHUB_DATA": str(tmp_path / "data")} | changed))
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", f"{sentence}\n")
    assert not (tmp_path / "data").exists()


def test_production_passes_djangos_deployment_checks(tmp_path: Path) -> None:
    checked = manage("check", "--deploy", "--fail-level", "WARNING", COUNCILHUB_DATA=str(tmp_path), **PRODUCTION)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_production_takes_the_embedded_database_when_told(tmp_path: Path) -> None:
    told = PRODUCTION | {"DATABASE_URL": "", "COUNCILHUB_EMBEDDED_DATABASE": "1", "COUNCILHUB_DATA": str(tmp_path)}
    shown = manage("diffsettings", **told)
    assert f"'EMBEDDED': PosixPath('{tmp_path / 'postgresql'}')" in shown.stdout


def test_command_without_a_connection_starts_nothing(tmp_path: Path) -> None:
    checked = manage("check", COUNCILHUB_DATA=str(tmp_path / "data"))
    assert (checked.returncode, checked.stderr) == (0, "")
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret"]


def test_each_line_of_the_log_tells_when_how_grave_and_where(tmp_path: Path) -> None:
    said = "import logging; logging.getLogger('meetings.reading').error('The page broke.')"
    shown = manage("shell", "--no-imports", "-c", said, COUNCILHUB_DATA=str(tmp_path))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ERROR meetings.reading: The page broke.\n", shown.stderr)


def test_production_leads_everything_to_https_but_whoever_asks_for_its_health(tmp_path: Path) -> None:
    asking = (
        "from django.middleware.security import SecurityMiddleware\n"
        "from django.test import RequestFactory\n"
        "asked = RequestFactory(SERVER_NAME='minutes.example.gov.uk')\n"
        "lead = SecurityMiddleware(lambda request: None).process_request\n"
        "print([getattr(lead(asked.get(address)), 'url', '') for address in ('/health/', '/sign-in/')])"
    )
    shown = manage("shell", "--no-imports", "-c", asking, COUNCILHUB_DATA=str(tmp_path), **PRODUCTION)
    assert (shown.stdout, shown.stderr) == ("['', 'https://minutes.example.gov.uk/sign-in/']\n", "")
