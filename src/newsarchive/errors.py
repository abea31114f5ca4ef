"""The errors that a user can mend. ``cli`` turns each into exit code 1 and its message; anything else is a bug.

NewsarchiveError
├── ConfigError        newsarchive.yml: unknown key, wrong value (all mistakes together)
├── VocabularyError    a file under vocabulary/: what stands where, what was expected
├── OverridesError     overrides.yml or a file under overrides/, likewise
├── HistoryError       a kept file of digests of a former build, likewise
├── SourceError        a source folder or file that the user named is not there or cannot be read
├── OutputError        the output folder is not ours, is in use, or cannot be written
│   └── StoreError     what was kept in the store is gone or broken
├── ModelError         a model that newsarchive.yml names is not installed or cannot be loaded
├── render.TemplateError   a template, most likely a project's own, asks for what is not there
├── engine.WorkerLost      a worker process was killed, most likely for lack of memory
└── engine.MemoryRanOut    the system refused memory
"""

import errno
from collections.abc import Iterable, Sequence

from msgspec import Struct

_LACKING = {errno.ENOMEM, errno.EMFILE, errno.ENFILE, errno.ENOSPC, errno.EDQUOT}


def is_lack(error: BaseException) -> bool:
    """Whether the machine has run out of memory, room or open files: nothing that is to be said of an input.

    An input is then neither unreadable nor broken, and to leave it out would lose its page.
    """
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno in _LACKING)


class Mistake(Struct, frozen=True):
    """One thing to mend in a file that a person wrote."""

    file: str
    line: int | None
    message: str
    """What stands there and what was expected."""
    hint: str | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}" + (f"\n    hint: {self.hint}" if self.hint else "")


def in_order(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """By file, line and message."""
    return tuple(sorted(mistakes, key=lambda mistake: (mistake.file, mistake.line or 0, mistake.message)))


class NewsarchiveError(Exception):
    """Something the user can mend; its text says what, where and how."""


class FileMistakes(NewsarchiveError):
    """Mistakes in a file that a person wrote, all of them together."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class ConfigError(FileMistakes):
    """newsarchive.yml cannot be used as it stands."""


class VocabularyError(FileMistakes):
    """A vocabulary file cannot be used as it stands."""


class OverridesError(FileMistakes):
    """A file of overrides cannot be used as it stands."""


class HistoryError(FileMistakes):
    """A kept file of a former build cannot be used as it stands."""


class SourceError(NewsarchiveError):
    """A named source is missing or cannot be read."""


class ModelError(NewsarchiveError):
    """A model that the user named cannot be used."""


class OutputError(NewsarchiveError):
    """The output folder is not ours, is in use, or cannot be written."""


class StoreError(OutputError):
    """What this build or one before put into the store is not there, or not whole."""
