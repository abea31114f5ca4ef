"""The text of an article: title, standfirst, captions and blocks with the proof of its themes marked in them, and who
is named and what is quoted.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from newsarchive.model import Article, BlockKind, Evidence, ThemeTag
from newsarchive.site.marked import FORMATS, find_references, read_marks, writer
from newsarchive.site.mentions import DEK, TITLE, find_names, lines_of, texts_of
from newsarchive.site.parts import BlockView, Link
from newsarchive.site.places import Places, anchor
from newsarchive.site.text import Layer, Span, Write, visible, with_proof
from newsarchive.site.view import theme_href

MOST_MARKED = 30
"""Sentences of proof that are looked for in the text, of each theme: the search stays linear in hostile texts."""
MOST_QUOTES = 300
"""Pieces of quotations that are looked for, for the same reason."""


class Found(Struct, frozen=True):
    """The best proof of a theme in the text."""

    place: int
    """Index of the block, or TITLE or DEK."""
    evidence: Evidence


class Text(Struct, frozen=True):
    """An article's text, ready to be printed."""

    title: Markup
    dek: Markup | None
    head_proves: tuple[Link, ...]
    """Themes whose best proof is marked in the title or the standfirst."""
    blocks: tuple[BlockView, ...]
    anchors: Mapping[str, str]
    """Theme id → id of its proof's mark, for every theme whose proof was found in the text."""


def mark_text(article: Article, places: Places, labels: Mapping[str, str] = {}) -> Text:
    """The text with its proof, captions and blocks in the order of the source."""
    texts, lines = texts_of(article), lines_of(article, places)
    subjects = [theme for theme in article.themes if theme.role == "subject"]
    layers = _find_layers(article, texts, lines)
    spans, best = _find_proof(subjects, texts, lines)
    show = _shower(article)

    def printed(place: int) -> Markup:
        text = texts[place]
        kind = article.blocks[place].kind if place >= 0 else None
        return with_proof(text, spans.get(place, ()), layers.get(place, ()), show(text, kind))

    def proves(*where: int) -> tuple[Link, ...]:
        return tuple(
            Link(labels.get(theme.id, theme.label), theme_href(theme.id))
            for theme in subjects
            if theme.id in best and best[theme.id].place in where
        )

    blocks = [
        BlockView(
            kind=block.kind,
            anchor=anchor(block.lines[0]),
            lines=_lines(block.lines),
            number=number,
            html=printed(index),
            proves=proves(index),
            credit=None,
        )
        for index, (block, number) in enumerate(zip(article.blocks, places.numbers, strict=True))
    ]
    captions = [
        BlockView(
            kind="caption",
            anchor=anchor(caption.lines[0]),
            lines=_lines(caption.lines),
            number=None,
            html=with_proof(visible(caption.text), (), (), show(visible(caption.text), None)),
            proves=(),
            credit=caption.credit,
        )
        for caption in article.captions
    ]
    starts = [block.lines[0] for block in article.blocks] + [caption.lines[0] for caption in article.captions]
    views = blocks + captions
    order = sorted(range(len(views)), key=lambda index: (starts[index], index)) if captions else range(len(views))
    return Text(
        title=printed(TITLE),
        dek=printed(DEK) if DEK in texts else None,
        head_proves=proves(TITLE, DEK),
        blocks=tuple(views[index] for index in order),
        anchors={theme: _anchor(theme) for theme in best},
    )


def _shower(article: Article) -> Callable[[str, BlockKind | None], Write | None]:
    """How the texts of an article are shown: as they stand, or, in Markdown, as its marks want it."""
    if article.source.format not in FORMATS:
        return lambda _text, _kind: None
    references = find_references([*(drop.text for drop in article.dropped), *(block.text for block in article.blocks)])
    return lambda text, kind: writer(text, read_marks(text, kind, references))


def find_anchor(article: Article, theme: ThemeTag, evidence: Evidence, places: Places) -> str | None:
    """The id of the mark around a piece of a theme's proof; None where it is not the best that is found in the text:
    further proof has no mark to lead to.
    """
    marked = _find_proof((theme,), texts_of(article), lines_of(article, places))[1].get(theme.id)
    return _anchor(theme.id) if marked is not None and marked.evidence == evidence else None


def _find_layers(
    article: Article, texts: Mapping[int, str], lines: Mapping[int, Sequence[int]]
) -> dict[int, tuple[Layer, ...]]:
    """Place → its quotations and its names, the names inside the quotations."""
    names = find_names((*article.people, *article.organisations), texts, lines)
    said = _find_quotes(article, texts, lines)
    return {
        place: (
            (said.get(place, ()), "said"),
            ([Span(one.start, one.end) for one in names.get(place, ())], "who"),
        )
        for place in {*names, *said}
    }


def _find_quotes(
    article: Article, texts: Mapping[int, str], lines: Mapping[int, Sequence[int]]
) -> dict[int, list[Span]]:
    """Place → the pieces of quotations in it, in order; each is looked for behind the one before it."""
    where = {line: place for place, own in lines.items() for line in own}
    spans: dict[int, list[Span]] = defaultdict(list)
    for quote in sorted(article.quotes, key=lambda quote: quote.line)[:MOST_QUOTES]:
        place = where.get(quote.line)
        said = visible(quote.text)
        if place is None or not said:
            continue
        start = texts[place].find(said, spans[place][-1].end if spans[place] else 0)
        if start >= 0:
            spans[place].append(Span(start, start + len(said)))
    return spans


def _find_proof(
    subjects: Sequence[ThemeTag], texts: Mapping[int, str], lines: Mapping[int, Sequence[int]]
) -> tuple[dict[int, list[Span]], dict[str, Found]]:
    """Stretches of proof by place, and each theme's best one."""
    # A line of the title or the standfirst that belongs to a block as well has no place of its own.
    where = {line: place for place, own in lines.items() for line in own}
    spans: dict[int, list[Span]] = defaultdict(list)
    best: dict[str, Found] = {}
    for theme in subjects:
        for evidence in theme.evidence[:MOST_MARKED]:
            place = where.get(evidence.line)
            if place is None:
                continue
            sentence = visible(evidence.text)
            start = texts[place].find(sentence)
            if start < 0 or not sentence:
                continue
            name = None if theme.id in best else _anchor(theme.id)
            best.setdefault(theme.id, Found(place, evidence))
            spans[place].append(Span(start, start + len(sentence), name))
    return spans, best


def _anchor(theme: str) -> str:
    return f"proof-{theme}"


def _lines(lines: Sequence[int]) -> str:
    return str(lines[0]) if len(lines) == 1 else f"{lines[0]}–{lines[-1]}"
