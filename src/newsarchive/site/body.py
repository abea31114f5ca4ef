"""The text of an article: title, standfirst, captions and blocks with the proof of its themes marked in them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from newsarchive.model import Article, Evidence, ThemeTag
from newsarchive.site.parts import BlockView, Link
from newsarchive.site.places import Places, anchor
from newsarchive.site.text import Span, visible, with_proof
from newsarchive.site.view import theme_href

MOST_MARKED = 30
"""Sentences of proof that are looked for in the text, of each theme: the search stays linear in hostile texts."""
TITLE, DEK = -1, -2
"""Where proof may stand beside the blocks, which are counted from 0."""


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


def mark_text(article: Article, places: Places) -> Text:
    """The text with its proof, captions and blocks in the order of the source."""
    texts = _texts(article)
    subjects = [theme for theme in article.themes if theme.role == "subject"]
    spans, best = _find_proof(article, subjects, texts, places)

    def proves(*where: int) -> tuple[Link, ...]:
        return tuple(
            Link(theme.label, theme_href(theme.id))
            for theme in subjects
            if theme.id in best and best[theme.id].place in where
        )

    blocks = [
        BlockView(
            kind=block.kind,
            anchor=anchor(block.lines[0]),
            lines=_lines(block.lines),
            number=number,
            html=with_proof(texts[index], spans.get(index, ())),
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
            html=with_proof(visible(caption.text), ()),
            proves=(),
            credit=caption.credit,
        )
        for caption in article.captions
    ]
    starts = [block.lines[0] for block in article.blocks] + [caption.lines[0] for caption in article.captions]
    views = blocks + captions
    order = sorted(range(len(views)), key=lambda index: (starts[index], index)) if captions else range(len(views))
    return Text(
        title=with_proof(texts[TITLE], spans.get(TITLE, ())),
        dek=with_proof(texts[DEK], spans.get(DEK, ())) if DEK in texts else None,
        head_proves=proves(TITLE, DEK),
        blocks=tuple(views[index] for index in order),
        anchors={theme: _anchor(theme) for theme in best},
    )


def find_anchor(article: Article, theme: ThemeTag, evidence: Evidence, places: Places) -> str | None:
    """The id of the mark around a piece of a theme's proof; None where it is not the best that is found in the text:
    further proof has no mark to lead to.
    """
    marked = _find_proof(article, (theme,), _texts(article), places)[1].get(theme.id)
    return _anchor(theme.id) if marked is not None and marked.evidence == evidence else None


def _texts(article: Article) -> dict[int, str]:
    texts = {index: visible(block.text) for index, block in enumerate(article.blocks)}
    texts[TITLE] = visible(article.title.value)
    if article.dek is not None:
        texts[DEK] = visible(article.dek.value)
    return texts


def _find_proof(
    article: Article, subjects: Sequence[ThemeTag], texts: Mapping[int, str], places: Places
) -> tuple[dict[int, list[Span]], dict[str, Found]]:
    """Stretches of proof by place, and each theme's best one."""
    where = {line: index for index, block in enumerate(article.blocks) for line in block.lines}
    if places.title is not None:
        where.update(dict.fromkeys(article.title.lines, TITLE))
    if places.dek is not None and article.dek is not None:
        where.update(dict.fromkeys(article.dek.lines, DEK))
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
