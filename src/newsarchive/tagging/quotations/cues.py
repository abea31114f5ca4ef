"""What a sentence says about who speaks a quotation in it: the tag behind it, the introduction before it."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from newsarchive.tagging.matcher import plain
from newsarchive.tagging.quotations.clauses import Clauses
from newsarchive.tagging.quotations.marks import Span
from newsarchive.tagging.quotations.units import Subject, Unit

REACH = 200
"""Characters of a sentence looked at before a quotation."""
TAG_REACH = 180
"""Characters of it looked at behind a quotation."""
_FARTHEST_VERB = 28
_OWNED = 3
"""Words behind an owner in which a noun of speech is theirs."""
_LONGEST_VERB = 20
_SHORTEST_VERB = 4
_SHORT_TAG = 2
_NEAR_COLON = 6
"""Words of a subject between its verb and a colon."""
_NEAR = 3
"""Words that may part an introducing verb from the quotation."""
_TAG_OPENS = frozenset(",—–-")
_TAG_FOLLOWS = frozenset(",?!…—–-")
_WORDS_BEHIND = 12
"""Words behind a verb in which its subject stands."""
_LONGEST_NAME = 3
"""Words of a name before a colon, at most."""
_SHORTEST_TAG = 12
_AFTER_EXCLAMATION = 90


class Cue(Struct, frozen=True):
    """A verb of speech, or words like "according to", and whom it makes the speaker."""

    place: Literal["after", "before", "colon"]
    subject: Subject | None
    near: bool
    """It stands beside the quotation, so that this is its object."""
    describes: bool = False
    """It says how the speaker calls something."""


def tag_behind(clauses: Clauses, span: Span, stop: int) -> Cue | None:
    """The tag behind a quotation ("…," he said). ``stop``: where the next quotation or the passage ends."""
    text = clauses.document.text
    start = span.outer_end
    end = min(clauses.document.sentence(start - 1)[1], stop, start + TAG_REACH)
    if end <= start and text[span.end - 1] in "?!…" and start < stop:
        first, last = clauses.document.sentence(start + 1)
        end = min(last, stop, first + _AFTER_EXCLAMATION)  # “Who?” Mr Roe asked.
        units = clauses.units([(start, end)])
        return _tag(clauses, units) if last <= end + 1 and len(units) <= _SHORTEST_TAG else None
    if end <= start:
        return None
    follows = text[span.end - 1] in _TAG_FOLLOWS or text[start : start + 2].lstrip()[:1] in _TAG_OPENS
    if not follows and text[start:end].rstrip().endswith(":"):
        return None  # it introduces the next one
    words = clauses.document.plain[start:end].split()
    if len(words) > 1 and words[0] in clauses.book.persons and words[1] in clauses.book.verbs:
        at = clauses.document.plain.index(words[0], start)
        return Cue("after", Subject(-1, words[0], clauses.book.persons[words[0]], at), near=True)
    signs = clauses.book.signs
    sign = next((index for index, word in enumerate(words) if word in signs), -1)
    told = sign >= 0
    if not told and "," not in (text[span.end - 1], text[start]):
        return None
    units = clauses.units([(start, end)], most=sign + _WORDS_BEHIND)
    cue = _tag(clauses, units) if told else None
    if cue is None and "," in (text[span.end - 1], text[start]):
        cue = _unknown_verb(clauses, units)
    if cue is not None and not follows and not cue.near:
        return None
    return cue


def _tag(clauses: Clauses, units: Sequence[Unit]) -> Cue | None:
    book = clauses.book
    for index, unit in enumerate(units[:_FARTHEST_VERB]):
        if unit.name >= 0 or unit.word not in book.signs:
            continue
        if unit.word in book.opens_according and index <= 1:
            subject = _according(clauses, units, index)
            if subject is not None:
                return Cue("after", subject, near=True)
        length = clauses.verb_at(units, index, book.verbs)
        if not length:
            continue
        at_once = all(other.name < 0 and other.word in book.skipped for other in units[:index])
        if at_once and unit.word in book.participles:
            return None  # "…," adding that
        if at_once and any(other.word in book.joins for other in units[:index]):
            return None  # "…" and voiced the hope: whose verb it is stands before the quotation
        subject = None
        if at_once:
            if unit.word not in book.tells:
                subject = clauses.after(units, index + length) or _dropped(clauses, units, index + length)
        else:
            inverted = clauses.after(units, index + length) if book.inverts and units[index].breaks else None
            subject = inverted or clauses.before(units, index)
            if subject is not None and subject.name < 0 and not subject.pronoun and units[index - 1].word in book.joins:
                return None  # viewed it as "…" the end of the road and said
            told = any(other.name < 0 and other.word in book.persons for other in units[:index])
            if subject is None and not told and not units[index].breaks and index <= 2:
                subject = clauses.after(units, index + length)
        reported = _reported(clauses, units, index + length)
        return Cue("after", reported or subject, near=at_once or subject is not None)
    return None


def _dropped(clauses: Clauses, units: Sequence[Unit], verb_end: int) -> Subject | None:
    """The subject that languages like Spanish leave out; it must not be a hearer or another noun that follows."""
    if not clauses.book.drops_subject:
        return None
    if verb_end < len(units) and not (units[verb_end].breaks or units[verb_end].word in clauses.book.prepositions):
        return None
    verb = units[verb_end - 1]
    return Subject(-1, "", "dropped", verb.start)


def closing_tag(clauses: Clauses, start: int, end: int) -> Cue | None:
    """The tag after a comma with which a sentence ends (", the ministry said")."""
    text, book = clauses.document.text, clauses.book
    comma = text.rfind(", ", start, end)
    while comma >= 0:
        if book.signs.isdisjoint(clauses.document.plain[comma:end].split()):
            comma = text.rfind(", ", max(start, end - REACH), comma)
            continue
        units = clauses.units([(comma, end)], most=_FARTHEST_VERB + 1)
        if units and len(units) <= _FARTHEST_VERB:
            cue = _tag(clauses, units)
            if cue is not None and cue.subject is not None and units[0].word not in book.relative:
                return None if _goes_on(clauses, cue.subject) else cue
        comma = text.rfind(", ", max(start, end - REACH), comma)
    return None


def _goes_on(clauses: Clauses, subject: Subject) -> bool:
    """Whether a helping verb stands behind what looked like who speaks: ", said all the ports could close"."""
    end = subject.start + len(subject.text)
    behind = clauses.document.plain[end : end + _LONGEST_VERB].split()[:1]
    return bool(behind) and behind[0] in clauses.book.skipped


def _unknown_verb(clauses: Clauses, units: Sequence[Unit]) -> Cue | None:
    """After a comma inside the marks a tag follows, even with a verb that is in no list ("…," laughed X)."""
    book, text = clauses.book, clauses.document.text
    for unit in units[:4]:
        if unit.word in book.persons and text[unit.start - 1] == "-":
            return Cue("after", clauses.head([unit]), near=True)  # a-t-il lâché
    reflexive = any(unit.name < 0 and unit.word in book.reflexives for unit in units[:2])
    if reflexive and len(units) > 2 and not units[1].breaks:
        subject = clauses.after(units, 2)  # s'emporte le maire, revolta-se um morador
        known = subject is not None and (subject.name >= 0 or plain(subject.text).split()[0] in book.determiners)
        return Cue("after", subject, near=True) if known else None
    if book.conjunctions and len(units) > _SHORT_TAG and _opens_as_verb(clauses, units):
        subject = clauses.after(units, 1)  # « …, tonne une mère de famille »
        return Cue("after", subject, near=True) if subject is not None and not _goes_on(clauses, subject) else None
    if len(units) < 2 or units[0].breaks or units[1].breaks or text[units[0].start - 2] == ",":
        return None
    for speaker, verb in (units[:2], (units[1], units[0])):
        known = speaker.name >= 0 or (speaker.word in book.persons and speaker is units[0])
        if known and verb.name < 0 and verb.word not in book.prepositions | book.determiners | book.skipped:
            subject = clauses.head([speaker])
            return Cue("after", subject, near=True) if subject is not None else None
    return None


def _opens_as_verb(clauses: Clauses, units: Sequence[Unit]) -> bool:
    """Whether a word in small letters stands before an article as a verb does, and is none of those that else do."""
    book, (first, article) = clauses.book, units[:2]
    if first.name >= 0 or article.breaks or article.word not in book.determiners or len(first.word) < _SHORTEST_VERB:
        return False
    words = (book.conjunctions, book.prepositions, book.determiners, book.skipped, book.relative, book.joins)
    closed = any(first.word in others for others in (*words, book.participles, book.opens_according))
    return not closed and clauses.document.text[first.start].islower()


def _reported(clauses: Clauses, units: Sequence[Unit], start: int) -> Subject | None:
    """A person behind the verb who is the one that speaks ("the paper quoted X as saying")."""
    for index in range(start, min(len(units) - 1, start + 8)):
        following = units[index + 1]
        if units[index].name >= 0 and not following.breaks:
            participle = following if following.name < 0 and following.word in clauses.book.participles else None
            if participle is None and following.word in clauses.book.prepositions and index + 2 < len(units):
                participle = units[index + 2] if units[index + 2].word in clauses.book.participles else None
            if participle is not None and participle.name < 0:
                return clauses.head([units[index]])
    return None


def _according(clauses: Clauses, units: Sequence[Unit], index: int) -> Subject | None:
    """Whom "according to" names, if it stands at that unit."""
    first = units[index].word
    for phrase, pronoun in clauses.book.his_words.items():
        if phrase[0] == first and tuple([unit.word for unit in units[index : index + len(phrase)]]) == phrase:
            return Subject(-1, " ".join(phrase), pronoun, units[index].start)
    for phrase in clauses.book.according:
        if phrase[0] == first and tuple([unit.word for unit in units[index : index + len(phrase)]]) == phrase:
            rest = units[index + len(phrase) :]
            if rest and rest[0].name < 0 and rest[0].word in clauses.book.relative - clauses.book.determiners:
                return None  # according to which
            length = next((at for at, unit in enumerate(rest) if at and unit.breaks), len(rest))
            return clauses.head(rest[:length]) if rest else None
    return None


def introduction(
    clauses: Clauses, start: int, end: int, spans: Sequence[Span], among: frozenset[str] | None = None
) -> Cue | None:
    """The words before a quotation in its sentence.

    ``spans``: quotations between ``start`` and ``end``, left out; ``among``: the verbs that count, if not all.
    """
    text, book = clauses.document.text, clauses.book
    stretches = _without(max(start, end - REACH), end, spans)
    announced = text[end - 2 : end].strip().endswith(":")
    plain_text = clauses.document.plain
    if not announced and all(book.signs.isdisjoint(plain_text[first:last].split()) for first, last in stretches):
        return None
    units = clauses.units(stretches)
    if not units:
        return None
    verbs = [
        (index, length)
        for index, unit in enumerate(units)
        if unit.word in book.signs and (length := clauses.verb_at(units, index, among or book.cues))
    ]
    best: Cue | None = None
    for index, length in reversed(verbs):
        near = len(units) - index - length <= (_NEAR_COLON if announced and book.inverts else _NEAR)
        describes = units[index].word in book.describes
        following = clauses.after(units, index + length) if near and units[index].word not in book.tells else None
        asked = following if following is not None and following.pronoun and (book.inverts or announced) else None
        subject = asked or _reported(clauses, units, index + length)
        opens = all(unit.name < 0 and unit.word in book.skipped for unit in units[:index])
        opens = opens or (announced and book.inverts and units[0].name < 0 and units[0].word in book.prepositions)
        if not opens and following is not None and following.name < 0:
            following = None  # rather the verb's object
        if following is not None and not (opens or announced or book.inverts or book.drops_subject):
            following = following if units[-1].start == following.start else None  # "… said X had been"
        subject = subject or clauses.before(units, index, whole=end - REACH <= start) or following
        if subject is not None and (near or not _may_be_any_noun(clauses, subject)):
            return Cue("before", subject, near, describes or (best is not None and best.describes))
        best = best or Cue("before", None, near, describes)
    for index, unit in enumerate(units):
        if unit.name < 0 and unit.word in book.opens_according:
            subject = _according(clauses, units, index)
            if subject is not None:
                return Cue("before", subject, near=False)
    if best is None and announced:
        return Cue("colon", opener(clauses, units) or _unread_name(clauses, units), near=True)
    return best


def _unread_name(clauses: Clauses, units: Sequence[Unit]) -> Subject | None:
    """Words in capitals between a comma and the colon: "Asked about the port, Early: …"."""
    last = next((index for index in range(len(units) - 1, 0, -1) if units[index].breaks), None)
    if last is None or clauses.book.capital_nouns or len(units) - last > _LONGEST_NAME:
        return None
    text = clauses.document.text
    if not all(unit.name < 0 and text[unit.start].isupper() for unit in units[last:]):
        return None
    return Subject(-1, text[units[last].start : units[-1].end], "", units[last].start)


def _may_be_any_noun(clauses: Clauses, subject: Subject) -> bool:
    """Whether a capital says nothing, as in German, and no article shows that it is a noun that speaks."""
    book = clauses.book
    if not book.capital_nouns or subject.name >= 0 or subject.pronoun:
        return False
    return plain(subject.text).split()[0] not in book.determiners


def opener(clauses: Clauses, units: Sequence[Unit]) -> Subject | None:
    """Whose words a colon announces: the only person of the sentence, or the one with whom it opens."""
    people = [unit for unit in units if unit.name >= 0 and clauses.names.names[unit.name].kind == "person"]
    if len({unit.name for unit in people}) == 1:
        index = units.index(people[0])
        return clauses.head([people[0]]) if _may_announce(clauses, units, index) else None
    subject = clauses.head(units) if units else None
    return subject if subject is not None and (subject.name >= 0 or subject.pronoun) else None


def _may_announce(clauses: Clauses, units: Sequence[Unit], index: int) -> bool:
    """Whether the person at that index is no owner, but of words, and no object, so that what stands behind a colon may
    be his.
    """
    book = clauses.book
    if clauses.owns(units[index]):
        return any(unit.word in book.sayings for unit in units[index + 1 : index + 1 + _OWNED] if not unit.breaks)
    before = units[index - 1] if index else None
    if before is None or before.name >= 0 or units[index].breaks or before.word in book.agents:
        return True
    if before.word in book.prepositions:
        behind = units[index + 1 : index + 2]
        return bool(behind) and not behind[0].breaks and _is_past(clauses, behind[0])  # after X uttered the lines
    return index == 1 or not _is_past(clauses, before)


def _is_past(clauses: Clauses, unit: Unit) -> bool:
    """Whether a word beside a name looks like a verb, of which the name is subject or object."""
    book = clauses.book
    if unit.name >= 0 or clauses.document.text[unit.start].isupper():
        return False
    return unit.word in book.finite or (bool(book.past) and unit.word.endswith(book.past))


def _without(start: int, end: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    stretches = []
    for span in spans:
        if span.outer_end <= start:
            continue
        if span.outer_start >= end:
            break
        if span.outer_start > start:
            stretches.append((start, span.outer_start))
        start = max(start, span.outer_end)
    if start < end:
        stretches.append((start, end))
    return stretches
