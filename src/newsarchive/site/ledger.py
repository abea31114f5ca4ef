"""The ledger of an article: every source line beside what became of it."""

import json
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from newsarchive.archive import Entry
from newsarchive.assemble import Fate, fates
from newsarchive.model import Article, split_lines
from newsarchive.overrides.values import is_printed
from newsarchive.site.article import source_view
from newsarchive.site.contexts import LedgerPage
from newsarchive.site.facts import doubt
from newsarchive.site.listing import near
from newsarchive.site.parts import Doubt, Fates, LedgerRow, Link
from newsarchive.site.places import Places, find_places, ledger_parts, part_path
from newsarchive.site.surroundings import Surroundings
from newsarchive.site.view import Page, known_language, share, shown_title, theme_href
from newsarchive.site.words import Words


class Ledger(Struct, frozen=True):
    """All that the pages of one ledger are cut from, worked out once."""

    entry: Entry
    lines: Sequence[str]
    fates: Sequence[Fate]
    places: Places
    parts: Sequence[tuple[int, int]]
    """First and last line of each page."""
    proves: Mapping[int, Sequence[Link]]
    """Source line → themes that a sentence beginning there proves."""
    said: Mapping[int, Sequence[Doubt]]
    """Source line → the issues raised there."""


def ledger_pages(entry: Entry, around: Surroundings) -> Iterator[Page]:
    """The pages of a ledger: one for each 2,000 lines."""
    ledger = open_ledger(entry, around)
    for part in range(1, len(ledger.parts) + 1):
        yield _page(ledger, part, around)


def _page(ledger: Ledger, part: int, around: Surroundings) -> Page:
    path = part_path(ledger.entry.card.ledger, part)
    return Page(path, "ledger.html", "articles", lambda: ledger_page(ledger, part, around.words))


def open_ledger(entry: Entry, around: Surroundings) -> Ledger:
    """The ledger of an article."""
    article = entry.article
    said: dict[int, list[Doubt]] = {}
    for issue in article.issues:
        if issue.line is not None:
            said.setdefault(issue.line, []).append(doubt(issue, entry.card.ledger, around.words))
    return Ledger(
        entry=entry,
        lines=split_lines(entry.text),
        fates=fates(article),
        places=find_places(article, entry.card.ledger, around.words),
        parts=ledger_parts(article.source.lines),
        proves={line: tuple(themes.values()) for line, themes in _proved(article, around.theme_labels).items()},
        said=said,
    )


def ledger_page(ledger: Ledger, part: int, words: Words) -> LedgerPage:
    """A page of the ledger. The bar and the sums are over the whole file."""
    article, card = ledger.entry.article, ledger.entry.card
    _ = words.gettext
    title = shown_title(article.title.value, is_printed(article.title))
    first, last = ledger.parts[part - 1]
    heading = _("Source ledger")
    if len(ledger.parts) > 1:
        span = {"first": words.number(first), "last": words.number(last)}
        heading = _("Source ledger, lines %(first)s to %(last)s") % span
    counts = card.counts
    shown = ledger.fates[first - 1 : last]
    return LedgerPage(
        path=part_path(card.ledger, part),
        title=heading,
        description=_("What became of each line of the file %(name)s (%(id)s): %(heading)s")
        % {"name": card.name, "id": card.id[:8], "heading": heading},
        crumbs=(Link(_("Articles"), "articles/index.html"), Link(title, card.path)),
        article=Link(title, card.path),
        supplied=not is_printed(article.title),
        language=known_language(article.language),
        source=source_view(card, article.source.lines),
        fates=Fates(
            counts.kept + counts.facts + counts.dropped + counts.blank,
            counts.kept,
            counts.facts,
            counts.dropped,
            counts.blank,
        ),
        shares=_shares((("kept", counts.kept), ("fact", counts.facts), ("dropped", counts.dropped))),
        rows=tuple(_row(ledger, fate, words) for fate in shown if fate.kind != "blank"),
        first=first,
        last=last,
        parts=_part_links(ledger, part, words),
        override=_override(ledger, shown, words),
        restores=_left_out(shown) is not None,
    )


def _left_out(shown: Sequence[Fate]) -> int | None:
    return next((fate.line for fate in shown if fate.kind == "dropped"), None)


def _override(ledger: Ledger, shown: Sequence[Fate], words: Words) -> str:
    """An entry that puts the first line back that this page tells left out, else one that leaves out its first."""
    article, _ = ledger.entry.article, words.gettext
    line = _left_out(shown)
    reason = _("This line belongs to the article.")
    change = f"keep: [{line}]"
    if line is None:
        reason = _("This line does not belong to the article.")
        change = f"drop: {{{next((fate.line for fate in shown if fate.kind != 'blank'), 1)}: other}}"
    return (
        f"- article: {article.id}\n  because: {json.dumps(reason, ensure_ascii=False)}\n"
        f'  sha256: "{article.source.sha256[:12]}"\n  lines: {{{change}}}\n'
    )


def _proved(article: Article, labels: Mapping[str, str]) -> dict[int, dict[str, Link]]:
    proved: dict[int, dict[str, Link]] = {}
    for theme in article.themes:
        if theme.role == "subject":
            for evidence in theme.evidence:
                proved.setdefault(evidence.line, {})[theme.id] = Link(
                    labels.get(theme.id, theme.label), theme_href(theme.id)
                )
    return proved


def _shares(counts: Sequence[tuple[str, int]]) -> tuple[tuple[str, float, float], ...]:
    whole = sum(count for _, count in counts)
    shares = []
    done = 0
    for name, count in counts:
        if count:
            shares.append((name, round(100 * done / whole, 1), share(count, whole)))
        done += count
    return tuple(shares)


def _part_links(ledger: Ledger, part: int, words: Words) -> tuple[Link, ...]:
    """The first page, the neighbours and the last: a ledger of a million lines has 500 pages."""
    last = len(ledger.parts)
    if last == 1:
        return ()
    links = []
    for number in near(part, last):
        begin, end = ledger.parts[number - 1]
        label = f"{words.number(begin)}–{words.number(end)}"
        links.append(Link(label, None if number == part else part_path(ledger.entry.card.ledger, number)))
    return tuple(links)


def _row(ledger: Ledger, fate: Fate, words: Words) -> LedgerRow:
    drop = fate.dropped
    return LedgerRow(
        number=fate.line,
        text=ledger.lines[fate.line - 1],
        fate=fate.kind,
        became=_became(ledger, fate, words),
        reason=words.reasons[drop.reason] if drop else None,
        rule=drop.rule if drop else None,
        facts=() if fate.kind == "fact" else tuple(words.fact(name) for name in fate.facts),
        proves=tuple(ledger.proves.get(fate.line, ())),
        doubts=tuple(ledger.said.get(fate.line, ())),
    )


def _became(ledger: Ledger, fate: Fate, words: Words) -> Link:
    if fate.kind == "dropped":
        return Link(words.gettext("Left out"))
    place = ledger.places.by_line.get(fate.line)
    href = f"{ledger.entry.article.path}{place.href}" if place is not None else None
    if fate.kind == "fact":
        return Link(words.gettext(", ").join(words.fact(name) for name in fate.facts), href)
    return Link(place.label if place is not None else words.blocks["caption"], href)
