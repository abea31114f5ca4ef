"""``newsarchive explain``: where each fact of an article comes from, each line's fate, what proves each tag."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from newsarchive import tagging, vocabulary
from newsarchive.addresses import article_id
from newsarchive.assemble import Fate, Instruments, fates, passages
from newsarchive.cleaning import CompiledPhrases, examine, in_words
from newsarchive.errors import SourceError
from newsarchive.model import Article, DateFact, Fact, Issue, NameTag, RawDocument, fold, split_lines
from newsarchive.overrides import known_to, load_overrides
from newsarchive.project import Project
from newsarchive.rights.withheld import Tombstone
from newsarchive.sources import SourceFile
from newsarchive.stages.discretion import discreet, secrets
from newsarchive.stages.drafts import set_up
from newsarchive.stages.overriding import index_overrides
from newsarchive.stages.records import Record, read_all
from newsarchive.stages.surveying import survey
from newsarchive.stages.tasks import find, own_files, select
from newsarchive.survey import NOTHING_LEARNT, Level

_LINE_WIDTH = 76
_RECURS = {
    Level.SOME: "recurs in this folder",
    Level.MANY: "recurs in this folder, in about a quarter of its files",
    Level.MOST: "recurs in this folder, in about half of its files or more",
}
_MOST_WANTED = 4
"""Phrases shown of those of which one is lacking."""
_RIGHT_EDGE = 83
_INDENT = " " * 9
_FACTS = ("title", "dek", "section", "publisher", "agency", "dateline", "url", "published", "updated", "retrieved")


def explain(target: str, project: Project) -> str:
    """The explanation of the articles in a source file, or of the one with this id, as plain text.

    A file inside one of the project's sources is read as part of it: its id is the one it has in the site, and what
    recurs over its folder is known, for which all the project's sources are read. Raises
    SourceError where ``target`` is neither, or holds no article.
    """
    words = vocabulary.load(project.vocabulary)
    selection = select(project)
    files = own_files(project)
    chosen = _find(target, project, files)
    # A file that is none of the project's is judged alone, as it would be in an export of it.
    overrides = load_overrides(project.trusted, known_to(words))
    in_project = bool(chosen) and chosen[0] in files
    learnt = survey(files, selection, overrides=index_overrides(overrides)) if in_project else NOTHING_LEARNT
    bench = set_up(words, learnt, store=None, models=project.ner, rights=project.rights, overrides=overrides)
    wanted = not Path(target).exists()
    records: list[Record] = []
    issues: list[Issue] = []
    hidden: list[RawDocument] = []
    withheld: list[Tombstone] = []
    for batch in read_all(chosen, selection, bench, lambda record: record):
        records += [record for record in batch.products if record.article.id == target or not wanted]
        withheld += [tombstone for tombstone in batch.withheld if tombstone.id == target or not wanted]
        issues += batch.issues
        hidden += batch.hidden
    notes = [f"{issue.source}: {issue.message}" for issue in discreet(issues, secrets(bench.overrides, hidden))]
    if not records and not withheld and wanted:
        raise SourceError(
            f"{target}: neither a file nor the id of an article here\n"
            "    hint: ids stand in the record (“newsarchive export”) and on each article's page"
        )
    if not records and not withheld:
        raise SourceError("\n    ".join(notes) or f"{target}: no article in it")
    told = (_article(record, learnt.recurring(record.document), bench.instruments) for record in records)
    pages = ["\n".join(lines) for lines in (*told, *map(_withheld, withheld))]
    if notes and not wanted:
        pages.append("\n".join(["NOT READ", *(f"  {note}" for note in notes)]))
    return "\n\n".join(pages) + "\n"


def near_misses(article: Article, text: str, lexicon: tagging.Lexicon) -> tagging.Misses:
    """What an article came near to and did not get. ``text``: the text it was made from."""
    lines = [fold(line) for line in split_lines(text)]
    return tagging.misses(tuple(passages(article, article.blocks, lines)), article.language, lexicon)


def _withheld(tombstone: Tombstone) -> Iterator[str]:
    yield "This article is withheld."
    yield f"id {tombstone.id} · {tombstone.path}"
    yield f"{tombstone.because}" + (f" ({tombstone.date})" if tombstone.date else "")
    if tombstone.sha256 is not None:
        yield f"SHA-256 {tombstone.sha256}"


def _find(target: str, project: Project, files: Sequence[SourceFile]) -> Sequence[SourceFile | Issue]:
    path = Path(target)
    if not target or path.is_dir():
        raise SourceError(f"{target or 'FILE'}: expected one file or the id of one article")
    if path.exists():
        place = path.resolve()
        return [file for file in files if file.location.resolve() == place] or list(find(select(project, [path])))
    # The ids of records in containers, and those that people gave, show only when the files are read.
    return [file for file in files if article_id(file.name) == target] or files


def _article(record: Record, recurring: Mapping[int, Level], tools: Instruments) -> Iterator[str]:
    article, text = record.article, record.document.text
    near = near_misses(article, text, tools.lexicon)
    yield article.title.value
    yield f"{article.source.path} · id {article.id} · {article.path}"
    for heading, lines in (
        ("FACTS", _facts(article)),
        *((("CORRECTED", _corrections(article)),) if article.corrections else ()),
        ("LINES", _lines(article, record.document, recurring, tools.phrases)),
        ("THEMES", _themes(article)),
        ("NEAR MISSES", _theme_misses(near)),
        ("COUNTRIES", _countries(article)),
        ("COUNTRIES IN PASSING", _country_misses(near)),
        ("PEOPLE", _names(article.people)),
        ("ORGANISATIONS", _names(article.organisations)),
        ("QUOTATIONS", _quotations(article)),
        ("FIGURES", _figures(article)),
    ):
        yield f"\n{heading}"
        yield from lines


def _facts(article: Article) -> Iterator[str]:
    for name in _FACTS:
        yield from _fact(name, getattr(article, name))
    for author in article.authors:
        yield from _fact("author", author)
    if not article.authors:
        yield "  author      – none named"
    yield f"  language    {article.language}"
    if article.keywords:
        yield f"  keywords    {', '.join(article.keywords)}"
    if article.truncated:
        yield "  truncated   the text breaks off"
    for issue in article.issues:
        where = f"line {issue.line}: " if issue.line else ""
        yield f"  doubt       {issue.code}: {where}{issue.message}"


def _corrections(article: Article) -> Iterator[str]:
    """What people changed, and what the machine had made of it."""
    for change in article.corrections or ():
        lines = f", {_numbers(change.lines)}" if change.lines else ""
        yield f"  {change.what:<11} {change.after or '– nothing'}"
        yield f"              was {change.before or '– nothing'}{lines}; {change.because}"


def _lines(
    article: Article, document: RawDocument, recurring: Mapping[int, Level], phrases: CompiledPhrases
) -> Iterator[str]:
    """Each line with its fate, and below it what was seen of it: for a hard-wrapped paragraph once."""
    lines = split_lines(document.text)
    _, measured, zones, scores = examine(lines, phrases, recurring, document.layout)
    seen = {line.index: in_words(line, zone, score) for line, zone, score in zip(measured, zones, scores, strict=True)}
    for index, (line, fate) in enumerate(zip(lines, fates(article), strict=True)):
        if fate.kind != "blank":
            yield f"{fate.line:>5}  {_shorten(line)}"
            level = recurring.get(fate.line)
            yield f"       └ {_fate(fate, article)}" + (f"; {_RECURS[level]}" if level is not None else "")
            yield from textwrap.wrap(
                seen.get(index, ""), _RIGHT_EDGE, initial_indent=_INDENT, subsequent_indent=_INDENT
            )


def _themes(article: Article) -> Iterator[str]:
    for theme in article.themes:
        yield f"  {theme.label} ({theme.role}, score {theme.score:g})"
        for proof in theme.evidence:
            yield f"    line {proof.line}, rule {proof.rule}: {proof.text}"
    if not article.themes:
        yield "  – none"


def _countries(article: Article) -> Iterator[str]:
    for country in article.countries:
        counts = country.mentions
        yield (
            f"  {country.name} ({country.code}, {country.role}): "
            f"{counts.name} by name, {counts.demonym} by adjective or people, {counts.metonym} by seat of government"
        )
        for sight in country.evidence[:1]:
            yield f"    line {sight.line}: {sight.text}"
    if not article.countries:
        yield "  – none"


def _theme_misses(near: tagging.Misses) -> Iterator[str]:
    for theme in near.themes:
        yield f"  {theme.label} (score {theme.score:g} of {theme.threshold:g})"
        for proof in theme.evidence:
            yield f"    for: line {proof.line}, rule {proof.rule}: {proof.text}"
        for veto in theme.vetoes:
            yield f"    against: line {veto.line}, rule {veto.rule}: {_reason(veto)}: {_shorten(veto.text)}"
    if not near.themes:
        yield "  – none"


def _reason(veto: tagging.Veto) -> str:
    opened = f"“{veto.text[veto.start : veto.end]}”"
    if veto.kind == "lacking":
        wanted = ", ".join(veto.wanted[:_MOST_WANTED]) + (" …" if len(veto.wanted) > _MOST_WANTED else "")
        return f"{opened} lacks {veto.condition} ({wanted})"
    return f"{opened} ruled out by “{veto.phrase}” ({veto.condition})"


def _country_misses(near: tagging.Misses) -> Iterator[str]:
    for country in near.countries:
        yield f"  {country.name} ({country.code}): weight {country.weight:g}, {country.share:.0%} of the weightiest"
        yield f"    line {country.line}: {_shorten(country.text)}"
    if not near.countries:
        yield "  – none"


def _names(names: Sequence[NameTag]) -> Iterator[str]:
    for name in names:
        also = f", also {', '.join(name.aliases)}" if name.aliases else ""
        known = "of this article only" if name.scope == "article" else name.id
        yield f"  {name.name} ({known}){also}: {_numbers(name.lines)}"
        if name.description is not None:
            yield f"    {_shorten(name.description)}"
    if not names:
        yield "  – none"


def _quotations(article: Article) -> Iterator[str]:
    for place, quote in enumerate(article.quotes):
        going_on = f", goes on from quotation {quote.continues + 1}" if quote.continues is not None else ""
        said = quote.speaker or "nobody named"
        yield f"  {place + 1}. {said} ({quote.kind}, speaker {quote.attribution}{going_on})"
        yield f"    line {quote.line}: {_shorten(quote.text)}"
    if not article.quotes:
        yield "  – none"


def _figures(article: Article) -> Iterator[str]:
    for figure in article.figures:
        parts = (("unit", figure.unit), ("counts", figure.what), ("says", figure.source), ("hedge", figure.hedge))
        told = [f"{name}: {words}" for name, words in parts if words is not None]
        ends = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        yield f"  {' to '.join(f'{end:,}' for end in ends)}" + "".join(f", {each}" for each in told)
        yield f"    line {figure.line}: {_shorten(figure.text)}"
    if not article.figures:
        yield "  – none"


def _fact(name: str, fact: Fact | DateFact | None) -> Iterator[str]:
    if fact is None:
        yield f"  {name:<11} – not known"
        return
    value = fact.value if fact.value is not None else getattr(fact, "edtf", None)
    lines = f", {_numbers(fact.lines)}" if fact.lines else ""
    yield f"  {name:<11} {value}"
    yield f"              {fact.status}{lines}, rule {fact.rule}" + (f"; {fact.because}" if fact.because else "")


def _fate(fate: Fate, article: Article) -> str:
    facts = f"; gives {', '.join(fate.facts)}" if fate.facts else ""
    if fate.kind == "kept" and fate.block is not None:
        return f"kept: {article.blocks[fate.block].kind}{facts}"
    if fate.dropped is not None:
        return f"left out: {fate.dropped.reason}, rule {fate.dropped.rule}{facts}"
    return f"caption{facts}" if fate.kind == "caption" else f"fact: {', '.join(fate.facts)}"


def _numbers(numbers: Sequence[int]) -> str:
    return f"line{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))}"


def _shorten(line: str) -> str:
    plain = " ".join(line.split())
    return plain if len(plain) <= _LINE_WIDTH else plain[: _LINE_WIDTH - 1] + "…"
