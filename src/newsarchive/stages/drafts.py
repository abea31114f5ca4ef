"""From source files to articles: read, look the draft up by its key, make it where it is missing.

The key of a draft holds all that the draft depends on: the record's bytes, what the survey says of its lines, and a
signature of code and vocabulary. A draft made by other rules can therefore never be met.
"""

import hashlib
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive import engine
from newsarchive.assemble import Instruments, make_article, make_draft, prepare
from newsarchive.cleaning import RULES, Rule
from newsarchive.errors import Mistake, OutputError, is_lack
from newsarchive.model import Article, Draft, Issue, RawDocument
from newsarchive.overrides import NO_OVERRIDES, Override, Overrides
from newsarchive.rights import ALL_IN_FULL, Rights, of_article
from newsarchive.rights.reducing import reduce_draft
from newsarchive.rights.withheld import MARK, Tombstone, make_tombstone
from newsarchive.sources import SourceFile
from newsarchive.stages.discretion import describe_discreetly, secrets
from newsarchive.stages.failing import failed
from newsarchive.stages.overriding import NO_INDEX, Concern, OverrideIndex, concern, index_overrides, not_held
from newsarchive.stages.recognising import NO_MODELS, load_model
from newsarchive.stages.tasks import Selection, Task, documents, tasks
from newsarchive.stages.withholding import part, with_told
from newsarchive.store import Store
from newsarchive.survey import Level, Survey
from newsarchive.tagging import FAMILIES, Family
from newsarchive.vocabulary import Vocabulary

Product = TypeVar("Product")

Rules = Sequence[tuple[str, Rule]]
Families = Sequence[tuple[str, Family]]

_LIBRARIES = (
    "ahocorasick-rs", "babel", "charset-normalizer", "lxml", "msgspec", "python-slugify", "text-unidecode",
    "trafilatura",
)  # fmt: skip
_SHOWN = 60
"""Letters of a record's id that a message shows."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Draft).decode


class Bench(Struct, frozen=True):
    """What every worker has at hand."""

    instruments: Instruments
    survey: Survey
    signature: bytes
    """Of code, libraries and vocabulary."""
    store: Path | None
    """Where drafts are kept; None to make every draft afresh."""
    rights: Rights = ALL_IN_FULL
    """What may be shown: a draft is reduced to it before anything else sees it."""
    overrides: OverrideIndex = NO_INDEX


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


def set_up(
    vocabulary: Vocabulary,
    survey: Survey,
    store: Path | None,
    rules: Rules = RULES,
    families: Families = FAMILIES,
    models: Mapping[str, str] = NO_MODELS,
    rights: Rights = ALL_IN_FULL,
    overrides: Overrides = NO_OVERRIDES,
) -> Bench:
    """The bench for one run. ``models``: language → spaCy model, loaded here once for all workers.

    Raises ModelError where one of them cannot be had.
    """
    loaded = {language: load_model(model) for language, model in sorted(models.items())}
    names = [name for name, _ in (*rules, *families)]
    versions = [f"{language} {model.version}" for language, model in loaded.items()]
    joining = [entry for entry in overrides.names if entry.join or entry.forbid]
    everywhere = [replace(entry, file="", line=0) for entry in joining]
    parts = f"{code_digest()}{vocabulary.digest}{names}{versions}".encode() + msgspec.json.encode(everywhere)
    signature = hashlib.sha256(parts).digest()
    recognisers = {language: model.recogniser for language, model in loaded.items()}
    instruments = prepare(vocabulary, rules, families, recognisers, joining)
    return Bench(instruments, survey, signature, store, rights, index_overrides(overrides))


@lru_cache(maxsize=1)
def code_digest() -> str:
    """SHA-256 over the package's modules and weights and the versions of all whose answers drafts rest on."""
    digest = hashlib.sha256()
    package = Path(__file__).parent.parent
    for path in sorted(path for path in package.rglob("*") if path.suffix in {".py", ".json"}):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    digest.update(f"{sys.version}\0{unicodedata.unidata_version}\0".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\0".encode())
    return digest.hexdigest()


def read_all(
    found: Iterable[SourceFile | Issue],
    selection: Selection,
    bench: Bench,
    finish: Callable[[Record], Product],
    *,
    workers: int = 1,
    overridden: bool = False,
) -> Iterator[Batch[Product]]:
    """The records of all that was found, each finished into what the caller keeps of it, in the same order.

    ``finish`` runs in the worker, so that whole articles need not travel. ``overridden``: only of records that an
    override names.
    """

    def work(task: Task) -> Batch[Made[Product]]:
        return _work(task, selection, bench, finish, overridden=overridden)

    taken: dict[str, str] = {}
    secret = secrets(bench.overrides)
    for batch in engine.run(work, tasks(found, selection), workers, lambda task: describe_discreetly(task, secret)):
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
        )


def stored_drafts(store: Store, keys: Sequence[bytes]) -> Iterator[Draft]:
    """The drafts under these keys, in that order. Raises OutputError where the store has lost one of them."""
    found = store.get_many(keys)
    for key in keys:
        if key not in found:
            raise lost(store.path)
        yield _decode(found[key])


def lost(store: Path) -> OutputError:
    """What is said where the store has not kept what was put there."""
    return OutputError(
        f"{store}: a draft that was put there a moment ago is gone\n"
        "    hint: the disk may be full or read-only, or one that SQLite cannot lock (some network drives); make room "
        "there or name another folder, and build again"
    )


def _same_address(made: Made[Product], first: str) -> str:
    if made.record is None or first != made.source:
        return f"Its address is that of {first}; give the file another name."
    return f"Record “{made.record[:_SHOWN]}” has the address of another record of this file; give it another id."


class _Findings:
    """What a worker finds in one task. Lives while it is worked on."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []
        self.stale: list[Mistake] = []
        self.met: list[int] = []
        self.named: list[int] = []
        self.withheld: list[Tombstone] = []
        self.hidden: list[RawDocument] = []
        self.records: list[tuple[RawDocument, dict[int, Level], Concern, bytes]] = []
        """What may be shown, with the key of its draft."""

    def read(self, item: RawDocument, bench: Bench, *, overridden: bool) -> None:
        """One record, as it was read: what is withheld of it goes no further than here."""
        about = concern(item, bench.overrides)
        if overridden and not about.met:
            return
        self.met += about.met
        if about.withheld:
            self.hidden.append(_without_text(item))
        if not about.is_withheld:
            recurring = bench.survey.recurring(item)
            try:
                parted = part(item, about, bench.overrides, bench.rights, partial(_draft, recurring, bench))
            except Exception as error:  # as in _work; what failed is not told, as it may be withheld
                if is_lack(error):
                    raise
                self.hidden.append(_without_text(item))
                self.issues.append(Issue("failed", None, type(error).__name__, item.path))
                return
            document, about = parted.document, parted.about
            self.named += parted.everywhere
        if about.is_withheld:
            self.withheld.append(_tombstone(item, about))
            self.stale += about.stale
        else:
            self.records.append((document, recurring, about, _key(document, recurring, about, bench)))


def _work(
    task: Task, selection: Selection, bench: Bench, finish: Callable[[Record], Product], *, overridden: bool
) -> Batch[Made[Product]]:
    found = _Findings()
    for item in documents(task, selection):
        if isinstance(item, Issue):
            found.issues.append(item)
        else:
            found.read(item, bench, overridden=overridden)
    known = _known(bench.store, [key for _, _, _, key in found.records])
    products: list[Made[Product]] = []
    fresh: list[tuple[bytes, bytes]] = []
    for document, recurring, about, key in found.records:
        try:
            stored = known.get(key)
            draft = _make(document, recurring, about, bench) if stored is None else _decode(stored)
            place = (document.id or document.path) if about.withheld else document.path
            found.stale += not_held(about, draft.stale if draft is not None else (), bench.overrides, place)
            if draft is None:
                if about.told:
                    found.withheld.append(_tombstone(document, about))
                else:
                    found.issues.append(_no_article(document))
                continue
            # From here on nobody sees but what may be shown.
            if _is_restricted(about, bench):
                document = replace(document, text=draft.text, given=(), issues=(), layout=())
            article = make_article(document, draft)
            product = finish(Record(document, article, key))
            products.append(Made(product, article.id, article.path, document.path, document.record))
        except Exception as error:  # one file among a million must not stop a build; it is reported
            if is_lack(error):
                raise
            found.issues.append(failed(error, document.path))
            continue
        if stored is None:
            fresh.append((key, _encode(draft)))
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
    )


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


def _make(document: RawDocument, recurring: Mapping[int, Level], about: Concern, bench: Bench) -> Draft | None:
    """The draft of a document, reduced to what may be shown: the only way on from a source's text."""
    draft = _draft(recurring, bench, document, about.overrides)
    if draft is not None:
        draft = with_told(draft, about.told)
    if draft is None or not _is_restricted(about, bench):
        return draft
    publisher = draft.metadata.publisher
    ruled = bench.rights.of(document.path, publisher.value if publisher else None)
    return reduce_draft(draft, of_article(ruled, about.publish, about.publish_once), bench.rights.excerpt_words)


def _draft(
    recurring: Mapping[int, Level], bench: Bench, document: RawDocument, overrides: Sequence[Override]
) -> Draft | None:
    return make_draft(
        document.text,
        bench.instruments,
        recurring,
        document.issues,
        document.given,
        document.head,
        document.layout,
        overrides,
    )


def _is_restricted(about: Concern, bench: Bench) -> bool:
    return bench.rights.restricts or bool(about.publish or about.publish_once)


def _known(store: Path | None, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
    if store is None:
        return {}
    with Store.reader(store) as drafts:
        return drafts.get_many(keys)


def _key(document: RawDocument, recurring: Mapping[int, Level], about: Concern, bench: Bench) -> bytes:
    """What a draft is found by: all that ``make_draft`` is given, the text of a file by the digest of its bytes."""
    verdicts = [f"{line}:{level:d}" for line, level in sorted(recurring.items())]
    parts = [document.format, document.record or "", document.sha256, *verdicts]
    if document.record is not None:
        # Which field of a record is its text is for newsarchive.yml and a table's first row to say.
        parts.append(hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest())
    if about.told:
        # A digest of all there was would tell a short text to who guesses it.
        parts.append(hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest())
        parts.append(msgspec.json.encode(about.told).decode())
    if document.layout:
        # It rests on libraries beside the page's bytes.
        parts.append(hashlib.sha256(f"{document.layout}{document.text}".encode("utf-8", "surrogatepass")).hexdigest())
    if document.given or document.issues:
        # Both may come from a sidecar, whose bytes are none of the document's.
        parts.append(msgspec.json.encode((document.given, document.issues)).decode())
    if about.overrides:
        parts.append(msgspec.json.encode(about.overrides).decode())
    if _is_restricted(about, bench):
        said = (bench.rights, about.publish, about.publish_once, document.path)
        parts.append(msgspec.json.encode(said).decode())
    return hashlib.sha256(bench.signature + "\0".join(parts).encode("utf-8", "surrogateescape")).digest()
