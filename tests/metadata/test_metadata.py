from pathlib import Path

import pytest

from newsarchive.metadata import describe
from newsarchive.model import Cleaned, Mark, fold
from tests.metadata.pages import FIXTURES, OPTIONAL, built_in_words, cases, cleaned, read, shown

NAMES = sorted(path.stem for path in Path(FIXTURES).glob("*.txt"))


@pytest.mark.parametrize(
    "page,expected", [pytest.param(page, expected, id=name) for name, page, expected in cases(*NAMES)]
)
def test_reads_from_a_page_the_facts_it_states_and_no_others(page: str, expected: dict[str, str]) -> None:
    facts = shown(read(page))

    wanted = {**{name: facts[name] for name in OPTIONAL & facts.keys()}, **expected}
    assert facts == wanted


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page, _ in cases(*NAMES)])
def test_takes_each_stated_value_word_for_word_from_its_line(page: str) -> None:
    source = cleaned(page)
    facts = read(page)
    named = [facts.title, facts.dek, facts.section, facts.publisher, facts.dateline, facts.url, *facts.authors]

    for fact in named:
        if fact is not None and fact.status == "stated":
            assert any(fact.value in fold(source.lines[number - 1]) for number in fact.lines)


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page, _ in cases(*NAMES)])
def test_settles_only_lines_of_the_page_and_never_a_blank_one(page: str) -> None:
    source = cleaned(page)

    settled = read(page).settled

    assert all(source.marks[number - 1].kind != "blank" for number in settled)


@pytest.mark.parametrize("lines", [(), ("",), ("", "", ""), ("***",), ("42",)])
def test_gives_a_title_even_to_a_page_without_words(lines: tuple[str, ...]) -> None:
    marks = tuple(Mark("paragraph" if line else "blank", "test") for line in lines)

    facts = describe(Cleaned(lines, marks), built_in_words())

    assert facts.title.value
    assert facts.title.status == "supplied"
    assert facts.language == "und"


def test_names_every_doubt_with_its_line_in_the_order_of_the_page() -> None:
    issues = read(
        "f Harbour wall gives way after the storm\nf By | 2021-13-40\n"
        "p Part of the old harbour wall fell into the sea on Sunday night, the harbour master told reporters."
    ).issues

    assert [(issue.code, issue.line) for issue in issues] == [
        ("date-missing", None),
        ("empty-byline", 2),
        ("malformed-date", 2),
    ]
    assert all(issue.message.endswith(".") for issue in issues)
