from pathlib import Path

from newsarchive.theme import find_theme
from tests.kinds import kinds, samples
from tests.sites import Site

NO_PAGE = {"base"}
"""Templates that others extend."""


def test_the_demonstration_has_a_page_of_every_template_so_checks_see_all_of_them(demo_site: Site) -> None:
    templates = {file.stem for file in find_theme(None).built_in.glob("[!_]*.html")} - NO_PAGE
    pages = "\n".join(demo_site.read(kind.fullest) for kind in kinds(demo_site.path))

    assert {name for name in templates if f'data-kind="{name}"' not in pages} == set()


def test_a_template_that_serves_two_folders_makes_two_kinds(demo_site: Site) -> None:
    names = {kind.name for kind in kinds(demo_site.path)}

    assert {"people-names", "organisations-names", "article", "home"} <= names


def test_the_fullest_page_of_a_kind_comes_first_and_pages_of_others_do_not_count(tmp_path: Path) -> None:
    for name, size in (("aa/one", 10), ("bb/two", 30), ("cc/three", 20)):
        page = tmp_path / f"articles/{name}.html"
        page.parent.mkdir(parents=True)
        page.write_text('<body data-kind="article">' + "x" * size, encoding="utf-8")
    (tmp_path / "note.html").write_text("<body>a file of the project's own", encoding="utf-8")

    (article,) = kinds(tmp_path)

    assert article.pages == ("articles/bb/two.html", "articles/cc/three.html", "articles/aa/one.html")
    assert samples(tmp_path) == ["articles/aa/one.html", "articles/bb/two.html"]
