"""Who speaks a quotation that has no tag, by the sentence before it or behind it."""

from newsarchive.tagging.matcher import plain
from newsarchive.tagging.quotations.clauses import Clauses
from newsarchive.tagging.quotations.cues import Cue
from newsarchive.tagging.quotations.marks import Span
from newsarchive.tagging.quotations.units import Subject

_REACH = 160
"""Characters of the sentence behind in which its speaker stands."""
_NEAR = 3
"""Words behind a verb in which "that" belongs to it."""
_MOST = 40
"""Words looked at of the sentence before."""


def named_behind(clauses: Clauses, span: Span, stop: int) -> Cue | None:
    """The sentence behind that says whose words these were: “…”. Lo ha detto il sindaco."""
    refers = clauses.book.refers
    document = clauses.document
    end = document.sentence(span.outer_end - 1)[1]
    if not refers or end > span.outer_end + 1 or end + 1 >= stop:
        return None
    first, last = document.sentence(end + 1)
    words = document.plain[first:last].split()
    phrase = next((phrase for phrase in refers if tuple(words[: len(phrase)]) == phrase), None)
    if phrase is None:
        return None
    units = clauses.units([(first, min(last, stop, first + _REACH))])
    for index in range(len(phrase) - 1, len(units)):
        length = clauses.verb_at(units, index, clauses.book.verbs)
        if length:
            subject = clauses.after(units, index + length)
            return Cue("after", subject, near=True) if subject is not None else None
    return None


def reported_before(clauses: Clauses, start: int, end: int) -> Subject | None:
    """Who says in a sentence that something is so, before a quotation that stands alone: X said that …. “…”"""
    book = clauses.book
    words = clauses.document.plain[start:end].split()
    if book.that.isdisjoint(words) or book.verbs.isdisjoint(words):
        return None
    units = clauses.units([(start, end)], most=_MOST)
    for index, unit in enumerate(units):
        length = clauses.verb_at(units, index, book.verbs) if unit.word in book.signs else 0
        if not length:
            continue
        near = units[index + length : index + length + _NEAR]
        if not any(other.name < 0 and other.word in book.that for other in near):
            continue
        subject = clauses.before(units, index) if index else None
        unnamed = subject is not None and not book.somebody.isdisjoint(plain(subject.text).split())
        return None if unnamed else subject
    return None
