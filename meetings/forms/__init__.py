"""Forms of the record, by noun."""

from meetings.forms.agendas import ItemForm
from meetings.forms.bodies import CommitteeForm, EditCommitteeForm, EndSeatForm, SeatForm
from meetings.forms.councils import CouncilForm
from meetings.forms.fields import DayField
from meetings.forms.importing import ConfirmImportForm, ImportForm
from meetings.forms.papers import DocumentForm
from meetings.forms.paragraphs import AddForm, CorrectionForm, HandForm, ParagraphForm
from meetings.forms.people import OfficeForm, PersonForm, SignInForm, TeamForm
from meetings.forms.recording import AttendanceRows, ResolutionForm, attendance_rows
from meetings.forms.scheduling import CancelForm, MeetingForm

__all__ = [
    "AddForm",
    "AttendanceRows",
    "CancelForm",
    "CommitteeForm",
    "ConfirmImportForm",
    "CorrectionForm",
    "CouncilForm",
    "DayField",
    "DocumentForm",
    "EditCommitteeForm",
    "EndSeatForm",
    "HandForm",
    "ImportForm",
    "ItemForm",
    "MeetingForm",
    "OfficeForm",
    "ParagraphForm",
    "PersonForm",
    "ResolutionForm",
    "SeatForm",
    "SignInForm",
    "TeamForm",
    "attendance_rows",
]
