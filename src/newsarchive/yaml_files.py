"""Reading YAML that people edit, so that every mistake can be named with file and line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from newsarchive.errors import Mistake

Key = tuple[str | int, ...]

_DEEPEST = 100
_MANY_MARKS = 1_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PlainLoader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class YamlFile(Struct, frozen=True):
    """The data of one YAML file and the line of each key and item."""

    path: str
    """As messages should name it."""
    data: Any
    """Plain dicts, lists, strings, numbers, booleans, None."""
    lines: dict[Key, int]
    """Key path (mapping keys and list indexes) → line, from 1."""
    texts: dict[Key, int] = {}
    """Key path of a text that keeps its lines (after ``|``) → line of its first one."""

    def mistake(self, key: Key, message: str, hint: str | None = None) -> Mistake:
        """A mistake at ``key`` or, where that has no line, at the nearest key above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return Mistake(self.path, self.lines.get(key), message, hint)

    def line(self, key: Key, index: int) -> int | None:
        """The line in the file of a text's line ``index``, from 0."""
        start = self.texts.get(key)
        return self.lines.get(key) if start is None else start + index


def read_yaml(
    path: Path, shown: str | None = None, *, as_text: bool = False
) -> tuple[YamlFile | None, tuple[Mistake, ...]]:
    """The data of a file, or the mistakes that keep it from being read; see ``parse_yaml``."""
    name = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (Mistake(name, None, f"not valid UTF-8 at byte {error.start}", "save the file as UTF-8"),)
    except OSError as error:
        return None, (Mistake(name, None, f"cannot be read: {error.strerror}"),)
    return parse_yaml(text, name, as_text=as_text)


def parse_yaml(text: str, name: str, *, as_text: bool = False) -> tuple[YamlFile | None, tuple[Mistake, ...]]:
    """The data of a text with the line of each key, or the mistake that keeps it from being read.

    Duplicate keys, which YAML loaders silently overwrite, are mistakes too. Anchors and tags have no use in these
    files; aliases are refused, so no file can grow when read. ``as_text``: every value is the text that stands there,
    so that ``NO`` is no ``False``, ``12:30`` no number and a date no moment.
    """
    if _is_too_deep(text):
        return None, (Mistake(name, None, f"not valid YAML: more than {_DEEPEST} levels inside each other"),)
    loader = (_PlainLoader if as_text else _Loader)(text)
    try:
        node = loader.get_single_node()
        lines: dict[Key, int] = {}
        texts: dict[Key, int] = {}
        mistakes = tuple(_walk(node, (), lines, texts, name, set())) if node is not None else ()
        data = loader.construct_document(node) if node is not None and not mistakes else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, (Mistake(name, mark.line + 1 if mark else None, f"not valid YAML: {error.problem}"),)
    except Exception as error:  # noqa: BLE001 - YAML's own tags (!!int, !!timestamp) fail in whatever way they like
        return None, (Mistake(name, None, f"not valid YAML: {error}"),)
    finally:
        loader.dispose()
    if mistakes:
        return None, mistakes
    return YamlFile(name, data, lines, texts), ()


def _is_too_deep(text: str) -> bool:
    """Whether values are nested so deep that libyaml's recursion could overrun the stack and end the process.

    Levels cost a mark each (blocks that are told apart by their indent cost a growing line), so only a text with
    very many marks has to be looked at.
    """
    if text.count("[") + text.count("{") + text.count("- ") + text.count("? ") < _MANY_MARKS:
        return False
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return True
    except yaml.YAMLError:
        return False
    return False


def _walk(
    node: Any, key: Key, lines: dict[Key, int], texts: dict[Key, int], name: str, seen: set[int]
) -> Iterator[Mistake]:
    if id(node) in seen:
        yield Mistake(name, node.start_mark.line + 1, "an alias (*name) stands here", "write the value out")
        return
    seen.add(id(node))
    lines.setdefault(key, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        known: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                yield Mistake(name, line, "a key must be plain text")
                continue
            label = str(key_node.value)
            if label in known:
                yield Mistake(name, line, f"the key “{label}” stands twice, first in line {known[label]}")
                continue
            known[label] = line
            lines[(*key, label)] = line
            yield from _walk(value_node, (*key, label), lines, texts, name, seen)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*key, index), lines, texts, name, seen)
    elif node.style == "|":
        texts[key] = node.start_mark.line + 2
