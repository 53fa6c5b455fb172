"""Letters and notes beside a name: the chair, her deputy, who came instead of whom."""

import pytest

from meetings.reading.minutes import read

FOOT = "\n\n1. Minutes\nAgreed with the addition of the bus survey.\n"


@pytest.mark.parametrize("between", [", ", "\n"])
def test_letters_beside_two_names_are_the_chair_and_her_deputy(between: str) -> None:
    page = f"Moorwick Council\n12 June 2028\nPresent:\n{between.join(['Cllr Dale (C)', 'Cllr Ford (VC)', 'Cllr Hay'])}"

    assert [(one.name, one.role, one.status) for one in read(page + FOOT).attendance] == [
        ("Cllr Dale", "Chair", "present"),
        ("Cllr Ford", "Vice-Chair", "present"),
        ("Cllr Hay", None, "present"),
    ]


def test_letter_that_several_have_is_a_party() -> None:
    page = "Moorwick Council\n12 June 2028\nPresent: Cllr Dale (C), Cllr Ford (LD), Cllr Hay (Lab), Cllr Moss (C)"
    assert [one.role for one in read(page + FOOT).attendance] == [None] * 4


@pytest.mark.parametrize("sub", ["sub: Cllr Vane", "sub. Cllr Vane", "substitute: Cllr Vane"])
def test_substitute_in_brackets_behind_who_sent_apologies_came_instead(sub: str) -> None:
    page = f"Moorwick Council\n12 June 2028\nPresent: Cllr Dale\nApologies: Cllr Moss; Cllr Reed ({sub})"

    assert [(one.name, one.status, one.substitute_for) for one in read(page + FOOT).attendance][1:] == [
        ("Cllr Moss", "apologies", None),
        ("Cllr Reed", "apologies", None),
        ("Cllr Vane", "substitute", "Cllr Reed"),
    ]


@pytest.mark.parametrize(
    "said",
    ["Agreed with the addition of the bus survey.", "Approved with one amendment.", "Adopted with minor amendments."],
)
def test_what_is_agreed_with_a_change_is_decided(said: str) -> None:
    (item,) = read(f"Moorwick Council\n12 June 2028\n1. Work programme\n{said}\n").items
    assert [one.clauses[0].text for one in item.resolutions] == [said]


def test_first_name_that_one_of_those_present_bears_owns_in_full() -> None:
    page = "Moorwick Council\n12 June 2028\nPresent: Cllr Dale\nOfficers: Jo Marsh, Tim Orme\n1. Carers\n"
    (item,) = read(f"{page}Jo would send details to members.\n").items
    assert [one.owner for one in item.commitments] == ["Jo Marsh"]


@pytest.mark.parametrize("sign", ["\t", " (%s)", ", "])
def test_councils_by_their_letters_are_for_whom_members_of_a_joint_body_sit(sign: str) -> None:
    rows = [("Cllr B Ford", "Oxbeck CC"), ("Cllr S Hay", "Harrow and Vale DC")]
    printed = [sign % body if "%" in sign else f"{sign}{body}" for _, body in rows]
    lines = "\n".join(f"{name}{beside}" for (name, _), beside in zip(rows, printed, strict=True))
    page = f"Moorwick Joint Committee\n12 June 2028\nPresent:\n{lines}\n\nPart A – Items taken in public"

    assert [(one.name, one.role) for one in read(page + FOOT).attendance] == rows
