"""What is said of inputs without naming one that is withheld: in reports, logs and the list of doubtful inputs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from ahocorasick_rs import AhoCorasick
from msgspec import Struct
from msgspec.structs import replace

from newsarchive.addresses import article_id
from newsarchive.model import Issue, RawDocument
from newsarchive.rights.masking import Mask
from newsarchive.rights.withheld import MARK
from newsarchive.stages.overriding import OverrideIndex
from newsarchive.stages.tasks import Task
from newsarchive.survey import SurveyedFolder

_UNTOLD = "This input is withheld, and so is what was wrong with it."
_UNSAID = "The message names what is withheld."


class Secrets(Struct, frozen=True):
    """Which words tell where something withheld lies."""

    ids: frozenset[str] = frozenset()
    """Of articles."""
    paths: frozenset[str] = frozenset()
    """Of files, without the end of their names: what lies beside them is mostly named alike."""
    keys: frozenset[str] = frozenset()
    """Of records."""
    masks: tuple[Mask, ...] = ()
    """Names of people."""


def secrets(index: OverrideIndex, met: Iterable[RawDocument] = ()) -> Secrets:
    """What the entries that withhold name, and the sources in which they were found (``met``)."""
    entries = [entry for entry in index.entries if entry.withhold is not None]
    named = [entry.source.partition("#") for entry in entries if entry.source is not None]
    found = tuple(met)
    return Secrets(
        ids=frozenset(entry.article for entry in entries if entry.article is not None),
        paths=frozenset(
            _stem(path)
            for path in (
                *(path for path, sharp, _ in named if not sharp),
                *(document.path for document in found if document.record is None),
            )
        ),
        keys=frozenset((*(key for _, _, key in named if key), *(one.record for one in found if one.record))),
        masks=tuple(mask for _, mask in index.masks),
    )


def discreet(issues: Iterable[Issue], secret: Secrets) -> Iterator[Issue]:
    """The issues, those about withheld inputs without a word about which."""
    words = sorted({*secret.paths, *secret.keys})
    told = AhoCorasick(words) if words else None
    for issue in issues:
        if issue.source is not None and hides(issue.source, secret):
            yield Issue(issue.code, None, _UNTOLD, MARK)
        elif told is not None and told.find_matches_as_indexes(issue.message):
            yield Issue(issue.code, issue.line, _UNSAID, issue.source)
        else:
            yield _without_names(issue, secret.masks)


def hides(path: str, secret: Secrets) -> bool:
    """Whether a path is that of a withheld source, or of what lies beside it under the same name."""
    if not secret.ids and not secret.paths:
        return False
    parts = path.split("/")
    if secret.ids and any(article_id("/".join(parts[start:])) in secret.ids for start in range(len(parts))):
        return True
    # seeds/a.b_files/c: each beginning of it that is a whole word may be the withheld name
    beginnings = accumulate(parts, lambda before, part: f"{before}/{part}")
    return any(
        before[: len(before) - len(part)] + part[:end] in secret.paths
        for before, part in zip(beginnings, parts, strict=True)
        for end in range(1, len(part) + 1)
        if end == len(part) or not part[end].isalnum()
    )


def without_names(folders: Iterable[SurveyedFolder], index: OverrideIndex) -> tuple[SurveyedFolder, ...]:
    """What the survey learnt without the names of people whom no article may name."""
    for _, mask in index.masks:
        folders = [
            replace(
                folder,
                folder=mask.path(folder.folder) if mask.names(folder.folder) else folder.folder,
                lines=tuple(replace(line, text=mask.text(line.text)) for line in folder.lines),
            )
            for folder in folders
        ]
    kept = {folder.folder: folder for folder in folders}
    return tuple(kept.values())


def describe_discreetly(task: Task, secret: Secrets) -> str:
    """The files of a task, for errors, but those that are withheld."""
    paths = dict.fromkeys(item.path for item in task.items if not isinstance(item, Issue))
    return ", ".join(
        MARK if hides(path, secret) or any(mask.names(path) for mask in secret.masks) else path for path in paths
    )


def _without_names(issue: Issue, masks: Sequence[Mask]) -> Issue:
    for mask in masks:
        if mask.names(f"{issue.source}\n{issue.message}"):
            issue = replace(issue, source=mask.path(issue.source or ""), message=mask.text(issue.message))
    return issue


def _stem(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    dot = name.rfind(".")
    return folder + slash + (name[:dot] if dot > 0 else name)
