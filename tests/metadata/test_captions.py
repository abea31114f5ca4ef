"""Captions and the credits of their pictures."""

import pytest

from newsarchive import vocabulary
from newsarchive.metadata import compile_words
from newsarchive.metadata.captions import split_credit

WORDS = compile_words(vocabulary.load().metadata)


@pytest.mark.parametrize(
    ("caption", "text", "credit"),
    [
        ("Guards at the crossing on Monday. (Reuters)", "Guards at the crossing on Monday.", "Reuters"),
        (
            "Guards at the crossing. (Photo by Ana Muster/Picture Desk)",
            "Guards at the crossing.",
            "Photo by Ana Muster/Picture Desk",
        ),
        ("Wartende an der Grenze. Foto: Ina Muster/dpa", "Wartende an der Grenze.", "Ina Muster/dpa"),
        ("La file d'attente à la frontière. Crédit: A. Exemple", "La file d'attente à la frontière.", "A. Exemple"),
        ("Recruits in the yard | Image: Example Pictures", "Recruits in the yard", "Example Pictures"),
    ],
)
def test_a_credit_at_the_end_is_parted_from_the_caption(caption: str, text: str, credit: str) -> None:
    assert split_credit(caption, WORDS) == (text, credit)


@pytest.mark.parametrize(
    "caption",
    [
        "Guards at the crossing (left) and the queue behind them.",
        "Ivan Exempel, the mayor of the town (population 4,000)",
        "He said: nothing has changed here",
        "Photo: Ana Muster",
        "",
    ],
)
def test_brackets_and_colons_of_other_kinds_stay_in_the_caption(caption: str) -> None:
    assert split_credit(caption, WORDS) == (caption, None)


@pytest.mark.parametrize("caption", ["(" * 20_000, "a: " * 20_000, "Photo: " * 20_000])
def test_hostile_captions_are_answered_at_once_and_lose_nothing(caption: str) -> None:
    text, credit = split_credit(caption, WORDS)

    assert len(text) + len(credit or "") <= len(caption)
