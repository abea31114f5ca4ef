"""The words of one article with their weights and places: what shards are made of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from newsarchive.model import Block, Fact, NameTag, Quote
from newsarchive.search.numbering import Numbers
from newsarchive.search.stemming import MOST_KNOWN, NO_TERM, Terms, Vocabulary, stemmer_of
from newsarchive.search.tokens import LINE, PART, normalise, spaced, words

TITLE = 64
"""Places of the title: its words stand at 0 and after, all others from here on."""
CLASSES = 8
_SHORTEST = 48
"""Words of an article of the first class of length; each next class is twice as long."""

AT_ONCE = 500_000
"""Characters of articles whose words are looked up together, about."""

IN_TITLE = 6.0
IN_DEK = 2.0
IN_HEADING = 1.0
IN_NAME = 1.0
IN_AUTHOR = 2.0
QUOTED = 0.5
"""What a word weighs more for standing there; each place of it weighs 1."""
MORE = (IN_TITLE - 1, IN_DEK, IN_HEADING, IN_NAME, IN_AUTHOR, QUOTED)
PLACED = 2
"""Parts of an article's words that have places: title and the rest."""
PARTS = PLACED + len(MORE)
LEVELS = (1.5, 2.5, 3.75, 5.5, 7.75, 11.0, 16.5)
"""Where one level of weight ends and the next begins. The first ends before two places, as the lists know."""
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


class Postings(Struct, frozen=True, gc=False):
    """The words of an article as numbers of a vocabulary."""

    length: int
    """Class of its length."""
    parts: tuple[int, ...]
    """How many are words of the title, of the rest of the article, and of what weighs more: see ``MORE``."""
    words: npt.NDArray[np.uint32]
    """0 where a line ends."""


_decode_searched = msgspec.msgpack.Decoder(Searched).decode


def searched(draft: bytes) -> Searched:
    """What is searched of a draft as the store has it."""
    return _decode_searched(draft)


def length_class(count: int) -> int:
    """The class of a text of so many words."""
    return min(CLASSES - 1, max(0, round(log2(max(count, 1) / _SHORTEST))))


class Indexer:
    """Makes the postings of articles. It remembers words, up to a bound, so it is faster the longer it lives."""

    def __init__(self, known_as: Mapping[str, tuple[str, ...]]) -> None:
        """``known_as``: id of a person or an organisation → every form by which the archive's authority knows it."""
        self._known_as = known_as
        self._stemmed: dict[str | None, Numbers] = {}
        self.vocabulary = Vocabulary()

    def begin(self) -> None:
        """A run begins, within which numbers hold: the only time to forget words."""
        if len(self.vocabulary.terms) > MOST_KNOWN:
            self._stemmed, self.vocabulary = {}, Vocabulary()

    def read(self, articles: Sequence[Searched]) -> Iterator[Postings]:
        """The words of some articles, in order; faster where they are many."""
        found: dict[int, Postings] = {}
        waiting: dict[str | None, list[tuple[int, str]]] = defaultdict(list)
        sizes: Counter[str | None] = Counter()
        for place, article in enumerate(articles):
            served = stemmer_of(article.metadata.language)
            text = f" {PART} ".join(self._parts(article))
            waiting[served].append((place, text))
            sizes[served] += len(text)
            if sizes[served] > AT_ONCE:
                found.update(self._postings(served, waiting.pop(served)))
                del sizes[served]
        for served, some in waiting.items():
            found.update(self._postings(served, some))
        return (found[place] for place in range(len(articles)))

    def _postings(self, served: str | None, some: Sequence[tuple[int, str]]) -> Iterator[tuple[int, Postings]]:
        """Those of some articles that one stemmer serves. ``some``: place and parts of each."""
        numbers = self._stemmed.get(served)
        if numbers is None:
            numbers = self._stemmed[served] = Numbers(Terms(served or "und", self.vocabulary))
        words = numbers.of("".join(f"{text} {PART} " for _, text in some))
        return zip((place for place, _ in some), _postings(words), strict=True)

    def _parts(self, article: Searched) -> Iterable[str]:
        """Title, the rest of the article, and what weighs more, words apart from each other: see ``MORE``."""
        said, tags = article.metadata, article.tags
        title = " ".join(words(normalise(said.title.value.replace("\n", " ")))[: TITLE - 1])
        dek = _spaced([said.dek.value]) if said.dek else ""
        body = _spaced([block.text for block in article.blocks])
        beside = [author.value for author in said.authors]
        known = _spaced([*beside, *self._aliases(tags)])
        names = _spaced(_names(tags))
        forms = _spaced(_forms(tags)) if _has_aliases(tags) else names
        rest = f"{dek} {LINE} {body} {LINE} {known}"
        rest += "".join(f" {LINE} {name}" for name in _unsaid(forms, f"{title} {LINE} {rest}"))
        headings = _spaced([block.text for block in article.blocks if block.kind == "heading"])
        quoted = _spaced([quote.text for quote in tags.quotes])
        return title, rest, title, dek, headings, names, _spaced(beside), quoted

    def _aliases(self, tags: _Found) -> Iterable[str]:
        """Forms of the names it names that it does not have itself."""
        for tag in (*tags.people, *tags.organisations):
            for form in self._known_as.get(tag.id, ()):
                if form != tag.name and form not in tag.aliases:
                    yield form


def _spaced(lines: Iterable[str]) -> str:
    return spaced(normalise("\n".join(lines)))


def _postings(words: npt.NDArray[np.uint32]) -> Iterator[Postings]:
    """The postings of articles with such words, at the end of each of whose parts ``NO_TERM`` stands."""
    ends = np.flatnonzero(words == NO_TERM)
    lengths = np.diff(ends, prepend=-1) - 1
    kept = np.split(words[words != NO_TERM], np.cumsum(lengths)[PARTS - 1 :: PARTS])
    for parts, own in zip(lengths.reshape(-1, PARTS).tolist(), kept, strict=False):
        yield Postings(length_class(parts[1]), tuple(parts), own)


def _names(tags: _Found) -> Iterable[str]:
    return (tag.name for tag in (*tags.people, *tags.organisations))


def _forms(tags: _Found) -> Iterator[str]:
    return (form for tag in (*tags.people, *tags.organisations) for form in (tag.name, *tag.aliases))


def _has_aliases(tags: _Found) -> bool:
    return any(tag.aliases for tag in (*tags.people, *tags.organisations))


def _unsaid(names: str, said: str) -> Iterator[str]:
    """Those names, one a line, that do not stand in what is said, as where the text is not published, each once."""
    text = f" {said} "
    apart: str | None = None
    for name in dict.fromkeys(" ".join(line.split()) for line in names.split(LINE)):
        if name and f" {name} " not in text:
            # The words of a text may have several blanks between them.
            apart = apart or f" {' '.join(said.split())} "
            if f" {name} " not in apart:
                yield name
