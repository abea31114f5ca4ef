"""A large index without the build around it: straight from what was invented, with no file read and no page made.

Cards and drafts are those that a build would have made of these articles, as far as the search looks at them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from newsarchive.archive import Card, CountryRef, LineCounts, NameRef, ThemeRef, cut, gather
from newsarchive.site import View
from newsarchive.store import Store

MONTHS = {"January": 1, "March": 3, "June": 6, "October": 10}
CODES = {
    "Norway": "NO", "Kenya": "KE", "Peru": "PE", "Georgia": "GE", "Finland": "FI", "Chad": "TD", "Latvia": "LV",
    "Oman": "OM", "Ghana": "GH", "Chile": "CL", "Ukraine": "UA", "Poland": "PL",
}  # fmt: skip
THEMES = {"asylum": "asylum", "refused": "draft-evasion", "left their unit": "desertion"}


def keep(texts: Sequence[str], drafts: Path) -> list[Card]:
    """The articles' cards; what is searched of their drafts goes into the store ``drafts``."""
    cards = []
    encode = msgspec.msgpack.Encoder().encode

    def pairs() -> Iterator[tuple[bytes, bytes]]:
        for number, text in enumerate(texts):
            card, draft = _article(number, text)
            cards.append(card)
            yield card.key, encode(draft)

    with Store.open(drafts) as store:
        store.put_many(pairs())
    return cards


def with_cards(view: View, cards: Sequence[Card]) -> View:
    """The view of another archive."""
    archive = gather(cards, themes=list(view.theme_labels.items()), country_names=view.country_names, issues=())
    return msgspec.structs.replace(view, archive=archive)


def _article(number: int, text: str) -> tuple[Card, Mapping[str, Any]]:
    title, author, date, *body = text.strip().split("\n\n")
    body, outlet = body[:-5], body[-1]
    day, month, year = date.split(" ")
    quotes = [quote for block in body for quote in re.findall("“([^”]*)”", block)]
    people = sorted({name for block in body for name in re.findall(r"(?:said|told) ([A-Z]\w+ [A-Z]\w+)", block)})
    whole = " ".join(body)
    ids = {name: name.lower().replace(" ", "-") for name in people}
    digest = sha256(text.encode()).hexdigest()
    path = f"{year}/{MONTHS[month]:02}/{number:06}-{digest[:8]}"
    card = Card(
        id=digest[:8] + str(number), path=f"articles/{path}.html",
        name=f"{number:06}.txt", source=f"seeds/{number:06}.txt", key=bytes.fromhex(digest), record=None,
        sha256=digest, size=len(text), letters=sum(map(len, body)), encoding="utf-8", format="text", title=title,
        title_status="stated",
        gist=cut(body[0], 240), language="en", published=f"{year}-{MONTHS[month]:02}-{int(day):02}", precision="day",
        edtf=None, date_status="stated", publisher=outlet.split(" ", 2)[2].split(".")[0], publisher_status="stated",
        authors=1, themes=tuple(ThemeRef(id_, "subject", 1) for word, id_ in THEMES.items() if word in whole),
        countries=tuple(CountryRef(code, "primary") for name, code in CODES.items() if name in whole),
        names=tuple(NameRef(ids[name], "person", name, 1, None, 0) for name in people[:10]),
        quotes=len(quotes), counts=LineCounts(len(body), 3, 5, 0), doubts=(),
    )  # fmt: skip
    said = {"value": "", "status": "stated", "lines": (1,), "rule": "invented"}
    draft = {
        "metadata": {
            "title": said | {"value": title},
            "language": "en",
            "authors": [said | {"value": author.removeprefix("By ")}],
        },
        "blocks": [{"kind": "paragraph", "text": block, "lines": (line,)} for line, block in enumerate(body, 1)],
        "tags": {
            "people": [
                {"id": ids[name], "name": name, "aliases": (), "description": None, "lines": (1,)} for name in people
            ],
            "quotes": [
                {"text": quote, "line": 1, "kind": "direct", "speaker": None, "speaker_id": None,
                 "attribution": "none", "continues": None}
                for quote in quotes
            ],
        },
    }  # fmt: skip
    return card, draft
