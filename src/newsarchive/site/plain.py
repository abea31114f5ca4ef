"""Pages that stand once: about, the page for a wrong address, the sitemap."""

from collections.abc import Iterator, Sequence

from newsarchive.site.contexts import AboutPage, NotFoundPage, SitemapPage, ThemeLanguages
from newsarchive.site.markdown import split_title, to_html
from newsarchive.site.periods import YEARS, is_month, period_href, periods, year_href
from newsarchive.site.view import Page, View, country_href, known_language, publisher_href, theme_href

SITEMAP_URLS = 40_000
"""Addresses in one sitemap; the protocol allows 50,000."""


def about_pages(view: View) -> Iterator[Page]:
    """How the archive was made."""
    yield Page("about.html", "about.html", "about", lambda: about_page(view))


def about_page(view: View) -> AboutPage:
    """The Markdown of the project, or the built-in one; its first heading is the page's."""
    _ = view.words.gettext
    title, text = split_title(view.settings.about)
    return AboutPage(
        path="about.html",
        title=title or _("About this archive"),
        description=_("How this archive was made, and what its marks mean"),
        html=to_html(text),
        theme_languages=tuple(_theme_languages(view)),
    )


def _theme_languages(view: View) -> Iterator[ThemeLanguages]:
    """What the absence of a theme's tag says, and where it says nothing."""
    tags = (known_language(card.language) for card in view.archive.cards.values())
    present = {tag.split("-", maxsplit=1)[0] for tag in tags if tag is not None}
    for theme in view.archive.themes:
        rules = view.settings.theme_rules.get(theme.id, ())
        yield ThemeLanguages(
            label=theme.label,
            looked_for=tuple(sorted(map(view.words.language_name, rules), key=view.words.order)),
            missing=tuple(sorted(map(view.words.language_name, present.difference(rules)), key=view.words.order)),
        )


def not_found_pages(view: View) -> Iterator[Page]:
    """What a host shows for a wrong address."""
    _ = view.words.gettext
    yield Page(
        "404.html",
        "404.html",
        None,
        lambda: NotFoundPage(
            path="404.html",
            title=_("No page here"),
            description=_("Nothing stands at this address"),
        ),
    )


def sitemap_pages(view: View) -> Iterator[Page]:
    """The sitemap, once it is known where the site will be served."""
    url = view.settings.url
    if url is None:
        return
    urls = [url + path for path in _listed(view)]
    if len(urls) <= SITEMAP_URLS:
        yield _sitemap("sitemap.xml", urls, of_sitemaps=False)
        return
    names = []
    for number, start in enumerate(range(0, len(urls), SITEMAP_URLS), 1):
        names.append(f"sitemap-{number}.xml")
        yield _sitemap(names[-1], urls[start : start + SITEMAP_URLS], of_sitemaps=False)
    yield _sitemap("sitemap.xml", [url + name for name in names], of_sitemaps=True)


def _sitemap(path: str, urls: Sequence[str], *, of_sitemaps: bool) -> Page:
    return Page(path, "sitemap.xml", None, lambda: SitemapPage(path, tuple(urls), of_sitemaps))


def _listed(view: View) -> Iterator[str]:
    archive = view.archive
    yield from ("", "articles/index.html", "articles/undated.html", YEARS, "themes/index.html")
    yield from (
        "countries/index.html",
        "people/index.html",
        "organisations/index.html",
        "quotations/index.html",
        "figures/index.html",
    )
    yield from ("publishers/index.html", "about.html", "data/index.html")
    for year, months in periods(view).items():
        yield year_href(year)
        yield from (period_href(key) for key in months if is_month(key))
    yield from (theme_href(theme.id) for theme in archive.themes if len(theme.subject))
    yield from (country_href(country.code) for country in archive.countries)
    yield from view.name_hrefs.values()
    yield from (publisher_href(publisher.slug) for publisher in archive.publishers)
    yield from (card.path for card in archive.cards.values())
