"""The page about the data: what can be taken away, and what it means."""

from collections.abc import Iterator
from typing import Any

import msgspec
from markupsafe import Markup

from newsarchive.data import TABLES
from newsarchive.site.data_contexts import DataColumn, DataFile, DataGroup, DataList, DataPage, DataTable
from newsarchive.site.dates import say_date
from newsarchive.site.head import in_script
from newsarchive.site.periods import year_href
from newsarchive.site.taking import FOLDER, LONGEST, UNDATED, forms, take_away, years
from newsarchive.site.view import Page, View, country_href, theme_href

PATH = f"{FOLDER}/index.html"


def data_pages(view: View) -> Iterator[Page]:
    """The one page."""
    yield Page(PATH, "data.html", None, lambda: data_page(view))


def data_page(view: View) -> DataPage:
    """Files of the whole, files of each list, and every column."""
    _ = view.words.gettext
    total = len(view.archive.cards)
    has_lists = bool(forms(False, 1, view.settings.data))
    return DataPage(
        path=PATH,
        title=_("Data"),
        description=_("Tables, records, references and feeds of the archive, and what their fields mean"),
        total=total,
        wholes=tuple(_wholes(view)),
        groups=tuple(group for group in _groups(view) if group.lists) if has_lists else (),
        has_lists=has_lists,
        longest=LONGEST,
        tables=tuple(
            DataTable(
                table.name,
                table.title,
                table.description,
                tuple(DataColumn(column.name, column.kind, column.description) for column in table.columns),
            )
            for table in TABLES
        ),
        json_ld=_json_ld(view),
    )


def _wholes(view: View) -> Iterator[DataFile]:
    _ = view.words.gettext
    data = view.settings.data

    def file(name: str, what: str) -> DataFile:
        return DataFile(name, f"{FOLDER}/{name}", what)

    yield file("articles.jsonl", _("Every record with all its proof, one JSON object a line; exact."))
    yield file("inputs.jsonl", _("Every input that gave no record, and why."))
    if "tables" in data:
        for table in TABLES:
            yield file(f"{table.name}.csv", table.description)
        yield file("datapackage.json", _("What the columns of the CSV files mean, for programs (Data Package)."))
    if "sqlite" in data:
        yield file("archive.sqlite", _("All tables and an index of the full text; opens in Datasette or any SQLite."))
    if "parquet" in data:
        for table in TABLES:
            yield file(f"{table.name}.parquet", table.description)
    if "references" in data:
        for label, ending, _media in forms(True, 0, frozenset({"references"}))[1:]:
            yield file(f"articles.{ending}", _("References to all articles, in %s.") % label)


def _groups(view: View) -> Iterator[DataGroup]:
    _ = view.words.gettext
    archive = view.archive

    def row(name: str, label: str, href: str, count: int) -> DataList:
        return DataList(label, href, count, take_away(name, count, view))

    yield DataGroup(
        "themes",
        _("Themes"),
        tuple(
            row(f"themes/{theme.id}", theme.label, theme_href(theme.id), len(theme.subject))
            for theme in archive.themes
            if len(theme.subject)
        ),
    )
    yield DataGroup(
        "countries",
        _("Countries"),
        tuple(
            row(f"countries/{country.code.lower()}", country.name, country_href(country.code), len(country.story))
            for country in archive.countries
            if len(country.story)
        ),
    )
    yield DataGroup(
        "years",
        _("Years"),
        tuple(row(f"years/{year}", *_year(year, view), len(listing)) for year, listing in years(archive).items()),
    )


def _year(year: str, view: View) -> tuple[str, str]:
    """How a year, or all that is undated, is called, and where its page is."""
    if year == UNDATED:
        return view.words.gettext("Undated"), "articles/undated.html"
    return say_date(year, None, view.words), year_href(year)


def _json_ld(view: View) -> Markup:
    """The data set as search engines for data read it; where the site's address is known with its files."""
    settings = view.settings
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": settings.title,
        "description": settings.description or view.words.gettext("Articles with the proof beside every fact"),
    }
    if settings.url:
        data["url"] = settings.url + PATH
        data["distribution"] = [
            {"@type": "DataDownload", "name": file.name, "contentUrl": settings.url + file.href}
            for file in _wholes(view)
        ]
    return in_script(msgspec.json.encode(data))
