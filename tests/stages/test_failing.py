"""An input on which the program fails is told without a word of what it holds."""

import pytest

from newsarchive.model import split_lines
from newsarchive.stages.failing import failed

SECRET = "Zqxmarka said so at the quay"


def error_of(text: object) -> Exception:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it raises
        split_lines(text)  # type: ignore[arg-type]
    return caught.value


def test_the_kind_of_the_failure_and_its_place_in_the_program_are_told() -> None:
    issue = failed(error_of(3), "a.txt")

    assert (issue.code, issue.source) == ("failed", "a.txt")
    assert issue.message.startswith("The program failed on it: TypeError in line ")
    assert issue.message.endswith(" of model.py.")


def test_what_the_failure_says_is_not_told_for_it_may_quote_the_text() -> None:
    assert SECRET not in failed(ValueError(f"cannot read {SECRET!r}"), "a.txt").message


def test_a_failure_outside_the_program_is_told_without_a_place() -> None:
    assert failed(KeyError(SECRET), "a.txt").message == "The program failed on it: KeyError."
