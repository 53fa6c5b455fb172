"""What is done after a meeting, in the words of minutes: verbs, participles, and what only sounds like a deed.

Data only; the verbs that promise a deed stand in `language_commitments.py`.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
_BREATHED = {"p": "ph", "t": "th", "c": "ch"}


def _mutated(text: str) -> frozenset[str]:
    """Welsh words as written and as they stand after another word: cysylltu, gysylltu, chysylltu."""
    found: set[str] = set()
    for word in text.split():
        head = word[:2] if word[:2] in ("ll", "rh", "ch", "dd", "th") else word[0]
        found |= {word, _SOFT.get(head, head) + word[len(head) :], _BREATHED.get(head, head) + word[len(head) :]}
    return frozenset(found)


# Something concrete that is done after the meeting.
DEEDS = _words(
    """acquire
    bring adjust tighten seal insulate divert reroute resite re-site train landscape screen recalibrate sample
    tell facilitate
    weigh count record stock water reposition restock reinstall document sign-post signpost litter pick-up
    quiz sound lay dredge drain jet unblock grit salt fence hang mount store label laminate scan photocopy
    fit attach mention
    shortlist elicit reassess remeasure reprint advocate petition tender retender quote move lobby patrol
    trial finalise finalize evaluate reinstate resurface prune mend trace weed map brief alert rectify sort
    spray warn wash query calculate locate dismantle coordinate co-ordinate acknowledge apologise appeal
    highlight ascertain recirculate press push rehang strim write email e-mail mail phone telephone ring contact ask
    request invite approach notify inform advise remind chase follow pursue investigate check enquire inquire
    research explore confirm clarify seek obtain source order purchase buy procure commission arrange organise
    organize book hire prepare draft produce compile collate circulate distribute send forward share publish
    post upload put place add display advertise submit lodge register complete return respond reply report
    feedback present update provide supply issue collect schedule fill erect install fix repair replace remove
    clear clean cut trim paint plant meet visit inspect survey assess pester monitor review speak liaise consult
    convene attend amend revise raise escalate action affix renew recruit test measure log list gather print
    identify negotiate conduct undertake ensure tidy mow sweep empty redraft rewrite re-issue reissue relay
    resend re-send table discuss interview instruct transfer audit deliver pick talk dig litter-pick progress
    implement devise design develop phone text message plan host enlist enrol enroll insure appoint employ induct mentor
    demonstrate showcase pilot analyse analyze benchmark compare reassess scrutinise scrutinize validate archive file
    digitise digitize delete edit proofread translate transcribe type film broadcast promote publicise publicize
    donate rent fetch refill feed drain reseal plaster varnish creosote sand refit dismantle demolish relocate resite
    realign straighten reach suggest signpost swap exchange refund reimburse invoice bank deposit withdraw pilot
    incorporate
    consolidate refresh rewire refurbish decorate double-check retrieve reclaim recover enforce
    cancel terminate combine revisit reconsider photograph tweet facebook announce resubmit re-submit engage canvass
    reiterate convey emphasise emphasize
    examine verify fit attach fell lop pollard turf rake loan lend borrow restore bolt weld gravel tarmac refix flush
    assemble reassemble enclose itemise lock unlock connect reconnect shred"""
)
# Of these a thing is never the subject.
PERSONAL = _words(
    """write email e-mail mail phone telephone ring contact ask request invite approach notify inform advise
    remind chase investigate enquire inquire obtain order purchase arrange circulate send forward report speak
    liaise attend visit monitor supply find raise pursue seek consult meet draft talk look chase check"""
)
# Deeds only with one of these words soon after.
PHRASES: dict[str, frozenset[str]] = {
    "look": _words("into at for out to after"),
    "come": _words("back"),
    "go": _words("back and to"),
    "take": _words(
        "up look forward photographs photos pictures photograph photo picture away advice back legal action steps"
    ),
    "apply": _words("for to"),
    "make": _words(
        "agenda claim claims application "
        "aware contact enquiries inquiries arrangements representations representation available sure list "
        "appointment appointments booking bookings"
    ),
    "get": _words(
        "quotes quotations prices price quote in touch back costs details advice hold update updates figures "
        "dates names numbers estimates permission"
    ),
    "let": _words("know have"),
    "cost": _words("it this up these out"),
    "nominate": _words("somebody someone representative representatives colleague"),
    "propose": _words("date dates times options wording"),
    "serve": _words("notice notices papers"),
    "keep": _words("informed updated apprised advised eye watch posted diary log loop date"),
    "extend": _words("invitation"),
    "give": _words("quote quotation price consideration update presentation feedback notice report talk"),
    "bring": _words("back report paper papers along"),
    "agree": _words("plan terms dates date wording programme"),
    "work": _words("with on up through"),
    "search": _words("for"),
    "try": _words("again another elsewhere"),
    "commence": _words("audit review survey investigation consultation discussions negotiations recruitment"),
    "deal": _words("with"),
    "pass": _words("on to this these the it over"),
    "carry": _words("out forward"),
    "continue": _words("discussions talks dialogue liaison negotiations correspondence"),
    "find": _words("out a an another someone somebody"),
    "feed": _words("back"),
    "hold": _words(
        "reception party fair fete fête exhibition competition celebration ceremony litter-pick "
        "meeting meetings agm discussion discussions session workshop talks event consultation visit surgery drop-in "
        "evening morning clinic"
    ),
    "set": _words("up out"),
    "refer": _words("to back"),
    "call": _words("a an the them him her on"),
    "have": _words("look go word meeting discussion discussions conversation conversations talks chat"),
    "see": _words("if whether what"),
    "establish": _words("task working group panel whether club charity fund service register rota"),
    "receive": _words("update updates report reports presentation presentations briefing briefings"),
    "do": _words("so this it that likewise training repairs survey"),
    "form": _words("working group party subgroup sub-group"),
    "read": _words("meter meters"),
    "draw": _words("up"),
    "increase": _words("patrols patrolling"),
    "lead": _words("on"),
    "step": _words("in"),
    "help": _words("with"),
    "consider": _words("ways next future how whether this request suggestion"),
    "include": _words("in on with"),
    "create": _words("a an the"),
    "open": _words("account accounts"),
    "pay": _words("invoice invoices bill"),
    "be": _words("touch"),
    "maintain": _words("contact liaison pressure dialogue"),
    "launch": _words("a an the"),
    "address": _words("this these it issue issues concern concerns matter matters problem"),
    "develop": _words("a an"),
}
# These take the verb that follows "to": will continue to monitor, would look to schedule, will need to contact.
LEADING_VERBS = _words("continue start begin proceed try seek look need endeavour attempt aim have arrange help ask")
# Of these too: would be happy to arrange it.
DISPOSED = _words("able happy willing prepared required pleased glad delighted")
# With a named person these promise nothing: how they stand, what they feel, what they do in the room.
NOT_DEEDS = _words(
    """await wait
    assume step include comprise consist be have like love prefer wish want need hope welcome appreciate enjoy
    support oppose expect think believe feel agree know see become seem appear remain continue benefit suffer
    receive require mean depend cost result lead lose retire resign leave abstain vote object stand serve act
    miss live stay observe understand accept recall notice contain complement form hear declare note qualify gain
    allow enable struggle face say state fall end start begin comply apply cover exceed reduce increase
    serve suspend adjourn resume undergo preside marry commit reconvene waive vary defer postpone
    improve try cause involve affect risk permit happen take-place propose second nominate chair sign approve
    adopt consider impact focus reflect represent rejoin withdraw commence exist belong help stop prevent
    cease recommend endorse authorise authorize delegate ratify"""
)
# Before another deed these belong to it: "all to consider the plan and send views to the Clerk".
AND_THEN = _words("consider read think note reflect")
# Of clubs and villages these tell what is on.
OF_EVENTS = _words("host hold stage launch")
# Asked to do this, a person does it there and then.
IN_THE_ROOM = _words(
    """talk speak address introduce comment outline leave read open stand vote sit note step chair take second
    propose sign approve consider explain describe summarise summarize elaborate declare withdraw say share
    join close begin start proceed return be have give"""
)

# Invited to this, somebody is a guest, and the deed is the host's.
AS_A_GUEST = _words("attend speak join come address present meet talk apply visit")

# "will be …", "to be …": what is done with a thing after the meeting.
DONE = _words(
    """advised sourced queried
    revised updated sent emailed e-mailed written contacted asked requested invited approached
    notified informed reminded chased pursued investigated checked researched explored ascertained clarified
    sought obtained ordered purchased bought procured commissioned arranged organised organized booked
    told examined appended attached
    prepared drafted produced compiled collated circulated distributed forwarded shared published posted
    uploaded placed displayed advertised submitted lodged reported issued convened raised escalated actioned
    undertaken affixed recruited tabled revisited consulted re-advertised readvertised redrafted amended
    adjusted corrected reworded altered rectified
    communicated instructed reissued re-issued added returned gathered printed identified
    publicised publicized alerted phoned telephoned rewritten resent re-sent resubmitted re-submitted recirculated
    reprinted photocopied analysed analyzed itemised relayed verified signposted translated reordered re-ordered"""
)
DONE_PHRASES: dict[str, frozenset[str]] = {
    "presented": _words("to at by back"),
    "put": _words("on to up in forward onto out"),
    "reflected": _words("report reports plan budget strategy policy document guide"),
    "made": _words("available to with aware contact"),
    "brought": _words("back to forward"),
    "taken": _words("up forward to on back"),
    "drawn": _words("up"),
    "carried": _words("out forward over"),
    "kept": _words("informed updated review"),
    "looked": _words("into"),
    "set": _words("up"),
    "dealt": _words("with"),
    "passed": _words("on to"),
    "fed": _words("back into"),
    "followed": _words("up"),
    "signed": _words("off"),
    "found": _words("out"),
    "picked": _words("up"),
    "copied": _words("in into to"),
    "broken": _words("down"),
    "attended": _words("to"),
    "applied": _words("for"),
    "extended": _words("to"),
    "included": _words("agenda agendas newsletter magazine website report reports minutes standing"),
    "discussed": _words("next future with following"),
    "considered": _words("next future following"),
    "debated": _words("next future following"),
    "listed": _words("next future agenda following for"),
    "referred": _words("next future"),
    "given": _words("notice update writing"),
    "provided": _words("writing"),
    "supplied": _words("writing"),
    "answered": _words("writing outside after following"),
    "conveyed": _words("to"),
    "offered": _words("a an to"),
    "shown": _words("to"),
    "modelled": _words("for"),
    "promoted": _words("newsletter newsletters website magazine facebook"),
    "scheduled": _words("with to"),
}
# Agreed that a thing be or would be done, these are the decision itself, or how things stand, and no task.
SETTLED = _words(
    """noted approved adopted accepted confirmed received endorsed ratified elected re-elected appointed nominated
    co-opted granted refused permitted allowed required needed expected used based limited affected increased
    reduced decreased raised improved delegated authorised authorized deferred adjourned postponed agreed supported
    welcomed thanked recorded minuted signed involved funded charged paid set located closed named known called
    maintained retained regarded treated seen impacted pleased concerned kept left held re-elected given able taken
    re-opened reopened dropped abandoned shelved scrapped discontinued
    rejected declined withdrawn suspended waived excluded dismissed opposed objected resolved decided declared deemed
    acknowledged congratulated commended renamed invested budgeted allocated earmarked spent donated awarded
    recommended proposed suggested defined expanded enlarged strengthened streamlined
    situated sited entitled eligible interested conferred uplifted there made ready met provided covered split
    reimbursed vired ringfenced ring-fenced applied prioritised dissolved disbanded
    continued extended financed unable taken-as-read read unaffected unchanged unaltered"""
)
# Of minutes, this is done there and then.
CORRECTED = _words("amended corrected altered revised")
# Taken up, these are no task that is taken up.
USED_UP = _words("much time space room more places days hours")
# Of a matter that "is to be" so, even without a time.
TO_BE_DONE = _words("reviewed considered discussed debated monitored finalised finalized repeated")
IRREGULAR = _words("laid cut dug built rebuilt hung drawn redrawn written rewritten mown sown")
# Of a report or an answer.
GIVEN = _words(
    "given provided supplied brought presented made sent shared produced prepared circulated submitted offered"
)
# By somebody, these tell whose a thing is, not what he will do.
LED_BY = _words(
    """approved adopted led chaired headed owned managed overseen supervised represented supported hosted funded
    signed considered attended authorised authorized confirmed agreed determined decided affected used required
    delegated appointed elected nominated proposed seconded expected believed inspired welcomed employed received
    accepted endorsed ratified noted replaced succeeded accompanied joined followed informed guided monitored"""
)
MADE_OF_A_THING = _words("amendment amendments change changes alteration alterations correction corrections")
# Of a numbered resolution these are the decision itself.
DECIDED_UPON = _words(
    """published submitted undertaken commissioned procured purchased bought obtained advertised displayed issued
    amended updated revised added renewed recruited delivered sought placed ordered"""
)
DONE_ALREADY = _words("completed complete done actioned closed achieved cwblhawyd wedi")
# At a meeting that comes: "discussed in May" is news, "discussed at the May meeting" a task.
DONE_AT_A_MEETING = _words("discussed debated considered received presented")
DONE_WHEN_DUE = _words(
    """repeated rerun monitored reviewed presented considered discussed debated received provided supplied made
    finalised finalized done answered given addressed signed"""
)
# What is held because somebody promised it; a meeting or a fair is held because it is planned.
HELD = _words(
    "session sessions workshop workshops briefing briefings training discussion discussions talks seminar seminars "
    "review consultation consultations surgery visit visits exhibition"
)
# Of works: only where it is decided, or says when or by whom.
DONE_WORKS = _words(
    """erected installed fixed repaired replaced cleared cleaned painted inspected surveyed renewed relocated cut
    trimmed planted tested completed assessed delivered collected removed moved mended filled refilled emptied swept
    pruned felled strimmed mowed mown repainted resurfaced refurbished rebuilt relaid levelled drained unblocked patched
    oiled varnished rehung sprayed dredged weeded restored rewired serviced sanded gritted redecorated tarmacked"""
)
# It "would be with members by Friday", "ready for the next meeting".
ON_THE_WAY = _words("with ready")
# These "will be made".
MADE = _words(
    """request requests enquiry enquiries inquiries arrangements representations application contact complaint check
    checks bid appeal approach referral"""
)
# Done by whoever they are said of: "the leads to be involved in …".
DONE_THEMSELVES = _words("involved represented engaged reminded")

# Said of somebody answerable, these are work in hand: "the Clerk is chasing the contractor".
IN_HAND = _words(
    """chase arrange obtain seek organise organize contact prepare draft investigate pursue follow compile collate
    source progress liaise enquire inquire"""
)
# With these words after them.
IN_HAND_WITH = {"make": "enquiries", "look": "into", "deal": "with", "work": "on", "take": "care"}
# Of these even "was chasing": minutes tell the present as past.
IN_PURSUIT = _words("chase arrange investigate pursue follow liaise enquire inquire")
# What a coming meeting does.
ON_AN_AGENDA = _words("discuss consider receive review look focus debate cover hear examine")
# What even the members themselves are asked to do after a meeting.
REPORT_BACK = _words("let inform send forward submit contact email notify return complete respond advise feed")
# Welsh verb-nouns, as written after "i" (soft mutation) and after "yn" (none).
WELSH_DEEDS = _mutated(
    """ysgrifennu anfon anfonir cysylltu gofyn trefnu archwilio siarad paratoi dosbarthu cyflwyno adrodd ymateb
    ymchwilio edrych holi cadarnhau prynu gosod trafod codi darparu hysbysu llunio cwblhau ebostio e-bostio ffonio
    mynychu casglu delio gwahodd rhoi cael diweddaru cyhoeddi atgoffa chwilio gwirio llenwi archebu hysbysebu
    cyfarfod monitro adolygu ail-ysgrifennu rhannu dychwelyd cynrychioli atgyweirio trwsio symud llythyru tynnu
    torri glanhau plannu peintio tacluso cwrdd ymweld ceisio sicrhau cyfeirio diolch benthyg
    lawrlwytho llwytho cofrestru cyflogi arolygu ymgynghori ymgeisio mesur clirio agor
    dilyn gyrru danfon pwyso ateb arddangos argraffu atodi gohebu"""
)
# Of these "bydd … yn cael ei …" promises only with a time.
WELSH_WHEN_DUE = _mutated(
    "trafod adolygu agor rhannu cyfarfod mesur clirio torri glanhau plannu cyfeirio cynrychioli cael"
)
# What a report that was asked for does.
IN_REPORTS = _words(
    "include show set break contain cover identify explain reflect highlight compare detail give provide"
)
