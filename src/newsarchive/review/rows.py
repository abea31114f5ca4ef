"""Suggestions as files that people edit: a table with tabs, for a spreadsheet, or JSON, one object a line.

What ``--accept`` takes is one of these files with the wanted rows left in it. A cell that a spreadsheet would take for
a formula has an apostrophe before it, which is taken off again.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, get_args

import msgspec

from newsarchive.errors import Mistake
from newsarchive.review.values import Kind, Suggestion
from newsarchive.review.writing import entry_of, to_line, to_yaml

COLUMNS = (
    "kind", "doubt", "article", "source", "what", "lines", "why", "now", "evidence", "value", "choices", "words",
    "because", "was", "sha256", "override",
)  # fmt: skip
_NEEDED = ("kind", "value", "because")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_MOST = 100_000_000
"""Bytes of a file that is taken."""
_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}


def heading() -> str:
    """The first line of the table."""
    return "\t".join(COLUMNS) + "\n"


def to_tsv(suggestion: Suggestion) -> str:
    """A row of the table, with its line end. Several lines of evidence are divided by `` | ``."""
    cells = {
        "kind": suggestion.kind,
        "doubt": f"{suggestion.doubt:.3f}",
        "article": suggestion.article or "",
        "source": suggestion.source or "",
        "what": suggestion.what,
        "lines": ", ".join(map(str, suggestion.lines)),
        "why": suggestion.why,
        "now": suggestion.now or "",
        "evidence": " | ".join(
            f"{witness.line}: {witness.text}" if witness.line is not None else witness.text
            for witness in suggestion.evidence
        ),
        "value": suggestion.value,
        "choices": " | ".join(suggestion.choices),
        "words": suggestion.words or "",
        "because": suggestion.because,
        "was": msgspec.json.encode(suggestion.was).decode() if suggestion.was else "",
        "sha256": suggestion.sha256 or "",
        "override": to_line(entry_of(suggestion)),
    }
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerow([_guarded(cells[name]) for name in COLUMNS])
    return out.getvalue()


def to_json(suggestion: Suggestion) -> bytes:
    """An object in one line, with its line end; ``override`` is the text to paste."""
    fields = {name: getattr(suggestion, name) for name in Suggestion.__struct_fields__}
    return msgspec.json.encode(fields | {"override": to_yaml(entry_of(suggestion))}) + b"\n"


def read_rows(data: bytes, name: str, *, filled: bool = True) -> tuple[list[tuple[int, Suggestion]], list[Mistake]]:
    """The suggestions of a file, each with its line, and what is wrong with the others.

    A table has a line of headings; columns may be in any order or missing, but for ``kind``, ``value`` and ``because``.
    ``filled``: these two must hold something.
    """
    if len(data) > _MOST:
        return [], [Mistake(name, None, f"larger than {_MOST:,} bytes", "keep the rows that are wanted")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return [], [Mistake(name, None, f"not valid UTF-8 at byte {error.start}", "save the file as UTF-8")]
    if not text.strip():
        return [], []
    rows = _json_rows(text, name) if text.lstrip()[:1] == "{" else _table_rows(text, name)
    found: list[tuple[int, Suggestion]] = []
    mistakes: list[Mistake] = []
    for line, row in rows:
        made = row if isinstance(row, Mistake) else _suggestion(row, name, line, filled=filled)
        if isinstance(made, Mistake):
            mistakes.append(made)
        else:
            found.append((line, made))
    return found, mistakes


def _json_rows(text: str, name: str) -> Iterator[tuple[int, dict[str, Any] | Mistake]]:
    for line, row in enumerate(text.split("\n"), 1):
        if not row.strip():
            continue
        try:
            data = msgspec.json.decode(row.encode("utf-8"))
        except msgspec.DecodeError as error:
            yield line, Mistake(name, line, f"not valid JSON: {error}")
            continue
        if isinstance(data, dict):
            yield line, data
        else:
            yield line, Mistake(name, line, "expected an object, as “newsarchive review --format jsonl” prints it")


def _table_rows(text: str, name: str) -> Iterator[tuple[int, dict[str, Any] | Mistake]]:
    reader = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    try:
        columns = next(reader, [])
        lacking = [column for column in _NEEDED if column not in columns]
        if lacking:
            hint = "a table begins with the line of headings that “newsarchive review --format tsv” prints"
            yield 1, Mistake(name, 1, f"the column “{lacking[0]}” is missing", hint)
            return
        for cells in reader:
            if any(cells):
                row = dict(zip(columns, map(_bare, cells), strict=False))
                yield reader.line_num, _from_table(row, name, reader.line_num)
    except csv.Error as error:
        yield reader.line_num, Mistake(name, reader.line_num, f"no table with tabs: {error}")


def _from_table(row: dict[str, str], name: str, line: int) -> dict[str, Any] | Mistake:
    """A row with its lists and its object read."""
    data: dict[str, Any] = {key: row.get(key) or None for key in ("article", "source", "words", "sha256", "now")}
    data |= {key: row.get(key, "") for key in ("kind", "what", "value", "because")}
    numbers = [part.strip() for part in row.get("lines", "").split(",") if part.strip()]
    if not all(part.isascii() and part.isdigit() and len(part) < 10 for part in numbers):
        return Mistake(name, line, f"lines: expected numbers, found “{row['lines'][:60]}”", "12, 13, 14")
    data["lines"] = [int(part) for part in numbers]
    if row.get("was"):
        try:
            data["was"] = msgspec.json.decode(row["was"].encode("utf-8", "replace"), type=dict[str, str])
        except msgspec.DecodeError as error:
            return Mistake(name, line, f"was: {error}", 'leave it as it was printed: {"12":"What stood there"}')
    return data


def _suggestion(data: dict[str, Any], name: str, line: int, *, filled: bool) -> Suggestion | Mistake:
    """The fields that an override is made of; whatever else stands in a row is for people."""
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        return Mistake(name, line, f"there is no kind “{str(kind)[:60]}”", f"one of {', '.join(_KINDS)}")
    known = {key: value for key, value in data.items() if key in _USED and value not in (None, "")}
    for key in ("value", "because"):
        if isinstance(known.get(key), str):
            known[key] = " ".join(known[key].split())
    try:
        made = msgspec.convert(
            {"doubt": 0.0, "article": None, "source": None, "why": "", "what": _ABOUT[_KINDS[kind]], **known},
            Suggestion,
        )
    except msgspec.ValidationError as error:
        return Mistake(name, line, f"{error}", "leave it as it was printed, but for value and because")
    lacking = _lacking(made, filled=filled)
    return Mistake(name, line, *lacking) if lacking else made


_ABOUT: dict[Kind, str] = {
    "conflict": "",
    "date-ambiguous": "published",
    "date-missing": "published",
    "date-inferred": "published",
    "title-supplied": "title",
    "byline-empty": "authors",
    "language-unknown": "language",
    "theme-near": "themes",
    "theme-weak": "themes",
    "line-dropped": "line",
    "line-kept": "line",
    "names-alike": "names",
    "name-variant": "names",
}
"""What a kind is about where a row does not say; of a conflict it has to."""
_USED = frozenset(("kind", "article", "source", "what", "lines", "words", "value", "because", "now", "was", "sha256"))


def _lacking(suggestion: Suggestion, *, filled: bool) -> tuple[str, str] | None:
    """What a person still has to fill in, and how."""
    if filled and not suggestion.value:
        return f"{suggestion.what}: the column “value” is empty", "fill it in, or take the row out"
    if filled and not suggestion.because:
        return "the column “because” is empty", "say how it is known, or take the row out"
    if suggestion.article is None and suggestion.kind != "names-alike":
        return "no article is named", "leave the column “article” as it was printed"
    if not suggestion.lines and suggestion.kind in {"line-dropped", "line-kept", "theme-near"}:
        return "no line is named", "leave the column “lines” as it was printed"
    if suggestion.kind == "conflict" and not suggestion.what:
        return "the column “what” is empty", "leave it as it was printed"
    return None


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell[1:]) else cell


def kinds_of(names: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds of these names; all where none is named."""
    return tuple(_KINDS[name] for name in names) or tuple(_KINDS.values())
