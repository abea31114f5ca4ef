"""Where people and organisations stand in the text of an article, word by word.

The record tells the lines that name somebody and the forms that occur; here the forms are found in the text again, the
longest first, so that a surname inside another person's full name is not taken for its bearer. The text of hostile
files is searched once, whatever the number of names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from markupsafe import Markup
from msgspec import Struct

from newsarchive.model import Article, NameTag
from newsarchive.site.parts import Link
from newsarchive.site.places import Places
from newsarchive.site.tag_parts import Mention
from newsarchive.site.text import Span, painted, visible
from newsarchive.site.words import Words
from newsarchive.tagging.sentences import sentences

TITLE, DEK = -1, -2
"""Where something may stand beside the blocks, which are counted from 0."""
AROUND = 170
"""Characters before and after a name of a sentence too long to be shown as a whole."""
_FIRST_WITHOUT_BLANKS = "\u2e80"
"""From here on scripts put no blanks between words."""


class Occurrence(Struct, frozen=True):
    """A name in a text."""

    start: int
    end: int
    name: int
    """Index of the tag: people first, then organisations."""


def texts_of(article: Article) -> dict[int, str]:
    """The title, the standfirst and the blocks, made visible."""
    head = (TITLE,) if article.dek is None else (TITLE, DEK)
    return {place: text_of(article, place) for place in (*range(len(article.blocks)), *head)}


def text_of(article: Article, place: int) -> str:
    """What stands at a place, made visible."""
    if place == DEK and article.dek is not None:
        return visible(article.dek.value)
    return visible(article.title.value if place < 0 else article.blocks[place].text)


def lines_of(article: Article, places: Places) -> dict[int, tuple[int, ...]]:
    """The source lines of each text that has an anchor of its own on the article's page."""
    lines = {index: block.lines for index, block in enumerate(article.blocks)}
    if places.title is not None:
        lines[TITLE] = article.title.lines
    if places.dek is not None and article.dek is not None:
        lines[DEK] = article.dek.lines
    return lines


def find_names(
    tags: Sequence[NameTag], texts: Mapping[int, str], lines: Mapping[int, Sequence[int]]
) -> dict[int, list[Occurrence]]:
    """Place → the names in its text, in order, none inside another. A name is looked for where its tag has a line."""
    owners: dict[str, list[int]] = defaultdict(list)
    for number, tag in enumerate(tags):
        for form in dict.fromkeys((tag.name, *tag.aliases)):
            if shown := visible(form):
                owners[shown].append(number)
    if not owners:
        return {}
    forms = list(owners)
    where = [frozenset(tag.lines) for tag in tags]
    named_lines = frozenset().union(*where)
    # Made for one article, so what is quick to make wins.
    automaton = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.NoncontiguousNFA)
    found: dict[int, list[Occurrence]] = {}
    for place, own in lines.items():
        if named_lines.isdisjoint(own):
            continue
        text = texts[place]
        here = []
        for index, start, end in automaton.find_matches_as_indexes(text):
            if _is_word(text, start, end):
                owner = next((number for number in owners[forms[index]] if not where[number].isdisjoint(own)), None)
                if owner is not None:
                    here.append(Occurrence(start, end, owner))
        if here:
            found[place] = here
    return found


def mentions_of(tag: NameTag, article: Article, places: Places, words: Words) -> tuple[Mention, ...]:
    """Every sentence of an article that names somebody; where no form is found, the places without a sentence."""
    named = set(tag.lines)
    lines = {place: own for place, own in lines_of(article, places).items() if not named.isdisjoint(own)}
    texts = {place: text_of(article, place) for place in lines}
    mentions: list[Mention] = []
    # The title comes first, then the standfirst and the blocks.
    for place, found in sorted(find_names(_rivals(tag, article), texts, lines).items(), key=_reading_order):
        own = [Span(one.start, one.end) for one in found if one.name == 0]
        if own:
            where = places.find(lines[place][0], words)
            mentions += (Mention(html, where) for html, _ in in_sentences(texts[place], own))
    return tuple(mentions) or tuple(Mention(None, place) for place in distinct_places(tag.lines, places, words))


def _rivals(tag: NameTag, article: Article) -> tuple[NameTag, ...]:
    """The tag, and those that share a word with it: only their forms can be taken for its own."""
    own = _words_of(tag)
    others = (*article.people, *article.organisations)
    return (tag, *(other for other in others if other is not tag and not own.isdisjoint(_words_of(other))))


def _words_of(tag: NameTag) -> set[str]:
    return set(" ".join((tag.name, *tag.aliases)).split())


def distinct_places(lines: Sequence[int], places: Places, words: Words) -> tuple[Link, ...]:
    """The places of these lines, each once."""
    return tuple(dict.fromkeys(places.find(line, words) for line in lines))


def _reading_order(found: tuple[int, list[Occurrence]]) -> int:
    place = found[0]
    return place if place >= 0 else {TITLE: -2, DEK: -1}[place]


def in_sentences(text: str, spans: Sequence[Span]) -> Iterator[tuple[Markup, int]]:
    """Each sentence that holds some of ``spans``, these marked, and how many; of a long one what is around the first.

    ``spans``: in order, none inside another.
    """
    waiting = list(reversed(spans))
    for start, end in sentences(text):
        inside = []
        while waiting and waiting[-1].start < end:
            inside.append(waiting.pop())
        if inside:
            yield _cut_out(text, start, max(end, inside[-1].end), inside), len(inside)
        if not waiting:
            return


def _cut_out(text: str, start: int, end: int, spans: Sequence[Span]) -> Markup:
    first = spans[0]
    before = after = ""
    if first.start - start > AROUND + 40:
        start = _blank_after(text, first.start - AROUND, first.start)
        before = "…"
    if end - first.end > AROUND + 40:
        blank = text.rfind(" ", first.end, first.end + AROUND)
        end = blank if blank > 0 else first.end + AROUND
        after = "…"
    return Markup("%s%s%s") % (before, painted(text, start, end, ((spans, "who"),)), after)


def _blank_after(text: str, start: int, limit: int) -> int:
    blank = text.find(" ", start, limit)
    return blank + 1 if blank >= 0 else start


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether what is found is no part of a longer word; scripts without blanks tell nothing of that."""
    if text[start] >= _FIRST_WITHOUT_BLANKS:
        return True
    return not (start and text[start - 1].isalnum() and text[start].isalnum()) and not (
        end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    )
