"""What somebody named before is called again: whole, without the title, by office or by first name."""

import re

from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading.signs import either

WARD = r"(?:(?:County|District|Borough|City|Ward)\s(?=C))?"
SERVANT = re.compile(rf"\b(?:{either(naming.SERVANTS)})\b")
_OFFICE_NAME = re.compile(r"(?:The|the)\s([a-z].*)")
_TITLE = re.compile(rf"^(?i:the\s)?{WARD}(?:{either(naming.TITLES)})\b\.?\s*")


def forms(name: str) -> list[str]:
    """The ways that minutes name somebody again: whole, without the title, by first name."""
    bare = _TITLE.sub("", name).strip()
    first = bare.split(" ")[0]
    short = len(bare) == 3 and bare == name and bare.istitle() and bare.lower() not in language.MONTHS
    found = [bare] if len(bare) > 3 or short else []
    if office := _OFFICE_NAME.match(name):
        return [office.group(1), office.group(1).capitalize()] if " " in office.group(1) else []
    named = bare == name and " " in bare and not SERVANT.search(bare)
    if named and len(first) > 2 and first.isalpha() and first[0].isupper():
        found.append(first)
    return [f for f in found if f[0].isupper() and f.lower() not in naming.CROWDS and not SERVANT.search(f)]


def in_use(said: str, names: tuple[str, ...]) -> str:
    """The name in use for a bare first name, where only one is meant; else the words themselves."""
    if " " in said:
        return said
    whole = [n for n in names if " " in n and n.split(" ")[0] == said]
    return whole[0] if len(set(whole)) == 1 else said
