"""Which names of the archive may be one person or organisation: suggestions for names.yml, never merges.

Names are joined by id alone: equal full names have equal ids, and everything else is for a person to decide. Here the
names are laid into buckets by what their spellings have in common (blocking, as in record linkage), and only names of
one bucket are compared, so work stays near linear.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from newsarchive.archive.names import NameEntry, SameNames
from newsarchive.tagging.names.likeness import distance, fold, same_given, skeleton
from newsarchive.vocabulary.names import Authority, NameKind

MOST_IN_BUCKET = 40
"""Names of one bucket that are compared; a fuller one is a surname so common that a likeness says nothing."""
_LONG_ENOUGH = 6
"""Letters from which on a surname with one slip is taken for another spelling."""


class Named(Struct, frozen=True):
    """A name of the archive."""

    id: str
    kind: NameKind
    name: str
    forms: tuple[str, ...] = ()
    """Further full forms."""


def same_entries(entries: Iterable[NameEntry], authority: Authority) -> tuple[SameNames, ...]:
    """Names with a page that may be one; see ``suggested_merges``."""
    return suggested_merges((Named(entry.id, entry.kind, entry.name, entry.forms) for entry in entries), authority)


def suggested_merges(names: Iterable[Named], authority: Authority) -> tuple[SameNames, ...]:
    """Pairs that may be the same, sorted; none that names.yml forbids (``not_same_as``) or that are both in it."""
    known = {entry.id for entry in authority.names}
    forbidden = {frozenset((entry.id, other)) for entry in authority.names for other in entry.not_same_as}
    by_id = {name.id: name for name in names}
    found: dict[tuple[str, str], str] = {}
    for bucket in _buckets(by_id.values()).values():
        if not 1 < len(bucket) <= MOST_IN_BUCKET:
            continue
        for (one, words), (other, others) in combinations(bucket, 2):
            ids = (min(one, other), max(one, other))
            if one == other or ids in found or frozenset(ids) in forbidden or known.issuperset(ids):
                continue
            why = _likeness(by_id[one].kind, words, others)
            if why is not None:
                found[ids] = why
    return tuple(SameNames(by_id[ids[0]].kind, ids, found[ids]) for ids in sorted(found))


def _buckets(names: Iterable[Named]) -> Mapping[tuple[str, str], Sequence[tuple[str, tuple[str, ...]]]]:
    """Kind and key → the ids that have it, each with the folded words of the form."""
    buckets: dict[tuple[str, str], dict[tuple[str, tuple[str, ...]], None]] = {}
    for name in sorted(names, key=lambda name: name.id):
        for form in dict.fromkeys((name.name, *name.forms)):
            words = tuple(word for word in map(fold, form.split(" ")) if word and word != "the")
            if len(words) < 2:
                continue
            for key in _keys(name.kind, words):
                buckets.setdefault((name.kind, key), {}).setdefault((name.id, words))
    return {key: tuple(bucket) for key, bucket in buckets.items()}


def _keys(kind: NameKind, words: tuple[str, ...]) -> Iterator[str]:
    if kind == "organisation":
        yield " ".join(sorted(skeleton(word) for word in words if len(word) > 3))
        return
    surname = words[-1]
    yield skeleton(surname)
    if len(surname) >= _LONG_ENOUGH:
        # One slip leaves the first two consonants or the last two as they were.
        bones, initial = skeleton(surname), skeleton(words[0])[:1]
        yield f"{initial}/{bones[:2]}…"
        yield f"{initial}/…{bones[-2:]}"


def _likeness(kind: NameKind, one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """Why two forms may be of one name; None where they may not."""
    if kind == "organisation":
        return "spelling" if len(one) == len(other) else None
    if not (skeleton(one[-1]) == skeleton(other[-1]) or _slipped(one[-1], other[-1])):
        return None
    if one[0] == other[0] and one[-1] == other[-1] and len(one) != len(other):
        return "middle-name"
    if not same_given(one[0], other[0]):
        return None
    return "initial" if len(one[0]) == 1 or len(other[0]) == 1 else "spelling"


def _slipped(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LONG_ENOUGH and distance(one, other, 1) <= 1
