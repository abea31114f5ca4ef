"""Ids and addresses. They are for ever: what makes them may not change with anything but a source's own path."""

import base64
import hashlib
import re
import unicodedata

from slugify import slugify
from text_unidecode import unidecode

SITE_MARKER = ".newsarchive"
"""File at the root of a site that says that it is one of ours …"""
SITE_MARK = "newsarchive:"
"""… and how it begins."""

LONGEST = 60
"""Characters of a name in an address, at most."""

_PLAIN = frozenset(
    "all archive article articles data doc document dump export feed file item news page post posts record records "
    "story text texts".split()
)
_NUMBERED = re.compile(r"[a-z]?[0-9]*")
_DIGITS = 5
"""Of a file's name, at most, where it says nothing: more may be a date, a digest or somebody's number."""
_SIMPLE = re.compile("[A-Za-z0-9]+(?:[ _-][A-Za-z0-9]+)*")
_HYPHENS = str.maketrans(" _", "--")
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{6,62})[a-z0-9]")

IN_PATH = 8
"""Characters of an id that an address shows."""


def is_id(text: str) -> bool:
    """Whether a person may give it as an article's id; those made here all pass."""
    return _ID.fullmatch(text) is not None


def article_id(name: str, record: str | None = None) -> str:
    """The permanent id: 16 characters of the base32 SHA-256 of the source's relative path and the record's key.

    ``name`` is relative to its source folder. Nothing else goes in, so neither text, title, tags nor the rest of
    the archive can change an address.
    """
    key = unicodedata.normalize("NFC", name) + "#" + (record or "")
    digest = hashlib.sha256(key.encode("utf-8", "surrogateescape")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:16]


def printable(path: str) -> str:
    r"""A path whose bytes that are no UTF-8, lone surrogates till here, are written out: ``\xff``."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _words(name: str) -> str:
    """The slug of a source's stem."""
    stem = name.rsplit("/", 1)[-1]
    dot = stem.rfind(".")
    return slug(stem[:dot] if dot > 0 else stem, LONGEST)


def is_telling(name: str) -> bool:
    """Whether the words of a source's name, which stand in its address, may tell what it holds: ``007`` does not."""
    words = _words(name)
    parts = words.split("-") if words else []
    return sum(map(str.isdigit, words)) > _DIGITS or not all(
        part in _PLAIN or _NUMBERED.fullmatch(part) for part in parts
    )


def article_path(id_: str, name: str) -> str:
    """The article's page, relative to the site's root; it depends on the source's name alone.

    ``articles/<first 2 of id>/<slug of the source's stem, at most 60>-<first 8 of id>.html``.
    """
    return f"articles/{id_[:2]}/{_words(name) or 'article'}-{id_[:IN_PATH]}.html"


def ledger_path(page: str) -> str:
    """The page that shows what became of each source line; ``page``: the article's, relative to the site's root."""
    return "ledger" + page.removeprefix("articles")


def distinct_slug(words: str, key: str) -> str:
    """``words``, a slug, cut to ``LONGEST`` characters, and a digest of the ``key`` that they do not tell all of."""
    digest = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{words[:LONGEST].strip('-')}-{digest}".lstrip("-")


def slug(text: str, length: int = 0) -> str:
    """``text`` in the letters a to z, digits and single hyphens, ``length`` characters at most (0: all); may be empty.

    The transliteration is text-unidecode's. python-slugify alone would take another one wherever the package
    ``unidecode`` happens to be installed, and addresses would move.
    """
    if (length == 0 or len(text) <= length) and _SIMPLE.fullmatch(text):
        return text.lower().translate(_HYPHENS)  # by far the most; what follows would give the same, slowly
    return slugify(unidecode(unicodedata.normalize("NFC", text)), max_length=length)
