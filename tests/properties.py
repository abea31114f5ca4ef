"""How many examples a property is tried on: a few that are the same each time, or many with ``./dev test --slow``."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import HealthCheck, settings

SLOW = "slow"
T = TypeVar("T")
_SHARED_FOLDER = HealthCheck.function_scoped_fixture  # the tests empty it themselves


def register() -> None:
    """The two profiles. What is asked for on the command line is loaded after this."""
    # A run on one state of the code gives one answer; what is new is looked for by the slow profile.
    settings.register_profile("quick", derandomize=True, deadline=None)
    settings.register_profile(SLOW, max_examples=2_000, deadline=None)
    settings.load_profile("quick")


def examples(quick: int, slow: int = 2_000) -> settings:
    """So many of them. For a property that takes whole builds, ``slow`` is lower."""
    chosen = slow if settings.get_current_profile_name() == SLOW else quick
    return settings(max_examples=chosen, suppress_health_check=[_SHARED_FOLDER])


def with_slow(quick: Sequence[T], *more: T) -> list[T]:
    """Cases of a test that takes long: ``more`` only with ``./dev test --slow``."""
    return [*quick, *(more if is_slow() else ())]


def one_in(some: int, cases: Sequence[T]) -> Sequence[T]:
    """Each case with ``./dev test --slow``, else so many of them, evenly spread."""
    return cases if is_slow() else cases[::some]


def is_slow() -> bool:
    """Whether time is no matter."""
    return settings.get_current_profile_name() == SLOW
