"""Modern.Gov's web service: the answer to GetMeeting, set out as the page that Modern.Gov makes of the same meeting."""

import datetime
import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from meetings.reading.formats import html
from meetings.reading.formats.lines import fold, page
from meetings.reading.formats.unreadable import Unreadable

_BODY = re.compile(r"(.*?)(?:nonempty)?htmlbody")
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TITLED = ("committeetitle", "committeename", "refertocommittee")
_BODIES_IN_ORDER = ("recommendation", "decision", "minutes")
_COMMENTS = 9


def text(data: bytes) -> str:
    """The meeting's text. Raises Unreadable for what is no well-formed GetMeeting answer, or defines entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise Unreadable("it is not well-formed XML") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("it defines a document type or entities of its own, which no answer of Modern.Gov does")
    meeting = next((one for one in root.iter(etree.Element) if _name(one) == "meeting"), None)
    if meeting is None or _child(meeting, "agendaitems") is None:
        raise Unreadable("it is XML, but not Modern.Gov's answer to GetMeeting")
    return page([*_front(meeting), *_attendance(meeting), *_items(meeting), *_end(meeting)])


def _front(meeting: etree._Element) -> Iterator[str]:
    titles = (_value(one) for one in meeting.iter(etree.Element) if _name(one) in _TITLED)
    starts = _words(meeting, "meetingactualstarttime") or _words(meeting, "meetingtime")
    when = f"{_day(_words(meeting, 'meetingdate'))} {starts}".strip()
    yield " - ".join(filter(None, (next(filter(None, titles), ""), when)))
    place = ", ".join(filter(None, (_words(meeting, "meetingroom"), _words(meeting, "meetinglocation"))))
    if place:
        yield f"Venue: {place}"


def _attendance(meeting: etree._Element) -> Iterator[str]:
    """A heading for each kind of attendance, below it a line a person: name, (role), (party)."""
    kinds: dict[str, list[str]] = {}
    for one in meeting.iter(etree.Element):
        if _name(one) == "attendee" and (name := fold(one.get("name") or "")):
            added = (fold(one.get(key) or "") for key in ("roledescription", "politicalparty"))
            kind = fold(one.get("attendance") or "Attendance")
            kinds.setdefault(kind, []).append(" ".join([name, *(f"({words})" for words in added if words)]))
    for kind, names in kinds.items():
        yield f"{kind}:"
        yield from names


def _items(meeting: etree._Element) -> Iterator[str]:
    items = _child(meeting, "agendaitems")
    for item in () if items is None else items:
        if not isinstance(item.tag, str):
            continue
        number = _words(item, "fulldisplaynumberformat") or _words(item, "agendaitemnumber")
        if number:
            yield number
        yield _words(item, "agendaitemtitle")
        yield from html.fragment(_raw(item, "agendatext"))
        for place in range(1, _COMMENTS + 1):
            if comment := _words(item, f"commenttext{place}"):
                yield f"{_words(item, f'commentlabel{place}')}: {comment}".removeprefix(": ")
        yield from _documents(item)
        yield from _bodies(item)


def _documents(item: etree._Element) -> Iterator[str]:
    linked = _child(item, "linkeddocuments")
    found = () if linked is None else linked.iter(etree.Element)
    titles = [_document(one) for one in found if _name(one) == "linkeddoc"]
    if any(titles):
        yield "Additional documents:"
        yield from filter(None, titles)


def _document(linked: etree._Element) -> str:
    title = _words(linked, "title")
    return f"{title} (restricted)" if title and _words(linked, "isrestricted").lower() == "true" else title


def _bodies(item: etree._Element) -> Iterator[str]:
    """The texts of an item under the headings of Modern.Gov's pages: decision before minutes, others before both."""
    bodies = {found[1]: one for one in item if isinstance(one.tag, str) and (found := _BODY.fullmatch(_name(one)))}
    for heading in sorted(bodies, key=lambda name: _BODIES_IN_ORDER.index(name) if name in _BODIES_IN_ORDER else -1):
        if blocks := html.fragment(_value(bodies[heading])):
            yield f"{heading.capitalize()}:"
            yield from blocks


def _end(meeting: etree._Element) -> Iterator[str]:
    finished = _words(meeting, "meetingactualfinishtime")
    if finished:
        yield f"The meeting ended at {finished}"


def _day(date: str) -> str:
    """ "10/02/2026" as "Tuesday 10 February 2026", as Modern.Gov's pages print it; anything else as it is."""
    found = _DATE.fullmatch(date)
    try:
        day = datetime.date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        day = None
    return f"{day:%A} {day.day} {day:%B %Y}" if day else date


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower()


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((one for one in element if isinstance(one.tag, str) and _name(one) == name), None)


def _value(element: etree._Element) -> str:
    return "".join(element.itertext()).strip()


def _raw(element: etree._Element, name: str) -> str:
    child = _child(element, name)
    return "" if child is None else _value(child)


def _words(element: etree._Element, name: str) -> str:
    """A field as one line. The service escapes titles twice, once as HTML and once as XML."""
    return fold(unescape(_raw(element, name)).replace("\t", " "))
