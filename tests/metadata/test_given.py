"""Facts that a container gives beside the text, joined with what the text says."""

import pytest

from newsarchive import vocabulary
from newsarchive.assemble import BESIDE, make_draft, prepare
from newsarchive.given import Given, GivenField
from newsarchive.metadata.given import read_date
from newsarchive.model import Draft

TOOLS = prepare(vocabulary.load())
BODY = """\
The council of the harbour town met on Tuesday and put off its decision on the ferry for another week, officials said.

Two conscripts who had deserted their unit asked for asylum in Norway, their lawyer told reporters outside the hall.
"""
PAGE = f"""\
Council puts off decision on ferry

By Ada Brekke

3 March 2021

{BODY}"""


def draft(text: str, *given: tuple[GivenField, str], by_person: bool = False) -> Draft:
    status = "supplied" if by_person else "stated"
    facts = [Given(field, value, f"the field “{field}”", status) for field, value in given]  # type: ignore[arg-type]
    made = make_draft(text, TOOLS, {}, (), facts)
    assert made is not None
    return made


def codes(made: Draft) -> list[str]:
    return [issue.code for issue in made.issues]


def test_a_given_title_takes_the_place_of_one_cut_from_the_text() -> None:
    made = draft(BODY, ("title", "Ferry must wait"))

    assert (made.metadata.title.value, made.metadata.title.status) == ("Ferry must wait", "stated")
    assert made.metadata.title.because == "the field “title”"
    assert made.metadata.title.lines == ()
    assert "title-missing" not in codes(made)


@pytest.mark.parametrize("value", ["\x01", "\u200b\u202e", "\x07 \x1b"])
def test_what_shows_nothing_is_no_fact(value: str) -> None:
    made = draft(BODY, ("title", value), ("section", value), ("authors", value), ("keywords", value))

    assert made == draft(BODY)


def test_what_the_text_says_too_keeps_its_lines() -> None:
    made = draft(PAGE, ("title", "COUNCIL puts off decision on ferry"), ("authors", "Ada Brekke"))

    assert (made.metadata.title.value, made.metadata.title.lines) == ("Council puts off decision on ferry", (1,))
    assert made.metadata.authors[0].lines == (3,)
    assert codes(made) == []


def test_where_container_and_text_differ_the_given_is_shown_and_both_are_told() -> None:
    made = draft(PAGE, ("title", "Ferry must wait"), ("published", "2021-03-05"), ("authors", "Nino Beridze"))

    assert made.metadata.title.value == "Ferry must wait"
    assert made.metadata.published is not None
    assert made.metadata.published.value == "2021-03-05"
    assert [author.value for author in made.metadata.authors] == ["Nino Beridze"]
    assert sorted(codes(made)) == ["authors-differs", "published-differs", "title-differs"]
    told = next(issue for issue in made.issues if issue.code == "title-differs")
    assert told.line == 1
    assert "Council puts off decision on ferry" in told.message
    assert "Ferry must wait" in told.message


def test_a_line_whose_fact_another_replaces_still_has_one_fate() -> None:
    made = draft(PAGE, ("title", "Ferry must wait"))

    assert [drop.line for drop in made.dropped if drop.rule == "other-than-given"] == [1]


def test_the_more_precise_of_two_dates_of_one_day_is_kept() -> None:
    made = draft(PAGE, ("published", "2021-03-03T08:15:00+01:00"))

    assert made.metadata.published is not None
    assert made.metadata.published.value == "2021-03-03T08:15:00+01:00"
    assert codes(made) == []


def test_a_given_title_is_searched_for_themes_and_proves_them_beside_the_text() -> None:
    made = draft(BODY, ("title", "Deserters ask Norway for asylum"))

    proofs = [proof for theme in made.tags.themes if theme.id == "asylum" for proof in theme.evidence]
    assert BESIDE in [proof.line for proof in proofs]


def test_a_language_is_believed_of_the_text_unless_a_person_wrote_it() -> None:
    assert draft(BODY, ("language", "de")).metadata.language == "en"
    assert "language-differs" in codes(draft(BODY, ("language", "de")))
    assert draft(BODY, ("language", "de"), by_person=True).metadata.language == "de"
    assert draft(BODY, ("language", "en_GB")).metadata.language == "en-GB"


def test_what_is_no_date_is_an_issue_and_no_date() -> None:
    made = draft(BODY, ("published", "last week"))

    assert made.metadata.published is None
    assert "malformed-date" in codes(made)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2022", "2022", "year"),
        ("2022-09", "2022-09", "month"),
        ("2022-09-23", "2022-09-23", "day"),
        ("20220923", "2022-09-23", "day"),
        ("2022-09-23 19:56", "2022-09-23T19:56:00", "minute"),
        ("2022-09-23T19:56:07.125-04:00", "2022-09-23T19:56:07-04:00", "second"),
        ("2022-09-23T19:56:07Z", "2022-09-23T19:56:07+00:00", "second"),
        ("Fri, 23 Sep 2022 19:56:00 -0400", "2022-09-23T19:56:00-04:00", "second"),
        ("1663977360", "2022-09-23T23:56:00+00:00", "second"),
        ("1663977360000", "2022-09-23T23:56:00+00:00", "second"),
        ("September 23, 2022", "2022-09-23", "day"),
        ("23. September 2022", "2022-09-23", "day"),
        ("2022-W38-5", "2022-09-23", "day"),
    ],
)
def test_dates_of_programs_and_people_are_read(text: str, value: str, precision: str) -> None:
    assert read_date(text, TOOLS.words) == (value, precision)


@pytest.mark.parametrize(
    "text", ["03/04/2022", "2022-13-01", "yesterday", "", "17", "9999-99-99", "0001-01-01", "²²²²-²²", "٢٠٢٢-٠١"]
)
def test_a_date_that_is_none_or_two_is_not_read(text: str) -> None:
    assert read_date(text, TOOLS.words) is None


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Ada Brekke and Nino Beridze", ["Ada Brekke", "Nino Beridze"]),
        ("BY ADA BREKKE, Staff Writer", ["ADA BREKKE"]),
        ("Ada Brekke; Nino Beridze", ["Ada Brekke", "Nino Beridze"]),
        ("Von Jonas Mohn", ["Jonas Mohn"]),
        ("Maria Silva da Costa", ["Maria Silva da Costa"]),
        ("By Maria Silva da Costa; Ada Brekke", ["Maria Silva da Costa", "Ada Brekke"]),
        ("Harbour Post Staff", ["Harbour Post Staff"]),
        ("Brekke, Ada", ["Brekke, Ada"]),
    ],
)
def test_a_byline_in_a_field_gives_a_name_each(value: str, names: list[str]) -> None:
    made = draft(BODY, ("authors", value))

    assert [author.value for author in made.metadata.authors] == names


def test_an_author_whom_a_person_wrote_down_stays_as_written() -> None:
    made = draft(BODY, ("authors", "By Ada Brekke and Nino Beridze"), by_person=True)

    assert [author.value for author in made.metadata.authors] == ["By Ada Brekke and Nino Beridze"]


def test_a_short_lead_of_a_record_with_a_title_is_text() -> None:
    text = "A deserter was freed in Riga on Friday.\n\nHe is 25 and comes from Omsk.\n"

    assert [block.text for block in draft(text, ("title", "Freed")).blocks] == text.strip().split("\n\n")
