"""Invented meetings printed in the hands of many clerks: how items are numbered, titled and spaced, how points are
labelled, how resolutions open and what their clauses look like. What each hand prints is known."""

from dataclasses import dataclass, field
from random import Random

TITLES = [
    "Declarations of Interest", "Minutes of the Previous Meeting", "Matters Arising", "Public Participation",
    "Planning Applications", "Finance", "Accounts for Payment", "Highways and Footpaths", "Ponds", "Allotments",
    "Village Hall Roof", "Correspondence", "Clerk's Report", "Chair's Announcements", "Budget 2028/29",
    "Street Lighting Contract", "Flood Wardens", "Work Programme", "Performance Report – Quarter 2",
    "Revenue and Capital Monitoring", "Review of Standing Orders", "Any Other Business", "Date of Next Meeting",
    "Appointment of Internal Auditor", "Risk Register", "Scrutiny of Bus Services", "Quay Wall Repairs",
    "Community Grants", "Tree Works at Mill Lane", "Play Area Inspection", "Member Questions",
]  # fmt: skip
SAID = [
    "The Clerk reported that the letter had been sent.",
    "Members considered the report of the Head of Roads, which set out three ways of paying for the wall.",
    "Cllr Ford asked why the gate was shut.",
    "The gate had been shut since May because the hinge was broken.",
    "Councillor Pike thanked the volunteers for their work on the path.",
    "A resident spoke about parking near the school.",
    "The balance at the bank was £4,210.55 on 30 June 2028.",
    "There was discussion of the cost, and of who should pay for it.",
    "No comments were made.",
]
SO_BE_IT = [
    "the report be noted", "the lease of the hut be renewed for five years", "£400 be spent on new bins",
    "the policy be adopted as printed", "the Chair be thanked for her work",
    "consultation on the scheme be opened in autumn", "the tender of Moor & Sons be accepted at £3,200",
    "delegated authority be given to the Head of Roads",
]  # fmt: skip
TO_DO = [
    "to note the report", "to renew the lease of the hut for five years", "to spend £400 on new bins",
    "to adopt the policy as printed", "to open consultation on the scheme in autumn",
    "to accept the tender of Moor & Sons at £3,200",
]  # fmt: skip
DONE = [
    "Noted the report", "Approved the lease of the hut", "Agreed the budget of £400", "Adopted the policy as printed",
    "Accepted the tender of Moor & Sons",
]  # fmt: skip
# Each with the words that may stand behind it.
STEMS = {
    "RESOLVED: That": [SO_BE_IT], "Resolved that:": [SO_BE_IT], "It was RESOLVED that:": [SO_BE_IT],
    "The Committee AGREED that:": [SO_BE_IT], "IT WAS RESOLVED THAT": [SO_BE_IT], "RESOLVED THAT": [SO_BE_IT],
    "Agreed that": [SO_BE_IT], "It was agreed to:": [[words[3:] for words in TO_DO]],
    "Members resolved to:": [[words[3:] for words in TO_DO]], "RESOLVED:": [SO_BE_IT, TO_DO, DONE],
    "RESOLVED –": [SO_BE_IT, TO_DO, DONE], "The Committee resolved:": [SO_BE_IT, TO_DO, DONE],
    "AGREED:": [SO_BE_IT, TO_DO, DONE], "Decision:": [SO_BE_IT, TO_DO, DONE], "Resolution:": [SO_BE_IT, TO_DO, DONE],
    "Cabinet agreed:": [SO_BE_IT, TO_DO, DONE],
}  # fmt: skip
NUMBERS = ["{}.", "{}.", "{})", "{}", "({})", "{}/28", "28/{}", "Item {}", "ITEM {}:", "{}:", "28/0{}.", "2028/{}",
           "PC28/{}", "Minute {}", ""]  # fmt: skip
LABELS = {
    "1.": "1. 2. 3. 4.", "1)": "1) 2) 3) 4)", "(1)": "(1) (2) (3) (4)", "a)": "a) b) c) d)", "(a)": "(a) (b) (c) (d)",
    "a.": "a. b. c. d.", "(i)": "(i) (ii) (iii) (iv)", "i)": "i) ii) iii) iv)", "i.": "i. ii. iii. iv.",
    "A.": "A. B. C. D.", "•": "• • • •", "-": "- - - -",
}  # fmt: skip
BEHIND = ["", "", "(Proposed by Cllr Ford, seconded by Cllr Pike)", "Proposed: Cllr Ford Seconded: Cllr Pike",
          "Voting: 6 for, 2 against", "Carried unanimously."]  # fmt: skip


@dataclass
class Printed:
    """What an item was printed with. `clauses` are labels, None for bullets, and words."""

    number: str
    title: str
    clauses: list[tuple[str | None, str]] = field(default_factory=list)


def page(seed: int) -> tuple[str, list[Printed]]:
    """A page in one clerk's hand, and its items."""
    any_of = Random(seed)
    number = any_of.choice(NUMBERS)
    first = any_of.choice([1, 1, 1, 7, 37]) if number else 1
    capitals = not number or any_of.random() < 0.3
    apart = any_of.choice([" ", "  ", "\t", "\n"] if not number.endswith(":") else [" "])
    behind_title = any_of.choice(["\n", "\n", "\n", " – ", ": ", ". "]) if number and apart != "\n" else "\n"
    gap = any_of.choice(["\n", "\n\n", "\n\n", "\n \n"])
    points = any_of.choice(["", "", "{n}.{m} ", "{letter}) ", "• "])
    stem = any_of.choice(list(STEMS))
    labels = any_of.choice(list(LABELS.values()))
    words = any_of.choice(STEMS[stem])
    stop = any_of.choice([";", ".", "", ","])
    behind = any_of.choice(BEHIND)
    blocks = [
        "Oxbeck Parish Council",
        "Minutes of the meeting held on Monday 3 July 2028 at 7.30pm in the Village Hall",
        "Present: Cllr Ann Dale (Chair), Cllr Ben Ford, Cllr Rita Pike",
        "Apologies: Cllr Una Pell",
    ]
    items = []
    for n, title in enumerate(any_of.sample(TITLES, any_of.randint(4, 9)), first):
        item = Printed(number.format(n), title.upper() if capitals else title)
        said = [
            points.format(n=n, m=m, letter="abc"[m - 1]) + any_of.choice(SAID) for m in range(1, any_of.randint(2, 4))
        ]
        end = "\n" if "–" in title and behind_title == " – " else behind_title
        head = f"{item.number}{apart}{item.title}" if number else item.title
        if end == "\n":
            blocks += [head, *said]
        else:
            blocks += [f"{head}{end}{any_of.choice(SAID)}", *said[1:]]
        if any_of.random() < 0.6:
            blocks += _resolved(item, any_of.sample(words, any_of.randint(1, 4)), stem, labels.split(), stop)
            blocks += [behind] if behind and any_of.random() < 0.7 else []
        items.append(item)
    return gap.join([*blocks, "The meeting closed at 9.15pm."]) + "\n", items


def _resolved(item: Printed, words: list[str], stem: str, labels: list[str], stop: str) -> list[str]:
    """The lines of a resolution: one clause behind its stem, or several below it."""
    if len(words) == 1:
        item.clauses = [(None, words[0])]
        return [f"{stem} {words[0]}."]
    marks = labels[: len(words)]
    item.clauses = [(None if mark in "•-" else mark, clause) for mark, clause in zip(marks, words, strict=True)]
    ends = [stop] * (len(words) - 1) + ["." if stop else ""]
    return [stem, *(f"{mark} {clause}{end}" for mark, clause, end in zip(marks, words, ends, strict=True))]
