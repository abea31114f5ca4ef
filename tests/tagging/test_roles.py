import pytest

from newsarchive.model import Mentions
from newsarchive.tagging.roles import MOST_EVIDENCE
from tests.tagging.articles import countries_of

STORY = """
title: Latvia brings back the draft
lead: Latvia will call up men again, its parliament decided.
The law follows a debate of two years.
Estonia has a draft. It never gave it up, Estonians say, and Estonia is content.
Among other countries, Norway drafts women too.
"""


def test_title_lead_and_share_make_the_role() -> None:
    roles = {code: tag.role for code, tag in countries_of(STORY).items()}

    assert roles == {"LV": "primary", "EE": "secondary", "NO": "mention"}


def test_countries_stand_by_weight() -> None:
    assert list(countries_of(STORY)) == ["LV", "EE", "NO"]


def test_the_display_name_is_the_english_common_name() -> None:
    assert countries_of("Прага и чешские солдаты.", "ru")["CZ"].name == "Czechia"


def test_a_single_mention_deep_in_a_text_makes_no_secondary_country() -> None:
    text = "lead: Latvia met.\nNothing.\nNothing.\nA bus from Norway passed."

    assert countries_of(text)["NO"].role == "mention"


def roles_of(text: str) -> dict[str, str]:
    return {code: tag.role for code, tag in countries_of(text).items()}


def test_a_single_mention_is_a_mention_in_passing_wherever_it_stands_below_the_headline() -> None:
    text = "title: Latvia votes\nlead: A firm from Norway counts the votes in Latvia.\nLatvia votes by mail."

    assert roles_of(text) == {"LV": "primary", "NO": "mention"}
    assert roles_of(text + "\nThe firm came from Norway last year.")["NO"] == "primary"


def test_where_little_is_named_a_word_in_passing_still_makes_no_country_of_the_story() -> None:
    text = "lead: The cook opened her third kitchen.\nShe has room for forty.\nHer bread is baked in a Norwegian oven."

    assert roles_of(text) == {"NO": "mention"}
    assert roles_of(text + "\nIn winter she bakes in Oslo.\nShe will go back to Norway.") == {"NO": "primary"}


def test_a_kitchen_is_named_and_makes_no_country_of_the_story() -> None:
    text = "lead: Latvia votes, and Latvia waits.\nThe Irish pub is open.\nThe Irish pub closes late.\nVote, Latvia!"

    assert roles_of(text) == {"LV": "primary", "IE": "mention"}
    assert (
        roles_of(text.replace("pub is open", "cake won").replace("pub closes late", "pie did not"))["IE"] == "mention"
    )


@pytest.mark.parametrize(
    ("language", "latvia", "kitchen"),
    [
        ("fr", "La Lettonie vote, la Lettonie attend.", "Le chef sert de la cuisine thaïlandaise."),
        ("ru", "Латвия голосует, Латвия ждёт.", "Повар любит тайскую кухню."),
        ("pl", "Łotwa głosuje, Łotwa czeka.", "Kucharz lubi tajską kuchnię."),
        ("it", "La Lettonia vota, la Lettonia aspetta.", "Il cuoco ama la cucina thailandese."),
        ("es", "Letonia vota, Letonia espera.", "El cocinero prueba la comida tailandesa."),
        ("pt", "A Letónia vota, a Letónia espera.", "O chefe prova a comida tailandesa."),
    ],
)
def test_a_kitchen_of_another_language_makes_no_country_of_the_story(language: str, latvia: str, kitchen: str) -> None:
    roles = {code: tag.role for code, tag in countries_of(f"lead: {latvia}\n{kitchen}\n{kitchen}", language).items()}

    assert roles == {"LV": "primary", "TH": "mention"}


def test_a_list_deep_in_a_text_makes_no_main_country() -> None:
    text = """
        lead: The firm has grown for years.
        It sells what it makes in many places.
        Among them are Latvia, Estonia, Lithuania, Poland and Finland, it said.
    """

    assert set(roles_of(text).values()) == {"secondary"}


def test_a_headline_needs_no_second_mention() -> None:
    text = "title: Latvia votes as Norway counts\nlead: Latvia votes.\nLatvia votes by mail."

    assert roles_of(text) == {"LV": "primary", "NO": "secondary"}


def test_countries_of_a_list_are_named_once_each_and_meant_together() -> None:
    text = """
        title: Latvia shuts its gates
        lead: Latvia will act with Estonia, Lithuania, Poland and Finland, its minister said.
        Latvia has waited long.
    """

    assert roles_of(text) == {
        "LV": "primary",
        "EE": "secondary",
        "LT": "secondary",
        "PL": "secondary",
        "FI": "secondary",
    }
    assert roles_of(text.replace(", Poland and Finland", "")) == {"LV": "primary", "EE": "mention", "LT": "mention"}


def test_a_list_that_closes_a_sentence_of_the_lead_gives_examples() -> None:
    text = """
        title: Norway holds a camp
        lead: Norway has guests: they came by train from Latvia, Estonia, Poland and Finland.
        Norway paid for their tickets, and Norway was glad.
    """

    assert roles_of(text) == {"NO": "primary", "EE": "mention", "FI": "mention", "LV": "mention", "PL": "mention"}


def test_a_town_and_the_region_around_it_are_one_place() -> None:
    text = "lead: The cook fell ill.\nLater he lay in a ward in Seattle, Washington.\nHe came home."

    assert roles_of(text) == {}
    assert roles_of(text.replace("Seattle, Washington", "Seattle and in Boston")) == {"US": "primary"}


def test_a_list_ends_with_its_sentence() -> None:
    text = "title: Latvia acts\nlead: Latvia saw Estonia, Lithuania. Poland, Finland wait.\nLatvia acts. Latvia waits."

    assert set(roles_of(text).values()) == {"primary", "mention"}


def test_a_country_that_comes_back_again_and_again_is_secondary_however_little_it_weighs() -> None:
    story = "\n".join(["title: Latvia votes", "lead: Latvia votes.", *["Latvia votes on."] * 9])

    assert roles_of(f"{story}\nNorway looks on.\nNorway waits.\nNorway is glad.")["NO"] == "secondary"
    assert roles_of(f"{story}\nNorway looks on, and Norway is Norway.")["NO"] == "mention"


def test_a_main_country_is_told_in_more_than_a_few_passages() -> None:
    story = "\n".join(["title: Latvia votes", "lead: Latvia votes.", *["Latvia votes on."] * 9])
    crowded = f"{story}\nheading: Norway, Norway, Norway, Norway, Norway, Norway"

    assert roles_of(crowded)["NO"] == "secondary"


def test_a_dateline_is_no_mention() -> None:
    tags = countries_of("lead: RIGA, Latvia, May 3 (Agency) - Estonia won.\nEstonia and Latvia played.")

    assert tags["LV"].mentions == Mentions(name=1)
    assert tags["EE"].mentions == Mentions(name=2)


def test_a_dateline_lends_its_country_weight() -> None:
    filed = countries_of("lead: OSLO, May 3 - The firm said its profit rose.\nIts rival in Latvia lost.")
    unfiled = countries_of("lead: The firm said its profit rose.\nIts rival in Latvia lost.")

    assert filed["NO"].role == "primary"
    assert filed["NO"].mentions == Mentions()
    assert "NO" not in unfiled


def test_a_country_known_only_by_places_is_told_where_it_has_a_part() -> None:
    tags = countries_of("lead: Sheriffs in Texas and Ohio met in Chicago.\nA guest came from Norway.")

    assert tags["US"].mentions == Mentions()
    assert tags["US"].evidence[0].text == "Sheriffs in Texas and Ohio met in Chicago."


def test_a_place_in_passing_makes_no_country() -> None:
    tags = countries_of("title: Latvia votes\nlead: Latvia votes today.\nOne voter came home from Chicago.")

    assert set(tags) == {"LV"}


def test_evidence_is_sentences_with_their_lines_the_first_ones() -> None:
    text = "\n".join(["Nothing here. Latvia voted."] * 9)

    evidence = countries_of(text)["LV"].evidence

    assert len(evidence) == MOST_EVIDENCE
    assert [sighting.line for sighting in evidence] == [1, 3, 5, 7, 9]
    assert {sighting.text for sighting in evidence} == {"Latvia voted."}


def test_a_sentence_that_names_a_country_twice_is_shown_once() -> None:
    assert len(countries_of("Latvia met Latvia.")["LV"].evidence) == 1


def test_an_article_without_countries_has_none() -> None:
    assert countries_of("title: Rain\nIt rained.") == {}


def test_a_former_state_weighs_for_its_successor_but_is_no_mention_of_it() -> None:
    tags = countries_of("title: Soviet sugar\nlead: The Soviet Union buys sugar.\nIt came from Peru.")

    assert tags["RU"].role == "primary"
    assert tags["RU"].mentions == Mentions()
    assert tags["PE"].role == "mention"


def test_a_former_state_in_passing_makes_no_country() -> None:
    assert set(countries_of("title: Latvia votes\nLatvia was Soviet once. A post-Soviet party lost.")) == {"LV"}


def test_a_dateline_with_the_abbreviation_of_a_state_is_known() -> None:
    assert countries_of("lead: DOVER, N.H., May 3 - The firm said its profit rose.")["US"].role == "primary"


def test_an_article_of_nothing_but_a_title_has_no_dateline() -> None:
    assert countries_of("title: RIGA, May 3 - Latvia votes")["LV"].mentions == Mentions(name=1)
