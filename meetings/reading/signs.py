"""Quick looks that spare a text the slower patterns."""

import re
import string
from collections.abc import Iterable

from meetings.reading import remembering

_NO_LETTER = bytes(code for code in range(256) if chr(code) not in string.ascii_letters)
_APART = bytes.maketrans(
    _NO_LETTER + string.ascii_uppercase.encode(), b" " * len(_NO_LETTER) + string.ascii_lowercase.encode()
)
# Where a word begins: a long pattern that opens with this fails sooner between words than one that opens with \b.
BEGINS = r"(?<!\w)(?=\w)"


def holds(text: str, signs: tuple[str, ...]) -> bool:
    """Whether any of the signs stands in the text, tried before a pattern that needs one of them."""
    for sign in signs:  # noqa: SIM110 - takes half as long as `any`, and most texts hold none
        if sign in text:
            return True
    return False


@remembering.short(up_to=4000, texts=512)
def vocabulary(text: str) -> frozenset[str]:
    """The words of a text in small letters: its runs of the letters a to z, so "she’d" is "she" and "d"."""
    return frozenset(text.encode("ascii", "replace").translate(_APART).decode("ascii").split())


def stands(patterns: dict[str, re.Pattern[str]], text: str) -> bool:
    """Whether any of the patterns stands in a text. Each begins with the word that it is kept by."""
    return any(word in patterns and patterns[word].search(text) for word in vocabulary(text))


def places(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """Where a pattern stands in a text. One that begins with "^" is not looked for behind its beginning."""
    if pattern.pattern[0] != "^":
        return pattern.finditer(text)
    match = pattern.match(text)
    return (match,) if match else ()


def either(words: Iterable[str]) -> str:
    """A pattern of any of `words`, in small letters or capitals: by first letter, which is tried in a single step.

    It does so only where no flag for small letters and capitals is in force around it.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"[{c}{c.upper()}](?i:{'|'.join(rests)})" for c, rests in by_letter.items())
