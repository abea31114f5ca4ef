"""The files of data: written while articles are pressed, and cut into the files of each list.

Workers write each article in every form that is wanted, once. The parent lays the pieces down in files beside the site,
remembers where each begins, and cuts from there: no more of them is ever in memory than a piece and its places.
"""

import shutil
from array import array
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from msgspec import Struct

from newsarchive import data
from newsarchive.addresses import printable
from newsarchive.archive import Entry
from newsarchive.assemble import encode_record
from newsarchive.citations import STYLES, Holding, make_reference
from newsarchive.errors import NewsarchiveError
from newsarchive.publish import Publication, Staged
from newsarchive.site import View
from newsarchive.site.taking import FOLDER, RECORDS, TABLE, TakenList, forms, taken_lists
from newsarchive.site.view import MadeFrom
from newsarchive.sources.parquet import EXTRA as PARQUET
from newsarchive.stages.jobs import Job, several, single
from newsarchive.stages.pieces import Pieces, forget_pieces, keep_pieces
from newsarchive.stages.recalling import Recall

_AT_ONCE = 1 << 20
"""Bytes that are copied at a time."""
WHOLE = "records.jsonl"
"""Ending of the scratch file with the records."""
ROWS = "rows"
"""Ending of the scratch file with the rows of all tables."""
RECORDS_FILE = f"{FOLDER}/articles.{RECORDS[1]}"
PACKAGE = f"{FOLDER}/datapackage.json"
DATABASE = f"{FOLDER}/archive.sqlite"

_OF_ROWS = frozenset({"sqlite", "parquet"})
_FILES = {table.name: TABLE[1] if table is data.ARTICLES else f"{table.name}.{TABLE[1]}" for table in data.TABLES}
"""Table → ending of the scratch file with its lines; lists of articles are cut from those of the articles too."""

Encode = Callable[[Entry], tuple[bytes, ...]]


class Form(Struct, frozen=True):
    """A form in which each article is written once."""

    ending: str
    """Of the files that are made of it; of the scratch file, which holds all, too."""
    before: bytes = b""
    between: bytes = b""
    after: bytes = b""


class ExtraMissing(NewsarchiveError):
    """A form is wanted that a package writes which is not installed."""


def check_extras(wanted: Collection[str]) -> None:
    """Raises ExtraMissing before any work is done in vain."""
    if "parquet" in wanted and not PARQUET.is_installed:
        raise ExtraMissing(f"data: parquet: what writes it is not installed\n    hint: {PARQUET.command}")


def forms_of(wanted: frozenset[str]) -> tuple[Form, ...]:
    """The forms that a project wants; records always."""
    found = [Form(WHOLE)]
    if "lists" in wanted:
        found.append(Form(RECORDS[1]))
    if "tables" in wanted:
        found += [Form(_FILES[table.name], data.csv_header(table)) for table in data.TABLES]
    if "references" in wanted:
        found += [
            Form(style.ending, style.before.encode(), style.between.encode(), style.after.encode()) for style in STYLES
        ]
    if wanted & _OF_ROWS:
        found.append(Form(ROWS))
    return tuple(found)


def encoder(view: View) -> Encode:
    """How a worker writes an article in every form."""
    wanted = view.settings.data
    holding = Holding(view.settings.title, view.settings.url)
    has_rows = bool(wanted & _OF_ROWS)
    needs_rows = has_rows or bool(wanted & {"lists", "tables"})

    def encode(entry: Entry) -> tuple[bytes, ...]:
        pieces = [encode_record(entry.article)]
        known = data.Known(printable(entry.card.name), view.name_hrefs)
        rows = data.rows_of(entry.article, known) if needs_rows else ()
        if "lists" in wanted:
            pieces.append(data.json_rows(data.ARTICLES, rows[0]))
        if "tables" in wanted:
            pieces += [data.csv_rows(table, own) for table, own in zip(data.TABLES, rows, strict=True)]
        if "references" in wanted:
            reference = make_reference(entry.article, holding)
            pieces += [style.write(reference).encode("utf-8", "replace") for style in STYLES]
        if has_rows:
            pieces.append(msgspec.msgpack.encode(rows))
        return tuple(pieces)

    return encode


class Harvest:
    """The pieces of all articles, in the order of the sources."""

    def __init__(self, publication: Publication, view: View, *, keeps: bool = False) -> None:
        """``keeps``: the pieces of the last build are used again, and those of this one kept for the next."""
        self._publication = publication
        self._view = view
        self._forms = forms_of(view.settings.data)
        self._stack = ExitStack()
        self._clear()
        if not keeps:
            forget_pieces(publication)
        self._keeps = keeps
        self._pieces = self._stack.enter_context(
            closing(Pieces.load(publication, [form.ending for form in self._forms]))
        )
        self._files = [self._stack.enter_context(publication.scratch(f"all.{form.ending}")) for form in self._forms]
        self._ends = [array("Q", [0]) for _ in self._forms]
        self._keys: list[bytes] = []
        self._run: tuple[int, int] | None = None
        """First and last place of pieces of the last build that are to be copied."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._stack.close()
        finally:
            self._clear()

    @property
    def written(self) -> Container[bytes]:
        """Digests (``Recall.shown_key``) of the articles whose pieces need not be written again."""
        return self._pieces.places

    def add(self, shown: Sequence[bytes], records: Iterable[Sequence[bytes] | None]) -> None:
        """Lays down the pieces of further articles, None for those of the last build. ``shown``: their digests."""
        for key, pieces in zip(shown, records, strict=True):
            self._keys.append(key)
            if pieces is None:
                self._copy(self._pieces.places[key])
                continue
            self._flush()
            for file, ends, piece in zip(self._files, self._ends, pieces, strict=True):
                file.write(piece)
                ends.append(ends[-1] + len(piece))

    def _copy(self, place: int) -> None:
        if self._run is not None and self._run[1] + 1 == place:
            self._run = (self._run[0], place)
        else:
            self._flush()
            self._run = (place, place)

    def _flush(self) -> None:
        """Copies what is to be copied, mostly many neighbours at once."""
        run, self._run = self._run, None
        if run is not None:
            for index, (file, ends) in enumerate(zip(self._files, self._ends, strict=True)):
                self._pieces.copy(index, *run, file, ends)

    def jobs(self, recall: Recall, shown: Mapping[str, bytes]) -> list[Job]:
        """What makes the files, the dearest first, once all pieces are there.

        ``shown``: id → a digest of what lists show of the article.
        """
        self._flush()
        for file in self._files:
            file.flush()
        lists = list(taken_lists(self._view.archive))
        keys = [recall.list_key(MadeFrom((FOLDER, taken.name), taken.listing.ids), shown) for taken in lists]
        recall.add(keys, ())
        return [*self._databases(), self._lists(recall, lists, keys), *self._whole(len(shown))]

    def finish(self, staged: Iterable[Staged]) -> Iterator[Staged]:
        """What tells of the files, given these; and what is kept of them for the next build."""
        by_path = {one.path: one for one in staged}
        if "tables" in self._view.settings.data:
            yield self._package(by_path)
        if self._keeps:
            files = {form.ending: self._path(form.ending) for form in self._forms}
            keep_pieces(self._publication, files, by_path[RECORDS_FILE], self._keys, self._ends)

    def _lists(self, recall: Recall, lists: Sequence[TakenList], keys: Sequence[bytes]) -> Job:
        """The files of each list; those of one whose articles are those of the last build are not cut again."""
        places = {id_: place for place, id_ in enumerate(self._view.archive.cards)}

        def cut(place: int) -> list[Staged]:
            name, order = lists[place].name, [places[id_] for id_ in lists[place].listing.ids]
            endings = [ending for _, ending, _ in forms(False, len(order), self._view.settings.data)]
            return [self._cut(f"{FOLDER}/{name}.{ending}", ending, order, "cut.lists") for ending in endings]

        return Job("the data of lists", lambda: recall.found_or_made(keys, cut))

    def _whole(self, articles: int) -> Iterator[Job]:
        """The files that hold all articles, of each form one."""
        tables = {_FILES[table.name]: _table_path(table) for table in data.TABLES}
        for form in self._forms:
            if form.ending not in {ROWS, RECORDS[1]}:
                ending = RECORDS[1] if form.ending == WHOLE else form.ending
                path = tables.get(form.ending, f"{FOLDER}/articles.{ending}")
                yield single(path, partial(self._cut, path, form.ending, range(articles), f"cut.{form.ending}"))

    def _cut(self, path: str, ending: str, order: Sequence[int], scratch: str) -> Staged:
        """The pieces at these places as one file. ``scratch``: name of a file that no other process makes."""
        index = next(index for index, form in enumerate(self._forms) if form.ending == ending)
        form, source, ends = self._forms[index], self._path(ending), self._ends[index]
        with source.open("rb") as pieces, self._publication.scratch(scratch) as target:
            target.write(form.before)
            if not form.between and order == range(len(ends) - 1):
                shutil.copyfileobj(pieces, target, _AT_ONCE)
                order = ()
            for number, place in enumerate(order):
                if number and form.between:
                    target.write(form.between)
                pieces.seek(ends[place])
                target.write(pieces.read(ends[place + 1] - ends[place]))
            target.write(form.after)
        return self._publication.stage_file(path, self._publication.work / scratch)

    def _package(self, staged: Mapping[str, Staged]) -> Staged:
        """What tells of the tables."""
        files = [(table, staged[_table_path(table)]) for table in data.TABLES]
        resources = [
            data.Resource(table, file.path.removeprefix(f"{FOLDER}/"), file.size, file.sha256) for table, file in files
        ]
        settings = self._view.settings
        return self._publication.stage(PACKAGE, data.data_package(settings.title, settings.description, resources))

    def _databases(self) -> Iterator[Job]:
        wanted = self._view.settings.data
        if "sqlite" in wanted:
            yield single(DATABASE, self._sqlite)
        if "parquet" in wanted:
            yield several(f"{FOLDER}/*.parquet", self._parquet)

    def _sqlite(self) -> Staged:
        path = self._publication.work / "cut.sqlite"
        path.unlink(missing_ok=True)
        data.write_sqlite(path, self._rows())
        return self._publication.stage_file(DATABASE, path)

    def _parquet(self) -> list[Staged]:
        paths = {table.name: self._publication.work / f"cut.{table.name}.parquet" for table in data.TABLES}
        data.write_parquet(paths, self._rows())
        return [self._publication.stage_file(f"{FOLDER}/{name}.parquet", path) for name, path in paths.items()]

    def _rows(self) -> Iterator[data.Rows]:
        """The rows of every article, read back one by one."""
        decode = msgspec.msgpack.Decoder(data.Rows).decode
        ends = self._ends[-1]
        with self._path(ROWS).open("rb") as pieces:
            for start, end in pairwise(ends):
                yield decode(pieces.read(end - start))

    def _clear(self) -> None:
        """Leave nothing in the work folder; a build that was killed may have: of what may be withheld by now."""
        for pattern in ("all.*", "cut.*"):
            for path in self._publication.work.glob(pattern):
                path.unlink(missing_ok=True)

    def _path(self, ending: str) -> Path:
        return self._publication.work / f"all.{ending}"


def _table_path(table: data.Table) -> str:
    return f"{FOLDER}/{table.name}.{TABLE[1]}"
