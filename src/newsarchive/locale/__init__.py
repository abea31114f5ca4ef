"""The catalogues of the interface: ``<language>.po`` beside this file, and those of a project's own ``locale/``.

One language is read for a build, and none for English, in which the program itself is written. What a project's own
catalogue says goes before; what neither has stays English.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from itertools import pairwise
from pathlib import Path

from newsarchive.errors import NewsarchiveError

HERE = Path(__file__).parent
FOLDER = "locale"
"""Of a project, for catalogues of its own."""
ENGLISH = "en"
_PLACEHOLDER = re.compile(r"%(?:%|\(\w+\)s|[sd])|\{\w+\}")
_ENDING = ".po"


class CatalogueError(NewsarchiveError):
    """A catalogue cannot be read or holds what would fail on a page."""


def languages(own: Path | None = None) -> tuple[str, ...]:
    """The interface languages, sorted; ``own``: a project's folder, whose catalogues add to them."""
    folders = [HERE, *([own / FOLDER] if own is not None else [])]
    found = {path.stem for folder in folders if folder.is_dir() for path in folder.glob(f"*{_ENDING}")}
    return tuple(sorted(found | {ENGLISH}))


def base(language: str) -> str:
    """``de`` of ``de-AT``."""
    return language.split("-", maxsplit=1)[0]


def load_catalogue(language: str, own: Path | None = None) -> NullTranslations:
    """The translations into ``language``; of a region, its own go before those of the language.

    Raises CatalogueError with file and line.
    """
    found = [_read(path) for path in _files(language, own)]
    if not found:
        return NullTranslations()
    for first, second in pairwise(found):
        first.add_fallback(second)
    return found[0]


def digest(language: str, own: Path | None = None) -> str:
    """SHA-256 over the catalogues that ``load_catalogue`` reads."""
    found = hashlib.sha256()
    for path in _files(language, own):
        found.update(path.read_bytes() + b"\0")
    return found.hexdigest()


def placeholders(text: str) -> frozenset[str]:
    """What of a text is replaced: ``%(n)s``, ``%s``, ``%d``, and by a script ``{n}``."""
    return frozenset(found for found in _PLACEHOLDER.findall(text) if found != "%%")


def needed(source: tuple[str, ...]) -> frozenset[str]:
    """What no translation of a text may leave out: what has no name and is put in wherever the English has it."""
    return frozenset.intersection(*map(placeholders, source)) & {"%s", "%d"}


def _files(language: str, own: Path | None) -> Iterator[Path]:
    """The catalogues that exist, the nearest first."""
    for folder in (*([own / FOLDER] if own is not None else []), HERE):
        for name in dict.fromkeys((language, base(language))):
            path = folder / f"{name}{_ENDING}"
            if path.is_file():
                yield path


def _read(path: Path) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(io.BytesIO(path.read_bytes()), abort_invalid=True)
    except PoFileError as error:
        raise CatalogueError(f"{path}:{error.lineno + 1}: {error}\n    hint: {_HINT}") from error
    except (OSError, ValueError, LookupError) as error:
        raise CatalogueError(f"{path}: cannot be read as a catalogue: {error}\n    hint: {_HINT}") from error
    for message in catalogue:
        if not message.id:
            continue
        source = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        target = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        wrong = frozenset().union(*map(placeholders, target)) - frozenset().union(*map(placeholders, source))
        if wrong:
            raise CatalogueError(
                f"{path}:{message.lineno}: {', '.join(sorted(wrong))} is not in the English text “{source[-1]}”\n"
                f"    hint: {_HINT}"
            )
        lacking = needed(source) - frozenset.intersection(*map(placeholders, filter(None, target)), needed(source))
        if lacking:
            raise CatalogueError(
                f"{path}:{message.lineno}: {', '.join(sorted(lacking))} of “{source[-1]}” is lacking\n    hint: {_HINT}"
            )
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


_HINT = "docs/languages.md tells how a catalogue is written"
