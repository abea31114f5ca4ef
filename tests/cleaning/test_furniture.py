"""Reasons for dropped lines; zones are given as letters: f(ront), b(ody), i(sland), a(fter)."""

import pytest

from newsarchive.cleaning import furniture
from newsarchive.cleaning.document import Document, Rule
from newsarchive.model import Mark
from tests.cleaning.helpers import PROSE, document


def reasons(rule: Rule, page: Document, verdicts: dict[int, Mark] | None = None) -> dict[int, str]:
    found: dict[int, str] = {}
    for position, mark in rule(page, verdicts or {}):
        found.setdefault(position, mark.reason or mark.kind)
    return found


def test_outside_the_body_any_known_phrase_drops_its_line() -> None:
    page = document("ffa", "Politics", "Sign up for our morning letter", "Posted by the night desk")

    assert reasons(furniture.phrases, page) == {0: "navigation", 1: "newsletter", 2: "byline"}


def test_inside_the_body_a_sections_name_may_be_a_crosshead_but_a_button_may_not() -> None:
    page = document("bbbb", PROSE, "Politics", "Share this article", PROSE)

    assert reasons(furniture.phrases, page) == {2: "share"}


def test_a_long_paragraph_of_the_body_is_not_dropped_for_its_opening_words() -> None:
    line = "Subscribe now to nothing at all was what the old sign said, " + PROSE.lower() * 2

    assert reasons(furniture.phrases, document("bb", PROSE, line)) == {}


@pytest.mark.parametrize(
    "notice",
    [
        "You've come to an old part of the Harbour Post. Click here to go to the current pages, which are kept.",
        "You are viewing an archived version of this page.",
        "Sie sehen eine archivierte Seite der Hafenzeitung, die nicht mehr gepflegt wird.",
        "Vous consultez une version archivée de cette page, qui n'est plus tenue à jour.",
        "Estás viendo una versión archivada de esta página, que ya no se mantiene al día.",
    ],
)
def test_a_notice_that_the_page_is_an_old_one_is_none_of_the_article_wherever_it_stands(notice: str) -> None:
    page = document("bbb", notice, PROSE, PROSE)

    assert reasons(furniture.phrases, page) == {0: "navigation"}


@pytest.mark.parametrize(
    "message",
    [
        *("Something went wrong, please try again later.", "Thanks for contacting us. We've received your submission."),
        *("These are external links and will open in a new window", "Breaking News Emails", "Media caption"),
        *("Ein Fehler ist aufgetreten. Bitte versuchen Sie es später erneut.", "Une erreur est survenue"),
        *(
            "Algo salió mal",
            "Haz clic aquí para ver todas las noticias",
            "Submit your letter to the editor via this form.",
        ),
    ],
)
def test_messages_of_forms_and_buttons_are_known_by_their_words(message: str) -> None:
    assert len(reasons(furniture.phrases, document("fb", message, PROSE))) == 1


def test_open_lines_right_below_a_label_are_its_teasers() -> None:
    page = document("bbbb", PROSE, "Read also", "Why the old bridge matters", PROSE)
    verdicts = {1: Mark("dropped", "phrase-whole", "related-label")}

    assert reasons(furniture.teasers_below, page, verdicts) == {2: "related-teaser"}


def test_a_sentence_below_a_label_is_no_teaser() -> None:
    page = document("bbb", "Read also", PROSE, "An Open Line")
    verdicts = {0: Mark("dropped", "phrase-whole", "related-label")}

    assert reasons(furniture.teasers_below, page, verdicts) == {}


@pytest.mark.parametrize(
    "line",
    ["By Anna Brandt", "Von Karla Wenzel, Torvik", "by the sea news", "By | Friday, 3 May 2019", "Par Solène Aubry"],
)
def test_a_line_that_begins_with_a_word_for_authors_is_a_byline(line: str) -> None:
    assert reasons(furniture.bylines, document("f", line)) == {0: "byline"}


@pytest.mark.parametrize(
    "line", ["By then nobody believed that the ferry would ever come back", "Byron statue stolen from park"]
)
def test_a_headline_that_begins_like_a_byline_is_none(line: str) -> None:
    assert reasons(furniture.bylines, document("f", line)) == {}


def test_times_alone_are_stamps_but_not_sentences_with_a_year() -> None:
    page = document(
        "ffbf",
        "12 March 2021, 09:15",
        "The long winter of 1947 and what came of it in the valley",
        "09:15",
        "2020-14-02",
    )

    assert reasons(furniture.stamps, page) == {0: "timestamp", 3: "timestamp"}


def test_a_run_of_short_lines_is_a_menu_and_its_last_may_be_the_kicker() -> None:
    page = document(
        "ffffffb", "Islands", "Valleys", "Harbour", "Letters", "Culture", "Ferry crews walk out over winter rota", PROSE
    )

    assert reasons(furniture.menus, page) == dict.fromkeys(range(4), "navigation")


def test_lines_behind_a_label_are_teasers_and_repeated_short_ones_their_category() -> None:
    page = document(
        "aaaaa", "More stories", "Lighthouse keeper wins contest", "press release", "Ten harbours", "press release"
    )
    verdicts = {0: Mark("dropped", "phrase-whole", "related-label")}

    assert list(reasons(furniture.behind, page, verdicts).values()) == [
        "related-teaser",
        "related-category",
        "related-teaser",
        "related-category",
    ]


def test_lines_behind_a_comments_label_are_readers() -> None:
    page = document("aaa", "Comments", "Berta K. says:", "I live there and nobody told us anything.")
    verdicts = {0: Mark("dropped", "phrase-whole", "comment-prompt")}

    assert set(reasons(furniture.behind, page, verdicts).values()) == {"reader-comment"}


@pytest.mark.parametrize(
    "line, reason",
    [
        ("462", "metadata"),
        ("2020-14-02", "timestamp"),
        ("© Valley Media", "legal"),
        ("a | b | c", "navigation"),
        ("Valley Media Ltd", "footer"),
    ],
)
def test_the_shape_of_a_line_behind_the_article_tells_its_reason(line: str, reason: str) -> None:
    assert reasons(furniture.behind, document("ba", PROSE, line)) == {1: reason}


def test_keywords_below_the_last_sentence_go_and_a_signature_stays() -> None:
    keywords = document("bb", PROSE, "harbour, museum, carved doors")
    signature = document("bb", PROSE, "Anna Brandt, Torvik")

    assert reasons(furniture.tail, keywords) == {1: "metadata"}
    assert reasons(furniture.tail, signature) == {}


@pytest.mark.parametrize("line", ["https://example.org/a", "- [About us](https://example.org)", "![A boat](boat.png)"])
def test_bare_links_are_dropped(line: str) -> None:
    assert reasons(furniture.links, document("a", line)) in ({0: "navigation"}, {})
    assert reasons(furniture.links, document("a", "https://example.org/a")) == {0: "navigation"}


def test_lines_without_letters_are_ornaments() -> None:
    assert reasons(furniture.ornaments, document("bbbb", PROSE, "* * *", "———", "A")) == {1: "other", 2: "other"}


def test_what_is_left_before_the_body_is_for_metadata() -> None:
    assert reasons(furniture.before, document("fb", "Ferry crews walk out", PROSE)) == {0: "front"}


def test_a_byline_inside_the_body_goes_where_it_stands_above_several_entries() -> None:
    page = document("bbbbb", PROSE, "By Anna Brandt", PROSE.upper(), "By Anna Brandt", "By Nils Holm")

    assert reasons(furniture.bylines, page) == {1: "byline", 3: "byline"}
