"""Runs: whatever the articles say, each term stands with those that have it."""

from bisect import bisect_right
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.model import Fact, NameTag, Quote
from newsarchive.search import runs
from newsarchive.search.postings import LEVELS, MORE, Indexer, Postings, Searched, _Found, _Said
from newsarchive.search.runs import blocks, entries, merged, run_of
from newsarchive.search.stemming import Vocabulary
from tests.properties import examples
from tests.search.indexes import searched

PIECES = st.sampled_from(
    [
        "rain",
        "Rains",
        "café",
        "caf\u0065\u0301",
        "Ida Berg",
        "犬",
        "東京の犬",
        "Kyïv",
        "“pro",
        "-war”",
        "\n",
        "…",
        "2 000",
        "प्रेम",
        "ا",
    ]
)
TEXTS = st.lists(PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=6), max_size=12).map(" ".join)


def _dek(text: str) -> Fact:
    return Fact(text, "stated", (2,), "a-rule")


@st.composite
def articles(draw: st.DrawFn) -> Searched:
    """An article whose names and quotations are now pieces of its text, now not."""
    text = draw(TEXTS)
    of_text = st.sampled_from([text[first:last] for first in range(3) for last in (first + 1, first + 5, None)])
    language = draw(st.sampled_from(("en", "ja", "und")))
    people = draw(st.lists(of_text | TEXTS, max_size=2))
    quotes = draw(st.lists(of_text | TEXTS, max_size=2))
    made = searched(text if draw(st.booleans()) else "", language, draw(TEXTS))
    return Searched(
        _Said(made.metadata.title, language, draw(st.none() | TEXTS.map(_dek))),
        made.blocks,
        _Found(
            tuple(NameTag(f"p{place}", name, (), None, (1,)) for place, name in enumerate(people)),
            (),
            tuple(Quote(quote, 1, "direct", None, None, "none", None) for quote in quotes),
        ),
    )


def places_of(article: Postings) -> dict[int, list[int]]:
    """Number of a term → its places in title and text, by looking at each word."""
    title, rest = article.parts[:2]
    found: dict[int, list[int]] = defaultdict(list)
    for place, number in enumerate(article.words[: title + rest].tolist()):
        if number:
            found[number].append(place if place < title else 64 + place - title)
    return found


def weights_of(article: Postings) -> dict[int, float]:
    """Number of a term → what it weighs more, by looking at each word."""
    found: dict[int, float] = defaultdict(float)
    place = sum(article.parts[:2])
    for part, more in zip(article.parts[2:], MORE, strict=True):
        for number in article.words[place : place + part].tolist():
            found[number] += more
        place += part
    return found


@examples(100)
@given(st.lists(articles(), max_size=6), st.integers(1, 4), st.integers(1, 40), st.integers(-3, 3))
def test_each_term_stands_with_the_articles_and_places_that_a_scan_finds(
    some: list[Searched], a_run: int, a_block: int, first: int
) -> None:
    indexer = Indexer({})
    read = list(indexer.read(some))
    terms = indexer.vocabulary.terms
    wanted: dict[str, list[tuple[int, int, list[int]]]] = defaultdict(list)
    for number, article in enumerate(read, first):
        more = weights_of(article)
        for word, standing in places_of(article).items():
            wanted[terms[word]].append((number, bisect_right(LEVELS, len(standing) + more[word]), standing))
    streams = [
        [
            entries([block], first + start)
            for block in blocks(run_of(read[start : start + a_run], indexer.vocabulary), a_block)
        ]
        for start in range(0, len(read), a_run)
    ]

    found: dict[str, list[tuple[int, int, list[int]]]] = {}
    for part in merged(streams):
        numbers, times, places = iter(part.numbers.tolist()), iter(part.times.tolist()), iter(part.places.tolist())
        levels = iter(part.levels.tolist())
        for term, count in zip(part.terms, part.counts.tolist(), strict=True):
            assert count
            found[term] = [
                (next(numbers), next(levels), [next(places) for _ in range(next(times))]) for _ in range(count)
            ]
        assert part.are_words().all()
        assert not [*numbers, *levels, *times, *places]

    assert found == wanted
    assert list(found) == sorted(found)


def test_blocks_can_be_read_some_at_once() -> None:
    indexer = Indexer({})
    run = run_of(list(indexer.read([searched("one two three four five", "und")] * 3)), indexer.vocabulary)
    small = list(blocks(run, 1))
    whole = entries(blocks(run), 7)

    assert len(small) == 5
    (again,) = merged([[entries(small, 7)]])
    assert again.terms == whole.terms
    for field in ("counts", "numbers", "levels", "times", "places"):
        assert getattr(again, field).tolist() == getattr(whole, field).tolist()


def test_a_run_of_many_articles_with_many_terms_is_put_in_order() -> None:
    articles, words = 3_000, 810_000
    vocabulary = Vocabulary()
    for number in range(words):
        vocabulary[f"{number:06}"]
    spread = np.arange(1, words + 1, dtype=np.uint32).reshape(articles, -1)
    parts = (0, spread.shape[1], 0, 0, 0, 0, 0, 0)

    run = run_of([Postings(0, parts, own) for own in spread], vocabulary)

    assert run.terms == vocabulary.terms[1:]
    assert run.numbers.tolist() == [number for number in range(articles) for _ in range(spread.shape[1])]


def test_more_than_can_be_put_in_order_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_BITS", 9)
    indexer = Indexer({})

    with pytest.raises(OverflowError, match="4 terms in 2 articles"):
        run_of(list(indexer.read([searched("one two three four", "und")] * 2)), indexer.vocabulary)
