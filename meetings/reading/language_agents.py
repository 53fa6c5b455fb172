"""Who is named in minutes: the words for offices, bodies and people, and those that name nobody.

Data only; `agents.py` finds them in a sentence.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Whoever serves the body: asked to do something, they do it.
SERVANTS = _words(
    """lengthsman pcso groundsman sexton organiser clerk clerks secretary treasurer officer officers director
    directors manager managers administrator handyman warden caretaker solicitor rfo staff engineer surveyor
    accountant auditor webmaster registrar sec treas colleagues operative operatives gardener gardeners workman workmen
    ranger rangers wardens lengthsmen technician steward
    sergeant inspector constable nurse matron bursar secretariat supervisor foreman ecologist archivist librarian"""
)
ROLES = SERVANTS | _words(
    """cleaner cleaners electrician plumber builder builders decorator roofer surgeon supplier suppliers
    installer designer printer vicar rector churchwarden churchwardens mechanic fencer valuer bookkeeper
    landowner landlord resident householder homeowner tenant farmer neighbour
    everyone everybody holder commissioner commissioners adviser advisor consultant governor chair
    chairman chairwoman chairperson convener convenor mayor provost leader deputy president member members
    councillor councillors cllrs officials representative representatives coordinator co-ordinator lead leads
    trustees committee-member executive headteacher planner contractor contractors vice-chair vice-chairman
    vice-chairperson vice-chairwoman vice-convenor vice-convener vice-president"""
)
# In small letters and without an article these are nobody in particular.
NOBODY = _words(
    """services service group team company organisation organisations partners government union hub society trust
    club"""
)
BODIES = _words(
    """delegation deputation party developer applicant agent architect council councils committee sub-committee
    subcommittee board panel cabinet department team trust group partnership agency authority association police
    highways forum commission service services hub charity club society organisation organisations partners
    company office subgroup sub-group healthwatch federation union executive government district"""
)
# What may stand between "the" and the head of a role in small letters.
ROLE_MODIFIERS = _words(
    """parish town deputy vice assistant senior cabinet executive lead interim temporary locum acting county
    district borough ward relevant appropriate principal chief democratic planning enforcement tree footpath
    path footpaths community project finance financial responsible housing elected board committee council all
    local new scrutiny service monitoring group portfolio working city unitary area strategic corporate
    partner allotment cemetery communications development vice-chair highways traffic roads police minute
    membership minutes two three full asst ass"""
)
TITLES = _words(
    """cllr cllrs clr clrs councillor councillors cyng cynghorydd cynghorwyr mr mrs ms miss mx dr rev revd sir
    lady lord dame cmhlr cmhlrs ald alderman pc pcso sgt sergeant inspector insp prof professor bailie baillie"""
)
# The body itself, asked by its own papers to decide: no undertaking.
SELVES = _words("members board committee cabinet council panel meeting commissioners")
# Before a name these tell what is to be done: "Ask Highways to mend it".
ORDERS = _words("ask request contact invite remind email write report tell instruct")
# Of those these begin the name of no office: "Invite PCSO", but "Contact Officer".
INVITING = _words("ask invite remind tell instruct")
# Plural people who promise nothing to the meeting.
CROWDS = _words(
    """nothing none someone anyone everyone something everything anything thanks work works plan plans proposal
    proposals request requests application letter letters option options need decision intention commitment
    attempt opportunity permission report update quote quotes cost costs money grant funding project scheme
    ability cytunodd cynigiodd gwirfoddolodd addawodd holodd dywedodd nododd gofynnodd eglurodd
    action cytunwyd penderfynwyd hysbyswyd gofynnwyd bydd byddai mae nid ni cynigiwyd nodwyd adroddodd
    adroddwyd derbyniwyd diolchwyd residents volunteers parents visitors children people applicants users
    parishes motorists drivers customers villagers parishioners pupils students tenants families households farmers
    cyclists pedestrians this that these those there it what which who however if when where while although as
    in on at by for the a an all some both his her its our any each every such how why no yes not but and or
    therefore thus hence consequently furthermore moreover nevertheless eventually initially sadly
    additionally finally lastly firstly secondly similarly accordingly currently ideally hopefully unfortunately
    subsequently alternatively previously recently generally meanwhile likewise
    two three four five six seven eight nine ten eleven twelve several many most more few
    discussed advised noted reported considered reviewed received requested agreed resolved suggested asked explained
    upon unable able likely subject due ready so then also after before following further item minutes phase section"""
)
# What ends the name of a company, of whose works minutes tell.
COMPANIES = _words("utilities water rail networks openreach energy electricity gas broadband homes plc ltd bt")
# What ends a name in capitals that is nobody's: the Stock Survey, the Local Plan.
THINGS = _words(
    """survey strategy plan report programme policy project scheme framework fund act bill budget review grant order
    regulations guidance charter protocol code model system website newsletter relay
    consent permission application notice certificate licence proposal details"""
)
# What ends the name of a place, where nobody is "he" or "she".
PLACES = _words(
    "street road lane avenue close drive way hill bridge park hall green square terrace row place court crescent "
    "gardens church school farm house cottage lodge wood common field river"
)
# What ends the name of a department: the Director, Adult Care.
DEPARTMENTS = _words(
    "care services housing finance education planning environment transport resources place communities health law "
    "governance operations regeneration highways"
)
PEOPLE = SERVANTS | _words(
    """leads members representatives partners councillors heads staff organisations leaders chairs"""
)
EVERYBODY = _words("all pawb everyone")
WELSH_ROLES = _words(
    """clerc cadeirydd trysorydd ysgrifennydd swyddog swyddogion cyfarwyddwr rheolwr aelodau cynghorwyr pawb maer
    is-gadeirydd arweinydd gyfarwyddwr"""
)
