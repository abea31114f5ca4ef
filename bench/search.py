"""The search: what its index costs and holds, what queries load, and how well they find.

    ./dev bench search                          10,000 invented articles
    ./dev bench search --articles 100000 --alone  what a query loads in a large archive
    ./dev bench search --relevance FOLDER       known articles found again, beside MiniSearch and Lunr of
                                                FOLDER/node_modules (npm install --prefix FOLDER minisearch lunr)

With --alone the pages are those of 200 articles, and their index is made anew of all, straight from what was invented:
no file of them is read, none has a page. So a large index takes minutes and not an hour; it is made by the same stage.

The time is that of the processor for the stage alone, in one process. Queries are run by node, which stands in for a
browser; bytes are those of all files that a query loads, as gzip leaves them. How long one waits while typing is
measured in Chromium, where there is one: from disk, on shards that are loaded, search, results and counts without the
painting.
"""

import argparse
import gzip
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import mean, median
from typing import Any
from unittest.mock import patch

from playwright.sync_api import sync_playwright
from searching.index import keep, with_cards
from searching.invented import COMMON, FACTS, PLACES, Inventor

import newsarchive.build as room
from newsarchive.project import load_project
from newsarchive.site import View
from newsarchive.stages import searching
from newsarchive.stages.jobs import Job
from newsarchive.stages.recalling import Recalled
from newsarchive.theme import find_theme

HERE = Path(__file__).parent / "searching"
ENGINE = find_theme(None).static[-1] / "search-engine.js"
KNOWN_ITEMS = 200
OF_A_KIND = 40
"""Pairs of queries of each kind whose bytes are counted."""
IN_FACTS = frozenset(re.findall("[a-z]+", " ".join((*FACTS, *PLACES)).lower()))
WITH_PAGES = 200
"""Articles that have pages where the index is made alone."""
OTHERS_KNOW = 1_000
"""Articles among which all engines are compared: the others hold whole indexes in memory."""


def main() -> int:
    """Prints what was measured."""
    parser = argparse.ArgumentParser(prog="./dev bench search", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    parser.add_argument("--alone", action="store_true", help="make no pages but of a few articles")
    parser.add_argument("--relevance", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsarchive-search-") as folder:
        root = Path(folder)
        texts = _invent(options.articles)
        _write(root, texts[:WITH_PAGES] if options.alone else texts)
        _measure(root, texts if options.alone else ())
        site = root / "build"
        _queries(site, texts)
        _typing(site, texts)
        items = list(_known_items(texts, KNOWN_ITEMS))
        _relevance("all", site, items)
    if options.relevance:
        with tempfile.TemporaryDirectory(prefix="newsarchive-search-") as folder:
            root = Path(folder)
            few = _invent(OTHERS_KNOW)
            _write(root, few)
            room.build(load_project(root), workers=2)
            items = list(_known_items(few, KNOWN_ITEMS))
            _relevance(f"{OTHERS_KNOW}", root / "build", items)
            _compare(options.relevance, few, items)
    return 0


def _invent(count: int) -> list[str]:
    """The texts of invented articles, by number."""
    inventor = Inventor()
    texts = [inventor.article(number) for number in range(count)]
    size = sum(len(text.encode()) for text in texts) / count
    print(f"{count} articles of {size:,.0f} bytes")
    return texts


def _write(root: Path, texts: Sequence[str]) -> None:
    """A project folder with these articles."""
    (root / "seeds").mkdir()
    (root / "newsarchive.yml").write_text("title: Invented\n", "utf-8")
    for number, text in enumerate(texts):
        (root / "seeds" / f"{number:06}.txt").write_text(text, "utf-8")


@contextmanager
def _timed_stage(instead: Sequence[str]) -> Iterator[list[float]]:
    """The megabytes that the process held at most before the stage, and the seconds that it takes, when it is over.

    ``instead``: texts of which the index is made, if not of those that are built.
    """
    found: list[float] = []
    original = searching.search_jobs

    def timed(view: View, drafts: Path, *args: Any, **more: Any) -> list[Job]:
        if instead:
            drafts = drafts.parent / "alone.sqlite"
            view = with_cards(view, keep(instead, drafts))
        found.append(_most_held())
        began = time.process_time()
        jobs = original(view, drafts, *args, **more)
        found.append(time.process_time() - began)
        return [job._replace(make=partial(_timed, job.make, found)) for job in jobs]

    with patch.object(room, "search_jobs", timed):
        yield found


def _timed(make: Callable[[], Recalled], found: list[float]) -> Recalled:
    began = time.process_time()
    made = make()
    found[1] += time.process_time() - began
    return made


def _most_held() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measure(root: Path, instead: Sequence[str]) -> None:
    """The costs of the index."""
    with _timed_stage(instead) as found:
        room.build(load_project(root), workers=1)
    files = list((root / "build" / "search").iterdir())
    kinds: Counter[str] = Counter()
    for file in files:
        kinds[file.stem.split("-", maxsplit=1)[0]] += file.stat().st_size
    held, seconds = found
    spread = " ".join(f"{kind} {size / 1e6:.2f}" for kind, size in kinds.most_common())
    print(f"index      {sum(kinds.values()) / 1e6:6.2f} MB in {len(files)} files ({spread})")
    print(f"processor  {seconds:6.2f} s for the stage")
    print(f"memory     {held:6.0f} MB at most before the stage, {_most_held():.0f} MB after the whole build")
    for path in (ENGINE, *sorted((root / "build" / "search").glob("stem-*.js"))):
        print(f"{path.name:20} {len(gzip.compress(path.read_bytes(), 9)) / 1000:6.1f} kB compressed")


def _run(site: Path, queries: Sequence[str]) -> list[dict[str, Any]]:
    command = ["node", str(HERE / "run.js"), str(site), str(ENGINE)]
    done = subprocess.run(command, input=json.dumps(queries), capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _queries(site: Path, texts: Sequence[str]) -> None:
    """What queries load: each alone, and each as a further one; engine, page and stemmers included in the first."""
    dice = random.Random(5)
    words = sorted({word for text in texts[:200] for word in _words(text) if word not in COMMON})
    page = sum(
        len(gzip.compress((site / name).read_bytes(), 6))
        for name in (
            "search.html",
            "static/search-engine.js",
            "static/search.js",
            "static/style.css",
            "static/tokens.css",
        )
    )
    kinds: dict[str, Callable[[], str]] = {
        "one word": lambda: dice.choice(words),
        "two words": lambda: " ".join(dice.sample(words, 2)),
        "common words": lambda: " ".join(dice.sample(COMMON[60:], 2)),
        "phrase": lambda: '"' + " ".join(_words(dice.choice(texts))[20:23]) + '"',
        "filter": lambda: "country:fi theme:asylum",
    }
    for name, make in kinds.items():
        runs = [_run(site, [make(), make()]) for _ in range(OF_A_KIND)]
        first = [page + run[0]["bytes"] for run in runs]
        further = [run[1]["bytes"] for run in runs]
        again = [run[1]["again"] for run in runs]
        print(
            f"{name:13} first {max(first) / 1000:5.0f} kB ({median(first) / 1000:.0f}), further "
            f"{max(further) / 1000:5.1f} kB ({median(further) / 1000:.0f}); at most (median); "
            f"on what is loaded {median(again):.1f} ms"
        )


TYPE = """async (queries) => {
  const times = [];
  for (const query of queries)
    for (let end = 1; end <= query.length; end++)
      for (const isLoaded of [false, true]) {
        const began = performance.now();
        const found = await newsarchive.search(query.slice(0, end), {typing: true});
        await newsarchive.documents(found.docs.slice(0, 10));
        await newsarchive.facets(found.docs);
        if (isLoaded) times.push(performance.now() - began);
      }
  return times;
}"""


def _typing(site: Path, texts: Sequence[str]) -> None:
    """How long one waits after each letter."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        print("typing: no Chromium here")
        return
    dice = random.Random(3)
    queries = [" ".join(dice.sample(_words(dice.choice(texts)), 2)) for _ in range(12)]
    # As root its sandbox cannot work; the page is our own.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=path, args=arguments)) as browser,
    ):
        page = browser.new_page()
        page.goto((site / "search.html").resolve().as_uri())
        times = sorted(page.evaluate(TYPE, queries))
    print(
        f"typing     {median(times):.1f} ms after a letter (median of {len(times)}), "
        f"{times[len(times) * 95 // 100]:.0f} ms in 95 of 100, {times[-1]:.0f} ms at most"
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def _known_items(texts: Sequence[str], count: int) -> Iterator[tuple[str, int, str]]:
    """Kind, number of the article and query: title words, a rare name, a phrase quoted with a slip in one word."""
    dice = random.Random(11)
    for place in range(count):
        number = dice.randrange(len(texts))
        title, author, _, *body = texts[number].strip().split("\n\n")
        kind = ("title", "name", "slip")[place % 3]
        if kind == "title":
            query = " ".join(dice.sample(title.lower().split(), 3))
        elif kind == "name":
            rare = min(dice.sample(_words(" ".join(body)), 12), key=lambda word: (word in COMMON, -len(word)))
            query = f"{rare} {author.removeprefix('By ')}"
        else:
            # A phrase that tells its article from others, as a reader would quote it: two rarer words stand in it.
            words = _words(" ".join(body[:-5]))
            starts = [at for at in range(len(words) - 4) if _rarer(words[at : at + 5]) > 1]
            start = dice.choice(starts or [0])
            phrase = words[start : start + 5]
            longest = max(range(len(phrase)), key=lambda at: len(phrase[at]))
            phrase[longest] = _slip(phrase[longest], dice)
            query = f'"{" ".join(phrase)}"'
        yield kind, number, query


def _rarer(words: Sequence[str]) -> int:
    """How many of the words are none that every article may have."""
    return sum(word not in COMMON and word not in IN_FACTS for word in words)


def _slip(word: str, dice: random.Random) -> str:
    """The word with one letter left out, doubled, changed or exchanged with the next."""
    at = dice.randrange(1, max(2, len(word) - 1))
    return dice.choice((
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + dice.choice("aeiou") + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    ))  # fmt: skip


def _relevance(name: str, site: Path, items: Sequence[tuple[str, int, str]]) -> None:
    found = _run(site, [query for _, _, query in items])
    ranks = [
        _reciprocal([path.split("/")[-1][:6] for path in each["paths"]], f"{number:06}")
        for each, (_, number, _) in zip(found, items, strict=True)
    ]
    _tell(f"newsarchive, {name}", ranks, items)


def _compare(folder: Path, texts: Sequence[str], items: Sequence[tuple[str, int, str]]) -> None:
    articles = []
    for number, text in enumerate(texts):
        title, *rest = text.strip().split("\n\n")
        articles.append({"id": f"{number:06}", "title": title, "body": "\n".join(rest)})
    given = json.dumps({"articles": articles, "queries": [query for _, _, query in items]})
    command = ["node", "--max-old-space-size=4000", str(HERE / "others.js"), str(folder)]
    found = json.loads(subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout)
    for engine in ("minisearch", "lunr"):
        ranks = [_reciprocal(each[engine], f"{number:06}") for each, (_, number, _) in zip(found, items, strict=True)]
        _tell(engine, ranks, items)


def _reciprocal(found: Sequence[str], wanted: str) -> float:
    return 1 / (found.index(wanted) + 1) if wanted in found else 0.0


def _tell(name: str, ranks: Sequence[float], items: Sequence[tuple[str, int, str]]) -> None:
    by_kind = {
        kind: mean(rank for rank, item in zip(ranks, items, strict=True) if item[0] == kind)
        for kind in ("title", "name", "slip")
    }
    parts = ", ".join(f"{kind} {value:.3f}" for kind, value in by_kind.items())
    print(f"MRR@10 {mean(ranks):.3f}  {name} ({parts})")


if __name__ == "__main__":
    sys.exit(main())
