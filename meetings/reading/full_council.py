"""Whether a page says that the council itself met, and no committee of it."""

import re
from collections.abc import Sequence

_SORT = r"(?:full|town|parish|community|county|borough|city|district|annual|ordinary|extraordinary|special|budget)"
_SAYS_SO = re.compile(
    rf"(?i)^\W*(?:{_SORT}\s){{0,3}}council\W*$"
    rf"|^(?:[\w’'&.-]+\s){{0,8}}(?:{_SORT}\s){{0,3}}council\smeeting\b"
    r"|\bfull\scouncil\b"
    r"|\b(?:meeting|proceedings|minutes)\s(?:\w+\s)?of\s(?:(?!committee|cabinet|board|panel)[\w’'&.-]+\s){0,8}council\b"
    r"(?!’s|'s|\s(?:tax|chamber|offices?|house|members|leaders)\b)"
    r"|\bcyfarfod\s(?:\w+\s){0,2}(?:o’r\s|o'r\s|y\s)?cyngor\b|\bcyngor\sllawn\b"
)
_LONGEST = 200


def met(lines: Sequence[str]) -> bool:
    """Whether one of the lines above the first item says so: "Minutes of the meeting of the Council", "FULL COUNCIL".

    Of a page that names a committee this is not to be asked.
    """
    return any(_SAYS_SO.search(line[:_LONGEST]) for line in lines)
