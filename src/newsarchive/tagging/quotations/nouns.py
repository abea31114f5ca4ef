"""Nouns that speak: whom the words of a noun mean, a name in them or the noun as printed."""

from collections.abc import Sequence

from newsarchive.tagging.document import Document
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.units import Subject, Unit, last_names, owns

_LONGEST_NOUN = 9
"""Words of a noun that speaks, at most."""
_BEHIND_SPEAKER = 2
"""Words behind a noun without an article that belong to it, at most."""
_LONGEST_OWNER = 3
"""Words before a genitive in a noun ("the late X's wife"), and one."""
_SHORT_NOUN = 2
"""Words of a noun and its article."""


class Nouns:
    """Reads nouns of one article."""

    def __init__(self, document: Document, names: Names, book: SpeechBook) -> None:
        self.document = document
        self.names = names
        self.book = book

    def verb_at(self, units: Sequence[Unit], index: int, among: frozenset[str]) -> int:
        """How many units from ``index`` are a verb of the set; 0 if none. What follows an article is no verb."""
        unit, book = units[index], self.book
        if unit.name >= 0 or (unit.word not in among and unit.word not in book.opens_longer):
            return 0
        length = int(unit.word in among)
        if (
            unit.word in book.opens_longer
            and index + 1 < len(units)
            and f"{unit.word} {units[index + 1].word}" in among
        ):
            length = 2
        if not length or self.document.text[unit.start - 1] in "-‑":
            return 0  # self-declared
        following = units[index + 1] if index + 1 < len(units) else unit
        if unit.word in book.bodies and following.word in book.verbs and not following.breaks and following is not unit:
            return 0  # the port report said
        if index and not unit.breaks:
            before = units[index - 1].word
            if before in book.determiners and before not in book.relative:
                return 0
            if self.document.text[unit.start].isupper() or self._is_of_a_person(units, index):
                return 0  # Islamic State, the Brekke comments
        return length

    def _is_of_a_person(self, units: Sequence[Unit], index: int) -> bool:
        """Whether an article and a person stand before, where persons bear none by themselves: then it is a noun."""
        if index < _SHORT_NOUN or self.book.drops_subject or units[index - 1].name < 0 or units[index - 1].breaks:
            return False
        return units[index - 2].word in self.book.determiners and self.is_person(units[index - 1].name)

    def subject(self, segment: Sequence[Unit]) -> Subject | None:
        """Whom a noun means that may be a subject: "den Namen" is none."""
        subject = self.head(segment)
        first = next((unit for unit in segment if subject is not None and unit.start == subject.start), None)
        return None if first is not None and first.name < 0 and first.word in self.book.objects else subject

    def head(self, segment: Sequence[Unit]) -> Subject | None:
        """Whom a noun with all that belongs to it means: its head, never a name behind a preposition in it."""
        book = self.book
        units = list(segment)
        while units and units[0].name < 0 and units[0].word in book.skipped:
            units.pop(0)
        if not units:
            return None
        first = units[0]
        if first.name < 0 and first.word in book.persons:
            return Subject(-1, self.piece(first.start, first.end), book.persons[first.word], first.start)
        if first.name < 0 and (first.word in book.others or first.word in book.selves):
            pronoun = "other" if first.word in book.others else "self"
            return Subject(-1, self.piece(first.start, first.end), pronoun, first.start)
        if first.name < 0 and first.word in book.prepositions:
            return self.named(units[-1]) if units[-1].name >= 0 and self.is_person(units[-1].name) else None
        core = self._core(units)
        for index, unit in enumerate(core):
            if self._may_speak(unit) and not self._stands_before_noun(core, index):
                described = (other for other in core[index + 1 :] if self._describes(unit.start, other))
                return self._joint(core, index) or self.named(next(described, unit))  # "X's adviser Y", "X adviser Y"
        titled = core[first.name < 0 and first.word in book.determiners :]
        for unit in units[len(core) :]:
            if titled and unit.name >= 0 and self._describes(titled[0].start, unit):
                return self.named(unit)  # "the secretary of state | X"
        last = core[-1]
        if last.name >= 0 and not self.owns(last):
            return self.named(last)
        return self._printed(units, core)

    def _joint(self, core: Sequence[Unit], index: int) -> Subject | None:
        """Two people who speak together, as printed ("said X and Y")."""
        behind = core[index + 1 : index + 3]
        if len(behind) < _SHORT_NOUN or behind[0].word not in self.book.joins or not self._may_speak(behind[1]):
            return None
        if any(unit.breaks for unit in behind):
            return None
        return Subject(-1, self.piece(core[index].start, behind[1].end), "", core[index].start)

    def _may_speak(self, unit: Unit) -> bool:
        return unit.name >= 0 and self.is_person(unit.name) and not self.owns(unit)

    def _stands_before_noun(self, core: Sequence[Unit], index: int) -> bool:
        """Whether a person only tells which noun is meant: "the Brekke report", "Brekke campaign"."""
        if index + 1 == len(core):
            return False
        behind, last = core[index + 1], core[-1]
        if behind.name >= 0 or not self.document.text[behind.start].islower() or self._is_adverb(behind):
            return False
        if behind.word in self.book.skipped or behind.word in self.book.joins:
            return False  # "Brekke and the ministry"
        before = core[index - 1] if index else None
        determined = before is not None and before.name < 0 and before.word in self.book.determiners
        return determined or (last.name < 0 and last.word in self.book.bodies)

    def _describes(self, start: int, other: Unit) -> bool:
        """Whether the words from an offset to a person are what the article says of him."""
        if not self._may_speak(other):
            return False
        told = self.piece(start, other.start).strip().casefold()
        return bool(told) and told in (self.names.names[other.name].description or "").casefold()

    def _core(self, units: Sequence[Unit]) -> Sequence[Unit]:
        """The noun up to the first preposition, genitive article or verb in it."""
        book = self.book
        end = len(units)
        for index, unit in enumerate(units):
            word = unit.word
            ends = word in book.prepositions or word in book.belongs
            if not index or unit.name >= 0 or (not ends and word not in book.signs and word not in book.relative):
                continue
            noun = index + 1 == len(units) and word in book.bodies  # "the port report" before "said"
            relative = word in book.relative and word not in book.belongs and not noun
            if ends or relative or (not noun and self.verb_at(units, index, book.verbs)):
                end = index
                break
        while end > 1 and units[end - 1].name < 0 and units[end - 1].word in book.skipped:
            end -= 1
        return units[:end]

    def _printed(self, units: Sequence[Unit], core: Sequence[Unit]) -> Subject | None:
        """A noun that is nobody's name, with what belongs to it, as printed."""
        book = self.book
        if book.speakers and (bare := self._without_article(core)) is not None:
            return bare
        core = self._without_adverb(core)
        if (
            len(core) > _LONGEST_NOUN
            or any(map(self._is_no_noun, core[2 if core[1:] and core[1].word in book.somebody else 1 :]))
            or self._is_clause(core)
        ):
            return None  # no noun but a clause
        text = self.document.text
        first = units[0]
        if text[first.start - 1] in "-‑":
            return None  # the end of a compound
        end = core[-1].end
        behind = units[len(core) : _LONGEST_NOUN]
        if len(units) <= _LONGEST_NOUN and behind and behind[0].word in book.belongs:
            for unit in behind:
                if unit.name < 0 and (
                    unit.word in book.verbs
                    or unit.word in book.prepositions - book.belongs
                    or unit.word in book.persons
                    or self._is_adverb(unit)
                ):
                    break
                if unit.name < 0 and unit.word in book.finite:
                    return None  # "the talk of a storm led the captain to say"
                if unit.word.endswith(book.hearers):
                    end = core[-1].end  # "said the minister to the newspaper", where both are a dative or a genitive
                    break
                if unit.name >= 0 or (unit.word not in book.belongs and unit.word not in book.determiners):
                    end = unit.end
        named = last_names(core, text)
        if first.word in book.determiners and len(core) > 1:
            return Subject(-1, text[first.start : end], "", first.start)
        alone = len(core) == 1 < len(units)  # "Speaking to reporters"
        if named is not None and not alone and first.word not in book.determiners:
            return Subject(-1, text[named[0] : named[1]], "", named[0])
        return None

    def _without_article(self, core: Sequence[Unit]) -> Subject | None:
        """A noun of those that speak without an article, an adjective before it and two words behind it at most.

        Where one of these may be a verb or a hearer, the noun alone: «министр | прибыл …».
        """
        book = self.book
        head = next(
            (index for index, unit in enumerate(core[:2]) if unit.name < 0 and unit.word in book.speakers), None
        )
        if head is None or core[0].name >= 0:
            return None
        behind = [unit for unit in core[head + 1 :] if unit.name < 0 or not self.is_person(unit.name)]
        plain = len(behind) == len(core) - head - 1 <= _BEHIND_SPEAKER
        last = core[-1] if plain and not any(self._acts(unit) for unit in behind) else core[head]
        return Subject(-1, self.piece(core[0].start, last.end), "", core[0].start)

    def _acts(self, unit: Unit) -> bool:
        """Whether a word may be a verb, or somebody who hears."""
        return unit.name < 0 and unit.word.endswith((*self.book.acts, *self.book.hearers))

    def _without_adverb(self, core: Sequence[Unit]) -> Sequence[Unit]:
        """A noun like "the minister coldly" without its end; in a longer one an adverb tells of a verb.

        Where nouns have capitals, whatever stands in small letters behind the last of them is none of it.
        """
        if self.book.capital_nouns and core[0].word in self.book.determiners:
            capitals = [index for index, unit in enumerate(core) if self.document.text[unit.start].isupper()]
            return core[: capitals[-1] + 1] if capitals else core
        short = len(core) == _SHORT_NOUN + 1 and core[0].word in self.book.determiners
        return core[:-1] if short and self._is_adverb(core[-1]) else core

    def _is_clause(self, core: Sequence[Unit]) -> bool:
        """Whether a verb that is no speech stands behind a noun in it, or it ends in an adverb."""
        verbs = (unit for unit in core[2:] if unit.name < 0 and unit.word in self.book.finite)
        last = core[-1]
        emerges = len(core) == _SHORT_NOUN and last.name < 0 and last.word in self.book.finite  # "This emerged"
        if any(unit.name >= 0 and self.owns(unit) for unit in core[_LONGEST_OWNER:]):
            return True  # "The prosecutor left out X's name"
        return emerges or self._is_adverb(last) or any(not self.document.text[unit.start].isupper() for unit in verbs)

    def _is_adverb(self, unit: Unit) -> bool:
        """Whether it ends as adverbs do, in a small letter."""
        ends = self.book.manner
        if unit.name >= 0 or not ends or not unit.word.endswith(ends) or unit.word in self.book.no_manner:
            return False
        return self.document.text[unit.start].islower()

    def _is_no_noun(self, unit: Unit) -> bool:
        """Whether it shows that a clause stands there and no noun."""
        book = self.book
        if unit.name >= 0 or self.piece(unit.start, unit.end).isupper():
            return unit.word in book.selves  # "IT" is no pronoun, "I" is
        return any(unit.word in words for words in (book.determiners, book.skipped, book.persons, book.others))

    def named(self, unit: Unit) -> Subject:
        """The subject that a name is."""
        return Subject(unit.name, self.piece(unit.start, unit.end), "", unit.start)

    def is_person(self, name: int) -> bool:
        """Whether the name at that index is a person's."""
        return self.names.names[name].kind == "person"

    def owns(self, unit: Unit) -> bool:
        """Whether the name is a genitive ("Lipavsky’s words")."""
        return owns(self.document.text, unit.end)

    def piece(self, start: int, end: int) -> str:
        """The text between two offsets."""
        return self.document.text[start:end]
