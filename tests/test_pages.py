"""Saved web pages of many makes: the article and the facts of each, and nothing of what stands around them.

``pages/NAME.html`` is a page as it was saved, ``pages/NAME.yml`` what is right for it. All texts were written for this.
"""

import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsarchive.export import export
from newsarchive.project import load_project
from tests.sites import ROOT

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


@pytest.fixture(scope="module")
def records() -> dict[str, dict[str, Any]]:
    stream = io.BytesIO()
    export(load_project(ROOT), [PAGES / f"{name}.html" for name in NAMES], stream)
    found = [json.loads(line) for line in stream.getvalue().splitlines()]
    return {Path(record["source"]["path"]).stem: record for record in found}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def value_of(fact: dict[str, Any] | None) -> Any:
    return fact and fact["value"]


def test_the_body_of_a_saved_page_is_its_article_and_no_more(name: str, records: dict[str, dict[str, Any]]) -> None:
    expected = yaml.safe_load((PAGES / f"{name}.yml").read_text(encoding="utf-8"))

    assert [line for line in records[name]["body"].split("\n") if line] == expected["body"], expected["what"]


def test_the_facts_of_a_saved_page_are_those_it_states(name: str, records: dict[str, dict[str, Any]]) -> None:
    expected = yaml.safe_load((PAGES / f"{name}.yml").read_text(encoding="utf-8"))
    record = records[name]

    facts = {key: value_of(record[key]) for key in ("title", "published", "publisher", "url")}
    facts |= {"language": record["language"], "authors": [author["value"] for author in record["authors"]]}
    assert facts == {key: expected[key] for key in facts}, expected["what"]


def test_at_least_twenty_pages_are_tried() -> None:
    assert len(NAMES) >= 20
