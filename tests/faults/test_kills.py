"""The build killed with all its workers; ``./dev faults`` does it some hundred times."""

from collections import Counter

from tests.faults.kills import PHASES, kills
from tests.faults.made import Made


def test_a_kill_at_any_moment_leaves_the_old_or_the_new_site_and_the_next_build_equals_a_clean_one(made: Made) -> None:
    killed = Counter(each.phase for each in kills(made, 6, seed=11))

    assert killed == dict.fromkeys(PHASES, 2)
