"""Which field of a record (of JSON, CSV, a database …) is what: guessed by its name, or as newsarchive.yml says.

Names are compared without case, blanks, hyphens and underscores: ``datePublished`` is ``date_published``. A dot leads
into a record inside a record: ``source.name``.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Any, get_args

from msgspec import Struct

from newsarchive.given import Given, GivenField
from newsarchive.model import fold

Roles = Mapping[str, Sequence[str]]
"""Role (``text``, ``id``, or a field of the article) → names of fields, the best first."""

GUESSES: Roles = {
    "text": (
        "text", "body", "content", "article_body", "full_text", "main_text", "article_text", "body_text",
        "content_text", "plain_text", "article", "story", "article.body",
        "content_html",
        "texte", "texto", "testo", "tekst", "inhalt", "contenu", "contenido", "contenuto", "текст",
    ),
    "id": ("id", "_id", "article_id", "doc_id", "document_id", "guid", "uuid"),
    "title": (
        "title", "headline", "article_title", "head", "title.rendered",
        "titel", "überschrift", "schlagzeile", "titre", "título", "titulo", "titular", "titolo", "tytuł", "заголовок",
    ),
    "dek": (
        "dek", "standfirst", "subtitle", "subheadline", "sub_title",
        "untertitel", "vorspann", "chapô", "chapo", "entradilla", "subtítulo", "sottotitolo", "подзаголовок",
    ),
    "section": (
        "section", "category", "rubric",
        "ressort", "rubrik", "rubrique", "sección", "seccion", "sezione", "seção", "рубрика",
    ),
    "publisher": (
        "publisher.name", "source.name", "source.title", "publisher", "source", "outlet", "site_name", "publication",
        "newspaper", "media", "site",
        "quelle", "zeitung", "journal", "fuente", "fonte", "testata", "źródło", "источник", "издание", "джерело",
    ),
    "agency": ("agency", "news_agency", "wire"),
    "authors": (
        "authors", "author", "byline", "creator", "writer", "author.name",
        "autor", "autorin", "autoren", "auteur", "auteurs", "autora", "autores", "autore", "autori", "автор", "авторы",
    ),
    "published": (
        "published", "date_published", "published_at", "publication_date", "publish_date", "pub_date", "date",
        "date_publish", "published_date", "published_on", "created_at",
        "datum", "veröffentlicht", "erscheinungsdatum", "date_de_publication", "fecha", "fecha_de_publicación", "дата",
    ),
    "updated": ("updated", "modified", "date_modified", "updated_at", "modified_at", "last_modified", "date_modify"),
    "retrieved": ("retrieved", "retrieved_at", "crawled", "crawled_at", "scraped_at", "fetched_at", "date_download"),
    "url": ("url", "link", "canonical_url", "source_url", "web_url", "uri", "lien", "enlace", "ссылка"),
    "language": ("language", "lang", "in_language", "sprache", "langue", "idioma", "lingua", "язык", "мова"),
    "keywords": ("keywords", "tags", "schlagwörter", "mots_clés", "etiquetas"),
}  # fmt: skip
"""What each role is usually called, by the habits of feeds, crawlers and schema.org; last in other languages."""

_SEVERAL = frozenset({"authors", "keywords"})
_NAMES = ("name", "title", "text", "rendered", "#text", "value", "@value")
"""Where a record inside a record holds its own name."""
_NOTHINGS = frozenset({"", "none", "null", "nan", "n/a", "undefined"})
"""How programs write that they know nothing."""
_DEEPEST = 4
_LONGEST_NAME = 200
"""Letters of a field's name; a longer one would stand before the name of each field inside it."""
_LONGEST_FACT = 2_000
_LONGEST_NUMBER = 1_000
"""Bits of a whole number; Python refuses to write out more than 4,300 digits, and no fact has them."""
_MOST_VALUES = 50
_IGNORED = str.maketrans("", "", " _-")


class Content(Struct, frozen=True):
    """What a record says."""

    text: str | None
    """None where no field holds a text."""
    key: str | None
    """Its own id."""
    given: tuple[Given, ...]


def with_own(own: Roles) -> Roles:
    """The guesses with the names that a project's newsarchive.yml gives before them: a role it names is not guessed."""
    return {role: tuple(own[role]) if role in own else tuple(names) for role, names in GUESSES.items()}


def read_fields(record: Mapping[str, Any], roles: Roles) -> Content:
    """Text, key and facts of one record. A field that holds nothing is as good as none."""
    flat = {_compared(name): (name, value) for name, value in _flat(record)}
    used: set[str] = set()

    def first(role: str) -> tuple[str, Any] | None:
        for name in roles.get(role, ()):
            found = flat.get(_compared(name))
            if found is not None and found[0] not in used and not _is_nothing(found[1]):
                used.add(found[0])
                return found
        return None

    body, key = first("text"), first("id")
    given = tuple(
        Given(role, value, f"the field “{found[0]}”", "stated")
        for role in get_args(GivenField)
        if (found := first(role)) is not None
        for value in _values(role, found[1])
    )
    return Content(_text(body[1]) if body else None, _key(key[1]) if key else None, given)


def field_names(record: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of the fields at the top, for messages."""
    return tuple(str(name) for name in record)


def _flat(record: Mapping[str, Any], before: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Every field with its dotted name; those of inner records behind their own record."""
    for name, value in record.items():
        if len(name) > _LONGEST_NAME:
            continue
        dotted = f"{before}{name}"
        yield dotted, value
        if isinstance(value, Mapping) and depth < _DEEPEST:
            yield from _flat(value, f"{dotted}.", depth + 1)


def _compared(name: str) -> str:
    return name.casefold().translate(_IGNORED)


def _is_nothing(value: Any) -> bool:
    if isinstance(value, str):
        return value.strip().casefold() in _NOTHINGS
    if isinstance(value, float):
        return not isfinite(value)
    return value is None or isinstance(value, bool) or value in ([], {})


def _text(value: Any) -> str | None:
    """A text, or the paragraphs that a list holds, with blank lines between them."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n\n".join(each for each in map(_plain, value) if each) or None
    return _plain(value) or None


def _key(value: Any) -> str | None:
    return fold(_plain(value)) or None


def _values(role: str, value: Any) -> Iterator[str]:
    several = value if isinstance(value, list) else [value]
    if role == "keywords" and isinstance(value, str):
        several = value.replace(";", ",").replace("|", ",").split(",")
    for each in several[: _MOST_VALUES if role in _SEVERAL else 1]:
        text = fold(_plain(each))
        if text and len(text) <= _LONGEST_FACT and not _is_nothing(text):
            yield text


def _plain(value: Any) -> str:
    """A scalar as text; of an inner record its name; of anything else nothing."""
    if isinstance(value, Mapping):
        return next((value[name] for name in _NAMES if isinstance(value.get(name), str)), "")
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER:
        return ""
    return str(value) if isinstance(value, str | int | float) else ""
