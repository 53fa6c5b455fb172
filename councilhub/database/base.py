"""Django's PostgreSQL engine; without DATABASE_URL it finds or starts the embedded server for the first connection."""

from collections.abc import Iterable
from functools import cached_property
from itertools import count
from typing import Any

from django.db.backends.postgresql import base, client, creation, features

from councilhub.database.embedded import Server, server_in


def embedded(settings: dict[str, Any]) -> Server | None:
    """The embedded server that these settings mean, started or not; None for a server that is not ours."""
    folder = settings.get("EMBEDDED")
    return server_in(folder) if folder else None


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, by the embedded server's own psql."""

    @classmethod
    def settings_to_cmd_args_env(
        cls, settings_dict: dict[str, Any], parameters: Iterable[str]
    ) -> tuple[list[str], dict[str, str] | None]:
        server = embedded(settings_dict)
        if server is None:
            return super().settings_to_cmd_args_env(settings_dict, parameters)
        reach = {name.upper(): value for name, value in server.join().items()}
        command, environment = super().settings_to_cmd_args_env(settings_dict | reach, parameters)
        return [str(server.program(cls.executable_name)), *command[1:]], environment


class DatabaseCreation(creation.DatabaseCreation):
    """Two runs of the suite at once on the embedded server get a test database each."""

    def _get_test_db_name(self) -> str:
        return self._free_name

    @cached_property
    def _free_name(self) -> str:
        name: str = super()._get_test_db_name()  # type: ignore[misc]
        server = embedded(self.connection.settings_dict)
        if server is None:
            return name
        names = (name if number == 1 else f"{name}_{number}" for number in count(1))
        return next(candidate for candidate in names if server.hold(candidate))


class DatabaseFeatures(features.DatabaseFeatures):
    """What Django would ask the server for at every check of the models: a check opens no connection."""

    supports_virtual_generated_columns = False  # generated columns of ours are stored: PostgreSQL 15 to 17 has no other


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient
    creation_class = DatabaseCreation
    features_class = DatabaseFeatures

    def get_connection_params(self) -> dict[str, Any]:
        server = embedded(self.settings_dict)
        return super().get_connection_params() | (server.join() if server else {})
