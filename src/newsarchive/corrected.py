"""What a record says of its corrections."""

from msgspec import Struct


class Correction(Struct, frozen=True):
    """What a person changed in a record, beside what the machine made of it."""

    what: str
    """Name of the fact, or ``line``, ``themes``, ``countries``, ``names``."""
    before: str | None
    """The machine's value, in words; None where it had none."""
    after: str | None
    lines: tuple[int, ...]
    """Those that the machine's value was read from, or that prove the new one."""
    because: str
    by: str | None = None
    date: str | None = None
    """ISO 8601, a day."""


class Stale(Struct, frozen=True):
    """An override that was not applied, or not wholly."""

    override: int
    """Which of the article's."""
    message: str
