import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.councilhub.database.neighbour import Neighbour


@pytest.fixture
def place() -> Iterator[Path]:
    """A short folder that others may pass through, gone afterwards together with its servers."""
    made = Path(tempfile.mkdtemp(prefix="hub-", dir="/tmp"))
    made.chmod(0o711)
    yield made
    for running in made.rglob("data/postmaster.pid"):
        with Neighbour(running.parents[1]) as last:
            last.heard()
    shutil.rmtree(made)
