"""What every test stands on: the cast, quick hashing, nothing left to chance, no template variable left undefined."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection
from django.middleware import csrf
from django.template.base import VariableNode
from django.test import Client, override_settings
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pytest_django.fixtures import Settings

from tests.conventions.world import World, make_world
from tests.factories import Cast, make_cast

# No test says how long something takes: on a busy machine anything takes long once. And all read the same examples at
# each run; `--hypothesis-profile=default` looks for others.
hypothesis_settings.register_profile(
    "hub", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("hub")


@pytest.fixture(autouse=True)
def quick_settings(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(worker_id: str, django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Each worker has a server of its own: a kept page counts as changed while anybody writes on its server."""
    folder = connection.settings_dict.get("EMBEDDED")
    if folder and worker_id != "master":
        connection.settings_dict["EMBEDDED"] = folder.with_name(f"{folder.name}-{worker_id}")


@pytest.fixture(scope="session", autouse=True)
def static_files_as_they_lie() -> Iterator[None]:
    """Nothing was gathered or hashed in a fresh checkout: pages name the files as they lie in `static/`."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    storages = {**settings.STORAGES, "default": memory, "staticfiles": plain}
    with override_settings(STORAGES=storages, WHITENOISE_AUTOREFRESH=True):
        yield


@pytest.fixture(scope="session", autouse=True)
def tokens_spell_nothing() -> Iterator[None]:
    """What a test looks for in a page is not found in its random tokens, for these are written with two letters."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csrf, "CSRF_ALLOWED_CHARS", "XY")
        yield


@pytest.fixture(scope="session", autouse=True)
def time_enough() -> Iterator[None]:
    """Saving many imports at once ends after some seconds: too few for what a test saves, on a machine that is busy."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("meetings.views.imports.SECONDS", 600)
        yield


@pytest.fixture(scope="session", autouse=True)
def undefined_variables_fail() -> Iterator[None]:
    """A `{{ name }}` that the view did not give is a mistake; conditions and `default` may ask freely."""
    render = VariableNode.render

    def strict(self: VariableNode, context: object) -> str:
        first = re.match(r"[\w]+", str(self.filter_expression.var))
        is_bare = not self.filter_expression.filters and self.filter_expression.is_var is not False
        if is_bare and first and first.group() not in context and not first.group().isdigit():  # type: ignore[operator]
            raise AssertionError(f"{self.origin}: {{{{ {self.filter_expression.token} }}}} is undefined")
        return render(self, context)  # type: ignore[arg-type]

    VariableNode.render = strict  # type: ignore[method-assign, assignment]
    yield
    VariableNode.render = render  # type: ignore[method-assign]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def world(cast: Cast) -> World:
    return make_world(cast)


@pytest.fixture
def as_member(cast: Cast) -> "type[Client]":
    """`as_member(cast.officer)` is a browser signed in as that member; None is the public."""

    def sign_in(user: object) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user)  # type: ignore[arg-type]
        return client

    return sign_in  # type: ignore[return-value]
