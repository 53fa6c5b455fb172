"""A real Chromium for the journeys; where there is none they fail and say how to get one."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.factories import Cast, make_cast
from tests.journeys.visitors import PATIENCE, Visitor

pytest.register_assert_rewrite("tests.journeys.prose")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="package")
def asynchronous_loop() -> Iterator[None]:
    """Playwright runs a loop in this thread, in which Django refuses its database unless told that it is meant."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="package")
def browser(asynchronous_loop: None) -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.fail(
            f"The journeys need a browser ({', '.join(NAMES)}): sh tests/run.sh gets one, or apt-get install chromium."
        )
    quiet = ["--disable-gpu", "--disable-background-networking", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=quiet, timeout=PATIENCE)
        yield opened
        opened.close()


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


@pytest.fixture
def visitor(browser: Browser, live_server: LiveServer, cast: Cast) -> Iterator[Callable[..., Visitor]]:
    """`visitor()` is somebody with a browser of their own; at the end none of them has met trouble."""
    visitors: list[Visitor] = []

    def arrive(*, scripts: bool = True) -> Visitor:
        visitors.append(Visitor(browser, live_server.url, scripts=scripts))
        return visitors[-1]

    yield arrive
    trouble = [visitor.trouble for visitor in visitors]
    for someone in visitors:
        someone.leave()
    assert trouble == [[] for _ in visitors]
