from collections.abc import Callable
from pathlib import Path

import pytest

import newsarchive.vocabulary
from newsarchive.vocabulary.phrases import Phrase, Phrases, compared, load_phrases, phrase_key

BUILT_IN = Path(newsarchive.vocabulary.__file__).with_name("phrases.yml")

SMALL = """
share:
  whole:
    en: |
      share
      ▶ Copy link:
metadata:
  starts:
    en: |
      # a remark
      tags:
function-words:
  en: the of And
picture-credits:
  labels:
    en: |
      photo
"""


Write = Callable[..., list[Path]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """``write(text, …)``: each text as a file of its own."""

    def make(*texts: str) -> list[Path]:
        paths = []
        for index, text in enumerate(texts):
            path = tmp_path / f"{index}.yml"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        return paths

    return make


def loaded(paths: list[Path]) -> Phrases:
    phrases, mistakes = load_phrases(paths)
    assert mistakes == ()
    return phrases


def said(paths: list[Path]) -> list[str]:
    return [str(mistake) for mistake in load_phrases(paths)[1]]


def test_the_built_in_file_is_without_mistakes_and_serves_many_languages() -> None:
    phrases = loaded([BUILT_IN])

    assert len({phrase.language for phrase in phrases.phrases}) >= 20
    assert all(phrase.text for phrase in phrases.phrases)
    assert phrases.picture_labels
    assert phrases.picture_sources


def test_phrases_are_stored_as_lines_are_compared(write: Write) -> None:
    phrases = loaded(write(SMALL))

    assert phrases.phrases == (
        Phrase("share", "whole", "share", "en"),
        Phrase("copy link", "whole", "share", "en"),
        Phrase("tags:", "starts", "metadata", "en"),
    )
    assert phrases.function_words == {"en": ("the", "of", "and")}
    assert phrases.picture_labels == ("photo",)


def test_a_later_file_adds_and_may_give_another_reason(write: Write) -> None:
    phrases = loaded(write(SMALL, "navigation:\n  whole:\n    en: |\n      share\n      home\n"))

    assert {phrase.text: phrase.reason for phrase in phrases.phrases} == {
        "share": "navigation",
        "copy link": "share",
        "tags:": "metadata",
        "home": "navigation",
    }


def test_keep_takes_a_phrase_out(write: Write) -> None:
    phrases = loaded(write(SMALL, "keep:\n  whole:\n    en: |\n      Share\n"))

    assert "share" not in {phrase.text for phrase in phrases.phrases}


def test_replace_sets_the_earlier_files_aside(write: Write) -> None:
    phrases = loaded(write(SMALL, "replace: true\nshare:\n  whole:\n    en: pass it on\n"))

    assert [phrase.text for phrase in phrases.phrases] == ["pass it on"]
    assert phrases.function_words == {}
    assert phrases.picture_labels == ()


def test_an_empty_file_says_nothing(write: Write) -> None:
    assert loaded(write("# nothing yet\n")) == Phrases()


def test_all_mistakes_are_told_together_with_their_lines(write: Write) -> None:
    mistakes = said(
        write(
            "boredom:\n  whole:\n    en: yawn\n"
            "share:\n  somewhere:\n    en: tell\n  whole:\n    en: [a, b]\n  starts: tell\n"
            "legal: none\nreplace: maybe\npicture-credits:\n  colours:\n    en: red\n"
        )
    )

    assert [mistake.split(":")[1].split("\n")[0] for mistake in mistakes] == ["11", "1", "5", "8", "9", "10", "13"]
    assert "one of" in mistakes[1]


def test_a_file_that_is_a_list_is_refused(write: Write) -> None:
    assert "expected reasons" in said(write("- share\n"))[0]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in said([tmp_path / "none.yml"])[0]


@pytest.mark.parametrize(
    "text, match, key",
    [
        ("▶ Read more …", "whole", "read more"),
        ("▶ Tags:", "starts", "tags:"),
        ("- all rights reserved.", "ends", "- all rights reserved"),
        ("Don’t  miss", "contains", "don't miss"),
    ],
)
def test_a_phrase_is_bare_where_it_meets_the_lines_edge(text: str, match: str, key: str) -> None:
    assert phrase_key(text, match) == key  # type: ignore[arg-type]


def test_the_turkish_capital_i_is_compared_as_an_i() -> None:
    assert compared("İLGİLİ") == "ilgili"


def test_words_that_stand_together_are_kept_as_groups_and_need_two_of_them(write: Write) -> None:
    groups = "share:\n  together:\n    en: |\n      Boat/ ship  +Follow us\n"
    alone = "share:\n  together:\n    en: |\n      boat / ship\n"

    assert [phrase.text for phrase in loaded(write(groups)).phrases] == ["boat / ship + follow us"]
    assert "expected two groups of words" in said(write(alone))[0]


def test_the_words_before_an_authors_name_add_up_over_the_files(write: Write) -> None:
    files = write("about-words:\n  en: about\n", "about-words:\n  fr: |\n    À propos de\n    qui est\n")

    assert loaded(files).about_words == ("about", "à propos de", "qui est")
