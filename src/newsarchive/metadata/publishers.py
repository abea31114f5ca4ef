"""Which outlet published it: what the page's title, notices of rights, byline and domains say together.

A holder of rights may be a group that owns many outlets, so its name counts only if the furniture says it again or it
sounds like an outlet's.
"""

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from newsarchive.metadata.header import Header
from newsarchive.metadata.mentions import weigh_mentions
from newsarchive.metadata.outlets import domain_of, from_notice, is_section, is_sound, last_outlet, looks_like_outlet
from newsarchive.metadata.page import FURNITURE, Page, words_of
from newsarchive.metadata.titles import Headline
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact

LONGEST_NOTICE = 600
"""Characters of a line that may hold a notice of rights."""
SHORTEST = 3
"""Letters of a name that may be looked for elsewhere."""
SAID_AGAIN = 3
"""How often the furniture says a name that nothing else marks as the outlet's."""
NEAR = 3
"""Lines above the headline in which a domain alone is the site's own."""
SHORT_NOTICE = 60
"""Characters of a notice that closes the page and is the only one: “© 2021 The Light”."""
LONGEST_MASTHEAD = 36
"""Characters of a masthead."""
CLOSING = 20
"""Lines at the very end among which a notice of rights may confirm it."""
_HOST = re.compile(r"https?://(?:www\.)?([^\s/:@]+)(?::\d+)?/\S+$")
_RULES = {
    "label": "name-behind-labels",
    "ending": "name-before-labels",
    "invitation": "name-in-invitation",
    "owned": "name-of-owned-outlet",
}
_ABBREVIATED = 3
"""Different lines of the furniture that begin with the initials of a holder of rights."""
_WEAK = frozenset({_RULES["label"], _RULES["ending"], "name-in-furniture"})
"""Rules whose name, if nothing else says it, may be a partner's."""
_DOTTED = re.compile(r"\.\w")
ENOUGH = 2.0
"""Points below which no name is taken."""


class Claim(Struct, frozen=True):
    """A name for the publisher, where it stands and how much that says."""

    name: str
    line: int
    points: float
    rule: str
    group: bool = False
    """Whether the name is a group's that may own many outlets: “Harbour Holdings”."""


def find_publisher(
    page: Page, headline: Headline, byline_outlet: Fact | None, header: Header, words: CompiledWords
) -> Fact | None:
    """The publisher, as printed, in its shortest natural form; None where nothing names it well enough."""
    labelled = header.get("publisher")
    if labelled and is_sound(labelled.value, words) and labelled.value.casefold() not in words.agencies_lower:
        return labelled.fact
    claims = [claim for claim in _claims(page, headline, byline_outlet, words) if is_sound(claim.name, words)]
    if not claims:
        return None
    keys = [(_key(claim.name), claim.rule) for claim in claims]
    support = {claim: _support(key, _those(claim, keys)) for claim, key in zip(claims, keys, strict=True)}
    weights = {claim: claim.points + support[claim] for claim in claims}
    # A group's name that nothing else says gives way to any other but a weak one alone.
    alone = [c for c in claims if c.group and weights[c] == c.points]
    lonely = [c for c in claims if c.rule in _WEAK and weights[c] == c.points <= ENOUGH]
    others = [c for c in claims if c not in alone and c not in lonely and weights[c] >= ENOUGH]
    best = max(
        (alone and others) or claims,
        key=lambda claim: (
            weights[claim],
            bool(support[claim]),
            _sounds(claim, words),
            -len(claim.name),
            not _shouts(claim.name),
            -claim.line,
        ),
    )
    if weights[best] < ENOUGH:
        return None
    lines = dict.fromkeys(claim.line for claim in claims if claim.name == best.name)
    return Fact(best.name, "stated", tuple(sorted(lines)[:4]), best.rule)


def _sounds(claim: Claim, words: CompiledWords) -> bool:
    """Of two names in the furniture's labels, “Harbour” and “Harbour News”, the one that sounds like an outlet."""
    return claim.rule in _WEAK and looks_like_outlet(claim.name, words)


def _claims(page: Page, headline: Headline, byline_outlet: Fact | None, words: CompiledWords) -> Iterator[Claim]:
    if headline.outlet and headline.outlet_line:
        name = last_outlet(headline.outlet, words)
        if name:
            yield Claim(name, headline.outlet_line, 4, "outlet-behind-page-title")
    if byline_outlet is not None and byline_outlet.value.casefold() not in words.agencies_lower:
        yield Claim(byline_outlet.value, byline_outlet.lines[0], 3, byline_outlet.rule)
    furniture = page.furniture
    notices = _notices(page, words)
    top = page.furniture_lines[:NEAR]
    for number in dict.fromkeys((*top, *page.head, *page.legal, *page.tail)):
        text = page.lines[number - 1]
        holder = from_notice(text, words) if number in notices else None
        if holder:
            name = _without_article(_core(holder, text, furniture, words), text, furniture, words)
            trust = _trust(name, text, furniture, words)
            alone = notices == {number} and number in page.tail[-NEAR:] and len(text) <= SHORT_NOTICE
            closing = alone and name.startswith("The ") and words.group_words.isdisjoint(words_of(name))
            group = _is_group(name, holder, words)
            if trust < ENOUGH and _is_abbreviated(name, page):
                trust = ENOUGH
            yield Claim(name, number, max(trust, 2.0) if closing else trust, "notice-of-rights", group)
        elif "." in text and len(text) <= 40 and (domain := domain_of(text)) and _own(domain, words):
            near = number in top or (headline.line is not None and 0 < headline.line - number <= NEAR)
            yield Claim(domain, number, 2.0 if near else 1.0, "domain-line")
    yield from _masthead(page, headline, notices, words)
    yield from _hosts(page, words)
    for mention, points in weigh_mentions(page, words):
        yield Claim(mention.name, mention.line, points, _RULES[mention.kind])
    yield from _domains(page, words)
    yield from _names(page, furniture, words)


def _is_group(name: str, holder: str, words: CompiledWords) -> bool:
    """Whether a holder's name has a group's word; at its end, if it sounds like an outlet's: “Harbour News Media”."""
    said = words_of(holder)
    if looks_like_outlet(name, words):
        return len(said) > 1 and said[-1] in words.group_words
    return not words.group_words.isdisjoint(said)


def _masthead(page: Page, headline: Headline, notices: set[int], words: CompiledWords) -> Iterator[Claim]:
    """The first line, a name in a few words, that sounds like an outlet's or that a notice or a domain names too."""
    number = page.first
    if number is None or number == headline.line or number in page.body or page.dates(number):
        return
    name = page.text(number)
    said, mine = words_of(name), name.lower()
    if not 3 <= len(name) <= LONGEST_MASTHEAD or not 1 <= len(said) <= 4 or name != name.strip(".:!?,|"):
        return
    if is_section(name, words) or mine in words.agencies_lower or words.byline.match(name):
        return
    proper = all(not word[0].islower() or word in words.particles for word in name.split())
    again = page.furniture.count(mine) > 1 and _is_confirmed(mine, number, page, notices, words)
    if again or (proper and looks_like_outlet(name, words)):
        yield Claim(name, number, 3.0 if again else ENOUGH, "masthead")


def _is_confirmed(mine: str, number: int, page: Page, notices: set[int], words: CompiledWords) -> bool:
    """Whether a notice of rights or a domain says the name as well."""
    if "".join(filter(str.isalnum, mine)) + "." in page.furniture:
        return True
    closing = [n for n in page.tail[-CLOSING:] if len(page.text(n)) <= LONGEST_NOTICE]
    rights = {n for n in closing if words.rights.search(page.text(n))}
    return any(mine in page.text(other).lower() for other in notices | rights if other != number)


def _hosts(page: Page, words: CompiledWords) -> Iterator[Claim]:
    """The host of the page's own address, where a line is nothing but that."""
    lines = page.lines
    for number in (*page.head, *page.after[:NEAR]):
        text = lines[number - 1]
        if text[:4] != "http":
            continue
        match = _HOST.match(text)
        if match and _own(match[1], words):
            yield Claim(match[1], number, 2.0, "host-of-address")
            return


def _notices(page: Page, words: CompiledWords) -> set[int]:
    """The lines behind the text, and legal ones anywhere, that bear the mark of a notice of rights."""
    numbers = [*page.legal, *page.tail]
    if not numbers:
        return set()
    lines = [page.lines[number - 1].casefold() for number in numbers]
    together = "\n".join(lines)
    marks = [mark for mark in words.copyright.phrases if mark in together]
    if not marks:
        return set()
    found = {n for n, line in zip(numbers, lines, strict=True) if any(mark in line for mark in marks)}
    return {number for number in found if len(page.text(number)) <= LONGEST_NOTICE}


def _shouts(name: str) -> bool:
    """“THE HARBOUR” is “The Harbour” in a line of capitals."""
    return " " in name and name.isupper()


def _core(holder: str, text: str, furniture: str, words: CompiledWords) -> str:
    """“Harbour News & Media” → “Harbour”, where the page says that elsewhere too: a substring of the holder's name."""
    tokens = holder.split(" ")
    while len(tokens) > 1 and (tokens[-1].casefold() in words.group_words or tokens[-1] == "&"):
        if tokens.pop() == "&" and len(tokens) > 1:
            tokens.pop()
    core = " ".join(tokens).strip(" ,")
    if core == holder or not is_sound(core, words):
        return holder
    return core if _said(core, furniture) - _said(core, text.lower()) > 1 else holder


def _said(name: str, text: str) -> int:
    """How often a text in lower case says the name, as whole words: “gamer” is no part of “Eurogamer”."""
    return len(re.findall(rf"(?<!\w){re.escape(name.lower().removeprefix('the '))}(?!\w)", text))


def _without_article(name: str, text: str, furniture: str, words: CompiledWords) -> str:
    """“The Harbour Company”, cut to “The Harbour”: the article is the company's, unless the page says it elsewhere."""
    if not name.startswith("The ") or looks_like_outlet(name, words) or not _is_cut(name, text, words):
        return name
    places = re.finditer(rf"(?<!\w){re.escape(name.lower())}(?!\w)", furniture)
    alone = [place for place in places if not _is_cut(name.lower(), furniture[place.start() :], words)]
    return name if alone else name[4:]


def _is_cut(name: str, text: str, words: CompiledWords) -> bool:
    """Whether the word behind a name is one that was left off: a legal form, a group's."""
    behind = words_of(text[text.find(name) + len(name) :][:30])
    return bool(behind) and (behind[0] in words.legal_forms or behind[0] in words.group_words)


def _elsewhere(name: str, text: str, furniture: str) -> int:
    mine = name.lower().removeprefix("the ")
    return furniture.count(mine) - text.lower().count(mine)


def _trust(holder: str, text: str, furniture: str, words: CompiledWords) -> float:
    glued = "".join(holder.lower().removeprefix("the ").split())
    if len(glued) >= SHORTEST and (_elsewhere(holder, text, furniture) > 0 or furniture.count(glued + ".") > 0):
        return 3.0
    proper = holder[0].isupper() or not holder[0].isascii()
    return 2.0 if proper and looks_like_outlet(holder, words) else 1.0


def _is_abbreviated(name: str, page: Page) -> bool:
    """Whether lines of the furniture begin with the initials of a name: “HP Podcasts”, “HP Jobs” of Harbour Post."""
    initials = "".join([word[0] for word in name.split() if word[0].isupper()])
    if len(initials) < 2 or page.furniture.count(f"\n{initials.lower()} ") < _ABBREVIATED - 1:
        return False
    lines = {page.lines[number - 1] for number in page.furniture_lines}
    return sum(line.startswith(initials + " ") for line in lines) >= _ABBREVIATED


def _domains(page: Page, words: CompiledWords) -> Iterator[Claim]:
    """The domain that the furniture names most often, at least twice or in its only address for letters."""
    found: Counter[str] = Counter()
    letters: set[str] = set()
    first: dict[str, tuple[str, int]] = {}
    if _DOTTED.search(page.furniture) is None and len(page.furniture) < FURNITURE:
        return
    for number in page.furniture_lines:
        text = page.lines[number - 1]
        if "." not in text or len(text) > 200 or _DOTTED.search(text) is None:
            continue
        if page.mark(number).reason == "credit":  # “Photo: example.com”
            continue
        folded = text.casefold()
        mails = tuple(words.mail.finditer(folded)) if "@" in text else ()
        letters.update([match[1] for match in mails])
        for match in (*words.domain.finditer(folded), *mails):
            name = match[1]
            if name not in words.platforms:
                found[name] += 1
                first.setdefault(name, (text[match.start(1) : match.end()], number))
    if not found:
        return
    (name, times), *others = found.most_common(2)
    sole = times == 1 and not others and name in letters
    if sole or (times >= 2 and (not others or others[0][1] < times)):
        yield Claim(first[name][0], first[name][1], 2.0, "domain-in-furniture")


def _names(page: Page, furniture: str, words: CompiledWords) -> Iterator[Claim]:
    """A line such as “The Harbour” whose name other lines of the furniture say too."""
    seen: set[str] = set()
    for number in (*page.head, *page.tail):
        text = page.lines[number - 1]
        if not text.startswith("The ") or not 6 <= len(text) <= 30 or text in seen:
            continue
        if page.mark(number).kind not in {"front", "dropped"}:
            continue
        seen.add(text)
        said = words_of(text)
        proper = len(said) <= 4 and all(word[0].isupper() for word in text.split())
        if proper and words.sections.isdisjoint(said) and furniture.count(text.lower()) >= SAID_AGAIN:
            yield Claim(text, number, 2.0, "name-in-furniture")


def _own(domain: str, words: CompiledWords) -> bool:
    match = words.domain.match(domain.casefold())
    return match is not None and match[1] not in words.platforms


def _those(claim: Claim, keys: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What may speak for a claim: for a group not the domains of its many outlets, one a line."""
    return [key for key in keys if key[1] != "domain-line"] if claim.group else keys


def _support(key: tuple[str, str], keys: list[tuple[str, str]]) -> int:
    """One point for each other kind of place (its rule) that says the same name, longer or shorter."""
    mine, rule = key
    if len(mine) < SHORTEST:
        return 0
    return len({other for name, other in keys if other != rule and (mine in name or name in mine)})


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold())).removeprefix("the")
