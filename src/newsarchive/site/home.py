"""The front page."""

from collections.abc import Iterable, Iterator

from newsarchive.archive import Card
from newsarchive.site.contexts import HomePage
from newsarchive.site.dated import all_articles
from newsarchive.site.markdown import to_html
from newsarchive.site.parts import Count, Fates, Link
from newsarchive.site.sureness import how_sure
from newsarchive.site.taking import take_away
from newsarchive.site.timeline import make_timeline
from newsarchive.site.view import (
    Page,
    View,
    card_views,
    country_link,
    counts,
    known_language,
    name_href,
    share,
    shown_title,
    theme_link,
)
from newsarchive.site.years import period_page

NEWEST = 8
"""Articles under the lead story."""
TOP_THEMES = 9
TOP_COUNTRIES = 8
TOP_PEOPLE = 6
MOST_LEFT_OUT = 3
MARKS = 12
"""Articles up to which each is a mark of its own."""


def home_pages(view: View) -> Iterator[Page]:
    """The front page."""
    yield Page("index.html", "home.html", None, lambda: home_page(view))


def home_page(view: View) -> HomePage:
    """The newest articles, what they are about, how sure the archive is."""
    archive, words, settings = view.archive, view.words, view.settings
    cards = archive.cards.values()
    newest = card_views(archive.articles.newest(NEWEST + 1), view)
    total = len(cards)
    themes = {theme.id: len(theme.subject) for theme in archive.themes if len(theme.subject)}
    story = {country.code: len(country.story) for country in archive.countries if len(country.story)}
    people = {entry.id: len(entry.articles) for entry in archive.people}
    links = {entry.id: Link(entry.name, name_href(entry.kind, entry.slug)) for entry in archive.people}
    return HomePage(
        path="index.html",
        title=settings.title,
        description=settings.description
        or words.gettext("%s: articles with the proof beside every fact") % settings.title,
        introduction_html=to_html(settings.introduction) if settings.introduction else None,
        lead=newest[0] if newest else None,
        cards=newest[1:],
        total=total,
        themes=counts(themes, total, lambda id_: theme_link(id_, view), TOP_THEMES, words.order),
        theme_total=len(themes),
        countries=counts(story, total, lambda code: country_link(code, view), TOP_COUNTRIES, words.order),
        country_total=len(archive.countries),
        people=counts(people, total, links.__getitem__, TOP_PEOPLE),
        people_total=len(people),
        quote_total=sum(card.quotes for card in cards),
        counting=sum(1 for card in cards if card.figures),
        timeline=make_timeline(words.gettext("Articles over time"), [all_articles(view)], words, period_page),
        sureness=how_sure(tuple(cards), words),
        one_mark_each=total <= MARKS,
        lines=_all_lines(cards),
        most_left_out=_most_left_out(cards),
        inputs_with_issues=len({issue.source for issue in archive.issues}),
        take_away=take_away("articles", total, view),
    )


def _all_lines(cards: Iterable[Card]) -> Fates:
    kept = facts = dropped = blank = 0
    for card in cards:
        kept += card.counts.kept
        facts += card.counts.facts
        dropped += card.counts.dropped
        blank += card.counts.blank
    return Fates(kept + facts + dropped + blank, kept, facts, dropped, blank)


def _most_left_out(cards: Iterable[Card]) -> tuple[Count, ...]:
    most = sorted((card for card in cards if card.counts.dropped), key=lambda card: (-card.counts.dropped, card.id))
    return tuple(
        Count(
            shown_title(card.title, card.printed),
            card.ledger,
            card.counts.dropped,
            share(card.counts.dropped, card.counts.kept + card.counts.facts + card.counts.dropped),
            known_language(card.language) or "",
        )
        for card in most[:MOST_LEFT_OUT]
    )
