"""Quotations of small articles, for tests."""

import re
from collections.abc import Sequence
from functools import cache

from newsarchive.model import Quote
from newsarchive.tagging.names import Name, NameMention, Names
from newsarchive.tagging.quotations import SpeechBook, make_speech_book, quotations
from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.speech import load_speech
from tests.tagging.articles import document


@cache
def book(language: str = "en") -> SpeechBook:
    speech, mistakes = load_speech([BUILT_IN / "speech.yml"])
    assert not mistakes, mistakes
    return make_speech_book(speech.languages[language], men=("Olav", "Jon"), women=("Ada", "Runa"))


def names_in(text: str, *people: str, organisations: Sequence[str] = ()) -> Names:
    """Each name wherever it or its last word stands in the text."""
    names: list[Name] = []
    mentions: list[NameMention] = []
    whole = document(text).text
    for kind, listed in (("person", people), ("organisation", organisations)):
        for name in listed:
            slug = name.lower().replace(" ", "-")
            names.append(Name(kind, slug, name, (), None, "archive"))  # type: ignore[arg-type]
            for form in dict.fromkeys((name, name.split()[-1])):
                for match in re.finditer(rf"\b{re.escape(form)}\b", whole):
                    if not any(other.start <= match.start() < other.end for other in mentions):
                        mentions.append(NameMention(match.start(), match.end(), len(names) - 1))
    return Names(tuple(names), tuple(sorted(mentions, key=lambda mention: mention.start)))


def quotes(text: str, *people: str, language: str = "en", organisations: Sequence[str] = ()) -> tuple[Quote, ...]:
    found = quotations(document(text), names_in(text, *people, organisations=organisations), book(language))
    return tuple(quotation.quote for quotation in found)


def said(text: str, *people: str, language: str = "en", organisations: Sequence[str] = ()) -> list[tuple[str, ...]]:
    """Kind, attribution, speaker (or "") and words of each."""
    found = quotes(text, *people, language=language, organisations=organisations)
    return [(quote.kind, quote.attribution, quote.speaker or "", quote.text) for quote in found]


def speakers(text: str, *people: str, language: str = "en", organisations: Sequence[str] = ()) -> list[str | None]:
    return [quote.speaker for quote in quotes(text, *people, language=language, organisations=organisations)]
