"""HTML inside feeds and databases as text."""

import pytest

from newsarchive.sources.markup import text_of


@pytest.mark.parametrize(
    "markup,text",
    [
        ("<p>One <b>two</b>\n three</p><p>Four</p>", "One two three\n\nFour"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<p>a</p><!-- wp:x --><script>if (a < b) alert('<p>')</script><style>p{}</style><p>b</p>", "a\n\nb"),
        ("Fish &amp; chips, 3 &lt; 4 &#8364;", "Fish & chips, 3 < 4 €"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("a\n\nb <i>c</i>", "a\n\nb c"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<p>open &#99999999999;", "open \ufffd"),
        ("<script>never closed", ""),
        ("a<br><br>b", "a\n\nb"),
        ("<p>a<select><option>one</select><svg><title>x</title></svg><img src=y><input> b</p>", "a b"),
        ("<b>" * 3_000 + "deep", "deep"),
        ("text <!-- never closed", "text <!-- never closed"),
    ],
)
def test_a_piece_of_html_has_the_lines_that_a_reader_sees(markup: str, text: str) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize("piece", ["<", "<!--", "<a ", "&#", "<p>", "</p", "&lt;", "<pre>", "<script>"])
def test_hostile_html_takes_time_in_step_with_its_length(piece: str) -> None:
    assert len(text_of(piece * 200_000)) <= len(piece) * 200_000
