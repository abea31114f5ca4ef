"""The runs of the search's index: made by workers, kept from build to build, and read again a block at a time.

A run is what neighbouring articles, hundreds of them, say, put in order by word (see ``search.runs``). Which articles
are one is told by their keys, so that a change costs a run or two.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive import engine
from newsarchive.archive import Card
from newsarchive.errors import OutputError
from newsarchive.search.postings import Indexer, Postings, searched
from newsarchive.search.runs import AT_HAND, BLOCK, Entries, blocks, entries, run_of
from newsarchive.stages.drafts import lost
from newsarchive.store import Store, batches

A_RUN = 1_000_000
"""Characters of a run's articles, at least, which is some 300 of usual length; twice as many are usual."""
_LONGEST = 4
"""Times as many there are at most, but in an article that is a run of its own."""
A_CARD = 100
"""Characters that an article counts at least: it has a title, and names."""
_READ_AT_ONCE = 100
"""Drafts, or blocks."""


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


def keep_runs(
    store: Store,
    articles: Sequence[tuple[int, str]],
    cards: Mapping[str, Card],
    drafts: Path,
    known_as: Mapping[str, tuple[str, ...]],
    workers: int,
) -> list[Run]:
    """The runs of all articles, which ``store`` has from here on, and nothing else.

    ``articles``: number and id of each, in order, the numbers one after the other. ``drafts``: the store of drafts.
    ``known_as``: id of a name → every form the authority has of it. Raises OutputError where the store keeps nothing.
    """
    # A store that turns out to be damaged is a new one the second time.
    for _ in range(2):
        runs: list[Run] = []
        for run in _runs(store.path, articles, cards, drafts, known_as, workers):
            store.put_many(run.fresh)
            runs.append(replace(run, fresh=()))
        store.keep_only(key for run in runs for key in (run.key, *_block_keys(run.key, run.kept)))
        if store.get_many([run.key for run in runs]).keys() == {run.key for run in runs}:
            return runs
    raise _lost(store.path)


def _runs(
    kept_in: Path,
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
        with Store.reader(kept_in) as store:
            kept = _known(key, store)
        if kept is not None:
            return Run(key, first, kept, ())
        indexer.begin()
        lengths = bytearray()

        def read() -> Iterator[Postings]:
            for each in _postings(keys, drafts, indexer):
                lengths.append(each.length)
                yield each

        made = tuple(blocks(run_of(read(), indexer.vocabulary)))
        kept = Kept(bytes(lengths), len(made))
        return Run(key, first, kept, ((key, _encode(kept)), *zip(_block_keys(key, kept), made, strict=True)))

    def describe(task: range) -> str:
        first, last = (cards[articles[place][1]].source for place in (task.start, task.stop - 1))
        return f"the words of {first} to {last}"

    sized = [(card.key, max(card.letters, A_CARD)) for _, id_ in articles for card in [cards[id_]]]
    return engine.run(work, cut(sized, A_RUN), workers, describe)


def cut(articles: Iterable[tuple[bytes, int]], least: int) -> Iterator[range]:
    """Neighbouring articles, of so many characters at least but for the last and those before an article that has as
    many alone. ``articles``: key and characters of each.

    Where some end is told by the key of the last of them, so that articles that come or go move no ends but the
    nearest.
    """
    start = place = size = 0
    for place, (key, own) in enumerate(articles, 1):
        if own >= least and size:
            yield range(start, place - 1)
            start, size = place - 1, 0
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
    some = batches(_block_keys(key, kept), _READ_AT_ONCE)
    return kept if all(len(store.get_many(keys)) == len(keys) for keys in some) else None


def read_runs(runs: Sequence[Run], store: Store) -> list[Iterator[Entries]]:
    """Each run again, some blocks at a time; the fewer there are the more."""
    at_once = max(1, AT_HAND // (BLOCK * max(1, len(runs))))
    return [_entries(run, store, at_once) for run in runs]


def _entries(run: Run, store: Store, at_once: int) -> Iterator[Entries]:
    """The blocks of a run, so many together."""
    for keys in batches(_block_keys(run.key, run.kept), at_once):
        found = store.get_many(keys)
        if len(found) < len(keys):
            raise _lost(store.path)
        yield entries(map(found.__getitem__, keys), run.first)


def _lost(store: Path) -> OutputError:
    return OutputError(
        f"{store}: a part of the search's index that was put there a moment ago is gone\n"
        "    hint: the disk may be full or read-only, or one that SQLite cannot lock (some network drives); make room "
        "there or name another folder, and build again"
    )


def _postings(keys: Sequence[bytes], drafts: Path, indexer: Indexer) -> Iterator[Postings]:
    """The postings of the articles with these drafts, in order."""
    with Store.reader(drafts) as texts:
        for some in batches(keys, _READ_AT_ONCE):
            found = texts.get_many(some)
            if len(found) < len(set(some)):
                raise lost(drafts)
            yield from indexer.read([searched(found[key]) for key in some])
