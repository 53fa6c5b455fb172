"""Where minutes promise something: the words, what raised them, whose promise it is and when it is due.

A commitment is an undertaking, a request agreed to, or an instruction by the chair or by resolution to do something
concrete after the meeting, or an open action with an owner. What is past, hoped, thought or merely allowed is none.
"""

import re
from dataclasses import replace
from functools import partial

from meetings.reading import (
    accepting,
    action_lines,
    action_lists,
    cells,
    closing,
    dates,
    dues,
    fallen,
    first_names,
    glance,
    headings,
    labelled,
    leads,
    once,
    pronouns,
    quotes,
    sentences,
    undertakings,
)
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.clauses import PRONOUN, Sentence
from meetings.reading.conditions import apart_from
from meetings.reading.context import Context
from meetings.reading.shape import ReadCommitment, ReadItem, ReadParagraph, ReadResolution
from meetings.reading.signs import holds

# These act in name only where a column names who does.
_NOBODY = (None, "we", "they", "Officers", "officers")
_NOT_DECIDED = frozenset({"lost", "withdrawn"})
_EARLIER_ACTIONS = re.compile(
    r"(?i)(?:outstanding\s)?actions?\s(?:arising\s)?(?:from|of|at)\s(?:the\s)?(?:last|previous)\b"
)
# A sentence that tells how a motion was carried stands between what is to be done and who does it.
_CARRIED = re.compile(
    r"(?i)\(?(?:(?:prop(?:osed)?|moved|seconded|carried|(?:all|members) (?:were )?in favour)\b"
    r"(?!\s(?:to|that)\b)[^.]{0,90}|"
    r"(?:agreed|approved|unanimous)(?:ly)?(?:\s(?:by all|unanimously|nem\.? con))?\)?)\.?\s*"
)
# After what was said of it, a task: "It leans badly. To ask the owner to prop it."
_TO_DO = re.compile(
    r"To\s(?!.*\b(?:is|are|was|were|would|has)\b)(?!consider\b|discuss\b|receive\b|note\b|approve\b|ensure\b)[a-z]+\s[^,:;]+$"
)
_TO_REPORT = re.compile(r"To\s(?:report\sback|feed\sback|chase|write|speak|circulate|e-?mail)\b")
_QUESTION = re.compile(r"\?(?<=\w.)")


def find(item: ReadItem, *, date: str | None, names: list[str]) -> list[ReadCommitment]:
    """An item's commitments in the page's order. `date` is the meeting's (ISO), `names` those in use on the page."""
    known = tuple(names)
    placed: list[tuple[tuple[int, ...], ReadCommitment]] = []
    if item.report:
        for s, section in enumerate(item.report.sections):
            for p, written in enumerate(section.paragraphs):
                for one in _read(written.text, Context(names=known, report=True), date=date):
                    placed.append(((-2, 0, s, p), _at(one, "report", [s, p])))
    person: str | None = None
    lead: leads.Lead | None = None
    opened = leads.opened(item.resolutions, known)
    fell = [said.words for said in item.resolutions if said.inside and said.verb in _NOT_DECIDED]
    acting = action_lines.below(item, owner=partial(action_lines.column_owner, names=known))
    lists = action_lists.below(item.paragraphs, known)
    unmoved = fallen.places(item)
    last: tuple[tuple[int], ReadCommitment] | None = None
    for p, paragraph in enumerate(item.paragraphs):
        following = item.paragraphs[p + 1].text if p + 1 < len(item.paragraphs) else ""
        lead = (opened.get(p) or lead) if leads.is_listed(paragraph) or p in opened else None
        if p in acting:
            paragraph = replace(paragraph, action=acting[p])
        found = (
            []
            if p - 1 in acting or p in unmoved
            else _of_paragraph(paragraph, date=date, names=known, person=person, lead=lead)
        )
        lead = leads.find(paragraph.text, known) or lead
        if not found and p in lists:
            found = [_listed(lists[p], date=date)]
        if found:
            _resolve(found, item.paragraphs[max(0, p - 2) : p], known)
        if found and len(following) < 60 and closing.done_already(following):
            found = []
        if p and not following and closing.is_signature(paragraph.text):
            found = []
        found = [one for one in found if not any(one.quote in words for words in fell)]
        if found and last and p - 1 in last[0][:1] and action_lines.only_names(paragraph.text, found, last[1]):
            last[1].owner = last[1].owner or found[0].owner
            found = []
        for one in found:
            last = ((p,), one)
            placed.append(((p, 0, 0, 0), _at(one, "paragraphs", [p])))
        person = paragraph.speakers[-1] if paragraph.speakers else action_lines.heads(paragraph.text, known) or person
    for r, resolution in enumerate(item.resolutions):
        if not resolution.inside:
            after = -1 if resolution.after is None else resolution.after
            for one in in_resolution(resolution, date=date, names=names):
                placed.append(((after, 1, r, *one.at), _at(one, "resolutions", [r, *one.at])))
    found = once.only([one for _, one in sorted(placed, key=lambda pair: pair[0])], item)
    action_lines.own(found, item)
    for one in found:
        one.owner = first_names.whole(one.owner, names)
    return found


def in_paragraph(
    paragraph: ReadParagraph, *, date: str | None, names: list[str], before: list[ReadParagraph]
) -> list[ReadCommitment]:
    """The commitments of one paragraph alone; `before` are the item's earlier ones, the last said being the last."""
    person = next((b.speakers[-1] for b in reversed(before) if b.speakers), None)
    lead = leads.before(before, tuple(names)) if leads.is_listed(paragraph) else None
    found = _of_paragraph(paragraph, date=date, names=tuple(names), person=person, lead=lead)
    if not found and action_lists.are_heading(before):
        listed = action_lists.line(paragraph, tuple(names))
        found = [_listed(listed, date=date)] if listed else []
    _resolve(found, before[-2:], tuple(names))
    return [_at(one, "paragraphs", [len(before)]) for one in found]


def in_resolution(resolution: ReadResolution, *, date: str | None, names: list[str]) -> list[ReadCommitment]:
    """The commitments of a resolution's clauses; `at` is the clause's index alone."""
    found: list[ReadCommitment] = []
    if resolution.verb not in _NOT_DECIDED:
        decided = resolution.verb != "noted"
        to = (resolution.stem or "").rstrip(" :-–").lower().endswith(" to")
        context = Context(names=tuple(names), decided=decided, person=resolution.proposer, infinitive=to)
        for c, clause in apart_from(resolution.clauses):
            context.formal = clause.label is not None
            found += [_at(one, "resolutions", [c]) for one in _read(clause.text, context, date=date)]
    return found


def _of_paragraph(
    paragraph: ReadParagraph,
    *,
    date: str | None,
    names: tuple[str, ...],
    person: str | None,
    lead: leads.Lead | None = None,
) -> list[ReadCommitment]:
    if not action_lines.may_promise(paragraph) or headings.of_urgency(paragraph.text):
        return []
    if paragraph.action and paragraph.action.lower().strip(" .;:") in language.ONLY_HEARD:
        return []
    speaker = paragraph.speakers[0] if paragraph.speakers else None
    context = Context(names=names, person=speaker or person, speaker=speaker)
    if lead:
        context.decided, context.infinitive = True, lead.to
    elif paragraph.text.startswith(("That ", "That, ")):
        context.decided = True
    found = _read(paragraph.text, context, date=date)
    for one in found:
        one.owner = one.owner or (lead.owner if lead else None)
        one.owner = one.owner and _whole(one.owner, paragraph.speakers)
    if paragraph.action:
        found = _beside(found, paragraph, paragraph.action, names, date=date)
    return [one for one in found if one.quote]


def _whole(owner: str, speakers: list[str]) -> str:
    """The speaker whose name an owner's ends: "the Head of Roads, Fleet and Waste" for "Waste"."""
    cut = (s for s in speakers if s.endswith(f" {owner}") and s[: -len(owner)].rstrip().endswith((",", "and", "&")))
    return next(cut, owner)


def _beside(
    found: list[ReadCommitment], paragraph: ReadParagraph, action: str, names: tuple[str, ...], *, date: str | None
) -> list[ReadCommitment]:
    """What a paragraph promises with who acts on it, and by when, from the column beside it."""
    who, due = cells.time_apart(action)
    owner = action_lines.column_owner(who, names) or (who if cells.is_team(who) and (due or found) else None)
    if owner and not found and not re.search(r"\bthanked\b[^.]*\W*$", paragraph.text):
        said = [(a, b) for a, b in sentences.split(paragraph.text) if action_lines.says_more(paragraph.text[a:b])]
        found = [_commitment(paragraph.text, *said[-1], action, owner, date=date)] if said else []
    for one in found:
        one.owner = owner if owner and one.owner in _NOBODY else one.owner
        if due:
            one.due, one.due_on = due, dates.day(due, after=date)
    return found


def _read(text: str, context: Context, *, date: str | None) -> list[ReadCommitment]:
    found: list[ReadCommitment] = []
    if text[:1] in "AaOo" and _EARLIER_ACTIONS.match(text):
        return found
    spans = labelled.of(text)
    if len(spans) > 2 and closing.STAMPED.fullmatch(text, spans[-1].start, spans[-1].end):
        return found
    people: dict[int, str | None] = {}
    for n, span in enumerate(spans):
        words, action = text[span.start : span.end], span.label is not None
        here = context
        if action or (context.infinitive and n):
            here = replace(context, decided=context.decided or action, infinitive=context.infinitive and n == 0)
        if accepting.ends_agreed(words) or (
            n + 1 < len(spans)
            and accepting.settled(text, span.end, (spans[n + 1].start, spans[n + 1].end), context.names)
        ):
            here = replace(here, decided=True, accepted=True)
        if not here.decided and words[:3] == "To " and (n or _TO_REPORT.match(words)) and _TO_DO.match(words):
            here = replace(here, decided=True)
        if words[-7:].lower().rstrip(" .").endswith((" none", " nil", ":none", ":nil")):
            continue
        if "?" in words[-2:] and _QUESTION.search(words[-3:]):
            continue
        if n and n + 1 == len(spans) and not action and (owner := action_lines.behind(words, context.names)):
            found += _left_with(text, spans[n - 1], owner, found, date=date)
            continue
        above = text[spans[n - 1].start : spans[n - 1].end] if n else ""
        told = bool(found) and found[-1].quote in above
        if not told and (asked := accepting.asked_if(words, above, context.names)):
            by = dates.find_due(asked[0])
            when = by.group().rstrip(".") if by else None
            on = dates.day(when, after=date) if when else None
            found.append(ReadCommitment(asked[0], asked[1], "", [], asked[2], when, on))
            continue
        if not here.decided and not glance.may_stand(words):
            continue
        if here.report and "meeting" not in words and not dates.find_time(words):
            continue
        sentence = Sentence(words, here, partial(_person, text, spans[max(0, n - 4) : n], people, here))
        promised = accepting.once(words, undertakings.find(sentence))
        if action and not promised:
            before = next(
                (s for s in reversed(spans[max(0, n - 3) : n]) if not _CARRIED.fullmatch(text, s.start, s.end)), None
            )
            found += _labelled(text, before, span, sentence, found, date=date)
            behind = (
                action_lines.INITIALS.fullmatch(text, spans[n + 1].start, spans[n + 1].end) if spans[n + 1 :] else None
            )
            if found and behind:
                found[-1].owner = found[-1].owner or behind.group(1)
        if not promised and n and (taker := accepting.gives(words, above, context.names)):
            found.append(_commitment(text, span.start, span.end, words.strip(" ."), taker, date=date))
        if not promised:
            continue
        following = text[spans[n + 1].start : spans[n + 1].end] if n + 1 < len(spans) else ""
        if closing.done_already(following):
            continue
        if closing.was_to(words, promised[0]) and closing.DONE_SINCE.search(following):
            continue
        if promised[-1].owner is None and (acts := action_lines.bracketed(words)):
            promised[-1].owner = acts
        elif promised[-1].owner is None and holds(words, action_lines.STROKES):
            promised[-1].owner = action_lines.named_last(words, sentence.agents)
        if promised[-1].owner is None and following and (taken := accepting.who(following, context.names)):
            promised[-1].owner = taken
        if (initials := action_lines.INITIALS.fullmatch(following)) and (
            promised[-1].owner is None or following[0] == "("
        ):
            promised[-1].owner = initials.group(1)
        if found and n and action_lines.repeats(words, promised[0], found[-1], above):
            first = sentence.first()
            found[-1].owner = first.name if first and found[-1].owner in (None, "we") else found[-1].owner
            continue
        if found and n and action_lines.answers(found[-1], promised[0], words, text[spans[n - 1].start : span.start]):
            found.pop()
        for u, one in enumerate(promised):
            until = promised[u + 1].start if u + 1 < len(promised) else len(words)
            since = one.start if u else 0
            if closing.DONE_HERE.search(words, one.cue[1], until) or closing.has_outcome(words, one):
                continue
            due = one.due or dues.find(words, since, one, until)
            if context.report and not due:
                continue
            quote_start, quote_end = quotes.of(words, one, until)
            quote = words[quote_start:quote_end]
            cue = words[slice(*one.cue)]
            found.append(
                ReadCommitment(quote, cue, "", [], one.owner, due, dates.day(due, after=date) if due else None)
            )
    return found


def _resolve(found: list[ReadCommitment], before: list[ReadParagraph], names: tuple[str, ...]) -> None:
    """Gives "he" and "she" of whom nothing else is known the person that the paragraphs before speak of."""
    for one in found:
        passive = one.cue.startswith(("be ", "to be ", "would be ", "will be "))
        if one.owner is None and before and not passive and PRONOUN.search(one.quote[: one.quote.find(one.cue)][-5:]):
            text = " ".join(paragraph.text for paragraph in before)
            one.owner = _person(text, labelled.of(text)[-6:], {}, Context(names=names))


def _labelled(
    text: str,
    before: labelled.Span | None,
    span: labelled.Span,
    sentence: Sentence,
    found: list[ReadCommitment],
    *,
    date: str | None,
) -> list[ReadCommitment]:
    """What an action label says without a verb of promise: "Action: Clerk", "Action: letter to County (JS)"."""
    words = text[span.start : span.end].strip(" .;,[](){}0123456789").removesuffix(" please")
    label = span.start if span.label is None else span.label
    if (
        closing.COMPLETE.match(words)
        or closing.is_outcome(words)
        or not words
        or set(re.findall(r"[\w/]+", words.lower())) <= language.NOTHING_OWED
        or words.lower()[:3] == "no "
    ):
        return []
    if owner := action_lines.column_owner(words, sentence.context.names):
        last = found[-1] if found else None
        if before and last and (last.quote in text[before.start : before.end] or action_lines.same(last.owner, owner)):
            last.owner = owner if last.owner in (None, "we", "they") else last.owner
            return []
        start = before.start if before else label
        return [_commitment(text, start, span.end, text[label : span.end].strip(), owner, date=date)]
    named = sentence.agents
    opens = bool(named) and named[0].start < 2 and (named[0].kind != "proper" or len(named) == 1)
    opens = opens and named[0].name.lower() not in deeds.DEEDS
    said = named[0] if opens else named[-1] if named and named[-1].end > len(words) - 3 else None
    last = found[-1] if found else None
    apart = said is not None and said is named[0] and re.match(r"\s[A-Z]", words[said.end :])
    if said and apart and before and last and last.quote in text[before.start : before.end]:
        last.owner = last.owner or said.name
        return []
    cue = text[label : span.start].strip()
    return [_commitment(text, span.start, span.end, cue, said.name if said else None, date=date)]


def _left_with(
    text: str, before: labelled.Span, owner: str, found: list[ReadCommitment], *, date: str | None
) -> list[ReadCommitment]:
    """What a sentence tells that is left with whom a word of its own names: "The lamp is out again. (Clerk)"."""
    last = found[-1] if found else None
    if last and last.quote in text[before.start : before.end]:
        last.owner = last.owner or owner
        return []
    if not action_lines.left_with(owner, text[before.start : before.end]):
        return []
    return [_commitment(text, before.start, before.end, owner, owner, date=date)]


def _commitment(text: str, start: int, end: int, cue: str, owner: str | None, *, date: str | None) -> ReadCommitment:
    words = text[start:end]
    due = dates.find_due(words)
    quote = words[: quotes.end(words, 0, 0, len(words))]
    when = due.group().rstrip(".") if due and not dues.is_past(words, due.start()) else None
    return ReadCommitment(quote, cue, "", [], owner, when, dates.day(when, after=date) if when else None)


def _listed(line: action_lists.Listed, *, date: str | None) -> ReadCommitment:
    due_on = dates.day(line.due, after=date) if line.due else None
    return ReadCommitment(line.quote, line.cue, "", [], line.owner, line.due, due_on)


def _at(one: ReadCommitment, place: str, at: list[int]) -> ReadCommitment:
    one.place, one.at = place, at
    return one


def _person(text: str, spans: list[labelled.Span], known: dict[int, str | None], context: Context) -> str | None:
    """Whom a pronoun means after the sentences `spans`; `known` keeps what was found for each."""
    for span in reversed(spans):
        if span.start not in known:
            known[span.start] = pronouns.last_person(
                Sentence(text[span.start : span.end], Context(names=context.names))
            )
        if known[span.start]:
            return known[span.start]
    return None
