from newsarchive.site.sureness import how_sure
from tests.site.samples import WORDS, a_date, a_view, short_article


def test_what_is_not_known_is_counted_beside_what_is() -> None:
    view = a_view(
        short_article("a.txt", published=a_date("2021-03-09")),
        short_article("b.txt", published=a_date("2021", "estimated")),
        short_article("c.txt"),
    )

    (dates,) = how_sure(tuple(view.archive.cards.values()), WORDS, ("published",))

    assert [(part.mark.code, part.count, part.share, part.start) for part in dates.counts] == [
        ("stated", 1, 33.3, 0.0),
        ("estimated", 1, 33.3, 33.3),
        ("unknown", 1, 33.3, 66.7),
    ]
