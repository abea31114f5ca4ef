"""Drafts: what they are made with, by what they are found again, and how they come out of the store.

The key of a draft holds all that the draft depends on: the record's bytes, what the survey says of its lines, and a
signature of code and vocabulary. A draft made by other rules can therefore never be met.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive.assemble import Instruments, make_draft, prepare
from newsarchive.cleaning import RULES, Rule
from newsarchive.code import package_digest
from newsarchive.errors import StoreError
from newsarchive.model import Draft, RawDocument
from newsarchive.overrides import NO_OVERRIDES, Override, Overrides
from newsarchive.rights import ALL_IN_FULL, Rights, of_article
from newsarchive.rights.reducing import reduce_draft
from newsarchive.stages.overriding import NO_INDEX, Concern, OverrideIndex, index_overrides
from newsarchive.stages.recognising import NO_MODELS, load_model
from newsarchive.stages.rereading import NOT_AGAIN, Rereading
from newsarchive.stages.tasks import Selection
from newsarchive.stages.withholding import with_told
from newsarchive.store import Store
from newsarchive.survey import Level, Survey
from newsarchive.tagging import FAMILIES, Family
from newsarchive.vocabulary import Vocabulary

Rules = Sequence[tuple[str, Rule]]
Families = Sequence[tuple[str, Family]]

_LIBRARIES = (
    "ahocorasick-rs", "babel", "charset-normalizer", "lxml", "msgspec", "python-slugify", "text-unidecode",
    "trafilatura",
)  # fmt: skip

encode_draft = msgspec.msgpack.Encoder().encode
decode_draft = msgspec.msgpack.Decoder(Draft).decode


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
    rereading: Rereading = NOT_AGAIN
    """What need not be read again."""


def set_up(
    vocabulary: Vocabulary,
    survey: Survey,
    store: Path | None,
    rules: Rules = RULES,
    families: Families = FAMILIES,
    models: Mapping[str, str] = NO_MODELS,
    rights: Rights = ALL_IN_FULL,
    overrides: Overrides = NO_OVERRIDES,
    rereading: Rereading = NOT_AGAIN,
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
    return Bench(instruments, survey, signature, store, rights, index_overrides(overrides), rereading)


def code_digest() -> str:
    """SHA-256 over the program and the versions of all whose answers drafts rest on."""
    libraries = "".join([f"{library} {version(library)}\0" for library in _LIBRARIES])
    return hashlib.sha256(f"{package_digest()}{libraries}".encode()).hexdigest()


def read_with(selection: Selection) -> bytes:
    """The signature of all that makes records of the files of a selection."""
    return hashlib.sha256(f"{code_digest()}{selection.options}".encode()).digest()


def stored_drafts(store: Store, keys: Sequence[bytes]) -> Iterator[Draft]:
    """The drafts under these keys, in that order. Raises StoreError where the store has lost one of them."""
    found = store.get_many(keys)
    for key in keys:
        if key not in found:
            raise lost(store.path)
        yield decode_draft(found[key])


def lost(store: Path) -> StoreError:
    """What is said where the store has not kept what was put there."""
    return StoreError(
        f"{store}: a draft that was put there a moment ago is gone\n"
        "    hint: the disk may be full or read-only, or one that SQLite cannot lock (some network drives); make room "
        "there or name another folder, and build again"
    )


def make_shown(document: RawDocument, recurring: Mapping[int, Level], about: Concern, bench: Bench) -> Draft | None:
    """The draft of a document, reduced to what may be shown: the only way on from a source's text."""
    draft = draft_of(recurring, bench, document, about.overrides)
    if draft is not None:
        draft = with_told(draft, about.told)
    if draft is None or not is_restricted(about, bench):
        return draft
    publisher = draft.metadata.publisher
    ruled = bench.rights.of(document.path, publisher.value if publisher else None)
    return reduce_draft(draft, of_article(ruled, about.publish, about.publish_once), bench.rights.excerpt_words)


def draft_of(
    recurring: Mapping[int, Level], bench: Bench, document: RawDocument, overrides: Sequence[Override]
) -> Draft | None:
    """The draft of a document, of which all may be shown."""
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


def is_restricted(about: Concern, bench: Bench) -> bool:
    """Whether there is a rule on what may be shown of a document."""
    return bench.rights.restricts or bool(about.publish or about.publish_once)


def known_drafts(store: Path | None, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
    """The encoded drafts under those of the keys that are there."""
    if store is None:
        return {}
    with Store.reader(store) as drafts:
        return drafts.get_many(keys)


def which_are_there(store: Path | None, keys: Sequence[bytes]) -> set[bytes]:
    """Those of the keys under which a draft is kept. Whether it is whole is told when it is asked for."""
    if store is None:
        return set()
    with Store.reader(store) as drafts:
        return drafts.which(keys)


def draft_key(document: RawDocument, recurring: Mapping[int, Level], about: Concern, bench: Bench) -> bytes:
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
    if is_restricted(about, bench):
        said = (bench.rights, about.publish, about.publish_once, document.path)
        parts.append(msgspec.json.encode(said).decode())
    return hashlib.sha256(bench.signature + "\0".join(parts).encode("utf-8", "surrogateescape")).digest()
