"""Where sentences end. Cheap and cautious: it looks at the marks that may end a sentence and at what stands around."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…؟۔]+[\"'”’»“)\]]*(?=\s|$)|[。！？]+[」』”）]*")
_BEFORE = re.compile(r"(\S+)$")
_ABBREVIATIONS = frozenset(
    # titles, ranks, months and the like that are followed by a name or a number
    "mr mrs ms mx dr prof st sen rep gov gen lt col capt cpl sgt maj adm cmdr brig hon rev fr sr jr pres supt insp pvt"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " vs v no nos art vol pp p fig ca approx dept ft mt univ inc ltd co corp bros est al etc eg ie cf"
    " bzw ca evtl ggf inkl nr hrsg abs mio mrd str usw vgl zb dipl ing geb gest"
    " m mme mlle mm mgr env av bd av sra sras srta dña ud uds excmo avda núm pág dra"
    " г гг ул им тыс млн млрд руб др т д п с см ст рис обл р м вул ім грн".split()
)
_OFTEN_LAST = frozenset("etc al co corp inc ltd bros г гг др usw jr sr uds грн руб".split())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a folded passage, in order; the blanks between belong to none."""
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if end < len(text) and not _ends_here(text, match.start(), end):
            continue
        if text[start:end].strip():
            yield start, end
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    if start < len(text):
        yield start, len(text)


def _ends_here(text: str, mark: int, end: int) -> bool:
    if text[mark] in "。！？":
        return True
    following = text[end + 1 : end + 3].lstrip("\"'“‘„«([¿¡–—- ")
    if not following:
        following = text[end + 1 : end + 8].lstrip("\"'“‘„«([¿¡–—- ")
    if following and following[0].islower():
        return False  # "Yahoo! said", "“Never!” he cried", "1.5 m. away"
    if text[mark] != "." or text[mark : mark + 2] == "..":
        return True
    word = _BEFORE.search(text, max(0, mark - 24), mark)
    if word is None:
        return True
    last = word.group(1).lstrip("\"'“‘„«([").casefold()
    bare = last.replace(".", "")
    if len(bare) == 1 and bare.isalpha():
        return False  # an initial: "J. Smith"; "U.S." is judged below
    if "." in last and len(bare) <= 4 and bare.isalpha():
        return not _goes_on_with_a_name(following)
    if bare in _OFTEN_LAST:
        return not following[:1].isdigit()
    return bare not in _ABBREVIATIONS or (len(bare) > 2 and bare.isdigit())


def _goes_on_with_a_name(following: str) -> bool:
    """After "U.S." or "p.m." the next capital decides nothing; only an opening word of a sentence does."""
    return not following or following[0].isdigit() or following[0].isupper()
