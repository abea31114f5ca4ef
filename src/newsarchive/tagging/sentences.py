"""Where sentences end. Cheap and cautious: it looks at the marks that may end a sentence and at what stands around."""

import re
from collections.abc import Iterator

LONGEST = 2000
"""Characters after which a sentence of twice as many is cut, at a blank if there is one: work stays bounded."""

_END = re.compile(r"[.!?…؟۔]++(?:[\"'”’»“)\]]| »)*(?=\s|$)|[。！？][」』”）]*")
_RUN = re.compile(r"[.!?…؟۔]*")
_ASCII_MARKS = "!?"
_OTHER_MARKS = "…؟۔。！？"
_OPENING = "\"'“‘„«([¿¡–—- "
_FULL_WIDTH = "。！？"
_LONGEST_ABBREVIATION = 7
_LOOK_BACK = 24
_ABBREVIATIONS = frozenset(
    # What is followed by a name or a number. English …
    "mr mrs ms mx dr prof st ste sen rep gov gen lt col capt cpl sgt maj adm cmdr brig hon rev fr sr jr pres supt insp"
    " pvt pfc spc messrs vs v approx dept ft mt univ inc ltd co corp bros est al eg ie cf op"
    # … German, French, Spanish, Portuguese …
    " bzw evtl ggf inkl hrsg abs mio mrd str usw vgl zb dipl ing geb gest"
    " m mme mlle mm mgr env av bd sra sras srta dña d ud uds excmo avda núm pág dra exmo"
    # … Russian, Ukrainian, Bulgarian
    " г гг ул им тыс млн млрд руб т п с см ст рис обл р м вул ім грн просп".split()
)
_OFTEN_LAST = frozenset("etc al co corp inc ltd bros jr usw г гг руб грн uds".split())
"""Abbreviations that end a sentence when a capital follows; other ones never do."""
_BEFORE_NUMBERS = frozenset(
    "no nos nr art vol pp p fig ca jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri"
    " sat sun".split()
)
"""Abbreviations only where a number follows; else words like any other."""
_TAILS = frozenset(word[-3:] for word in _ABBREVIATIONS | _OFTEN_LAST | _BEFORE_NUMBERS)
_AFTER_ORDINALS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert weltkrieg"
    " jahrhunderts weltkriegs weltkrieges".split()
)
"""German: „am 3. Mai“."""
_OPENERS = frozenset(
    "the a an he she it they we i you this that these those there in on at but and so as if when while after before his"
    " her its their our my what who how why not no yes then now".split()
)
"""Words with which a sentence begins after "U.S." or "p.m.", where a capital alone proves nothing."""


def sentences(text: str, base: int = 0) -> list[tuple[int, int]]:
    """Start and end of each sentence of a folded passage, in order; the blanks between belong to none.

    ``base``: where the passage begins in what the offsets are for.
    """
    found: list[tuple[int, int]] = []
    start, size = 0, len(text)
    dots = dotted(text)
    at = dots.find(".")
    while at >= 0:
        end = at + 1
        resume = end
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            tail = text[at - 3 : at]
            # By far the most marks stand between a capital and a word that ends like no abbreviation.
            ends = (tail.isalpha() and tail.lower() not in _TAILS and at > 2) or _ends_here(text, at, end)
        else:
            end, resume = mark_end(text, dots, at)
            ends = end > 0 and (end == size or _ends_here(text, at, end))
        if ends:
            if end - start > 2 * LONGEST:
                found += _in_pieces(text, start, end, base)
            else:
                found.append((base + start, base + end))
            start = end + (text[end : end + 1] == " ")
        at = dots.find(".", resume)
    if size - start > 2 * LONGEST:
        found += _in_pieces(text, start, size, base)
    elif start < size:
        found.append((base + start, base + size))
    return found


def dotted(text: str) -> str:
    """The text with a dot for each mark that may end a sentence.

    A search for one letter is many times faster than a search for one of several.
    """
    for mark in _ASCII_MARKS if text.isascii() else _ASCII_MARKS + _OTHER_MARKS:
        text = text.replace(mark, ".")
    return text


def mark_end(text: str, dots: str, at: int) -> tuple[int, int]:
    """Where what belongs to the mark at ``at`` ends (more marks, closing quotes), and where the search goes on.

    The end is 0 where no sentence can end. ``dots``: the dotted text.
    """
    after = at + 1
    following = text[after : after + 2]
    if not following or (following[0] == " " and following != " »"):
        return after, after  # the pattern would find the same
    if text[at] in _FULL_WIDTH or not following[0].isalnum():  # else inside 1.5, U.S
        match = _END.match(text, at)
        if match is not None:
            return match.end(), match.end()
        if dots.startswith(".", after) and (run := _RUN.match(text, after)) is not None:
            return 0, run.end()  # no mark of "...x" ends a sentence where the first does not
    return 0, after


def _in_pieces(text: str, start: int, end: int, base: int) -> Iterator[tuple[int, int]]:
    while end - start > 2 * LONGEST:
        cut = text.find(" ", start + LONGEST, start + 2 * LONGEST)
        if cut < 0:
            cut = start + 2 * LONGEST
        yield base + start, base + cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield base + start, base + end


def _ends_here(text: str, mark: int, end: int) -> bool:
    if text[mark] in _FULL_WIDTH:
        return True
    following = text[end + 1 : end + 24].lstrip(_OPENING)
    if following[:1].islower():
        return False  # “Never!” he cried; Yahoo! said; 1.5 m. away
    if text[mark] != "." or text[mark + 1] == ".":
        return True
    word = text[text.rfind(" ", max(0, mark - _LOOK_BACK), mark) + 1 : mark]
    if len(word) > _LONGEST_ABBREVIATION and "." not in word:
        return True
    word = word.lstrip(_OPENING).lower()
    if len(word) == 1 and word.isalpha() and word != "i":
        return False  # an initial: J. Smith
    if word in _BEFORE_NUMBERS:
        return not following[:1].isdigit()
    if word.isdigit() and len(word) <= 2:
        return following.split(" ", 1)[0].rstrip(",.").lower() not in _AFTER_ORDINALS
    if "." in word and word.replace(".", "").isalpha():
        return following.split(" ", 1)[0].rstrip(",.’'s").lower() in _OPENERS
    if word in _OFTEN_LAST:
        return not following[:1].isdigit()
    return word not in _ABBREVIATIONS
