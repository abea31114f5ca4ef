from newsarchive.archive import Listing
from newsarchive.site.listing import shelf
from newsarchive.site.parts import Link
from newsarchive.site.timeline import HEIGHT, TOP, Series, ceiling, make_timeline, shelf_series
from newsarchive.site.view import card_anchor
from tests.site.samples import WORDS, a_view, many, short_article


def of(*dates: str, undated: int = 0, name: str = "Articles") -> Series:
    return Series(name, dates, lambda index: f"list.html#{index}", undated, "list.html#u" if undated else None)


def test_one_or_two_dates_are_a_table_without_a_drawing() -> None:
    chart = make_timeline("Norway", [of("2022-09-23", undated=4)], WORDS)

    assert chart is not None
    assert not chart.drawn
    assert [(row.label, row.cells) for row in chart.rows] == [
        ("23 September 2022", (Link("1", "list.html#0"),)),
        ("Undated", (Link("4", "list.html#u"),)),
    ]


def test_articles_of_one_day_are_not_drawn_however_many() -> None:
    chart = make_timeline("Norway", [of(*["2022-09-23"] * 40)], WORDS)

    assert chart is not None
    assert not chart.drawn


def test_few_articles_are_a_dot_each_and_mentions_are_hollow() -> None:
    chart = make_timeline("Norway", [of("2022-09-01", "2022-09-03"), of("2022-09-03", name="Mentions")], WORDS)

    assert chart is not None
    assert chart.bars == ()
    assert [(dot.upper, dot.label) for dot in chart.dots] == [
        (False, "1 September 2022: Articles"),
        (False, "3 September 2022: Articles"),
        (True, "3 September 2022: Mentions"),
    ]
    assert chart.note == "One mark is one article."


def test_many_articles_are_bars_that_hold_every_article() -> None:
    dates = [f"20{year}-{month:02}-01" for year in range(10, 20) for month in range(1, 13)]

    chart = make_timeline("Norway", [of(*dates), of("2012-05", "2012-06", name="Mentions")], WORDS)

    assert chart is not None
    assert len(chart.bars) == 10
    assert chart.note == "One bar is a year."
    third = chart.bars[2]
    assert third.label == "2012: Articles 12, Mentions 2"
    assert third.y + third.height == TOP + HEIGHT
    assert third.upper_y + third.upper_height == third.y
    assert min(bar.upper_y if bar.upper_height else bar.y for bar in chart.bars) >= TOP
    assert [cell and cell.label for cell in chart.rows[2].cells] == ["12", "2"]


def test_a_date_that_is_known_only_to_the_year_stands_in_the_table_of_months() -> None:
    chart = make_timeline("Norway", [of("2022", "2022-01-05", "2022-03-09", "2022-12")], WORDS)

    assert chart is not None
    assert sum(len(part) for part in (chart.bars, chart.dots)) == 3
    assert chart.rows[-1].label == "2022, no more is known"
    assert sum(int(cell.label) for row in chart.rows for cell in row.cells if cell) == 4


def test_without_any_article_there_is_no_timeline() -> None:
    assert make_timeline("Norway", [of()], WORDS) is None


def test_the_summary_tells_what_the_drawing_shows() -> None:
    chart = make_timeline("Norway", [of("2022-01-05", "2022-05-01", "2022-05-02")], WORDS)

    assert chart is not None
    assert chart.summary == "From January 2022 to May 2022; most in May 2022: 2. The numbers stand in the table."


def test_a_number_leads_to_the_page_and_the_card_of_the_youngest_article() -> None:
    articles = many(60)
    view = a_view(*articles, short_article("u.txt"))
    rows = shelf(Listing(tuple(article.id for article in articles), (short_article("u.txt").id,)), "countries/no")

    series = shelf_series("Articles", rows, view)

    assert series.href(49) == f"countries/no/page-1.html#{card_anchor(articles[49].id)}"
    assert series.href(50) == f"countries/no/page-2.html#{card_anchor(articles[50].id)}"
    assert series.undated_href == f"countries/no/undated-1.html#{card_anchor(short_article('u.txt').id)}"


def test_the_page_of_a_span_is_linked_where_there_is_one() -> None:
    chart = make_timeline("All", [of("2022-01-05", "2022-05-01")], WORDS, lambda key: f"articles/{key}.html")

    assert chart is not None
    assert [cell.href for row in chart.rows for cell in row.cells if cell] == [
        "articles/2022-01.html",
        "articles/2022-05.html",
    ]


def test_the_drawing_ends_at_a_round_number() -> None:
    assert [ceiling(number) for number in (1, 3, 5, 7, 9, 11, 99, 101, 12345)] == [
        1,
        4,
        6,
        8,
        10,
        20,
        100,
        200,
        20000,
    ]


def test_every_mark_leads_to_its_articles() -> None:
    dots = make_timeline("Norway", [of("2022-09-01", "2022-09-03", "2022-09-03")], WORDS)
    dates = [f"20{year}-{month:02}-01" for year in (10, 11) for month in range(1, 13)]
    bars = make_timeline("Norway", [of(*dates)], WORDS, lambda span: f"months/{span}.html")

    assert dots is not None
    assert bars is not None
    assert [dot.href for dot in dots.dots] == ["list.html#0", "list.html#2", "list.html#2"]
    assert [bar.href for bar in bars.bars][:2] == ["months/2010-01.html", "months/2010-02.html"]
