import pytest

from newsarchive.model import Fact
from newsarchive.site.parts import Link
from newsarchive.site.places import (
    LEDGER_PART,
    find_places,
    ledger_parts,
    ledger_row,
    line_refs,
    on_page,
    part_path,
)
from tests.site.samples import WORDS, full_article

LEDGER = "ledger/ab/rivers-12345678.html"


class TestPlacesOfAnArticle:
    def test_every_line_of_a_block_leads_to_the_blocks_first_line(self) -> None:
        places = find_places(full_article(), LEDGER, WORDS)

        assert places.find(6, WORDS) == Link("Paragraph 1", "#l6")
        assert places.find(7, WORDS) == Link("Paragraph 1", "#l6")

    def test_headings_are_not_counted_as_paragraphs(self) -> None:
        places = find_places(full_article(), LEDGER, WORDS)

        assert places.numbers == (1, None, 2)
        assert places.find(8, WORDS) == Link("Crosshead", "#l8")
        assert places.find(9, WORDS) == Link("Paragraph 2", "#l9")

    def test_title_standfirst_and_captions_are_places_too(self) -> None:
        places = find_places(full_article(), LEDGER, WORDS)

        assert places.find(2, WORDS) == Link("Title", "#l2")
        assert places.find(3, WORDS) == Link("Standfirst", "#l3")
        assert places.find(5, WORDS) == Link("Caption", "#l5")

    def test_a_line_that_is_not_in_the_text_leads_to_its_row_in_the_ledger(self) -> None:
        places = find_places(full_article(), LEDGER, WORDS)

        assert places.find(10, WORDS) == Link("Line 10 of the source", f"{LEDGER}#l10")

    def test_a_supplied_title_has_no_anchor_for_its_line_belongs_to_the_text(self) -> None:
        article = full_article(title=Fact("The river left…", "supplied", (6,), "cut-lead", "no headline"))

        places = find_places(article, LEDGER, WORDS)

        assert places.title is None
        assert places.find(6, WORDS) == Link("Paragraph 1", "#l6")

    def test_a_title_that_shares_its_line_with_a_paragraph_leaves_the_anchor_to_the_paragraph(self) -> None:
        places = find_places(full_article(title=Fact("The river", "stated", (6,), "r")), LEDGER, WORDS)

        assert places.title is None

    @pytest.mark.parametrize("status", ["stated", "supplied"])
    def test_a_title_given_beside_the_text_is_the_place_of_the_line_that_is_none(self, status: str) -> None:
        article = full_article(title=Fact("Rivers", status, (), "given", "the field “title”"))  # type: ignore[arg-type]

        places = find_places(article, LEDGER, WORDS)

        assert places.title == "l0"
        assert places.find(0, WORDS) == Link("Title", "#l0")


class TestLedgerParts:
    def test_a_short_ledger_is_one_page(self) -> None:
        assert ledger_parts(0) == ((1, 0),)
        assert ledger_parts(LEDGER_PART) == ((1, LEDGER_PART),)

    def test_a_long_one_has_a_page_for_each_two_thousand_lines(self) -> None:
        assert ledger_parts(2001) == ((1, 2000), (2001, 2001))
        assert ledger_parts(5000) == ((1, 2000), (2001, 4000), (4001, 5000))

    def test_a_file_that_grows_moves_no_line_to_another_page(self) -> None:
        for shorter, longer in ((10, 2000), (2000, 2001), (3999, 4001)):
            before, after = ledger_parts(shorter), ledger_parts(longer)

            assert [first for first, _ in before] == [first for first, _ in after][: len(before)]

    @pytest.mark.parametrize("line,part", [(1, 1), (1001, 1), (2000, 1), (2001, 2), (4000, 2), (4001, 3)])
    def test_each_line_is_found_on_its_page(self, line: int, part: int) -> None:
        assert ledger_row(LEDGER, line) == f"{part_path(LEDGER, part)}#l{line}"

    def test_the_first_page_has_the_ledgers_own_address(self) -> None:
        assert part_path(LEDGER, 1) == LEDGER
        assert part_path(LEDGER, 2) == "ledger/ab/rivers-12345678-2.html"

    def test_references_keep_their_order(self) -> None:
        assert [ref.number for ref in line_refs(LEDGER, (9, 2))] == [9, 2]


def test_other_pages_link_to_a_place_through_the_articles_page() -> None:
    assert on_page(Link("Paragraph 1", "#l6"), "articles/a.html") == Link("Paragraph 1", "articles/a.html#l6")
    assert on_page(Link("Line 1", f"{LEDGER}#l1"), "articles/a.html") == Link("Line 1", f"{LEDGER}#l1")
