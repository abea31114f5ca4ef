"""People and organisations of articles written as one string (tests/tagging/articles.py)."""

from newsarchive.tagging.countries import places
from newsarchive.tagging.names import Names, find_names
from tests.tagging.articles import document, lexicon


def names(text: str, language: str = "en") -> Names:
    ready = lexicon().instruments(language)
    article = document(text)
    hits = ready.matcher.find(article.plain)
    return find_names(article, hits, ready.names, places(article.text, hits, ready.words))


def people(text: str, language: str = "en") -> list[str]:
    return [name.name for name in names(text, language).names if name.kind == "person"]


def organisations(text: str, language: str = "en") -> list[str]:
    return [name.name for name in names(text, language).names if name.kind == "organisation"]


def description(text: str, language: str = "en") -> str | None:
    """Of the first name."""
    return names(text, language).names[0].description


def mentions(text: str, name: str, language: str = "en") -> list[str]:
    """Every mention of a name, as printed."""
    found = names(text, language)
    index = [each.name for each in found.names].index(name)
    printed = document(text).text
    return [printed[at.start : at.end] for at in found.mentions if at.name == index]
