"""What the readers of themes.yml and countries.yml share: a mistake is noted with its line, never raised."""

import difflib
from collections.abc import Sequence
from typing import Any

from newsarchive.errors import Mistake
from newsarchive.vocabulary.wording import Lists, WordingError, expand
from newsarchive.yaml_files import Key, YamlFile

_LANGUAGES = frozenset(
    (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "
        "ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik "
        "io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml "
        "mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd "
        "se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi "
        "vo wa wo xh yi yo za zh zu"
    ).split()
)
"""The codes of ISO 639-1."""


class Reader:
    """Reads values of one file; each mistake is added to ``mistakes`` and a harmless value comes back."""

    def __init__(self, file: YamlFile, mistakes: list[Mistake]) -> None:
        self.file = file
        self.mistakes = mistakes

    def wrong(self, key: Key, message: str, hint: str | None = None) -> None:
        """Notes a mistake at a key."""
        self.mistakes.append(self.file.mistake(key, message, hint))

    def mapping(self, key: Key, data: Any, allowed: Sequence[str] | None = None) -> dict[str, Any]:
        """Keys with values; nothing at all is fine and empty. ``allowed``: the only keys that may stand here."""
        if data is None:
            return {}
        if not isinstance(data, dict):
            self.wrong(key, f"expected keys with values, found {kind_of(data)}")
            return {}
        found: dict[str, Any] = {}
        for name, value in data.items():
            if not isinstance(name, str):
                self.wrong(key, f"the key {name!r} is not text", f'put it in quotation marks: "{self._spelt(name)}"')
            elif allowed is not None and name not in allowed:
                near = difflib.get_close_matches(name, allowed, 1)
                hint = f"did you mean “{near[0]}”?" if near else f"one of {', '.join(allowed)}"
                self.wrong((*key, name), f"the key “{name}” is not known here", hint)
            else:
                found[name] = value
        return found

    def text(self, key: Key, data: Any) -> str:
        """Text without blanks around it; nothing is empty text."""
        if data is None:
            return ""
        if not isinstance(data, str):
            self.wrong(key, f"expected text, found {kind_of(data)}", "put it in quotation marks")
            return ""
        return data.strip()

    def number(self, key: Key, data: Any, default: float) -> float:
        """A number above 0; ``default`` where there is none."""
        if data is None:
            return default
        if isinstance(data, bool) or not isinstance(data, int | float) or not 0 < data < float("inf"):
            self.wrong(key, f"expected a number above 0, found {data!r}")
            return default
        return float(data)

    def flag(self, key: Key, data: Any) -> bool:
        """A switch; nothing is false."""
        if data is not None and not isinstance(data, bool):
            self.wrong(key, f"expected true or false, found {data!r}")
        return data is True

    def phrases(self, key: Key, data: Any, lists: Lists | None = None) -> tuple[str, ...]:
        """A list of phrases, expanded; nothing is none."""
        text = self.text(key, data)
        if not text:
            return ()
        try:
            return expand(text, lists)
        except WordingError as error:
            self.wrong(key, str(error))
            return ()

    @staticmethod
    def _spelt(name: object) -> str:
        # YAML reads the bare words no and yes as false and true: the code of Norway is the classic victim.
        return {False: "NO", True: "yes"}.get(name, str(name)) if isinstance(name, bool) else str(name)


def is_language(code: str) -> bool:
    """Whether it is the code of a language, without script or country.

    Three letters are for languages that have no code of two; whether there is such a one, CLDR knows.
    """
    if len(code) == 3 and code.isalpha() and code.islower():
        from babel import localedata

        return localedata.exists(code)
    return code in _LANGUAGES


def kind_of(data: Any) -> str:
    """What stands there, in a word or two."""
    if data is None:
        return "nothing"
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, dict):
        return "keys with values"
    if isinstance(data, list):
        return "a list"
    return "text" if isinstance(data, str) else "a number or date"
