import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from newsarchive.site.text import Span, safe, visible, with_proof


class TestVisible:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "plain",
            "é ☃ 漢字",
            "non\u00a0breaking",
            "tab\tline\nend",
            "עברית",
            "\u200eleft",
            "soft\u00adhyphen",
            "می\u200cخواهم",
            "क्\u200dष",
            "ភាសា\u200bខ្មែរ",
            "\u200bAt the edges \u200bof words\u200b.",
            "👩\u200d👩\u200d👧 ❤\ufe0f",
            "葛\U000e0100城",
            "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        ],
    )
    def test_ordinary_text_stays_as_it_is(self, text: str) -> None:
        assert visible(text) == text

    @pytest.mark.parametrize(
        "text,shown",
        [
            ("a\x00b", "a␀b"),
            ("a\x1bb", "a␛b"),
            ("a\x7fb", "a␡b"),
            ("a\x85b", "a⟨U+0085⟩b"),
            ("a\ufffeb", "a⟨U+FFFE⟩b"),
            ("a\U0001ffffb", "a⟨U+1FFFF⟩b"),
            ("a\ud800b", "a\ufffdb"),
        ],
    )
    def test_what_html_forbids_becomes_a_visible_mark(self, text: str, shown: str) -> None:
        assert visible(text) == shown

    @pytest.mark.parametrize(
        "text,shown",
        [
            ("Nor\u200bway", "Nor⟨U+200B⟩way"),
            ("пере\u2060\u200dмир", "пере⟨U+2060⟩⟨U+200D⟩мир"),
            ("pay\ufeff7", "pay⟨U+FEFF⟩7"),
            ("one\u2028two", "one⟨U+2028⟩two"),
            ("a \U000e0068\U000e0069", "a ⟨U+E0068⟩⟨U+E0069⟩"),
            ("🏴\U000e0068\U000e0069 no flag", "🏴⟨U+E0068⟩⟨U+E0069⟩ no flag"),
            ("\ufff9note\ufffb", "⟨U+FFF9⟩note⟨U+FFFB⟩"),
        ],
    )
    def test_what_hides_in_a_text_or_splits_a_word_unseen_is_shown(self, text: str, shown: str) -> None:
        assert visible(text) == shown

    def test_a_sea_of_hidden_characters_is_read_once(self) -> None:
        # Were each run tried from each of its characters this would take hours.
        assert visible("a" + "\u200b" * 300_000).endswith("\u200b")
        assert visible("a" + "\u200b" * 100_000 + "b").count("U+200B") == 100_000

    def test_an_override_is_always_shown_for_it_turns_the_text_around_it(self) -> None:
        assert visible("pay \u202e001\u202c now") == "pay ⟨U+202E⟩001⟨U+202C⟩ now"

    def test_isolates_and_embeddings_that_are_closed_again_are_typography(self) -> None:
        text = "from \u2066@name\u2069 and \u202bשלום\u202c"

        assert visible(text) == text

    @pytest.mark.parametrize(
        "text", ["open \u2066 only", "closed \u2069 only", "\u2066crossed\u202c\u2069", "\u2066" * 40]
    )
    def test_stray_isolates_and_embeddings_are_shown(self, text: str) -> None:
        assert "⟨U+20" in visible(text)
        assert "\u2066" not in visible(text)

    @given(st.text())
    def test_the_result_can_be_encoded_and_is_stable(self, text: str) -> None:
        shown = visible(text)

        assert shown.encode("utf-8") or not text
        assert visible(shown) == shown


def test_safe_text_is_made_visible_and_escaped() -> None:
    assert safe("<b>\x00 & \"'") == Markup("&lt;b&gt;␀ &amp; &#34;&#39;")


class TestProof:
    def test_text_without_proof_is_only_escaped(self) -> None:
        assert with_proof("1 < 2", ()) == "1 &lt; 2"

    def test_the_best_proof_is_a_mark_with_its_id(self) -> None:
        html = with_proof("One. Two & more. Three.", [Span(5, 16, "proof-floods")])

        assert html == 'One. <mark class="proof" id="proof-floods">Two &amp; more.</mark> Three.'

    def test_further_proof_has_no_id(self) -> None:
        assert with_proof("One.", [Span(0, 4, None)]) == '<mark class="more-proof">One.</mark>'

    def test_a_sentence_that_proves_two_themes_is_one_mark_with_two_ids(self) -> None:
        html = with_proof("One.", [Span(0, 4, "proof-b"), Span(0, 4, "proof-a")])

        assert html == '<mark class="proof" id="proof-a"><span id="proof-b"></span>One.</mark>'

    def test_stretches_that_overlap_become_one(self) -> None:
        html = with_proof("abcdef", [Span(0, 3, None), Span(2, 5, "proof-x")])

        assert html == '<mark class="proof" id="proof-x">abcde</mark>f'

    def test_stretches_that_touch_stay_apart(self) -> None:
        html = with_proof("abcd", [Span(2, 4, None), Span(0, 2, None)])

        assert html == '<mark class="more-proof">ab</mark><mark class="more-proof">cd</mark>'

    @given(
        st.text(st.characters(exclude_categories=["Cs"])),
        st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)), max_size=6),
    )
    def test_marks_never_change_the_text(self, text: str, places: list[tuple[int, int]]) -> None:
        spans = [
            Span(start, min(start + length, len(text)), f"a{number}" if number % 2 else None)
            for number, (start, length) in enumerate(places)
            if start < len(text)
        ]

        assert with_proof(text, spans).striptags() == Markup(with_proof(text, ())).striptags()
        assert with_proof(text, spans).count("<mark") == with_proof(text, spans).count("</mark>")
