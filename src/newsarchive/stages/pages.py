"""From the archive to staged pages: contexts are made, rendered and staged in the workers, a run of articles at a time.

Only what was staged (path, digest, size) comes back, and of each article its encoded record for the data files. Where
an article and its surroundings are those of a former build, its pages are not made again; nor is a page of a list where
its articles are.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from msgspec import Struct

from newsarchive import engine
from newsarchive.archive import Entry
from newsarchive.publish import Staged
from newsarchive.render import Renderer
from newsarchive.site import ArchiveKind, EntryKind, FileKind, Kind, Page, SiteFile, View
from newsarchive.site.surroundings import neighbours_in, neighbours_of, surroundings
from newsarchive.stages.recalling import Recall

ENTRIES_A_TASK = 32
PAGES_A_TASK = 8

Stage = Callable[[str, bytes], Staged]
"""Path and bytes → what was staged; safe to call in a worker."""
Encode = Callable[[Entry], tuple[bytes, ...]]
"""An article → what the files of data hold of it."""


class Pressed(Struct, frozen=True):
    """What a worker gives back of one task."""

    staged: tuple[Staged, ...]
    records: tuple[tuple[bytes, ...] | None, ...] = ()
    """What the files of data hold of the task's articles, in order; None of one that need not be written again."""
    keys: tuple[bytes, ...] = ()
    """By which pages are found again."""
    shown: tuple[bytes, ...] = ()
    """Of each of the task's articles a digest of what lists show of it."""
    fresh: tuple[tuple[bytes, bytes], ...] = ()
    """What is to be kept of those that were made: key and value."""


def press_entries(
    kinds: Sequence[Kind],
    view: View,
    renderer: Renderer,
    stage: Stage,
    encode: Encode,
    recall: Recall,
    *,
    workers: int,
    written: Container[bytes] = frozenset(),
) -> Iterator[Pressed]:
    """The pages of every article, in the order of the sources. Of an article whose pages stand, and whose ``shown`` is
    in ``written``, nothing but its card is looked at.
    """
    cards = view.archive.cards
    makers = [kind.pages for kind in kinds if isinstance(kind, EntryKind)]

    def entry(id_: str) -> Entry:
        return next(view.fetch((id_,)))

    def work(task: Sequence[str]) -> Pressed:
        around = [neighbours_of(cards[id_], view) or neighbours_in(entry(id_), view) for id_ in task]
        shown = [recall.shown_key(cards[id_], own) for id_, own in zip(task, around, strict=True)]
        keys = [recall.entry_key(known, own) for known, own in zip(shown, around, strict=True)]

        def make(place: int) -> list[Staged]:
            found = entry(task[place])
            own = surroundings(found, view, around[place])
            return [_press(page, renderer, stage) for pages in makers for page in pages(found, own)]

        staged, fresh = recall.found_or_made(keys, make)
        records = tuple(
            None if known in written else encode(entry(id_)) for id_, known in zip(task, shown, strict=True)
        )
        return Pressed(staged, records, tuple(keys), tuple(shown), fresh)

    def describe(task: Sequence[str]) -> str:
        return ", ".join(view.archive.cards[id_].source for id_ in task)

    return engine.run(work, _runs(list(cards), ENTRIES_A_TASK), workers, describe)


def press_archive(
    kinds: Sequence[Kind],
    view: View,
    renderer: Renderer,
    stage: Stage,
    recall: Recall,
    shown: Mapping[str, bytes],
    *,
    workers: int,
) -> Iterator[Pressed]:
    """The pages of the archive as a whole, and the files beside them. They stay in the parent; workers, forked from it,
    get their numbers. ``shown``: id → a digest of what lists show of the article.
    """
    pages: list[Page | SiteFile] = []
    for kind in kinds:
        if isinstance(kind, ArchiveKind):
            pages += kind.pages(view)
        elif isinstance(kind, FileKind):
            pages += kind.files(view)

    pages.sort(key=lambda page: _place(page, view.archive.kin.places))

    def work(task: Sequence[int]) -> Pressed:
        some = [pages[number] for number in task]
        keys = [
            recall.list_key(page.made_from, shown) if isinstance(page, Page) and page.made_from is not None else None
            for page in some
        ]
        staged, fresh = recall.found_or_made(keys, lambda place: [_press(some[place], renderer, stage)])
        return Pressed(staged, keys=tuple(key for key in keys if key is not None), fresh=fresh)

    def describe(task: Sequence[int]) -> str:
        return ", ".join(pages[number].path for number in task)

    return engine.run(work, _runs(range(len(pages)), PAGES_A_TASK), workers, describe)


def _place(page: Page | SiteFile, places: Mapping[str, int]) -> int:
    """Where a page stands in the order of work: by one of its articles, as what pages of neighbours read is at hand for
    the next. Those of the whole archive, which are most work, come first.
    """
    made_from = page.made_from if isinstance(page, Page) else None
    return places[made_from.ids[-1]] if made_from is not None and made_from.ids else -1


def _press(page: Page | SiteFile, renderer: Renderer, stage: Stage) -> Staged:
    if isinstance(page, SiteFile):
        return stage(page.path, page.data())
    return stage(page.path, renderer.page(page).encode("utf-8"))


def _runs(items: Sequence[str] | Sequence[int] | range, size: int) -> Iterator[Sequence]:  # type: ignore[type-arg]
    return (items[start : start + size] for start in range(0, len(items), size))
