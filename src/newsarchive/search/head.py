"""The head of the index: the one file that is always loaded, from which the browser knows what else there is."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from newsarchive.search.coding import squeezed
from newsarchive.search.documents import A_COLUMN, A_SHARD, A_TEXT, USUAL, WHOLE
from newsarchive.search.facets import A_CHUNK, Values
from newsarchive.search.lists import A_PIECE
from newsarchive.search.postings import TITLE, WEIGHTS
from newsarchive.search.shards import front_coded
from newsarchive.search.stemming import SPELLINGS, WHOLE_WORDS, stemmer_of

FORMAT = 3
"""Of the index; the engine refuses another."""


class Head(Struct, frozen=True):
    """See docs/search.md."""

    format: int
    dated: int
    """Dated articles."""
    undated: int
    length: float
    """Mean class of length."""
    usual: int
    """Class of length from which those of articles are told."""
    title: int
    """Places of the title."""
    weights: tuple[float, ...]
    sizes: tuple[int, int, int, int, int]
    """Articles in a shard of documents, in a file of lengths, in one of facets, in one of whole texts (0: none), in a
    piece of places."""
    languages: tuple[tuple[str, str | None], ...]
    """Languages of the archive, each with that whose stemmer serves it."""
    spellings: tuple[tuple[str, str], ...]
    whole_words: tuple[tuple[str, str], ...]
    years: tuple[tuple[str, int], ...]
    """Year → number of its first article."""
    facets: Values
    shards: str
    """Heads of the shards of terms, squeezed: a capital tells how many letters one shares with the one before."""


def make_head(
    dated: int, undated: int, lengths: Sequence[int], languages: Sequence[str], years: Sequence[str], facets: Values,
    shards: Sequence[str],
) -> Head:  # fmt: skip
    """``lengths``: class of each article; ``years``: that of each dated article, in order."""
    first: dict[str, int] = {}
    for number, year in enumerate(years):
        first.setdefault(year, number)
    return Head(
        format=FORMAT,
        dated=dated,
        undated=undated,
        length=round(sum(lengths) / len(lengths), 2) if lengths else 0.0,
        usual=USUAL,
        title=TITLE,
        weights=WEIGHTS,
        sizes=(A_SHARD, A_COLUMN, A_CHUNK, A_TEXT if len(lengths) <= WHOLE else 0, A_PIECE),
        languages=tuple((language, stemmer_of(language)) for language in sorted(languages)),
        spellings=SPELLINGS,
        whole_words=WHOLE_WORDS,
        years=tuple(first.items()),
        facets=facets,
        shards=squeezed(front_coded(shards)),
    )


def head_script(head: Head) -> str:
    """The head as a classic script. Of the archive's own words it holds labels: they cannot end a script element."""
    return f"newsarchive.begin({msgspec.json.encode(head).decode().replace('<', chr(92) + 'u003c')});\n"
