"""Dossiers: a selection of articles in one file that stands alone, made to be printed and passed on.

Each theme and each country of up to LONGEST articles has one in the site; ``newsarchive dossier`` makes any other.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup
from msgspec import Struct

from newsarchive.addresses import printable
from newsarchive.archive import Card, Listing
from newsarchive.citations import Holding, make_reference
from newsarchive.model import Article, Quote
from newsarchive.overrides.values import is_printed
from newsarchive.site.article import citation_of
from newsarchive.site.dates import fact_date, say_month
from newsarchive.site.dossier_contexts import (
    DossierArticle,
    DossierBlock,
    DossierFigure,
    DossierMonth,
    DossierPage,
    DossierProof,
    DossierQuote,
    DossierSpeaker,
)
from newsarchive.site.facts import doubts
from newsarchive.site.quoting import chains, speaker_hrefs
from newsarchive.site.taking import LONGEST_DOSSIER, dossier_path
from newsarchive.site.view import Page, View, known_language, read, share, shown_title
from newsarchive.site.words import Words

_BETWEEN = " … "


class Selection(Struct, frozen=True):
    """Which articles a dossier holds, and how it is called."""

    title: str
    listing: Listing
    criteria: tuple[str, ...] = ()
    left_out: int = 0
    """Undated articles that may belong to it."""


def dossier_pages(view: View) -> Iterator[Page]:
    """The ready-made ones."""
    if "dossiers" not in view.settings.data:
        return
    _ = view.words.gettext
    for theme in view.archive.themes:
        title = _("Dossier: %s") % theme.label
        criteria = (_("All articles that are about the theme: %s") % theme.label,)
        yield from _page(f"themes/{theme.id}", Selection(title, theme.subject, criteria), view)
    for country in view.archive.countries:
        title = _("Dossier: %s") % country.name
        criteria = (_("All articles of whose story this country is a part: %s") % country.name,)
        yield from _page(f"countries/{country.code.lower()}", Selection(title, country.story, criteria), view)


def _page(name: str, selection: Selection, view: View) -> Iterator[Page]:
    if 0 < len(selection.listing) <= LONGEST_DOSSIER:
        path = dossier_path(name)
        yield Page(path, "dossier.html", None, lambda: dossier_page(path, selection, view))


def dossier_page(path: str, selection: Selection, view: View) -> DossierPage:
    """A dossier of these articles."""
    words = view.words
    ids = selection.listing.dated + selection.listing.undated
    articles: list[DossierArticle] = []
    figures: list[DossierFigure] = []
    quotes: dict[str | None, tuple[str | None, list[DossierQuote]]] = {None: (None, [])}
    for number, (card, article) in enumerate(read(ids, view), 1):
        articles.append(_article(number, card, article, view))
        figures += (
            DossierFigure(figure.text, figure.what, words.hedges[figure.hedge or ""], number, figure.line)
            for figure in article.figures
        )
        _quote(number, article, quotes, view)
    return DossierPage(
        path=path,
        title=selection.title,
        description=words.gettext("A dossier to print: %s") % selection.title,
        style=Markup(view.settings.dossier_style.replace("</", "<\\/")),  # noqa: S704 - the project's own style sheet
        criteria=selection.criteria,
        left_out=selection.left_out,
        timeline=_timeline(articles, [view.archive.cards[id_] for id_ in ids], words),
        articles=tuple(articles),
        speakers=_speakers(quotes),
        figures=tuple(figures),
    )


def _article(number: int, card: Card, article: Article, view: View) -> DossierArticle:
    words = view.words
    date = fact_date(article.published, words)
    reference = make_reference(article, Holding(view.settings.title, view.settings.url))
    return DossierArticle(
        number=number,
        title=shown_title(article.title.value, is_printed(article.title)),
        language=known_language(article.language),
        date=date.text,
        date_mark=date.mark.word if date.mark else None,
        publisher=article.publisher.value if article.publisher else None,
        authors=words.gettext(", ").join(author.value for author in article.authors) or None,
        dek=article.dek.value if article.dek else None,
        blocks=tuple(DossierBlock(block.kind, block.text, block.lines[0]) for block in article.blocks),
        truncated=article.truncated,
        themes=tuple(
            DossierProof(
                view.theme_labels.get(theme.id, theme.label),
                theme.evidence[0].text or None if theme.evidence else None,
                theme.evidence[0].line if theme.evidence else None,
            )
            for theme in article.themes
            if theme.role == "subject"
        ),
        countries=words.gettext(", ").join(
            view.country_names.get(one.code, one.name) for one in article.countries if one.role != "mention"
        ),
        doubts=doubts(article, card.ledger, words),
        citation=citation_of(article, reference, words),
        id=article.id,
        source=printable(card.name),
        record=card.record,
        bytes=card.size,
        sha256=card.sha256,
    )


def _quote(
    number: int, article: Article, found: dict[str | None, tuple[str | None, list[DossierQuote]]], view: View
) -> None:
    """Adds the quotations of an article. A dossier is a list: who has no page has no name in it."""
    words = view.words
    public = speaker_hrefs(article, view.name_hrefs)
    names = {tag.id: tag.name for tag in (*article.organisations, *article.people)}
    for chain in chains(article.quotes):
        speaker = chain[0].speaker_id if chain[0].speaker_id in public else None
        row = DossierQuote(_BETWEEN.join(piece.text for piece in chain), _how(chain, words), number, chain[0].line)
        found.setdefault(speaker, (names.get(speaker or ""), []))[1].append(row)


def _how(chain: Sequence[Quote], words: Words) -> str:
    return ", ".join((words.quoting[chain[0].kind], words.speaking[chain[0].attribution]))


def _speakers(found: Mapping[str | None, tuple[str | None, list[DossierQuote]]]) -> tuple[DossierSpeaker, ...]:
    named = [DossierSpeaker(name, tuple(quotes)) for id_, (name, quotes) in found.items() if id_ is not None]
    named.sort(key=lambda speaker: (-len(speaker.quotes), speaker.name or ""))
    others = found[None][1]
    return (*named, *([DossierSpeaker(None, tuple(others))] if others else []))


def _timeline(articles: Sequence[DossierArticle], cards: Sequence[Card], words: Words) -> tuple[DossierMonth, ...]:
    def month(pair: tuple[DossierArticle, Card]) -> str:
        published = pair[1].published
        return say_month(published, words) if published else words.gettext("Undated")

    rows = [
        (label, [(article.number, article.date, article.title) for article, _ in pairs])
        for label, pairs in groupby(zip(articles, cards, strict=True), key=month)
    ]
    fullest = max((len(found) for _, found in rows), default=0)
    return tuple(DossierMonth(label, len(found), share(len(found), fullest), tuple(found)) for label, found in rows)
