from newsarchive.model import Article, Block, Fact
from newsarchive.site.mentions import TITLE, find_names, lines_of, mentions_of, texts_of
from newsarchive.site.places import find_places
from tests.makers import an_article
from tests.site.samples import WORDS, a_name, named_article


def mentions(article: Article, index: int = 0) -> list[tuple[str, str | None]]:
    places = find_places(article, "ledger/x.html", WORDS)
    tag = (*article.people, *article.organisations)[index]
    return [(str(one.html), one.place.href) for one in mentions_of(tag, article, places, WORDS)]


def test_each_mention_is_shown_in_its_sentence_with_the_name_marked() -> None:
    assert mentions(named_article("a.txt")) == [
        ('“Nobody crosses,” said Mayor <mark class="who">Ana Lind</mark>.', "#l2"),
        ('<mark class="who">Lind</mark> will meet Per Vik of the River Board on Friday.', "#l3"),
    ]


def test_a_name_in_two_sentences_of_a_paragraph_is_shown_twice_and_twice_in_one_sentence_once() -> None:
    article = an_article("Lind came. Lind saw what Lind had done.", people=(a_name("l", "Lind", 2),))

    assert [html for html, _ in mentions(article)] == [
        '<mark class="who">Lind</mark> came.',
        '<mark class="who">Lind</mark> saw what <mark class="who">Lind</mark> had done.',
    ]


def test_a_surname_inside_the_full_name_of_another_person_is_not_its_bearer() -> None:
    people = (a_name("ana-lind", "Ana Lind", 2, also="Lind"), a_name("eva-lind", "Eva Lind", 2))
    article = an_article("Eva Lind left. Lind, Ana Lind, stayed.", people=people)

    assert mentions(article) == [('<mark class="who">Lind</mark>, <mark class="who">Ana Lind</mark>, stayed.', "#l2")]
    assert mentions(article, 1) == [('<mark class="who">Eva Lind</mark> left.', "#l2")]


def test_a_form_that_two_people_share_belongs_to_the_one_whose_line_it_is() -> None:
    people = (a_name("ana-lind", "Ana Lind", 2, also="Lind"), a_name("eva-lind", "Eva Lind", 3, also="Lind"))
    article = an_article("Lind left.", "Lind stayed.", people=people)

    assert mentions(article) == [('<mark class="who">Lind</mark> left.', "#l2")]
    assert mentions(article, 1) == [('<mark class="who">Lind</mark> stayed.', "#l3")]


def test_a_name_is_no_part_of_a_longer_word_but_may_stand_in_scripts_without_blanks() -> None:
    people = (a_name("alex", "Alex", 2), a_name("wang", "王小明", 3))
    article = an_article("Alexander met Alex’s aunt.", "記者王小明表示。", people=people)

    assert mentions(article) == [('Alexander met <mark class="who">Alex</mark>’s aunt.', "#l2")]
    assert mentions(article, 1) == [('記者<mark class="who">王小明</mark>表示。', "#l3")]


def test_the_title_is_a_place_but_not_where_it_is_only_supplied() -> None:
    people = (a_name("l", "Lind", 1, 2),)
    stated = an_article("Lind came.", title=Fact("Lind is back", "stated", (1,), "r"), people=people)
    supplied = an_article("Lind came.", title=Fact("Lind came", "supplied", (2,), "r"), people=people)

    assert [where for _, where in mentions(stated)] == ["#l1", "#l2"]
    assert [where for _, where in mentions(supplied)] == ["#l2"]


def test_of_a_very_long_sentence_what_stands_around_the_name_is_shown() -> None:
    article = an_article("word " * 300 + "Lind " + "word " * 300 + "end.", people=(a_name("l", "Lind", 2),))

    ((html, _),) = mentions(article)

    assert html.startswith("…word ")
    assert html.endswith("word…")
    assert ' <mark class="who">Lind</mark> ' in html
    assert len(html) < 420


def test_where_no_form_is_found_the_place_stands_alone() -> None:
    article = an_article("Somebody came.", people=(a_name("l", "Lind", 2, 9),))

    places = find_places(article, "ledger/x.html", WORDS)
    found = mentions_of(article.people[0], article, places, WORDS)

    assert [(one.html, one.place.href) for one in found] == [(None, "#l2"), (None, "ledger/x.html#l9")]


def test_a_name_of_a_block_over_several_lines_is_found_in_it() -> None:
    blocks = (Block("paragraph", "Then came Ana Lind with a boat.", (2, 3)),)
    article = an_article(blocks=blocks, people=(a_name("l", "Ana Lind", 3),))

    assert mentions(article) == [('Then came <mark class="who">Ana Lind</mark> with a boat.', "#l2")]


def test_names_are_looked_for_only_where_a_line_of_theirs_stands() -> None:
    article = named_article("a.txt", people=(a_name("lind", "Lind", 2),), organisations=())
    places = find_places(article, "", WORDS)

    found = find_names(article.people, texts_of(article), lines_of(article, places))

    assert list(found) == [0]
    assert TITLE not in found


def test_hidden_characters_in_a_name_are_found_as_they_are_shown() -> None:
    article = an_article("Then came A\u202ena.", people=(a_name("a", "A\u202ena", 2),))

    assert mentions(article) == [('Then came <mark class="who">A⟨U+202E⟩na</mark>.', "#l2")]
