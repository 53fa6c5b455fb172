"""Quotes what a search found: the rows behind its keys, where they stand, and the passage that holds the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db import connection
from django.utils.text import Truncator

from councilhub.database import planned
from meetings.models import AgendaItem, Clause, Committee, Council, Meeting, Paragraph, Resolution
from meetings.models.agendas import related
from meetings.models.words import LANGUAGE, PLAIN, SIGNS, plainly

ACTION = related(Committee, "actions").model
# They enclose a word that was looked for; as control characters they stand in no text of the record.
OPEN, SHUT = "\x02", "\x03"
OPTIONS = f'StartSel="{OPEN}", StopSel="{SHUT}", MaxWords=40, MinWords=20'
# So many letters of a long text are looked at first: PostgreSQL takes a text apart to find a passage of it, and most
# hold the words early on.
OPENING = 1200
# So many letters of either end of a text tell whether a passage stands there.
EDGE = 400
# Letters of an item's title that a hit shows at most.
TITLE = 120

# What a hit shows, each with what holds it and its columns in the order of its model.
SHOWN = {
    name: (model, holder, columns.split())
    for name, model, holder, columns in (
        ("council", Council, "", "id slug name"),
        ("committee", Committee, "council", "id council_id slug name"),
        ("meeting", Meeting, "committee", "id committee_id held_on nth"),
        ("item", AgendaItem, "meeting", "id meeting_id number minute_number title"),
        ("paragraph", Paragraph, "item", "id item_id number"),
        ("resolution", Resolution, "item", "id item_id after_id is_inside"),
        ("clause", Clause, "resolution", "id resolution_id"),
        ("action", ACTION, "committee", "id committee_id raised_on status waiting_on closed_as"),
    )
}
THINGS = {"said": "paragraph", "decided": "clause", "items": "item", "actions": "action"}

# One statement for all kinds, since each search asks it. OFFSET 0 keeps PostgreSQL from making an opening or its
# passage anew wherever it is named. Of several words an opening may hold one, and only the rest all of them.
QUOTE = r"""
    SELECT found.kind, early.whole,
        CASE WHEN octet_length(early.whole) <= %(opening)s
                OR strpos(early.passage, %(open)s) > 0
                    AND (numnode(sought) = 1 OR to_tsvector('{language}', early.opening) @@ sought)
            THEN early.passage
            ELSE ts_headline('{language}', translate(early.whole, %(signs)s, %(plain)s), sought, %(options)s) END,
        {columns}
    FROM unnest(%(kinds)s::text[], %(keys)s::bigint[]) WITH ORDINALITY AS found (kind, key, place)
    CROSS JOIN websearch_to_tsquery('{language}', %(words)s) AS sought
    LEFT JOIN meetings_paragraph paragraph ON found.kind = 'said' AND paragraph.id = found.key
    LEFT JOIN meetings_clause clause ON found.kind = 'decided' AND clause.id = found.key
    LEFT JOIN meetings_resolution resolution ON resolution.id = clause.resolution_id
    LEFT JOIN meetings_agendaitem item ON item.id = CASE found.kind
        WHEN 'said' THEN paragraph.item_id WHEN 'decided' THEN resolution.item_id WHEN 'items' THEN found.key END
    LEFT JOIN meetings_meeting meeting ON meeting.id = item.meeting_id
    LEFT JOIN {actions} action ON found.kind = 'actions' AND action.id = found.key
    JOIN meetings_committee committee ON committee.id = coalesce(meeting.committee_id, action.committee_id)
    JOIN meetings_council council ON council.id = committee.council_id
    CROSS JOIN LATERAL (
        SELECT *, ts_headline('{language}', opening, sought, %(options)s) AS passage
        FROM (
            SELECT *, translate(
                CASE WHEN octet_length(whole) <= %(opening)s THEN whole
                    ELSE substring(left(whole, %(opening)s) FROM '.*\s') END, %(signs)s, %(plain)s) AS opening
            FROM (SELECT coalesce(paragraph.text, clause.text, action.wording, item.purpose)) AS stored (whole)
            OFFSET 0
        ) AS text
        OFFSET 0
    ) AS early
    ORDER BY found.place
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text found: its row, and its words in runs, of which the second part tells those that were looked for."""

    kind: str
    thing: Any
    runs: list[tuple[str, bool]]

    @property
    def holder(self) -> Any:
        """What has an address: of a clause its resolution."""
        return self.thing.resolution if self.kind == "decided" else self.thing

    @property
    def item(self) -> Any:
        """Where it stands; None of an action."""
        if self.kind == "items":
            return self.thing
        return None if self.kind == "actions" else self.holder.item

    @property
    def title(self) -> str:
        """Of its item, cut where it is very long."""
        title = str(self.item)
        return title if len(title) <= TITLE else Truncator(title).chars(TITLE)

    @property
    def label(self) -> str:
        """What it is, in words."""
        match self.kind:
            case "said":
                number = self.thing.number or self.item.minute_number
                return f"Minute {number}" if number else "Minutes"
            case "decided":
                return "Decision"
            case "items":
                return "Agenda item"
            case _:
                return "Action"

    @property
    def committee(self) -> Committee:
        return self.item.meeting.committee if self.item else self.thing.committee

    @property
    def day(self) -> date:
        return self.item.meeting.held_on if self.item else self.thing.raised_on


def quoted(found: Sequence[tuple[str, int]], words: str) -> list[Hit]:
    """Of each kind and key a hit, in their order, without those that are gone by now.

    Who may read them is for the search to say that found them. A row knows the columns that a hit shows; another would
    cost a query each.
    """
    asked = {
        "kinds": [kind for kind, _ in found],
        "keys": [key for _, key in found],
        "words": plainly(words),
        "signs": SIGNS,
        "plain": PLAIN,
        "open": OPEN,
        "opening": OPENING,
        "options": OPTIONS,
    }
    made: dict[tuple[str, int], Any] = {}
    rows = planned.rows(_statement(), asked) if found else []
    return [
        Hit(kind, _thing(kind, columns, made), _runs(text, _as_written(text, passage)))
        for kind, text, passage, *columns in rows
    ]


@cache
def _statement() -> str:
    columns = [f"{name}.{column}" for name, (_, _, names) in SHOWN.items() for column in names]
    return QUOTE.format(language=LANGUAGE, columns=", ".join(columns), actions=ACTION._meta.db_table)


def _thing(kind: str, columns: list[Any], made: dict[tuple[str, int], Any]) -> Any:
    """The row of this kind with those that hold it, which hits of one page share."""
    held: dict[str, Any] = {}
    start = 0
    for name, (model, holder, names) in SHOWN.items():
        values, start = columns[start : start + len(names)], start + len(names)
        if values[0] is None:
            continue
        place = (name, values[0])
        if place not in made:
            made[place] = model.from_db(connection.alias, names, values)
            if holder:
                setattr(made[place], holder, held[holder])
        held[name] = made[place]
    return held[THINGS[kind]]


def _as_written(text: str, passage: str) -> str:
    """The passage with the text's own signs in place of the plain ones that it was found by."""
    plain = plainly(text)
    at = -1 if plain == text else plain.find(passage.replace(OPEN, "").replace(SHUT, ""))
    if at < 0:
        return passage
    letters = iter(text[at:])
    return "".join(letter if letter in {OPEN, SHUT} else next(letters) for letter in passage)


def _runs(text: str, passage: str) -> list[tuple[str, bool]]:
    """ "the \x02roof\x03 leaks" gives the roof as looked for, and the rest as not; dots where the text goes on."""
    runs: list[tuple[str, bool]] = []
    for number, part in enumerate(passage.split(OPEN)):
        found, shut, rest = part.partition(SHUT)
        runs += [(found, bool(number and shut)), (rest, False)]
    said = " ".join("".join(words for words, _ in runs).split())
    first, last = (" ".join(end.split()) for end in (text[:EDGE], text[-EDGE:]))
    before, after = not first.startswith(said[:40]), not last.endswith(said[-40:])
    runs[0] = (f"… {runs[0][0]}" if before else runs[0][0], False)
    runs[-1] = (f"{runs[-1][0]} …" if after else runs[-1][0], False)
    return [(words, is_found) for words, is_found in runs if words]
