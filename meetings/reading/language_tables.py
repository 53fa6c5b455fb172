"""What the columns of a table of actions are called, in small letters.

Data only; `cells.py` finds them in a table's head.
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.replace("\n", ",").split(",") if name.strip())


REFERENCE = _names(
    """no, nr, num, number, #, ref, ref no, reference, reference no, action no, action number, action ref
    action point no, action reference, item no, item number, item ref, minute, minute no, minute nos
    minute number, minute ref
    minute reference, min, min no, min ref, agenda item no, agenda no, agenda ref, agenda number, ap no, ap, task no
    cofnod, rhif, rhif cofnod, cyf, cyfeirnod, eitem, rhif eitem"""
)
MATTER = _names(
    """item, agenda item, subject, topic, issue, matter, theme, area, title, heading, project, item title, item name
    meeting, meeting date, date of meeting, date, date raised, date agreed, date set, raised, raised at
    origin, source
    subject matter, minute item, agenda title, agenda item title, minute heading, workstream, priority
    mater, pwnc, dyddiad, dyddiad y cyfarfod"""
)
ACTION = _names(
    """action, actions, action required, actions required, action point, action points, action agreed, actions agreed
    agreed action, agreed actions, action to be taken, actions to be taken, action needed, action item, action items
    action description, description of action, action arising, actions arising, action/task, task, tasks, what
    task description, required action, outstanding action, outstanding actions, description, what needs to be done
    what needs doing, what is to be done, what will be done, to do, action detail, action details, details of action
    agreed action point, action/decision, action taken/required
    gweithred, gweithredoedd, gweithredu, cam gweithredu, camau gweithredu, camau i'w cymryd, tasg, beth"""
)
OWNER = _names(
    """owner, owners, action owner, task owner, by whom, who, whom, who by, by who, lead, leads, lead officer
    lead member, lead person, lead councillor, lead agency, lead organisation, action lead, responsible
    responsibility
    responsible officer, responsible person, responsible party, responsible for action, person responsible
    persons responsible, people responsible, officer, officers, officer responsible, councillor
    councillor responsible
    member responsible, action by, actioned by, to be actioned by, for action by, action for, action by whom, assigned
    assigned to, assignee, allocated to, by, name, name of lead, who is responsible, delegated to, owned by, owner(s)
    person(s) responsible, lead(s), owner/lead, lead/owner, responsible owner, lead officer(s), officer/member
    initials
    lead officer/member, responsible lead, who's responsible
    swyddog, pwy, gan bwy, perchennog, swyddog cyfrifol, cyfrifoldeb, arweinydd"""
)
DUE = _names(
    """due, due date, date due, due by, by when, when, deadline, deadlines, target, target date
    target date for completion, timescale, timescales, time scale, timeframe, time frame, timeline, timing
    completion date, complete by
    completion by, completion, date for completion, to be completed by, required by, by date, target completion
    target completion date, expected completion, expected completion date, estimated completion date, review date
    action by when, action by date, date required, date by, date to be completed, completed by, date for action
    due date/timescale, by when?, deadline/timescale, to be done by, end date, date/deadline
    erbyn pryd, erbyn, dyddiad cau, amserlen, dyddiad targed, pryd, dyddiad cwblhau"""
)
STATUS = _names(
    """status, progress, update, updates, comment, comments, rag, rag status, rag rating, note, notes, outcome
    outcomes
    complete, completed, complete?, completed?, done, done?, date completed, date complete, completed date
    current position, current status, position, response, result, progress/update, update/progress, status/update
    update/status, progress/status, status/progress, open/closed, open/complete, action status, progress to date
    progress made, progress update, latest position, latest update, status update, remarks, comments/update
    update/comments, feedback, progress/comments, status/comments, comments/progress, action taken, actions taken
    further information, outcome/update, update/outcome, y/n, action complete
    statws, cynnydd, diweddariad, sylwadau, canlyniad"""
)
# What was said, in a table whose rows are items of business.
SAID = _names(
    """discussion, discussions, discussion points, discussion point, discussion/decision, discussion/decisions, minutes
    discussion and decision, discussion and decisions, discussion & decisions, decision/discussion, discussion/outcome
    discussion/action, discussion/actions, discussion and actions, points discussed, points raised, key points, notes
    main points, matters discussed, detail, details, summary, summary of discussion, decision, decisions, narrative
    decision taken, decisions made, resolution, resolutions, outcome, outcomes, discussion notes, minute, note
    key discussion points, comments, update, notes of discussion, discussion summary, key points discussed, content
    discussion and agreed actions, decision/resolution, summary of key points
    trafodaeth, cofnodion, nodiadau, penderfyniad, penderfyniadau"""
)
