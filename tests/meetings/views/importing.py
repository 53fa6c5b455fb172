"""An import that waits, and where its pages are."""

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest import MonkeyPatch

from meetings import importing
from meetings.models import Import
from meetings.reading import minutes
from meetings.reading.shape import ReadClause, ReadItem, ReadMinutes, ReadParagraph, ReadResolution, as_dict
from tests.factories import Cast

PAGE = """Eastmoor Council

Minutes of the meeting of the People Scrutiny Committee held on {day} at 6.30pm in the Town Hall

1.

Apologies

There were none.

2.

Village halls

The committee received the report.
"""


def upload(name: str, text: str = PAGE, day: str = "1 September 2026") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.format(day=day).encode())


def read(**fields: Any) -> ReadMinutes:
    item = ReadItem(
        title="Halls",
        number="1",
        paragraphs=[ReadParagraph("The halls were spoken of."), ReadParagraph("Nobody had seen them.")],
        resolutions=[ReadResolution("RESOLVED:", "resolved", [ReadClause("(i)", "the halls be mendd.")])],
    )
    return ReadMinutes(**{"date": "2026-09-01", "items": [item], **fields})


def keep(cast: Cast, minutes: ReadMinutes | None = None, **fields: Any) -> Import:
    found = minutes or read()
    given = {"committee": cast.committee, "held_on": date(2026, 9, 1), "source": "halls.txt", **fields}
    return Import.objects.create(
        council=cast.council, text="", sha256="", read=as_dict(found), by=cast.officer, **given
    )


def uploaded(browser: Client, text: str) -> Import:
    """The only import there is: of a page that an officer's browser sends."""
    browser.post(address("import_minutes"), {"file": upload("halls.txt", text)})
    return Import.objects.get()


def address(name: str, kept: Import | None = None, **given: Any) -> str:
    return reverse(name, kwargs={"council": "eastmoor-council", **({"pk": kept.pk} if kept else {}), **given})


def text_of(response: Any) -> str:
    return str(response.content.decode())


def make_reader_fail(monkeypatch: MonkeyPatch, words: str) -> None:
    """On every page that holds these words, as on one that brings a fault of the reader to light: none is known."""

    def read_or_fail(text: str, *, source: str | None = None) -> ReadMinutes:
        if words in text:
            raise IndexError(words)
        return minutes.read(text, source=source)

    monkeypatch.setattr(importing, "read", read_or_fail)
