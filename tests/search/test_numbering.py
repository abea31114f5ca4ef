"""Words to numbers: as if each were looked up alone, whatever the words, and however many lead to one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.search import numbering
from newsarchive.search.numbering import Numbers
from newsarchive.search.stemming import NO_TERM, Terms, Vocabulary
from newsarchive.search.tokens import LINE, PART
from tests.properties import examples

LONG = "wirtschaftswissenschaften"
WORDS = st.sampled_from(
    ["a", "rain", "rainfall", "rainfalls", LONG[:16], LONG[:17], LONG, "київ", "київські", "犬", LINE]
)
TEXTS = st.lists(WORDS | st.text("abcxyzéж犬", min_size=1, max_size=20), max_size=30)


@examples(100)
@given(st.lists(TEXTS, max_size=4), st.sampled_from((1, 4, 17)), st.sampled_from((" ", "   ")))
def test_words_get_the_numbers_of_their_terms(texts: list[list[str]], bits: int, blanks: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        # With two places nearly all words stand in each other's way.
        patch.setattr(numbering, "_BITS", bits)
        vocabulary = Vocabulary()
        numbers = Numbers(Terms("en", vocabulary))
        said = Terms("en", Vocabulary())
        for words in texts:
            found = numbers.of(blanks.join(words)).tolist()
            assert [vocabulary.terms[number] for number in found] == [
                LINE if word == LINE else said.terms([word])[0] for word in words
            ]


def test_the_end_of_a_part_has_no_term() -> None:
    numbers = Numbers(Terms("und", Vocabulary()))

    assert numbers.of(f"one {PART} {LINE} {PART}").tolist() == [1, NO_TERM, 0, NO_TERM]
    assert numbers.of("").tolist() == []
