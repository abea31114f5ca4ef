import pytest

from newsarchive.model import Metadata
from tests.metadata.pages import read

HEAD = "f Harbour wall gives way after the storm\n"
BODY = "p Part of the old harbour wall fell into the sea on Sunday night, the harbour master told reporters.\n"


def judged(line: str, reason: str = "timestamp") -> Metadata:
    return read(f"{HEAD}d/{reason} {line}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "Published: 3 March 2021",
        "Published: `2021-03-03 20:16:04`",
        "2021-03-03T09:15Z",
        "Veröffentlicht am 3. März 2021 um 9.15 Uhr",
        "Publié le 3 mars 2021 à 9h15",
        "Wednesday, March 3, 2021 9:15 PM EST",
        "3 March 2021 | Page 5",
    ],
)
def test_a_dropped_line_that_is_its_date_and_a_label_is_a_fact(line: str) -> None:
    facts = judged(line)

    assert facts.published is not None
    assert facts.settled[2].kind == "fact"
    assert facts.settled[2].rule == "published"


@pytest.mark.parametrize("line", ["By Ada Brekke", "Von Ada Brekke", "By Ada Brekke, 3 March 2021"])
def test_a_dropped_line_that_is_its_author_and_a_label_is_a_fact(line: str) -> None:
    facts = judged(line, "byline")

    assert [author.value for author in facts.authors] == ["Ada Brekke"]
    assert facts.settled[2].kind == "fact"


@pytest.mark.parametrize(
    "line,reason",
    [
        ("3 March 2021 | Harbour edition", "timestamp"),
        ("Published: 3 March 2021, 4 minutes", "timestamp"),
        ("Published 3 March 2021, last read 7 May 2022", "timestamp"),
        ("By Ada Brekke, harbour correspondent", "byline"),
    ],
)
def test_a_dropped_line_that_says_more_keeps_its_reason(line: str, reason: str) -> None:
    assert 2 not in judged(line, reason).settled


def test_a_line_of_another_kind_keeps_its_reason() -> None:
    assert 2 not in judged("Published: 3 March 2021", "metadata").settled
