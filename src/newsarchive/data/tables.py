"""The tables, and how a record becomes rows of them.

Names of people and organisations stand here by themselves only where they have a page: a private person whom one
article names is in no list, and a speaker without a page stands as unknown.
"""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from newsarchive.data.values import Column, Row, Table
from newsarchive.model import Article, DateFact, Fact

_ARTICLE = Column("article", "string", "Id of the article.", required=True)
_LINE = Column("line", "integer", "Line of the source that proves it, counted from 1.")

ARTICLES = Table(
    "articles",
    "Articles",
    "One row for each article: its facts, what it is about, where it came from.",
    (
        Column("id", "string", "Permanent id of the record.", required=True),
        Column("title", "string", "The headline; where the file has none, the beginning of the text.", required=True),
        Column("title_status", "string", "How it is known: stated, inferred, estimated or supplied.", required=True),
        Column("authors", "list", "Names as they are printed."),
        Column("publisher", "string", "Who published it."),
        Column("publisher_status", "string", "How that is known."),
        Column("agency", "string", "The agency whose text it is."),
        Column("section", "string", "The outlet’s own section."),
        Column("published", "string", "Date of publication in ISO 8601, as precise as it is known."),
        Column("published_precision", "string", "second, minute, day, month or year."),
        Column("published_status", "string", "How the date is known."),
        Column("published_edtf", "string", "The date, or the interval it lies in, in EDTF."),
        Column("year", "integer", "Year of publication."),
        Column("updated", "string", "When its outlet changed it."),
        Column("retrieved", "string", "When it was collected."),
        Column("language", "string", "Of the text, BCP 47; und if unknown.", required=True),
        Column("url", "string", "Where it was published."),
        Column("standfirst", "string", "The outlet’s own summary under the headline."),
        Column("themes", "list", "Ids of the themes that it is about."),
        Column("countries", "list", "ISO 3166-1 codes of the countries that are part of its story."),
        Column("keywords", "list", "The outlet’s own tags."),
        Column("words", "integer", "Words of the text that may be shown here.", required=True),
        Column("quotations", "integer", "Pieces of quotation.", required=True),
        Column("truncated", "boolean", "The text breaks off.", required=True),
        Column("doubts", "list", "Codes of what a reader must know about the record."),
        Column("page", "string", "Its page in the site.", required=True),
        Column("source", "string", "The file it was read from, inside its source folder.", required=True),
        Column("source_record", "string", "Key of the record inside that file, where it holds many."),
        Column("sha256", "string", "Digest of the source’s own bytes.", required=True),
        Column("text", "string", "The text, paragraphs apart by a blank line.", required=True, long=True),
    ),
    ("id",),
)
_THEMES = Table(
    "themes",
    "Themes",
    "One row for each theme of an article, with the sentence that proves it best.",
    (
        _ARTICLE,
        Column("theme", "string", "Id of the theme.", required=True),
        Column("label", "string", "Its name.", required=True),
        Column("role", "string", "subject: the article is about it; mention: it is only named.", required=True),
        Column("score", "number", "How much speaks for it.", required=True),
        _LINE,
        Column("proof", "string", "The sentence, where it may be shown."),
        Column("rule", "string", "The rule that it met."),
    ),
    ("article", "theme"),
)
_COUNTRIES = Table(
    "countries",
    "Countries",
    "One row for each country that an article names, with the first sentence that does.",
    (
        _ARTICLE,
        Column("country", "string", "ISO 3166-1 alpha-2.", required=True),
        Column("name", "string", "Its name.", required=True),
        Column("role", "string", "primary, secondary or mention.", required=True),
        Column("by_name", "integer", "Times named by its name.", required=True),
        Column("by_adjective", "integer", "Times named by adjective or people.", required=True),
        Column("by_seat", "integer", "Times named by a seat that stands for its government.", required=True),
        _LINE,
        Column("proof", "string", "The sentence, where it may be shown."),
    ),
    ("article", "country"),
)
_NAMES = Table(
    "people",
    "People and organisations",
    "One row for each person or organisation of an article that has a page in the site.",
    (
        _ARTICLE,
        Column("kind", "string", "person or organisation.", required=True),
        Column("name_id", "string", "Id of the name.", required=True),
        Column("name", "string", "The name as the article gives it.", required=True),
        Column("description", "string", "What the article says of it."),
        Column("line", "integer", "Line of the source that names it first.", required=True),
        Column("lines", "integer", "How many lines name it.", required=True),
    ),
    ("article", "kind", "name_id"),
)
_QUOTATIONS = Table(
    "quotations",
    "Quotations",
    "One row for each unbroken piece of quotation.",
    (
        _ARTICLE,
        Column("position", "integer", "Which of the article’s pieces it is, counted from 0.", required=True),
        Column("text", "string", "Its words.", required=True),
        Column("line", "integer", "Line of the source.", required=True),
        Column("kind", "string", "direct or partial.", required=True),
        Column("speaker", "string", "Who says it, of those who have a page in the site."),
        Column("speaker_id", "string", "Id of the speaker’s name."),
        Column("attribution", "string", "How the speaker is known.", required=True),
        Column("continues", "integer", "Position of the piece that it goes on from."),
    ),
    ("article", "position"),
)
_FIGURES = Table(
    "figures",
    "Figures",
    "One row for each quantity with what it counts.",
    (
        _ARTICLE,
        Column("position", "integer", "Which of the article’s figures it is, counted from 0.", required=True),
        Column("text", "string", "Its words.", required=True),
        Column("line", "integer", "Line of the source.", required=True),
        Column("low", "number", "The amount, or the least of it.", required=True),
        Column("high", "number", "The amount, or the most of it.", required=True),
        Column("unit", "string", "Its unit."),
        Column("what", "string", "What it counts."),
        Column("hedge", "string", "claimed, reported, denied or approximate."),
    ),
    ("article", "position"),
)
TABLES = (ARTICLES, _THEMES, _COUNTRIES, _NAMES, _QUOTATIONS, _FIGURES)
"""In the order in which a record fills them."""

Rows = tuple[tuple[Row, ...], ...]
"""The rows of one record, for each of TABLES."""


class Known(Struct, frozen=True):
    """What a record does not say of itself."""

    source: str
    """The source's path inside its source folder."""
    named: Mapping[tuple[str, str], object]
    """Kind and id of the people and organisations that have a page."""


def rows_of(article: Article, known: Known) -> Rows:
    """A record's rows of every table."""
    return tuple(tuple(rows(article, known)) for rows in _FILLING)


def _article(article: Article, known: Known) -> Iterator[Row]:
    date = article.published
    yield (
        article.id,
        article.title.value,
        article.title.status,
        tuple(author.value for author in article.authors),
        _value(article.publisher),
        article.publisher.status if article.publisher else None,
        _value(article.agency),
        _value(article.section),
        date.value if date else None,
        date.precision if date else None,
        date.status if date else None,
        date.edtf if date else None,
        _year(date),
        article.updated.value if article.updated else None,
        article.retrieved.value if article.retrieved else None,
        article.language,
        _value(article.url),
        _value(article.dek),
        tuple(theme.id for theme in article.themes if theme.role == "subject"),
        tuple(country.code for country in article.countries if country.role != "mention"),
        article.keywords,
        len(article.body.split()),
        len(article.quotes),
        article.truncated,
        tuple(dict.fromkeys(issue.code for issue in article.issues)),
        article.path,
        known.source,
        article.source.record,
        article.source.sha256,
        article.body,
    )


def _themes(article: Article, _: Known) -> Iterator[Row]:
    for theme in article.themes:
        proof = next(iter(theme.evidence), None)
        line, text, rule = (proof.line, proof.text or None, proof.rule) if proof else (None, None, None)
        yield article.id, theme.id, theme.label, theme.role, theme.score, line, text, rule


def _countries(article: Article, _: Known) -> Iterator[Row]:
    for country in article.countries:
        proof = next(iter(country.evidence), None)
        line, text = (proof.line, proof.text or None) if proof else (None, None)
        times = country.mentions
        counts = (times.name, times.demonym, times.metonym)
        yield (article.id, country.code, country.name, country.role, *counts, line, text)


def _names(article: Article, known: Known) -> Iterator[Row]:
    for kind, tags in (("person", article.people), ("organisation", article.organisations)):
        for tag in tags:
            if tag.scope == "archive" and tag.lines and (kind, tag.id) in known.named:
                yield article.id, kind, tag.id, tag.name, tag.description, tag.lines[0], len(tag.lines)


def _quotations(article: Article, known: Known) -> Iterator[Row]:
    public = {row[2]: row[3] for row in _names(article, known)}
    for position, quote in enumerate(article.quotes):
        speaker = public.get(quote.speaker_id)
        speaker_id = quote.speaker_id if speaker is not None else None
        said = (quote.text, quote.line, quote.kind)
        yield (article.id, position, *said, speaker, speaker_id, quote.attribution, quote.continues)


def _figures(article: Article, _: Known) -> Iterator[Row]:
    for position, figure in enumerate(article.figures):
        low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
        yield article.id, position, figure.text, figure.line, low, high, figure.unit, figure.what, figure.hedge


_FILLING: tuple[Callable[[Article, Known], Iterator[Row]], ...] = (
    _article, _themes, _countries, _names, _quotations, _figures,
)  # fmt: skip


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact is not None else None


def _year(date: DateFact | None) -> int | None:
    year = (date.value or "")[:4] if date is not None else ""
    return int(year) if year.isdecimal() else None
