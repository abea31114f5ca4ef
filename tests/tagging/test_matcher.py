import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.tagging.matcher import Matcher, numbers, plain


def found(matcher: Matcher, text: str) -> list[str]:
    padded = f" {text} "
    return [padded[start:end] for _, start, end in matcher.find(plain(padded))]


@given(st.text())
def test_the_plain_form_is_as_long_as_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    "text,expected",
    [
        ("Call-Up", "call up"),
        ("Russia’s", "russia s"),
        ("l'Ukraine", "l ukraine"),
        ("«Да»—нет", " да  нет"),
        ("İzmir Straße", "izmir straße"),
        ("Пётр", "петр"),
        ("U.S.", "u s "),
        ("\ud800x", "?x".replace("?", " ")),
    ],
)
def test_case_and_punctuation_do_not_matter(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_whole_words_are_found_wherever_they_stand() -> None:
    matcher = Matcher(["draft", "call up"])

    assert found(matcher, "Draft! The call-up, a draftee; drafts. DRAFT") == ["Draft", "call-up", "DRAFT"]


def test_a_phrase_does_not_reach_over_a_sentence_end_or_a_line_end() -> None:
    assert found(Matcher(["call up"]), "They call. Up they go; call\n\nup") == []


def test_overlapping_phrases_are_all_found_the_longest_first() -> None:
    matcher = Matcher(["draft", "draft law", "law"])

    assert found(matcher, "the draft law") == ["draft law", "draft", "law"]


def test_neighbouring_words_share_the_blank_between_them() -> None:
    assert found(Matcher(["russian", "soldier"]), "Russian soldier") == ["Russian", "soldier"]


@pytest.mark.parametrize(
    "phrase,text,expected",
    [
        ("дезертир*", "Дезертирство и дезертиры", ["Дезертирство", "дезертиры"]),
        ("военн* служб*", "военной службы, военная, служба", ["военной службы"]),
        ("запис* в армию", "записался в армию. Запись в армию!", ["записался в армию", "Запись в армию"]),
        ("мобилизаци*", "демобилизация", []),
        ("воен* част*", "военнаячасть", []),
    ],
)
def test_a_star_stands_for_any_ending(phrase: str, text: str, expected: list[str]) -> None:
    assert found(Matcher([phrase]), text) == expected


def test_phrases_that_differ_only_in_case_or_hyphens_have_one_number() -> None:
    matcher = Matcher(["Call-up", "call up", "draft"])

    assert matcher.number("Call-up") == matcher.number("call up") != matcher.number("draft")
    assert numbers(matcher, ("Call-up", "call up")) == {matcher.number("call up")}
    assert len(matcher) == 2


def test_scripts_without_spaces_are_searched_inside_words() -> None:
    assert found(Matcher(["俄罗斯", "乌克兰"], spaced=False), "俄罗斯入侵乌克兰") == ["俄罗斯", "乌克兰"]


def test_a_matcher_without_phrases_finds_nothing() -> None:
    assert found(Matcher([]), "anything") == []


@given(st.lists(st.sampled_from(["Draft", "law", "draft law", "конь", "İ", "“", "’s", "\n", "."]), max_size=12))
def test_offsets_point_at_the_phrase_in_the_original_text(words: list[str]) -> None:
    text = " " + " ".join(words) + " "
    matcher = Matcher(["draft law", "law", "конь"])

    assert {plain(text[start:end]) for _, start, end in matcher.find(plain(text))} <= {"draft law", "law", "конь"}
