"""Reads an article for names: each row of capitals is parted, judged and sorted, in one pass."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.names import organisations
from newsarchive.tagging.names.book import (
    CALENDAR,
    FIELD,
    FIRM,
    GIVEN,
    HEAD,
    MODIFIER,
    NEVER,
    OPENER,
    ROLE,
    SUFFIX,
    THING,
    Form,
    NameBook,
)
from newsarchive.tagging.names.context import NO_CUE, Cue, after, preceded_by_article
from newsarchive.tagging.names.persons import PersonGrammar
from newsarchive.tagging.names.sightings import Bare, KnownAt, Organ, Sighting, Sightings
from newsarchive.tagging.names.tokens import NICKNAMES, Seen, Token, rows, tokens

_NEVER_ALONE = OPENER | CALENDAR | NEVER | THING | HEAD | MODIFIER
"""What is no name when it stands alone, unless it is a given name too."""
_SHORTEST_OPENER = 3
"""Letters of an opener that may be a surname behind a given name ("Neil Young"); shorter ones never are."""
_LONGEST_FIELD = 24
_HEADLINE = 200


class Reading:
    """One article being read; lives while it is tagged."""

    def __init__(self, document: Document, hits: Sequence[Hit], book: NameBook, places: dict[int, int]) -> None:
        """``places``: start → end of each word that means a country, a place or their people."""
        self.text = document.text
        self.document = document
        self.book = book
        self.places = places
        self.persons = PersonGrammar(document.text, book, places)
        self.seen = Seen(book)
        self.found = Sightings()
        self.taken = 0
        """Where what is settled ends."""
        self.described: set[int] = set()
        """Names of the authority of which it is known what they are."""
        self.known: dict[int, tuple[int, Form]] = {}
        forms = book.forms
        for phrase, start, end in [hit for hit in hits if hit[0] in forms]:
            form = forms[phrase]
            if start not in self.known and self._written(start, end, form):
                self.known[start] = (end, form)

    def _written(self, start: int, end: int, form: Form) -> bool:
        """Whether it is written as a name is."""
        printed = self.text[start:end]
        if form.capitals:
            return printed.isupper() or printed == form.written
        if " " not in form.written:
            return not printed[0].islower() or printed == form.written
        return not any(
            word[0].islower() and known[0].isupper()
            for word, known in zip(printed.split(" "), form.written.split(" "), strict=False)
            if word
        )

    def read(self) -> Sightings:
        """All that is found."""
        found = rows(self.text)
        first = 0
        for start, end in self._headline_bounds():
            before_it = bisect_left(found, (start, 0), first)
            behind = bisect_left(found, (end, 0), before_it)
            self._passages(found[first:before_it])
            self._headline(found[before_it:behind])
            first = behind
        self._passages(found[first:])
        self._without_capitals()
        return self.found

    def _headline_bounds(self) -> Iterator[tuple[int, int]]:
        """Start and end of each headline that writes most words with capitals."""
        for index, passage in enumerate(self.document.passages):
            if passage.zone in {"title", "heading"} and _in_capitals(passage.text[:_HEADLINE]):
                start = self.document.start(index)
                yield start, start + len(passage.text)

    def _without_capitals(self) -> None:
        """Forms of the authority in scripts that know no capitals."""
        text = self.text
        for start, (end, form) in self.known.items():
            if text[start].lower() == text[start].upper() or (text[start].islower() and start >= self.taken):
                self.found.known.append(KnownAt(start, end, form.name, form.alone, None))

    def _headline(self, found: Sequence[tuple[int, int]]) -> None:
        for start, end in found:
            if after(self.text, end, self.book).person and self.text[end + 2].isdigit():
                self._row(tokens(self.text, [(start, end)], 0, self.book, self.seen)[0], [], -1)
                continue  # "Ada Brekke, 71": the heading of a list of people
            at = start
            while at < end:
                known = self.known.get(at)
                if known is not None:
                    self.found.known.append(KnownAt(at, known[0], known[1].name, known[1].alone, None))
                    at = known[0]
                at = self.text.find(" ", at, end) + 1 or end
            self.found.headlines.append((start, end))

    def _passages(self, found: Sequence[tuple[int, int]]) -> None:
        text, known, places, seen = self.text, self.known, self.places, self.seen
        skipped = self.book.skipped
        ties = self.book.ties
        index, last = 0, len(found) - 1
        while index <= last:
            start, end = found[index]
            word = text[start:end]
            if word in skipped or start < self.taken or text[start - 1].isalnum():
                index += 1
                continue
            if " " not in word and "'" not in word and "’" not in word:
                at = known.get(start)
                if at is None and start in places:
                    index += 1
                    continue
                gap = text[end : found[index + 1][0]] if index < last and found[index + 1][0] - end < 12 else ""
                tied = gap in ties or gap in NICKNAMES or text[end] in "-‑"
                if not tied and at is not None and at[0] == end:
                    self._named(at, [], start)
                    index += 1
                    continue
                if not tied and at is None:
                    if text[end] in "'’" and text[end + 1].islower() and text[end + 1] != "s":
                        index += 1
                        continue  # "Don't"
                    self._single(start, end, seen[word][1], NO_CUE)
                    index += 1
                    continue
            words, following = tokens(text, found, index, self.book, self.seen)
            index = max(following, self._row(words, found, following))

    def _row(self, words: list[Token], found: Sequence[tuple[int, int]], following: int) -> int:
        """Parts a row at the words that belong to no name, and reads each part."""
        part: list[Token] = []
        for index, word in enumerate(words):
            if word.start < self.taken:
                continue
            if self._parts(words, index):
                if part:
                    self._part(part, found, -1)
                part = []
            else:
                part.append(word)
        return self._part(part, found, following) if part else following

    def _parts(self, words: list[Token], index: int) -> bool:
        """Whether a word belongs to no name, so that one ends before it."""
        word = words[index]
        if not word.flags & (OPENER | CALENDAR) or word.start in self.known or word.start in self.places:
            return False
        if index and word.flags & HEAD:
            return False
        # "Harbour Workers Union"; inside a sentence a capital says so of the first word too: "the Big Quay Club".
        anywhere = self.book.capital_nouns or word.lower in self.book.articles
        opens = not index and (anywhere or self.persons.begins_sentence(word.start))
        if not opens and len(word.lower) >= _SHORTEST_OPENER + bool(index):
            inside = any(later.flags & HEAD for later in words[index + 1 :])
            if inside and (index or not word.flags & CALENDAR):
                return False
        if index and words[index - 1].flags & GIVEN and len(word.lower) >= _SHORTEST_OPENER:
            return index + 1 < len(words)  # "Neil Young"
        if word.flags & GIVEN and index + 1 < len(words):
            behind = words[index + 1]
            return bool(behind.flags & ~GIVEN) or behind.start in self.places or behind.start in self.known
        return True

    def _part(self, words: list[Token], found: Sequence[tuple[int, int]], following: int) -> int:
        """Reads one part of a row: names of the authority first, then what grammar makes of the rest."""
        for index, word in enumerate(words):
            known = self.known.get(word.start)
            if known is None or not self._means(words, index, known):
                continue
            end = known[0]
            rest = [token for token in words[index + 1 :] if token.start >= end]
            left = words[:index]
            if left:
                self._offices(left)
            self._named(known, left, word.start)
            return self._part(rest, found, following) if rest else following
        return self._grammar(words, found, following)

    def _named(self, known: tuple[int, Form], left: list[Token], start: int) -> None:
        """Notes a form of the authority."""
        end, form = known
        description = None
        name = self.book.names[form.name]
        if form.name not in self.described and name.kind == "person":
            description = self.persons.description(left, start, end, (*name.forms, *name.alone))
            if description is not None:
                self.described.add(form.name)
        self.found.known.append(KnownAt(start, end, form.name, form.alone, description))
        self.taken = max(self.taken, end)

    def _means(self, words: list[Token], index: int, known: tuple[int, Form]) -> bool:
        """Whether a form of the authority is what it seems, and not part of another name."""
        end, form = known
        behind = next((token for token in words[index + 1 :] if token.start >= end), None)
        if behind is not None and behind.flags & (THING | HEAD | SUFFIX) and not behind.flags & (ROLE | MODIFIER):
            return False
        if not form.alone:
            return behind is not None or not self._goes_on(end)
        ahead = words[index - 1] if index else None
        named = ahead is not None and ahead.start not in self.places
        if named and ahead is not None and (ahead.flags & GIVEN or not (ahead.flags or index == 1)):
            return False
        if behind is None or self.book.capital_nouns:
            return True
        return bool(behind.flags & (OPENER | CALENDAR | ROLE))

    def _goes_on(self, end: int) -> bool:
        """Whether a form is the beginning of a longer name, as a field behind "of" says: "… Department of Health"."""
        of = f" {self.book.of} "
        if not self.book.of or not self.text.startswith(of, end):
            return False
        last = self.text[self.text.rfind(" ", 0, end) + 1 : end].lower()
        start = end + len(of)
        word = self.text[start : start + _LONGEST_FIELD].split(" ", 1)[0].rstrip(".,;:\n")
        field = word[:1].isupper() and self.book.flags_of(word.lower()) & (FIELD | MODIFIER)
        return bool(field and self.book.flags_of(last) & HEAD)

    def _grammar(self, words: list[Token], found: Sequence[tuple[int, int]], following: int) -> int:
        role = self.persons.last_role(words)
        name = words[role + 1 :]
        office = self.persons.office_of(name)
        if office == 0 and organisations.head_of(name) >= 0 and not self.persons.is_described(name):
            return self._organisation(words, found, following)
        role += office
        name = name[office:]
        left = words[: role + 1]
        if left:
            self._offices(left)
        while name and self.persons.leads(name):
            end = max(name[0].end, self.places.get(name[0].start, 0))
            left = [*left, *(word for word in name if word.end <= end)]
            name = [word for word in name if word.start >= end]
        if name:
            self._person(left, name, sure=role >= 0)
        return following

    def _offices(self, left: list[Token]) -> None:
        """The organisation in what stands before a name: "Defence Ministry spokesman"."""
        head = organisations.head_of(left)
        if head > 0:
            part = left[: head + 1]
            generic = organisations.is_generic(part, self.places)
            self.found.organs.append(Organ(part[0].start, part[-1].end, generic, None))

    def _organisation(self, words: list[Token], found: Sequence[tuple[int, int]], following: int) -> int:
        head = organisations.head_of(words)
        part = words if head == 0 else words[: organisations.seat(self.text, words, head, self.book, self.places)]
        end = part[-1].end
        land = self.text[part[0].start : end].lower() in self.book.lands
        whole = part
        beyond: list[Token] = []
        if following >= 0 and part[-1] is words[-1] and not land:
            more = organisations.extend(self.text, end, found, following, self.book, self.seen, self.places)
            end, beyond, following, whole = more.end, more.rest, more.following, [*part, *more.more]
        acronym = organisations.introduced(self.text, end)
        thing = land or organisations.is_thing(words, head)
        if organisations.is_name(whole) and not thing:
            generic = organisations.is_generic(whole, self.places)
            self.found.organs.append(Organ(part[0].start, end, generic, acronym))
            self.taken = max(self.taken, end)
        if beyond:
            self._row(beyond, found, -1)
        rest = words[len(part) :]
        return self._part(rest, found, following) if rest else following

    def _one_word(self, left: list[Token], name: Token, *, sure: bool) -> None:
        """A name of one word behind what leads to it."""
        gaps = (self.text[one.end : two.start] for one, two in pairwise([*left, name]))
        if sure and any(gap in self.book.particles for gap in gaps):
            sure = False  # "Chef von VR Kredit"
        described = sure and bool(left)
        description = self.persons.description(left, name.start, name.end) if described else None
        self._single(name.start, name.end, name.flags, Cue(sure, description))

    def _person(self, left: list[Token], name: list[Token], *, sure: bool) -> None:
        text, first, last = self.text, name[0], name[-1]
        if len(name) == 1:
            self._one_word(left, first, sure=sure)
            return
        if not sure and self.persons.is_thing(name):
            self.found.things.append(text[last.start : last.end])
            return
        if not sure and self.persons.begins_amiss(name):
            self._person([], name[1:], sure=False)  # "Citing Astrid Brekke"
            return
        whole = name
        if self.book.capital_nouns:
            name = self.persons.without_nouns(name)
            last = name[-1]
            if len(whole) > len(name) and whole[len(name)].flags & THING and not last.lower.endswith("s"):
                return  # "Brekke Straße", not "Brekkes Haus"
        if last.flags & FIRM and organisations.named_by_kind(text, first.start, self.book):
            self.found.organs.append(Organ(first.start, last.end, False, None))
            return
        given = self.persons.is_given(name)
        if given and not sure and preceded_by_article(text, first.start, self.book):
            given = False
        if not self.persons.is_name(name, sure=sure, given=given):
            return
        if text[first.start : last.end].isupper() and len(first.lower) > 2:
            self.found.headlines.append((first.start, last.end))
            return
        if sure or given or self.persons.is_described(name):
            description = self.persons.description(left, first.start, last.end)
            self.found.sure.append(Sighting(first.start, last.end, _printed(text, name), description))
        else:
            self._unproven(whole, name)

    def _unproven(self, whole: list[Token], name: list[Token]) -> None:
        """What may be a name for its capitals alone."""
        text, start, end = self.text, name[0].start, name[-1].end
        if organisations.named_by_kind(text, start, self.book):
            self.found.organs.append(Organ(start, end, False, None))
            return
        doubtful = Sighting(start, end, _printed(text, name), None)
        if self.book.told and not self.book.capital_nouns:
            self.found.pending.append(doubtful)
            return
        self.found.doubted.append(doubtful)
        if self.book.capital_nouns:
            for word in whole:
                self._single(word.start, word.end, word.flags, NO_CUE)  # "Brekkes Boot"

    def _single(self, start: int, end: int, flags: int, cue: Cue) -> None:
        """A word that stands alone, without what leads to it."""
        text = self.text
        if (flags & _NEVER_ALONE and not flags & GIVEN) or (end - start == 1 and text[end] != "."):
            return
        printed = text[start:end]
        if end - start > 1 and printed.isupper():
            self.found.acronyms.append((start, end))
        if not flags and not cue.person and organisations.named_by_kind(text, start, self.book):
            self.found.organs.append(Organ(start, end, False, None))
            return
        self.found.bare.append(Bare(start, end, printed, flags, cue.person, cue.description))


def _printed(text: str, name: list[Token]) -> tuple[str, ...]:
    return tuple(text[name[0].start : name[-1].end].split(" "))


def _in_capitals(text: str) -> bool:
    """Whether a headline writes most of its words with capitals."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) * 2 > len(words)
