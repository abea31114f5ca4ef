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


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a folded passage, in order; the blanks between belong to none."""
    start = 0
    for mark, end in candidates(text):
        if end < len(text) and not _ends_here(text, mark, end):
            continue
        if end - start > 2 * LONGEST:
            yield from _in_pieces(text, start, end)
        else:
            yield start, end
        start = end + (text[end : end + 1] == " ")
    if start < len(text):
        yield from _in_pieces(text, start, len(text))


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Each mark that may end a sentence, and where what belongs to it ends (more marks, closing quotes).

    A search for one letter is many times faster than a search for one of several, so all marks are made dots first.
    """
    dots = text
    for mark in _ASCII_MARKS if text.isascii() else _ASCII_MARKS + _OTHER_MARKS:
        dots = dots.replace(mark, ".")
    at = dots.find(".")
    while at >= 0:
        after = at + 1
        following = text[after : after + 2]
        if not following or (following[0] == " " and following != " »"):
            yield at, after  # by far the most; the pattern would find the same
        elif text[at] in _FULL_WIDTH or not following[0].isalnum():  # else inside 1.5, U.S
            match = _END.match(text, at)
            if match is not None:
                after = match.end()
                yield at, after
            elif dots.startswith(".", after) and (run := _RUN.match(text, after)) is not None:
                after = run.end()  # no mark of "...x" ends a sentence where the first does not
        at = dots.find(".", after)


def _in_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > 2 * LONGEST:
        cut = text.find(" ", start + LONGEST, start + 2 * LONGEST)
        if cut < 0:
            cut = start + 2 * LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end


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
