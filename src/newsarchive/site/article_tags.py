"""Who is named, who says what, and which figures are given, as the page of an article shows them."""

from newsarchive.model import Article, Figure, NameTag, Quote
from newsarchive.site.mentions import distinct_places
from newsarchive.site.parts import Link
from newsarchive.site.places import Places
from newsarchive.site.quoting import chains, locator, quote_groups, speaker_hrefs
from newsarchive.site.surroundings import Surroundings
from newsarchive.site.tag_parts import FigureList, FigureRow, NameList, NameRow, QuoteList
from newsarchive.site.words import Words

NAMES = 60
PLACES = 8
"""Places of one name."""
QUOTES = 40
FIGURES = 40
_LEAST_OF_A_WORD = 99
"""The upper end of what "dozens" can mean; "eight or nine" ends at 9."""


def people_of(article: Article, places: Places, around: Surroundings) -> NameList:
    """Everyone whom the article names."""
    return _names("person", article.people, places, around)


def organisations_of(article: Article, places: Places, around: Surroundings) -> NameList:
    """The organisations that the article names."""
    return _names("organisation", article.organisations, places, around)


def quotes_of(article: Article, places: Places, around: Surroundings) -> QuoteList:
    """Who says what. Here speakers have their names, whether they have a page or not."""
    hrefs = speaker_hrefs(article, around.name_hrefs)

    def say(quote: Quote) -> Link | None:
        return Link(quote.speaker, hrefs.get(quote.speaker_id or "")) if quote.speaker is not None else None

    found = chains(article.quotes)
    groups = quote_groups(found[:QUOTES], say, locator(places, around.words), around.words)
    return QuoteList(len(found), groups, max(len(found) - QUOTES, 0))


def figures_of(article: Article, places: Places, around: Surroundings) -> FigureList:
    """What is counted, and how firmly."""
    figures = sorted(article.figures, key=lambda figure: figure.line)
    rows = tuple(figure_row(figure, places, around.words) for figure in figures[:FIGURES])
    return FigureList(rows, len(figures) - len(rows))


def _names(kind: str, tags: tuple[NameTag, ...], places: Places, around: Surroundings) -> NameList:
    ordered = sorted(tags, key=lambda tag: tag.lines[:1])
    return NameList(tuple(_name(kind, tag, places, around) for tag in ordered[:NAMES]), max(len(tags) - NAMES, 0))


def _name(kind: str, tag: NameTag, places: Places, around: Surroundings) -> NameRow:
    where = distinct_places(tag.lines, places, around.words)
    return NameRow(
        label=tag.name,
        href=around.name_hrefs.get((kind, tag.id)) if tag.scope == "archive" else None,
        also=tuple(form for form in dict.fromkeys(tag.aliases) if form != tag.name),
        role=tag.description,
        places=where[:PLACES],
        more=max(len(where) - PLACES, 0),
    )


def figure_row(figure: Figure, places: Places, words: Words) -> FigureRow:
    """A figure with what it counts, whose it is and how firmly it stands."""
    value = _value(figure.value, words)
    says_no_more = _digits(value) == _digits(figure.text) or _is_of_a_word(figure)
    return FigureRow(
        text=figure.text,
        value=None if says_no_more else value,
        place=places.find(figure.line, words),
        what=figure.what,
        source=figure.source,
        how=words.hedges[figure.hedge or ""],
    )


def _is_of_a_word(figure: Figure) -> bool:
    """Whether the numbers are only what a word like "thousands" can mean, 2,000 to 9,999, and nobody's figures."""
    value = figure.value
    return (
        isinstance(value, tuple | list)
        and not _digits(figure.text)
        and value[1] >= _LEAST_OF_A_WORD
        and set(f"{value[1]:.0f}") == {"9"}
    )


def _value(value: float | tuple[float, float], words: Words) -> str:
    if isinstance(value, tuple | list):
        return f"{_value(value[0], words)}–{_value(value[1], words)}"
    if isinstance(value, int) or (value.is_integer() and abs(value) < 1e15):
        return words.number(int(value))
    return f"{value:g}"


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())
