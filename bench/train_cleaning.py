"""Learns the weights of segmentation (src/newsarchive/cleaning/weights.json) from pages whose article is known.

    python bench/train_cleaning.py --bodies FOLDER [--lines FOLDER] [--folds 5] [--write]

A folder of bodies holds gold.jsonl (id, domain, body, body_kind "full") and texts/<id>.txt; a folder of lines holds
labels.jsonl (id, boilerplate_lines, credit_lines) and raw/<id>.txt. Without --write it only cross-validates, with all
pages of a publisher in one fold. The model is a linear chain over the zones; it is fitted by stochastic gradients of
its likelihood, long lines counting for more, and averaged over the later rounds and several orders of the pages.

Each page is learnt from as it is, cropped to its article, and made strange: half of its phrases unknown, its article
shortened. The shipped weights were written by

    python bench/train_cleaning.py --bodies gold/dev/text --lines gold/dev/tags --folds 0 --write

The pages of tests/gate take no part, so that the gate judges what was learnt.
"""

import argparse
import hashlib
import json
import math
import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from newsarchive.cleaning.features import Line, fold_lines, measure
from newsarchive.cleaning.groups import CELLS, VALUES
from newsarchive.cleaning.matching import CompiledPhrases
from newsarchive.cleaning.segmentation import is_opener, is_whole_teaser, score, segment
from newsarchive.cleaning.signals import signals
from newsarchive.cleaning.weights import FILE, Weights, dump_weights, weigh
from newsarchive.model import split_lines
from newsarchive.vocabulary.phrases import load_phrases

PHRASES = Path(__file__).parent.parent / "src/newsarchive/vocabulary/phrases.yml"
ROUNDS, RATE, DECAY, ORDERS = 8, 0.05, 1e-3, 3
# What is added after fitting, because a lost paragraph costs a reader more than a kept teaser.
FOR_ANY_LINE, FOR_PROSE, FOR_RESUMING = 0.08, 0.3, 0.5
# How much a cropped page counts: enough that an article may end with the file, not so much that footers are forgotten.
CROPPED_SHARE = 0.4
# How much a page counts whose phrases are half unknown and whose article is shortened: so others' pages look.
STRANGE_SHARE = 0.4
UNKNOWN = 0.5
# What steps cost before anything is learnt: furniture inside an article is rare, an article of nothing rarer.
STEPS = {
    "enter": -1.0,
    "interrupt": -2.0,
    "resume": -2.0,
    "close": -1.0,
    "interrupt-label": -1.0,
    "close-label": 0.0,
    "at-once": 0.0,
    "open-end": 0.0,
    "island": 0.0,
    "nothing": -5.0,
}
NEVER = -1e9
WORD = re.compile(r"\w+")


class Page(NamedTuple):
    domain: str
    places: list[list[int]]
    """For each line the places in VALUES of what it says."""
    openers: list[bool]
    zones: list[int]
    known: list[bool]
    sizes: list[int]
    kind: str
    """whole, cropped or strange."""


Label = Callable[[int, str], bool | None]


def words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def labeller(body: str) -> Callable[[str], bool | None]:
    """A line is the body's when three quarters of its runs of four words are, or, if short, when it is a line of it."""
    whole = {" ".join(words(line)) for line in body.split("\n")}
    text = words(body)
    runs = {tuple(text[i : i + 4]) for i in range(max(1, len(text) - 3))}

    def label(line: str) -> bool | None:
        own = words(line)
        if len(own) < 4:
            return " ".join(own) in whole if own else None
        count = len(own) - 3
        return sum(tuple(own[i : i + 4]) in runs for i in range(count)) >= 0.75 * count

    return label


def zones(labels: Sequence[bool | None]) -> list[int]:
    """0 front, 1 body, 2 island, 3 after."""
    body = [i for i, label in enumerate(labels) if label]
    if not body:
        return [0] * len(labels)
    first, last, found = body[0], body[-1], [0] * len(labels)
    for i in range(first, len(labels)):
        inside = labels[i] or (labels[i] is None and found[i - 1] == 1)
        found[i] = 3 if i > last else 1 if inside else 2
    return found


def page(phrases: CompiledPhrases, domain: str, path: Path, label: Label, head_unknown: bool = False) -> Iterator[Page]:
    """The page, and its article with little or nothing around it, as many dumps have it."""
    measured = measure(fold_lines(split_lines(path.read_bytes().decode())), phrases)
    lines = [line for line in measured if not is_whole_teaser(line)]
    labels = [label(line.index + 1, line.text) for line in lines]
    if head_unknown:  # titles and dates are neither boilerplate nor body there
        lead = next((i for i, line in enumerate(lines) if labels[i] and line.length >= 100), 0)
        labels = [None if mark and i < lead and not lines[i].prose else mark for i, mark in enumerate(labels)]
    body = [i for i, mark in enumerate(labels) if mark]
    yield as_page(domain, lines, labels)
    if body:
        size = len(lines)
        start, stop = max(0, body[0] - size % 4), min(size, body[-1] + 1 + size // 4 % 4)
        yield as_page(domain, lines[start:stop], labels[start:stop], "cropped")
        yield as_page(domain, *strange(lines, labels, body, random.Random(path.stem)), "strange")


def strange(
    lines: Sequence[Line], labels: Sequence[bool | None], body: Sequence[int], dice: random.Random
) -> tuple[list[Line], list[bool | None]]:
    """The page with some of its phrases unknown and without a stretch of its article, as long as up to half of it."""
    count = dice.randrange(len(body) // 2 + 1)
    start = dice.randrange(len(body) - count + 1)
    out = set(body[start : start + count])
    left = [index for index in range(len(lines)) if index not in out]
    forgotten = [replace(line, hit=None) if line.hit and dice.random() < UNKNOWN else line for line in lines]
    return [forgotten[index] for index in left], [labels[index] for index in left]


def as_page(domain: str, lines: Sequence[Line], labels: Sequence[bool | None], kind: str = "whole") -> Page:
    known = [mark is not None for mark in labels]
    sizes = [len(words(line.text)) for line in lines]
    openers = [is_opener(line) for line in lines]
    places = [[place for cell in cells for place in CELLS[cell]] for cells in signals(lines)]
    return Page(domain, places, openers, zones(labels), known, sizes, kind)


def by_text(label: Callable[[str], bool | None], _number: int, text: str) -> bool | None:
    return label(text)


def by_number(labels: dict[int, bool | None], number: int, _text: str) -> bool | None:
    return labels.get(number, True)


def pages_of_bodies(folder: Path, phrases: CompiledPhrases) -> Iterator[Page]:
    for row in map(json.loads, (folder / "gold.jsonl").open(encoding="utf-8")):
        if row["body_kind"] == "full":
            label = labeller(row["body"])
            path = folder / "texts" / f"{row['id']}.txt"
            yield from page(phrases, row["domain"] or row["id"], path, partial(by_text, label))


def pages_of_lines(folder: Path, phrases: CompiledPhrases) -> Iterator[Page]:
    for row in map(json.loads, (folder / "labels.jsonl").open(encoding="utf-8")):
        labels: dict[int, bool | None] = dict.fromkeys(row["boilerplate_lines"], False) | dict.fromkeys(
            row["credit_lines"], None
        )
        path = folder / "raw" / f"{row['id']}.txt"
        yield from page(phrases, row["id"].split("-")[0], path, partial(by_number, labels), head_unknown=True)


def log_sum(*terms: float) -> float:
    top = max(terms)
    return top + math.log(sum(math.exp(term - top) for term in terms)) if top > NEVER / 10 else NEVER


def expected(scores: list[float], openers: list[bool], cost: dict[str, float]) -> tuple[list[float], dict[str, float]]:
    """Each line's probability of being body, and how often each step is expected: forward and backward once."""
    count, island = len(scores), cost["island"]
    names = [("interrupt-label" if opener else "interrupt", "close-label" if opener else "close") for opener in openers]
    ahead = [(0.0, cost["at-once"] + scores[0], NEVER, NEVER)]
    for i in range(1, count):
        front, body, inside, behind = ahead[-1]
        ahead.append(
            (
                front,
                scores[i] + log_sum(body, front + cost["enter"], inside + cost["resume"]),
                island + log_sum(inside, body + cost[names[i][0]]),
                log_sum(behind, body + cost[names[i][1]]),
            )
        )
    back = [(cost["nothing"], cost["open-end"], NEVER, 0.0)] * count
    for i in range(count - 1, 0, -1):
        front, body, inside, behind = back[i]
        here = scores[i]
        back[i - 1] = (
            log_sum(front, body + here + cost["enter"]),
            log_sum(body + here, inside + island + cost[names[i][0]], behind + cost[names[i][1]]),
            log_sum(inside + island, body + here + cost["resume"]),
            behind,
        )
    total = log_sum(*(x + y for x, y in zip(ahead[-1], back[-1], strict=True)))
    chance = [
        [math.exp(min(0.0, x + y - total)) for x, y in zip(a, b, strict=True)] for a, b in zip(ahead, back, strict=True)
    ]
    steps = dict.fromkeys(STEPS, 0.0)
    steps["at-once"], steps["nothing"], steps["open-end"] = chance[0][1], chance[-1][0], chance[-1][1]
    for i in range(1, count):
        (front, body, inside, _), (_, b_body, b_inside, b_behind) = ahead[i - 1], back[i]
        for name, value in (
            ("enter", front + cost["enter"] + scores[i] + b_body),
            ("resume", inside + cost["resume"] + scores[i] + b_body),
            (names[i][0], body + cost[names[i][0]] + island + b_inside),
            (names[i][1], body + cost[names[i][1]] + b_behind),
        ):
            steps[name] += math.exp(min(0.0, value - total))
        steps["island"] += chance[i][2]
    return [row[1] for row in chance], steps


def observed(page: Page) -> dict[str, float]:
    steps = dict.fromkeys(STEPS, 0.0)
    path = page.zones
    steps["at-once"], steps["nothing"], steps["open-end"] = path[0] == 1, path[-1] == 0, path[-1] == 1
    for i in range(1, len(path)):
        label = "-label" if page.openers[i] else ""
        name = {(0, 1): "enter", (2, 1): "resume", (1, 2): "interrupt" + label, (1, 3): "close" + label}
        if (step := name.get((path[i - 1], path[i]))) is not None:
            steps[step] += 1
        steps["island"] += path[i] == 2
    return steps


def fit_once(training: list[Page], seed: int) -> tuple[list[float], dict[str, float]]:
    order = random.Random(seed)
    weights, squares, sums = [0.0] * len(VALUES), [0.1] * len(VALUES), [0.0] * len(VALUES)
    cost = dict(STEPS)
    cost_squares, cost_sums = dict.fromkeys(STEPS, 1e-2), dict.fromkeys(STEPS, 0.0)
    shuffled = list(training)
    shares = {"whole": 1.0, "cropped": CROPPED_SHARE, "strange": STRANGE_SHARE}
    for round_ in range(ROUNDS):
        order.shuffle(shuffled)
        for page in shuffled:
            chance, steps = expected(score(page.places, weights), page.openers, cost)
            share = shares[page.kind] / math.sqrt(1 + len(page.zones) / 100)
            for i, zone in enumerate(page.zones):
                pull = (zone == 1) - chance[i]
                if not page.known[i] or abs(pull) < 1e-3:
                    continue
                pull *= share * min(4.0, max(0.3, (page.sizes[i] / 20) ** 0.7))
                for place in page.places[i]:
                    slope = pull - DECAY * weights[place]
                    squares[place] += slope * slope
                    weights[place] += RATE * slope / math.sqrt(squares[place])
            for step, count in observed(page).items():
                slope = share * (count - steps[step]) - DECAY * cost[step]
                cost_squares[step] += slope * slope
                cost[step] += RATE * slope / math.sqrt(cost_squares[step])
        if round_ >= ROUNDS // 2:
            for place, weight in enumerate(weights):
                sums[place] += weight / (ROUNDS - ROUNDS // 2)
            for step, value in cost.items():
                cost_sums[step] += value / (ROUNDS - ROUNDS // 2)
    return sums, cost_sums


def fit(training: list[Page], orders: int = ORDERS) -> Weights:
    runs = [fit_once(training, seed) for seed in range(orders)]
    weights = [sum(column) / orders for column in zip(*(run for run, _ in runs), strict=True)]
    weights[VALUES.index(("prose", "0"))] += FOR_ANY_LINE
    weights[VALUES.index(("prose", "1"))] += FOR_ANY_LINE + FOR_PROSE
    cost = {step: sum(run[step] for _, run in runs) / orders for step in STEPS}
    return weigh(weights, cost | {"resume": cost["resume"] + FOR_RESUMING})


def measure_fit(weights: Weights, held_out: list[Page]) -> list[tuple[float, float]]:
    """Precision and recall of each page, in words."""
    found = []
    for page in held_out:
        path = segment(score(page.places, weights.values), page.openers, weights.transitions)
        rows = [
            (z == "body", gold == 1, n)
            for z, gold, n, k in zip(path, page.zones, page.sizes, page.known, strict=True)
            if k
        ]
        both = sum(n for mine, gold, n in rows if mine and gold)
        mine, gold = sum(n for m, _, n in rows if m), sum(n for _, g, n in rows if g)
        found.append((both / mine if mine else 0.0, both / gold if gold else 0.0))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bodies", type=Path)
    parser.add_argument("--lines", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help=f"fit on all pages and write {FILE.name}")
    arguments = parser.parse_args()
    vocabulary, mistakes = load_phrases([PHRASES])
    if mistakes:
        parser.error("\n".join(map(str, mistakes)))
    phrases = CompiledPhrases(vocabulary, weigh([0.0] * len(VALUES), {}))
    known = list(pages_of_bodies(arguments.bodies, phrases)) if arguments.bodies else []
    known += pages_of_lines(arguments.lines, phrases) if arguments.lines else []
    known = [page for page in known if page.places]
    if not known:
        parser.error("no pages to learn from: name a folder with --bodies or --lines")
    results: dict[str, list[tuple[float, float]]] = {"whole": [], "cropped": []}
    for fold in range(arguments.folds):
        inside = [int(hashlib.sha1(page.domain.encode()).hexdigest(), 16) % arguments.folds == fold for page in known]
        held_out = [page for page, mine in zip(known, inside, strict=True) if mine]
        weights = fit([page for page, mine in zip(known, inside, strict=True) if not mine], orders=1)
        for kind, rows in results.items():
            rows.extend(measure_fit(weights, [page for page in held_out if page.kind == kind]))
    for name, rows in results.items():
        if rows:
            precision, recall = (sum(column) / len(rows) for column in zip(*rows, strict=True))
            f1 = 2 * precision * recall / (precision + recall)
            print(f"{len(rows)} {name} pages, publishers held out: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    if arguments.write:
        FILE.write_bytes(dump_weights(fit(known)))
        print(f"wrote {FILE}")


if __name__ == "__main__":
    main()
