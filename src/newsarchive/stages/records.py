"""From source files to records: each is read, its draft looked up by its key or made, and finished into what is kept.

What an override names, withholds or corrects is taken in here; whatever goes wrong with one record is an issue in its
place.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive import engine
from newsarchive.assemble import make_article
from newsarchive.errors import Mistake, is_lack
from newsarchive.model import Article, Issue, RawDocument
from newsarchive.rights.withheld import MARK, Tombstone, make_tombstone
from newsarchive.sources import SourceFile
from newsarchive.stages.discretion import describe_discreetly, secrets
from newsarchive.stages.drafts import (
    Bench,
    decode_draft,
    draft_key,
    draft_of,
    encode_draft,
    is_restricted,
    known_drafts,
    make_shown,
    which_are_there,
)
from newsarchive.stages.failing import failed
from newsarchive.stages.overriding import Concern, concern, named_by, not_held
from newsarchive.stages.rereading import Keeping, Reading, reading_of
from newsarchive.stages.tasks import Item, Selection, Task, documents, tasks
from newsarchive.stages.withholding import part
from newsarchive.survey import Level, folders_of

Product = TypeVar("Product")

_SHOWN = 60
"""Letters of a record's id that a message shows."""


class Record(Struct, frozen=True):
    """An article with the text it was made from and the key of its draft."""

    document: RawDocument
    article: Article
    key: bytes


class Made(Struct, Generic[Product], frozen=True):
    """What the caller keeps of an article, and the addresses that no other article may have."""

    product: Product
    id: str
    path: str
    source: str
    record: str | None
    """Key inside a container, else None."""


class Batch(Struct, Generic[Product], frozen=True):
    """What a worker gives back of one task, in the order of its files."""

    products: tuple[Product, ...]
    fresh: tuple[tuple[bytes, bytes], ...]
    """Key and encoded draft of each that was not in the store."""
    issues: tuple[Issue, ...]
    inputs: int
    """Files and issues that the task held."""
    met: tuple[int, ...] = ()
    """Places of the overrides whose article was among them."""
    stale: tuple[Mistake, ...] = ()
    """Overrides of these that do not hold any more."""
    withheld: tuple[Tombstone, ...] = ()
    hidden: tuple[RawDocument, ...] = ()
    """Where something withheld was found, without a word of it: nothing that is told may name these."""
    named: tuple[int, ...] = ()
    """Places of the entries about names everywhere that withheld one of these."""
    readings: tuple[tuple[bytes, bytes | None], ...] = ()
    """By what these are found by the next build, and what is to be kept of those that were read."""


def read_all(
    found: Iterable[SourceFile | Issue],
    selection: Selection,
    bench: Bench,
    finish: Callable[[Record], Product],
    *,
    workers: int = 1,
    overridden: bool = False,
    keeping: Keeping[Product] | None = None,
) -> Iterator[Batch[Product]]:
    """The records of all that was found, each finished into what the caller keeps of it, in the same order.

    ``finish`` runs in the worker, so that whole articles need not travel. ``overridden``: only of records that an
    override names. ``keeping``: how what is made of files is kept, so that the next build need not read them.
    """
    memory = None if keeping is None else _Memory(bench, keeping)

    def work(task: Task) -> Batch[Made[Product]]:
        return _work(task, selection, bench, finish, memory, overridden=overridden)

    def known(task: Task) -> Batch[Made[Product]] | None:
        return None if memory is None else _known(task, memory)

    def describe(task: Task) -> str:
        return describe_discreetly(task, secret)

    taken: dict[str, str] = {}
    secret = secrets(bench.overrides)
    for batch in engine.run(work, tasks(found, selection), workers, describe, known):
        products: list[Product] = []
        issues = list(batch.issues)
        tombstones = [tombstone for tombstone in batch.withheld if not taken.keys() & {tombstone.id, tombstone.path}]
        for tombstone in tombstones:
            taken[tombstone.id] = taken[tombstone.path] = MARK
        for made in batch.products:
            # Ids and addresses are hashes cut short: among millions two may meet, and neither article may be lost.
            # The ids of records are whatever a container says, and may stand in it twice.
            first = taken.get(made.id) or taken.get(made.path)
            if first is None:
                taken[made.id] = taken[made.path] = made.source
                products.append(made.product)
            else:
                issues.append(Issue("duplicate-id", None, _same_address(made, first), made.source))
        yield Batch(
            products=tuple(products),
            fresh=batch.fresh,
            issues=tuple(issues),
            inputs=batch.inputs,
            met=batch.met,
            stale=batch.stale,
            withheld=tuple(tombstones),
            hidden=batch.hidden,
            named=batch.named,
            readings=batch.readings,
        )


def _same_address(made: Made[Product], first: str) -> str:
    if made.record is None or first != made.source:
        return f"Its address is that of {first}; give the file another name."
    return f"Record “{made.record[:_SHOWN]}” has the address of another record of this file; give it another id."


class _Memory(Generic[Product]):
    """What former builds made of files that look as they did."""

    def __init__(self, bench: Bench, keeping: Keeping[Product]) -> None:
        self.keeping = keeping
        self._bench = bench
        everywhere = [replace(entry, file="", line=0) for entry in bench.overrides.everywhere]
        self._made_with = bench.signature + keeping.made_with + msgspec.json.encode((bench.rights, everywhere))
        self._learnt = {folder: _digest(levels) for folder, levels in bench.survey.levels.items()}

    def key(self, item: Item) -> bytes | None:
        """What is kept of the record of a file is found by this; None where it has to be read."""
        if not isinstance(item, SourceFile):
            return None
        learnt = [self._learnt.get(folder, b"-") for folder in folders_of(item.path, item.name)]
        return self._bench.rereading.key(item, b"".join((self._made_with, *learnt)))

    def look_at(self, items: Sequence[Item]) -> "list[tuple[bytes | None, _Again | None]]":
        """The key of each item, and what is kept of it where it need not be read again."""
        keys = [self.key(item) for item in items]
        readings = self._bench.rereading.readings(keys)
        drafts = which_are_there(self._bench.store, [reading.draft for reading in readings.values()])
        kept = {key: reading for key, reading in readings.items() if reading.draft in drafts}
        return [(key, _again(item, key, kept, self._bench)) for item, key in zip(items, keys, strict=True)]

    def made(self, again: "_Again") -> Made[Product]:
        """What was made of a file's record."""
        reading = again.reading
        return Made(self.keeping.decode(reading.product), reading.id, reading.path, again.source, None)


class _Again(NamedTuple):
    """A file that need not be read again."""

    source: str
    """Path of the file."""
    key: bytes
    reading: Reading


class _Ready(NamedTuple):
    """A record that may be shown, not yet made an article."""

    document: RawDocument
    recurring: dict[int, Level]
    about: Concern
    draft: bytes
    """Key of its draft."""
    key: bytes | None
    """Under which is kept what is made of it; None where that is not kept."""


class _Findings:
    """What a worker finds in one task. Lives while it is worked on."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []
        self.stale: list[Mistake] = []
        self.met: list[int] = []
        self.named: list[int] = []
        self.withheld: list[Tombstone] = []
        self.hidden: list[RawDocument] = []
        self.records: list[_Ready | _Again] = []

    def read(self, item: RawDocument, bench: Bench, key: bytes | None, *, overridden: bool) -> None:
        """One record, as it was read: what is withheld of it goes no further than here."""
        about = concern(item, bench.overrides)
        if overridden and not about.met:
            return
        self.met += about.met
        everywhere: tuple[int, ...] = ()
        if about.withheld:
            self.hidden.append(_without_text(item))
        if not about.is_withheld:
            recurring = bench.survey.recurring(item)
            try:
                parted = part(item, about, bench.overrides, bench.rights, partial(draft_of, recurring, bench))
            except Exception as error:  # as in _work; what failed is not told, as it may be withheld
                if is_lack(error):
                    raise
                self.hidden.append(_without_text(item))
                self.issues.append(Issue("failed", None, type(error).__name__, item.path))
                return
            document, about, everywhere = parted.document, parted.about, parted.everywhere
            self.named += everywhere
        if about.is_withheld:
            self.withheld.append(_tombstone(item, about))
            self.stale += about.stale
        else:
            draft = draft_key(document, recurring, about, bench)
            self.records.append(_Ready(document, recurring, about, draft, None if about.met or everywhere else key))


def _known(task: Task, memory: _Memory[Product]) -> Batch[Made[Product]] | None:
    """As ``_work``, of a task of which no file has to be read; None of another."""
    kept = [again for _, again in memory.look_at(task.items)]
    some = [again for again in kept if again is not None]
    if len(some) < len(kept):
        return None
    return Batch(
        products=tuple(map(memory.made, some)),
        fresh=(),
        issues=(),
        inputs=task.inputs,
        readings=tuple((again.key, None) for again in some),
    )


def _work(
    task: Task,
    selection: Selection,
    bench: Bench,
    finish: Callable[[Record], Product],
    memory: _Memory[Product] | None,
    *,
    overridden: bool,
) -> Batch[Made[Product]]:
    found = _read(task, selection, bench, memory, overridden=overridden)
    known = known_drafts(bench.store, [one.draft for one in found.records if isinstance(one, _Ready)])
    products: list[Made[Product]] = []
    fresh: list[tuple[bytes, bytes]] = []
    readings: list[tuple[bytes, bytes | None]] = []
    for one in found.records:
        if isinstance(one, _Again):
            if memory is not None:
                products.append(memory.made(one))
                readings.append((one.key, None))
            continue
        document, about = one.document, one.about
        try:
            stored = known.get(one.draft)
            draft = make_shown(document, one.recurring, about, bench) if stored is None else decode_draft(stored)
            place = (document.id or document.path) if about.withheld else document.path
            found.stale += not_held(about, draft.stale if draft is not None else (), bench.overrides, place)
            if draft is None:
                if about.told:
                    found.withheld.append(_tombstone(document, about))
                else:
                    found.issues.append(_no_article(document))
                continue
            # From here on nobody sees but what may be shown.
            if is_restricted(about, bench):
                document = replace(document, text=draft.text, given=(), issues=(), layout=())
            article = make_article(document, draft)
            product = finish(Record(document, article, one.draft))
            products.append(Made(product, article.id, article.path, document.path, document.record))
        except Exception as error:  # one file among a million must not stop a build; it is reported
            if is_lack(error):
                raise
            found.issues.append(failed(error, document.path))
            continue
        if stored is None:
            fresh.append((one.draft, encode_draft(draft)))
        if memory is not None and one.key is not None:
            encode = partial(memory.keeping.encode, product)
            reading = reading_of(article.id, article.path, one.draft, encode)
            readings += [(one.key, reading)] if reading is not None else []
    return Batch(
        products=tuple(products),
        fresh=tuple(fresh),
        issues=tuple(found.issues),
        inputs=task.inputs,
        met=tuple(found.met),
        stale=tuple(found.stale),
        withheld=tuple(found.withheld),
        hidden=tuple(found.hidden),
        named=tuple(found.named),
        readings=tuple(readings),
    )


def _read(
    task: Task, selection: Selection, bench: Bench, memory: _Memory[Product] | None, *, overridden: bool
) -> _Findings:
    """The records of a task, read where they have to be."""
    found = _Findings()
    looked = [(None, None)] * len(task.items) if memory is None else memory.look_at(task.items)
    for item, (key, again) in zip(task.items, looked, strict=True):
        if again is not None:
            found.records.append(again)
            continue
        read = list(documents((item,), selection))
        alone = key if len(read) == 1 else None  # what is told beside a record has to be told by the next build too
        for document in read:
            if isinstance(document, Issue):
                found.issues.append(document)
            else:
                found.read(document, bench, alone, overridden=overridden)
    return found


def _again(item: Item, key: bytes | None, kept: Mapping[bytes, Reading], bench: Bench) -> _Again | None:
    if key is None or key not in kept or not isinstance(item, SourceFile):
        return None
    reading = kept[key]
    return None if named_by(reading.id, item.path, None, bench.overrides) else _Again(item.path, key, reading)


def _digest(levels: Mapping[int, Level]) -> bytes:
    """Of what the survey says of the lines of one folder."""
    return hashlib.sha256(repr(sorted(levels.items())).encode()).digest()


def _no_article(document: RawDocument) -> Issue:
    return Issue("no-article", None, "No article text stands in this file.", document.path)


def _tombstone(document: RawDocument, about: Concern) -> Tombstone:
    """What is told of an article that is withheld; its hash and address only where all entries leave them."""
    said = [(entry, entry.withhold) for entry in about.withheld if entry.withhold is not None]
    first = next((entry.override for entry, what in said if what.article), about.told[0] if about.told else None)
    first = first or said[0][0].override
    return make_tombstone(
        document,
        first.because,
        first.date,
        keep_hash=all(what.keep_hash for _, what in said),
        keep_address=all(what.keep_address for _, what in said),
    )


def _without_text(document: RawDocument) -> RawDocument:
    return replace(document, text="", given=(), issues=(), layout=())
