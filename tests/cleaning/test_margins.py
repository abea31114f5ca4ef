"""How sure segmentation is of a line: what the best cut loses if the line goes to the other side."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.cleaning.features import Line
from newsarchive.cleaning.margins import margins
from newsarchive.cleaning.segmentation import cut, is_opener
from newsarchive.cleaning.weights import load_weights
from tests.cleaning.helpers import PROSE, measured

WEIGHTS = load_weights()
COSTS = WEIGHTS.transitions


def total(states: tuple[int, ...], scores: list[float], openers: list[bool], *, nothing: float) -> float | None:
    """The sum of one way to cut a document; None where it is none. 0 front, 1 body, 2 island, 3 after."""
    if states[0] > 1 or states[-1] == 2:
        return None
    found = COSTS["at-once"] + scores[0] if states[0] == 1 else 0.0
    for index in range(1, len(states)):
        step = states[index - 1], states[index]
        label = "-label" if openers[index] else ""
        cost = {
            (0, 0): 0.0,
            (0, 1): COSTS["enter"],
            (1, 1): 0.0,
            (2, 1): COSTS["resume"],
            (1, 2): COSTS[f"interrupt{label}"] + COSTS["island"],
            (2, 2): COSTS["island"],
            (1, 3): COSTS[f"close{label}"],
            (3, 3): 0.0,
        }.get(step)
        if cost is None:
            return None
        found += cost + (scores[index] if states[index] == 1 else 0.0)
    return found + {0: nothing, 1: COSTS["open-end"], 3: 0.0}[states[-1]]


def by_hand(lines: tuple[Line, ...], scores: list[float]) -> list[float]:
    """The margins, by trying every way to cut the document."""
    openers = [line.hit is not None and is_opener(line) for line in lines]
    has_prose = any(line.prose and line.hit is None for line in lines)
    nothing = -1e9 if has_prose else COSTS["nothing"]
    inside, outside = [-1e12] * len(lines), [-1e12] * len(lines)
    for states in product(range(4), repeat=len(lines)):
        found = total(states, scores, openers, nothing=nothing)
        for index, state in enumerate(states if found is not None else ()):
            best = inside if state == 1 else outside
            best[index] = max(best[index], found or 0.0)
    return [one - other for one, other in zip(inside, outside, strict=True)]


@given(
    st.lists(
        st.tuples(st.sampled_from([PROSE, "Home", "Also read:", "Sports"]), st.floats(-4, 4)), min_size=1, max_size=6
    )
)
def test_a_margin_is_what_the_best_cut_loses(document: list[tuple[str, float]]) -> None:
    lines = measured(
        *(f"{text}{' again' * place}" if text == PROSE else text for place, (text, _) in enumerate(document))
    )
    scores = [score for _, score in document]

    found = margins(lines, scores, COSTS)

    expected = by_hand(lines, scores)
    for one, other in zip(found, expected, strict=True):
        assert one is not None
        if abs(other) < 1e6:
            assert one == pytest.approx(other, abs=1e-6)
        else:
            assert (one > 0) == (other > 0)


def test_a_line_passed_over_and_a_document_without_scores_have_no_margin() -> None:
    lines = measured(PROSE, "Home")

    assert margins(lines, [None, None], COSTS) == [None, None]
    assert margins(lines, [2.0, None], COSTS)[1] is None


def test_the_sign_is_the_verdict_of_the_cut() -> None:
    lines = measured("Home", PROSE, "A second sentence stands here, and it goes on for a while.", "Imprint")
    found = cut(lines, WEIGHTS)

    for zone, margin in zip(found.zones, margins(lines, found.scores, COSTS), strict=True):
        assert margin is not None
        assert (zone == "body") == (margin > 0)
