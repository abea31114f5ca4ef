"""From counts to a survey: which lines of which folder recur, and what they say."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from newsarchive.addresses import printable
from newsarchive.model import RawDocument, fold, split_lines
from newsarchive.survey import LineCount, Survey, SurveyedFolder
from newsarchive.survey.bands import Level, bars
from newsarchive.survey.counting import Sheet, Tally
from newsarchive.survey.fingerprints import fingerprint_lines, fingerprints, unpack

SHOWN = 50
"""Lines of a folder that are shown, the most frequent."""
LONGEST_SHOWN = 240
"""Characters of a line that are shown."""

Read = Callable[[Collection[str]], Iterable[tuple[str, Iterable[RawDocument]]]]
"""Paths of source files → each with its documents."""


def make_sheet(document: RawDocument) -> Sheet:
    """What the survey takes of a document."""
    return sheet_of(document.path, document.name, fingerprints(document.text), document.record)


def sheet_of(path: str, name: str, lines: bytes, record: str | None = None) -> Sheet:
    """The sheet of a document whose distinct fingerprints are known."""
    return Sheet(path, printable(name), record, lines)


def learn(tally: Tally, again: Callable[[], Iterator[Sheet]], read: Read) -> Survey:
    """The survey of what was counted. The words of the lines to be shown are read from the first files that have them.

    Lines of a file that has changed meanwhile are left out of what is shown.
    """
    levels: dict[str, dict[int, Level]] = {}
    for folder, counts in tally.counts.items():
        thresholds = bars(tally.documents[folder])
        found = {line: level for line, number in counts.items() if (level := thresholds.level(number)) is not None}
        if found:
            levels[folder] = found
    shown = {folder: _most_frequent(tally.counts[folder]) for folder in levels}
    words = _words({folder: set(lines) for folder, lines in shown.items()}, again, read) if shown else {}
    folders = tuple(
        SurveyedFolder(folder, tally.documents[folder], len(levels[folder]), _rows(folder, lines, tally, words))
        for folder, lines in sorted(shown.items())
    )
    return Survey(levels, folders)


def _most_frequent(counts: Mapping[int, int]) -> list[int]:
    return sorted(counts, key=lambda line: (-counts[line], line))[:SHOWN]


def _rows(
    folder: str, lines: Iterable[int], tally: Tally, words: Mapping[tuple[str, int], str]
) -> tuple[LineCount, ...]:
    counts = tally.counts[folder]
    rows = [LineCount(words[folder, line], counts[line]) for line in lines if (folder, line) in words]
    return tuple(sorted(rows, key=lambda row: (-row.documents, row.text)))


def _words(wanted: dict[str, set[int]], again: Callable[[], Iterator[Sheet]], read: Read) -> dict[tuple[str, int], str]:
    """What the wanted lines of each folder say, in the first document that has them."""
    words: dict[tuple[str, int], str] = {}
    first = _first_places(wanted, again)
    for path, documents in read(first):
        missing = dict(first[path])
        for document in documents:
            places = missing.pop(document.record, ())
            if places:
                lines = split_lines(document.text)
                said = {mark: number for number, mark, _ in reversed(fingerprint_lines(document.text))}
                words |= {place: _cut(lines[said[place[1]] - 1]) for place in places if place[1] in said}
            if not missing:
                break
    return words


def _first_places(
    wanted: dict[str, set[int]], again: Callable[[], Iterator[Sheet]]
) -> dict[str, dict[str | None, list[tuple[str, int]]]]:
    """Path → record → folder and line."""
    found: dict[str, dict[str | None, list[tuple[str, int]]]] = {}
    for sheet in again():
        mine = [folder for folder in sheet.folders if wanted.get(folder)]
        if not mine:
            continue
        lines = unpack(sheet.lines)
        for folder in mine:
            for line in wanted[folder].intersection(lines):
                found.setdefault(sheet.path, {}).setdefault(sheet.record, []).append((folder, line))
                wanted[folder].remove(line)
        if not any(wanted.values()):
            break
    return found


def _cut(line: str) -> str:
    text = fold(line)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1].rstrip() + "…"
