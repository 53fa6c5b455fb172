"""The hub with floors beside it: pages that do the least that Django can do with the same rows, by the same workers.

    uv run python -m tests.performance.floors PORT

`/floors/fixed/` sends a fixed string; `/floors/meeting/<key>/` fetches a meeting's rows in two queries and renders a
plain template; `/floors/list/<key>/` lists a committee's meetings with Django's own date filter on each row.
"""

import os
import sys

import django
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "councilhub.settings")

FIXED = "<!doctype html><title>Fixed</title><p>" + "A fixed string. " * 3200
MEETING = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{{ meeting.held_on }}</title></head>
<body><h1>{{ meeting.committee.name }}</h1>
{% for paragraph in paragraphs %}{% with item=paragraph.item %}
{% ifchanged item.pk %}<h2>{{ item.number }} {{ item.title }}</h2>{% endifchanged %}
<p id="{{ paragraph.anchor }}"><a href="#{{ paragraph.anchor }}">{{ paragraph.number }}</a> {{ paragraph.text }}</p>
{% endwith %}{% endfor %}</body></html>"""
LIST = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Meetings</title></head><body><ul>
{% for meeting in meetings %}<li><a href="/floors/meeting/{{ meeting.pk }}/">{{ meeting.held_on|date:"l j F Y" }}</a>
{{ meeting.starts|time:"g.ia" }}, {{ meeting.place }}</li>{% endfor %}</ul></body></html>"""


def serve(port: int) -> None:
    """As `manage.py start` serves, with the floors among the addresses."""
    django.setup()
    from django.conf import settings

    from councilhub.management.commands.start import Hub, leave, listen

    settings.ROOT_URLCONF = "tests.performance.floors"
    import signal

    signal.signal(signal.SIGTERM, leave)
    Hub(listen(port), lambda: None).run()


def patterns() -> list[object]:
    from django.template import engines

    from councilhub.access import everyone
    from meetings.models import Meeting, Paragraph

    meeting_page, list_page = (engines["django"].from_string(source) for source in (MEETING, LIST))

    @everyone
    def fixed(request: HttpRequest) -> HttpResponse:
        return HttpResponse(FIXED)

    @everyone
    def meeting(request: HttpRequest, pk: int) -> HttpResponse:
        found = Meeting.objects.select_related("committee").get(pk=pk)
        rows = Paragraph.objects.filter(item__meeting=pk).select_related("item").defer("words", "item__words")
        rows = rows.order_by("item__position", "position")
        return HttpResponse(meeting_page.render({"meeting": found, "paragraphs": rows}))

    @everyone
    def meetings(request: HttpRequest, pk: int) -> HttpResponse:
        return HttpResponse(list_page.render({"meetings": Meeting.objects.filter(committee=pk)}))

    return [
        path("floors/fixed/", fixed, name="floor_fixed"),
        path("floors/meeting/<int:pk>/", meeting, name="floor_meeting"),
        path("floors/list/<int:pk>/", meetings, name="floor_list"),
        path("", include("councilhub.urls")),
    ]


if __name__ == "__main__":
    serve(int(sys.argv[1]))
else:
    urlpatterns = patterns()
