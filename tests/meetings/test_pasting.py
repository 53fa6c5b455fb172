"""What is typed or pasted at once at an item's end becomes the paragraphs and resolutions that it holds."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.models import AgendaItem, Paragraph, Resolution
from meetings.pasting import parts, paste
from tests.factories import Cast, make_item, make_meeting

TALK = "The Director introduced the plan.\nCouncillor Osei asked when the gullies would be cleaned."
DECISION = """DECISION:
(1) That the plan be approved; and
(2) That a report be brought in March.

Reasons for decision: to let the works begin."""


def make_here(cast: Cast) -> AgendaItem:
    return make_item(make_meeting(cast.committee))


def said(item: AgendaItem) -> list[str]:
    return list(Paragraph.objects.filter(item=item).values_list("text", flat=True))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One line only.", ["One line only."]),
        (TALK, TALK.split("\n")),
        (DECISION, [DECISION[: DECISION.index("\n\nReasons")], "Reasons for decision: to let the works begin."]),
        (
            "The hedge by the long path was so high that a\nresident who walks there could not see the road\nat all.",
            ["The hedge by the long path was so high that a\nresident who walks there could not see the road\nat all."],
        ),
        (
            "Members named:\n- the ford\n- the stile\n\nProposed by Councillor Ash\nSeconded by Councillor Beck\n"
            "“That the ford be mended.”\nCarried.",
            [
                "Members named:",
                "- the ford",
                "- the stile",
                "Proposed by Councillor Ash\nSeconded by Councillor Beck\n“That the ford be mended.”\nCarried.",
            ],
        ),
    ],
)
def test_parts_are_paragraphs_and_whole_resolutions(text: str, found: list[str]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize("between", ["\t", " | ", "\n"])
def test_rows_of_a_table_of_actions_are_paragraphs_with_who_acts_beside_them(between: str) -> None:
    rows = [("Ref", "Action", "Owner", "Due", "Status"), ("4/26", "Mend the stile", "Clerk", "9 June", "Chased")]
    rows.append(("7/26", "Paint the bench by the ford", "Cllr Ash", "ASAP", "In hand"))
    assert parts("\n".join(between.join(row) for row in rows)) == [
        "4/26 Mend the stile\tClerk, 9 June",
        "· Chased",
        "7/26 Paint the bench by the ford\tCllr Ash, ASAP",
        "· In hand",
    ]


@given(st.lists(st.sampled_from([*DECISION.split("\n"), *TALK.split("\n"), "", "Page 2", "4.", "- a list", "x\ty"])))
def test_parts_hold_every_word_in_its_order(lines: list[str]) -> None:
    assert " ".join(parts("\n".join(lines))).split() == " ".join(lines).split()


def test_paste_adds_all_in_order(cast: Cast) -> None:
    item = make_here(cast)

    first = paste(item, text=f"{TALK}\n\n{DECISION}")

    assert said(item) == [*TALK.split("\n"), "Reasons for decision: to let the works begin."]
    assert first == item.paragraphs.first()
    resolution = Resolution.objects.get()
    assert (resolution.after, [clause.label for clause in resolution.clauses.all()]) == (
        item.paragraphs.all()[1],
        ["(1)", "(2)"],
    )


def test_paste_knows_who_spoke_above(cast: Cast) -> None:
    item = make_here(cast)

    paste(
        item, text="Councillor Osei asked when the gullies would be cleaned.\nShe also asked for the list of streets."
    )

    assert [paragraph.speakers for paragraph in item.paragraphs.all()] == [["Councillor Osei"], ["Councillor Osei"]]


def test_paste_keeps_words_of_an_action_column(cast: Cast) -> None:
    item = make_here(cast)

    paste(item, text="Speeding at the ford was reported.\tAction: MF")

    paragraph = item.paragraphs.get()
    assert (paragraph.text, paragraph.action_column) == ("Speeding at the ford was reported.", "Action: MF")


def test_paste_under_the_same_key_adds_once(cast: Cast) -> None:
    item, key = make_here(cast), uuid4()

    first, again = (paste(item, text=TALK, key=key) for _ in range(2))

    assert first == again
    assert said(item) == TALK.split("\n")
