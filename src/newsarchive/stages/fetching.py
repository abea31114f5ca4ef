"""How pages get at whole articles: from their drafts in the store, a few at a time, in any process."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from newsarchive.archive import Card, Entry
from newsarchive.assemble import make_article
from newsarchive.model import Draft, RawDocument
from newsarchive.stages.drafts import stored_drafts
from newsarchive.store import Store

AT_HAND = 400_000
"""Characters of source texts, at most, whose entries stay at hand: the articles of one list are often those of the
next, and a small archive is read once."""


class Fetcher:
    """Ids → their entries, in that order. Each process opens the store for itself, once, also where it was forked."""

    def __init__(self, cards: Mapping[str, Card], store: Path) -> None:
        self._cards = cards
        self._path = store
        self._process: int | None = None
        self._store: Store | None = None
        self._parents: Store | None = None
        self._at_hand: dict[str, Entry] = {}
        """The longest unused first."""
        self._size = 0

    def __call__(self, ids: Sequence[str]) -> Iterator[Entry]:
        """Raises StoreError where the store has lost one of them."""
        known = {id_: self._at_hand.pop(id_) for id_ in dict.fromkeys(ids) if id_ in self._at_hand}
        self._at_hand |= known
        missing = [self._cards[id_].key for id_ in ids if id_ not in known]
        drafts = stored_drafts(self._reader(), missing) if missing else iter(())
        for id_ in ids:
            yield known[id_] if id_ in known else self._keep(_entry(self._cards[id_], next(drafts)))

    def close(self) -> None:
        """Let go of the store, which is opened again when it is needed."""
        if self._store is not None and self._process == os.getpid():
            self._store.close()
        self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _reader(self) -> Store:
        if self._store is None or self._process != os.getpid():
            # SQLite forbids a fork to use or to close what its parent opened, so it is held on to.
            self._parents = self._store
            self._store, self._process = Store.reader(self._path), os.getpid()
        return self._store

    def _keep(self, entry: Entry) -> Entry:
        self._at_hand[entry.card.id] = entry
        self._size += len(entry.text)
        while self._size > AT_HAND:
            oldest = self._at_hand.pop(next(iter(self._at_hand)))
            self._size -= len(oldest.text)
        return entry


def _entry(card: Card, draft: Draft) -> Entry:
    document = RawDocument(
        path=card.source,
        name=card.name,
        format=card.format,
        record=card.record,
        sha256=card.sha256,
        size=card.size,
        encoding=card.encoding,
        text=draft.text,
        id=card.id,
    )
    return Entry(card, make_article(document, draft), draft.text)
