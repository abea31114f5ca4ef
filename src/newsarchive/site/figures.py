"""The figures of the archive by what they measure: each in the sentence that gives it, with what it counts and whose
it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice

from markupsafe import Markup

from newsarchive.archive import Card, FigureKind, figure_kind
from newsarchive.model import Article, Figure
from newsarchive.site.article_tags import figure_row
from newsarchive.site.contexts import FiguresPage
from newsarchive.site.extract import numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.mentions import in_sentences, lines_of, text_of
from newsarchive.site.parts import Count, Link
from newsarchive.site.places import Places, find_places, on_page
from newsarchive.site.tag_parts import CountedArticle, CountedSentence, FigureGroup
from newsarchive.site.text import Span, visible
from newsarchive.site.view import Page, View, card_view, read, share
from newsarchive.site.words import Words

INDEX = "figures/index.html"
ARTICLES = 25
"""Articles on a page of a list."""
NEWEST = 3
"""Articles of each kind on the index."""
FEW, SENTENCES = 2, 8
"""Sentences of one article on the index and in a list."""
LOOKED_FOR = 60
"""Figures of one article and kind that are looked for in its text."""


def figures_pages(view: View) -> Iterator[Page]:
    """The index, and a list for each kind of figures."""
    shelves = {
        kind: shelf(listing, f"figures/{kind}", per_page=ARTICLES) for kind, listing in view.archive.figures.items()
    }
    yield Page(INDEX, "figures.html", "figures", lambda: figures_page(shelves, view))
    for kind, rows in shelves.items():
        if len(rows.listing):
            yield _front(kind, rows, view)
            for page in numbered_pages(rows, view.words):
                yield _numbered(kind, page, view)


def figures_page(shelves: Mapping[FigureKind, Shelf], view: View) -> FiguresPage:
    """Every kind with its newest articles."""
    words = view.words
    _ = words.gettext
    found = {kind: rows for kind, rows in shelves.items() if len(rows.listing)}
    most = max(map(len, view.archive.figures.values()), default=0)
    return FiguresPage(
        path=INDEX,
        title=_("Figures"),
        description=_("What the articles count, each figure in its sentence"),
        number=None,
        kinds=tuple(
            Count(words.figures[kind], rows.front, len(rows.listing), share(len(rows.listing), most))
            for kind, rows in found.items()
        ),
        groups=tuple(
            FigureGroup(kind, words.figures[kind], rows.front, _articles(kind, rows.listing.newest(NEWEST), view, FEW))
            for kind, rows in found.items()
        ),
        pager=None,
    )


def kind_page(kind: FigureKind, rows: Shelf, view: View) -> FiguresPage:
    """The newest figures of a kind."""
    words = view.words
    _ = words.gettext
    label = words.figures[kind]
    return FiguresPage(
        path=rows.front,
        title=label,
        description=_("Figures of one kind, each in its sentence: %s") % label,
        crumbs=(Link(_("Figures"), INDEX),),
        number=None,
        kinds=(),
        groups=(FigureGroup(kind, _("By the date of the article"), None, _articles(kind, rows.newest, view)),),
        pager=front_pager(rows, words),
    )


def numbered_figures_page(kind: FigureKind, page: NumberedPage, view: View) -> FiguresPage:
    """A numbered page of the figures of a kind."""
    words = view.words
    _ = words.gettext
    title = _("%(list)s, undated, page %(n)s") if page.undated else _("%(list)s, page %(n)s")
    title %= {"list": words.figures[kind], "n": words.number(page.number)}
    return FiguresPage(
        path=page.path,
        title=title,
        description=_("Figures of one kind, each in its sentence: %s") % title,
        crumbs=(Link(_("Figures"), INDEX), Link(words.figures[kind], f"figures/{kind}.html")),
        number=page.number,
        kinds=(),
        groups=(FigureGroup(kind, _("By the date of the article"), None, _articles(kind, page.ids, view)),),
        pager=page.pager,
    )


def _front(kind: FigureKind, rows: Shelf, view: View) -> Page:
    return Page(rows.front, "figures.html", "figures", lambda: kind_page(kind, rows, view))


def _numbered(kind: FigureKind, page: NumberedPage, view: View) -> Page:
    return numbered(page, (kind,), numbered_figures_page, view, template="figures.html", section="figures")


def _articles(kind: FigureKind, ids: Sequence[str], view: View, most: int = SENTENCES) -> tuple[CountedArticle, ...]:
    return tuple(_article(kind, card, article, view, most) for card, article in read(ids, view))


def _article(kind: FigureKind, card: Card, article: Article, view: View, most: int) -> CountedArticle:
    places = find_places(article, card.ledger, view.words)
    figures = sorted((one for one in article.figures if figure_kind(one) == kind), key=lambda one: one.line)
    found = tuple(islice(_sentences(figures[:LOOKED_FOR], article, places, view.words), most))
    return CountedArticle(card_view(card, view), found, len(figures) - sum(len(one.figures) for one in found))


def _sentences(figures: Sequence[Figure], article: Article, places: Places, words: Words) -> Iterator[CountedSentence]:
    """The figures of a kind sentence by sentence; what is not found in the text again stands without its sentence."""
    where = {line: place for place, lines in lines_of(article, places).items() for line in lines}
    for number, members in groupby(figures, key=lambda one: where.get(one.line)):
        own = list(members)
        text = text_of(article, number) if number is not None else ""
        spans: list[Span] = []
        found: list[Figure] = []
        lost: list[Figure] = []
        for figure in own:
            said = visible(figure.text)
            start = text.find(said, spans[-1].end if spans else 0) if said else -1
            (found if start >= 0 else lost).append(figure)
            if start >= 0:
                spans.append(Span(start, start + len(said)))
        for html, count in in_sentences(text, spans):
            yield _counted(found[:count], html, article, places, words)
            found = found[count:]
        if lost:
            yield _counted(lost, None, article, places, words)


def _counted(
    figures: Sequence[Figure], sentence: Markup | None, article: Article, places: Places, words: Words
) -> CountedSentence:
    place = on_page(places.find(figures[0].line, words), article.path)
    return CountedSentence(sentence, place, tuple(figure_row(figure, places, words) for figure in figures))
