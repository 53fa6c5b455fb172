"""Invented motions and amendments as councils print them: moved, amended, put. How each went is known."""

from dataclasses import dataclass
from random import Random

HEAD = (
    "Oxbeck Town Council\nMinutes of the meeting held on 3 July 2028 at 7.30pm\nPresent: Cllr Ann Dale (Mayor), "
    "Cllr Ben Ford, Cllr Rita Pike, Cllr Sam Hay\n\n1. Apologies\nThere were none.\n\n2. Motion on the river\n"
)
FOOT = "\n\n3. Finance\nThe accounts were read out.\n"
MOTIONS = [
    "It was moved by Councillor Dale and seconded by Councillor Ford that the otters be counted.",
    "Councillor Dale moved, and Councillor Ford seconded, that the otters be counted.",
    "Councillor Dale, seconded by Councillor Ford, moved that the otters be counted.",
    "It was proposed by Cllr Dale, seconded by Cllr Ford, that the otters be counted.",
    "Motion: That the otters be counted.\nProposed: Cllr Dale\nSeconded: Cllr Ford",
    "Councillor Dale moved the following motion, seconded by Councillor Ford:\n“That the otters be counted.”",
    "PROPOSED by Councillor Dale\nSECONDED by Councillor Ford\nThat the otters be counted.",
    "Moved by Councillor Dale\nSeconded by Councillor Ford\n“This Council notes the river. This Council resolves that "
    "the otters be counted.”",
    "Cllr Dale proposed that the otters be counted. Cllr Ford seconded the proposal.",
    "Councillor Dale moved the recommendation that the otters be counted. This was seconded by Councillor Ford.",
]
AMENDMENTS = [
    "An amendment was moved by Councillor Pike, seconded by Councillor Hay, that the badgers be moved.",
    "Councillor Pike moved, and Councillor Hay seconded, an amendment that the badgers be moved.",
    "AMENDMENT\nCouncillor Pike moved and Councillor Hay seconded that the badgers be moved.",
    "Amendment: That the badgers be moved.\nProposed: Cllr Pike\nSeconded: Cllr Hay",
    "Councillor Pike moved an amendment that the badgers be moved. The amendment was seconded by Councillor Hay.",
    "An amendment was proposed by Cllr Pike and seconded by Cllr Hay to add “and the badgers be moved”.",
    "Councillor Pike moved the following amendment, seconded by Councillor Hay:\n“That the badgers be moved.”",
    "By way of amendment, Councillor Pike moved, seconded by Councillor Hay, that the badgers be moved.",
    "It was moved by way of amendment by Councillor Pike, seconded by Councillor Hay, that the badgers be moved.",
    "Cllr Pike proposed an amendment, seconded by Cllr Hay, that the badgers be moved.",
]
FALLEN = [
    "On being put to the vote, the amendment was declared LOST.",
    "The amendment was lost.",
    "Amendment lost.",
    "The amendment was put to the vote and was lost by 3 votes to 5.",
    "Upon the amendment being put there voted 3 for and 5 against, and it was declared lost.",
    "For: 3 Against: 5. The amendment fell.",
    "Voting on the amendment: For 3, Against 5. Amendment lost.",
    "A recorded vote was taken on the amendment:\nFor: Councillors Pike and Hay (2)\nAgainst: Councillors Dale, Ford "
    "and Reed (3)\nThe amendment was declared LOST.",
    "The vote on the amendment was 3 for, 5 against, 1 abstention. The amendment was not carried.",
    "With 3 votes in favour and 5 against, the amendment was not carried.",
    "Upon being put to the vote the amendment was defeated.",
    "Following debate, the amendment was put and lost.",
]
TAKEN = [
    "On being put to the vote, the amendment was declared CARRIED.",
    "The amendment was carried.",
    "Amendment carried.",
    "The amendment was put to the vote and was carried by 5 votes to 3 and became the substantive motion.",
    "Councillor Dale accepted the amendment.",
    "Councillor Dale agreed to accept the amendment.",
]
CARRIED = [
    "The original motion was then put to the vote and declared CARRIED.",
    "The substantive motion was then put to the vote and CARRIED.",
    "The motion was carried.",
    "Motion carried.",
    "The motion was put to the vote and carried unanimously.",
    "RESOLVED: That the otters be counted.",
    "The motion was then put and it was RESOLVED – That the otters be counted.",
    "The original motion was carried with 6 votes for and 2 against, and it was accordingly\nRESOLVED\nThat the otters "
    "be counted.",
    "Upon the substantive motion being put there voted 5 for and 3 against and it was declared carried.",
    "A vote was taken on the substantive motion: 5 for, 3 against. CARRIED",
    "Voting on the motion: For 5, Against 3. Motion carried.",
    "The substantive motion was agreed.",
]
LOST = [
    "The original motion was then put to the vote and declared LOST.",
    "The motion was lost.",
    "Motion lost.",
    "The substantive motion was put to the vote and was not carried.",
    "Upon the motion being put there voted 3 for and 5 against and it was declared lost.",
    "The motion fell.",
]


@dataclass(slots=True, frozen=True)
class Debate:
    """A page and how the motion on otters and the amendment on badgers went."""

    text: str
    carried: bool
    amended: bool


def page(seed: int) -> Debate:
    """A page whose second item holds one motion and one amendment to it."""
    one = Random(seed)
    amended, carried = one.random() < 0.5, one.random() < 0.6
    lines = [
        one.choice(MOTIONS),
        one.choice(AMENDMENTS),
        one.choice(TAKEN if amended else FALLEN),
        one.choice(CARRIED if carried else LOST),
    ]
    return Debate(HEAD + "\n".join(lines) + FOOT, carried, amended)
