"""Which right holds for an article."""

import pytest

from newsarchive.rights import ALL_IN_FULL, Rights, Rule, of_article

RIGHTS = Rights(
    "excerpt",
    (
        Rule("metadata", folder="seeds/wire"),
        Rule("full", folder="seeds/wire/own"),
        Rule("full", publisher="Harbour Gazette"),
        Rule("metadata", publisher="Example Post"),
    ),
)


@pytest.mark.parametrize(
    "path,publisher,publish",
    [
        ("seeds/a.txt", None, "excerpt"),
        ("seeds/wire/a.txt", None, "metadata"),
        ("seeds/wire/own/a.txt", None, "full"),
        ("seeds/wireless/a.txt", None, "excerpt"),
        ("seeds/a.txt", "harbour  gazette", "full"),
        ("seeds/wire/a.txt", "Harbour Gazette", "metadata"),
        ("seeds/wire/own/a.txt", "Example Post", "metadata"),
    ],
)
def test_the_inmost_folder_counts_and_of_folder_and_publisher_the_stricter(
    path: str, publisher: str | None, publish: str
) -> None:
    assert RIGHTS.of(path, publisher) == publish


def test_without_a_word_about_rights_all_is_shown_in_full() -> None:
    assert not ALL_IN_FULL.restricts
    assert ALL_IN_FULL.of("seeds/a.txt", None) == "full"


def test_what_is_said_of_an_article_goes_before_the_rules() -> None:
    assert of_article("metadata", ("full",), ()) == "full"
    assert of_article("full", ("excerpt",), ()) == "excerpt"
    assert of_article("excerpt", (), ()) == "excerpt"


def test_what_was_said_of_another_text_can_only_take_away() -> None:
    assert of_article("excerpt", (), ("full",)) == "excerpt"
    assert of_article("full", (), ("metadata",)) == "metadata"
    assert of_article("full", ("full",), ("excerpt",)) == "excerpt"
