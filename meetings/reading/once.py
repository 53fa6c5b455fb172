"""What is promised twice in an item: moved and then resolved, or resolved above a label that names who acts."""

from meetings.reading import action_lines
from meetings.reading.shape import ReadCommitment, ReadItem


def only(found: list[ReadCommitment], item: ReadItem) -> list[ReadCommitment]:
    """An item's commitments in the page's order, each once, with the owner and the day that either telling has."""
    return _without_labels(_resolved(found), item)


def _resolved(found: list[ReadCommitment]) -> list[ReadCommitment]:
    """The same without what was said before it was resolved in the same words, whose owner and day it keeps."""
    resolved = {_words(one): one for one in found if one.place == "resolutions"}
    kept: list[ReadCommitment] = []
    for one in found:
        again = resolved.get(_words(one)) if one.place == "paragraphs" else None
        if again is None:
            kept.append(one)
            continue
        again.owner = again.owner or one.owner
        if again.due is None:
            again.due, again.due_on = one.due, one.due_on
    return kept


def _words(one: ReadCommitment) -> str:
    return one.quote.lower().removeprefix("that ").rstrip(".;, ")


def _without_labels(found: list[ReadCommitment], item: ReadItem) -> list[ReadCommitment]:
    """The same where "Action: Clerk" alone after a resolution gives its owner to what was resolved."""
    kept: list[ReadCommitment] = []
    for one in found:
        before = kept[-1] if kept else None
        if before and before.place == "resolutions" and one.place == "paragraphs":
            after = item.resolutions[before.at[0]].after
            next_to = (-1 if after is None else after) + 1 == one.at[0]
            label = item.paragraphs[one.at[0]].text
            beside = action_lines.names(label)
            if next_to and (
                (beside and action_lines.column_owner(beside, ())) or action_lines.only_names(label, [one], before)
            ):
                before.owner = before.owner or one.owner
                continue
        kept.append(one)
    return kept
