"""The facts of an article as rows: what is known, how, from which line; and what is not known."""

from urllib.parse import urlsplit

from newsarchive.archive import publisher_slug
from newsarchive.model import Article, DateFact, Fact, Issue
from newsarchive.overrides.values import RULE as BY_PEOPLE
from newsarchive.overrides.values import is_printed
from newsarchive.rights.reducing import CODES
from newsarchive.site.dates import fact_date
from newsarchive.site.parts import Doubt, FactRow, FactValue, Said
from newsarchive.site.past_parts import Reduced
from newsarchive.site.periods import period_href
from newsarchive.site.places import line_refs
from newsarchive.site.view import publisher_href
from newsarchive.site.words import Words

_LEVELS = {code: level for level, code in CODES.items()}
CUT_FROM_LEAD = "title-from-lead"


def fact_rows(article: Article, ledger: str, words: Words) -> tuple[FactRow, ...]:
    """Date, publisher and author always, the other facts where there are any."""
    _ = words.gettext

    def plain(fact: Fact, href: str | None = None) -> FactValue:
        return _value(fact.value, fact, ledger, words, href=href)

    def row(name: str, *values: FactValue) -> FactRow:
        return FactRow(name, words.fact(name), values)

    publisher = article.publisher
    rows = [
        row("published", _date(article.published, ledger, words, _("undated"), listed=True)),
        *(
            row(name, _date(date, ledger, words, ""))
            for name, date in (("updated", article.updated), ("retrieved", article.retrieved))
            if date is not None
        ),
        row(
            "publisher",
            plain(publisher, publisher_href(publisher_slug(publisher.value)))
            if publisher is not None
            else _unknown(words.marks["unknown"].word, words, publisher_href(publisher_slug(None))),
        ),
    ]
    if article.agency is not None:
        rows.append(row("agency", plain(article.agency)))
    authors = [plain(author) for author in article.authors] or [_unknown(_("none named"), words)]
    rows.append(row("authors", *authors))
    rows += [
        row(name, plain(fact))
        for name, fact in (("section", article.section), ("dateline", article.dateline))
        if fact is not None
    ]
    if article.url is not None:
        address = article.url.value
        rows.append(row("url", _value(address, article.url, ledger, words, url=web_url(address))))
    title = article.title
    rows.append(row("title", _value(_title_word(title, words), title, ledger, words)))
    if article.language != "und":
        said = [each for each in article.corrections or () if each.what == "language"]
        mark = words.marks["supplied" if said else "inferred"]
        reason = Said(said[-1].because, "") if said else None
        language = FactValue(words.language_name(article.language), mark, (), reason, None, None, None)
    else:
        language = _unknown(words.marks["unknown"].word, words)
    rows.append(row("language", language))
    return tuple(rows)


def doubts(article: Article, ledger: str, words: Words) -> tuple[Doubt, ...]:
    """The issues of a record, with their lines, which the messages do not repeat; what ``reduced`` tells is none."""
    return tuple(doubt(issue, ledger, words) for issue in article.issues if issue.code not in _LEVELS)


def doubt(issue: Issue, ledger: str, words: Words) -> Doubt:
    """An issue: its kind in the interface's language, and what the machine said, which is always English."""
    line = line_refs(ledger, (issue.line,))[0] if issue.line else None
    return Doubt("" if words.is_english else words.issue(issue.code), issue.message, line)


def why(fact: Fact | DateFact, words: Words) -> Said | None:
    """The reason of a fact. Most of the machine's own are in the interface's language; people write in any."""
    if fact.because is None:
        return None
    if fact.rule == BY_PEOPLE:
        return Said(fact.because, "")
    if fact.rule == CUT_FROM_LEAD and len(fact.lines) == 1:
        line = str(fact.lines[0])
        return Said(words.gettext("no headline stands in the file; cut from the lead, line %s") % line, None)
    said = words.because.get(fact.because)
    return Said(said, None) if said is not None else Said(fact.because, None if words.is_english else "en")


def why_supplied(title: Fact, words: Words) -> Said | None:
    """Why a title is not in the file; None where it is."""
    if is_printed(title):
        return None
    return why(title, words) or Said(words.gettext("there is no headline in the file"), None)


def reduced(article: Article) -> Reduced | None:
    """What is shown of an article that may not be shown in full, and where the whole stands."""
    level = next((level for issue in article.issues if (level := _LEVELS.get(issue.code))), None)
    if level is None:
        return None
    url = web_url(article.url.value) if article.url is not None else None
    return Reduced(level, url, urlsplit(url).hostname if url else None)


def web_url(address: str) -> str | None:
    """The address if a reader may follow it: http or https, with a host and nothing odd in it."""
    if not address.isprintable() or " " in address or len(address) > 2000:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None


def _title_word(title: Fact, words: Words) -> str:
    _ = words.gettext
    if not is_printed(title):
        return _("Not in the file")
    return _("As printed") if title.status in {"stated", "supplied"} else title.value


def _value(
    text: str, fact: Fact, ledger: str, words: Words, *, href: str | None = None, url: str | None = None
) -> FactValue:
    refs = line_refs(ledger, fact.lines)
    return FactValue(text, words.marks[fact.status], refs, why(fact, words), href, url, None)


def _date(fact: DateFact | None, ledger: str, words: Words, unknown: str, *, listed: bool = False) -> FactValue:
    """A date; ``listed``: it is the one by which the archive is in order, so its month or year has a page."""
    if fact is None:
        return _unknown(unknown, words)
    shown = fact_date(fact, words)
    refs = line_refs(ledger, fact.lines)
    page = period_href(fact.value) if listed and fact.value is not None else None
    return FactValue(shown.text, words.marks[fact.status], refs, why(fact, words), page, None, shown.iso)


def _unknown(text: str, words: Words, href: str | None = None) -> FactValue:
    return FactValue(text, words.marks["unknown"], (), None, href, None, None)
