"""Lines that are tasks, and those that only name who acts on what stands above them: "ACTION CB", "Action: Clerk"."""

import re
from collections.abc import Callable

from meetings.reading import (
    agents,
    carried,
    cells,
    closing,
    language,
    language_commitments,
    movers,
    remembering,
    wording,
)
from meetings.reading import language_agents as naming
from meetings.reading.agents import Agent
from meetings.reading.context import Undertaking
from meetings.reading.language_names import FIRST_NAMES
from meetings.reading.shape import ReadCommitment, ReadItem, ReadParagraph

_LINE = re.compile(
    r"[\[(]?(?:ACTIONS?|Actions?|GWEITHREDU|Gweithredu)(?:\s(?:by|for|on|BY|FOR|ON))?\s?[:–—-]?\s(?P<who>\S.{0,60}?)[.;]?[\])]?"
)
# Who has to act may stand within it: "ACTION (RB): check the drains", "Action Clerk: …".
_LABEL = re.compile(
    r"(?:ACTIONS?|Actions?)(?: (?:by|BY|for|FOR|on|ON))?"
    r"(?:\s\(?(?:[A-Z]{2,3}|(?:the )?(?:Clerk|Chair|Secretary|Treasurer))\)?)?"
    r"\s?[:–—-]\s*\S"
)
# A line that looks like a heading and is a task: "Action: Clerk", "Letter to be sent to the owner".
_TASK = re.compile(
    r"^(?:Actions?|ACTIONS?)\b.{0,12}[:–—-]|^[A-Z][\w’'-]{1,20}\sto\s(?!be\b)[a-z]+\s|[.:;–—-]\s(?:[A-Z][\w’'.-]{0,20}\s){1,3}to\s(?!be\b)[a-z]+|^(?!\w*s\s|\w+\sitems\s)(?:\w[\w’'-]*\s){1,6}to\sbe\s\w+\s\w+"
)
INITIALS = re.compile(
    r"\W*([A-Z]{2,3}(?:(?:\s?[/&]\s?|\sand\s)[A-Z]{2,3})*|CLERK|Clerk|CHAIR|Chair(?:man)?)(?:\s[Aa]ctions?)?\W*"
)
# Behind a word that they do not shorten: "a plan will be brought to the next meeting (AM)".
_BRACKETED = re.compile(
    r"[a-z]\s(?:[(\[]|[–—-]\s?)([A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})*|(?:the\s)?(?:Clerk|Chair|Secretary)|Cllr\.?\s[A-Z][\w’'-]+)\W*$"
)
# "(Owner: Wyn Marle)"
_OWNED = re.compile(r"\((?:Owner|Lead|Responsible)\s?[:–-]\s?([A-Z][^():;]{1,40})\)\W*$")
_NAMED_IN_BRACKETS = re.compile(r"[a-z]\s\(((?P<first>[A-Z][a-z’'-]+)\s[A-Z][\w’'-]+)\)\W*$")
# What an amendment does to the words of a motion: 'Delete all after "service" and insert "and asks the Clerk …"'.
_AMENDS = re.compile(r"(?:Delete|Insert|Replace|Substitute|Remove|Add)\b[^.“\"]{0,60}[“\"]")
_DONE_AGAIN = re.compile(r"(?i)\bto\s(?:action|do|deal|follow\sup)\W*$|\bwould\s(?:do|arrange)\s(?:so|this|that)\W*$")

_LONGEST_INITIALS = 16
_LONGEST_ALONE = 40
_WORDS, _LETTERS = re.compile(r"\w+"), re.compile(r"[^\W\d_]+")
_EVERYBODY_AND = naming.EVERYBODY | {"and", "a", "ac", "y", "r", "the", "i"}
_LEAST_TOLD = 20
_NOBODY = frozenset("AOB AGM VAT CCTV SID PC CC TBC TBA NB".split())

# "Action: ALL"
_NO_ONE = {"ALL", "PC", "TC", "CC", "SPC", "NFA", "TBC", "TBA"}
_ACTS = re.compile(r"[A-Z]{2,3}(?:\s?[/&,+]\s?[A-Z]{2,3})*")
_ACTING = re.compile(r"(?:ACTION|Action)s?\s?[:–-]?\s([A-Z]{2,3}(?:/[A-Z]{2,3})*)(?=\sto\s|[\s.;)\]]*$)")

# "ACTION LOG" heads a list.
_OF_ACTIONS = {"log", "list", "plan", "points", "notes", "items", "required", "arising", "summary", "tracker", "table"}
_REASONS = ("Reason:", "Reasons:", "REASON:", "REASONS:", "Reason –", "Reason -")
_ASKED = ("asked ", "requested ", "was asked", "were asked", "could ")
_TAKEN_ON = ("undertook", "agreed", "promised", "offered", "would", "will")


def may_promise(paragraph: ReadParagraph) -> bool:
    """Whether a paragraph says anything that may be a task, as most headings do not."""
    if not paragraph.text or paragraph.text.startswith(_REASONS) or _AMENDS.match(paragraph.text):
        return False
    return paragraph.kind != "heading" or bool(_TASK.search(paragraph.text))


def begins(text: str) -> bool:
    """Whether a line begins with the label of a task ("ACTION: Clerk to write")."""
    return text[:6].lower() == "action" and _LABEL.match(text) is not None


def names(text: str) -> str | None:
    """What stands behind the label of a line such as "ACTION CB"; None where it has none."""
    line = _LINE.fullmatch(text) if text[:1] in "AaGg[(" else None
    return line["who"] if line is not None and line["who"].lower().rstrip(":") not in _OF_ACTIONS else None


def below(item: ReadItem, *, owner: Callable[[str], str | None]) -> dict[int, str]:
    """Who acts on a paragraph, by its index, where the next one does no more than name them.

    `owner` gives the names that words consist of.
    """
    decided = {resolution.after for resolution in item.resolutions if not resolution.inside}
    found: dict[int, str] = {}
    for p, paragraph in enumerate(item.paragraphs[1:]):
        last = p + 2 == len(item.paragraphs) and closing.is_signature(paragraph.text)
        said = None if last else names(paragraph.text)
        who = owner(said) if said is not None else None
        above = item.paragraphs[p]
        if who and p not in decided and p - 1 not in found and not above.action and may_promise(above):
            found[p] = who
    return found


# One of these stands before whoever is named at the end of a note.
STROKES = (" – ", " - ", " — ", " (")


def named_last(words: str, agents: list[Agent]) -> str | None:
    """Whoever is named behind a stroke that ends a note: "Cooker to be sold – Sue"."""
    last = agents[-1] if agents and agents[-1].kind in ("person", "servant", "initials") else None
    if last is None or words[last.end :].strip(" .)") or not words[: last.start].endswith(STROKES):
        return None
    return last.name


def bracketed(words: str) -> str | None:
    """Whoever stands in brackets at the end of a note: "Letter to be sent (Wyn Marle)", "… next month (AM)"."""
    tail = words[-48:]
    if owned := _OWNED.search(tail):
        return owned[1]
    if behind := _BRACKETED.search(tail, max(0, len(tail) - 24)):
        return behind[1]
    named = _NAMED_IN_BRACKETS.search(tail)
    return named[1] if named and named["first"].lower() in FIRST_NAMES else None


def says_more(sentence: str) -> bool:
    """Whether a sentence says more than who moved a thing and how the vote on it went."""
    return re.search(r"\w", sentence) is not None and not (movers.alone(sentence) or carried.so(sentence))


def initials(text: str) -> str | None:
    """The initials that a line consists of ("JB/CM")."""
    line = INITIALS.fullmatch(text) if len(text) < _LONGEST_INITIALS and text[:1].isupper() else None
    return line.group(1) if line and line.group(1) not in _NOBODY else None


def _office(paragraph: ReadParagraph) -> str | None:
    """The offices that a line consists of ("Town Clerk / Facilities Manager")."""
    if len(paragraph.text) >= _LONGEST_ALONE or naming.SERVANTS.isdisjoint(_WORDS.findall(paragraph.text.lower())):
        return None
    return column_owner(paragraph.text, ())


def own(found: list[ReadCommitment], item: ReadItem) -> None:
    """Gives a promise without an owner the initials that stand alone on the line below it."""
    below = {
        p: who
        for p, paragraph in enumerate(item.paragraphs)
        if (who := initials(paragraph.text) or _office(paragraph)) and not closing.is_signature(paragraph.text)
    }
    for one in reversed(found) if below else ():
        after = item.resolutions[one.at[0]].after if one.place == "resolutions" else one.at[0]
        who = below.pop(-1 if after is None else after + 1, None) if one.place != "report" else None
        one.owner = one.owner or who


def acting(text: str, action: str | None) -> set[str]:
    """The initials of those who have to act on a block: "Action: AB/CD" in its text or column."""
    found = _ACTING.findall(text) if "CTION" in text or "ction" in text else []
    if action and _ACTS.match(action) and _ACTS.fullmatch(who := cells.time_apart(action)[0]):
        found.append(who)
    if not found:
        return set()
    named = {who for names in found for who in re.findall(r"[A-Z]{2,3}", names)}
    return {who for who in named if who not in _NO_ONE and who.lower() not in language.NOT_INITIALS}


def behind(sentence: str, names: tuple[str, ...]) -> str | None:
    """Who acts on what stands before a sentence that only names them: "(Clerk)", "Town Clerk / Facilities Manager"."""
    if owned := _OWNED.fullmatch(sentence):
        return owned[1]
    alone = len(sentence) < _LONGEST_ALONE and ":" not in sentence and movers.alone(sentence) is None
    return column_owner(sentence.strip("()[]–—- ."), names) if alone else None


def left_with(owner: str, before: str) -> bool:
    """Whether a sentence that promises nothing is left with whoever is named behind it: officers, not who spoke."""
    serves = not naming.SERVANTS.isdisjoint(_WORDS.findall(owner.lower())) or owner == "Clerc"
    return serves and "," not in owner and len(before) >= _LEAST_TOLD and "meeting" not in before


# "She agreed to do this." behind what she is asked.
_TAKEN_SO = re.compile(
    r"(?:He|She|They) (?:\w+ly )?(?:agreed|undertook|promised|consented|offered) to (?:do )?(?:this|so|that|it)\W*"
)


def repeats(words: str, one: Undertaking, last: ReadCommitment, before: str) -> bool:
    """Whether a sentence only says who acts on the promise before it: "Clerk to action", "(JB to write to them)"."""
    again = _DONE_AGAIN.search(words) is not None and len(words.split()) < 10
    again = again or _TAKEN_SO.fullmatch(words) is not None
    bracketed = words.startswith("(") and last.cue.split()[-1] == words[slice(*one.cue)].split()[-1]
    if not (again or bracketed) or last.quote not in before:
        return False
    if bracketed or last.owner is None or last.owner == "we" or _TAKEN_SO.fullmatch(words):
        return True
    return not {*(one.owner or "").lower().split()}.isdisjoint(last.owner.lower().split())


def answers(asked: ReadCommitment, one: Undertaking, words: str, before: str) -> bool:
    """Whether somebody takes on in a sentence what the one before it asks of them, so that it is one promise."""
    cue = words[slice(*one.cue)]
    if asked.owner is None and one.owner and words.startswith("Agreed") and asked.quote in before:
        return asked.cue.startswith("be ")
    if not asked.cue.startswith(_ASKED) or not cue.startswith(_TAKEN_ON) or asked.quote not in before:
        return False
    return asked.owner is not None and one.owner is not None and asked.owner.lower() == one.owner.lower()


def only_names(words: str, found: list[ReadCommitment], last: ReadCommitment) -> bool:
    """Whether a paragraph is an action label that names who keeps the promise before it ("Action: Clerk")."""
    owner, before = (found[0].owner or "").lower().split(), (last.owner or "").lower().split()
    return len(found) == 1 and found[0].cue == words.strip() and (not before or bool(set(owner) & set(before)))


def same(one: str | None, other: str) -> bool:
    """Whether an action label names whoever made the promise some sentences before it."""
    return one is None or not {*_WORDS.findall(one.lower())}.isdisjoint(_WORDS.findall(other.lower()))


def column_owner(action: str, names: tuple[str, ...]) -> str | None:
    """The words of an action column, where they name somebody and nothing else."""
    words = action.removeprefix("Action:").strip(" .;:")
    lower = _LETTERS.findall(words.lower())
    if not lower or len(lower) > 10 or closing.is_outcome(words) or set(lower) <= language_commitments.NOTHING_OWED:
        return None
    return _owner(words, names)


@remembering.short(up_to=80, texts=32)  # the next rows of a column often name the same
def _owner(words: str, names: tuple[str, ...]) -> str | None:
    named = agents.find(words, wording.words(words, words.lower()), names)
    rest = words
    for one in reversed(named):
        rest = rest[: one.start] + rest[one.end :]
    left = set(_LETTERS.findall(rest.lower()))
    if (named or left & naming.EVERYBODY) and left <= _EVERYBODY_AND:
        return words
    return None


def heads(text: str, names: tuple[str, ...]) -> str | None:
    """Whose words stand below a line that does no more than name them: "Cllr Orme:"."""
    return column_owner(text[:-1], names) if text[-1:] == ":" and len(text) < _LONGEST_ALONE else None
