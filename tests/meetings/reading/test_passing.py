"""Votes, consent and money told without "resolved", and what is told so of others."""

import pytest

from tests.meetings.reading.pages import said

DECIDED = {
    "A split vote decided that money would be found for the warden.": "agreed",
    "A show of hands decided to keep the bench.": "agreed",
    "A majority vote approved the plan.": "agreed",
    "A majority of members favoured keeping the bench.": "agreed",
    "A unanimous vote agreed that the Clerk buy a kettle.": "agreed",
    "On a split vote the bench was kept.": "agreed",
    "By a show of hands the offer was dropped.": "agreed",
    "Wednesday 6 June was chosen and the price of a stall agreed.": "agreed",
    "Friday, 4th May 2031 was fixed for the fair.": "agreed",
    "With five votes in favour and six against, the motion fell.": "lost",
    "The vote was 4-3 in favour and the motion passed.": "agreed",
    "The motion passed by six votes to one.": "agreed",
    "The amendment failed.": "lost",
    "The motion did not pass.": "lost",
    "The proposal was not supported.": "lost",
    "The substantive motion was then voted upon and approved.": "agreed",
    "Members were content with the proposed reply.": "agreed",
    "Members were content for the Clerk to accept the lower price.": "agreed",
    "The Committee was content for the survey to be published.": "agreed",
    "The Sub-Committee was content that the licence be renewed.": "agreed",
    "Councillors were all happy with the suggested wording.": "agreed",
    "All were content to proceed.": "agreed",
    "The Council was satisfied with the draft rota and approved it.": "agreed",
    "Members gave their agreement to the new rota.": "agreed",
    "Members gave unanimous approval for the new signs.": "agreed",
    "Unanimous approval was given.": "agreed",
    "Approval was given by the Committee to the draft rota.": "agreed",
    "The payments listed were given approval.": "agreed",
    "Approval was granted.": "agreed",
    "The Council granted permission for a bench to be placed by the mill.": "agreed",
    "Members granted the request.": "agreed",
    "The sum of £250 was granted to the choir.": "agreed",
    "A sum of £400 was allocated to the green.": "agreed",
    "£150 was granted to the choir.": "agreed",
    "The Council made a grant of £500 to the choir.": "agreed",
    "Mr Fenn was re-appointed as auditor.": "agreed",
    "Cllrs Hay and Fox were reappointed to the Mill Board.": "agreed",
    "Cllr Hay was chosen to represent the Council on the Mill Trust.": "agreed",
    "Councillors concluded that the Council should not renew the lease.": "agreed",
    "The Panel therefore noted the update.": "noted",
    "As there was nobody against it the new boats were agreed.": "agreed",
    "Cllr Hay proposed painting the wheel; agreed.": "agreed",
    "Cllr Hay suggested that a grant be sought; this was agreed.": "agreed",
    "The rota was reviewed and re-adopted.": "agreed",
    "The miller's wage was reviewed and an increase agreed.": "agreed",
    "The rota was discussed in detail and amended and agreed by all councillors.": "agreed",
    "The lease was considered at length and approved subject to one change.": "agreed",
    "The draft was reviewed, updated and agreed.": "agreed",
    "Three prices were compared and the lowest accepted.": "agreed",
    "The draft was discussed at length and several changes agreed.": "agreed",
    "As nobody objected, the terms were approved.": "agreed",
    "The mill was moved to the end of the list. Prop Cllr Hay 2nd Cllr Fox": "agreed",
    "It was agreed to pay £11,000. + VAT for the wheel.": "agreed",
}
OF_OTHERS = [
    "The vote at the county hall approved it in May.",
    "A majority of residents rejected the plan.",
    "The poll of readers, as the paper said, chose the red gate.",
    "The bench that was kept by the vote of 2021 is rotten.",
    "Thursday 11 February was warm.",
    "Members were supportive of the application, knowing the mill well.",
    "The motion had been lost at the county council.",
    "Cllr Hay feared that the motion would fall.",
    "Members were content that the grass had been cut well.",
    "Members were happy with the new swings.",
    "Members would be content for the road to be closed.",
    "The school was content for the field to be used.",
    "The county council gave its approval to the scheme.",
    "The Director said that approval had been given to the outline.",
    "Planning permission was refused by the district council.",
    "The sum of £250 was received from the choir.",
    "The sum of £250 was granted by the lottery to the choir.",
    "A sum of £400 was raised at the fair.",
    "Mr Fenn was appointed by the school as its head.",
    "Cllr Hay was elected to the county council in May.",
    "The rota was discussed and the miller agreed that it was long.",
    "Three prices were considered and a fourth will be sought.",
    "The Panel therefore noted that the update was late.",
    "He confirmed that all repairs were approved by the Mill & Weir Committee.",
    "The Clerk confirmed that the lease was agreed in May.",
    "Members agreed openness around the reasons was needed.",
    "As the terms were agreed last year, the lease was signed.",
]


@pytest.mark.parametrize(("sentence", "verb"), DECIDED.items())
def test_what_is_settled_without_resolved_is_a_resolution(sentence: str, verb: str) -> None:
    (resolution,) = said(sentence).resolutions
    assert (resolution.verb, [c.text for c in resolution.clauses]) == (verb, [sentence])


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_what_others_settled_is_no_resolution(sentence: str) -> None:
    assert said(sentence).resolutions == []


SETTLED_BEHIND = {
    "Boat at the quay: idea to be rejected.": "agreed",
    "Paint – the quotation to be accepted": "agreed",
    "Rules of the ferry: one word to be changed: agreed.": "agreed",
    "Submitted the following notice of motion, which was referred to the Quays Committee:": "referred",
}


@pytest.mark.parametrize("text", SETTLED_BEHIND)
def test_what_became_of_a_matter_behind_its_colon_is_a_resolution(text: str) -> None:
    (resolution,) = said(text).resolutions
    assert (resolution.verb, [clause.text for clause in resolution.clauses]) == (SETTLED_BEHIND[text], [text])
