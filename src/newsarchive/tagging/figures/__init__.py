"""Figures: quantities with what they count, who gives them and how firmly."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from newsarchive.model import CountryTag, Figure
from newsarchive.tagging.document import Document
from newsarchive.tagging.figures.book import FigureBook, Hedge, make_figure_book, phrases_of
from newsarchive.tagging.figures.dollars import SIGN, dollar
from newsarchive.tagging.figures.quantities import Quantities, Quantity
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations import Quotation, SpeechBook
from newsarchive.tagging.quotations.attribution import Sources

__all__ = ["FigureBook", "figure_tags", "make_figure_book", "phrases_of"]

_HEDGE_REACH = 160


def figure_tags(
    document: Document,
    hits: Sequence[Hit],
    names: Names,
    quotations: Sequence[Quotation],
    book: FigureBook,
    speech: SpeechBook,
    countries: Callable[[], Sequence[CountryTag]],
) -> tuple[Figure, ...]:
    """The figures of an article's standfirst and body, in order. ``countries``: asked only where money needs them."""
    quantities = Quantities(document, book)
    begins = [quotation.start for quotation in quotations]
    found: list[Figure] = []
    sources = Sources(document, names, speech)
    end = 0
    opens = book.opens
    for start in sorted({*_digits(document.text), *[start for phrase, start, _ in hits if phrase in opens]}):
        if start < end or document.zone(start) in {"title", "heading"}:
            continue
        quantity = quantities.at(start)
        if quantity is None:
            continue
        end = quantity.end
        sentence = document.sentence(start)
        within = bisect_right(begins, quantity.start) - 1
        unit = dollar(countries(), pesos=book.pesos) if quantity.unit == SIGN else quantity.unit
        source = _quoted(quotations, within, quantity) or sources.of(sentence, quantity.start)
        found.append(_figure(document, quantity, unit, source, _hedge(document, quantity, sentence, book)))
    return tuple(found)


def _digits(text: str) -> Iterator[int]:
    """Where numerals begin. A search for one digit at a time is faster than one for all of them."""
    places: list[int] = []
    for digit in "0123456789":
        at = text.find(digit)
        while at >= 0:
            places.append(at)
            at = text.find(digit, at + 1)
    places.sort()
    last = -2
    for at in places:
        if at != last + 1 and (at != last + 2 or text[last + 1] not in ".,"):
            yield at
        last = at


def _quoted(quotations: Sequence[Quotation], last: int, quantity: Quantity) -> str | None:
    """Who says it, if it stands in a quotation. ``last``: index of the last that begins before it, -1 if none does."""
    if last < 0 or quotations[last].end <= quantity.start:
        return None
    return quotations[last].quote.speaker


def _hedge(document: Document, quantity: Quantity, sentence: tuple[int, int], book: FigureBook) -> Hedge | None:
    """How firmly the figure stands: by the nearest word before it that tells, else by the sentence's last words."""
    plain = document.plain
    before = plain[max(sentence[0], quantity.start - _HEDGE_REACH) : quantity.start].split()
    comma = document.text.rfind(", ", max(quantity.end, sentence[1] - _HEDGE_REACH), sentence[1])
    behind = plain[comma : sentence[1]].split() if comma >= 0 else []
    for words in (before[::-1], behind):
        if book.opens_hedge.isdisjoint(words):
            continue
        for index, word in enumerate(words):
            if word in book.opens_hedge:
                following = words[index - 1 : index] if words is not behind else words[index + 1 : index + 2]
                hedge = book.hedges.get(word) or book.hedges.get(" ".join((word, *following)))
                if hedge is not None and (hedge != "denied" or words is not behind or index + 1 == len(words)):
                    return hedge  # but not "..., has denied responsibility"
    return "approximate" if quantity.approximate else None


def _figure(
    document: Document, quantity: Quantity, unit: str | None, source: str | None, hedge: Hedge | None
) -> Figure:
    return Figure(
        text=document.text[quantity.start : quantity.end],
        line=document.line(quantity.start),
        value=quantity.value,
        unit=unit,
        what=quantity.what,
        source=source,
        hedge=hedge,
    )
