"""Save files of minutes to the hub. It never asks: what it would have to guess it lists and leaves out."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from meetings import importing
from meetings.foreseeing import is_overtaken
from meetings.models import Committee, Council, Meeting
from meetings.placing import is_another
from meetings.reading.formats import LARGEST, Unreadable, text_of

OVERTAKEN = "This page was saved before, and a later page has changed its meeting since: nothing has changed."


class Command(BaseCommand):
    help = "Saves files of minutes to their meetings, all of a file or nothing; the same file twice changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files",
            nargs="+",
            metavar="FILE",
            help="a .txt, .html, .docx, .pdf or .xml file, a folder of them, or - for standard input",
        )
        parser.add_argument(
            "--council", required=True, help="the council, by its name or the first word of its address"
        )
        parser.add_argument("--committee", help="the committee, by name or address; else the one that the page names")
        parser.add_argument("--date", help="the day of the meeting, YYYY-MM-DD; else the one that the page says")

    def handle(self, *args: Any, **options: Any) -> None:
        council = self._council(options["council"])
        committee = self._committee(council, options["committee"]) if options["committee"] else None
        held_on = self._day(options["date"]) if options["date"] else None
        self.upload = uuid4()
        saved = left_out = 0
        for name, source in self._files(options["files"]):
            try:
                said = self._save(name, source, council, committee, held_on)
            except (Unreadable, importing.NotSaved, OSError) as error:
                reason = error.strerror if isinstance(error, OSError) else str(error)
                self.stderr.write(f"{name}: left out: {reason}")
                left_out += 1
            else:
                self.stdout.write(f"{name}: {said}")
                saved += 1
        if saved + left_out > 1:
            self.stdout.write(f"{saved + left_out} files: {saved} in the hub, {left_out} left out.")
        if left_out:
            sys.exit(2)

    def _files(self, names: list[str]) -> Iterator[tuple[str, str]]:
        """The files named, and of a folder all that it holds in the order of their names, but for stray ones; each with
        what the hub calls it, of a folder with its place there.
        """
        for name in names:
            folder = Path(name)
            if name == "-" or not folder.is_dir():
                yield name, folder.name
                continue
            found = [path for path in sorted(folder.rglob("*")) if path.is_file() and not _is_stray(path, folder)]
            if not found:
                self.stderr.write(f"{name}: holds no file")
            above = folder.absolute().parent
            yield from ((str(path), str(path.absolute().relative_to(above))) for path in found)

    def _save(self, name: str, source: str, council: Council, committee: Committee | None, held_on: date | None) -> str:
        if name == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(LARGEST + 1)
        text = text_of(data, name)
        known = importing.known(text, council=council)
        if known and known.meeting and self._is_there(known.meeting, committee, held_on):
            if is_overtaken(known):
                return f"{OVERTAKEN} {known.meeting.get_absolute_url()}"
            return f"{importing.Saved(known.meeting).in_words} {known.meeting.get_absolute_url()}"
        is_waiting = known is not None and known.confirmed_at is None
        kept = (
            known
            if known and is_waiting
            else importing.read_in(text, source=source, council=council, upload=self.upload)
        )
        kept.committee = committee or kept.committee
        kept.held_on = held_on or kept.held_on
        if committee is None and is_another(kept.read["council"], council, kept.corrections.get("council", {})):
            raise importing.NotSaved(f"it names another council, {kept.read['council']}: say under Import whose it is")
        if kept.committee is None:
            named = f"{kept.read['committee']}, which is no" if kept.read["committee"] else "no"
            raise importing.NotSaved(
                f"it names {named} committee of {council}: give --committee, or say it under Import"
            )
        if kept.held_on is None:
            raise importing.NotSaved(
                "it does not say on which day the meeting was: give --date, or say it under Import"
            )
        saved = importing.confirm(kept)
        doubt = f" Left as printed, being in doubt: {'; '.join(saved.in_doubt)}." if saved.in_doubt else ""
        return f"{saved.in_words}{doubt} {saved.meeting.get_absolute_url()}"

    def _is_there(self, meeting: Meeting, committee: Committee | None, held_on: date | None) -> bool:
        return (committee or meeting.committee, held_on or meeting.held_on) == (meeting.committee, meeting.held_on)

    def _council(self, wanted: str) -> Council:
        councils = Council.objects.prefetch_related("committees", "people")
        found = councils.filter(Q(slug=wanted.lower()) | Q(name__iexact=wanted)).first()
        if found is None:
            known = ", ".join(Council.objects.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"There is no council {wanted!r} in this hub. There is: {known}.")
        return found

    def _committee(self, council: Council, wanted: str) -> Committee:
        found = council.committees.filter(Q(slug=wanted.lower()) | Q(name__iexact=wanted)).first()
        if found is None:
            known = ", ".join(council.committees.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"{council} has no committee {wanted!r}. It has: {known}.")
        return found

    def _day(self, wanted: str) -> date:
        try:
            return date.fromisoformat(wanted)
        except ValueError:
            raise CommandError(f"{wanted!r} is no date: write it like 2026-11-03.") from None


def _is_stray(path: Path, folder: Path) -> bool:
    """Hidden, or what programs leave in folders: an open document's lock, previews of pictures."""
    is_left = path.name.startswith("~") or path.name.lower() in {"thumbs.db", "desktop.ini"}
    return is_left or any(part.startswith(".") for part in path.relative_to(folder).parts)
