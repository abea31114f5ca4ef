"""Whole builds of invented articles, each in a process of its own: cold, without a change, after one edit.

    ./dev bench build                        2,000 articles
    ./dev bench build --articles 20000 --workers 4

Wall and processor time hold everything from the start of Python on, workers included; memory is the largest resident
size of any one process. Run it on an idle machine, and compare only figures of the same machine.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path

PLACES = ("Norway", "Kenya", "Peru", "Georgia", "Viet Nam", "Chad", "Latvia", "Oman", "Ghana", "Chile")
PEOPLE = ("Ada Brekke", "Musa Otieno", "Inés Quispe", "Nino Beridze", "Lê Thu Hà", "Jānis Ozols")
SENTENCES = (
    "The harbour council of {place} met on Tuesday and put off its decision for another week.",
    "“Nobody asked the people who live here,” {person} told reporters outside the town hall.",
    "Officials in {place} said that {number} permits had been granted since spring.",
    "Two soldiers who had left their unit asked for asylum in {place}, their lawyer {person} said.",
    "The ministry did not answer questions; a spokesman pointed to an earlier statement.",
    "A court is to hear the case of {number} men who refused mobilisation, {person} added.",
    "Rain kept most of the {number} visitors away, and the market closed before noon.",
)
FURNITURE = (
    "Share this article",
    "Read more:",
    "Subscribe to our newsletter",
    "Advertisement",
    "© All rights reserved",
)


def article(number: int) -> str:
    """An invented article of some 4 KB with furniture around it; the same for the same number."""
    dice = random.Random(number)

    def sentence() -> str:
        pattern = dice.choice(SENTENCES)
        return pattern.format(place=dice.choice(PLACES), person=dice.choice(PEOPLE), number=dice.randrange(3, 900))

    title = f"Council of {dice.choice(PLACES)} puts off decision number {number}"
    date = f"{dice.randrange(1, 29)} March {dice.randrange(2015, 2026)}"
    body = [" ".join(sentence() for _ in range(4)) for _ in range(10)]
    return "\n\n".join((title, f"By {dice.choice(PEOPLE)}", date, *body, *FURNITURE)) + "\n"


def measure(name: str, command: list[str]) -> None:
    """Run the command once and print what it cost."""
    begin = time.perf_counter()
    child = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    )
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - begin
    if code := os.waitstatus_to_exitcode(status):
        sys.exit(f"{name}: {' '.join(command)} ended with {code}")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes there, in KiB elsewhere
    memory = used.ru_maxrss * unit / 1e6
    print(f"{name:10} {wall:8.2f} s wall {used.ru_utime + used.ru_stime:8.2f} s CPU {memory:8.0f} MB")


def main() -> None:
    """Measure the three builds."""
    parser = argparse.ArgumentParser(prog="./dev bench build", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--articles", type=int, default=2000, metavar="N")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="newsarchive-bench-") as folder:
        dump = Path(folder) / "dump"
        dump.mkdir()
        for number in range(options.articles):
            (dump / f"{number:06}.txt").write_text(article(number), "utf-8")
        size = sum(path.stat().st_size for path in dump.iterdir()) / 1e6
        print(f"{options.articles} articles, {size:.1f} MB, {options.workers} workers")
        program = Path(sys.executable).parent / "newsarchive"
        command = [str(program), "build", str(dump), "--output", f"{folder}/site", "--workers", str(options.workers)]
        measure("cold", command)
        measure("no change", command)
        edited = dump / f"{options.articles // 2:06}.txt"
        edited.write_text(edited.read_text("utf-8").replace("Council", "Assembly", 1), "utf-8")
        measure("one edit", command)


if __name__ == "__main__":
    main()
