"""Pages are pressed in the order of their sources by any number of workers; only what was staged comes back."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from newsarchive.archive import Entry, gather, make_card
from newsarchive.model import Article
from newsarchive.publish import Publication
from newsarchive.render import Renderer, make_renderer
from newsarchive.site import KINDS, SiteSettings, View, load_words, make_view
from newsarchive.stages.pages import press_archive, press_entries
from newsarchive.stages.recalling import Recall
from newsarchive.theme import find_theme
from tests.makers import an_article

Site = tuple[View, Renderer]

NO_RECALL = Recall(None, b"", lambda *_: None)


@pytest.fixture(scope="module")
def site() -> Site:
    articles: dict[str, Article] = {}
    for number in range(70):
        article = an_article(f"The first sentence of article {number} stands here.", name=f"{number:02}.txt")
        articles[article.id] = article
    names = {article.id: Path(article.source.path).name for article in articles.values()}
    cards = [make_card(article, name=names[id_], key=id_.encode()) for id_, article in articles.items()]

    def fetch(ids: Sequence[str]) -> Iterator[Entry]:
        for id_ in ids:
            yield Entry(archive.cards[id_], articles[id_], f"A title\n{articles[id_].body}\n")

    archive = gather(cards, themes=[("asylum", "Asylum")], country_names={}, issues=())
    view = make_view(SiteSettings(title="Test"), archive, fetch, load_words())
    return view, make_renderer(find_theme(None), view)


@pytest.fixture
def publication(tmp_path: Path) -> Iterator[Publication]:
    with Publication.open(tmp_path / "site") as publication:
        yield publication


def encode(entry: Entry) -> tuple[bytes, ...]:
    return (f"{entry.card.name}\n".encode(),)


@pytest.mark.parametrize("workers", [1, 2])
def test_records_come_in_the_order_of_the_sources(workers: int, site: Site, publication: Publication) -> None:
    pressed = list(press_entries(KINDS, *site, publication.stage, encode, NO_RECALL, workers=workers))

    assert len(pressed) == 3
    assert b"".join(
        piece for each in pressed for pieces in each.records for piece in pieces or ()
    ).decode().split() == [f"{n:02}.txt" for n in range(70)]
    assert [len(each.records) for each in pressed] == [32, 32, 6]


def test_every_article_gets_its_page_and_its_ledger(site: Site, publication: Publication) -> None:
    pressed = list(press_entries(KINDS, *site, publication.stage, encode, NO_RECALL, workers=1))

    staged = [page.path for each in pressed for page in each.staged]
    cards = site[0].archive.cards.values()
    assert sorted(staged) == sorted([card.path for card in cards] + [card.ledger for card in cards])


@pytest.mark.parametrize("press", [1, 2])
def test_pages_of_the_archive_are_the_same_from_any_number_of_workers(press: int, site: Site, tmp_path: Path) -> None:
    keys = dict.fromkeys(site[0].archive.cards, b"")

    def digests(workers: int) -> dict[str, str]:
        with Publication.open(tmp_path / f"site-{workers}") as publication:
            pressed = press_archive(KINDS, *site, publication.stage, NO_RECALL, keys, workers=workers)
            return {page.path: page.sha256 for each in pressed for page in each.staged}

    assert digests(press) == digests(3)
    assert {"index.html", "404.html", "themes/asylum.html"} <= digests(press).keys()


def test_a_kind_that_is_left_out_makes_no_page(site: Site, publication: Publication) -> None:
    kinds = [kind for kind in KINDS if kind.name != "ledger"]

    pressed = list(press_entries(kinds, *site, publication.stage, encode, NO_RECALL, workers=1))

    paths = [page.path for each in pressed for page in each.staged]
    assert len(paths) == 70
    assert all(path.startswith("articles/") for path in paths)
