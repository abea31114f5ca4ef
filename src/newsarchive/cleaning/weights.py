"""The learnt weights of segmentation, as bench/train_cleaning.py wrote them into weights.json.

The file holds, for each group of signals, the weight of each value (a value's parts are separated by blanks, 1 and 0
stand for yes and no), and the cost of each step between zones. A value that is not listed weighs nothing.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from newsarchive.cleaning.groups import CELLS, GROUPS, VALUES

FILE = Path(__file__).with_name("weights.json")


class Weights(Struct, frozen=True):
    """What speaks for and against a line being the article's, and what steps between zones cost."""

    values: tuple[float, ...]
    """One weight for each of VALUES."""
    transitions: dict[str, float]
    cells: tuple[float, ...] = ()
    """What speaks for the article in each of CELLS: the sum of the values that meet there."""


def weigh(values: Sequence[float], transitions: dict[str, float]) -> Weights:
    """The weights with their cells summed up."""
    cells = tuple([sum([values[place] for place in places]) for places in CELLS])
    return Weights(tuple(values), transitions, cells)


class _Stored(Struct, frozen=True, forbid_unknown_fields=True):
    transitions: dict[str, float]
    signals: dict[str, dict[str, float]]


def load_weights(path: Path = FILE) -> Weights:
    """Reads the weights that belong to this version of the signals.

    Raises ValueError for a value that no signal can take.
    """
    stored = msgspec.json.decode(path.read_bytes(), type=_Stored)
    known = {(group, value): weight for group, table in stored.signals.items() for value, weight in table.items()}
    values = [known.pop(value, 0.0) for value in VALUES]
    if known:
        raise ValueError(f"{path}: no signal has the value {' '.join(next(iter(known)))}")
    return weigh(values, stored.transitions)


def dump_weights(weights: Weights, least: float = 0.02) -> bytes:
    """The file's content; weights nearer to 0 than ``least`` are left out."""
    signals: dict[str, dict[str, float]] = {group: {} for group in GROUPS}
    for (group, value), weight in zip(VALUES, weights.values, strict=True):
        if abs(weight) >= least:
            signals[group][value] = round(weight, 2)
    transitions = {step: round(cost, 2) for step, cost in weights.transitions.items()}
    return msgspec.json.format(msgspec.json.encode(_Stored(transitions, signals)), indent=1) + b"\n"
