"""What templates see: ``page``, one of these types for each template, and ``site``, the frame around every page.

This is the contract for people who write their own templates: the frame is in ``page_contexts``; themes, countries,
publishers, names and quotations are in ``tag_contexts``, years and months in ``time_contexts``; what all are made of in
``parts`` and ``tag_parts``. Every
``href`` is relative to the site's root and is printed behind ``site.root``; a fragment alone (``#l15``) is not. Words
for the reader are already in the interface's language. Strings are as they came: the environment escapes them and makes
invisible characters visible.
"""

from markupsafe import Markup
from msgspec import Struct

from newsarchive.site.chart_parts import Timeline
from newsarchive.site.crossing_contexts import CountryThemesPage, CrossingPage, MatrixPage
from newsarchive.site.data_contexts import DataPage
from newsarchive.site.dossier_contexts import DossierPage
from newsarchive.site.leaving_parts import Citation, HeadTag
from newsarchive.site.page_contexts import NavItem, PageContext, SearchPage, SiteContext
from newsarchive.site.parts import (
    BlockView,
    CardView,
    CorrectedArticle,
    CorrectionView,
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
    Said,
    SourceView,
    Sureness,
    ThemeProof,
)
from newsarchive.site.past_parts import HistoryView, Reduced
from newsarchive.site.review_contexts import ReviewPage
from newsarchive.site.tag_contexts import (
    CountriesPage,
    CountryPage,
    FiguresPage,
    NamePage,
    NamesPage,
    PublisherPage,
    PublishersPage,
    QuotationsPage,
    ThemePage,
    ThemesPage,
    UntaggedPage,
)
from newsarchive.site.tag_parts import FigureList, NameList, QuoteList, RelatedView
from newsarchive.site.time_contexts import MonthPage, YearPage, YearsPage
from newsarchive.site.withheld_contexts import TombstonePage, WithheldPage

__all__ = [
    "CONTEXTS",
    "AboutPage",
    "ArticleListPage",
    "ArticlePage",
    "CorrectionsPage",
    "CountriesPage",
    "CountryPage",
    "CountryThemesPage",
    "CrossingPage",
    "DataPage",
    "DossierPage",
    "FiguresPage",
    "FolderPage",
    "FoldersPage",
    "HomePage",
    "InputsPage",
    "LedgerPage",
    "MatrixPage",
    "MonthPage",
    "NamePage",
    "NamesPage",
    "NavItem",
    "NotFoundPage",
    "PageContext",
    "PublisherPage",
    "PublishersPage",
    "QuotationsPage",
    "ReviewPage",
    "SearchPage",
    "SiteContext",
    "SitemapPage",
    "ThemePage",
    "ThemesPage",
    "TombstonePage",
    "UntaggedPage",
    "WithheldPage",
    "YearPage",
    "YearsPage",
]


class HomePage(PageContext, frozen=True, kw_only=True):
    """``home.html``: the newest articles, what they are about, how sure the archive is."""

    introduction_html: Markup | None
    """What the project says above all else."""
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
    people: tuple[Count, ...]
    """The people whom most articles name, six at most, of those who have a page."""
    people_total: int
    """People who have a page."""
    quote_total: int
    """Quotations in the archive."""
    counting: int
    """Articles with figures."""
    timeline: Timeline | None
    """All articles over time; None in an empty archive."""
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
    """The newest years with their pages, on the front page of a long list; else the months of the page."""
    pager: Pager | None
    """None where one page holds all."""


class ArticlePage(PageContext, frozen=True, kw_only=True):
    """``article.html``: one article with the proof beside every fact."""

    id: str
    """Permanent id of the record."""
    head: tuple[HeadTag, ...]
    """What programs that keep references, and previews, read of it."""
    json_ld: Markup
    """The same in the words of schema.org, as JSON that is safe inside a script element."""
    reduced: Reduced | None
    """Where only an excerpt or only facts and tags may be shown; None where all is."""
    supplied: Said | None
    """Why the title is not in the file; None where it is."""
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
    people: NameList
    """Everyone whom it names."""
    organisations: NameList
    """The organisations that it names."""
    quotes: QuoteList
    """Who says what."""
    figures: FigureList
    """Quantities, with what they count and who says so."""
    doubts: tuple[Doubt, ...]
    """What a reader must know about this record."""
    corrections: tuple[CorrectionView, ...]
    """What people changed in it."""
    rules_for_language: bool
    """Whether any theme has rules for the article's language. An article of unknown language is read by the rules for
    English."""
    source: SourceView
    """The source file."""
    original: Link | None
    """The source's text as a file, where it is offered."""
    history: HistoryView | None
    """What former builds show; None where none are kept."""
    citation: Citation
    """How to cite it."""
    related: tuple[RelatedView, ...]
    """Articles that share rare things with it, five at most."""
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
    override: str
    """An entry for overrides.yml that puts a line back, or leaves one out: to paste and to change."""
    restores: bool
    """It puts one back."""


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


class CorrectionsPage(PageContext, frozen=True, kw_only=True):
    """``corrections.html``: what people changed, by article; also its numbered pages."""

    number: int | None
    """None on the first page."""
    articles: tuple[CorrectedArticle, ...]
    """By source, at most a hundred on a page."""
    withheld: int
    """Articles that are withheld; on the first page."""
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
    "years.html": YearsPage,
    "year.html": YearPage,
    "month.html": MonthPage,
    "article.html": ArticlePage,
    "ledger.html": LedgerPage,
    "themes.html": ThemesPage,
    "theme.html": ThemePage,
    "countries.html": CountriesPage,
    "country.html": CountryPage,
    "country_themes.html": CountryThemesPage,
    "crossing.html": CrossingPage,
    "matrix.html": MatrixPage,
    "names.html": NamesPage,
    "name.html": NamePage,
    "quotations.html": QuotationsPage,
    "figures.html": FiguresPage,
    "untagged.html": UntaggedPage,
    "publishers.html": PublishersPage,
    "publisher.html": PublisherPage,
    "data.html": DataPage,
    "dossier.html": DossierPage,
    "about.html": AboutPage,
    "inputs.html": InputsPage,
    "corrections.html": CorrectionsPage,
    "withheld.html": WithheldPage,
    "tombstone.html": TombstonePage,
    "review.html": ReviewPage,
    "folders.html": FoldersPage,
    "folder.html": FolderPage,
    "search.html": SearchPage,
    "404.html": NotFoundPage,
    "sitemap.xml": SitemapPage,
}
"""Template → the type of its ``page``."""
