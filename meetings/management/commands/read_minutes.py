"""Files of minutes as JSON, one object a line: what reading them gives, with no database and nothing changed."""

import argparse
import io
import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from meetings.reading.formats import LARGEST, Unreadable, text_of, unreadable_where_it_fails
from meetings.reading.minutes import read
from meetings.reading.shape import ReadMinutes, as_dict

_STANDARD_INPUT = "-"
_UNREADABLE_STATUS = 2


class Command(BaseCommand):
    help = "Reads minutes (.txt, .html, .docx, .pdf, Modern.Gov .xml) and prints what was read, as JSON, a file a line."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file of minutes; - is text on standard input")

    def handle(self, *args: Any, files: list[str], **options: Any) -> None:
        """Exits with status 2 where a file could not be read, after the others."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        failed = False
        for file in files:
            try:
                found = _read(file)
            except (OSError, ValueError) as error:
                failed = True
                self.stderr.write(f"{file} can't be opened: {_cause(error)}.")
            except Unreadable as error:
                failed = True
                name = "Standard input" if file == _STANDARD_INPUT else file
                self.stderr.write(f"{name} can't be read: {error}.")
            else:
                self.stdout.write(json.dumps(as_dict(found), ensure_ascii=False))
        if failed:
            sys.exit(_UNREADABLE_STATUS)


def _read(file: str) -> ReadMinutes:
    text = text_of(_content(file), file)
    with unreadable_where_it_fails(len(text)):
        return read(text, source=None if file == _STANDARD_INPUT else Path(file).name)


def _content(file: str) -> bytes:
    """The file's bytes, or the first of them where there are more than any file may have."""
    if file == _STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(file).open("rb") as opened:
        return opened.read(LARGEST + 1)


def _cause(error: OSError | ValueError) -> str:
    return (error.strerror or "it is no file").lower() if isinstance(error, OSError) else "its name is no file's name"
