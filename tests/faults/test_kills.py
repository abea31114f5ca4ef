"""The build killed with all its workers; ``./dev faults`` does it some hundred times."""

from collections import Counter
from pathlib import Path

from tests.faults.kills import PHASES, kills
from tests.faults.made import make, prepared


def test_a_kill_at_any_moment_leaves_the_old_or_the_new_site_and_the_next_build_equals_a_clean_one(
    tmp_path: Path,
) -> None:
    with prepared():
        made = make(tmp_path, articles=6, states=2)
        killed = Counter(each.phase for each in kills(made, 6, seed=11))

    assert killed == dict.fromkeys(PHASES, 2)
