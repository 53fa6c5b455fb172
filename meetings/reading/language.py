"""The language of minutes as data: the words that the reader knows, apart from the code that walks the page.

English as councils of the United Kingdom and Ireland write it, and Welsh. Lists hold lower case unless they say so.
"""

BULLETS = "·•▪●○◦‣⁃∙■□*➢»–—-o"

SIGNATURE_WORDS = {"signed", "sign", "signature", "dated", "date", "chair", "chairman", "chairperson", "chairwoman", "mayor", "llofnod", "llofnodwyd", "cadeirydd", "dyddiad"}

# Lines that are headings of the page's form, by the part of the page that they open. Colons are left off.
CUES = {
    "agenda item": "item", "eitem ar yr agenda": "item", "eitem agenda": "item", "agenda": "skip", "item no": "skip", "item no.": "skip",
    "agenda item no.": "skip", "agenda item no": "skip",
    "minutes": "minutes", "minute": "minutes", "cofnodion": "minutes", "discussion": "minutes", "trafodaeth": "minutes",
    "decision": "decision", "decisions": "decision", "penderfyniad": "decision", "penderfyniadau": "decision",
    "supporting documents": "documents", "additional documents": "documents", "dogfennau ychwanegol": "documents", "dogfennau cefnogol": "documents",
    "attachments": "documents", "related documents": "documents", "documents": "documents", "background documents": "documents",
    "recorded vote title": "votes", "recorded votes": "votes",
}  # fmt: skip
VOTE_TABLE = {"recorded vote title", "type", "recorded vote text", "result", "view recorded vote for this item"}


def is_cue(line: str) -> bool:
    """Whether a line is a heading of the page's form."""
    return cue(line) is not None


def cue(line: str) -> str | None:
    """The part of the page that a heading of the page's form opens."""
    if len(line) > 40:
        return None
    return CUES.get(line.rstrip(" :;-–").lower())
