"""Finds the people and organisations of an article: reads it once, then settles who is whom."""

from collections.abc import Sequence

from msgspec.structs import replace

from newsarchive.addresses import slug
from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.names.book import NameBook
from newsarchive.tagging.names.honorifics import without_kin
from newsarchive.tagging.names.joining import People
from newsarchive.tagging.names.reading import Reading
from newsarchive.tagging.names.recogniser import Recogniser, believed, candidates
from newsarchive.tagging.names.sightings import Bare, KnownAt, Sightings
from newsarchive.tagging.names.values import Name, NameMention, Names


def find_names(
    document: Document,
    hits: Sequence[Hit],
    book: NameBook,
    places: dict[int, int],
    recogniser: Recogniser | None = None,
) -> Names:
    """Everyone named, with every mention.

    ``hits``: the phrases of the language found in the document. ``places``: start → end of each word among them that
    means a country, a place or their people. ``recogniser``: a model that adds candidates.
    """
    found = Reading(document, hits, book, places).read()
    if recogniser is not None:
        found = believed(found, candidates(document, recogniser))
    known, bare = without_kin(document.text, found, book)
    found, doubtful = _without_namesakes(document.text, replace(found, known=known, bare=bare), book)
    people = People(document.text, book)
    people.know(found.known)
    people.full(found.sure)
    people.pending(found.pending, found.bare)
    organisations = _organisations(document.text, found, book)
    named = {start for _, mentions in organisations for start, _ in mentions}
    things = frozenset(found.things)
    alone = [at for at in found.bare if at.start not in named and (at.person or at.word not in things)]
    people.bare(sorted((*alone, *doubtful), key=lambda at: at.start))
    _headlines(document.text, found, people)
    groups = [(person.name(book), person.mentions) for person in people.all]
    names = _gathered([*groups, *organisations])
    return replace(names, variants=tuple(sorted(people.variants, key=lambda variant: variant.start)))


def _without_namesakes(text: str, found: Sightings, book: NameBook) -> tuple[Sightings, list[Bare]]:
    """Surnames of the authority that mean somebody else here, for the article tells another bearer's full name."""
    full = {at.name for at in found.known if not at.alone}
    if not found.sure or not any(at.alone and at.name not in full for at in found.known):
        return found, []
    own = {book.key(at.words[-1]) for at in found.sure}
    kept: list[KnownAt] = []
    doubtful: list[Bare] = []
    for at in found.known:
        word = text[at.start : at.end]
        if at.alone and at.name not in full and book.key(word) in own:
            doubtful.append(Bare(at.start, at.end, word, 0, False, at.description))
        else:
            kept.append(at)
    return (replace(found, known=kept) if doubtful else found), doubtful


def _organisations(text: str, found: Sightings, book: NameBook) -> list[tuple[Name, list[tuple[int, int]]]]:
    """Each organisation with its mentions: of the authority, by grammar, by an acronym introduced with one."""
    mentions: dict[str, list[tuple[int, int]]] = {}
    shown: dict[str, str] = {}
    forms: dict[str, dict[str, None]] = {}
    archive: dict[str, bool] = {}
    acronyms: dict[str, str] = {}

    def add(id_: str, name: str, start: int, end: int, *, everywhere: bool) -> None:
        shown.setdefault(id_, name)
        archive.setdefault(id_, everywhere)
        mentions.setdefault(id_, []).append((start, end))
        forms.setdefault(id_, {}).setdefault(text[start:end])

    for at in found.known:
        known = book.names[at.name]
        if known.kind == "organisation":
            add(known.id, known.name, at.start, at.end, everywhere=True)
    for organ in found.organs:
        name = text[organ.start : organ.end]
        id_ = slug(name)
        if id_ in book.by_slug:
            known = book.names[book.by_slug[id_]]
            add(known.id, known.name, organ.start, organ.end, everywhere=True)
        elif id_:
            add(id_, name, organ.start, organ.end, everywhere=not organ.generic)
            if organ.acronym is not None:
                acronyms.setdefault(organ.acronym, id_)
    taken = {span for spans in mentions.values() for span in spans}
    for start, end in found.acronyms:
        id_ = acronyms.get(text[start:end], "")
        if id_ and (start, end) not in taken:
            add(id_, shown[id_], start, end, everywhere=True)
    return [
        (
            Name(
                "organisation",
                id_,
                shown[id_],
                tuple(form for form in forms[id_] if form != shown[id_]),
                None,
                "archive" if archive[id_] else "article",
            ),
            mentions[id_],
        )
        for id_ in mentions
    ]


def _headlines(text: str, found: Sightings, people: People) -> None:
    """Names told in running text, where headlines have them."""
    for start, end in found.headlines:
        words = text[start:end].split(" ")
        at, index = start, 0
        while index < len(words):
            size, person = people.beginning(words, index)
            length = len(" ".join(words[index : index + size]))
            if person is not None:
                person.add(at, at + length, text[at : at + length])
            at += length + 1
            index += size


def _gathered(groups: Sequence[tuple[Name, list[tuple[int, int]]]]) -> Names:
    """Names in the order of their first mention; of overlapping mentions the first and longest."""
    spans = sorted((start, -end, group) for group, (_, mentions) in enumerate(groups) for start, end in mentions)
    order: dict[int, int] = {}
    kept: list[NameMention] = []
    last = 0
    for start, negative, group in spans:
        if start < last:
            continue
        last = -negative
        kept.append(NameMention(start, last, order.setdefault(group, len(order))))
    return Names(tuple(groups[group][0] for group in order), tuple(kept))
