"""A meeting written out as plain text that reads back the same (docs/minutes-text.md tells the form)."""

import re

from meetings.reading import decisions, divisions, movers, resolutions, votes
from meetings.reading.shape import ReadAttendance, ReadItem, ReadMinutes, ReadParagraph, ReadReport, ReadResolution

_STATUS = {
    "present": "Present",
    "apologies": "Apologies",
    "absent": "Absent",
    "substitute": "Substitutes",
    "in attendance": "In attendance",
    "virtual": "Present virtually",
}
_IN_LIST = re.compile(r"(?i)substitut|deputi[sz]ing|in place of")
_JOINED = re.compile(r"(?:and|a’r|ac|together with|along with|&)\s")
_FORMAL = r"(?:RESOLVED|AGREED|RECOMMENDED|NOTED|Resolved|Agreed)\b"
_OPENS = re.compile(_FORMAL)
_FORMAL_ALONE = re.compile(rf"{_FORMAL}\s?[–-]?$")
_MOVERS = re.compile(
    rf"(?<=[;.:])\s+(?=(?i:(?:and )?(?:seconded|resolved|it was resolved))\b)|\s(?=Seconded by\b)"
    rf"|(?<=\band)\s(?={_FORMAL})|(?<=\bit was)\s(?={_FORMAL})|(?<=^DECISION)\s(?={_FORMAL})"
)
_TWO_STEMS = re.compile(r"^(RESOLVED|Resolved|AGREED|Agreed)\s+(?=That\b.{3,}[:;]$)")


def write(minutes: ReadMinutes) -> str:
    """The text of a meeting. Furniture is not written; what was found no place for stands at the end of the front."""
    lines = [*minutes.front, *minutes.unplaced, *_attendance(minutes.attendance)]
    for item in minutes.items:
        lines.extend(_report(item, item.report) if item.report else _item(item))
    return "\n\n".join(lines) + "\n"


def _attendance(people: list[ReadAttendance]) -> list[str]:
    """A heading for each status; names that run on with a comma stay on their line."""
    lines: list[str] = []
    status = ""
    runs_on = False
    for person in people:
        if not person.text:
            continue
        heading = "present" if person.status == "substitute" and _IN_LIST.search(person.text) else person.status
        if heading != status:
            lines.append(f"{_STATUS[heading]}:")
            status, runs_on = heading, False
        if runs_on or _JOINED.match(person.text):
            lines[-1] = f"{lines[-1]} {person.text}"
        else:
            lines.append(f"- {person.text}")
        runs_on = person.text.endswith((",", ";"))
    return lines


def _item(item: ReadItem) -> list[str]:
    lines = ["Agenda item"]
    lines += [f"{item.number}."] if item.number and item.number.isdigit() else [item.number] if item.number else []
    lines += [f"Minute {item.minute_number}"] if item.minute_number else []
    lines += [item.title] if item.title else []
    lines += [_exempt(item.exempt_paragraphs)] if item.exempt else []
    lines += [item.purpose] if item.purpose else []
    lines += [f"{r.label} {r.text}" if r.label else r.text for r in item.recommendations]
    decided = [r for r in item.resolutions if r.stem is None and r.after is None and _by_place(r)]
    if decided:
        lines += ["Decision:", *(line for r in decided for line in _resolution(r))]
    lines += ["Minutes:", *dict.fromkeys(declaration.text for declaration in item.declarations)]
    rest = [r for r in item.resolutions if not any(r is d for d in decided)]
    for n in range(-1, len(item.paragraphs)):
        if n >= 0:
            lines.append(_paragraph(item.paragraphs[n]))
        for resolution in rest:
            if (-1 if resolution.after is None else resolution.after) == n:
                lines += _vote_below(resolution, item.paragraphs[n]) if resolution.inside else _resolution(resolution)
    tables = [r.vote.text for r in item.resolutions if r.vote and not _is_vote(r.vote.text) and not _within(r)]
    lines += ["Recorded vote title", *tables] if tables else []
    return [*lines, "Supporting documents:", *item.documents]


def _exempt(paragraphs: list[int]) -> str:
    """Why the item is kept from the public, by the paragraphs of the Local Government Act 1972, Schedule 12A."""
    if not paragraphs:
        return "Exempt"
    word = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    named = " and ".join(", ".join(map(str, part)) for part in (paragraphs[:-1], paragraphs[-1:]) if part)
    return f"Exempt under {word} {named} of Schedule 12A to the Local Government Act 1972"


def _paragraph(paragraph: ReadParagraph) -> str:
    mark = paragraph.number or paragraph.label
    text = f"{mark} {paragraph.text}".strip() if mark else paragraph.text
    if paragraph.kind == "list" and not mark:
        text = f"· {text}"
    return f"{text}\t{paragraph.action}" if paragraph.action else text


def _resolution(resolution: ReadResolution) -> list[str]:
    own_number = resolution.number if resolution.number and resolution.number not in (resolution.stem or "") else None
    lines = _stems(f"{own_number or ''} {resolution.stem or ''}".strip())
    if _labelled(resolution):
        lines += [f"{c.label} {c.text}" if c.label else c.text for c in resolution.clauses]
    else:
        label = resolution.clauses[0].label if resolution.clauses else None
        label = None if label == resolution.number else label
        words = " ".join(clause.text for clause in resolution.clauses)
        joined = bool(lines) and own_number is None and not lines[-1].endswith((";", ":"))
        if label and joined and resolutions.stem(f"{' '.join(lines)} {words}") is not None:
            lines[0] = f"{label} {lines[0]}"
        elif label:
            words = f"{label} {words}"
        opened = bool(lines) and words.startswith("That ") and _FORMAL_ALONE.search(lines[-1])
        apart = opened or _OPENS.match(words)
        if lines and not lines[-1].endswith((";", ":")) and not apart:
            lines[-1] = f"{lines[-1]} {words}".strip()
        elif words:
            lines.append(words)
    told = resolution.vote.text.removeprefix(resolution.stem or "").strip() if resolution.vote else ""
    if told and _is_vote(told) and not _within(resolution):
        lines.append(told)
    return lines


def _vote_below(resolution: ReadResolution, told: ReadParagraph) -> list[str]:
    """The vote on what a paragraph tells, where a line below it told that."""
    vote = resolution.vote.text if resolution.vote else ""
    return [vote] if vote and _is_vote(vote) and vote not in told.text and not _within(resolution) else []


def _within(resolution: ReadResolution) -> bool:
    """Whether a resolution's own sentence, or the words that open it, tell its vote."""
    vote = resolution.vote.text if resolution.vote else ""
    said = [clause.text for clause in resolution.clauses]
    return bool(vote) and (vote in (resolution.stem or "") or any(vote in t or vote.endswith(t) for t in said))


def _labelled(resolution: ReadResolution) -> bool:
    """Whether the clauses stand on lines of their own."""
    return len(resolution.clauses) > 1 and any(clause.label for clause in resolution.clauses)


def _by_place(resolution: ReadResolution) -> bool:
    """Whether only its place under the heading "Decision" shows that it is a resolution."""
    words = " ".join(clause.text for clause in resolution.clauses)
    return not resolution.inside and resolution.verb != "noted" and (_labelled(resolution) or not decisions.find(words))


def _stems(text: str) -> list[str]:
    return [line for part in _MOVERS.split(text) for line in _TWO_STEMS.sub(r"\1\n", part).split("\n") if line]


def _is_vote(text: str) -> bool:
    return (
        votes.tells(text)
        or divisions.read(text, amending=False) is not None
        or movers.alone(text.strip("()[] ")) is not None
    )


def _report(item: ReadItem, report: ReadReport) -> list[str]:
    lines = ["Report prepared by:", report.author] if report.author else []
    lines += [item.title] if item.title else []
    purpose, asked = item.purpose, list(item.recommendations)
    for section in report.sections:
        heading = section.heading or ""
        lines.append(f"{section.number}. {heading}" if section.number else heading)
        if purpose is not None and heading.lower().startswith("purpose"):
            lines.append(purpose)
            purpose = None
        if "recommendation" in heading.lower() and asked:
            lines.extend(f"{r.label} {r.text}" if r.label else r.text for r in asked)
            asked = []
        lines.extend(f"{p.number} {p.text}" if p.number else p.text for p in section.paragraphs)
    return lines
