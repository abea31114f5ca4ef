"""Small archives for the tests of pages, and one article that has a bit of everything."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from newsarchive.addresses import article_id, article_path
from newsarchive.archive import Archive, Entry, gather, make_card
from newsarchive.model import (
    Article,
    Block,
    Caption,
    CountryTag,
    DateFact,
    Dropped,
    Evidence,
    Fact,
    Figure,
    Issue,
    Mentions,
    NameTag,
    Quote,
    Sighting,
    Source,
    ThemeTag,
)
from newsarchive.site import SiteSettings, View, Words, load_words, make_view
from newsarchive.site.article import article_page
from newsarchive.site.contexts import ArticlePage
from newsarchive.site.surroundings import surroundings
from newsarchive.survey import SurveyedFolder
from tests.makers import an_article

FIRST_DAY = date(2001, 1, 1).toordinal()
THEMES = (("harvest", "Harvest"), ("floods", "Floods"), ("strikes", "Strikes"))
WORDS: Words = load_words()

FULL_TEXT = """\
Menu
Rivers rise in the north
Towns are being emptied.

A bridge near Tarn.
The river left its bed on Monday. Farmers say
the harvest is lost.
What comes next
Norway has offered help. Oslo will send boats.
Read more
"""
"""Navigation, title, standfirst, blank, caption, a paragraph over two lines, crosshead, paragraph, teaser."""


def a_date(value: str, status: str = "stated", line: int = 1) -> DateFact:
    precision = {4: "year", 7: "month", 10: "day"}.get(len(value), "minute")
    return DateFact(value, status, (line,), "test", None, precision, value)  # type: ignore[arg-type]


def a_theme(id_: str, *evidence: tuple[int, str], role: str = "subject") -> ThemeTag:
    label = dict(THEMES).get(id_, id_)
    return ThemeTag(id_, label, role, 1.0, tuple(Evidence(line, text, "r") for line, text in evidence))  # type: ignore[arg-type]


def a_country(
    code: str, name: str, role: str, *evidence: tuple[int, str], counts: tuple[int, int, int] = (1, 0, 0)
) -> CountryTag:
    return CountryTag(code, name, role, Mentions(*counts), tuple(Sighting(*one) for one in evidence))  # type: ignore[arg-type]


def full_article(**fields: Any) -> Article:
    """The article of FULL_TEXT."""
    name = fields.pop("name", "north/rivers.txt")
    id_ = article_id(name)
    blocks = (
        Block("paragraph", "The river left its bed on Monday. Farmers say the harvest is lost.", (6, 7)),
        Block("heading", "What comes next", (8,)),
        Block("paragraph", "Norway has offered help. Oslo will send boats.", (9,)),
    )
    facts: dict[str, Any] = {
        "id": id_,
        "path": article_path(id_, name),
        "source": Source(f"/home/someone/dump/{name}", "txt", None, "ab" * 32, 230, 10, "utf-8"),
        "title": Fact("Rivers rise in the north", "stated", (2,), "first-line"),
        "dek": Fact("Towns are being emptied.", "stated", (3,), "after-title"),
        "captions": (Caption("A bridge near Tarn.", (5,), "Photo desk"),),
        "blocks": blocks,
        "body": "\n\n".join(block.text for block in blocks),
        "dropped": (
            Dropped(1, "Menu", "navigation", "phrase-whole"),
            Dropped(10, "Read more", "related-label", "phrase-starts"),
        ),
        "themes": (
            a_theme("floods", (6, "The river left its bed on Monday."), (9, "Oslo will send boats.")),
            a_theme("harvest", (6, "Farmers say the harvest is lost.")),
            a_theme("strikes", (9, "Norway has offered help."), role="mention"),
        ),
        "countries": (
            a_country("NO", "Norway", "primary", (9, "Norway has offered help."), counts=(1, 0, 1)),
            a_country("SE", "Sweden", "mention", counts=(0, 2, 0)),
        ),
        "issues": (Issue("date-missing", None, "No date stands in the file."),),
    }
    return an_article(**(facts | fields))


def an_entry(article: Article, text: str | None = None, name: str | None = None) -> Entry:
    """The entry of an article; its name is what its source's path ends with unless told."""
    name = name or article.source.path.removeprefix("/home/someone/dump/").removeprefix("seeds/")
    if text is None:
        text = FULL_TEXT
    return Entry(make_card(article, name=name, key=b"k"), article, text)


def an_archive(
    entries: Sequence[Entry],
    themes: Sequence[tuple[str, str]] = THEMES,
    names: Mapping[str, str] | None = None,
    issues: Sequence[Issue] = (),
    folders: Sequence[SurveyedFolder] = (),
    authority: Mapping[str, str] = {},
) -> Archive:
    countries = names or {"NO": "Norway", "SE": "Sweden", "FI": "Finland"}
    return gather(
        (entry.card for entry in entries),
        themes=themes,
        country_names=countries,
        issues=issues,
        folders=folders,
        authority=authority,
    )


def a_view(
    *articles: Article | Entry,
    issues: Sequence[Issue] = (),
    folders: Sequence[SurveyedFolder] = (),
    words: Words = WORDS,
    themes: Sequence[tuple[str, str]] = THEMES,
    authority: Mapping[str, str] = {},
    **settings: Any,
) -> View:
    """The view of an archive of these articles, in this order."""
    entries = [one if isinstance(one, Entry) else an_entry(one) for one in articles]
    by_id = {entry.card.id: entry for entry in entries}

    def fetch(ids: Sequence[str]) -> Iterator[Entry]:
        return (by_id[id_] for id_ in ids)

    defaults: dict[str, Any] = {"title": "River papers", "theme_languages": frozenset({"en"})}
    archive = an_archive(entries, themes, issues=issues, folders=folders, authority=authority)
    return make_view(SiteSettings(**(defaults | settings)), archive, fetch, words)


NAMED_TEXT = """\
The bridge at Tarn is closed
“Nobody crosses,” said Mayor Ana Lind. “The piles are cracked,” she added.
Lind will meet Per Vik of the River Board on Friday. Some 1,200 people are cut off, the River Board says.
“We wait,” a woman said.
"""
"""A title and three paragraphs, a line each."""


def a_name(
    id_: str, name: str, *lines: int, also: str = "", role: str | None = None, scope: str = "archive"
) -> NameTag:
    return NameTag(id_, name, (also,) if also else (), role, lines, scope)  # type: ignore[arg-type]


def a_quote(
    text: str,
    line: int,
    speaker: str | None = None,
    id_: str | None = None,
    *,
    attribution: str = "explicit",
    kind: str = "direct",
    continues: int | None = None,
) -> Quote:
    return Quote(text, line, kind, speaker, id_, attribution if speaker else "none", continues)  # type: ignore[arg-type]


def named_article(name: str, **fields: Any) -> Article:
    """The article of NAMED_TEXT."""
    title, *lines = NAMED_TEXT.splitlines()
    defaults: dict[str, Any] = {
        "title": Fact(title, "stated", (1,), "first-line"),
        "blocks": tuple(Block("paragraph", line, (number,)) for number, line in enumerate(lines, 2)),
        "themes": (),
        "countries": (),
        "people": (
            a_name("ana-lind", "Ana Lind", 2, 3, also="Lind", role="Mayor"),
            a_name("per-vik", "Per Vik", 3),
        ),
        "organisations": (a_name("river-board", "River Board", 3),),
        "quotes": (
            a_quote("Nobody crosses,", 2, "Ana Lind", "ana-lind"),
            a_quote("The piles are cracked,", 2, "Ana Lind", "ana-lind", attribution="pronoun", continues=0),
            a_quote("We wait,", 4),
        ),
        "figures": (Figure("1,200", 3, 1200, None, "people cut off", "the River Board", "approximate"),),
    }
    return short_article(name, **(defaults | fields))


def many(count: int, **fields: Any) -> list[Article]:
    """Articles dated day after day from 1 January 2001, the oldest first."""
    return [
        short_article(
            f"n/{number:05}.txt", **({"published": a_date(str(date.fromordinal(FIRST_DAY + number)))} | fields)
        )
        for number in range(count)
    ]


def short_article(name: str, **fields: Any) -> Article:
    """One paragraph that proves the harvest and names Norway."""
    text = "The harvest in Norway is in."
    id_ = article_id(name)
    defaults: dict[str, Any] = {
        "id": id_,
        "path": article_path(id_, name),
        "source": Source(f"seeds/{name}", "txt", None, "cd" * 32, 40, 2, "utf-8"),
        "title": Fact(f"Report {name}", "stated", (1,), "first-line"),
        "blocks": (Block("paragraph", text, (2,)),),
        "themes": (a_theme("harvest", (2, text)),),
        "countries": (a_country("NO", "Norway", "primary", (2, text)),),
    }
    return an_article(**(defaults | fields))


def page_for(entry: Entry, view: View) -> ArticlePage:
    """An article's page among the articles of a view."""
    return article_page(entry, surroundings(entry, view))
