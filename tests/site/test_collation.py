import pytest

from newsarchive.site.collation import ordering


@pytest.mark.parametrize(
    "language,names",
    [
        ("en", "Algeria Åland Bosnia Côte Croatia Österreich Oman"),
        ("de", "Ägypten Albanien Österreich Oman Zypern"),
        ("fr", "Égypte Espagne États-Unis Finlande"),
        ("es", "Nicaragua Níger Noruega Ñandú Omán"),
        ("cs", "Cyprus Česko Dánsko Honduras Chile Chorvatsko Irák Rusko Řecko"),
        ("uk", "Гана Ґабон Еквадор Єгипет Замбія Індія Ірак Їхній Йорданія"),
        ("ru", "Египет Ёлка Испания Йемен Кабо"),
        ("ar", "إثيوبيا ألمانيا الأردن إسبانيا بلجيكا اليونان"),
    ],
)
def test_names_stand_in_the_order_of_the_language(language: str, names: str) -> None:
    wanted = {
        "en": "Åland Algeria Bosnia Côte Croatia Oman Österreich",
        "de": "Ägypten Albanien Oman Österreich Zypern",
        "ar": "إثيوبيا الأردن إسبانيا ألمانيا بلجيكا اليونان",
    }.get(language, names)

    assert sorted(names.split(), key=ordering(language)) == wanted.split()


def test_a_region_sorts_as_its_language() -> None:
    assert sorted(["Zypern", "Ägypten"], key=ordering("de-AT")) == ["Ägypten", "Zypern"]


def test_letters_decide_before_accents_and_accents_before_case() -> None:
    assert min(["côte", "cote", "Cote", "coté"], key=ordering("fr")).casefold() == "cote"
    assert ordering("en")("A")[0] == ordering("en")("Á")[0]


def test_blanks_come_before_digits_and_these_before_letters_and_other_scripts() -> None:
    names = ["ab", "a b", "a1", "aЖ", "a"]

    assert sorted(names, key=ordering("en")) == ["a", "a b", "a1", "ab", "aЖ"]
