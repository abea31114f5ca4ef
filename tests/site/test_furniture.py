from newsarchive.model import Dropped
from newsarchive.site.furniture import LINES, LONGEST, furniture_of
from tests.site.samples import a_view, short_article


def left_out(*lines: str, reason: str = "newsletter") -> tuple[Dropped, ...]:
    return tuple(Dropped(number, text, reason, "r") for number, text in enumerate(lines, 3))  # type: ignore[arg-type]


def test_reasons_and_lines_are_counted_over_the_articles() -> None:
    articles = [
        short_article("a.txt", dropped=left_out("Sign up", "Sign up", "Only here")),
        short_article("b.txt", dropped=(*left_out("Sign up"), Dropped(9, "Menu", "navigation", "r"))),
    ]
    view = a_view(*articles)

    found = furniture_of(list(view.archive.cards), view)

    assert found is not None
    assert [(row.label, row.lines, row.articles) for row in found.reasons] == [
        ("Newsletter sign-up", 4, 2),
        ("Navigation of the web page", 1, 1),
    ]
    assert [(row.label, row.lines, row.articles) for row in found.lines] == [("Sign up", 3, 2)]


def test_lines_of_any_length_and_number_are_bounded() -> None:
    lines = left_out(*(f"{n} {'x' * 5000}" for n in range(100)))
    view = a_view(short_article("a.txt", dropped=lines), short_article("b.txt", dropped=lines))

    found = furniture_of(list(view.archive.cards), view)

    assert found is not None
    assert len(found.lines) == LINES
    assert max(len(row.label) for row in found.lines) <= LONGEST


def test_where_nothing_was_left_out_there_is_no_furniture() -> None:
    view = a_view(short_article("a.txt", dropped=()))

    assert furniture_of(list(view.archive.cards), view) is None
