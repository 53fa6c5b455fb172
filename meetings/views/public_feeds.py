"""What is published, for programs that follow it: meetings as calendars, decisions as Atom feeds. Whoever asks gets the
same: nobody signs a program in."""

import zlib

from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from councilhub.access import everyone
from councilhub.http import HubRequest
from meetings import calendars
from meetings.exporting.plain import printable
from meetings.models import Committee, Council, Meeting, Resolution

NOBODY = AnonymousUser()
ENTRIES = 50


@everyone
@require_safe
def calendar(request: HubRequest, council: str, committee: str = "") -> HttpResponse:
    """The published meetings of a council, or of one committee, as iCalendar; kept until one of them changes."""
    of, committees = _found(council, committee)
    name = f"{committees[0]}, {of}" if committee else f"Meetings of {of}"
    names = f"{request.get_host()} {name} {committees}".encode()
    key = quote_etag(f"{calendars.newest_change(c.pk for c in committees)}-{zlib.crc32(names)}")
    unchanged = get_conditional_response(request, etag=key)
    if isinstance(unchanged, HttpResponseNotModified):
        return unchanged
    place = f"calendar-{of.pk}-{committee}-{key}"
    if (content := cache.get(place)) is None:
        meetings = Meeting.objects.visible_to(NOBODY).filter(committee__in=committees).with_committee()
        site = request.build_absolute_uri("/").removesuffix("/")
        content = calendars.render(
            meetings, name=name, of=of.slug, url_of=lambda meeting: f"{site}{meeting.get_absolute_url()}"
        )
        cache.set(place, content, timeout=None)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers={"ETag": key})


@everyone
@require_safe
def decisions_feed(request: HubRequest, council: str, committee: str = "") -> HttpResponse:
    """The newest published decisions of a council, or of one committee, as Atom (RFC 4287)."""
    of, committees = _found(council, committee)
    decided = Resolution.objects.visible_to(NOBODY).filter(item__meeting__committee__in=committees)
    link = reverse("decisions", args=[of.slug]) + (f"?committee={committee}" if committee else "")
    tag = f"tag:{request.get_host().partition(':')[0]},{of.created_at:%Y-%m-%d}:{of.slug}"
    feed = Atom1Feed(
        title=printable(f"Decisions of {committees[0] if committee else of}"),
        link=request.build_absolute_uri(link),
        description="",
        language="en-GB",
        author_name=printable(of.name),
        feed_url=request.build_absolute_uri(),
        feed_guid=f"{tag}/{committee}decisions",
    )
    for decision in decided.with_item().with_changed_at().newest_first()[:ENTRIES]:
        _add(feed, decision, f"{tag}/resolution-{decision.pk}", request)
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _add(feed: Atom1Feed, decision: Resolution, unique_id: str, request: HubRequest) -> None:
    meeting = decision.item.meeting
    fate = ["Lost:"] if decision.fell else []
    words = " ".join(filter(None, [*fate, decision.stem, *map(str, decision.clauses.all())]))
    feed.add_item(
        title=printable(f"{decision.item} – {meeting}"),
        link=request.build_absolute_uri(decision.get_absolute_url()),
        description=escape(printable(words or decision.get_verb_display())),
        unique_id=unique_id,
        pubdate=meeting.minutes_published_at,
        updateddate=decision.changed_at,  # type: ignore[attr-defined]
    )


def _found(council: str, committee: str) -> tuple[Council, list[Committee]]:
    """The council and its committees, or the one that is named."""
    of = get_object_or_404(Council, slug=council)
    committees = list(of.committees.filter(slug=committee) if committee else of.committees.all())
    if committee and not committees:
        get_object_or_404(Committee, slug=committee, council=of)
    return of, committees
