"""The words of one article with their weights and places: what the store keeps of it, and what shards are made of."""

from array import array
from collections.abc import Iterable, Mapping
from math import log2

import msgspec
from msgspec import Struct

from newsarchive.model import Block, Fact, NameTag, Quote
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
_MOST = 255
"""Halves of weight that are kept at most: far beyond the last level."""


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
    """The words of an article, as the store keeps them."""

    length: int
    """Class of its length."""
    title: int
    """Words of the title."""
    terms: list[str]
    """In the order of their first places."""
    more: bytes
    """What each term weighs more than its places, in halves."""
    stream: bytes
    """Word after word the number of its term, from 1 on, in four bytes; 0 where a line ends."""


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

    def postings(self, article: Searched) -> Postings:
        """The postings of an article."""
        said, tags = article.metadata, article.tags
        terms = self._terms_of(said.language)
        title = words(normalise(said.title.value.replace("\n", " ")))[: TITLE - 1]
        dek = words(normalise(said.dek.value)) if said.dek else []
        body = words(normalise("\n".join([block.text for block in article.blocks])))
        beside = [author.value for author in said.authors]
        known = words(normalise("\n".join([*beside, *self._aliases(tags)])))

        stream = [*title, *dek, "\n", *body, "\n", *known]
        forms = dict.fromkeys(stream)
        del forms["\n"]
        found = list(map(terms.__getitem__, forms))
        distinct = dict(zip(found, range(1, len(found) + 1), strict=True))
        if len(distinct) < len(found):  # “résumé” beside “resume”
            distinct = dict(zip(distinct, range(1, len(distinct) + 1), strict=True))
        numbers = dict(zip(forms, map(distinct.__getitem__, found), strict=True))
        numbers["\n"] = 0

        more = [0] * (len(distinct) + 1)
        headings = words(normalise("\n".join([block.text for block in article.blocks if block.kind == "heading"])))
        names = words(normalise("\n".join(_names(tags))))
        quoted = words(normalise("\n".join([quote.text for quote in tags.quotes])))
        for weight, where in (
            (IN_TITLE - 1, title), (IN_DEK, dek), (IN_HEADING, headings), (IN_NAME, names), (QUOTED, quoted),
        ):  # fmt: skip
            halves = int(2 * weight)
            for number in map(numbers.get, where):
                if number:
                    more[number] += halves
        if max(more) > _MOST:
            more = [min(halves, _MOST) for halves in more]
        return Postings(
            length_class(len(stream) - len(title)),
            len(title),
            list(distinct),
            bytes(more[1:]),
            array("I", map(numbers.__getitem__, stream)).tobytes(),
        )

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
