"""What the survey is worth and what it costs, on an invented dump of four outlets in one folder.

    ./dev bench survey                     200 and 2,000 articles: lines of furniture found, lines of articles lost
    ./dev bench survey --million           memory and time of counting a million documents of 60 lines

The outlets' furniture is worded so that the vocabulary knows little of it. Among the articles are ten copies of one
agency's story, a series with one headline, crossheads that some articles share, and answers such as "Yes.".
"""

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from newsarchive import vocabulary
from newsarchive.assemble import fates
from newsarchive.project import load_project
from newsarchive.stages.drafts import set_up
from newsarchive.stages.records import read_all
from newsarchive.stages.surveying import survey
from newsarchive.stages.tasks import find, select
from newsarchive.survey import NOTHING_LEARNT, Survey
from newsarchive.survey.counting import Sheet, count

WHO = "ferrymen teachers conscripts farmers pilots judges nurses masons clerks divers".split()
DID = "left crossed counted refused repaired questioned welcomed described opened lost".split()
WHAT = "the harbour,the new road,an old mill,their papers,the winter rota,a narrow bridge,two barracks".split(",")
WHEN = "on Monday,before dawn,last spring,after the vote,in heavy rain,for the third time".split(",")
NAMES = "Brekke Otieno Quispe Beridze Ozols Lindqvist Amara Tanaka Duarte Novak".split()
HEADS = (
    ("Islands", "Valleys", "Harbour desk", "Long reads", "The quiet voice of the coast since 1921"),
    ("Today's edition", "Town and hall", "Ledger", "Puzzles", "Numbers first, opinions last"),
    ("Startseite Nord", "Dorf und Stadt", "Hafenblick", "Rätselecke", "Unabhängig seit dem ersten Tag"),
    ("Nearby", "Far away", "Ship tables", "Tide clock"),
)
INSIDE = (
    ("Story goes on below the picture strip",),
    ("Hear this piece read aloud in our player",),
    ("Der Text geht nach dem Bild weiter",),
    ("The desk recommends",),
)
TAILS = (
    (
        "Our reporters travel by boat and on foot, and none of them takes a gift from anybody they write about at all.",
        "The Harbour Post is printed on Tuesdays and Fridays in the old customs house, and has been for a century.",
        "Pier 4, Torvik",
    ),
    (
        "Figures in this paper are checked twice; if you find a wrong one, the editors would be glad to hear of it.",
        "Room 12, Market Hall",
    ),
    (
        "Wer uns etwas erzählen will, findet die Redaktion werktags im Haus am Markt und sonst am Hafen.",
        "Haus am Markt",
    ),
    ("Tide Wire serves small papers on three coasts and is owned by the people who write for it.", "Wire room"),
)


class Page(Struct, frozen=True):
    """An invented page with the truth about its lines."""

    lines: tuple[str, ...]
    furniture: frozenset[int]
    """Numbers, from 1, of what is no article and no fact about one."""
    body: frozenset[int]


def page(number: int, copies: int = 10) -> Page:
    """The page of this number; the first ``copies`` are one agency's story."""
    dice = random.Random(number)
    outlet = number % len(HEADS)
    story = dice if number >= copies else random.Random(-1)
    lines: list[str] = []
    furniture: set[int] = set()
    body: set[int] = set()

    def put(text: str, kind: set[int] | None = None) -> None:
        lines.append(text)
        if kind is not None:
            kind.add(len(lines))

    for text in HEADS[outlet]:
        put(text, furniture)
    if number % 25 == 3:
        put("Letters from the northern ferries this week")
    else:
        name = story.choice(NAMES)
        put(f"{name} and the {story.choice(WHO)} who {story.choice(DID)} {story.choice(WHAT)} {number % 97}")
    put(f"By Ada {story.choice(NAMES)}")
    put(f"{story.randrange(1, 29)} March {story.randrange(2015, 2025)}")
    for place in range(story.randrange(5, 11)):
        if place == 2:
            for text in INSIDE[outlet]:
                put(text, furniture)
        if place == 3 and number % 7 == 0:
            put("Background", body)
        if place == 4 and number % 9 == 0:
            put("“Did you see it?” the clerk asked the man at the rail.", body)
            put("“Yes.”", body)
        put(" ".join(_sentence(story) for _ in range(4)), body)
    for text in TAILS[outlet]:
        put(text, furniture)
    pool = random.Random(outlet)
    teasers = [f"How {pool.choice(NAMES)} {pool.choice(DID)} {pool.choice(WHAT)} {_n}" for _n in range(30)]
    for text in dice.sample(teasers, 5):
        put(text, furniture)
    return Page(tuple(lines), frozenset(furniture), frozenset(body))


def _sentence(dice: random.Random) -> str:
    name, other = dice.choice(NAMES), dice.randrange(2, 9999)
    return (
        f"The {dice.choice(WHO)} of {name}'s crew {dice.choice(DID)} {dice.choice(WHAT)} {dice.choice(WHEN)}, "
        f"and {other} of them were at the pier."
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="./dev bench survey", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--articles", type=int, nargs="*", default=[200, 2000], metavar="N")
    parser.add_argument("--million", action="store_true", help="count a million invented documents")
    options = parser.parse_args()
    if options.million:
        count_many(1_000_000)
        return
    for number in options.articles:
        with tempfile.TemporaryDirectory(prefix="newsarchive-bench-") as folder:
            compare(Path(folder), number)


def compare(folder: Path, number: int) -> None:
    """Judge the dump with the survey and without it."""
    pages = {f"{index:06}.txt": page(index) for index in range(number)}
    for name, made in pages.items():
        (folder / name).write_text("\n\n".join(made.lines) + "\n", "utf-8")
    selection = select(load_project(folder))
    found = list(find(selection))
    began = time.process_time()
    learnt = survey(found, selection)
    spent = time.process_time() - began
    print(f"{number} articles; first pass {1000 * spent / number:.2f} ms an article")
    for title, known in (("without", NOTHING_LEARNT), ("with", learnt)):
        _judge(title, known, pages, folder)


def _judge(title: str, known: Survey, pages: dict[str, Page], folder: Path) -> None:
    selection = select(load_project(folder))
    bench = set_up(vocabulary.load(), known, None)
    began = time.process_time()
    right = left = furniture = lost = body = titles = 0
    for batch in read_all(find(selection), selection, bench, lambda record: record):
        for record in batch.products:
            gold = pages[record.document.name]
            kept = {fate.line for fate in fates(record.article) if fate.kind in {"kept", "caption"}}
            # In the file a blank line follows each line.
            out = {n for n in range(1, len(gold.lines) + 1) if 2 * n - 1 not in kept}
            right += len(out & gold.furniture)
            left += len(out & (gold.furniture | gold.body))
            furniture += len(gold.furniture)
            lost += len(out & gold.body)
            body += len(gold.body)
            titles += record.article.title.value == gold.lines[len(HEADS[int(record.document.name[:6]) % 4])]
    spent = time.process_time() - began
    print(
        f"  {title:8} furniture P {right / left:.3f} R {right / furniture:.3f}, lines of articles lost "
        f"{lost} of {body} ({100 * lost / body:.2f} %), titles {titles / len(pages):.3f}, "
        f"{1000 * spent / len(pages):.2f} ms an article"
    )


def count_many(documents: int) -> None:
    """Counts documents of 60 lines each: 15 of their outlet's furniture, 5 shared by two or three, 40 of their own."""
    dice = random.Random(1)
    outlets = [dice.randbytes(8 * 15) for _ in range(5000)]

    def sheets() -> Iterator[Sheet]:
        shared = b""
        for number in range(documents):
            if number % 3 == 0:
                shared = dice.randbytes(8 * 5)
            name = f"{number // 1000:04}/{number:07}.txt"
            yield Sheet("dump/" + name, name, None, outlets[number % 5000] + shared + dice.randbytes(8 * 40))

    began = time.process_time()
    with tempfile.TemporaryFile() as spool:
        tally, _ = count(sheets(), spool, documents)
        size = os.fstat(spool.fileno()).st_size / 1e6
    spent = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    lines = sum(map(len, tally.counts.values()))
    print(
        f"{documents:,} documents, {lines:,} lines in {len(tally.documents):,} folders: "
        f"{spent:.0f} s CPU, {memory:.0f} MB, spool {size:.0f} MB"
    )


if __name__ == "__main__":
    main()
