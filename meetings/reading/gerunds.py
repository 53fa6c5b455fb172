"""The verb of a participle: write of "writing", get of "getting"."""

from meetings.reading import language_deeds as deeds


def of_gerund(verb: str) -> str:
    """The verb of "writing", "getting"; what stays without its ending where none is known."""
    stem = verb[:-3]
    for base in (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
        if base in deeds.DEEDS or base in deeds.PHRASES or base in deeds.NOT_DEEDS:
            return base
    return stem
