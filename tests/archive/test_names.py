"""Who has a page: two articles, or a place in the vocabulary; a private name of one article never."""

from collections.abc import Sequence

import pytest

from newsarchive.archive import Archive, NameEntry, NameRef, SameNames, gather, make_card, name_slug
from newsarchive.archive.names import filing_words
from newsarchive.model import NameTag
from tests.makers import a_card, an_article


def ref(id_: str, name: str = "Ana Lind", kind: str = "person", role: str | None = None, quotes: int = 0) -> NameRef:
    return NameRef(id_, kind, name, 2, role, quotes)  # type: ignore[arg-type]


def archive(*names: tuple[NameRef, ...], authority: dict[str, str] | None = None) -> Archive:
    cards = [a_card(f"{number}.txt", names=refs) for number, refs in enumerate(names)]
    return gather(cards, themes=(), country_names={}, issues=(), authority=authority or {})


def test_a_person_of_one_article_is_in_no_index_and_one_of_two_is() -> None:
    found = archive((ref("ana-lind"), ref("per-vik", "Per Vik")), (ref("ana-lind"),))

    assert [(person.id, len(person.articles)) for person in found.people] == [("ana-lind", 2)]


def test_one_article_is_enough_for_whom_the_vocabulary_knows_by_a_settled_name() -> None:
    (person,) = archive((ref("ana-lind", "Anna Lind"),), authority={"ana-lind": "Ana Lind"}).people

    assert (person.name, person.forms) == ("Ana Lind", ("Anna Lind",))


def test_the_vocabulary_makes_no_page_for_whom_no_article_names() -> None:
    assert archive(authority={"ana-lind": "Ana Lind"}).people == ()


def test_the_commonest_form_and_description_are_shown() -> None:
    (person,) = archive(
        (ref("ana-lind", "Ana Lind", role="Mayor", quotes=2),),
        (ref("ana-lind", "Anna Lind"),),
        (ref("ana-lind", "Anna Lind", role="Mayor"),),
    ).people

    assert (person.name, person.forms, person.description) == ("Anna Lind", ("Ana Lind", "Anna Lind"), "Mayor")
    assert person.quotes == 2


def test_only_names_with_a_page_are_asked_whether_they_may_be_the_same() -> None:
    asked: list[str] = []

    def suggest(entries: Sequence[NameEntry]) -> list[SameNames]:
        asked.extend(entry.id for entry in entries)
        return [SameNames("person", ("ana-lind", "anna-lind"), "spelling")]

    both = (ref("ana-lind"), ref("anna-lind", "Anna Lind"))
    cards = [a_card("a.txt", names=both), a_card("b.txt", names=(*both, ref("per-vik", "Per Vik")))]
    found = gather(cards, themes=(), country_names={}, issues=(), suggest=suggest)

    assert asked == ["ana-lind", "anna-lind"]
    assert [same.ids for same in found.same] == [("ana-lind", "anna-lind")]


def test_people_and_organisations_with_one_id_are_kept_apart() -> None:
    found = archive((ref("tarn"), ref("tarn", "Tarn", "organisation")), (ref("tarn", "Tarn", "organisation"),))

    assert found.people == ()
    assert [entry.name for entry in found.organisations] == ["Tarn"]


def test_a_name_twice_in_one_article_is_one_article() -> None:
    assert archive((ref("ana-lind"), ref("ana-lind", "Lind"))).people == ()


def test_people_are_in_the_order_of_their_surnames_and_organisations_of_their_names() -> None:
    names = (ref("a", "Zoe Abel"), ref("b", "Ana Zorn"), ref("c", "Олег Иванов"), ref("d", "The Board", "organisation"))

    found = archive(names, names)

    assert [person.name for person in found.people] == ["Zoe Abel", "Олег Иванов", "Ana Zorn"]
    assert [entry.filed for entry in found.organisations] == ["board"]


@pytest.mark.parametrize(
    "name,words",
    [("Ana Lind", "lind ana"), ("Per Vik Jr.", "vik per jr"), ("Alex", "alex"), ("†", ""), ("Óscar Ñu", "nu oscar")],
)
def test_a_person_is_filed_under_the_last_word_that_is_a_name(name: str, words: str) -> None:
    assert filing_words(name, "person") == words


def test_plain_ids_have_plain_addresses() -> None:
    assert name_slug("ana-lind") == "ana-lind"


@pytest.mark.parametrize(
    "id_",
    ["index", "con", "lpt1", "page-1", "undated-2", "letter-a", "", "..", "a/b", "Ana", "†", "x" * 300, "a-12345678"],
)
def test_no_name_can_take_the_address_of_another_page_or_one_that_a_system_forbids(id_: str) -> None:
    slug = name_slug(id_)

    assert slug != id_
    assert slug.replace("-", "").isalnum()
    assert slug.isascii()
    assert len(slug) <= 70


def test_ids_that_differ_have_addresses_that_differ() -> None:
    ids = ["index", "page-1", "page 1", "page_1", "ana-lind", "Ana Lind", "x" * 80, "x" * 81]

    assert len({name_slug(id_) for id_ in ids}) == len(ids)


class TestCards:
    def test_names_that_can_be_nobody_of_another_article_are_not_on_the_card(self) -> None:
        people = (NameTag("alex", "Alex", (), None, (2,), "article"), NameTag("b", "B C", (), None, (3,)))

        card = make_card(an_article("x", people=people), name="", key=b"")

        assert [one.id for one in card.names] == ["b"]

    def test_of_very_many_names_those_in_the_most_places_are_kept(self) -> None:
        people = tuple(NameTag(f"p{n}", f"P {n}", (), None, tuple(range(2, 3 + n))) for n in range(50))

        card = make_card(an_article("x", people=people), name="", key=b"")

        assert sorted(one.id for one in card.names) == [f"p{n}" for n in range(40, 50)]
