"""Reads the environment, and fails with advice. Nothing else in the hub looks at `os.environ`."""

import os
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
    """Django's NAME, USER, PASSWORD, HOST and PORT out of `postgresql://user:password@host:port/name`; nothing for no address."""
    if not url:
        return {}
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            "DATABASE_URL names a PostgreSQL database, like postgresql://user:password@host:5432/name."
        )
    query = dict(parse_qsl(parts.query))
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
    }


def secret(name: str, *, kept_in: Path | None, least: int = 50) -> str:
    """A secret from the environment; where `kept_in` is given it may instead be made once and kept there (mode 0600)."""
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
    from django.core.management.utils import get_random_secret_key  # noqa: PLC0415 - slow, needed once

    # Others may pass through, not look: as root the embedded database runs as somebody else, in a folder of its own below.
    path.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(get_random_secret_key() + get_random_secret_key())
    except FileExistsError:
        pass
    return path.read_text()
