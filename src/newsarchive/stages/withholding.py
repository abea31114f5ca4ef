"""Names and lines taken out of a record before anything is made of it that is kept, shown or told.

What repeats them goes with them: facts beside the text, names of files and keys, what people wrote in other overrides.
The draft of the whole text is made once, in memory, to learn by which forms a person is named and which facts a line
gives; nothing of it goes further.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive.addresses import article_id
from newsarchive.assemble import facts_from_lines
from newsarchive.corrected import Correction
from newsarchive.errors import Mistake
from newsarchive.given import Given
from newsarchive.model import Draft, Issue, RawDocument, fold, split_lines
from newsarchive.overrides import Entry, NamesEntry, Override
from newsarchive.overrides.values import Drop, Setting
from newsarchive.rights import Rights, of_article
from newsarchive.rights.lines import WithheldLines, is_beyond
from newsarchive.rights.masking import Mask
from newsarchive.rights.withheld import MARK
from newsarchive.stages.overriding import Concern, OverrideIndex, mistake

_UNSAID = "The message names what is withheld."
_PART = Issue("part-withheld", None, "Names or lines are withheld here.")
_WHOLE = {"url", "published", "updated", "retrieved", "language"}
"""Facts that are nothing in parts."""

Make = Callable[[RawDocument, Sequence[Override]], Draft | None]


class Parted(Struct, frozen=True):
    """A record as it may be read on."""

    document: RawDocument
    about: Concern
    everywhere: tuple[int, ...] = ()
    """Places of the entries about names everywhere that took something out of it."""


def part(document: RawDocument, about: Concern, index: OverrideIndex, rights: Rights, make: Make) -> Parted:
    """The record without what is withheld of it; of one of which that cannot be told, nothing is to be shown."""
    named = _named(document, index)
    if not about.withheld and not named:
        return Parted(document, about)
    whole = make(document, about.overrides)
    faults = tuple(_faults(document, about, whole))
    if faults:
        return Parted(document, replace(about, is_withheld=True, stale=(*about.stale, *faults)))
    numbers = {line for entry in about.withheld if entry.withhold for line in entry.withhold.lines}
    lines = WithheldLines(document.text, numbers, document.head, document.given)
    people = [name for _, names in _people(about.withheld, named) for name in names]
    mask = Mask(_forms(people, whole))
    parted = _document(document, lines, mask, is_kept=_keeps_hash(about.withheld, named))
    told = tuple(_told(document, about.withheld, named, lines, mask, whole))
    gone = frozenset(lines.numbers)
    overrides = tuple(_override(one, lines, mask) for one in about.overrides)
    if gone:
        overrides = (*overrides, _quiet(told[0], lines.numbers, whole))
    return Parted(
        parted,
        replace(
            about,
            overrides=overrides,
            told=told,
            stale=tuple(replace(one, message=mask.text(one.message)) for one in about.stale),
            **_published(document, about, rights, whole),
        ),
        tuple(place for place, _ in named),
    )


def with_told(draft: Draft, told: Sequence[Correction]) -> Draft:
    """The draft with what is told of what is withheld in it."""
    if not told:
        return draft
    return replace(draft, issues=(*draft.issues, _PART), corrections=(*draft.corrections, *told))


def _named(document: RawDocument, index: OverrideIndex) -> list[tuple[int, NamesEntry]]:
    """The entries about names everywhere that concern a record, with their places."""
    if not index.masks:
        return []
    words = "\n".join(_words(document))
    return [(place, index.everywhere[place]) for place, mask in index.masks if mask.names(words)]


def _words(document: RawDocument) -> Iterator[str]:
    yield from (document.text, document.path, document.record or "")
    yield from (one.value for one in document.given)


def _people(
    withheld: Sequence[Entry], named: Sequence[tuple[int, NamesEntry]]
) -> Iterator[tuple[Override | NamesEntry, tuple[str, ...]]]:
    for entry in withheld:
        if entry.withhold is not None and entry.withhold.people:
            yield entry.override, entry.withhold.people
    for _, names in named:
        yield names, names.withhold


def _faults(document: RawDocument, about: Concern, whole: Draft | None) -> Iterator[Mistake]:
    """Why one can no longer tell what is to be withheld."""
    id_ = document.id or article_id(document.name, document.record)
    lines = split_lines(document.text)
    for entry in about.withheld:
        what = entry.withhold
        if what is None:
            continue
        moved = [
            was.line
            for was in entry.override.was
            if was.line and fold("".join(lines[was.line - 1 : was.line])) != was.text
        ]
        if moved:
            yield mistake(entry, id_, f"line {moved[0]} no longer reads as it did; all of it is withheld")
        if is_beyond(document.text, what.lines):
            yield mistake(entry, id_, "a line to withhold is not in the source; all of it is withheld")
        for number, name in enumerate(what.people, 1):
            mask = Mask(_forms([name], whole))
            if not any(mask.text(words) != words or mask.path(words) != words for words in _words(document)):
                yield mistake(entry, id_, f"name {number} to withhold is not found; all of it is withheld")


def _forms(people: Sequence[str], whole: Draft | None) -> list[tuple[str, ...]]:
    """Of each person the name as given and the forms by which the article names whom it means."""
    tags = (*whole.tags.people, *whole.tags.organisations) if whole is not None else ()
    found = []
    for name in people:
        mask = Mask([(name,)])
        also = [
            form for tag in tags if any(map(mask.names, (tag.name, *tag.aliases))) for form in (tag.name, *tag.aliases)
        ]
        found.append((name, *dict.fromkeys(also)))
    return found


def _document(document: RawDocument, lines: WithheldLines, mask: Mask, *, is_kept: bool) -> RawDocument:
    def hide(path: str) -> str:
        return mask.path(lines.path(path))

    return replace(
        document,
        path=hide(document.path),
        name=hide(document.name),
        record=None if document.record is None else hide(document.record),
        sha256=document.sha256 if is_kept else "",
        size=document.size if is_kept else 0,
        text=mask.text(lines.text()),
        given=tuple(_given(lines.given(document.given), mask)),
        issues=tuple(_issue(issue, lines, mask) for issue in document.issues),
        id=document.id or article_id(document.name, document.record),
    )


def _given(given: Sequence[Given], mask: Mask) -> Iterator[Given]:
    for one in given:
        value = mask.text(one.value)
        if value == one.value or (one.field not in _WHOLE and any(map(str.isalnum, value.replace(MARK, "")))):
            yield replace(one, value=value, origin=mask.text(one.origin))
        elif one.field == "title":
            yield replace(one, value=MARK, origin=mask.text(one.origin))


def _issue(issue: Issue, lines: WithheldLines, mask: Mask) -> Issue:
    is_safe = issue.line not in lines.numbers and lines.words(issue.message) == issue.message
    quoted = [piece.partition("”")[0] for piece in issue.message.split("“")[1:]]
    is_safe = is_safe and not any(lines.repeats(piece) for piece in quoted)
    return replace(issue, message=mask.text(issue.message) if is_safe else _UNSAID)


def _keeps_hash(withheld: Sequence[Entry], named: Sequence[tuple[int, NamesEntry]]) -> bool:
    return all(entry.withhold is None or entry.withhold.keep_hash for entry in withheld) and all(
        names.keep_hash for _, names in named
    )


def _told(
    document: RawDocument,
    withheld: Sequence[Entry],
    named: Sequence[tuple[int, NamesEntry]],
    lines: WithheldLines,
    mask: Mask,
    whole: Draft | None,
) -> Iterator[Correction]:
    """The reason and the day of each thing that is withheld, and the lines from which it is gone."""

    def correction(said: Override | NamesEntry, numbers: tuple[int, ...]) -> Correction:
        return Correction("withheld", None, MARK, numbers, mask.text(lines.words(said.because)), None, said.date)

    for entry in withheld:
        if entry.withhold is not None and entry.withhold.lines:
            yield correction(entry.override, lines.numbers)
    left = split_lines(lines.text())
    for said, people in _people(withheld, named):
        own = Mask(_forms(people, whole))
        yield correction(said, tuple(number for number, line in enumerate(left, 1) if own.text(line) != line))


def _override(override: Override, lines: WithheldLines, mask: Mask) -> Override:
    """What people wrote about the article otherwise, without what is withheld."""
    changed: Override = msgspec.convert(_hidden(msgspec.to_builtins(override), lines, mask), Override)
    gone = frozenset(lines.numbers)
    groups = (tuple(name for name in group if MARK not in name) for group in changed.join_names)
    return replace(
        changed,
        was=tuple(was for was in changed.was if was.line not in gone),
        keep=tuple(keep for keep in changed.keep if keep.line not in gone),
        drop=tuple(drop for drop in changed.drop if drop.line not in gone),
        settings=tuple(one for one in changed.settings if one.fact == "title" or MARK not in one.values),
        join_names=tuple(group for group in groups if len(group) > 1),
        forbid_names=tuple(name for name in changed.forbid_names if MARK not in name),
        add_names=tuple(name for name in changed.add_names if MARK not in name.name),
    )


def _hidden(data: Any, lines: WithheldLines, mask: Mask) -> Any:
    if isinstance(data, str):
        return mask.text(lines.words(data))
    if isinstance(data, dict):
        return {key: _hidden(value, lines, mask) for key, value in data.items()}
    return [_hidden(item, lines, mask) for item in data] if isinstance(data, list | tuple) else data


def _quiet(told: Correction, numbers: Sequence[int], whole: Draft | None) -> Override:
    """Leaves the withheld lines out, and takes away the facts that were read from them, so that no other line is
    taken for the title.
    """
    gone = frozenset(numbers)
    facts = dict.fromkeys(
        name for name, fact in (facts_from_lines(whole.metadata) if whole else ()) if gone.intersection(fact.lines)
    )
    return Override(
        because=told.because,
        date=told.date,
        drop=tuple(Drop(number, "not-published") for number in numbers),
        settings=(Setting("title", (MARK,)),) if "title" in facts else (),
        clear=tuple(name for name in facts if name != "title"),
        quiet=True,
    )


def _published(document: RawDocument, about: Concern, rights: Rights, whole: Draft | None) -> dict[str, Any]:
    """What may be shown of it, by its own path and publisher, which may be withheld themselves."""
    if not (rights.restricts or about.publish or about.publish_once):
        return {}
    publisher = whole.metadata.publisher if whole is not None else None
    ruled = rights.of(document.path, publisher.value if publisher else None)
    return {"publish": (of_article(ruled, about.publish, about.publish_once),), "publish_once": ()}
