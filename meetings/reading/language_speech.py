"""The language of speech as data: verbs by which minutes report that somebody spoke, asked or answered."""

import re

# Verbs by which minutes report that somebody spoke.
SPEECH = (
    r"(?:says|states|asks|reports|advises|explains|confirms|notes|responds|replies|adds|suggests|feels|thanks|"
    r"requests|believes|thinks|hopes|wishes|welcomes|queries|raises|mentions|agrees|offers|informs|recommends|reminds|"
    r"highlights|expresses|outlines|clarifies|wonders|considers|proposes)"
    r"(?=\s+(?:that|if|whether|on|for|to|the|an?|all|everyone|members|his|her|their|it|why|how|what|when|concerns?)\b)|"
    r"thanks(?=\s+[A-Z])|"
    r"said|stated|asked|reported|advised|informed(?! but\b)|updated|explained|"
    r"confirmed(?! an? (?:\w+ )?interest)|commented|noted|added|"
    r"responded|replied|answered|suggested|queried|questioned|enquired|inquired|raised|requested|highlighted|outlined|"
    r"introduced|presented|welcomed|thanked(?!\W*$)|"
    r"expressed(?! (?:an|their|his|her) interests?\b)|"
    r"extended (?:\w+ ){0,3}(?:thanks|welcome|congratulations|sympathy|condolences)|"
    r"emphasised|emphasized|stressed|clarified|pointed (?:out|to)|"
    r"drew (?:the )?(?:\w+['’]?s? )?attention|"
    r"referred|referenced|described|acknowledged|affirmed|reaffirmed|argued|addressed|"
    r"repeated (?:his|her|their|the) (?:request|call|question|concern)s?|"
    r"reiterated|reminded|summarised|summarized|summed up|concluded|announced|indicated|observed|remarked|urged|warned|"
    r"reassured|assured|echoed|alerted|briefed|apprised|appraised|flagged|illustrated|signposted|"
    r"congratulated|paid (?:tribute|(?:his|her|their) respects)|"
    r"apologised(?! for (?:non-?attendance|(?:his|her|their) (?:absence|non-?attendance|inability)|"
    r"not (?:attending|being)|being\b))|volunteered|"
    r"undertook(?= to\b| that\b)|offered|promised|agreed to|agreed that|agreed "
    r"with|agreed(?=[.,;]|$| and | s?he would| they would)|"
    r"committed (?:(?:him|her|them)sel(?:f|ves) to|to(?= \w+ing\b))|noticed|"
    r"recorded (?:that|(?:his|her|their) thanks)|"
    r"gave(?! (?:(?:his|her|their|its) )?apologies\b(?! from| on| for [A-Z])| an? declaration)|"
    r"provided (?:an?|the|some|further|members|details|(?:re)?assurances?|feedback|information|clarity|clarification|"
    r"background|context|advice|updates?|examples|evidence|figures|confirmation|responses|answers|replies)|"
    r"fielded (?:questions|queries)|quizzed|laid out|related (?:how|that)|opened the (?:debate|discussion)|"
    r"posed (?:an?|the|some|several) (?:\w+ )?questions?|"
    r"put (?:an?|the|some|several|his|her) (?:\w+ )?questions?|put it to|"
    r"registered (?:his|her|their|an?|the) (?:\w+ )?(?:objections?|concerns?|opposition|disappointment)|"
    r"ruled|floated|mooted|instructed|reinforced|listed the|pressed (?:for|the)|probed|demanded|begged|"
    r"placed on record|claimed|asserted|implored|pleaded|applauded|complimented|doubted|feared|quoted|recounted|"
    r"interjected|took (?:the view|issue)|submitted that|attended (?:[\w’']+ ){0,4}to (?:ask|speak|explain|report|"
    r"raise|present|outline|express|object|request|discuss|address|talk|update|give)|"
    r"spoke|shared|expanded|elaborated|detailed|focused|focussed|sought(?! (?:the )?(?:adoption|approval|election))|"
    r"challenged|called for|called on|made (?:a|"
    r"an|the|some|several|mention|reference|representations|(?:it )?(?:quite |very )?clear)|"
    r"told|read out|felt|recommended that|praised|commended|liked the (?:idea|plan|proposal|design|look)|"
    r"couldn[’']t (?:say|see|support|understand)|thought|wondered|believed|complained|recalled|wanted "
    r"(?:to (?:know|thank|say|ask|express|raise|make)|it (?:noted|recorded|minuted))|"
    r"put on record|put forward(?! an? (?:proposal|motion|nomination)\b)|"
    r"followed up (?=that\b|with (?:an?|the|his|her) (?:\w+ )?(?:question|point|comment|query|request)\b)|"
    r"passed on|brought up|brought to the|went on to|"
    r"read(?! and (?:duly )?signed| (?:the|his|her) (?:[Dd]eclaration|[Nn]otice|[Ss]ummons)| a (?:passage|prayer))|"
    r"drew|voiced|cautioned|"
    r"mentioned|corrected|insisted|maintained (?:that|the view)|"
    r"contended|advocated|defended|countered|admitted|denied|disputed|"
    r"refuted|pledged|estimated|predicted|intimated|alluded|opined|pondered|lamented|criticised|condemned|"
    r"regretted|identified|touched (?:up)?on|"
    r"wished|hoped|encouraged|proposed that(?![^.]{0,400}\b(?:[Ss]econded|in favour))|"
    r"discussed|talked|ran through|went through|"
    r"took (?:the|this) opportunity to (?:thank|welcome|congratulate|say|remind|ask|inform|update|advise|explain|wish)|"
    r"(?:took|led|guided|walked) (?:the |all )?(?i:members|committee|councillors|board|panel|council|meeting|group) "
    r"(?:\w+ ){0,3}through|declared that|considered that|"
    r"set out(?! in\b| at\b| above| below| by\b)|recognised|appealed|"
    r"supported|opposed|objected|disagreed|concurred|reflected|continued|conveyed|relayed|cited|endorsed|invited|"
    r"conceded|speculated|delivered|demonstrated|showed|sympathised|preferred|"
    r"wanted (?:the|a|more|confirmation|clarification|assurances?|clarity|to (?:see|hear|understand))|"
    r"accepted (?:that|this|the point|the criticism)|"
    r"(?:was|were|is|are) (?:not |very |also |extremely |still |quite |fully |rather |really ){0,2}(?:concerned|"
    r"in sympathy|worried|supportive|pleased|surprised|disappointed|unhappy|opposed to|"
    r"of the (?:opinion|view)|in favour|sceptical|unsure|delighted|glad|grateful|against the|adamant|dismayed|"
    r"appalled|shocked|frustrated|convinced|puzzled)|"
    r"(?:was|were|is|are) (?:keen|able|unable|anxious|eager|at pains) to (?:stress|emphasise|emphasize|point out|note|"
    r"say|add|confirm|report|advise|state|explain|make it clear|make clear)|"
    r"did(?: not|n[’']t) (?:agree|think|feel|believe|support|see|accept|know|understand|want|consider|wish)|"
    r"(?:was|were) not (?:very |at all )?happy|(?:was|were) (?:also |very )?happy (?:to|that)|"
    r"would (?:also )?(?:like to (?:see|thank|know|hear|ask|say|record)|prefer|welcome)|"
    r"could (?:not |only )?(?:say|see|support|understand)|"
    r"had (?:no |an? |some |several |two |serious |great )?(?:objections?|concerns?|"
    r"problems?|reservations|issues?|questions?|quer(?:y|ies))|"
    r"(?:started|began|opened|finished|closed|ended) (?:the meeting )?by \w+ing|"
    r"had been told"
)


def by_first_word(pattern: str) -> dict[str, str]:
    """An alternation's branches by the words that they begin with, by which a text is looked through before them."""
    found: dict[str, list[str]] = {}
    for branch in re.split(r"\|(?![^()]*(?:\([^()]*\)[^()]*)*\))", pattern):
        group = re.match(r"\(\?:([a-z|]+)\)", branch)
        for word in group[1].split("|") if group else re.findall(r"^[a-z]+", branch):
            found.setdefault(word, []).append(branch)
    return {word: "|".join(branches) for word, branches in found.items()}


ANSWERS = r"responded|responds|replied|replies|answered|clarified|reassured|assured"
IN_ANSWER = (
    r"in (?:(?:a|his|her|their) (?:written )?)?(?:response|reply|answer)\b"
    r"(?! to (?:the|this|that|his|her|their) (?:\w+ ){0,2}(?:report|presentation|update|paper|briefing)\b)|"
    r"responding\b|replying\b|answering\b|mewn ymateb"
)
ASKED_BY = (
    r"(?:(?:(?<!. )|when |being |having been )asked by |"
    r"(?:in (?:reply|response|answer) to|responding to|replying to|answering) (?=Cllr|Councillor|Mr|Ms|Mrs)|"
    r"(?<!\bon )(?<!considered an )(?<!considered a )(?:questions?|quer(?:y|ies)|requests?|"
    r"confirmation(?=\sfrom\s)|questions?\s(?:was|were|had\sbeen)\sreceived(?=\sfrom\s)|"
    r"enquir(?:y|ies)|points?|comments?|concerns?|issues?)\s+(?:(?:was|were)\s+)?(?:raised\s+|asked\s+|made\s+|"
    r"put\s+)?(?:from|by)\s+|(?:heard|hearing) from |received an? (?:\w+ ){0,2}presentation (?:from|by) )"
)
REPLIED_TO = (
    r"(?:in (?:reply|response|answer) to|responding to|replying to|answering) "
    r"(?=(?:an?|another|the|one) (?:\w+ ){0,2}\w+[’']s (?:question|comment|quer(?:y|ies)|concern|request|point)s?\b)"
)
# Before whoever says what a line goes on with: "Reply by Councillor Marsh: …".
HEADED_BY = (
    r"^(?:Reply|Response|Answer|Comment|Statement|Update|(?:Supplementary )?[Qq]uestion)s? (?:from|by) "
    r"(?=[^:.;]{3,80}:)"
)
# "In Councillor Marsh’s view …", "the advice of the Clerk was …", "According to the Clerk, …".
_VIEW = r"(?:view|opinion|concern|advice|suggestion|understanding|feeling)"
IN_WHOSE_VIEW = (
    rf"(?:^|(?<=[.;,]\s)|(?<=that\s))(?=[A-Zt][^,.;:]{{2,60}}?[’']s\s{_VIEW}\s(?:was|is)\b)|"
    rf"\b(?:[Ii]n|[Ii]t\swas)\s(?=[^,.;:]{{2,60}}?[’']s\s{_VIEW}\b)|"
    rf"\b(?:[Ii]n|[Ii]t\swas|[Oo]n)\sthe\s{_VIEW}\sof\s|\bThe\s{_VIEW}\sof\s|\bAccording\sto\s"
)
_ASKED_BY = (
    r"\s+(?:also\s+|then\s+|further\s+)?(?:raised|asked|reported|advised|noted|stated|suggested|"
    r"explained|highlighted|queried|questioned|confirmed|informed|presented|"
    r"introduced|outlined|given|provided|requested|updated|told|reminded|pointed out|clarified|commented|expressed|"
    r"read out|mentioned|welcomed|addressed|answered)\s+(?:(?:at|during|in|to) (?:the|this|that) \w+ |in turn )?by\s+"
)
# Each branch begins with a letter where it can, by which the search passes over it.
SAID_BY = (
    rf"w(?:as|ere){_ASKED_BY}|b(?<!had b)(?<!has b)(?<!have b)een{_ASKED_BY}|"
    rf"been(?!\s+(?:informed|advised|told|asked|reminded)){_ASKED_BY}|"
    r"(?:[Rr]epresentations?|[Ss]tatements?|[Ss]uggestions?|[Pp]resentations?|[Aa]ddress(?:es)?|[Pp]leas?)\b[^.;:]{0,60}?"
    r"\b(?:was|were)\s+(?:then\s+|also\s+)?(?:made|given|delivered)\s+by\s+|"
    r"(?:[Cc]oncerns?|[Qq]uestions?|[Qq]ueries|[Ii]ssues?|[Cc]omplaints?)\b[^.;:]{0,40}?\b(?:was|were)\s(?:also\s)?"
    r"(?:raised|expressed|asked|voiced|made|put)\s[^.;:]{3,60}?\sby\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|the\s(?:Clerk|Chair))\b)|"
    r"(?<=[–:-])\s?(?:explained|given|presented|reported|read out)\s+by\s+|"
    r"(?<=\()(?:raised|asked|reported|queried|requested|suggested|mentioned) by |"
    r"\b(?:[Rr]eport|[Uu]pdate|[Pp]resentation|[Pp]aper|[Bb]riefing) "
    r"(?:introduced|presented|given|delivered|outlined) by |"
    r"^(?:Presented|Introduced) by "
)
# "The bridge was shut, said Cllr Byrne."
SAID = r"(?<=[,”\"’] )(?:said|asked|added|explained|replied) (?=Cllr|Councillor|Mr|Ms|Mrs|the Cha)"
# "with Cllr Marsh saying that …": whoever says it stands before the participle.
SAYING = (
    r"with\s+(?=(?:[A-Z][\w.’'-]*\s){1,5}(?:saying|stating|adding|asking|explaining|confirming|suggesting|advising|noting|"
    r"reporting|feeling|commenting)\b)"
)
# Welsh puts the verb first: "Adroddodd y Clerc", "Hysbyswyd gan y Cyng. Davies".
WELSH_SAID_BY = (
    r"(?:cafwyd|rhoddwyd|hysbyswyd|amlinellwyd|ychwanegwyd|adroddwyd|gofynnwyd(?!\si\b)|dywedwyd|nodwyd|eglurwyd|esboniwyd|"
    r"awgrymwyd|cadarnhawyd|mynegwyd|codwyd|cyflwynwyd|crybwyllwyd|holwyd|estynnwyd|estynwyd|croesawyd|diolchwyd)\b"
    r"(?:(?!\ba\s\w+wyd\b)[^.;:]){0,80}?\bgan\s+"
    r"|derbyniwyd\s(?=[^;:]{2,40}?\sgan\s[^;:]{4,60}\syn\s(?:nodi|dweud|egluro|datgan|hysbysu)\b)[^;:]{2,40}?\sgan\s+"
    r"|\b(?:[cg]h?westi(?:wn|ynau)|ymholiad(?:au)?|sylw(?:adau)?)\sgan\s+"
    r"|\bgan\s+(?=[^;:]{4,60}?\sac?\s(?:diolchodd|dd?ywedodd|adroddodd|nododd|eglurodd|gofynnodd|"
    r"chyfeiriodd|chyflwynodd|chadarnhaodd|chyhoeddodd|chododd|estynnodd|hysbysodd|soniodd|atgoffodd|"
    r"esboniodd|awgrymodd|holodd)\b)"
)
WELSH_SAID = (
    r"(?:aeth|dywedodd|adroddodd|gofynnodd|nododd|eglurodd|esboniodd|awgrymodd|cadarnhaodd|mynegodd|croesawodd|"
    r"diolchodd|amlinellodd|ychwanegodd|hysbysodd|holodd|cyflwynodd|atebodd|ymatebodd|cyfeiriodd|rhoddodd|cododd|"
    r"ategodd|anerchodd|ailadroddodd|canmolodd|rhybuddiodd|credai|teimlai|dadleuodd|galwodd|cynghorodd|sicrhaodd|"
    r"roedd(?=[^;]{4,50}\syn\s(?:pryderu|teimlo|credu|bryderus|awyddus|falch|siomedig|hapus|gefnogol|meddwl)\b)|"
    r"dymunodd|llongyfarchodd|talodd|estynnodd|soniodd|pwysleisiodd|cydnabu|atgoffodd|tynnodd|holodd|"
    r"datganodd(?![^;]{0,90}\b(?:[bf]uddiant|dd?iddordeb|g?gyswllt|gysylltiad))|"
    r"datgelodd(?=[^;]{2,60}\s(?:nad?|fod|bod|mai)\b)|"
    r"dechreuodd(?=[^;]{2,60}\s(?:wrth|drwy|trwy)\sdd?weud)|"
    r"gwnaeth(?=\s[^;]{2,60}\s(?:y\s)?(?:cyhoedd|gyhoedd|sylw|pwynt|bwynt))|"
    r"ymddiheurodd(?![^;]{0,110}\bam\s(?:ei\s|na\s|nad\s|fethu|beidio)))(?:['’]r)?\s+"
)
