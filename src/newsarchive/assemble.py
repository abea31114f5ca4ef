"""The only maker of drafts and articles: leads a text through the rooms, closes the ledger, adds the identity.

Each non-blank source line ends with one fate: kept (in a block or a caption), wholly taken as a fact, or dropped with
its reason. That holds by construction here, whatever the rooms before it judged.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

import msgspec
from msgspec import UNSET, Struct
from msgspec.structs import replace

from newsarchive import cleaning, metadata, tagging
from newsarchive.addresses import article_id, article_path
from newsarchive.given import Given
from newsarchive.metadata.captions import split_credit
from newsarchive.model import (
    Article,
    Block,
    BlockKind,
    Caption,
    Cleaned,
    DateFact,
    Draft,
    Dropped,
    Fact,
    Issue,
    Layout,
    Mark,
    Metadata,
    NameTag,
    Passage,
    Quote,
    RawDocument,
    Source,
    Tags,
    fold,
    split_lines,
)
from newsarchive.overrides import NamesEntry, Override
from newsarchive.overrides.applying import Desk
from newsarchive.overrides.tags import Book
from newsarchive.overrides.values import RULE as BY_HAND
from newsarchive.survey import Level
from newsarchive.vocabulary import Vocabulary

LEAD_BLOCKS = 2
"""Paragraphs from the top that count as the lead."""

BESIDE = 0
"""The number of the line on which a title or standfirst stands that a container gave beside the text."""

_KEPT: dict[str, BlockKind] = {
    "paragraph": "paragraph",
    "heading": "heading",
    "quote": "quote",
    "list": "list",
    "verse": "verse",
}
_DASHES = "–—-"


class Instruments(Struct, frozen=True):
    """The vocabulary made ready to use, and the rules that use it; built once in each process."""

    phrases: cleaning.CompiledPhrases
    words: metadata.CompiledWords
    lexicon: tagging.Lexicon
    book: Book
    """What people may add."""
    rules: Sequence[tuple[str, cleaning.Rule]] = cleaning.RULES
    families: Sequence[tuple[str, tagging.Family]] = tagging.FAMILIES
    everywhere: Sequence[NamesEntry] = ()


class Fate(Struct, frozen=True):
    """What became of one source line."""

    line: int
    kind: Literal["kept", "caption", "fact", "dropped", "blank"]
    block: int | None = None
    """Index of the block it stands in, if kept."""
    facts: tuple[str, ...] = ()
    """Names of the facts read from it."""
    dropped: Dropped | None = None


def prepare(
    vocabulary: Vocabulary,
    rules: Sequence[tuple[str, cleaning.Rule]] = cleaning.RULES,
    families: Sequence[tuple[str, tagging.Family]] = tagging.FAMILIES,
    recognisers: Mapping[str, tagging.Recogniser] = tagging.NO_RECOGNISERS,
    everywhere: Sequence[NamesEntry] = (),
) -> Instruments:
    """Compiles the vocabulary. ``recognisers``: language → model that adds candidates for names; ``everywhere``: what
    people decided about names wherever they stand.
    """
    lexicon = _compile_lexicon(vocabulary, recognisers) if recognisers else _shared_lexicon(vocabulary)
    phrases, words, book = _compiled(vocabulary)
    return Instruments(phrases, words, lexicon, book, rules, families, everywhere)


def _compile_lexicon(vocabulary: Vocabulary, recognisers: Mapping[str, tagging.Recogniser]) -> tagging.Lexicon:
    """What tags are found by."""
    return tagging.compile_lexicon(
        vocabulary.themes,
        vocabulary.countries,
        names=vocabulary.names,
        people=vocabulary.people,
        given_names=vocabulary.metadata.given_names,
        speech=vocabulary.speech,
        figures=vocabulary.figures,
        recognisers=recognisers,
    )


# Several builds in one process (a server, tests) make the same words ready once. A vocabulary is told by its identity:
# ``vocabulary.load`` gives the same one for the same files.
@lru_cache(maxsize=2)
def _shared_lexicon(vocabulary: Vocabulary) -> tagging.Lexicon:
    return _compile_lexicon(vocabulary, tagging.NO_RECOGNISERS)


@lru_cache(maxsize=2)
def _compiled(vocabulary: Vocabulary) -> tuple[cleaning.CompiledPhrases, metadata.CompiledWords, Book]:
    book = Book(
        themes={theme.id: (theme.label, theme.threshold) for theme in vocabulary.themes.themes},
        countries={country.code: country.name for country in vocabulary.countries.countries},
        name_ids={form.casefold(): known.id for known in vocabulary.names.names for form in known.forms},
    )
    return cleaning.compile_phrases(vocabulary.phrases), metadata.compile_words(vocabulary.metadata), book


def make_draft(
    text: str,
    instruments: Instruments,
    recurring: Mapping[int, Level],
    issues: Sequence[Issue] = (),
    given: Sequence[Given] = (),
    head: int = 0,
    layout: Sequence[Layout] = (),
    overrides: Sequence[Override] = (),
) -> Draft | None:
    """What a text says by itself; None where it holds no article text.

    ``recurring``: numbers of the lines that recur over the folder, and how sure the survey is of them. ``issues``:
    what the reader noticed; ``given``: the facts that stood beside the text; ``head``: so many first lines hold only
    such facts; ``layout``: what a page's structure says of each line; ``overrides``: what people decided about it.
    """
    lines = split_lines(text)
    cleaned = cleaning.clean(("",) * head + lines[head:], instruments.phrases, recurring, instruments.rules, layout)
    if not any(layout) and any(one.field == "title" for one in given):
        cleaned = cleaning.with_sentences(cleaned)
    desk = Desk(overrides, instruments.everywhere, cleaned.lines)
    as_read, cleaned = cleaned, desk.lines(cleaned)
    facts = _facts(cleaned, given, instruments)
    asked = cleaned is not as_read and desk.guards_facts()
    facts = desk.facts(facts, cleaned, _facts(as_read, given, instruments) if asked else facts)
    settled = _with_head(cleaned.lines, _settle(cleaned, facts), lines[:head])
    blocks = tuple(_blocks(settled.lines, settled.marks))
    if not any(block.kind != "heading" for block in blocks):
        return None
    captions = tuple(_captions(settled.lines, settled.marks, instruments.words))
    dropped = tuple(
        [
            Dropped(number, line, mark.reason or "other", mark.rule)
            for number, (line, mark) in enumerate(zip(settled.lines, settled.marks, strict=True), 1)
            if mark.kind == "dropped"
        ]
    )
    kept = tuple(passages(facts, blocks, settled.lines))
    tags, doubts = tagging.tag_with_doubts(kept, facts.language, instruments.lexicon, instruments.families)
    tags = desk.tags(tags, kept, instruments.book)
    return Draft(
        text=text,
        metadata=facts,
        captions=captions,
        blocks=blocks,
        dropped=dropped,
        tags=tags,
        issues=(*issues, *facts.issues, *doubts),
        corrections=tuple(desk.corrections),
        stale=tuple(desk.stale),
    )


def _facts(cleaned: Cleaned, given: Sequence[Given], instruments: Instruments) -> Metadata:
    facts = metadata.describe(cleaned, instruments.words)
    return metadata.with_given(facts, given, cleaned, instruments.words) if given else facts


def make_article(document: RawDocument, draft: Draft) -> Article:
    """The record of a draft: the draft with its identity."""
    facts, tags = draft.metadata, draft.tags
    id_ = document.id or article_id(document.name, document.record)
    return Article(
        id=id_,
        path=article_path(id_, document.name),
        source=Source(
            path=document.path,
            format=document.format,
            record=document.record,
            sha256=document.sha256,
            bytes=document.size,
            lines=len(split_lines(draft.text)),
            encoding=document.encoding,
        ),
        language=facts.language,
        title=facts.title,
        dek=facts.dek,
        section=facts.section,
        publisher=facts.publisher,
        agency=facts.agency,
        dateline=facts.dateline,
        url=facts.url,
        authors=facts.authors,
        published=facts.published,
        updated=facts.updated,
        retrieved=facts.retrieved,
        keywords=facts.keywords,
        captions=draft.captions,
        blocks=draft.blocks,
        body="\n\n".join(block.text for block in draft.blocks),
        dropped=draft.dropped,
        truncated=facts.truncated,
        themes=tags.themes,
        countries=tags.countries,
        people=_identified(tags.people, id_),
        organisations=_identified(tags.organisations, id_),
        quotes=_with_speakers(tags, id_),
        figures=tags.figures,
        duplicates=None,
        issues=draft.issues,
        corrections=draft.corrections or UNSET,
    )


def _identified(names: Sequence[NameTag], article: str) -> tuple[NameTag, ...]:
    """Names that belong to one article only get its id behind theirs, so that they never meet their like elsewhere."""
    return tuple(replace(name, id=_own_id(name.id, article)) if name.scope == "article" else name for name in names)


def _with_speakers(tags: Tags, article: str) -> tuple[Quote, ...]:
    own = {name.id for name in (*tags.people, *tags.organisations) if name.scope == "article"}
    return tuple(
        replace(quote, speaker_id=_own_id(quote.speaker_id, article))
        if quote.speaker_id is not None and quote.speaker_id in own
        else quote
        for quote in tags.quotes
    )


def _own_id(id_: str, article: str) -> str:
    return f"{id_}-{article[:8]}"


def encode_record(article: Article) -> bytes:
    """The record as the export contract has it: UTF-8 JSON and a line end."""
    return msgspec.json.encode(article) + b"\n"


def facts_from_lines(record: Metadata | Article) -> Iterable[tuple[str, Fact | DateFact]]:
    """Name and fact of all that was read or inferred from lines, in the order of the record; of what was supplied
    only what a person found in a line.
    """
    single = (
        ("title", record.title),
        ("dek", record.dek),
        ("section", record.section),
        ("publisher", record.publisher),
        ("agency", record.agency),
        ("dateline", record.dateline),
        ("url", record.url),
        *(("authors", author) for author in record.authors),
        ("published", record.published),
        ("updated", record.updated),
        ("retrieved", record.retrieved),
    )
    return (
        (name, fact)
        for name, fact in single
        if fact is not None and (fact.status != "supplied" or fact.rule == BY_HAND)
    )


def fates(article: Article) -> tuple[Fate, ...]:
    """The fate of every source line, in order: the ledger."""
    facts: dict[int, list[str]] = {}
    for name, fact in facts_from_lines(article):
        for line in fact.lines:
            names = facts.setdefault(line, [])
            if name not in names:
                names.append(name)
    blocks = {line: index for index, block in enumerate(article.blocks) for line in block.lines}
    captions = {line for caption in article.captions for line in caption.lines}
    dropped = {drop.line: drop for drop in article.dropped}

    def fate(line: int) -> Fate:
        named = tuple(facts.get(line, ()))
        if line in blocks:
            return Fate(line, "kept", block=blocks[line], facts=named)
        if line in captions:
            return Fate(line, "caption", facts=named)
        if line in dropped:
            return Fate(line, "dropped", facts=named, dropped=dropped[line])
        return Fate(line, "fact" if named else "blank", facts=named)

    return tuple(fate(line) for line in range(1, article.source.lines + 1))


def _settle(cleaned: Cleaned, facts: Metadata) -> list[Mark]:
    """Every line's last mark: what metadata settled over what cleaning judged, nothing left open."""
    taken = {line for _, fact in facts_from_lines(facts) for line in fact.lines}
    marks = list(cleaned.marks)
    for number, mark in facts.settled.items():
        if 1 <= number <= len(marks) and marks[number - 1].kind != "blank":
            marks[number - 1] = mark
    for index, mark in enumerate(marks):
        if mark.kind == "front" and mark.reason is not None:
            marks[index] = Mark("dropped", mark.rule, mark.reason)
        elif mark.kind == "front" or (mark.kind == "fact" and index + 1 not in taken):
            marks[index] = Mark("dropped", f"unclaimed-{mark.kind}", "other")
    return marks


def _with_head(lines: Sequence[str], marks: Sequence[Mark], head: Sequence[str]) -> Cleaned:
    """Every line with its last mark: those of the head, which nobody judged, are left out as what they are."""
    read = [fold(line) for line in head]
    out = Mark("dropped", "front-matter", "metadata")
    return Cleaned(
        (*read, *lines[len(read) :]), (*(out if line else Mark("blank", "blank") for line in read), *marks[len(read) :])
    )


def _runs(marks: Sequence[Mark], kinds: Iterable[str]) -> Iterable[tuple[str, list[int]]]:
    """Kind and line indexes of each block of lines that belong together."""
    wanted = frozenset(kinds)
    run: list[int] = []
    for index, mark in enumerate(marks):
        kind = mark.kind
        if run and not (mark.joins and run[-1] == index - 1 and marks[run[-1]].kind == kind):
            yield marks[run[0]].kind, run
            run = []
        if kind in wanted:
            run.append(index)
    if run:
        yield marks[run[0]].kind, run


def _blocks(lines: Sequence[str], marks: Sequence[Mark]) -> Iterable[Block]:
    for kind, run in _runs(marks, _KEPT):
        text, numbers = _together(lines, run)
        yield Block(_KEPT[kind], _without_dashes(text) if kind == "heading" else text, numbers)


def _together(lines: Sequence[str], run: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """The text and the line numbers of lines that belong together; mostly it is one."""
    if len(run) == 1:
        return lines[run[0]], (run[0] + 1,)
    return " ".join([lines[index] for index in run]), tuple([index + 1 for index in run])


def _without_dashes(heading: str) -> str:
    """A crosshead printed between dashes, without them: they are furniture of the agency's layout."""
    if len(heading) > 4 and heading[0] in _DASHES and heading[-1] in _DASHES:
        return heading.strip(_DASHES + " ")
    return heading


def _captions(lines: Sequence[str], marks: Sequence[Mark], words: metadata.CompiledWords) -> Iterable[Caption]:
    for _, run in _runs(marks, ("caption",)):
        text, numbers = _together(lines, run)
        body, credit = split_credit(text, words)
        yield Caption(body, numbers, credit)


def passages(facts: Metadata | Article, blocks: Sequence[Block], lines: Sequence[str]) -> Iterable[Passage]:
    """What the tagger may see: the title unless it was cut from the text, the standfirst, and the body.

    ``lines``: all lines of the text, folded.
    """
    if facts.title.status == "stated" or facts.title.rule in {metadata.GIVEN, BY_HAND}:
        yield Passage("title", fold(facts.title.value), facts.title.lines[:1] or (BESIDE,), (0,))
    if facts.dek is not None:
        yield Passage("dek", fold(facts.dek.value), facts.dek.lines[:1] or (BESIDE,), (0,))
    leads = 0
    for block in blocks:
        starts = [0]
        if len(block.lines) > 1:
            for number in block.lines[:-1]:
                starts.append(starts[-1] + len(lines[number - 1]) + 1)
        if block.kind == "heading":
            zone: Literal["heading", "lead", "body"] = "heading"
        else:
            zone = "lead" if leads < LEAD_BLOCKS else "body"
            leads += 1
        yield Passage(zone, block.text, block.lines, tuple(starts))
