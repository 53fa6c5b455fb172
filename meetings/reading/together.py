"""Several who are named by one title: "Councillors Marsh, Tull and Vane"."""

from meetings.reading import language
from meetings.reading.offices import NAME

PLURALS = {
    "councillors": "Councillor",
    "cllrs": "Cllr",
    "clrs": "Clr",
    "aldermen": "Alderman",
    "messrs": "Mr",
    "cynghorwyr": "Cynghorydd",
}
ANDS = {"and", "&", "a", "ac"}


def several(words: list[str]) -> list[str]:
    """ "Councillors Marsh, Tull and Vane": each with the title; nobody where a word is none of a name."""
    first = words[0].lower().strip(".")
    title = PLURALS.get(first, "")
    found: list[str] = []
    name: list[str] = []
    for word in [*(words[1:] if title else words), "and"]:
        joins = word in ANDS or word.lower() == "and"
        if not joins:
            if not NAME.match(word.rstrip(",;")):
                return []
            name.append(word.rstrip(",;"))
        if name and (joins or word.endswith((",", ";"))):
            titled = not title or name[0].lower().strip(".") in language.TITLES
            found.append(" ".join(name if titled else [title, *name]))
            name = []
    return found
