"""Suggestions as a table and as JSON: what is printed can be read again, also when a spreadsheet had it in between."""

import csv
import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from newsarchive.review import KINDS, Suggestion
from newsarchive.review.rows import COLUMNS, heading, kinds_of, read_rows, to_json, to_tsv
from tests.review.samples import near, title, weak

USED = ("kind", "article", "what", "lines", "words", "value", "because", "was", "sha256")
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).map(
    lambda text: " ".join(text.split()) or "x"
)


def used(suggestion: Suggestion) -> list[object]:
    return [getattr(suggestion, name) for name in USED]


def read(data: bytes) -> list[Suggestion]:
    rows, mistakes = read_rows(data, "f")
    assert mistakes == []
    return [suggestion for _, suggestion in rows]


def told(data: str) -> str:
    rows, mistakes = read_rows(data.encode(), "f")
    assert rows == []
    return "\n".join(map(str, mistakes))


@given(texts, texts, texts)
def test_whatever_the_texts_hold_a_row_is_read_as_it_was_written(value: str, because: str, was: str) -> None:
    suggestion = replace(near(), value=value, because=because, words=was, was={"4": was})

    assert [used(each) for each in read((heading() + to_tsv(suggestion)).encode())] == [used(suggestion)]
    assert [used(each) for each in read(to_json(suggestion))] == [used(suggestion)]


@pytest.mark.parametrize("hostile", ["=1+1", "@SUM(A1)", "+1", "-1", "'=1+1"])
def test_no_cell_is_a_formula(hostile: str) -> None:
    row = to_tsv(replace(near(), value=hostile, because=hostile))

    cells = next(csv.reader(io.StringIO(row), dialect="excel-tab"))
    assert not any(cell[:1] in "=+-@" for cell in cells if cell)
    assert used(read((heading() + row).encode())[0])[5:7] == [hostile, hostile]


def test_every_row_is_one_line_with_all_columns() -> None:
    for suggestion in (near(), weak(), title()):
        row = to_tsv(suggestion)

        assert row.count("\n") == 1
        assert len(next(csv.reader(io.StringIO(row), dialect="excel-tab"))) == len(COLUMNS)


def test_json_has_the_override_to_paste() -> None:
    row = msgspec.json.decode(to_json(near()))

    assert row["override"].startswith("- article: k5dq3v7xw2mzr4ja\n  because: ")
    assert row["evidence"] == [{"line": 4, "text": "An amnesty was possible."}]


def test_columns_may_be_in_any_order_and_others_are_ignored() -> None:
    table = "because\tours\tvalue\tarticle\tkind\r\nRead.\tx\tdesertion\tk5dq3v7xw2mzr4ja\ttheme-weak\r\n\r\n"

    (row,) = read(table.encode("utf-8-sig"))

    assert (row.kind, row.article, row.value, row.because) == ("theme-weak", "k5dq3v7xw2mzr4ja", "desertion", "Read.")


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({"kind": "guess"}, "f:1: there is no kind “guess”"),
        ({"value": ""}, "f:1: themes: the column “value” is empty"),
        ({"because": " "}, "f:1: the column “because” is empty"),
        ({"article": None}, "f:1: no article is named"),
        ({"lines": []}, "f:1: no line is named"),
        ({"lines": "4"}, "f:1: Expected `array`"),
        ({"value": 4}, "f:1: Expected `str`"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(row: dict[str, object], what: str) -> None:
    data = msgspec.json.decode(to_json(near())) | row

    assert told(msgspec.json.encode(data).decode()).startswith(what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("kind\tvalue\nx\ty\n", "f:1: the column “because” is missing"),
        ("kind\tvalue\tbecause\tlines\ntheme-near\ta\tb\t4-6\n", "f:2: lines: expected numbers, found “4-6”"),
        ("kind\tvalue\tbecause\twas\ntheme-near\ta\tb\tOld\n", "f:2: was: "),
        ("{\n", "f:1: not valid JSON"),
        ('{"kind":"guess"}\n[1]\n', "f:1: there is no kind “guess”"),
    ],
)
def test_a_broken_file_is_told_with_its_line(text: str, what: str) -> None:
    assert told(text).startswith(what)


def test_an_empty_file_and_bytes_that_are_no_text() -> None:
    assert read_rows(b" \n", "f") == ([], [])
    assert "not valid UTF-8" in str(read_rows(b"\xff\xfe\x00", "f")[1][0])


def test_no_kind_means_all() -> None:
    assert kinds_of(()) == KINDS
    assert kinds_of(["theme-near"]) == ("theme-near",)
