"""What recurs stands once, on the pages of its folders."""

from msgspec.structs import replace

from newsarchive.site import View
from newsarchive.site.folders import folder_pages
from newsarchive.survey import LineCount, SurveyedFolder
from tests.site.pages import Html, render_all
from tests.site.samples import a_view, full_article


def surveyed(*folders: SurveyedFolder) -> View:
    return a_view(full_article(), folders=folders)


COAST = SurveyedFolder("dump/coast", 200, 61, (LineCount("Pier 4, Torvik", 150), LineCount("<b>Tide</b> room", 12)))


def test_without_a_survey_there_is_no_page_and_no_link() -> None:
    pages = render_all(a_view(full_article()))

    assert not any(path.startswith("folders/") for path in pages)
    assert "folders/" not in pages["inputs.html"]


def test_a_folder_s_page_counts_its_lines_and_says_how_many_more_there_are() -> None:
    pages = render_all(surveyed(COAST))
    page = Html(next(text for path, text in pages.items() if path.startswith("folders/coast-")))

    assert "61 different lines recur over the 200 files" in page.text
    assert "Most frequent 2 of 61" in page.text
    assert "Pier 4, Torvik 150" in page.text.replace("Torvik150", "Torvik 150")
    assert "<b>Tide</b> room" in page.text


def test_a_folder_whose_lines_may_not_be_shown_says_so_instead_of_an_empty_table() -> None:
    pages = render_all(surveyed(replace(COAST, lines=())))
    text = next(text for path, text in pages.items() if path.startswith("folders/coast-"))

    assert "What these lines say may not be shown in this archive." in text
    assert "<table" not in text


def test_the_list_of_folders_is_reached_from_the_inputs_and_leads_to_each() -> None:
    pages = render_all(surveyed(COAST, replace(COAST, folder="dump/hills", recurring=1)))
    links = Html(pages["folders/index.html"]).links()

    assert "folders/index.html" in Html(pages["inputs.html"]).links()
    assert sum("folders/coast-" in link for link in links) == sum("folders/hills-" in link for link in links) == 1
    assert "one line in 200 files" in Html(pages["folders/index.html"]).text


def test_folders_of_one_name_have_pages_of_their_own_and_keep_them() -> None:
    first, second, deep = (replace(COAST, folder=folder) for folder in ("a/coast", "b/coast", "海岸"))

    def paths(*folders: SurveyedFolder) -> list[str]:
        return [page.path for page in folder_pages(surveyed(*folders))][1:]

    assert len(set(paths(first, second, deep))) == 3
    assert paths(second) == paths(first, second)[1:]
    assert paths(replace(COAST, folder="")) != []


def test_where_a_folder_outside_the_archive_lies_is_nobody_s_business() -> None:
    pages = render_all(surveyed(replace(COAST, folder="/home/someone/dump")))

    assert not any("/home/someone" in text for path, text in pages.items() if path.startswith("folders/"))
