"""The quotations: by the date of their articles, and who is quoted most."""

from collections.abc import Iterator, Sequence

from newsarchive.archive import Card
from newsarchive.model import Article, Quote
from newsarchive.site.contexts import QuotationsPage
from newsarchive.site.extract import numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages
from newsarchive.site.parts import Count, Link
from newsarchive.site.places import find_places, on_page
from newsarchive.site.quoting import chains, locator, quote_groups, speaker_hrefs
from newsarchive.site.tag_parts import QuotedArticle
from newsarchive.site.view import Page, View, card_view, name_href, read, share

INDEX = "quotations/index.html"
ARTICLES = 25
"""Articles on a page."""
QUOTES = 12
"""Quotations of one article in the list."""
SPEAKERS = 12


def quotation_pages(view: View) -> Iterator[Page]:
    """The newest quotations and the numbered pages of all."""
    rows = Shelf(view.archive.quoted, INDEX, "quotations/page-{}.html", "quotations/undated-{}.html", per_page=ARTICLES)
    yield Page(INDEX, "quotations.html", "quotations", lambda: quotations_page(rows, view))
    for page in numbered_pages(rows, view.words):
        yield _numbered(page, view)


def quotations_page(rows: Shelf, view: View) -> QuotationsPage:
    """The newest quotations, and who is quoted."""
    _ = view.words.gettext
    return QuotationsPage(
        path=INDEX,
        title=_("Quotations"),
        description=_("Who says what in the articles of the archive, each quotation with its line"),
        number=None,
        total=sum(card.quotes for card in view.archive.cards.values()),
        speakers=_speakers(view),
        articles=_quoted(rows.newest, view),
        pager=front_pager(rows, view.words),
    )


def numbered_quotations_page(page: NumberedPage, view: View) -> QuotationsPage:
    """A numbered page of quotations."""
    _ = view.words.gettext
    number = view.words.number(page.number)
    title = (_("Quotations, undated, page %s") if page.undated else _("Quotations, page %s")) % number
    return QuotationsPage(
        path=page.path,
        title=title,
        description=_("Who says what, article by article: %s") % title,
        crumbs=(Link(_("Quotations"), INDEX),),
        number=page.number,
        total=0,
        speakers=(),
        articles=_quoted(page.ids, view),
        pager=page.pager,
    )


def _numbered(page: NumberedPage, view: View) -> Page:
    return numbered(
        page, (), numbered_quotations_page, view, template="quotations.html", section="quotations", leads_to_names=True
    )


def _speakers(view: View) -> tuple[Count, ...]:
    entries = [entry for entry in (*view.archive.people, *view.archive.organisations) if entry.quotes]
    most = sorted(entries, key=lambda entry: (-entry.quotes, entry.filed, entry.kind, entry.id))[:SPEAKERS]
    whole = max((entry.quotes for entry in most), default=0)
    return tuple(
        Count(entry.name, name_href(entry.kind, entry.slug), entry.quotes, share(entry.quotes, whole)) for entry in most
    )


def _quoted(ids: Sequence[str], view: View) -> tuple[QuotedArticle, ...]:
    return tuple(_article(card, article, view) for card, article in read(ids, view))


def _article(card: Card, article: Article, view: View) -> QuotedArticle:
    words = view.words
    hrefs = speaker_hrefs(article, view.name_hrefs)
    names = {tag.id: tag.name for tag in (*article.organisations, *article.people)}
    veiled = Link(words.gettext("Named in the article"))

    def say(quote: Quote) -> Link | None:
        if quote.speaker is None:
            return None
        href = hrefs.get(quote.speaker_id or "")
        return veiled if href is None else Link(names[quote.speaker_id or ""], href)

    locate = locator(find_places(article, card.ledger, words), words, lambda place: on_page(place, article.path))
    found = chains(article.quotes)
    groups = quote_groups(found[:QUOTES], say, locate, words)
    return QuotedArticle(card_view(card, view), groups, max(len(found) - QUOTES, 0))
