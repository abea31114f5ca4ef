"""The publisher: from a notice of rights, the page's own title, the byline slot, a domain."""

import re

from newsarchive.metadata.page import is_han, words_of
from newsarchive.metadata.words import CompiledWords

SEPARATOR = re.compile(r"\s(?:[|·•»«–—-]|::|//)\s")
"""Between a headline and the outlet in a browser's title."""
_HAN_SEPARATOR = re.compile(r"\s?[_|｜－–—-]{1,2}\s?")
"""The same in a script without blanks."""
SHORTEST_COMPOUND = 9
"""Letters of a word that is an outlet's whole name."""
LONGEST = 48
"""Characters of an outlet's name."""

_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,12})/?", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b(?:\s?[-–—/]\s?(?:(?:19|20)\d\d|\d\d)\b)?")
_EDGE = " \t,.;:|–—-·•*()[]/®™℠"
_OTHERS = re.compile(r"\s(?:or|and|and/or|und|et|y|e)\s(?:its|their|affiliated|the|seine|ses|sus)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"\s[|·•–—-]\s|\.\s|[|·•;]|\s/\s|,\s(?=(?:a|an|the|ein|eine|une|una)\s)"
    # “Harbour Network.Tidewater”: a stop that lost its blank; “Harbour.Com” is a domain.
    r"|(?<=[^\W\d_A-ZÀ-Þ]{3})\.(?=[A-ZÀ-Þ])(?![^\W\d_]{2,4}(?!\w))"
)
_VERSION = re.compile(r"\s+v?\.?\d+(?:\.\d+)+$")
MOST_WORDS = 6
"""Words of an outlet's name."""
_MOST_SMALL = 2
"""Words in lower case, little ones aside, that a name may hold: with more it is a clause."""


def looks_like_outlet(text: str, words: CompiledWords) -> bool:
    """Whether a short text is evidently an outlet's name: a domain, or a name with a word such as News or Zeitung."""
    if not text or len(text) > LONGEST:
        return False
    if _DOMAIN.fullmatch(text):
        return True
    said = words_of(text)
    if len(said) == 1 and text[0].isupper() and len(text) >= SHORTEST_COMPOUND:
        return said[0].endswith(words.outlet_endings)
    return 1 < len(said) <= 6 and not words.outlet_words.isdisjoint(said)


def separator_of(title: str) -> re.Pattern[str]:
    """What parts the headline, the section and the outlet in a browser's title."""
    return _HAN_SEPARATOR if is_han(title) else SEPARATOR


def domain_of(text: str) -> str | None:
    """The text, where it is a domain and nothing else: “EXAMPLE.COM”."""
    return text if "." in text and " " not in text and "@" not in text and _DOMAIN.fullmatch(text) else None


def is_sound(name: str, words: CompiledWords) -> bool:
    """Whether a short text can be an outlet's name at all: no law, no rule, no everyday word, no clause.

    A domain always can; whether anything else is one, its place has to tell.
    """
    if domain_of(name):
        return True
    said = words_of(name)
    if not said or len(said) > MOST_WORDS or name.endswith("?") or name[0] in '"“„«‘':
        return False
    last = re.split("['’]", said[-1])[-1]  # “d'utilisation”
    if last in words.not_outlets or last in words.joiners:
        return False
    if len(said) == 1 and said[0] in words.everyday_names:
        return False
    first = name.partition(" ")[0]
    # “junge Welt” is a name; “a subsidiary of …”, “here's how …” are not.
    if len(said) > 1 and first[0].islower() and re.split("['’]", said[0])[0] in words.function_words:
        return False
    small = [word for word in name.split() if word[0].islower() and word not in words.particles]
    return len(small) <= _MOST_SMALL


def last_outlet(tail: str, words: CompiledWords) -> str | None:
    """The outlet in what stands behind a headline in a browser's title: the last part that can be one.

    Of several parts a section's (“Harbour Post | World News”) is passed over.
    """
    parts = [part for part in map(str.strip, separator_of(tail).split(tail)) if part]
    for part in reversed(parts):
        name = bare_name(part, words)
        if (len(parts) == 1 or not is_section(name, words)) and is_sound(name, words):
            return name
    return None


def is_section(name: str, words: CompiledWords) -> bool:
    """Whether the words of a name are a section's and nothing else: “World News”."""
    said = words_of(name)
    return not words.sections.isdisjoint(said) and words.sections.union(words.outlet_words).issuperset(said)


def bare_name(text: str, words: CompiledWords) -> str:
    """A name without its legal form: “Example Media, Inc.” → “Example Media”. A substring of the text."""
    name = text.strip(_EDGE.replace(".", "").replace(")", "").replace("(", ""))
    while True:
        head, gap, last = name.rpartition(" ")
        form = last.casefold().strip(".,()")
        if not gap or not (form in words.legal_forms or last.casefold() in words.legal_forms):
            break
        name = head.rstrip(" ,(&")
    return name.strip(_EDGE)


def from_notice(text: str, words: CompiledWords) -> str | None:
    """The holder's name in “© 2026 Example News. All rights reserved.”, a substring of the line; None without one."""
    match = words.copyright.search(text)
    if match is None:
        return None
    rest = text[match.end() :]
    if len(rest) > 300:
        return None
    second = words.copyright.pattern.match(rest.lstrip(_EDGE))
    if second:
        rest = rest.lstrip(_EDGE)[second.end() :]
    # “Copyright Policy”, “the Copyright Act” are no notices, whatever stands before them.
    behind = words_of(rest[:40])
    if behind and behind[0] in words.not_outlets:
        return None
    name = _holder(rest, words)
    return name or _holder(text[: match.start()], words)


def _holder(text: str, words: CompiledWords) -> str | None:
    rights = words.rights.search(text)
    behind = False
    if rights:
        before = text[: rights.start()]
        # “© 2011 All rights reserved Harbour News”: the holder may stand behind the rights.
        behind = not any(map(str.isalpha, before))
        text = text[rights.end() :] if behind else before
    years = list(_YEARS.finditer(text))
    if years and years[0].start() <= 12:
        text = text[years[0].end() :]
    elif years:
        text = text[: years[0].start()]
    glued = words.notice_links.search(text)
    if glued:
        text = text[: glued.start()]
    text = text.lstrip(" ,.:|–—-®™").removeprefix("by ")
    again = words.copyright.pattern.match(text)
    if again:  # “© 2018 Copyright Harbour Post”
        text = text[again.end() :].lstrip(_EDGE)
    text = _OTHERS.split(_BREAK.split(text, maxsplit=1)[0], maxsplit=1)[0]
    name = _VERSION.sub("", bare_name(_to_legal_form(text, words), words))
    if not is_sound(name, words) or (behind and not words.group_words.isdisjoint(words_of(name))):
        return None
    if not 2 <= len(name) <= LONGEST or len(name.split()) > MOST_WORDS or not any(char.isalpha() for char in name):
        return None
    if name.partition(" ")[0].casefold() in words.not_authors:  # “Designed by …”
        return None
    if "/" in name or name.casefold() in words.agencies_lower:
        return None
    return name


def _to_legal_form(text: str, words: CompiledWords) -> str:
    """The text up to its first legal form behind the name: “Example Papers Limited in England” → “… Limited”."""
    tokens = text.split(" ")
    for index, token in enumerate(tokens[1:], 1):
        bare = token.casefold().strip(",")
        if bare.rstrip(".") in words.legal_forms and token[0].isupper():
            return " ".join(tokens[: index + 1])
    return text
