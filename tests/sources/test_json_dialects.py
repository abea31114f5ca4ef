"""What writers of JSON do beyond its rules: nothing of it may cost a record, nor change a text."""

import io
import json
from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import SourceFile
from newsarchive.sources.json_dialects import Lenient
from newsarchive.sources.json_records import read_json, read_json_lines
from newsarchive.sources.records import Options

FIXTURES = Path(__file__).parent / "fixtures"
HARD = r'[{"a": NaN, "b": "NaN \" NaN", "c": [Infinity, -Infinity, -1], "d": "\\", "e": NaN, "NaN": "\\\"Infinity"}]'
MENDED = [{"a": None, "b": 'NaN " NaN', "c": [None, None, -1], "d": "\\", "e": None, "NaN": '\\"Infinity'}]


def read(folder: Path, data: str, name: str = "a.json") -> list[RawDocument | Issue]:
    (folder / name).write_text(data, encoding="utf-8")
    return read_at(folder / name)


def read_at(place: Path) -> list[RawDocument | Issue]:
    file = SourceFile(place.name, place, place.name, place.suffix[1:], 1)
    return list((read_json if place.suffix == ".json" else read_json_lines)(file, Options()))


def texts(found: list[RawDocument | Issue]) -> list[str]:
    return [each.text if isinstance(each, RawDocument) else each.message for each in found]


@pytest.mark.parametrize("size", [*range(1, 12), 1000])
def test_nan_becomes_null_outside_strings_wherever_a_piece_ends(size: int) -> None:
    stream = Lenient(io.BytesIO(HARD.encode()))

    assert json.loads(b"".join(iter(lambda: stream.read(size), b""))) == MENDED


@pytest.mark.parametrize("data", ['["Na', "[-", "[Infinit", '["\\', "NaN", '"NaN'])
def test_nothing_is_lost_of_a_text_that_is_cut_short(data: str) -> None:
    stream = Lenient(io.BytesIO(data.encode()))
    found = b"".join(iter(lambda: stream.read(3), b"")).decode()

    assert found == ("null" if data == "NaN" else data)


def test_a_list_goes_on_behind_nan_and_numbers_over_64_bits(tmp_path: Path) -> None:
    numbers = '{"id": 123456789012345678901234567890, "text": "Two: NaN."}, {"id": -Infinity, "text": "Three."}'
    found = read(tmp_path, f'[{{"id": NaN, "score": NaN, "text": "One."}}, {numbers}, {{"id": 4, "text": "Four."}}]')

    assert texts(found) == ["One.", "Two: NaN.", "Three.", "Four."]
    assert [each.record for each in found if isinstance(each, RawDocument)] == [
        "1",
        "123456789012345678901234567890",
        "3",
        "4",
    ]


def test_a_number_without_end_ends_the_list_with_one_issue(tmp_path: Path) -> None:
    first, issue = read(tmp_path, '[{"text": "One."}, {"id": ' + "9" * 200_000 + ', "text": "Two."}]')

    assert texts([first]) == ["One."]
    assert isinstance(issue, Issue)
    assert issue.code == "broken-record"


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize(
    "record,title",
    [
        ({"content_html": "<p>One &amp; two.</p><p>Three.</p>", "title": "A < b"}, "A < b"),
        (
            {
                "title": {"rendered": "Ferry &#8211; again"},
                "content": {"rendered": "<p>One &amp; two.</p>\n<p>Three.</p>"},
            },
            "Ferry – again",
        ),
    ],
)
def test_html_where_it_is_usual_gives_its_text(tmp_path: Path, name: str, record: object, title: str) -> None:
    (document,) = read(tmp_path, json.dumps(record), name)

    assert texts([document]) == ["One & two.\n\nThree."]
    assert isinstance(document, RawDocument)
    assert [(one.field, one.value) for one in document.given] == [("title", title)]


def test_a_plain_text_goes_before_html(tmp_path: Path) -> None:
    both = read(tmp_path, '{"content_html": "<p>Marked.</p>", "content_text": "Plain."}')

    assert texts(both) == ["Plain."]


@pytest.mark.parametrize("name", ["pandas.json", "pandas.jsonl"])
def test_what_pandas_wrote_is_read(name: str) -> None:
    first, second = read_at(FIXTURES / name)

    assert texts([first, second]) == [
        "The ferry sails again.\n\nIt is “full”, they say.",
        "Přívoz dnes stojí; nikdo neví proč.",
    ]
    assert isinstance(first, RawDocument)
    assert ("authors", "Per Lie") in [(one.field, one.value) for one in first.given]


def test_a_text_that_is_html_is_read_as_html_whatever_its_field_is_called(tmp_path: Path) -> None:
    record = {
        "title": "Ferry&#8217;s last trip &amp; more",
        "content": "<p>The ferry &amp; its crew left.</p>\n<script>x()</script><p>It is full.</p>",
    }
    (document,) = read(tmp_path, json.dumps(record))

    assert isinstance(document, RawDocument)
    assert document.text == "The ferry & its crew left.\n\nIt is full."
    assert [one.value for one in document.given] == ["Ferry’s last trip & more"]


@pytest.mark.parametrize("text", ["<p> opens a paragraph.", "A paragraph ends with </p>.", "<3 </p>", "if a <b: c</p>"])
def test_a_text_with_a_tag_in_it_is_text(tmp_path: Path, text: str) -> None:
    assert texts(read(tmp_path, json.dumps({"title": "A &amp; B", "content": text}))) == [text]
