"""Who is found in an article, and who is not."""

from itertools import pairwise

import pytest

from newsarchive.tagging.names.book import NameBook
from newsarchive.tagging.names.context import preceded_by_article
from tests.tagging.names.articles import description, mentions, names, organisations, people


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Nobody asked Interior Minister Runa Skoglund about it.", "Runa Skoglund", "Interior Minister"),
        ("It went badly, said Prof Tobie Marchetti on Monday.", "Tobie Marchetti", None),
        ("The harbour expert Dr Quen Abara disagreed.", "Quen Abara", "expert Dr"),
        ("Eskil Odder, of the Harbour Union, refused.", "Eskil Odder", None),
        ("Eskil Odder, of Castle Combe, refused.", "Eskil Odder", "of Castle Combe"),
        ("Zawadi Umeh, a spokeswoman for the port, left.", "Zawadi Umeh", "a spokeswoman for the port"),
        ("Quilla Ranta, 31, drove to the border.", "Quilla Ranta", None),
        ("The lawyer Ottar Brekke-Haug came too.", "Ottar Brekke-Haug", "lawyer"),
        ("Der Außenminister Jorik Wendland reiste ab.", "Jorik Wendland", "Außenminister"),
        ("Le ministre Aurèle Vasseur est parti.", "Aurèle Vasseur", "ministre"),
        ("Адвокат Савелий Крутиков сообщил об этом.", "Савелий Крутиков", "Адвокат"),
    ],
)
def test_a_cue_makes_a_person_of_words_in_capitals(text: str, name: str, role: str | None) -> None:
    language = {"Der": "de", "Le ": "fr", "Адв": "ru"}.get(text[:3], "en")

    assert people(text, language) == [name]
    if role is not None:
        assert description(text, language) == role


@pytest.mark.parametrize(
    "text",
    [
        "The Vienna Convention was signed on Main Street.",
        "On New Year's Eve Russian Orthodox Christians met in Saint Petersburg.",
        "Twitter and Silicon Valley were silent. Many Ukrainians left in March.",
        "heading: Desperately Waiting For Rain\nIt rained at last.",
        "Evading the draft is a crime. Facing Prison Guards was worse.",
        "He crossed the Golden Bridge near Lake Victoria in Northern Ireland.",
    ],
)
def test_words_in_capitals_alone_are_nobody(text: str) -> None:
    assert people(text) == []


def test_german_nouns_in_capitals_are_nobody() -> None:
    assert people("Die Regierung Finnland sagte dem Bericht nach nichts. Der Alte Hafen blieb leer.", "de") == []


def test_a_surname_refers_back_and_every_mention_is_kept_in_order() -> None:
    text = "title: Brekke Leaves The Harbour\nlead: Astrid Brekke said no. Later Brekke’s boat sank.\nBrekke swam."

    assert people(text) == ["Astrid Brekke"]
    assert mentions(text, "Astrid Brekke") == ["Brekke", "Astrid Brekke", "Brekke", "Brekke"]


def test_two_people_of_one_surname_leave_the_bare_surname_to_nobody() -> None:
    text = "Astrid Brekke met her brother Martin Brekke. Brekke laughed."

    assert people(text) == ["Astrid Brekke", "Martin Brekke"]
    assert mentions(text, "Astrid Brekke") == ["Astrid Brekke"]


def test_a_surname_with_the_honorific_of_another_is_nobody_who_is_named_in_full() -> None:
    told = "Minister John Harrow resigned. Lady Harrow, an author, said no. Mr Harrow left. Harrow smiled."
    assert mentions(told, "John Harrow") == ["John Harrow", "Harrow"]

    titled = told.replace("Minister John", "Lord John").replace("Mr Harrow", "Lord Harrow")
    assert mentions(titled, "John Harrow") == ["John Harrow", "Harrow", "Harrow"]
    assert description(titled) is None

    dotted = told.replace("Lady", "Mrs.").replace("Mr ", "Mr. ")
    assert mentions(dotted, "John Harrow") == ["John Harrow", "Harrow"]

    often = f"{told} Mr Harrow came. Mr Harrow went."
    assert mentions(often, "John Harrow") == ["John Harrow", "Harrow", "Harrow", "Harrow", "Harrow"]


def test_one_honorific_alone_refers_back_to_the_only_bearer() -> None:
    assert mentions("Ada Brekke resigned. Mrs Brekke, a nurse, said no.", "Ada Brekke") == ["Ada Brekke", "Brekke"]
    german = "Ada Brekke trat zurück. Herr Brekke, ihr Mann, sagte nichts. Frau Brekke, eine Ärztin, ging."
    assert mentions(german, "Ada Brekke", "de") == ["Ada Brekke"]


def test_a_slip_of_the_pen_is_a_form_of_the_only_name_it_resembles() -> None:
    found = names("“No,” said Martin Dolvik. Many share Dovlik’s view, though DOlvik was alone.").names

    assert [(name.name, name.aliases) for name in found] == [("Martin Dolvik", ("Dovlik", "DOlvik"))]


def test_a_given_name_alone_stays_in_its_article() -> None:
    found = names("The former army officer Martin fled. Martin says he is afraid.").names

    assert [(name.name, name.scope, name.description) for name in found] == [
        ("Martin", "article", "former army officer")
    ]


def test_unmistakable_surnames_and_transliterations_meet_in_the_authority() -> None:
    assert [name.id for name in names("Nobody believes Putin.").names] == ["vladimir-putin"]
    assert [name.id for name in names("Niemand glaubt Wladimir Putin.", "de").names] == ["vladimir-putin"]
    assert [name.id for name in names("Об этом сказали Владимиру Путину.", "ru").names] == ["vladimir-putin"]
    assert [name.id for name in names("普京没有回答。", "zh").names] == ["vladimir-putin"]


def test_a_namesake_told_by_full_name_is_not_the_one_of_the_authority() -> None:
    found = names("Her cousin Martha Putin paints. Putin lives in Oslo.").names

    assert [name.id for name in found if name.kind == "person"] == ["martha-putin"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("He called the Harbour Workers Union.", "en", ["Harbour Workers Union"]),
        ("The University of Lower Quay was closed.", "en", ["University of Lower Quay"]),
        ("A network of volunteers called “Lantern” helped.", "en", ["Lantern"]),
        ("The Tidewater Rescue Service (TRS) helped. TRS has no money.", "en", ["Tidewater Rescue Service"]),
        ("Das Bundesamt für Migration und Flüchtlinge schwieg.", "de", ["Bundesamt für Migration und Flüchtlinge"]),
        ("В Министерстве обороны РФ молчат.", "ru", ["Russian Ministry of Defence"]),
        ("The independent court was silent.", "en", []),
    ],
)
def test_organisations_by_head_words_kinds_acronyms_and_authority(
    text: str, language: str, expected: list[str]
) -> None:
    assert organisations(text, language) == expected


def test_an_office_without_a_word_of_its_own_belongs_to_its_article() -> None:
    found = names("The Supreme Court ruled. The Norwegian Supreme Court ruled too.").names

    assert [(name.name, name.scope) for name in found] == [
        ("Supreme Court", "article"),
        ("Norwegian Supreme Court", "archive"),
    ]


def test_mentions_do_not_overlap_and_stand_in_order() -> None:
    text = "Defence Ministry spokesman Igor Vask, of the Harbour Union (HU), met Vladimir Putin. HU and Vask left."
    found = names(text).mentions

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert sorted(found, key=lambda at: at.start) == list(found)


def test_a_german_genitive_is_a_form_of_the_name_and_no_name_of_its_own() -> None:
    found = names("Runa Skoglund ging. Runa Skoglunds Anwalt blieb. Skoglunds Boot sank.", "de").names

    assert [(name.id, name.aliases) for name in found] == [("runa-skoglund", ("Runa Skoglunds", "Skoglunds"))]
    assert people("Das ist Merkels Sache.", "de") == ["Angela Merkel"]


def test_cases_of_a_russian_name_are_forms_of_one_name() -> None:
    found = names("Адвокат Савелий Крутиков молчал. О Савелии Крутикове писали. Крутикова видели.", "ru").names

    assert [(name.name, len(name.aliases)) for name in found] == [("Савелий Крутиков", 2)]


def test_a_contraction_is_no_given_name() -> None:
    assert people("Don't go. Don’t wait. Don't, said nobody.") == []


def variants(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(variant.form, variant.other) for variant in names(text, language).variants]


def test_a_form_joined_by_likeness_only_is_told() -> None:
    text = "Astrid Torvaldsen spoke. The boat sank on Monday, and Torvladsen was on it."

    assert variants(text) == [("Torvladsen", "Astrid Torvaldsen")]


def test_a_full_name_in_another_transliteration_is_told_once() -> None:
    text = "Sergei Torvalsky spoke. Sergey Torvalskyi left. Sergey Torvalskyi wept."

    assert variants(text) == [("Sergey Torvalskyi", "Sergei Torvalsky")]


def test_initials_surnames_middle_names_and_cases_are_no_variants() -> None:
    assert variants("Astrid Torvaldsen spoke. A. Torvaldsen left. Torvaldsen wept. Astrid M. Torvaldsen ate.") == []
    assert variants("Приехала Анна Морская. Он говорил с Анной Морской.", "ru") == []


def test_a_noun_with_a_capital_is_no_slip_of_the_pen_where_all_nouns_have_one() -> None:
    text = "Astrid Strekke sprach am Montag. Das ist ihre große Strecke, und sie war lang."

    assert mentions(text, "Astrid Strekke", "de") == ["Astrid Strekke"]


def test_a_particle_that_is_also_a_word_parts_two_people() -> None:
    assert people("Pai de Olga e Teresa, o marinheiro voltou.", "pt") != ["Olga e Teresa"]
    assert "Tore von Julian Dolvik" not in people("Es fielen zwei Tore von Julian Dolvik.", "de")
    assert people("Gestern kam Otto von Dolvik an.", "de") == ["Otto von Dolvik"]


def test_what_is_said_at_the_beginning_is_no_part_of_a_german_name() -> None:
    assert people("Das sagte der Politiker Johannes Dolvik zu Beginn der Sitzung.", "de") == ["Johannes Dolvik"]


def test_the_genitive_of_a_surname_like_a_given_name_ends_the_name() -> None:
    assert people("Das war Astrid Simons Verweis auf den Hafen.", "de") != ["Astrid Simons Verweis"]


def test_a_speaker_of_a_house_is_a_title_and_a_resort_no_person() -> None:
    assert people("The house was told by Speaker Runa Skoglund that it must close.") == ["Runa Skoglund"]
    assert people("They stayed at Olga Resort on Monday, and Olga Resort was full.") == []


def test_many_names_with_one_surname_are_not_each_held_against_each(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []

    def counted(text: str, start: int, book: NameBook) -> bool:
        looks.append(start)
        return preceded_by_article(text, start, book)

    monkeypatch.setattr("newsarchive.tagging.names.joining.preceded_by_article", counted)
    number = 600
    given = [f"Q{chr(97 + index // 26)}{chr(97 + index % 26)}ro" for index in range(number)]
    people(" ".join(f"It rained on {name} Zorvath there. Zorvath left us." for name in given))

    assert number < len(looks) < number * 250


def test_a_first_name_that_nobody_listed_is_kept_at_the_beginning_of_a_sentence() -> None:
    text = "Eswandar Robert, a professor, left early. “I am tired,” Eswandar Robert said."

    assert [*people(text)] == ["Eswandar Robert"]


def test_a_firm_and_a_thing_called_like_people_are_none() -> None:
    text = "The show was made by Robert Clark Productions. She fried it in Olive Oil, said Ada Brekke."

    assert [*people(text)] == ["Ada Brekke"]


def test_a_title_behind_a_place_that_is_a_given_name_too_is_a_title() -> None:
    found = names(
        "Former South Carolina Gov. Ada Brekke met New Jersey Sen. Olav Lind and US President Jon Dahl."
    ).names

    assert [(name.name, name.description) for name in found] == [
        ("Ada Brekke", "Former South Carolina Gov"),
        ("Olav Lind", "New Jersey Sen"),
        ("Jon Dahl", "US President"),
    ]


def test_a_surname_like_a_title_ends_its_sentence() -> None:
    assert people("It was written by Stephen King. Ada Brekke read it.") == ["Stephen King", "Ada Brekke"]


def test_a_german_given_name_in_the_genitive_begins_no_name() -> None:
    text = "Bei Annas Feier sprach Annas Mutter Olga Brekke. Annas Tod war im Mai."

    assert people(text, "de") == ["Olga Brekke"]
    assert description(text, "de") == "Annas Mutter"


def test_a_german_name_may_have_a_third_word_that_is_no_german_noun() -> None:
    assert people("Das sagt Carlos Brekke Sáez, Chef der Bank.", "de") == ["Carlos Brekke Sáez"]


def test_what_a_german_noun_calls_after_somebody_is_nobody() -> None:
    assert people("Sie wohnt in der Nähe vom Olga Brekke Platz.", "de") == []
    assert people("Sie lebten im Kibbuz Anna Oz am Meer.", "de") == []


def test_a_role_that_is_of_somebody_is_not_his() -> None:
    found = names("Pai de Olga e Teresa, o presidente Carlos Brekke saiu.", "pt").names

    assert [(name.name, name.description) for name in found] == [("Carlos Brekke", "presidente")]


def test_the_next_of_a_list_of_people_describes_nobody() -> None:
    found = names("The leader, Ada Brekke, Senator Olav Lind and Senator Jon Dahl sued.").names
    assert [(name.name, name.description) for name in found] == [
        ("Ada Brekke", "leader"),
        ("Olav Lind", "Senator"),
        ("Jon Dahl", "Senator"),
    ]

    text = "A letter to Ada Brekke, the acting director of the port and Olav Lind, came."
    assert description(text) == "the acting director of the port"

    assert description("Ada Brekke, President Olav Lind’s adviser, left.") == "President Olav Lind’s adviser"


def test_initials_end_no_apposition() -> None:
    assert description("Ada Brekke, analyst with T.K. Lind Group, left.") == "analyst with T.K. Lind Group"


def test_a_place_before_which_nobody_speaks_is_nobody() -> None:
    assert people("The prison is in Jackson, said Ada Brekke.") == ["Ada Brekke"]


def test_a_verb_that_opens_a_sentence_is_no_given_name() -> None:
    assert "Questioning Brekke" not in people("Questioning Brekke was wrong. Brekke said no.")


def test_a_direction_is_a_surname_behind_title_and_given_name() -> None:
    assert people("“No,” said Prof Ada West. They went to Ada West.") == ["Ada West"]


def test_a_role_before_a_name_between_commas_makes_a_person() -> None:
    text = "The chief executive, Padrag Cribben, said no. The union, Harbour Lantern, said yes."

    assert people(text) == ["Padrag Cribben"]
    assert description(text) == "chief executive"
    assert description("The then UK Home Secretary, Ada Brekke, left.") == "then UK Home Secretary"
    assert description("Their nominee for governor, Ada Brekke, left.") is None


def test_capitals_before_a_name_are_its_role_even_behind_a_given_name() -> None:
    text = "They met Blue Marine CEO Clare Brook."

    assert [(name.name, name.description) for name in names(text).names] == [("Clare Brook", "Blue Marine CEO")]


def test_a_storm_with_a_given_name_is_nobody() -> None:
    assert people("Hurricane Irma came. Irma was bad. People fled Irma. Irma left.") == []


def test_a_generation_is_nobody() -> None:
    assert people("Women of Gen Z said no. Gen Z said yes.") == []


def test_a_number_with_a_fraction_is_no_age() -> None:
    assert people("Darauf folgte der Onlinemarktplatz Zorwen (2,1), dann der Hafen.", "de") == []


def test_a_german_role_is_told_without_what_is_of_its_bearer() -> None:
    assert description("Auf Antwort von Kremlsprecher Olav Brekke warten sie.", "de") == "Kremlsprecher"
    assert people("Das sagt der Chef von VR Kredit. Kredit gibt es dort.", "de") == []


def test_a_heading_of_a_name_and_an_age_is_a_person() -> None:
    assert people("heading: Olga Brekke, 71\nShe was freed in May.\nheading: Deal Reached, 12 Boats\nIt rained.") == [
        "Olga Brekke"
    ]


def test_a_chief_of_staff_is_no_staff() -> None:
    found = names("The Harbour Chief of Staff Olav Brekke left. K Mart Chairman Jon Lind stayed.").names

    assert [(name.name, name.description) for name in found] == [
        ("Olav Brekke", "Harbour Chief of Staff"),
        ("Jon Lind", "K Mart Chairman"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Об этом сказал советник Путина.", None),
        ("Это заявил президент Путин.", "президент"),
        ("Ушёл адвокат Савелия Крутикова.", None),
        ("Ушёл адвокат Савелий Крутиков.", "адвокат"),
        ("Видели адвоката Савелия Крутикова.", "адвоката"),
        ("Молчит Брекке. Там видели президента Путина.", "президента"),
    ],
)
def test_a_role_of_somebody_in_another_case_is_not_his(text: str, role: str | None) -> None:
    found = [name for name in names(text, "ru").names if name.kind == "person"]

    assert [name.description for name in found] == [role]


def test_a_name_that_begins_with_the_family_name_has_three_syllables_in_german_too() -> None:
    assert people("Der Abgeordnete Lee Sung Wan hatte es gesagt.", "de") == ["Lee Sung Wan"]


def test_a_role_keeps_the_place_called_new_before_it() -> None:
    assert description("It was won by New Jersey native Ada Brekke.") == "New Jersey native"
    assert description("The Director of Public Prosecution Ada Brekke left.") == "Director of Public Prosecution"


def test_an_article_at_the_beginning_of_a_line_makes_a_place_of_a_name() -> None:
    assert people("It rained.\nThe Albert Quay was closed. “No,” said Ada Brekke.") == ["Ada Brekke"]
