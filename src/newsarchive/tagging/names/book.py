"""The words of one language by which names are known, made ready to look up."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsarchive.addresses import slug
from newsarchive.tagging.gazetteer import FALLBACK
from newsarchive.tagging.matcher import Matcher, plain
from newsarchive.tagging.names.likeness import fold
from newsarchive.vocabulary.names import Authority, Known
from newsarchive.vocabulary.people import NameWords, People

OPENER, CALENDAR, TITLE, ROLE, MODIFIER, HEAD, THING, GIVEN, SUFFIX, PLACE, NEVER, FIELD, FIRM, PREFIX = (
    1 << bit for bit in range(14)
)
"""What a word may be; most are one thing, some are several (a general, general)."""

_FLAGS: tuple[tuple[str, int], ...] = (
    ("openers", OPENER),
    ("calendar", CALENDAR),
    ("titles", TITLE),
    ("roles", ROLE),
    ("modifiers", MODIFIER),
    ("heads", HEAD),
    ("things", THING),
    ("given_names", GIVEN),
    ("suffixes", SUFFIX),
    ("places", PLACE),
    ("never", NEVER),
    ("fields", FIELD),
    ("firms", FIRM),
    ("prefixes", PREFIX),
)
VOWELS = frozenset("aeiouyáéíóúůýěąęаеёиоуыэюяьйіїє")
"""Ends of words that take no ending of a case as they are."""
_LONGEST_ENDING = 6
_SHORTEST_STEM = 3
_SHORTEST_COMPOUND = 3
"""Letters that must stand before the end by which a compound is known."""


class Form(Struct, frozen=True, gc=False):
    """A phrase of the authority."""

    name: int
    """Index in the book's names."""
    written: str
    alone: bool
    capitals: bool
    """An acronym, which must stand in capitals."""


class NameBook(Struct, frozen=True):
    """All of one language."""

    names: tuple[Known, ...]
    forms: dict[int, Form]
    """Number of a phrase → what it names."""
    by_keys: dict[tuple[str, ...], int]
    """Words of a person's full form, as compared → index in ``names``: for forms with dots, which no phrase finds."""
    by_slug: dict[str, int]
    """Slug of an organisation's form → index in ``names``."""
    flags: dict[str, int]
    """Word in small letters → what it may be."""
    skipped: frozenset[str]
    """Words as they begin a sentence that are never part of a name when they stand alone."""
    stems: dict[str, int]
    """Stem of a given name → GIVEN, in languages with cases."""
    opener_ends: tuple[str, ...]
    role_ends: tuple[str, ...]
    head_ends: tuple[str, ...]
    speech: frozenset[str]
    between: frozenset[str]
    articles: frozenset[str]
    kinds: frozenset[str]
    called: tuple[str, ...]
    """What stands before an organisation's name, with the blank behind it."""
    pseudonyms: tuple[str, ...]
    joiners: frozenset[str]
    """What may stand between the words of an organisation's name, blanks included."""
    topics: frozenset[str]
    """Those of them that no place follows: "on"."""
    conjunctions: frozenset[str]
    """The same between two fields, and before a firm's legal form."""
    of: str
    """The first of them, which also opens an apposition: "Keir Giles, of Chatham House"; empty where there is none."""
    particles: frozenset[str]
    """The same inside a person's name."""
    ties: frozenset[str]
    """All that may stand between two words in capitals that belong together."""
    lands: frozenset[str]
    """Countries and places that are called like bodies, in small letters."""
    elided: frozenset[str]
    endings: frozenset[str]
    """Of cases; empty in a language without."""
    capital_nouns: bool
    family_first: frozenset[str]
    """Family names that stand before the given name, in small letters."""
    honorifics: dict[str, str]
    """Word in small letters that goes before a surname → ``man`` or ``woman``, whose it is."""
    told: bool
    """The vocabulary knows the language, so that cues can be trusted."""

    def flags_of(self, word: str) -> int:
        """What a word in small letters may be; that of a compound's last part, where only that is known."""
        known = self.flags.get(word)
        if known is not None:
            return known
        if "-" in word:
            tail = self.flags.get(word.rpartition("-")[2], 0) & (HEAD | THING | ROLE)
            if tail:
                return tail
        if len(word) > _SHORTEST_COMPOUND:
            if self.role_ends and word.endswith(self.role_ends):
                return ROLE
            if self.head_ends and word.endswith(self.head_ends):
                return HEAD
            if self.stems:
                return self.stems.get(self.stem(word), 0)
        return 0

    def stem(self, word: str) -> str:
        """A word in small letters without the ending of its case; the word itself where the language has none."""
        for size in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM), 0, -1):
            if word[-size:] in self.endings:
                return word[:-size]
        return word

    def key(self, word: str) -> str:
        """The form in which two spellings of one word of a name are equal."""
        return fold(self.stem(word.lower()) if self.endings else word)


def words_of(people: People, language: str) -> NameWords:
    """The words of a language with those of all; English ones where the vocabulary does not know the language."""
    own = people.languages.get(language) or people.languages.get(FALLBACK, NameWords())
    lists = {
        name: (*getattr(people.everywhere, name), *getattr(own, name))
        for name in NameWords.__struct_fields__
        if name != "capital_nouns"
    }
    return NameWords(**lists, capital_nouns=own.capital_nouns)


def phrases_of(authority: Authority, people: People, language: str) -> Iterator[str]:
    """Every phrase that must be found for the authority."""
    words = words_of(people, language)
    for known in authority.names:
        for form, _ in _written(known, words):
            yield form


def make_name_book(
    authority: Authority, people: People, given_names: Sequence[str], language: str, matcher: Matcher
) -> NameBook:
    """The words of one language, ready to use. ``given_names``: those that bylines know, of all languages."""
    words = words_of(people, language)
    forms: dict[int, Form] = {}
    for index, known in enumerate(authority.names):
        for form, alone in _written(known, words):
            bare = form.replace(".", "").replace("-", "")
            forms.setdefault(matcher.number(form), Form(index, form, alone, bare.isupper() and " " not in bare))
    flags: dict[str, int] = {}
    for name, flag in _FLAGS:
        for word in getattr(words, name):
            flags[word.lower()] = flags.get(word.lower(), 0) | flag
    for word in given_names:
        flags[word.lower()] = flags.get(word.lower(), 0) | GIVEN
    endings = frozenset(ending for row in words.cases for ending in row if ending)
    topics = frozenset(f" {word} " for word in words.topics)
    joiners = topics | {f" {word} " for word in words.joiners}
    conjunctions = frozenset(f" {word} " for word in (*words.conjunctions, "&"))
    particles = frozenset(gap for word in words.particles for gap in _gaps(word))
    book = NameBook(
        names=authority.names,
        forms=forms,
        by_keys={},
        by_slug={},
        flags=flags,
        skipped=frozenset(
            word.capitalize()
            for word, flag in flags.items()
            if flag & (OPENER | CALENDAR | NEVER | THING) and not flag & (GIVEN | TITLE | HEAD)
        ),
        stems={},
        opener_ends=words.opener_ends,
        role_ends=words.role_ends,
        head_ends=words.head_ends,
        speech=frozenset(word.lower() for word in words.speech),
        between=frozenset(word.lower() for word in words.between),
        articles=frozenset(word.lower() for word in words.articles),
        kinds=frozenset(word.lower() for word in words.kinds),
        called=tuple(f" {word} " for word in words.called),
        pseudonyms=tuple(" ".join(plain(phrase).split()) for phrase in words.pseudonyms),
        joiners=joiners,
        of=words.joiners[0].lower() if words.joiners else "",
        particles=particles,
        topics=topics,
        conjunctions=conjunctions,
        ties=joiners | conjunctions | particles | {". "},
        lands=frozenset(word.lower() for word in words.lands),
        elided=frozenset(word.lower() for word in words.elided),
        endings=endings,
        capital_nouns=words.capital_nouns,
        family_first=frozenset(word.lower() for word in words.family_first),
        honorifics={
            word.lower(): whose for whose, said in (("man", words.men), ("woman", words.women)) for word in said
        },
        told=language in people.languages,
    )
    if endings:
        stems = {book.stem(word) for word, flag in flags.items() if flag & GIVEN}
        book.stems.update({stem: GIVEN for stem in stems if len(stem) > _SHORTEST_STEM})
    for index, known in enumerate(authority.names):
        for form in known.forms:
            if known.kind == "person":
                book.by_keys.setdefault(tuple(book.key(word) for word in form.split(" ")), index)
            elif "." in form or "'" in form:
                book.by_slug.setdefault(slug(form), index)
    return book


def _gaps(particle: str) -> tuple[str, ...]:
    if particle.endswith(("'", "’")):
        return (f" {particle[:-1]}'", f" {particle[:-1]}’")
    if particle.endswith("-"):
        return (f" {particle}",)
    return (f" {particle} ", f" {particle}-")


def _written(known: Known, words: NameWords) -> Iterator[tuple[str, bool]]:
    """Each phrase for a name, with whether it is one of those that may stand alone."""
    for form in known.forms:
        for written in _in_cases(form, words.cases):
            yield written, False
    for form in known.alone:
        for written in _in_cases(form, words.cases):
            yield written, True


def _in_cases(form: str, cases: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A name in every case of its language, all its words in the same one."""
    yield form
    if not cases or form.isupper() or _is_cyrillic(form) != _is_cyrillic(cases[0][1]):
        return
    rows = [_row(word, cases) for word in form.split(" ")]
    if all(row is None for _, row in rows):
        return
    for case in range(1, max(len(row) for _, row in rows if row is not None)):
        yield " ".join(stem if row is None else stem + (row[case] if case < len(row) else row[0]) for stem, row in rows)


def _row(word: str, cases: Sequence[tuple[str, ...]]) -> tuple[str, tuple[str, ...] | None]:
    """A word's stem and the pattern it follows: the one with the longest nominative that fits."""
    best: tuple[str, ...] | None = None
    if word.isupper() or word[0].islower():
        return word, None  # an acronym; a word that is in its case for good ("обороны")
    for row in cases:
        if not row[0] and (_is_cyrillic(word) != _is_cyrillic(row[1]) or (len(row) > 2 and word[-1].lower() in VOWELS)):
            continue  # a genitive alone ("Merkels") goes with any word
        fits = word.endswith(row[0])
        if fits and len(word) - len(row[0]) >= 2 and (best is None or len(row[0]) > len(best[0])):
            best = row
    return (word, None) if best is None else (word[: len(word) - len(best[0])], best)


def _is_cyrillic(word: str) -> bool:
    return "Ѐ" <= word[-1:] <= "ӿ"
