from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.model import Figure, Passage
from newsarchive.tagging import Lexicon, compile_lexicon, tag
from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.countries import Countries, load_countries
from newsarchive.vocabulary.figures import load_figures
from newsarchive.vocabulary.speech import load_speech
from newsarchive.vocabulary.themes import Themes
from tests.properties import examples
from tests.tagging.articles import passages


@cache
def lexicon() -> Lexicon:
    figures, mistakes = load_figures([BUILT_IN / "figures.yml"])
    speech, more = load_speech([BUILT_IN / "speech.yml"])
    assert not (*mistakes, *more)
    return compile_lexicon(Themes(), Countries(), speech=speech, figures=figures)


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    return tag(passages(text), language, lexicon()).figures


def read(text: str, language: str = "en") -> list[tuple[object, str | None, str | None, str]]:
    """Value, unit, what is counted and words of each."""
    return [(found.value, found.unit, found.what, found.text) for found in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They called up 300,000 troops.", (300_000, None, "troops", "300,000 troops")),
        ("They want up to a million men.", (1_000_000, None, "men", "up to a million men")),
        ("Half a million people left.", (500_000, None, "people", "Half a million people")),
        ("Two dozen men came.", (24, None, "men", "Two dozen men")),
        ("Thousands of Ruritanians left.", ((2000, 9999), None, "Ruritanians", "Thousands of Ruritanians")),
        (
            "He saw tens of thousands of refugees.",
            ((20_000, 99_999), None, "refugees", "tens of thousands of refugees"),
        ),
        ("A 28-year-old sailor spoke.", (28, "year of age", None, "28-year-old")),
        ("It means 10 years in prison.", (10, "year", "prison", "10 years in prison")),
        ("After two weeks' training they went.", (2, "week", "training", "two weeks' training")),
        ("He served for eight years.", (8, "year", None, "eight years")),
        ("It fell by 12.5% in a night.", (12.5, "percent", None, "12.5%")),
        ("It fell by 12.5 per cent then.", (12.5, "percent", None, "12.5 per cent")),
        ("The price was $5.5 million then.", (5_500_000, "USD", None, "$5.5 million")),
        ("The price was £20bn then.", (20_000_000_000, "GBP", None, "£20bn")),
        ("The price was A$20 then.", (20, "AUD", None, "A$20")),
        ("They walked 40km at night.", (40, "kilometre", None, "40km")),
        ("They walked twenty-five miles then.", (25, "mile", None, "twenty-five miles")),
        ("Give it 5 to 10 days more.", ((5, 10), "day", None, "5 to 10 days")),
        ("They need 5-10 million dollars.", ((5_000_000, 10_000_000), "USD", None, "5-10 million dollars")),
        ("Between 200 and 300 soldiers fled.", ((200, 300), None, "soldiers", "200 and 300 soldiers")),
        ("It cost millions of dollars.", ((2_000_000, 9_999_999), "USD", None, "millions of dollars")),
    ],
)
def test_a_quantity_has_value_unit_and_what_it_counts(
    text: str, expected: tuple[object, str | None, str | None, str]
) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It cost 1.85 bln euros then.", (1_850_000_000, "EUR", None, "1.85 bln euros")),
        ("en", "They lost 30 boats, 14 of them trawlers.", (14, None, "trawlers", "14 of them trawlers")),
        ("de", "Sie klagt über 1.000 Euro-Schaden.", (1000, "EUR", None, "über 1.000 Euro")),
        ("de", "Es fehlt ein 60-Millionen-Euro-Paket.", (60_000_000, "EUR", None, "60-Millionen-Euro")),
        ("en", "Around 200 firemen came.", (200, None, "firemen", "Around 200 firemen")),
        ("ru", "Он приговорен к 10 годам.", (10, "year", None, "10 годам")),
        ("pl", "Padły cztery strzelone gole.", (4, None, "strzelone gole", "cztery strzelone gole")),
        ("en", "It rose to 30 mph.", (30, "mile per hour", None, "30 mph")),
        ("fr", "L'amende est de 17€.", (17, "EUR", None, "17€")),
        ("fr", "L'amende est de 1,5 million € par an.", (1_500_000, "EUR", None, "1,5 million €")),
        ("pt", "O piso passa a R$ 712,50.", (712.5, "BRL", None, "R$ 712,50")),
        ("nl", "Het kost € 34 miljoen.", (34_000_000, "EUR", None, "€ 34 miljoen")),
        ("de", "Am 1. März 2024 vier Boote.", (4, None, "Boote", "vier Boote")),
        ("de", "Der 26 Jahre alte Fischer.", (26, "year of age", None, "26 Jahre alte")),
        ("es", "Lucharon tres horas.", (3, "hour", None, "tres horas")),
        ("en", "It costs £5m over two years.", (2, "year", None, "two years")),
        ("en", "It took just over two years.", (2, "year", None, "just over two years")),
        ("en", "They want over two boats.", (2, None, "boats", "over two boats")),
        ("de", "Er ist 45 Jahre alt.", (45, "year of age", None, "45 Jahre alt")),
        ("nl", "De 28-jarige visser sprak.", (28, "year of age", None, "28-jarige")),
        ("pl", "Mówi 41-letni rybak.", (41, "year of age", None, "41-letni")),
        ("it", "Parla un 27enne.", (27, "year of age", None, "27enne")),
        ("nl", "Een jaar ,,met twee gezichten’’ was het.", (2, None, "gezichten", "twee gezichten")),
        ("es", "El dólar subió a $800 ayer.", (800, "$", None, "$800")),
        ("de", "Es kamen dreizehn Boote.", (13, None, "Boote", "dreizehn Boote")),
        ("fr", "Il y avait une trentaine de bateaux.", (30, None, "bateaux", "une trentaine de bateaux")),
        ("fr", "Il a vu plus d'une centaine de phoques.", (100, None, "phoques", "plus d'une centaine de phoques")),
        (
            "fr",
            "Cela vaut une vingtaine de millions d'euros.",
            (20_000_000, "EUR", None, "une vingtaine de millions d'euros"),
        ),
        ("fr", "On sauva deux vieilles barques.", (2, None, "vieilles barques", "deux vieilles barques")),
        ("es", "Llegó un centenar de barcos.", (100, None, "barcos", "un centenar de barcos")),
        ("es", "Mide 400 metros cuadrados.", (400, "square metre", None, "400 metros cuadrados")),
        ("es", "Había treinta y dos barcos.", (32, None, "barcos", "treinta y dos barcos")),
        ("it", "Costa più di venti milioni di euro.", (20_000_000, "EUR", None, "più di venti milioni di euro")),
        ("it", "Vennero duecento pescatori.", (200, None, "pescatori", "duecento pescatori")),
        ("it", "Arrivò una trentina di barche.", (30, None, "barche", "una trentina di barche")),
        ("pt", "Vieram duas barcas.", (2, None, "barcas", "duas barcas")),
        ("pt", "Runa Dahl, 65 anos, pesca ali.", (65, "year of age", None, "65 anos")),
        ("pl", "Grozi mu do ośmiu lat więzienia.", (8, "year", "więzienia", "do ośmiu lat więzienia")),
        ("pl", "Było tam kilkanaście łodzi.", ((11, 19), None, "łodzi", "kilkanaście łodzi")),
        ("ru", "Убыток составил около 1 трлн рублей.", (1e12, "RUB", None, "около 1 трлн рублей")),
        ("ru", "Пришли двадцать три лодки.", (23, None, "лодки", "двадцать три лодки")),
        ("uk", "Втрачено десятки мільярдів гривень.", ((2e10, 99999999999), "UAH", None, "десятки мільярдів гривень")),
    ],
)
def test_each_language_counts_in_its_own_words(
    language: str, text: str, expected: tuple[object, str | None, str | None, str]
) -> None:
    assert read(text, language)[-1] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "I 20 mln vanno al porto."),
        ("it", "Avremo 70 milioni dallo stato."),
        ("uk", "Пішло 40 з лишком мільйонів гривень."),
        ("fr", "Il faut vingt millions."),
        ("fr", "La messe est à 14 heures."),
        ("it", "La messa è alle 18 ore."),
    ],
)
def test_a_multiplier_is_nothing_that_is_counted(language: str, text: str) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Harbour Board of Brekke asks for $10 a boat.", "USD"),
        ("Australia and its ports ask for $10 a boat.", "$"),
        ("Canadian ports ask for 10 dollars a boat.", "$"),
        ("Canadian ports ask for US$10 a boat.", "USD"),
        ("Canadian ports ask for 10 Canadian dollars a boat.", "CAD"),
    ],
)
def test_a_bare_dollar_is_nobodys_where_another_country_may_be_meant(text: str, unit: str) -> None:
    countries, mistakes = load_countries([BUILT_IN / "countries.yml"])
    assert not mistakes
    amounts, _ = load_figures([BUILT_IN / "figures.yml"])
    known = compile_lexicon(Themes(), countries, figures=amounts)

    assert [found.unit for found in tag(passages(text), "en", known).figures] == [unit]


def test_a_denial_of_something_else_denies_no_figure() -> None:
    text = "The firm whose trip ended with 21 people lost, 14 of them cooks, has denied responsibility."

    assert {found.hedge for found in figures(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "It was 23 September 2022, a Friday.",
        "On September 23 they left.",
        "They came in 2015 and left.",
        "The 2015 elections were held.",
        "It began at 7:56 and at 7 pm.",
        "Call +44 20 7946 0000 now.",
        "They won 3-1 at home.",
        "He came in 3rd and she 21st.",
        "Article 5 states it.",
        "Covid-19 rules and an F-16 and G20.",
        "A Boeing 737 lands.",
        "See section 4.2.1 of the law.",
        "He was number 10.",
        "It is 1/2 full.",
        "One of them stayed.",
    ],
)
def test_dates_times_names_and_scores_are_no_figures(text: str) -> None:
    assert read(text) == []


def test_titles_and_headings_are_not_read() -> None:
    assert figures("title: 300 soldiers flee\nheading: 300 soldiers\nbody: Nobody came.") == ()


@pytest.mark.parametrize(
    ("text", "source", "hedge"),
    [
        ("The ministry claimed that only 300,000 men were called up.", "The ministry", "claimed"),
        ("The paper even reported plans to call up a million men, which the palace denied.", "The paper", "reported"),
        ("The ministry denied that 500 soldiers had fled.", "The ministry", "denied"),
        ("About 500 soldiers fled.", None, "approximate"),
        ("Some 500 soldiers fled, the ministry said.", "the ministry", "approximate"),
        ("According to the report, 500 soldiers fled.", "the report", "reported"),
        ("500 soldiers fled.", None, None),
        ("“We counted 500 soldiers,” said Jane Roe.", "Jane Roe", None),
    ],
)
def test_who_gives_a_figure_and_how_firmly(text: str, source: str | None, hedge: str | None) -> None:
    found = figures(text)[0]

    assert (found.source, found.hedge) == (source, hedge)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Rund 1.500 junge Soldaten flohen.", (1500, None, "junge Soldaten", "Rund 1.500 junge Soldaten")),
        ("de", "Es kostet 3,5 Millionen Euro.", (3_500_000, "EUR", None, "3,5 Millionen Euro")),
        ("de", "Ihm drohen fünf Jahre Haft.", (5, "year", "Haft", "fünf Jahre Haft")),
        ("de", "In zwei bis drei Jahren.", ((2, 3), "year", None, "zwei bis drei Jahren")),
        ("de", "Ein 31-jähriger Soldat floh.", (31, "year of age", None, "31-jähriger")),
        ("fr", "Près de 1 500 soldats ont fui.", (1500, None, "soldats", "Près de 1 500 soldats")),
        ("fr", "Il risque dix ans de prison.", (10, "year", "prison", "dix ans de prison")),
        ("fr", "Cela coûte 3,5 millions d’euros.", (3_500_000, "EUR", None, "3,5 millions d’euros")),
        ("es", "Huyeron unos 1.500 soldados.", (1500, None, "soldados", "unos 1.500 soldados")),
        ("es", "Huyeron miles de personas.", ((2000, 9999), None, "personas", "miles de personas")),
        ("ru", "Бежали 1 500 российских солдат.", (1500, None, "российских солдат", "1 500 российских солдат")),
        ("ru", "Ему грозит десять лет лишения свободы.", (10, "year", "свободы", "десять лет лишения свободы")),
        ("uk", "Втекли 25 тисяч солдатів.", (25_000, None, "солдатів", "25 тисяч солдатів")),
    ],
)
def test_languages_write_figures_in_their_way(
    language: str, text: str, expected: tuple[object, str | None, str | None, str]
) -> None:
    assert read(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 3. Mai um 20 Uhr, im Jahr 2022."),
        ("de", "Artikel 5 gilt, § 68 auch."),
        ("fr", "Le 3 mai à 14h."),
        ("ru", "Весной 2024 года, 3 мая."),
        ("no", "Rundt 12.30 kom han."),
    ],
)
def test_other_languages_have_dates_and_names_too(language: str, text: str) -> None:
    assert figures(text, language) == ()


@examples(150)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                "5 10 300,000 1.5 $ € % - to and million thousands of men years old , . : a two half".split()
            ),
            max_size=14,
        ).map(lambda words: "".join(words) if len(words) % 2 else " ".join(words)),
        max_size=4,
    ),
    st.sampled_from(["en", "de", "fr", "ru", "und"]),
)
def test_every_figure_is_a_piece_of_its_passage(texts: list[str], language: str) -> None:
    given_passages = [Passage("body", text, (number,), (0,)) for number, text in enumerate(texts, 1)]

    for found in tag(given_passages, language, lexicon()).figures:
        assert found.text in texts[found.line - 1]
        assert found.what is None or found.what in found.text
        assert not isinstance(found.value, tuple) or found.value[0] < found.value[1]


@pytest.mark.parametrize("text", ["5 " * 60_000, "1," * 60_000, "9" * 200_000, "two " * 40_000, "5 men " * 20_000])
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    figures(text)
