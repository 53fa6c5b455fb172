"""The heads of invented meetings in the hands of many clerks: where and when they met, who came and who did not."""

from dataclasses import dataclass
from random import Random

SURNAMES = ["Dale", "Ford", "Pike", "Marsh", "Pell", "Orme", "Stead", "Thorpe", "Vane", "Hale", "Moss", "Quill"]
FIRST = ["Ann", "Ben", "Rita", "Col", "Una", "Hal", "Dee", "Ivor", "Jo", "Sal", "Tom", "Eve"]
COUNCILS = ["Oxbeck Parish Council", "Harrowick Town Council", "Eastmoor District Council", "Tarn Borough Council"]
COMMITTEES = [
    "Roads Committee", "Planning Committee", "Finance and General Purposes Committee", "Licensing Sub-Committee",
    "Overview and Scrutiny Committee", "Health and Wellbeing Board",
]  # fmt: skip
# Third of July 2028, half past seven.
DAYS = [
    "3 July 2028", "3rd July 2028", "Monday 3 July 2028", "Monday, 3 July, 2028", "3rd of July 2028", "03/07/2028",
    "Monday the 3rd of July 2028", "MONDAY 3 JULY 2028", "July 3rd 2028", "3.7.2028", "Monday 3rd July, 2028",
]  # fmt: skip
HOURS = ["7.30pm", "7:30 pm", "7.30 p.m.", "19:30", "1930 hours", "7.30PM", "19.30"]
PLACES = [
    "the Village Hall", "Council Chamber, Town Hall, High Street", "the Old School, Mill Lane, Oxbeck",
    "Committee Room 2, Civic Centre", "St Mary's Church Hall",
]  # fmt: skip
HEADS = [
    "{COUNCIL}\nMinutes of the meeting of the {committee} held on {day} at {hour} {at} {place}",
    "MINUTES OF {COUNCIL} {COMMITTEE}\nheld on {day} at {hour} {at} {place}",
    "{council}\n{committee}\nDate: {day}\nTime: {hour}\nVenue: {place}",
    "{council}\nMinutes of the {committee} held {at} {place} on {day} commencing at {hour}",
    "{council}\nMINUTES\nof the {committee} meeting held on {day}\n{place}\n{hour}",
    "Minutes of a Meeting of {council} {committee}\n{day}, {hour}\n{place}",
    "{council} - {committee} Minutes\n{day} {hour} – {place}",
    "{council}\nMinutes of the {committee}\n{day}\n{hour} {at} {place}",
]
CHAIRS = [" (Chair)", " (Chairman)", " – Chair", " (in the Chair)", " - Chairman", " (Chair and Mayor)"]
PRESENT = ["Present:", "PRESENT:", "Members present:", "Councillors present:", "Members Present:"]
ROWS = ["{0} {1}, {2}, {3}, {4}", "{0} {1}, {2}, {3} and {4}.", "{0}\n{1}\n{2}\n{3}\n{4}", "{0}\n{1}, {2}, {3}, {4}",
        "{0}\n• {1}\n• {2}\n• {3}\n• {4}", "{0} {1}; {2}; {3}; {4}"]  # fmt: skip
APOLOGIES = ["Apologies: {}", "Apologies for absence: {}", "Apologies were received from {}.", "APOLOGIES\n{}",
             "Apologies received from {}", "Apologies – {}"]  # fmt: skip
OFFICERS = [
    "In attendance: {} (Clerk)", "Clerk: {}", "Also present: {}, Clerk to the Council", "In attendance:\n{} – Clerk",
    "Officers in attendance: {} (Town Clerk)", "In Attendance\n{}, Head of Roads", "Clerk – {}",
    "Also in attendance: {} (Clerk) and 3 members of the public",
]  # fmt: skip
ENDS = [
    "The meeting closed at 9.15pm.", "Meeting closed 21:15", "The meeting ended at 9.15 p.m.",
    "There being no further business the Chair closed the meeting at 9.15 pm.",
]  # fmt: skip


@dataclass
class Printed:
    """What the head of a page was printed with; the names are bare, and the first who came takes the chair."""

    council: str
    committee: str
    place: str
    present: list[str]
    apologies: str
    officer: str


def page(seed: int) -> tuple[str, Printed]:
    """A page in one clerk's hand, and what its head tells."""
    any_of = Random(seed)
    initials = any_of.random() < 0.4
    pairs = zip(any_of.sample(FIRST, 6), any_of.sample(SURNAMES, 6), strict=True)
    names = [f"{first[0] if initials else first} {last}" for first, last in pairs]
    told = Printed(
        any_of.choice(COUNCILS), any_of.choice(COMMITTEES), any_of.choice(PLACES), names[:4], names[4], names[5]
    )
    title = any_of.choice(["Cllr ", "Councillor ", "Cllr. ", "", "Mr "])
    chair, vice = any_of.choice(CHAIRS), any_of.choice(["", " (Vice-Chair)"])
    came = [f"{title}{name}" for name in told.present]
    head = any_of.choice(HEADS).format(
        council=told.council, COUNCIL=told.council.upper(), committee=told.committee,
        COMMITTEE=told.committee.upper(), day=any_of.choice(DAYS), hour=any_of.choice(HOURS),
        at=any_of.choice(["in", "at"]), place=told.place,
    )  # fmt: skip
    rows = any_of.choice(ROWS).format(any_of.choice(PRESENT), came[0] + chair, came[1] + vice, came[2], came[3])
    others = [
        any_of.choice(APOLOGIES).format(f"{title}{told.apologies}"),
        any_of.choice(OFFICERS).format(told.officer),
    ]
    any_of.shuffle(others)
    body = "1. Welcome\nThe Chair welcomed everyone.\n2. Ponds\nThe pond was dug out in May and has filled since."
    text = "\n".join([head, rows, *others, body, any_of.choice(ENDS)])
    return text.replace("\n", any_of.choice(["\n", "\n\n"])) + "\n", told
