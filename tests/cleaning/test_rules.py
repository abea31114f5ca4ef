from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.cleaning.rules import RULES, judge
from newsarchive.model import Mark
from tests.cleaning.helpers import PROSE, document


def test_a_line_keeps_the_first_mark_it_gets() -> None:
    page = document("b", PROSE)

    def first(_document: Document, _verdicts: Verdicts) -> list[tuple[int, Mark]]:
        return [(0, kept("quote", "first"))]

    def second(_document: Document, _verdicts: Verdicts) -> list[tuple[int, Mark]]:
        return [(0, kept("list", "second"))]

    assert judge(page, (("first", first), ("second", second)))[0].rule == "first"


def test_a_rule_sees_what_earlier_rules_decided() -> None:
    seen: list[dict[int, str]] = []

    def decide(_document: Document, _verdicts: Verdicts) -> list[tuple[int, Mark]]:
        return [(0, dropped("other", "first"))]

    def look(_document: Document, verdicts: Verdicts) -> list[tuple[int, Mark]]:
        seen.append({position: mark.rule for position, mark in verdicts.items()})
        return []

    judge(document("b", PROSE), (("decide", decide), ("look", look)))

    assert seen == [{0: "first"}]


def test_the_built_in_rules_leave_no_line_without_a_mark_in_any_zone() -> None:
    page = document("fbia", "One line", "Another line", "A third line", "The last line")

    assert set(judge(page)) == {0, 1, 2, 3}


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [name for name, _ in RULES]

    assert len(set(names)) == len(names)
