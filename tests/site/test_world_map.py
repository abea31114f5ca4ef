from newsarchive.site.chart_parts import WorldMap
from newsarchive.site.world_map import steps, world_map
from newsarchive.vocabulary.world import World
from tests.site.samples import a_country, a_view, short_article

SHAPES = World(100, 50, {"NO": "M1 1l2 2 3 3z", "SE": "M5 5l1 1 1 0z", "PL": "M9 9l1 1 1 0z"}, {"FI": (40, 20)})


def drawn(*articles: object) -> WorldMap:
    view = a_view(*articles, world=SHAPES)  # type: ignore[arg-type]
    found = world_map(view)
    assert found is not None
    return found


def test_a_country_of_a_story_is_shaded_and_one_that_is_only_mentioned_is_not() -> None:
    article = short_article(
        "a.txt", countries=(a_country("NO", "Norway", "primary"), a_country("SE", "Sweden", "mention"))
    )

    found = drawn(article)

    assert [(place.label, place.level, place.href) for place in found.places] == [
        ("Norway: part of one story", "step-1", "countries/no.html"),
        ("Sweden: mentioned once", "mentioned", "countries/se.html"),
    ]
    assert found.land == "M9 9l1 1 1 0z"


def test_a_country_too_small_for_a_shape_is_a_dot_above_all_shapes() -> None:
    article = short_article(
        "a.txt", countries=(a_country("FI", "Finland", "primary"), a_country("NO", "Norway", "primary"))
    )

    *_, last = drawn(article).places

    assert (last.shape, last.x, last.y) == ("", 40, 20)


def test_a_country_that_is_not_on_the_map_is_named() -> None:
    article = short_article("a.txt", countries=(a_country("AQ", "Antarctica", "primary"),))

    assert drawn(article).absent == ("AQ",)


def test_shades_part_the_numbers_by_round_ones_in_equal_ratios() -> None:
    assert [steps(highest) for highest in (0, 1, 2, 5, 300, 1000)] == [
        (),
        (1,),
        (1, 2),
        (1, 2, 5),
        (1, 10, 50),
        (1, 10, 100),
    ]


def test_the_legend_tells_the_numbers_of_each_shade() -> None:
    articles = [short_article(f"{n}.txt") for n in range(5)]

    assert [(step.level, step.label) for step in drawn(*articles).steps] == [
        ("step-1", "1 article"),
        ("step-2", "2–4 articles"),
        ("step-3", "5 articles"),
    ]


def test_without_shapes_there_is_no_map() -> None:
    assert world_map(a_view(short_article("a.txt"))) is None
