"""Names that people join, forbid or add."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from newsarchive.addresses import slug
from newsarchive.corrected import Correction
from newsarchive.model import NameTag, Passage, Quote, Tags
from newsarchive.overrides.values import NamesEntry, Override

_LONGEST_ID = 60


class NameChanger:
    """Changes the names of one article by one override, or by one entry about names everywhere.

    What is about names everywhere need not find them: most articles have none of them.
    """

    def __init__(
        self,
        said: Override | NamesEntry,
        passages: Sequence[Passage],
        ids: Mapping[str, str],
        *,
        has_moved: bool = False,
    ) -> None:
        self._said = said
        self._passages = passages
        self._ids = ids
        self._has_moved = has_moved
        self._must_find = isinstance(said, Override)
        self.corrections: list[Correction] = []
        self.stale: list[str] = []

    def join(self, tags: Tags, groups: Iterable[tuple[str, ...]]) -> Tags:
        """Each group as one name, the first of them to be shown; quotations follow."""
        for group in groups:
            for kind in ("people", "organisations"):
                names: tuple[NameTag, ...] = getattr(tags, kind)
                wanted = [name for name in names if {name.name, *name.aliases} & set(group)]
                if wanted and (len(wanted) > 1 or wanted[0].name != group[0]):
                    tags = self._as_one(tags, kind, names, wanted, group[0])
            self._expect(tags, group)
        return tags

    def forbid(self, tags: Tags, forbidden: Iterable[str]) -> Tags:
        """Without what is no name; quotations ascribed to it have no speaker."""
        for text in forbidden:
            gone = [name for name in (*tags.people, *tags.organisations) if name.name == text]
            if not gone:
                self._expect(tags, (text,), alias=False)
                continue
            ids = {name.id for name in gone}
            tags = replace(
                tags,
                people=tuple(name for name in tags.people if name.name != text),
                organisations=tuple(name for name in tags.organisations if name.name != text),
                quotes=tuple(_unspoken(quote) if quote.speaker_id in ids else quote for quote in tags.quotes),
            )
            self._correct(text, None, [line for name in gone for line in name.lines])
        return tags

    def add(self, tags: Tags) -> Tags:
        """With those that were overlooked."""
        if not isinstance(self._said, Override) or self._has_moved:
            return tags
        for added in self._said.add_names:
            lacking = [line for line in added.lines if not self._stands(added.name, line)]
            if lacking:
                self.stale.append(f"line {lacking[0]} of the article's text does not name “{added.name}”")
                continue
            kind = "people" if added.kind == "person" else "organisations"
            names: tuple[NameTag, ...] = getattr(tags, kind)
            if any(added.name in {name.name, *name.aliases} for name in names):
                continue
            tag = NameTag(self._id(added.name), added.name, (), None, tuple(sorted(added.lines)))
            ranked = sorted((*names, tag), key=lambda name: name.lines[:1])
            tags = replace(tags, **{kind: tuple(ranked)})
            self._correct(None, added.name, added.lines)
        return tags

    def _as_one(self, tags: Tags, kind: str, names: tuple[NameTag, ...], wanted: Sequence[NameTag], shown: str) -> Tags:
        forms = dict.fromkeys(form for name in wanted for form in (name.name, *name.aliases) if form != shown)
        one = NameTag(
            id=self._id(shown),
            name=shown,
            aliases=tuple(forms),
            description=next((name.description for name in wanted if name.description), None),
            lines=tuple(sorted({line for name in wanted for line in name.lines})),
        )
        ids = {name.id for name in wanted}
        kept = [one if name is wanted[0] else name for name in names if name not in wanted[1:]]
        self._correct("; ".join(name.name for name in wanted), shown, one.lines)
        return replace(
            tags,
            **{kind: tuple(kept)},
            quotes=tuple(
                replace(quote, speaker=shown, speaker_id=one.id) if quote.speaker_id in ids else quote
                for quote in tags.quotes
            ),
        )

    def _id(self, name: str) -> str:
        return self._ids.get(name.casefold()) or slug(name, _LONGEST_ID) or "name"

    def _stands(self, name: str, line: int) -> bool:
        for passage in self._passages:
            if line in passage.lines:
                place = passage.lines.index(line)
                after = passage.starts[place + 1] if place + 1 < len(passage.starts) else len(passage.text)
                if passage.starts[place] <= passage.text.find(name, passage.starts[place]) < after:
                    return True
        return False

    def _expect(self, tags: Tags, forms: Iterable[str], *, alias: bool = True) -> None:
        if not self._must_find:
            return
        known = {
            form
            for name in (*tags.people, *tags.organisations)
            for form in ((name.name, *name.aliases) if alias else (name.name,))
        }
        self.stale += [f"no name “{form}” was found in this article" for form in forms if form not in known]

    def _correct(self, before: str | None, after: str | None, lines: Sequence[int]) -> None:
        said = self._said
        where = tuple(dict.fromkeys(lines))
        self.corrections.append(Correction("names", before, after, where, said.because, said.by, said.date))


def _unspoken(quote: Quote) -> Quote:
    return replace(quote, speaker=None, speaker_id=None, attribution="none")
