"""How minutes tell in passing that something was decided, as patterns, each beside the words that call for it."""

from meetings.reading import language

_ADVERB = rf"(?:(?:{language.ADVERBS})\s+){{0,3}}"
_BODY = rf"(?<!of )(?<!by )(?<!district )(?<!county )(?<!borough )\b(?:(?:the|this)\s+)?(?P<subject>{language.BODY})"
# Whose sentence it is: the body opens it, with no other council before it.
_OURS = (
    r"^(?:\W*|(?:After|Following|Having)\b[^.;:]{3,90},\s+)(?:the\s+|this\s+)?(?:(?:parish|town|community|full|planning|finance|working)\s+)?"
    rf"(?P<subject>{language.BODY})(?:\s+present)?"
)
_MOTION = r"(?:motion|amendment|proposal|proposition)"

PASSING = (
    (
        "decided agreed resolved approved favoured chose rejected / vote ballot poll hands majority division",
        r"^\W*(?:(?:after|following)\s[^.;:,]{3,90},\s+)?(?:a|the|an?\s\w+)\s+(?:(?:split|majority|close|unanimous|narrow|further|second|secret|"
        r"paper|recorded|straw)\s+)?(?:vote|ballot|poll|show\s+of\s+hands|majority|division)(?:\s+(?:of|by)\s+(?:the\s+)?(?:members|councillors|"
        r"those\s+(?:there|present)|\d{1,2}\s*(?:to|[-–:])\s*\d{1,2}))?\s+(?:then\s+|also\s+|narrowly\s+)?"
        r"(?P<v>decided|agreed|resolved|approved|favoured|chose|rejected)\b(?!\s+by\b)",
    ),
    (
        "kept retained bought adopted chosen dropped renewed / vote ballot division majority hands",
        r"^\W*(?:on|by|after|following)\s+(?:a|the)\s+(?:(?:split|majority|close|unanimous|narrow|recorded|straw)\s+)?"
        r"(?:vote|ballot|division|majority|show\s+of\s+hands)\b[^.;:,]{0,40},?\s(?:the|it|this|these|an?)\s[^.;:,]{0,60}?\b(?:was|were|would\s+be)\s+"
        r"(?P<v>kept|retained|bought|adopted|chosen|dropped|renewed)\b",
    ),
    (
        "chosen agreed fixed set confirmed / monday tuesday wednesday thursday friday saturday sunday",
        r"^\W*(?:the\s+\w+\s+of\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
        r"(?:[JFMASOND][a-z]{2,8})(?:,?\s+\d{4})?\s+(?:at\s+[^.;:,]{2,20}?\s+)?was\s+(?:then\s+|duly\s+)?"
        r"(?P<v>chosen|fixed|set|confirmed)\b",
    ),
    ("agree", r"^\W*(?P<v>(?-i:Agree))\s+(?:to\s+(?!differ\b|disagree\b)(?=[a-z])|that\s)"),
    (
        "agreed consented / others rest",
        r",?\s(?:and|with)\s(?:all\s(?:the\s)?others|the\s(?:rest|others))(?:\spresent)?\s(?:all\s)?(?P<v>agreed|consented)"
        r"(?=\W*$|\s+(?:to|with)\s+(?:this|it|that)\b)",
    ),
    (
        "appeal appeals complaint complaints grievance call / upheld dismissed allowed",
        rf"{_BODY}\s+{_ADVERB}(?P<v>upheld|dismissed|allowed)\s+the\s+(?:[\w’'-]+\s+){{0,2}}?(?:appeals?|complaints?|grievance|call)\b",
    ),
    (
        "council cabinet executive board authority adoption approval / commended recommended",
        rf"\b(?:was|were)\s+{_ADVERB}(?P<v>commended|recommended)\s+(?:to\s+(?:the\s+)?(?:full\s+)?(?:council|cabinet|executive|board|authority)\b"
        r"|for\s+(?:adoption|approval)\b)",
    ),
    (
        "given / permission authority approval leave consent powers ahead",
        r"\b(?:was|were)\s+given\s+(?:full\s+|delegated\s+|the\s+)?(?P<v>authority|permission|approval|consent|powers|go-ahead|leave(?!\sof))\s+"
        r"to\s+(?!speak\b|address\b|leave\b|record\b|film\b|stay\b|remain\b|ask\b|attend\b)",
    ),
    (
        "objection objections / one nobody",
        r"\bno(?:body|\s?-?one)\s(?:had|raised|made|voiced)\s(?:any\s|an\s)?(?P<v>objections?)\b",
    ),
    (
        "seconded / agreed carried approved",
        r",\s+seconded\s+by\s+[^.;,]{2,40},?\s+(?:and\s+)?(?:all\s+|unanimously\s+)?(?P<v>agreed|carried|approved)\b",
    ),
    (
        "seconded / agreement favour agreed",
        r"\bseconded\s+(?:the|this)\s+(?:proposal|motion|proposition)\b[^.;]{2,40}?\b(?P<v>agreement|favour|agreed)\b",
    ),
    (
        "proposed suggested moved / favour agreed agreement",
        r"\b(?:proposed|suggested|moved)\b[^.;:]{5,200}?,?\s+and\s+(?P<v>all|everyone|everybody|members|those\s+present|the\s+(?:committee|council|"
        r"meeting))\s+(?:present\s+)?(?:(?:was|were)\s+)?(?:all\s+)?(?:in\s+(?:favour|agreement)|agreed)(?=\W*$|,|\s+(?:to|with)\s+(?:this|it|that)\b)",
    ),
    (
        "proposed suggested moved / agreed",
        r"\b(?:proposed|suggested|moved)\s[^.;:]{6,160};\s+(?:(?:this|it)\s+was\s+)?(?P<v>agreed)\W*$",
    ),
    (
        "noted considered discussed reviewed received circulated checked / approved agreed adopted accepted",
        r"(?<!be\s)\b(?:noted|considered|discussed|reviewed|received|circulated|checked)(?:\s(?:at\slength|in\s(?:detail|full|turn)))?"
        r"(?:,?\s(?:and\s)?(?:amended|updated|corrected|altered|revised))?,?\s(?:and|&)\s(?:\w+ly\s)?(?P<v>approved|agreed|adopted|accepted)"
        r"(?:\s(?:unanimously|by\s(?:all(?:\s\w+)?|the\s\w+)|as\s(?:presented|circulated|drafted|amended)|(?:subject\sto|with)\s[^.;:]{3,80}))?\W*$",
    ),
    (
        "discussed considered reviewed compared examined debated / agreed approved accepted adopted chosen",
        rf"\b(?:was|were)\s+{_ADVERB}(?:discussed|considered|reviewed|compared|examined|debated)(?:\s+(?:at\s+length|in\s+(?:detail|full|turn)))?,?\s+"
        r"and\s+(?:the|an?|that|some|several|various|all)\s+(?:[\w’'£-]+\s+){0,6}?(?:was\s+|were\s+)?(?P<v>agreed|approved|accepted|adopted|chosen)\b"
        r"(?!\s+that\b)",
    ),
    (
        "turned",
        r"\b(?:requests?|applications?|offers?|proposals?|suggestions?|ideas?|quot\w+)\b[^.;]{0,100}?\s(?:was|were)\s+(?:\w+ly\s)?(?P<v>turned\s+down)\b",
    ),
    (
        "dispensation dispensations absence exemption waiver / granted given approved",
        r"\b(?:dispensations?|leave\sof\sabsence|exemption|waiver)\b[^.;]{0,40}?\s(?:was|were)\s+(?P<v>granted|given|approved)\b",
    ),
    (
        "recommendation recommendations / approved adopted accepted agreed",
        r"\band\s(?:its|the|their|all)\s(?:\w+\s){0,3}?recommendations?(?:\s\w+)?\s(?P<v>approved|adopted|accepted|agreed)\W*$",
    ),
    (
        "ratified adopted approved accepted agreed endorsed / council committee board members councillors meeting "
        "all further another year",
        r"^(?:(?!\b(?:was|were|is|are|be|been|had|has|have|will|would|as|which|that|who|if|once|until|previously|last|planning|applications?|"
        r"district|borough|county)\b)[^;:]){8,160}?\s(?P<v>ratified|adopted|approved|accepted|agreed|endorsed)\s+(?:by\s+(?:the\s+)?"
        r"(?:(?:parish|town|community|full)\s+)?(?:council|committee|board|members|councillors|meeting|all)\b(?![’'])|"
        r"for\s+(?:a\s+further|another|the\s+(?:coming|next|ensuing))\b)"
        r"(?!.*\b(?:was|were|is|are|has|have|had|will|would|shall|should|must|can|could|may)\b)",
    ),
    (
        "all / favour",
        r"\b(?P<v>all)(?:\s(?:the|those|councillors|members|present)){0,3}\s(?:were|was)\s(?:\w+ly\s)?in\sfavour\s(?:of|in)\s",
    ),
    (
        "agreed approved accepted appointed adopted elected / no none nobody",
        r"^\W*as\s(?:there\s(?:was|were)\s(?:no|none|nobody|nothing)\b|no(?:body|\s?-?one)\b)[^.;:]{0,60}?\s(?:the|this|it|they|all|both|her|his|their)\s"
        r"[^.;:,]{0,60}?(?:was|were)\s(?P<v>agreed|approved|accepted|appointed|adopted|elected)\b",
    ),
    ("agreed", r"^(?:[^.;]{6,120}[^.;,:]{3},|(?=(?:\S+\s){4})[^.;]{6,120}[^.;,:]{3}:)\s(?P<v>agreed)\W*$"),
    (
        "seconder",
        rf"^\W*(?:the|this|his|her)\s+(?:\w+\s+)?{_MOTION}\b[^.;:]{{0,120}}?\s(?P<v>fell|lapsed|failed)\s+(?:for|through|due\s+to|owing\s+to)\s+"
        r"(?:the\s+)?(?:want|lack|absence)\s+of\s+a\s+seconder\b",
    ),
    (
        "seconder",
        rf"^\W*(?:there\s+being\s+no|as\s+there\s+was\s+no|in\s+the\s+absence\s+of\s+a|with\s+no)\s+seconder,?\s+(?:the|this)\s+(?:\w+\s+)?{_MOTION}\s+"
        r"(?:therefore\s+|accordingly\s+)?(?P<v>fell|lapsed|failed)\b",
    ),
    (
        "rejected accepted declined refused",
        r"^[^.;]{3,90}[:–-]\s(?:the\s|this\s|an?\s)?(?:\w+\s)?(?:idea|proposal|request|offer|suggestion|quote|quotation|tender)\s(?:(?:is|was)\s)?"
        r"to\s(?P<v>be)\s(?:rejected|accepted|declined|refused)\b",
    ),
    (
        "referred remitted",
        r"^[^.;]{0,60}\bfollowing\s(?:notice\sof\s)?(?:motion|question|petition)\b[^.;]{0,120}\b(?:which|and)\swas\s"
        r"(?P<v>referred|remitted)\sto\b",
    ),
    (
        "chosen selected",
        r"\b(?:was|were)\s+(?:(?:then|unanimously|also|therefore)\s+)?(?P<v>chosen|selected)(?:\W*$|\s+as\s+(?:the|our)\b|\s+to\s+(?:represent|serve|sit)\b)",
    ),
    (
        "fell failed / motion amendment proposal proposition",
        rf",\s+(?:the|this)\s+(?:\w+\s+)?{_MOTION}\s+(?:therefore\s+|accordingly\s+)?(?P<v>fell|failed)(?=\W*$)",
    ),
    (
        "motion amendment proposal proposition / passed failed",
        rf"(?:^\W*|\band\s+)(?:the|this)\s+(?:(?!to\b)[\w’'-]+\s+){{0,2}}?{_MOTION}\s+{_ADVERB}(?P<v>passed|failed)(?=\W*$|\s+(?:by|with|unanimously)\b)",
    ),
    (
        "motion amendment proposal proposition / pass supported",
        rf"^\W*(?:the|this)\s+(?:[\w’'-]+\s+)?{_MOTION}\s+(?P<v>did\s+not\s+pass|was\s+not\s+supported)(?=\W*$|\s+by\b)",
    ),
    (
        "voted put / approved agreed adopted accepted passed",
        rf"\b(?:was|were)\s+{_ADVERB}(?:voted\s+(?:up)?on|put),?\s+and\s+(?:it\s+)?(?:was\s+|were\s+)?{_ADVERB}"
        r"(?P<v>approved|agreed|adopted|accepted|passed)\b",
    ),
    (
        "content happy satisfied supportive / approved agreed adopted accepted",
        rf"{_BODY}\s+(?:was|were)\s+{_ADVERB}(?:content|happy|satisfied|supportive|pleased)\s+(?:with|of)\s+[^.;:]{{3,100}}?\s+and\s+{_ADVERB}"
        r"(?P<v>approved|agreed|adopted|accepted)\b(?!\s+that\b)",
    ),
    (
        "content happy / for with that to",
        rf"{_OURS}\s+(?:was|were)\s+{_ADVERB}(?P<v>content|happy)\s+"
        r"(?:with\s+(?:the|this)\s+(?:proposed|suggested|recommended|draft|revised)\b|to\s+(?:proceed|go\s+ahead|adopt|continue)\b|"
        r"for\s+(?:(?:the|this|it|a|an|these)\s+)?(?:[\w’'-]+\s+){1,3}?to\s|that\s[^.;:]{3,80}?\s(?:be|should\s+be)\s(?!a\b|the\b))",
    ),
    (
        "given / approval",
        r"^\W*(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,4}?\s+(?:was|were)\s+given\s+(?:unanimous\s+|formal\s+)?(?P<v>approval)\W*$",
    ),
    (
        "approval agreement consent / given",
        r"^\W*(?:(?:unanimous|general|full|formal)\s+)?(?:approval|agreement|consent)\s+was\s+(?:(?:unanimously|also|then|duly|formally)\s+)?"
        r"(?P<v>given)(?=\W*$|\s+(?:to|for)\b|\s+by\s+(?:the\s+)?(?:committee|council|board|panel|cabinet|members|councillors|trustees|meeting)\b)",
    ),
    (
        "approval permission consent request agreement / granted refused",
        r"^\W*(?:the\s+)?(?:approval|permission|consent|request)\s+was\s+(?:duly\s+|then\s+|therefore\s+)?(?P<v>granted|refused)\W*$",
    ),
    (
        "gave",
        rf"{_OURS}\s+{_ADVERB}(?P<v>gave)\s+(?:(?:its|their|full|formal|unanimous|general)\s+){{0,2}}(?:approval|agreement|consent|permission)"
        r"(?=\s+(?:to|for|that)\b|\W*$)",
    ),
    (
        "granted",
        rf"{_OURS}\s+{_ADVERB}(?P<v>granted)\s+(?:(?:its|their)\s+)?(?:(?:permission|approval|consent|leave)\s+(?:for|to)\b|"
        r"(?:the|this)\s+(?:request|application|licence)\b)",
    ),
    (
        "concluded",
        rf"{_OURS}\s+{_ADVERB}(?P<v>concluded)\s+that\s+(?:the\s+|it\s+|they\s+)(?:\w+\s+){{0,2}}should\b",
    ),
    (
        "tabled discussed considered reviewed / agreed approved accepted",
        r"[:–-]\s+(?:tabled|discussed|considered|reviewed)\s+and\s+(?P<v>agreed|approved|accepted)\b",
    ),
    (
        "presented circulated distributed submitted examined read / accepted approved agreed adopted",
        r"\b(?:was|were)\s+(?:presented|circulated|distributed|submitted|examined|read)\s(?:by|to|at|out)\s[^.;:,]{3,60}?\s"
        r"and\s+(?:(?:was|were|then|duly|unanimously)\s+){0,2}(?P<v>accepted|approved|agreed|adopted)"
        r"(?=\W*$|\s+(?:unanimously\b|by\s+(?:all\b|everyone\b|(?:the\s+)?(?:meeting|council|committee|board|members|"
        r"councillors)\b)))",
    ),
    (
        "been / agreed decided resolved",
        r"^\W*it\s+has\s+(?:now\s+|also\s+|therefore\s+)?been\s+(?P<v>agreed|decided|resolved)\s+(?=to\b|that\b)",
    ),
    (
        "motion proposal / seconded seconds",
        r"\b(?:forwarded|tabled|(?:put|brought)(?:\s+forward)?|made|raised|submitted)\s+(?:an?|the)\s+"
        r"(?:motion|proposal)\b(?=[^.;]{3,320}\b(?<!not\s)(?<!no\s)(?P<v>seconded|seconds)\b)",
    ),
)
