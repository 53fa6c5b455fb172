"""What sounds like a promise and is how the meeting goes, what is done in the room, or how things are always done."""

import re

from meetings.reading import language_commitments as language
from meetings.reading.clauses import Sentence
from meetings.reading.context import Undertaking
from meetings.reading.signs import vocabulary

# Of another meeting than this one.
_ANOTHER_MEETING = re.compile(
    r"(?i)\b(?:next|future|following|coming|forthcoming|subsequent|special|separate|another|a)\s(?:\w+\s){0,3}?"
    r"(?:meeting|agenda|committee)s?\b|\b(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b"
)
# Where and when in the meeting it is done.
_HERE = re.compile(
    r"(?i)\blater\s(?:in|on|during)\s(?:the|this|our)\s(?:meeting|agenda|evening|morning|afternoon|session)\b"
    r"|\bunder\s(?:agenda\s)?(?:items?\b|matters\sarising|any\sother\sbusiness|aob\b|part\s(?:ii|[2b]|two)\b)"
    r"|\b(?:in|into)\s(?:a\s)?(?:closed|private|confidential|exempt|secret)\s(?:session|business)\b"
    r"|\b(?:in\scamera|in\spart\s(?:ii|[2b]|two)\b)"
    r"|\bfor\sthe\s(?:rest|remainder|duration)\sof\s(?:the|this)\s(?:meeting|item|session|evening|debate)\b"
    r"|\b(?:at|of|during)\sth(?:is|e\spresent)\smeeting\b|\bitems?\son\sth(?:is|e)\sagenda\b"
    r"|\bin\sthe\s(?:debate|following\sitem)\b|\b(?:full\s)?part\sin\s(?:the\s)?(?:debate|vote|voting|discussions?|consideration)\b"
    r"|\bat\sthe\send\sof\s(?:the|his|her|their)\s(?:presentation|report|item|talk|speech|meeting)\b"
)
# What is done in the room and nowhere else.
_IN_THE_ROOM = re.compile(
    r"(?i)\b(?:withdraw|retire)(?:\W*$|\s(?:to\s(?:make|consider|deliberate|reach|discuss|decide)|while|whilst|from\sthe\s(?:room|meeting|chamber|debate|table)))"
    r"|\b(?:leave|remain\sin|stay\sin|return\sto)\sthe\s(?:room|meeting|chamber)\b|\bpreside\b|\bopen\smind\b"
    r"|\b(?:call|hold|take)\s(?:for\s)?(?:a|the)\svote\b|\bvote\sbe(?:ing)?\staken\b|\bcasting\svote\b|\bshow\sof\shands\b"
    r"|\b(?:chair|continue|carry\son|act)\s(?:as\s)?(?:chair|chairman|chairperson)?\s?(?:of\s|for\s|with\s)?the\s(?:rest\sof\sthe\s|remainder\sof\sthe\s)?(?:meeting|item)\b"
    r"|\b(?:remove|delete|strike\sout)\sthe\s(?:words?|wording|sentence|phrase|paragraph)\b"
    r"|\b(?:declare|make)\s(?:any|an|their)\s(?:declarations?\sof\s)?interests?\b|\bresolve\swhether\b|\b(?:say|lead)\s(?:a|the|in)\s?prayers?\b"
    r"|\b(?:wish|wishing|like)\sto\s(?:speak|address)\b|\badvise\sthe\s(?:committee|council|panel|board|meeting)\sof\sany\b"
    r"|\b(?:record|count)\sthe\svotes?\b|\btake\s(?:the\s)?(?:notes|minutes)\b"
    r"|\b(?:replace|delete|insert)\s(?:the\swords?\s)?[‘“\"]|\bmove\sthat\b"
)
_ROOM_WORDS = frozenset(
    """move withdraw retire leave remain stay return preside mind vote votes hands chair continue carry act
    remove delete strike interest interests resolve prayer prayers speak address advise notes minutes replace
    insert""".split()
)
_VISITING = re.compile(
    r"(?i)\b(?:public|parishioners|electors)\b[^.;]{0,30}\binvited\sto\s(?:speak|comment|address|ask)\b"
)
_VOTING = re.compile(
    r"(?i)\b(?:members|councillors|trustees|directors|present|all)\b[^.;]*\bto\svote\b|\bvote\s(?:would|will|should)\s(?:now\s|then\s)?be\s(?:taken|called)\b"
)
_DECLARING = re.compile(r"(?i)\bdeclarations?\b[^.;]{0,30}\bbe\smade\b")
_CHAIRING = re.compile(r"(?i)\btakes?\sthe\schair\b|\bchair\s(?:the|this)\smeeting\b")
_PHONES = re.compile(r"(?i)\b(?:tele)?phones?\b[^.;]{0,60}\b(?:silent|silenced|off|standby)\b")
_BY_NUMBER = re.compile(r"(?i)\bitems?\s(?:nos?\.?\s)?\(?\d")
_ORDERED = re.compile(
    r"(?i)\b(?:first|last|next|both|two|three|four)\s(?:(?:two|three|four|few)\s)?(?:items|reports|questions|motions|applications|papers)\b"
    r"[^.;]*\b(?:together|jointly|in\sturn)\b|\b(?:dealt\swith|taken|heard)\s(?:first|next|last|together)\b"
    r"|\b(?:moved|brought)\s(?:up|forward|down|from)\b[^.;]{0,24}\bagenda\b"
    r"|\bagenda\sitems?\s(?:[\w.()]{1,12}\s){0,3}be\s(?:brought|moved|taken)\b"
    r"|\bagenda(?:\sorder)?\s(?:would|will|should|to)?\s?be\s(?:amended|changed|varied|altered|re-?arranged)\b|\border\sof\s(?:the\sagenda|business)\b"
)
_ORDERING = frozenset(
    "include included take taken deal dealt bring brought move moved consider considered hear heard present presented "
    "discuss discussed cover covered".split()
)
# One of these stands in whatever is done in the room.
_OF_A_MEETING = frozenset(
    """later under session business camera part rest remainder duration meeting agenda debate item items end withdraw
    retire leave remain stay return room chamber preside mind vote votes voting hands chair phone phones telephone
    telephones declare interest interests wording word words sentence phrase paragraph motion resolution line bullet
    amendment reference minutes prayer prayers speak address replace delete insert text resolve invited notes
    together jointly first next last turn""".split()
)
# Words of a motion or a minute are mended there and then.
_WORDING = re.compile(
    r"(?i)\b(?:motion|resolution|following\stext|words?|sentence|line|paragraph|bullet(?:\spoint)?|amendment|reference)\b[^.;]{0,60}$"
)
_MENDED = frozenset("amended added inserted deleted removed replaced included altered changed made".split())
_MINUTED = re.compile(r"(?i)\b(?:recorded|included|noted|reflected|entered)\s(?:in|on)\s(?:the|these)\sminutes\b")
# What minutes that are put right are to say.
_CORRECTING = re.compile(r"(?i)\bamend(?:ed|ments?)\b|\bto\s(?:conclude|read)\b")
# How it is always done.
_BY_RULE = re.compile(
    r"(?i)\bto\saccount\b|\bon\s(?:its|their)\s(?:own\s)?merits?\b|\bindividually\b|\bcase[-\s]by[-\s]case\b|\bagainst\sthe\s(?:\w+\s){0,2}criteria\b|\bin\sthe\sorder\s(?:in|they|that)\b"
    r"|\b(?:in\s(?:accordance|line)\swith|under)\s(?:the|its|their|our)\s(?:[\w’']+\s){0,3}(?:policy|policies|procedures?|criteria|rules|regulations|constitution|protocol)\b"
    r"|\bwhen(?:ever)?\s(?:making|considering|assessing|determining|dealing|deciding|required|needed|appropriate)\b"
    r"|\bwhere(?:ver)?\s(?:necessary|appropriate|required|needed|possible)\W*$"
)
_RULING = re.compile(
    r"(?i)(?:\bthe\s(?:\w+\s)?(?:procedure|process|policy|practice|rule|idea|concept|arrangement)\s(?:is|was|would\sbe|will\sbe)\sthat\b"
    r"|\b(?:this|that|which|it)\s(?:also\s)?(?:meant|means)\s|^(?:under|in\saccordance\swith)\sthe\s[^,]{0,60}\b(?:scheme|policy|procedures?|act|rules|regulations|constitution|protocol|proposals)\b[^,]{0,30},)"
    r"[^.;]*$"
)
# One of these stands in what a rule says.
_RULING_WORDS = frozenset(
    """procedure process policy practice rule idea concept arrangement meant means scheme procedures act rules
    regulations constitution protocol proposals""".split()
)
_IN_CASE = re.compile(
    r"(?i)(?:if|when|whenever|where|wherever|once|should)\s(?:a|an|any)\s(?:\w+\s)?(?:complaint|objection|application|applicant|tenant|member|resident|claim|councillor|vacancy|person"
    r"|child|pupil|case|property|breach|appeal|incident|dispute|report|plot|vehicle|dog|business|customer|patient)s?\b[^.;]*$"
)
# A date "by which" a thing was to be done is only spoken of.
_RELATIVE = re.compile(r"(?i)\b(?:by|on|at|in|for|from|of)\swh(?:ich|om)\s(?:[\w’'-]+\s){1,8}(?:was|were)\s$")
# What is always done then, unless it is a paper that somebody brings.
_HABITUAL = re.compile(
    r"(?i)\b(?:each|every)\s(?:day|week|fortnight|month|quarter|year|spring|summer|autumn|winter|\w{3,6}day)s?\b"
    r"|\b(?:daily|weekly|fortnightly|monthly|quarterly|annually)\W*$"
)
_SHORT = 24
_WHATEVER = re.compile(r"(?i)(?:that\s|and\s)?(?:any|each|every)\s(?!(?:director|councillor|member|trustee)\b)")
_TO_EACH = re.compile(
    r"(?i)\b(?:will|would|shall)\s(?:\w+\s)?(?:assess|consider|visit|inspect|review|investigate|check|determine|judge|treat)\s(?:each|every|any)\s"
)
_MANY = re.compile(
    r"(?i)\b(?:officers|wardens|inspectors?|team|panel|committee|council|councils|board|department|service|staff|members)$"
)

# A programme's item that is taken on another day: "Bins – to be moved from 2 May to 7 June".
_ANOTHER_DAY = re.compile(
    r"(?i)\b(?:moved|rescheduled|brought\sforward|put\sback)\sfrom\s(?:the\s)?(?:\d|[A-Z][a-z]{2,8}\b)[^.;]{0,40}?\sto\s(?:the\s)?"
    r"(?:\d|(?-i:[A-Z][a-z]{2,8}\b))"
)

# "That the motion go to the Council for debate": where business goes next.
_REFERRED = re.compile(
    r"(?i)\b(?:motions?|reports?|recommendations?|minutes|petition)\sbe\s(?:\w+ly\s)?referred\s(?:on\s|back\s)?to\s"
    r"(?:the\s)?(?:full\s|next\s)?(?:council|cabinet|executive)\b(?!\s(?:member|director))"
)


def goes_on(s: Sentence, one: Undertaking, until: int) -> bool:
    """Whether what a sentence promises up to text[until] is the course of the meeting or of things, and no task."""
    before, cue, after = s.text[one.start : one.cue[0]], s.text[slice(*one.cue)], s.text[one.cue[1] : until]
    after = after.partition(";")[0].partition(" and that ")[0]
    quoted = s.text.rfind("“", 0, one.cue[0])
    if quoted > s.text.rfind("”", 0, one.cue[0]) and _CORRECTING.search(s.small, 0, quoted):
        return True
    if "referred" in s.said and not s.has_due(s.index(one.cue[0])) and _REFERRED.search(before + cue + after):
        return True
    if "from" in s.said and _ANOTHER_DAY.search(cue + after):
        return True
    here = not _OF_A_MEETING.isdisjoint(s.said) and _is_of_this_meeting(s, before, cue, after)
    return here or _is_a_rule(s, one, cue, after)


def _is_of_this_meeting(s: Sentence, before: str, cue: str, after: str) -> bool:
    told = cue + after
    verb = cue.rpartition(" ")[2].lower()
    said = vocabulary(s.text)
    if (not _ROOM_WORDS.isdisjoint(said) and _IN_THE_ROOM.search(told)) or (
        "vote" in s.small and _VOTING.search(before + told)
    ):
        return True
    if "declaration" in s.small and _DECLARING.search(before + told):
        return True
    if "invited" in s.small and _VISITING.search(before + told):
        return True
    if "phone" in s.small and _PHONES.search(before + told):
        return True
    if verb in _MENDED and (_MINUTED.search(told) or _WORDING.search(before)):
        return True
    if _ANOTHER_MEETING.search(after):
        return False
    if _HERE.search(told) or _ORDERED.search(before + told):
        return True
    return verb in _ORDERING and _BY_NUMBER.search(before + told) is not None


def _is_a_rule(s: Sentence, one: Undertaking, cue: str, after: str) -> bool:
    opening = s.text[: one.cue[0]]
    if cue.endswith(" do") and _CHAIRING.search(opening):
        return True
    if " wh" in s.small and _RELATIVE.search(opening):
        return True
    if not _RULING_WORDS.isdisjoint(vocabulary(s.text)) and _RULING.search(opening):
        return True
    if s.decided:
        return False
    if _IN_CASE.match(opening) and not s.has_due(s.index(one.cue[0])):
        return True
    if _BY_RULE.search(after):
        return True
    if (
        " be" in cue
        and _HABITUAL.search(after)
        and language.PAPERS.isdisjoint(s.said)
        and language.OWED.isdisjoint(s.said)
    ):
        return True
    if cue.lower().startswith("shall") and one.owner and _MANY.search(one.owner):
        return True
    if _TO_EACH.match(cue + after) and (one.owner is None or _MANY.search(one.owner)):
        return True
    if cue.lower().startswith("should be") and _WHATEVER.match(s.text, one.start):
        return True
    passive = cue.lower().startswith(("will be", "would be"))
    passive = passive or (cue.lower().startswith("to be") and one.cue[0] - one.start < _SHORT)
    return passive and _WHATEVER.match(s.text, one.start) is not None and not s.has_due(s.index(one.cue[0]))
