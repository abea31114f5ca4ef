"""``newsarchive check``: is what people wrote for a project in order, and what was made of it?"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from newsarchive import vocabulary
from newsarchive.addresses import article_id
from newsarchive.errors import FileMistakes, Mistake, in_order
from newsarchive.inspecting import inspect
from newsarchive.model import Issue
from newsarchive.overrides import known_to, load_overrides
from newsarchive.project import Project, load_project
from newsarchive.publish.manifest import read_manifest
from newsarchive.stages.discretion import discreet, secrets
from newsarchive.stages.drafts import set_up
from newsarchive.stages.overriding import index_overrides, unmet, unnamed
from newsarchive.stages.records import read_all
from newsarchive.stages.surveying import survey
from newsarchive.stages.tasks import documents, find, select, tasks
from newsarchive.tagging import Lexicon, compile_lexicon
from newsarchive.tagging.diagnosis import diagnose
from newsarchive.tagging.examples import Case, cases, failing


class FailedExample(Struct, frozen=True):
    """An example beside a rule that does not hold."""

    theme: str
    rule: str | None
    """The rule whose example it is; None: the theme's."""
    language: str
    sentence: str
    expected: str
    happened: str


class Fault(Struct, frozen=True, omit_defaults=True):
    """One thing to mend, and where it stands."""

    file: str
    line: int | None
    message: str
    hint: str | None = None
    example: FailedExample | None = None


class Result(Struct, frozen=True):
    """What one check found."""

    check: str
    summary: str
    """One line: what was looked at."""
    faults: tuple[Fault, ...] = ()


class Report(Struct, frozen=True):
    """What all of them found."""

    fine: bool
    checks: tuple[Result, ...]


class Subject(Struct, frozen=True):
    """What is checked."""

    folder: Path
    is_dump: bool = False


def check_configuration(subject: Subject) -> Result:
    """newsarchive.yml can be used as it stands."""
    try:
        project = load_project(subject.folder, is_dump=subject.is_dump)
    except FileMistakes as error:
        return Result("configuration", "newsarchive.yml has mistakes", _faults(error.mistakes))
    if project.trusted is None:
        return Result("configuration", "no newsarchive.yml is obeyed here: the defaults hold")
    named = ", ".join(map(str, project.sources))
    return Result("configuration", f"newsarchive.yml; sources: {named}")


def check_vocabulary(subject: Subject) -> Result:
    """The vocabulary files can be used, and the examples in them hold."""
    try:
        words = vocabulary.load(_overlay(subject))
    except FileMistakes as error:
        return Result("vocabulary", "the files have mistakes; no example was run", _faults(error.mistakes))
    lexicon = compile_lexicon(words.themes, words.countries)
    faults = tuple(_failed(case, lexicon) for case in failing(lexicon))
    languages = Counter(case.language for case in cases(words.themes))
    told = ", ".join(f"{language} {count}" for language, count in sorted(languages.items()))
    rules = sum(len(theme.rules) for theme in words.themes.themes)
    summary = f"{len(words.themes.themes)} themes, {rules} rules, {languages.total()} examples ({told})"
    return Result("vocabulary", f"{summary}; {len(faults)} failed" if faults else f"{summary}", faults)


def check_overrides(subject: Subject) -> Result:
    """Every override can be used, names an article that is there, and things stand as it says they did."""
    try:
        project = load_project(subject.folder, is_dump=subject.is_dump)
        words = vocabulary.load(project.vocabulary)
    except FileMistakes:
        return Result("overrides", "not looked at before configuration and vocabulary are in order")
    try:
        overrides = load_overrides(project.trusted, known_to(words))
    except FileMistakes as error:
        return Result("overrides", "the files have mistakes", _faults(error.mistakes))
    withholding = any(entry.withhold for entry in overrides.names)
    if not overrides.entries and not withholding:
        return Result("overrides", f"{len(overrides.names)} about names everywhere" if overrides.names else "none")
    selection = select(project)
    found = list(find(selection))
    learnt = survey(found, selection, overrides=index_overrides(overrides))
    bench = set_up(words, learnt, store=None, models=project.ner, rights=project.rights, overrides=overrides)
    met: set[int] = set()
    named: set[int] = set()
    stale: list[Mistake] = []
    # Whether any article names somebody, only all of them together can tell.
    for batch in read_all(found, selection, bench, lambda _: None, overridden=not withholding):
        met.update(batch.met)
        named.update(batch.named)
        stale += batch.stale
    stale += [*unmet(bench.overrides, met), *unnamed(bench.overrides, named)]
    summary = f"{len(overrides.entries)} about articles, {len(overrides.names)} about names everywhere"
    return Result("overrides", f"{summary}; {len(stale)} do not hold" if stale else summary, _faults(in_order(stale)))


def check_sources(subject: Subject) -> Result:
    """Every source can be read, and no two records have one id."""
    try:
        project = load_project(subject.folder, is_dump=subject.is_dump)
        overrides = load_overrides(project.trusted, known_to(vocabulary.load(project.vocabulary)))
    except FileMistakes:
        return Result("sources", "not looked at before configuration, vocabulary and overrides are in order")
    selection = select(project)
    issues: list[Issue] = []
    first: dict[str, str] = {}
    records = 0
    for task in tasks(find(selection), selection):
        for item in documents(task.items, selection):
            if isinstance(item, Issue):
                issues.append(item)
                continue
            records += 1
            id_ = item.id or article_id(item.name, item.record)
            path = item.path if item.record is None else f"{item.path}#{item.record}"
            if first.setdefault(id_, path) != path:
                message = f"It has the id of {first[id_]}: {id_}. Give one of them another name or id."
                issues.append(Issue("duplicate-id", None, message, path))
    # What is withheld is not named, here as elsewhere.
    told = tuple(
        Fault(issue.source or "", issue.line, issue.message)
        for issue in discreet(issues, secrets(index_overrides(overrides)))
    )
    summary = f"{records:,} records"
    return Result("sources", f"{summary}; {len(told):,} to mend" if told else summary, told)


def check_site(subject: Subject) -> Result:
    """The site that was built last leads nobody astray: its links, its anchors, its feeds."""
    try:
        project = load_project(subject.folder, is_dump=subject.is_dump)
    except FileMistakes:
        return Result("site", "not looked at before the configuration is in order")
    digests = read_manifest(project.output)
    if digests is None:
        return Result("site", f"{project.output}: no site was built there yet")
    found = inspect(project.output, sorted(digests))
    faults = tuple(Fault(flaw.path, None, flaw.message) for flaw in found.flaws)
    summary = f"{found.pages:,} pages, {found.links:,} links, {found.feeds:,} feeds"
    return Result("site", f"{summary}; {len(faults):,} to mend" if faults else summary, faults)


Check = Callable[[Subject], Result]
CHECKS: tuple[tuple[str, Check], ...] = (
    ("configuration", check_configuration),
    ("vocabulary", check_vocabulary),
    ("overrides", check_overrides),
    ("sources", check_sources),
    ("site", check_site),
)
"""Plug point: name → the function that looks; in this order."""


def check(subject: Subject, names: Sequence[str] = ()) -> Report:
    """Runs the checks of these names, or all of them. Raises SourceError if there is no such folder."""
    results = tuple(run(subject) for name, run in CHECKS if not names or name in names)
    return Report(not any(result.faults for result in results), results)


def as_text(report: Report) -> str:
    """For people: every fault with its place and how to mend it, then a line for each check."""
    return "\n".join(_lines(report)) + "\n"


def as_json(report: Report) -> str:
    """For machines: the report as one JSON object."""
    return msgspec.json.encode(report).decode() + "\n"


def _overlay(subject: Subject) -> Path | None:
    """The project's own vocabulary folder, though its newsarchive.yml may have mistakes."""
    try:
        project: Project = load_project(subject.folder, is_dump=subject.is_dump)
    except FileMistakes:
        return subject.folder / "vocabulary"
    return project.vocabulary


def _faults(mistakes: Sequence[Mistake]) -> tuple[Fault, ...]:
    return tuple(Fault(mistake.file, mistake.line, mistake.message, mistake.hint) for mistake in mistakes)


def _failed(case: Case, lexicon: Lexicon) -> Fault:
    why = diagnose(case, lexicon)
    example = case.example
    failed = FailedExample(case.theme, case.rule, case.language, example.text, why.expected, why.happened)
    return Fault(example.file, example.line, f"{case.subject}: an example does not hold", why.mend, failed)


def _lines(report: Report) -> Iterator[str]:
    for result in report.checks:
        for fault in result.faults:
            yield f"{fault.file}:{fault.line}: {fault.message}" if fault.line else f"{fault.file}: {fault.message}"
            if fault.example is not None:
                yield f"    sentence: {fault.example.sentence}"
                yield f"    expected: {fault.example.expected}"
                yield f"    happened: {fault.example.happened}"
            if fault.hint:
                yield f"    hint: {fault.hint}"
            yield ""
    for result in report.checks:
        yield f"{result.check}: {'mend' if result.faults else 'fine'}: {result.summary}"
