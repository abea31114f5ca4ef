import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.metadata.clock import Clock, clock_alone, read_clock

ZONES = {"Eastern Standard Time": "-05:00", "GMT": "+00:00", "EDT": "-04:00", "JST": "+09:00"}
DAY = "1 May 2020"


def clock(before: str, after: str) -> Clock | None:
    text = before + DAY + after
    return read_clock(text, len(before), len(before) + len(DAY), ZONES)[0]


@pytest.mark.parametrize(
    "after,hour,minute",
    [
        (" 17:47", 17, 47),
        (", 17:47", 17, 47),
        (" | 17:47 Uhr", 17, 47),
        (" at 5:47pm", 17, 47),
        (" at 5.47pm", 17, 47),
        (" 5:47 p.m.", 17, 47),
        (" um 17.47 Uhr", 17, 47),
        (" à 17h47", 17, 47),
        (" alle ore 17.47", 17, 47),
        (" kl. 17.47", 17, 47),
        (" 4PM", 16, 0),
        (" 12:05 am", 0, 5),
        (" 12:05 pm", 12, 5),
        (" 19:30 pm", 19, 30),
        ("T17:47", 17, 47),
        (" (17:47)", 17, 47),
        (" 17时47分", 17, 47),
        (" 17時47分", 17, 47),
        (" 下午5时47分", 17, 47),
        (" 오후 5시 47분", 17, 47),
        (" 上午12时05分", 0, 5),
    ],
)
def test_reads_the_time_behind_the_date(after: str, hour: int, minute: int) -> None:
    assert clock("", after) == Clock(hour, minute, None, None)


@pytest.mark.parametrize(
    "before,offset",
    [("17:47 ", None), ("17:47 JST, ", "+09:00"), ("Updated 17:47 GMT, ", "+00:00"), ("17:47, Friday ", None)],
)
def test_reads_the_time_before_the_date(before: str, offset: str | None) -> None:
    assert clock(before, "") == Clock(17, 47, None, offset)


@pytest.mark.parametrize(
    "after,offset",
    [
        (" 17:47 EDT", "-04:00"),
        (" 17:47 (GMT)", "+00:00"),
        (" 5:47 PM Eastern Standard Time", "-05:00"),
        (" 5:47 PM Harbour Standard Time", None),
        (" 17:47 GMT+2", "+02:00"),
        (" 17:47 +0530", "+05:30"),
        ("T17:47:00Z", "+00:00"),
        ("T17:47:00-03:00", "-03:00"),
        (" 17:47 XYZ", None),
        (" 17:47 +99:00", None),
    ],
)
def test_an_offset_is_taken_only_where_the_zone_is_known(after: str, offset: str | None) -> None:
    found = clock("", after)

    assert found is not None
    assert found.offset == offset


@pytest.mark.parametrize("after", ["", " 17", " costs 17.47", " 25:99", " 7 of them", " 17.47", " 0 pm"])
def test_finds_no_time_where_none_stands(after: str) -> None:
    assert clock("", after) is None


def test_keeps_the_seconds_of_a_machine() -> None:
    assert clock("", "T17:47:09.250Z") == Clock(17, 47, 9, "+00:00")


@given(st.text(alphabet=st.sampled_from("0123456789:.hH apmAPMTZ+-GMT|,()"), max_size=40), st.booleans())
def test_never_fails_and_never_gives_an_hour_that_no_clock_has(noise: str, behind: bool) -> None:
    found = clock("", noise) if behind else clock(noise, "")

    if found is not None:
        assert 0 <= found.hour <= 23
        assert 0 <= found.minute <= 59


def test_the_zone_may_stand_in_brackets_behind_the_date() -> None:
    assert clock("09:30, ", " (EDT)") == Clock(9, 30, None, "-04:00")
    assert clock("09:30, ", " (Velmar)") == Clock(9, 30, None, None)


def test_reads_a_time_that_is_a_line_of_its_own() -> None:
    assert clock_alone("1:55 PM GMT", ZONES) == Clock(13, 55, None, "+00:00")


@pytest.mark.parametrize("text", ["1:55 PM GMT and later", "Berth 12", "", "1:55 PM " * 20])
def test_other_lines_are_no_time(text: str) -> None:
    assert clock_alone(text, ZONES) is None
