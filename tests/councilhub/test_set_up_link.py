"""`manage.py set_up_link` prints what sets an empty hub up, and nothing else does."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django.fixtures import Settings

from councilhub.access import set_up_path
from tests.factories import make_council


@pytest.mark.parametrize(
    ("is_production", "begins"), [(False, "http://127.0.0.1:8123"), (True, "https://hub.eastmoor.example")]
)
def test_set_up_link_leads_to_the_hub_by_the_name_that_it_answers_to(
    db: None, capsys: pytest.CaptureFixture[str], settings: Settings, is_production: bool, begins: str
) -> None:
    settings.PRODUCTION = is_production
    settings.ALLOWED_HOSTS = ["hub.eastmoor.example"]

    call_command("set_up_link", port=8123)

    assert capsys.readouterr().out == f"{begins}{set_up_path()}\n"


def test_set_up_link_is_refused_once_there_is_a_council(db: None) -> None:
    make_council("Eastmoor Council")

    with pytest.raises(CommandError, match="set up already"):
        call_command("set_up_link")
