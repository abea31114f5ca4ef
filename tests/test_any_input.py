"""Whatever comes in: the properties of reading, cleaning, tagging, rendering, feeds, tables and references."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsarchive.citations import Holding, Reference, Span, make_reference
from newsarchive.citations.reference import plain
from newsarchive.data import TABLES, Known, rows_of
from newsarchive.model import RawDocument
from tests.fuzz.targets import BETWEEN, FORMATS, article_of_strings, feed_of_strings, instruments, read_file
from tests.hostile import PAYLOADS
from tests.invariants import article_of, check_article, check_feed, check_page, check_references, check_rows
from tests.properties import examples
from tests.site.pages import render_entries
from tests.site.samples import a_view, an_entry

CORPUS = Path(__file__).parent / "fuzz" / "corpus"
BEGINNINGS = tuple(
    (path.parent.name, path.read_bytes()) for name in FORMATS for path in sorted((CORPUS / name).iterdir())
)
"""Format and bytes of whole files, small ones."""

STRINGS = st.one_of(st.text(max_size=40), st.sampled_from(PAYLOADS), st.text("\"'<>&{}\\%=-@\t\r\n ", max_size=20))
MANY = st.lists(STRINGS, min_size=12, max_size=16)
LINES = st.lists(
    st.one_of(
        STRINGS,
        st.sampled_from(
            (
                "By Ana Muster",
                "Some 1,200 soldiers asked for asylum in Germany, a lawyer told Example Post on Monday.",
                "“We will not go back,” said Mayor Ana Lind. “Never.”",
                "„Wir gehen nicht“, sagte Jan Holm, Sprecher der Stadt Tarn, am Montag in Polen.",
                "«Мы не вернёмся», – заявил Иван Петров в Грузии.",
                "Guards at the crossing. (Photo: Per Vik)",
                "Also read",
                "",
            )
        ),
    ),
    max_size=16,
)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of a known format, some of whose bytes are taken out, put in or exchanged."""
    name, data = draw(st.sampled_from(BEGINNINGS))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 12))
        data = data[:start] + draw(st.binary(max_size=12)) + data[end:]
    return name, data


@examples(30)
@given(damaged())
def test_whatever_stands_in_a_file_each_record_of_it_is_read_or_told(file: tuple[str, bytes]) -> None:
    name, data = file

    read_file(f"a.{name}", data)


@examples(40)
@given(LINES)
def test_whatever_a_text_says_each_line_has_one_fate_and_each_tag_its_proof(lines: Sequence[str]) -> None:
    text = "\n".join(lines)
    size = len(text.encode("utf-8", "surrogatepass"))
    article = article_of(RawDocument("s/a.txt", "a.txt", "txt", None, "0" * 64, size, "utf-8", text), instruments())

    if article is not None:
        check_article(article, text)


@examples(5)
@given(MANY)
def test_whatever_a_record_holds_its_pages_are_sound_and_show_it_as_text(strings: Sequence[str]) -> None:
    record, text = article_of_strings(strings)

    for page in render_entries(a_view(an_entry(record, text))).values():
        check_page(page)


@examples(40)
@given(MANY)
def test_whatever_a_feed_holds_it_obeys_its_grammar(strings: Sequence[str]) -> None:
    check_feed(feed_of_strings(strings))


@examples(40)
@given(MANY)
def test_whatever_a_table_holds_it_is_read_back_and_no_cell_runs(strings: Sequence[str]) -> None:
    record, _ = article_of_strings(strings)

    for table, rows in zip(TABLES, rows_of(record, Known(strings[0], {})), strict=True):
        check_rows(table, rows)


@examples(25)
@given(MANY)
def test_whatever_a_reference_holds_each_form_of_it_is_read_back(strings: Sequence[str]) -> None:
    record, _ = article_of_strings(strings)

    check_references(make_reference(record, Holding(strings[0], "https://example.org/a/")))


@examples(25)
@given(
    st.lists(STRINGS.map(plain).filter(bool), min_size=6, max_size=6),
    st.dates(),
    st.none() | st.dates(),
    st.booleans(),
)
def test_whatever_the_fields_of_a_reference_are_each_form_of_it_is_read_back(
    words: Sequence[str], first: date, last: date | None, circa: bool
) -> None:
    def parts(day: date) -> tuple[int, ...]:
        return day.year, day.month, day.day

    span = Span(parts(first), None if last is None else parts(last), circa)
    title, author, newspaper, section, abstract, keyword = words

    check_references(
        Reference(
            id="k5dq3v7xw2mzr4ja", title=title, authors=(author,), newspaper=newspaper, section=section,
            abstract=abstract, keywords=(keyword,), published=span, archive="River papers",
        )
    )  # fmt: skip


def test_what_parts_the_strings_of_a_target_stands_in_none_of_the_attacks() -> None:
    assert not any(BETWEEN in payload for payload in PAYLOADS)
