"""What of an item's line is its title."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.titles import title_of

TITLES = {
    "Staff Training- A talk was held, and all members agreed to send the Clerk.": (
        "Staff Training",
        "A talk was held, and all members agreed to send the Clerk.",
    ),
    "Fair for the King – The Tenth Year - Deferred to May.": ("Fair for the King – The Tenth Year", "Deferred to May."),
    "Choice of Vice-Chair and Signing of Forms TF was proposed as Vice-Chair by LH.": (
        "Choice of Vice-Chair and Signing of Forms",
        "TF was proposed as Vice-Chair by LH.",
    ),
    "Noise No Complaints": ("Noise", "No Complaints"),
    "Any Other Business No matters raised": ("Any Other Business", "No matters raised"),
    "Notes of May Upon the proposition of Ann Hale, seconded by Jo Birch, they were signed.": (
        "Notes of May",
        "Upon the proposition of Ann Hale, seconded by Jo Birch, they were signed.",
    ),
    "Last Words There being no more to do, the Chair went home.": (
        "Last Words",
        "There being no more to do, the Chair went home.",
    ),
    "Apologies – Cllr J Hale and PC Birch": ("Apologies", "Cllr J Hale and PC Birch"),
    "Minutes of the meeting of 20 May 2026 (the June meeting fell out) - Proposed as a true record by Cllr Hale": (
        "Minutes of the meeting of 20 May 2026 (the June meeting fell out)",
        "Proposed as a true record by Cllr Hale",
    ),
    "Ties – to be written down as each is heard.": ("Ties", "to be written down as each is heard."),
    "Ties & what members asked to be let off … There were none.": (
        "Ties & what members asked to be let off",
        "There were none.",
    ),
    "Order of the day – add a tenth on the mill – agreed": ("Order of the day", "add a tenth on the mill – agreed"),
    "THOSE AWAYCllr Moss was away.": ("THOSE AWAY", "Cllr Moss was away."),
    "NOTES OF MAY (FIRST)There were two.": ("NOTES OF MAY (FIRST)", "There were two."),
    "NOTES OF 3 MAY 2026RESOLVED: that they be signed.": ("NOTES OF 3 MAY 2026", "RESOLVED: that they be signed."),
    "Choice of ChairCouncillor Ann Moss was chosen for a year.": (
        "Choice of Chair",
        "Councillor Ann Moss was chosen for a year.",
    ),
    "C.C.T.V.": ("C.C.T.V.", ""),
    "C.C.T.V. The camera was broken.": ("C.C.T.V.", "The camera was broken."),
    "C.C.T.V.: the camera was broken.": ("C.C.T.V.", "the camera was broken."),
    "V.E. Day": ("V.E. Day", ""),
    "Word of the NHSEngland team and others": ("Word of the NHSEngland team and others", ""),
    "State of the Pump– It was dry, and the men had gone home.": (
        "State of the Pump",
        "It was dry, and the men had gone home.",
    ),
    "Plan for the MillJM was sure that it would stand.": ("Plan for the Mill", "JM was sure that it would stand."),
    "Notes of the Mill Moved (Bell / Dunn) that they be signed.": (
        "Notes of the Mill",
        "Moved (Bell / Dunn) that they be signed.",
    ),
    "Car parks (Report No. 12)": ("Car parks (Report No. 12)", ""),
    "Trees - Report No. HC/14/26": ("Trees - Report No. HC/14/26", ""),
    "Date of next meeting Thursday 5 June at 7pm": ("Date of next meeting", "Thursday 5 June at 7pm"),
    "Dates of next meetings 3 June, 4 July.": ("Dates of next meetings", "3 June, 4 July."),
    "Notes of the Spring Meeting held on 3 May 2026 JM confirmed that all had seen them.": (
        "Notes of the Spring Meeting held on 3 May 2026",
        "JM confirmed that all had seen them.",
    ),
    "Motion of Councillor J. Moss I will move at the next meeting that the mill be shut": (
        "Motion of Councillor J. Moss",
        "I will move at the next meeting that the mill be shut",
    ),
    "Word on cameras, recorders and telephones in the hall, and on the places of guests at the table. JM read it.": (
        "Word on cameras, recorders and telephones in the hall, and on the places of guests at the table",
        "JM read it.",
    ),
    "News of the mill on 8 May 2026 ;- It was read and signed by the Chair.": (
        "News of the mill on 8 May 2026",
        "It was read and signed by the Chair.",
    ),
    "Co-options – None.": ("Co-options", "None."),
    "Present:- Mrs Ann Hale (Vice Chair) Messrs. Moss and Dale": (
        "Present",
        "Mrs Ann Hale (Vice Chair) Messrs. Moss and Dale",
    ),
    "News of the day ;-": ("News of the day", ""),
    "SIGN THE NOTES OF THE DAY – 5th September 2026": ("SIGN THE NOTES OF THE DAY – 5th September 2026", ""),
    "News of the mill on 8 May 2026 to be approved and signed. The news was signed.": (
        "News of the mill on 8 May 2026 to be approved and signed",
        "The news was signed.",
    ),
    "Public Participation Period: A resident spoke of the mill, and the Clerk owned that he had heard of it too.": (
        "Public Participation Period",
        "A resident spoke of the mill, and the Clerk owned that he had heard of it too.",
    ),
    "Apologies received: recorded above": ("Apologies received", "recorded above"),
    "Welcome (as above) Acting Chair Jean Moss opened the meeting.": (
        "Welcome (as above)",
        "Acting Chair Jean Moss opened the meeting.",
    ),
    "Ties that count Members are reminded to tell of them.": (
        "Ties that count",
        "Members are reminded to tell of them.",
    ),
    "Chair’s Day Councillor Moss requested that the band be thanked.": (
        "Chair’s Day",
        "Councillor Moss requested that the band be thanked.",
    ),
    "Motion sent in by Councillor K. Vane": ("Motion sent in by Councillor K. Vane", ""),
    "Motion of Cllr. T. J. Vane. The motion was read.": ("Motion of Cllr. T. J. Vane", "The motion was read."),
    "Ymddiheuriadau am absenoldeb / Apologies for absences Cyng. Nia Puw": (
        "Ymddiheuriadau am absenoldeb / Apologies for absences",
        "Cyng. Nia Puw",
    ),
    "Ties & other interests … There were none.": ("Ties & other interests", "There were none."),
    "Declarations of interest - None": ("Declarations of interest", "None"),
    "To receive apologies for absence.": ("To receive apologies for absence", ""),
    "To receive apologies for absence. None had come.": ("To receive apologies for absence", "None had come."),
    "MATTERS ARISING FROM THE MINUTES OF 19 JULY 2026": ("MATTERS ARISING FROM THE MINUTES OF 19 JULY 2026", ""),
    "RETURN FOR THE YEAR TO 31ST MARCH 2026 The return was signed.": (
        "RETURN FOR THE YEAR TO 31ST MARCH 2026",
        "The return was signed.",
    ),
    "Declarations of Interest None.": ("Declarations of Interest", "None."),
    "Scheme for the Village Ponds The scheme was handed round.": (
        "Scheme for the Village Ponds",
        "The scheme was handed round.",
    ),
    "Reasons given for absence There were none.": ("Reasons given for absence", "There were none."),
    "MINUTES OF MEETING, Nov 3rd 2026. They were read.": ("MINUTES OF MEETING, Nov 3rd 2026", "They were read."),
    "DECLARATIONS OF OTHER INTEREST(s)": ("DECLARATIONS OF OTHER INTEREST(s)", ""),
    "OXBECK - PF/26/0418 - Two houses behind the mill": ("OXBECK - PF/26/0418 - Two houses behind the mill", ""),
    "To declare any other interest.": ("To declare any other interest", ""),
    "Interests on the agenda Having ties to the hall, Cllr Moss left.": (
        "Interests on the agenda",
        "Having ties to the hall, Cllr Moss left.",
    ),
    "Chair’s remarks:- The Chairman had none to make.": ("Chair’s remarks", "The Chairman had none to make."),
    "MINUTES OF THE MEETING HELD ON 7th JANUARY 2026": ("MINUTES OF THE MEETING HELD ON 7th JANUARY 2026", ""),
    "Questions from electors To receive any that had come.": (
        "Questions from electors",
        "To receive any that had come.",
    ),
    "Election of Chairman. Cllr Moss proposed Cllr Lee.": ("Election of Chairman", "Cllr Moss proposed Cllr Lee."),
    "Bonfires. The Clerk will put a note in the news.": ("Bonfires", "The Clerk will put a note in the news."),
    "Matters arising • The Green – the bench was in.": ("Matters arising", "• The Green – the bench was in."),
    "Roads and paths": ("Roads and paths", ""),
    "To receive Apologies for Absence: Councillor Jo Moss (on a course).": (
        "To receive Apologies for Absence",
        "Councillor Jo Moss (on a course).",
    ),
    "To weigh plans currently received The Clerk confirmed that none had come.": (
        "To weigh plans currently received",
        "The Clerk confirmed that none had come.",
    ),
    "To Consider Matters Arising: Item 3 Cllr Moss confirmed that it was sent. Item 9 – none.": (
        "To Consider Matters Arising",
        "Item 3 Cllr Moss confirmed that it was sent. Item 9 – none.",
    ),
    "Choice of Chair Ann Moss was nominated and took the chair.": (
        "Choice of Chair",
        "Ann Moss was nominated and took the chair.",
    ),
    "2029 Accounting Statement Councillors were given copies of it.": (
        "2029 Accounting Statement",
        "Councillors were given copies of it.",
    ),
    "Street Lighting Maintenance Three quotes, which had come in May, were looked at again in turn.": (
        "Street Lighting Maintenance",
        "Three quotes, which had come in May, were looked at again in turn.",
    ),
    "Apologies for absence accepted from Jo Moss, who had a cold; it was noted.": (
        "Apologies for absence",
        "accepted from Jo Moss, who had a cold; it was noted.",
    ),
    "Matters arising from previous meetings Road signs The sign is worn.": (
        "Matters arising from previous meetings",
        "Road signs The sign is worn.",
    ),
    "Notice on openness The Chair read the notice.": ("Notice on openness", "The Chair read the notice."),
    "Trees on the Green Quotes having been received it was agreed to fell one.": (
        "Trees on the Green",
        "Quotes having been received it was agreed to fell one.",
    ),
    "Box for the heart Cllrs Moss and Lee are looking for a grant.": (
        "Box for the heart",
        "Cllrs Moss and Lee are looking for a grant.",
    ),
    "Data See Clerk’s Report.": ("Data", "See Clerk’s Report."),
    "Complaints received since the last meeting": ("Complaints received since the last meeting", ""),
    "Apologies: none": ("Apologies", "none"),
    "Apologies Susan Moss": ("Apologies", "Susan Moss"),
    "Apologies For Absence": ("Apologies For Absence", ""),
    "Present Financial Position": ("Present Financial Position", ""),
    "Declarations of Interest : Cllr Moss : item 7.4": ("Declarations of Interest", "Cllr Moss : item 7.4"),
    "Standing orders of 2026 – reviewed and signed": ("Standing orders of 2026", "reviewed and signed"),
    "Matters of the day out of the notes. a) The pump was mended.": (
        "Matters of the day out of the notes",
        "a) The pump was mended.",
    ),
    "Ties and declarations The Panel discussed them, and none was told.": (
        "Ties and declarations",
        "The Panel discussed them, and none was told.",
    ),
    "Choice of a chair Mr Carl de Moss was chosen and sat down.": (
        "Choice of a chair",
        "Mr Carl de Moss was chosen and sat down.",
    ),
    "To approve as accurate the notes of 21 September 2026 – Approved": (
        "To approve as accurate the notes of 21 September 2026",
        "Approved",
    ),
    "To approve the minutes of Monday 16th November – the minutes are signed (prop. A Bell, sec. B Dale, all so).": (
        "To approve the minutes of Monday 16th November",
        "the minutes are signed (prop. A Bell, sec. B Dale, all so).",
    ),
    "To hear of bills to pay. 1) The mill": ("To hear of bills to pay", "1) The mill"),
    "Ashes wall:Waiting for the builder to send what it costs, and for the stone.": (
        "Ashes wall",
        "Waiting for the builder to send what it costs, and for the stone.",
    ),
    "To hear of any interest in what the agenda holds. – Nil": (
        "To hear of any interest in what the agenda holds",
        "Nil",
    ),
    "Interests in any matter listed for the day NONE": ("Interests in any matter listed for the day", "NONE"),
    "Present; Cllrs A Dale (Chair) and B Moss": ("Present", "Cllrs A Dale (Chair) and B Moss"),
    "Present Ann Bell (Chair)": ("Present", "Ann Bell (Chair)"),
    "Apologies for absence Cllr Dale, B Moss": ("Apologies for absence", "Cllr Dale, B Moss"),
    "To receive news of the pond – Cllr Dale told of an interest in its ducks": (
        "To receive news of the pond",
        "Cllr Dale told of an interest in its ducks",
    ),
    "Matters for the next day – plan of work.": ("Matters for the next day", "plan of work."),
    "SIGN THE MINUTES OF THE MEETING 17th DECEMBER": ("SIGN THE MINUTES OF THE MEETING 17th DECEMBER", ""),
    "Interests of members – there were none.": ("Interests of members", "there were none."),
    "Day of the show: to be confirmed": ("Day of the show", "to be confirmed"),
    "Correspondence: Reeds and Rushes": ("Correspondence", "Reeds and Rushes"),
    "Minutes of last AGM, May 4th 2026. They were read out.": (
        "Minutes of last AGM, May 4th 2026",
        "They were read out.",
    ),
    "State of the old pump. Two quotations had come.": ("State of the old pump", "Two quotations had come."),
    "DECISIONS OF THE COUNTY 26/00418/B: Two houses.": ("DECISIONS OF THE COUNTY", "26/00418/B: Two houses."),
    "Notes of the day apart The notes of the day that was put off by a week in the great flood are here.": (
        "Notes of the day apart",
        "The notes of the day that was put off by a week in the great flood are here.",
    ),
}
NO_TITLES = [
    "Choice of Vice Chairman Ada Dale was chosen.",
    "To note the report.",
    "The Clerk said that the hall – now shut – was dry.",
    "None.",
    "Village Hall Constitution was handed to all, and it was suggested that they read it before the next day.",
    "Agreed. The Clerk will write.",
    "Minutes of the show in May were agreed",
    "There were no other matters",
    "Minutes of previous meeting 3 May 2026 were approved.",
    "Finance – view of the audit of the mill.",
    "Estynnwyd croeso i bawb. Daeth tri.",
    "No other news. The Clerk will write.",
    "Mend the lych gate. Action – the Clerk",
]


@pytest.mark.parametrize(("line", "parts"), TITLES.items())
def test_title_is_parted_from_what_follows_it(line: str, parts: tuple[str, str]) -> None:
    assert title_of(line) == parts


@pytest.mark.parametrize("line", NO_TITLES)
def test_clause_or_sentence_has_no_title(line: str) -> None:
    assert title_of(line) == (None, line)


@pytest.mark.parametrize("words", ["The Members resolved by ballot to sell the mill.", "All Members noted the news."])
def test_first_word_of_whom_a_sentence_tells_of_is_no_title(words: str) -> None:
    assert title_of(words) == (None, words)


def test_title_everybody_uses_ends_at_its_stop_whoever_is_named_behind_it() -> None:
    assert title_of("AOB. Harjit: the gate is open.") == ("AOB", "Harjit: the gate is open.")


def test_day_behind_a_dash_belongs_to_the_title() -> None:
    assert title_of("Minutes - 14 October 2026") == ("Minutes - 14 October 2026", "")


@pytest.mark.parametrize("line", ["Finance Report – Quarter 3", "Highways – Winter Service"])
def test_words_with_capitals_behind_a_dash_belong_to_a_title_that_everybody_uses(line: str) -> None:
    assert title_of(line) == (line, "")


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Apologies", "Ann Bell"),
        ("Treasurer's report", "Ann Bell"),
        ("Any other business", "Boats"),
        ("Finance", "Nothing to report"),
        ("Highways", "Winter Service £400"),
    ],
)
def test_names_sums_and_one_of_several_matters_behind_a_dash_do_not(title: str, rest: str) -> None:
    assert title_of(f"{title} – {rest}") == (title, rest)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Minutes of the meeting of 9 May 2026 Approved and signed as a true record",
            "Minutes of the meeting of 9 May 2026",
        ),
        ("TO ADOPT THE COUNCIL’s OWN ORDERS.", "TO ADOPT THE COUNCIL’s OWN ORDERS"),
        ("CLERK’s REPORT The lamps were lit.", "CLERK’s REPORT"),
        ("Policies Approved by Cabinet", "Policies Approved by Cabinet"),
        ("Letters Received and Sent", "Letters Received and Sent"),
    ],
)
def test_title_ends_where_it_is_said_what_came_of_it(line: str, title: str) -> None:
    assert title_of(line)[0] == title


def test_title_in_capitals_above_its_number_may_be_long() -> None:
    title = "DECLARATIONS OF LOBBYING (IN ACCORDANCE WITH THE RULES FOR MEMBERS OF THE COMMITTEE, PART 5, SECTION 2)"
    said = "\nThere was nothing to be said of it.\n"
    head = "PLANNING COMMITTEE\n25 March 2026\nPresent: Councillor A Marsh\n"
    page = f"{head}APOLOGIES\nPLA14/26{said}INTERESTS\nPLA15/26{said}{title}\nPLA16/26{said}VISITS\nPLA17/26{said}"
    assert [item.title for item in read(page).items] == ["APOLOGIES", "INTERESTS", title, "VISITS"]


def test_vote_of_thanks_that_ends_with_a_stop_is_a_title() -> None:
    assert title_of("Vote of Thanks to the 2030-31 Chairman.") == ("Vote of Thanks to the 2030-31 Chairman", "")


URGENT = (
    "Any other business which, since it cannot wait, the Chairman is of the opinion should be heard with urgency",
    "Any other items which the Mayor decides are urgent, under section 100B(4)(b) of the Local Government Act 1972",
    "Urgent items which, in the opinion of the Chair, should be taken",
    "To consider any business that the Convener of the Committee has agreed should be taken as urgent",
)


@pytest.mark.parametrize("line", URGENT)
def test_business_that_the_chair_takes_as_urgent_is_a_title_or_what_the_item_is_for(line: str) -> None:
    (_, item) = read(f"1. Roads\nThe road was shut.\n\n2. {line}\nThere was none.\n").items
    assert item.title == line
    assert [(one.kind, one.text) for one in item.paragraphs] == [("narrative", "There was none.")]
    assert item.commitments == []

    (below,) = read(f"Agenda item\nUrgent business\n{line}.\nThere was none.\n").items
    assert (below.title, below.purpose) == ("Urgent business", f"{line}.")


def test_chair_who_was_of_an_opinion_on_urgent_business_speaks() -> None:
    said = "The Chair was of the opinion that the lease should be looked at with urgency."
    (item,) = read(f"Agenda item\nUrgent business\nMinutes:\n{said}\n").items
    assert item.paragraphs[0].speakers == ["The Chair"]


def test_initial_of_whoever_speaks_behind_a_title_ends_none() -> None:
    items = read(
        "4 May 2026\n\n1. To receive Declarations of Interests and Requests Cllr T. Sloe spoke of his mill.\n\n"
        "2. To consider the hedges Cllr K. Hay disclosed that she owned one.\n\n3. Roads The road was shut."
    ).items
    assert [(item.title, len(item.paragraphs)) for item in items] == [
        ("To receive Declarations of Interests and Requests", 1),
        ("To consider the hedges", 1),
        ("Roads", 1),
    ]
