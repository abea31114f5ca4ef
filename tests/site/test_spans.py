from itertools import pairwise

import pytest

from newsarchive.site.spans import MOST, lay_out, say_known
from tests.site.samples import WORDS


@pytest.mark.parametrize(
    "dates,unit,step,count",
    [
        (("2022-09-01", "2022-09-23T19:56"), "day", 1, 23),
        (("2022-09-01", "2022-12"), "month", 1, 4),
        (("2020-01-01", "2024-12-31"), "month", 1, 60),
        (("2020-01-01", "2025-01-01"), "years", 1, 6),
        (("1890", "2020"), "years", 5, 27),
        (("0001", "9999"), "years", 200, 50),
        (("2022", "2022", "2023-05"), "years", 1, 2),
    ],
)
def test_the_axis_is_the_finest_that_never_has_more_than_sixty_spans(
    dates: tuple[str, ...], unit: str, step: int, count: int
) -> None:
    spans = lay_out(dates)

    assert spans is not None
    assert (spans.unit, spans.step, spans.count) == (unit, step, count)
    assert spans.count <= MOST


def test_every_date_that_is_known_well_enough_has_its_place() -> None:
    spans = lay_out(("2022-09-01", "2022-12", "2023-01-31", "2022"))

    assert spans is not None
    assert [spans.place(value) for value in ("2022-09-30", "2022-12", "2023-01-31", "2022")] == [0, 3, 4, None]
    assert [spans.key(span) for span in range(spans.count)] == ["2022-09", "2022-10", "2022-11", "2022-12", "2023-01"]


def test_what_is_no_date_has_no_place_and_does_no_harm() -> None:
    assert lay_out(("", "soon", "20x2")) is None
    assert lay_out(()) is None


def test_spans_are_named_as_readers_name_them() -> None:
    days, months, decades = (
        lay_out(dates) for dates in (("2022-09-23",), ("2022-09-01", "2022-12-01"), ("1900", "2020"))
    )

    assert days is not None
    assert months is not None
    assert decades is not None
    assert (days.label(0, WORDS), days.short(0, WORDS)) == ("23 September 2022", "23 Sept")
    assert (months.label(0, WORDS), months.short(0, WORDS)) == ("September 2022", "Sept 2022")
    assert (decades.label(0, WORDS), decades.short(0, WORDS)) == ("1900–1904", "1900")
    assert say_known("2022", WORDS) == "2022"


@pytest.mark.parametrize("last", ["2022-09-02", "2022-10-20", "2023-06-01", "2026-08-01", "2050-01-01", "2900-01-01"])
def test_labels_of_the_axis_never_stand_on_each_other(last: str) -> None:
    spans = lay_out(("2022-09-01", last))

    assert spans is not None
    ticks = spans.ticks()
    assert ticks
    assert all((after - before) * 100 >= spans.gap() * spans.count for before, after in pairwise(ticks))
