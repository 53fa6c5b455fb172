"""What every format needs of the council's words and colour: text that is only text, and an accent that can be read."""

import re

# Controls but tab and line feed, byte order marks, halves of pairs: no text, and refused by PDF/UA and by XML 1.0.
NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
# Above the 4.5:1 that WCAG 2.2 asks for (1.4.3), so that it also holds on the accent's own pale tint.
CONTRAST = 5.2


def printable(text: str) -> str:
    """The text without what no page can show."""
    return NO_TEXT.sub("", text)


def legible(colour: str) -> str:
    """The colour ("#rrggbb"), darkened as far as white paper needs to let it be read."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    while contrast_with_white(*parts) < CONTRAST:
        parts = [part * 0.95 for part in parts]
    return "#" + "".join(f"{int(part * 255):02x}" for part in parts)


def contrast_with_white(red: float, green: float, blue: float) -> float:
    """From 1 (white) to 21 (black); the parts from 0 to 1 (WCAG 2.2, relative luminance)."""
    weighed = zip((0.2126, 0.7152, 0.0722), (red, green, blue), strict=True)
    luminance = sum(weight * (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for weight, c in weighed)
    return 1.05 / (luminance + 0.05)
