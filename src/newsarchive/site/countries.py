"""The countries: an index, and for each where it is part of the story and where it is only mentioned."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from newsarchive.archive import CountryEntry
from newsarchive.model import Article
from newsarchive.site.chart_parts import Neighbour
from newsarchive.site.contexts import CountriesPage, CountryPage
from newsarchive.site.crossings import Crossing, cross, crossing_href, crossing_pages
from newsarchive.site.extract import numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.matrix import matrix_pages
from newsarchive.site.multiples import themes_over_time
from newsarchive.site.parts import Link, Proof
from newsarchive.site.places import find_places, on_page
from newsarchive.site.taking import take_away
from newsarchive.site.text import visible
from newsarchive.site.timeline import axis, make_timeline, shelf_series
from newsarchive.site.untagged import without
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
from newsarchive.site.world_map import world_map

INDEX = "countries/index.html"
NEIGHBOURS = 12
"""Countries that are named as neighbours, and of each the most frequent common themes."""
COMMON_THEMES = 3


def country_pages(view: View) -> Iterator[Page]:
    """The index and the pages of every country that an article names."""
    yield Page(INDEX, "countries.html", "countries", lambda: countries_page(view))
    yield from matrix_pages(view)
    crossings = cross(view)
    for country in view.archive.countries:
        themes = crossings.get(country.code, {})
        base = country_href(country.code).removesuffix(".html")
        story, mentioned = shelf(country.story, base), shelf(country.mentioned, base, "mentioned-")
        yield _front(country, story, mentioned, themes, view)
        for page in numbered_pages(story, view.words):
            yield _numbered(country.code, False, page, view)
        for page in numbered_pages(mentioned, view.words):
            yield _numbered(country.code, True, page, view)
        yield from crossing_pages(country, themes, view)


def countries_page(view: View) -> CountriesPage:
    """All countries: those that are part of a story before those that are only mentioned."""
    _ = view.words.gettext
    countries = view.archive.countries
    whole = len(view.archive.cards)
    story = {country.code: len(country.story) for country in countries if len(country.story)}
    mentioned = {country.code: len(country.mentioned) for country in countries if not len(country.story)}
    order = view.words.order
    rows = counts(mentioned, whole, lambda code: country_link(code, view))
    by_name = sorted(rows, key=lambda row: order(row.label))
    return CountriesPage(
        path=INDEX,
        title=_("Countries"),
        description=_("The countries of the archive: part of the story, or only mentioned"),
        story=counts(story, whole, lambda code: country_link(code, view), order=order),
        mentioned=tuple(by_name),
        without=len(without("country", view)),
        world=world_map(view),
    )


def country_page(
    country: CountryEntry, story: Shelf, mentioned: Shelf, themes: Mapping[str, Crossing], view: View
) -> CountryPage:
    """A country: its newest stories, its newest mentions, what it is found together with."""
    words = view.words
    _ = words.gettext
    series = [
        shelf_series(name, rows, view)
        for name, rows in ((_("Part of the story"), story), (_("Only mentioned"), mentioned))
        if len(rows.listing)
    ]
    timeline = make_timeline(_("%s: articles over time") % country.name, series, words)
    spans = axis(series) if timeline is not None and timeline.drawn else None
    return CountryPage(
        path=country_href(country.code),
        title=country.name,
        description=_("%s: where it is part of the story, and where it is only mentioned") % country.name,
        crumbs=(Link(_("Countries"), INDEX),),
        number=None,
        only_mentioned=False,
        name=country.name,
        story_total=len(country.story),
        mention_total=len(country.mentioned),
        story=_sightings(country.code, story.newest, view),
        mentions=_sightings(country.code, mentioned.newest, view),
        timeline=timeline,
        themes=themes_over_time(country.code, themes, spans, view),
        together=_neighbours(country, view),
        pager=front_pager(story, words),
        mention_pager=front_pager(mentioned, words),
        take_away=take_away(f"countries/{country.code.lower()}", len(country.story), view),
    )


def numbered_country_page(code: str, only_mentioned: bool, page: NumberedPage, view: View) -> CountryPage:
    """A numbered page of a country's stories or mentions."""
    _ = view.words.gettext
    if only_mentioned:
        dated, undated = (
            _("%(country)s, only mentioned, page %(n)s"),
            _("%(country)s, only mentioned, undated, page %(n)s"),
        )
    else:
        dated, undated = _("%(country)s, page %(n)s"), _("%(country)s, undated, page %(n)s")
    country = country_link(code, view)
    title = (undated if page.undated else dated) % {"country": country.label, "n": view.words.number(page.number)}
    sightings = _sightings(code, page.ids, view)
    return CountryPage(
        path=page.path,
        title=title,
        description=_("Articles that name a country: %s") % title,
        crumbs=(Link(_("Countries"), INDEX), country),
        number=page.number,
        only_mentioned=only_mentioned,
        name=country.label,
        story_total=0,
        mention_total=0,
        story=() if only_mentioned else sightings,
        mentions=sightings if only_mentioned else (),
        timeline=None,
        themes=None,
        together=(),
        pager=None if only_mentioned else page.pager,
        mention_pager=page.pager if only_mentioned else None,
    )


def _front(country: CountryEntry, story: Shelf, mentioned: Shelf, themes: Mapping[str, Crossing], view: View) -> Page:
    return Page(story.front, "country.html", "countries", lambda: country_page(country, story, mentioned, themes, view))


def _numbered(code: str, only_mentioned: bool, page: NumberedPage, view: View) -> Page:
    told = (code, only_mentioned)
    return numbered(page, told, numbered_country_page, view, template="country.html", section="countries")


def _neighbours(country: CountryEntry, view: View) -> tuple[Neighbour, ...]:
    """The countries of the same stories; a common theme leads to the neighbour's articles about it."""
    together: Counter[str] = Counter()
    common: dict[str, Counter[str]] = defaultdict(Counter)
    for id_ in (*country.story.dated, *country.story.undated):
        card = view.archive.cards[id_]
        themes = [theme.id for theme in card.themes if theme.role == "subject"]
        for other in card.countries:
            if other.role != "mention" and other.code != country.code:
                together[other.code] += 1
                common[other.code].update(themes)
    rows = []
    for row in counts(
        together, len(country.story), lambda code: Link(country_link(code, view).label, code), NEIGHBOURS
    ):
        code = row.href or ""
        most = sorted(common[code], key=lambda theme: (-common[code][theme], theme))[:COMMON_THEMES]
        links = tuple(Link(theme_link(theme, view).label, crossing_href(code, theme)) for theme in most)
        rows.append(Neighbour(row.label, country_href(code), row.count, links))
    return tuple(rows)


def _sightings(code: str, ids: Sequence[str], view: View) -> tuple[Proof, ...]:
    return tuple(
        Proof(card_view(card, view), *_sighting(code, article, card.ledger, view)) for card, article in read(ids, view)
    )


def _sighting(code: str, article: Article, ledger: str, view: View) -> tuple[Markup | None, Link, int]:
    """The first sentence that names the country, its place, and how often the country is named."""
    words = view.words
    tag = next((tag for tag in article.countries if tag.code == code), None)
    times = tag.mentions.name + tag.mentions.demonym + tag.mentions.metonym if tag else 0
    if tag is None or not tag.evidence:
        return None, Link(words.gettext("The article"), article.path), times
    # The title stands below the sentence anyway.
    found = next((one for one in tag.evidence if one.line not in article.title.lines), tag.evidence[0])
    place = find_places(article, ledger, words).find(found.line, words)
    return escape(visible(found.text)) if found.text else None, on_page(place, article.path), times
