from fractions import Fraction
from pathlib import Path

import msgspec
import pytest

from tests.gate.ratchet import Change, Floor, Floors, RefusedError, fallen, read, renew, thousandths, write
from tests.gate.scoring import Score


def scores(**values: str) -> dict[str, Score]:
    return {name: Score(Fraction(value), 10) for name, value in values.items()}


OLD = renew(None, "gold-1", 3, scores(title="0.8", date="0.7"), "first floors")


def test_floors_are_rounded_down_to_three_digits() -> None:
    assert [thousandths(Fraction(value)) for value in ("2/3", "0.93", "1", "0.9999", "0")] == [666, 930, 1000, 999, 0]
    assert renew(None, "g", 1, scores(title="2/3"), "first").floors == {"title": Floor(0.666, 10)}


def test_floors_that_rise_or_stay_are_taken_without_a_word() -> None:
    new = renew(OLD, "gold-1", 3, scores(title="0.85", date="0.7"))

    assert {name: floor.floor for name, floor in new.floors.items()} == {"title": 0.85, "date": 0.7}
    assert new.history == OLD.history


def test_a_new_measure_is_taken_without_a_word() -> None:
    assert "dek" in renew(OLD, "gold-1", 3, scores(title="0.8", date="0.7", dek="0.1")).floors


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_floor_is_not_lowered_without_a_reason_even_if_another_rises(reason: str | None) -> None:
    with pytest.raises(RefusedError) as refused:
        renew(OLD, "gold-1", 3, scores(title="0.9", date="0.699"), reason)

    assert refused.value.doubts == ("the floor of date would go from 0.7 to 0.699",)


def test_a_measure_does_not_vanish_without_a_reason() -> None:
    with pytest.raises(RefusedError, match=r"date would go from 0\.7 to nothing"):
        renew(OLD, "gold-1", 3, scores(title="0.8"))


def test_changed_gold_is_not_taken_without_a_reason_even_if_all_floors_rise() -> None:
    with pytest.raises(RefusedError, match="pages or their expectations"):
        renew(OLD, "gold-2", 3, scores(title="1", date="1"))


def test_first_floors_need_a_reason_so_that_a_deleted_file_is_noticed() -> None:
    with pytest.raises(RefusedError, match="no floors yet"):
        renew(None, "gold-1", 3, scores(title="1"))


def test_floors_lowered_by_hand_are_not_taken_for_the_old_ones() -> None:
    forged = msgspec.structs.replace(OLD, floors={**OLD.floors, "title": Floor(0.1, 10)})

    with pytest.raises(RefusedError, match="changed by hand"):
        renew(forged, "gold-1", 3, scores(title="0.5", date="0.7"))
    assert forged != forged.sealed()
    assert OLD.sealed() == OLD


def test_a_reason_lowers_floors_and_stays_in_the_history() -> None:
    new = renew(OLD, "gold-2", 4, scores(title="0.5", date="0.8"), "  pages of a harder kind ")

    assert new.floors["title"].floor == 0.5
    assert new.history == (
        Change("gold", None, "gold-1", "first floors"),
        Change("gold", "gold-1", "gold-2", "pages of a harder kind"),
        Change("title", 0.8, 0.5, "pages of a harder kind"),
    )
    assert renew(new, "gold-2", 4, scores(title="0.5", date="0.8")).history == new.history


def test_a_reason_without_need_is_not_written_down() -> None:
    assert renew(OLD, "gold-1", 3, scores(title="0.8", date="0.7"), "to be safe").history == OLD.history


def test_tells_what_fell_below_its_floor() -> None:
    assert fallen(OLD, scores(title="0.8", date="0.7")) == ()
    assert fallen(OLD, scores(title="0.7999")) == (
        "title fell to 0.7999; its floor is 0.8",
        "date is no longer measured; its floor is 0.7",
    )


def test_what_is_written_is_read_again_the_same(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write(OLD, path)
    first = path.read_bytes()
    write(OLD, path)

    assert read(path) == OLD
    assert path.read_bytes() == first
    assert b'"from": null' in first


def test_a_file_that_is_not_there_holds_no_floors(tmp_path: Path) -> None:
    assert read(tmp_path / "floors.json") is None


def test_floors_of_no_pages_are_still_sealed() -> None:
    assert Floors("g", 0, {}).sealed().seal
