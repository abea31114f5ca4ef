import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.model import NameTag, Passage, Tags
from newsarchive.tagging import FAMILIES, compile_lexicon, tag
from newsarchive.tagging.lexicon import Lexicon
from tests.properties import examples
from tests.tagging.articles import countries, lexicon, passages, tags, themes

STORY = """
title: Ex-officer flees call-up
lead: He left Latvia for Norway. “I will not fight,” he said.
The court sentenced two deserters from the army.
"""


def test_families_are_named_after_the_fields_they_fill() -> None:
    names = [name for name, _ in FAMILIES]

    assert names == ["themes", "countries", "people", "organisations", "quotes", "figures"]
    assert set(names) <= set(Tags.__struct_fields__)


def test_a_family_can_be_left_out_or_added() -> None:
    heard = (NameTag("a", "A. Voice", (), None, (1,)),)

    def shout(scan: object) -> tuple[NameTag, ...]:
        return heard

    found = tag(passages(STORY), "en", lexicon(), (*FAMILIES[:1], ("people", shout)))

    assert found.countries == ()
    assert found.themes
    assert found.people == heard


def test_a_language_is_compiled_once() -> None:
    ours = Lexicon(themes(), countries())

    assert ours.instruments("de") is ours.instruments("de-AT") is ours.instruments("DE_ch")


@pytest.mark.parametrize("language", ["und", ""])
def test_an_unknown_language_is_read_as_english(language: str) -> None:
    assert tags(STORY, language) == tags(STORY, "en")


def test_tags_are_the_same_from_lexicon_to_lexicon() -> None:
    other = compile_lexicon(themes(), countries())

    assert tag(passages(STORY), "en", other) == tags(STORY)


def test_the_vocabulary_travels_between_processes() -> None:
    copy = compile_lexicon(pickle.loads(pickle.dumps(themes())), pickle.loads(pickle.dumps(countries())))

    assert tag(passages(STORY), "en", copy) == tags(STORY)


def test_no_text_no_tags() -> None:
    assert tag((), "en", lexicon()) == Tags()


@examples(60)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                "Russia Russian Moscow’s Georgia Lane deserters army asylum flee draft İ ß “ ” . … U.S. 乌克兰".split()
            ),
            max_size=14,
        ),
        max_size=5,
    ),
    st.sampled_from(["en", "de", "ru", "zh", "und"]),
)
def test_every_proof_is_a_substring_of_its_passage(words: list[list[str]], language: str) -> None:
    texts = [" ".join(line) for line in words]
    given_passages = [Passage("body", text, (number,), (0,)) for number, text in enumerate(texts, 1)]

    found = tag(given_passages, language, lexicon())

    for proof in (proof for theme in found.themes for proof in theme.evidence):
        assert proof.text in texts[proof.line - 1]
    for sighting in (sighting for country in found.countries for sighting in country.evidence):
        assert sighting.text in texts[sighting.line - 1]


@pytest.mark.parametrize(
    "text", ["Russia " * 100_000, "deserters army. " * 40_000, "a" * 300_000, "Moscow’s " * 60_000]
)
def test_a_monstrous_line_is_tagged_and_its_proof_stays_short(text: str) -> None:
    found = tag((Passage("body", text.strip(), (1,), (0,)),), "en", lexicon())

    assert all(len(proof.text) <= 4000 for theme in found.themes for proof in theme.evidence)
    assert all(len(sighting.text) <= 4000 for country in found.countries for sighting in country.evidence)
