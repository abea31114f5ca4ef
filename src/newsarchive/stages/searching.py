"""From the archive to the staged index of its search.

Workers make the postings of some hundred neighbouring articles each, or find them in their store, and put them in order
by word in a file; this process merges the files into shards, one word after the other. Nothing but what the reduced
drafts hold comes into the index.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from newsarchive import engine
from newsarchive.archive import Card
from newsarchive.publish import Staged
from newsarchive.search.documents import A_TEXT, WHOLE, chunks, document_scripts, length_scripts, numbered, text_script
from newsarchive.search.facets import Labels, facet_entries, facet_scripts, people_scripts, values_of
from newsarchive.search.head import head_script, make_head
from newsarchive.search.postings import Indexer, Postings, decode, encode, searched
from newsarchive.search.runs import blocks, merged, run_of
from newsarchive.search.shards import Cutter, file_name
from newsarchive.search.stemming import stemmer_of
from newsarchive.site import View
from newsarchive.site.dates import date_view
from newsarchive.site.words import Words
from newsarchive.stages.drafts import lost
from newsarchive.store import Store

FOLDER = "search"
POSTINGS = "search.sqlite"
A_RUN = 1_000
"""Articles of a run, at least."""
MOST_RUNS = 200
"""Runs that are open at once."""
_SIZE = 4
"""Bytes before a block of a run that tell its length."""
_STEMMERS = Path(__file__).parent.parent / "search" / "stemmers"

Stage = Callable[[str, bytes], Staged]
Scratch = Callable[[str], BinaryIO]


class Run(Struct, frozen=True):
    """What a worker gives back of a run of articles."""

    name: str
    lengths: bytes
    """Class of each article's length."""
    fresh: tuple[tuple[bytes, bytes], ...]
    """Postings that were not in the store."""


def press_search(
    view: View,
    drafts: Path,
    known_as: Mapping[str, tuple[str, ...]],
    stage: Stage,
    scratch: Scratch,
    *,
    workers: int,
) -> Iterator[Staged]:
    """All files of the index. ``drafts``: the store; its neighbour ``search.sqlite`` keeps postings.

    ``known_as``: id of a name → every form the authority has of it. ``scratch`` opens a new file beside the store.
    """
    archive = view.archive
    articles = numbered(archive.articles)
    labels = _labels(view)
    values = values_of(archive.cards.values(), labels)
    lengths = bytearray()
    names: list[str] = []
    try:
        with Store.open(drafts.parent / POSTINGS) as store:
            for run in _runs(articles, archive.cards, drafts, known_as, scratch, workers):
                names.append(run.name)
                lengths += run.lengths
                store.put_many(run.fresh)
            store.keep_only(card.key for card in archive.cards.values())
        runs = [_blocks(drafts.parent / name) for name in names]
        filters = blocks(facet_entries(articles, archive, labels, known_as), len(runs) + 1)
        heads: list[str] = []
        for shard in Cutter(len(articles)).cut(merged([filters, *runs])):
            heads.append(shard.head)
            yield stage(f"{FOLDER}/{file_name('t', shard.head)}.js", shard.terms.encode("utf-8", "replace"))
            yield stage(f"{FOLDER}/{file_name('p', shard.head)}.js", shard.places.encode("utf-8", "replace"))
    finally:
        for name in names:
            (drafts.parent / name).unlink(missing_ok=True)
    numbers = [number for number, _ in articles]
    if len(articles) <= WHOLE:
        yield from _press_texts(articles, archive.cards, drafts, stage, workers)
    for scripts in (
        document_scripts(articles, archive.cards, lambda card: _date(card, view.words)),
        length_scripts(numbers, lengths),
        facet_scripts(articles, archive.cards, values),
        people_scripts(articles, archive),
    ):
        for name, text in scripts:
            yield stage(f"{FOLDER}/{name}.js", text.encode("utf-8", "replace"))
    languages = sorted({card.language for card in archive.cards.values()})
    for language in sorted({served for each in languages if (served := stemmer_of(each)) is not None}):
        yield stage(f"{FOLDER}/stem-{language}.js", (_STEMMERS / f"{language}.js").read_bytes())
    years = [(archive.cards[id_].published or "")[:4] for id_ in archive.articles.dated]
    head = make_head(len(years), len(articles) - len(years), lengths, languages, years, values, heads)
    yield stage(f"{FOLDER}/head.js", head_script(head).encode("utf-8", "replace"))


def _press_texts(
    articles: Sequence[tuple[int, str]], cards: Mapping[str, Card], drafts: Path, stage: Stage, workers: int
) -> Iterator[Staged]:
    """The whole texts of a small archive."""
    tasks = list(chunks([number for number, _ in articles], A_TEXT))

    def work(some: Sequence[tuple[int, range]]) -> list[Staged]:
        staged = []
        with Store.reader(drafts) as texts:
            for chunk, places in some:
                keys = [cards[articles[place][1]].key for place in places]
                found = texts.get_many(keys)
                name, text = text_script(chunk, [searched(_expect(found, key, drafts)).blocks for key in keys])
                staged.append(stage(f"{FOLDER}/{name}.js", text.encode("utf-8", "replace")))
        return staged

    for staged in engine.run(work, (tasks[start : start + 50] for start in range(0, len(tasks), 50)), workers):
        yield from staged


def _expect(found: Mapping[bytes, bytes], key: bytes, drafts: Path) -> bytes:
    if key not in found:
        raise lost(drafts)
    return found[key]


def _runs(
    articles: Sequence[tuple[int, str]],
    cards: Mapping[str, Card],
    drafts: Path,
    known_as: Mapping[str, tuple[str, ...]],
    scratch: Scratch,
    workers: int,
) -> Iterator[Run]:
    size = max(A_RUN, -(-len(articles) // MOST_RUNS))
    runs = -(-len(articles) // size) + 1
    indexer = Indexer(known_as)

    def work(task: range) -> Run:
        indexer.begin()
        chosen = [(articles[place][0], cards[articles[place][1]]) for place in task]
        fresh: list[tuple[bytes, bytes]] = []
        found = _postings([card for _, card in chosen], drafts, indexer, fresh)
        lengths = bytearray()

        def seen() -> Iterator[tuple[int, Postings]]:
            for (number, _), each in zip(chosen, found, strict=True):
                lengths.append(each.length)
                yield number, each

        name = f"search-run-{task.start}"
        with scratch(name) as file:
            for block in blocks(run_of(seen(), indexer.vocabulary.terms), runs):
                file.write(len(block).to_bytes(_SIZE, "big") + block)
        return Run(name, bytes(lengths), tuple(fresh))

    places = range(len(articles))
    return engine.run(work, (places[start : start + size] for start in range(0, len(places), size)), workers)


def _postings(
    cards: Sequence[Card], drafts: Path, indexer: Indexer, fresh: list[tuple[bytes, bytes]]
) -> Iterator[Postings]:
    """The postings of these articles, in order; what had to be made is added to ``fresh``."""
    some = 100
    with Store.reader(drafts.parent / POSTINGS) as store, Store.reader(drafts) as texts:
        for start in range(0, len(cards), some):
            batch = cards[start : start + some]
            keys = [card.key for card in batch]
            known = store.get_many(keys)
            wanted = texts.get_many([key for key in keys if key not in known])
            for key in keys:
                if key in known:
                    yield indexer.recalled(decode(known[key]))
                    continue
                postings = indexer.read(searched(_expect(wanted, key, drafts)))
                fresh.append((key, encode(indexer.kept(postings))))
                yield postings


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while size := file.read(_SIZE):
            yield file.read(int.from_bytes(size, "big"))


def _labels(view: View) -> Labels:
    words = view.words
    languages = {card.language for card in view.archive.cards.values()}
    return Labels(
        themes=view.theme_labels,
        countries=view.country_names,
        languages={language: words.language_name(language) for language in languages},
        statuses={code: mark.word for code, mark in words.marks.items()} | {"undated": words.marks["unknown"].word},
    )


def _date(card: Card, words: Words) -> str:
    return date_view(card.published, card.precision, card.edtf, card.date_status, words).text
