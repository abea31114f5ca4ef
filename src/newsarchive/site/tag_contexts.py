"""What the templates of themes, countries, publishers, names and quotations see: an index of each, and its pages.

Front pages hold counts; their numbered pages do not, so that an addition leaves them as they are.
"""

from markupsafe import Markup

from newsarchive.site.chart_parts import Neighbour, ThemesOverTime, Timeline, WorldMap
from newsarchive.site.page_contexts import PageContext
from newsarchive.site.parts import CardView, Count, Link, Pager, Proof, Sureness
from newsarchive.site.tag_parts import (
    FigureGroup,
    Furniture,
    Letter,
    NamedArticle,
    NameGroup,
    PublisherRow,
    QuotedArticle,
    SamePair,
    SpokenArticle,
)


class ThemesPage(PageContext, frozen=True, kw_only=True):
    """``themes.html``: all themes."""

    themes: tuple[Count, ...]
    """Those that at least one article is about, most frequent first."""
    without: int
    """Articles that are about none."""
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
    timeline: Timeline | None
    """Its articles over time; on the front page, None where it has none."""
    pager: Pager | None
    """None where one page holds all."""


class CountriesPage(PageContext, frozen=True, kw_only=True):
    """``countries.html``: all countries that the archive names."""

    story: tuple[Count, ...]
    """Part of at least one story, most frequent first."""
    mentioned: tuple[Count, ...]
    """Only ever mentioned, by name."""
    without: int
    """Articles that name none."""
    world: WorldMap | None
    """The same as a map; None where the site has no shapes."""


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
    timeline: Timeline | None
    """Its stories and mentions over time; on the front page."""
    themes: ThemesOverTime | None
    """What the articles that name it are about; on the front page, None where that is not known."""
    together: tuple[Neighbour, ...]
    """Countries that are part of the same stories, most frequent first, twelve at most; on the front page."""
    pager: Pager | None
    """Through the stories; None where one page holds all."""
    mention_pager: Pager | None
    """Through the mentions."""


class PublishersPage(PageContext, frozen=True, kw_only=True):
    """``publishers.html``: all publishers; of very many those with most articles, and a page for each letter."""

    letters: tuple[Letter, ...]
    """The alphabet; empty where one page holds all."""
    heading: str
    """What the publishers of this page have in common."""
    publishers: tuple[PublisherRow, ...]
    """By name; on the front page of a long index the fullest first."""
    unknown: PublisherRow | None
    """The articles whose publisher nothing tells; None on the pages of letters."""
    parts: tuple[Link, ...]
    """The pages of a long letter, the present one without address; empty where one page holds all."""


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
    timeline: Timeline | None
    """Its articles over time; on the front page."""
    sureness: tuple[Sureness, ...]
    """How titles, dates and, if it is known, the publisher itself are known; on the front page."""
    themes: tuple[Count, ...]
    """What its articles are about; on the front page."""
    countries: tuple[Count, ...]
    """Countries of its stories; on the front page."""
    furniture: Furniture | None
    """What was left out of its newest articles; on the front page, None where nothing was."""
    cards: tuple[CardView, ...]
    """Newest first, the undated last."""
    pager: Pager | None
    """None where one page holds all."""


class NamesPage(PageContext, frozen=True, kw_only=True):
    """``names.html``: all people, or all organisations, that have a page; of many, a letter of the alphabet."""

    kind: str
    """``person`` or ``organisation``."""
    total: int | None
    """Names that have a page; None on the pages of letters, which hold no other count."""
    letters: tuple[Letter, ...]
    """The alphabet; empty where so few names are listed that nobody needs it."""
    most: tuple[Count, ...]
    """Those whom most articles name, where the names themselves are on the pages of letters."""
    groups: tuple[NameGroup, ...]
    """The names under their letters; empty on the front page of a long index."""
    parts: tuple[Link, ...]
    """The pages of a long letter, the present one without address; empty where one page holds all."""
    same: tuple[SamePair, ...]
    """Names that may be the same, for a person to decide."""


class NamePage(PageContext, frozen=True, kw_only=True):
    """``name.html``: a person or an organisation, each mention in its sentence; also its numbered pages."""

    kind: str
    """``person`` or ``organisation``."""
    number: int | None
    """None on the front page, the only one that holds counts."""
    name: str
    """The settled name, else the commonest form."""
    role: str | None
    """What most articles say of it; on the front page."""
    also_written: tuple[str, ...]
    """Other forms by which articles call it; on the front page."""
    total: int
    """Articles that name it; on the front page."""
    quote_total: int
    """Quotations of which it is the speaker; on the front page."""
    articles: tuple[NamedArticle, ...]
    """Its mentions, article by article, newest first, the undated last."""
    quotes: tuple[SpokenArticle, ...]
    """What it says in the articles of this page."""
    themes: tuple[Count, ...]
    """Themes of the articles that name it; on the front page."""
    countries: tuple[Count, ...]
    """Countries that are part of these stories; on the front page."""
    pager: Pager | None
    """None where one page holds all."""


class QuotationsPage(PageContext, frozen=True, kw_only=True):
    """``quotations.html``: quotations by the date of their articles, and who is quoted; also the numbered pages."""

    number: int | None
    """None on the front page, the only one that holds counts."""
    total: int
    """Quotations in the archive; on the front page."""
    speakers: tuple[Count, ...]
    """Who is quoted most and has a page, twelve at most; on the front page."""
    articles: tuple[QuotedArticle, ...]
    """Newest first, the undated last."""
    pager: Pager | None
    """None where one page holds all."""


class FiguresPage(PageContext, frozen=True, kw_only=True):
    """``figures.html``: the kinds of figures with the newest of each; of one kind all, also on numbered pages."""

    number: int | None
    """None on the index and on the front page of a kind."""
    kinds: tuple[Count, ...]
    """How many articles have figures of which kind; on the index."""
    groups: tuple[FigureGroup, ...]
    """On the index each kind with its newest articles, else one."""
    pager: Pager | None
    """None on the index, and where one page holds all."""


class UntaggedPage(PageContext, frozen=True, kw_only=True):
    """``untagged.html``: articles without a theme, or without a country; also the numbered pages."""

    lack: str
    """``theme`` or ``country``."""
    number: int | None
    """None on the front page, the only one that holds counts."""
    total: int
    """How many there are; on the front page."""
    cards: tuple[CardView, ...]
    """Newest first, the undated last."""
    pager: Pager | None
    """None where one page holds all."""
