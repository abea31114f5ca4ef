"""Marks in every field of an article of which not all may be shown."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.marks import LETTERS, OPEN, article, fresh, run_all, traces, words
from tests.properties import examples

TEXTS = {"metadata": (1, 5, 6, 10, 12), "excerpt": (5, 6, 10, 12)}
"""Of the marks of an article those that stand in sentences only."""


@examples(3, 100)
@example(marks=tuple(f"Zq{letter * 5}aaaa" for letter in LETTERS[:14]), form="txt", publish="metadata")
@given(marks=words(14), form=st.sampled_from(["txt", "md", "jsonl"]), publish=st.sampled_from(sorted(TEXTS)))
def test_no_sentence_leaves_a_trace_that_may_not_be_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], marks: tuple[str, ...], form: str, publish: str
) -> None:
    folder = fresh(tmp_path)
    planted = article(marks, form)
    folder.write(f"-- newsarchive.yml --\nexcerpt_words: 10\n-- seeds/open.txt --\n{OPEN}{planted.files}")
    folder.build()

    folder.write(f"-- newsarchive.yml --\nexcerpt_words: 10\npublish: {publish}\n")
    told = run_all(folder, capsys, planted.source.partition("#")[0], planted.id)

    assert traces(tuple(marks[number] for number in TEXTS[publish]), told) == []
