"""The engine against a plain look through all texts."""

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser

from newsarchive.model import NameTag
from newsarchive.search import head, lists, shards
from newsarchive.search.postings import Indexer
from newsarchive.search.runs import run_of
from newsarchive.search.tokens import fold, normalise, words
from tests.search.engine import Engine
from tests.search.indexes import files, searched

pytestmark = pytest.mark.browser

VOCABULARY = {
    "en": "border borders bordered guard guards mobilise mobilised mobilization centre the of résumé resume".split(),
    "de": "grenze grenzen wächter wachter häuser haus straße der die und soldat soldaten".split(),
    "ru": "солдат солдаты солдатами граница границы её свой край и в на йод".split(),
    "ar": "الحدود حدود الجنود جنود وقال قال الأوامر أوامر من في".split(),
    "ja": "東京 京都 会議 会 議会 大阪府 東京都".split(),
    "und": "alpha beta gamma delta epsilon zeta".split(),
}


@contextmanager
def pieces_of(many: int) -> Iterator[None]:
    """Places come in pieces of so many articles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "A_PIECE", many)
        patch.setattr(head, "A_PIECE", many)
        yield


@pytest.fixture(scope="module", params=range(3))
def case(request: pytest.FixtureRequest, browser: Browser) -> tuple[Engine, list[tuple[str, str]]]:
    dice = random.Random(request.param)
    texts = []
    for _ in range(120):
        language = dice.choice(list(VOCABULARY))
        lines = [" ".join(dice.choices(VOCABULARY[language], k=dice.randint(1, 12))) for _ in range(dice.randint(1, 6))]
        texts.append((language, "\n".join(lines)))
    with pieces_of((3, 40, lists.A_PIECE)[request.param]):
        index = files([searched(text, language) for language, text in texts], undated=30)
    return Engine(browser, index), texts


def lines_of(text: str) -> list[list[str]]:
    return [[fold(word) for word in words(normalise(line))] for line in text.split("\n")]


def scan(texts: list[tuple[str, str]], wanted: list[str]) -> set[int]:
    """Numbers of the articles in which these words stand one after the other in a line."""
    return {
        number - 30
        for number, (_, text) in enumerate(texts)
        if any(
            line[at : at + len(wanted)] == wanted
            for line in lines_of(text)
            for at in range(len(line) - len(wanted) + 1)
        )
    }


def test_exact_words_find_just_the_articles_that_have_them(case: tuple[Engine, list[tuple[str, str]]]) -> None:
    engine, texts = case
    for word in sorted({word for each in VOCABULARY.values() for word in each}):
        wanted = [fold(piece) for piece in words(normalise(word))]
        assert set(engine.search(f'"{word}"')) == scan(texts, wanted), word


def test_phrases_find_just_the_articles_that_have_them(case: tuple[Engine, list[tuple[str, str]]]) -> None:
    engine, texts = case
    dice = random.Random(7)
    for _ in range(60):
        language = dice.choice([each for each in VOCABULARY if each != "ja"])
        phrase = " ".join(dice.choices(VOCABULARY[language], k=dice.randint(2, 3)))
        wanted = [fold(word) for word in words(normalise(phrase))]
        found = engine.search(f'"{phrase}"')
        expected = scan(texts, wanted)
        if expected:
            assert set(found) == expected, phrase


@pytest.mark.parametrize("seed", range(3))
def test_what_most_articles_have_finds_just_these(seed: int, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "RARE", 10)
    monkeypatch.setattr(lists, "DENSE", 10)
    dice = random.Random(seed)
    chances = {"alpha": 0.02, "beta": 0.2, "gamma": 0.45, "delta": 0.55, "epsilon": 0.8, "zeta": 0.99, "eta": 1.0}
    numbers = range(-30, 270)
    having = {word: [number for number in numbers if dice.random() < chance] for word, chance in chances.items()}
    texts = [
        " ".join(word for word in chances if number in having[word] for _ in range(dice.choice((1, 1, 2, 5, 30))))
        for number in numbers
    ]
    filters = {f"@theme:{word}": having[word] for word in sorted(chances)}
    engine = Engine(browser, files([searched(text, "und") for text in texts], undated=30, filters=filters))

    assert {word: sorted(engine.search(word)) for word in chances} == having
    assert {word: sorted(engine.search(f"theme:{word}")) for word in chances} == having
    both = set(having["gamma"]) & set(having["delta"])
    assert set(engine.search("gamma delta")) == both


def test_the_articles_that_have_a_common_word_most_often_come_first(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "RARE", 10)
    texts = ["alpha " * (40 if number == 33 else 1) + "beta " * 40 for number in range(100)]

    assert Engine(browser, files([searched(text, "und") for text in texts])).search("alpha")[0] == 33


def test_words_of_a_phrase_that_may_stand_anywhere_are_told(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "RARE", 10)
    texts = [f"alpha {'beta' if number < 5 else 'gamma'} delta" for number in range(20)]
    engine = Engine(browser, files([searched(text, "und") for text in texts]))

    def anywhere(query: str) -> object:
        return engine.run("async (q) => (await newsarchive.search(q)).anywhere", query)

    assert anywhere('"alpha beta"') == ["alpha"]
    assert anywhere('alpha "beta"') == []


def test_results_by_date_have_the_undated_behind(browser: Browser) -> None:
    engine = Engine(browser, files([searched("alpha", "und")] * 6, undated=2))
    script = """async (order) => {
      const found = await newsarchive.search("alpha", {order});
      return Array.from(found.docs, (doc) => doc - 2);
    }"""

    assert engine.run(script, "newest") == [3, 2, 1, 0, -1, -2]
    assert engine.run(script, "oldest") == [0, 1, 2, 3, -1, -2]


def test_words_and_their_negation_part_the_archive(case: tuple[Engine, list[tuple[str, str]]]) -> None:
    engine, texts = case
    for word in ("alpha", "borders", "солдат", "haus"):
        having, lacking = set(engine.search(word)), set(engine.search(f"-{word}"))
        assert having | lacking == set(range(-30, len(texts) - 30))
        assert not having & lacking


def test_or_is_the_union_and_a_blank_the_intersection(case: tuple[Engine, list[tuple[str, str]]]) -> None:
    engine, _ = case
    alpha, beta = set(engine.search('"alpha"')), set(engine.search('"beta"'))

    assert set(engine.search('"alpha" OR "beta"')) == alpha | beta
    assert set(engine.search('"alpha" "beta"')) == alpha & beta


def test_a_word_finds_its_other_forms_too(case: tuple[Engine, list[tuple[str, str]]]) -> None:
    engine, texts = case
    forms = {"border", "borders", "bordered"}
    having = {
        number - 30
        for number, (_, text) in enumerate(texts)
        if forms & {word for line in lines_of(text) for word in line}
    }
    assert set(engine.search("borders")) == having


def test_accents_may_be_left_out(case: tuple[Engine, list[tuple[str, str]]]) -> None:
    engine, _ = case
    assert set(engine.search('"wachter"')) == set(engine.search('"wächter"'))
    assert set(engine.search('"strasse"')) == set(engine.search('"Straße"'))


def test_the_title_counts_most(browser: Browser) -> None:
    articles = [
        searched("guards " + "alpha beta gamma " * 20, "en", "something else"),
        searched("delta epsilon " * 30, "en", "guards"),
    ]
    assert Engine(browser, files(articles)).search("guards") == [1, 0]


def test_the_word_itself_goes_before_a_title_with_one_that_merely_has_its_stem(browser: Browser) -> None:
    articles = [
        searched("alpha beta gamma " * 20, "en", "desert weather"),
        searched("desertion " + "delta epsilon " * 30, "en", "something else"),
        searched("alpha beta gamma " * 20, "en", "mobilization"),
        searched("mobilise " + "delta epsilon " * 30, "en", "something else"),
    ]
    engine = Engine(browser, files(articles))

    assert engine.search("desertion") == [1, 0]
    assert engine.search("mobilisation") == [2, 3]  # one word in another spelling


def test_only_the_shards_that_a_query_needs_are_loaded(browser: Browser) -> None:
    dice = random.Random(3)
    vocabulary = sorted({"".join(dice.choices("abcdefghijklmnop", k=7)) for _ in range(12_000)})
    articles = [searched(" ".join(dice.choices(vocabulary, k=200)), "und") for _ in range(200)]
    engine = Engine(browser, files(articles))
    engine.search(f'"{vocabulary[5000]}"')

    shards = [name for name in engine.loaded if re.match("[tp]-", name)]
    assert len(shards) <= 2
    assert len(files(articles)) > 8


def test_a_phrase_loads_only_the_pieces_of_places_that_hold_an_article_with_all_words(browser: Browser) -> None:
    rare = (9, 50)
    texts = [f"harbour {'guard' if number in rare else 'market'} opened" for number in range(60)]
    with pieces_of(5):
        engine = Engine(browser, files([searched(text, "und") for text in texts]))

    assert engine.search('"harbour guard"') == [50, 9]
    # One shard holds all, its forms one behind the other: guard has the first two of its articles, harbour the next.
    assert sorted(name for name in engine.loaded if name.startswith("p-")) == ["p-0", "p-0-10", "p-0-2"]


def test_a_name_is_found_by_every_form_the_authority_knows(browser: Browser) -> None:
    tag = NameTag("ada-brekke", "Ada Brekke", (), None, (3,))
    article = searched("Ada Brekke said so.", "en", "alpha", (tag,))

    def terms(known_as: dict[str, tuple[str, ...]]) -> set[str]:
        indexer = Indexer(known_as)
        return set(run_of(indexer.read([article]), indexer.vocabulary).terms)

    assert terms({"ada-brekke": ("Ada Brekke", "Adda Breke")}) - terms({}) == {"adda", "breke"}


def test_typing_goes_on_from_the_last_word(case: tuple[Engine, list[tuple[str, str]]]) -> None:
    engine, _ = case
    found = engine.run("async (q) => (await newsarchive.search(q, {typing: true})).docs.length", "alp")
    assert found == len(engine.search('"alpha"'))


def test_a_damaged_shard_is_an_error_and_no_endless_loop(browser: Browser) -> None:
    index = dict(files([searched("alpha beta", "und")]))
    name = next(each for each in index if each.startswith("t-"))
    index[name] = 'newsarchive.shard("t-0","!!!!!!","!!");'
    with pytest.raises(Exception, match=r"index is damaged|TypeError|Error"):
        Engine(browser, index).search("alpha")
