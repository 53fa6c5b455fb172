"""A small hub with one of everything, each word of what is not for everybody carrying a mark."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from actions.models import Action, Answer, Progress
from councilhub.access import all_patterns
from councilhub.models import User
from meetings.models import (
    AgendaItem,
    Commitment,
    Committee,
    Declaration,
    Document,
    Import,
    Meeting,
    Paragraph,
    Recommendation,
    Reference,
    Report,
    ReportParagraph,
    ReportSection,
    Resolution,
    Vote,
)
from meetings.reading.shape import ReadItem, ReadMinutes, as_dict
from tests.factories import (
    PASSWORD,
    Cast,
    make_action,
    make_commitment,
    make_committee,
    make_council,
    make_item,
    make_meeting,
    make_paragraph,
    make_person,
    make_resolution,
    make_seat,
    make_user,
)
from tests.pictures import make_png


@dataclass
class Paper:
    """An item of minutes: something said, something found in it, something answered, something to do."""

    item: AgendaItem
    paragraph: Paragraph
    resolution: Resolution
    found: Commitment
    dismissed: Commitment
    action: Action
    document: Document


@dataclass
class World:
    cast: Cast
    elsewhere: User
    papers: dict[str, Paper]
    alone: Action
    waiting: Import
    other_committee: Committee
    meetings: dict[str, Meeting]

    @property
    def members(self) -> dict[str, User | None]:
        return self.cast.members

    def address(self, name: str, about: str) -> str:
        """The address of that name, of the paper that `about` names where the address has one."""
        route, pattern = next((route, pattern) for route, pattern in all_patterns() if pattern.name == name)
        given = {"council": self.cast.council.slug, "committee": self.cast.committee.slug, "kind": about}
        given |= {"item": "0", "layout": "minutes", "ending": "txt"}
        if paper := self.papers.get(about):
            given |= {"day": paper.item.meeting.day, "paragraph": str(paper.paragraph.pk)}
            given |= {"item": str(paper.item.pk), "document": str(paper.document.pk)}
            given["resolution"] = str(paper.resolution.pk)
        if meeting := self.meetings.get(about):
            given["day"] = meeting.day
        given |= {"uidb64": "MQ", "token": "never-given"}
        given["name"] = Path(str(self.cast.council.logo)).name
        given["seat"] = str(self.cast.committee.memberships.get(person__user=self.cast.chair).pk)
        if "pk" in pattern.pattern.converters:
            given["pk"] = str(self._thing(name, route.split("/")[1], about).pk)
        return reverse(name, kwargs={key: given[key] for key in pattern.pattern.converters})

    def _thing(self, name: str, kind: str, about: str) -> Model:
        """What a number in an address counts: `/<council>/paragraphs/7/` the paragraph."""
        if kind == "people":
            people = {"seated": self.cast.chair, "officer": self.cast.owner}
            return self.cast.council.people.get(user=people[about])
        if kind == "import":
            return self.waiting
        if kind == "teams":
            return self.cast.council.teams.get_or_create(name="Property")[0]
        if about == "alone":
            return self.alone
        paper = self.papers[about]
        things = {
            "actions": paper.action,
            "commitments": paper.dismissed if name == "withdraw_answer" else paper.found,
            "items": paper.item,
            "paragraphs": paper.paragraph,
            "resolutions": paper.resolution,
        }
        return things[kind]


def make_world(cast: Cast) -> World:
    council, committee = cast.council, cast.committee
    council.logo.save("logo.png", ContentFile(make_png(4, 2)))
    other_committee = make_committee(council, "Place Scrutiny Committee")
    elsewhere = make_user("Elsewhere")
    make_seat(other_committee, make_person(council, "Elsewhere", kind="councillor", user=elsewhere))
    make_committee(make_council("Westmere Town Council"), "Full Council")
    published = make_meeting(committee, published=True)
    draft = make_meeting(committee, held_on=timezone.localdate() - timedelta(days=7))
    items = {
        "published": make_item(published, "Community halls", minute_number="41"),
        "draft": make_item(draft, "DRAFTTITLE"),
        "exempt": make_item(published, "EXEMPTTITLE", is_exempt=True, exempt_paragraphs=[3]),
    }
    papers = {name: make_paper(item, name.upper(), cast) for name, item in items.items()}
    waiting = Import.objects.create(
        council=council,
        text="WAITINGTEXT",
        sha256="0" * 64,
        read=as_dict(ReadMinutes(items=[ReadItem(title="WAITINGTITLE")])),
        committee=committee,
        held_on=draft.held_on,
        by=cast.officer,
    )
    alone = make_action(committee, "ALONEWORDING")
    return World(cast, elsewhere, papers, alone, waiting, other_committee, make_meetings(committee))


def make_meetings(committee: Committee) -> dict[str, Meeting]:
    """One to come, one of today and one that is cancelled, announced without their agendas; and one with its agenda."""
    today = timezone.localdate()
    ahead = {"planned": ("scheduled", 14), "today": ("scheduled", 0), "cancelled": ("cancelled", 28)}
    meetings = {
        name: make_meeting(committee, held_on=today + timedelta(days=days), status=status)
        for name, (status, days) in ahead.items()
    }
    for meeting in meetings.values():
        make_paragraph(make_item(meeting, "DRAFTTITLE", purpose="DRAFTPURPOSE"), "DRAFTPARAGRAPH")
    announced: dict[str, Any] = {"agenda_published_at": timezone.now(), "status": "scheduled"}
    return meetings | {"announced": make_meeting(committee, held_on=today + timedelta(days=35), **announced)}


def make_paper(item: AgendaItem, mark: str, cast: Cast) -> Paper:
    """One of everything that an item holds; every word of it begins with the mark."""
    item.purpose = f"{mark}PURPOSE"
    item.save()
    Recommendation.objects.create(item=item, position=0, text=f"{mark}RECOMMENDATION")
    section = ReportSection.objects.create(
        report=Report.objects.create(item=item, author=f"{mark}AUTHOR"), position=0, heading=f"{mark}HEADING"
    )
    ReportParagraph.objects.create(section=section, position=0, text=f"{mark}REPORT")
    document = Document.objects.create(item=item, position=0, title=f"{mark}DOCUMENT", file_name="paper.txt")
    document.file.save("paper.txt", ContentFile(f"{mark}FILE."))
    Declaration.objects.create(item=item, position=0, name=f"{mark}DECLARER", text=f"{mark}DECLARATION")
    resolution = make_resolution(item, f"{mark}CLAUSE", stem=f"{mark}STEM", proposer=f"{mark}PROPOSER")
    Vote.objects.create(resolution=resolution, text=f"{mark}VOTE")
    first = make_paragraph(item, f"{mark}PARAGRAPH: she would do {mark}FOUND and {mark}DISMISSED.")
    second = make_paragraph(item, f"The officer undertook {mark}QUOTE. {mark}REFERENCE refers.")
    Reference.objects.create(item=item, paragraph=second, position=0, text=f"{mark}REFERENCE")
    found = make_commitment(first, f"{mark}FOUND", cue=f"{mark}CUE", owner_said=f"{mark}SAID")
    dismissed = make_commitment(first, f"{mark}DISMISSED")
    make_commitment(first, f"{mark}DROPPED", owner_said=f"{mark}DROPPER", is_dropped=True, is_gone=True)
    Answer.objects.give(dismissed, Answer.Given.DISMISSED, by=cast.officer)
    accepted = make_commitment(second, f"{mark}QUOTE")
    action = Action.objects.accept(
        accepted, Action(wording=f"{mark}WORDING", owner=cast.owning, due_on=timezone.localdate()), by=cast.officer
    )
    for word, is_public in (("INTERNAL", False), ("OPENNOTE", True)):
        Progress.objects.create(
            action=action,
            by=cast.officer,
            note=f"{mark}{word}",
            status_from="to_do",
            status_to="to_do",
            is_public=is_public,
        )
    return Paper(item, first, resolution, found, dismissed, action, document)


# What a form needs in order to do what its address is for.
SENT: dict[str, dict[str, str]] = {
    "sign_in": {"username": "officer@example.org", "password": PASSWORD},
    "edit_paragraph": {"text": "The committee received the report.", "version": "1"},
    "save_paragraph": {"text": "The committee received the report.", "version": "1"},
    "set_paragraph": {"kind": "narrative", "speakers": ""},
    "add_paragraph": {"text": "The committee adjourned."},
    "edit_resolution": {"verb": "noted", "clauses": "the report be noted"},
    "record_attendance": {"form-TOTAL_FORMS": "0", "form-INITIAL_FORMS": "0"},
    "add_committee": {"name": "Licensing Committee", "kind": "regulatory"},
    "import_minutes": {"text": "1. Apologies\nNone."},
    "confirm_import": {"held_on": "2026-03-05"},
    "read_again": {"text": "1. Apologies\nNone."},
    "correct_item": {"title": "Halls"},
    "correct_attendance": {"form-TOTAL_FORMS": "0", "form-INITIAL_FORMS": "0"},
    "move_action": {"status": "in_progress", "note": "Begun.", "version": "1"},
    "edit_action": {"wording": "Survey the halls", "version": "1"},
    "add_action": {"wording": "Survey the halls"},
    "make_action": {"wording": "Survey the halls"},
    "move_actions": {"actions": "1", "status": "in_progress", "back": "/"},
    "accept_commitment": {"as_found": "1"},
    "add_item": {"title": "Village halls"},
    "edit_item": {"title": "Village halls"},
    "edit_council": {"name": "Eastmoor Council", "colour": "#0b5d51"},
    "edit_committee": {"name": "People Scrutiny", "kind": "scrutiny", "notice_days": "5"},
    "add_seat": {"role": "member"},
    "end_seat": {"ends_on": "2031-03-04"},
    "add_person": {"name": "Nia Vane", "kind": "partner"},
    "edit_person": {"name": "Nia Vane", "kind": "partner"},
    "add_team": {"name": "Estates"},
    "edit_team": {"name": "Estates"},
    "account": {"old_password": PASSWORD, "new_password1": "lantern otter", "new_password2": "lantern otter"},
    "schedule_meeting": {"held_on": "2031-03-04", "kind": "ordinary"},
    "edit_meeting": {"held_on": "2031-03-05", "kind": "annual"},
    "cancel_meeting": {"because": "There is no business."},
}


def sent(world: World, name: str, about: str) -> dict[str, str]:
    data = dict(SENT.get(name, {}))
    if name == "confirm_import":
        data["committee"] = str(world.cast.committee.pk)
    if name == "make_action":
        data["where"] = world.papers[about].paragraph.anchor
    return data


OF_NO_COUNCIL = set(
    "home health search style account set_password set_up sign_in sign_out my_page my_actions asked_actions "
    "export_my_actions export_asked_actions".split()
)
# What another council's own address answers to an officer of this one: nothing of this council is there.
ELSEWHERE = {
    **dict.fromkeys(["council", "colours", "actions", "export_actions", "search_council", "calendar"], 200),
    **dict.fromkeys(["decisions_feed", "decisions", "accessibility", "privacy"], 200),
    **dict.fromkeys(["move_actions", "undo_moves"], 302),
    **dict.fromkeys(["add_committee", "import_minutes", "imports", "save_imports", "place_imports"], 403),
    **dict.fromkeys(["claim_imports", "discard_imports", "undo_imports", "restore_imports"], 403),
    **dict.fromkeys(["people", "add_person", "teams", "add_team", "edit_council", "audit"], 403),
}
