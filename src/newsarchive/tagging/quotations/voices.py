"""Whose words a text is giving at a place: who "he" is, and whether a quotation without a tag goes on from the last."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import plain
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.marks import Span
from newsarchive.tagging.quotations.units import Subject, owns

_PASSAGES_BACK = 3
_ASIDE = 16
"""Characters after an opening bracket in which who is named is named by the way."""
_BEHIND = 90
"""Characters behind a name in which a pronoun is its."""
_LONGEST_TITLE = 12
_LONGEST_VERB = 20
_NEAR_VERB = 3
"""Words behind "someone", with it, in which a verb of speech is theirs."""
_AHEAD = 40
"""Characters behind a name in which a verb makes it a voice."""
_OPENING = 80
"""Characters of a sentence in which somebody is named who opens it …"""
_TITLE = 4
"""… and words that may stand before the name."""
_FARTHEST_BACK = 600
"""Characters before a pronoun in which another speaker is looked for."""
_POINTS = ".,:;!?"
_MOST_MENTIONS = 64
"""Mentions looked at around a quotation; who is named in more than so many is not told apart any more."""


class Speaker(Struct, frozen=True):
    """Somebody whose words are given: a name of the article, or a noun as printed."""

    name: int
    """Index of the name; -1 for a noun."""
    text: str

    def same(self, other: "Speaker") -> bool:
        """Whether both are one, as far as can be told."""
        return self.name == other.name and (self.name >= 0 or self.text.casefold() == other.text.casefold())

    def may_be(self, other: "Speaker") -> bool:
        """Whether both may be one: the same, or one noun printed at different lengths ("the court in Harbourtown")."""
        if self.name >= 0 or other.name >= 0:
            return self.name == other.name
        short, long = sorted((self.text.casefold(), other.text.casefold()), key=len)
        return long.startswith(short)


class Voice(Struct, frozen=True, order=True):
    """From this offset on the text gives somebody's words or thoughts."""

    start: int
    speaker: int
    """Index in the list of speakers."""


class Voices:
    """Who spoke last, while the quotations of one article are read from the first to the last."""

    def __init__(self, document: Document, names: Names, book: SpeechBook, spans: Sequence[Span]) -> None:
        self._document = document
        self._names = names
        self._book = book
        self._speakers: list[Speaker] = []
        self._voices: list[Voice] = []
        self._quoted = {span.outer_start for span in spans}
        self._unnamed = -1
        """Where somebody spoke last whom the text does not name."""
        self._known_genders: dict[int, str] | None = None
        self._mentions: list[tuple[int, int]] = []
        """Start and name of each person outside quotations."""
        self._starts: list[int] = []
        self._listen(spans)

    def _listen(self, spans: Sequence[Span]) -> None:
        """Notes who is named outside quotations, and whose thoughts are told there."""
        names = self._names
        ends = [span.outer_end for span in spans]
        for mention in names.mentions:
            if names.names[mention.name].kind != "person":
                continue
            index = bisect_right(ends, mention.start)
            if index < len(spans) and spans[index].outer_start <= mention.start:
                continue
            self._mentions.append((mention.start, mention.name))
            self._starts.append(mention.start)
            if self._speaks(mention.end) or self._is_said_by(mention.start, mention.end):
                self._add(mention.start, Speaker(mention.name, names.names[mention.name].name))

    def _speaks(self, end: int) -> bool:
        """Whether a verb of speech or thought follows."""
        words = self._document.plain[end : end + _AHEAD].split(None, 5)[:5]
        for word, following in pairwise(words):
            if word in self._book.voices:
                return not (self._book.inverts and following in self._book.persons)  # „… über X fragte er“
            if word not in self._book.skipped:
                return False
        return False

    def _is_said_by(self, start: int, end: int) -> bool:
        """Whether a verb of speech stands before ("…, noted X", but not "… clarified X’s part")."""
        if owns(self._document.text, end):
            return False
        before = self._document.plain[max(0, start - _LONGEST_VERB) : start].split()[-1:]
        if bool(before) and before[0] in self._book.verbs and before[0] not in self._book.tells:
            return True
        return bool(self._book.speakers) and self._is_titled_speaker(start)

    def _is_titled_speaker(self, start: int) -> bool:
        """Whether a verb and a noun that speaks stand before, and no mark or preposition ("заявил министр X")."""
        book = self._book
        text = self._document.text[max(0, start - _AHEAD) : start]
        words = self._document.plain[start - len(text) : start].split()[1:]
        verb = next((index for index, word in enumerate(words) if word in book.verbs), None)
        if verb is None or "," in text or ":" in text:
            return False
        title = words[verb + 1 :]
        return not book.speakers.isdisjoint(title) and book.prepositions.isdisjoint(title)

    def _add(self, start: int, speaker: Speaker) -> None:
        insort(self._voices, Voice(start, len(self._speakers)))
        self._speakers.append(speaker)

    def heard(self, start: int, speaker: Speaker) -> None:
        """Notes whose quotation begins there."""
        self._add(start, speaker)

    def unnamed(self, start: int) -> None:
        """Notes that somebody whom the text does not name speaks there: who spoke before is not meant any more."""
        self._unnamed = start

    def named(self, subject: Subject) -> Speaker:
        """The speaker that a subject names; a noun is a person if only one of the article bears it as a title."""
        if subject.name >= 0:
            return Speaker(subject.name, self._names.names[subject.name].name)
        found = self._titled(subject.text)
        if found >= 0 and not self._goes_back_to_noun(subject):
            return Speaker(found, self._names.names[found].name)
        return Speaker(-1, subject.text)

    def _goes_back_to_noun(self, subject: Subject) -> bool:
        """Whether who spoke last is unnamed and called the same: "a spokesperson for the port … the spokesperson"."""
        last = self._last(subject.start)
        if last is None or self._speakers[last.speaker].name >= 0:
            return False
        words = subject.text.casefold().split()
        return words[-1] in self._speakers[last.speaker].text.casefold().split()

    def _titled(self, noun: str) -> int:
        """Who is introduced by the noun ("Ukrainian President X"); -1 if nobody or several are."""
        words = noun.casefold().split()
        if words and words[0] in self._book.determiners:
            words = words[1:]
        core = " ".join(words)
        if len(core) < 4:
            return -1
        found = set()
        text = self._document.plain
        for start, name in self._mentions[:_MOST_MENTIONS]:
            description = (self._names.names[name].description or "").casefold()
            if text[max(0, start - len(core) - 1) : start - 1] == core or description == core:
                found.add(name)
        return found.pop() if len(found) == 1 else -1

    def meant(self, subject: Subject) -> Speaker | None:
        """Whom a pronoun means; None where two fit or nobody does."""
        if subject.pronoun == "self":
            return None
        if subject.pronoun == "other":
            return self._body(subject.start)
        found = self._person(subject.start, "" if subject.pronoun == "dropped" else subject.pronoun)
        if found is None or self._is_named_behind(found, subject.start) or self._another_speaks(subject.start):
            return None
        return found

    def _is_named_behind(self, speaker: Speaker, at: int) -> bool:
        """Whether the sentence goes on to name the speaker: "he said that X …" is not said by X.

        Principle C of Chomsky's binding theory (Lectures on Government and Binding, 1981).
        """
        first = bisect_left(self._mentions, (at, -1))
        end = self._document.sentence(at)[1]
        return any(
            start < end and name == speaker.name for start, name in self._mentions[first : first + _MOST_MENTIONS]
        )

    def _body(self, at: int) -> Speaker | None:
        """What "it" means: the last voice, if it is no person's and stands in this passage or the one before."""
        last = self._last(at)
        if (
            last is None
            or self._somebody_speaks(max(last.start, at - _FARTHEST_BACK), at)
            or last.start < self._document.start(max(0, self._document.passage_index(at) - 1))
        ):
            return None
        speaker = self._speakers[last.speaker]
        is_person = speaker.name >= 0 and self._names.names[speaker.name].kind == "person"
        return None if is_person else speaker

    def _somebody_speaks(self, start: int, end: int) -> bool:
        """Whether somebody speaks in a stretch who is not named ("someone else said")."""
        book = self._book
        words = [word.strip(_POINTS) for word in self._document.plain[start:end].split()]
        return any(
            word in book.somebody and not book.verbs.isdisjoint(words[index + 1 : index + _NEAR_VERB])
            for index, word in enumerate(words)
        )

    def _another_speaks(self, at: int) -> bool:
        """Whether since the last voice somebody was spoken to ("X asked her. She …") or a word spoke that is no name.

        Names that the grammar does not know ("…, Early says") are seen by their capital beside the verb; where nouns
        have capitals too, they are not.
        """
        last = self._last(at)
        if last is None:
            return False
        book = self._book
        start = max(last.start, at - _FARTHEST_BACK)
        words = self._document.text[start:at].split(" ")
        offset = start
        for index, word in enumerate(words[:-1]):
            verb = words[index + 1].strip(_POINTS).lower()
            hearer = verb in book.genders and verb not in book.persons
            if hearer and word in book.voices and not words[min(index + 2, len(words) - 1)][:1].isupper():
                return True
            if book.inverts:
                pass
            elif verb in book.verbs and index and self._is_unread(words[index - 1], word, offset):
                return True
            elif word in book.verbs and word not in book.tells:
                name = words[index + 1].rstrip(_POINTS)  # "…, says Torvik."
                if self._is_unread(word, name, offset + len(word) + 1):
                    return True
            offset += len(word) + 1
        return False

    def _is_unread(self, before: str, word: str, at: int) -> bool:
        """Whether a word inside a sentence is written as a name and is none that is known."""
        if not (word[:1].isupper() and word.isalpha() and (before[-1:].isalnum() or before.endswith(","))):
            return False
        return word.lower() not in self._book.persons and not self._is_named(at)

    def _is_named(self, at: int) -> bool:
        """Whether a name of the article stands at an offset, or a word that is part of it."""
        index = bisect_right(self._names.mentions, at, key=lambda mention: mention.start) - 1
        return index >= 0 and self._names.mentions[index].end > at

    def _person(self, at: int, gender: str) -> Speaker | None:
        start = self._document.passage_bounds(at)[0]
        last = self._last(at)
        if last is not None and last.start >= start:
            speaker = self._speakers[last.speaker]
            rivals = self._others(last.start + 1, at, speaker, gender, leading=True)
            return speaker if not rivals and self._fits(speaker, gender) else None
        leading = self._others(start, at, None, gender, leading=True)
        if leading:
            return self._only(leading)
        before = self.last_before(start)
        if before is not None and (not self._fits(before, gender) or self._is_cut_off(before, start, at)):
            before = None
        if before is not None:
            # Where somebody else is named here, if only by the way, two fit.
            return None if self._others(start, at, before, gender, leading=False) else before
        if self._others(self._document.sentence(at)[0], at, None, gender, leading=False):
            return None  # "questioned by X, he …"
        index = self._document.passage_index(at)
        above = self._document.start(max(0, index - 1))
        alone = self._only(self._others(above, at, None, gender, leading=False))
        fits = alone is not None and (
            self._others(above, at, None, gender, leading=True) or alone.name in self._genders()
        )
        return alone if fits else None

    def _is_cut_off(self, before: Speaker, start: int, at: int) -> bool:
        """Whether a noun that spoke in an earlier passage is meant no more, as this one tells something else first."""
        return before.name < 0 and start not in self._quoted and self._document.sentence(at)[0] > start

    def _genders(self) -> dict[int, str]:
        """Who is a man or a woman, by titles before the name and the first pronoun behind it, if these agree."""
        if self._known_genders is None:
            votes: dict[int, dict[str, int]] = {}
            signs, plain = self._book.genders, self._document.plain
            for index, (start, name) in enumerate(self._mentions[:_MOST_MENTIONS]):
                title = plain[max(0, start - _LONGEST_TITLE) : start].split()[-1:]
                stop = self._starts[index + 1] if index + 1 < len(self._starts) else start + _BEHIND
                told = self._opens_sentence(start)  # in "X left Y; she …" the pronoun is not Y's
                behind = plain[start : min(stop, start + _BEHIND)].split() if told else ()
                sign = next((word for word in (*title, *behind) if word in signs), None)
                if sign is not None:
                    counted = votes.setdefault(name, {})
                    counted[signs[sign]] = counted.get(signs[sign], 0) + 1
            self._known_genders = {
                name: max(sorted(counted), key=lambda gender: counted[gender])
                for name, counted in votes.items()
                if len(set(counted.values())) == len(counted) and not self._is_chance(name, counted)
            }
        return self._known_genders

    def _is_chance(self, name: int, votes: Mapping[str, int]) -> bool:
        """Whether a single sign speaks against the given name: the pronoun behind may well be another's."""
        return sum(votes.values()) == 1 and self._given(name) not in {None, *votes}

    def _given(self, name: int) -> str | None:
        """What the given name tells."""
        given, _, surname = self._names.names[name].name.partition(" ")
        return self._book.given.get(plain(given)) if surname else None

    def _gender(self, name: int, unknown: str) -> str:
        """``he`` or ``she``, as the article tells it, or else the given name."""
        return self._genders().get(name) or self._given(name) or unknown

    def last_before(self, start: int) -> Speaker | None:
        """The voice of the passages before the one that begins there, if nobody else came to the fore since."""
        last = self._last(start)
        index = self._document.passage_index(start)
        if last is None or last.start < self._document.start(max(0, index - _PASSAGES_BACK)):
            return None
        speaker = self._speakers[last.speaker]
        if speaker.name < 0 and last.start < self._document.start(max(0, index - 1)):
            return None  # a noun as printed is not kept in mind for long
        return None if self._others(last.start + 1, start, speaker, "", leading=True) else speaker

    def goes_on(self, start: int, quote: int) -> Speaker | None:
        """The last voice, if nobody else is named from there to the quotation.

        ``start``: of the passage before; the voice must be in it, or somebody whom it names alone.
        """
        last = self._last(quote)
        if last is None:
            return None
        speaker = self._speakers[last.speaker]
        if last.start >= start:
            return None if self._others(last.start + 1, quote, speaker, "", leading=False) else speaker
        only = self._only(self._others(start, quote, None, "", leading=False))
        return speaker if only is not None and only.same(speaker) else None

    def alone(self, start: int, end: int, speaker: Speaker) -> bool:
        """Whether nobody but the speaker is named in a stretch of the text outside quotations."""
        return not self._others(start, end, speaker, "", leading=False)

    def _last(self, before: int) -> Voice | None:
        index = bisect_left(self._voices, Voice(before, -1))
        last = self._voices[index - 1] if index else None
        return last if last is not None and self._floor(last, before) < 0 else None

    def _floor(self, last: Voice | None, before: int) -> int:
        """Where somebody unnamed spoke since that voice; -1 if nobody did."""
        return self._unnamed if (last.start if last is not None else -1) < self._unnamed < before else -1

    def _others(self, start: int, end: int, but: Speaker | None, gender: str, leading: bool) -> list[int]:
        """People named in a stretch, other than ``but``; ``leading``: only those with whom a sentence opens."""
        first = bisect_left(self._starts, start)
        last = min(bisect_left(self._starts, end), first + _MOST_MENTIONS)
        found: dict[int, None] = {}
        for at, name in self._mentions[first:last]:
            if (but is not None and but.name == name) or "(" in self._document.text[max(start, at - _ASIDE) : at]:
                continue
            if gender and self._gender(name, gender) != gender:
                continue
            if not leading or self._opens_sentence(at):
                found[name] = None
        return list(found)

    def _opens_sentence(self, at: int) -> bool:
        document, prepositions = self._document, self._book.prepositions
        start = document.sentence(at)[0]
        if at - start > _OPENING:
            return False
        before = document.plain[start:at].split()
        if not before or (len(before) <= _TITLE and before[-1] not in prepositions):
            return True
        if before[0] not in prepositions:
            return False
        comma = document.text.rfind(",", start, at)
        title = document.plain[comma + 1 : at].split()  # "In May, President X …", but not "…, questioned by X"
        return comma >= 0 and len(title) <= _TITLE and prepositions.isdisjoint(title)

    def _only(self, found: Sequence[int]) -> Speaker | None:
        return Speaker(found[0], self._names.names[found[0]].name) if len(found) == 1 else None

    def _fits(self, speaker: Speaker, gender: str) -> bool:
        if speaker.name < 0:
            words = plain(speaker.text).split()
            unread = speaker.text[:1].isupper() and words[0] not in self._book.determiners
            return self._book.bodies.isdisjoint(words) and (self._book.capital_nouns or not unread)
        if self._names.names[speaker.name].kind != "person":
            return False
        name = self._names.names[speaker.name]
        alone = name.scope == "article" and " " not in name.name
        # A word that stands for a person by its cues alone may be a newspaper: only its own pronouns tell.
        return not gender or self._gender(speaker.name, "" if alone else gender) == gender
