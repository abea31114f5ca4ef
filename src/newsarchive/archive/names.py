"""People and organisations over all articles: who has a page of its own, and under which letter it is filed.

A private person who is named in one article gets no page and no entry in any index, only a place on the page of that
article. A page begins with the second article, or where the project's vocabulary knows the name.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from newsarchive.addresses import slug
from newsarchive.archive.cards import NameKind, NameRef
from newsarchive.archive.listings import Listing, name_slug

ARTICLES = 2
"""Articles from which on a name has a page."""
_BEHIND_SURNAMES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class NameEntry(Struct, frozen=True):
    """A person or an organisation with a page of its own."""

    kind: NameKind
    id: str
    slug: str
    name: str
    """The settled name, else the commonest form."""
    forms: tuple[str, ...]
    """Every form by which an article calls it first, sorted."""
    description: str | None
    """What most articles say of it, if any does."""
    articles: Listing
    quotes: int
    """Quotations of which it is the speaker."""
    filed: str
    """What it is put in order by, in Latin letters: the surname first."""


class SameNames(Struct, frozen=True):
    """Two entries of one kind that may be the same: a suggestion for people, never a merge."""

    kind: NameKind
    ids: tuple[str, str]
    """Sorted."""
    why: str
    """``spelling``, ``initial`` or ``middle-name``."""


Suggest = Callable[[Sequence[NameEntry]], Sequence[SameNames]]
"""Entries → those that may be the same. Names without a page are not asked about: they are in no list."""


def gather_names(
    kind: NameKind,
    named: Sequence[tuple[str, Sequence[NameRef]]],
    authority: Mapping[str, str],
    listing: Callable[[Iterable[str]], Listing],
) -> tuple[NameEntry, ...]:
    """The entries of one kind, in the order of an index.

    ``named``: id of an article and whom it names. ``authority``: id → settled name. ``listing`` puts articles in order.
    """
    articles: dict[str, list[str]] = defaultdict(list)
    for article, refs in named:
        for ref in refs:
            if ref.kind == kind and article not in articles[ref.id][-1:]:
                articles[ref.id].append(article)
    wanted = {id_ for id_, where in articles.items() if len(where) >= ARTICLES or id_ in authority}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    quotes: Counter[str] = Counter()
    for _, refs in named:
        for ref in refs:
            if ref.kind == kind and ref.id in wanted:
                forms[ref.id][ref.name] += 1
                quotes[ref.id] += ref.quotes
                if ref.description:
                    roles[ref.id][ref.description] += 1
    entries = []
    for id_ in wanted:
        name = authority.get(id_) or _commonest(forms[id_]) or id_
        entries.append(
            NameEntry(
                kind=kind,
                id=id_,
                slug=name_slug(id_),
                name=name,
                forms=tuple(sorted(forms[id_])),
                description=_commonest(roles[id_]),
                articles=listing(articles[id_]),
                quotes=quotes[id_],
                filed=filing_words(name, kind),
            )
        )
    return tuple(sorted(entries, key=lambda entry: (entry.filed, entry.name, entry.id)))


def filing_words(name: str, kind: NameKind) -> str:
    """What a name is put in order by: its words in Latin letters, a person's last one before the others."""
    words = [word for part in name.split() if (word := slug(part))]
    if kind == "organisation":
        return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
    last = len(words) - 1
    if last > 0 and words[last] in _BEHIND_SURNAMES:
        last -= 1
    return " ".join([*words[last : last + 1], *words[:last], *words[last + 1 :]])


def _commonest(found: Counter[str]) -> str | None:
    return min(found, key=lambda form: (-found[form], form), default=None)
