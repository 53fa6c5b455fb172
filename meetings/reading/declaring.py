"""Declarations of interest (Localism Act 2011 s31): who declares, in a sentence or in a line under such a title."""

import re

from meetings.reading import attendees, language_speech, people, sentences, subjects
from meetings.reading.people import Known

_TITLE = re.compile(r"(?i)\b(?:declarations?|interests?|datgan\w*|[bf]uddiann?au|[bf]uddiant)\b")
_DECLARED = re.compile(
    r"(?i)\b(?:declared\b(?:(?!\bno\b).){0,60}\binterests?(?! in (?:seeing|having|being|getting|hearing|keeping)\b)|"
    r"(?:gave|made|submitted|registered) an? (?:\w+ )?declaration of (?:\w+ )?interest(?! form))\b"
)
_IN_WELSH = re.compile(
    r"(?i)(?:(?:datganodd|datgelodd|mynegodd|nododd) (?:yr? )?(?P<who>[^;]{3,80}?) "
    r"(?:fuddiant|fuddiannau|dd?iddordeb|gyswllt|gysylltiad(?:au)?)\b"
    r"|(?:(?:fe )?wnaeth|gwnaeth|bu i)(?:[’']r)? (?:yr? )?(?P<does>[^;]{3,80}?) "
    r"(?:dd?atgan (?:buddiant|buddiannau|diddordeb|cyswllt|cysylltiad)|"
    r"ddatganiad(?:au)? o (?:dd?iddordeb|[bf]uddiant))\b"
    r"|(?:datganwyd (?:buddiant|diddordeb)(?: \w+)?|(?:derbyniwyd|cafwyd|gwnaed|gwnaethpwyd) (?:y )?dd?atganiad(?:au)? "
    r"o (?:dd?iddordeb|[bf]uddiant)) gan (?:yr? )?(?P<by>[^;]{3,80}?)(?= yn(?:g|gh)?\b| am\b| ar\b|,| \(|\.$))"
)
# What under such a title is a declaration too.
_TELLS = re.compile(
    r"(?i)\s(?:declared|disclosed|registered|reminded|stated|indicated|advised|confirmed|gave notice|expressed|noted"
    r"|referred to)\b.{0,100}\b(?:interests?|pecuniary|pre-?judicial|predetermin\w+|dispensation|lobbied)\b"
)
# "She reminded Members of the importance of declaring any interest."
_OF_OTHERS = re.compile(
    r"(?i)\b(?:importance|need|requirement|duty|obligation)\b[^.]{0,40}\bdeclar|\bto declare\b"
    r"|\breminded\s(?:the\s)?(?:members|councillors|all|everyone|those)\b(?![^.]{0,60}\b(?:he|she|his|her)\b)"
)
_DECLARES = re.compile(r"\s(?:declared|disclosed) (?:that (?:he|she|they|his|her|their)\b|he\b|she\b|they\b)")
# Behind somebody's declaration, another's.
_ALSO = re.compile(r"\s(?:(?:also )?(?:declared|disclosed)\b|(?:stated|advised|indicated|said) that (?:he|she|they)\b)")
# "(i) by Cllr Hale – a personal interest in item 4 was disclosed"
_LED = re.compile(r"[Bb]y\s+(?=(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Dr)\b)")
_INTEREST_BEHIND = re.compile(r"(?i)\s*(?:an?\s)?(?:[a-z-]+\s){0,4}?(?:interest|pecuniary|prejudicial)\b")
_OF_ITEM = re.compile(
    r"(?i)(?:agenda\s)?(?:items?|minutes?|application)\s(?:no\.?\s?)?[\w./()]{1,14}(?:\s[^:|–—-]{1,60})?\s*"
    r"(?:[-:,;|]|–|—)\s*"
)
_NAME_FIRST = re.compile(
    r"(?i)(?P<who>[^:;|–—(]{2,80}?)\s*(?:[:;|(–—]|\s-\s|,\s|\s(?=(?:agenda\s)?items?\s\d)|\s(?=\d{1,3}/\d{1,4}[a-z]?\s)|\s(?=\d{1,3}[a-z]?(?:,\s\d{1,3})*\s[A-Z]))"
)
# "There were declarations of interest from Cllr Hale on item 7, and Mrs Poe on item 8."
_FROM = re.compile(
    r"(?i)(?:there (?:was|were) )?(?:an? |the )?declarations? of (?:\w+ )?interests? (?:(?:was|were|had been) )?"
    r"(?:(?:received|made|given|declared|noted) )?(?:from|by)\s?:?\s+(?P<who>.+)$"
)
_NAMES = re.compile(
    r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?\s(?:(?:[A-Z][\w.’'-]*|and(?=\s[A-Z]\.?\s[A-Z])),?\s?)+(?<!\s)(?<!,)"
)
# "Cllr Hale – Item 7 – pecuniary. She left."
_ITEM_BEHIND = re.compile(r"(?i)\s*(?:agenda\s)?items?\s\d")
_NOBODY = re.compile(
    r"(?i)\W*(?:none|nil|dim|no|there (?:were|was) (?:no|none)|members?|councillors were|"
    r"the chair\w* (?:asked|invited))\b"
)
# What a cell of a table of declarations says of the interest.
_SORT = re.compile(
    r"(?i)(?:(?:a|an|disclosable|other|non)[ -]){0,3}(?:pecuniary|personal|prejudicial|registrable|interests?|"
    r"predetermin\w+|dpi|eri|nri)\b"
)
# "Councillor Hale, thanked the Clerk": a sentence that goes on.
_SAYS = re.compile(rf"(?:then |also |who )?(?:{language_speech.SPEECH})\b")
_GOES_ON = re.compile(
    r"(?i)\((?:see )?(?:minute|item)\b"
    r"|(?:however,? )?(?:he|she|they|no|there were no|the (?:councillor|member)s?|both|this|the interest)\b"
)


def heads(title: str) -> bool:
    """Whether declarations stand under a title."""
    return len(title) < 120 and _TITLE.search(title) is not None


def who(text: str, known: Known, *, under: bool, label: str = "") -> list[str]:
    """Those who declare an interest by a paragraph, which says no more; nobody for any other paragraph.

    `under` tells that it stands under a title of declarations, where a name and an item are enough, and a letter may
    stand before them.
    """
    if label and not (under and _labelled(text, label)):
        return []
    if not under and "declar" not in text[:300].lower():
        return []
    text = text[led.end() :] if under and (led := _LED.match(text)) else text
    declared = _DECLARED.search(text[:300])
    first, *more = [text[start:end] for start, end in sentences.split(text)] or [""]
    if declared and not more:
        return _subject(text, declared.start() - 1, known)
    if not under or len(text) > 600 or _NOBODY.match(text):
        return []
    if welsh := _IN_WELSH.match(text):
        return _named((welsh["who"] or welsh["does"] or welsh["by"]).strip(), known)
    others = [one for one in more if not _GOES_ON.match(one)]
    if others:
        also = [_ALSO.search(one) for one in others]
        if not all(also):
            return []
        named = [name for one, at in zip(others, also, strict=True) if at for name in _subject(one, at.start(), known)]
        return who(first, known, under=True) + named
    item = _OF_ITEM.match(text)
    told = _TELLS.search(first) or _DECLARES.search(first)
    if told is not None:
        start = item.end() if item else 0
        if _OF_OTHERS.search(first, told.start()):
            return []
        return _subject(first[start:], told.start() - start, known)
    if listed := _FROM.match(text):
        return [one for part in _NAMES.findall(listed["who"]) for one in people.persons(part.split(), known)]
    name = _NAME_FIRST.match(text, item.end() if item else 0)
    if name and (_NOBODY.match(text, name.end()) or _SAYS.match(text, name.end())):
        return []
    return (
        _named(name["who"].strip(), known)
        if name
        and (item or not more or _ITEM_BEHIND.match(text, name.end()) or _INTEREST_BEHIND.match(text, name.end()))
        else []
    )


def is_row(cells: tuple[str, ...]) -> bool:
    """Whether a row of a table has so many cells as one of declarations, and says what sort of interest it is."""
    return len(cells) > 2 and any(_SORT.match(cell) for cell in cells[1:])


def of_row(cells: tuple[str, ...], known: Known) -> list[str]:
    """Who declares an interest by a row of a table: a name of the meeting, and what sort of interest it is."""
    if not is_row(cells):
        return []
    return next((named for cell in cells[:3] if (named := _seated(cell, known))), [])


def _seated(cell: str, known: Known) -> list[str]:
    """Whoever a cell names: by nothing but a surname of the meeting ("Hay"), or as anywhere else."""
    words = cell.split()
    bare = bool(words) and all(word.strip(".").lower() in known.attended for word in words)
    return [cell] if bare else _named(cell, known)


def _labelled(text: str, label: str) -> bool:
    """Whether a declaration stands behind a label: a letter, or a number before words that declare."""
    words = _DECLARED.search(text[:120]) or _IN_WELSH.match(text)
    return label.strip("(")[:1].isalpha() or words is not None


def _subject(text: str, at: int, known: Known) -> list[str]:
    return subjects.before(text, at + 1, known) if at > 0 else []


def _named(words: str, known: Known) -> list[str]:
    if words in known.initials:
        return [words]
    return people.persons(words.split(), known) if attendees.names(words, share=1) else []
