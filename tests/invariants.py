"""What holds for whatever comes in: for the properties that hypothesis tries and for the targets of ``./dev fuzz``."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import rispy
from bibtexparser.entrypoint import parse_string
from lxml import etree

from newsarchive.assemble import Instruments, encode_record, fates, make_article, make_draft
from newsarchive.citations import STYLES, Reference, as_bibtex, as_csl, as_ris
from newsarchive.citations.reference import plain
from newsarchive.data import Table, csv_rows, json_rows
from newsarchive.data.csv_rows import BETWEEN
from newsarchive.data.values import Cell, Row
from newsarchive.feeds import Feed, as_atom, as_json_feed
from newsarchive.model import Article, Issue, RawDocument, fold, split_lines
from tests.site.pages import Html

ATOM = "{http://www.w3.org/2005/Atom}"
_SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "feeds" / "atom.rng"))
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SAFE = re.compile(r"(?:https?:|mailto:|data:application/|data:text/plain|[^:]*$|[^:]*[/?#])", re.IGNORECASE)
"""Links that run nothing: of the web, of a letter, a reference to save, or relative."""
_FOREIGN = frozenset({"iframe", "frame", "object", "embed", "applet", "base", "style", "audio", "video"})
"""Elements that no page of an article has."""
_DATA = frozenset({"application/ld+json", "application/json"})
"""Scripts that are data."""
_BIBTEX = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}  # fmt: skip
_ESCAPE = re.compile("|".join(map(re.escape, _BIBTEX)))


def check_read(items: Iterable[RawDocument | Issue]) -> list[RawDocument]:
    """Whatever a reader yields is a document that can be kept, or an issue that can be shown; gives the documents."""
    found: list[RawDocument] = []
    for item in items:
        if isinstance(item, Issue):
            assert item.code
            assert item.message
            assert item.source
            assert item.code != "failed"
            continue
        assert _SHA256.fullmatch(item.sha256)
        assert not item.layout or len(item.layout) == len(split_lines(item.text))
        assert 0 <= item.head <= len(split_lines(item.text))
        msgspec.msgpack.encode(item)
        found.append(item)
    return found


def article_of(document: RawDocument, instruments: Instruments) -> Article | None:
    """The article of a document, without what a folder would say of its lines."""
    draft = make_draft(document.text, instruments, {}, document.issues, document.given, document.head, document.layout)
    return make_article(document, draft) if draft is not None else None


def check_article(article: Article, text: str) -> None:
    """Each line has one fate, nothing is retyped, every proof stands in the text, and the record can be written."""
    lines = [fold(line) for line in split_lines(text)]
    found = fates(article)
    assert [fate.line for fate in found] == list(range(1, len(lines) + 1))
    assert all((fate.kind == "blank") == (not lines[fate.line - 1]) for fate in found)

    kept = [line for block in article.blocks for line in block.lines]
    captions = [line for caption in article.captions for line in caption.lines]
    dropped = [drop.line for drop in article.dropped]
    assert len({*kept, *captions, *dropped}) == len(kept) + len(captions) + len(dropped)
    for block in article.blocks:
        assert block.text
        assert block.text in " ".join(lines[number - 1] for number in block.lines)
    for drop in article.dropped:
        assert (drop.text, bool(drop.rule)) == (lines[drop.line - 1], True)
    assert article.body == "\n\n".join(block.text for block in article.blocks)
    assert plain(article.title.value)
    assert all(plain(author.value) for author in article.authors)
    check_tags(article)
    record = json.loads(encode_record(article))
    assert record["id"] == article.id


def check_tags(article: Article) -> None:
    """What is said of an article stands in what is shown of it."""
    facts = (article.title, article.dek)
    shown = [*(fold(fact.value) for fact in facts if fact is not None), *(block.text for block in article.blocks)]
    everything = "\n".join(shown)
    for theme in article.themes:
        assert theme.evidence
        assert all(any(proof.text in piece for piece in shown) for proof in theme.evidence)
    for quote in article.quotes:
        assert all(part in everything for part in quote.text.split(" … ")) or quote.text in article.body
    for figure in article.figures:
        assert figure.text in everything
    for name in (*article.people, *article.organisations):
        assert name.id
        assert name.lines


def check_page(text: str) -> Html:
    """A page is well-formed and holds nothing that runs, loads or leads where it should not."""
    html = Html(text)
    for tag, attributes in html.tags:
        assert tag not in _FOREIGN
        assert not [name for name in attributes if name.startswith("on") or name in {"style", "srcdoc", "srcset"}]
        assert tag != "script" or attributes.get("src") or attributes.get("type") in _DATA
    for link in html.links():
        assert _SAFE.match(link), link
    ids = html.ids
    assert len(ids) == len(set(ids))
    return html


def check_references(reference: Reference) -> None:
    """Each form is read back, field by field, by a program that is not ours."""
    (ris,) = rispy.loads(_bytes(as_ris(reference)))
    assert (ris["type_of_reference"], ris["id"], ris["title"]) == ("NEWS", reference.id, _bytes(reference.title))
    assert ris.get("authors", []) == [*map(_bytes, reference.authors)]
    assert ris.get("secondary_title") == reference.newspaper
    assert ris.get("abstract") == reference.abstract
    assert ris.get("keywords", []) == list(reference.keywords)

    library = parse_string(_bytes(as_bibtex(reference)))
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert entry.key == reference.id
    assert _unescaped(str(entry["title"])) == f"{{{reference.title}}}"
    names = " and ".join(f"{{{author}}}" for author in reference.authors)
    assert _unescaped(str(entry["author"]) if "author" in entry.fields_dict else "") == names
    assert ("journaltitle" in entry.fields_dict) == (reference.newspaper is not None)

    csl = json.loads(as_csl(reference))
    assert (csl["id"], csl["title"]) == (reference.id, reference.title)
    for style in STYLES:
        assert style.write(reference)


def check_feed(feed: Feed) -> None:
    """Atom obeys its grammar and both forms give back what is in them."""
    tree = etree.fromstring(as_atom(feed, len(feed.items)))
    assert _SCHEMA.validate(tree), _SCHEMA.error_log
    dated = [item for item in feed.items if item.released or item.changed]
    assert [entry.findtext(f"{ATOM}id") for entry in tree.iter(f"{ATOM}entry")] == [item.id for item in dated]
    items = json.loads(as_json_feed(feed, len(feed.items)))["items"]
    assert [(item["id"], item.get("title", "")) for item in items] == [(item.id, item.title) for item in feed.items]


def check_rows(table: Table, rows: Sequence[Row]) -> None:
    """CSV is read back cell by cell, none of them a formula; JSON Lines give every value as it is."""
    read = list(csv.reader(io.StringIO(csv_rows(table, rows).decode(), newline="")))
    assert len(read) == len(rows)
    for cells, row in zip(read, rows, strict=True):
        for cell, place in zip(cells, table.short, strict=True):
            _check_cell(cell, row[place])
    lines = json_rows(table, rows).splitlines()
    names = [column.name for column in table.columns]
    assert [json.loads(line) for line in lines] == [
        {name: list(value) if isinstance(value, tuple) else value for name, value in zip(names, row, strict=True)}
        for row in rows
    ]


def _check_cell(cell: str, value: Cell) -> None:
    if not isinstance(value, str | tuple):
        return
    text = (value if isinstance(value, str) else BETWEEN.join(value)).replace("\0", "\ufffd")
    assert cell in (text, f"'{text}")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def _bytes(text: str) -> str:
    """As it is when it was written to a file and read back."""
    return text.encode("utf-8", "replace").decode()


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: _BIBTEX[match[0]], text)
