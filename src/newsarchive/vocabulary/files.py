"""Reading YAML that people edit, so that every mistake can be named with file and line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from newsarchive.errors import Mistake

Key = tuple[str | int, ...]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlFile(Struct, frozen=True):
    """The data of one YAML file and the line of each key and item."""

    path: str
    """As messages should name it."""
    data: Any
    """Plain dicts, lists, strings, numbers, booleans, None."""
    lines: dict[Key, int]
    """Key path (mapping keys and list indexes) → line, from 1."""

    def mistake(self, key: Key, message: str, hint: str | None = None) -> Mistake:
        """A mistake at ``key`` or, where that has no line, at the nearest key above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return Mistake(self.path, self.lines.get(key), message, hint)


def read_yaml(path: Path, shown: str | None = None) -> tuple[YamlFile | None, tuple[Mistake, ...]]:
    """The file's data with the line of each key, or the mistake that keeps it from being read.

    Duplicate keys, which YAML loaders silently overwrite, are mistakes too. Anchors and tags have no use in these
    files; aliases are refused, so no file can grow when read.
    """
    name = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (Mistake(name, None, f"not valid UTF-8 at byte {error.start}", "save the file as UTF-8"),)
    except OSError as error:
        return None, (Mistake(name, None, f"cannot be read: {error.strerror}"),)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        lines: dict[Key, int] = {}
        mistakes = tuple(_walk(node, (), lines, name, set())) if node is not None else ()
        data = loader.construct_document(node) if node is not None and not mistakes else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, (Mistake(name, mark.line + 1 if mark else None, f"not valid YAML: {error.problem}"),)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return None, (Mistake(name, None, f"not valid YAML: {error}"),)
    finally:
        loader.dispose()
    if mistakes:
        return None, mistakes
    return YamlFile(name, data, lines), ()


def _walk(node: Any, key: Key, lines: dict[Key, int], name: str, seen: set[int]) -> Iterator[Mistake]:
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
            yield from _walk(value_node, (*key, label), lines, name, seen)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*key, index), lines, name, seen)
