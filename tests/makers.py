"""Cards and articles made by hand, with only what a test speaks of."""

from collections.abc import Iterator
from typing import Any

from newsarchive.addresses import article_id, article_path
from newsarchive.archive import Card, CountryRef, LineCounts, ThemeRef
from newsarchive.model import Article, Block, Fact, Source


def make_fact(value: str, line: int = 1, status: str = "stated") -> Fact:
    return Fact(value, status, (line,), "test")  # type: ignore[arg-type]


def a_card(name: str, **fields: Any) -> Card:
    """The card of the article made from ``name``; themes and countries as ``id:role`` words."""
    id_ = article_id(name)
    themes = tuple(ThemeRef(theme, role, 1) for theme, role in _pairs(fields.pop("themes", "")))
    countries = tuple(CountryRef(code, role) for code, role in _pairs(fields.pop("countries", "")))
    defaults: dict[str, Any] = {
        "id": id_,
        "path": article_path(id_, name),
        "name": name,
        "source": f"seeds/{name}",
        "key": id_.encode(),
        "record": None,
        "sha256": "0" * 64,
        "size": 100,
        "letters": 80,
        "encoding": "utf-8",
        "format": "txt",
        "title": f"Title of {name}",
        "title_status": "stated",
        "gist": "A first sentence.",
        "language": "en",
        "published": None,
        "precision": None,
        "edtf": None,
        "date_status": None,
        "publisher": None,
        "publisher_status": None,
        "authors": 0,
        "themes": themes,
        "countries": countries,
        "names": (),
        "quotes": 0,
        "counts": LineCounts(3, 1, 2, 1),
        "doubts": (),
    }
    return Card(**(defaults | fields))


def _pairs(words: str) -> Iterator[tuple[str, str]]:
    for word in words.split():
        key, _, role = word.partition(":")
        yield key, role


def an_article(*lines: str, **fields: Any) -> Article:
    """An article whose body is ``lines``, each a paragraph of its own from line 2 on; line 1 is the title."""
    blocks = tuple(Block("paragraph", line, (number,)) for number, line in enumerate(lines, 2))
    name = fields.pop("name", "a.txt")
    id_ = article_id(name)
    defaults: dict[str, Any] = dict.fromkeys(Article.__struct_fields__)
    defaults |= {
        "id": id_,
        "path": article_path(id_, name),
        "source": Source(f"seeds/{name}", "txt", None, "0" * 64, 100, len(lines) + 1, "utf-8"),
        "language": "en",
        "title": make_fact("A title"),
        "blocks": blocks,
        "body": "\n\n".join(lines),
        "truncated": False,
    }
    for (
        empty
    ) in "authors keywords captions dropped themes countries people organisations quotes figures issues".split():
        defaults[empty] = ()
    return Article(**(defaults | fields))
