"""Suggestions made by hand."""

from newsarchive.review import Suggestion, Witness

ID = "k5dq3v7xw2mzr4ja"


def near() -> Suggestion:
    """A theme that an article came near to."""
    return Suggestion(
        kind="theme-near",
        doubt=0.3,
        article=ID,
        source="seeds/a.txt",
        what="themes",
        lines=(4,),
        why="“Amnesty” has a score of 3; from 4 on it would be a subject.",
        now="mention",
        rule="amnesty/en/amnesty",
        evidence=(Witness(4, "An amnesty was possible."),),
        value="amnesty",
        words="amnesty",
        because="The article is about this; line 4 says so.",
        was={"4": "An amnesty was possible."},
    )


def weak() -> Suggestion:
    """A theme that an article hardly has."""
    return Suggestion(
        kind="theme-weak",
        doubt=0.2,
        article=ID,
        source="seeds/a.txt",
        what="themes",
        lines=(5,),
        why="“Desertion” has a score of 4, just above 4, by one rule alone.",
        value="desertion",
        because="The article is not about this.",
    )


def title() -> Suggestion:
    """A title that only a person can give."""
    return Suggestion(
        kind="title-supplied",
        doubt=0.6,
        article=ID,
        source="seeds/a.txt",
        what="title",
        lines=(1,),
        why="No headline stands in the file; cut from the lead, line 1.",
        now="An amnesty was…",
        status="supplied",
        rule="title-from-lead",
        evidence=(Witness(1, "An amnesty was possible, it said."),),
        was={"title": "An amnesty was…"},
    )
