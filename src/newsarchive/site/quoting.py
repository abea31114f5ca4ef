"""Quotations as readers see them: pieces that go on from each other put together, the speaker, how he is known."""

from collections.abc import Callable, Mapping, Sequence

from newsarchive.archive import cut, goes_on
from newsarchive.model import Article, Quote
from newsarchive.site.parts import Link
from newsarchive.site.places import Places
from newsarchive.site.tag_parts import QuoteGroup, QuotePiece, QuoteView
from newsarchive.site.words import Words

PIECES = 12
"""Pieces of one quotation that are shown."""
LONGEST_PIECE = 500
"""Characters of a piece; the rest is one click away."""

Say = Callable[[Quote], Link | None]
"""How the speaker of a quotation is named; None where the text does not say who it is."""
Locate = Callable[[int], Link]
"""A source line → its place."""


def chains(quotes: Sequence[Quote]) -> tuple[tuple[Quote, ...], ...]:
    """The pieces of each quotation, in the order in which the quotations begin."""
    found: list[list[Quote]] = []
    belongs: list[list[Quote]] = []
    for index, quote in enumerate(quotes):
        if goes_on(quote, index) and quote.continues is not None:
            chain = belongs[quote.continues]
        else:
            chain = []
            found.append(chain)
        chain.append(quote)
        belongs.append(chain)
    return tuple(tuple(chain) for chain in found)


def quote_view(chain: Sequence[Quote], locate: Locate, words: Words) -> QuoteView:
    """One quotation. Whether it is whole and whose it is, is what its first piece says."""
    pieces = []
    before: Link | None = None
    for quote in chain[:PIECES]:
        place = locate(quote.line)
        pieces.append(QuotePiece(cut(quote.text, LONGEST_PIECE), place, place == before))
        before = place
    how = words.quoting[chain[0].kind], words.speaking[chain[0].attribution]
    return QuoteView(tuple(pieces), len(chain) - len(pieces), words.gettext(", ").join(how))


def quote_groups(found: Sequence[Sequence[Quote]], say: Say, locate: Locate, words: Words) -> tuple[QuoteGroup, ...]:
    """Quotations by speaker, in the order in which they first speak, the unnamed last."""
    groups: dict[str | None, tuple[Link | None, list[QuoteView]]] = {}
    for chain in found:
        speaker = say(chain[0])
        # Two speakers may be shown alike where their names are not told.
        key = None if speaker is None else chain[0].speaker_id or chain[0].speaker
        groups.setdefault(key, (speaker, []))[1].append(quote_view(chain, locate, words))
    unnamed = groups.pop(None, None)
    ordered = [*groups.values(), unnamed] if unnamed is not None else groups.values()
    return tuple(QuoteGroup(speaker, tuple(views)) for speaker, views in ordered)


def locator(places: Places, words: Words, page: Callable[[Link], Link] = lambda place: place) -> Locate:
    """A source line → its place in the article, as ``page`` makes it an address."""
    return lambda line: page(places.find(line, words))


def speaker_hrefs(article: Article, hrefs: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Id of a person or an organisation of the article → its page, if it has one."""
    found = {}
    for kind, tags in (("organisation", article.organisations), ("person", article.people)):
        for tag in tags:
            href = hrefs.get((kind, tag.id)) if tag.scope == "archive" else None
            if href is not None:
                found[tag.id] = href
    return found
