from pathlib import Path

import pytest
from babel import Locale

from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.countries import Countries, Country, load_countries

BUILT = BUILT_IN / "countries.yml"
SMALL = 'countries:\n  FI: {name: Finland, people: "Finn(s)", capital: Helsinki}\n  "NO": {name: Norway}\n'


def load(folder: Path, *texts: str) -> tuple[Countries, list[str]]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.yml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    countries, mistakes = load_countries(paths)
    return countries, [f"{Path(mistake.file).name}:{mistake.line}: {mistake.message}" for mistake in mistakes]


def by_code(countries: Countries) -> dict[str, Country]:
    return {country.code: country for country in countries.countries}


def built_in() -> Countries:
    countries, mistakes = load_countries([BUILT])
    assert mistakes == ()
    return countries


def test_all_of_iso_3166_and_kosovo_are_there_sorted_by_code() -> None:
    not_countries = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    territories = {
        code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()
    } - not_countries

    codes = [country.code for country in built_in().countries]

    assert codes == sorted(territories)
    assert len(codes) == 250
    assert "XK" in codes


def test_display_names_are_the_common_english_ones() -> None:
    names = {code: country.name for code, country in by_code(built_in()).items()}

    assert [names[code] for code in ("CI", "CZ", "HK", "KP", "MM", "PS", "TR", "XK")] == [
        *("Ivory Coast", "Czechia", "Hong Kong", "North Korea", "Myanmar", "Palestine", "Turkey", "Kosovo")
    ]


def test_no_name_stands_for_two_countries() -> None:
    owners: dict[str, set[str]] = {}
    for country in built_in().countries:
        for language, words in country.words.items():
            for name in words.names:
                owners.setdefault(f"{language} {name}", set()).add(country.code)

    assert [name for name, codes in owners.items() if len(codes) > 1] == []


def test_a_country_has_its_words(tmp_path: Path) -> None:
    countries, mistakes = load(tmp_path, SMALL)
    words = by_code(countries)["FI"].words["en"]

    assert mistakes == []
    assert (words.names, words.people, words.capital) == (("Finland",), ("Finn", "Finns"), ("Helsinki",))


def test_a_projects_file_adds_countries_and_replaces_single_keys(tmp_path: Path) -> None:
    own = 'countries:\n  FI: {people: "Suomalainen", names: Suomi}\n  XA: {name: Atlantis}\n'

    found = by_code(load(tmp_path, SMALL, own)[0])

    assert found["FI"].words["en"].names == ("Finland", "Suomi")
    assert found["FI"].words["en"].people == ("Suomalainen",)
    assert found["FI"].words["en"].capital == ("Helsinki",)
    assert found["XA"].name == "Atlantis"


def test_a_key_that_is_not_given_stays_as_it_was(tmp_path: Path) -> None:
    first = "countries:\n  FI: {name: Finland, names: Suomi}\n"

    found = by_code(load(tmp_path, first, "countries:\n  FI: {people: Finn}\n")[0])

    assert found["FI"].words["en"].names == ("Finland", "Suomi")


def test_replace_leaves_nothing_of_the_earlier_files(tmp_path: Path) -> None:
    assert set(by_code(load(tmp_path, SMALL, "replace: true\ncountries: {XA: {name: Atlantis}}\n")[0])) == {"XA"}


def test_a_language_adds_its_words_endings_and_usage(tmp_path: Path) -> None:
    own = """
languages:
  ru:
    names: {FI: "Финлянди(я|и)"}
    people: {FI: финн*}
    endings: {ия: ия ии}
    beginnings: {по: по и-по, "-": "- не"}
    nothing: финская баня
    usage: {subject_of: "заявил, заявила", after: с}
    ambiguous:
      Коре(я|и): {usually: FI, place_of: "NO", "NO": Осло, none: кора}
"""
    countries, mistakes = load(tmp_path, SMALL, own)
    words, russian = by_code(countries)["FI"].words["ru"], countries.languages["ru"]

    assert mistakes == []
    assert (words.names, words.people) == (("Финляндия", "Финляндии"), ("финн*",))
    assert russian.endings == {"ия": ("ия", "ии")}
    assert russian.beginnings == {"по": ("по", "и-по"), "": ("", "не")}
    assert russian.usage.subject_of == ("заявил", "заявила")
    assert russian.ambiguous[0].words == ("Корея", "Кореи")
    assert russian.ambiguous[0].readings == {"NO": ("Осло",), "none": ("кора",)}
    assert (russian.ambiguous[0].usually, russian.ambiguous[0].place_of) == ("FI", ("NO",))


@pytest.mark.parametrize(
    "text,complaint",
    [
        ("countries:\n  Finland: {name: Finland}\n", "0.yml:2: “Finland” is no country code"),
        ("countries:\n  FI: {people: Finn}\n", "0.yml:2: the country FI has no name"),
        ("countries:\n  FI: {name: Finland, river: Kemi}\n", "0.yml:2: the key “river” is not known here"),
        ("countries:\n  NO: {name: Norway}\n", "0.yml:1: the key False is not text"),
        ("countries:\n  FI: {name: Finland, people: 'Finn('}\n", "0.yml:2: a bracket is not closed"),
        ("languages:\n  de:\n    people: {FI: finnisch*}\n", "0.yml:3: no country has the code “FI”"),
        ("languages:\n  de:\n    usage: {verbs: sagt}\n", "0.yml:3: the key “verbs” is not known here"),
        ("languages:\n  de:\n    endings: {a: 3}\n", "0.yml:3: expected text, found a number or date"),
        (
            "languages:\n  en:\n    ambiguous:\n      Georgia: {usually: GE}\n",
            "0.yml:4: “GE” is neither a country's code",
        ),
        (
            "languages:\n  en:\n    ambiguous:\n      Georgia: {none: peach}\n",
            "0.yml:4: “None” is neither a country's code",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    _, mistakes = load(tmp_path, text)

    assert len(mistakes) == 1
    assert mistakes[0].startswith(complaint)


def test_a_former_state_can_be_given_in_any_language(tmp_path: Path) -> None:
    path = tmp_path / "countries.yml"
    path.write_text(
        "countries: {CZ: {name: Czechia, former: Czechoslovakia}}\n"
        "languages: {de: {former: {CZ: Tschechoslowakei}, usage: {money: Kronen, agreements: Abkommen}}}\n",
        encoding="utf-8",
    )

    loaded, mistakes = load_countries([path])

    assert mistakes == ()
    assert loaded.countries[0].words["en"].former == ("Czechoslovakia",)
    assert loaded.countries[0].words["de"].former == ("Tschechoslowakei",)
    assert (loaded.languages["de"].usage.money, loaded.languages["de"].usage.agreements) == (("Kronen",), ("Abkommen",))


def test_a_file_that_cannot_be_read_is_one_mistake_and_the_others_count(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yml", tmp_path / "bad.yml"
    good.write_text("countries: {FI: {name: Finland}}\n", encoding="utf-8")
    bad.write_text("countries: [\n", encoding="utf-8")

    loaded, mistakes = load_countries([bad, good])

    assert [country.code for country in loaded.countries] == ["FI"]
    assert len(mistakes) == 1


def test_nothing_in_place_of_a_country_is_a_mistake_and_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "own.yml"
    path.write_text("languages: {en: {ambiguous: {Turkey: {usually: {en: null}}}}}\n", encoding="utf-8")

    _, mistakes = load_countries([BUILT_IN / "countries.yml", path])

    assert [mistake.line for mistake in mistakes] == [1]
