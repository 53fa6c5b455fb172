"""Merges two changes of one text word by word, against the text that both began from. Pure: words in, words out."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

YOURS, THEIRS = "YOURS", "THEIRS"
NOTHING = "nothing"
UNSETTLED = re.compile(rf"\[(?:{YOURS}|{THEIRS}): ")
# Two overlaps with so few untouched words between them are told as one: single words in between say nothing.
FEW = 2


@dataclass(frozen=True, slots=True)
class Merged:
    """Both changes in one text. Where they overlap it holds "[YOURS: …] [THEIRS: …]", and `is_settled` is False."""

    text: str
    is_settled: bool


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of the three texts, as words with the spaces after each; the end of a line is a word of its own."""

    base: list[str]
    mine: list[str]
    theirs: list[str]

    @property
    def overlaps(self) -> bool:
        base, mine, theirs = _bare(self.base), _bare(self.mine), _bare(self.theirs)
        return base not in (mine, theirs) and mine != theirs

    def __add__(self, other: "Chunk") -> "Chunk":
        return Chunk(self.base + other.base, self.mine + other.mine, self.theirs + other.theirs)

    def merged(self) -> str:
        if self.overlaps:
            return f"{_marked(YOURS, self.mine)} {_marked(THEIRS, self.theirs)} "
        return "".join(self.theirs if self.mine == self.base else self.mine)


def merge(base: str, mine: str, theirs: str) -> Merged:
    """What both changed of `base`: of each stretch the side that changed it, and where both did, both, marked."""
    chunks: list[Chunk] = []
    for chunk in _chunks(_words(base), _words(mine), _words(theirs)):
        if chunk.overlaps and len(chunks) > 1 and chunks[-2].overlaps and len(chunks[-1].base) <= FEW:
            between = chunks.pop()
            chunks[-1] = chunks[-1] + between + chunk
        else:
            chunks.append(chunk)
    return Merged(_joined(chunks), is_settled=not any(chunk.overlaps for chunk in chunks))


def is_unsettled(text: str) -> bool:
    """Whether a mark of `merge` still stands in it."""
    return UNSETTLED.search(text) is not None


def _words(text: str) -> list[str]:
    return re.findall(r"\S+[^\S\n]*|\n\s*", f"{text.strip()} ")


def _bare(words: list[str]) -> list[str]:
    """The words as they are compared, whatever spaces follow."""
    return [word.strip() or "\n" for word in words]


def _marked(whose: str, words: list[str]) -> str:
    return f"[{whose}: {''.join(words).strip() or NOTHING}]"


def _joined(chunks: list[Chunk]) -> str:
    text = ""
    for part in filter(None, (chunk.merged() for chunk in chunks)):
        between = " " if text and not text[-1].isspace() and not part[0].isspace() else ""
        text += between + part
    return re.sub(r"[^\S\n]+\n", "\n", text).strip()


def _places(base: list[str], other: list[str]) -> dict[int, int]:
    """For each word of the base that the other text kept, where it stands there."""
    blocks = SequenceMatcher(None, _bare(base), _bare(other), autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _chunks(base: list[str], mine: list[str], theirs: list[str]) -> list[Chunk]:
    """Stretches that all three texts share, and between them those that they do not, in order."""
    in_mine, in_theirs = _places(base, mine), _places(base, theirs)
    chunks: list[Chunk] = []
    b = m = t = 0
    is_shared = False
    for at in [*sorted(in_mine.keys() & in_theirs.keys()), len(base)]:
        i, j = (in_mine[at], in_theirs[at]) if at < len(base) else (len(mine), len(theirs))
        if (at, i, j) != (b, m, t):
            chunks.append(Chunk(base[b:at], mine[m:i], theirs[t:j]))
            is_shared = False
        shared = Chunk(base[at : at + 1], mine[i : i + 1], theirs[j : j + 1])
        if is_shared:
            chunks[-1] += shared
        elif at < len(base):
            chunks.append(shared)
        b, m, t = at + 1, i + 1, j + 1
        is_shared = True
    return chunks
