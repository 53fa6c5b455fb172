"""What typed paragraphs tell of interests and absences: noticed, recorded at a word, and taken back."""

import pytest

from meetings import importing, noticing, revising
from meetings.foreseeing import foresee
from meetings.laying_out import declared
from meetings.models import AgendaItem, Attendance, Declaration, Meeting, Paragraph
from meetings.noticing import Notice
from meetings.reading import minutes
from tests.factories import Cast, make_item, make_meeting, make_paragraph, make_person

INTEREST = "Cllr Hale declared a pecuniary interest in item 7."
APOLOGIES = "Apologies were received from Cllrs Hale and Rowe."


def noticed(paragraph: Paragraph) -> Notice | None:
    item = AgendaItem.objects.with_minutes().get(pk=paragraph.item_id)
    there = list(item.meeting.attendances.all())
    return noticing.notice(item, next(one for one in item.paragraphs.all() if one.pk == paragraph.pk), there)


def attended(meeting: Meeting) -> list[tuple[str, str]]:
    return list(meeting.attendances.values_list("name", "status"))


def typed(cast: Cast, text: str, title: str = "Halls") -> Paragraph:
    added = revising.add(make_item(make_meeting(cast.committee), title), text=text)
    assert isinstance(added, Paragraph)
    return added


def test_nothing_is_recorded_by_typing(cast: Cast) -> None:
    paragraph = typed(cast, INTEREST)
    revising.add(paragraph.item, text=APOLOGIES)

    assert (Declaration.objects.count(), Attendance.objects.count()) == (0, 0)


def test_declaration_that_somebody_gave_is_offered_too(cast: Cast) -> None:
    given = typed(cast, "Cllr Hale gave a declaration of interest as a trustee.")

    assert noticed(given) == Notice([("Interest declared", ["Cllr Hale"])], [], is_left=False)


def test_declaration_is_offered_recorded_and_taken_back(cast: Cast) -> None:
    paragraph = typed(cast, INTEREST)
    hale = make_person(cast.council, "Ann Hale", kind="councillor")
    offered = noticed(paragraph)

    noticing.record(paragraph)

    [row] = Declaration.objects.all()
    assert (row.item, row.name, row.person, row.text, row.paragraph) == (
        paragraph.item,
        "Cllr Hale",
        None,
        INTEREST,
        paragraph,
    )
    assert hale.declarations.count() == 0, "a surname alone means nobody who had no seat that day"
    assert (offered, noticed(paragraph)) == (
        Notice([("Interest declared", ["Cllr Hale"])], [], is_left=False),
        Notice([], [("Interest declared", ["Cllr Hale"])], is_left=False),
    )

    noticing.take_back(paragraph)

    assert (Declaration.objects.count(), noticed(paragraph)) == (0, offered)


def test_declaration_of_a_paragraph_stands_there_alone_and_follows_its_words(cast: Cast) -> None:
    paragraph = typed(cast, INTEREST)
    noticing.record(paragraph)
    mended = INTEREST.replace("item 7", "item 8")

    revising.revise(paragraph, text=mended, seen=paragraph.version)

    assert Declaration.objects.get().text == mended
    assert declared(AgendaItem.objects.with_minutes().get()) == []


def test_declaration_goes_with_its_paragraph_and_comes_back_with_it(cast: Cast) -> None:
    paragraph = typed(cast, INTEREST)
    noticing.record(paragraph)
    key, row = paragraph.pk, Declaration.objects.get()

    revising.remove(paragraph)
    gone = Declaration.objects.count()
    revising.restore(row.item, key)

    assert (gone, Declaration.objects.get()) == (0, row)


def test_recorded_twice_is_recorded_once(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    for text in (INTEREST, APOLOGIES):
        paragraph = make_paragraph(item, text)
        noticing.record(paragraph)
        noticing.record(paragraph)

    assert (Declaration.objects.count(), Attendance.objects.count()) == (1, 2)


def test_apologies_are_recorded_behind_who_is_there_and_taken_back(cast: Cast) -> None:
    paragraph = typed(cast, APOLOGIES, "Apologies for absence")
    meeting = paragraph.item.meeting
    meeting.attendances.create(position=4, name="Councillor Vane")
    offered = noticed(paragraph)

    noticing.record(paragraph)

    assert attended(meeting) == [
        ("Councillor Vane", "present"),
        ("Councillor Hale", "apologies"),
        ("Councillor Rowe", "apologies"),
    ]
    told = [("Apologies", ["Councillor Hale", "Councillor Rowe"])]
    assert (offered, noticed(paragraph)) == (Notice(told, [], is_left=False), Notice([], told, is_left=False))

    noticing.take_back(paragraph)

    assert (attended(meeting), noticed(paragraph)) == ([("Councillor Vane", "present")], offered)


def test_who_was_recorded_as_present_is_so_again_when_it_is_taken_back(cast: Cast) -> None:
    paragraph = typed(cast, "Apologies were received from Councillor Hale.")
    meeting = paragraph.item.meeting
    row = meeting.attendances.create(position=0, name="Councillor Ann Hale", group="Green", text="Cllr Ann Hale")
    meeting.attendances.create(position=1, name="Mr B Hale", status="in attendance")

    noticing.record(paragraph)
    recorded = attended(meeting)
    noticing.take_back(paragraph)

    assert recorded == [("Councillor Ann Hale", "apologies"), ("Mr B Hale", "in attendance")]
    assert attended(meeting) == [("Councillor Ann Hale", "present"), ("Mr B Hale", "in attendance")]
    assert meeting.attendances.first() == row
    assert Attendance.objects.get(pk=row.pk).text == "Cllr Ann Hale"


def test_who_is_recorded_under_a_name_is_known_by_the_post(cast: Cast) -> None:
    paragraph = typed(
        cast, "Apologies were received from Councillor A Rowe and from the Head of Property.", "Apologies for absence"
    )
    row = paragraph.item.meeting.attendances.create(position=0, name="Ruth Adeyemi", role="Head of Property")

    noticing.record(paragraph)

    assert list(Attendance.objects.values_list("name", "status")) == [
        ("Ruth Adeyemi", "apologies"),
        ("Councillor A Rowe", "apologies"),
    ]
    assert (row.pk, noticed(paragraph)) == (
        Attendance.objects.get(name="Ruth Adeyemi").pk,
        Notice([], [("Apologies", ["Councillor A Rowe", "Head of Property"])], is_left=False),
    )


def test_apologies_in_the_record_already_are_not_offered(cast: Cast) -> None:
    paragraph = typed(cast, "Apologies were received from Councillor Hale.")
    paragraph.item.meeting.attendances.create(position=0, name="Cllr Ann Hale", status="apologies")

    assert noticed(paragraph) is None
    noticing.take_back(paragraph)
    assert attended(paragraph.item.meeting) == [("Cllr Ann Hale", "apologies")]


def test_a_substitute_is_recorded_with_whom_they_stood_in_for(cast: Cast) -> None:
    paragraph = typed(cast, "Councillor Cole substituted for Councillor Hale.", "Apologies and substitutions")

    noticing.record(paragraph)

    assert list(Attendance.objects.values_list("name", "status", "substitute_for")) == [
        ("Councillor Cole", "substitute", "Councillor Hale")
    ]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Declarations of interest", "There were none."),
        ("Declarations of interest", "The Chair asked members to declare any interest that they had."),
        ("Apologies for absence", "None."),
        ("Halls", "Councillor Hale presented the report, and apologised that it was late."),
        ("Halls", "The halls were declared open by the Mayor."),
    ],
)
def test_words_that_tell_nothing_of_it_bring_no_notice(cast: Cast, title: str, text: str) -> None:
    assert noticed(make_paragraph(make_item(make_meeting(cast.committee), title), text)) is None


def test_under_its_title_a_name_and_an_item_are_a_declaration(cast: Cast) -> None:
    text = "Councillor Cole (item 4): governor of Oak School."
    paragraph = make_paragraph(make_item(make_meeting(cast.committee), "Declarations of interest"), text)

    assert noticed(paragraph) == Notice([("Interest declared", ["Councillor Cole"])], [], is_left=False)


def test_what_was_dismissed_is_offered_again_once_that_is_taken_back(cast: Cast) -> None:
    paragraph = typed(cast, INTEREST)
    told = [("Interest declared", ["Cllr Hale"])]

    noticing.leave(paragraph)
    left = noticed(paragraph)
    noticing.take_back(paragraph)

    assert (left, noticed(paragraph)) == (Notice(told, [], is_left=True), Notice(told, [], is_left=False))


PAGE = f"""Eastmoor Council

Minutes of the People Scrutiny Committee held on 1 September 2026

1.

Declarations of interest

{INTEREST}

2.

Halls

The halls were spoken of.
"""


def test_a_page_of_the_meeting_keeps_what_was_recorded_here_and_says_it_once(cast: Cast) -> None:
    read = minutes.read(PAGE)
    meeting = importing.save(read, committee=cast.committee).meeting
    halls = AgendaItem.objects.get(title="Halls")
    added = revising.add(halls, text="Cllr Rowe declared a personal interest.")
    assert isinstance(added, Paragraph)
    noticing.record(added)

    assert foresee(minutes.read(PAGE), meeting, {}).changes_nothing
    importing.save(minutes.read(PAGE), committee=cast.committee)

    assert list(Declaration.objects.order_by("pk").values_list("item__title", "name", "paragraph")) == [
        ("Declarations of interest", "Cllr Hale", None),
        ("Halls", "Cllr Rowe", added.pk),
    ]
