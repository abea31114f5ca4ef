"""The archive: what stands where when every article is known as a card.

Every list of articles is a ``Listing``: the dated ones from the oldest to the newest and, apart, the undated ones in
the order of their sources. The two are paginated apart, each from its beginning, so that an addition of the newest or
the last touches one numbered page only: ``<base>/page-<n>.html`` for the dated, ``<base>/undated-<n>.html`` for the
undated. A date is taken as it was stated, in its own zone; a month sorts before its days.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct

from newsarchive.archive.cards import (
    FIGURE_KINDS,
    Card,
    CountryRef,
    FigureKind,
    LineCounts,
    NameKind,
    NameRef,
    ThemeRef,
    cut,
    figure_kind,
    goes_on,
    make_card,
    share_words,
)
from newsarchive.archive.listings import Listing, name_slug, page_slug
from newsarchive.archive.names import NameEntry, SameNames, Suggest, gather_names
from newsarchive.archive.related import Kinship, Related, Thing, index_things, related
from newsarchive.model import Article, Issue, fold
from newsarchive.rights.withheld import Tombstone
from newsarchive.survey import SurveyedFolder

__all__ = [
    "Archive",
    "Card",
    "CountryEntry",
    "CountryRef",
    "Entry",
    "Fetch",
    "FigureKind",
    "Kinship",
    "LineCounts",
    "Listing",
    "NameEntry",
    "NameKind",
    "NameRef",
    "PublisherEntry",
    "Related",
    "SameNames",
    "ThemeEntry",
    "ThemeRef",
    "Thing",
    "cut",
    "extract",
    "figure_kind",
    "gather",
    "goes_on",
    "make_card",
    "name_slug",
    "publisher_slug",
    "related",
    "share_words",
]

PUBLISHER_UNKNOWN = "not-known"
"""Slug of the page that lists the articles whose publisher nothing tells."""


_NOT_PUBLISHERS = frozenset({"index", PUBLISHER_UNKNOWN})


class Entry(Struct, frozen=True):
    """An article fetched for a page: its record and the source text whose lines its ledger shows."""

    card: Card
    article: Article
    text: str


Fetch = Callable[[Sequence[str]], Iterator[Entry]]
"""Ids → their entries, in that order; texts are streamed from the store, never all in memory."""


class ThemeEntry(Struct, frozen=True):
    """A theme of the vocabulary, proved or not."""

    id: str
    label: str
    subject: Listing
    """Articles that are about it: its index."""
    mentioned: Listing
    """Articles that only mention it."""


class CountryEntry(Struct, frozen=True):
    """A country that at least one article names."""

    code: str
    name: str
    story: Listing
    """Articles of whose story it is a part (primary or secondary)."""
    mentioned: Listing
    """Articles that only mention it."""


class PublisherEntry(Struct, frozen=True):
    """A publisher; ``slug`` PUBLISHER_UNKNOWN holds the articles whose publisher nothing tells."""

    slug: str
    name: str | None
    """The commonest form; None for the unknown."""
    forms: tuple[str, ...]
    """Every form that occurs, sorted."""
    articles: Listing


class Archive(Struct, frozen=True):
    """All that is known when every source has been read."""

    cards: Mapping[str, Card]
    """By id, in the order of their sources."""
    articles: Listing
    themes: tuple[ThemeEntry, ...]
    """In the vocabulary's order."""
    countries: tuple[CountryEntry, ...]
    """By name."""
    publishers: tuple[PublisherEntry, ...]
    """By name; the unknown last, if any."""
    people: tuple[NameEntry, ...]
    """Those with a page of their own, in the order of an index."""
    organisations: tuple[NameEntry, ...]
    """The same of organisations."""
    same: tuple[SameNames, ...]
    """Entries of these that may be one."""
    quoted: Listing
    """Articles with quotations."""
    figures: Mapping[FigureKind, Listing]
    """Kind of figures → the articles that have some, in the order of the kinds."""
    kin: Kinship
    """What articles share."""
    older: Mapping[str, str]
    """Id → id of the next older dated article."""
    newer: Mapping[str, str]
    """Id → id of the next newer dated article."""
    issues: tuple[Issue, ...]
    """Inputs that gave no record, and why; each names its source."""
    folders: tuple[SurveyedFolder, ...] = ()
    """What the survey learnt, by path."""
    withheld: tuple[Tombstone, ...] = ()
    """What is left of the articles that are withheld, by id."""


def gather(
    cards: Iterable[Card],
    *,
    themes: Sequence[tuple[str, str]],
    country_names: Mapping[str, str],
    issues: Sequence[Issue],
    folders: Sequence[SurveyedFolder] = (),
    authority: Mapping[str, str] = {},
    suggest: Suggest = lambda _: (),
    withheld: Sequence[Tombstone] = (),
    sort_by: Callable[[str], Any] = str,
) -> Archive:
    """The archive of these cards, which come in the order of their sources.

    ``themes``: id and label of each theme of the vocabulary. ``country_names``: code → name to show. ``authority``:
    id of a person or an organisation whose name is settled → that name. ``suggest`` finds entries that may be the same.
    ``sort_by``: the key by which countries are sorted by name.
    """
    by_id = {card.id: card for card in cards}
    # Within a day the stated moment decides, then the id: never the order in which files were met.
    dated = [c.id for c in sorted((c for c in by_id.values() if c.published), key=lambda c: (c.published or "", c.id))]
    order = dated + [card.id for card in by_id.values() if not card.published]

    subject: dict[str, list[str]] = defaultdict(list)
    theme_mentions: dict[str, list[str]] = defaultdict(list)
    story: dict[str, list[str]] = defaultdict(list)
    country_mentions: dict[str, list[str]] = defaultdict(list)
    publishers: dict[str, list[str]] = defaultdict(list)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for id_ in order:
        card = by_id[id_]
        for theme in card.themes:
            (subject if theme.role == "subject" else theme_mentions)[theme.id].append(id_)
        for country in card.countries:
            (country_mentions if country.role == "mention" else story)[country.code].append(id_)
        slug = publisher_slug(card.publisher)
        publishers[slug].append(id_)
        if card.publisher:
            forms[slug][card.publisher] += 1

    def listing(ids: Iterable[str]) -> Listing:
        known: list[str] = []
        unknown: list[str] = []
        for id_ in ids:
            (known if by_id[id_].published else unknown).append(id_)
        return Listing(tuple(known), tuple(unknown))

    named = [(id_, by_id[id_].names) for id_ in order if by_id[id_].names]
    people = gather_names("person", named, authority, listing)
    organisations = gather_names("organisation", named, authority, listing)
    return Archive(
        cards=by_id,
        articles=listing(order),
        themes=tuple(
            ThemeEntry(id_, label, listing(subject[id_]), listing(theme_mentions[id_])) for id_, label in themes
        ),
        countries=tuple(
            CountryEntry(code, country_names.get(code, code), listing(story[code]), listing(country_mentions[code]))
            for code in sorted(
                {*story, *country_mentions}, key=lambda code: (sort_by(country_names.get(code, code)), code)
            )
        ),
        publishers=tuple(
            sorted(
                (_publisher(slug, forms[slug], listing(ids)) for slug, ids in publishers.items()), key=_publisher_order
            )
        ),
        people=people,
        organisations=organisations,
        same=tuple(suggest((*people, *organisations))),
        quoted=listing(id_ for id_ in order if by_id[id_].quotes),
        figures={kind: listing(id_ for id_ in order if kind in by_id[id_].figures) for kind in FIGURE_KINDS},
        kin=index_things(order, by_id, {(entry.kind, entry.id) for entry in (*people, *organisations)}),
        older={newer: older for older, newer in pairwise(dated)},
        newer=dict(pairwise(dated)),
        issues=tuple(issues),
        folders=tuple(folders),
        withheld=tuple(sorted(withheld, key=lambda tombstone: tombstone.id)),
    )


def extract(archive: Archive, ids: Iterable[str]) -> Archive:
    """An archive that knows of these articles, and of no list in which they stand."""
    none = Listing()
    cards = {id_: archive.cards[id_] for id_ in ids}
    return Archive(cards, none, (), (), (), (), (), (), none, {}, Kinship((), {}, {}), {}, {}, ())


def publisher_slug(name: str | None) -> str:
    """The address of a publisher's page; only forms that differ in nothing but case and blanks share it.

    Where the plain words could be those of another name (letters of other scripts, signs, great length) or of another
    page, a digest of the name follows them.
    """
    if name is None:
        return PUBLISHER_UNKNOWN
    key = fold(name).casefold()
    return page_slug(name, "" if "-" in key else key.replace(" ", "-"), _NOT_PUBLISHERS)


def _publisher(slug: str, forms: Counter[str], articles: Listing) -> PublisherEntry:
    name = min(forms, key=lambda form: (-forms[form], form), default=None)
    return PublisherEntry(slug, name, tuple(sorted(forms)), articles)


def _publisher_order(entry: PublisherEntry) -> tuple[bool, str, str]:
    return entry.name is None, (entry.name or "").casefold(), entry.slug
