"""``./dev fuzz [SECONDS] [--target NAME]``: atheris feeds each target, led by what each input reaches of the code.

What is new is kept in ``.fuzz/<target>``, a finding in ``.fuzz/findings``; beginnings are in ``tests/fuzz/corpus``. A
finding is whatever a target raises, an input on which it takes over ten seconds, and one that takes 2 GB of memory.
Exit code 1 where there is any.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import atheris

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT / "tests" / "fuzz" / "corpus"
KEPT = ROOT / ".fuzz"
SECONDS = 600
SLOWEST = 10
"""Seconds that an input may take."""
MEMORY = 2_048
"""Megabytes."""
LONGEST = 8_192
"""Bytes of an input."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def main() -> int:
    """Each target for its share of the time, one after the other, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="./dev fuzz", description="Fuzzes what reads and what writes.")
    parser.add_argument("seconds", nargs="?", type=int, default=SECONDS, help="for all targets together")
    parser.add_argument("--target", action="append", metavar="NAME", help="only this one; may be given again")
    wanted = parser.parse_args()
    KEPT.mkdir(exist_ok=True)
    with _told_to(KEPT / "import.log"), atheris.instrument_imports(include=["newsarchive"]):
        from tests.fuzz import targets
    unknown = set(wanted.target or ()) - set(targets.TARGETS)
    if unknown:
        parser.error(f"no target {', '.join(sorted(unknown))}; there are {', '.join(targets.TARGETS)}")
    # Made before the first fork, so that each target begins at once.
    targets.instruments()
    targets.page(b"")
    names = wanted.target or list(targets.TARGETS)
    failed = [name for name in names if not _fuzz(name, targets.TARGETS[name], max(1, wanted.seconds // len(names)))]
    print(f"fuzz: {len(names)} targets, findings in: {', '.join(failed) or 'none'}", flush=True)
    return 1 if failed else 0


@contextmanager
def _told_to(log: Path) -> Iterator[None]:
    """What is printed on standard error, by whomever, stands in a file."""
    before, file = os.dup(2), os.open(log, _NEW, 0o644)
    os.dup2(file, 2)
    try:
        yield
    finally:
        os.dup2(before, 2)
        os.close(before)
        os.close(file)


def _fuzz(name: str, target: Any, seconds: int) -> bool:
    """Whether the target stood its time without a finding."""
    found, kept = KEPT / "findings", KEPT / name
    for folder in (found, kept):
        folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(KEPT / f"{name}.log", _NEW, 0o644), 2)
        options = {
            "max_total_time": seconds, "timeout": SLOWEST, "rss_limit_mb": MEMORY, "max_len": LONGEST,
            "artifact_prefix": f"{found}/{name}-", "print_final_stats": 1,
        }  # fmt: skip
        words = [name, *(f"-{key}={value}" for key, value in options.items()), str(kept), str(CORPUS / name)]
        atheris.Setup(words, target)
        atheris.Fuzz()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    log = (KEPT / f"{name}.log").read_text("utf-8", "replace")
    runs = log.rpartition("stat::number_of_executed_units:")[2].split()[:1] or ["?"]
    ending = "" if code == 0 else ", A FINDING"
    print(f"fuzz: {name}: {runs[0]} inputs in {time.monotonic() - began:.0f} s{ending}", flush=True)
    if code != 0:
        print(log[-4_000:], flush=True)
    return code == 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
