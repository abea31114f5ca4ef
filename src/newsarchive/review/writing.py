"""A suggestion as an entry of overrides.yml: the very text that docs/corrections.md tells people to write.

Text is put into quotation marks unless it is a plain word or a date, so that no sentence of a source can be read as
anything but text.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from newsarchive.overrides.facts import MANY
from newsarchive.review.values import Kind, Suggestion, split_names

RIGHT = "Looked at: right as it is."
"""The reason of an entry that changes nothing."""
Entry = dict[str, Any]
"""Keys and values of one entry, in the order in which they are written."""

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_+:-]*[A-Za-z0-9])?", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9T:+-]+Z?", re.ASCII)


def entry_of(
    suggestion: Suggestion, *, by: str | None = None, date: str | None = None, confirms: bool = False
) -> Entry:
    """What overrides.yml is to hold, whether or not a person still has to fill in a value or a reason.

    ``confirms``: the record is right as it is, and is not to be asked about again. Raises CannotConfirm.
    """
    changes = _CHANGES
    if confirms:
        if suggestion.kind not in _CONFIRMS:
            raise CannotConfirm(suggestion.kind)
        changes = _CONFIRMS
    entry: Entry = {}
    if suggestion.article is not None:
        entry["article"] = suggestion.article
    entry["because"] = RIGHT if confirms else suggestion.because
    entry |= {key: value for key, value in (("by", by), ("date", date)) if value}
    if suggestion.sha256:
        entry["sha256"] = suggestion.sha256
    if suggestion.was:
        entry["was"] = dict(suggestion.was)
    return entry | changes[suggestion.kind](suggestion)


class CannotConfirm(Exception):
    """No override says that this kind of thing is right as it is; its text is the kind."""


def to_yaml(entry: Entry, indent: int = 0) -> str:
    """The entry over several lines, as people write it; with a line end."""
    blanks = " " * indent
    lines = [f"{key}: {_flow(value)}" for key, value in entry.items()]
    return "".join(f"{blanks}{'  ' if place else '- '}{line}\n" for place, line in enumerate(lines))


def to_line(entry: Entry) -> str:
    """The entry in one line, without the ``- `` before it, which a spreadsheet would take for a formula."""
    return _flow(entry)


def _fact(suggestion: Suggestion) -> Entry:
    value: object = suggestion.value
    if suggestion.what in MANY:
        value = split_names(suggestion.value)
        value = value or ""  # which the loader refuses, as it does every value that is still to be filled in
    return {"set": {suggestion.what: value}}


def _line(suggestion: Suggestion) -> Entry:
    part = "keep" if suggestion.kind == "line-dropped" else "drop"
    return {"lines": {part: {_ranges(suggestion.lines): suggestion.value}}}


def _add_theme(suggestion: Suggestion) -> Entry:
    lines = suggestion.lines[:1]
    proof: object = {str(lines[0]): suggestion.words} if suggestion.words else list(map(str, lines))
    return {"themes": {"add": {suggestion.value: proof}}}


def _forbid_theme(suggestion: Suggestion) -> Entry:
    return {"themes": {"forbid": [suggestion.value]}}


def _names(suggestion: Suggestion) -> Entry:
    return {"names": {"join": split_names(suggestion.value)}}


_CHANGES: Mapping[Kind, Callable[[Suggestion], Entry]] = {
    "conflict": _fact,
    "date-ambiguous": _fact,
    "date-missing": _fact,
    "date-inferred": _fact,
    "title-supplied": _fact,
    "byline-empty": _fact,
    "language-unknown": _fact,
    "theme-near": _add_theme,
    "theme-weak": _forbid_theme,
    "line-dropped": _line,
    "line-kept": _line,
    "names-alike": _names,
    "name-variant": _names,
}


def _as_it_is(suggestion: Suggestion) -> Entry:
    """The fact that the record has, or that there is none."""
    if not suggestion.now:
        return {"clear": [suggestion.what]}
    return _fact(
        replace(suggestion, value=suggestion.now.replace(", ", "; ") if _is_many(suggestion) else suggestion.now)
    )


def _is_many(suggestion: Suggestion) -> bool:
    return suggestion.what in MANY


def _left_out(suggestion: Suggestion) -> Entry:
    return {"lines": {"drop": {_ranges(suggestion.lines): suggestion.now or "other"}}}


def _kept(suggestion: Suggestion) -> Entry:
    return {"lines": {"keep": [_ranges(suggestion.lines)]}}


_CONFIRMS: Mapping[Kind, Callable[[Suggestion], Entry]] = {
    "conflict": _as_it_is,
    "date-ambiguous": _as_it_is,
    "date-missing": _as_it_is,
    "date-inferred": _as_it_is,
    "title-supplied": _as_it_is,
    "byline-empty": _as_it_is,
    "theme-near": _forbid_theme,
    "theme-weak": _add_theme,
    "line-dropped": _left_out,
    "line-kept": _kept,
}
"""Of a language that nobody knows and of names no override says so."""


def _ranges(numbers: Sequence[int]) -> str:
    """Lines as people write them: ``12``, ``14-16``, ``12, 14-16``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(str(key))}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(str(value))


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and (text.isalnum() or ":" not in text or _DATE.fullmatch(text)):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
