"""Who attended, as the first items tell it: "Apologies were received from …", "Attendance – …"."""

import re

from meetings.reading import attendance, attendees, headings, notes, rolls, sentences
from meetings.reading.shape import ReadAttendance, ReadMinutes

_SENT = re.compile(
    r"\s+(?:had |have |has )?(?:sent|gave|given|offered|tendered|submitted|apologised|apologies)\b"
    r"(?! (?:apologies )?for (?:(?:the |his |her |their )?late\w*|being late|arriving|leaving|the delay))"
)
_RECEIVED = re.compile(
    r"(?i)(?:(?:were |had been )?(?:received|given|sent|accepted|noted)(?: and \w+)? )?(?:from|by):? (?=(?-i:[A-Z]))"
)
_SUBSTITUTED = re.compile(
    r"(?P<who>[A-Z][^,;:]{3,50}?)\s(?:(?:was|is|attended|acted)\s(?:as\s(?:an?\s|the\s)?)?)?substitut(?:ed|ing|e)"
    r"(?:\s(?:for|on behalf of)\s(?P<whom>[A-Z][^,;:.]{3,50}?))?\.?"
)
# "Ymddiheurodd y Cynghorydd Prys am …", "Anfonodd y Cynghorydd Prys ei ymddiheuriadau"
_SENT_IN_WELSH = re.compile(
    r"(?:Ymddiheurodd(?![^.;]{3,90}\s(?:hwyr|adael)\b)|(?:Anfonodd|Rhoddodd|Cyflwynodd)(?=[^.;]{3,120}\s(?:ei|eu)\sh?ymddiheuriad))\s(?:yr?\s)?(?=[A-ZÀ-Þ])"
)
_WELSH_REASON = re.compile(r"\s(?:(?:ei|eu)\sh?ymddiheuriad|am\s|na(?:d|c)?\s|gan\s|oherwydd\s|dros\s)")
# "Cllr Bell – Chair started the meeting."
_BEGAN = re.compile(
    r"\b(?:started|opened|chaired|began|closed) the meeting\b|\btook the chair\b"
    r"|\b(?:welcomed|introduced|congratulated)\b"
)
# "All Members present. Cllr Bell (Chair), …"
_ALL_CAME = re.compile(
    r"(?i)all (?:the )?(?:members|councillors|trustees|governors) (?:were )?(?:present|in attendance)[.:]"
)
# Another list on the same line.
_OTHERS = re.compile(
    r"[,;]?\s(?=(?:Members of (?:the )?[Pp]ublic|In [Aa]ttendance|Also [Pp]resent|Councillors|Apologies)\s?:)"
)
# "In the Chair A Marsh, B Dene and C Loss (clerk)."
_IN_THE_CHAIR = re.compile(r"In the [Cc]hair:?\s(?=[A-Z])")
# Below a title that speaks of something else.
_SAYS_SO = re.compile(
    r"(?i)(?:\d[\d.]{0,5}\s+)?(?:apologies(?: for absence)?|present|in attendance)\s?[:;]\s(?-i:[A-Z])"
)
# "To receive and accept apologies"
_ASKS_FOR = re.compile(
    r"(?i)(?:to )?(?:receive|consider|accept|note|approve|record)\b[^.:;]{0,40}\bapologies(?: for absence)?"
)
# "Present Cllr A Marsh (Chair), …" without a sign between.
_TITLED = re.compile(r"(?:[A-Z]{2,5}\s)?(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr|Clerk)\b")
# How a heading of names ends.
_MARKED = re.compile(r"[:–—-]\s*$")
_WELCOMES = re.compile(r"(?i)\b(?:apolog|ymddiheur|sederunt|attend(?:ance|ees|ing|ed)\b|present|absen)")


def in_items(items: list[tuple[str | None, list[str]]], minutes: ReadMinutes) -> None:
    """Attendance that stands in the first items (title, lines), where the page's front has none of its kind."""
    told = {person.status for person in minutes.attendance}
    for title, texts in items:
        headed = title or " ".join(texts[:1])
        above = title or ""
        welcomes = _WELCOMES.search(headed[:200]) is not None
        for text in texts if welcomes else [text for text in texts if _SAYS_SO.match(text)]:
            below = rolls.heading(text)
            if below and below[1] == len(text):
                above = text.rstrip(": ")
                continue
            for start, end in sentences.split(text[:2000])[:6]:
                sentence = text[start:end].strip()
                if _ALL_CAME.fullmatch(sentence):
                    above = "Present"
                    continue
                _in_sentence(above, sentence, told, minutes)


def _in_sentence(title: str, text: str, told: set[str], minutes: ReadMinutes) -> None:
    chaired = _IN_THE_CHAIR.match(text)
    if chaired:
        text = text[chaired.end() :]
    elif attendance.bears(text):
        before = len(minutes.attendance)
        attendance.take_in(text, "in attendance", minutes, since=before)
        for person in minutes.attendance[before:]:
            same = next((one for one in minutes.attendance[:before] if one.name == person.name), None)
            if same is not None:
                same.role = same.role or person.role
                minutes.attendance.remove(person)
        return
    text = text.replace("[", "(").replace("]", ")")
    stood_in = _SUBSTITUTED.fullmatch(text)
    if stood_in and (name := attendees.name_of(stood_in["who"])):
        if not any(one.name == name and one.status == "substitute" for one in minutes.attendance):
            one = ReadAttendance(name, status="substitute", substitute_for=stood_in["whom"], text=text)
            minutes.attendance.append(one)
        return
    status = rolls.opens(f"{title}:") or ("apologies" if _ASKS_FOR.fullmatch(title) else None)
    # "Attendance – Ann Bell (Chair), …" below a title that speaks of apologies too.
    own = rolls.heading(text)
    if own and own[0] != "apologies" and (_MARKED.search(text, 0, own[1]) or _TITLED.match(text, own[1])):
        status, text = own[0], text[own[1] :]
    apologies = rolls.APOLOGIES.search(text)
    sent = _SENT.search(text) if status == "apologies" else None
    if in_welsh := _SENT_IN_WELSH.match(text):
        status, text = "apologies", _WELSH_REASON.split(text[in_welsh.end() :], maxsplit=1)[0]
    elif apologies:
        status, text = "apologies", text[apologies.end() :]
    elif sent:
        text = text[: sent.start()].removesuffix(" also")
    elif status == "apologies" and (excused := notes.excused(text)):
        text = excused[0][0]
    elif status == "apologies" and (received := _RECEIVED.match(text)):
        text = text[received.end() :]
    text = rolls.cut(_OTHERS.split(text, maxsplit=1)[0]).strip(" .,")
    if _BEGAN.search(text):
        return
    if status is None or status in told or not text or text.startswith("No ") or len(text.split()) > 120:
        return
    # "Received from Una Pell. Una had asked for the papers."
    if text.isalpha() and any(text in one.name.split() for one in minutes.attendance):
        return
    short = status == "apologies" and len(text.split()) < 8 and not headings.said(text)
    if attendees.names(text, share=0.5 if apologies or short else 0.6) or (
        status == "apologies" and len(text.split()) < 12 and attendees.alone(text)
    ):
        since = len(minutes.attendance)
        attendance.take_in(text, status, minutes, since=since)
        if chaired and len(minutes.attendance) > since:
            minutes.attendance[since].role = minutes.attendance[since].role or "Chair"
        # Under "Decision" and under "Minutes" it may be told twice.
        known = {(one.name, one.status) for one in minutes.attendance[:since]}
        minutes.attendance[since:] = [one for one in minutes.attendance[since:] if (one.name, one.status) not in known]
