"""Doubtful facts: titles and dates that nothing states, dates in two readings, what a container and a text dispute."""

from collections.abc import Iterator

from newsarchive.metadata import GIVEN, CompiledWords
from newsarchive.metadata.dates import FoundDate, find_dates, may_hold_date, written
from newsarchive.metadata.given import text_says
from newsarchive.model import DateFact, Dropped, Fact, Issue
from newsarchive.review.desk import Paper
from newsarchive.review.values import Suggestion, join_names

DIFFERS = "-differs"
_DISPUTED = {"published": 0.9, "title": 0.85, "authors": 0.8}
_OTHERS_DISPUTED = 0.6
LONGEST_VALUE = 500
"""Characters of a value that is suggested."""
_LEAST_WORDS, _MOST_WORDS = 3, 25
"""Words of a line that may be a headline."""
_DATES_SHOWN = 3
_SHORT = 120
"""Characters of a line whose date may be the article's."""


def fact_doubts(paper: Paper, words: CompiledWords) -> Iterator[Suggestion]:
    """What is doubtful among the facts of an article."""
    yield from _conflicts(paper)
    for doubt in (_date(paper, words), _title(paper), _byline(paper), _language(paper)):
        if doubt is not None and doubt.what not in paper.settled:
            yield doubt


def _conflicts(paper: Paper) -> Iterator[Suggestion]:
    """What the text says otherwise than what stands beside it."""
    article = paper.article
    for issue in article.issues:
        name = issue.code.removesuffix(DIFFERS)
        if name == issue.code or name in paper.settled:
            continue
        fact: Fact | DateFact | None = None
        now: str | None = article.language
        value: str | None = _last_quoted(issue.message)
        if name != "language":
            fact = _first(getattr(article, name, None))
            if fact is None or fact.rule != GIVEN or fact.because is None:
                continue
            said = text_says(issue.message, fact.because)
            value = join_names(said.split(", ")) if said and name == "authors" else said
            now = _now(paper, name)
        if value and max(len(value), len(now or "")) <= LONGEST_VALUE:
            yield paper.suggest(
                "conflict",
                _DISPUTED.get(name, _OTHERS_DISPUTED),
                what=name,
                why=issue.message,
                lines=(issue.line,) if issue.line is not None else (),
                now=now,
                status=fact.status if fact else None,
                rule=fact.rule if fact else None,
                evidence=paper.witnesses((issue.line,) if issue.line is not None else ()),
                value=value,
                because=_because_of_text(issue) if name != "language" else "What stands beside the text is right.",
                was={name: now or ""},
            )


def _because_of_text(issue: Issue) -> str:
    where = f", line {issue.line}," if issue.line is not None else ""
    return f"The text{where} is right, not what stands beside it."


def _date(paper: Paper, words: CompiledWords) -> Suggestion | None:
    """The first thing that is doubtful about the date of publication."""
    issues = {issue.code: issue for issue in reversed(paper.article.issues)}
    if "ambiguous-date" in issues:
        issue = issues["ambiguous-date"]
        found = _found(paper, issue.line, words)
        return paper.suggest(
            "date-ambiguous",
            0.9,
            what="published",
            why=issue.message,
            lines=(issue.line,) if issue.line else (),
            evidence=paper.witnesses((issue.line,) if issue.line else ()),
            choices=tuple(reading for date in found for reading in _readings(date))[:4],
            because="A person decided between the two readings.",
            was={"published": ""},
        )
    if "date-missing" in issues:
        return _missing_date(paper, words, issues.get("malformed-date"))
    date = paper.article.published
    if date is None or date.status == "stated" or date.rule in {GIVEN, "override"}:
        return None
    return _inferred_date(paper, date, words)


def _missing_date(paper: Paper, words: CompiledWords, malformed: Issue | None) -> Suggestion:
    """No date; those that stand in lines left out may be it."""
    dated: dict[int, str] = {}
    for drop in paper.article.dropped:
        if len(dated) < _DATES_SHOWN and len(drop.text) <= _SHORT and may_hold_date(drop.text):
            for found in find_dates(drop.text, words.calendar):
                if len(found.days) == 1:
                    dated[drop.line] = _reading(found, 0)
    lines = [*dated, *([malformed.line] if malformed and malformed.line else [])]
    return paper.suggest(
        "date-missing",
        0.75 if lines else 0.6,
        what="published",
        why="No date of publication was recognised in the file." + (f" {malformed.message}" if malformed else ""),
        lines=tuple(lines),
        evidence=paper.witnesses(lines),
        choices=tuple(dict.fromkeys(dated.values())),
        was={"published": ""},
    )


def _inferred_date(paper: Paper, date: DateFact, words: CompiledWords) -> Suggestion | None:
    """A date that follows from something else; where it was one of two readings, the other one is offered."""
    now = date.value or date.edtf
    if now is None or not now[:4].isdigit():
        return None
    readings = [reading for line in date.lines for found in _found(paper, line, words) for reading in _readings(found)]
    others = tuple(dict.fromkeys(reading for reading in readings if reading[:10] != now[:10]))
    return paper.suggest(
        "date-inferred",
        0.5 if others else 0.35,
        what="published",
        why=_sentence(date.because or "the date is inferred"),
        lines=date.lines,
        now=now,
        status=date.status,
        rule=date.rule,
        evidence=paper.witnesses(date.lines),
        value=others[0] if len(others) == 1 else "",
        choices=others,
        because="Day and month stand in the other order." if len(others) == 1 else "",
        was={"published": now},
    )


def _title(paper: Paper) -> Suggestion | None:
    """A title that was cut from the text; a line left out right above it may be the headline."""
    title = paper.article.title
    if title.status != "supplied" or title.rule not in {"title-from-lead", "no-text"}:
        return None
    above = _headline_above(paper)
    lines = (above.line, *title.lines) if above else title.lines
    return paper.suggest(
        "title-supplied",
        0.75 if above else 0.6,
        what="title",
        why=_sentence(title.because or "no headline stands in the file"),
        lines=lines,
        now=title.value,
        status=title.status,
        rule=title.rule,
        evidence=paper.witnesses(lines),
        value=above.text if above else "",
        because=f"Line {above.line} is the headline." if above else "",
        was={"title": title.value},
    )


def _headline_above(paper: Paper) -> Dropped | None:
    """The last line before the text that was left out for no reason of its own, and reads like a headline."""
    first = min((line for block in paper.article.blocks for line in block.lines), default=0)
    for drop in reversed(paper.article.dropped):
        plain = drop.reason in {"other", "recurring"} and drop.line < first
        if plain and _LEAST_WORDS <= len(drop.text.split()) <= _MOST_WORDS and drop.text.isprintable():
            return drop
    return None


def _byline(paper: Paper) -> Suggestion | None:
    issue = next((issue for issue in paper.article.issues if issue.code == "empty-byline"), None)
    if issue is None or paper.article.authors:
        return None
    lines = (issue.line,) if issue.line is not None else ()
    return paper.suggest(
        "byline-empty",
        0.3,
        what="authors",
        why=issue.message,
        lines=lines,
        evidence=paper.witnesses(lines),
        was={"authors": ""},
    )


def _language(paper: Paper) -> Suggestion | None:
    if paper.article.language != "und":
        return None
    lines = [block.lines[0] for block in paper.article.blocks[:1]]
    return paper.suggest(
        "language-unknown",
        0.55,
        what="language",
        why="The language is not known, so tags are looked for with English words.",
        lines=tuple(lines),
        now="und",
        evidence=paper.witnesses(lines),
        because="Read by a person.",
        was={"language": "und"},
    )


def _found(paper: Paper, line: int | None, words: CompiledWords) -> tuple[FoundDate, ...]:
    """The dates of a line that may be read in two ways."""
    found = find_dates(paper.line(line or 0), words.calendar)
    return tuple(date for date in found if len(date.days) == 2)


def _readings(found: FoundDate) -> tuple[str, ...]:
    return tuple(_reading(found, place) for place in range(len(found.days)))


def _reading(found: FoundDate, place: int) -> str:
    return written(found.days[place], found.clock, month_only=found.month_only)[0]


def _first(value: object) -> Fact | DateFact | None:
    if isinstance(value, tuple):
        value = value[0] if value else None
    return value if isinstance(value, Fact | DateFact) else None


def _now(paper: Paper, name: str) -> str | None:
    """A fact as ``was:`` has it."""
    value = getattr(paper.article, name)
    if isinstance(value, tuple):
        return ", ".join(each.value for each in value)
    return (value.value or getattr(value, "edtf", None)) if value is not None else None


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}".rstrip(".") + "."


def _last_quoted(message: str) -> str:
    return message.rpartition("“")[2].rpartition("”")[0]
