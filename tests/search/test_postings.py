"""What the store keeps of the words of an article."""

from hypothesis import given
from hypothesis import strategies as st

from newsarchive.search.postings import Indexer, Postings, decode, encode
from tests.search.indexes import searched

LETTERS = st.characters(exclude_categories=["Cs"])


def spelt(indexer: Indexer, postings: Postings) -> list[str]:
    return [indexer.vocabulary.terms[number] for number in postings.words.tolist()]


@given(st.text(LETTERS), st.text(LETTERS, max_size=30), st.sampled_from(("en", "ar", "ja", "und")))
def test_what_the_store_keeps_is_recalled_in_the_numbers_of_any_vocabulary(
    body: str, title: str, language: str
) -> None:
    one, other = Indexer({}), Indexer({})
    other.read(searched("words that were met before", language))
    read = one.read(searched(body, language, title))
    recalled = other.recalled(decode(encode(one.kept(read))))

    assert spelt(other, recalled) == spelt(one, read)
    assert (recalled.length, recalled.parts) == (read.length, read.parts)


def test_an_article_of_more_terms_than_two_bytes_number_is_recalled() -> None:
    indexer = Indexer({})
    read = indexer.read(searched(" ".join(f"x{number}" for number in range(70_000)), "und"))

    assert indexer.recalled(decode(encode(indexer.kept(read)))).words.tolist() == read.words.tolist()
