"""Which folders a document belongs to, and which folders are large enough to learn from."""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from newsarchive.survey.bands import FEWEST


def folders_of(path: str, name: str, record: str | None = None) -> tuple[str, ...]:
    """The folders of a document, the nearest first, up to its source folder; before them the container it is in."""
    found = [] if record is None else [path]
    for _ in range(name.count("/") + 1):
        path = path.rpartition("/")[0]
        found.append(path)
    return tuple(found)


def large_folders(places: Mapping[tuple[str, ...], int]) -> dict[str, int]:
    """Folders to learn from, with their documents. ``places``: folders as ``folders_of`` gives them → documents there.

    Of folders that hold the same documents, one inside the other, only the inmost is taken.
    """
    documents: Counter[str] = Counter()
    for folders, number in places.items():
        for folder in folders:
            documents[folder] += number
    nested = {pair for folders in places for pair in pairwise(folders)}
    same = {outer for inner, outer in nested if documents[inner] == documents[outer]}
    return {folder: count for folder, count in sorted(documents.items()) if count >= FEWEST and folder not in same}
