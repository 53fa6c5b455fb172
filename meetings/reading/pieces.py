"""A run of names cut into its pieces: at commas, at "and" and before titles, outside brackets."""

import re

from meetings.reading import language
from meetings.reading import language_attendance as words_of
from meetings.reading import names as names_of
from meetings.reading import notes as notes_of
from meetings.reading.language_names import FIRST_NAMES

PLURAL = re.compile(
    r"(?i)(?:the |y )?(?:(?-i:[A-Z]{2,4}) (?=clrs|cllrs|councillors))?"
    r"(?:(?:county|district|borough|city|town|parish|ward|unitary) )?"
    r"(?:councillors|cllrs|aldermen|bailies|members|cynghorwyr|messrs|c?clrs|pcso’?s)\.?[:,]?\s+(?=[A-ZÀ-Þ])"
)
JOINS = re.compile(
    r"(?:(?:were|was) present,? as (?:was|were)|and|a’r|ac|a|together with|along with|&)\s+(?:(?:also\s+)?from\s+)?"
    r"(?:the\s+(?=[A-Z]))?"
)
BRACKETED = re.compile(
    r"\((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Councillor|Cllr|Alderman)\.?(?: [A-Z][\w.’'-]*){1,4}|[A-Z]\.? [A-Z][\w’'-]+)\)"
)
# "S Ample R Loss B Brack": a row of initials and surnames that lost its commas.
_RUN = re.compile(r"(?:[A-Z]\.? ?){1,3} ?[A-Z][a-zà-ÿ][\w’'-]+,?(?: \((?i:in the )?[Cc]hair\w*\))?")
_RUN_ON = re.compile(rf"(?:{_RUN.pattern}(?:\s+|$)){{2,}}")
# A councillor of another council: "County Councillor B Lee".
_ELSEWHERE = r"(?:County|District|Borough|City)\s"
_CUT = re.compile(
    r"[()]|[,;](?=\s)|"
    r"(?<!\bCounty)(?<!\bDistrict)(?<!\bBorough)(?<!\bTown)(?<!\bParish)"
    r"\s(?=(?:and|a’r|ac|together with|along with|&)\s)|"
    r"(?<=\bParish)\s(?=(?:and|&)\s(?!(?:County|District|Borough|City|Town|Ward|Community)\b)[A-Z])|"
    r"\.\s+(?=[A-Z]\w{2,}|(?:Mr|Ms|Dr|No)\b|"
    r"[A-Z]\.?\s[A-Z]\w|\d+\s\w)|"
    rf"(?<=[a-z])\s(?=(?:{_ELSEWHERE}|(?!MBE|OBE|CBE|BEM|JP|DL|MP|MSP|QC|KC)[A-Z]{{2,5}}\s)(?:Councillor|Cllr)\.?\s[A-Z])|"
    rf"\s(?={names_of.TITLED.pattern})|\s(?=(?:Messrs|Councillors|Cllrs|Aldermen|Cynghorwyr)\s[A-Z])|"
    r"\s(?=a\s[A-ZŴŶ][\w’'-]*\.?\s[A-ZŴŶ][a-zŵŷ])|"
    r"\s(?=(?:Parish |Town )?Clerk:?\s+(?:[A-Z]\.?\s|Mrs?\b|Ms\b|Miss\b))|"
    r"\s(?=(?:were|was)\spresent,?\sas\s(?:was|were)\s[A-Z])|"
    r"(?<=\))\s(?=(?:One|Two|Three|Four|Five|Six|Several)\s(?:members? of|residents))|"
    r"\s(?=(?:plus|with|\+)\s+(?:\w+\s+){0,3}(?i:members? of|residents|parishioners))"
)
# "Ann Bell (AB) Jo Cole (JC)": a first name and a surname, with letters or a comma behind them.
_OPENS_FULL = re.compile(
    rf"\s(?:(?i:{'|'.join(sorted(FIRST_NAMES))})\s[A-Z][a-z’'-]\w+(?=\s?[(,]|\s?$)|"
    r"[A-Z][a-z]+\s[A-Z][a-z’'-]\w+\s?\([A-Z]{2,3}\))"
)
# Words that a stop shortens ("Cty. Cllr Wye").
_SHORTENED = frozenset(language.TITLES) | {"cty", "dist", "boro"}


def cut(text: str) -> list[str]:
    """Cut at commas, at "and" and before titles, outside brackets; a cut's words stay with the piece beside them."""
    bracketed = len(BRACKETED.findall(text))
    if bracketed > 1 or (
        bracketed and names_of.is_office(text[: text.index("(")]) and text.endswith((")", ").", "),", ");"))
    ):
        parts = [part for part in re.split(r"(?<=\)[,;])\s+|(?<=\))\s+(?=and\s)", text) if part]
        return [piece for part in parts for piece in ([part] if part.rstrip(" .,;").endswith(")") else _parted(part))]
    return _parted(text)


def _parted(text: str) -> list[str]:
    found: list[str] = []
    depth = start = 0
    for match in _CUT.finditer(text):
        sign = match.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
            if depth == 0 and _opens_name(text[match.end() : match.end() + 40]) and text[start : match.start()].strip():
                found.append(text[start : match.end()].strip())
                start = match.end()
        elif depth == 0 and match.end() - start > 2:
            piece = text[start : match.end()].strip()
            last = piece.split()[-1].lower().rstrip(".,") if piece else ""
            if sign[0] == "." and (len(last) < 3 or last in _SHORTENED or "." in last):
                continue
            if sign == " " and text[match.end()].isupper() and not _ends_a_person(piece, last):
                continue
            found.append(piece)
            start = match.end()
    found.append(text[start:].strip())
    return [name for piece in found if piece for name in _run_on(piece)]


def _run_on(piece: str) -> list[str]:
    plural = PLURAL.match(piece)
    row = piece[plural.end() :] if plural else piece
    if not _RUN_ON.fullmatch(row) or names_of.TITLED.search(row):
        return [piece]
    first, *others = _RUN.findall(row)
    return [f"{plural.group() if plural else ''}{first}", *others]


def _opens_name(text: str) -> bool:
    """Whether what follows a bracket begins another name ("(Chair) R Healey")."""
    following = text.split()
    if not text[:1].isspace() or len(following) < 2 or not following[0][0].isupper():
        return False
    if _OPENS_FULL.match(text) is not None:
        return True
    return bool(names_of.TITLED.match(text.lstrip()) or PLURAL.match(text.lstrip())) or (
        bool(names_of.INITIAL.match(following[0]))
        and following[1][0].isupper()
        and following[1].lower() not in names_of.HEADS
    )


def _ends_a_person(piece: str, last: str) -> bool:
    """Whether somebody has been named before a title, which then begins the next name."""
    if piece[-1:] in (",", ";") or notes_of.HONOURS.fullmatch(piece):
        return True
    # "Cllr Ann Bell – Chair": the office belongs to her, and not to the next.
    borne = last in words_of.OFFICES and names_of.TITLED.match(piece) and notes_of.DASH.search(piece)
    if not piece or (last in names_of.BEFORE_TITLE and not borne) or last in language.TITLES:
        return False
    bare = re.sub(rf"^(?:{_ELSEWHERE}|[A-Z]{{2,5}}\s(?=Cllr|Councillor))", "", PLURAL.sub("", JOINS.sub("", piece)))
    bare = notes_of.DASH.split(bare, maxsplit=1)[0] if borne else bare
    name, _ = names_of.name_and_office(notes_of.IN_BRACKETS.sub("", bare).strip(" .,;:*"))
    titled = names_of.TITLED.match(bare) or names_of.INITIAL.match(bare.split()[0])
    return bool(titled) and names_of.is_name(name, None)
