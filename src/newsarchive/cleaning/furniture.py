"""Why lines outside the article are dropped, and which lines before it metadata has to settle."""

import re
from collections.abc import Iterator

from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.cleaning.features import Line
from newsarchive.cleaning.matching import Hit
from newsarchive.model import Mark, Reason

_WHOLE: frozenset[Reason] = frozenset({
    "advertisement", "comment-prompt", "cookie-notice", "legal", "newsletter", "paywall", "related-label", "share",
    "widget-label",
})  # fmt: skip
"""Labels that are furniture inside an article too; a section's name there may be a crosshead."""
_OPENING: frozenset[Reason] = frozenset({
    "advertisement", "author-bio", "comment-prompt", "cookie-notice", "legal", "newsletter", "paywall",
    "related-label", "widget-label",
})  # fmt: skip
"""Openings of lines that are furniture inside an article too."""
_ANYWHERE: frozenset[Reason] = frozenset({"author-bio", "cookie-notice", "newsletter", "paywall", "legal"})
_TAIL: frozenset[Reason] = frozenset({"footer", "share", "widget-label", "metadata", "comment-prompt"})
"""What stands right below an article more often than at its end."""
_NOTICE = 300
"""Letters to which a line inside the body may be a notice."""
_NOTICE_BLANKS = 3
"""Blanks from which a button's opening is a notice's: “You have come to an old part of …” begins no article's line."""
_QUOTES = frozenset('"“”„«»')
_GLUED = re.compile(r"[^\W\d_]{2}[.!?](?=[^\W\d_a-zß-ÿ])")
"""“… for your support.Crews walk out …”"""
_LEAST_GLUED = 80
"""So many characters glued to a notice are more than a button."""
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


def ornaments(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines without a letter or digit: rules, stars, arrows."""
    for position in document.brief:
        line = document.lines[position]
        if not line.key or (line.length < 12 and not any(map(str.isalnum, line.text))):
            yield position, dropped("other", "ornament")


def links(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """A line that is nothing but an address or a Markdown link."""
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if line.start != "mark" and " " in line.text:
            continue
        text = line.text.lstrip("-*•![ ")
        alone = " " not in text and "://" in text
        markdown = line.text[:1] in "-*•![" and line.text.endswith(")") and line.text.count("](") == 1
        if alone or (markdown and (zone != "body" or line.text[0] != "[")):
            yield position, dropped("navigation", "bare-link")


def phrases(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines that the vocabulary knows. Inside the body only what can hardly be a sentence or crosshead there."""
    for position in document.hits:
        line, zone = document.lines[position], document.zones[position]
        hit = line.hit
        if hit is None or hit.reason == "recurring":
            continue
        if zone == "body" and not _firm(line, hit):
            continue
        if zone == "front" and hit.match == "contains" and line.length < _TEASER and hit.reason == "credit":
            continue
        if zone == "front" and hit.match == "together" and (line.end == "open" or not _is_notice(line)):
            continue
        yield position, dropped(hit.reason, f"phrase-{hit.match}")


def _firm(line: Line, hit: Hit) -> bool:
    """Whether a phrase settles a line even where everything around it is the article."""
    if hit.match == "whole":
        return hit.reason in _WHOLE
    if hit.match == "together":
        return _is_notice(line)
    if hit.match == "starts":
        if hit.reason == "navigation" and hit.phrase.count(" ") >= _NOTICE_BLANKS:
            return line.length < _NOTICE
        return hit.reason in _OPENING and line.length < _TEASER
    return hit.reason in _ANYWHERE and line.length < _NOTICE


def _is_notice(line: Line) -> bool:
    """Whether a line with the words of a notice may be one: it quotes nobody, and no text is glued to its end."""
    if not _QUOTES.isdisjoint(line.text):
        return False
    glued = _GLUED.search(line.text)
    return glued is None or len(line.text) - glued.end() < _LEAST_GLUED


def teasers_below(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Headlines right below a label inside the body."""
    for label in document.hits:
        hit, mark = document.lines[label].hit, verdicts.get(label)
        if hit is None or hit.match != "whole" or mark is None or mark.reason != "related-label":
            continue
        for position in range(label + 1, len(document.lines)):
            if position in verdicts or document.zones[position] != "body" or not _is_headline(document.lines[position]):
                break
            yield position, dropped("related-teaser", "below-label")


def _is_headline(line: Line) -> bool:
    return line.end == "open" and line.length < _TEASER and not line.sentences


def tail(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Below the last sentence: notes on the author, and keywords that stand in one line without a full stop."""
    for position in reversed(document.body):
        line = document.lines[position]
        if position in verdicts:
            continue
        if line.hit is not None and _at_tail(line, line.hit):
            yield position, dropped(line.hit.reason, f"phrase-{line.hit.match}")
        elif line.end == "open" and line.start == "lower" and line.length < _TEASER and line.text.count(", ") > 1:
            yield position, dropped("metadata", "keyword-line")
        else:
            return


def _at_tail(line: Line, hit: Hit) -> bool:
    """Whether a phrase settles the last line of the body; a credit there is an agency's and metadata's."""
    if hit.match == "together":
        return _is_notice(line)
    return hit.reason in _ANYWHERE or (hit.reason in _TAIL and line.length < _NOTICE)


def clocks(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Times that stand alone between the entries of a live blog."""
    for position in document.shaped:
        if document.zones[position] == "body" and document.lines[position].is_clock:
            yield position, dropped("timestamp", "clock-alone")


def teasers_inside(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Furniture inside the body: what follows a label is its teaser."""
    if not document.islands:
        return
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
    """“By A. Name”, “Von A. Name, Berlin”, “By | Friday …” before the article or right behind it.

    Inside it only one that stands more than once: above the entries of a live blog.
    """
    entries = [n for n in document.copied if document.zones[n] == "body" and document.lines[n].upper >= 0.6]
    for position in (*document.front, *document.islands, *entries):
        line = document.lines[position]
        if line.words > _BYLINE_WORDS or (line.end == "stop" and line.words > 6):
            continue
        first, _, rest = line.key.partition(" ")
        if first not in document.phrases.byline_words:
            continue
        if line.upper >= 0.6 or line.words <= (5 if line.start == "lower" else 3) or line.separators or not rest:
            yield position, dropped("byline", "byline-word")


def stamps(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Dates and times that stand alone."""
    for position in document.shaped:
        line = document.lines[position]
        if document.zones[position] != "body" and line.kind == "stamp" and (line.length < _LABEL or line.digits > 0.12):
            yield position, dropped("timestamp", "stamp")


def menus(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Runs of short lines before the article; its last may be the section's name above the headline."""
    run: list[int] = []
    for position in document.front:
        line = document.lines[position]
        if position in verdicts:
            if verdicts[position].reason in {"navigation", "share"}:
                run.append(position)
            continue
        if line.text.count(" | ") >= _MENU - 1 and line.end == "open":
            yield position, dropped("navigation", "separators")
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
    for position in document.front:
        if document.lines[position].kind == "comment":
            yield position, dropped("reader-comment", "comment-head")
        else:
            yield position, kept("front", "before-body")


def behind(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines behind the article, by the label under which they stand."""
    label: Reason | None = None
    ended = False
    for position in document.after:
        line = document.lines[position]
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
