"""Invented pages on which the public is excluded, or is not, in the words that clerks have for it. Which items are not
for the public is known."""

import re
from random import Random

HEAD = (
    "Oxbeck Borough Council\nCabinet\nMinutes of the meeting held on 3 July 2028 at 7.30pm\n"
    "Present: Cllr Ann Dale (Chair), Cllr Ben Ford, Cllr Rita Pike\n\n"
)
LEASE = "The Cabinet considered a report on the lease of the mill. RESOLVED: That the lease be granted."
CONTRACT = "The Director presented the tenders. RESOLVED: That the contract be awarded to Bram Ltd."
# For what the public is excluded; {a} and {b} are the next two items.
SCOPES = [
    "for the items below, which contain exempt information",
    "for the following items",
    "during consideration of the items listed below",
    "while the items below are considered",
    "for the items set out below",
    "for the items which follow",
    "whilst the following matters are discussed",
    "for the rest of the meeting",
    "for the remainder of the business",
    "during the next two items",
    "for the next items on the agenda",
    "for agenda items {a} and {b}",
    "during consideration of items {a} and {b}",
    "during discussion of agenda items {a} to {b}",
    "in respect of minutes {a} and {b}",
    "during the exempt part of the meeting",
    "for the confidential items on the agenda",
    "for the confidential business",
    "from this point",
    "at this stage of the meeting",
    "as the business to be transacted is confidential",
    "in view of the confidential nature of the business about to be transacted",
    "because publicity would be prejudicial to the public interest by reason of the nature of the business",
    "for the purpose of discussing the matters below",
    "so that the following could be discussed",
    "in order to discuss the lease and the contract",
    "for consideration of legal and staffing matters",
]
FRAMES = [
    "{n}. Exclusion of the Press and Public\nRESOLVED: That the press and public be excluded from the meeting %s.",
    "{n}. Confidential session\nIt was agreed to exclude the press and public %s.",
    "{n}. Exempt business\nThe public were excluded %s in accordance with Section 100A of the Local Government Act "
    "1972 (paragraph 3 of Schedule 12A).",
    "RESOLVED: That the public be excluded %s.",
    "EXEMPT ITEMS\nRESOLVED: That the public be excluded from the meeting %s.",
    "The press and public were asked to leave the meeting %s.",
    "The Chair asked members of the public to leave %s.",
]
ALL_BEHIND = [
    "{n}. Exclusion of the Public\nRESOLVED: That under Section 100A(4) of the Local Government Act 1972 the public be "
    "excluded for the following items on the grounds that they involve the likely disclosure of exempt information as "
    "defined in paragraph 3 of Part 1 of Schedule 12A of the Act.",
    "{n}. To resolve to exclude the press and public\nIt was resolved under the Public Bodies (Admission to Meetings) "
    "Act 1960 that the press and public be excluded due to the confidential nature of the business.",
    "{n}. Part 2 – Exclusion of the Public\nThe Cabinet RESOLVED to go into private session. All members of the public "
    "left the meeting at 8.40pm.",
    "{n}. Closed session\nIt was proposed by Cllr Ford, seconded by Cllr Pike and agreed that the meeting move into "
    "closed session.",
    "{n}. Exclusion of the Press and Public\nThe Chair moved that the press and public be excluded for the remaining "
    "items. This was seconded by Cllr Ford and carried.\nThe livestream was stopped.",
    "(The press and public were excluded from the meeting at this point.)",
    "PART B – CONFIDENTIAL ITEMS",
    "PART II\n(Private items, from which the press and public were excluded)",
    "CONFIDENTIAL",
    "Confidential minutes",
]
NONE_BEHIND = [
    "{n}. Exclusion of the Press and Public\nThere were no items requiring the exclusion of the press and public.",
    "{n}. Exclusion of the Press and Public\nIt was not necessary to exclude the press and public.",
    "{n}. Exclusion of the Press and Public\nNo resolution was required.",
    "{n}. Exclusion of the Press and Public\nThe Clerk advised that there was no confidential business.",
    "{n}. Exclusion of the Press and Public\nThe Chair stated that no part of the meeting was to be held in private.",
    "{n}. Exclusion of the Public\nNot required.",
    "{n}. Exclusion of the Public\nThe Cabinet did not need to discuss the exempt appendix and so the public were not "
    "excluded.",
    "{n}. Exempt items\nThere were none.",
    "{n}. Confidential matters\nThere were no confidential matters for discussion.",
    "{n}. Items to be taken in private\nNo items were identified.",
    "{n}. Notice of items in private\nThe Chair said that no notice had been given of any item to be taken in private.",
    "{n}. To agree any items to be dealt with after the public, including the press, have been excluded\nNone.",
    "{n}. Public participation\nTwo members of the public were present. They left the meeting at 7.40pm.",
    "{n}. Recording\nThe Chair reminded the public that the meeting could be recorded other than any exempt items.",
    "{n}. Data protection\nThe Clerk reported that the register is kept confidential.",
    "{n}. Archive\nCllr Ford asked whether the report was confidential. The Clerk said that it was not.",
]
OPENED = [
    "{n}. Re-admission of the public\nRESOLVED: That the public be readmitted.",
    "{n}. Open session\nThe meeting resumed in open session at 9.05pm.",
    "(The public were readmitted to the meeting.)",
    "The meeting returned to public session.",
    "The press and public rejoined the meeting.",
    "The public were invited back into the meeting.",
    "Members of the public re-entered the meeting.",
    "The closed session ended at 9.05pm and the public returned.",
    "End of confidential session.",
]


def page(seed: int) -> tuple[str, dict[str, bool]]:
    """A page, and whether each of the items whose title it names is exempt."""
    one = Random(seed)
    exempt: dict[str, bool] = {}
    parts: list[str] = []

    def add(part: str, *, kept: bool | None = None) -> None:
        number = sum(text[0].isdigit() for text in parts) + 1
        parts.append(part.format(n=number, a=number + part.startswith("{n}"), b=number + 1 + part.startswith("{n}")))
        if kept is not None:
            exempt[part.split("\n")[0].removeprefix("{n}. ")] = kept

    add("{n}. Welcome\nThe Chair welcomed members.")
    add("{n}. Minutes\nRESOLVED: That the minutes of 1 June be signed.", kept=False)
    add("{n}. Open spaces\nCllr Ford asked when the grass would be cut.", kept=False)
    shut = one.random() < 0.7
    said = one.choice([one.choice(FRAMES) % one.choice(SCOPES), one.choice(ALL_BEHIND)] if shut else NONE_BEHIND)
    add(said)
    add(f"{{n}}. Lease\n{LEASE}", kept=shut)
    add(f"{{n}}. Contract\n{CONTRACT}", kept=shut)
    if shut and one.random() < 0.5:
        add(one.choice(OPENED))
        add("{n}. Library hours\nCllr Pike asked when it opens.", kept=False)
    add(one.choice(["{n}. Date of next meeting\n4 August 2028.", "The meeting closed at 9.30pm."]))
    named = "{a}" in said
    style = one.choice(["as it is", "as it is", "year", "from 41", "capitals"])
    if style == "year":
        parts = [re.sub(r"^(\d+)\. ", r"\1/28 ", part) for part in parts]
    elif style == "from 41" and not named:
        parts = [re.sub(r"^(\d+)\. ", lambda found: f"{40 + int(found[1])}. ", part) for part in parts]
    elif style == "capitals" and not named:
        parts = [re.sub(r"^\d+\. (.*)", lambda found: found[1].upper(), part, count=1) for part in parts]
        exempt = {title.upper(): kept for title, kept in exempt.items()}
    return HEAD + "\n\n".join(parts) + "\n", exempt
