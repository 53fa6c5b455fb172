"""Invented sentences in which somebody promises, is asked or told to do a thing, and such as only sound so. What each
says is known: whose task it is, and by when."""

from dataclasses import dataclass
from random import Random

HEAD = (
    "Oxbeck Parish Council\nMinutes of the meeting held on 3 July 2028 at 7.30pm\nPresent: Cllr Ann Dale (Chair), "
    "Cllr Ben Ford, Cllr Rita Pike\nIn attendance: Jo Marsh (Clerk), Mr T Orme (Head of Roads)\n"
)
# As printed, "he" or "she" of them, and a word of each name that the owner may be given.
WHO = {
    "Cllr Ford": ("he", "Ford"), "Councillor Ben Ford": ("he", "Ford"), "Cllr B Ford": ("he", "Ford"),
    "Cllr Pike": ("she", "Pike"), "Cllr. Rita Pike": ("she", "Pike"), "The Clerk": ("she", "Clerk Marsh"),
    "Mr Orme": ("he", "Orme Roads"), "The Head of Roads": ("he", "Roads Orme"), "The Chair": ("she", "Chair Dale"),
    "Jo Marsh": ("she", "Marsh Clerk"), "County Cllr Hale": ("she", "Hale"), "Ben Ford": ("he", "Ford"),
}  # fmt: skip
# To do it, doing it, done, and what.
DEEDS = [
    ("write to", "writing to", "written to", "the owner of the mill"),
    ("contact", "contacting", "contacted", "the County Council about the kerb"),
    ("circulate", "circulating", "circulated", "the draft lease to members"),
    ("obtain", "obtaining", "obtained", "three quotes for the shed"),
    ("arrange", "arranging", "arranged", "a site visit to the quarry"),
    ("report", "reporting", "reported", "the pothole to Highways"),
    ("chase", "chasing", "chased", "the contractor over the gate"),
    ("look into", "looking into", "looked into", "the cost of a new bench"),
    ("prepare", "preparing", "prepared", "a paper on the toilets"),
    ("find out", "finding out", "found out", "who owns the verge"),
    ("send", "sending", "sent", "Cllr Dale the figures"),
    ("check", "checking", "checked", "whether the insurance covers the boat"),
    ("invite", "inviting", "invited", "the bus company to speak"),
    ("repair", "repairing", "repaired", "the notice board"),
    ("put up", "putting up", "put up", "posters in the shop"),
    ("raise", "raising", "raised", "the matter with the MP"),
    ("speak to", "speaking to", "spoken to", "the school about the fence"),
    ("update", "updating", "updated", "the asset register"),
]
DUES = {
    "by 21 July 2028": "2028-07-21", "by 21 July": "2028-07-21", "by Friday 14 July": "2028-07-14",
    "by the end of July": "2028-07-31", "before the next meeting": None, "in time for the next meeting": None,
    "at the September meeting": None, "as soon as possible": None, "this week": None,
}  # fmt: skip
PROMISES = [
    "{who} will {do} {what}.", "{who} would {do} {what}.", "{who} agreed to {do} {what}.",
    "{who} undertook to {do} {what}.", "{who} offered to {do} {what}.", "{who} promised to {do} {what}.",
    "{who} volunteered to {do} {what}.", "{who} said that {they} would {do} {what}.",
    "{who} advised that {they} would {do} {what}.", "{who} confirmed {they} would {do} {what}.",
    "{who} stated {they} will {do} {what}.", "{who} to {do} {what}.", "{who} is to {do} {what}.",
    "{who} was asked to {do} {what}.", "{who} was asked if {they} could {do} {what} and agreed to do so.",
    "It was agreed that {whom} would {do} {what}.", "It was agreed that {whom} should {do} {what}.",
    "It was agreed that {whom} {do} {what}.", "It was agreed for {whom} to {do} {what}.",
    "RESOLVED that {whom} {do} {what}.", "RESOLVED that {whom} be asked to {do} {what}.",
    "RESOLVED: {who} to {do} {what}.", "Action: {who} to {do} {what}.", "ACTION – {who} to {do} {what}",
    "{who} was instructed to {do} {what}.", "{who} was requested to {do} {what}.",
    "{who} was tasked with {doing} {what}.", "{who} is going to {do} {what}.", "{who} intends to {do} {what}.",
    "Members asked {whom} to {do} {what}.", "The Committee requested that {whom} {do} {what}.",
    "Cllr Dale asked {whom} to {do} {what}, and this was agreed.", "{who} has agreed to {do} {what}.",
    "{who} took an action to {do} {what}.", "{who} undertook that {they} would {do} {what}.",
    "{who} kindly offered to {do} {what}.", "{who} gave an undertaking to {do} {what}.",
    "{who} committed to {do} {what}.", "{who} still has to {do} {what}.", "{who} has yet to {do} {what}.",
    "{who} needs to {do} {what}.", "In reply {whom} said {they} would {do} {what}.",
    "Following discussion {whom} agreed to {do} {what}.", "{who} noted the concern and will {do} {what}.",
    "{who} thanked members and said that {they} would {do} {what}.",
]  # fmt: skip
NONE = [
    "{who} had {done} {what}.", "{who} has {done} {what}.", "{who} reported that {they} had {done} {what}.",
    "{who} asked whether anybody would {do} {what}.", "{who} declined to {do} {what}.",
    "{who} said that {they} could not {do} {what}.", "{who} would not {do} {what}.",
    "A motion that {whom} {do} {what} was lost.", "{who} was thanked for {doing} {what}.",
    "{who} thanked the volunteers for {doing} {what}.", "{who} said that it would be unwise to {do} {what}.",
    "{who} wondered who would {do} {what}.", "{who} asked why nobody had {done} {what}.",
    "{who} explained that in the past the tenant used to {do} {what}.", "It was not agreed that {whom} {do} {what}.",
    "Had the grant been paid {whom} would have {done} {what}.", "There was no need for {whom} to {do} {what}.",
    "{who} was pleased that the owner had {done} {what}.", "{who} asked when the County intends to {do} {what}.",
]  # fmt: skip


@dataclass
class Said:
    """A sentence under its item; `owner` is empty where it promises nothing."""

    title: str
    text: str
    what: str
    owner: str
    due: str | None


def page(seed: int) -> tuple[str, list[Said]]:
    """A page of sentences that promise or only sound so, and what each says."""
    dice, lines, told = Random(seed), [HEAD, "1. Apologies\nThere were none."], []
    deeds = dice.sample(DEEDS, len(DEEDS))
    for number, title in enumerate(["Hedges", "Ponds", "Roads"], start=2):
        lines.append(f"{number}. {title}")
        for _ in range(dice.randint(1, 3)):
            said = _said(dice, title, deeds.pop())
            told.append(said)
            lines.append(said.text)
    return "\n".join([*lines, "5. Date of next meeting\nIt is held on 4 September 2028."]), told


def _said(dice: Random, title: str, deed: tuple[str, str, str, str]) -> Said:
    do, doing, done, what = deed
    promises = dice.random() < 0.65
    who = dice.choice(list(WHO))
    they, owner = WHO[who]
    due = dice.choice([None, *DUES]) if promises else None
    words = {"who": who, "whom": who.replace("The ", "the "), "they": they, "do": do, "doing": doing, "done": done}
    text = dice.choice(PROMISES if promises else NONE).format(what=f"{what} {due}" if due else what, **words)
    return Said(title, text, what, owner if promises else "", due)
