"""Values that occur in any part of an entry, read with every mistake noted."""

import difflib
from collections.abc import Collection, Iterator
from typing import Any

from newsarchive.model import fold
from newsarchive.overrides.numbers import LinesError, read_lines
from newsarchive.overrides.values import Proof
from newsarchive.vocabulary.reading import Reader, kind_of
from newsarchive.yaml_files import Key

_NEAR = 0.7
"""Likeness from which a word is taken for another one misspelt; of one that is less alike all are told."""
_MOST_SHOWN = 24


class EntryReader(Reader):
    """Reads one file of overrides, in which every value is the text as it was written."""

    def one_line(self, key: Key, data: Any) -> str:
        """A folded text; a mistake where nothing stands."""
        text = self.maybe(key, data)
        if text == "":
            self.wrong(key, f"{key[-1]}: expected text, found nothing")
        return text or ""

    def maybe(self, key: Key, data: Any) -> str | None:
        """A folded text that may be empty; None after a mistake."""
        if not isinstance(data, str):
            self.wrong(key, f"{key[-1]}: expected text, found {kind_of(data)}")
            return None
        if any(ord(char) < 0x20 and char not in "\t\r\n" for char in data):
            self.wrong(key, f"{key[-1]}: expected plain text, found a control character")
            return None
        return fold(data)

    def words(self, key: Key, data: Any) -> tuple[str, ...]:
        """A text or a list of texts, each once."""
        items = [(key, data)] if isinstance(data, str) else self.items(key, data)
        return tuple(dict.fromkeys(text for place, item in items if (text := self.one_line(place, item))))

    def items(self, key: Key, data: Any) -> list[tuple[Key, Any]]:
        """The items of a list, each with its key."""
        if not isinstance(data, list):
            self.wrong(key, f"{key[-1]}: expected a list, found {kind_of(data)}")
            return []
        if not data:
            self.wrong(key, f"{key[-1]}: the list is empty")
        return [((*key, index), item) for index, item in enumerate(data)]

    def pairs(self, key: Key, data: Any, example: str) -> Iterator[tuple[str, Key, Any]]:
        """Keys with values, whatever the keys; a mistake where there are none."""
        if not isinstance(data, dict) or not data:
            found = "nothing" if data in ("", {}) else kind_of(data)
            self.wrong(key, f"{key[-1]}: expected keys with values, found {found}", example)
            return
        for name, value in data.items():
            yield name, (*key, name), value

    def choice(self, key: Key, text: str, known: Collection[str], what: str) -> str | None:
        """``text`` if it is one of ``known``, else a mistake with what it may have meant."""
        if text in known:
            return text
        near = difflib.get_close_matches(text, known, 1, _NEAR)
        shown = ", ".join(list(known)[:_MOST_SHOWN]) + (" …" if len(known) > _MOST_SHOWN else "")
        self.wrong(key, f"there is no {what} “{text}”", f"did you mean “{near[0]}”?" if near else f"one of {shown}")
        return None

    def numbers(self, key: Key, data: Any) -> tuple[int, ...]:
        """Numbers of lines: one, a range, or a list of both."""
        found: dict[int, None] = {}
        for place, item in [(key, data)] if isinstance(data, str) else self.items(key, data):
            if isinstance(item, str):
                found.update(dict.fromkeys(self.range(place, item)))
            else:
                self.wrong(place, f"expected the number of a line, found {kind_of(item)}", "12 or 14-16")
        return tuple(found)

    def range(self, key: Key, text: str) -> tuple[int, ...]:
        """What one text names."""
        try:
            return read_lines(text)
        except LinesError as error:
            self.wrong(key, str(error), "12 or 14-16")
            return ()

    def proofs(self, key: Key, data: Any) -> tuple[Proof, ...]:
        """Lines, or lines with the words in them that prove it."""
        if not isinstance(data, dict):
            return tuple(Proof(line) for line in self.numbers(key, data))
        found: list[Proof] = []
        for text, place, value in self.pairs(key, data, "{17: left the column}"):
            words = self.one_line(place, value)
            lines = self.range(place, text)
            if len(lines) > 1:
                self.wrong(place, f"the words stand in one line, not in {text}")
            elif lines and words:
                found.append(Proof(lines[0], words))
        return tuple(found)
