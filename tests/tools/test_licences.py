"""docs/licences.md names each package of the lock, with a licence under which it may be used."""

from pathlib import Path

import pytest

from tests.tools.loading import ROOT, load_tool

TOOL = load_tool("licences")
LOCK = """\
# made by uv
ijson==3.6.0 \\
    --hash=sha256:00
    # via newsarchive (pyproject.toml)
inner==1.0 ; python_full_version < '3.12' \\
    --hash=sha256:00
    # via
    #   ijson
    #   pytest
inner==2.0 ; python_full_version >= '3.12' \\
    --hash=sha256:00
    # via
    #   ijson
    #   pytest
pytest==9.0 \\
    --hash=sha256:00
    # via newsarchive (pyproject.toml:dev)
"""


def test_the_page_about_licences_is_up_to_date() -> None:
    written = (ROOT / "docs" / "licences.md").read_text("utf-8")

    assert written == TOOL.page(Path(TOOL.LOCK).read_text("utf-8"), TOOL.known(written)), "run ./dev licences"


def test_each_package_may_be_used_by_a_program_under_the_mit_licence() -> None:
    found = TOOL.known((ROOT / "docs" / "licences.md").read_text("utf-8"))

    assert len(found) > 100
    assert {name: licence for name, (_, licence) in found.items() if not TOOL.is_permitted(licence)} == {}


@pytest.mark.parametrize(
    "expression,permitted",
    [("MIT", True), ("MIT AND GPL-3.0-only", False), ("GPL-3.0-only OR MIT", True), ("SSPL-1.0", False), ("", False)],
)
def test_of_licences_that_hold_together_each_must_permit_it_and_of_alternatives_one(
    expression: str, permitted: bool
) -> None:
    assert TOOL.is_permitted(expression) is permitted


def test_users_get_what_newsarchive_wants_and_all_that_this_wants() -> None:
    packages = TOOL.read_lock(LOCK)

    assert [(one.name, one.versions) for one in packages] == [
        ("ijson", ("3.6.0",)), ("inner", ("1.0", "2.0")), ("pytest", ("9.0",)),
    ]  # fmt: skip
    assert TOOL.used(packages, []) == {"ijson", "inner"}
    assert TOOL.used(packages, ["pytest"]) == {"ijson", "inner", "pytest"}


def test_what_is_not_installed_here_keeps_its_licence_for_the_same_version_only() -> None:
    (package,) = TOOL.read_lock("not-there==1.0 \\\n")

    assert TOOL.licence(package, {"not-there": ("1.0", "ISC")}) == "ISC"
    with pytest.raises(LookupError, match="not-there is not installed here"):
        TOOL.licence(package, {"not-there": ("0.9", "ISC")})
    with pytest.raises(LookupError, match="not-there is not installed here"):
        TOOL.licence(package, {})
