"""Themes and countries that people add, forbid or give another role."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.corrected import Correction
from newsarchive.model import CountryTag, Evidence, Mentions, Passage, Sighting, Tags, ThemeTag
from newsarchive.overrides.values import RULE, Added, Override, Proof
from newsarchive.tagging.sentences import sentences


class Book(Struct, frozen=True):
    """What of the vocabulary is needed to add a tag."""

    themes: Mapping[str, tuple[str, float]]
    """Id → label and the score from which a theme is a subject, in the order of the vocabulary."""
    countries: Mapping[str, str]
    """Code → name."""
    name_ids: Mapping[str, str]
    """Full form of a name that the authority knows → its id."""


class TagChanger:
    """Changes themes and countries of one article by one override."""

    def __init__(self, override: Override, passages: Sequence[Passage], book: Book, *, has_moved: bool = False) -> None:
        self._override = override
        self._passages = passages
        self._book = book
        self._has_moved = has_moved
        self.corrections: list[Correction] = []
        self.stale: list[str] = []

    def themes(self, tags: Tags) -> Tags:
        """The tags with other themes."""
        found = {tag.id: tag for tag in tags.themes}
        for id_ in self._override.forbid_themes:
            tag = found.pop(id_, None)
            if tag is not None:
                self._correct("themes", tag.label, None, [proof.line for proof in tag.evidence])
        for added in self._override.add_themes:
            old = found.get(added.id)
            proofs = self._proofs(added)
            if proofs and (old is None or old.role != "subject"):
                label, threshold = self._book.themes[added.id]
                known = old.evidence if old else ()
                found[added.id] = ThemeTag(
                    added.id, label, "subject", max(threshold, old.score if old else 0.0), (*proofs, *known)
                )
                self._correct("themes", None, label, [proof.line for proof in proofs])
        order = list(self._book.themes)
        ranked = sorted(found.values(), key=lambda tag: (tag.role != "subject", -tag.score, order.index(tag.id)))
        return replace(tags, themes=tuple(ranked)) if self.corrections else tags

    def countries(self, tags: Tags) -> Tags:
        """The tags with other countries, or with other roles of them."""
        found = {tag.code: tag for tag in tags.countries}
        for code in self._override.forbid_countries:
            tag = found.pop(code, None)
            if tag is not None:
                self._correct("countries", tag.name, None, [proof.line for proof in tag.evidence])
        for added in self._override.add_countries:
            proofs = tuple(Sighting(proof.line, proof.text) for proof in self._proofs(added))
            if proofs and added.id not in found:
                name = self._book.countries[added.id]
                found[added.id] = CountryTag(added.id, name, "secondary", Mentions(), proofs)
                self._correct("countries", None, name, [proof.line for proof in proofs])
        for code, role in self._override.country_roles:
            tag = found.get(code)
            if tag is None:
                self.stale.append(f"country “{code}” is none of this article's, so it has no role: add it first")
            elif tag.role != role:
                found[code] = replace(tag, role=role)
                self._correct("countries", f"{tag.name}: {tag.role}", f"{tag.name}: {role}", [])
        return replace(tags, countries=tuple(found.values())) if self.corrections else tags

    def _correct(self, what: str, before: str | None, after: str | None, lines: Sequence[int]) -> None:
        override = self._override
        self.corrections.append(
            Correction(what, before, after, tuple(dict.fromkeys(lines)), override.because, override.by, override.date)
        )

    def _proofs(self, added: Added) -> tuple[Evidence, ...]:
        if self._has_moved:
            return ()
        found = []
        for proof in added.proofs:
            evidence = prove(proof, self._passages)
            if isinstance(evidence, str):
                self.stale.append(f"“{added.id}”: {evidence}")
            else:
                found.append(evidence)
        return tuple(found)


def prove(proof: Proof, passages: Sequence[Passage]) -> Evidence | str:
    """The sentence of the article that a person names, or what is wrong with it."""
    passage = next((passage for passage in passages if proof.line in passage.lines), None)
    if passage is None:
        return f"line {proof.line} is no part of the article's text"
    place = passage.lines.index(proof.line)
    start = passage.starts[place]
    end = passage.starts[place + 1] if place + 1 < len(passage.starts) else len(passage.text)
    if proof.words is not None:
        start = passage.text.find(proof.words, start)
        if not 0 <= start < end:
            return f"line {proof.line} no longer has the words “{proof.words}”"
        end = start + len(proof.words)
    around = [bounds for bounds in sentences(passage.text) if bounds[0] < end and bounds[1] > start]
    first, last = around[0][0], around[-1][1]
    if proof.words is None:
        return Evidence(proof.line, passage.text[first:last], RULE)
    return Evidence(proof.line, passage.text[first:last], RULE, start - first, end - first)
