"""Records out of an XML file of any size, by Expat: one record at a time, nothing fetched, nothing expanded.

A declaration of entities ends the reading, so no text can grow by them; external entities and DTDs are never opened.
"""

import html
from collections.abc import Iterator, Mapping
from html.entities import html5
from typing import BinaryIO
from xml.parsers import expat

from msgspec import Struct

from newsarchive.sources.xml_text import XmlText

_DEEPEST = 200
_LONGEST_TAG = 1 << 20
"""Bytes of one tag, comment or instruction: the parser starts each anew with every piece it gets."""
_MOST_ELEMENTS = 10_000
_HEAD_LIMIT = 1 << 20
"""Characters that are kept of what stands outside the records."""
_XML = "http://www.w3.org/XML/1998/namespace"


class XmlBroken(Exception):
    """The file cannot be read on; ``line`` says where."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Element(Struct):
    """An element of a record with its text; elements inside it are either its children or tags in its text."""

    name: str
    """Prefix by the caller's table and local name: ``dc:creator``; without a known namespace the local name alone."""
    attributes: Mapping[str, str]
    base: str
    """What relative addresses in it are relative to (xml:base), may be empty."""
    language: str
    """Of the nearest xml:lang, may be empty."""
    children: list["Element"]
    pieces: list[str]
    has_markup: bool = False
    """Whether elements stand as tags in its text, which is HTML then."""

    @property
    def text(self) -> str:
        """Its own characters."""
        return "".join(self.pieces)

    def all(self, name: str) -> Iterator["Element"]:
        """Its children of a name."""
        return (child for child in self.children if child.name == name)

    def first(self, *names: str) -> "Element | None":
        """The first child of the first name that has one with something in it."""
        found = (child for name in names for child in self.all(name) if child.children or child.text.strip())
        return next(found, None)


class Shape(Struct, frozen=True):
    """What is a record, and what of it is wanted."""

    prefixes: Mapping[str, str]
    """Namespace → prefix; others have ``?``."""
    records: frozenset[str]
    fields: frozenset[str]
    """Children of a record that are kept."""
    nested: frozenset[str]
    """Fields, and parts of the head, whose own children are kept as elements."""
    head: frozenset[str]
    """Elements outside records that are kept."""
    around: frozenset[str]
    """What may stand right around a record, or such an element."""
    root: frozenset[str]


class Record(Struct, frozen=True):
    """One record, or, without an element, the place of one that is over the limit."""

    element: Element | None
    raw: bytes
    """Its own bytes in UTF-8."""
    line: int


class XmlRecords:
    """A file's records in order."""

    def __init__(self, stream: BinaryIO, shape: Shape, limit: int) -> None:
        self.source = XmlText(stream)
        self.head = Element("", {}, "", "", [], [])
        """What was kept of the elements outside records, so far."""
        self.root: str | None = None
        """The name of the outermost element, once it was read."""
        self._shape, self._limit = shape, limit
        self._head_size = 0
        self._around: list[tuple[str, str, str]] = []
        """Of each open element outside records: name, base, language."""
        self._open: list[Element] = []
        self._inside = 0
        """Depth of open elements that are tags in a text, or that are not kept."""
        self._ignoring = False
        self._is_record = self._is_over = False
        self._begun = self._line = self._elements = 0
        self._window = bytearray()
        self._window_start = 0
        self._ready: list[Record] = []
        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.UseForeignDTD(True)  # an entity that is not declared is then told of, as old feeds have &nbsp;
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.SkippedEntityHandler = self._entity
        parser.EntityDeclHandler = self._declared

    def __iter__(self) -> Iterator[Record]:
        """Raises XmlBroken where the file cannot be read on, after the records before that place."""
        fed = 0
        trouble = None
        for piece in self.source.pieces():
            self._window += piece
            fed += len(piece)
            try:
                self._parser.Parse(piece, False)
                if fed - max(self._parser.CurrentByteIndex, 0) > _LONGEST_TAG + len(piece):
                    trouble = self._broken("a tag or comment has more than a million bytes")
            except expat.ExpatError as error:
                trouble = XmlBroken(expat.ErrorString(error.code), error.lineno + self.source.skipped_lines)
            except XmlBroken as error:
                trouble = error
            yield from self._taken()
            if trouble is not None:
                raise trouble
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            place = error.lineno + self.source.skipped_lines
            raise XmlBroken(f"{expat.ErrorString(error.code)}; the file may be cut short", place) from None
        yield from self._taken()

    def _taken(self) -> list[Record]:
        """The records that are ready; of the window only what may belong to the next is kept."""
        if (
            self._is_record
            and not self._is_over
            and len(self._window) - (self._begun - self._window_start) > self._limit
        ):
            self._pass_over()
        keep = self._begun if self._is_record and not self._is_over else max(self._parser.CurrentByteIndex, 0)
        del self._window[: keep - self._window_start]
        self._window_start = max(keep, self._window_start)
        ready, self._ready = self._ready, []
        return ready

    def _pass_over(self) -> None:
        self._is_over = True
        for element in self._open:
            element.children.clear()
            element.pieces.clear()

    def _name(self, name: str) -> str:
        namespace, _, local = name.rpartition(" ")
        prefix = self._shape.prefixes.get(namespace, "?") if namespace else ""
        return f"{prefix}:{local}" if prefix else local

    def _broken(self, message: str) -> XmlBroken:
        return XmlBroken(message, self._parser.CurrentLineNumber + self.source.skipped_lines)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._around) + len(self._open) + self._inside > _DEEPEST:
            raise self._broken("elements are nested too deep")
        named = self._name(name)
        if self._inside or (self._open and not self._is_kept(named)):
            self._tag(named)
            self._inside += 1
            return
        base, language = self._inherited(attributes)
        element = Element(named, attributes, base, language, [], [])
        if self._open:
            self._elements += 1
            if self._elements > _MOST_ELEMENTS:
                self._is_over = True
            if not self._is_over:
                self._open[-1].children.append(element)
            self._open.append(element)
        elif named in self._shape.records and self._is_within():
            self._is_record, self._is_over = True, False
            self._begun, self._elements = self._parser.CurrentByteIndex, 0
            self._line = self._parser.CurrentLineNumber + self.source.skipped_lines
            self._open.append(element)
        elif named in self._shape.head and self._is_within() and self._head_size < _HEAD_LIMIT:
            self.head.children.append(element)
            self._open.append(element)
        else:
            if self.root is None:
                self.root = named
                if named not in self._shape.root:
                    raise self._broken(f"its outermost element is “{named.removeprefix('?:')[:40]}”")
            self._around.append((named, base, language))

    def _is_within(self) -> bool:
        return bool(self._around) and self._around[-1][0] in self._shape.around

    def _is_kept(self, named: str) -> bool:
        """Whether an element below the innermost open one is an element of its own."""
        if len(self._open) == 1 and self._is_record:
            self._ignoring = named not in self._shape.fields
            return not self._ignoring
        self._ignoring = False
        return self._open[-1].name in self._shape.nested

    def _inherited(self, attributes: dict[str, str]) -> tuple[str, str]:
        if self._open:
            base, language = self._open[-1].base, self._open[-1].language
        else:
            _, base, language = self._around[-1] if self._around else ("", "", "")
        own = attributes.get(f"{_XML} base")
        return joined(base, own) if own else base, attributes.get(f"{_XML} lang", language)

    def _tag(self, named: str, end: str = "") -> None:
        """An element inside a text, as a tag in it."""
        if not self._ignoring and not self._is_over:
            element = self._open[-1]
            if not element.has_markup:
                element.has_markup = True
                element.pieces[:] = [html.escape(piece, quote=False) for piece in element.pieces]
            element.pieces.append(f"<{end}{named.rpartition(':')[2]}>")

    def _end(self, name: str) -> None:
        if self._inside:
            self._inside -= 1
            self._tag(self._name(name), "/")
            if not self._inside:
                self._ignoring = False
            return
        if not self._open:
            self._around.pop()
            return
        element = self._open.pop()
        if self._open:
            return
        if not self._is_record:
            self._head_size += len(element.text) + sum(len(child.text) for child in element.children) + 100
            return
        raw = b"" if self._is_over else self._own_bytes()
        over = self._is_over or len(raw) > self._limit
        self._ready.append(Record(None if over else element, raw, self._line))
        self._is_record = self._is_over = False

    def _own_bytes(self) -> bytes:
        """From the record's first tag to its last."""
        end = self._window.find(b">", self._parser.CurrentByteIndex - self._window_start) + 1
        return bytes(self._window[self._begun - self._window_start : end])

    def _characters(self, data: str) -> None:
        if self._open and not self._ignoring and not self._is_over:
            element = self._open[-1]
            if self._is_record or self._head_size < _HEAD_LIMIT:
                element.pieces.append(html.escape(data, quote=False) if element.has_markup else data)
                self._head_size += 0 if self._is_record else len(data)

    def _entity(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._characters(html5.get(f"{name};", f"&{name};"))

    def _declared(self, *_declaration: object) -> None:
        raise self._broken("it declares entities, which feeds have no use for and which can make it grow without end")


def joined(base: str, address: str) -> str:
    """An address made absolute; as it stands where that makes none."""
    from urllib.parse import urljoin

    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()
