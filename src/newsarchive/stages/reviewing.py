"""What deserves a look, told while the records are read: nothing but records as they may be shown is looked at."""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from msgspec.msgpack import Decoder, Encoder

from newsarchive.archive import Archive, Card, Fetch, share_words
from newsarchive.model import Article, Issue, fold, split_lines
from newsarchive.overrides.claims import claims, name_claims
from newsarchive.review import KINDS, Kind, KindList, Review, Suggestion, Witness, doubts
from newsarchive.review.names import first_articles, name_doubts, pairs, sightings
from newsarchive.sources import SourceFile
from newsarchive.stages.drafts import Bench
from newsarchive.stages.overriding import concern
from newsarchive.stages.records import Batch, Record, read_all
from newsarchive.stages.rereading import Keeping
from newsarchive.stages.tasks import Selection

MOST_OF_A_KIND = 1_000
"""Suggestions of one kind that a site shows."""

Looked = tuple[Card, tuple[Suggestion, ...]]
"""An article's card, and what is doubtful about it."""


def doubts_in(record: Record, bench: Bench) -> tuple[Suggestion, ...]:
    """What is doubtful about a record, the most doubtful first, without what people have decided about."""
    document = record.document
    return doubts(
        record.article,
        document.text,
        bench.instruments,
        bench.survey.recurring(document),
        document.layout,
        document.head,
        _settled(record, bench),
    )


def _settled(record: Record, bench: Bench) -> frozenset[str]:
    index = bench.overrides
    said = [claim.about for place in concern(record.document, index).applied for claim in claims(index.entries[place])]
    return frozenset(said).union(claim.about for entry in index.everywhere for claim in name_claims(entry))


def look_at_names(article: Article, text: str) -> dict[tuple[str, str], Witness]:
    """Id of the article, kind and id of each of its names → the line that names it first."""
    lines = [fold(line) for line in split_lines(text)]
    return {(article.id, key): witness for key, witness in sightings(article, lines).items()}


class Tray:
    """The most doubtful suggestions of each kind, and how many there are of each. Lives while records are read."""

    def __init__(self, most: int = MOST_OF_A_KIND) -> None:
        self._most = most
        self._kept: dict[Kind, list[tuple[float, int, Suggestion]]] = {}
        self._totals: Counter[Kind] = Counter()
        self._met = 0

    def put(self, suggestions: Iterable[Suggestion]) -> None:
        """Takes them in; of equals those that come first stay."""
        for suggestion in suggestions:
            self._met += 1
            self._totals[suggestion.kind] += 1
            kept = self._kept.setdefault(suggestion.kind, [])
            item = (suggestion.doubt, -self._met, suggestion)
            if len(kept) < self._most:
                heapq.heappush(kept, item)
            else:
                heapq.heappushpop(kept, item)

    def review(self) -> Review:
        """What is in it."""
        return Review(tuple(self._list(kind) for kind in KINDS if self._totals[kind]))

    def _list(self, kind: Kind) -> KindList:
        ranked = sorted(self._kept[kind], key=lambda item: (-item[0], -item[1]))
        return KindList(kind, self._totals[kind], tuple(suggestion for _, _, suggestion in ranked))


def cards_of(
    found: Iterable[SourceFile | Issue],
    selection: Selection,
    bench: Bench,
    card: Callable[[Record], Card],
    tray: Tray | None,
    *,
    workers: int,
) -> Iterator[Batch[Card]]:
    """The cards of all articles; what is doubtful about them goes to the tray, if there is one."""

    def finish(record: Record) -> Looked:
        return card(record), () if tray is None else doubts_in(record, bench)

    keeping = Keeping(b"cards" if tray is None else b"cards and doubts", _encode, _kept)
    return put_aside(read_all(found, selection, bench, finish, workers=workers, keeping=keeping), tray)


def review_of(tray: Tray, archive: Archive, fetch: Fetch) -> Review:
    """What is in the tray when all articles have been read, and the names that may be one."""
    alike = pairs(archive)
    entries = fetch(sorted(first_articles(alike)))
    seen = {key: witness for each in entries for key, witness in look_at_names(each.article, each.text).items()}
    tray.put(name_doubts(alike, seen))
    return tray.review()


def put_aside(batches: Iterable[Batch[Looked]], tray: Tray | None) -> Iterator[Batch[Card]]:
    """The batches with their cards alone; what is doubtful goes to the tray, if there is one."""
    for batch in batches:
        for _, found in batch.products:
            if tray is not None:
                tray.put(found)
        cards = tuple(card for card, _ in batch.products)
        yield Batch(
            products=cards,
            fresh=batch.fresh,
            issues=batch.issues,
            inputs=batch.inputs,
            met=batch.met,
            stale=batch.stale,
            withheld=batch.withheld,
            hidden=batch.hidden,
            named=batch.named,
            readings=batch.readings,
        )


def _kept(encoded: bytes) -> Looked:
    card, found = _decode(encoded)
    return share_words(card), found


_encode = Encoder().encode
_decode = Decoder(Looked).decode
