"""The words by which minutes promise: who may undertake, what is done after a meeting, what only sounds like it.

Data only. `undertakings.py` and `agents.py` walk the sentences with it; add a word here, with a sentence in the tests.
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


# Whoever serves the body: asked to do something, they do it.
SERVANTS = _words(
    """lengthsman pcso groundsman sexton organiser clerk clerks secretary treasurer officer officers director
    directors manager managers administrator handyman warden caretaker solicitor rfo staff engineer surveyor
    accountant auditor webmaster registrar"""
)
ROLES = SERVANTS | _words(
    """landowner landlord everyone everybody holder commissioner adviser advisor consultant governor chair
    chairman chairwoman chairperson convener convenor mayor provost leader deputy president member members
    councillor councillors cllrs officials representative representatives coordinator co-ordinator lead leads
    trustees committee-member executive headteacher planner contractor contractors"""
)
# In small letters and without an article these are nobody in particular.
NOBODY = _words(
    """services service group team company organisation organisations partners government union hub society trust
    club"""
)
BODIES = _words(
    """delegation deputation developer applicant agent architect council councils committee sub-committee
    subcommittee board panel cabinet department team trust group partnership agency authority association police
    highways forum commission service services hub charity club society organisation organisations partners
    company subgroup sub-group healthwatch federation union executive government"""
)
# What may stand between "the" and the head of a role in small letters.
ROLE_MODIFIERS = _words(
    """parish town deputy vice assistant senior cabinet executive lead interim temporary locum acting county
    district borough ward relevant appropriate principal chief democratic planning enforcement tree footpath
    path footpaths community project finance financial responsible housing elected board committee council all
    local new scrutiny service monitoring group portfolio working city unitary area strategic corporate
    partner allotment cemetery communications development vice-chair highways traffic roads police minute
    membership minutes two three"""
)
TITLES = _words(
    """cllr cllrs clr clrs councillor councillors cyng cynghorydd cynghorwyr mr mrs ms miss mx dr rev revd sir
    lady lord dame cmhlr cmhlrs ald alderman pc pcso sgt sergeant inspector insp prof professor bailie baillie"""
)
# The body itself, asked by its own papers to decide: no undertaking.
SELVES = _words("members board committee cabinet council panel meeting")
# Plural people who promise nothing to the meeting.
CROWDS = _words(
    """nothing none someone anyone everyone something everything anything thanks work works plan plans proposal
    proposals request requests application letter letters option options need decision intention commitment
    attempt opportunity permission report update quote quotes cost costs money grant funding project scheme
    ability cytunwyd penderfynwyd hysbyswyd gofynnwyd bydd byddai mae nid ni cynigiwyd nodwyd adroddodd
    adroddwyd derbyniwyd diolchwyd residents volunteers parents visitors children people applicants users
    motorists drivers customers villagers parishioners pupils students tenants families households farmers
    cyclists pedestrians this that these those there it what which who however if when where while although as
    in on at by for the a an all some both his her its our any each every such how why no yes not but and or
    so then also after before following further item minutes phase section"""
)

# Something concrete that is done after the meeting.
DEEDS = _words(
    """bring adjust tighten seal insulate divert reroute resite re-site train landscape screen recalibrate sample
    weigh count record stock water reposition restock reinstall document sign-post signpost litter pick-up
    quiz sound lay dredge drain jet unblock grit salt fence hang mount store label laminate scan photocopy
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
    cancel revisit reconsider photograph tweet facebook announce resubmit re-submit engage canvass examine
    verify"""
)
# Of these a thing is never the subject.
PERSONAL = _words(
    """write email e-mail mail phone telephone ring contact ask request invite approach notify inform advise
    remind chase investigate enquire inquire obtain order purchase arrange circulate send forward report speak
    liaise attend visit monitor supply find raise pursue seek consult meet draft talk"""
)
# Deeds only with one of these words soon after.
PHRASES: dict[str, frozenset[str]] = {
    "look": _words("into at for out to after"),
    "come": _words("back"),
    "go": _words("back ahead and to"),
    "take": _words("up forward photographs photos pictures away advice back legal action steps"),
    "apply": _words("for to"),
    "make": _words("contact enquiries inquiries arrangements representations representation available sure"),
    "get": _words("quotes quotations prices price quote in touch back costs details advice hold"),
    "let": _words("know have"),
    "keep": _words("informed updated apprised advised eye watch posted"),
    "give": _words("update presentation feedback notice report talk"),
    "bring": _words("back report paper papers along"),
    "agree": _words("plan terms dates date wording programme"),
    "work": _words("with on up"),
    "deal": _words("with"),
    "pass": _words("on to this these the it"),
    "carry": _words("out"),
    "find": _words("out"),
    "feed": _words("back"),
    "hold": _words("meeting agm discussion discussions session workshop talks event consultation visit surgery"),
    "set": _words("up out"),
    "refer": _words("to back"),
    "call": _words("a an the them him her on"),
    "have": _words("word"),
    "see": _words("if whether what"),
    "establish": _words("task working group panel whether"),
    "receive": _words("update report"),
    "do": _words("so this it that likewise"),
    "form": _words("working group party subgroup sub-group"),
    "read": _words("meter meters"),
    "step": _words("in"),
    "consider": _words("next future"),
    "include": _words("in on with"),
    "create": _words("a an the"),
    "open": _words("account accounts"),
    "pay": _words("invoice invoices bill"),
    "be": _words("touch"),
    "launch": _words("a an the"),
    "develop": _words("a an"),
}
# These take the verb that follows "to": will continue to monitor, would look to schedule, will need to contact.
LEADING_VERBS = _words("continue try seek look need endeavour attempt aim have arrange help ask")
# With a named person these promise nothing: how they stand, what they feel, what they do in the room.
NOT_DEEDS = _words(
    """step include comprise consist be have like love prefer wish want need hope welcome appreciate enjoy
    support oppose expect think believe feel agree know see become seem appear remain continue benefit suffer
    receive require mean depend cost result lead lose retire resign leave abstain vote object stand serve act
    miss live stay understand accept recall notice contain complement form hear declare note qualify gain
    allow enable struggle face say state fall end start begin comply apply cover exceed reduce increase
    improve try cause involve affect risk permit happen take-place propose second nominate chair sign approve
    adopt consider impact focus reflect represent rejoin withdraw commence exist belong help stop prevent
    cease"""
)
# Asked to do this, a person does it there and then.
IN_THE_ROOM = _words(
    """talk speak address introduce comment outline leave read open stand vote sit note step chair take second
    propose sign approve consider explain describe summarise summarize elaborate declare withdraw say share
    join close begin start proceed return be have give"""
)

# "will be …", "to be …": what is done with a thing after the meeting.
DONE = _words(
    """sourced queried revised updated sent emailed e-mailed written contacted asked requested invited approached
    notified informed reminded chased pursued investigated checked researched explored ascertained clarified
    sought obtained ordered purchased bought procured commissioned arranged organised organized booked
    told examined appended attached
    prepared drafted produced compiled collated circulated distributed forwarded shared published posted
    uploaded placed displayed advertised submitted lodged reported issued convened raised escalated actioned
    undertaken affixed recruited tabled revisited consulted re-advertised readvertised redrafted amended
    instructed reissued re-issued added returned gathered printed followed identified"""
)
DONE_PHRASES: dict[str, frozenset[str]] = {
    "presented": _words("to at by"),
    "put": _words("on to up in forward onto out"),
    "made": _words("available to with aware contact"),
    "brought": _words("back to forward"),
    "taken": _words("up forward to on back"),
    "carried": _words("out forward over"),
    "kept": _words("informed updated review"),
    "looked": _words("into"),
    "set": _words("up"),
    "dealt": _words("with"),
    "passed": _words("on to"),
    "fed": _words("back"),
    "followed": _words("up"),
    "found": _words("out"),
    "picked": _words("up"),
    "extended": _words("to"),
    "included": _words("agenda agendas newsletter magazine website report minutes standing"),
    "discussed": _words("next future at with following"),
    "considered": _words("next future following"),
    "debated": _words("next future following"),
    "listed": _words("next future agenda"),
    "referred": _words("next future"),
    "given": _words("notice update writing"),
    "provided": _words("to with members writing"),
    "supplied": _words("to with members writing"),
    "answered": _words("writing"),
    "conveyed": _words("to"),
    "offered": _words("a an the to"),
    "shown": _words("to"),
    "modelled": _words("for"),
    "scheduled": _words("with to"),
}
# Of a numbered resolution these are the decision itself.
DECIDED_UPON = _words(
    """published submitted undertaken commissioned procured purchased bought obtained advertised displayed issued
    amended updated revised added renewed recruited delivered sought consulted placed ordered"""
)
DONE_ALREADY = _words("completed complete done actioned closed achieved cwblhawyd wedi")
DONE_WHEN_DUE = _words(
    """repeated rerun monitored reviewed presented considered discussed debated provided supplied held made finalised
    finalized"""
)
# Of works: only where it is decided, or says when or by whom.
DONE_WORKS = _words(
    """erected installed fixed repaired replaced cleared cleaned painted inspected surveyed renewed relocated cut
    trimmed planted tested completed assessed delivered collected removed moved"""
)
# Done by whoever they are said of: "the leads to be involved in …".
# These "will be made".
MADE = _words(
    """request requests enquiry enquiries inquiries arrangements representations application contact complaint"""
)
DONE_THEMSELVES = _words("involved represented engaged reminded")
PEOPLE = SERVANTS | _words(
    """leads members representatives partners councillors heads staff organisations leaders chairs"""
)

# Said of somebody answerable, these are work in hand: "the Clerk is chasing the contractor".
IN_HAND = _words(
    """chase arrange obtain seek organise organize contact prepare draft investigate pursue follow compile collate
    source progress liaise enquire inquire"""
)
TAKING_ON = _words("took take takes taken accepted agreed has given")
THANKING = _words("thanked thank thanks praised commended congratulated")
# After these nothing is settled.
SUPPOSING = _words("if whether unless anyone anybody nobody who")
# What comes back to a meeting, and how.
PAPERS = _words(
    """report reports results result findings paper papers update updates matter item outcome outcomes proposals
    options plan strategy policy review recommendations"""
)
# What somebody promises without saying how: "promised a statement".
OWED = _words(
    "statement report update response reply note briefing figures list answer details breakdown paper letter copy"
)
COMING = _words("come return go")

# The verbs that lead a promise; the firm ones promise by themselves, the others where something is decided or asked.
MODALS = _words("will would shall should must could")
FIRM = _words("will would shall")
HAVING = _words("has have")
OBJECTS = _words("him her them")
PREPOSITIONS = _words("from by with of about between against into on at to")
# Of those who want something done, and say "that" somebody do it.
WANTING = _words("asked requested instructed directed agreed resolved decided requests asks")
WONDERING = _words("what how which where when why whatever who whom")
# What a coming meeting does.
ON_AN_AGENDA = _words("discuss consider receive review look focus debate cover hear examine")
# What even the members themselves are asked to do after a meeting.
REPORT_BACK = _words("let inform send forward submit contact email notify return complete respond advise")
# Verbs whose subject takes the deed upon himself.
UNDERTAKING = _words(
    """volunteered offered undertook undertaken promised pledged agreed committed intends intend undertakes
    promises offers agrees volunteers volunteering offering undertaking agreeing pledges guaranteed consented"""
)
# Of these any deed is believed, not only those listed.
PROMISING = _words(
    """volunteered offered undertook undertaken promised pledged committed guaranteed undertakes promises"""
)
# Verbs that lay the deed upon somebody.
ASKING = _words(
    """asked requested instructed directed tasked required requests asks instructs request ask instruct require
    requires invited directs direct requesting asking instructing reminded urged mandated charged urge invite"""
)
DECIDING = _words("agreed resolved decided determined approved carried resolves agrees decides unanimously")
# What lends authority or praises lays no deed on anybody.
EMPOWERING = _words(
    """authority authorise authorised authorises authorize delegate delegated delegates delegation empower
    empowered enable enables enabled enabling allow allows allowed allowing permission permit permits thanked
    thanks thank elected appointed nominated co-opted appoint elect nominate power powers helped helping help
    ability opportunity right authorisation authorising responsibility duty role opportunities encourage
    encouraged encouraging"""
)
# Anywhere before, these make what follows a power and no duty.
DELEGATING = _words(
    """authority authorise authorised authorises authorize delegate delegated delegates delegation empower
    empowered"""
)
# After these, "to" is need, wish or state.
NEEDING = _words(
    """needing requiring need needs needed ought able want wants wanted have has had going expected likely hope
    hopes hoped wish wishes like due continue continued appears appear seem seems seemed supposed used
    intended felt thought unable wished required proposed ready liked believed said reported anticipated
    understood known not"""
)
OPINION = _words(
    """hope hoped hopes hoping feared feel felt feels thought thinks think believed believes believe suggested
    suggesting envisaged anticipated expected estimated concern concerns concerned worried wondered doubt
    doubted wish wished fear fears argued hopeful"""
)
# Of these only with "that" after them.
OPINION_NOUNS = _words("concern concerns concerned fear fears doubt hope hopes")
QUESTION = _words("asked queried questioned wondered enquired inquired query question asking asks queries sought")
QUESTION_WORDS = _words("if whether how what when why who which where for")
REPORTING = _words(
    """said stated replied confirmed advised explained responded reported noted agreed undertook assured answered
    added informed resolved clarified announced indicated reply response"""
)
# Whoever answers for the words that follow, so that a deed without a doer is theirs.
VOUCHING = _words("confirmed assured promised undertook agreed committed guaranteed pledged")
ADVERBS = _words(
    """also now then again still soon therefore further both all just please next first once thereafter either
    only instead accordingly however together always each in themselves himself herself"""
)
NO_ADVERBS = _words("apply reply supply comply rely multiply tally")
# After "to" or "will" these begin no verb.
NO_VERBS = _words(
    """rather not never no cannot nor the a an this that these those his her their our its it all any each every
    both him them us which whom what whether how when where if members residents councillors council officers
    and or date cllr cllrs mr mrs ms dr"""
)

# Opening a sentence with a due after them, these tell what is to be done: "Bring forward to the next meeting."
TELLING = _words("bring carry add put include defer place")
# Still to be seen or settled is nobody's task.
UNSETTLED = _words(
    """confirmed decided determined announced agreed approved finalised seen known resolved settled received
    published"""
)
# Said of a thing begun or owed that is not finished.
STILL_OPEN = (
    "still on the to-do list",
    "still on the to do list",
    "on the to-do list",
    "still needs to be done",
    "remains outstanding",
    "remain outstanding",
    "still outstanding",
    "is outstanding",
    "are outstanding",
    "action outstanding",
    "action ongoing",
    "action continues",
    "action carried forward",
    "carried forward to the next meeting",
    "in hand with the clerk",
    "work in progress",
    "yn parhau ar waith",
    "dal heb ei wneud",
    "heb ei gwblhau eto",
    "yn dal heb ei wneud",
)
STILL_OPEN_KEYS = (
    "still",
    "outstanding",
    "yet to",
    "to-do",
    "action ",
    "in hand",
    "progress",
    "carried",
    "parhau",
    "heb",
)
# In the action column or after an item's text: nothing is owed.
NOTHING_OWED = _words(
    """noted nodwyd resolved agreed none nil closed complete completed done approved info information derbyniwyd
    cytunwyd n/a na dim received"""
)
EVERYBODY = _words("all pawb everyone")

WELSH_ASKING = _words(
    """gofynnwyd gofynnodd gofyn cytunwyd penderfynwyd cyfarwyddwyd awgrymwyd cytunodd penderfynodd ofynnwyd
    ofynnodd"""
)
WELSH_OFFERING = _words("cynigiodd addawodd ymrwymodd cytunodd gwirfoddolodd gynigiodd")
WELSH_WILL = _words("bydd fydd byddai fyddai")
# Welsh. Verb-nouns stand as written after "i" (soft mutation) and after "yn" (none).
WELSH_ROLES = _words(
    """clerc cadeirydd trysorydd ysgrifennydd swyddog swyddogion cyfarwyddwr rheolwr aelodau cynghorwyr pawb maer
    is-gadeirydd arweinydd gyfarwyddwr"""
)
WELSH_DEEDS = _mutated(
    """ysgrifennu anfon anfonir cysylltu gofyn trefnu archwilio siarad paratoi dosbarthu cyflwyno adrodd ymateb
    ymchwilio edrych holi cadarnhau prynu gosod trafod codi darparu hysbysu llunio cwblhau ebostio e-bostio ffonio
    mynychu casglu delio gwahodd rhoi cael diweddaru cyhoeddi atgoffa chwilio gwirio llenwi archebu hysbysebu
    cyfarfod monitro adolygu ail-ysgrifennu rhannu dychwelyd cynrychioli atgyweirio trwsio symud llythyru tynnu
    torri glanhau plannu peintio tacluso cwrdd ymweld ceisio sicrhau cyfeirio diolch benthyg
    lawrlwytho llwytho cofrestru cyflogi arolygu ymgynghori ymgeisio mesur clirio agor
    dilyn"""
)
