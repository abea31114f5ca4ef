from math import prod

from newsarchive.cleaning.groups import CELLS, FIRST, TABLES, VALUES
from newsarchive.cleaning.signals import signals
from tests.cleaning.helpers import PROSE, measured

PAGE = (
    "Ferry",
    "A headline of some length here",
    PROSE,
    PROSE,
    "Tom says:",
    "You may also like",
    "12:30",
    "You may also like",
)


def values(*lines: str) -> list[dict[str, str]]:
    """For each line its value of each group, as weights.json writes it."""
    return [dict(VALUES[place] for cell in cells for place in CELLS[cell]) for cells in signals(measured(*lines))]


def test_each_line_has_one_cell_in_each_table() -> None:
    for cells in signals(measured(*PAGE)):
        for cell, (name, table) in zip(cells, TABLES.items(), strict=True):
            assert FIRST[name] <= cell < FIRST[name] + prod(table.radices)


def test_a_line_says_how_long_it_is_how_it_ends_and_what_it_is() -> None:
    home, *_, prose, _, comment, label, clock, again = values(*PAGE)

    assert (home["shape"], home["kind"], home["phrase"]) == ("0 open", "text 0", "none 0 0")
    assert prose["shape"] == "5 stop"
    assert comment["kind"] == "comment 0"
    assert clock["kind"] == "stamp 0"
    assert label["phrase"] == "related-label 1 0"
    assert (label["copies"], again["copies"]) == ("2 0 0", "2 1 0")


def test_a_line_knows_the_running_text_and_the_labels_around_it() -> None:
    found = values("Home", PROSE, "Between", PROSE.replace("ferry", "bus"), "You may also like", "A teaser")

    assert [line["prose"] for line in found] == ["0", "1", "0", "1", "0", "0"]
    assert [line["prose-before"][0] for line in found] == ["8", "8", "0", "1", "0", "1"]
    assert [line["prose-behind"][0] for line in found] == ["0", "1", "0", "8", "8", "8"]
    assert [line["label"] for line in found][-2:] == ["related-label 0", "related-label 1"]


def test_the_neighbourhood_of_the_first_and_last_lines_ends_with_the_document() -> None:
    assert values(PROSE)[0]["near-before"] == "0 2"
    assert values(PROSE)[0]["near-behind"] == "0 2"
    assert signals(()) == []
