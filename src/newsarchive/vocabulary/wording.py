"""The way phrases are written in themes.yml and countries.yml, and their expansion into plain ones.

A list of phrases is one line of text, its phrases separated by commas:

    deserter(s), desert(ed|s|ing) (his|her|their) (unit|post), <soldier> went AWOL, дезертир*

``(s)``        may stand or not
``(a|b)``      one of these; ``(|s|ed)`` one of these or nothing; brackets may stand inside brackets
``<soldier>``  any phrase of the list of that name
``*``          at the end of a word: any further letters of it (three letters must stand before it)

Case, hyphens, apostrophes and other punctuation do not matter: ``call-up`` finds "call up" and "Call-up".
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

MOST_FORMS = 4000
"""Forms that one list of phrases may expand to; more is a slip of the pen, such as two long lists side by side."""
SHORTEST_STEM = 3

_TOKEN = re.compile(r"[()|,]|<[^<>(),|]*>|[^()|,<>]+|[<>]")
_STRAY_STAR = re.compile(r"\*(?=\w)|(?<!\w)\*|\*\*")
_SHORT_STEM = re.compile(r"(?<!\w)\w{1,2}\*")

Lists = Mapping[str, Sequence[str]]


class WordingError(ValueError):
    """A list of phrases is not written as it should be; the text says what is wrong with which phrase."""


def expand(text: str, lists: Lists | None = None) -> tuple[str, ...]:
    """The plain phrases meant by a list of them, in order, each once.

    ``lists``: named lists, already expanded, for ``<name>``. Raises WordingError.
    """
    reader = _Reader(_TOKEN.findall(unicodedata.normalize("NFC", text)), lists or {})
    forms: dict[str, None] = {}
    for phrase in reader.phrases():
        if isinstance(phrase, tuple):
            forms.update(dict.fromkeys(phrase))
            continue
        for form in phrase:
            form = " ".join(form.split())
            if form not in forms:
                forms[_checked(form, text)] = None
        if len(forms) > MOST_FORMS:
            raise _too_many(text)
    return tuple(forms)


class _Reader:
    """Reads the tokens of one list from left to right."""

    def __init__(self, tokens: Sequence[str], lists: Lists) -> None:
        self.tokens = tokens
        self.lists = lists
        self.place = 0

    def phrases(self) -> list[Sequence[str]]:
        """The forms of each phrase; those of a list that stands alone as a tuple, for they need no more care."""
        found = [self._phrase()]
        while self.place < len(self.tokens):
            token = self.tokens[self.place]
            if token != ",":
                raise WordingError(f"“{token}” without the bracket that opens it: {_shown(''.join(self.tokens))}")
            self.place += 1
            found.append(self._phrase())
        return found

    def _phrase(self) -> Sequence[str]:
        start = self.place
        forms = self._sequence()
        tokens = [token for token in self.tokens[start : self.place] if not token.isspace()]
        return tuple(self._list(tokens[0])) if len(tokens) == 1 and tokens[0][0] == "<" else forms

    def _sequence(self) -> list[str]:
        """Pieces side by side, up to a comma, a bar or a closing bracket."""
        forms = [""]
        while self.place < len(self.tokens) and self.tokens[self.place] not in {",", "|", ")"}:
            token = self.tokens[self.place]
            self.place += 1
            options = self._group() if token == "(" else self._list(token) if token[0] in "<>" else [token]
            if len(forms) * len(options) > MOST_FORMS:
                raise _too_many("".join(self.tokens))
            forms = [form + option for form in forms for option in options]
        return forms

    def _group(self) -> list[str]:
        options = self._sequence()
        alone = True
        while self.place < len(self.tokens) and self.tokens[self.place] == "|":
            alone = False
            self.place += 1
            options = options + self._sequence()
        if self.place == len(self.tokens) or self.tokens[self.place] != ")":
            raise WordingError(f"a bracket is not closed: {_shown(''.join(self.tokens))}")
        self.place += 1
        return ["", *options] if alone else options

    def _list(self, token: str) -> Sequence[str]:
        name = token[1:-1].strip()
        if token[-1] != ">" or not name:
            raise WordingError(f"“{token}” stands alone: {_shown(''.join(self.tokens))}")
        if name not in self.lists:
            known = ", ".join(sorted(self.lists)) or "none"
            raise WordingError(f"“<{name}>” is no list of this language (there are: {known})")
        return self.lists[name]


def _checked(form: str, text: str) -> str:
    if not form[:1].isalnum() and not any(char.isalnum() for char in form):
        raise WordingError(
            f"an empty phrase (two commas side by side, or brackets that may all be left out): {_shown(text)}"
        )
    if "*" in form:
        if _STRAY_STAR.search(form):
            raise WordingError(f"“{form}”: a * belongs at the end of a word")
        if _SHORT_STEM.search(form):
            raise WordingError(f"“{form}”: at least {SHORTEST_STEM} letters must stand before a *")
    return form


def _too_many(text: str) -> WordingError:
    return WordingError(f"more than {MOST_FORMS} forms in one list: {_shown(text)}")


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text}”" if len(text) <= 80 else f"“{text[:79]}…”"
