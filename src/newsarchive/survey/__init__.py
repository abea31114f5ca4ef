"""What a first pass over a whole dump learns: which lines recur from file to file.

A line that stands in many files of one folder is furniture: a slogan, a button, a notice. The shape of the survey:

*Unit.* A document (a text file, or a record of a container) belongs to the folder that holds it and to every folder
above it up to its source folder; the records of a container lie "in" the container. A line is looked for in all of
them. A folder of fewer than ``FEWEST`` documents teaches nothing.

*What counts.* The distinct comparison keys of a document's lines, each once, as fingerprints of 64 bits (BLAKE2b).
Two passes: first every fingerprint is counted in a table of fixed size, which may only count too high; then those
that the table does not rule out are counted exactly, folder by folder. The second pass reads the fingerprints back
from a spool, never the files. Both counts are sums, so neither the order of files nor the number of workers matters.
The bound on memory, and what happens where it is met, stand in ``counting``.

*Collisions.* Only two fingerprints that are wholly the same can be confused. With a hundred thousand recurring lines
known and sixty million lines to judge (a million files), the chance that even one line of all is taken for another
is 10^5 × 6·10^7 / 2^64, three in ten million; and a sentence is left out only on far more evidence than one sighting.

*Evidence* has three levels (``bands``). Thresholds depend on the folder's size in bands, two to each doubling, so an
added file moves only lines that stand in it and just miss a threshold, unless it opens a band.

*Copies.* A document most of whose text recurs is a copy of other articles (ten outlets print one agency's story), and
none of its lines is furniture.

The verdicts on its own lines are part of a draft's key, so what a survey knows can never meet a draft made without
it. No count enters a draft: the ledger says "recurs", and numbers stand once, on the folder's page.
"""

from collections.abc import Mapping

from msgspec import Struct

from newsarchive.model import RawDocument
from newsarchive.survey.bands import FEWEST, Level
from newsarchive.survey.fingerprints import fingerprint_lines
from newsarchive.survey.folders import folders_of

__all__ = ["FEWEST", "NOTHING_LEARNT", "Level", "LineCount", "Survey", "SurveyedFolder", "folders_of"]

_STOPS = ".!?…。！？؟۔।"
_CLOSERS = "\"'”’»“«)]）】」』›"
_SENTENCE = 30
"""Characters from which a line with a full stop counts as text of an article."""
_LONG = 80
"""Characters from which any line does."""


class LineCount(Struct, frozen=True):
    """A recurring line as its folder's page shows it."""

    text: str
    """As it stands in the first document, by name, that has it; cut where it is long."""
    documents: int
    """Documents of the folder that have it."""


class SurveyedFolder(Struct, frozen=True):
    """What was learnt of one folder."""

    folder: str
    """Path as shown; that of a container for its records."""
    documents: int
    """In it and in the folders below it."""
    recurring: int
    """Different lines that recur."""
    lines: tuple[LineCount, ...]
    """The most frequent of them."""


class Survey(Struct, frozen=True):
    """What is known about the lines of a dump."""

    levels: Mapping[str, Mapping[int, Level]] = {}
    """Folder → fingerprint of a line → how sure it is that the line is furniture there."""
    folders: tuple[SurveyedFolder, ...] = ()
    """For readers, in the order of their paths."""

    def recurring(self, document: RawDocument) -> dict[int, Level]:
        """Numbers of the document's lines, from 1, that recur over one of its folders."""
        known = [
            self.levels[folder]
            for folder in folders_of(document.path, document.name, document.record)
            if folder in self.levels
        ]
        if not known:
            return {}
        lines = fingerprint_lines(document.text)
        found: dict[int, Level] = {}
        for number, mark, _ in lines:
            level = max((levels[mark] for levels in known if mark in levels), default=None)
            if level is not None:
                found[number] = level
        return {} if _is_copy(lines, found) else found


def _is_copy(lines: list[tuple[int, int, str]], found: Mapping[int, Level]) -> bool:
    """Whether most of the running text, or of all the text where none runs, stands in many other documents too."""
    running = [(number, key) for number, _, key in lines if _is_running(key)] or [(n, key) for n, _, key in lines]
    whole = sum(len(key) for _, key in running)
    return 2 * sum(len(key) for number, key in running if number in found) > whole


def _is_running(key: str) -> bool:
    return len(key) >= _LONG or (len(key) >= _SENTENCE and key.rstrip(_CLOSERS)[-1:] in _STOPS)


NOTHING_LEARNT = Survey()
