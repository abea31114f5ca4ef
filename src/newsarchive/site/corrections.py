"""What people corrected: on the page of each article, and all together on pages of their own."""

from collections.abc import Iterator, Sequence

from newsarchive.corrected import Correction
from newsarchive.model import Article
from newsarchive.site.contexts import CorrectionsPage
from newsarchive.site.dates import say_date
from newsarchive.site.listing import near
from newsarchive.site.parts import CorrectedArticle, CorrectionView, Link
from newsarchive.site.places import line_refs
from newsarchive.site.view import Page, View, title_link
from newsarchive.site.words import Words

FRONT = "corrections.html"
_DATES = frozenset({"published", "updated", "retrieved"})
ON_A_PAGE = 100
"""Articles on a page."""


def corrections_of(article: Article, ledger: str, words: Words) -> tuple[CorrectionView, ...]:
    """What people changed in an article, in the order in which it was applied."""
    return tuple(_correction(each, ledger, words) for each in article.corrections or ())


def correction_pages(view: View) -> Iterator[Page]:
    """The first page, which is always there, and further ones where it cannot hold all."""
    ids = [card.id for card in view.archive.cards.values() if card.corrections]
    last = max(1, -(-len(ids) // ON_A_PAGE))
    for number in range(1, last + 1):
        yield _page(ids, number, last, view)


def _page(ids: Sequence[str], number: int, last: int, view: View) -> Page:
    return Page(_path(number), "corrections.html", None, lambda: corrections_page(ids, number, last, view))


def corrections_page(ids: Sequence[str], number: int, last: int, view: View) -> CorrectionsPage:
    """A page of the list, by article. ``ids``: all corrected articles in order."""
    words = view.words
    _ = words.gettext
    title, description = _("Corrections"), _("What people changed in this archive, why and when")
    if number > 1:
        title = _("Corrections, page %s") % words.number(number)
        description = _("What people changed in this archive: page %s") % words.number(number)
    here = ids[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    return CorrectionsPage(
        path=_path(number),
        title=title,
        description=description,
        crumbs=(Link(_("Corrections"), FRONT),) if number > 1 else (),
        number=number if number > 1 else None,
        articles=tuple(_articles(here, view)),
        withheld=len(view.archive.withheld) if number == 1 else 0,
        parts=tuple(
            Link(words.number(part), None if part == number else _path(part)) for part in near(number, last) if last > 1
        ),
    )


def _articles(ids: Sequence[str], view: View) -> Iterator[CorrectedArticle]:
    for entry in view.fetch(ids):
        article, card = entry.article, view.archive.cards[entry.article.id]
        yield CorrectedArticle(
            title_link(card.id, view),
            corrections_of(article, card.ledger, view.words),
        )


def _correction(correction: Correction, ledger: str, words: Words) -> CorrectionView:
    return CorrectionView(
        what=words.corrected(correction.what),
        before=value_in_words(correction.what, correction.before, words),
        after=value_in_words(correction.what, correction.after, words),
        because=correction.because,
        by=correction.by,
        date=say_date(correction.date, "day", words) if correction.date else None,
        iso=correction.date,
        lines=line_refs(ledger, correction.lines),
        hidden=correction.what == "withheld",
    )


def value_in_words(what: str, value: str | None, words: Words) -> str | None:
    """A value in the words of the other pages: dates, languages, what a line was taken for, the part of a country."""
    if value is None:
        return None
    if what == "countries":
        name, _, role = value.rpartition(": ")
        return f"{name}: {words.roles[role]}" if role in words.roles else value
    if what in _DATES:
        return say_date(value, None, words)
    if what == "language":
        return words.language_name(value)
    return words.fate(value) if what == "line" else value


def _path(number: int) -> str:
    return FRONT if number == 1 else f"corrections-{number}.html"
