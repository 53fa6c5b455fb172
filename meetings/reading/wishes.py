"""What is wanted: that a letter be sent, that the Clerk write."""

from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading import tasks
from meetings.reading.clauses import Sentence, Undertaking

# After these the word is a thing: "that the Council plan be approved".
_AFTER_A_NOUN = frozenset("be is was has of which".split())


def done(s: Sentence, i: int) -> Undertaking | None:
    """Resolved that a letter be sent."""
    before = {w.lower for w in s.words[max(0, i - 3) : i]}
    if before & (language.MODALS | {"to", "not", "may", "might", "can"}) or s.words[i - 1].lower in language.NEEDING:
        return None
    at = i + 1
    while s.word(at) in language.ADVERBS or s.word(at).endswith("ly"):
        at += 1
    base = s.word(at)
    if base in language.ASKING and s.word(at + 1) == "to" and s.verb(at + 1):
        return None
    if base not in deeds.DONE_THEMSELVES and not tasks.is_done(s, base, at) and not tasks.is_settled(s, i, base):
        return None
    return s.promise(s.clause_start(i), i, at, s.doer(i, at) or s.accepting(at))


def do(s: Sentence, i: int) -> Undertaking | None:
    """Requested that the Clerk writes; agreed the Clerk contact; (a resolution:) that the Clerk contact."""
    base, who = _base(s.word(i)), s.subject(i)
    if not who or who.kind in ("pronoun", "they", "proper"):
        return None
    if (s.text[s.words[i].start].isupper() and not s.shouting) or s.word(i + 1) in _AFTER_A_NOUN:
        return None
    ours = s.itself(who) and base in deeds.PERSONAL
    opens = who.start < 6 or (s.word(s.index(who.start) - 1) == "that" and s.context.decided)
    writes = who.kind == "role" and base in deeds.PERSONAL
    told = s.context.decided and opens and (base == s.word(i) or who.kind == "servant" or ours or writes)
    first = s.index(who.start)
    wanting = language.WANTING | {"request", "proposed"} if s.decided else language.WANTING
    wanting = wanting if s.context.decided else wanting - {"request"}
    wanted = next((k for k in (first - 1, first - 2) if s.word(k) in wanting), None)
    if (not told and wanted is None) or not tasks.is_deed(s, base, i) or who.end + 1 != s.words[i].start:
        return None
    return s.promise(who.start, i if wanted is None else wanted, i, s.named(who))


def _base(verb: str) -> str:
    """The verb of "writes", "catches"; anything else as it is."""
    if verb.endswith("es") and verb[:-2] in deeds.DEEDS:
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and verb not in deeds.DEEDS else verb
