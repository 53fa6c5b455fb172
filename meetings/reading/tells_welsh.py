"""How Welsh minutes say that something was decided, as patterns, each beside the words that call for it."""

# Each verb begins its clause.
WELSH = (
    ("gwrthodwyd", r"^\W*(?P<v>gwrthodwyd)(?:\s+(?:y|yr)\s+(?:cais|ceisiadau|cynnig)\b[^.;]{0,60})?\W*$"),
    (
        "cytunwyd gytunwyd chytunwyd ghytunwyd penderfynwyd phenderfynwyd benderfynwyd cymeradwywyd gymeradwywyd "
        "chymeradwywyd ghymeradwywyd gohiriwyd pasiwyd mabwysiadwyd",
        r"\b(?P<opens>)(?P<v>[cg]h?ytunwyd|ph?enderfynwyd|benderfynwyd|[cg]h?ymeradwywyd|gohiriwyd|pasiwyd|"
        r"mabwysiadwyd)\b",
    ),
    (
        "etholwyd hetholwyd ailetholwyd penodwyd benodwyd phenodwyd cefnogwyd gefnogwyd chefnogwyd basiwyd "
        "fabwysiadwyd ohiriwyd",
        r"\b(?P<opens>)(?P<v>(?:ail-?)?h?etholwyd|ph?enodwyd|benodwyd|[cg]h?efnogwyd|basiwyd|fabwysiadwyd|"
        r"ohiriwyd)\b(?<!\ba basiwyd)(?<!\ba fabwysiadwyd)(?<!\ba ohiriwyd)(?<!\ba gefnogwyd)(?<!\ba benodwyd)",
    ),
    (
        "derbyniwyd cariwyd pasiwyd collwyd methodd cwympodd gwrthodwyd trechwyd",
        r"^\W*(?:(?:felly|yn dilyn pleidlais),?\s+)?"
        r"(?P<v>derbyniwyd|cariwyd|pasiwyd|collwyd|methodd|cwympodd|trechwyd)\s+"
        r"(?:y|yr)\s+(?:cynnig|gwelliant|cynigiad|argymhelliad|argymhellion)\b[^.;]{0,60}\W*$",
    ),
    (
        "argymhellwyd argymhellodd",
        r"\b(?P<opens>)(?P<v>argymhellwyd|argymhellodd(?=\s+(?:y|yr)\s+(?:pwyllgor|cabinet|bwrdd|panel|aelodau)\b))\s+"
        r"(?!gan\b)",
    ),
    (
        "llofnodwyd arwyddwyd",
        r"\b(?P<opens>)(?P<v>llofnodwyd|arwyddwyd)\b(?=.{0,60}\b[cg]h?ofnodion\b.{0,60}\b[cg]h?ywir\b)",
    ),
    ("blaid", r"^\W*roedd\s+(?:pawb|(?:y|yr)\s+(?:cyngor|aelodau))\s+(?:yn\s+unfrydol\s+)?o\s+(?P<v>blaid)\s"),
    ("eiliodd", r"\b(?:g|ch)?[cg]ynigiodd\b.{3,200}?\b(?P<v>eiliodd)\b"),
    (
        "cytunodd gytunodd chytunodd penderfynodd benderfynodd phenderfynodd",
        r"\b(?P<opens>)(?P<v>[cg]h?ytunodd|ph?enderfynodd|benderfynodd)\s+(?:pawb|pob\s+aelod|(?:y|yr)\s+(?:cyngor|pwyllgor|"
        r"cabinet|bwrdd|aelodau|cynghorwyr|cyfarfod))\b",
    ),
    ("pleidleisiwyd", r"\b(?P<opens>)(?P<v>pleidleisiwyd)\s+(?:yn\s+unfrydol\s+)?o\s+blaid\b"),
    (
        "gytûn cytûn",
        r"\b(?P<opens>)roedd\s+(?:pawb|(?:y|yr)\s+(?:cyngor|aelodau))\s+yn\s+(?P<v>[cg]ytûn)\s+(?=y\s+dylid|i\s)",
    ),
    ("gwrthwynebiad wrthwynebiad", r"^\W*(?:nid\s+oedd\s+|dim\s+)(?P<v>g?wrthwynebiad)\b[^.]{0,60}\W*$"),
    ("cymeradwyo", r"\b(?:cafodd|cafwyd)\b[^.;]{3,80}?\s(?:ei|eu)\s(?P<v>cymeradwyo)\b"),
)
