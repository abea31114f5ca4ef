"""The countries: an index, and for each where it is part of the story and where it is only mentioned."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newsarchive.archive import CountryEntry
from newsarchive.model import Article
from newsarchive.site.contexts import CountriesPage, CountryPage
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.parts import Link, Proof
from newsarchive.site.places import find_places, on_page
from newsarchive.site.view import (
    Page,
    View,
    card_view,
    country_href,
    country_link,
    counts,
    read,
    theme_link,
)

INDEX = "countries/index.html"
BARS = 12
"""Rows of a bar chart beside a list."""


def country_pages(view: View) -> Iterator[Page]:
    """The index and the pages of every country that an article names."""
    yield Page(INDEX, "countries.html", "countries", lambda: countries_page(view))
    for country in view.archive.countries:
        base = country_href(country.code).removesuffix(".html")
        story, mentioned = shelf(country.story, base), shelf(country.mentioned, base, "mentioned-")
        yield _front(country, story, mentioned, view)
        for page in numbered_pages(story, view.words):
            yield _numbered(country, page, False, view)
        for page in numbered_pages(mentioned, view.words):
            yield _numbered(country, page, True, view)


def countries_page(view: View) -> CountriesPage:
    """All countries: those that are part of a story before those that are only mentioned."""
    _ = view.words.gettext
    countries = view.archive.countries
    whole = len(view.archive.cards)
    story = {country.code: len(country.story) for country in countries if len(country.story)}
    mentioned = {country.code: len(country.mentioned) for country in countries if not len(country.story)}
    by_name = sorted(counts(mentioned, whole, lambda code: country_link(code, view)), key=lambda row: row.label)
    return CountriesPage(
        path=INDEX,
        title=_("Countries"),
        description=_("The countries of the archive: part of the story, or only mentioned"),
        story=counts(story, whole, lambda code: country_link(code, view)),
        mentioned=tuple(by_name),
    )


def country_page(country: CountryEntry, story: Shelf, mentioned: Shelf, view: View) -> CountryPage:
    """A country: its newest stories, its newest mentions, what it is found together with."""
    words, archive = view.words, view.archive
    _ = words.gettext
    ids = [*country.story.dated, *country.story.undated]
    themes: Counter[str] = Counter()
    together: Counter[str] = Counter()
    for id_ in ids:
        card = archive.cards[id_]
        themes.update(theme.id for theme in card.themes if theme.role == "subject")
        together.update(c.code for c in card.countries if c.role != "mention" and c.code != country.code)
    return CountryPage(
        path=country_href(country.code),
        title=country.name,
        description=_("%s: where it is part of the story, and where it is only mentioned") % country.name,
        crumbs=(Link(_("Countries"), INDEX),),
        number=None,
        only_mentioned=False,
        name=country.name,
        story_total=len(ids),
        mention_total=len(country.mentioned),
        story=_sightings(country.code, story.newest, view),
        mentions=_sightings(country.code, mentioned.newest, view),
        themes=counts(themes, len(ids), lambda id_: theme_link(id_, view), BARS),
        together=counts(together, len(ids), lambda code: country_link(code, view), BARS),
        pager=front_pager(story, words),
        mention_pager=front_pager(mentioned, words),
    )


def numbered_country_page(country: CountryEntry, page: NumberedPage, only_mentioned: bool, view: View) -> CountryPage:
    """A numbered page of a country's stories or mentions."""
    _ = view.words.gettext
    if only_mentioned:
        dated, undated = (
            _("%(country)s, only mentioned, page %(n)s"),
            _("%(country)s, only mentioned, undated, page %(n)s"),
        )
    else:
        dated, undated = _("%(country)s, page %(n)s"), _("%(country)s, undated, page %(n)s")
    title = (undated if page.undated else dated) % {"country": country.name, "n": view.words.number(page.number)}
    sightings = _sightings(country.code, page.ids, view)
    return CountryPage(
        path=page.path,
        title=title,
        description=_("Articles that name a country: %s") % title,
        crumbs=(Link(_("Countries"), INDEX), Link(country.name, country_href(country.code))),
        number=page.number,
        only_mentioned=only_mentioned,
        name=country.name,
        story_total=0,
        mention_total=0,
        story=() if only_mentioned else sightings,
        mentions=sightings if only_mentioned else (),
        themes=(),
        together=(),
        pager=None if only_mentioned else page.pager,
        mention_pager=page.pager if only_mentioned else None,
    )


def _front(country: CountryEntry, story: Shelf, mentioned: Shelf, view: View) -> Page:
    return Page(story.front, "country.html", "countries", lambda: country_page(country, story, mentioned, view))


def _numbered(country: CountryEntry, page: NumberedPage, only_mentioned: bool, view: View) -> Page:
    return Page(
        page.path, "country.html", "countries", lambda: numbered_country_page(country, page, only_mentioned, view)
    )


def _sightings(code: str, ids: Sequence[str], view: View) -> tuple[Proof, ...]:
    return tuple(
        Proof(card_view(card, view), *_sighting(code, article, card.ledger, view)) for card, article in read(ids, view)
    )


def _sighting(code: str, article: Article, ledger: str, view: View) -> tuple[str | None, Link, int]:
    """The first sentence that names the country, its place, and how often the country is named."""
    words = view.words
    tag = next((tag for tag in article.countries if tag.code == code), None)
    times = tag.mentions.name + tag.mentions.demonym + tag.mentions.metonym if tag else 0
    if tag is None or not tag.evidence:
        return None, Link(words.gettext("The article"), article.path), times
    place = find_places(article, ledger, words).find(tag.evidence[0].line, words)
    return tag.evidence[0].text, on_page(place, article.path), times
