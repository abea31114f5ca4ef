"""What one article says about itself: title, dates, authors, publisher, agency, language.

``describe`` reads them from what cleaning left in ``front`` lines and from the kinds of dropped lines where facts
stand (bylines, timestamps, metadata, notices of rights). Each fact knows its lines, its rule and its standing; what
the file does not say stays empty.
"""

from itertools import chain

from newsarchive.metadata.addresses import find_url
from newsarchive.metadata.bylines import read_bylines
from newsarchive.metadata.endings import read_ending
from newsarchive.metadata.front import read_front
from newsarchive.metadata.given import GIVEN, with_given
from newsarchive.metadata.header import read_header
from newsarchive.metadata.keywords import read_keywords
from newsarchive.metadata.language import language_of
from newsarchive.metadata.page import look_at
from newsarchive.metadata.publishers import find_publisher
from newsarchive.metadata.timestamps import read_times
from newsarchive.metadata.titles import find_title, supply_title
from newsarchive.metadata.wholly import whole_facts
from newsarchive.metadata.wires import find_agency, find_dateline
from newsarchive.metadata.words import CompiledWords, compile_words
from newsarchive.model import Cleaned, Issue, Mark, Metadata

__all__ = ["GIVEN", "CompiledWords", "compile_words", "describe", "with_given"]


def describe(cleaned: Cleaned, words: CompiledWords) -> Metadata:
    """The facts of a cleaned document, with the marks that replace cleaning's where a line is now spoken for."""
    page = look_at(cleaned, words.calendar)
    header = read_header(page, words)
    headline = find_title(page, header, words)
    title = headline.line
    settled: dict[int, Mark] = dict(headline.marks)
    credits_ = read_bylines(page, title, settled, words)
    settled |= credits_.marks
    kept = map(page.text, page.body)
    language = language_of(chain((headline.fact.value,), kept) if headline.fact else kept, words)
    times = read_times(page, title, settled, language, words)
    settled |= times.marks
    keywords, keyword_marks = read_keywords(page, words)
    settled |= keyword_marks
    dateline, wire = find_dateline(page, words)
    agency = find_agency(page, wire, title, words)
    publisher = find_publisher(page, headline, credits_.outlet, header, words)
    for fact, name in ((agency, "agency"), (publisher, "publisher")):
        if fact is not None:
            settled |= {n: Mark("fact", name) for n in fact.lines if page.is_front(n) and n not in settled}
    front = read_front(page, headline, settled, words)
    settled |= front.marks
    dated = (("published", times.published), ("updated", times.updated))
    settled |= whole_facts(page, dated, credits_.authors, words)
    title_fact = headline.fact or supply_title(page, settled)
    truncated, cut = read_ending(page, words)
    issues: list[Issue] = []
    if headline.fact is None:
        issues.append(
            Issue("title-missing", None, "No headline stands in the file; the one shown is cut from the text.")
        )
    issues += [*credits_.issues, *times.issues, *([cut] if cut else [])]
    return Metadata(
        language=language,
        title=title_fact,
        dek=front.dek,
        section=front.section or (header["section"].fact if "section" in header else None),
        publisher=publisher,
        agency=agency,
        dateline=dateline,
        url=find_url(page, title_fact.value, header),
        authors=credits_.authors,
        published=times.published,
        updated=times.updated,
        keywords=keywords,
        truncated=truncated,
        settled=settled,
        issues=tuple(sorted(issues, key=lambda issue: (issue.line or 0, issue.code))),
    )
