"""How the command line tells its story: one moving line on a terminal, plain lines everywhere else."""

import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from msgspec.structs import replace

if TYPE_CHECKING:
    from newsarchive.errors import Mistake
    from newsarchive.model import Issue
    from newsarchive.report import Report

_REDRAW_SECONDS = 0.1
_CLEAR = "\r\x1b[K"
_BAR_WIDTH = 28
_ISSUES_SHOWN = 5


# Control characters would be obeyed by a terminal, bidirectional ones would turn its line around.
_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def tame(text: str) -> str:
    r"""``text`` for a terminal: what a stranger's text could make it do is shown instead, as ``\x1b``."""
    return _OBEYED.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def abandon(stream: TextIO | None) -> None:
    """Lets what a stream holds go nowhere if it is broken: else Python fails on it once more when it ends."""
    if stream is None:
        return
    with suppress(OSError):
        stream.flush()
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


class Narrator:
    """Tells ``stream`` how far the work is; the only state is where the moving line stands.

    A stream that is not there or that breaks is no reason to stop: the work goes on in silence.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._moving = stream is not None and stream.isatty()
        self._stage = ""
        self._drawn = 0.0

    def progress(self, stage: str, done: int, total: int | None) -> None:
        """``done`` of ``total`` things of a stage are ready; ``total`` None where it is not known yet."""
        if not self._moving:
            if stage != self._stage and total is not None:
                self._write(f"{stage}: {total:,}\n")
            self._stage = stage
            return
        now = time.monotonic()
        if stage == self._stage and done != total and now - self._drawn < _REDRAW_SECONDS:
            return
        self._stage, self._drawn = stage, now
        self._write(_CLEAR + _bar(stage, done, total, shutil.get_terminal_size().columns))

    def say(self, text: str) -> None:
        """Takes the moving line away and writes ``text``, tamed."""
        self._write((_CLEAR if self._moving else "") + tame(text))

    def _write(self, text: str) -> None:
        if self._stream is not None:
            try:
                self._stream.write(text)
                self._stream.flush()
            except OSError:
                abandon(self._stream)
                self._stream = None

    def summary(self, report: "Report") -> str:
        """What a build made, in a few lines."""
        published = report.published
        if published.added or published.changed or published.removed:
            numbers = {"added": published.added, "changed": published.changed, "removed": published.removed}
            wrote = ", ".join(f"{len(paths):,} {what}" for what, paths in numbers.items())
        else:
            wrote = "nothing has changed"
        lines = [
            f"{_count(report.articles, 'article')}, {_count(report.files, 'file')} ({wrote})",
            *_issue_lines(report.doubts, "doubts in the records"),
            *_issue_lines(Counter(issue.code for issue in report.issues), "inputs without a record"),
            *(f"    {_one_line(issue.source)}: {issue.message}" for issue in report.issues[:_ISSUES_SHOWN]),
        ]
        if len(report.issues) > _ISSUES_SHOWN:
            lines.append(f"    … and {len(report.issues) - _ISSUES_SHOWN:,} more, all on inputs.html")
        ended = f"{report.seconds:.1f} s. Open {report.start}\n"
        return "\n".join(lines) + "\n" + self.stale(report.stale) + ended

    def stale(self, mistakes: "Sequence[Mistake]") -> str:
        """Overrides that do not hold any more, a line each below their number; nothing where all hold."""
        if not mistakes:
            return ""
        lines = [f"    {_one_line(str(replace(mistake, hint=None)))}" for mistake in mistakes]
        return "\n".join([f"overrides that do not hold any more: {len(mistakes)}", *lines]) + "\n"

    def issues(self, issues: "Sequence[Issue]") -> str:
        """Every input that gave no record, a line each."""
        return "".join(f"{_one_line(issue.source)}: {issue.code}: {issue.message}\n" for issue in issues)


def _one_line(path: str | None) -> str:
    """A path that cannot pretend to be a line of the report."""
    return (path or "").replace("\n", "\\n")


def _bar(stage: str, done: int, total: int | None, width: int) -> str:
    if not total:
        return f"{stage} {done:,}"[: width - 1]
    filled = _BAR_WIDTH * done // total
    bar = "━" * filled + "─" * (_BAR_WIDTH - filled)
    return f"{stage:<10} {bar} {done:,} of {total:,}"[: width - 1]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _issue_lines(kinds: Counter[str], title: str) -> list[str]:
    if not kinds:
        return []
    listed = ", ".join(f"{code} {number:,}" for code, number in sorted(kinds.items(), key=lambda k: (-k[1], k[0])))
    return [f"{title}: {listed}"]
