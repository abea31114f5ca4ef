from typing import Any

from newsarchive.data import TABLES, Known, rows_of
from newsarchive.model import Article, Evidence, Fact, Figure, ThemeTag
from tests.site.samples import a_date, full_article, named_article

NOBODY = Known("north/rivers.txt", {})
KNOWN = Known("a.txt", {("person", "ana-lind"): "people/ana-lind.html"})


def rows(article: Article, name: str, known: Known = NOBODY) -> list[dict[str, Any]]:
    place = next(place for place, table in enumerate(TABLES) if table.name == name)
    return [
        {column.name: cell for column, cell in zip(TABLES[place].columns, row, strict=True)}
        for row in rows_of(article, known)[place]
    ]


def test_an_article_is_one_row_of_its_facts() -> None:
    article = full_article(published=a_date("2021-03-09"), authors=(Fact("Ana Lind", "stated", (1,), "r"),))

    (row,) = rows(article, "articles")

    assert (row["id"], row["title"], row["authors"]) == (article.id, "Rivers rise in the north", ("Ana Lind",))
    assert (row["published"], row["year"], row["published_precision"]) == ("2021-03-09", 2021, "day")
    assert (row["themes"], row["countries"]) == (("floods", "harvest"), ("NO",))
    assert (row["publisher"], row["updated"], row["url"]) == (None, None, None)
    assert (row["source"], row["sha256"]) == ("north/rivers.txt", "ab" * 32)
    assert row["text"] == article.body
    assert row["doubts"] == ("date-missing",)


def test_a_theme_stands_with_the_sentence_that_proves_it_best() -> None:
    floods, _, strikes = rows(full_article(), "themes")

    assert (floods["theme"], floods["role"], floods["line"]) == ("floods", "subject", 6)
    assert floods["proof"] == "The river left its bed on Monday."
    assert strikes["role"] == "mention"


def test_proof_that_may_not_be_shown_is_not_known() -> None:
    theme = ThemeTag("floods", "Floods", "subject", 1.0, (Evidence(6, "", "r"),))

    (row,) = rows(full_article(themes=(theme,)), "themes")

    assert (row["proof"], row["line"]) == (None, 6)


def test_only_names_with_a_page_stand_by_themselves() -> None:
    article = named_article("a.txt")

    assert rows(article, "people") == []
    assert [row["name"] for row in rows(article, "people", KNOWN)] == ["Ana Lind"]


def test_a_speaker_without_a_page_is_not_told() -> None:
    article = named_article("a.txt")

    assert [row["speaker"] for row in rows(article, "quotations")] == [None, None, None]
    assert [row["speaker"] for row in rows(article, "quotations", KNOWN)] == ["Ana Lind", "Ana Lind", None]
    assert [row["continues"] for row in rows(article, "quotations", KNOWN)] == [None, 0, None]


def test_a_figure_is_a_span_from_low_to_high() -> None:
    article = full_article(figures=(Figure("2 to 3", 6, (2.0, 3.0), None, "boats", None, None),))

    (row,) = rows(article, "figures")

    assert (row["low"], row["high"], row["what"]) == (2.0, 3.0, "boats")


def test_every_row_has_a_cell_for_every_column() -> None:
    for table, found in zip(TABLES, rows_of(named_article("a.txt"), KNOWN), strict=True):
        assert all(len(row) == len(table.columns) for row in found), table.name
        assert set(table.key) <= {column.name for column in table.columns}
