import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.tagging.sentences import LONGEST, dotted, mark_end, sentences

FIXTURE = Path(__file__).with_name("fixtures") / "sentences.txt"
LINES = [line for line in FIXTURE.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("line", LINES)
def test_a_text_falls_into_its_sentences(line: str) -> None:
    expected = [sentence.strip() for sentence in line.split("¦")]

    assert split(line.replace("¦", "")) == expected


def test_an_empty_text_has_none() -> None:
    assert split("") == []


@given(st.text(alphabet='aB1.!?… "”»。’', max_size=80).map(lambda text: " ".join(text.split())))
def test_nothing_but_blanks_is_lost_between_sentences(text: str) -> None:
    assert "".join(split(text)).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet='aB1.!?… "”»。', max_size=80).map(lambda text: " ".join(text.split())))
def test_sentences_stand_in_order_and_have_no_blank_edges(text: str) -> None:
    bounds = list(sentences(text))

    assert bounds == sorted(bounds)
    assert all(left[1] <= right[0] for left, right in pairwise(bounds))
    assert all(text[start:end] == text[start:end].strip() for start, end in bounds)


def test_a_sentence_without_end_is_cut_at_blanks() -> None:
    text = "word " * LONGEST

    pieces = split(text.strip())

    assert max(map(len, pieces)) <= 2 * LONGEST
    assert all(piece.split()[0] == piece.split()[-1] == "word" for piece in pieces)


def test_a_word_without_end_is_cut_too() -> None:
    text = "x" * (5 * LONGEST)

    assert "".join(split(text)) == text
    assert max(map(len, split(text))) <= 2 * LONGEST


_MARK = re.compile(r"[.!?…؟۔]+(?:[\"'”’»“)\]]| »)*(?=\s|$)|[。！？][」』”）]*")


@given(st.text(alphabet='.!?…。！」 »")x1 Y', max_size=30))
def test_every_mark_that_may_end_a_sentence_is_looked_at(text: str) -> None:
    """The search goes from dot to dot for speed; this is what it must find, said at once."""
    dots, found = dotted(text), []
    at = dots.find(".")
    while at >= 0:
        end, resume = mark_end(text, dots, at)
        if end:
            found.append((at, end))
        at = dots.find(".", resume)

    assert found == [match.span() for match in _MARK.finditer(text)]


@pytest.mark.parametrize("text", ["." * 300_000 + "x", ".x" * 300_000, '."' * 100_000 + "x", "! " * 300_000])
def test_texts_of_nothing_but_marks_are_split_in_one_pass(text: str) -> None:
    assert list(sentences(text))[-1][1] >= len(text) - 1


def test_offsets_may_be_those_of_a_longer_text() -> None:
    text = "It rained. Nobody came."

    assert sentences(text, 7) == [(start + 7, end + 7) for start, end in sentences(text)]
    assert sentences("x" * 6 * LONGEST, 7)[-1][1] == 7 + 6 * LONGEST
