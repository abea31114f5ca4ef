"""The floors and how they may move: up by themselves, down only with a reason that is written beside them.

``floors.json`` holds the floors in thousandths' steps (a measure may not fall below), the number of cases of each, the
digest of the gold they were measured on, and the history: every floor that was lowered and every change of the gold,
with its reason. The seal is the digest of all that; a floor changed by hand breaks it.
"""

import hashlib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path

import msgspec
from msgspec import Struct

from tests.gate.scoring import Score

FLOORS = Path(__file__).parent / "floors.json"


class Floor(Struct, frozen=True):
    """What a measure must reach, and how many cases it had when that was set."""

    floor: float
    of: int


class Change(Struct, frozen=True):
    """Something that moved against the ratchet."""

    what: str
    before: float | str | None = msgspec.field(name="from")
    to: float | str | None
    why: str


class Floors(Struct, frozen=True):
    """The content of floors.json."""

    gold: str
    pages: int
    floors: dict[str, Floor]
    history: tuple[Change, ...] = ()
    seal: str = ""

    def sealed(self) -> "Floors":
        """The same with the seal that belongs to it."""
        bare = msgspec.structs.replace(self, seal="")
        return msgspec.structs.replace(self, seal=hashlib.sha256(msgspec.json.encode(bare, order="sorted")).hexdigest())


class RefusedError(Exception):
    """The floors stay as they are; ``doubts`` says why, one sentence each."""

    def __init__(self, doubts: tuple[str, ...]) -> None:
        super().__init__("\n".join(doubts))
        self.doubts = doubts


def thousandths(value: Fraction) -> int:
    """Rounded down."""
    return value.numerator * 1000 // value.denominator


def fallen(floors: Floors, scores: Mapping[str, Score]) -> tuple[str, ...]:
    """One sentence for each measure that is below its floor or is no longer taken."""
    told = []
    for name, floor in floors.floors.items():
        score = scores.get(name)
        if score is None:
            told.append(f"{name} is no longer measured; its floor is {floor.floor}")
        elif thousandths(score.value) < round(floor.floor * 1000):
            told.append(f"{name} fell to {float(score.value):.4f}; its floor is {floor.floor}")
    return tuple(told)


def renew(old: Floors | None, gold: str, pages: int, scores: Mapping[str, Score], reason: str | None = None) -> Floors:
    """The floors for what is reached now.

    Raises RefusedError where a floor would sink or the gold is not the one the floors were measured on, unless a
    ``reason`` is given, which then stands in the history beside each such change.
    """
    floors = {name: Floor(thousandths(score.value) / 1000, score.count) for name, score in scores.items()}
    against = tuple(_against(old, gold, floors))
    why = (reason or "").strip()
    if against and not why:
        raise RefusedError(tuple(_sentence(*change) for change in against))
    history = (*(old.history if old else ()), *(Change(*change, why) for change in against))
    return Floors(gold, pages, floors, history).sealed()


def _against(
    old: Floors | None, gold: str, floors: Mapping[str, Floor]
) -> Iterator[tuple[str, float | str | None, float | str | None]]:
    """What moved against the ratchet: what, from, to."""
    if old is None:
        yield "gold", None, gold
        return
    if old.seal != old.sealed().seal:
        yield "seal", old.seal, old.sealed().seal
    if old.gold != gold:
        yield "gold", old.gold, gold
    for name, before in old.floors.items():
        now = floors.get(name)
        if now is None or now.floor < before.floor:
            yield name, before.floor, now.floor if now else None


def _sentence(what: str, before: float | str | None, to: float | str | None) -> str:
    if what == "gold" and before is None:
        return "there are no floors yet"
    if what == "gold":
        return "the pages or their expectations are not those that the floors were measured on"
    if what == "seal":
        return "floors.json was changed by hand"
    return f"the floor of {what} would go from {before} to {'nothing' if to is None else to}"


def read(path: Path = FLOORS) -> Floors | None:
    """None where there is no file."""
    return msgspec.json.decode(path.read_bytes(), type=Floors) if path.exists() else None


def write(floors: Floors, path: Path = FLOORS) -> None:
    """The same bytes for the same floors."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(floors), indent=2) + b"\n")
