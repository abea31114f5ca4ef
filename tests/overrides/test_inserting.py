"""Entries are put behind the last one of a file, and nothing else of it changes."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.overrides.inserting import CannotInsert, insert

NEW = "- article: k5dq3v7xw2mzr4ja\n  because: Read.\n"
ADDED = {"article": "k5dq3v7xw2mzr4ja", "because": "Read."}

words = st.text(st.sampled_from("abcdé -:#'\"{}[]|>&*!%@`,\\Ж字"), max_size=12)
comments = words.map(lambda text: f"# {text}")
blanks = st.sampled_from(["", " ", "   "])


@st.composite
def values(draw: st.DrawFn, indent: int) -> str:
    """A value in one of the ways in which people write one."""
    text = draw(words)
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    single = "'" + text.replace("'", "''") + "'"
    plain = "x" + "".join(char for char in text if char.isalpha())
    inside = " " * (indent + 2)
    block = draw(st.sampled_from(["|", ">", "|-", "|+", ">+"]))
    written = [
        quoted,
        single,
        plain,
        f"{plain}   # {draw(words)}",
        "{ a:   1 , b: [x,  y] }",
        f"{block}\n{inside}{plain}\n\n{inside}{plain}",
        f"{plain}\n{inside}{plain}",
    ]
    return written[draw(st.integers(0, len(written) - 1))]


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file of overrides as people leave it: odd blanks, comments, quotation marks, an end mark or none."""
    indent = draw(st.integers(0, 3))
    lines: list[str] = draw(st.lists(st.one_of(comments, st.just("")), max_size=3))
    if draw(st.booleans()):
        lines.append("---")
    for _ in range(draw(st.integers(0, 4))):
        gap = draw(st.integers(1, 3))
        lines.append(f"{' ' * indent}-{' ' * gap}because: {draw(values(indent + 1 + gap))}")
        lines.append(f'{" " * (indent + 1 + gap)}set:{" " * gap}{{title: "{draw(st.sampled_from(["a", "é"]))}"}}')
        lines += [f"{draw(blanks)}{comment}" for comment in draw(st.lists(comments, max_size=2))]
    if any(line.lstrip().startswith("-") for line in lines) and draw(st.booleans()):
        lines += ["...", *draw(st.lists(comments, max_size=1))]
    text = "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def plain(data: Any) -> Any:
    """Texts without the blanks at their ends: a last line that had no end gets one."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    return data.strip() if isinstance(data, str) else data


def take_out(new: str, newline: str) -> tuple[str, str]:
    """What stands before the new entry, and behind it."""
    at = new.index("- article: k5dq3v7xw2mzr4ja")
    start = new.rfind(newline, 0, at) + len(newline) if newline in new[:at] else 0
    end = new.index("because: Read.", at) + len("because: Read." + newline)
    return new[:start], new[end:]


@given(files())
def test_whatever_stood_in_the_file_stays_byte_for_byte(text: str) -> None:
    """PyYAML's own parser is asked, libyaml's finds the place."""
    old = yaml.load(text, Loader=yaml.BaseLoader) or []

    new, line = insert(text, NEW, "overrides.yml")

    newline = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    before, behind = take_out(new, newline)
    place = len(text) - len(behind)
    assert text[place:] == behind
    # Before the entry stands what stood there, with at most its last line's end and a blank line more.
    assert before in {text[:place], text[:place] + newline, text[:place] + newline * 2}
    assert new.splitlines()[line - 1].strip() == "- article: k5dq3v7xw2mzr4ja"
    found = yaml.load(new, Loader=yaml.BaseLoader)
    assert [plain(each) for each in found] == [*(plain(each) for each in old), ADDED]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n# nothing\n", "\ufeff- because: é\n"])
def test_an_empty_file_and_one_with_a_byte_order_mark_take_entries_too(text: str) -> None:
    new, _ = insert(text, NEW, "overrides.yml")

    assert new.startswith(text)
    assert yaml.safe_load(new.removeprefix("\ufeff"))[-1] == ADDED


def test_entries_stand_before_the_mark_that_ends_the_file() -> None:
    new, line = insert("- because: é\n# ours\n...\n# behind\n", NEW, "overrides.yml")

    assert new == f"- because: é\n# ours\n\n{NEW}...\n# behind\n"
    assert line == 4


def test_entries_take_the_indent_of_the_list() -> None:
    assert insert("  - because: a\n", NEW, "f")[0] == (
        "  - because: a\n\n  - article: k5dq3v7xw2mzr4ja\n    because: Read.\n"
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("\n[{because: a}]\n", "f:2: the list of entries is written in brackets"),
        ("because: a\n", "f:1: expected a list of entries"),
        ("some words\n", "f:1: expected a list of entries"),
        ("- 'open\n", "f:2: not valid YAML"),
    ],
)
def test_where_there_is_no_place_it_says_why(text: str, what: str) -> None:
    with pytest.raises(CannotInsert) as caught:
        insert(text, NEW, "f")

    assert str(caught.value).startswith(what)
