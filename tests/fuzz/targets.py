"""What ``./dev fuzz`` feeds with bytes of its own making: a function for each way in and each way out.

A target returns where all is as it should be, and raises where it is not. Each is a plain function, so that the corpus
is tried by the tests too, without any fuzzer.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import islice
from pathlib import Path

import msgspec

from newsarchive import vocabulary
from newsarchive.assemble import Instruments, make_article, make_draft, prepare
from newsarchive.citations import Holding, make_reference
from newsarchive.citations.reference import plain
from newsarchive.data import TABLES, Known, rows_of
from newsarchive.errors import ConfigError, FileMistakes, OverridesError, SourceError
from newsarchive.feeds import Feed, FeedItem, moment, urn
from newsarchive.model import Article, Block, Caption, DateFact, Dropped, Fact, Issue, RawDocument, Unpacking
from newsarchive.overrides import known_to, load_overrides
from newsarchive.project import load_project
from newsarchive.sources import Options, SourceFile, read, scan
from newsarchive.stages.overriding import concern, index_overrides
from tests.invariants import article_of, check_article, check_feed, check_page, check_read, check_references, check_rows
from tests.makers import an_article
from tests.site.pages import render_entries
from tests.site.samples import a_date, a_theme, a_view, an_entry

OPTIONS = Options(limit=200_000, unpacking=Unpacking(total_mb=2, ratio=50, files=50))
JUDGED = 2
"""So many records of a file are led through all rooms; reading is what its target is for."""
BETWEEN = "\x1f"
"""Stands between the strings that a target of writing takes."""
FORMATS = (
    "txt", "md", "html", "mhtml", "json", "jsonl", "csv", "tsv", "sqlite", "parquet", "rss", "warc", "gz", "zip", "tar",
)  # fmt: skip
CONTAINERS = frozenset({"sqlite", "parquet", "warc", "gz", "zip", "tar"})
"""What unfolds to files of the other formats, or is read by a library of tables: its records are not judged."""

TEXT = """\
Conscripts flee across the northern border
By Ana Muster

The call-up was announced on Monday, and thousands of men of military age left the capital on the same day.
Officials said that the border would stay open. “We will not send anybody back,” the minister told reporters.
Read more
"""


@cache
def instruments() -> Instruments:
    """Made once, before the first input, for all languages."""
    words = vocabulary.load()
    made = prepare(words)
    for language in words.people.languages:
        made.lexicon.instruments(language)
    return made


def read_file(name: str, data: bytes, *, judged: int = JUDGED) -> None:
    """A file of this name and content: found, told what it is, read, and its first records judged."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        (Path(folder) / name).write_bytes(data)
        documents = check_read(_items(Path(folder)))
        for document in islice(documents, judged):
            _judge(document)


def sidecar(data: bytes) -> None:
    """The facts in a file beside a text."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        (Path(folder) / "a.txt").write_text(TEXT, "utf-8")
        (Path(folder) / "a.txt.yml").write_bytes(data)
        for document in check_read(_items(Path(folder))):
            _judge(document)


def article(data: bytes) -> None:
    """A text, whatever its bytes: cleaned, described, tagged."""
    text = data.decode("utf-8", "replace")
    _judge(RawDocument("seeds/a.txt", "a.txt", "txt", None, "0" * 64, len(data), "utf-8", text))


def overrides(data: bytes) -> None:
    """A file of corrections: its mistakes are told all together, or it is applied."""
    words = vocabulary.load()
    folder = Path("/nowhere")
    try:
        found = load_overrides(folder, known_to(words), {folder / "overrides.yml": data.decode("utf-8", "replace")})
    except OverridesError as error:
        _check_mistakes(error)
        return
    document = RawDocument("seeds/a.txt", "a.txt", "txt", None, "0" * 64, len(TEXT), "utf-8", TEXT)
    about = concern(document, index_overrides(found))
    draft = make_draft(TEXT, instruments(), {}, overrides=about.overrides)
    if draft is not None:
        msgspec.json.encode(make_article(document, draft))


def project(data: bytes) -> None:
    """newsarchive.yml: its mistakes are told, or it is a project."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        (Path(folder) / "seeds").mkdir()
        (Path(folder) / "newsarchive.yml").write_bytes(data)
        try:
            load_project(Path(folder))
        except ConfigError as error:
            _check_mistakes(error)
        except SourceError:
            return  # it names sources that are not there


def page(data: bytes) -> None:
    """The pages of a record in whose fields anything may stand."""
    record, text = article_of_strings(_strings(data))
    view = a_view(an_entry(record, text))
    for rendered in render_entries(view).values():
        check_page(rendered)


def references(data: bytes) -> None:
    """RIS, BibTeX and CSL-JSON of a record."""
    record, _ = article_of_strings(_strings(data))
    check_references(make_reference(record, Holding("River papers", "https://example.org/a/")))


def tables(data: bytes) -> None:
    """The rows of a record as CSV and JSON."""
    record, _ = article_of_strings(_strings(data))
    for table, rows in zip(TABLES, rows_of(record, Known(record.source.path, {})), strict=True):
        check_rows(table, rows)


def feed(data: bytes) -> None:
    """Atom and JSON Feed of two items, one with everything and one with nothing."""
    check_feed(feed_of_strings(_strings(data)))


def feed_of_strings(words: Sequence[str]) -> Feed:
    """A feed in which six strings at least stand wherever a text of somebody's may."""
    one, two, three, four, five, six, *_ = words
    items = (
        FeedItem(
            id=urn("article", one), title=one, href="a.html", original=two, summary=three, authors=(four, five),
            publisher=six, language="en", published=two, released=moment(two), changed=moment(three),
            tags=((four, five),),
        ),
        FeedItem(id=urn("article", "2"), title=six, href="b.html", summary=one, released=moment("2021-03-08")),
    )  # fmt: skip
    return Feed(
        id=urn("feed", one), title=one, description=two, owner=three, language="en", home="index.html",
        address=None, items=items, nobody=four,
    )  # fmt: skip


def article_of_strings(words: Sequence[str]) -> tuple[Article, str]:
    """A record in which seven strings at least stand wherever a text of somebody's may, and the text of its lines."""
    one, two, three, four, five, six, seven, *_ = words
    lines = [" ".join(word.split()) or "x" for word in words]

    def fact(value: str, line: int = 1) -> Fact:
        return Fact(value, "stated", (line,), "r", two)

    date = DateFact(seven, "stated", (2,), "r", None, "day", six) if seven else a_date("2021-03-09")
    record = an_article(
        title=fact(one) if plain(one) else Fact("The river left…", "supplied", (1,), "cut-lead"),
        dek=fact(two, 2), section=fact(three, 3), publisher=fact(four), agency=fact(five), dateline=fact(six),
        url=fact(seven), authors=(fact(one), fact(four)), published=date, keywords=(five, six),
        captions=(Caption(lines[1], (2,), six),),
        blocks=tuple(Block("paragraph", line, (number,)) for number, line in enumerate(lines[2:5], 3)),
        dropped=tuple(Dropped(number, line, "other", "r") for number, line in enumerate(lines[5:], 6)),
        body="\n\n".join(lines[2:5]),
        themes=(a_theme("floods", (3, lines[2])),),
        issues=(Issue("date-missing", 1, three),),
    )  # fmt: skip
    source = msgspec.structs.replace(record.source, lines=len(lines))
    return msgspec.structs.replace(record, source=source), "\n".join(lines)


def _items(folder: Path) -> Iterator[RawDocument | Issue]:
    for item in scan([folder], base=folder.parent):
        if isinstance(item, SourceFile):
            yield from read(item, options=OPTIONS)
        else:
            yield item


def _check_mistakes(error: FileMistakes) -> None:
    assert error.mistakes
    assert all(mistake.message for mistake in error.mistakes)


def _judge(document: RawDocument) -> None:
    judged = article_of(document, instruments())
    if judged is not None:
        check_article(judged, document.text)


def _strings(data: bytes) -> list[str]:
    """Twelve strings at least, the given ones again and again."""
    words = data.decode("utf-8", "replace").split(BETWEEN)
    return (words * 12)[: max(12, len(words))]


Target = Callable[[bytes], None]

TARGETS: Mapping[str, Target] = {
    **{ending: partial(read_file, f"a.{ending}", judged=0 if ending in CONTAINERS else JUDGED) for ending in FORMATS},
    "unnamed": partial(read_file, "a", judged=0),
    "sidecar": sidecar,
    "article": article,
    "overrides": overrides,
    "project": project,
    "page": page,
    "references": references,
    "tables": tables,
    "feed": feed,
}
