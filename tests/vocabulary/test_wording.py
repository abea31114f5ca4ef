import pytest

from newsarchive.vocabulary.wording import MOST_FORMS, WordingError, expand

LISTS = {"soldier": ("soldier", "conscripts")}


@pytest.mark.parametrize(
    "text,forms",
    [
        ("deserter", "deserter"),
        ("deserter, went AWOL", "deserter; went AWOL"),
        ("deserter(s)", "deserter; deserters"),
        ("desert(ed|s|ing)", "deserted; deserts; deserting"),
        ("surrender(|s|ed)", "surrender; surrenders; surrendered"),
        ("(his|her) (unit|post)", "his unit; his post; her unit; her post"),
        ("mobili(s|z)(e|ing)", "mobilise; mobilising; mobilize; mobilizing"),
        ("(evade|flee (|the ))draft", "evadedraft; flee draft; flee the draft"),
        ("<soldier> fled", "soldier fled; conscripts fled"),
        ("<soldier>, <soldier>", "soldier; conscripts"),
        ("дезертир*, военн* служб*", "дезертир*; военн* служб*"),
        ("  wide   blanks ,  here ", "wide blanks; here"),
        ("e\u0301migre\u0301", "émigré"),
        ("U.S., N'Djamena, Guinea-Bissau", "U.S.; N'Djamena; Guinea-Bissau"),
    ],
)
def test_a_list_of_phrases_expands_to_plain_ones(text: str, forms: str) -> None:
    assert "; ".join(expand(text, LISTS)) == forms


@pytest.mark.parametrize(
    "text,complaint",
    [
        ("one,, two", "an empty phrase"),
        ("one, ", "an empty phrase"),
        ("(a)", "an empty phrase"),
        ("...", "an empty phrase"),
        ("desert(ed", "a bracket is not closed"),
        ("deserted)", "without the bracket"),
        ("a | b", "without the bracket"),
        ("<general> fled", "“<general>” is no list of this language (there are: soldier)"),
        ("a < b", "“<” stands alone"),
        ("*desert", "a * belongs at the end of a word"),
        ("des*ert", "a * belongs at the end of a word"),
        ("desert**", "a * belongs at the end of a word"),
        ("de*", "at least 3 letters must stand before a *"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_phrase(text: str, complaint: str) -> None:
    with pytest.raises(WordingError) as error:
        expand(text, LISTS)

    assert complaint in str(error.value)


def test_a_list_that_grows_without_bounds_is_refused() -> None:
    with pytest.raises(WordingError, match=f"more than {MOST_FORMS} forms"):
        expand("(a|b|c|d|e|f|g|h|i|j)" * 9)


def test_many_long_phrases_together_are_refused_too() -> None:
    with pytest.raises(WordingError, match=f"more than {MOST_FORMS} forms"):
        expand(
            ", ".join(f"{letter}(0|1|2|3|4|5|6|7|8|9)(0|1|2|3|4|5|6|7|8|9)(0|1|2|3|4|5|6|7|8|9)" for letter in "abcde")
        )


def test_a_long_list_is_shortened_in_its_complaint() -> None:
    with pytest.raises(WordingError) as error:
        expand("word " * 400 + "(")

    assert len(str(error.value)) < 150
