import pytest

from newsarchive.tagging.figures.numerals import NUMERAL, value_of


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("300", ".", 300),
        ("300,000", ".", 300_000),
        ("1,234,567", ".", 1_234_567),
        ("1,234.5", ".", 1234.5),
        ("2.5", ".", 2.5),
        ("1.234", ".", 1.234),
        ("1.234,5", ",", 1234.5),
        ("300.000", ",", 300_000),
        ("2,5", ",", 2.5),
        ("1 234,5", ",", 1234.5),
        ("1’234", ".", 1234),
        ("1,50,000", ".", 150_000),
        ("12.30", ",", None),
        ("1,5", ".", None),
        ("12345678901234567890", ".", None),
    ],
)
def test_a_numeral_is_read_as_its_language_writes_it(text: str, decimal: str, value: float | None) -> None:
    match = NUMERAL.match(text)

    assert match is not None
    assert match.group() == text
    assert value_of(text, decimal) == value


def test_a_year_and_a_number_side_by_side_are_two() -> None:
    match = NUMERAL.match("2022 300")

    assert match is not None
    assert match.group() == "2022"
