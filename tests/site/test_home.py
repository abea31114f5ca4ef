from newsarchive.model import Fact, Issue
from newsarchive.site.home import home_page
from tests.site.samples import a_date, a_view, full_article, many, short_article


def test_an_empty_archive_has_a_front_page_too() -> None:
    page = home_page(a_view())

    assert (page.lead, page.cards, page.total, page.themes, page.most_left_out) == (None, (), 0, (), ())


def test_the_newest_leads_and_eight_follow() -> None:
    page = home_page(a_view(*many(20)))

    assert page.lead is not None
    assert page.lead.title == "Report n/00019.txt"
    assert [card.title for card in page.cards][:2] == ["Report n/00018.txt", "Report n/00017.txt"]
    assert len(page.cards) == 8


def test_the_undated_come_last() -> None:
    page = home_page(a_view(full_article(), *many(1)))

    assert page.lead is not None
    assert page.lead.title == "Report n/00000.txt"
    assert [card.title for card in page.cards] == ["Rivers rise in the north"]


def test_themes_and_countries_are_counted_where_they_are_part_of_the_story() -> None:
    page = home_page(a_view(full_article(), *many(2)))

    assert [(row.label, row.count, row.share) for row in page.themes] == [("Harvest", 3, 100.0), ("Floods", 1, 33.3)]
    assert [(row.label, row.count) for row in page.countries] == [("Norway", 3)]
    assert (page.theme_total, page.country_total) == (2, 2)


def test_how_sure_the_archive_is_counts_every_status() -> None:
    supplied = full_article(name="x.txt", title=Fact("The…", "supplied", (6,), "cut"))
    page = home_page(a_view(full_article(published=a_date("2021")), supplied))

    told = {row.label: [(part.count, part.mark.code) for part in row.counts] for row in page.sureness}
    assert told == {
        "Title": [(1, "stated"), (1, "supplied")],
        "Published": [(1, "stated"), (1, "unknown")],
        "Publisher": [(2, "unknown")],
    }


def test_the_parts_of_a_bar_lie_end_to_end() -> None:
    articles = [*many(7), *(full_article(name=f"{n}.txt") for n in range(6))]

    row = next(row for row in home_page(a_view(*articles)).sureness if row.label == "Published")

    assert [(part.start, part.share) for part in row.counts] == [(0.0, 53.8), (53.8, 46.2)]


def test_few_articles_are_a_mark_each_and_many_are_bars() -> None:
    assert home_page(a_view(*many(12))).one_mark_each
    assert not home_page(a_view(*many(13))).one_mark_each


def test_lines_are_summed_over_all_articles() -> None:
    page = home_page(a_view(full_article(), full_article(name="b.txt")))

    assert (page.lines.total, page.lines.kept, page.lines.dropped) == (20, 10, 4)


def test_the_ledgers_with_most_left_out_are_named_and_clean_ones_are_not() -> None:
    page = home_page(a_view(full_article(), short_article("a.txt")))

    assert [(row.label, row.count) for row in page.most_left_out] == [("Rivers rise in the north", 2)]


def test_inputs_without_an_article_are_counted_once_each() -> None:
    issues = (Issue("a", None, "m", "one.txt"), Issue("b", None, "m", "one.txt"), Issue("a", None, "m", "two.txt"))

    assert home_page(a_view(issues=issues)).inputs_with_issues == 2


def test_the_projects_words_are_the_description() -> None:
    assert home_page(a_view(description="Papers on rivers.")).description == "Papers on rivers."
    assert "River papers" in home_page(a_view()).description
