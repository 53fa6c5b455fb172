"""Modern.Gov's GetMeeting as the page that Modern.Gov makes of it."""

import pytest

from meetings.reading.formats import text_of


def blocks(xml: str) -> list[str]:
    return text_of(xml.encode(), "halls.xml").strip("\n").split("\n\n")


def meeting(front: str = "", items: str = "<agendaitem><agendaitemtitle>Gates</agendaitemtitle></agendaitem>") -> str:
    return f"<meeting>{front}<agendaitems>{items}</agendaitems></meeting>"


def test_a_meeting_is_set_out_as_its_page() -> None:
    front = """<meetingid>9</meetingid><meetingdate>03/11/2026</meetingdate><meetingtime>6.30 pm</meetingtime>
    <meetingplannedfinishtime>9.00 pm</meetingplannedfinishtime>
    <meetingactualfinishtime>8.40 pm</meetingactualfinishtime><meetinglocation>Council Chamber</meetinglocation>
    <attendees><attendee name="Councillor A Marsh" roledescription="Chair" attendance="Present" politicalparty="IND"/>
    <attendee name="Councillor J Byrne" attendance="Apologies"/>
    <attendee name="Councillor P Vane" roledescription="" attendance="Present"/></attendees>"""
    items = """<agendaitem><agendaitemid>7</agendaitemid>
    <agendaitemtitle>Park gates &amp;amp; hedges</agendaitemtitle>
    <agendatext>&lt;div&gt;&lt;p&gt;To consider the gates.&lt;/p&gt;&lt;/div&gt;</agendatext>
    <agendaitemnumber>4</agendaitemnumber><fulldisplaynumberformat>31.</fulldisplaynumberformat>
    <commentlabel1>Presented By</commentlabel1><commenttext1>The Surveyor</commenttext1>
    <commentlabel2>Actions</commentlabel2><commenttext2> </commenttext2>
    <minutesnonemptyhtmlbody>&lt;p&gt;It was noted that&lt;br&gt;rust spreads.&lt;/p&gt;</minutesnonemptyhtmlbody>
    <decisionnonemptyhtmlbody>&lt;p&gt;RESOLVED that:&lt;ol&gt;&lt;li&gt;paint them.</decisionnonemptyhtmlbody>
    <refertocommittee>Parks Committee</refertocommittee>
    <linkeddocuments><linkeddoc><title>Appendix 1</title><isrestricted>False</isrestricted></linkeddoc>
    <linkeddoc><title>Appendix 2</title><isrestricted>True</isrestricted></linkeddoc></linkeddocuments></agendaitem>
    <agendaitem><agendaitemtitle>Bins</agendaitemtitle><agendaitemnumber>5</agendaitemnumber>
    <minutesnonemptyhtmlbody/></agendaitem>"""
    assert blocks(meeting(front, items)) == [
        "Parks Committee - Tuesday 3 November 2026 6.30 pm",
        "Venue: Council Chamber",
        "Present:",
        "Councillor A Marsh (Chair) (IND)",
        "Councillor P Vane",
        "Apologies:",
        "Councillor J Byrne",
        "31.",
        "Park gates & hedges",
        "To consider the gates.",
        "Presented By: The Surveyor",
        "Additional documents:",
        "Appendix 1",
        "Appendix 2 (restricted)",
        "Decision:",
        "RESOLVED that:",
        "1. paint them.",
        "Minutes:",
        "It was noted that",
        "rust spreads.",
        "5",
        "Bins",
        "The meeting ended at 8.40 pm",
    ]


def test_an_answer_in_an_envelope_with_capitals_and_a_namespace_is_read() -> None:
    xml = '<Envelope><Meeting xmlns="urn:x"><AgendaItems><AgendaItem><AgendaItemTitle>Gates</AgendaItemTitle>'
    assert blocks(f"{xml}</AgendaItem></AgendaItems></Meeting></Envelope>") == ["Gates"]


@pytest.mark.parametrize(
    ("date", "words"), [("31/02/2026", "31/02/2026"), ("soon", "soon"), ("1/9/2026", "Tuesday 1 September 2026")]
)
def test_a_date_that_is_none_stays_as_it_is(date: str, words: str) -> None:
    assert blocks(meeting(f"<meetingdate>{date}</meetingdate>")) == [words, "Gates"]


def test_an_answer_in_another_encoding_is_read() -> None:
    xml = '<?xml version="1.0" encoding="iso-8859-1"?>' + meeting(
        items="<agendaitem><agendaitemtitle>Café</agendaitemtitle></agendaitem>"
    )
    assert text_of(xml.encode("latin-1"), "halls.xml") == "Café\n"
