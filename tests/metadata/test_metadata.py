import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.metadata import describe
from newsarchive.model import Cleaned, Mark, MarkKind, Reason, fold
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


LEAD = "The harbour wall was mended in spring, and the boats that had wintered elsewhere came back one after another."
HOSTILE = ["By ", "© ", "1.", "12/", "A", "(", "Anna Kessler and ", "told AFP ", "…", "| ", "Tags: a,", "12 May ", "年"]


@pytest.mark.parametrize("kind", ["front", "paragraph", "dropped", "caption"])
@pytest.mark.parametrize("pattern", HOSTILE)
def test_reads_on_past_a_line_of_a_megabyte(pattern: str, kind: MarkKind) -> None:
    line = fold(pattern * (1_000_000 // len(pattern)))
    marks = (Mark(kind, "test"), Mark("paragraph", "test"), Mark(kind, "test"))

    facts = describe(Cleaned((line, LEAD, line), marks), built_in_words())

    assert len(facts.title.value) <= 250
    assert facts.authors == ()
    assert facts.published is None


@pytest.mark.parametrize("kind", ["front", "paragraph", "dropped", "caption"])
@pytest.mark.parametrize("line", ["By Anna Kessler", "© 2020 Harbour News", "Harbour opens again today", "told AFP."])
def test_reads_on_past_a_hundred_thousand_equal_lines(line: str, kind: MarkKind) -> None:
    count = 50_000
    marks = (*(Mark(kind, "test"),) * count, Mark("paragraph", "test"), *(Mark(kind, "test"),) * count)

    facts = describe(Cleaned((*(line,) * count, LEAD, *(line,) * count), marks), built_in_words())

    assert facts.title.value


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["front", "paragraph", "heading", "caption", "dropped"]),
            st.sampled_from([None, "byline", "timestamp", "legal", "metadata", "other", "related-teaser"]),
            st.sampled_from(
                ["", LEAD, *HOSTILE, "By Anna Kessler", "2 May 2020", "03/04/2020", "2022-56-23", "Reuters"]
            )
            | st.text(max_size=60).map(fold),
        ),
        max_size=20,
    )
)
def test_whatever_the_page_each_fact_stands_on_its_own_lines(page: list[tuple[MarkKind, Reason | None, str]]) -> None:
    marks = tuple(Mark(kind, "test", reason) if text else Mark("blank", "test") for kind, reason, text in page)
    source = Cleaned(tuple(text for _, _, text in page), marks)

    facts = describe(source, built_in_words())

    for fact in (facts.title, facts.dek, facts.section, facts.publisher, facts.dateline, *facts.authors):
        if fact is not None and fact.status == "stated":
            assert fact.value in source.lines[fact.lines[0] - 1]
    for number, mark in facts.settled.items():
        assert source.lines[number - 1]
        assert (mark.kind == "dropped") == (mark.reason is not None)
    assert describe(source, built_in_words()) == facts


@pytest.mark.parametrize(
    "page",
    [
        "d/byline By\nd/timestamp 2022-56-23\np The ferries stayed in port on Monday, and the crews said that they…",
        "f Ferry crews walk out over pay\nd/timestamp 03/04/2022\np The ferries stayed in port on Monday morning.",
    ],
)
def test_doubts_are_whole_sentences_that_leave_the_line_to_the_page(page: str) -> None:
    messages = [issue.message for issue in read(page).issues]

    assert messages
    assert all(text.endswith(".") and not re.search(r"\blines? \d", text) for text in messages)


def test_a_button_behind_a_bar_is_no_outlet_though_the_page_has_it_twice() -> None:
    lead = "Bees have returned to the roofs of the old town, where three cooks keep hives above their kitchens."
    lines = ("Log in with a card | Log in | Register", "Bees return to the old town", lead, "Register")
    marks = (
        Mark("dropped", "separators", "navigation"),
        Mark("front", "before-body"),
        Mark("paragraph", "body"),
        Mark("dropped", "phrase-whole", "paywall"),
    )

    assert describe(Cleaned(lines, marks), built_in_words()).publisher is None


def test_many_times_behind_the_end_are_the_readers() -> None:
    text = "\n".join(
        f"p The crews of the ferries keep the old rota number {number}, they said." for number in range(14)
    )
    stamps = "\n".join(
        f"d/timestamp {name}, 3 May 2012 at 1{hour}:45" for hour, name in enumerate(["Tom", "Ann", "Kay"])
    )

    assert read(f"f Crews keep the old rota\n{text}\n{stamps}").published is None
