"""Sets the floors of the quality gate to what is reached now.

python tests/gate/update.py                          raises floors; refuses to lower one or to take changed pages
python tests/gate/update.py --allow-lower "reason"   does it all the same, and keeps the reason in floors.json
python tests/gate/update.py --show [PAGE ...]        only shows the figures and what is wrong on each page
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The checkout, from which the tests are imported when this file is run as a script."""


def main(words: Sequence[str], pages: Path | None = None, floors: Path | None = None) -> int:
    """The exit code: 0 when done, 1 when refused."""
    from tests.gate import gold, ratchet, report, scoring

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--allow-lower", metavar="REASON")
    parser.add_argument("--show", nargs="*", metavar="PAGE")
    asked = parser.parse_args(words)

    folder, place = pages or gold.PAGES, floors or ratchet.FLOORS
    judged = [scoring.judge(page) for page in gold.read_pages(folder)]
    if asked.show is not None:
        some = [one for one in judged if not asked.show or one.page.name in asked.show]
        print(report.figures(scoring.totals(some)))
        print(report.worst_pages(some))
        return 0

    scores = scoring.totals(judged)
    old = ratchet.read(place)
    try:
        new = ratchet.renew(old, gold.digest(folder), len(judged), scores, asked.allow_lower)
    except ratchet.RefusedError as refused:
        print("Refused:", *refused.doubts, sep="\n  ")
        print('If that is meant: python tests/gate/update.py --allow-lower "why"')
        return 1
    ratchet.write(new, place)
    before = old.floors if old else {}
    for name, floor in new.floors.items():
        if name not in before or before[name].floor != floor.floor:
            print(f"{name:24} {before[name].floor if name in before else '–'} → {floor.floor}")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
