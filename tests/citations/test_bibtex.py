import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from newsarchive.citations import STYLES, Reference, Span, as_bibtex
from tests.citations.samples import ALL, BARE, PLAIN

BIBTEX = STYLES[1]


def decoder() -> LatexNodes2Text:
    """The library's, with LaTeX's own names of three signs that its table lacks or takes for an accent."""
    signs = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
    known = get_default_latex_context_db()
    known.add_context_category("signs", macros=[MacroTextSpec(*sign) for sign in signs.items()], prepend=True)
    return LatexNodes2Text(latex_context=known, keep_braced_groups=False)


def parsed(text: str) -> list[Entry]:
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=decoder())])
    assert library.failed_blocks == []
    return list(library.entries)


def value(entry: Entry, name: str) -> str | None:
    return str(entry[name]) if name in entry.fields_dict else None


@pytest.mark.parametrize("reference", ALL.values(), ids=ALL)
def test_what_is_written_is_read_back_field_by_field(reference: Reference) -> None:
    (entry,) = parsed(as_bibtex(reference))

    assert (entry.entry_type, entry.key, value(entry, "entrysubtype")) == ("article", reference.id, "newspaper")
    assert value(entry, "title") == reference.title
    assert value(entry, "author") == (" and ".join(reference.authors) or None)
    assert value(entry, "journaltitle") == reference.newspaper
    assert value(entry, "language") == reference.language
    assert value(entry, "abstract") == reference.abstract
    assert value(entry, "keywords") == (", ".join(reference.keywords) or None)
    note = value(entry, "note")
    assert note is not None
    assert note.startswith(f"{reference.archive}, record {reference.id}")


def test_names_and_titles_are_shielded_from_styles_that_would_take_them_apart() -> None:
    text = as_bibtex(PLAIN)

    assert "author = {{Ana Lind} and {Per Vik and Sons}}" in text
    assert "title = {{Rivers rise in the north}}" in text
    assert "keywords = {rivers, {floods, spring}}" in text


def test_an_address_is_taken_as_it_is_but_for_braces() -> None:
    assert "url = {https://post.example/rivers_%C3%A9?a=1&b=%7B2%7D#top}" in as_bibtex(PLAIN)


def test_dates_are_in_edtf() -> None:
    def date(published: Span) -> str | None:
        return value(parsed(as_bibtex(Reference(id="a", title="t", archive="a", published=published)))[0], "date")

    assert date(Span((2022, 9, 3))) == "2022-09-03"
    assert date(Span((2022, 9))) == "2022-09"
    assert "2022-09-23~/2022-09-30~" in as_bibtex(
        Reference(id="a", title="t", archive="a", published=Span((2022, 9, 23), (2022, 9, 30), circa=True))
    ).replace("date = {", "")
    assert "date" not in as_bibtex(BARE)


def test_a_file_may_hold_many() -> None:
    text = BIBTEX.file(BIBTEX.between.join(map(as_bibtex, ALL.values())))

    assert [entry.key for entry in parsed(text)] == [reference.id for reference in ALL.values()]
