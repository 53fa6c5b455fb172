"""Meetings that were never a page: made, written out, and read as they were given, as far as the text carries them."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.reading.minutes import read
from meetings.reading.shape import (
    ReadAttendance,
    ReadClause,
    ReadItem,
    ReadMinutes,
    ReadParagraph,
    ReadRecommendation,
    ReadResolution,
    ReadVote,
)
from meetings.reading.writing import write

FRONT = "Minutes of the Transport Committee of Eastmoor Council held on Tuesday 3 November 2026 at 6.30pm"
TITLES = st.sampled_from(
    ["Road Safety", "Budget for 2027/28", "The Old Mill", "20 mph zones", "Minute book", "Motion: the Quay", None]
)
SURNAMES = st.sampled_from(["Hale", "Birch", "Moss", "Orme", "Pell", "Quill", "Rudd", "Stead", "Thorpe", "Vane"])
ROLES = st.sampled_from([None, None, "Chair", "Vice-Chair", "Head of Roads", "Mayor", "Town Clerk", "co-opted member"])
GROUPS = st.sampled_from([None, None, "Labour", "Conservative", "Independent", "Plaid Cymru"])
STATUSES = st.sampled_from(["present", "present", "apologies", "absent", "substitute", "in attendance", "virtual"])
SAYINGS = st.sampled_from(
    [
        "Councillor Hale asked when the lights would be mended.",
        "The Head of Transport replied that they would be mended in May.",
        "Members discussed the cost at length.",
        "A resident spoke of the noise at night.",
        "The report set out three ways of paying for it.",
        "Councillor Birch said that the path was wet; she would bring pictures.",
        "Minute 17 of 3 March told of the same wall, and the",
        "Brass Band Drums £500",
    ]
)
POINTS = st.sampled_from(["the report be noted;", "£4,000 be spent on bins; and", "the lease be sold at once"])
LAST = st.sampled_from(["the path be mended.", "Cabinet be told."])
STEMS = st.sampled_from(
    [
        "Resolved that:",
        "RESOLVED –",
        "The Committee resolved that",
        "AGREED:",
        "Recommended that:",
        "It was agreed that:",
        "Penderfynwyd:",
        "Proposed by Councillor Hale and seconded by Councillor Moss RESOLVED:",
    ]
)
VOTES = st.sampled_from(
    [
        ReadVote("Voting: For: 6, Against: 2, Abstain: 1", 6, 2, 1),
        ReadVote("Carried unanimously"),
        ReadVote("6 for, 2 against", 6, 2),
        ReadVote("", 7, 1, 0),
        None,
        None,
    ]
)
ROMAN = ["(i)", "(ii)", "(iii)", "(iv)", "(v)"]


@st.composite
def people(draw: st.DrawFn) -> list[ReadAttendance]:
    found = []
    for surname in draw(st.lists(SURNAMES, unique=True, max_size=6)):
        title, first = (
            draw(st.sampled_from(["Councillor", "Cllr", "Mr", "Dr"])),
            draw(st.sampled_from(["A ", "Ann ", ""])),
        )
        one = ReadAttendance(f"{title} {first}{surname}", draw(ROLES), draw(GROUPS), draw(STATUSES))
        one.substitute_for = "Councillor Zeal" if one.status == "substitute" else None
        found.append(one)
    return found


@st.composite
def clauses(draw: st.DrawFn) -> list[ReadClause]:
    """Points with labels, with others below them, without any, or one alone."""
    texts = [*draw(st.lists(POINTS, max_size=4)), draw(LAST)]
    kind = draw(st.sampled_from(["letters", "figures", "nested", "bare"]))
    if kind == "bare":
        return [ReadClause(None, text) for text in texts]
    found = []
    for n, text in enumerate(texts):
        found.append(ReadClause(f"{n + 1}." if kind == "figures" else f"({chr(97 + n)})", text))
        below = draw(st.lists(POINTS, min_size=2, max_size=3)) if kind == "nested" and draw(st.booleans()) else []
        found += [ReadClause(ROMAN[m], point, 2) for m, point in enumerate(below)]
    return found


@st.composite
def resolutions(draw: st.DrawFn, after: int) -> ReadResolution:
    made = ReadResolution(
        draw(STEMS), "resolved", draw(clauses()), after=None if after < 0 else after, vote=draw(VOTES)
    )
    if draw(st.booleans()) and made.vote is None and "Proposed" not in (made.stem or ""):
        made.proposer, made.seconder = "Councillor Quill", "Councillor Orme"
    return made


@st.composite
def items(draw: st.DrawFn, n: int) -> ReadItem:
    item = ReadItem(draw(TITLES), draw(st.sampled_from([str(n), f"{n}a", f"CB/{n}", None])))
    item.minute_number = draw(st.sampled_from([None, None, f"{n + 30}", f"{n}/26", f"CB {n}/26"]))
    item.purpose = draw(st.sampled_from([None, "To consider the findings of the survey."]))
    if draw(st.booleans()):
        item.purpose = "To consider the findings. The Committee is asked to:"
        item.recommendations = [ReadRecommendation("1)", "note it; and"), ReadRecommendation("2)", "spend the money.")]
    if draw(st.integers(0, 5)) == 0:
        item.exempt, item.exempt_paragraphs = True, draw(st.sampled_from([[], [3], [1, 2, 7]]))
    numbered = draw(st.booleans())
    for m, text in enumerate(draw(st.lists(SAYINGS, max_size=5)), 1):
        action = draw(st.sampled_from([None, None, "Clerk", "Ruth Adeyemi"])) if text[-1] == "." else None
        item.paragraphs.append(ReadParagraph(text, number=f"{n}.{m}" if numbered else None, action=action))
    places = draw(st.sets(st.integers(min_value=-1, max_value=len(item.paragraphs) - 1), max_size=2))
    item.resolutions = [draw(resolutions(place)) for place in sorted(places)]
    item.documents = draw(st.lists(st.sampled_from(["Appendix 1: map", "Budget report"]), max_size=2))
    return item


@st.composite
def meetings(draw: st.DrawFn) -> ReadMinutes:
    first = draw(st.integers(min_value=1, max_value=60))
    made = [draw(items(first + n)) for n in range(draw(st.integers(min_value=1, max_value=3)))]
    return ReadMinutes(front=[FRONT], attendance=draw(people()), items=made)


def told(minutes: ReadMinutes) -> list[object]:
    """What was given, apart from what reading finds out and the words that tell who moved and how it went."""
    found: list[object] = [(a.name, a.role, a.group, a.status, a.substitute_for) for a in minutes.attendance]
    for item in minutes.items:
        found.append((item.title, item.number, item.minute_number, item.purpose, item.exempt, item.exempt_paragraphs))
        found += [(r.label, r.text) for r in item.recommendations]
        found += [(p.number, p.label, p.text, p.action) for p in item.paragraphs]
        for r in item.resolutions:
            found.append((r.stem, r.after, r.inside, [(c.label, c.level, c.text) for c in r.clauses]))
            found.append((r.vote.votes_for, r.vote.against, r.vote.abstained) if r.vote else (None, None, None))
            found.append((r.proposer, r.seconder) if "Proposed" not in (r.stem or "") else ())
        found += item.documents
    return found


@settings(max_examples=40, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(meetings())
def test_made_meeting_is_read_as_it_was_given_and_written_the_same(minutes: ReadMinutes) -> None:
    given_as = told(minutes)
    once = read(write(minutes))
    assert told(once) == given_as
    text = write(once)
    again = read(text)
    assert (write(again), again.items, told(again)) == (text, once.items, given_as)
