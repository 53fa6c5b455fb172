from datetime import date

from django.urls import path, register_converter

from meetings.views import (
    agendas,
    auditing,
    bodies,
    correcting,
    councils,
    importing,
    imports,
    minute_taking,
    people,
    public,
    public_exporting,
    public_feeds,
    public_record,
    publishing,
    recording,
    scheduling,
    sign_ins,
)


class DayConverter:
    """The last part of a meeting's address, `2026-11-03` or for a second meeting of that day `2026-11-03-2`."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[2-9])?"

    def to_python(self, value: str) -> tuple[date, int]:
        return date.fromisoformat(value[:10]), int(value[11:] or 1)

    def to_url(self, value: str) -> str:
        return value


class LayoutConverter:
    """What of a meeting is taken away."""

    regex = "summary|minutes|decisions"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class EndingConverter(LayoutConverter):
    """As what kind of file."""

    regex = "pdf|docx|txt"


register_converter(DayConverter, "day")
register_converter(LayoutConverter, "layout")
register_converter(EndingConverter, "ending")

MEETING = "<slug:council>/<slug:committee>/<day:day>/"
COMMITTEE = "<slug:council>/<slug:committee>/"
ITEM = "<slug:council>/items/<int:pk>/"
IMPORT = "<slug:council>/import/<int:pk>/"
PARAGRAPH = "<slug:council>/paragraphs/<int:pk>/"

councils_urls = [
    path("<slug:council>/settings/", councils.edit_council, name="edit_council"),
]
bodies_urls = [
    path("<slug:council>/committees/add/", bodies.add_committee, name="add_committee"),
    path(COMMITTEE + "edit/", bodies.edit_committee, name="edit_committee"),
    path(COMMITTEE + "seats/", bodies.seats, name="seats"),
    path(COMMITTEE + "seats/add/", bodies.add_seat, name="add_seat"),
    path(COMMITTEE + "seats/named/", bodies.seat_named, name="seat_named"),
    path(COMMITTEE + "seats/<int:seat>/end/", bodies.end_seat, name="end_seat"),
    path(COMMITTEE + "seats/<int:seat>/remove/", bodies.remove_seat, name="remove_seat"),
]
people_urls = [
    path("<slug:council>/people/", people.people, name="people"),
    path("<slug:council>/people/add/", people.add_person, name="add_person"),
    path("<slug:council>/people/<int:pk>/edit/", people.edit_person, name="edit_person"),
    path("<slug:council>/people/<int:pk>/sign-in/", sign_ins.give_sign_in, name="give_sign_in"),
    path("<slug:council>/people/<int:pk>/sign-in/take/", sign_ins.take_sign_in, name="take_sign_in"),
    path("<slug:council>/people/<int:pk>/office/", sign_ins.set_office, name="set_office"),
    path("<slug:council>/teams/", people.teams, name="teams"),
    path("<slug:council>/teams/add/", people.add_team, name="add_team"),
    path("<slug:council>/teams/<int:pk>/edit/", people.edit_team, name="edit_team"),
    path("<slug:council>/teams/<int:pk>/remove/", people.remove_team, name="remove_team"),
    path("<slug:council>/manage/audit/", auditing.audit, name="audit"),
]
agendas_urls = [
    path(MEETING + "agenda/", agendas.build_agenda, name="build_agenda"),
    path(MEETING + "agenda/add/", agendas.add_item, name="add_item"),
    path(MEETING + "agenda/begin/", agendas.begin_agenda, name="begin_agenda"),
    path(MEETING + "agenda/number/", agendas.number_items, name="number_items"),
    path(MEETING + "agenda/publish/", agendas.publish_agenda, name="publish_agenda"),
    path(MEETING + "agenda/withdraw/", agendas.withdraw_agenda, name="withdraw_agenda"),
    path(MEETING + "agenda/restore/<int:item>/", agendas.restore_item, name="restore_item"),
    path(ITEM + "edit/", agendas.edit_item, name="edit_item"),
    path(ITEM + "move/", agendas.move_item, name="move_item"),
    path(ITEM + "remove/", agendas.remove_item, name="remove_item"),
    path(ITEM + "documents/add/", agendas.add_document, name="add_document"),
    path(ITEM + "documents/<int:document>/remove/", agendas.remove_document, name="remove_document"),
    path(ITEM + "documents/<int:document>/restore/", agendas.restore_document, name="restore_document"),
]
scheduling_urls = [
    path(COMMITTEE + "schedule/", scheduling.schedule_meeting, name="schedule_meeting"),
    path(MEETING + "edit/", scheduling.edit_meeting, name="edit_meeting"),
    path(MEETING + "cancel/", scheduling.cancel_meeting, name="cancel_meeting"),
    path(MEETING + "reinstate/", scheduling.reinstate_meeting, name="reinstate_meeting"),
    path(MEETING + "hold/", scheduling.hold_meeting, name="hold_meeting"),
]
importing_urls = [
    path("<slug:council>/import/", importing.import_minutes, name="import_minutes"),
    path(IMPORT, importing.preview_import, name="preview_import"),
    path(IMPORT + "confirm/", importing.confirm_import, name="confirm_import"),
    path(IMPORT + "place/", importing.place_import, name="place_import"),
    path(IMPORT + "lines/", correcting.place_lines, name="place_lines"),
    path(IMPORT + "undo/", importing.undo_import, name="undo_import"),
    path(IMPORT + "discard/", importing.discard_import, name="discard_import"),
    path(IMPORT + "again/", correcting.read_again, name="read_again"),
    path(IMPORT + "items/<int:item>/", correcting.correct_item, name="correct_item"),
    path(IMPORT + "items/<int:item>/commitments/", correcting.correct_commitments, name="correct_commitments"),
    path(IMPORT + "attendance/", correcting.correct_attendance, name="correct_attendance"),
    path("<slug:council>/imports/", imports.imports, name="imports"),
    path("<slug:council>/imports/save/", imports.save_imports, name="save_imports"),
    path("<slug:council>/imports/discard/", imports.discard_imports, name="discard_imports"),
    path("<slug:council>/imports/undo/", imports.undo_imports, name="undo_imports"),
    path("<slug:council>/imports/restore/", imports.restore_imports, name="restore_imports"),
    path("<slug:council>/imports/place/", imports.place_imports, name="place_imports"),
    path("<slug:council>/imports/claim/", imports.claim_imports, name="claim_imports"),
]
minute_taking_urls = [
    path(PARAGRAPH + "edit/", minute_taking.edit_paragraph, name="edit_paragraph"),
    path(PARAGRAPH + "save/", minute_taking.save_paragraph, name="save_paragraph"),
    path(PARAGRAPH + "move/", minute_taking.move_paragraph, name="move_paragraph"),
    path(PARAGRAPH + "set/", minute_taking.set_paragraph, name="set_paragraph"),
    path(PARAGRAPH + "remove/", minute_taking.remove_paragraph, name="remove_paragraph"),
    path(PARAGRAPH + "versions/", minute_taking.paragraph_versions, name="paragraph_versions"),
    path(ITEM + "add/", minute_taking.add_paragraph, name="add_paragraph"),
    path(ITEM + "restore/<int:paragraph>/", minute_taking.restore_paragraph, name="restore_paragraph"),
    path(MEETING + "minutes/", minute_taking.take_minutes, name="take_minutes"),
]
recording_urls = [
    path(PARAGRAPH + "record/", recording.record_notice, name="record_notice"),
    path(PARAGRAPH + "record/dismiss/", recording.dismiss_notice, name="dismiss_notice"),
    path(PARAGRAPH + "record/withdraw/", recording.withdraw_notice, name="withdraw_notice"),
    path("<slug:council>/resolutions/<int:pk>/edit/", recording.edit_resolution, name="edit_resolution"),
    path("<slug:council>/resolutions/<int:pk>/remove/", recording.remove_resolution, name="remove_resolution"),
    path(ITEM + "resolutions/<int:resolution>/restore/", recording.restore_resolution, name="restore_resolution"),
    path(MEETING + "attendance/", recording.record_attendance, name="record_attendance"),
]
publishing_urls = [
    path(MEETING + "publish/", publishing.publish_minutes, name="publish_minutes"),
    path(MEETING + "withdraw/", publishing.withdraw_minutes, name="withdraw_minutes"),
    path(MEETING + "approve/", publishing.approve_minutes, name="approve_minutes"),
    path(MEETING + "approve/withdraw/", publishing.withdraw_approval, name="withdraw_approval"),
]
exporting_urls = [
    path(MEETING + "<layout:layout>.<ending:ending>", public_exporting.export_meeting, name="export_meeting"),
]
feeds_urls = [
    path("<slug:council>/calendar.ics", public_feeds.calendar, name="calendar"),
    path(COMMITTEE + "calendar.ics", public_feeds.calendar, name="calendar"),
    path("<slug:council>/decisions.atom", public_feeds.decisions_feed, name="decisions_feed"),
    path(COMMITTEE + "decisions.atom", public_feeds.decisions_feed, name="decisions_feed"),
]
record_urls = [
    path("<slug:council>/decisions/", public_record.decisions, name="decisions"),
    path("<slug:council>/people/<int:pk>/", public_record.person, name="person"),
    path("<slug:council>/accessibility/", public_record.accessibility, name="accessibility"),
    path("<slug:council>/privacy/", public_record.privacy, name="privacy"),
]
# Tried before all other addresses of the hub: it is asked for most, and no other ends in a day.
meeting_url = path(MEETING, public.meeting, name="meeting")
public_urls = [
    path("<slug:council>/", public.council, name="council"),
    path(ITEM + "documents/<int:document>/", public.document, name="document"),
    path("<slug:council>/colours.css", public.colours, name="colours"),
    path("<slug:council>/logo/<str:name>", public.logo, name="logo"),
    path(COMMITTEE, public.committee, name="committee"),
]

urlpatterns = [
    *councils_urls,
    *bodies_urls,
    *people_urls,
    *scheduling_urls,
    *agendas_urls,
    *importing_urls,
    *minute_taking_urls,
    *recording_urls,
    *publishing_urls,
    *exporting_urls,
    *feeds_urls,
    *record_urls,
    *public_urls,
]
