"""The words of one article with their weights and places: what the store keeps of it, and what shards are made of."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log2

import msgspec
from msgspec import Struct

from newsarchive.model import Block, Fact, NameTag, Quote
from newsarchive.search.coding import Rice, gamma, rice_width, sized, truncated
from newsarchive.search.stemming import Terms
from newsarchive.search.tokens import normalise, words

TITLE = 64
"""Places of the title: its words stand at 0 and after, all others from here on."""
CLASSES = 16
_SHORTEST = 48
"""Words of an article of the first class of length; each next class is half an octave longer."""

IN_TITLE = 6.0
IN_DEK = 2.0
IN_HEADING = 1.0
IN_NAME = 1.0
QUOTED = 0.5
"""What a word weighs more for standing there; each place of it weighs 1."""
LEVELS = (1.5, 2.5, 3.75, 5.5, 7.75, 11.0, 16.5)
"""Where one level of weight ends and the next begins."""
WEIGHTS = (1.0, 2.0, 3.0, 4.5, 6.5, 9.0, 13.0, 20.0)
"""What a level stands for; the browser gets them with the head of the index."""


class _Said(Struct, frozen=True):
    """What of a stored draft's facts is searched."""

    title: Fact
    language: str = "und"
    dek: Fact | None = None
    authors: tuple[Fact, ...] = ()


class _Found(Struct, frozen=True):
    """What of its tags is searched."""

    people: tuple[NameTag, ...] = ()
    organisations: tuple[NameTag, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Searched(Struct, frozen=True):
    """What of a stored draft is searched; the rest need not be decoded."""

    metadata: _Said
    blocks: tuple[Block, ...]
    tags: _Found


class Postings(Struct, frozen=True, array_like=True, gc=False):
    """The words of an article: terms in the order of their first places, one level and one string of bits for each."""

    length: int
    """Class of its length."""
    terms: list[str]
    levels: bytes
    places: list[str]
    """Bits."""


_decode_searched = msgspec.msgpack.Decoder(Searched).decode
encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Postings).decode


def searched(draft: bytes) -> Searched:
    """What is searched of a draft as the store has it."""
    return _decode_searched(draft)


def length_class(count: int) -> int:
    """The class of a text of so many words."""
    return min(CLASSES - 1, max(0, round(2 * log2(max(count, 1) / _SHORTEST))))


def places_of(class_: int) -> int:
    """Places that a text of this class may have; the last class has no end."""
    return TITLE + int(_SHORTEST * 2 ** ((class_ + 0.5) / 2)) + 1


class Indexer:
    """Makes the postings of articles. It remembers words, so it is faster the longer it lives."""

    def __init__(self, known_as: Mapping[str, tuple[str, ...]]) -> None:
        """``known_as``: id of a person or an organisation → every form by which the archive's authority knows it."""
        self._known_as = known_as
        self._terms: dict[str, Terms] = {}
        self._one = [_One(class_) for class_ in range(CLASSES)]
        self._several = [_Several(class_) for class_ in range(CLASSES)]
        self._levels = _Levels()

    def postings(self, article: Searched) -> Postings:
        """The postings of an article."""
        said, tags = article.metadata, article.tags
        terms = self._terms_of(said.language)
        title = words(normalise(said.title.value.replace("\n", " ")))[: TITLE - 1]
        dek = words(normalise(said.dek.value)) if said.dek else []
        body = words(normalise("\n".join([block.text for block in article.blocks])))
        names = words(normalise("\n".join(_names(tags))))
        beside = [author.value for author in said.authors]
        known = words(normalise("\n".join([*beside, *self._aliases(tags)])))

        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(title):
            places[word].append(place)
        for place, word in enumerate([*dek, "\n", *body, "\n", *known], TITLE):
            places[word].append(place)
        places.pop("\n", None)

        more: dict[str, float] = defaultdict(float)
        headings = words(normalise("\n".join(block.text for block in article.blocks if block.kind == "heading")))
        quoted = words(normalise("\n".join(quote.text for quote in tags.quotes)))
        for weight, where in (
            (IN_TITLE - 1, title), (IN_DEK, dek), (IN_HEADING, headings), (IN_NAME, names), (QUOTED, quoted),
        ):  # fmt: skip
            for word in where:
                more[word] += weight
        return self._coded(places, more, terms, len(dek) + len(body) + len(known))

    def _coded(self, places: dict[str, list[int]], more: dict[str, float], terms: Terms, count: int) -> Postings:
        class_ = length_class(count + 2)
        found = list(map(terms.__getitem__, places))
        lists = list(places.values())
        weights: list[float] = list(map(len, lists))
        if more:
            order = dict(zip(places, range(len(lists)), strict=True))
            for word, weight in more.items():
                if word in order:
                    weights[order[word]] += weight
        if len(set(found)) < len(found):  # “résumé” beside “resume”
            found, lists, weights = _joined(found, lists, weights)
        one, several = self._one[class_], self._several[class_]
        bits = [one[where[0]] if len(where) == 1 else several.code(where) for where in lists]
        levels = bytes(map(self._levels.__getitem__, weights))
        return Postings(class_, found, levels, bits)

    def _terms_of(self, language: str) -> Terms:
        found = self._terms.get(language)
        if found is None:
            found = self._terms[language] = Terms(language)
        return found

    def _aliases(self, tags: _Found) -> Iterable[str]:
        """Forms of the names it names that it does not have itself."""
        for tag in (*tags.people, *tags.organisations):
            for form in self._known_as.get(tag.id, ()):
                if form != tag.name and form not in tag.aliases:
                    yield form


def _names(tags: _Found) -> Iterable[str]:
    return (tag.name for tag in (*tags.people, *tags.organisations))


def _joined(
    found: list[str], lists: list[list[int]], weights: list[float]
) -> tuple[list[str], list[list[int]], list[float]]:
    """The same with each term once."""
    places: dict[str, list[int]] = {}
    sums: dict[str, float] = {}
    for term, where, weight in zip(found, lists, weights, strict=True):
        places[term] = sorted([*places.get(term, ()), *where])
        sums[term] = sums.get(term, 0.0) + weight
    return list(places), list(places.values()), list(sums.values())


class _One(dict[int, str]):
    """The only place of a word in a text of one class → its code."""

    def __init__(self, class_: int) -> None:
        super().__init__()
        self._class = class_

    def __missing__(self, place: int) -> str:
        is_last = self._class == CLASSES - 1
        code = self[place] = "1" + (sized(place) if is_last else truncated(place, places_of(self._class)))
        return code


class _Several(dict[int, tuple[str, Rice]]):
    """How many places a word has in a text of one class → the code of this number, and that of what parts them."""

    def __init__(self, class_: int) -> None:
        super().__init__()
        self._places = places_of(class_)
        self._rice: dict[int, Rice] = {}

    def __missing__(self, count: int) -> tuple[str, Rice]:
        width = rice_width(self._places, count)
        found = self[count] = gamma(count), self._rice.setdefault(width, Rice(width))
        return found

    def code(self, where: Sequence[int]) -> str:
        """All places of a word: how many, and by how many other words they are apart."""
        many, rice = self[len(where)]
        place = where[0]
        code = many + rice[place]
        for after in where[1:]:
            code += rice[after - place - 1]
            place = after
        return code


class _Levels(dict[float, int]):
    """Weight → its level."""

    def __missing__(self, weight: float) -> int:
        level = self[weight] = bisect(LEVELS, weight)
        return level
