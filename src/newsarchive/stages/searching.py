"""From the archive to the staged index of its search.

Workers put the postings of some hundred neighbouring articles in order by word: a run, which is kept from build to
build. This process merges the runs into shards, one word after the other. Nothing but what the reduced drafts hold
comes into the index.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive import engine
from newsarchive.archive import Card
from newsarchive.errors import OutputError
from newsarchive.publish import Staged
from newsarchive.search.documents import A_TEXT, WHOLE, chunks, document_scripts, length_scripts, numbered, text_script
from newsarchive.search.facets import Labels, facet_entries, facet_scripts, people_scripts, values_of
from newsarchive.search.head import head_script, make_head
from newsarchive.search.postings import Indexer, Postings, searched
from newsarchive.search.runs import AT_HAND, BLOCK, Entries, blocks, entries, merged, run_of
from newsarchive.search.shards import Cutter, file_name
from newsarchive.search.stemming import stemmer_of
from newsarchive.site import View
from newsarchive.site.dates import date_view
from newsarchive.site.words import Words
from newsarchive.stages.drafts import lost
from newsarchive.store import Store

FOLDER = "search"
POSTINGS = "search.sqlite"
A_RUN = 1_500_000
"""Bytes of the sources of a run's articles, at least; twice as many are usual."""
_LONGEST = 4
"""Times as many there are at most, but for the last article's."""
_READ_AT_ONCE = 100
"""Drafts, or blocks."""
_STEMMERS = Path(__file__).parent.parent / "search" / "stemmers"

Stage = Callable[[str, bytes], Staged]


class Kept(Struct, frozen=True, array_like=True):
    """What the store has of a run beside its blocks."""

    lengths: bytes
    """Class of each article's length."""
    blocks: int
    """How many there are."""


class Run(Struct, frozen=True):
    """What a worker gives back of a run of articles."""

    key: bytes
    first: int
    """Number of its first article."""
    kept: Kept
    fresh: tuple[tuple[bytes, bytes], ...]
    """What of it was not in the store."""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Kept).decode


def press_search(
    view: View,
    drafts: Path,
    known_as: Mapping[str, tuple[str, ...]],
    stage: Stage,
    *,
    workers: int,
) -> Iterator[Staged]:
    """All files of the index. ``drafts``: the store; its neighbour ``search.sqlite`` keeps runs.

    ``known_as``: id of a name → every form the authority has of it.
    """
    archive = view.archive
    articles = numbered(archive.articles)
    labels = _labels(view)
    values = values_of(archive.cards.values(), labels)
    heads: list[str] = []
    with Store.open(drafts.parent / POSTINGS) as store:
        runs = _kept_runs(store, lambda: _runs(articles, archive.cards, drafts, known_as, workers))
        filters = facet_entries(articles, archive, labels, known_as)
        at_once = max(1, AT_HAND // (BLOCK * len(runs))) if runs else 1
        streams = [_entries(run, store, at_once) for run in runs]
        for shard in Cutter(len(articles)).cut(merged([[filters], *streams])):
            heads.append(shard.head)
            yield stage(f"{FOLDER}/{file_name('t', shard.head)}.js", shard.terms.encode("utf-8", "replace"))
            yield stage(f"{FOLDER}/{file_name('p', shard.head)}.js", shard.places.encode("utf-8", "replace"))
    lengths = b"".join(run.kept.lengths for run in runs)
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


def _kept_runs(store: Store, make: Callable[[], Iterator[Run]]) -> list[Run]:
    """All runs, of which ``store`` has the blocks, and nothing else from here on."""
    # A store that turns out to be damaged is a new one the second time.
    for _ in range(2):
        runs: list[Run] = []
        for run in make():
            store.put_many(run.fresh)
            runs.append(replace(run, fresh=()))
        store.keep_only(key for run in runs for key in (run.key, *_block_keys(run.key, run.kept)))
        if store.get_many([run.key for run in runs]).keys() == {run.key for run in runs}:
            return runs
    raise _lost(store.path)


def _runs(
    articles: Sequence[tuple[int, str]],
    cards: Mapping[str, Card],
    drafts: Path,
    known_as: Mapping[str, tuple[str, ...]],
    workers: int,
) -> Iterator[Run]:
    indexer = Indexer(known_as)
    # What else a run is made by is part of the keys of drafts.
    stems = version("PyStemmer").encode()

    def work(task: range) -> Run:
        keys = [cards[articles[place][1]].key for place in task]
        key = hashlib.sha256(b"".join([stems, *keys])).digest()
        first = articles[task.start][0]
        with Store.reader(drafts.parent / POSTINGS) as store:
            kept = _known(key, store)
        if kept is not None:
            return Run(key, first, kept, ())
        indexer.begin()
        lengths = bytearray()

        def read() -> Iterator[Postings]:
            for each in _postings(keys, drafts, indexer):
                lengths.append(each.length)
                yield each

        made = tuple(blocks(run_of(read(), indexer.vocabulary.terms)))
        kept = Kept(bytes(lengths), len(made))
        return Run(key, first, kept, ((key, _encode(kept)), *zip(_block_keys(key, kept), made, strict=True)))

    sized = [(card.key, card.size) for _, id_ in articles for card in [cards[id_]]]
    return engine.run(work, cut(sized, A_RUN), workers)


def cut(articles: Iterable[tuple[bytes, int]], least: int) -> Iterator[range]:
    """Neighbouring articles, of so many bytes at least but for the last. ``articles``: key and bytes of each.

    Where some end is told by the key of the last of them, so that articles that come or go move no ends but the
    nearest.
    """
    start = place = size = 0
    for place, (key, own) in enumerate(articles, 1):
        size += own
        if size >= least and (size >= _LONGEST * least or zlib.crc32(key) % least < own):
            yield range(start, place)
            start, size = place, 0
    if start < place:
        yield range(start, place)


def _block_keys(key: bytes, kept: Kept) -> Iterator[bytes]:
    return (key + number.to_bytes(4, "big") for number in range(kept.blocks))


def _known(key: bytes, store: Store) -> Kept | None:
    """A run that the store has whole."""
    found = store.get_many([key]).get(key)
    if found is None:
        return None
    kept = _decode(found)
    some = _batches(_block_keys(key, kept), _READ_AT_ONCE)
    return kept if all(len(store.get_many(keys)) == len(keys) for keys in some) else None


def _entries(run: Run, store: Store, at_once: int) -> Iterator[Entries]:
    """The blocks of a run, so many together."""
    for keys in _batches(_block_keys(run.key, run.kept), at_once):
        found = store.get_many(keys)
        if len(found) < len(keys):
            raise _lost(store.path)
        yield entries(map(found.__getitem__, keys), run.first)


def _batches(keys: Iterable[bytes], size: int) -> Iterator[list[bytes]]:
    iterator = iter(keys)
    while batch := list(islice(iterator, size)):
        yield batch


def _lost(store: Path) -> OutputError:
    return OutputError(
        f"{store}: a part of the search's index that was put there a moment ago is gone\n"
        "    hint: the disk may be full or read-only, or one that SQLite cannot lock (some network drives); make room "
        "there or name another folder, and build again"
    )


def _postings(keys: Sequence[bytes], drafts: Path, indexer: Indexer) -> Iterator[Postings]:
    """The postings of the articles with these drafts, in order."""
    with Store.reader(drafts) as texts:
        for start in range(0, len(keys), _READ_AT_ONCE):
            some = keys[start : start + _READ_AT_ONCE]
            found = texts.get_many(some)
            for key in some:
                yield indexer.read(searched(_expect(found, key, drafts)))


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
