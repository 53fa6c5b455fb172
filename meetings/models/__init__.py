"""The nouns of what was said."""

from meetings.models.agendas import (
    AgendaItem,
    Declaration,
    Document,
    Recommendation,
    Report,
    ReportParagraph,
    ReportSection,
)
from meetings.models.bodies import Committee, Council, Membership, Office, Person, Team
from meetings.models.commitments import Commitment, Reference
from meetings.models.imports import Import, Naming
from meetings.models.meetings import Attendance, Meeting, Refused
from meetings.models.minutes import Correction, Paragraph, Receipt, StaleEdit
from meetings.models.resolutions import Clause, Resolution, Vote

__all__ = [
    "AgendaItem",
    "Attendance",
    "Clause",
    "Commitment",
    "Committee",
    "Correction",
    "Council",
    "Declaration",
    "Document",
    "Import",
    "Meeting",
    "Membership",
    "Naming",
    "Office",
    "Paragraph",
    "Person",
    "Receipt",
    "Recommendation",
    "Reference",
    "Refused",
    "Report",
    "ReportParagraph",
    "ReportSection",
    "Resolution",
    "StaleEdit",
    "Team",
    "Vote",
]
