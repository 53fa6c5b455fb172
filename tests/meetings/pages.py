"""Pages of minutes as if they had been read, made by hand: what is saved must not hang on fine points of reading."""

from typing import Any

from meetings.reading.shape import (
    ReadAttendance,
    ReadClause,
    ReadCommitment,
    ReadItem,
    ReadMinutes,
    ReadParagraph,
    ReadReference,
    ReadReport,
    ReadReportParagraph,
    ReadResolution,
    ReadSection,
    ReadVote,
)


def read_page(*items: ReadItem, **fields: Any) -> ReadMinutes:
    fields.setdefault("date", "2026-09-01")
    return ReadMinutes(items=list(items), **fields)


def read_item(title: str = "Community halls", *paragraphs: str | ReadParagraph, **fields: Any) -> ReadItem:
    read = [ReadParagraph(p) if isinstance(p, str) else p for p in paragraphs]
    return ReadItem(title=title, paragraphs=read, **fields)


def read_resolution(*clauses: str, **fields: Any) -> ReadResolution:
    fields.setdefault("stem", "The Committee resolved that")
    fields.setdefault("verb", "resolved")
    return ReadResolution(clauses=[ReadClause(None, text) for text in clauses], **fields)


def promised(quote: str, *at: int, place: str = "paragraphs", **fields: Any) -> ReadCommitment:
    return ReadCommitment(quote=quote, cue="would", place=place, at=list(at), **fields)


def referred(number: str, *at: int, date: str | None = None, place: str = "paragraphs") -> ReadReference:
    return ReadReference(text=f"Minute {number} refers", number=number, date=date, place=place, at=list(at))


def read_report(*sections: tuple[str, list[str]], author: str | None = "Ruth Adeyemi") -> ReadReport:
    return ReadReport(
        author=author,
        sections=[
            ReadSection(
                number=str(n), heading=heading, paragraphs=[ReadReportParagraph(f"{n}.{m}", t) for m, t in enumerate(p)]
            )
            for n, (heading, p) in enumerate(sections, 1)
        ],
    )


def whole_page() -> ReadMinutes:
    """Something of everything that a page can hold."""
    halls = read_item(
        "Community halls",
        "The committee received the report.",
        ReadParagraph("Councillor Chair asked about roofs.", "31.2", None, "contribution", ["Councillor Chair"]),
        ReadParagraph(
            "Ruth Adeyemi replied that she would survey the roofs.", "31.3", None, "response", ["Ruth Adeyemi"], 1
        ),
        number="4",
        minute_number="31",
        purpose="To consider the survey.",
        report=read_report(("Background", ["There are nine halls."]), ("Proposal", ["Officers would write to each."])),
        resolutions=[
            read_resolution(
                "the approach be supported;",
                "the Clerk write to each hall.",
                number="31.4",
                after=2,
                vote=ReadVote("6 for, 2 against", 6, 2, None, {"Councillor Vane": "for"}),
            )
        ],
        commitments=[
            promised("she would survey the roofs", 2, owner="Ruth Adeyemi", due="by December", due_on="2026-12-01"),
            promised("the Clerk write to each hall", 0, 1, place="resolutions"),
            promised("Officers would write to each", 1, 0, place="report"),
        ],
        documents=["Appendix 1: list of halls"],
    )
    return read_page(
        halls,
        read_item("Any other business", "There was none.", minute_number="32"),
        starts="18:30",
        place="Council Chamber",
        attendance=[ReadAttendance("Councillor Chair", role="Chair", text="Councillor Chair (Chair)")],
        front=["Minutes of the meeting"],
        furniture=["Page 1"],
        unplaced=["An odd line"],
    )
