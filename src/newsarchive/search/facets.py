"""What a result can be narrowed by: as terms of the index, for filters, and by article, for counts.

People and organisations are facets only where they have a page of their own: a private person whom one article names
is in no list (``archive/names.py``).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

import msgspec
from msgspec import Struct

from newsarchive.archive import Archive, Card, NameEntry, NameKind
from newsarchive.search.coding import Codes, ints, packed, squeezed
from newsarchive.search.documents import chunk_name, chunks
from newsarchive.search.runs import Entries, filters_of
from newsarchive.search.shards import script
from newsarchive.search.tokens import folded_name

A_CHUNK = 1024
"""Articles in a file of facets."""
MOST = 250
"""Values of a facet that have counts: the most frequent ones. Filters know all."""
FACETS = ("theme", "country", "publisher", "lang", "dated")
UNDATED = "undated"


class Value(Struct, frozen=True):
    """A value of a facet: what filters call it, what readers do, and how many articles have it."""

    id: str
    label: str
    count: int


Values = Mapping[str, tuple[Value, ...]]
Forms = Mapping[str, tuple[str, ...]]
"""Id of a person or an organisation → every form by which the archive's authority knows it."""


class Labels(Struct, frozen=True):
    """How values are called in the interface's language."""

    themes: Mapping[str, str]
    countries: Mapping[str, str]
    languages: Mapping[str, str]
    statuses: Mapping[str, str]


def facets_of(card: Card) -> dict[str, tuple[str, ...]]:
    """Facet → ids of the values that an article has."""
    return {
        "theme": tuple(theme.id for theme in card.themes if theme.role == "subject"),
        "country": tuple(country.code for country in card.countries if country.role != "mention"),
        "publisher": (card.publisher,) if card.publisher else (),
        "lang": (card.language,),
        "dated": (card.date_status or UNDATED,),
    }


def values_of(cards: Iterable[Card], labels: Labels) -> Values:
    """The most frequent values of each facet, in the order of their ids."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for card in cards:
        for facet, ids in facets_of(card).items():
            counts[facet].update(ids)
    named = {"theme": labels.themes, "country": labels.countries, "lang": labels.languages, "dated": labels.statuses}
    found = {}
    for facet, counted in counts.items():
        most = sorted(counted, key=lambda id_: (-counted[id_], id_))[:MOST]
        found[facet] = tuple(
            Value(id_.lower() if facet == "country" else id_, named.get(facet, {}).get(id_, id_), counted[id_])
            for id_ in sorted(most)
        )
    return found


def facet_entries(articles: Sequence[tuple[int, str]], archive: Archive, labels: Labels, forms: Forms) -> Entries:
    """The terms of filters."""
    found: dict[str, list[int]] = defaultdict(list)
    names = {
        (entry.kind, entry.id): tuple(_called(entry, forms)) for entry in (*archive.people, *archive.organisations)
    }
    spelt = _spelling(labels)
    for number, id_ in articles:
        for term in {*_terms(archive.cards[id_], spelt, names)}:
            found[term].append(number)
    return filters_of(sorted(found.items()))


def facet_scripts(
    articles: Sequence[tuple[int, str]], cards: Mapping[str, Card], values: Values
) -> Iterator[tuple[str, str]]:
    """Name and script of each file of facets by article."""
    places = {facet: {value.id: place for place, value in enumerate(values[facet])} for facet in FACETS}
    # Filters write the codes of countries small.
    places["country"] = {id_.upper(): place for id_, place in places["country"].items()}
    widths = {facet: _width(len(values[facet])) for facet in FACETS}
    for chunk, where in chunks([number for number, _ in articles], A_CHUNK):
        rows = []
        for place in where:
            for facet, ids in facets_of(cards[articles[place][1]]).items():
                known = [places[facet][id_] for id_ in ids if id_ in places[facet]]
                rows.append((known, widths[facet]))
        name = chunk_name("c", chunk)
        yield name, script(name, _lists(rows))


def people_scripts(articles: Sequence[tuple[int, str]], archive: Archive) -> Iterator[tuple[str, str]]:
    """Name and script of each file of the people with a page whom articles name, each file with its own names."""
    called = {entry.id: entry.name for entry in archive.people}
    for chunk, where in chunks([number for number, _ in articles], A_CHUNK):
        named = [
            [name.id for name in archive.cards[articles[place][1]].names if name.kind == "person" and name.id in called]
            for place in where
        ]
        ids = sorted({id_ for each in named for id_ in each})
        places = {id_: place for place, id_ in enumerate(ids)}
        width = _width(len(ids))
        name = chunk_name("n", chunk)
        names = msgspec.json.encode([called[id_] for id_ in ids]).decode()
        rows = [([places[id_] for id_ in each], width) for each in named]
        yield name, script(name, squeezed(names), _lists(rows))


def _lists(rows: Iterable[tuple[Sequence[int], int]]) -> str:
    """Lists of numbers of so many bits, each behind a gamma code of its length."""
    values: list[int] = []
    widths: list[int] = []
    for numbers, width in rows:
        many = len(numbers) + 1
        values += [many, *numbers]
        widths += [2 * many.bit_length() - 1, *[width] * len(numbers)]
    return packed(Codes(ints(values), ints(widths)))


def _width(values: int) -> int:
    """Bits for the place of one of so many values."""
    return max(1, values - 1).bit_length()


def _terms(
    card: Card, spelt: Callable[[str, str], tuple[str, ...]], names: Mapping[tuple[NameKind, str], tuple[str, ...]]
) -> Iterator[str]:
    for theme in card.themes:
        if theme.role == "subject":
            yield from spelt("theme", theme.id)
    for country in card.countries:
        for operator in ("mentions",) if country.role == "mention" else ("country", "mentions"):
            yield from spelt(operator, country.code)
    if card.publisher:
        yield from spelt("publisher", card.publisher)
    yield from spelt("lang", card.language)
    yield from spelt("dated", card.date_status or UNDATED)
    for name in card.names:
        operator = "person" if name.kind == "person" else "org"
        for form in names.get((name.kind, name.id), ()):
            yield f"@{operator}:{form}"


def _spelling(labels: Labels) -> Callable[[str, str], tuple[str, ...]]:
    """Operator and id of a value → the terms of its filter, found once for each value."""
    of = {
        "theme": labels.themes, "country": labels.countries, "mentions": labels.countries, "lang": labels.languages,
    }  # fmt: skip

    @cache
    def spelt(operator: str, id_: str) -> tuple[str, ...]:
        label = of.get(operator, {}).get(id_, id_)
        return tuple(dict.fromkeys(f"@{operator}:{folded_name(each)}" for each in (id_, label)))

    return spelt


def _called(entry: NameEntry, forms: Forms) -> Iterator[str]:
    """All a person or an organisation may be called in a filter: whole names, and each word of the settled one."""
    whole = {folded_name(form) for form in (entry.name, *entry.forms, *forms.get(entry.id, ()))}
    single = set(folded_name(entry.name).split()) if entry.kind == "person" else set()
    yield from sorted(name for name in whole | {word for word in single if len(word) > 1} if name)
