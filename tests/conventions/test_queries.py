"""No page costs more queries for many rows than for few: every address, asked before and after the record has grown."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actions.models import Progress
from meetings.models import Attendance, Import, Reference
from meetings.reading.shape import ReadItem, ReadMinutes, as_dict
from tests.conventions.test_access_matrix import MEMBERS, ROWS
from tests.conventions.world import World, make_paper
from tests.factories import (
    SignIn,
    make_action,
    make_committee,
    make_item,
    make_meeting,
    make_paragraph,
    make_person,
    make_resolution,
    make_seat,
)


def grow(world: World, numbers: range) -> None:
    """So many more of everything that a page can list."""
    cast = world.cast
    published, draft = (world.papers[name].item.meeting for name in ("published", "draft"))
    for n in numbers:
        make_committee(cast.council, f"Panel {n}")
        councillor = make_person(cast.council, f"Councillor {n}", kind="councillor")
        make_seat(cast.committee, councillor)
        make_seat(cast.committee, make_person(cast.council, f"Clerk {n}"), role="clerk")
        team = cast.council.teams.create(name=f"Team {n}")
        team.members.add(cast.owning)
        for meeting in (published, draft):
            paper = make_paper(make_item(meeting, f"Item {n}", minute_number=f"9{n}"), f"PUBLISHED{n}", cast)
            Reference.objects.create(
                item=paper.item,
                paragraph=paper.paragraph,
                position=1,
                text="minute 41",
                target=world.papers["published"].item,
            )
            make_resolution(paper.item, "the report be noted", "the halls be mended")
            Attendance.objects.create(meeting=meeting, position=n, name=f"Councillor {n}", person=councillor)
        held_on = date(2025, 1, 1) + timedelta(days=n)
        old = make_meeting(cast.committee, held_on=held_on, published=True)
        item = make_item(old, f"Old item {n}", minute_number=f"8{n}")
        make_paragraph(item)
        closed = {"status": "closed", "closed_as": "done", "closed_on": timezone.localdate(), "closed_at_item": item}
        make_action(cast.committee, f"Closed {n}", owner=councillor, **closed)
        alone = make_action(cast.committee, f"Alone {n}", team=team, asked_by=councillor, is_due_next_meeting=True)
        Progress.objects.create(action=alone, by=cast.officer, note="Begun.", status_from="to_do", status_to="to_do")
        make_action(cast.committee, f"Reported {n}", owner=cast.owning, status="reported")
        for source in (world.waiting, None):
            read = as_dict(ReadMinutes(items=[ReadItem(title=f"Item {n}")]))
            Import.objects.create(
                council=cast.council,
                text="Words.",
                sha256=str(n) * 64,
                read=read,
                committee=cast.committee,
                held_on=held_on,
                by=cast.officer,
                confirmed_at=None if source else timezone.now(),
                meeting=None if source else old,
            )


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(address).getvalue()
    return len(asked)


@pytest.mark.parametrize("member", ["public", "officer", "owner"])
def test_no_page_costs_more_queries_for_many_rows_than_for_few(world: World, as_member: SignIn, member: str) -> None:
    client = as_member(world.members[member])
    addresses = {
        world.address(row.split()[0], row.split()[1] if len(row.split()) == 3 else "")
        for row in ROWS
        if row.endswith("GET") and ROWS[row][MEMBERS.index(member)] == 200
    }
    addresses |= {
        f"{world.address('search', '')}?q=PUBLISHEDPARAGRAPH or report",
        f"{world.address('actions', '')}?show=closed",
    }
    grow(world, range(1))
    few = {address: queries(client, address) for address in sorted(addresses)}

    grow(world, range(1, 5))

    many = {address: queries(client, address) for address in few}
    assert {address: (few[address], many[address]) for address in few if few[address] < many[address]} == {}
