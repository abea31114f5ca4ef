"""An article and an entry for each kind of override, and what pages and messages say of it."""

from collections.abc import Iterator, Mapping
from typing import get_args

from msgspec import Struct

from newsarchive.overrides import NamesEntry, Override, Publish
from newsarchive.overrides.facts import DATES, FACTS, NEVER_EMPTY
from newsarchive.overrides.parts import KINDS, REASONS
from newsarchive.overrides.values import Role
from tests.site.samples import WORDS

ARTICLE = """\
---
title: Men leave the harbour
dek: A long night on the quay ended with empty bunks and one open gate.
section: World
publisher: River Post
agency: Harbour Wire
url: https://river.example/men
authors: [Ada Brekke]
published: 2022-03-14
updated: 2022-03-15
retrieved: 2022-03-16
language: en
keywords: [sea, flight]
---

YEREVAN (Harbour Wire) – Twelve conscripts deserted from their unit in Armenia on Monday, said Ida Berg, a lawyer.

“They left the column at night and nobody saw them again,” said Ida Berg, who has defended soldiers for years.

Our partners offer you a boat at half the price this week, and nothing has to be paid before the summer comes.

Subscribe to our newsletter

The families waited for news in Georgia all week, Jan Holm said, and the Harbour Dawn lay at the quay for days.
"""
MACHINE = {
    "title": "Men leave the harbour",
    "dek": "A long night on the quay ended with empty bunks and one open gate.",
    "section": "World",
    "publisher": "River Post",
    "agency": "Harbour Wire",
    "dateline": "YEREVAN",
    "url": "https://river.example/men",
    "authors": "Ada Brekke",
    "published": "2022-03-14",
    "updated": "2022-03-15",
    "retrieved": "2022-03-16",
    "language": "en",
    "keywords": "sea, flight",
}
"""What every fact reads before a person changes it."""
SAID = {"published": "14 March 2022", "updated": "15 March 2022", "retrieved": "16 March 2022", "language": "English"}
"""How pages tell those that they tell in other words."""
GIVEN = {
    "title": "Men leave the fleet",
    "dek": "Nobody knew that the gate was open.",
    "section": "Coast",
    "publisher": "Quay Courier",
    "agency": "Strand News",
    "dateline": "GYUMRI",
    "url": "https://quay.example/one",
    "authors": "[Ida Holm, Jan Berg]",
    "published": "2021-05-04",
    "updated": "2021-05-05",
    "retrieved": "2021-05-06",
    "language": "nb",
    "keywords": "[harbour, night]",
}
"""What it is set to."""
FREE = ("title", "dek", "section", "publisher", "agency", "dateline")  # they may have any words
LAWYER, QUOTED, OFFER, SIGN_UP, FAMILIES = 16, 18, 20, 22, 24
"""Lines of the article."""


class Case(Struct, frozen=True, kw_only=True):
    """One kind of override."""

    body: str
    """YAML of the entry, below its target and reason."""
    shows: tuple[str, ...] = ()
    """Words that the article's page then has …"""
    hides: tuple[str, ...] = ()
    """… and those that it has no more."""
    markup: str = ""
    """What stands in its markup."""
    ledger: str = ""
    """Words of its ledger."""
    lists: Mapping[str, bool] = {}
    """List → whether it, or a numbered page of it, leads to the article."""
    told: str | None
    """The correction with its new value, as pages tell it; None where pages tell none."""
    before: str = "nothing"
    """The machine's value beside it."""
    stale: tuple[str, str] | None
    """A body that does not hold, and what is told of it; None where nothing can grow stale."""
    malformed: tuple[str, str]
    """A body that cannot be read, and what is told of it."""
    everywhere: bool = False
    """The entry names no article."""


REASON = "Reason of {}."
SIGNED = f"{REASON} – M. Rossi, 4 May 2026"
OTHER_SOURCE = "the source is another than it was when this was written"
MOVED = "line {} no longer reads “Another line”"


def because(kind: str) -> str:
    return REASON.format(kind)


def set_case(fact: str) -> Case:
    label, shown = WORDS.facts.get(fact, fact), GIVEN[fact].strip("[]")
    how = f"supplied {because(f'set {fact}')}"
    said = {
        "published": "4 May 2021",
        "updated": "5 May 2021",
        "retrieved": "6 May 2021",
        "language": "Norwegian Bokmål",
    }
    shows = {
        "title": (f"[{shown}] Title supplied {because('set title')}",),
        "dek": (shown,),
        "authors": (f"Author Ida Holm {how} Jan Berg {how}",),
        "language": (f"Language Norwegian Bokmål {how}",),
        "keywords": ("Outlet’s own tags harbour · night",),
    }.get(fact, (f"{label} {said.get(fact, shown)} {how}",))
    lists = {
        "publisher": {"publishers/quay-courier.html": True, "publishers/river-post.html": False},
        "published": {"articles/page-1.html": True},
    }.get(fact, {})
    wrong = {
        "url": ("example", "url: expected an address, found “example”"),
        "language": ("xx", "language: expected the code of a language, found “xx”"),
        **dict.fromkeys(DATES, ("3 May", f"{fact}: expected a date, found “3 May”")),
    }.get(fact, ("", f"{fact}: expected text, found nothing"))
    where = f"line {LAWYER} " if fact == "dateline" else ""
    return Case(
        body=f"set: {{{fact}: '{GIVEN[fact]}'}}" if fact in FREE else f"set: {{{fact}: {GIVEN[fact]}}}",
        shows=shows,
        hides=(MACHINE[fact],) if fact in {"dek", "section", "url", "keywords"} else (),
        lists=lists,
        told=f"{label} {where}{said.get(fact, shown)}",
        before=SAID.get(fact, MACHINE[fact]),
        stale=(f"was: {{{fact}: Old}}\nset: {{{fact}: {GIVEN[fact]}}}", f"{fact} no longer reads “Old”"),
        malformed=(f"set: {{{fact}: {wrong[0]}}}", wrong[1]),
    )


def clear_case(fact: str) -> Case:
    label = WORDS.facts.get(fact, fact)
    shows = {
        "published": ("Published undated",),
        "publisher": ("Publisher not known",),
        "authors": ("Author none named",),
    }.get(fact, ())
    lists = {
        "published": {"articles/undated.html": True, "articles/page-1.html": False},
        "publisher": {"publishers/not-known.html": True, "publishers/river-post.html": False},
    }.get(fact, {})
    where = f"line {LAWYER} " if fact == "dateline" else ""
    return Case(
        body=f"clear: [{fact}]",
        shows=shows,
        hides=(MACHINE[fact],)
        if fact == "dek"
        else (f"{label} {MACHINE[fact]}", "sea · flight" * (fact == "keywords"))
        if fact not in DATES
        else (f"{label} 1",),
        lists=lists,
        told=f"{label} {where}nothing",
        before=SAID.get(fact, MACHINE[fact]),
        stale=(f"was: {{{fact}: Old}}\nclear: {fact}", f"{fact} no longer reads “Old”"),
        malformed=(f"clear: [{fact}s]", f"there is no fact “{fact}s”"),
    )


def keep_case(kind: str | None) -> Case:
    shown = kind or "paragraph"
    anchor = f'id="l{SIGN_UP}"'
    markup = {"heading": f"<h2 {anchor}", "caption": f'<p class="cap" {anchor}'}.get(
        shown, f'<div class="para {shown}" {anchor}'
    )
    body = f"lines: {{keep: {{{SIGN_UP}: {kind}}}}}" if kind else f"lines: {{keep: {SIGN_UP}}}"
    return Case(
        body=body,
        shows=("Subscribe to our newsletter",),
        markup=markup,
        told=f"Text line {SIGN_UP} {WORDS.blocks.get(shown, 'Paragraph')}",
        before="Newsletter sign-up",
        stale=(f"was: {{{SIGN_UP}: Another line}}\n{body}", MOVED.format(SIGN_UP)),
        malformed=(f"lines: {{keep: {{{SIGN_UP}: words}}}}", "there is no kind of line “words”")
        if kind
        else ("lines: {keep: [the last]}", "expected lines such as 12 or 14-16"),
    )


def drop_case(reason: str | None) -> Case:
    body = f"lines: {{drop: {{{OFFER}: {reason}}}}}" if reason else f"lines: {{drop: {OFFER}}}"
    word = WORDS.reasons[reason or "other"]
    return Case(
        body=body,
        hides=("Our partners offer",),
        ledger=f"before the summer comes. Left out {word} rule override",
        told=f"Text line {OFFER} {word}",
        before="Paragraph",
        stale=(f"was: {{{OFFER}: Another line}}\n{body}", MOVED.format(OFFER)),
        malformed=(f"lines: {{drop: {{{OFFER}: {reason}s}}}}", f"there is no reason “{reason}s”")
        if reason
        else ("lines: {drop: 0}", "lines are counted from 1"),
    )


def role_case(role: str) -> Case:
    code, name, old = ("AM", "Armenia", "primary") if role != "primary" else ("GE", "Georgia", "mention")
    groups = {"primary": "At the centre of the story", "secondary": "Part of the story", "mention": "Only mentioned"}
    group = groups[role]
    return Case(
        body=f"countries: {{role: {{{code}: {role}}}}}",
        shows=(f"{group} CountryTimes namedHow {name}",) if role == "secondary" else (group,),
        lists={f"countries/{code.lower()}.html": True},
        told=f"Countries {name}: {group}",
        before=f"{name}: {groups[old]}",
        stale=(f"countries: {{role: {{NO: {role}}}}}", "country “NO” is none of this article's"),
        malformed=(f"countries: {{role: {{{code}: {role}s}}}}", f"there is no role “{role}s”"),
    )


def add_name_case(kind: str, label: str) -> Case:
    return Case(
        body=f"names: {{add: {{{kind}: {{Harbour Dawn: {FAMILIES}}}}}}}",
        shows=(f"{label} ", "Harbour Dawn Paragraph 4"),
        lists={f"{kind}/harbour-dawn.html": False},  # one article names it: it has no page
        told=f"Names line {FAMILIES} Harbour Dawn",
        stale=(
            f"names: {{add: {{{kind}: {{Harbour Dusk: {FAMILIES}}}}}}}",
            f"line {FAMILIES} of the article's text does",
        ),
        malformed=(f"names: {{add: {{{kind}: {{Harbour Dawn: last}}}}}}", "expected lines such as 12 or 14-16"),
    )


def publish_case(level: str) -> Case:
    return {
        "full": Case(  # newsarchive.yml lets only facts of it be shown
            body="publish: full",
            shows=("They left the column", "The families waited"),
            told=None,
            stale=("sha256: abcdef0123456789\npublish: full", OTHER_SOURCE),
            malformed=("publish: fully", "there is no level “fully”"),
        ),
        "excerpt": Case(
            body="publish: excerpt",
            shows=("Only an excerpt may be shown here", "Twelve conscripts deserted", "Armenia"),
            hides=("The families waited", "Our partners"),
            ledger="May not be shown here rule publish-excerpt",
            told=None,
            stale=("sha256: abcdef0123456789\npublish: excerpt", OTHER_SOURCE),
            malformed=("publish: excerpts", "there is no level “excerpts”"),
        ),
        "metadata": Case(
            body="publish: metadata",
            shows=("Only facts and tags may be shown here", "Armenia", "Desertion"),
            hides=("The families waited", "Our partners", "Twelve conscripts deserted", "A long night"),
            ledger="May not be shown here rule publish-metadata",
            told=None,
            stale=("sha256: abcdef0123456789\npublish: metadata", OTHER_SOURCE),
            malformed=("publish: {level: metadata}", "publish: expected text, found"),
        ),
    }[level]


CASES: dict[str, Case] = {
    **{f"set {fact}": set_case(fact) for fact in MACHINE},
    **{f"clear {fact}": clear_case(fact) for fact in MACHINE if fact not in {"title", "language"}},
    **{f"keep as {kind}": keep_case(kind) for kind in KINDS},
    "keep": keep_case(None),
    **{f"drop as {reason}": drop_case(reason) for reason in REASONS},
    "drop": drop_case(None),
    "add_themes": Case(
        body=f"themes: {{add: {{amnesty: {{{QUOTED}: nobody saw}}}}}}",
        shows=("Amnesty “They left the column at night and nobody saw them again,”",),
        lists={"themes/amnesty.html": True},
        told=f"Themes line {QUOTED} Amnesty",
        stale=(f"themes: {{add: {{amnesty: {{{QUOTED}: pardon}}}}}}", f"“amnesty”: line {QUOTED} no longer has the"),
        malformed=("themes: {add: {amnety: 3}}", "there is no theme “amnety”"),
    ),
    "forbid_themes": Case(
        body="themes: {forbid: [desertion]}",
        shows=("No sentence of this article proves a theme.",),
        lists={"themes/desertion.html": False},
        told=f"Themes line {LAWYER} nothing",
        before="Desertion",
        stale=("sha256: abcdef0123456789\nthemes: {forbid: [desertion]}", OTHER_SOURCE),
        malformed=("themes: {forbid: [desertio]}", "there is no theme “desertio”"),
    ),
    "add_countries": Case(
        body=f"countries: {{add: {{NO: {FAMILIES}}}}}",
        shows=("Norway",),
        lists={"countries/no.html": True},
        told=f"Countries line {FAMILIES} Norway",
        stale=("countries: {add: {NO: 15}}", "“NO”: line 15 is no part of the article's text"),
        malformed=("countries: {add: {NO: 3-1}}", "the range 3-1 ends before it begins"),
    ),
    "forbid_countries": Case(
        body="countries: {forbid: [GE]}",
        lists={"countries/ge.html": False},
        told=f"Countries line {FAMILIES} nothing",
        before="Georgia",
        stale=("sha256: abcdef0123456789\ncountries: {forbid: [GE]}", OTHER_SOURCE),
        malformed=("countries: {forbid: [Georgia]}", "there is no country “Georgia”"),
    ),
    **{f"country_roles {role}": role_case(role) for role in get_args(Role)},
    "join_names": Case(
        body="names: {join: [Ida Berg, Jan Holm]}",
        lists={"people/ida-berg.html": True, "people/jan-holm.html": False},
        told=f"Names lines {LAWYER}, {QUOTED}, {FAMILIES} Ida Berg",
        before="Ida Berg; Jan Holm",
        stale=("names: {join: [Ida Berg, Ida Borg]}", "no name “Ida Borg” was found in this article"),
        malformed=("names: {join: [Ida Berg]}", "join: expected two names or more"),
    ),
    "forbid_names": Case(
        body="names: {forbid: [Ida Berg]}",
        shows=("Speaker not named",),
        lists={"people/ida-berg.html": False, "people/jan-holm.html": True},
        told=f"Names lines {LAWYER}, {QUOTED} nothing",
        before="Ida Berg",
        stale=("names: {forbid: [Ida Borg]}", "no name “Ida Borg” was found in this article"),
        malformed=("names: {forbid: {Ida Berg: 3}}", "forbid: expected a list, found keys with values"),
    ),
    "add_names people": add_name_case("people", "People"),
    "add_names organisations": add_name_case("organisations", "Organisations"),
    **{f"publish {level}": publish_case(level) for level in get_args(Publish)},
    # What is about names wherever they stand need not find them: it says nothing of how things stand.
    "everywhere join": Case(
        everywhere=True,
        body="names: {join: [Clara Lind, Peter Dahl]}",
        shows=("Clara Lind",),
        told=f"Names lines {LAWYER}, {QUOTED}, {FAMILIES} Clara Lind",
        before="Clara Lind; Peter Dahl",
        stale=None,
        malformed=("names: {join: [[Clara Lind]]}", "join: expected two names or more"),
    ),
    "everywhere forbid": Case(
        everywhere=True,
        body="names: {forbid: [Nora Moe]}",
        shows=("Speaker not named",),
        told=f"Names lines {LAWYER}, {QUOTED} nothing",
        before="Nora Moe",
        stale=None,
        malformed=("names: {forbid: []}", "forbid: the list is empty"),
    ),
}
ABOUT = {"because", "by", "date", "sha256", "was", "file", "line", "withhold", "keep_hash", "quiet"}
"""Fields that say why, who, and how things stood, which change nothing, and those of what is withheld, which
``tests/test_withholding.py`` shows.
"""


def kinds() -> Iterator[str]:
    """Every kind of override that the code knows, but ``withhold``."""
    finer: dict[str, list[str]] = {
        "settings": [f"set {fact}" for fact in FACTS],
        "clear": [f"clear {fact}" for fact in FACTS if fact not in NEVER_EMPTY],
        "keep": ["keep", *(f"keep as {kind}" for kind in KINDS)],
        "drop": ["drop", *(f"drop as {reason}" for reason in REASONS)],
        "country_roles": [f"country_roles {role}" for role in get_args(Role)],
        "add_names": ["add_names people", "add_names organisations"],
    }
    for field in Override.__struct_fields__:
        if field not in ABOUT:
            yield from finer.get(field, [field])
    yield from (f"publish {level}" for level in get_args(Publish))
    yield from (f"everywhere {field}" for field in NamesEntry.__struct_fields__ if field not in ABOUT)


def source(kind: str) -> str:
    return f"seeds/{kind.replace(' ', '-')}.md"


def project(bodies: Mapping[str, str]) -> tuple[str, dict[str, int]]:
    """The files of a project with an article and an entry for each kind; kind → line at which its entry begins."""
    rule = f"{{folder: {source('publish full')}, publish: metadata}}"
    files = [f"-- newsarchive.yml --\ntitle: River papers\nexcerpt_words: 40\nrights: [{rule}]\n"]
    entries: list[str] = []
    begins: dict[str, int] = {}
    for kind, body in bodies.items():
        begins[kind] = len(entries) + 1
        entries += [f"- because: {because(kind)}", "  by: M. Rossi", "  date: 2026-05-04"]
        entries += [] if CASES[kind].everywhere else [f"  source: {source(kind)}"]
        entries += [f"  {line}" for line in body.splitlines()]
    for kind in dict.fromkeys(("publish full", *bodies)):
        text = ARTICLE
        if kind == "everywhere join":
            text = text.replace("Ida Berg", "Clara Lind").replace("Jan Holm", "Peter Dahl")
        elif kind == "everywhere forbid":
            text = text.replace("Ida Berg", "Nora Moe")
        files.append(f"-- {source(kind)} --\n{text}")
    return "".join([*files, "-- overrides.yml --\n", *(f"{entry}\n" for entry in entries)]), begins
