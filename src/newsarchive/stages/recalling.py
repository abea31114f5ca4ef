"""Pages that the last build made from the same things, found again by a digest of these.

The pages of an article are found by the article and its surroundings, those of a list by the articles from which they
are made (``site/extract.py``).

Of such a page only path, digest and size are kept. It is still right where it stands in the site as it was written;
else it is made anew. So whatever is lost here costs time and nothing else.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple, Self

from msgspec import DecodeError
from msgspec.msgpack import Decoder, Encoder
from msgspec.structs import replace

from newsarchive import locale
from newsarchive.archive import Card
from newsarchive.project import Project
from newsarchive.publish import Staged
from newsarchive.render import templates_digest
from newsarchive.site import SiteSettings
from newsarchive.site.surroundings import Neighbours
from newsarchive.site.view import MadeFrom
from newsarchive.stages.drafts import code_digest
from newsarchive.store import Keys, Store
from newsarchive.theme import Theme

PAGES = "pages.sqlite"
"""The store of what was pressed, in the work folder."""
_LIBRARIES = ("jinja2", "markupsafe", "markdown-it-py", "babel")
"""What pages are made with, beside what drafts are made with."""

Keep = Callable[[str, str, int], Staged | None]
"""Path, SHA-256 and size of a page → what is staged of it, None where it does not stand in the site."""


class Recalled(NamedTuple):
    """Pages that were found again or made."""

    staged: tuple[Staged, ...]
    fresh: tuple[tuple[bytes, bytes], ...]
    """What is to be kept of those that were made: key and value."""


class Recall:
    """How pages are found again. Workers ask; the process that forked them tells what was made."""

    def __init__(self, store: Store | None, signature: bytes, keep: Keep) -> None:
        self._store = store
        self._signature = signature
        self._keep = keep
        self._used = Keys()

    @classmethod
    @contextmanager
    def open(cls, path: Path | None, signature: bytes, keep: Keep) -> Iterator[Self]:
        """With the store at ``path``; with none every page is made. ``signature``: of what all are made from."""
        with nullcontext() if path is None else Store.open(path) as store:
            yield cls(store, signature, keep)

    def add(self, keys: Iterable[bytes], fresh: Iterable[tuple[bytes, bytes]]) -> None:
        """What further pages are found by, and what is to be kept of those that were made."""
        if self._store is not None:
            self._used.add(keys)
            self._store.put_many(fresh)

    def prune(self) -> None:
        """Forget the pages that are none of this build's."""
        if self._store is not None:
            self._store.keep_only(self._used)

    def shown_key(self, card: Card, neighbours: Neighbours) -> bytes:
        """What lists show of an article, as a digest. Its record and its text are told by the key of its draft."""
        return _digest(self._signature, card, neighbours.pages)

    def entry_key(self, shown: bytes, neighbours: Neighbours) -> bytes:
        """What the pages of an article are found by; ``shown``: see ``shown_key``."""
        return _digest(shown, neighbours)

    def list_key(self, made_from: MadeFrom, shown: Mapping[str, bytes]) -> bytes:
        """What a page of a list is found by. ``shown``: id → the article's ``shown_key``."""
        key = hashlib.sha256(self._signature + repr(made_from.told).encode())
        for id_ in made_from.ids:
            key.update(shown[id_])
        return key.digest()

    def found_or_made(self, keys: Sequence[bytes | None], make: Callable[[int], list[Staged]]) -> "Recalled":
        """What is to be found under each key: what the last build made, or else, and where there is no key, what
        ``make`` makes for its place among the keys.
        """
        known = self._known([key for key in keys if key is not None])
        staged: list[Staged] = []
        fresh: list[tuple[bytes, bytes]] = []
        for place, key in enumerate(keys):
            found = self._again(known.get(key)) if key is not None else None
            if found is None:
                found = make(place)
                if key is not None:
                    fresh.append((key, _encode([(one.path, one.sha256, one.size) for one in found])))
            staged += found
        return Recalled(tuple(staged), tuple(fresh))

    def _known(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What is kept under these keys."""
        if self._store is None or not keys:
            return {}
        with Store.reader(self._store.path) as store:
            return store.get_many(keys)

    def _again(self, kept: bytes | None) -> list[Staged] | None:
        """What was kept of some pages, staged; None where any of them does not stand in the site."""
        if kept is None:
            return None
        staged: list[Staged] = []
        try:
            for row in _decode_rows(kept):
                if (one := self._keep(*row)) is None:
                    return None
                staged.append(one)
        except DecodeError:
            return None
        return staged


def makers_of(project: Project, theme: Theme) -> tuple[str, ...]:
    """What pages are made by: the program and its libraries, templates and words. To be taken before these are read:
    of what is changed meanwhile the pages must not be taken for made.
    """
    return (
        code_digest(),
        *(f"{library} {version(library)}" for library in _LIBRARIES),
        templates_digest(theme),
        locale.digest(project.language, project.trusted),
        project.language,
    )


def signature_of(makers: tuple[str, ...], vocabulary: str, settings: SiteSettings) -> bytes:
    """The digest of all that every page is made from. ``makers``: see ``makers_of``; ``vocabulary``: its digest."""
    # The world's shapes come with the program.
    plain = replace(settings, world=None, data=frozenset(), theme_languages=frozenset())
    return _digest(b"", makers, vocabulary, plain, sorted(settings.data), sorted(settings.theme_languages))


def _digest(signature: bytes, *values: object) -> bytes:
    """Of what is plain data: its representation tells text from markup, and whatever a path may hold."""
    return hashlib.sha256(signature + repr(values).encode()).digest()


_encode = Encoder().encode
_decode_rows = Decoder(list[tuple[str, str, int]]).decode
