"""The form that a meeting is written out in (docs/minutes-text.md): its headings, and how the reader knows it."""

ITEM, MINUTES, DOCUMENTS = "Agenda item", "Minutes:", "Supporting documents:"
DECISION, VOTES = "Decision:", "Recorded vote title"
# Stand in the place of a title or a number that an item has not, where what follows would be taken for it.
UNTITLED, UNNUMBERED = "Untitled:", "Unnumbered:"


def stands(lines: list[str]) -> bool:
    """Whether a page, of which an empty line follows every line, is in this form: every item is closed by its papers.
    No line of it goes on with another."""
    items = lines.count(ITEM)
    return 0 < items == lines.count(DOCUMENTS) <= lines.count(MINUTES)
