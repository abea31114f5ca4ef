"""A build on top of others: only what changed is made, and the site is the one that a clean build makes."""

import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.render import Renderer
from newsarchive.site import Page, crossings, figures, letters, listing, names, publishers, quotations
from newsarchive.stages.harvest import Harvest
from newsarchive.stages.recalling import PAGES
from tests.properties import examples
from tests.sites import Folder

TITLES = ("Council puts off its vote", "Two soldiers ask for asylum", "Harbour closes early")
PEOPLE = ("Ada Brekke", "Musa Otieno")
PLACES = ("Norway", "Kenya", "Peru")
SENTENCES = (
    "The harbour council of {place} met on Tuesday and put off its decision for another week.",
    "“Nobody asked the people who live here,” {person} told reporters outside the town hall.",
    "Two soldiers who had deserted their unit asked for asylum in {place}, their lawyer {person} said.",
    "Officials in {place} said that 3,217 permits had been granted since spring.",
)
TEXTS = st.builds(
    lambda title, person, place, day, parts: "\n\n".join(
        (
            title,
            f"By {person}",
            *([f"{day} March 2022"] if day else []),
            *(part.format(person=person, place=place) for part in parts),
        )
    ),
    st.sampled_from(TITLES),
    st.sampled_from(PEOPLE),
    st.sampled_from(PLACES),
    st.integers(0, 28),
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4, unique=True),
)
NAMES = ("a.txt", "b.txt", "c.txt", "d.txt", "old/e.txt")
OWN_FILES = {
    "newsarchive.yml": (
        "title: One\n",
        "title: Another\n",
        "title: One\nlanguage: de\n",
        "title: One\noriginals: text\n",
        "title: One\ndata: []\n",
        "title: One\nurl: https://archive.example/\n",
        "title: One\npublish: excerpt\n",
    ),
    "templates/introduction.md": ("Welcome.\n", "*Welcome* to all.\n"),
    "templates/_by.html": ("<p>by somebody</p>\n", "<p>by anybody</p>\n"),
    "vocabulary/names.yml": (
        "people:\n  brekke:\n    name: Ada Brekke\n    forms: A. Brekke\n",
        "people:\n  brekke:\n    name: Dr Brekke\n    forms: Ada Brekke\n",
    ),
    "locale/de.po": (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Articles"\nmsgstr "Stücke"\n',
    ),
    "overrides.yml": (
        "- source: seeds/a.txt\n  because: The title was cut.\n  set: {title: A title that a person gave}\n",
        "- source: seeds/a.txt\n  because: The person asked for it.\n  withhold: article\n",
        "- source: seeds/b.txt\n  because: It is about something else.\n  themes: {forbid: [asylum, desertion]}\n",
    ),
}
CHANGES = st.one_of(
    st.tuples(st.sampled_from([f"seeds/{name}" for name in NAMES]), TEXTS),
    st.tuples(st.sampled_from([f"seeds/{name}" for name in NAMES]), st.none()),
    *(st.tuples(st.just(name), st.sampled_from((None, *texts))) for name, texts in OWN_FILES.items()),
)
"""Path and what is written there; None: it is taken away."""


def apply(folder: Folder, path: str, text: str | None) -> None:
    target = folder.path / path
    if text is None:
        target.unlink(missing_ok=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")


@contextmanager
def rendered() -> Iterator[list[str]]:
    """The paths of the pages that are rendered meanwhile."""
    paths: list[str] = []
    original = Renderer.frame

    def noted(renderer: Renderer, page: Page) -> object:
        paths.append(page.path)
        return original(renderer, page)

    with patch.object(Renderer, "frame", noted):
        yield paths


@contextmanager
def small_pages(articles: int = 2) -> Iterator[None]:
    """Lists have so few articles or names on a page meanwhile, so that a few articles make many pages of them."""
    with ExitStack() as patched:
        patched.enter_context(patch.object(listing.shelf, "__defaults__", ("", articles)))
        for module in (figures, names, quotations):
            patched.enter_context(patch.object(module, "ARTICLES", articles))
        for other in (crossings, letters, publishers):
            patched.enter_context(patch.object(other, "ON_A_PAGE", articles))
        yield


@pytest.fixture
def built(folder: Folder) -> Folder:
    """Six articles of six days with nothing in common, and their site."""
    apply(folder, "newsarchive.yml", "title: One\n")
    for number, place in enumerate(("Norway", "Kenya", "Peru", "Chile", "Ghana", "Oman")):
        text = f"Title of story {number}\n\n{number + 1} March 2022\n\n{SENTENCES[0].format(place=place)}\n"
        apply(folder, f"seeds/{number}.txt", text)
    folder.build()
    return folder


def edit(folder: Folder, number: int) -> None:
    (path,) = folder.path.glob(f"seeds/{number}.*")
    path.write_text(f"{path.read_text('utf-8')}\nA further sentence stands at the end of this story now.\n", "utf-8")


def of_articles(paths: list[str]) -> set[str]:
    """Which pages of single articles are among these: folder and stem of the source."""
    found = [re.fullmatch(r"(articles|ledger)/\w\w/(\w)-\w+\.html", path) for path in paths]
    return {f"{match[1]} {match[2]}" for match in found if match}


def test_only_the_pages_of_an_edited_article_and_of_those_that_link_to_it_are_rendered(built: Folder) -> None:
    edit(built, 3)

    with rendered() as paths:
        built.build()

    # Its neighbours tell its title, which has not changed.
    assert of_articles(paths) == {"articles 3", "ledger 3"}


@pytest.fixture
def long_lists(folder: Folder) -> Folder:
    """Sixty articles of one month, publisher, theme, country and person, with quotations and figures, and as many
    without any of these; and their site.
    """
    apply(folder, "newsarchive.yml", "title: One\nhistory: history\n")
    (folder.path / "history").mkdir()
    for number in range(60):
        head = (
            f"---\ntitle: Title of story {number}\npublisher: Harbour Post\ndate: 2022-03-{number % 28 + 1:02}\n---\n\n"
        )
        said = "\n\n".join(sentence.format(person="Ada Brekke", place="Norway") for sentence in SENTENCES)
        apply(folder, f"seeds/{number}.md", f"{head}{said}\n")
        apply(folder, f"seeds/x{number}.txt", f"Rain number {number}\n\nIt rained all day and nobody knew why.\n")
    folder.build()
    return folder


def numbered(paths: list[str]) -> set[str]:
    return {path for path in paths if re.search(r"/(?:mentioned-)?(?:page|undated)-\d+\.html$", path)}


def test_of_lists_only_the_pages_that_show_an_edited_article_are_rendered(long_lists: Folder) -> None:
    edit(long_lists, 0)

    with rendered() as paths:
        site = long_lists.build()

    # It is of the month's first day.
    assert numbered(paths) == {
        "articles/2022/03/page-1.html",
        "articles/page-1.html",
        "countries/no/page-1.html",
        "figures/counts/page-1.html",
        "people/ada-brekke/page-1.html",
        "publishers/harbour-post/page-1.html",
        "quotations/page-1.html",
        "themes/desertion/page-1.html",
    }
    assert site.files() == long_lists.build(output=long_lists.path / "clean").files()


def test_what_lists_do_not_show_makes_none_of_their_pages_anew(long_lists: Folder) -> None:
    digests = (long_lists.path / "build/data/digests.tsv").read_bytes()
    (long_lists.path / "history/2026-05-04.tsv").write_bytes(digests)

    with rendered() as paths:
        site = long_lists.build()

    assert len(of_articles(paths)) > 0
    assert numbered(paths) == set()
    assert site.files() == long_lists.build(output=long_lists.path / "clean").files()


def test_a_list_leads_to_the_page_of_a_name_once_it_has_one(folder: Folder) -> None:
    apply(folder, "newsarchive.yml", "title: One\n")
    for number in range(30):
        said = SENTENCES[1].format(person="Ada Brekke" if number == 3 else "the mayor")
        apply(
            folder, f"seeds/{number:02}.txt", f"Story {number}\n\n{number % 28 + 1} March {2000 + number}\n\n{said}\n"
        )
    folder.build()
    said = "“We shall look into all of it,” Ada Brekke told reporters in the afternoon."
    apply(folder, "seeds/99.txt", f"Another story\n\n5 May 2050\n\n{said}\n")

    site = folder.build()

    page = (folder.path / "build/quotations/page-1.html").read_text("utf-8")
    assert 'href="../people/' in page
    assert site.files() == folder.build(output=folder.path / "clean").files()


def test_an_article_leads_to_the_page_of_a_name_that_its_card_has_no_room_for(folder: Folder) -> None:
    people = [
        *PEOPLE,
        "Olav Lind",
        "Rolf Dahl",
        "Jon Moe",
        "Eva Strand",
        "Lars Vik",
        "Nina Berg",
        "Tor Holm",
        "Ida Sund",
    ]
    said = [f"“Nobody asked us about harbour {number},” {name} told reporters." for number, name in enumerate(people)]
    also = "“We shall look into all of it,” Kari Nes told reporters in the afternoon."
    folder.write("-- newsarchive.yml --\ntitle: One\n")
    apply(folder, "seeds/0.txt", "\n\n".join(("A meeting of many", "1 March 2022", *said, also)) + "\n")
    folder.build()
    for number in (1, 2):
        apply(folder, f"seeds/{number}.txt", f"Another story {number}\n\n{number} May 2050\n\n{also}\n")

    site = folder.build()

    (page,) = (path for path in folder.path.glob("build/articles/*/*.html") if path.name.startswith("0-"))
    assert 'href="../../people/kari-nes.html"' in page.read_text("utf-8")
    assert site.files() == folder.build(output=folder.path / "clean").files()


def test_only_the_files_of_lists_with_an_edited_article_are_cut_again(built: Folder) -> None:
    apply(built, "seeds/old.txt", "A story of another year\n\n9 May 1999\n\nIt happened in a town without a name.\n")
    built.build()
    edit(built, 3)

    with patch.object(Harvest, "_cut", autospec=True, side_effect=Harvest._cut) as cut:
        built.build()

    paths = [call.args[1] for call in cut.call_args_list]
    assert "data/years/2022.csv" in paths
    assert "data/years/1999.csv" not in paths


def test_a_title_that_changes_is_told_by_the_neighbours(built: Folder) -> None:
    apply(built, "overrides.yml", "- source: seeds/3.txt\n  because: It was cut.\n  set: {title: The whole title}\n")

    with rendered() as paths:
        site = built.build()

    assert of_articles(paths) == {"articles 2", "articles 3", "articles 4", "ledger 2", "ledger 3", "ledger 4"}
    assert site.files() == built.build(output=built.path / "clean").files()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("templates/_by.html", "<p>by somebody</p>\n"),
        ("newsarchive.yml", "title: Another\n"),
        ("newsarchive.yml", "language: de\n"),
        ("vocabulary/names.yml", OWN_FILES["vocabulary/names.yml"][0]),
    ],
)
def test_what_every_page_is_made_from_makes_every_page_anew(built: Folder, path: str, text: str) -> None:
    apply(built, path, text)

    with rendered() as paths:
        built.build()

    assert len(of_articles(paths)) == 12


def test_a_word_of_a_catalogue_makes_every_page_anew(built: Folder) -> None:
    apply(built, "newsarchive.yml", "language: de\n")
    built.build()
    apply(built, "locale/de.po", OWN_FILES["locale/de.po"][0])

    with rendered() as paths:
        built.build()

    assert len(of_articles(paths)) == 12


def test_a_page_that_somebody_changed_is_made_anew(built: Folder) -> None:
    (page,) = (path for path in built.path.glob("build/articles/*/*.html") if path.name.startswith("3-"))
    before = page.read_bytes()
    page.write_bytes(before.replace(b"story", b"STORY"))

    with rendered() as paths:
        built.build()

    assert page.read_bytes() == before
    assert of_articles(paths) == {"articles 3", "ledger 3"}


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_without_what_was_kept_every_page_is_made(built: Folder, damage: bytes | None) -> None:
    store = built.path / ".build.newsarchive" / PAGES
    if damage is None:
        store.unlink()
    else:
        store.write_bytes(damage)
    edit(built, 3)

    with rendered() as paths:
        site = built.build()

    assert len(of_articles(paths)) == 12
    assert site.files() == built.build(output=built.path / "clean").files()


def test_what_is_withheld_is_not_in_what_is_kept(built: Folder) -> None:
    apply(built, "overrides.yml", "- source: seeds/3.txt\n  because: It was asked for.\n  withhold: article\n")
    built.build()

    files = (file for file in (built.path / ".build.newsarchive").rglob("*") if file.is_file())
    kept = b"".join(file.read_bytes() for file in files)
    assert re.search(rb"ledger/\w\w/4-", kept)
    assert not re.search(rb"ledger/\w\w/3-", kept)


@given(
    st.lists(TEXTS, min_size=3, max_size=3),
    st.lists(CHANGES, min_size=2, max_size=4),
    st.integers(1, 2),
    st.sampled_from((2, 50)),
)
@examples(3, slow=150)
def test_after_whatever_changes_the_site_is_that_of_a_clean_build(
    tmp_path_factory: pytest.TempPathFactory,
    texts: list[str],
    changes: list[tuple[str, str | None]],
    workers: int,
    on_a_page: int,
) -> None:
    folder = Folder(tmp_path_factory.mktemp("project"))
    apply(folder, "newsarchive.yml", "title: One\n")
    apply(folder, "seeds/stays.txt", "A title\n\nA site is not emptied, so this one stays.\n")
    for name, text in zip(NAMES, texts, strict=False):
        apply(folder, f"seeds/{name}", text)
    # Looks are believed at once, so that what was read is not read again.
    with small_pages(on_a_page), patch("newsarchive.build.RACY_NS", 0):
        folder.build()
        for path, written in changes:
            apply(folder, path, written)
            site = folder.build(workers=workers)
        clean = folder.build(output=folder.path.parent / f"{folder.path.name}-clean")

    assert site.files() == clean.files()
    shutil.rmtree(folder.path)
    shutil.rmtree(clean.path)
