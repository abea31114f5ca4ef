"""Invented articles in any number, always the same for the same number: bodies, furniture, and facts at their heads."""

import random
from pathlib import Path

_PEOPLE = ["soldiers", "conscripts", "reservists", "officials", "residents", "lawyers", "families", "recruits"]
_DEEDS = ["crossed", "left", "described", "refused", "reported", "questioned", "welcomed", "criticised", "counted"]
_THINGS = [
    "the border",
    "the barracks",
    "the new rules",
    "the call-up",
    "the camp",
    "their unit",
    "the court",
    "a visa",
]
_PLACES = ["in Finland", "in Georgia", "near the town", "in Kazakhstan", "in Germany", "on the coast", "in Ukraine"]
_TIMES = ["on Monday", "last week", "in the spring", "before dawn", "this month", "after the announcement"]
_SAYINGS = [
    "Nobody knows how many will follow.",
    "The ministry did not answer questions.",
    "“We will not go back,” one of them said.",
    "He was sentenced to three years in prison for desertion.",
    "She applied for asylum on the day that she arrived.",
]
_FURNITURE = ["Read more", "Share this article", "Sign up for our newsletter", "Also read", "Advertisement"]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"]


def sentence(dice: random.Random, number: int) -> str:
    """One sentence; a made-up word now and then lets the vocabulary grow with the archive."""
    name = "".join(dice.choice(["ka", "ro", "mi", "te", "su", "va"]) for _ in range(2 + number % 3)).capitalize()
    words = [dice.choice(_PEOPLE), f"of {name}" if dice.random() < 0.3 else "", dice.choice(_DEEDS)]
    words += [dice.choice(_THINGS), dice.choice(_PLACES), dice.choice(_TIMES)]
    text = " ".join(word for word in words if word)
    return text[0].upper() + text[1:] + "."


def article(number: int, paragraphs: int = 9) -> str:
    """The text of article ``number``: some 3 kB of body among furniture; every third is undated."""
    dice = random.Random(number)
    lines = ["Skip to main content", "Home | World | Politics", ""]
    lines += [f"{dice.choice(_PEOPLE).capitalize()} {dice.choice(_DEEDS)} {dice.choice(_THINGS)}, file {number}", ""]
    if number % 3:
        date = f"{dice.randrange(1, 29)} {dice.choice(_MONTHS)} {2015 + number % 9}"
        lines += [f"By Ana Muster | {date}", ""]
    for _ in range(paragraphs):
        body = [sentence(dice, number) for _ in range(4)] + ([dice.choice(_SAYINGS)] if dice.random() < 0.5 else [])
        lines += [" ".join(body), ""]
    lines += [dice.choice(_FURNITURE) for _ in range(3)]
    lines += [f"© 2024 {dice.choice(['Example Post', 'Sample Times', 'The Daily Instance'])}. All rights reserved."]
    return "\n".join(lines) + "\n"


def write_articles(folder: Path, count: int, *, first: int = 0) -> None:
    """``count`` files in ``folder``, a thousand to a folder."""
    for number in range(first, first + count):
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(article(number), encoding="utf-8")
