"""Reads the environment, and fails with advice. Nothing else in the hub looks at `os.environ`."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def text(name: str, default: str | None = None) -> str:
    """The variable's value; without it the default, and without that a refusal that names the variable."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"Set {name} in the environment: Council Hub does not start without it.")
    return default


def flag(name: str, default: bool = False) -> bool:
    """A yes or a no; anything else is refused rather than guessed."""
    if name not in os.environ:
        return default
    value = os.environ[name].strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name} is {value!r}: write 1 for yes or 0 for no.")
    return value in TRUE


def words(name: str, default: str = "") -> list[str]:
    """A list separated by commas or spaces."""
    return text(name, default).replace(",", " ").split()


def folder(name: str, default: Path) -> Path:
    return Path(text(name, str(default))).expanduser().absolute()


def database(url: str) -> dict[str, Any]:
    """Django's settings out of `postgresql://user:password@host:port/name?sslmode=…`; nothing for no address.

    What follows the question mark are libpq's connection parameters, of which `host` may name a socket's folder.
    """
    if not url:
        return {}
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            "DATABASE_URL names a PostgreSQL database, like postgresql://user:password@host:5432/name."
        )
    options = dict(parse_qsl(parts.query))
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": str(port or ""),
        "OPTIONS": options,
    }


def secret(name: str, *, kept_in: Path | None, least: int = 50) -> str:
    """A secret from the environment, or where `kept_in` is given one made once and kept there (mode 0600)."""
    value = os.environ.get(name, "").strip()
    if value:
        if len(value) < least:
            raise ImproperlyConfigured(f"{name} is too short to be a secret: use at least {least} characters.")
        return value
    if kept_in is None:
        raise ImproperlyConfigured(
            f"Set {name} to at least {least} random characters: production has no secret of its own."
        )
    return _kept(kept_in)


def _kept(path: Path) -> str:
    making = path.with_name(f"{path.name}-{os.getpid()}")
    try:
        if not path.exists():
            # Others may pass through, not look: root's embedded database runs as somebody else, in a folder below.
            path.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
            with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(64))
            # It appears complete or not at all, and whoever comes second uses the first one's.
            with suppress(FileExistsError):
                os.link(making, path)
            making.unlink()
        return path.read_text()
    except OSError as error:
        raise ImproperlyConfigured(
            f"{path} can't be read or made ({error.strerror}): name a folder of your own in COUNCILHUB_DATA."
        ) from error
