"""A draft → what of it may be shown. What may not be shown is not hidden but gone: nobody downstream can forget it.

Line numbers, fates and tags stay; of texts only what is published does.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.assemble import facts_from_lines
from newsarchive.corrected import Stale
from newsarchive.metadata import GIVEN
from newsarchive.model import (
    Block,
    Draft,
    Dropped,
    Evidence,
    Fact,
    Figure,
    Issue,
    Metadata,
    NameTag,
    Quote,
    Tags,
    fold,
    split_lines,
)
from newsarchive.rights.values import Publish
from newsarchive.tagging.sentences import sentences

UNTITLED = "Untitled"
CODES: Mapping[Publish, str] = {"excerpt": "excerpt-only", "metadata": "metadata-only"}
_MESSAGES: Mapping[Publish, str] = {
    "excerpt": "Only an excerpt may be shown here; the whole stands where it was published.",
    "metadata": "Only facts and tags may be shown here; the text stands where it was published.",
}
_QUOTED = re.compile(r"“([^”]*)”")
_UNSAID = "The message quotes what may not be shown here."


class Shown(Struct, frozen=True):
    """What of the text may be shown."""

    blocks: tuple[Block, ...]
    lines: Mapping[int, str]
    """Source line → what of it is shown."""
    texts: tuple[str, ...]
    """Title, standfirst and the blocks' texts."""

    def has(self, text: str | None) -> bool:
        """Whether these words are shown anyway."""
        return text is not None and any(text in shown for shown in self.texts)


def reduce_draft(draft: Draft, publish: Publish, words: int) -> Draft:
    """The draft as it may be shown; an excerpt has at most so many ``words`` of standfirst and text."""
    if publish == "full":
        return draft
    lines = [fold(line) for line in split_lines(draft.text)]
    facts = _facts(draft.metadata, publish, words)
    blocks: tuple[Block, ...] = ()
    if publish == "excerpt":
        left = words - (len(facts.dek.value.split()) if facts.dek else 0)
        blocks = tuple(_excerpt(draft, left, lines))
    shown = _shown(draft, facts, blocks, lines)
    issues = (*(_issue(issue, shown) for issue in draft.issues), Issue(CODES[publish], None, _MESSAGES[publish]))
    return Draft(
        text="".join(f"{shown.lines.get(number, '')}\n" for number in range(1, len(lines) + 1)),
        metadata=replace(facts, settled={}, issues=tuple(_issue(issue, shown) for issue in facts.issues)),
        captions=(),
        blocks=blocks,
        dropped=tuple(_dropped(draft, shown, publish)),
        tags=_tags(draft.tags, shown),
        issues=issues,
        stale=tuple(_unquoting(each, shown) for each in draft.stale),
    )


def _facts(facts: Metadata, publish: Publish, words: int) -> Metadata:
    dek, title = facts.dek, facts.title
    if dek is not None and (publish == "metadata" or len(dek.value.split()) > words):
        dek = None
    if title.status == "supplied" and title.rule != GIVEN and publish == "metadata":
        title = Fact(UNTITLED, "supplied", (), "publish-metadata", "A title cut from the text may not be shown.")
    return replace(facts, dek=dek, title=title)


def _excerpt(draft: Draft, words: int, lines: Sequence[str]) -> Iterator[Block]:
    """The beginning of the first paragraph, then the sentences that prove the themes, as far as they fit."""
    chosen: dict[int, tuple[int, int]] = {}
    left = words
    for index, start, end, most in _candidates(draft, words):
        text = draft.blocks[index].text
        one = chosen.get(index, (start, end))
        span = min(one[0], start), max(one[1], end)
        before = len(text[slice(*chosen[index])].split()) if index in chosen else 0
        more = len(text[slice(*span)].split()) - before
        if 0 < more <= min(left, most - (words - left)):
            chosen[index] = span
            left -= more
    lead = next((index for index, block in enumerate(draft.blocks) if block.kind != "heading"), None)
    if not chosen and lead is not None and words > 0:
        found = list(re.finditer(r"\S+", draft.blocks[lead].text[: 100 * words]))[:words]
        chosen[lead] = (0, found[-1].end())
    for index, (start, end) in sorted(chosen.items()):
        yield _piece(draft.blocks[index], start, end, lines)


def _candidates(draft: Draft, words: int) -> Iterator[tuple[int, int, int, int]]:
    """Block, start and end of sentences, the best first, and how many words may be shown with it in all.

    Half of the words are kept for proof.
    """
    lead = next((index for index, block in enumerate(draft.blocks) if block.kind != "heading"), None)
    if lead is not None:
        for number, (start, end) in enumerate(sentences(draft.blocks[lead].text)):
            yield lead, start, end, words if number == 0 else words // 2
    where = {line: index for index, block in enumerate(draft.blocks) if block.kind != "heading" for line in block.lines}
    subjects = [theme for theme in draft.tags.themes if theme.role == "subject"]
    for theme in subjects:
        for proof in theme.evidence[:3]:
            index = where.get(proof.line)
            if index is not None and proof.text:
                start = draft.blocks[index].text.find(proof.text)
                if start >= 0:
                    yield index, start, start + len(proof.text), words


def _piece(block: Block, start: int, end: int, lines: Sequence[str]) -> Block:
    """A stretch of a block with the lines it stands in."""
    covered = []
    at = 0
    for number in block.lines:
        after = at + len(lines[number - 1])
        if at < end and after > start:
            covered.append(number)
        at = after + 1
    return Block(block.kind, block.text[start:end], tuple(covered) or block.lines)


def _shown(draft: Draft, facts: Metadata, blocks: tuple[Block, ...], lines: Sequence[str]) -> Shown:
    inside = {line for block in draft.blocks for line in block.lines}
    inside |= {line for caption in draft.captions for line in caption.lines} | {drop.line for drop in draft.dropped}
    shown: dict[int, str] = {}
    gone = {line for _, fact in facts_from_lines(draft.metadata) for line in fact.lines} - {
        line for _, fact in facts_from_lines(facts) for line in fact.lines
    }
    for _, fact in facts_from_lines(facts):
        for line in fact.lines:
            if line not in inside and line not in gone and 1 <= line <= len(lines):
                shown[line] = lines[line - 1]
    for block in blocks:
        if len(block.lines) == 1:
            shown[block.lines[0]] = block.text
        else:
            shown.update((line, _common(lines[line - 1], block.text)) for line in block.lines)
    texts = (facts.title.value, *([facts.dek.value] if facts.dek else []), *(block.text for block in blocks))
    return Shown(blocks, shown, texts)


def _common(line: str, text: str) -> str:
    """What of a wrapped line stands in a piece of its block: all of it, or its end, or its beginning."""
    if line in text:
        return line
    words = line.split(" ")
    for size in range(len(words) - 1, 0, -1):
        for part in (" ".join(words[-size:]), " ".join(words[:size])):
            if text.startswith(part) or text.endswith(part):
                return part
    return ""


def _dropped(draft: Draft, shown: Shown, publish: Publish) -> Iterator[Dropped]:
    """Every line that is left out, without its words: by cleaning, or because it may not be shown."""
    reasons = {drop.line: drop for drop in draft.dropped}
    kept = {line for block in shown.blocks for line in block.lines}
    held = {line for block in draft.blocks for line in block.lines}
    held |= {line for caption in draft.captions for line in caption.lines}
    if draft.metadata.dek is not None:
        held |= set(draft.metadata.dek.lines) - shown.lines.keys()
    for line in sorted({*reasons, *held}):
        if line in reasons:
            yield Dropped(line, "", reasons[line].reason, reasons[line].rule)
        elif line not in kept and line > 0:
            yield Dropped(line, "", "not-published", f"publish-{publish}")


def _tags(tags: Tags, shown: Shown) -> Tags:
    return Tags(
        themes=tuple(replace(theme, evidence=_proofs(theme.evidence, shown)) for theme in tags.themes),
        countries=tuple(
            replace(
                country,
                evidence=tuple(
                    sorted(
                        (one if shown.has(one.text) else replace(one, text="") for one in country.evidence),
                        key=lambda one: not one.text,
                    )
                ),
            )
            for country in tags.countries
        ),
        people=tuple(_name(name, shown) for name in tags.people),
        organisations=tuple(_name(name, shown) for name in tags.organisations),
        quotes=tuple(_quotes(tags.quotes, shown)),
        figures=tuple(_figure(figure, shown) for figure in tags.figures if shown.has(figure.text)),
    )


def _proofs(evidence: Sequence[Evidence], shown: Shown) -> tuple[Evidence, ...]:
    """Proof that is shown, the best first; of the rest the lines only."""
    reduced = (one if shown.has(one.text) else Evidence(one.line, "", one.rule) for one in evidence)
    return tuple(sorted(reduced, key=lambda one: not one.text))


def _name(name: NameTag, shown: Shown) -> NameTag:
    return name if shown.has(name.description) else replace(name, description=None)


def _quotes(quotes: Sequence[Quote], shown: Shown) -> Iterator[Quote]:
    numbers: dict[int, int] = {}
    for index, quote in enumerate(quotes):
        if shown.has(quote.text):
            numbers[index] = len(numbers)
            goes_on = None if quote.continues is None else numbers.get(quote.continues)
            yield replace(quote, continues=goes_on)


def _figure(figure: Figure, shown: Shown) -> Figure:
    what, source = (text if shown.has(text) else None for text in (figure.what, figure.source))
    return replace(figure, what=what, source=source)


def _issue(issue: Issue, shown: Shown) -> Issue:
    """An issue without words that may not be shown."""
    return issue if _is_safe(issue.message, shown) else replace(issue, message=_UNSAID)


def _unquoting(stale: Stale, shown: Shown) -> Stale:
    return stale if _is_safe(stale.message, shown) else replace(stale, message=_UNSAID)


def _is_safe(message: str, shown: Shown) -> bool:
    return all(shown.has(quoted) for quoted in _QUOTED.findall(message))
