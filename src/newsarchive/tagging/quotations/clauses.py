"""Who the subject of a clause is: from the words beside a verb of speech to the name or the noun that speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsarchive.tagging.document import Document
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.nouns import Nouns
from newsarchive.tagging.quotations.units import Subject, Unit, segments_of

_WORD = re.compile(r"\w+")
_BREAKS = frozenset(",;:[]—–|")
_FEWEST_SEGMENTS = 2
"""Stretches between commas, one of them an aside."""
_LONGEST_NAME = 3
"""Words of a name between commas, at most."""
_LONGEST_ASIDE = 4
"""Stretches between commas that may part a speaker from the verb."""


class Clauses(Nouns):
    """Reads clauses of one article."""

    def __init__(self, document: Document, names: Names, book: SpeechBook) -> None:
        super().__init__(document, names, book)
        self._starts = [mention.start for mention in names.mentions]

    def units(self, stretches: Iterable[tuple[int, int]], most: int = 1000) -> list[Unit]:
        """The words and names of stretches of the text, in order, at most ``most``; nothing that stands in brackets."""
        found: list[Unit] = []
        text, plain = self.document.text, self.document.plain
        mentions, starts = self.names.mentions, self._starts
        append = found.append
        room = most
        for start, end in stretches:
            at, index = start, bisect_left(starts, start)
            breaks, aside = bool(found), False
            while at < end and room > 0:
                stop = min(end, starts[index]) if index < len(mentions) else end
                for match in _WORD.finditer(plain, at, stop):
                    first, last = match.span()
                    if first > at and text[at:first] != " ":
                        gap = text[at:first]
                        breaks = breaks or not _BREAKS.isdisjoint(gap)
                        aside = "(" in gap or (aside and ")" not in gap)
                    if aside:
                        at = last
                        continue
                    append(Unit(first, last, match[0], -1, breaks))
                    at, breaks = last, False
                    room -= 1
                    if room <= 0:
                        return found
                gap = text[at:stop]
                breaks = breaks or not _BREAKS.isdisjoint(gap)
                aside = "(" in gap or (aside and ")" not in gap)
                at = stop
                if stop < end:
                    mention = mentions[index]
                    index += 1
                    if aside:
                        at = max(at, mention.end)
                    elif mention.end > at:
                        word = plain[at : mention.end].split()[-1:]
                        found.append(Unit(at, mention.end, word[0] if word else "", mention.name, breaks))
                        at, breaks = mention.end, False
                        room -= 1
                    while index < len(mentions) and starts[index] < at:
                        index += 1
        return found

    def before(self, units: Sequence[Unit], verb: int, *, whole: bool = True) -> Subject | None:
        """The subject that stands before the verb at that index, over what is said of it between commas.

        ``whole``: the units begin with their sentence, and not somewhere in a long one.
        """
        book = self.book
        end = verb
        while end and units[end].breaks is False and units[end - 1].name < 0 and units[end - 1].word in book.skipped:
            end -= 1
        segments = segments_of(units[:end])
        if not segments:
            return None
        if units[end].breaks:
            return self._over_asides(segments, whole=whole)
        last = segments[-1]
        if (
            last[0].word in book.relative
            and last[0].name < 0
            and (len(segments) > 1 or last[0].word not in book.determiners)
        ):
            if any(unit.name >= 0 or unit.word not in book.skipped for unit in last[1:]):
                return self.subject(last[1:])  # "which some call"
            antecedent = segments[-2][-1] if len(segments) > 1 else last[0]
            if antecedent.name >= 0 and self.is_person(antecedent.name) and not self.owns(antecedent):
                return self.named(antecedent)  # "echoed by X, who said"
            if len(segments) > 1 and self._is_clause_of_person(segments[-2]):
                return None  # "X has met lawmakers, who said"
            return self._over_asides(segments[:-1], whole=whole)
        subject = self.subject(last)
        return self._apposed(segments) if self._is_bare(subject, last) else subject

    def _is_bare(self, subject: Subject | None, segment: Sequence[Unit]) -> bool:
        """Whether it is a noun as printed without an article."""
        if subject is None or subject.name >= 0 or subject.pronoun:
            return False
        return not any(unit.start == subject.start and unit.word in self.book.determiners for unit in segment)

    def _apposed(self, segments: Sequence[Sequence[Unit]]) -> Subject | None:
        """The person before a noun without an article: "X, Deputy Leader of the port | said"; else the noun.

        Where the noun is itself two people, those of a list with them.
        """
        before = segments[-2] if len(segments) > 1 else ()
        if segments[-1][0].name >= 0:
            return self._listed(segments, len(segments) - 1)
        first = before[0].word if before else ""
        if 0 < len(before) <= _LONGEST_NAME and before[-1].name >= 0 and self.is_person(before[-1].name):
            known = first in self.book.prepositions or first in self.book.opens_according
            if not known and not self.owns(before[-1]):
                return self.named(before[-1])
        return self.subject(segments[-1])

    def _listed(self, segments: Sequence[Sequence[Unit]], last: int) -> Subject | None:
        """Several people as printed, up to the stretch that ends with two of them: "X, Y and Z"."""
        both = self.subject(segments[last])
        first = last
        while first and segments[first - 1][-1].name >= 0 and self.is_person(segments[first - 1][-1].name):
            first -= 1
        if both is None or both.name >= 0 or first == last:
            return both
        start = segments[first][-1].start
        return Subject(-1, self.piece(start, both.start + len(both.text)), "", start)

    def _over_asides(self, segments: Sequence[Sequence[Unit]], *, whole: bool) -> Subject | None:
        """The subject before "…, an adviser to X, said": the nearest stretch that is a name or opens the sentence."""
        for segment in reversed(segments[-_LONGEST_ASIDE:]):
            alone = [unit for unit in segment if unit.word not in self.book.skipped]
            if len(alone) == 1 and alone[0].name >= 0:
                return self.named(alone[0])
        subject = self._nearest(segments, whole=whole)
        if subject is None or (subject.name < 0 and not subject.pronoun):
            return self._unread_name(segments) or subject
        return subject

    def _nearest(self, segments: Sequence[Sequence[Unit]], *, whole: bool) -> Subject | None:
        """The subject of the nearest stretch that has one."""
        for segment in reversed(segments[-_LONGEST_ASIDE:]):
            first = segment[0]
            if first.name < 0 and (
                first.word in self.book.relative
                or first.word in self.book.prepositions
                or first.word.isdigit()
                or (first.word in self.book.determiners and segment is not segments[0])
            ):
                continue
            subject = self.subject(segment)
            opens = first.name >= 0 or (whole and segment is segments[0])
            if subject is not None and (subject.name >= 0 or subject.pronoun or opens):
                return subject
        return None

    def _unread_name(self, segments: Sequence[Sequence[Unit]]) -> Subject | None:
        """Words in capitals between two commas, as printed: "The baker, Early Dawn, said"."""
        if self.book.capital_nouns or len(segments) < _FEWEST_SEGMENTS or len(segments[-1]) > _LONGEST_NAME:
            return None
        text, last = self.document.text, segments[-1]
        if any(unit.name >= 0 or not text[unit.start].isupper() or unit.word in self.book.skipped for unit in last):
            return None
        return Subject(-1, self.piece(last[0].start, last[-1].end), "", last[0].start)

    def _is_clause_of_person(self, segment: Sequence[Unit]) -> bool:
        """Whether a helping verb stands behind a person: the clause goes on, and "who" may mean anybody in it."""
        return any(
            unit.name >= 0 and other.name < 0 and other.word in self.book.skipped and self.is_person(unit.name)
            for unit, other in pairwise(segment)
        )

    def after(self, units: Sequence[Unit], verb_end: int) -> Subject | None:
        """The subject that follows the verb at once ("said the minister")."""
        book = self.book
        start = verb_end
        while (
            start < len(units)
            and units[start].name < 0
            and units[start].word in book.skipped
            and not units[start].breaks
        ):
            start += 1
        if start >= len(units) or "[" in self.document.text[units[verb_end - 1].end : units[start].start]:
            return None  # nobody, or an editor's words in the place of who said it: said [withheld], the baker
        segments = segments_of(units[start:])
        if units[start].breaks and start == verb_end:
            return self._behind_aside(segments)
        first = segments[0]
        if first[0].word in book.prepositions and first[0].name < 0:
            return self._behind_preposition(first)
        head = self.subject(first)
        if head is not None and head.name >= 0 and first[-1].name == head.name:
            return self._with_those_listed(segments) or head
        if head is None:
            return self._unread_word(first)
        if head.name < 0 and not head.pronoun and len(segments) > 1 and len(segments[1]) == 1:
            following = segments[1][0]
            if following.name >= 0 and self.is_person(following.name):
                return self.named(following)
        return head

    def _unread_word(self, segment: Sequence[Unit]) -> Subject | None:
        """A name of one word that no list knows, alone or before a preposition: « …, raconte Early au micro »."""
        first, book = segment[0], self.book
        if book.capital_nouns or first.name >= 0 or not self.document.text[first.start].isupper():
            return None
        alone = len(segment) == 1 or (segment[1].name < 0 and segment[1].word in book.prepositions)
        return Subject(-1, self.piece(first.start, first.end), "", first.start) if alone else None

    def _with_those_listed(self, segments: Sequence[Sequence[Unit]]) -> Subject | None:
        """Several people as printed behind the verb ("said X, Y and Z"); None where one stands alone."""
        for last, segment in enumerate(segments[1:_LONGEST_ASIDE], 1):
            if segment[0].name < 0 or not self.is_person(segment[0].name):
                return None
            if len(segment) > 1:
                subject = self.subject(segment)
                return self._listed(segments, last) if subject is not None and subject.name < 0 else None
        return None

    def _behind_aside(self, segments: Sequence[Sequence[Unit]]) -> Subject | None:
        """The subject behind a word between commas: « …, explique, dépité, un habitant »."""
        if len(segments) < _FEWEST_SEGMENTS or len(segments[0]) > 1 or segments[0][0].name >= 0:
            return None
        first = segments[1][0]
        if first.name < 0 and first.word not in self.book.determiners:
            return None
        return None if self.document.text[segments[0][0].start].isupper() else self.subject(segments[1])

    def _behind_preposition(self, segment: Sequence[Unit]) -> Subject | None:
        """A person in the form of the name itself ("told in an interview | Jane Roe", as Slavic languages put it)."""
        for before, unit in pairwise(segment[1:]):
            if unit.name >= 0 and self.is_person(unit.name):
                whole = self.piece(unit.start, unit.end) == self.names.names[unit.name].name
                alone = before.word not in self.book.prepositions and before.word not in self.book.skipped
                return self.named(unit) if whole and alone else None
        return None
