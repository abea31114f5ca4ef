"""What deserves a human look: the most doubtful of all on the first page, the most doubtful of each kind on its own.

There only if newsarchive.yml asks for it. A form taken for another name is left out: it would bring private people, who
stand in no list, into one.
"""

from collections.abc import Iterator

from newsarchive.review import Kind, KindList, Suggestion, Witness
from newsarchive.review.writing import entry_of, to_yaml
from newsarchive.site.contexts import ReviewPage
from newsarchive.site.corrections import value_in_words
from newsarchive.site.listing import near
from newsarchive.site.parts import IssueKind, Link
from newsarchive.site.places import line_refs
from newsarchive.site.review_contexts import SuggestionView, WitnessView
from newsarchive.site.view import Page, View, title_link
from newsarchive.site.words import Words

FRONT = "review.html"
ON_A_PAGE = 50
"""Suggestions on a page."""
NOT_LISTED: frozenset[Kind] = frozenset(("name-variant",))


def review_pages(view: View) -> Iterator[Page]:
    """The first page and those of each kind; none where they were not asked for."""
    if view.review is None:
        return
    yield Page(FRONT, "review.html", None, lambda: review_page(view))
    for kind in _kinds(view):
        for number in range(1, _pages(kind) + 1):
            yield _page(kind, number, view)


def _page(kind: KindList, number: int, view: View) -> Page:
    return Page(_path(kind.kind, number), "review.html", None, lambda: kind_page(kind, number, view))


def review_page(view: View) -> ReviewPage:
    """All kinds, and the most doubtful of all."""
    _ = view.words.gettext
    kinds = _kinds(view)
    first = sorted((each for kind in kinds for each in kind.suggestions), key=lambda each: -each.doubt)[:ON_A_PAGE]
    return ReviewPage(
        path=FRONT,
        title=_("To be looked at"),
        description=_("What the machine is least sure of, with an override to paste"),
        number=None,
        kinds=tuple(IssueKind(view.words.doubts[kind.kind], kind.total, _path(kind.kind, 1)) for kind in kinds),
        total=sum(kind.total for kind in kinds),
        listed=sum(len(kind.suggestions) for kind in kinds),
        suggestions=tuple(_shown(each, view, with_kind=True) for each in first),
        parts=(),
    )


def kind_page(kind: KindList, number: int, view: View) -> ReviewPage:
    """A page of the list of one kind."""
    words = view.words
    _ = words.gettext
    label, last = words.doubts[kind.kind], _pages(kind)
    values = {"kind": label, "n": words.number(number)}
    title = label if number == 1 else _("%(kind)s, page %(n)s") % values
    return ReviewPage(
        path=_path(kind.kind, number),
        title=title,
        description=_("To be looked at: %s") % title,
        crumbs=(Link(_("To be looked at"), FRONT),),
        number=number if number > 1 else None,
        kinds=(),
        total=kind.total if number == 1 else 0,
        listed=len(kind.suggestions),
        suggestions=tuple(
            _shown(each, view) for each in kind.suggestions[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
        ),
        parts=tuple(
            Link(words.number(part), None if part == number else _path(kind.kind, part))
            for part in near(number, last)
            if last > 1
        ),
    )


def _kinds(view: View) -> tuple[KindList, ...]:
    return tuple(kind for kind in (view.review.kinds if view.review else ()) if kind.kind not in NOT_LISTED)


def _shown(suggestion: Suggestion, view: View, *, with_kind: bool = False) -> SuggestionView:
    status = suggestion.status
    return SuggestionView(
        kind=view.words.doubts[suggestion.kind] if with_kind else None,
        doubt=f"{suggestion.doubt:.2f}",
        article=title_link(suggestion.article, view) if suggestion.article else None,
        why=suggestion.why,
        now=_now(suggestion, view.words),
        mark=view.words.marks[status] if status else None,
        rule=suggestion.rule,
        evidence=tuple(_witness(witness, suggestion.article, view) for witness in suggestion.evidence),
        choices=suggestion.choices,
        override=to_yaml(entry_of(suggestion)),
    )


def _now(suggestion: Suggestion, words: Words) -> str | None:
    if suggestion.what == "themes" and suggestion.now:
        return words.roles[suggestion.now]
    return value_in_words(suggestion.what, suggestion.now, words)


def _witness(witness: Witness, article: str | None, view: View) -> WitnessView:
    id_ = witness.article or article
    if witness.line is None or id_ is None:
        return WitnessView(witness.text, None)
    (line,) = line_refs(view.archive.cards[id_].ledger, (witness.line,))
    return WitnessView(witness.text, line)


def _pages(kind: KindList) -> int:
    return max(1, -(-len(kind.suggestions) // ON_A_PAGE))


def _path(kind: Kind, number: int) -> str:
    return f"review/{kind}.html" if number == 1 else f"review/{kind}-{number}.html"
