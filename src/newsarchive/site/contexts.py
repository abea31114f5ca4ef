"""What templates see: ``page``, one of these types for each template, and ``site``, the frame around every page.

This is the contract for people who write their own templates. Every ``href`` is relative to the site's root and is
printed behind ``site.root``; a fragment alone (``#l15``) is not. Words for the reader are already in the interface's
language. Strings are as they came: the environment escapes them and makes invisible characters visible.
"""

from markupsafe import Markup
from msgspec import Struct

from newsarchive.model import Fact
from newsarchive.site.parts import (
    BlockView,
    CardView,
    Citation,
    Count,
    CountryGroup,
    Doubt,
    FactRow,
    Fates,
    FolderRow,
    IssueGroup,
    IssueKind,
    LedgerRow,
    Link,
    MonthGroup,
    Pager,
    Proof,
    SourceView,
    Sureness,
    ThemeProof,
)


class NavItem(Struct, frozen=True):
    """An entry of the main navigation."""

    label: str
    """Name of the section."""
    href: str
    """Its index page."""
    current: bool
    """The page belongs to this section."""


class SiteContext(Struct, frozen=True):
    """The frame of a page: the same for all pages of a section at one depth. It holds no count and no date."""

    title: str
    """The archive's name."""
    description: str
    """One sentence about the archive; may be empty."""
    language: str
    """Of the interface, BCP 47."""
    direction: str
    """``ltr`` or ``rtl``."""
    root: str
    """The way to the site's root: ``""``, ``"../"``, ``"../../"``."""
    url: str | None
    """Where the site will be served, ending in ``/``; None if unknown. Canonical links need it."""
    robots: str
    """``noindex`` or ``index``."""
    nav: tuple[NavItem, ...]
    """The main navigation."""


class PageContext(Struct, frozen=True, kw_only=True):
    """What every page has."""

    path: str
    """The page's address, relative to the site's root."""
    title: str
    """Heading of the page and, with the archive's name, title of the window."""
    description: str
    """For search engines and previews; no two pages have the same, unless two articles begin alike."""
    crumbs: tuple[Link, ...] = ()
    """The way from the section to this page."""


class HomePage(PageContext, frozen=True, kw_only=True):
    """``home.html``: the newest articles, what they are about, how sure the archive is."""

    lead: CardView | None
    """The newest article; None in an empty archive."""
    cards: tuple[CardView, ...]
    """The next newest, eight at most; undated ones last."""
    total: int
    """Articles in the archive."""
    themes: tuple[Count, ...]
    """The most frequent themes, nine at most."""
    theme_total: int
    """Themes that at least one article is about."""
    countries: tuple[Count, ...]
    """The countries that are most often part of the story, eight at most."""
    country_total: int
    """Countries that at least one article names."""
    sureness: tuple[Sureness, ...]
    """How the titles, dates and publishers are known."""
    one_mark_each: bool
    """So few articles that each is shown as a mark; else shares are shown as bars."""
    lines: Fates
    """What became of all source lines."""
    most_left_out: tuple[Count, ...]
    """Ledgers with the most lines left out, three at most."""
    inputs_with_issues: int
    """Inputs that gave no record."""


class ArticleListPage(PageContext, frozen=True, kw_only=True):
    """``articles.html``: articles by date, newest first, or the undated ones in the order of their sources."""

    undated: bool
    """The list holds articles without a date."""
    number: int | None
    """Number of the page; None on the front page of the list, the only one that holds counts."""
    total: int | None
    """Articles in the whole list; None on numbered pages."""
    groups: tuple[MonthGroup, ...]
    """By month; the undated are one group."""
    undated_count: int
    """Undated articles, on the front page of the dated."""
    years: tuple[Count, ...]
    """Years with the page that holds their newest article, on the front page of a long list; else the months of the
    page."""
    pager: Pager | None
    """None where one page holds all."""


class ArticlePage(PageContext, frozen=True, kw_only=True):
    """``article.html``: one article with the proof beside every fact."""

    id: str
    """Permanent id of the record."""
    supplied: Fact | None
    """The title, where it is not in the file; ``because`` says why."""
    title_anchor: str | None
    """``l<line>`` of the title, if it is in the file."""
    title_html: Markup
    """The title, escaped, with the proof marked."""
    language: str | None
    """Of the text, BCP 47; None if unknown."""
    dek_anchor: str | None
    """``l<line>`` of the standfirst."""
    dek_html: Markup | None
    """The standfirst, escaped, with the proof marked."""
    head_proves: tuple[Link, ...]
    """Themes whose best proof stands in the title or the standfirst."""
    facts: tuple[FactRow, ...]
    """What is known about the article, and what is not."""
    keywords: tuple[str, ...]
    """The outlet's own tags."""
    blocks: tuple[BlockView, ...]
    """Captions and body in the order of the source."""
    breaks_off: int | None
    """Source line at which a truncated text ends."""
    themes: tuple[ThemeProof, ...]
    """What the article is about, best proof first."""
    also: tuple[ThemeProof, ...]
    """Themes it only mentions."""
    countries: tuple[CountryGroup, ...]
    """By role; empty roles left away."""
    doubts: tuple[Doubt, ...]
    """What a reader must know about this record."""
    rules_for_language: bool
    """Whether any theme has rules for the article's language. An article of unknown language is read by the rules for
    English."""
    source: SourceView
    """The source file."""
    citation: Citation
    """How to cite it."""
    older: Link | None
    """The article before it by date."""
    newer: Link | None
    """The article after it by date."""


class LedgerPage(PageContext, frozen=True, kw_only=True):
    """``ledger.html``: every source line of an article beside what became of it."""

    article: Link
    """The article's page."""
    supplied: bool
    """The article's title is not in the file."""
    language: str | None
    """Of the text."""
    source: SourceView
    """The file."""
    fates: Fates
    """Over the whole file."""
    shares: tuple[tuple[str, float, float], ...]
    """Class, start and width in per cent of each part of the bar over the lines that are not blank."""
    rows: tuple[LedgerRow, ...]
    """The lines of this page that are not blank."""
    first: int
    """First line of this page."""
    last: int
    """Last line of this page."""
    parts: tuple[Link, ...]
    """The pages of a long ledger, the present one without address; empty where one page holds all."""


class ThemesPage(PageContext, frozen=True, kw_only=True):
    """``themes.html``: all themes."""

    themes: tuple[Count, ...]
    """Those that at least one article is about, most frequent first."""
    unproved: tuple[Link, ...]
    """Those that the archive knows but no article proves."""


class ThemePage(PageContext, frozen=True, kw_only=True):
    """``theme.html``: what a theme means and the sentences that prove it; also its numbered pages."""

    number: int | None
    """None on the front page, the only one that holds counts."""
    description_html: Markup | None
    """What counts and what does not; on the front page."""
    total: int
    """Articles about it; on the front page."""
    proofs: tuple[Proof, ...]
    """Newest first, the undated last."""
    mentions: tuple[Link, ...]
    """Articles that only mention it, twenty at most; on the front page."""
    mention_total: int
    """How many only mention it; on the front page."""
    countries: tuple[Count, ...]
    """Countries that are part of these stories; on the front page."""
    together: tuple[Count, ...]
    """Other themes of these articles; on the front page."""
    pager: Pager | None
    """None where one page holds all."""


class CountriesPage(PageContext, frozen=True, kw_only=True):
    """``countries.html``: all countries that the archive names."""

    story: tuple[Count, ...]
    """Part of at least one story, most frequent first."""
    mentioned: tuple[Count, ...]
    """Only ever mentioned, by name."""


class CountryPage(PageContext, frozen=True, kw_only=True):
    """``country.html``: where a country is part of the story, where it is only mentioned; also its numbered pages."""

    number: int | None
    """None on the front page, the only one that holds counts and both lists."""
    only_mentioned: bool
    """On numbered pages: they list the articles that only mention it."""
    name: str
    """The country."""
    story_total: int
    """On the front page."""
    mention_total: int
    """On the front page."""
    story: tuple[Proof, ...]
    """Where it is part of the story."""
    mentions: tuple[Proof, ...]
    """Where it is only mentioned."""
    themes: tuple[Count, ...]
    """Themes of the stories it is part of; on the front page."""
    together: tuple[Count, ...]
    """Countries that are part of the same stories; on the front page."""
    pager: Pager | None
    """Through the stories; None where one page holds all."""
    mention_pager: Pager | None
    """Through the mentions."""


class PublishersPage(PageContext, frozen=True, kw_only=True):
    """``publishers.html``: all publishers."""

    publishers: tuple[Count, ...]
    """By name."""
    unknown: Count | None
    """The articles whose publisher nothing tells."""


class PublisherPage(PageContext, frozen=True, kw_only=True):
    """``publisher.html``: the articles of one publisher, or of none known; also its numbered pages."""

    number: int | None
    """None on the front page, the only one that holds counts."""
    known: bool
    """False on the page for the publisher not known."""
    also_written: tuple[str, ...]
    """Other forms of the name."""
    total: int
    """On the front page."""
    cards: tuple[CardView, ...]
    """Newest first, the undated last."""
    pager: Pager | None
    """None where one page holds all."""


class ThemeLanguages(Struct, frozen=True):
    """In which languages a theme is looked for."""

    label: str
    """The theme's."""
    looked_for: tuple[str, ...]
    """Names of languages."""
    missing: tuple[str, ...]
    """Languages of this archive's articles in which it is not looked for: there its absence says nothing."""


class AboutPage(PageContext, frozen=True, kw_only=True):
    """``about.html``: how the archive was made."""

    html: Markup
    """The text of about.md without its first heading, which is the page's title."""
    theme_languages: tuple[ThemeLanguages, ...]
    """Every theme, in the order of the vocabulary."""


class InputsPage(PageContext, frozen=True, kw_only=True):
    """``inputs.html``: inputs that gave no record, and records with doubts; also its numbered pages."""

    number: int | None
    """None on the first page, the only one that holds the overview."""
    kinds: tuple[IssueKind, ...]
    """Every kind with the place where its list begins; on the first page of a long list."""
    unreadable_total: int
    """Inputs without a record, with an issue each; on the first page."""
    unreadable: tuple[IssueGroup, ...]
    """Inputs without a record, by kind."""
    doubtful: tuple[IssueGroup, ...]
    """Records with something to know about them, by kind."""
    folders: int
    """Folders in which lines recur from file to file; on the first page."""
    parts: tuple[Link, ...]
    """The pages of a long list, the present one without address; empty where one page holds all."""


class FoldersPage(PageContext, frozen=True, kw_only=True):
    """``folders.html``: the folders in which lines recur from file to file."""

    folders: tuple[FolderRow, ...]
    """By path."""


class FolderPage(PageContext, frozen=True, kw_only=True):
    """``folder.html``: the lines that recur in one folder. Only here are they counted."""

    documents: int
    """Files, or records of a container, in the folder and below it."""
    recurring: int
    """Different lines that recur."""
    lines: tuple[Count, ...]
    """The most frequent of them, fifty at most: how many files have each, and their share."""


class NotFoundPage(PageContext, frozen=True, kw_only=True):
    """``404.html``: no page stands at this address."""


class SitemapPage(Struct, frozen=True):
    """``sitemap.xml``: addresses for search engines, or the list of further such files."""

    path: str
    """The file's address, relative to the site's root."""
    urls: tuple[str, ...]
    """Absolute addresses."""
    of_sitemaps: bool
    """The addresses are those of further sitemaps."""


CONTEXTS: dict[str, type[Struct]] = {
    "home.html": HomePage,
    "articles.html": ArticleListPage,
    "article.html": ArticlePage,
    "ledger.html": LedgerPage,
    "themes.html": ThemesPage,
    "theme.html": ThemePage,
    "countries.html": CountriesPage,
    "country.html": CountryPage,
    "publishers.html": PublishersPage,
    "publisher.html": PublisherPage,
    "about.html": AboutPage,
    "inputs.html": InputsPage,
    "folders.html": FoldersPage,
    "folder.html": FolderPage,
    "404.html": NotFoundPage,
    "sitemap.xml": SitemapPage,
}
"""Template → the type of its ``page``."""
