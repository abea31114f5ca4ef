"""What ./dev lint says of advisories, by what pip-audit printed."""

import json

import pytest

from tests.tools.loading import load_tool

judge = load_tool("audit").judge
GOOD = {"name": "jinja2", "version": "3.1.6", "vulns": []}
BAD = {"name": "jinja2", "version": "3.1.2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3.1.3"]}]}
SKIPPED = {"name": "own", "skip_reason": "not found"}


def printed(*packages: object) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_without_an_advisory_it_says_how_many_packages_were_asked_about() -> None:
    assert judge(printed(GOOD, GOOD), "") == (0, ["audit: 2 packages, no advisory known"])


def test_an_advisory_is_a_failure_that_names_package_advisory_and_mended_version() -> None:
    code, lines = judge(printed(GOOD, BAD), "Found 1 known vulnerability")

    assert (code, lines) == (1, ["audit: jinja2 3.1.2: PYSEC-1, mended in 3.1.3"])


def test_an_advisory_that_nothing_mends_yet_is_one_too() -> None:
    code, lines = judge(printed({**BAD, "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}), "")

    assert (code, lines) == (1, ["audit: jinja2 3.1.2: PYSEC-2, mended in no version yet"])


def test_a_package_that_was_not_asked_about_is_told() -> None:
    code, lines = judge(printed(GOOD, SKIPPED), "")

    assert (code, lines) == (0, ["audit: not asked about own: not found", "audit: 1 packages, no advisory known"])


@pytest.mark.parametrize(
    "last",
    [
        "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.osv.dev', port=443)",
        "requests.exceptions.ReadTimeout: timed out",
        "ERROR:pip_audit._cli:Could not connect to OSV's vulnerability feed",
    ],
)
def test_a_service_that_cannot_be_reached_is_told_and_no_failure(last: str) -> None:
    code, (line,) = judge("", f"Traceback\n{last}\n")

    assert code == 0
    assert line.startswith("audit: NOT MADE")
    assert last in line


@pytest.mark.parametrize("out,err", [("", "ERROR: no such file"), ("", ""), ("{}", "x"), (printed(), "nothing")])
def test_whatever_else_goes_wrong_is_a_failure(out: str, err: str) -> None:
    code, lines = judge(out, err)

    assert code == 1
    assert lines[0].startswith("audit: failed: ")
