"""The tray: the most doubtful of each kind, and how many there are."""

from msgspec.structs import replace

from newsarchive.stages.records import Batch
from newsarchive.stages.reviewing import Tray, put_aside
from tests.makers import a_card
from tests.review.samples import near, title


def test_the_most_doubtful_of_each_kind_stay_and_all_are_counted() -> None:
    tray = Tray(most=2)
    tray.put(
        replace(near(), doubt=doubt, value=name) for doubt, name in ((0.1, "a"), (0.3, "b"), (0.2, "c"), (0.3, "d"))
    )
    tray.put([title()])

    first, second = tray.review().kinds

    assert (first.kind, first.total) == ("title-supplied", 1)
    assert (second.kind, second.total) == ("theme-near", 4)
    assert [each.value for each in second.suggestions] == ["b", "d"]


def test_an_empty_tray_has_no_kinds() -> None:
    assert Tray().review().kinds == ()


def test_cards_go_on_and_what_is_doubtful_is_put_aside() -> None:
    tray, card = Tray(), a_card("a.txt")

    (batch,) = put_aside([Batch(((card, (near(),)),), (), (), 1)], tray)

    assert batch.products == (card,)
    assert [kind.total for kind in tray.review().kinds] == [1]
