"""What opens a list of clauses, in the words of many clerks, over labels of every kind."""

import itertools

import pytest

from meetings.reading.minutes import read

THAT = ["the wheel be painted;", "the miller write to the tenant; and", "a plan be brought to the May meeting."]
TO = ["approve the plan;", "ask the miller to write to the tenant; and", "receive a plan in May."]
OVER_THAT = (
    "RESOLVED: That",
    "RESOLVED –",
    "It was resolved that:",
    "The Committee RESOLVED that:",
    "Agreed that:",
    "DECISION:",
    "Decision:",
    "Action/Decision:",
    "Outcome:",
    "Delegated decision:",
    "The Leader decided:",
    "The Executive Member decided:",
    "The recommendations were agreed as follows:",
    "The following were unanimously agreed:",
    "RESOLVED UNANIMOUSLY that:",
    "Resolved (9 for, 2 against):",
    "RECOMMENDED to Council that:",
    "Resolution 23/31:",
    "Having considered the plan, the Committee RESOLVED that:",
    "After debate, it was proposed by Cllr Hay, seconded by Cllr Fox and RESOLVED that:",
    "Proposed by Cllr Hay, seconded by Cllr Fox and agreed that:",
    "Following discussion it was agreed that:",
    "The Sub-Committee decided that:",
    "Penderfynwyd:",
)
OVER_TO = (
    "RESOLVED to:",
    "The Committee agreed to:",
    "Cabinet RESOLVED to:",
    "That Cabinet:",
    "The Board:",
    "Cytunwyd i:",
)
LABELS = (
    ("a) ", "b) ", "c) "),
    ("(1) ", "(2) ", "(3) "),
    ("1. ", "2. ", "3. "),
    ("(i) ", "(ii) ", "(iii) "),
    ("• ", "• ", "• "),
    ("- ", "- ", "- "),
)


@pytest.mark.parametrize(
    ("stem", "marks"), list(itertools.product(OVER_THAT + OVER_TO, LABELS)), ids=lambda value: str(value).strip()
)
def test_stem_opens_the_clauses_below_it(stem: str, marks: tuple[str, ...]) -> None:
    words = TO if stem in OVER_TO else THAT
    listed = "\n\n".join(mark + clause for mark, clause in zip(marks, words, strict=True))
    (item,) = read(f"Agenda item\n\nMill\n\nMinutes:\n\nThe plan was considered.\n\n{stem}\n\n{listed}\n").items
    (resolution,) = item.resolutions
    assert [clause.text for clause in resolution.clauses] == words
    assert [clause.label for clause in resolution.clauses] == [
        mark.strip() if mark[0] not in "•-" else None for mark in marks
    ]
    assert [paragraph.text for paragraph in item.paragraphs] == ["The plan was considered."]


@pytest.mark.parametrize("above", ["The Board:", "Outcome:", "The miller said:"])
def test_list_that_lets_nothing_be_so_is_none_of_clauses(above: str) -> None:
    page = f"Agenda item\n\nMill\n\nMinutes:\n\nIt was old.\n\n{above}\n\n• The wheel turns.\n\n• Boats come.\n"
    assert read(page).items[0].resolutions == []
