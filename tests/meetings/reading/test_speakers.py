"""Who speaks in a sentence, and who does not."""

import pytest

from meetings.reading import speakers
from meetings.reading.people import Known

SPEAKS = {
    "Paul Ashe (PA) raised the issue of noise.": ["Paul Ashe"],
    "P Ashe (PA) raised the issue of noise.": ["P Ashe"],
    "Mr Ashe (PA) raised the issue of noise.": ["Mr Ashe"],
    "Councillor Ashe (LD) asked why.": ["Councillor Ashe (LD)"],
    "Ann West (who was on the Steering Group) explained it.": ["Ann West"],
    "Councillor Vacancies Update The Clerk advised that one seat was empty.": ["The Clerk"],
    "Borough of Hallow and North Mere Cllr. Moss advised that it was late.": ["Cllr. Moss"],
    "Deputy Mayor Moss advised that it was late.": ["Deputy Mayor Moss"],
    "Cllr Moss first reported that the road was shut.": ["Cllr Moss"],
    "Dog Fouling: Reported again.": [],
    "Rose Cottage: Confirmed no objection.": [],
    "Long Meadow: Updated plan seen.": [],
    "Cllr Moss proposed that Mr Lee be it seconded by Cllr Mrs Dale - Unanimously agreed.": [],
    "The warden will keep the Clerk updated.": [],
    "Clerk to respond saying residents are supportive of the plan.": [],
    "The Clerk had met the warden on site and reported that work would start.": ["The Clerk"],
    "Cllr Moss had rung the owner and said that he was away.": ["Cllr Moss"],
    "A resident had written about the lane and stated that it was flooded.": [],
    "Requests came from Hill Lee School. The Council agreed.": [],
    "A grant request from Hill Lee School was read.": [],
    "One of the residents asked why.": ["One of the residents"],
    "Cllr Moss put forward a proposal to stop, seconded by Cllr Lee.": [],
    "The Leader read out a comment from a member of the public.": ["The Leader"],
    "It was clarified to the meeting by the Treasurer that it was paid.": ["the Treasurer"],
    "The Leader and Deputy Chief Executive responded to questions.": ["The Leader", "Deputy Chief Executive"],
    "The Clerk and Responsible Financial Officer reported.": ["The Clerk and Responsible Financial Officer"],
    "Community Councillor Moss asked why.": ["Community Councillor Moss"],
    "Mr and Mrs Moss asked why.": ["Mr and Mrs Moss"],
    "After hearing from the Clerk that it was spent, it was resolved to stop.": ["the Clerk"],
    "The Panel received a short presentation from Ann Poe on the ward.": ["Ann Poe"],
    "The Independent Person commented that it was clear.": ["The Independent Person"],
    "A resident present asked about the pond.": ["A resident"],
    "A member of the public in attendance asked about it.": ["A member of the public"],
    "The Vice-Chair in the Chair welcomed all.": ["The Vice-Chair"],
    "Cllr Moss: asked about the pond.": ["Cllr Moss"],
    "Clerk: Reported that it was dry.": ["Clerk"],
    "Clerk: The pump is waiting for a part from the maker.": ["Clerk"],
    "Dee Maintenance undertook cutting the hedge.": [],
    "The Clerk undertook to cut the hedge.": ["The Clerk"],
    "The Mayor read a passage from a psalm.": [],
    "Hill Estate- the Clerk advised that it was shut.": ["the Clerk"],
    "Cllr Moss apologised for his inability to attend.": [],
    "TREASURER REPORT: The balance is higher than it was in May.": [],
    "NB: The pond is deeper than it was thought to be.": [],
    "Chair: Cllr Moss was elected and will serve for the year.": [],
    "Rose Cottage: The owner has asked for nothing more.": [],
    "Cllr Moss gave a declaration of interest as a neighbour.": [],
    "Cllr Moss confirmed an interest in the pond.": [],
    "Cllr Moss had a question about the pond.": ["Cllr Moss"],
    "Concerns were raised about the pond by Cllr Moss.": ["Cllr Moss"],
    "Concerns were raised about the smell left by lorries.": [],
    "Answering Cllr Moss, the Clerk said that it was dry.": ["Cllr Moss", "the Clerk"],
    "Ann Poe representing Crane Ltd said that it was dry.": ["Ann Poe"],
    "Ann Poe on behalf of Crane Ltd said that it was dry.": ["Ann Poe"],
    "The MP said that it was dry.": ["The MP"],
    "Councillor Tate asked when the road would open.": ["Councillor Tate"],
    "County Councillor Martin Reed reported that the road would be closed.": ["County Councillor Martin Reed"],
    "The Chair, Cllr Moss, welcomed everyone.": ["The Chair"],
    "A. Potter-Lane said that the lights were late.": ["A. Potter-Lane"],
    "Cllr Moss committed herself to asking the county.": ["Cllr Moss"],
    "Cllr Moss asked about a hall for Oxbeck and M. Cole advised that it was dear.": ["Cllr Moss", "M. Cole"],
    "The accounts were presented by the Treasurer and approved.": ["the Treasurer"],
    "The Council welcomed Dr Moss who had come. He explained the plan.": ["Dr Moss"],
    "PC Dale gave apologies from the sergeant.": ["PC Dale"],
    "Harbour Our Treasurer reported that the fees had come.": ["Our Treasurer"],
    "The Leader of the Council, Councillor Moss, introduced the report.": ["Councillor Moss"],
    "Jim Wade, Tree Warden, reported on the survey.": ["Jim Wade"],
    "Councillor Birch, supported by Councillor Crane, expressed concern.": ["Councillor Birch"],
    "The Assistant Director, Early Help, Homes and Health presented the report.": [
        "The Assistant Director, Early Help, Homes and Health"
    ],
    "The cabinet member health and leisure asked what it would cost.": ["The cabinet member health and leisure"],
    "The Head of Finance (Section 151 Officer) explained the figures.": ["The Head of Finance (Section 151 Officer)"],
    "A member of the public asked about the pond.": ["A member of the public"],
    "In the absence of the Head of Roads the Head of Parks said that it was dry.": ["the Head of Parks"],
    "In response to a question from a group leader the director for roads stated that it was safe.": [
        "a group leader",
        "the director for roads",
    ],
    "Following a question from Councillor Hall, the Monitoring Officer advised against it.": [
        "Councillor Hall",
        "the Monitoring Officer",
    ],
    "It was reported by the Clerk that the grass was cut.": ["the Clerk"],
    "All were reminded by the Town Secretary to bring such news.": ["the Town Secretary"],
    "Questions were asked by Councillors Moss and Lee.": ["Councillor Moss", "Councillor Lee"],
    "Cllr McDonald and the Clerk confirmed the dates.": ["Cllr McDonald", "the Clerk"],
    "The Chair opened the meeting and thanked the volunteers.": ["The Chair"],
    "Ann reported on the bonfire.": ["Ann"],
    "DL noted that the bulb had gone.": ["DL"],
    "The Portfolio Holder for Finance and Roads responded that it was.": ["The Portfolio Holder for Finance and Roads"],
    "The Leader, Councillor Moss, came in and, with the Chair’s leave, addressed the meeting.": ["Councillor Moss"],
    "Ann Bell then led Members page by page through the plan.": ["Ann Bell"],
    "Cllr Moss stressed the cost, and the Head of Parks agreed.": ["Cllr Moss", "the Head of Parks"],
    "Cllr. A.J. Poe-Smith asked why.": ["Cllr. A.J. Poe-Smith"],
    "The Head of Paid Service confirmed it.": ["The Head of Paid Service"],
    "The Head of Parks and the Clerk presented the plan.": ["The Head of Parks", "the Clerk"],
    "The Cabinet Member for Climate and the Sea said no.": ["The Cabinet Member for Climate and the Sea"],
    "Cllr Moss asked about bins, to which the Clerk replied that they were full.": ["Cllr Moss", "the Clerk"],
    "In response to Cllr Moss’s question, Mr Poe said no.": ["Cllr Moss", "Mr Poe"],
    "Mr Poe - Head of Roads - reported on the works.": ["Mr Poe"],
    "PC Moss and PCSO Lee reported two thefts.": ["PC Moss", "PCSO Lee"],
    "The Chair and Members agreed to write.": ["The Chair"],
    "The Deputy Chair suggested, and the Chair and Sub Committee agreed, that it wait.": [
        "The Deputy Chair",
        "the Chair",
    ],
    "The Mayor gave thanks to the band.": ["The Mayor"],
    "D.L. offered to mend it.": ["D.L."],
    "Jo Poe a member of the public also addressed the meeting.": ["Jo Poe"],
    "A complaint had come.Ann Bell complained of the noise.": ["Ann Bell"],
    "In reply to a question from a member of the community the Clerk said no.": [
        "a member of the community",
        "the Clerk",
    ],
    "The visitor asked about the well.": ["The visitor"],
    "One Moor member couldn’t see the need; another Moor member strongly supported it.": [
        "One Moor member",
        "another Moor member",
    ],
    "An Ashby member was fully supportive. A further Ashby member liked the idea.": [
        "An Ashby member",
        "A further Ashby member",
    ],
    "Cllr. N. Moss in referring to the film on the Roads Programme requested a pause.": ["Cllr. N. Moss"],
    "R.Moss asked why.": ["R.Moss"],
    "Cllr Moss considered that it was dear.": ["Cllr Moss"],
    "Jo Poe from the Roads Team and Al Roe from the Ashby Drainage Company came and talked about the pond.": [
        "Jo Poe",
        "Al Roe",
    ],
    "The Head of Parks made it clear that it was shut.": ["The Head of Parks"],
    "A: Cllr Moss had followed it up. It was mended.": ["Cllr Moss"],
    "Cllr Moss proposed and Cllr Lee seconded that Mrs Poe be the chair. She thanked them.": ["Mrs Poe"],
    "Mrs Lee – 14(a) – Asked about the seat. Mr Poe - Reported a leak.": ["Mrs Lee", "Mr Poe"],
    "A member whilst seeing the point and wanted confirmation of the date.": ["A member"],
    "Cllr Dr Lee could see no reason to refuse.": ["Cllr Dr Lee"],
    "Cllr Moss had no objections to the fence.": ["Cllr Moss"],
    "The Chair started by thanking the band.": ["The Chair"],
    "The PCC replied that it was early days.": ["The PCC"],
    "Remarks • Ann Bell asked why.": ["Ann Bell"],
    "The Civic Mayor asked for questions.": ["The Civic Mayor"],
    "The Chairman, Jo Poe welcomed all members.": ["The Chairman"],
    "The Chairman thanks PCSO Lee for attending.": ["The Chairman"],
    "The rule was questioned by the Forum and Councillor Moss offered to write.": ["Councillor Moss"],
    "Spring Budget The Clerk presented the sums.": ["The Clerk"],
    "The Chairperson opened the meeting by welcoming all.": ["The Chairperson"],
    "A talk was had, during which Ms J Roe, Director of Roads, responded to questions.": ["Ms J Roe"],
    "Ann Bell – 26/14(a) – asked about the seat.": ["Ann Bell"],
    "The pond – Cllr Moss – reported on the fish.": ["Cllr Moss"],
    "Brian Ware gave a report. The well was dry – BW said so.": ["Brian Ware", "BW"],
    "Mr Roe, Head of the Gallery, who had asked to speak under Rule 2.7 and the code, spoke for it.": ["Mr Roe"],
    "The Clerk proposed that Cllr Moss, who indicated her willingness to stand, be chair.": ["The Clerk"],
    "The Chair on behalf of the Board thanked Cllr Lee.": ["The Chair"],
    "Clr. Moss on behalf of the band asked for a grant.": ["Clr. Moss"],
    "A question was received from Jo Poe (a local resident):": ["Jo Poe"],
    "Nia Poe, who is new, came in. Nia stated that she farmed there.": ["Nia Poe"],
    "Cllr Moss arrived. He reported that the gate was new.": ["Cllr Moss"],
    "Representations for the band were made by Jo Poe. She stated that it was loud.": ["Jo Poe"],
    "Three had applied, with Cllr Moss saying that he knew of more.": ["Cllr Moss"],
    "Fire drill – explained by the Chair.": ["the Chair"],
    "Cllr Moss agreed and also noticed that horses ran loose.": ["Cllr Moss"],
    "In the absence of the police clerk gave the report.": ["clerk"],
    "The Harbour Master updated the Board.": ["The Harbour Master"],
    "Ann Bell said that the County Surveyor has advised that it is safe.": ["Ann Bell"],
    "Gulley by Moor Farm Clerk noted that it was clean.": ["Clerk"],
    "The Deputy Town Clerk noted it.": ["The Deputy Town Clerk"],
    "The report was presented by the Head of Roads and Street Lighting, who explained it.": [
        "the Head of Roads and Street Lighting"
    ],
    "The stile was reported by the Clerk to the County for them to mend.": ["the Clerk"],
    "The flood was reported by the Clerk and the works have been ordered.": ["the Clerk"],
    "The flood was reported by the Secretary to the Trust.": ["the Secretary to the Trust"],
    "The Chairman extended warm thanks to them.": ["The Chairman"],
    "A Parish Councillor commented that it was late.": ["A Parish Councillor"],
    "It went to the Borough of Oxbeck and West Mere and Cllr Moss agreed to help.": ["Cllr Moss"],
    "Asked of the plans for the Dukes Head & Millers Arms, Mr. Lee stated that he knew of none.": ["Mr. Lee"],
    "Cllr Moss proposed that the lamp be lit.": ["Cllr Moss"],
    "Dymunodd y Cynghorydd Puw yn dda iddynt.": ["Cynghorydd Puw"],
    "Mrs Pell repeated her request that papers be sent out.": ["Mrs Pell"],
    "Llongyfarchodd y Cynghorydd Ann Puw Nia Rees ar ennill.": ["Cynghorydd Ann Puw"],
    "Llongyfarchodd y Cynghorydd Ann Puw Ysgol y Bryn.": ["Cynghorydd Ann Puw"],
    "Llongyfarchodd y Cynghorydd Ann Wyn Puw bawb.": ["Cynghorydd Ann Wyn Puw"],
    "Note: Mr Roe attended the meeting and addressed the Committee.": ["Mr Roe"],
    "Ymddiheurodd y Clerc am yr oedi.": ["y Clerc"],
    "Ymddiheurodd y Cyng. Rees am ei anallu i ddod.": [],
    "Cyfeiriodd yr Arweinydd at enghraifft dda.": ["yr Arweinydd"],
    "Gwnaeth y Cadeirydd y cyhoeddiadau a ganlyn:": ["y Cadeirydd"],
    "Gwnaeth y Cyng. Rees ddatganiad o ddiddordeb.": [],
    "Datganodd y Cyng. Rees fuddiant yn yr eitem.": [],
    "Datgelodd y Cadeirydd nad oedd ateb.": ["y Cadeirydd"],
    "Dechreuodd y Maer drwy ddweud bod y bont ar gau.": ["y Maer"],
    "Cyflwynodd y Prif Weithredwr yr adroddiad.": ["y Prif Weithredwr"],
    "Councillor Marsh moved the motion set out in the papers.": [],
    "Estynnwyd croeso i bawb gan y Cadeirydd.": ["y Cadeirydd"],
    "Cyflwynwyd – adroddiad a baratowyd gan y Cyng. Rees.": [],
    "Hysbyswyd gan y Cyng. Rees bod y ffordd ar gau.": ["Cyng. Rees"],
    "Dywedodd y Clerc fod y gwaith ar ben.": ["y Clerc"],
    "While the Clerk was now getting notices, she reported that they were late.": ["the Clerk"],
    "Although Mr Roe had written twice, he said that no answer had come.": ["Mr Roe"],
    "Mr Combe had been asked in. He was not able to come but stated he would in May.": ["Mr Combe"],
    "In relation to the weir, the Head of Roads had a letter. He stated that it was late.": ["the Head of Roads"],
    "Cllr Moss saw the weir. It had been so for weeks. He said that it should be mended.": ["Cllr Moss"],
    "Cllr Moss travels by bus and said they are slow.": ["Cllr Moss"],
    "Cllr Moss saw the weir & reported that it was dry.": ["Cllr Moss"],
    "PC Dale who was in attendance also agreed to support this.": ["PC Dale"],
    "Mrs Roe attended the meeting to ask about the hedge.": ["Mrs Roe"],
    "Holly was present at the meeting and advised why she would like to join.": ["Holly"],
    "Cllr Moss has reported that the gate is shut.": ["Cllr Moss"],
    "Mr Roe has stated the following.": ["Mr Roe"],
    "Cllr Moss welcomes the report.": ["Cllr Moss"],
    "Cllr Moss believes that it could cost less.": ["Cllr Moss"],
    "Cllr Moss did not agree.": ["Cllr Moss"],
    "Cllr Moss is concerned about the gate.": ["Cllr Moss"],
    "Cllr Moss provided assurance that it was safe.": ["Cllr Moss"],
    "Cllr Moss floated the idea of a fair.": ["Cllr Moss"],
    "It was stated at the meeting by Mr Roe that the bell rang.": ["Mr Roe"],
    "The report introduced by Ann Hewes, Head of Roads, was short.": ["Ann Hewes"],
    "Mud on the green was a worry (raised by Cllr Moss).": ["Cllr Moss"],
    "Reply by Councillor Moss: It will open in May.": ["Councillor Moss"],
    "Asked by Cllr Moss why it was shut, the Clerk said it had cracked.": ["Cllr Moss", "the Clerk"],
    "Responding to Cllr Moss, the Clerk said it had cracked.": ["Cllr Moss", "the Clerk"],
    "The weir was shut, said Cllr Moss.": ["Cllr Moss"],
    "The Board heard from Inspector Dale about thefts.": ["Inspector Dale"],
    "At the invitation of the Mayor, Cllr Moss, Pastor Jim Poe, Oxbeck Church, addressed them.": ["Pastor Jim Poe"],
    "Chief Suptd. Dale informed them that it was so.": ["Chief Suptd. Dale"],
    "Anne-Marie asked for names.": ["Anne-Marie"],
    "To gain time, the Licence Holder advised that his lawyer was ill.": ["the Licence Holder"],
    "Derbyniwyd adroddiad gan y Cyng Puw yn nodi fod y cae ar gau.": ["Cyng Puw"],
    "CClr Moss, Vice Chair, took the chair; he welcomed them.": ["CClr Moss"],
    "The Convener (1) advised that it was late; and (2) said no more.": ["The Convener"],
    "In response to a Member’s comment about it, the Chairman thanked them.": ["a Member", "the Chairman"],
    "The Chair opened the meeting at 4.35pm. and extended a welcome to all.": ["The Chair"],
    "Subsequently Clare Gill agreed to join them.": ["Clare Gill"],
    "Ann, Femi and John gave the talk.": ["Ann", "Femi", "John"],
    "Ann and Osric noted that it was late.": ["Ann", "Osric"],
    "Ann Bell, John Hall and Tom Roe asked why.": ["Ann Bell", "John Hall", "Tom Roe"],
    "Cllr Bell, Cllr Poe, Mrs Lee and Tom Roe asked why.": ["Cllr Bell", "Cllr Poe", "Mrs Lee", "Tom Roe"],
    "Cllr Bell, Poe and Pike asked why.": ["Cllr Bell", "Cllr Poe", "Cllr Pike"],
    "The Chair, the Clerk and Cllr Bell gave the talk.": ["The Chair", "the Clerk", "Cllr Bell"],
    "The Chair and Vice-Chair gave the talk.": ["The Chair", "Vice-Chair"],
    "Jane Roe, Head of Roads, and Tom Pike, Parks Manager, gave the talk.": ["Jane Roe", "Tom Pike"],
    "Jane Roe (Head of Roads) and Tom Pike (Parks Manager) gave the talk.": ["Jane Roe", "Tom Pike"],
    "Mr Roe, Maintenance and Operations, gave the talk.": ["Mr Roe"],
    "Cllr Bell and others asked why.": ["Cllr Bell"],
    "Cllr Bell along with the Clerk gave the talk.": ["Cllr Bell"],
    "Mrs Lee as Clerk said no.": ["Mrs Lee"],
    "The DMO reminded them of the rules.": ["The DMO"],
    "The Clerk/RFO reported that it was paid.": ["The Clerk/RFO"],
    "The Head of Finance (Jane Roe) gave the talk.": ["The Head of Finance"],
    "The Portfolio Holder for Roads (Councillor Weale) gave the talk.": ["The Portfolio Holder for Roads"],
    "The Director (Roads and Parks) gave the talk.": ["The Director (Roads and Parks)"],
    "A representative from the Harbour Trust said that dues would rise.": ["A representative from the Harbour Trust"],
    "PC 4421 Dale reported three thefts.": ["PC 4421 Dale"],
    "C/Cllr Roe reported three thefts.": ["C/Cllr Roe"],
    "Councillor (Mrs) Roe reported three thefts.": ["Councillor (Mrs) Roe"],
    "Cllr al-Hassan asked why.": ["Cllr al-Hassan"],
    "Cllr. Seán Ó hUigín asked why.": ["Cllr. Seán Ó hUigín"],
    "Agorwyd y cyfarfod gan y Maer a diolchodd i bawb.": ["y Maer"],
    "Credai’r Cyng. Rees fod hyn yn annheg.": ["Cyng. Rees"],
    "Roedd y Cyng. Rees yn pryderu am y bont.": ["Cyng. Rees"],
    "Mewn ymateb i gwestiwn gan y Cyng. Rees, dywedodd y Clerc na.": ["Cyng. Rees", "y Clerc"],
    "The bench – confirmation from the Clerk that it comes in May.": ["the Clerk"],
}
NOBODY = [
    "Staithe Regatta – thanks for the loan of the tent.",
    "The Clerk has requested again that the district take down its signs.",
    "Cllr Moss proposed that the sum be raised to £20.00 seconded by Cllr Lee.",
    "Fenn Homes informed but no answer yet.",
    "The boats speaker gave apologies.",
    "The report was approved and the outgoing Treasurer thanked",
    "Members noted the report.",
    "The Committee asked for more time.",
    "Officers responded that it was under way.",
    "The Environment Agency advised that the river was low.",
    "Kestrel Water confirmed the dates.",
    "Two residents spoke against the plan.",
    "The report noted that costs had risen.",
    "Cllr Moss proposed that the lamp be lit, seconded by Cllr Lee.",
    "The firm would keep the Dukes Head well maintained.",
    "Key Issues raised by Members",
    "Cllr Moss proposed and Cllr Lee seconded the motion.",
    "Cllr Lee was thanked for his report.",
    "It was noted that Village Bus Donation requested more.",
    "XY reported on it.",
    "Zoe Poe expressed an interest in the vacancy.",
    "Ann Bell and Jo Dale, were also recognised for their work.",
    "“In reply to a question from Cllr Moss it was said that the lamp was lit.” These words were added.",
    "“In May the Head of Parks advised that it was sound.” That statement was read.",
    "Ann Bell and Jo Dale advised that they would not be able to attend.",
    "She asked for a Civic Welcome for those being presented with a prize.",
    "Cllr Moss read and signed the declaration.",
    "Old Wharf, as owner of the disputed piles, was told of.",
    "Members should inform the Roads Manager of any requests for visits.",
    "DL had again written to the builder and sought a price.",
    "Jo Poe apologised for non-attendance. Mrs Poe apologised for her absence.",
    "David had been informed by a resident that it was shut.",
    "Jo Poe, who was interested in joining, was welcomed.",
    "He had informed the Clerk, before the meeting, that it was so and in view of this asked for no more.",
    "The Committee considered that it was dear.",
    "The Clerk has asked the county for a seat.",
    "The Chair has agreed to plough the field.",
    "Cllr Moss has offered to paint the gate.",
    "Cllr Moss sought adoption of the minutes.",
    "Mr Pike would like an allotment.",
    "The survey is concerned with parking.",
    "The Clerk attended a course on the law.",
    "Annex 1 - HCF and NCF Guidelines (updated May 2026)",
    "Cllr Moss proposed that the lamp be lit. This was seconded by Cllr Lee.",
    "Derbyniwyd y cofnodion ac fe’u llofnodwyd gan y Cadeirydd.",
    "The lease had been queried by a member last year.",
    "The HMO raised more worries.",
    "Moor and Vale said no.",
    "It was agreed to ask a representative from Oxbeck Grass to look and discussed.",
    "Copies could be had on request by the Clerk.",
    "The Committee considered a request by the Head of Roads to defer the report.",
    "DL had again seen the builder but sought a price.",
]


def known() -> Known:
    people = Known()
    for name in ("Cllr Ann Moss", "David Lee", "Mrs J Poe"):
        people.attend(name)
    return people


@pytest.mark.parametrize(("sentence", "names"), SPEAKS.items())
def test_speakers_are_named_as_the_sentence_names_them(sentence: str, names: list[str]) -> None:
    assert speakers.find(sentence, known()) == names


@pytest.mark.parametrize("sentence", NOBODY)
def test_bodies_reports_and_movers_are_no_speakers(sentence: str) -> None:
    assert speakers.find(sentence, known()) == []


def test_first_name_becomes_the_name_in_use() -> None:
    people = Known()
    assert speakers.find("Rhian Bowen asked why.", people) == ["Rhian Bowen"]
    assert speakers.find("Rhian added that it was late.", people) == ["Rhian Bowen"]


def test_pronoun_is_whoever_the_sentence_before_begins_with() -> None:
    text = "Cllr Moss then took the chair. She thanked the members."
    assert speakers.find(text, Known()) == ["Cllr Moss"]


def test_pronoun_is_whoever_is_to_do_something_in_the_sentence_before() -> None:
    assert speakers.find("Cllr Moss to find a builder. He also said that it was cold.", Known()) == ["Cllr Moss"]


def test_pronoun_is_nobody_where_no_person_begins_the_sentence_before() -> None:
    people = Known()
    assert speakers.find("The Chair asked why.", people) == ["The Chair"]
    assert speakers.find("The worry was now the pond. She thanked the council.", people) == []


def test_what_somebody_says_of_another_is_not_the_others() -> None:
    felt = "Cllr Moss felt that the comment made by Cllr Lee was wrong."
    assert speakers.find(felt, known()) == ["Cllr Moss"]
    assert speakers.find("The date is known. He also reminded Cllrs Roe and Lee have agreed to go.", known()) == []


def test_name_that_no_person_commonly_goes_by_is_nobody() -> None:
    assert speakers.find("Harrow added that it was late.", Known()) == []


def test_initials_need_an_attendance_that_bears_them_out() -> None:
    assert speakers.find("PK reported a theft.", Known()) == ["PK"]
    assert speakers.find("MMacA asked why.", Known()) == ["MMacA"]
    assert speakers.find("HS, member of the River Alliance said it was cold.", Known()) == ["HS"]
    assert speakers.find("PK reported a theft.", known()) == []
    assert speakers.find("Parish Kitchens closed, and Pam Kerr went. PK reported a theft.", known()) == ["PK"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("In response, the Clerk said no.", True),
        ("The Head of Roads replied that it was.", True),
        ("The Clerk clarified the rule.", True),
        ("The Clerk asked whether it was.", False),
    ],
)
def test_answers_are_known_by_their_words(text: str, answer: bool) -> None:
    assert speakers.answers(text) is answer


def test_common_first_name_alone_speaks_where_nobody_of_that_name_was_told_of() -> None:
    told = "Matthew asked how much it was. It was low, and Niamh said so. Harrow said no. Lamps reported dark."
    assert speakers.find(told, Known()) == ["Matthew", "Niamh"]
