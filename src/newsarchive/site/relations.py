"""Related articles as an article's page shows them: a link and what both have."""

from newsarchive.archive import Thing, related
from newsarchive.site.tag_parts import RelatedView
from newsarchive.site.view import View, card_view

SHARED = 5
"""Things that are named as shared."""


def related_views(id_: str, view: View) -> tuple[RelatedView, ...]:
    """What shares rare things with an article."""
    archive = view.archive
    if id_ not in archive.cards:
        return ()
    views = []
    for one in related(id_, archive.kin, archive.cards):
        card = card_view(archive.cards[one.id], view)
        shares = tuple(_say(thing, view) for thing in one.shares[:SHARED])
        views.append(RelatedView(card.title, card.href, card.language, card.supplied, card.date.text, shares))
    return tuple(views)


def _say(thing: Thing, view: View) -> str:
    kind, key = thing
    if kind == "theme":
        return view.theme_labels.get(key, key)
    if kind == "country":
        return view.country_names.get(key, key)
    if kind == "amount":
        number, _, unit = key.partition(" ")
        return f"{view.words.number(int(number))} {unit}".rstrip()
    return view.name_labels[kind, key]
