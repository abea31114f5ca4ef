import pytest

from newsarchive.feeds import moment, urn


@pytest.mark.parametrize(
    "value,text,exact",
    [
        ("2022-09-23T19:56:01-04:00", "2022-09-23T19:56:01-04:00", True),
        ("2022-09-23T19:56Z", "2022-09-23T19:56:00Z", True),
        ("2022-09-23T19:56", "2022-09-23T19:56:00Z", False),
        ("2022-09-23", "2022-09-23T00:00:00Z", False),
    ],
)
def test_a_day_is_enough_for_a_moment_which_tells_whether_anything_was_added(
    value: str, text: str, exact: bool
) -> None:
    found = moment(value)

    assert found is not None
    assert (found.text, found.exact) == (text, exact)


@pytest.mark.parametrize("value", [None, "", "2022", "2022-09", "2022-02-30", "2022-09-23T25:00Z", "0000-01-01", "x"])
def test_without_a_day_there_is_no_moment(value: str | None) -> None:
    assert moment(value) is None


@pytest.mark.parametrize("zone", ["+14:30", "-23:59", "+25:00"])
def test_a_zone_that_no_place_has_is_none(zone: str) -> None:
    assert moment(f"2022-09-23T19:56:00{zone}") is None


def test_an_id_depends_on_its_words_alone_and_is_for_ever() -> None:
    assert urn("article", "k5dq3v7xw2mzr4ja") == "urn:uuid:4663fbd0-c9dc-50fb-86ee-3f50f20c9d1d"
    assert urn("feed", "x") != urn("article", "x")
