from pathlib import Path

import yaml

from newsarchive.archive import Entry
from newsarchive.model import Block, Dropped, Fact, Issue, Source
from newsarchive.overrides import NO_OVERRIDES, Known, load_overrides
from newsarchive.site.contexts import LedgerPage
from newsarchive.site.ledger import ledger_page, ledger_pages, open_ledger
from newsarchive.site.parts import LedgerRow, Link
from newsarchive.site.surroundings import surroundings
from tests.site.samples import WORDS, a_view, an_entry, full_article


def page_of(entry: Entry, part: int = 1) -> LedgerPage:
    return ledger_page(open_ledger(entry, surroundings(entry, a_view(entry))), part, WORDS)


def rows(**fields: object) -> dict[int, LedgerRow]:
    return {row.number: row for row in page_of(an_entry(full_article(**fields))).rows}


def test_every_line_that_is_not_blank_stands_there_once_as_it_came() -> None:
    found = rows()

    assert list(found) == [1, 2, 3, 5, 6, 7, 8, 9, 10]
    assert found[7].text == "the harvest is lost."


def test_each_line_tells_what_became_of_it() -> None:
    found = rows()

    assert {number: (row.fate, row.became.label) for number, row in found.items()} == {
        1: ("dropped", "Left out"),
        2: ("fact", "Title"),
        3: ("fact", "Standfirst"),
        5: ("caption", "Caption"),
        6: ("kept", "Paragraph 1"),
        7: ("kept", "Paragraph 1"),
        8: ("kept", "Crosshead"),
        9: ("kept", "Paragraph 2"),
        10: ("dropped", "Left out"),
    }


def test_what_is_left_out_has_a_reason_and_a_rule() -> None:
    row = rows()[1]

    assert (row.reason, row.rule) == ("Navigation of the web page", "phrase-whole")
    assert rows()[6].reason is None


def test_kept_lines_lead_into_the_article() -> None:
    article = full_article()

    assert rows()[7].became == Link("Paragraph 1", f"{article.path}#l6")
    assert rows()[10].became.href is None


def test_proof_and_doubts_stand_with_their_line() -> None:
    found = rows(issues=(Issue("x", 9, "Odd."),))

    assert [link.label for link in found[6].proves] == ["Floods", "Harvest"]
    assert [doubt.message for doubt in found[9].doubts] == ["Odd."]


def test_a_kept_line_from_which_a_fact_was_read_says_so_too() -> None:
    row = rows(agency=Fact("NTB", "inferred", (9,), "r"))[9]

    assert (row.became.label, row.facts) == ("Paragraph 2", ("Agency",))


def test_the_sums_are_over_the_whole_file() -> None:
    page = page_of(an_entry(full_article()))

    assert (page.fates.total, page.fates.kept, page.fates.facts, page.fates.dropped, page.fates.blank) == (
        10,
        5,
        2,
        2,
        1,
    )
    assert page.shares == (("kept", 0.0, 55.6), ("fact", 55.6, 22.2), ("dropped", 77.8, 22.2))


def test_a_fate_that_no_line_met_has_no_part_of_the_bar() -> None:
    page = page_of(an_entry(full_article(dropped=())))

    assert [name for name, _, _ in page.shares] == ["kept", "fact"]


def long_entry(lines: int) -> Entry:
    """A title and a paragraph a line."""
    blocks = tuple(Block("paragraph", f"Line {n}", (n,)) for n in range(2, lines))
    article = full_article(
        name="long.txt",
        blocks=blocks,
        title=Fact("Line 1", "stated", (1,), "r"),
        dek=None,
        captions=(),
        themes=(),
        countries=(),
        dropped=(Dropped(lines, f"Line {lines}", "footer", "r"),),
        source=Source("seeds/long.txt", "txt", None, "0" * 64, 9, lines, "utf-8"),
    )
    return an_entry(article, "".join(f"Line {n}\n" for n in range(1, lines + 1)))


def test_a_long_ledger_is_cut_into_pages_that_hold_each_line_once() -> None:
    entry = long_entry(4500)

    pages = list(ledger_pages(entry, surroundings(entry, a_view(entry))))

    assert [page.path for page in pages] == [
        entry.card.ledger,
        *(entry.card.ledger.replace(".html", f"-{n}.html") for n in (2, 3)),
    ]
    contexts = [page.context() for page in pages]
    assert all(isinstance(context, LedgerPage) for context in contexts)
    numbers = [row.number for context in contexts if isinstance(context, LedgerPage) for row in context.rows]
    assert numbers == list(range(1, 4501))


def test_the_pages_of_a_long_ledger_name_their_neighbours_and_their_lines() -> None:
    page = page_of(long_entry(13_500), part=4)

    assert page.title == "Source ledger, lines 6,001 to 8,000"
    assert [link.label for link in page.parts] == [
        "1–2,000",
        "4,001–6,000",
        "6,001–8,000",
        "8,001–10,000",
        "12,001–13,500",
    ]
    assert [link.href is None for link in page.parts] == [False, False, True, False, False]


def test_descriptions_differ_from_page_to_page() -> None:
    entry = long_entry(4500)
    other = an_entry(full_article())

    descriptions = {page_of(entry, part).description for part in (1, 2, 3)} | {page_of(other).description}

    assert len(descriptions) == 4


def test_the_override_puts_the_first_line_back_that_was_left_out() -> None:
    page = page_of(an_entry(full_article()))

    assert page.restores
    assert yaml.safe_load(page.override) == [
        {
            "article": full_article().id,
            "because": "This line belongs to the article.",
            "sha256": "abababababab",
            "lines": {"keep": [1]},
        }
    ]


def test_where_nothing_was_left_out_the_override_leaves_a_line_out() -> None:
    page = page_of(an_entry(full_article(dropped=())))

    assert not page.restores
    assert yaml.safe_load(page.override)[0]["lines"] == {"drop": {2: "other"}}


def test_the_override_is_one_that_the_program_reads(tmp_path: Path) -> None:
    (tmp_path / "overrides.yml").write_text(page_of(an_entry(full_article())).override, encoding="utf-8")

    found = load_overrides(tmp_path, Known((), ()))

    assert found != NO_OVERRIDES
