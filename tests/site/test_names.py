from typing import cast

import msgspec

from newsarchive.archive import SameNames
from newsarchive.model import Article, NameTag, Quote
from newsarchive.site.contexts import NamePage, NamesPage
from newsarchive.site.names import organisation_pages, people_pages
from newsarchive.site.view import View
from tests.makers import an_article
from tests.site.pages import Html, render_all
from tests.site.samples import a_country, a_date, a_name, a_quote, a_theme, a_view, named_article, short_article


def pages(view: View) -> dict[str, NamePage]:
    return {page.path: cast("NamePage", page.context()) for page in (*people_pages(view), *organisation_pages(view))}


def two(**fields: object) -> tuple[Article, Article]:
    return named_article("a.txt", **fields), named_article("b.txt", **fields)


def crowd(count: int) -> View:
    """An archive of ``count`` people, each in two articles of ten."""
    people = [a_name(f"p{n}", f"Pia {chr(97 + n % 26)}name{n:05}", 2) for n in range(count)]
    runs = [tuple(people[start : start + 10]) for start in range(0, count, 10)]
    return a_view(*(short_article(f"{n}.txt", people=runs[n // 2]) for n in range(2 * len(runs))))


def test_only_names_of_two_articles_have_pages() -> None:
    once = named_article("a.txt")
    other = named_article("b.txt", people=once.people[:1], organisations=())

    assert list(pages(a_view(once, other))) == ["people/index.html", "people/ana-lind.html", "organisations/index.html"]


def test_a_name_that_can_be_nobody_of_another_article_has_no_page_even_in_two() -> None:
    people = (a_name("alex", "Alex", 2, scope="article"),)

    assert list(pages(a_view(*two(people=people, organisations=())))) == [
        "people/index.html",
        "organisations/index.html",
    ]


def test_a_private_name_of_one_article_is_on_no_page_but_that_of_its_article() -> None:
    view = a_view(named_article("a.txt", people=(a_name("per-vik", "Per Vik", 3),)))

    found = [path for path, text in render_all(view).items() if "Per Vik" in text]

    assert [path.split("/")[0] for path in found] == ["articles"]


def test_every_mention_stands_in_its_sentence_with_its_place() -> None:
    first, second = two()

    page = pages(a_view(first, second))["people/ana-lind.html"]

    assert [article.card.href for article in page.articles] == [first.path, second.path]
    assert [(str(one.html), one.place.href) for one in page.articles[0].mentions] == [
        ('“Nobody crosses,” said Mayor <mark class="who">Ana Lind</mark>.', f"{first.path}#l2"),
        ('<mark class="who">Lind</mark> will meet Per Vik of the River Board on Friday.', f"{first.path}#l3"),
    ]


def test_what_somebody_says_stands_on_the_page_with_its_line() -> None:
    first, second = two()

    page = pages(a_view(first, second))["people/ana-lind.html"]

    assert page.quote_total == 2
    assert [article.card.href for article in page.quotes] == [first.path, second.path]
    (quote,) = page.quotes[0].quotes
    assert [piece.text for piece in quote.pieces] == ["Nobody crosses,", "The piles are cracked,"]
    assert quote.pieces[0].place.href == f"{first.path}#l2"


def test_an_article_tells_only_what_most_articles_do_not_say_of_a_name() -> None:
    mayor = named_article("a.txt"), named_article("b.txt")
    boss = named_article("c.txt", people=(a_name("ana-lind", "Ana Lind", 2, role="Chair"),))

    page = pages(a_view(*mayor, boss))["people/ana-lind.html"]

    assert page.role == "Mayor"
    assert [article.role for article in page.articles] == [None, None, "Chair"]


def test_themes_and_countries_are_those_of_the_articles_that_name_it() -> None:
    fields = {
        "themes": (a_theme("floods", (2, "x")), a_theme("strikes", (2, "x"), role="mention")),
        "countries": (a_country("NO", "Norway", "primary"), a_country("SE", "Sweden", "mention")),
    }

    page = pages(a_view(*two(**fields)))["organisations/river-board.html"]

    assert [(row.label, row.count) for row in page.themes] == [("Floods", 2)]
    assert [(row.label, row.count) for row in page.countries] == [("Norway", 2)]


def test_a_long_list_of_articles_is_numbered_from_the_oldest() -> None:
    articles = [named_article(f"{n:03}.txt", published=a_date(f"2001-01-{n % 28 + 1:02}")) for n in range(60)]

    found = pages(a_view(*articles))

    assert [path for path in found if path.startswith("people/ana-lind")] == [
        "people/ana-lind.html",
        *(f"people/ana-lind/page-{n}.html" for n in (1, 2, 3)),
    ]
    numbered = found["people/ana-lind/page-1.html"]
    assert (len(numbered.articles), numbered.total, numbered.themes, numbered.role) == (25, 0, (), None)
    assert numbered.title == "Ana Lind, page 1"
    assert len({page.description for page in found.values()}) == len(found)


def test_of_an_article_that_names_somebody_without_end_a_part_is_shown() -> None:
    tag = a_name("lind", "Lind", *range(2, 40))
    quotes = tuple(a_quote(f"word {n}", 2, "Lind", "lind") for n in range(40))
    long = an_endless("a.txt", tag, quotes), an_endless("b.txt", tag, quotes)

    page = pages(a_view(*long))["people/lind.html"]

    assert [(len(article.mentions), article.more) for article in page.articles] == [(8, 30), (8, 30)]
    assert [(len(article.quotes), article.more) for article in page.quotes] == [(6, 34), (6, 34)]
    assert page.quote_total == 80


def an_endless(name: str, tag: NameTag, quotes: tuple[Quote, ...]) -> Article:
    return an_article(*(f"Lind came {n} times." for n in range(38)), name=name, people=(tag,), quotes=quotes)


class TestIndex:
    def test_few_names_need_no_alphabet(self) -> None:
        index = cast("NamesPage", pages(a_view(*two()))["people/index.html"])

        assert (index.total, index.letters) == (2, ())
        ((label, rows),) = [(group.label, group.rows) for group in index.groups]
        assert label == "By name"
        assert [(row.label, row.role, row.articles, row.quotes) for row in rows] == [
            ("Ana Lind", "Mayor", 2, 2),
            ("Per Vik", None, 2, 0),
        ]

    def test_names_that_may_be_the_same_are_told_with_the_reason(self) -> None:
        view = a_view(*two())
        same = (
            SameNames("person", ("ana-lind", "per-vik"), "initial"),
            SameNames("organisation", ("a", "b"), "spelling"),
        )
        view = msgspec.structs.replace(view, archive=msgspec.structs.replace(view.archive, same=same))

        found = pages(view)
        (pair,) = cast("NamesPage", found["people/index.html"]).same

        assert (pair.first.href, pair.second.label, pair.why) == ("people/ana-lind.html", "Per Vik", "the initial fits")
        assert cast("NamesPage", found["organisations/index.html"]).same == ()
        assert "Possibly the same" in Html(render_all(view)["people/index.html"]).text

    def test_some_stand_under_their_letters_on_one_page(self) -> None:
        index = cast("NamesPage", pages(crowd(40))["people/index.html"])

        assert [group.label for group in index.groups] == [chr(65 + n) for n in range(26)]
        assert [letter.href for letter in index.letters[:2]] == ["#letter-a", "#letter-b"]
        assert len(index.groups[0].rows) == 2

    def test_very_many_have_a_page_for_each_letter_and_no_page_has_all(self) -> None:
        found = pages(crowd(320))
        index = cast("NamesPage", found["people/index.html"])
        letter = cast("NamesPage", found["people/letter-b.html"])

        assert (index.groups, len(index.most), index.total) == ((), 24, 320)
        assert index.letters[1].href == "people/letter-b.html"
        assert letter.title == "People: B"
        assert {row.label[4:9] for row in letter.groups[0].rows} == {"bname"}

    def test_an_empty_archive_says_so(self) -> None:
        found = render_all(a_view())

        assert "Nobody so far." in Html(found["people/index.html"]).text
        assert "None so far." in Html(found["organisations/index.html"]).text
