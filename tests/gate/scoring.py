"""How near the program comes to the gold: page by page, then totals for English pages and for all.

Everything is counted in fractions, so that a floor is the same on every machine.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from fractions import Fraction
from functools import cache

from msgspec import Struct

from newsarchive import vocabulary
from newsarchive.assemble import Instruments, make_article, make_draft, prepare
from newsarchive.model import Article, RawDocument
from tests.gate.gold import Page, numbers

ONE = Fraction(1)
_WORD = re.compile(r"\w+")


class Judged(Struct, frozen=True):
    """One page and what the program made of it; line numbers without those that count neither way."""

    page: Page
    article: Article | None
    gold: frozenset[int]
    kept: frozenset[int]
    gold_headings: frozenset[int]
    headings: frozenset[int]

    @property
    def precision(self) -> Fraction | None:
        """None where nothing was kept."""
        return Fraction(len(self.gold & self.kept), len(self.kept)) if self.kept else None

    @property
    def recall(self) -> Fraction | None:
        """None where there was nothing to keep."""
        return Fraction(len(self.gold & self.kept), len(self.gold)) if self.gold else None

    @property
    def f1(self) -> Fraction:
        """1 for a page without an article that was taken as such."""
        both = len(self.gold) + len(self.kept)
        return Fraction(2 * len(self.gold & self.kept), both) if both else ONE


class Score(Struct, frozen=True):
    """A measure and how many cases it was taken from."""

    value: Fraction
    count: int


class Answer(Struct, frozen=True):
    """One fact of one page: what the gold says, what the program says, and whether these agree."""

    name: str
    expected: str | None
    given: str | None
    right: bool


@cache
def instruments() -> Instruments:
    """The built-in vocabulary, made ready."""
    return prepare(vocabulary.load())


def judge(page: Page) -> Judged:
    """Leads the page through the program, alone, as a file of a small dump."""
    draft = make_draft(page.text, instruments(), {})
    name = f"{page.name}.txt"
    size = len(page.text.encode())
    document = RawDocument(f"gate/{name}", name, "txt", None, "0" * 64, size, "utf-8", page.text)
    article = make_article(document, draft) if draft else None
    blocks = article.blocks if article else ()
    kept = {line for block in blocks for line in block.lines}
    headings = {line for block in blocks if block.kind == "heading" for line in block.lines}
    if article and article.dek:
        kept |= set(article.dek.lines)
    either = numbers(page.expected.either)
    return Judged(
        page=page,
        article=article,
        gold=(numbers(page.expected.body) | numbers(page.expected.dek)) - either,
        kept=frozenset(kept) - either,
        gold_headings=numbers(page.expected.headings),
        headings=frozenset(headings) - either - numbers(page.expected.headings_either),
    )


def totals(judged: Sequence[Judged]) -> dict[str, Score]:
    """Every measure over all pages (``all.``) and over the English ones (``en.``)."""
    groups = {"all": judged, "en": [one for one in judged if one.page.english]}
    return {f"{group}.{name}": score for group, some in groups.items() for name, score in _measures(some).items()}


def _measures(judged: Sequence[Judged]) -> dict[str, Score]:
    articles = [one for one in judged if one.page.expected.article]
    answers = [answer for one in articles for answer in facts(one)]
    precisions = [one.precision for one in judged if one.precision is not None]
    recalls = [one.recall for one in judged if one.recall is not None]
    precision, recall = _mean(precisions), _mean(recalls)
    return {
        "body_precision": precision,
        "body_recall": recall,
        "body_f1": Score(_harmonic(precision.value, recall.value), len(judged)),
        "pages_above_half": _share([one.f1 >= Fraction(1, 2) for one in judged]),
        "no_article": _share([one.article is None for one in judged if not one.page.expected.article]),
        "heading_f1": _overlap((one.gold_headings, one.headings) for one in articles),
        "title": _share([answer.right for answer in answers if answer.name == "title"]),
        "date": _recall("date", answers),
        "date_precision": _precision("date", answers),
        "moment": _recall("moment", answers),
        "author_recall": _recall("author", answers),
        "author_precision": _precision("author", answers),
        "author_f1": _author_f1(answers),
        "publisher_recall": _recall("publisher", answers),
        "publisher_precision": _precision("publisher", answers),
        "language": _share([answer.right for answer in answers if answer.name == "language"]),
    }


def facts(one: Judged) -> list[Answer]:
    """Each fact of a page that holds an article; an author or date that only one side has is an answer too."""
    expected, article = one.page.expected, one.article
    title = article.title.value if article and article.title.status != "supplied" else None
    date = article.published.value if article and article.published else None
    publisher = article.publisher.value if article and article.publisher else None
    language = article.language if article else None
    return [
        Answer("title", expected.title, title, _same_title(expected.title, title) and article is not None),
        Answer("date", expected.date, date, bool(date and expected.date and date[:10] == expected.date[:10])),
        Answer("moment", expected.date, date, bool(date and expected.date and _same_moment(expected.date, date))),
        Answer("publisher", expected.publisher, publisher, _same_publisher(expected.publisher, publisher)),
        Answer("language", expected.language, language, (language or "").partition("-")[0] == expected.language),
        *_authors(expected.authors, [author.value for author in article.authors] if article else []),
    ]


def _authors(expected: Iterable[str], given: Iterable[str]) -> list[Answer]:
    free = list(given)
    answers = []
    for name in expected:
        match = next((other for other in free if _same_person(name, other)), None)
        if match is not None:
            free.remove(match)
        answers.append(Answer("author", name, match, match is not None))
    return [*answers, *(Answer("author", None, name, False) for name in free)]


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _same_title(expected: str | None, given: str | None) -> bool:
    """Letter for letter but for case and punctuation."""
    if expected is None or given is None:
        return expected is given
    return _words(expected) == _words(given)


def _same_moment(expected: str, given: str) -> bool:
    """To the minute and with the offset, or the day where the page says no more."""
    if "T" not in expected or "T" not in given:
        return expected == given
    wanted, found = datetime.fromisoformat(expected), datetime.fromisoformat(given)
    return wanted.utcoffset() == found.utcoffset() and wanted == found.replace(second=0)


def _same_publisher(expected: str | None, given: str | None) -> bool:
    """One name holds the other, spaces aside."""
    if not expected or not given:
        return False
    wanted, found = "".join(_words(expected)), "".join(_words(given))
    return wanted == found or (min(len(wanted), len(found)) >= 4 and (wanted in found or found in wanted))


def _same_person(expected: str, given: str) -> bool:
    """The same words, or one has all words of the other and both have two at least."""
    wanted, found = set(_words(expected)), set(_words(given))
    return wanted == found or (min(len(wanted), len(found)) >= 2 and (wanted <= found or found <= wanted))


def _mean(values: Sequence[Fraction]) -> Score:
    return Score(sum(values, Fraction(0)) / len(values) if values else ONE, len(values))


def _share(hits: Sequence[bool]) -> Score:
    return Score(Fraction(sum(hits), len(hits)) if hits else ONE, len(hits))


def _recall(name: str, answers: Iterable[Answer]) -> Score:
    return _share([answer.right for answer in answers if answer.name == name and answer.expected is not None])


def _precision(name: str, answers: Iterable[Answer]) -> Score:
    return _share([answer.right for answer in answers if answer.name == name and answer.given is not None])


def _harmonic(first: Fraction, second: Fraction) -> Fraction:
    return 2 * first * second / (first + second) if first + second else Fraction(0)


def _author_f1(answers: Sequence[Answer]) -> Score:
    recall, precision = _recall("author", answers), _precision("author", answers)
    return Score(_harmonic(recall.value, precision.value), recall.count)


def _overlap(pairs: Iterable[tuple[frozenset[int], frozenset[int]]]) -> Score:
    """F1 of sets over all pages together."""
    both = wanted = found = 0
    for gold, given in pairs:
        both += len(gold & given)
        wanted += len(gold)
        found += len(given)
    return Score(Fraction(2 * both, wanted + found) if wanted + found else ONE, wanted)
