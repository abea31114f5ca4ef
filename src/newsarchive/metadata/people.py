"""What a byline says: which of its words are names of people."""

import re

from newsarchive.metadata.words import CompiledWords

LONGEST = 42
"""Characters of one name."""

# Where the names of a byline end.
_STOP = re.compile(
    r"\s[|/•·–—-]\s?|[|•·(\[/]|\d|https?:|@"
    r"|\s(?:in|at|of|on|for|FOR|from|reports|special|with|is|für|aus|à|dans|en|em|da|w|v)\s"
    r"|(?:Published|Updated|Last\s|Posted|Follow|Contact|Share|Twitter|Email|Search)",
)
_PARTS = re.compile(r"\s?[,;、，]\s?|\s(?:&|\+)\s|\sand\s|\s(?:und|et|e|y|i|en|og|och|ve|и|та|і|και)\s", re.IGNORECASE)
_TOKEN = re.compile(r"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)*|[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
# Two lines that lost the break between them: “Jane DoeStaff Writer”.
_GLUE = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ]{3})(?=[A-ZÀ-Þ](?:[^\W\d_A-ZÀ-Þ]|[A-ZÀ-Þ]{2}))")


def names_in(text: str, words: CompiledWords, *, trusted: bool) -> tuple[str, ...]:
    """The people's names in what stands behind a byline's opening, exact substrings, in order.

    ``trusted``: a byline word stood before, so an unknown given name is believed; without it each name has to begin
    with a known one.
    """
    stop = _STOP.search(text)
    if stop:
        figure = text[stop.start()].isdigit()
        text = text[: stop.start()]
        if figure:
            text = _before_date(text, words)
    if len(text) > 240:
        return ()
    names: list[str] = []
    parts = _PARTS.split(text)
    listed = any(_joins(text, part) for part in parts)
    for index, part in enumerate(parts):
        name = _trim(part, words)
        people = _parted(name, words)
        if not all(is_name(each, words) for each in people):
            if index == 0:
                return ()
            continue
        if knows(name, words) or (trusted and (index == 0 or listed)):
            names.extend(people)
        elif index == 0:
            return ()
    return tuple(dict.fromkeys(names))


def _before_date(text: str, words: CompiledWords) -> str:
    """What stands before a figure, without the words of its date: “Jane Doe On November ” 3, 2020."""
    calendar = words.calendar
    tokens = text.split()
    while tokens:
        last = tokens[-1].casefold().strip(".,")
        if not (last in calendar.months or last in calendar.weekdays or last in words.beside_names):
            break
        tokens.pop()
    return text[: text.rfind(tokens[-1]) + len(tokens[-1])] if tokens else ""


def knows(name: str, words: CompiledWords) -> bool:
    """Whether it begins with a common given name, or a hyphen's first part is one: “Per-Erik …”."""
    first = name.partition(" ")[0].casefold().strip(".")
    return first in words.given_names or first.partition("-")[0] in words.given_names


def _parted(name: str, words: CompiledWords) -> tuple[str, ...]:
    """“Anna Kessler Marco Paolo Muster” is two people: a given name behind a family name begins the next."""
    tokens = name.split(" ")
    if len(tokens) < 4:
        return (name,)
    half = len(tokens) // 2
    if tokens[:half] == tokens[half:]:
        return (" ".join(tokens[:half]),)
    starts = [0]
    for index in range(2, len(tokens) - 1):
        family = tokens[index - 1].casefold()
        fresh = index - starts[-1] >= 2 and knows(tokens[index], words)
        if fresh and family not in words.given_names and family not in words.particles and len(family.strip(".")) > 1:
            starts.append(index)
    return tuple(" ".join(tokens[a:b]) for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True))


def _joins(text: str, part: str) -> bool:
    """Whether the part is joined to the one before by a word such as “and”, so that all parts are names."""
    before = text[: text.find(part)].rstrip() if part else ""
    return bool(before) and not before.endswith((",", ";", "、", "，"))


def _trim(part: str, words: CompiledWords) -> str:
    """A name without what was glued to it and without the job behind it: “Jane Doe Politics editor” → “Jane Doe”."""
    name = part.strip(" .:,&–—-*\u200b")
    glue = _GLUE.search(name)
    if glue and not name[: glue.start()].casefold().endswith((" mac", " fitz")):
        head = name[: glue.start()]
        if " " in head:
            name = head
    tokens = name.split(" ")
    if len(tokens) > 2 and tokens[-1].casefold().strip(".") in words.roles:
        size = 3 if tokens[1].casefold().strip(".") in words.particles or len(tokens[1].strip(".")) == 1 else 2
        while size < len(tokens) and tokens[size].casefold() in words.particles:
            size += 2
        name = " ".join(tokens[:size])
    return name


def is_name(text: str, words: CompiledWords) -> bool:
    """Whether a text has the form of one person's name: two to five words with capitals, none a job or an outlet's."""
    if not 2 <= len(text) <= LONGEST:
        return False
    if not text.isascii() and any("぀" <= char <= "힣" for char in text):
        return len(text) <= 5 and text.isalpha()
    tokens = text.split(" ")
    if not 2 <= len(tokens) <= 5 or text in words.agencies:
        return False
    return all(_is_name_word(token, index, words) for index, token in enumerate(tokens))


def _is_name_word(token: str, index: int, words: CompiledWords) -> bool:
    small = token.casefold().strip(".")
    if not _TOKEN.fullmatch(token):
        return False
    if small in words.particles and index > 0:
        return True
    if not token[0].isupper() and token[0].upper() != token[0].lower():
        return False
    if small.endswith(("'s", "’s")) or (index == 0 and small in words.not_names):
        return False
    those = (words.roles, words.outlet_words, words.credits, words.sections, words.group_words)
    return not any(small in each for each in those)
