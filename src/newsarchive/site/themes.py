"""The themes: an index, and for each what it means and the sentences that prove it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from newsarchive.archive import ThemeEntry
from newsarchive.model import Article, Evidence
from newsarchive.site.body import find_anchor
from newsarchive.site.contexts import ThemePage, ThemesPage
from newsarchive.site.extract import numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.markdown import to_html
from newsarchive.site.parts import Link, Proof
from newsarchive.site.places import find_places, on_page
from newsarchive.site.taking import take_away
from newsarchive.site.text import Span, painted, visible
from newsarchive.site.timeline import make_timeline, shelf_series
from newsarchive.site.untagged import without
from newsarchive.site.view import (
    Page,
    View,
    card_view,
    country_link,
    counts,
    read,
    theme_href,
    theme_link,
    title_link,
)

INDEX = "themes/index.html"
MENTIONS = 20
"""Articles that are named where they only mention a theme."""
BARS = 12
"""Rows of a bar chart beside a list."""


def theme_pages(view: View) -> Iterator[Page]:
    """The index and the pages of every theme of the vocabulary, proved or not: addresses do not come and go."""
    yield Page(INDEX, "themes.html", "themes", lambda: themes_page(view))
    for theme in view.archive.themes:
        rows = shelf(theme.subject, f"themes/{theme.id}")
        yield _front(theme, rows, view)
        for page in numbered_pages(rows, view.words):
            yield _numbered(theme.id, page, view)


def themes_page(view: View) -> ThemesPage:
    """All themes, the most frequent first."""
    _ = view.words.gettext
    found = {theme.id: len(theme.subject) for theme in view.archive.themes if len(theme.subject)}
    return ThemesPage(
        path=INDEX,
        title=_("Themes"),
        description=_("What the articles are about, each theme with its proof"),
        themes=counts(found, len(view.archive.cards), lambda id_: theme_link(id_, view), order=view.words.order),
        without=len(without("theme", view)),
        unproved=tuple(theme_link(theme.id, view) for theme in view.archive.themes if not len(theme.subject)),
    )


def theme_page(theme: ThemeEntry, rows: Shelf, view: View) -> ThemePage:
    """A theme: what it means, its newest sentences, what it is found together with."""
    words, archive = view.words, view.archive
    _ = words.gettext
    ids = [*theme.subject.dated, *theme.subject.undated]
    countries: Counter[str] = Counter()
    together: Counter[str] = Counter()
    for id_ in ids:
        card = archive.cards[id_]
        countries.update(country.code for country in card.countries if country.role != "mention")
        together.update(other.id for other in card.themes if other.role == "subject" and other.id != theme.id)
    description = view.settings.theme_descriptions.get(theme.id, "")
    return ThemePage(
        path=theme_href(theme.id),
        title=theme.label,
        description=_("Articles about the theme “%s”, each with the sentence that proves it") % theme.label,
        crumbs=(Link(_("Themes"), INDEX),),
        number=None,
        description_html=to_html(description) if description else None,
        total=len(ids),
        proofs=_proofs(theme.id, rows.newest, view),
        mentions=tuple(title_link(id_, view) for id_ in theme.mentioned.newest(MENTIONS)),
        mention_total=len(theme.mentioned),
        countries=counts(countries, len(ids), lambda code: country_link(code, view), BARS, order=view.words.order),
        together=counts(together, len(ids), lambda id_: theme_link(id_, view), BARS, order=view.words.order),
        timeline=make_timeline(
            _("%s: articles over time") % theme.label, [shelf_series(_("Articles"), rows, view)], words
        ),
        pager=front_pager(rows, words),
        take_away=take_away(f"themes/{theme.id}", len(ids), view),
    )


def numbered_theme_page(theme: str, page: NumberedPage, view: View) -> ThemePage:
    """A numbered page of a theme's sentences."""
    _ = view.words.gettext
    number = view.words.number(page.number)
    title = _("%(theme)s, undated, page %(n)s") if page.undated else _("%(theme)s, page %(n)s")
    title %= {"theme": theme_link(theme, view).label, "n": number}
    return ThemePage(
        path=page.path,
        title=title,
        description=_("Articles about the theme: %s") % title,
        crumbs=(Link(_("Themes"), INDEX), theme_link(theme, view)),
        number=page.number,
        description_html=None,
        total=0,
        proofs=_proofs(theme, page.ids, view),
        mentions=(),
        mention_total=0,
        countries=(),
        together=(),
        timeline=None,
        pager=page.pager,
    )


def _front(theme: ThemeEntry, rows: Shelf, view: View) -> Page:
    return Page(rows.front, "theme.html", "themes", lambda: theme_page(theme, rows, view))


def _numbered(theme: str, page: NumberedPage, view: View) -> Page:
    return numbered(page, (theme,), numbered_theme_page, view, template="theme.html", section="themes")


def _proofs(theme: str, ids: Sequence[str], view: View) -> tuple[Proof, ...]:
    return tuple(
        Proof(card_view(card, view), *_sentence(theme, article, card.ledger, view), times=None)
        for card, article in read(ids, view)
    )


def _sentence(theme: str, article: Article, ledger: str, view: View) -> tuple[Markup | None, Link]:
    """The sentence that proves the theme, and its place in the article's page."""
    tag = next((tag for tag in article.themes if tag.id == theme and tag.evidence), None)
    if tag is None:
        return None, Link(view.words.gettext("The article"), article.path)
    places = find_places(article, ledger, view.words)
    # The title stands below the sentence anyway: it is the proof that is shown only where there is no other.
    evidence = next((one for one in tag.evidence if not _is_title(one, article)), tag.evidence[0])
    sentence = None if _is_title(evidence, article) or not evidence.text else _marked(evidence)
    place = places.find(evidence.line, view.words)
    anchor = find_anchor(article, tag, evidence, places)
    if anchor is not None:
        return sentence, Link(place.label, f"{article.path}#{anchor}")
    return sentence, on_page(place, article.path)


def _marked(evidence: Evidence) -> Markup:
    """The sentence with the words that opened the rule; where signs had to be made visible, their place has moved."""
    text = visible(evidence.text)
    known = text == evidence.text and evidence.start < evidence.end
    spans = [Span(evidence.start, evidence.end)] if known else []
    return painted(text, 0, len(text), ((spans, "who"),))


def _is_title(evidence: Evidence, article: Article) -> bool:
    return evidence.line in article.title.lines and evidence.text in article.title.value
