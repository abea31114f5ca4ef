"""The learnt weights of segmentation, as bench/train_cleaning.py wrote them into weights.json.

The file holds, for each group of signals, the weight of each value (a value's parts are separated by blanks, 1 and 0
stand for yes and no), and the cost of each step between zones. A value that is not listed weighs nothing.
"""

from collections.abc import Hashable
from pathlib import Path

import msgspec
from msgspec import Struct

FILE = Path(__file__).with_name("weights.json")

Table = dict[Hashable, float]


class Weights(Struct, frozen=True):
    """What speaks for and against a line being the article's, and what steps between zones cost."""

    signals: dict[str, Table]
    """Group → value → weight."""
    transitions: dict[str, float]


class _Stored(Struct, frozen=True, forbid_unknown_fields=True):
    transitions: dict[str, float]
    signals: dict[str, dict[str, float]]


def load_weights(path: Path = FILE) -> Weights:
    """Reads the weights that belong to this version of the signals."""
    stored = msgspec.json.decode(path.read_bytes(), type=_Stored)
    signals = {group: {_value(key): weight for key, weight in table.items()} for group, table in stored.signals.items()}
    return Weights(signals, stored.transitions)


def dump_weights(weights: Weights, least: float = 0.02) -> bytes:
    """The file's content; weights nearer to 0 than ``least`` are left out."""
    signals = {
        group: {_key(value): round(weight, 2) for value, weight in table.items() if abs(weight) >= least}
        for group, table in weights.signals.items()
    }
    ordered = {group: dict(sorted(table.items())) for group, table in signals.items()}
    transitions = {step: round(cost, 2) for step, cost in weights.transitions.items()}
    return msgspec.json.format(msgspec.json.encode(_Stored(transitions, ordered)), indent=1) + b"\n"


def _key(value: Hashable) -> str:
    parts = value if isinstance(value, tuple) else (value,)
    return " ".join(str(int(part)) if isinstance(part, bool) else str(part) for part in parts)


def _value(key: str) -> Hashable:
    parts = tuple(int(part) if part.isdigit() else part for part in key.split(" "))
    return parts if len(parts) > 1 else parts[0]
