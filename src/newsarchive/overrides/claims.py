"""What entries claim, so that two that contradict each other are found."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsarchive.overrides.values import Entry, NamesEntry
from newsarchive.yaml_files import Key


class Claim(Struct, frozen=True):
    """Something that can be said once, or twice only with the same words."""

    about: str
    """For people: ``line 12``."""
    verdict: str
    once: bool
    key: Key
    """Where it stands inside the entry."""


def claims(entry: Entry) -> Iterator[Claim]:
    """All that an entry about an article claims."""
    what = entry.override
    for setting in what.settings:
        yield Claim(setting.fact, "set", True, ("set", setting.fact))
    for fact in what.clear:
        yield Claim(fact, "cleared", True, ("clear",))
    for keep in what.keep:
        yield Claim(f"line {keep.line}", "kept", False, ("lines", "keep"))
    for drop in what.drop:
        yield Claim(f"line {drop.line}", "dropped", False, ("lines", "drop"))
    for part, added, forbidden in (
        ("theme", [tag.id for tag in what.add_themes], what.forbid_themes),
        ("country", [tag.id for tag in what.add_countries], what.forbid_countries),
        ("name", [name.name for name in what.add_names], what.forbid_names),
    ):
        plural = {"theme": "themes", "country": "countries", "name": "names"}[part]
        for id_ in added:
            yield Claim(f"{part} “{id_}”", "added", False, (plural, "add"))
        for id_ in forbidden:
            yield Claim(f"{part} “{id_}”", "forbidden", False, (plural, "forbid"))
    for code, role in what.country_roles:
        yield Claim(f"role of country “{code}”", f"given as {role}", False, ("countries", "role"))
        yield Claim(f"country “{code}”", "added", False, ("countries", "role"))
    for group in what.join_names:
        for name in group:
            yield Claim(f"name “{name}”", "added", False, ("names", "join"))
    if entry.publish is not None:
        yield Claim("publish", "set", True, ("publish",))


def name_claims(entry: NamesEntry) -> Iterator[Claim]:
    """All that an entry about names everywhere claims."""
    for group in entry.join:
        for name in group:
            yield Claim(f"name “{name}”", f"joined with “{group[0]}”", False, ("names", "join"))
    for name in entry.forbid:
        yield Claim(f"name “{name}”", "forbidden", False, ("names", "forbid"))


def contradictions(told: Sequence[Sequence[Claim]]) -> Iterator[tuple[int, int, Claim, str]]:
    """Which claim of which entry contradicts an earlier one: its entry, the earlier one, the claim, and in words how.

    ``told``: for each entry what it claims.
    """
    first: dict[str, tuple[int, Claim]] = {}
    for index, of_entry in enumerate(told):
        for claim in of_entry:
            earlier = first.setdefault(claim.about, (index, claim))
            if earlier[1] is claim:
                continue
            if claim.once or claim.verdict != earlier[1].verdict:
                same = claim.verdict == earlier[1].verdict
                how = f"{claim.about} is {claim.verdict} twice" if same else _both(claim, earlier[1])
                yield index, earlier[0], claim, how


def _both(one: Claim, other: Claim) -> str:
    return f"{one.about} is both {other.verdict} and {one.verdict}"
