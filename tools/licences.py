"""The licences of all packages that ``./dev`` installs → docs/licences.md: ``./dev licences``.

Which packages there are, and which of them a user of newsarchive gets, is read from requirements.lock; under which
licence each is, from what the installed package says of itself. A test says whether the page is up to date, and whether
each licence is one under which newsarchive may use the package.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "licences.md"
LOCK = ROOT / "requirements.lock"

PERMITTED = frozenset(
    "0BSD Apache-2.0 Artistic-1.0-Perl BSD BSD-2-Clause BSD-2-Clause-Views BSD-3-Clause CC0-1.0 CNRI-Python ISC MIT"
    " MPL-1.1 MPL-2.0 PSF-2.0 Public-Domain Zlib".split()
)
"""Licences of packages that a program under the MIT licence may import. None of them is copied into newsarchive."""

SAID: Mapping[str, str] = {
    "Apache 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "MIT, BSD": "MIT AND BSD-3-Clause",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Public Domain": "Public-Domain",
    "Python Software Foundation License": "PSF-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
"""What packages call a licence → its name in SPDX. ``BSD``: it does not say which."""

BY_HAND: Mapping[str, str] = {
    "colorama": "BSD-3-Clause",  # installed on Windows alone
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
}
"""Of packages that do not say it in words which a program understands."""

_PACKAGE = re.compile(r"(?P<name>[a-z0-9.-]+)==(?P<version>[^ ;]+)")
_OWN = "newsarchive (pyproject.toml)"
HEAD = """\
# Licences

Made by `./dev licences` from requirements.lock and from what each package says of itself. None of these packages is
part of newsarchive: they are installed beside it, each under its own licence. `BSD`: the package does not say which of
them. What newsarchive carries of others inside it is told in [NOTICE](../NOTICE).

"""


class Locked(Struct, frozen=True):
    """A package of the lock."""

    name: str
    versions: tuple[str, ...]
    """One, or one for each of some versions of Python."""
    wanted_by: frozenset[str]


def main() -> int:
    """Writes the page."""
    TARGET.write_text(page(LOCK.read_text("utf-8"), known(TARGET.read_text("utf-8"))), encoding="utf-8")
    print(TARGET.relative_to(ROOT))
    return 0


def page(lock: str, before: Mapping[str, tuple[str, str]]) -> str:
    """The whole page. ``before``: version and licence of each package as the page had them: kept for packages that
    are not installed on this system.
    """
    packages = read_lock(lock)
    users = used(packages, _extras())
    parts = (
        ("What users get", "With `pip install newsarchive` and its extras but `ner`.", True),
        ("What tests and checks use", "Installed by `./dev` alone.", False),
    )
    pieces = [HEAD]
    for title, about, is_used in parts:
        rows = [
            f"| {one.name} | {', '.join(one.versions)} | {licence(one, before)} |"
            for one in packages
            if (one.name in users) is is_used
        ]
        pieces.append("\n".join((f"## {title}\n\n{about}\n\n| package | version | licence |\n|---|---|---|", *rows)))
    return pieces[0] + "\n\n".join(pieces[1:]) + "\n"


def read_lock(lock: str) -> list[Locked]:
    """The packages of a lock, by name."""
    versions: dict[str, list[str]] = {}
    wanted: dict[str, set[str]] = {}
    name = ""
    for line in lock.splitlines():
        if match := _PACKAGE.match(line):
            name = match["name"]
            versions.setdefault(name, []).append(match["version"])
            wanted.setdefault(name, set())
        elif line.startswith("    #"):
            parent = line.strip(" #").removeprefix("via").strip()
            wanted[name] |= {parent} if parent else set()
    return [Locked(name, tuple(versions[name]), frozenset(wanted[name])) for name in sorted(versions)]


def used(packages: Sequence[Locked], extras: Sequence[str]) -> set[str]:
    """Names of those that newsarchive or one of its extras wants, and of all that these want."""
    found = {one.name for one in packages if _OWN in one.wanted_by or one.name in extras}
    while more := {one.name for one in packages if one.wanted_by & found} - found:
        found |= more
    return found


def licence(package: Locked, before: Mapping[str, tuple[str, str]]) -> str:
    """In SPDX. Raises LookupError where nobody says it."""
    if package.name in BY_HAND:
        return BY_HAND[package.name]
    try:
        told = distribution(package.name).metadata
    except PackageNotFoundError:
        version, said = before.get(package.name, ("", ""))
        if version != ", ".join(package.versions):
            raise LookupError(f"{package.name} is not installed here; see what its licence is: BY_HAND") from None
        return said
    classifiers = [
        each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or () if each.startswith("License")
    ]
    for saying in (told["License-Expression"], told["License"], *classifiers):
        if saying and (saying in SAID or is_permitted(saying)):
            return SAID.get(saying, saying)
    raise LookupError(f"{package.name} says {told['License-Expression']}, {classifiers}: a row for SAID or BY_HAND")


def is_permitted(expression: str) -> bool:
    """Whether a licence in SPDX allows the use: of alternatives one, of those that hold together each."""
    return any(all(one in PERMITTED for one in each.split(" AND ")) for each in expression.split(" OR "))


def known(text: str) -> dict[str, tuple[str, str]]:
    """Package → version and licence, as a page has them."""
    return {name: (version, said) for name, version, said in _rows(text)}


def _rows(text: str) -> Iterator[tuple[str, str, str]]:
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == 3 and cells[0] != "package":
            yield cells[0], cells[1], cells[2]


def _extras() -> list[str]:
    """Names of the packages that the extras want, but for ``ner``, which is not installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [each for name, extra in project["optional-dependencies"].items() if name != "ner" for each in extra]
    return [re.split(r"[^A-Za-z0-9.-]", each)[0].replace(".", "-") for each in wanted]


if __name__ == "__main__":
    raise SystemExit(main())
