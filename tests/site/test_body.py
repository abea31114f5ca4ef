from newsarchive.model import Block, Caption, Evidence, Fact, ThemeTag
from newsarchive.site.body import MOST_MARKED, Text, find_anchor, mark_text
from newsarchive.site.places import find_places
from tests.site.samples import WORDS, a_theme, full_article

LEDGER = "ledger/ab/rivers-12345678.html"


def _text(**fields: object) -> Text:
    article = full_article(**fields)
    return mark_text(article, find_places(article, LEDGER, WORDS))


def test_captions_stand_where_they_stood_in_the_source() -> None:
    assert [(block.kind, block.anchor) for block in _text().blocks] == [
        ("caption", "l5"),
        ("paragraph", "l6"),
        ("heading", "l8"),
        ("paragraph", "l9"),
    ]


def test_a_block_over_several_lines_says_so() -> None:
    assert [block.lines for block in _text().blocks] == ["5", "6–7", "8", "9"]


def test_the_best_sentence_of_each_theme_is_marked() -> None:
    paragraph = _text().blocks[1]

    assert paragraph.html == (
        '<mark class="proof" id="proof-floods">The river left its bed on Monday.</mark> '
        '<mark class="proof" id="proof-harvest">Farmers say the harvest is lost.</mark>'
    )
    assert [link.label for link in paragraph.proves] == ["floods".title(), "harvest".title()]


def test_further_proof_is_marked_without_a_name() -> None:
    last = _text().blocks[3]

    assert last.html == 'Norway has offered help. <mark class="more-proof">Oslo will send boats.</mark>'
    assert last.proves == ()


def test_a_theme_that_is_only_mentioned_marks_nothing() -> None:
    assert "Norway has offered help.</mark>" not in _text().blocks[3].html


def test_proof_in_the_title_or_the_standfirst_is_marked_there() -> None:
    text = _text(
        themes=(a_theme("floods", (2, "Rivers rise in the north")), a_theme("strikes", (3, "Towns are being")))
    )

    assert text.title == '<mark class="proof" id="proof-floods">Rivers rise in the north</mark>'
    assert text.dek == '<mark class="proof" id="proof-strikes">Towns are being</mark> emptied.'
    assert [link.href for link in text.head_proves] == ["themes/floods.html", "themes/strikes.html"]


def test_a_supplied_title_is_no_place_of_proof() -> None:
    title = Fact("The river left its bed on Monday.", "supplied", (6,), "cut-lead")

    text = _text(title=title)

    assert text.title == "The river left its bed on Monday."
    assert "proof-floods" in text.blocks[1].html


def test_a_sentence_that_is_not_in_its_block_is_not_marked_and_breaks_nothing() -> None:
    text = _text(
        themes=(ThemeTag("floods", "Floods", "subject", 1.0, (Evidence(6, "Not there.", "r"), Evidence(99, "x", "r"))),)
    )

    assert text.anchors == {}
    assert "<mark" not in text.blocks[1].html


def test_hostile_text_is_escaped_and_made_visible_around_and_inside_the_proof() -> None:
    blocks = (Block("paragraph", "<i>\x01 & now</i>. Done.", (6,)),)

    text = _text(blocks=blocks, captions=(), themes=(a_theme("floods", (6, "<i>\x01 & now</i>.")),))

    assert text.blocks[0].html == '<mark class="proof" id="proof-floods">&lt;i&gt;␁ &amp; now&lt;/i&gt;.</mark> Done.'


def test_a_text_that_is_nothing_but_proof_is_marked_up_to_a_bound() -> None:
    sentences = [f"Flood number {number}." for number in range(MOST_MARKED + 20)]
    blocks = (Block("paragraph", " ".join(sentences), (6,)),)

    text = _text(blocks=blocks, captions=(), themes=(a_theme("floods", *((6, sentence) for sentence in sentences)),))

    assert text.blocks[0].html.count("<mark") == MOST_MARKED


def test_a_caption_keeps_its_credit() -> None:
    text = _text(captions=(Caption("A bridge <x>", (5,), "Desk"),))

    assert (text.blocks[0].html, text.blocks[0].credit) == ("A bridge &lt;x&gt;", "Desk")


def test_the_anchor_of_a_theme_is_found_as_the_article_page_makes_it() -> None:
    article = full_article()
    places = find_places(article, LEDGER, WORDS)

    assert [find_anchor(article, theme, theme.evidence[0], places) for theme in article.themes[:2]] == [
        "proof-floods",
        "proof-harvest",
    ]


def test_proof_that_is_not_the_best_in_the_text_has_no_anchor() -> None:
    article = full_article()
    places = find_places(article, LEDGER, WORDS)
    floods = article.themes[0]
    strikes = a_theme("strikes", (6, "Not there."))

    assert find_anchor(article, floods, floods.evidence[1], places) is None
    assert find_anchor(article, strikes, strikes.evidence[0], places) is None
