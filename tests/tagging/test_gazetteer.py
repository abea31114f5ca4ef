import pytest

from newsarchive.tagging import gazetteer
from newsarchive.tagging.gazetteer import words_of
from newsarchive.vocabulary.countries import Countries, Country, Language, Words
from tests.tagging.articles import countries

FINLAND = Country("FI", "Finland", {"en": Words(names=("Finland",), capital=("Helsinki",), places=("Turku",))})


def test_every_country_has_a_name_in_english() -> None:
    named = {word.code for word in words_of(countries(), "en").values() if word.kind == "name"}

    assert len(named) == 250


def test_other_languages_take_names_from_the_cldr_and_places_from_english() -> None:
    words = words_of(Countries((FINLAND,)), "sv")

    assert words["Finland"].kind == "name"
    assert words["Turku"].kind == "place"


def test_own_names_of_a_language_come_before_the_cldr() -> None:
    finland = Country("FI", "Finland", {"fr": Words(names=("Suomi",))})

    words = words_of(Countries((finland,)), "fr")

    assert words["Suomi"].code == "FI"
    assert "Finlande" not in words


def test_names_take_the_endings_of_their_language() -> None:
    russian = Language(endings={"ия": ("ия", "ии", "ию", "ией"), "я": ("я",)})

    words = words_of(Countries((FINLAND,), {"ru": russian}), "ru")

    assert {"Финляндия", "Финляндии", "Финляндию", "Финляндией"} <= set(words)


@pytest.mark.parametrize(
    ("language", "code", "forms"),
    [
        ("ru", "IR", "Иран Ирана Ирану Ираном Иране"),
        ("ru", "EG", "Египет Египта Египте"),
        ("ru", "PL", "Польша Польши Польшей"),
        ("ru", "LA", "Лаос Лаоса Лаосом"),
        ("uk", "IQ", "Ірак Іраку Іраком"),
        ("uk", "EG", "Єгипет Єгипту Єгипті"),
        ("pl", "FR", "Francja Francji Francją"),
        ("pl", "IR", "Iran Iranu Iranie"),
        ("cs", "FR", "Francie Francii Francií"),
        ("cs", "SE", "Švédsko Švédska Švédsku Švédskem"),
    ],
)
def test_cases_of_names_that_nobody_wrote_down_follow_from_their_endings(language: str, code: str, forms: str) -> None:
    words = words_of(countries(), language)

    assert {words[form].code for form in forms.split()} == {code}


@pytest.mark.parametrize(
    ("language", "phrase", "code"),
    [("ru", "Саудовской Аравии", "SA"), ("ru", "Южного Судана", "SS"), ("uk", "Південного Судану", "SS")],
)
def test_each_word_of_a_name_takes_its_case(language: str, phrase: str, code: str) -> None:
    assert words_of(countries(), language)[phrase].code == code


@pytest.mark.parametrize(
    ("language", "word"), [("ru", "Самое"), ("ru", "Того"), ("uk", "Того"), ("uk", "Малі"), ("no", "Man")]
)
def test_a_word_of_every_day_is_no_form_of_a_country(language: str, word: str) -> None:
    assert word not in words_of(countries(), language)


def test_a_language_that_nobody_knows_gets_english_words() -> None:
    assert words_of(Countries((FINLAND,)), "qq")["Helsinki"].kind == "capital"


def test_the_more_telling_meaning_of_a_word_holds() -> None:
    luxembourg = Country("LU", "Luxembourg", {"en": Words(names=("Luxembourg",), capital=("Luxembourg",))})
    words = words_of(Countries((luxembourg,)), "en")

    assert words["Luxembourg"].kind == "name"


def test_how_a_word_must_be_written_follows_from_how_it_is_given() -> None:
    us = Words(names=("US", "U.S.", "America"), people=("yankee",), places=("Va.",))
    words = words_of(Countries((Country("US", "United States", {"en": us}),)), "en")

    assert words["US"].capitals
    assert words["U.S."].capitals
    assert not words["America"].capitals
    assert words["Va."].dot
    assert words["yankee"].lower


def test_phrases_that_mean_nothing_come_first() -> None:
    finland = Country("FI", "Finland", {"en": Words(names=("Finland",), places=("Finland Street",))})
    words = words_of(Countries((finland,), {"en": Language(nothing=("Finland Street",))}), "en")

    assert words["Finland Street"].kind == "nothing"


def test_a_former_state_is_a_word_of_its_successor() -> None:
    assert words_of(countries(), "en")["Soviet Union"].kind == "former"
    assert {words_of(countries(), "de")[word].code for word in ("Sowjetunion", "sowjetische")} == {"RU"}


def test_a_name_of_the_cldr_that_cannot_be_read_as_a_phrase_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gazetteer, "_cldr_names", lambda _: {"FI": "Finl(and"})

    assert {word.kind for word in words_of(Countries((FINLAND,)), "sv").values()} == {"capital", "place"}


def test_a_city_that_has_a_time_zone_has_its_name_of_the_language_and_its_cases() -> None:
    words = words_of(countries(), "ru")

    assert {words[form].code for form in ("Багдад", "Багдаде", "Багдада")} == {"IQ"}
    assert words["Лиссабон"].kind == "capital"


def test_places_of_a_language_stand_beside_the_english_ones_and_before_them() -> None:
    words = words_of(countries(), "fr")

    assert words["Nantes"].code == "FR"
    assert words["Seattle"].code == "US"
    assert words["Brest"].code == "FR"  # in English first a town of Belarus


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Mich"), ("it", "Va."), ("fr", "Miss."), ("es", "San Antonio de")]
)
def test_an_english_abbreviation_is_a_word_of_other_languages(language: str, word: str) -> None:
    found = words_of(countries(), language).get(word)

    assert found is None or found.kind == "nothing"


def test_what_is_written_together_with_a_name_belongs_to_its_forms() -> None:
    arabic = Language(beginnings={"ال": ("ال", "وال", "لل"), "": ("", "و")})
    iraq = Country("IQ", "Iraq", {"ar": Words(names=("العراق",), people=("عراقي",))})

    words = words_of(Countries((iraq,), {"ar": arabic}), "ar")

    assert {"العراق", "والعراق", "للعراق", "عراقي", "وعراقي"} <= set(words)
    assert "ووالعراق" not in words
