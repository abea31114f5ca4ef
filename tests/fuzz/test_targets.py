"""What ``./dev fuzz`` begins with and what it found before: each still is as it should be."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from newsarchive.model import RawDocument
from tests.fuzz.targets import TARGETS, instruments
from tests.invariants import article_of, check_article, check_page

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(CORPUS.glob("*/*"))
MOST = 300_000
"""Bytes of the whole corpus."""


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}-{path.name}" for path in FILES])
def test_each_file_of_the_corpus_is_as_it_should_be(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_each_target_begins_with_something_and_stands_having_nothing(name: str) -> None:
    assert list((CORPUS / name).iterdir())

    TARGETS[name](b"")


@pytest.mark.parametrize("change", [{"body": "Nobody wrote this."}, {"dropped": ()}, {"blocks": ()}])
def test_a_record_that_invents_or_loses_something_is_a_finding(change: dict[str, Any]) -> None:
    text = "A bridge is closed\n\nThe bridge is closed, said the mayor of the town on Monday.\nAlso read\n"
    document = RawDocument("s/a.txt", "a.txt", "txt", None, "0" * 64, len(text), "utf-8", text)
    article = article_of(document, instruments())
    assert article is not None
    check_article(article, text)

    with pytest.raises(AssertionError):
        check_article(replace(article, **change), text)


@pytest.mark.parametrize(
    "text", ["<p onclick=x>", "<script>x</script>", "<a href=javascript:x>", "<iframe></iframe>", "<p><b></p></b>"]
)
def test_a_page_that_runs_or_breaks_something_is_a_finding(text: str) -> None:
    with pytest.raises(AssertionError):
        check_page(f"<main>{text}</main>")


def test_the_corpus_is_small_and_of_targets_alone() -> None:
    assert sum(path.stat().st_size for path in FILES) < MOST
    assert {path.parent.name for path in FILES} == set(TARGETS)
