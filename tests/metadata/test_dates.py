import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.metadata.dates import LONGEST, find_dates, written
from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.metadata_words import load_metadata_words
from tests.metadata.pages import built_in_words

CALENDAR = built_in_words().calendar
WORDS = load_metadata_words([BUILT_IN / "metadata.yml"])[0]


def values(text: str) -> list[str]:
    """What stands in the text, ISO 8601; both readings with a bar between where there are two, “?” where none."""
    return [
        " | ".join(written(day, found.clock, month_only=found.month_only)[0] for day in found.days) or "?"
        for found in find_dates(text, CALENDAR)
    ]


@pytest.mark.parametrize(
    "text,value",
    [
        ("23 September 2022", "2022-09-23"),
        ("September 23, 2022", "2022-09-23"),
        ("Sept. 23, 2022", "2022-09-23"),
        ("Sep 23rd 2022", "2022-09-23"),
        ("the 1st of March 2021", "2021-03-01"),
        ("14-Mar-2023", "2023-03-14"),
        ("14-Mar-23", "2023-03-14"),
        ("08-13-10", "2010-08-13"),
        ("4 آب/اغسطس 2013", "2013-08-04"),
        ("5 تشرين الثاني/نوفمبر 2013", "2013-11-05"),
        ("5 شباط 2013", "2013-02-05"),
        ("3. Mai 2024", "2024-05-03"),
        ("3. Jänner 2024", "2024-01-03"),
        ("1er mars 2023", "2023-03-01"),
        ("12 août 2019", "2019-08-12"),
        ("5 de junio de 2021", "2021-06-05"),
        ("16 noviembre 2022", "2022-11-16"),
        ("4 marzo 2022", "2022-03-04"),
        ("7 de março de 2020", "2020-03-07"),
        ("9 maart 2018", "2018-03-09"),
        ("2 września 2021", "2021-09-02"),
        ("28. září 2020", "2020-09-28"),
        ("15. októbra 2020", "2020-10-15"),
        ("6 augusti 2017", "2017-08-06"),
        ("17. desember 2016", "2016-12-17"),
        ("24. joulukuuta 2015", "2015-12-24"),
        ("2024. május 3.", "2024-05-03"),
        ("11 octombrie 2021", "2021-10-11"),
        ("19 Mayıs 2022", "2022-05-19"),
        ("23 сентября 2022 г.", "2022-09-23"),
        ("23 вересня 2022", "2022-09-23"),
        ("3 май 2021", "2021-05-03"),
        ("5 Μαΐου 2021", "2021-05-05"),
        ("5 مايو 2021", "2021-05-05"),
        ("2022年9月23日", "2022-09-23"),
        ("2022년 9월 23일", "2022-09-23"),
        ("二〇二二年九月二十三日", "2022-09-23"),
        ("二〇二一年十月十日", "2021-10-10"),
        ("2022-09-23", "2022-09-23"),
        ("2022/9/3", "2022-09-03"),
        ("23.09.2022", "2022-09-23"),
        ("3. 9. 2022", "2022-09-03"),
        ("23/09/2022", "2022-09-23"),
        ("09/23/2022", "2022-09-23"),
        ("23.09.22", "2022-09-23"),
        ("05/05/2022", "2022-05-05"),
        ("23/09/69", "1969-09-23"),
        ("23/09/68", "2068-09-23"),
        ("3 May 1899", "1899-05-03"),
        ("May 3, 1788", "1788-05-03"),
        ("1666-09-02", "1666-09-02"),
        ("פורסם: 23.09.22, 16:05", "2022-09-23T16:05:00"),
        ("https://daily.example/2020/05/06/a-story", "2020-05-06"),
        ("30.01.202430. Januar 2024", "2024-01-30"),
    ],
)
def test_reads_the_date_as_it_is_printed(text: str, value: str) -> None:
    assert values(text)[0] == value


@pytest.mark.parametrize(
    "text,value",
    [
        ("Friday, 5 March 2021 07:56 PM EST", "2021-03-05T19:56:00-05:00"),
        ("28.04.2023 | 17:52 Uhr", "2023-04-28T17:52:00"),
        ("17:41 JST, October 13, 2024", "2024-10-13T17:41:00+09:00"),
        ("2022-09-23T22:05:07+02:00", "2022-09-23T22:05:07+02:00"),
        ("le 1er mars 2023 à 14h30", "2023-03-01T14:30:00"),
        ("4 marzo 2022 alle ore 15.30", "2022-03-04T15:30:00"),
        ("2022年9月23日 10:30", "2022-09-23T10:30:00"),
        ("2022年9月23日 16时05分", "2022-09-23T16:05:00"),
        ("03 Şubat 2022 Perşembe 09:14", "2022-02-03T09:14:00"),
        ("14 March 2023, Tuesday, 9:10 PM CST", "2023-03-14T21:10:00"),
        ("Updated 9:10 PM EDT, Tue March 14, 2023", "2023-03-14T21:10:00-04:00"),
        ("January 15, 2024 08:00 AM Eastern Standard Time", "2024-01-15T08:00:00-05:00"),
        ("09:30, 14 марта 2023 (МСК)", "2023-03-14T09:30:00+03:00"),
        ("14.03.2023 14:20 (за Києвом)", "2023-03-14T14:20:00"),
    ],
)
def test_takes_the_time_beside_the_date(text: str, value: str) -> None:
    assert values(text) == [value]


def test_gives_both_readings_where_day_and_month_may_be_exchanged() -> None:
    assert values("03/04/2022") == ["2022-04-03 | 2022-03-04"]


@pytest.mark.parametrize("text", ["2022-56-23", "31/02/2020", "30 February 2021", "00.00.2020", "2021年13月1日"])
def test_gives_no_day_where_the_calendar_has_none(text: str) -> None:
    assert values(text) == ["?"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Friday, 10:15",
        "version 1.2.3 of the timetable",
        "call 0555 123 4567",
        "the 1998 flood",
        "3-2 after extra time",
        "Article 14 of 2022",
        "may 20, perhaps later",
        "192.168.10.24",
        "12 monkeys 2020",
    ],
)
def test_finds_no_date_where_none_stands(text: str) -> None:
    assert values(text) == []


def test_a_month_counts_only_as_a_line_of_its_own() -> None:
    assert values("December 2019") == ["2019-12"]
    assert values("a storm in December 2019 took the roof") == []


def test_finds_several_dates_in_their_order() -> None:
    assert values("Published 2 April 2019, updated 3 April 2019") == ["2019-04-02", "2019-04-03"]


def test_knows_the_weekday_beside_a_date() -> None:
    (found,) = find_dates("Tue, 26 November 2024", CALENDAR)
    (bare,) = find_dates("26 November 2024", CALENDAR)

    assert found.weekday
    assert not bare.weekday


@given(st.dates(date(1600, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(WORDS.months)))
def test_reads_back_every_day_in_every_language(day: date, language: str) -> None:
    form = unicodedata.normalize("NFC", WORDS.months[language][day.month - 1][0])
    text = f"{day.year}. {form} {day.day}." if language == "hu" else f"{day.day} {form} {day.year}"

    assert values(text) == [day.isoformat()]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_reads_back_every_day_in_figures(day: date) -> None:
    assert values(day.isoformat()) == [day.isoformat()]
    assert values(f"{day:%d.%m.%Y}") == [day.isoformat()]
    assert day.isoformat() in values(f"{day:%m/%d/%Y}")[0]


@given(st.text(alphabet=st.sampled_from("0123456789/.-: ,年月日十九二〇TZ+apmMärzмаяJune"), max_size=60))
def test_never_fails_and_keeps_to_the_calendar(text: str) -> None:
    for found in find_dates(text, CALENDAR):
        assert text[found.start : found.end] == found.text
        assert all(1600 <= day.year <= 2099 or "年" in found.text for day in found.days)


def test_looks_only_at_the_beginning_of_a_long_line() -> None:
    assert values("x" * LONGEST + " 2022-09-23") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jan. 5, 2023 at 6:30 p.m. EST | Updated Jan. 6, 2023",
        "Published 5 January 2023 18:30 | Updated 6 January 2023",
        "5 January 2023, 18:30; 6 January 2023",
    ],
)
def test_a_time_belongs_to_one_date_only(text: str) -> None:
    first, second = find_dates(text, CALENDAR)

    assert first.clock is not None
    assert (first.clock.hour, first.clock.minute) == (18, 30)
    assert second.clock is None
