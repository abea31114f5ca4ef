"""The ledger is closed whatever the rooms before it judge: each line one fate, nothing retyped, nothing lost."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from newsarchive import vocabulary
from newsarchive.assemble import encode_record, make_article, make_draft, prepare
from newsarchive.model import Article, Issue, NameTag, Quote, RawDocument, fold, split_lines
from newsarchive.survey import Level
from tests.invariants import check_article
from tests.properties import examples

VOCABULARY = vocabulary.load()
INSTRUMENTS = prepare(VOCABULARY)
for _language in VOCABULARY.people.languages:
    # A language is made ready once in a process; hypothesis' deadline is for one text.
    INSTRUMENTS.lexicon.instruments(_language)
NOTHING: Mapping[int, Level] = {}

PAGE = """\
Skip to main content
Conscripts flee across the northern border
By Ana Muster

The call-up was announced on Monday, and thousands of men of military age left the capital on the same day.
Officials said that the border would stay open. “We will not send anybody back,” the minister told reporters.

Read more
Sign up for our newsletter
© 2024 Example Post. All rights reserved.
"""


def article_of(text: str) -> Article | None:
    draft = make_draft(text, INSTRUMENTS, NOTHING)
    document = RawDocument("seeds/a.txt", "a.txt", "txt", None, "0" * 64, len(text.encode()), "utf-8", text)
    return make_article(document, draft) if draft else None


LINES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *PAGE.splitlines(),
            "",
            "\u00a0",
            "Also read",
            "– ‘First to be under threat’ –",
            "Tags: russia | ukraine | call-up",
            "Friday, 23 September 2022 07:56 PM EDT",
            "2022-56-23",
            "Солдаты отказались возвращаться на фронт, сообщили в министерстве обороны страны в понедельник.",
            "Die Soldaten weigerten sich, an die Front zurückzukehren, teilte das Ministerium am Montag mit.",
            "征兵令宣布后,数千名男子当天离开了首都。",
            "Guards at the crossing on Monday. (Reuters)",
        ]
    ),
)


@given(st.lists(LINES, max_size=24).map("\n".join))
@examples(150)
def test_every_line_has_one_fate_and_every_kept_text_stands_in_its_lines(text: str) -> None:
    article = article_of(text)
    if article is not None:
        check_article(article, text)


@given(st.lists(LINES, max_size=24).map("\n".join))
@examples(100)
def test_stated_facts_stand_in_their_lines_and_proof_stands_in_the_kept_text(text: str) -> None:
    article = article_of(text)
    if article is None:
        return
    lines = [fold(line) for line in split_lines(text)]
    for fact in (article.title, article.dek, article.section, article.publisher, *article.authors):
        if fact is not None and fact.status == "stated":
            assert any(fold(fact.value) in lines[number - 1] for number in fact.lines)

    kept = [article.title.value, *([article.dek.value] if article.dek else []), *(b.text for b in article.blocks)]
    for theme in article.themes:
        assert theme.evidence
        assert all(any(proof.text in piece for piece in kept) for proof in theme.evidence)
    assert article.body == "\n\n".join(block.text for block in article.blocks)


def test_the_same_text_gives_the_same_bytes() -> None:
    first, second = article_of(PAGE), article_of(PAGE)

    assert first is not None
    assert second is not None
    assert encode_record(first) == encode_record(second)


def test_a_page_gives_its_title_its_body_and_the_reason_of_each_dropped_line() -> None:
    article = article_of(PAGE)

    assert article is not None
    assert (article.title.value, article.title.status) == ("Conscripts flee across the northern border", "stated")
    assert [author.value for author in article.authors] == ["Ana Muster"]
    assert [block.lines for block in article.blocks] == [(5,), (6,)]
    assert {1, 8, 9, 10} <= {drop.line for drop in article.dropped}


@pytest.mark.parametrize("text", ["", "\n\n\n", "Read more\nSign up for our newsletter\n© 2024 Example Post\n"])
def test_a_text_without_an_article_gives_none(text: str) -> None:
    assert article_of(text) is None


def test_what_the_reader_noticed_stays_with_the_record() -> None:
    noticed = Issue("encoding-guessed", None, "The encoding was guessed.")

    draft = make_draft(PAGE, INSTRUMENTS, NOTHING, (noticed,))

    assert draft is not None
    assert noticed in draft.issues


def test_a_crosshead_between_dashes_is_shown_without_them() -> None:
    text = PAGE.replace("Officials said", "– ‘Nobody goes back’ –\n\nOfficials said")

    article = article_of(text)

    assert article is not None
    assert [block.text for block in article.blocks if block.kind == "heading"] == ["‘Nobody goes back’"]


def test_a_name_of_one_article_gets_an_id_of_its_own_and_its_quotations_follow() -> None:
    draft = make_draft(PAGE, INSTRUMENTS, NOTHING)
    assert draft is not None
    alex = NameTag("alex", "Alex", (), None, (5,), "article")
    brekke = NameTag("ada-brekke", "Ada Brekke", (), None, (5,))
    speakers = (("Alex", "alex"), ("Ada Brekke", "ada-brekke"), (None, None))
    said = [Quote("No.", 5, "direct", speaker, id_, "explicit", None) for speaker, id_ in speakers]
    tags = replace(draft.tags, people=(alex, brekke), quotes=tuple(said))
    document = RawDocument("a.txt", "a.txt", "txt", None, "0" * 64, 1, "utf-8", PAGE)

    article = make_article(document, replace(draft, tags=tags))

    own = f"alex-{article.id[:8]}"
    assert [person.id for person in article.people] == [own, "ada-brekke"]
    assert [quote.speaker_id for quote in article.quotes] == [own, "ada-brekke", None]
