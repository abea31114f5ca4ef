"""What the user is told, on a terminal and elsewhere."""

import io
from collections import Counter
from pathlib import Path

import pytest

from newsarchive.errors import Mistake
from newsarchive.model import Issue
from newsarchive.publish import Published
from newsarchive.report import Report
from newsarchive.terminal import Narrator, tame


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def report(**fields: object) -> Report:
    defaults: dict[str, object] = {
        "articles": 2,
        "files": 30,
        "published": Published(("a", "b"), ("c",), (), 27),
        "doubts": Counter(),
        "issues": (),
        "timings": (("Reading", 1.25), ("Lists", 0.5)),
        "start": Path("build/index.html"),
    }
    return Report(**(defaults | fields))  # type: ignore[arg-type]


def told(report: Report) -> str:
    return Narrator(io.StringIO()).summary(report)


def test_off_a_terminal_each_counted_stage_is_one_plain_line() -> None:
    stream = io.StringIO()
    narrator = Narrator(stream)

    for done in range(0, 1001, 100):
        narrator.progress("Reading", done, 1000)
    narrator.progress("Publishing", 0, None)
    narrator.say("Done.\n")

    assert stream.getvalue() == "Reading: 1,000\nDone.\n"


def test_on_a_terminal_one_line_moves_and_is_taken_away_at_the_end() -> None:
    stream = Terminal()
    narrator = Narrator(stream)

    narrator.progress("Reading", 0, 1000)
    narrator.progress("Reading", 1000, 1000)
    narrator.say("")

    assert "\n" not in stream.getvalue()
    assert "━━━━" in stream.getvalue()
    assert "1,000 of 1,000" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_a_stage_without_anything_to_do_does_not_divide_by_nothing() -> None:
    stream = Terminal()

    Narrator(stream).progress("Reading", 0, 0)

    assert "Reading 0" in stream.getvalue()


def test_the_summary_tells_articles_files_changes_time_and_the_front_page() -> None:
    assert told(report()) == ("2 articles, 30 files (2 added, 1 changed, 0 removed)\n1.8 s. Open build/index.html\n")


def test_overrides_that_do_not_hold_are_named_with_file_and_line() -> None:
    summary = told(report(stale=(Mistake("overrides.yml", 3, "a.txt: gone", "look again"),)))

    assert "overrides that do not hold any more: 1\n    overrides.yml:3: a.txt: gone\n" in summary


def test_an_unchanged_site_is_said_to_be_unchanged() -> None:
    assert "(nothing has changed)" in told(report(published=Published((), (), (), 30)))


def test_doubts_are_counted_by_kind_the_most_frequent_first() -> None:
    summary = told(report(doubts=Counter({"truncated": 1, "date-missing": 4, "empty-byline": 1})))

    assert "doubts in the records: date-missing 4, empty-byline 1, truncated 1\n" in summary


def test_the_first_unreadable_inputs_are_named_and_the_rest_counted() -> None:
    issues = tuple(Issue("no-article", None, "No article text.", f"seeds/{n}.txt") for n in range(7))

    summary = told(report(issues=issues))

    assert "inputs without a record: no-article 7" in summary
    assert "    seeds/4.txt: No article text.\n" in summary
    assert "seeds/5.txt" not in summary
    assert "… and 2 more, all on inputs.html" in summary


def test_a_file_name_cannot_forge_a_line_of_the_report() -> None:
    issue = Issue("no-article", None, "No article text.", "seeds/a\n0 articles.txt")

    assert "    seeds/a\\n0 articles.txt: No article text.\n" in told(report(issues=(issue,)))
    assert "seeds/a\\n0 articles.txt: no-article" in Narrator(io.StringIO()).issues((issue,))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – ünïcödé 漢字\n\tтекст", "plain – ünïcödé 漢字\n\tтекст"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\rb", "a\\rb"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\ud800", "\\ud800"),
        ("\x9b31m", "\\x9b31m"),
    ],
)
def test_a_stranger_s_text_is_shown_and_never_obeyed(text: str, shown: str) -> None:
    assert tame(text) == shown


class Broken(io.StringIO):
    def write(self, _text: str) -> int:
        raise BrokenPipeError


@pytest.mark.parametrize("stream", [None, Broken()])
def test_nobody_to_talk_to_is_no_reason_to_stop(stream: io.StringIO | None) -> None:
    narrator = Narrator(stream)

    narrator.progress("Reading", 1, 2)
    narrator.say("Done.\n")
