"""The overrides of one article on its way through the rooms: lines after cleaning, facts after metadata, then tags.

What no longer reads as an entry says is not applied, and told as stale.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from newsarchive.corrected import Correction, Stale
from newsarchive.metadata.given import read_iso
from newsarchive.model import Cleaned, DateFact, Fact, Issue, Mark, Metadata, Passage, Tags
from newsarchive.overrides.facts import DATES
from newsarchive.overrides.names import NameChanger
from newsarchive.overrides.tags import Book, TagChanger
from newsarchive.overrides.values import RULE, NamesEntry, Override, Setting

_ANSWERED = {"title": "title-missing", "published": "date-missing", "authors": "empty-byline"}


class Desk:
    """Applies overrides stage by stage. Lives while one draft is made."""

    def __init__(self, overrides: Sequence[Override], everywhere: Sequence[NamesEntry], lines: Sequence[str]) -> None:
        self._overrides = overrides
        self._everywhere = everywhere
        self._marks: dict[int, Mark] = {}
        self.corrections: list[Correction] = []
        self.stale: list[Stale] = []
        self._moved = {index for index, override in enumerate(overrides) if self._has_moved(index, override, lines)}
        """Overrides of which a line reads otherwise than it did: their line numbers mean nothing any more."""

    def lines(self, cleaned: Cleaned) -> Cleaned:
        """The document with the lines that people keep or drop."""
        for index, override in enumerate(self._overrides):
            if index in self._moved:
                continue
            said = [*(keep.line for keep in override.keep), *(drop.line for drop in override.drop)]
            blank = [line for line in said if line <= len(cleaned.marks) and cleaned.marks[line - 1].kind == "blank"]
            if blank and len(blank) == len(said):
                self._note(index, f"line {blank[0]} is blank")
            for line in said:
                if line not in blank:  # a range may run over blank lines
                    self._judge(index, override, cleaned, line)
        if not self._marks:
            return cleaned
        marks = [self._marks.get(number, mark) for number, mark in enumerate(cleaned.marks, 1)]
        return Cleaned(cleaned.lines, tuple(marks))

    def guards_facts(self) -> bool:
        """Whether an entry tells how a fact read."""
        return any(was.fact is not None for override in self._overrides for was in override.was)

    def facts(self, facts: Metadata, cleaned: Cleaned, before: Metadata) -> Metadata:
        """The facts with those that people set or clear. ``before``: the facts as they are without anybody's lines: an
        entry may drop the very line from which a fact was read.
        """
        read = facts
        for index, override in enumerate(self._overrides):
            changed: set[str] = set()
            for was in override.was:
                if was.fact is None or was.text == (now := _shown(facts, was.fact)):
                    continue
                if now == _shown(read, was.fact) and was.text == _shown(before, was.fact):
                    continue  # no entry has set it, only a line of it is gone
                told = f"it reads “{now}” now" if now else "it is not known now"
                self._note(index, f"{was.fact} no longer reads “{was.text}”: {told}")
                changed.add(was.fact)
            for setting in (*override.settings, *(Setting(fact, ()) for fact in override.clear)):
                if setting.fact not in changed:
                    facts = self._set(facts, setting, override, cleaned)
        return replace(facts, settled={**facts.settled, **self._marks}) if self._marks else facts

    def tags(self, tags: Tags, passages: Sequence[Passage], book: Book) -> Tags:
        """The tags with those that people add, forbid and join."""
        for index, override in enumerate(self._overrides):
            told: list[str] = []
            changer = TagChanger(override, passages, book, has_moved=index in self._moved)
            tags = changer.themes(changer.countries(tags))
            naming = NameChanger(override, passages, book.name_ids, has_moved=index in self._moved)
            tags = naming.add(naming.forbid(naming.join(tags, override.join_names), override.forbid_names))
            self.corrections += [*changer.corrections, *naming.corrections]
            told += [*changer.stale, *naming.stale]
            self.stale += [Stale(index, message) for message in told]
        for entry in self._everywhere:
            naming = NameChanger(entry, passages, book.name_ids)
            tags = naming.forbid(naming.join(tags, entry.join), entry.forbid)
            self.corrections += naming.corrections
        return tags

    def _note(self, index: int, message: str) -> None:
        if not self._overrides[index].quiet:
            self.stale.append(Stale(index, message))

    def _tell(self, override: Override, correction: Correction) -> None:
        if not override.quiet:
            self.corrections.append(correction)

    def _has_moved(self, index: int, override: Override, lines: Sequence[str]) -> bool:
        moved = False
        for was in override.was:
            if was.line is None:
                continue
            now = lines[was.line - 1] if was.line <= len(lines) else None
            if now != was.text:
                told = "the source has no such line" if now is None else f"it reads “{now[:60]}” now"
                self._note(index, f"line {was.line} no longer reads “{was.text[:60]}”: {told}")
                moved = True
        return moved

    def _judge(self, index: int, override: Override, cleaned: Cleaned, line: int) -> None:
        mark = cleaned.marks[line - 1] if line <= len(cleaned.marks) else None
        if mark is None:
            self._note(index, f"line {line} is not in the source")
            return
        drop = next((drop for drop in override.drop if drop.line == line), None)
        keep = next((keep for keep in override.keep if keep.line == line), None)
        if drop is not None:
            new = Mark("dropped", RULE, drop.reason)
        else:
            own = mark.kind if mark.kind not in {"dropped", "front", "fact"} else "paragraph"
            new = Mark((keep.kind if keep else None) or own, RULE, joins=mark.joins)
        before, after = mark.reason or mark.kind, new.reason or new.kind
        self._marks[line] = new
        if (mark.kind, before) != (new.kind, after):
            self._tell(override, _correction("line", before, after, override, (line,)))

    def _set(self, facts: Metadata, setting: Setting, override: Override, cleaned: Cleaned) -> Metadata:
        """The facts with one of them set, or cleared where ``setting`` has no value."""
        fact, values = setting.fact, setting.values
        before, lines = _shown(facts, fact), _lines(facts, fact)
        settled = dict(facts.settled)
        settled.update(
            {line: Mark("dropped", RULE, "metadata") for line in lines if settled.get(line) == Mark("fact", fact)}
        )
        value: object = None
        if fact == "language":
            value = values[0]
        elif fact == "keywords":
            value = values
        elif fact == "authors":
            value = tuple(Fact(name, "supplied", (), RULE, override.because) for name in values)
        elif fact in DATES and values:
            read = read_iso(values[0])
            if read is not None:
                value = DateFact(read[0], "supplied", (), RULE, override.because, precision=read[1], edtf=read[0])
        elif values:
            own = [number for number, line in enumerate(cleaned.lines, 1) if line == values[0]][:1]
            taken = {line for line, mark in settled.items() if mark.kind == "fact"} | set(self._marks)
            own = [line for line in own if line not in taken]
            settled.update({line: Mark("fact", fact) for line in own})
            value = Fact(values[0], "supplied", tuple(own), RULE, override.because)
        issues = tuple(issue for issue in facts.issues if not _is_answered(issue, fact, values))
        changed = replace(facts, **{fact: value}, settled=settled, issues=issues)
        after = _shown(changed, fact)
        if after != before:
            self._tell(override, _correction(fact, before or None, after or None, override, lines))
        return changed


def _correction(
    what: str, before: str | None, after: str | None, override: Override, lines: tuple[int, ...]
) -> Correction:
    return Correction(what, before, after, lines, override.because, override.by, override.date)


def _is_answered(issue: Issue, fact: str, values: tuple[str, ...]) -> bool:
    """Whether a doubt is settled by what a person says of the fact."""
    return issue.code == f"{fact}-differs" or (bool(values) and issue.code == _ANSWERED.get(fact))


def _shown(facts: Metadata, name: str) -> str:
    """A fact as a person writes it in ``was:``; empty where there is none."""
    value = getattr(facts, name)
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, tuple):
        return ", ".join(each if isinstance(each, str) else each.value for each in value)
    return value.value or getattr(value, "edtf", None) or ""


def _lines(facts: Metadata, name: str) -> tuple[int, ...]:
    value = getattr(facts, name)
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(line for each in value if isinstance(each, Fact) for line in each.lines))
    return value.lines if isinstance(value, Fact | DateFact) else ()
