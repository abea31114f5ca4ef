import pytest

from newsarchive.metadata.mentions import weigh_mentions
from newsarchive.metadata.page import look_at
from tests.metadata.pages import built_in_words, cleaned

WORDS = built_in_words()
LEAD = "p The harbour wall was mended in spring, and the boats that had wintered elsewhere came back one after another."


def named(*furniture: str) -> list[tuple[str, int, float]]:
    """Name, line and points of each mention; the furniture stands from line 2 on."""
    page = look_at(cleaned("\n".join([LEAD, *(f"d/footer {line}" for line in furniture)])), WORDS.calendar)
    return [(mention.name, mention.line, points) for mention, points in weigh_mentions(page, WORDS)]


@pytest.mark.parametrize(
    "line,name",
    [
        ("I agree to receive emails from The Valley and its partners", "The Valley"),
        ("Sign up for offers from Valley Post.", "Valley Post"),
        ("Enjoy the best of ValleyLine, every day", "ValleyLine"),
        ("Alle Angebote von Tal Anzeiger", "Tal Anzeiger"),
        ("La newsletter de La Gaceta", "La Gaceta"),
    ],
)
def test_an_invitation_names_the_outlet_that_sends_it(line: str, name: str) -> None:
    assert named(line, f"Jobs: {name}") == [(name, 2, 2.5)]


@pytest.mark.parametrize(
    "line",
    [
        "Get updates from Ukraine",
        "Get updates from us",
        "Emails from your editors",
        "The best of the week",
        "The best of Politics",
        "Emails from Facebook",
        "Get updates from AFP",
    ],
)
def test_an_invitation_to_something_else_names_no_outlet(line: str) -> None:
    assert named(line, line) == []


def test_a_small_article_is_no_part_of_the_name() -> None:
    assert named("About the Valley News", "More from the Valley News") == [
        ("Valley News", 2, 2.5),
        ("Valley News", 3, 2.5),
    ]


def test_a_label_counts_only_as_a_whole_line() -> None:
    assert named("Follow The Valley", "More from The Valley on Monday", "Read about The Valley") == []


def test_each_different_proof_counts_once() -> None:
    lines = [
        "About ValleyLine",
        "About ValleyLine",
        "Follow ValleyLine",
        "Get emails from ValleyLine",
        "valleyline.com",
    ]

    assert {points for _, _, points in named(*lines)} == {3.5}


def test_letters_that_change_their_number_in_lower_case_shift_no_line() -> None:
    assert named("İİİ İstanbul", "About Valley News", "Contact Valley News") == [
        ("Valley News", 3, 2.5),
        ("Valley News", 4, 2.5),
    ]


@pytest.mark.parametrize("line", ["Valley News is published by Tidewater", "Valley News – Property of Tidewater LLC"])
def test_an_owners_line_names_the_outlet_before_it(line: str) -> None:
    assert named(line) == [("Valley News", 2, 2.5)]


@pytest.mark.parametrize("line", ["Kessler is part of Tidewater", "She said Valley News is owned by Tidewater"])
def test_an_owners_line_needs_an_outlets_name_at_its_beginning(line: str) -> None:
    assert named(line) == []


@pytest.mark.parametrize("line", ["About ", "Emails from ", "The best of A ", "X is part of "])
def test_long_furniture_is_read_in_one_pass(line: str) -> None:
    assert named(*[line * 10] * 3000) == []


def test_a_label_and_the_domain_of_its_name_say_less_than_two_labels() -> None:
    assert named("More from Valley", "valley.com") == [("Valley", 2, 2.0)]
    assert named("Popular on ValleyLine", "ValleyLine homepage") == [("ValleyLine", 2, 2.5), ("ValleyLine", 3, 2.5)]
