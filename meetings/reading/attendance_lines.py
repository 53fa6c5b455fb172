"""Who attended, written out in lines that read back as the same people."""

import re
from collections.abc import Iterator

from meetings.reading import attendance
from meetings.reading.layout import Block
from meetings.reading.shape import ReadAttendance, ReadMinutes

STATUS = {
    "present": "Present",
    "apologies": "Apologies",
    "absent": "Absent",
    "substitute": "Substitutes",
    "in attendance": "In attendance",
    "virtual": "Present virtually",
}
# So long a list is written in the page's words alone, so that no list takes too long.
_MOST = 150
_IN_LIST = re.compile(r"(?i)substitut|deputi[sz]ing|in place of")
_JOINED = re.compile(r"(?:and|a’r|ac|together with|along with|&)\s")


def lines(people: list[ReadAttendance]) -> list[str]:
    """A heading for each status and a line for each person, in the page's words; where these alone would be read as
    somebody else, in the words of the record ("Councillor A Marsh (Chair)")."""
    plain: list[str] = []
    for n, person in enumerate(people):
        if person.text:
            plain = next(_after(plain, people, n))
    if len(people) > _MOST or _told(_read(plain)) == _told(people):
        return plain
    found: list[str] = []
    for n in range(len(people)):
        expected = _told(people[: n + 1])
        ways = [found, *_after(found, people, n)]
        found = next((way for way in ways if _told(_read(way)) == expected), ways[1])
    return found if _differ(found, people) < _differ(plain, people) else plain


def names_somebody(line: str) -> bool:
    """Whether a line of a page's front that stands alone would be read as somebody who attended."""
    return bool(_read([line])[0].name)


def _after(above: list[str], people: list[ReadAttendance], n: int) -> Iterator[list[str]]:
    """The lines so far with one more person, in one way after the other."""
    person = people[n]
    listed = person.status == "substitute" and _IN_LIST.search(person.text)
    heading = f"{STATUS['present' if listed else person.status]}:"
    under = next((line for line in reversed(above) if line[:2] != "- "), None)
    headed = above if under == heading else [*above, heading]
    if person.text and headed is above and (above[-1].endswith((",", ";")) or _JOINED.match(person.text)):
        yield [*above[:-1], f"{above[-1]} {person.text}"]
    if person.text:
        yield [*headed, f"- {person.text}"]
    for way in _named(person):
        yield [*headed, f"- {way}"]
        if heading != f"{STATUS[person.status]}:":
            yield [*above, f"{STATUS[person.status]}:", f"- {way}"]
    if headed is above and person.role is None:
        yield [*above[:-1], f"{above[-1]}, {person.name}"]


def _named(person: ReadAttendance) -> Iterator[str]:
    """A person in the words of the record."""
    group = f" ({person.group})" if person.group else ""
    stands_in = f" (substitute for {person.substitute_for})" if person.substitute_for else ""
    role = person.role
    for beside in (f" ({role})", f" – {role}", f", {role}") if role else ("",):
        yield f"{person.name}{group}{beside}{stands_in}"
        yield f"{person.name}{beside}{group}{stands_in}"
    if role and role == person.name:
        yield role
    if role:
        yield f"{role}: {person.name}{group}{stands_in}"


def _read(written: list[str]) -> list[ReadAttendance]:
    """Whom lines are read as; somebody of no name where a line is read as something else."""
    minutes = ReadMinutes()
    rest = attendance.read([Block(line.removeprefix("- "), bullet=line[:2] == "- ") for line in written], minutes)
    return [*minutes.attendance, *(ReadAttendance("") for _ in [*rest, *minutes.front])]


def _told(people: list[ReadAttendance]) -> list[tuple[str | None, ...]]:
    return [(one.name, one.role, one.group, one.status, one.substitute_for) for one in people]


def _differ(written: list[str], people: list[ReadAttendance]) -> int:
    read, told = _told(_read(written)), _told(people)
    return sum(a != b for a, b in zip(read, told, strict=False)) + abs(len(read) - len(told))
