"""What was measured: kept a line a measurement, and told as tables. Nothing here looks at the machine or the clock."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median

import msgspec
from generators.sites import ADDED, COLD, EDITED, EQUAL, FULL, HUGO, NOTHING, PROGRAMS, SCENARIOS

COPY = "cp -r"
"""Of the output, after a cold build."""


class Measurement(msgspec.Struct, frozen=True):
    """What one command took."""

    program: str
    articles: int
    scenario: str
    run: int
    wall: float
    processor: float
    memory: float
    """Peak, in MB."""
    others: float = 0.0
    """Part of the machine's processors that other processes had meanwhile."""
    files: int = 0
    size: int = 0
    """Bytes of the whole site."""
    written: int = 0
    """Files added, written anew or removed."""


class Machine(msgspec.Struct, frozen=True):
    """On what it was measured."""

    day: str
    cores: int
    workers: int
    python: str
    versions: tuple[str, ...]
    """Of the other programs, each with its name."""


class Bar(msgspec.Struct, frozen=True):
    """What is asked of newsarchive, as a part of what Hugo takes."""

    program: str
    scenario: str
    measure: str
    most: float


BARS = (
    Bar(EQUAL, COLD, "wall", 0.6),
    Bar(EQUAL, COLD, "processor", 0.75),
    Bar(EQUAL, COLD, "memory", 0.5),
    Bar(FULL, COLD, "wall", 1.2),
    Bar(FULL, COLD, "processor", 1.8),
    Bar(FULL, COLD, "memory", 0.6),
    *(
        Bar(program, scenario, "wall", most)
        for scenario, most in ((NOTHING, 0.05), (EDITED, 0.12), (ADDED, 0.2))
        for program in (EQUAL, FULL)
    ),
)
"""At ``BARRED`` articles."""
BARRED = 10_000
GROWN = 100_000
"""Articles at which the cost of one is compared with that at ``BARRED``."""
MOST_GROWTH = 1.3
MOST_MEMORY = 1_200
"""Megabytes at ``GROWN`` articles."""
MEASURES = {"wall": "wall", "processor": "CPU", "memory": "memory"}


def read(path: Path) -> list[Measurement]:
    """What was measured before."""
    if not path.exists():
        return []
    return [msgspec.json.decode(line, type=Measurement) for line in path.read_bytes().splitlines()]


def keep(path: Path, measurement: Measurement) -> None:
    """Adds a measurement to those of before."""
    with path.open("ab") as stream:
        stream.write(msgspec.json.encode(measurement) + b"\n")


class Medians:
    """Looks up medians over runs."""

    def __init__(self, measurements: Iterable[Measurement]) -> None:
        self._found: dict[tuple[int, str, str], list[Measurement]] = {}
        for each in measurements:
            self._found.setdefault((each.articles, each.scenario, each.program), []).append(each)

    @property
    def sizes(self) -> list[int]:
        """Numbers of articles."""
        return sorted({articles for articles, _, _ in self._found})

    def runs(self, articles: int, scenario: str, program: str) -> int:
        """How many there were."""
        return len(self._found.get((articles, scenario, program), ()))

    def get(self, articles: int, scenario: str, program: str, measure: str) -> float | None:
        """The median of a field of ``Measurement``; None where nothing was measured."""
        found = self._found.get((articles, scenario, program))
        return median(getattr(each, measure) for each in found) if found else None


def tables(measurements: Sequence[Measurement], machine: Machine) -> str:
    """Markdown: on what it was measured, a table for each number of articles, and the bars."""
    medians = Medians(measurements)
    where = (
        f"Measured on {machine.day}: {machine.cores} cores, {machine.workers} workers, Python {machine.python}, "
        f"{', '.join(machine.versions)}. Medians of the runs. "
        f"Other processes had {_others(measurements):.0%} of the processors meanwhile (median of all measurements)."
    )
    parts = [where, *(f"### {articles:,} articles\n\n{_costs(articles, medians)}" for articles in medians.sizes)]
    if BARRED in medians.sizes:
        parts.append(f"### Bars, at {BARRED:,} articles\n\n{_bars(medians)}")
    if {BARRED, GROWN} <= {*medians.sizes}:
        parts.append(f"### Bars, from {BARRED:,} to {GROWN:,} articles, cold\n\n{_growth(medians)}")
    return "\n\n".join(parts)


def _others(measurements: Iterable[Measurement]) -> float:
    return median([each.others for each in measurements] or [0.0])


def _costs(articles: int, medians: Medians) -> str:
    rows = []
    for scenario in SCENARIOS:
        for program in PROGRAMS:
            if not (runs := medians.runs(articles, scenario, program)):
                continue

            def value(measure: str, scenario: str = scenario, program: str = program) -> float:
                return medians.get(articles, scenario, program, measure) or 0.0

            def ratio(measure: str, scenario: str = scenario, program: str = program) -> str:
                return _ratio(value(measure, scenario, program), medians.get(articles, scenario, HUGO, measure))

            rows.append(
                (
                    scenario,
                    program,
                    f"{value('wall'):.2f}",
                    ratio("wall"),
                    _ratio(value("wall"), medians.get(articles, COPY, program, "wall")),
                    f"{value('processor'):.2f}",
                    ratio("processor"),
                    f"{value('memory'):.0f}",
                    ratio("memory"),
                    f"{value('files'):,.0f}",
                    f"{value('size') / 1e6:,.1f}",
                    f"{value('written'):,.0f}",
                    str(runs),
                )
            )
    head = "scenario,program,wall s,× Hugo,× cp -r,CPU s,× Hugo,peak MB,× Hugo,files,site MB,written,runs"
    return _table(head.split(","), rows, texts=2)


def _bars(medians: Medians) -> str:
    rows = []
    for bar in BARS:
        own = medians.get(BARRED, bar.scenario, bar.program, bar.measure)
        ratio = _over(own, medians.get(BARRED, bar.scenario, HUGO, bar.measure))
        told = (f"{bar.most:g}", "", "not measured") if ratio is None else _verdict(ratio, bar.most, "g", ".2f")
        rows.append((bar.program, bar.scenario, MEASURES[bar.measure], *told))
    return _table(["program", "scenario", "measure", "× Hugo at most", "× Hugo measured", "bar"], rows, texts=3)


def _growth(medians: Medians) -> str:
    rows = []
    for program in (EQUAL, FULL):
        for measure in ("wall", "processor"):
            few, many = (medians.get(articles, COLD, program, measure) for articles in (BARRED, GROWN))
            if (growth := _over(many, few)) is not None:
                each = growth * BARRED / GROWN
                asked = f"of one article, × at {BARRED:,}"
                rows.append((program, f"{MEASURES[measure]} {asked}", *_verdict(each, MOST_GROWTH, "g", ".2f")))
        memory = medians.get(GROWN, COLD, program, "memory")
        if memory is not None:
            rows.append((program, "memory, MB", *_verdict(memory, MOST_MEMORY, ",", ",.0f")))
    return _table(["program", "measure", "at most", "measured", "bar"], rows, texts=2)


def _verdict(value: float, most: float, asked: str, told: str) -> tuple[str, str, str]:
    return f"{most:{asked}}", f"{value:{told}}", "held" if value <= most else "missed"


def _over(value: float | None, base: float | None) -> float | None:
    return value / base if value is not None and base else None


def _ratio(value: float, base: float | None) -> str:
    found = _over(value, base)
    return "" if found is None else f"{found:.2f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], *, texts: int) -> str:
    """The first ``texts`` columns are words, the others numbers."""
    line: Callable[[Sequence[str]], str] = lambda cells: f"| {' | '.join(cells)} |"  # noqa: E731
    rules = ["---"] * texts + ["---:"] * (len(head) - texts)
    return "\n".join((line(head), f"|{'|'.join(rules)}|", *map(line, rows)))


def put_in(text: str, between: str, part: str) -> str:
    """The text with what stands between its markers replaced. Raises ValueError where they are not there."""
    begin, end = f"<!-- {between} -->", f"<!-- /{between} -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"no {begin} … {end}")
    return f"{before}{begin}\n\n{part}\n\n{end}{after}"
