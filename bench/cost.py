r"""What each room costs, as a ratio to `re.findall(r"\\w+", text.casefold())` on the same texts in the same run.

    ./dev bench cost            the seeds, and invented pages of 150 lines
    ./dev bench cost FOLDER     the .txt files of a folder

The machine may be busy with other things: rooms and measure are run in turn, many times, and the medians are divided.
"""

import gc
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from newsarchive import cleaning, metadata, tagging, vocabulary
from newsarchive.assemble import Instruments, make_draft, passages, prepare
from newsarchive.model import Cleaned, Passage, split_lines
from newsarchive.survey import Level

ROOT = Path(__file__).parent.parent
ROUNDS = 25
MOST_TURNS = 12
LEAST = 200_000
"""Characters of a round: small sets are gone through several times in it, as a build goes through many articles."""
SENTENCES = (
    (
        "The harbour council met on {day} and put off its decision for another {number} weeks.",
        "“Nobody asked the people who live here,” {name}, a teacher, told reporters outside the town hall.",
        "Officials in Norway said that {number} permits had been granted since spring.",
        "Two soldiers who had left their unit asked for asylum in Finland, their lawyer {name} said.",
        "A court is to hear the case of {name} and other men who refused mobilisation on {day}.",
        "Rain kept most of the visitors away, and the market closed before noon.",
    ),
    (
        "Der Hafenrat trat am {day} zusammen und vertagte seine Entscheidung um weitere {number} Wochen.",
        "„Niemand hat die Leute gefragt, die hier wohnen“, sagte {name} vor dem Rathaus.",
        "Zwei Soldaten, die ihre Einheit verlassen hatten, baten in Finnland um Asyl, so {name}.",
        "Der Regen hielt die meisten Besucher fern, und der Markt schloss noch vor Mittag.",
    ),
    (
        "Совет порта собрался в {day} и отложил решение ещё на {number} недель.",
        "«Никто не спросил людей, которые здесь живут», — сказал {name} журналистам у ратуши.",
        "Двое солдат, покинувших свою часть, попросили убежища в Финляндии, сообщил {name}.",
        "Дождь распугал почти всех посетителей, и рынок закрылся ещё до полудня.",
    ),
)
"""Of one language on a page."""
FILLINGS = {
    "day": ("Tuesday", "Mittwoch", "четверг", "3 March"),
    "name": ("Ada Brekke", "Jonas Mohn", "Пётр Лесной", "M. Okafor", "Teun van Holt"),
    "number": ("two", "300", "17", "4,500"),
}
COLUMNS = ("cleaning", "metadata", "both", "themes, c.", "all tags", "the rest", "all")
"""Tags are found in ready passages, first themes and countries only; the rest is the making of blocks and passages."""
BARS = {"both": 4.0, "themes, c.": 1.5, "all tags": 5.0}
"""What a column may be at most."""
THEMES_AND_COUNTRIES = tuple(family for family in tagging.FAMILIES if family[0] in {"themes", "countries"})
NOTHING: Mapping[int, Level] = {}


def main(argv: Sequence[str]) -> int:
    """Prints the table."""
    sets = {"seeds": _texts(ROOT / "seeds"), "150 lines": [_page(number) for number in range(20)]}
    if argv:
        sets = {argv[0]: _texts(Path(argv[0]))}
    print(f"{'':<14}{'kB':>7}" + "".join(f"{name:>12}" for name in COLUMNS))
    for name, texts in sets.items():
        size = sum(len(text.encode()) for text in texts) / 1000
        ratios = _ratios(texts)
        print(f"{name[-14:]:<14}{size:>7.0f}" + "".join(f"{ratio:>11.1f}×" for ratio in ratios), end="")
        missed = [
            f"{name} {BARS[name]:g}×"
            for name, ratio in zip(COLUMNS, ratios, strict=True)
            if ratio > BARS.get(name, ratio)
        ]
        print(f"   over: {', '.join(missed)}" if missed else "")
    return 0


def _texts(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))]


def _page(number: int) -> str:
    """An invented page of 150 lines: a head, paragraphs of one to five sentences, a crosshead now and then, a tail."""
    dice = random.Random(number)
    sentences = SENTENCES[number % len(SENTENCES)]

    def sentence() -> str:
        return dice.choice(sentences).format(**{key: dice.choice(words) for key, words in FILLINGS.items()})

    body = [
        sentence()[:40].rsplit(" ", 1)[0] if line % 9 == 8 else " ".join(sentence() for _ in range(dice.randint(1, 5)))
        for line in range(70)
    ]
    head = [f"Council puts off decision number {number}", "", "By Ada Brekke | 3 March 2021", ""]
    tail = ["", "Share this article", "Read more", "Sign up for our newsletter", "© 2021 Example Post"]
    return "\n".join([*head, *"\n\n".join(body).split("\n"), *tail]) + "\n"


def _ratios(texts: Sequence[str]) -> list[float]:
    tools = prepare(vocabulary.load())
    lines = [split_lines(text) for text in texts]
    cleaned = [cleaning.clean(each, tools.phrases, NOTHING) for each in lines]
    ready = _ready(texts, cleaned, tools)
    turns = min(MOST_TURNS, LEAST // (sum(map(len, texts)) + 1) + 1)

    def measure() -> None:
        for text in texts:
            re.findall(r"\w+", text.casefold())

    def clean() -> None:
        for each in lines:
            cleaning.clean(each, tools.phrases, NOTHING)

    def describe() -> None:
        for each in cleaned:
            metadata.describe(each, tools.words)

    def tag(families: Sequence[tuple[str, tagging.Family]]) -> None:
        for kept, language in ready:
            tagging.tag(kept, language, tools.lexicon, families)

    def draft() -> None:
        for text in texts:
            make_draft(text, tools, NOTHING)

    base, *rooms, tagged_in, drafted_in = _medians(
        (measure, clean, describe, partial(tag, THEMES_AND_COUNTRIES), partial(tag, tagging.FAMILIES), draft), turns
    )
    cleaned_in, described_in, themes_in = rooms
    both = cleaned_in + described_in
    rest = drafted_in - tagged_in - both
    return [spent / base for spent in (cleaned_in, described_in, both, themes_in, tagged_in, rest, drafted_in)]


def _ready(texts: Sequence[str], cleaned: Sequence[Cleaned], tools: Instruments) -> list[tuple[Sequence[Passage], str]]:
    """What the tagger gets of each text: its passages, and their language."""
    drafts = [make_draft(text, tools, NOTHING) for text in texts]
    return [
        (tuple(passages(draft.metadata, draft.blocks, each.lines)), draft.metadata.language)
        for draft, each in zip(drafts, cleaned, strict=True)
        if draft is not None
    ]


def _medians(works: Sequence[Callable[[], None]], turns: int) -> list[float]:
    """Seconds that each work took, all in turn in each round."""
    times: list[list[float]] = [[] for _ in works]
    gc.collect()
    gc.freeze()  # as in the workers of a build
    for _ in range(ROUNDS):
        for work, spent in zip(works, times, strict=True):
            began = time.process_time()
            for _ in range(turns):
                work()
            spent.append(time.process_time() - began)
    return [statistics.median(spent) for spent in times]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
