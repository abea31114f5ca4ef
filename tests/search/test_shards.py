"""Shards: where they end, and which of them a change touches."""

import random

import numpy as np
import pytest
from msgspec.structs import replace

from newsarchive.model import Fact, NameTag, Quote
from newsarchive.search.lists import A_PIECE
from newsarchive.search.postings import Indexer, Searched, _Found, _Said
from newsarchive.search.runs import Entries, blocks, entries, merged, run_of
from newsarchive.search.shards import COMMON, LEAST, MOST, Cutter, Shard, file_name
from newsarchive.search.stemming import parts
from tests.search.indexes import searched, shards

DICE = random.Random(1)
WORDS = sorted({"".join(DICE.choices("abcdefghijklmnoprstuvz", k=DICE.randint(4, 9))) for _ in range(14_000)})


def an_archive(count: int = 300, language: str = "und") -> list[Searched]:
    dice = random.Random(2)
    return [searched(" ".join(dice.choices(WORDS, k=200)), language, f"article {number}") for number in range(count)]


def by_name(made: list[Shard]) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {shard.head: (shard.terms, shard.places) for shard in made}


def head_of(word: str, made: list[Shard]) -> str:
    return max(shard.head for shard in made if shard.head <= word)


def test_shards_are_about_as_large_as_they_should_be() -> None:
    made = shards(an_archive())
    assert len(made) > 3
    assert all(LEAST * 0.6 < len(shard.terms) < MOST * 1.2 for shard in made[:-1])


def test_heads_are_in_order_and_as_short_as_can_be() -> None:
    made = shards(an_archive())
    heads = [shard.head for shard in made]
    assert heads == sorted(set(heads))
    assert heads[0] == ""
    assert max(map(len, heads)) <= 6


def test_an_edited_word_changes_only_the_shards_of_the_words_it_touches() -> None:
    before = an_archive()
    body = before[150].blocks[0].text.split()
    body[100] = "zzzz"
    after = [*before]
    after[150] = searched(" ".join(body), "und", "article 150")
    old, new = shards(before), shards(after)

    changed = {head for head, files in by_name(new).items() if by_name(old).get(head) != files}
    touched = {head_of(word, new) for word in ("zzzz", before[150].blocks[0].text.split()[100])}

    assert changed == touched


def test_an_article_newer_than_all_others_changes_only_the_shards_of_its_words() -> None:
    before = an_archive()
    after = [*before, searched("zzzz aaaa", "und", "zzzz")]
    old, new = by_name(shards(before)), by_name(shards(after))

    changed = {head for head, files in new.items() if old.get(head) != files}

    assert changed == {head_of("zzzz", shards(after)), head_of("aaaa", shards(after))}


def test_the_runs_do_not_matter() -> None:
    articles = an_archive(50)
    whole = shards(articles, a_run=50)
    assert shards(articles, a_run=1) == whole
    assert shards(articles, a_run=7, a_block=60) == whole
    assert shards(articles, a_run=7, a_block=1) == whole


def test_the_forms_of_a_key_come_together_whatever_the_blocks() -> None:
    indexer = Indexer({})
    texts = [searched("guard guards guarding harbour harbours"), searched("guarded guards harbours zeal")]
    run = run_of(indexer.read(texts), indexer.vocabulary)
    for size in (1, 3, 100):
        keys = [
            {parts(term)[0] for term in some.terms}
            for some in merged([[entries([block], first) for block in blocks(run, size)] for first in (0, 2)])
        ]
        assert sum(map(len, keys)) == len(set().union(*keys)) == 3


def test_a_term_of_several_runs_comes_once() -> None:
    indexer = Indexer({})
    two = list(indexer.read([searched("alpha beta", "und", "gamma")] * 2))
    (block,) = blocks(run_of(two, indexer.vocabulary))
    (found,) = merged([[entries([block], -2)], [entries([block], 4)]])

    assert found.terms == ["alpha", "beta", "gamma"]
    assert found.numbers.tolist() == [-2, -1, 4, 5] * 3
    assert found.places.tolist() == [65] * 4 + [66] * 4 + [0] * 4


def test_a_word_that_stands_only_in_a_quotation_is_none_of_the_text() -> None:
    article = replace(
        searched("東京犬", "ja"), tags=_Found(quotes=(Quote("犬", 3, "partial", None, None, "none", None),))
    )
    indexer = Indexer({})

    assert run_of(indexer.read([article]), indexer.vocabulary).terms == ["京犬", "東京"]


def test_a_name_is_found_in_each_form_where_the_text_is_not_published() -> None:
    tag = NameTag("ada-brekke", "Ada Brekke", ("Mrs Brekke",), None, (3,))
    article = Searched(_Said(Fact("Rain", "stated", (1,), "a-rule"), "en"), (), _Found((tag,)))
    indexer = Indexer({})

    assert run_of(indexer.read([article]), indexer.vocabulary).terms == [
        "ada", "brekk\tbrekke", "mrs", "rain"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title, name, wanted", [("UNESCO met", "UN", "un"), ("The UN met", "UN", None), ("Rain", "犬", "犬")]
)
def test_a_name_is_found_unless_its_very_words_are(title: str, name: str, wanted: str | None) -> None:
    article = Searched(_Said(Fact(title, "stated", (1,), "a-rule")), (), _Found((NameTag("x", name, (), None, (3,)),)))
    title_alone = Searched(_Said(Fact(title, "stated", (1,), "a-rule")), (), _Found())
    indexer = Indexer({})

    named, alone = indexer.read([article, title_alone])
    more = {*named.words[:-1].tolist()} - {*alone.words.tolist()}

    assert {indexer.vocabulary.terms[number] for number in more} == ({wanted} if wanted else set())


def test_an_article_without_words_is_no_trouble() -> None:
    assert shards([searched("", "und", "")]) == []


def test_a_word_that_most_articles_have_gets_no_places() -> None:
    def places(many: int) -> tuple[str, ...]:
        ones, numbers = np.ones(many, np.int64), np.arange(many)
        entries = Entries(["the"], np.array([many]), numbers, 0 * ones, ones, ones)
        return next(Cutter(5000).cut([entries])).places

    assert places(5000) == ()
    assert len(places(100)) == 1


def test_the_places_of_a_word_of_many_articles_come_in_pieces() -> None:
    many = 2 * A_PIECE + 1
    ones, numbers = np.ones(many, np.int64), np.arange(many)
    entries = Entries(["harbour"], np.array([many]), numbers, 0 * ones, ones, ones)

    (shard,) = Cutter(many * COMMON).cut([entries])

    assert [piece.split('"')[1] for piece in shard.places] == ["p-0", "p-0-1", "p-0-2"]


def test_a_key_begins_a_shard_where_any_of_its_forms_is_large() -> None:
    def heads(many: int) -> list[str]:
        counts = np.array([1, 1, many])
        ones, numbers = np.ones(counts.sum(), np.int64), np.concatenate([np.arange(count) for count in counts])
        found = Entries(["gold", "harbour", "harbour\tharbours"], counts, numbers, 0 * ones, ones, ones)
        return [shard.head for shard in Cutter(50_000).cut([found])]

    assert heads(100) == [""]
    assert heads(5_000) == ["", "h"]


def test_a_file_is_named_safely_whatever_the_head() -> None:
    assert file_name("t", "é/..") == "t-c3a92f2e2e"
    assert file_name("t", "") == "t-0"
    assert file_name("p", "a", 2) == "p-61-2"


def test_key_and_form_travel_together() -> None:
    assert parts("guard\tguards") == ("guard", "guards")
    assert parts("guard") == ("guard", "guard")
