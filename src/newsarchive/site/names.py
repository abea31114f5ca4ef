"""People and organisations: an index of each from A to Z, and for each name every mention in its sentence.

Who stands in one article only and in no vocabulary has no page here, and is in no index: see ``archive.names``.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from newsarchive.archive import Listing, NameEntry, NameKind
from newsarchive.model import Article, NameTag
from newsarchive.site.contexts import NamePage, NamesPage
from newsarchive.site.extract import extract_page, numbered
from newsarchive.site.letters import LetterPage, alphabet, groups, is_long, label, letter_pages
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.mentions import mentions_of
from newsarchive.site.parts import CardView, Link
from newsarchive.site.places import Places, find_places, on_page
from newsarchive.site.quoting import chains, locator, quote_view
from newsarchive.site.tag_parts import Mention, NamedArticle, SamePair, SpokenArticle
from newsarchive.site.view import (
    NAME_FOLDERS,
    Page,
    View,
    card_view,
    country_link,
    counts,
    name_href,
    read,
    theme_link,
)
from newsarchive.site.words import Words

ARTICLES = 25
"""Articles on a page of a name."""
MENTIONS = 8
"""Sentences of one article."""
QUOTES = 6
"""Quotations of one article."""
MOST = 24
"""Names on the front page of a long index."""
SUGGESTED = 50
"""Pairs of names that may be the same."""
BARS = 12
"""Rows of a bar chart beside a list."""


def people_pages(view: View) -> Iterator[Page]:
    """The index of people and the pages of those who have one."""
    return _pages("person", view.archive.people, view)


def organisation_pages(view: View) -> Iterator[Page]:
    """The same of organisations."""
    return _pages("organisation", view.archive.organisations, view)


def _pages(kind: NameKind, entries: Sequence[NameEntry], view: View) -> Iterator[Page]:
    folder = NAME_FOLDERS[kind]
    yield Page(_index(kind), "names.html", folder, lambda: names_page(kind, entries, view))
    for letter in letter_pages(entries, folder, view.words):
        yield _letter(kind, letter, entries, view)
    for entry in entries:
        rows = shelf(entry.articles, name_href(kind, entry.slug).removesuffix(".html"), per_page=ARTICLES)
        yield _front(replace(entry, articles=Listing()), rows, view)
        # Who a numbered page is about, without what else the archive has of them.
        known = replace(entry, articles=Listing(), quotes=0, forms=())
        for page in numbered_pages(rows, view.words):
            yield _numbered(known, page, view)


def names_page(kind: NameKind, entries: Sequence[NameEntry], view: View) -> NamesPage:
    """All names of a kind; of very many those whom most articles name, and the way to the others."""
    long = is_long(entries)
    articles = {entry.id: len(entry.articles) for entry in entries} if long else {}
    links = {entry.id: Link(entry.name, name_href(kind, entry.slug)) for entry in entries}
    return NamesPage(
        path=_index(kind),
        title=_title(kind, view.words),
        description=_about(kind, view.words),
        kind=kind,
        total=len(entries),
        letters=alphabet(entries, NAME_FOLDERS[kind], view.words),
        most=counts(articles, len(view.archive.cards), links.__getitem__, MOST),
        groups=() if long else groups(entries, view.words),
        parts=(),
        same=tuple(
            SamePair(links[first], links[second], view.words.likeness[why])
            for first, second, why in _suggested(kind, view)
            if first in links and second in links
        ),
    )


def _suggested(kind: NameKind, view: View) -> list[tuple[str, str, str]]:
    return [(*same.ids, same.why) for same in view.archive.same if same.kind == kind][:SUGGESTED]


def letter_page(kind: NameKind, letter: LetterPage, entries: Sequence[NameEntry], view: View) -> NamesPage:
    """A page of a letter."""
    words = view.words
    _ = words.gettext
    values = {"names": _title(kind, words), "letter": label(letter.letter, words), "n": words.number(letter.part)}
    title = (_("%(names)s: %(letter)s") if letter.part == 1 else _("%(names)s: %(letter)s, page %(n)s")) % values
    return NamesPage(
        path=letter.path,
        title=title,
        description=f"{_about(kind, words)}: {title}",
        crumbs=(Link(_title(kind, words), _index(kind)),),
        kind=kind,
        total=None,
        letters=alphabet(entries, NAME_FOLDERS[kind], words),
        most=(),
        groups=groups(letter.entries, words, of_letter=True),
        parts=letter.parts,
        same=(),
    )


def name_page(entry: NameEntry, rows: Shelf, view: View) -> NamePage:
    """A person or an organisation: the newest mentions, what it says, what it is found together with.

    ``entry`` needs no articles; they are in ``rows``.
    """
    archive = view.archive
    ids = rows.listing.ids
    themes: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    for id_ in ids:
        card = archive.cards[id_]
        themes.update(theme.id for theme in card.themes if theme.role == "subject")
        countries.update(country.code for country in card.countries if country.role != "mention")
    articles, quotes = _named(entry, rows.newest, view)
    return NamePage(
        path=rows.front,
        title=entry.name,
        description=_described(entry, entry.name, view.words),
        crumbs=(Link(_title(entry.kind, view.words), _index(entry.kind)),),
        kind=entry.kind,
        number=None,
        name=entry.name,
        role=entry.description,
        also_written=tuple(form for form in entry.forms if form != entry.name),
        total=len(ids),
        quote_total=entry.quotes,
        articles=articles,
        quotes=quotes,
        themes=counts(themes, len(ids), lambda id_: theme_link(id_, view), BARS, order=view.words.order),
        countries=counts(countries, len(ids), lambda code: country_link(code, view), BARS, order=view.words.order),
        pager=front_pager(rows, view.words),
    )


def numbered_name_page(entry: NameEntry, page: NumberedPage, view: View) -> NamePage:
    """A numbered page of a name's mentions."""
    words = view.words
    _ = words.gettext
    title = _("%(name)s, undated, page %(n)s") if page.undated else _("%(name)s, page %(n)s")
    title %= {"name": entry.name, "n": words.number(page.number)}
    articles, quotes = _named(entry, page.ids, view)
    return NamePage(
        path=page.path,
        title=title,
        description=_described(entry, title, words),
        crumbs=(
            Link(_title(entry.kind, words), _index(entry.kind)),
            Link(entry.name, name_href(entry.kind, entry.slug)),
        ),
        kind=entry.kind,
        number=page.number,
        name=entry.name,
        role=None,
        also_written=(),
        total=0,
        quote_total=0,
        articles=articles,
        quotes=quotes,
        themes=(),
        countries=(),
        pager=page.pager,
    )


def _front(entry: NameEntry, rows: Shelf, view: View) -> Page:
    ids = rows.listing.ids
    return extract_page(
        ids, (entry, rows), name_page, view, path=rows.front, template="name.html", section=NAME_FOLDERS[entry.kind]
    )


def _numbered(entry: NameEntry, page: NumberedPage, view: View) -> Page:
    return numbered(page, (entry,), numbered_name_page, view, template="name.html", section=NAME_FOLDERS[entry.kind])


def _letter(kind: NameKind, letter: LetterPage, entries: Sequence[NameEntry], view: View) -> Page:
    return Page(letter.path, "names.html", NAME_FOLDERS[kind], lambda: letter_page(kind, letter, entries, view))


def _index(kind: NameKind) -> str:
    return f"{NAME_FOLDERS[kind]}/index.html"


def _title(kind: NameKind, words: Words) -> str:
    return words.gettext("People") if kind == "person" else words.gettext("Organisations")


def _about(kind: NameKind, words: Words) -> str:
    _ = words.gettext
    return _("Who is named in the articles") if kind == "person" else _("Which organisations the articles name")


def _described(entry: NameEntry, title: str, words: Words) -> str:
    _ = words.gettext
    # A person and an organisation may bear one name.
    about = _("A person in the articles: %s") if entry.kind == "person" else _("An organisation in the articles: %s")
    return about % (f"{title}, {entry.description}" if entry.description else title)


def _named(
    entry: NameEntry, ids: Sequence[str], view: View
) -> tuple[tuple[NamedArticle, ...], tuple[SpokenArticle, ...]]:
    """The mentions in these articles, and what is said in them."""
    articles: list[NamedArticle] = []
    quotes: list[SpokenArticle] = []
    for card, article in read(ids, view):
        tag = _tag(entry, article)
        if tag is None:
            continue
        shown = card_view(card, view)
        places = find_places(article, card.ledger, view.words)
        found = mentions_of(tag, article, places, view.words)
        mentions = tuple(Mention(one.html, on_page(one.place, article.path)) for one in found[:MENTIONS])
        role = tag.description if tag.description != entry.description else None
        articles.append(NamedArticle(shown, role, mentions, len(found) - len(mentions)))
        quotes += _spoken(tag, article, shown, places, view.words)
    return tuple(articles), tuple(quotes)


def _tag(entry: NameEntry, article: Article) -> NameTag | None:
    tags = article.people if entry.kind == "person" else article.organisations
    return next((tag for tag in tags if tag.id == entry.id and tag.scope == "archive"), None)


def _spoken(tag: NameTag, article: Article, shown: CardView, places: Places, words: Words) -> Iterator[SpokenArticle]:
    """What it says in an article, if anything."""
    locate = locator(places, words, lambda place: on_page(place, article.path))
    said = [chain for chain in chains(article.quotes) if chain[0].speaker_id == tag.id]
    if said:
        quotes = tuple(quote_view(chain, locate, words) for chain in said[:QUOTES])
        yield SpokenArticle(shown, quotes, len(said) - len(quotes))
