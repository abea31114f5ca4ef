import sys
from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.archive import Archive, Related, related
from newsarchive.archive.related import COMPARED, ENOUGH, MOST, NEAREST, things_of, weigh
from newsarchive.model import Article, Figure
from tests.properties import examples
from tests.site.samples import a_country, a_date, a_name, a_theme, an_archive, an_entry, short_article

THEMES = [(f"t{n}", f"T{n}") for n in range(40)]


def article(number: int, themes: Sequence[str] = (), countries: Sequence[str] = (), **fields: object) -> Article:
    return short_article(
        f"{number:04}.txt",
        published=a_date(str(date.fromordinal(730_000 + number))),
        themes=tuple(a_theme(theme, (2, "x")) for theme in themes),
        countries=tuple(a_country(code, code, "primary") for code in countries),
        **fields,
    )


def archive(*articles: Article) -> Archive:
    return an_archive([an_entry(one, "x\ny\n") for one in articles], themes=THEMES)


def of(one: Article, whole: Archive) -> dict[str, Related]:
    return {found.id: found for found in related(one.id, whole.kin, whole.cards)}


def test_what_shares_something_rare_is_related_and_says_what() -> None:
    first = article(1, ["t1"], ["GE"], figures=(Figure("300,000 men", 2, 300000, None, "men", None, None),))
    second = article(2, ["t1"], ["GE"], figures=(Figure("300 000", 2, 300000, None, "troops", None, None),))
    other = article(3, ["t2"], ["NO"])

    found = of(first, archive(first, second, other))

    assert list(found) == [second.id]
    assert found[second.id].shares == (("amount", "300000"), ("country", "GE"), ("theme", "t1"))


def test_rare_things_weigh_more_than_common_ones() -> None:
    common = [article(n, ["t1", "t2", "t3"], ["NO"]) for n in range(30)]
    first = article(40, ["t1", "t2", "t3", "t4"], ["NO"])
    rare = article(90, ["t4"])

    (best, *_) = related(first.id, (whole := archive(*common, first, rare)).kin, whole.cards)

    assert (best.id, best.shares) == (rare.id, (("theme", "t4"),))


def test_one_thing_that_many_share_relates_nobody() -> None:
    many = [article(n, ["t1"]) for n in range(20)]

    assert of(many[3], archive(*many)) == {}


def test_small_numbers_ages_and_ranges_relate_nobody() -> None:
    figures = (
        Figure("12 men", 2, 12, None, "men", None, None),
        Figure("2,000 years", 2, 2000, "year", None, None, None),
        Figure("thousands", 2, (2000, 9999), None, "men", None, "approximate"),
    )
    first, second = article(1, figures=figures), article(2, figures=figures)

    assert of(first, archive(first, second)) == {}


def test_only_those_who_have_a_page_are_shared() -> None:
    lind = a_name("ana-lind", "Ana Lind", 2)
    private = a_name("ida-berg", "Ida Berg", 2, scope="article")
    first, second = article(1, people=(lind, private)), article(2, people=(lind, private))

    assert of(first, archive(first, second))[second.id].shares == (("person", "ana-lind"),)


def test_an_article_that_shares_nothing_changes_no_relation() -> None:
    articles = [article(n, [f"t{n % 7}", f"t{n % 5 + 10}"], ["NO"] if n % 3 else ["GE"]) for n in range(60)]
    before = archive(*articles)
    after = archive(*articles, article(999, ["t39"], ["FI"]))

    assert [of(one, before) for one in articles] == [of(one, after) for one in articles]


@examples(30)
@given(st.lists(st.sets(st.integers(0, 12), max_size=5), min_size=2, max_size=40))
def test_what_is_found_is_what_a_comparison_with_all_finds(sets: list[set[int]]) -> None:
    articles = [article(n, [f"t{theme}" for theme in sorted(themes)]) for n, themes in enumerate(sets)]
    whole = archive(*articles)
    assert len(articles) <= min(COMPARED, 2 * NEAREST)

    for place, one in enumerate(articles):
        assert [found.id for found in related(one.id, whole.kin, whole.cards)] == _all(place, sets, articles)


def _all(place: int, sets: list[set[int]], articles: Sequence[Article]) -> list[str]:
    holders: Mapping[int, int] = {theme: sum(theme in one for one in sets) for theme in range(13)}
    scored = []
    for other, themes in enumerate(sets):
        weights = [weigh(holders[theme]) for theme in sorted(themes & sets[place])]
        if other != place and sum(weights) >= ENOUGH:
            scored.append((-sum(weight**2 for weight in weights), abs(other - place), other))
    return [articles[other].id for _, _, other in sorted(scored)[:MOST]]


def test_the_work_for_an_article_is_bounded_however_many_share_its_things(monkeypatch: pytest.MonkeyPatch) -> None:
    themes = [f"t{number}" for number in range(6)]
    articles = [article(n, themes) for n in range(2000)]
    whole = archive(*articles)
    compared: list[int] = []

    def has(_: object, place: int) -> bool:
        compared.append(place)
        return True

    monkeypatch.setattr(sys.modules[related.__module__], "_has", has)

    related(articles[1000].id, whole.kin, whole.cards)

    assert len(compared) == len(themes) * COMPARED
    assert len(set(compared)) == COMPARED
    assert {abs(place - 1000) for place in compared} == set(range(1, NEAREST + 1))
    assert len(list(things_of(whole.cards[articles[0].id]))) == len(themes)


def test_what_only_common_things_could_relate_is_not_compared_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [article(n, ["t1", "t2"]) for n in range(2000)]
    whole = archive(*articles)
    monkeypatch.setattr(sys.modules[related.__module__], "_near", lambda *_: pytest.fail("it was compared"))

    assert related(articles[1000].id, whole.kin, whole.cards) == ()
