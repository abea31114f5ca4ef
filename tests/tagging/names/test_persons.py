"""What in a row of capitals is a person's name."""

import pytest

from newsarchive.tagging.names.book import GIVEN, ROLE, THING
from newsarchive.tagging.names.persons import PersonGrammar
from newsarchive.tagging.names.tokens import Token
from tests.tagging.articles import lexicon


def _row(text: str, *flags: int) -> list[Token]:
    found, at = [], 1
    for word, flag in zip(text.split(" "), flags, strict=True):
        found.append(Token(word.lower(), at, at + len(word), flag))
        at += len(word) + 1
    return found


def _grammar(text: str) -> PersonGrammar:
    return PersonGrammar(f"\n{text} \n", lexicon().instruments("en").names, {})


def test_the_last_role_leads_unless_a_given_name_stands_before_it() -> None:
    text = "Captain Orla Page Brill"

    assert _grammar(text).last_role(_row(text, ROLE, GIVEN, ROLE, 0)) == 0


@pytest.mark.parametrize(("text", "flags"), [("Orla Quay", THING), ("Orla 7th", 0), ("Brill OM", 0)])
def test_a_thing_a_number_or_initials_behind_make_no_name(text: str, flags: int) -> None:
    assert not _grammar(text).is_name(_row(text, 0, flags), sure=False, given=False)


def test_two_plain_words_can_be_a_name() -> None:
    assert _grammar("Orla Brill").is_name(_row("Orla Brill", GIVEN, 0), sure=False, given=True)
