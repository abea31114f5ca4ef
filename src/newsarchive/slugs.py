"""Readable ASCII words for addresses. They are for ever: what makes them may not change with what else is installed."""

import unicodedata

from slugify import slugify
from text_unidecode import unidecode


def slug(text: str, length: int = 0) -> str:
    """``text`` in the letters a to z, digits and single hyphens, ``length`` characters at most (0: all); may be empty.

    The transliteration is text-unidecode's. python-slugify alone would take another one wherever the package
    ``unidecode`` happens to be installed, and addresses would move.
    """
    return slugify(unidecode(unicodedata.normalize("NFC", text)), max_length=length)
