"""Why lines outside the article are dropped, and which lines before it metadata has to settle."""

from collections.abc import Iterator

from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.cleaning.features import Line
from newsarchive.model import Mark, Reason

_FIRM: frozenset[Reason] = frozenset({
    "advertisement", "comment-prompt", "cookie-notice", "legal", "newsletter", "paywall", "related-label", "share",
    "widget-label",
})  # fmt: skip
"""Reasons whose phrases are furniture inside an article too; a section's name there may be a crosshead."""
_LABEL = 45
"""Letters to which a line may be a label."""
_TEASER = 170
"""Letters to which a line behind a label inside the body may be its teaser."""
_MENU_ITEM = 30
_MENU_WORDS = 4
_MENU = 4
"""So many short lines on end are a menu."""
_KICKER_ROOM = 1
"""The last line of a menu may be the section's name above the headline and is left to metadata."""
_BYLINE_WORDS = 12
_TEASER_LABELS: frozenset[Reason] = frozenset({"related-label", "widget-label", "author-bio"})


def recurring(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines that the survey saw all over the folder."""
    for position, line in enumerate(document.lines):
        if line.index + 1 in document.recurring:
            yield position, dropped("recurring", "recurs-in-folder")


def ornaments(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines without a letter or digit: rules, stars, arrows."""
    for position, line in enumerate(document.lines):
        if not line.key or (line.length < 12 and not any(map(str.isalnum, line.text))):
            yield position, dropped("other", "ornament")


def links(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """A line that is nothing but an address or a Markdown link."""
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if not line.links:
            continue
        text = line.text.lstrip("-*•![ ")
        alone = " " not in text and "://" in text
        markdown = "](" in line.text and line.text.endswith(")") and line.text[:1] in "-*•![" and line.text.count("](") == 1
        if alone or (markdown and (zone != "body" or line.text[:1] != "[")):
            yield position, dropped("navigation", "bare-link")


def phrases(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines that the vocabulary knows. Inside the body only whole lines, and only what cannot be a crosshead."""
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        hit = line.hit
        if hit is None:
            continue
        if zone == "body" and not (hit.reason in _FIRM and hit.match == "whole"):
            continue
        if zone == "front" and hit.match == "contains" and line.length < _TEASER and hit.reason == "credit":
            continue
        yield position, dropped(hit.reason, f"phrase-{hit.match}")


def teasers_inside(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Furniture inside the body: what follows a label is its teaser."""
    reason: Reason = "other"
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone == "body":
            mark = verdicts.get(position)
            labelled = mark is not None and mark.reason in _TEASER_LABELS
            reason = "related-teaser" if labelled else "other"
        elif zone == "island":
            mark = verdicts.get(position)
            if mark is not None:
                reason = "related-teaser" if mark.reason in _TEASER_LABELS else "other"
                continue
            yield position, _shaped(line) or dropped(reason, "inside-body")


def bylines(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """“By A. Name”, “Von A. Name, Berlin”, “By | Friday …” before the article or right behind it."""
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone in {"body", "after"} or line.words > _BYLINE_WORDS or line.end == "stop" and line.words > 6:
            continue
        first, _, rest = line.key.partition(" ")
        if first not in document.phrases.byline_words:
            continue
        if line.upper >= 0.6 or line.words <= 3 or line.separators or not rest:
            yield position, dropped("byline", "byline-word")


def stamps(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Dates and times that stand alone."""
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone != "body" and line.kind == "stamp" and (line.length < _LABEL or line.digits > 0.12):
            yield position, dropped("timestamp", "stamp")


def menus(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Runs of short lines before the article; its last may be the section's name above the headline."""
    run: list[int] = []
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone != "front":
            break
        if position in verdicts:
            if verdicts[position].reason in {"navigation", "share"}:
                run.append(position)
            continue
        if line.length <= _MENU_ITEM and line.words <= _MENU_WORDS and line.end == "open":
            run.append(position)
            continue
        yield from _menu(run, _KICKER_ROOM)
        run = []
    yield from _menu(run, _KICKER_ROOM)


def _menu(run: list[int], spared: int) -> Iterator[tuple[int, Mark]]:
    if len(run) >= _MENU:
        for position in run[: len(run) - spared]:
            yield position, dropped("navigation", "menu")


def before(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """What is left before the article is for metadata to settle."""
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone == "front":
            if line.kind == "comment":
                yield position, dropped("reader-comment", "comment-head")
            else:
                yield position, kept("front", "before-body")


def behind(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines behind the article, by the label under which they stand."""
    label: Reason | None = None
    ended = False
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone != "after":
            continue
        mark = verdicts.get(position)
        if mark is not None:
            if mark.reason in {"related-label", "comment-prompt"}:
                label = mark.reason
            elif mark.reason in {"legal", "newsletter", "footer", "navigation"}:
                ended = ended or mark.reason == "legal"
                label = None
            continue
        yield position, _shaped(line) or _under(line, label, ended)


def _under(line: Line, label: Reason | None, ended: bool) -> Mark:
    if line.kind == "comment":
        return dropped("reader-comment", "comment-head")
    if label == "comment-prompt":
        return dropped("reader-comment", "under-comments")
    if label == "related-label":
        if line.copies > 1 and line.length <= _LABEL:
            return dropped("related-category", "repeated-under-label")
        return dropped("related-teaser", "under-label")
    if ended or line.length <= _LABEL:
        return dropped("footer", "behind-body")
    return dropped("other", "behind-body")


def _shaped(line: Line) -> Mark | None:
    """What the shape of a line alone says."""
    if line.kind == "stamp" and line.length < 2 * _LABEL:
        return dropped("timestamp", "stamp")
    if line.text.isdigit() or (line.digits > 0.5 and line.length < _LABEL):
        return dropped("metadata", "figures-alone")
    if line.text[:1] == "©":
        return dropped("legal", "copyright-sign")
    if line.separators and line.end == "open" and line.length < _TEASER and line.text.count(" | ") > 1:
        return dropped("navigation", "separators")
    if line.kind == "credit":
        return dropped("credit", "credit")
    return None
