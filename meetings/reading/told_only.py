"""Lines under a heading "Decision" that tell of the matter, of nobody or of the paper, and decide nothing."""

import re

from meetings.reading import headings, when

_NOTHING = re.compile(
    r"(?i)apolog(?:y|ies)\b|there (?:was|were) (?:no|none)\b|none\b|nil\b|note\s?:|the following [^.]{0,40}\bdeclar|"
    r"no (?:apologies|declarations?|interests?|urgent|questions?|petitions?|deputations?|members?)\b"
)
_DECIDES = re.compile(
    r"(?i)\b(?:agree[ds]?|not(?:e|ed|es|ing)|approv\w+|recommend\w*|resolv\w+|authoris\w+|be|elected|appointed|granted|"
    r"refused|deferred|adopted|accepted|endorse[ds]?|delegate[ds]?|confirm\w*|receive[ds]?|carried|lost|"
    r"refer(?:red)?|will|shall|should|to)\b"
)
_TELLING = re.compile(
    r"(?i)\b(?:advised|reported|informed|welcomed|thanked|announced|apologised|explained|said|stated)\b"
)
# "The Committee gave consideration to a report of the Head of Parks."
_CONSIDERED = re.compile(
    r"(?:The )?(?:[A-Z][\w&’'-]*,? (?:and )?){0,6}(?i:committee|council|cabinet|board|panel|members|executive) "
    r"(?:considered|gave consideration to|discussed|had before (?:it|them))\b"
)
_SETTLES = re.compile(r"(?i)\b(?:resolved|agreed|noted|approved|recommended|endorsed|accepted|be)\b")
_PERSON = re.compile(r"(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b")


def decides_nothing(text: str) -> bool:
    """Whether a line names or reports somebody, says that there was nothing, or is a field of the page."""
    if _NOTHING.match(text) or when.closes(text) or headings.FIELD.match(text):
        return True
    if _CONSIDERED.match(text) and not _SETTLES.search(text):
        return True
    telling = _TELLING.search(text[:300]) is not None
    return (telling and text.endswith(":")) or bool((_PERSON.match(text) or telling) and _DECIDES.search(text) is None)
