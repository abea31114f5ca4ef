"""``newsarchive review --accept``: chosen suggestions are put into overrides.yml, and nothing else of it changes."""

import os
import re
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from newsarchive import vocabulary
from newsarchive.errors import Mistake, OverridesError, SourceError
from newsarchive.overrides import Known, Overrides, known_to, load_overrides
from newsarchive.overrides.inserting import CannotInsert, insert
from newsarchive.overrides.loading import FILE, FOLDER
from newsarchive.project import Project
from newsarchive.review.rows import read_rows
from newsarchive.review.writing import CannotConfirm, entry_of, to_yaml

_MODE = 0o644


class Accepted(Struct, frozen=True):
    """What was written."""

    file: Path
    added: int
    """Entries."""
    line: int
    """Of the first of them."""
    known: int
    """Suggestions that stood there already."""


def accept(
    project: Project,
    chosen: Path,
    *,
    confirms: bool = False,
    into: str = FILE,
    by: str | None = None,
    date: str | None = None,
) -> Accepted:
    """Puts the suggestions of ``chosen``, a file as ``review`` prints it, into a file of overrides of the project.

    All or none of them: each is read as an override, and with all others, before anything is written, and the file is
    exchanged in one step. ``confirms``: say instead of each that the record is right as it is. ``into``:
    ``overrides.yml`` or ``overrides/NAME.yml``; ``by`` and ``date``: who decided, and when. Raises OverridesError with
    every mistake.
    """
    if project.trusted is None:
        raise SourceError("a folder without newsarchive.yml has no overrides\n    hint: write one; it may be empty")
    target = _target(project.trusted, into)
    rows, mistakes = read_rows(chosen.read_bytes(), str(chosen), filled=not confirms)
    known = known_to(vocabulary.load(project.vocabulary))
    before = load_overrides(project.trusted, known)
    said = _plain(before)
    texts: list[tuple[int, str]] = []
    there = 0
    for line, suggestion in rows:
        try:
            text = to_yaml(entry_of(suggestion, by=by, date=date, confirms=confirms))
        except CannotConfirm as error:
            hint = "names that are not one belong into vocabulary/names.yml, with not_same_as; else take the row out"
            mistakes.append(Mistake(str(chosen), line, f"no override says that “{error}” is right as it is", hint))
            continue
        made = _load_alone(text, chosen, known)
        if isinstance(made, Mistake):
            mistakes.append(replace(made, file=str(chosen), line=line))
        elif made <= said:
            there += 1
        else:
            said |= made
            texts.append((line, text))
    if mistakes:
        raise OverridesError(mistakes)
    if not rows:
        raise SourceError(
            f"{chosen}: no suggestion stands in it\n    hint: “newsarchive review --format tsv” prints them"
        )
    if not texts:
        return Accepted(target, 0, 0, there)
    line = _write(project.trusted, target, known, texts, chosen)
    return Accepted(target, len(texts), line, there)


def _target(folder: Path, into: str) -> Path:
    path = Path(into)
    named = path == Path(FILE) or (path.parent == Path(FOLDER) and path.suffix in {".yml", ".yaml"})
    if not named:
        raise SourceError(f"{into}: not a file of overrides\n    hint: {FILE}, or {FOLDER}/NAME.yml")
    return folder / path


def _write(folder: Path, target: Path, known: Known, texts: Sequence[tuple[int, str]], chosen: Path) -> int:
    """Puts the entries into the file if all overrides together can be used then; the line of the first."""
    old = _read(target)
    try:
        text = (old or b"").decode("utf-8")
    except UnicodeDecodeError as error:
        raise OverridesError([Mistake(str(target), None, f"not valid UTF-8 at byte {error.start}")]) from None
    try:
        new, first = insert(text, "".join(entry for _, entry in texts), str(target))
    except CannotInsert as error:
        raise OverridesError([error.mistake]) from None
    try:
        load_overrides(folder, known, instead={target: new})
    except OverridesError as error:
        raise OverridesError(_as_rows(error.mistakes, target, first, texts, chosen)) from None
    _exchange(target, old, new.encode("utf-8"))
    return first


def _as_rows(
    mistakes: Sequence[Mistake], target: Path, first: int, texts: Sequence[tuple[int, str]], chosen: Path
) -> list[Mistake]:
    """Mistakes in entries that would have been added, told of the rows that they come from."""
    rows: dict[int, int] = {}
    line = first
    for row, text in texts:
        for _ in range(text.count("\n")):
            rows[line] = row
            line += 1

    def place(match: re.Match[str]) -> str:
        there = rows.get(int(match[1]))
        return match[0] if there is None else f"{chosen}:{there}"

    told = []
    for mistake in mistakes:
        message = re.sub(rf"{re.escape(str(target))}:([0-9]+)", place, mistake.message)
        found = rows.get(mistake.line or 0) if mistake.file == str(target) else None
        if found is None:
            told.append(replace(mistake, message=message))
        else:
            hint = "take one of them out"
            told.append(replace(mistake, file=str(chosen), line=found, message=message, hint=hint))
    return told


def _load_alone(text: str, chosen: Path, known: Known) -> set[object] | Mistake:
    """What an entry says by itself, or what is wrong with it."""
    place = chosen / FILE  # below a file there is none, so nothing else is read
    try:
        return _plain(load_overrides(chosen, known, instead={place: text}))
    except OverridesError as error:
        return error.mistakes[0]


def _plain(overrides: Overrides) -> set[object]:
    """What is said, whoever said it, when and why."""
    entries = (
        replace(entry, file="", line=0, override=replace(entry.override, because="", by=None, date=None))
        for entry in overrides.entries
    )
    names = (replace(entry, file="", line=0, because="", by=None, date=None) for entry in overrides.names)
    return {*entries, *names}


def _read(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _exchange(target: Path, old: bytes | None, new: bytes) -> None:
    """Puts ``new`` in the place of ``old`` in one step; a link is followed, and the file's mode stays."""
    target = Path(os.path.realpath(target))
    target.parent.mkdir(exist_ok=True)
    mode = target.stat().st_mode & 0o777 if old is not None else _MODE
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        _expect(target, old)
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _expect(target: Path, old: bytes | None) -> None:
    if _read(target) != old:
        raise SourceError(f"{target}: changed meanwhile\n    hint: nothing was written; try again")


def told(accepted: Accepted) -> str:
    """What was done, in a line or two."""
    there = f"; {accepted.known} said what stands there already" if accepted.known else ""
    if not accepted.added:
        return f"{accepted.file}: nothing added{there}\n"
    entries = "one entry" if accepted.added == 1 else f"{accepted.added} entries"
    return (
        f"{accepted.file}: {entries} added from line {accepted.line} on{there}\n"
        "“newsarchive check --overrides” tells whether they hold; the next build shows them.\n"
    )
