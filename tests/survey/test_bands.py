from itertools import pairwise

import pytest

from newsarchive.survey.bands import FEWEST, Level, band, bars


def test_five_articles_are_never_enough_whatever_the_folder() -> None:
    assert FEWEST > 2 * 5
    assert all(bars(documents).level(5) is None for documents in range(1, 5_000))


def test_bands_open_at_powers_of_two_and_half_way_between_them() -> None:
    assert sorted({band(number) for number in range(1, 100)}) == [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96]
    assert all(band(number) <= number < 2 * band(number) for number in range(1, 5_000))


def test_thresholds_move_only_where_a_band_opens() -> None:
    moved = [after for before, after in pairwise(range(FEWEST, 100_000)) if bars(before) != bars(after)]

    assert all(band(documents) == documents for documents in moved)
    assert len(moved) <= 26


def test_thresholds_never_fall_and_keep_their_order() -> None:
    for before, after in pairwise(map(bars, range(FEWEST, 20_000))):
        assert before.some <= after.some <= after.many <= after.most
        assert before.many <= after.many
        assert before.most <= after.most


@pytest.mark.parametrize(
    "documents, count, level",
    [
        (12, 5, None),
        (12, 6, Level.SOME),
        (12, 12, Level.SOME),
        (100, 23, Level.SOME),
        (100, 24, Level.MANY),
        (100, 48, Level.MOST),
        (1_000_000, 37, None),
        (1_000_000, 38, Level.SOME),
    ],
)
def test_a_small_outlet_in_a_huge_folder_is_seen_and_sentences_need_a_share(
    documents: int, count: int, level: Level | None
) -> None:
    assert bars(documents).level(count) == level


def test_one_added_file_flips_only_lines_near_a_threshold() -> None:
    def flips(documents: int) -> int:
        """Of lines with every possible count, how many change their level when a file without them is added."""
        before, after = bars(documents), bars(documents + 1)
        return sum(before.level(count) != after.level(count) for count in range(documents))

    changes = {documents: flips(documents) for documents in range(FEWEST, 3_000)}

    assert sum(number > 0 for number in changes.values()) <= 16
    assert all(number <= documents // 4 + 2 for documents, number in changes.items())
