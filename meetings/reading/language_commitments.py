"""The words by which minutes promise: verbs of undertaking, asking and deciding, and what only sounds like them.

Data only; who may promise stands in `language_agents.py`, what is done in `language_deeds.py`. `undertakings.py` walks
the sentences with them; add a word here, with a sentence in the tests.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TAKING_ON = _words("took take takes taken accepted agreed has given")
THANKING = _words("thanked thank thanks praised commended congratulated")
# After these nothing is settled.
SUPPOSING = _words("if whether unless anyone anybody nobody who")
# What comes back to a meeting, and how.
PAPERS = _words(
    """report reports results result findings paper papers update updates matter matters item items outcome outcomes
    proposals motion application
    options plan strategy policy review recommendations"""
)
# What somebody promises without saying how: "promised a statement".
OWED = _words(
    "warning "
    "statement report update response reply note briefing figures list answer answers details breakdown paper letter "
    "copy copies information training clarification data advice feedback presentation link links reports updates "
    "responses"
)
# What is sent or put up: "a notice to go in the shop".
SENT_OUT = _words(
    """notice notices letter letters item items article articles note notes poster posters flyer flyers leaflet leaflets
    advert adverts advertisement email e-mail reminder reminders copy copies newsletter message minutes agenda report
    details information survey questionnaire invitation invitations invite invites link sign signs banner banners"""
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
REQUESTING = _words("asked requested requests asks")
WONDERING = _words("what how which where when why whatever who whom")
# Verbs whose subject takes the deed upon himself.
UNDERTAKING = _words(
    """volunteered offered undertook undertaken promised pledged agreed committed intends intend undertakes
    vowed vows promises offers agrees volunteers volunteering offering undertaking agreeing pledges guaranteed
    consented"""
)
# Of these any deed is believed, not only those listed.
PROMISING = _words(
    """volunteered offered undertook undertaken promised pledged committed guaranteed undertakes promises vowed"""
)
# Verbs that lay the deed upon somebody.
ASKING = _words(
    """asked requested instructed directed tasked required requests asks instructs request ask instruct require
    requires invited directs direct requesting asking instructing reminded urged mandated charged urge invite get
    deputed entrusted"""
)
DECIDING = _words("agreed resolved decided determined approved carried resolves agrees decides unanimously")
# What lends authority or praises lays no deed on anybody.
EMPOWERING = _words(
    """authority authorise authorised authorises authorize delegate delegated delegates delegation empower
    empowered enable enables enabled enabling allow allows allowed allowing permission permit permits thanked
    thanks thank elected appointed nominated co-opted appoint elect nominate power powers helped helping help
    ability opportunity right approve authorisation authorising responsibility duty role opportunities encourage
    encouraged encouraging"""
)
# Anywhere before, these make what follows a power and no duty.
DELEGATING = _words(
    """authority authorise authorised authorises authorize delegate delegated delegates delegation empower
    empowered"""
)
# What somebody means to do; all but the first only with a time.
MEANING = _words("intended plans planned")
# "Asked when the County intends to mow" promises nothing.
MEANT = MEANING | {"intend", "intends"}
# After these, "to" is need, wish or state.
NEEDING = _words(
    """needing requiring require requires need needs needed ought able want wants wanted have has had going
    expected likely hope
    hopes hoped wish wishes like due continue continued appears appear seem seems seemed supposed used
    intended felt thought unable wished required proposed ready liked believed said reported anticipated
    understood known not pleased delighted surprised sorry"""
)
OPINION = _words(
    """hope hoped hopes hoping feared feel felt feels thought thinks think believed believes believe suggested
    suggesting envisaged anticipated expects expected estimated concern concerns concerned worried wondered doubt
    doubted wish wished fear fears argued hopeful view views opinion likely unlikely"""
)
# What is agreed to in the sentence after: "suggested that a letter be sent. All agreed."
SUGGESTING = _words("suggested suggesting suggests proposed recommended asked requested")
TAKING_UP = _words("accepted supported agreed approved endorsed welcomed")
MOVING = _words("proposed seconded")
# Behind these "by" names nobody who is to do the task.
DONE_BY_OTHERS = MOVING | _words("consideration approval agreement adoption examination scrutiny consultation")
# Of these only with "that" after them.
OPINION_NOUNS = _words("concern concerns concerned fear fears doubt hope hopes view views opinion")
QUESTION = _words("asked queried questioned wondered enquired inquired query question asking asks queries sought")
# What is so is not known, nor is it clear, known or sure: "unclear whether".
DOUBTING = _words("unclear unsure uncertain unknown undecided")
KNOWING = _words("clear known sure certain decided confirmed")
# Whoever wants one of these has been promised nothing.
ASSURING = _words("assurance assurances reassurance reassurances confirmation clarification clarity")
ASSURED = _words("sought seek seeks seeking wanted wants want requested requests awaiting awaited await asked for")
QUESTION_WORDS = _words("if whether how what when why who which where for")
REPORTING = _words(
    """said stated replied confirmed advised explained responded reported noted agreed undertook assured answered
    added informed resolved clarified announced indicated reply response"""
)
# A verb of these has its subject before it, which a second one goes on with.
REPORTING_OR_FIRM = REPORTING | FIRM
# Whoever is named next is whom somebody turns to, and what follows with "to" tells why.
TURNING_TO = _words(
    "contact approach chase email phone telephone ring meet visit see engage appoint hire employ commission "
    "hired employed engaged appointed"
)
# What these ask of a council is heard there, and nobody has promised it yet.
VISITORS = _words(
    "resident residents parishioner parishioners public objector objectors petitioner petitioners petition petitions"
)
# What was thought or asked before these is not what comes after them.
TURNING = _words("however but nevertheless thus therefore")
# What people are about to do: "was planning to meet the engineer".
ABOUT_TO = _words("planning intending preparing arranging aiming expecting looking proposing hoping due")
# Of these only with a time: plans and expectations without one are talk.
ABOUT_TO_WHEN_DUE = _words("expecting aiming looking proposing hoping due")
# Ready to do it; asked whether they are, nobody promises anything.
READY = _words("happy willing going content glad")
GIVING = _words("gave gives given made makes provided offered")
# "Contacted Mr Vane to tell him", "to pay a gardener to dig": why it was done, or for what.
REACHED = _words(
    "contacted emailed phoned rang visited approached pay paying employ hire engage inviting encouraging urging"
)
# What is made or given to do a thing.
PLEDGES = _words("commitment undertaking pledge promise assurance assurances guarantee guarantees")
# What follows these with "that" is settled by them.
SETTLING = _words("agreed resolved decided agrees resolves")
# Of what is only likely.
HEDGING = _words(
    "probably possibly hopefully perhaps maybe likely presumably ideally potentially always usually normally generally"
)
# What is on "the list of works to be done" is only told of.
DESCRIBING = _words(
    "detailed detailing outlined outlining described describing explained explaining summarised showed "
    "discussed considered reviewed"
)
LISTING = _words("list lists schedule programme one consideration amount number volume quantity")
# Whoever answers for the words that follow, so that a deed without a doer is theirs.
VOUCHING = _words("confirmed assured promised undertook agreed committed guaranteed pledged")
# Who says so of a thing on its way answers for it: "said it would be with members by Friday".
ANSWERING = _words("said stated replied responded answered added")
ADVERBS = _words(
    """also very much formally now then again still soon therefore further both all just please next first once
    thereafter either only instead accordingly however together always each in themselves himself herself"""
)
# Beside those, these stand between whoever acts and the verb.
BEFORE_VERBS = _words("who has have")
NO_ADVERBS = _words("apply reply supply comply rely multiply tally")
MONTHS = _words("feb mar apr may jun jul aug sep oct nov dec")
# After "to" or "will" these begin no verb.
NO_VERBS = _words(
    """rather not never no cannot nor the a an this that these those his her their our its it all any each every
    both him them us which whom what whether how when where if members residents councillors council officers
    and or date cllr cllrs mr mrs ms dr"""
)

# Opening a sentence with a due after them, these tell what is to be done: "Bring forward to the next meeting."
TELLING = _words("ask bring carry add put include defer place invite discuss review revisit consider")
# Opening a note these order a thing to be done: "Chase Highways."; those below them only with one of DETERMINING after
# them, since they are nouns as well: "Report the lamp", but "Report received".
ORDERING = _words(
    """chase write arrange obtain send remind speak invite ask find look follow circulate investigate inform liaise
    submit forward organise purchase buy clarify consult notify raise enquire seek install erect get put add"""
)
NOTING = _words(
    "report check contact order review email phone visit book update source approach repair fix clean replace remove"
)
DETERMINING = _words("the a an this that these those with if whether all both")
# Still to be seen or settled is nobody's task.
UNSETTLED = _words(
    """confirmed decided determined announced agreed approved finalised seen known resolved settled received
    declared published made"""
)
# Of money and forms, outstanding is what others owe.
UNPAID = _words("invoice invoices payment payments fee fees account accounts debt debts sum sums amount amounts rent")
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
    "yn parhau ar waith",
    "dal heb ei wneud",
    "heb ei gwblhau eto",
    "yn dal heb ei wneud",
)
# What is open while it has "still not been" so.
STILL_NOT = _words("done completed started actioned finished fixed repaired mended installed arranged ordered begun")
# One of these words stands in each, and in "yet to be", and one of these signs.
STILL_OPEN_WORDS = _words("still outstanding yet do action hand progress carried parhau heb")
STILL_OPEN_KEYS = (
    "still",
    "outstanding",
    "yet to",
    "yet been",
    "to-do",
    "action ",
    "in hand",
    "progress",
    "carried",
    "parhau",
    "heb",
)
# In the action column: what stands beside them is only heard.
ONLY_HEARD = _words("noted nodwyd none nil info information n/a na dim")
# In the action column or after an item's text: nothing is owed.
NOTHING_OWED = _words(
    """noted nodwyd resolved agreed none nil closed complete completed done approved info information derbyniwyd
    cytunwyd n/a na dim received"""
)

WELSH_ASKING = _words(
    """gofynnwyd gofynnodd gofyn cytunwyd penderfynwyd cyfarwyddwyd awgrymwyd cytunodd penderfynodd ofynnwyd
    ofynnodd"""
)
WELSH_OFFERING = _words("cynigiodd addawodd ymrwymodd cytunodd gwirfoddolodd gynigiodd")
WELSH_WILL = _words("bydd fydd byddai fyddai")
# What will be done, in one word: "anfonir llythyr"; those below only with a time.
WELSH_WILL_BE = _words(
    """anfonir ysgrifennir cysylltir gofynnir trefnir gwahoddir gwneir archebir dosberthir hysbysir holir chwilir
    paratoir llunnir prynir gosodir"""
)
WELSH_WILL_BE_WHEN = _words("rhoddir trafodir adroddir cyflwynir adolygir ystyrir codir cynhelir dychwelir")
WELSH_OUGHT = _words("dylid ddylid")
# A thing asked for, and what a meeting is given.
WELSH_PAPERS = _words(
    """adroddiad adroddiadau diweddariad diweddariadau manylion ffigurau gwybodaeth cynllun dyfynbris dyfynbrisiau
    pris prisiau papur cyflwyniad"""
)
# What may stand between "yn" and the verb.
WELSH_BETWEEN = _words("ei eu ein hefyd wedyn nawr")
