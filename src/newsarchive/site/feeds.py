"""The feeds of the site: all articles, each theme, each country that is part of a story."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from newsarchive.archive import Card, Listing
from newsarchive.feeds import Feed, FeedItem, Moment, as_atom, as_json_feed, atom, json_feed, moment, urn
from newsarchive.model import Article, DateFact
from newsarchive.site.facts import web_url
from newsarchive.site.leaving_parts import TakeAway
from newsarchive.site.text import visible
from newsarchive.site.view import SiteFile, View, country_href, known_language, read, shown_title, theme_href

FOLDER = "feeds"
ENTRIES = 50
"""Articles in a feed."""
FORMS = (
    ("Atom", atom.ENDING, atom.MEDIA_TYPE, as_atom),
    ("JSON Feed", json_feed.ENDING, json_feed.MEDIA_TYPE, as_json_feed),
)


class Channel(Struct, frozen=True):
    """A list of which there is a feed."""

    name: str
    """Its path in the folder of feeds, without an ending; never changes."""
    title: str | None
    """None for the whole archive."""
    page: str
    listing: Listing


def feed_files(view: View) -> Iterator[SiteFile]:
    """Both forms of every feed. A feed without articles is there too: whoever waits for the first one can take it."""
    for channel in _channels(view):
        for _, ending, _, write in FORMS:
            yield _file(channel, ending, write, view)


def feeds_of(name: str) -> tuple[TakeAway, ...]:
    """The feeds of a list, for its page."""
    return tuple(TakeAway(label, f"{FOLDER}/{name}.{ending}", media, feed=True) for label, ending, media, _ in FORMS)


def _file(channel: Channel, ending: str, write: Callable[[Feed, int], bytes], view: View) -> SiteFile:
    return SiteFile(f"{FOLDER}/{channel.name}.{ending}", lambda: write(_feed(channel, view), ENTRIES))


def _feed(channel: Channel, view: View) -> Feed:
    settings, words = view.settings, view.words
    _ = words.gettext
    root = settings.url or "../" * (channel.name.count("/") + 1)
    title = visible(f"{settings.title}: {channel.title}" if channel.title else settings.title)
    description = settings.description or _("The newest articles of the archive")
    if channel.title:
        description = _("The newest articles: %s") % channel.title
    return Feed(
        id=urn("feed", f"{settings.url or settings.title} {channel.name}"),
        title=title,
        description=visible(description),
        owner=visible(settings.title),
        language=words.language,
        home=root + ("" if settings.url and channel.page == "index.html" else channel.page),
        address=f"{settings.url}{FOLDER}/{channel.name}" if settings.url else None,
        items=tuple(_item(card, article, root, view) for card, article in read(channel.listing.newest(ENTRIES), view)),
        nobody=_("author not named"),
    )


def _item(card: Card, article: Article, root: str, view: View) -> FeedItem:
    labels = view.theme_labels
    address = article.url.value if article.url is not None else ""
    return FeedItem(
        id=urn("article", article.id),
        title=visible(shown_title(card.title, card.printed)),
        href=root + article.path,
        original=web_url(address),
        summary=visible(card.gist),
        authors=tuple(visible(author.value) for author in article.authors),
        publisher=visible(card.publisher) if card.publisher else None,
        language=known_language(article.language),
        published=card.published or card.edtf,
        precision=card.precision,
        released=_moment(article.published),
        changed=_moment(article.updated),
        tags=tuple((one.id, visible(labels.get(one.id, one.id))) for one in card.themes if one.role == "subject"),
    )


def _moment(fact: DateFact | None) -> Moment | None:
    return moment(fact.value) if fact is not None and fact.status != "estimated" else None


def _channels(view: View) -> Iterator[Channel]:
    archive = view.archive
    yield Channel("articles", None, "index.html", archive.articles)
    for theme in archive.themes:
        yield Channel(f"themes/{theme.id}", theme.label, theme_href(theme.id), theme.subject)
    for country in archive.countries:
        page = country_href(country.code)
        yield Channel(page.removesuffix(".html"), country.name, page, country.story)
