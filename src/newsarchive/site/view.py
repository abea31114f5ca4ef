"""What every page builder is given, and what it yields."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from newsarchive.archive import Archive, Card, Fetch, NameKind
from newsarchive.archive.history import NO_HISTORY, History
from newsarchive.model import Article
from newsarchive.review import Review
from newsarchive.site.dates import date_view
from newsarchive.site.parts import CardView, Count, Link
from newsarchive.site.words import Words
from newsarchive.vocabulary.world import World

PER_PAGE = 50
"""Articles on a page of a list."""
CARD_THEMES = 5
"""Themes on a card."""
NAME_FOLDERS: Mapping[NameKind, str] = {"person": "people", "organisation": "organisations"}
"""Kind of a name → the folder of its pages, which is also the section's name."""


class SiteSettings(Struct, frozen=True):
    """What the project says about its site."""

    title: str
    """The archive's name."""
    description: str = ""
    """One sentence about it."""
    url: str | None = None
    """Where it will be served, ending in ``/``."""
    robots: str = "noindex"
    originals: str = "none"
    """Whether the sources' texts are offered: ``none``, ``text`` or ``gz``."""
    data: frozenset[str] = frozenset()
    """Which files of data there are beside the records: the words of ``data`` in newsarchive.yml."""
    about: str = ""
    """Markdown of the about page."""
    dossier_style: str = ""
    """The style sheet of dossiers, which stands inside them."""
    theme_descriptions: Mapping[str, str] = {}
    """Theme id → Markdown that says what counts."""
    theme_languages: frozenset[str] = frozenset()
    """Languages for which any theme has rules."""
    introduction: str = ""
    """Markdown for the front page."""
    footer: Markup | None = None
    """What the project says at the foot of every page."""
    style: str | None = None
    """Path of the project's style file in the site."""
    logo: str | None = None
    """Path of its logo in the site."""
    theme_rules: Mapping[str, Sequence[str]] = {}
    """Theme id → the languages in which it has rules, sorted."""
    world: World | None = None
    """The shapes of the countries; without them there is no map."""
    review: bool = False
    """There are pages of what deserves a human look."""


class View(Struct, frozen=True):
    """The archive, how to read its articles, and how to speak of them."""

    settings: SiteSettings
    archive: Archive
    fetch: Fetch
    words: Words
    theme_labels: Mapping[str, str]
    """Theme id → label."""
    country_names: Mapping[str, str]
    """Country code → name."""
    name_hrefs: Mapping[tuple[str, str], str]
    """Kind and id of a person or an organisation with a page → that page."""
    name_labels: Mapping[tuple[str, str], str]
    """The same → the name."""
    history: History = NO_HISTORY
    """What former builds knew."""
    review: Review | None = None
    """What deserves a human look; None where no page tells it."""


class SiteFile(Struct, frozen=True):
    """A file that no template makes; its bytes are made when they are asked for, and not kept."""

    path: str
    """Relative to the site's root."""
    data: Callable[[], bytes]


class MadeFrom(Struct, frozen=True):
    """What alone a page is made from, beside settings, words and labels: see ``site/extract.py``."""

    told: tuple[object, ...]
    """All that it is made from beside its articles; among it what tells it from all other pages."""
    ids: tuple[str, ...]
    """Its articles, in any order that does not vary."""


class Page(Struct, frozen=True):
    """A page to render; its context is made when it is asked for, and not kept."""

    path: str
    """Relative to the site's root."""
    template: str
    section: str | None
    """The entry of the main navigation that it belongs to."""
    context: Callable[[], Struct]
    made_from: MadeFrom | None = None
    """None: the whole archive."""


def make_view(
    settings: SiteSettings,
    archive: Archive,
    fetch: Fetch,
    words: Words,
    history: History = NO_HISTORY,
    review: Review | None = None,
) -> View:
    """The view of an archive."""
    return View(
        settings=settings,
        archive=archive,
        fetch=fetch,
        words=words,
        theme_labels={theme.id: theme.label for theme in archive.themes},
        country_names={country.code: country.name for country in archive.countries},
        name_hrefs={
            (entry.kind, entry.id): name_href(entry.kind, entry.slug)
            for entry in (*archive.people, *archive.organisations)
        },
        history=history,
        name_labels={(entry.kind, entry.id): entry.name for entry in (*archive.people, *archive.organisations)},
        review=review,
    )


def theme_href(id_: str) -> str:
    """The page of a theme."""
    return f"themes/{id_}.html"


def country_href(code: str) -> str:
    """The page of a country."""
    return f"countries/{code.lower()}.html"


def publisher_href(slug: str) -> str:
    """The page of a publisher."""
    return f"publishers/{slug}.html"


def name_href(kind: NameKind, slug: str) -> str:
    """The page of a person or an organisation."""
    return f"{NAME_FOLDERS[kind]}/{slug}.html"


def card_view(card: Card, view: View) -> CardView:
    """A card as lists show it."""
    labels = view.theme_labels
    subjects = [theme.id for theme in card.themes if theme.role == "subject"][:CARD_THEMES]
    return CardView(
        anchor=card_anchor(card.id),
        href=card.path,
        title=card.title,
        supplied=not card.printed,
        language=known_language(card.language),
        date=date_view(card.published, card.precision, card.edtf, card.date_status, view.words),
        publisher=card.publisher,
        gist=card.gist,
        themes=tuple(Link(labels.get(id_, id_), theme_href(id_)) for id_ in subjects),
    )


def card_anchor(id_: str) -> str:
    """The id of an article's card in every list."""
    return f"a-{id_}"


def card_views(ids: Sequence[str], view: View) -> tuple[CardView, ...]:
    """The cards of these articles."""
    return tuple(card_view(view.archive.cards[id_], view) for id_ in ids)


def title_link(id_: str, view: View) -> Link:
    """An article's title as a link."""
    card = view.archive.cards[id_]
    return Link(shown_title(card.title, card.printed), card.path, known_language(card.language) or "")


def shown_title(title: str, printed: bool) -> str:
    """A title, in square brackets where it is not in the file."""
    return title if printed else f"[{title}]"


def known_language(tag: str) -> str | None:
    """The tag, or None for the undetermined."""
    return None if tag == "und" else tag


def share(count: int, whole: int) -> float:
    """Per cent to one decimal; what is there never rounds to nothing."""
    return max(round(100 * count / whole, 1), 0.1) if count and whole else 0.0


def counts(
    numbers: Mapping[str, int],
    whole: int,
    name: Callable[[str], Link],
    limit: int | None = None,
    order: Callable[[str], Any] = str,
) -> tuple[Count, ...]:
    """Rows of a bar chart, the most frequent first, ties by name in ``order``."""
    rows = ((name(key), count) for key, count in numbers.items())
    named = sorted(rows, key=lambda row: (-row[1], order(row[0].label), row[0].label))
    return tuple(Count(link.label, link.href, count, share(count, whole)) for link, count in named[:limit])


def theme_link(id_: str, view: View) -> Link:
    """A theme's name as a link to its page."""
    return Link(view.theme_labels.get(id_, id_), theme_href(id_))


def country_link(code: str, view: View) -> Link:
    """A country's name as a link to its page."""
    return Link(view.country_names.get(code, code), country_href(code))


def read(ids: Sequence[str], view: View) -> Iterator[tuple[Card, Article]]:
    """The cards and records of these articles, in this order."""
    for entry in view.fetch(ids):
        yield entry.card, entry.article


ArchivePages = Callable[[View], Iterator[Page]]
ArchiveFiles = Callable[[View], Iterator[SiteFile]]
