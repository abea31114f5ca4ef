"""Which overrides concern which record, and which of them do not hold any more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from newsarchive.addresses import IN_PATH, article_id
from newsarchive.corrected import Correction, Stale
from newsarchive.errors import Mistake
from newsarchive.model import RawDocument, compose
from newsarchive.overrides import Entry, NamesEntry, Override, Overrides, Publish, source_key
from newsarchive.overrides.claims import claims, contradictions
from newsarchive.rights.masking import Mask

_NO_ENTRIES: Mapping[str, tuple[int, ...]] = MappingProxyType({})


class OverrideIndex(Struct, frozen=True):
    """Overrides by the articles that they name."""

    entries: tuple[Entry, ...] = ()
    everywhere: tuple[NamesEntry, ...] = ()
    by_id: Mapping[str, tuple[int, ...]] = _NO_ENTRIES
    """Id → places in ``entries``."""
    by_source: Mapping[str, tuple[int, ...]] = _NO_ENTRIES
    masks: tuple[tuple[int, Mask], ...] = ()
    """Places in ``everywhere`` of the entries that withhold people, and their names."""


class Concern(Struct, frozen=True):
    """What of the overrides concerns one record."""

    met: tuple[int, ...] = ()
    """Places of the entries that name it."""
    applied: tuple[int, ...] = ()
    """Of these the ones that hold."""
    overrides: tuple[Override, ...] = ()
    """What ``applied`` do."""
    stale: tuple[Mistake, ...] = ()
    publish: tuple[Publish, ...] = ()
    """What may be shown of it, by the entries that hold …"""
    publish_once: tuple[Publish, ...] = ()
    """… and by those that do not any more."""
    withheld: tuple[Entry, ...] = ()
    """The entries that withhold something of it, whether they hold or not: to show too little is the lesser harm."""
    is_withheld: bool = False
    """All of it, or what one can no longer tell from the rest."""
    told: tuple[Correction, ...] = ()
    """What is told of names and lines that are withheld."""


_AS_IN_RECORDS = "write it as the record has it: seeds/a.txt, or seeds/all.jsonl#KEY for a record in a container"

NO_INDEX = OverrideIndex()
NO_CONCERN = Concern()


def index_overrides(overrides: Overrides) -> OverrideIndex:
    """The overrides made ready for looking up."""
    by_id: dict[str, tuple[int, ...]] = {}
    by_source: dict[str, tuple[int, ...]] = {}
    for place, entry in enumerate(overrides.entries):
        if entry.article is not None:
            by_id[entry.article] = (*by_id.get(entry.article, ()), place)
        elif entry.source is not None:
            by_source[entry.source] = (*by_source.get(entry.source, ()), place)
    masks = [(place, Mask([(name,) for name in entry.withhold])) for place, entry in enumerate(overrides.names)]
    return OverrideIndex(
        overrides.entries,
        overrides.names,
        by_id,
        by_source,
        tuple((place, mask) for place, mask in masks if overrides.names[place].withhold),
    )


def concern(document: RawDocument, index: OverrideIndex) -> Concern:
    """The entries that name a record, by id or by source, in the order in which they were written."""
    if not index.entries:
        return NO_CONCERN
    id_ = document.id or article_id(document.name, document.record)
    met = named_by(id_, document.path, document.record, index)
    if not met:
        return NO_CONCERN
    entries = index.entries
    stale = {
        place: "the source is another than it was when this was written"
        for place in met
        if not document.sha256.startswith(entries[place].override.sha256 or "")
    }
    for later, earlier, _, how in contradictions([list(claims(entries[place])) for place in met]):
        other = entries[met[earlier]]
        stale.setdefault(met[later], f"{how}, here and in {other.file}:{other.line}")
    withheld = {place: entry for place in met if (entry := entries[place]).withhold is not None}
    applied = tuple(place for place in met if place not in stale and place not in withheld)
    return Concern(
        met=tuple(met),
        applied=applied,
        overrides=tuple(entries[place].override for place in applied),
        stale=tuple(
            mistake(entries[place], id_ if withheld else document.path, message) for place, message in stale.items()
        ),
        publish=tuple(_publish(entries, applied)),
        publish_once=tuple(_publish(entries, tuple(stale))),
        withheld=tuple(withheld.values()),
        is_withheld=any(_takes_all(entry, is_stale=place in stale) for place, entry in withheld.items()),
    )


def named_by(id_: str, path: str, record: str | None, index: OverrideIndex) -> list[int]:
    """The places of the entries that name a record."""
    if not index.by_id and not index.by_source:
        return []
    source = compose(source_key(path, record))
    return sorted({*index.by_id.get(id_, ()), *index.by_source.get(source, ())})


def _takes_all(entry: Entry, *, is_stale: bool) -> bool:
    """Whether nothing may be shown; numbers of lines mean nothing any more where the source is another."""
    what = entry.withhold
    return what is not None and (what.article or (is_stale and bool(what.lines)))


def _publish(entries: Sequence[Entry], places: Sequence[int]) -> Iterator[Publish]:
    return (said for place in places if (said := entries[place].publish) is not None)


def not_held(about: Concern, stale: Sequence[Stale], index: OverrideIndex, path: str) -> tuple[Mistake, ...]:
    """What of the overrides of one record does not hold. ``stale``: what its draft says of them."""
    found = (mistake(index.entries[about.applied[each.override]], path, each.message) for each in stale)
    return (*about.stale, *found)


def unmet(index: OverrideIndex, met: Iterable[int]) -> tuple[Mistake, ...]:
    """The entries whose article is not there."""
    known = frozenset(met)
    return tuple(_unmet(entry) for place, entry in enumerate(index.entries) if place not in known)


def _unmet(entry: Entry) -> Mistake:
    if entry.article is not None:
        hint = "ids stand on each article's page; “newsarchive explain FILE” tells them too"
        if len(entry.article) == IN_PATH:
            hint = f"an address holds only the beginning of an id: {hint}"
        return Mistake(entry.file, entry.line, f"there is no article “{entry.article}”", hint)
    if entry.withhold is not None:
        return Mistake(entry.file, entry.line, "the source that this entry withholds is not there", _AS_IN_RECORDS)
    return Mistake(entry.file, entry.line, f"there is no source “{entry.source}”", _AS_IN_RECORDS)


def unnamed(index: OverrideIndex, found: Iterable[int]) -> tuple[Mistake, ...]:
    """The entries that withhold people whom no article names. ``found``: places of the others in ``everywhere``."""
    known = frozenset(found)
    return tuple(
        Mistake(
            entry.file, entry.line, "no article names anybody whom this entry withholds", "is the name spelt right?"
        )
        for place, entry in enumerate(index.everywhere)
        if entry.withhold and place not in known
    )


def mistake(entry: Entry, path: str, message: str) -> Mistake:
    """What does not hold any more of an entry about the article at ``path``."""
    return Mistake(entry.file, entry.line, f"{path}: {message}", "look again, and mend or remove the entry")
