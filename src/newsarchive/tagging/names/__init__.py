"""People and organisations of an article, known by grammar, cues and an authority file; no model."""

from newsarchive.tagging.names.book import NameBook, make_name_book, phrases_of
from newsarchive.tagging.names.finding import find_names
from newsarchive.tagging.names.recogniser import Entity, Recogniser
from newsarchive.tagging.names.values import Name, NameMention, Names, Variant, name_tags, variant_issues

__all__ = [
    "Entity",
    "Name",
    "NameBook",
    "NameMention",
    "Names",
    "Recogniser",
    "Variant",
    "find_names",
    "make_name_book",
    "name_tags",
    "phrases_of",
    "variant_issues",
]
