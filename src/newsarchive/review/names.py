"""Names of the whole archive that may be one: what ``archive.naming`` suggests, with a sentence of each."""

from collections.abc import Iterator, Mapping, Sequence

from newsarchive.archive import Archive, NameEntry, NameKind, SameNames
from newsarchive.model import Article, NameTag
from newsarchive.review.desk import Paper
from newsarchive.review.values import Suggestion, Witness, join_names, shorten

MOST = 1_000
"""Pairs for which sentences are fetched."""
_DOUBTS = {"spelling": 0.6, "initial": 0.5, "middle-name": 0.45}
_REASONS = {
    "spelling": "the two are spelt alike",
    "initial": "an initial of one fits the other",
    "middle-name": "one has a further name",
}
_MOST_FORMS = 12

Pair = tuple[NameEntry, NameEntry, str]
"""The name that more articles have, the other, and why they may be one."""


def pairs(archive: Archive) -> tuple[Pair, ...]:
    """Suggested merges, the likeliest first, ``MOST`` at most."""
    by_id = {(entry.kind, entry.id): entry for entry in (*archive.people, *archive.organisations)}
    found = [_pair(same, by_id) for same in archive.same]
    return tuple(sorted(found, key=lambda pair: -_DOUBTS[pair[2]])[:MOST])


def first_articles(found: Sequence[Pair]) -> frozenset[str]:
    """Ids of the articles whose sentences show the names of these pairs."""
    return frozenset(_first(entry) for one, other, _ in found for entry in (one, other))


def sightings(article: Article, lines: Sequence[str]) -> dict[str, Witness]:
    """Kind and id of each name of an article → the line that names it first. ``lines``: of the source, folded."""
    paper = Paper(article, lines)
    found: dict[str, Witness] = {}
    kinds: tuple[tuple[str, tuple[NameTag, ...]], ...] = (
        ("person", article.people),
        ("organisation", article.organisations),
    )
    for kind, tags in kinds:
        for tag in tags:
            text = next(((line, text) for line in tag.lines if (text := paper.line(line))), None)
            if text is not None and tag.scope == "archive":
                found[f"{kind}/{tag.id}"] = Witness(text[0], _around(text[1], (tag.name, *tag.aliases)), article.id)
    return found


def name_doubts(found: Sequence[Pair], seen: Mapping[tuple[str, str], Witness]) -> Iterator[Suggestion]:
    """A suggestion for each pair. ``seen``: id of an article, kind and id of a name → the line that names it."""
    for one, other, why in found:
        forms = dict.fromkeys((one.name, other.name, *one.forms, *other.forms))
        witnesses = (seen.get((_first(entry), f"{entry.kind}/{entry.id}")) for entry in (one, other))
        yield Suggestion(
            kind="names-alike",
            doubt=_DOUBTS[why],
            article=None,
            source=None,
            what="names",
            why=f"“{one.name}” ({_articles(one)}) and “{other.name}” ({_articles(other)}) may be one: {_REASONS[why]}.",
            now=join_names((one.name, other.name)),
            evidence=tuple(witness for witness in witnesses if witness is not None),
            value=join_names(tuple(forms)[:_MOST_FORMS]),
            because="Both are one.",
        )


def _pair(same: SameNames, by_id: Mapping[tuple[NameKind, str], NameEntry]) -> Pair:
    one, other = (by_id[same.kind, id_] for id_ in same.ids)
    if len(other.articles) > len(one.articles):
        one, other = other, one
    return one, other, same.why


def _first(entry: NameEntry) -> str:
    return (*entry.articles.dated, *entry.articles.undated)[0]


def _articles(entry: NameEntry) -> str:
    number = len(entry.articles)
    return "one article" if number == 1 else f"{number:,} articles"


def _around(text: str, forms: Sequence[str]) -> str:
    """The line, or what of a long one stands around the name."""
    place = min((at for form in forms if (at := text.find(form)) >= 0), default=0)
    start = max(0, place - 100) if len(text) > 300 else 0
    return ("…" if start else "") + shorten(text[start:])
