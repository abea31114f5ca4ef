"""``newsarchive review``: what deserves a human look, the most doubtful first."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from newsarchive import vocabulary
from newsarchive.addresses import article_id
from newsarchive.archive import Card, gather, make_card
from newsarchive.archive.naming import same_entries
from newsarchive.build import DRAFTS
from newsarchive.errors import SourceError
from newsarchive.model import Issue
from newsarchive.overrides import known_to, load_overrides
from newsarchive.project import Project
from newsarchive.publish import work_folder
from newsarchive.review import Kind, Suggestion, Witness
from newsarchive.review.names import first_articles, name_doubts, pairs
from newsarchive.review.rows import heading, to_json, to_tsv
from newsarchive.review.writing import entry_of, to_yaml
from newsarchive.sources import SourceFile
from newsarchive.stages.drafts import Bench, set_up
from newsarchive.stages.records import Record, read_all
from newsarchive.stages.reviewing import Looked, doubts_in, look_at_names
from newsarchive.stages.surveying import survey
from newsarchive.stages.tasks import Selection, find, select
from newsarchive.vocabulary import Vocabulary

SHOWN = 20
"""Suggestions that a person is shown at a time."""
IN_MEMORY = 32 << 20
"""Bytes of suggestions above which they go to disk."""

_decode = msgspec.msgpack.Decoder(Suggestion).decode
_encode = msgspec.msgpack.Encoder().encode


class Wanted(Struct, frozen=True):
    """Which suggestions are asked for."""

    kinds: tuple[Kind, ...]
    article: str | None = None
    """Id of the only article to look at."""
    limit: int | None = None
    """So many, the most doubtful."""


class Reviewed(Struct, frozen=True):
    """What was found."""

    total: int
    """How many there are, whatever the limit."""
    suggestions: Iterator[Suggestion]
    """The most doubtful first; of equals in the order of the sources."""


def review(project: Project, wanted: Wanted, *, workers: int = 1) -> Reviewed:
    """Looks at every article of a project, or at one. Drafts that the last build left are used, none are kept.

    Raises SourceError where there is no such article.
    """
    words = vocabulary.load(project.vocabulary)
    selection = select(project)
    found = list(find(selection))
    overrides = load_overrides(project.trusted, known_to(words))
    learnt = survey(found, selection, workers=workers)
    bench = set_up(words, learnt, _store(project), models=project.ner, rights=project.rights, overrides=overrides)
    spool = _Spool()
    cards: list[Card] = []
    one_by_one = tuple(kind for kind in wanted.kinds if kind != "names-alike")
    of_article = wanted.article

    def finish(record: Record) -> Looked | None:
        if of_article is not None and record.article.id != of_article:
            return None
        looked = doubts_in(record, bench) if one_by_one else ()
        return _card(record), tuple(each for each in looked if each.kind in one_by_one)

    for batch in read_all(_files_of(of_article, found), selection, bench, finish, workers=workers):
        for product in batch.products:
            if product is not None:
                cards.append(product[0])
                spool.put(product[1])
    if of_article is not None and not cards:
        raise SourceError(
            f"{of_article}: not the id of an article here\n    hint: ids stand on each article's page and in its record"
        )
    if "names-alike" in wanted.kinds and of_article is None:
        spool.put(_names(cards, words, found, selection, bench))
    return Reviewed(len(spool), spool.ranked(wanted.limit))


def print_review(reviewed: Reviewed, form: str, stream: BinaryIO) -> None:
    """Writes the suggestions as ``tsv``, ``jsonl`` or ``text``."""
    if form == "tsv":
        stream.write(heading().encode("utf-8"))
    makers: Mapping[str, Callable[[Suggestion], bytes]] = {
        "tsv": lambda suggestion: to_tsv(suggestion).encode("utf-8", "backslashreplace"),
        "jsonl": to_json,
        "text": lambda suggestion: as_text(suggestion).encode("utf-8", "backslashreplace"),
    }
    stream.writelines(map(makers[form], reviewed.suggestions))


def as_text(suggestion: Suggestion) -> str:
    """For people: what is doubtful, what shows it, what the record has, and the override to paste."""
    where = f"{suggestion.source} · {suggestion.article}" if suggestion.article else "the whole archive"
    lines = [f"{suggestion.doubt:.2f}  {suggestion.kind} · {where}", f"      {suggestion.why}"]
    for witness in suggestion.evidence:
        place = f"line {witness.line}: " if witness.line is not None else ""
        lines.append(f"      {place}{witness.text}")
    known = ", ".join(filter(None, (suggestion.status, suggestion.rule and f"rule {suggestion.rule}")))
    lines.append(f"      now: {suggestion.now or 'nothing'}" + (f" ({known})" if known else ""))
    if suggestion.choices:
        lines.append(f"      choose: {' or '.join(suggestion.choices)}")
    return "\n".join(lines) + "\n" + to_yaml(entry_of(suggestion), 8) + "\n"


def _files_of(article: str | None, found: Sequence[SourceFile | Issue]) -> Sequence[SourceFile | Issue]:
    """The file of an article; all where its id does not tell, as in containers."""
    if article is None:
        return found
    return [item for item in found if isinstance(item, SourceFile) and article_id(item.name) == article] or found


def _card(record: Record) -> Card:
    article, name = record.article, record.document.name
    return make_card(article, name=name, key=record.key)


def _names(
    cards: Sequence[Card], words: Vocabulary, found: Sequence[SourceFile | Issue], selection: Selection, bench: Bench
) -> Iterator[Suggestion]:
    """Names that may be one. Only the files are read again that show them first."""
    archive = gather(
        cards,
        themes=(),
        country_names={},
        issues=(),
        authority={known.id: known.name for known in words.names.names},
        suggest=lambda entries: same_entries(entries, words.names),
    )
    alike = pairs(archive)
    ids = first_articles(alike)
    places = {place for id_ in ids for place in _above(archive.cards[id_].source)}
    files = [item for item in found if isinstance(item, SourceFile) and item.path in places]

    def finish(record: Record) -> Mapping[tuple[str, str], Witness]:
        return look_at_names(record.article, record.document.text) if record.article.id in ids else {}

    batches = read_all(files, selection, bench, finish)
    seen = {key: witness for batch in batches for product in batch.products for key, witness in product.items()}
    return name_doubts(alike, seen)


def _above(path: str) -> Iterator[str]:
    """A path and all above it: a packed file stands above its members."""
    while path:
        yield path
        path = path.rpartition("/")[0]


def _store(project: Project) -> Path | None:
    """The drafts of the last build, if they are ours."""
    store = work_folder(Path(os.path.realpath(project.output))) / DRAFTS
    try:
        return store if store.stat().st_uid == os.geteuid() else None
    except OSError:
        return None


class _Spool:
    """Any number of suggestions, of which only place and doubt stay in memory."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - lives as long as the spool
        self._places: list[tuple[float, int, int]] = []

    def put(self, suggestions: Iterator[Suggestion] | Sequence[Suggestion]) -> None:
        for suggestion in suggestions:
            data = _encode(suggestion)
            self._places.append((-suggestion.doubt, self._file.tell(), len(data)))
            self._file.write(data)

    def __len__(self) -> int:
        return len(self._places)

    def ranked(self, limit: int | None) -> Iterator[Suggestion]:
        for _, start, length in sorted(self._places)[:limit]:
            self._file.seek(start)
            yield _decode(self._file.read(length))
