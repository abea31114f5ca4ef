"""A whole index out of a few texts, in memory."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from newsarchive.model import Block, Fact, NameTag
from newsarchive.search.documents import length_scripts
from newsarchive.search.facets import FACETS
from newsarchive.search.head import head_script, make_head
from newsarchive.search.postings import Indexer, Searched, _Found, _Said
from newsarchive.search.runs import BLOCK, Entries, blocks, entries, filters_of, merged, run_of
from newsarchive.search.shards import Cutter, Shard, file_name

STEMMERS = Path(__file__).parent.parent.parent / "src" / "newsarchive" / "search" / "stemmers"


def searched(body: str, language: str = "en", title: str = "", people: tuple[NameTag, ...] = ()) -> Searched:
    """An article of one paragraph a line."""
    blocks = tuple(Block("paragraph", line, (number,)) for number, line in enumerate(body.split("\n"), 3))
    return Searched(_Said(Fact(title, "stated", (1,), "a-rule"), language), blocks, _Found(people))


def shards(
    articles: Sequence[Searched],
    first: int = 0,
    a_run: int = 3,
    a_block: int = BLOCK,
    filters: Mapping[str, Sequence[int]] = MappingProxyType({}),
) -> list[Shard]:
    """The shards of these articles, whose numbers go on from ``first``, made in runs of so many and blocks of so many
    numbers. ``filters``: terms in order → numbers of the articles.
    """
    indexer = Indexer({})
    read = list(indexer.read(articles))
    runs: list[Iterable[Entries]] = [[filters_of(filters.items())]]
    for start in range(0, len(read), a_run):
        run = run_of(read[start : start + a_run], indexer.vocabulary)
        runs.append([entries([block], first + start) for block in blocks(run, a_block)])
    return list(Cutter(len(read)).cut(merged(runs)))


def files(
    articles: Sequence[Searched], undated: int = 0, filters: Mapping[str, Sequence[int]] = MappingProxyType({})
) -> Mapping[str, str]:
    """The files of an index by name, without documents and facets; the first ``undated`` articles have no date."""
    indexer = Indexer({})
    made_of = list(indexer.read(articles))
    made = shards(articles, -undated, filters=filters)
    languages = sorted({article.metadata.language for article in articles})
    head = make_head(
        len(articles) - undated,
        undated,
        bytes(each.length for each in made_of),
        languages,
        ["2021"] * (len(articles) - undated),
        dict.fromkeys(FACETS, ()),
        [shard.head for shard in made],
    )
    found = {"head.js": head_script(head)}
    for shard in made:
        found[file_name("t", shard.head) + ".js"] = shard.terms
        for piece, places in enumerate(shard.places):
            found[file_name("p", shard.head, piece) + ".js"] = places
    numbers = range(-undated, len(articles) - undated)
    found |= {f"{name}.js": text for name, text in length_scripts(numbers, [each.length for each in made_of])}
    for _, served in head.languages:
        if served is not None:
            found[f"stem-{served}.js"] = (STEMMERS / f"{served}.js").read_text(encoding="utf-8")
    return found
