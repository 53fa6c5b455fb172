"""What stands between whoever acts and the verb: "the Clerk, together with Ann, will", "Ann, having gone, said"."""

import re

TOGETHER = (
    r",?\s(?:(?:in\s(?:consultation|conjunction|liaison|partnership|discussion)|together|along|jointly)\swith"
    r"|with\s(?:the\s)?(?:help|assistance|support|advice)\s(?:of|from))\s"
)
_TOGETHER_WITH = re.compile(rf"{TOGETHER}(?:the\s)?$")
_BETWEEN_COMMAS = re.compile(
    r",\s(?:(?:after|following|when|while|in|on)\s[^,;:.]{1,50}|"
    r"(?:having|speaking|representing|acting|who\s(?:had|has))\s[^,;:.]{1,140})\s$"
)
_WITHIN = 156


def before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words of an aside before whoever is named from text[start] to text[end], who stands within it."""
    since = max(0, start - _WITHIN)
    if together := _TOGETHER_WITH.search(text, since, start):
        return together
    return _BETWEEN_COMMAS.search(text, since, start) if text[end : end + 1] == "," else None
