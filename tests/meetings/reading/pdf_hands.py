"""Invented meetings as they come out of a PDF: lines broken at the page's width, some set in, with footers between
pages that cut paragraphs in two, and names in a column at the right."""

import textwrap
from dataclasses import dataclass, field
from random import Random

TITLES = ["Ponds", "Highways and Footpaths", "Village Hall Roof", "Street Lighting Contract", "Risk Register",
          "Review of Standing Orders", "Quay Wall Repairs", "Community Grants", "Tree Works at Mill Lane"]  # fmt: skip
WHO = ["Councillor Pike", "The Head of Roads", "The Treasurer", "A resident", "Mrs Quill", "The Warden"]
SAID = [
    "said that the {} had been looked at in the rain by all who had come to see it before the fair, and that mending "
    "it in stone would cost about twice as much as mending it in brick.",
    "asked whether the {} would bear the weight of the carts that were to cross it in the autumn, since the last "
    "survey had been made before the flood.",
    "spoke of the {}; nobody had been down to its footings since the spring, when divers had found them sound but for "
    "two stones at the northern end.",
    "thanked the volunteers for their work on the {}.",
    "was told that the {} had been shut since May.",
]
OF_WHAT = (
    "bridge wall gate path quay barn weir mill stile shelter fence kiln dam lane tower sluice well bank steps ford hut "
    "roof drain slip chapel"
).split()
CLAUSES = ["the plan for the {} be adopted as printed", "£400 be spent on the {}", "the {} be let for five years",
           "delegated authority be given to the Head of Roads in all that concerns the {}"]  # fmt: skip
TASKS = ["The hedge by the {} hangs over the path and has to be cut.", "A price for the {} was still wanted."]
ACTORS = ["Clerk", "Cllr Ford", "BF", "Clerk/Cllr Pike"]
FOOTERS = ["Page {} of 3", "{}", "- {} -", "Oxbeck Parish Council – Minutes of 3 July 2028    {}", "Page {}"]
FRONT = [
    "Oxbeck Parish Council",
    "Minutes of the meeting held on Monday 3 July 2028 at 7.30pm in the Village Hall",
    "Present: Cllr Ann Dale (Chair), Cllr Ben Ford, Cllr Rita Pike",
    "Apologies: Cllr Una Pell",
]


@dataclass
class Printed:
    """What an item was printed with, and who is to act on its last paragraph."""

    title: str
    paragraphs: list[str] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)
    acts: str | None = None


def page(seed: int) -> tuple[str, list[Printed]]:
    """The text of a PDF, and its items; an empty line stands behind each paragraph."""
    any_of = Random(seed)
    width, inset = any_of.choice([62, 72, 80, 90]), any_of.choice([0, 0, 4, 6])
    number = any_of.choice(["{}.", "{}", "{}.0", "{}/28", "28/{}"])
    capitals, column, points = any_of.random() < 0.4, any_of.random() < 0.4, any_of.random() < 0.3
    things = [*any_of.sample(OF_WHAT, len(OF_WHAT)), *any_of.sample(OF_WHAT, len(OF_WHAT))]

    def set_in(text: str, label: str = "") -> list[str]:
        mark = f"{label:<5}" if label else ""
        return textwrap.wrap(
            text,
            width,
            initial_indent=" " * inset + mark,
            subsequent_indent=" " * (inset + len(mark)),
            break_on_hyphens=False,
        )

    blocks, items = [textwrap.wrap(line, width) for line in FRONT], []
    for n, title in enumerate(any_of.sample(TITLES, any_of.randint(3, 6)), 1):
        item = Printed(title)
        blocks.append([f"{number.format(n):<{inset}} {title.upper() if capitals else title}"])
        for m in range(1, any_of.randint(2, 4)):
            text = f"{any_of.choice(WHO)} {any_of.choice(SAID).format(things.pop())}"
            item.paragraphs.append(text)
            blocks.append(set_in(text, f"{n}.{m}" if points and number in ("{}.", "{}") else ""))
        if any_of.random() < 0.5:
            item.clauses = [words.format(things.pop()) for words in any_of.sample(CLAUSES, 2)]
            blocks += [set_in("RESOLVED: That"), set_in(f"{item.clauses[0]}; and", "(a)")]
            blocks.append(set_in(f"{item.clauses[1]}.", "(b)"))
        elif any_of.random() < 0.5:
            task, item.acts = any_of.choice(TASKS).format(things.pop()), any_of.choice(ACTORS)
            item.paragraphs.append(task)
            blocks.append(set_in(task))
            if column:
                blocks[-1][-1] = f"{blocks[-1][-1]:<{width + 6}}{item.acts}"
            else:
                blocks.append(set_in(f"Action: {item.acts}"))
        items.append(item)
    lines = [line for block in [*blocks, ["The meeting closed at 9.15pm."]] for line in [*block, ""]]
    return _paged(lines, any_of), items


def _paged(lines: list[str], any_of: Random) -> str:
    """Lines on pages with footers, or on one long one."""
    long = any_of.choice([30, 38, 46, len(lines)])
    footer = any_of.choice(FOOTERS) if long < len(lines) else FOOTERS[0]
    pages = ["\n".join(lines[at : at + long]) for at in range(0, len(lines), long)]
    return "\n\f\n".join(f"{page}\n\n{footer.format(n)}" for n, page in enumerate(pages, 1)) + "\n"
