"""people.yml: by which words a name is known, in each language."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.vocabulary.reading import Reader
from newsarchive.yaml_files import Key, read_yaml


class NameWords(Struct, frozen=True):
    """The words of one language, or of all; what each list is for stands at the top of people.yml."""

    openers: tuple[str, ...] = ()
    opener_ends: tuple[str, ...] = ()
    calendar: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    men: tuple[str, ...] = ()
    women: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    role_ends: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    head_ends: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    pseudonyms: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    given_names: tuple[str, ...] = ()
    family_first: tuple[str, ...] = ()
    names_of_men: tuple[str, ...] = ()
    names_of_women: tuple[str, ...] = ()
    capital_nouns: bool = False
    cases: tuple[tuple[str, ...], ...] = ()
    """Endings of one pattern in the order of the cases, the nominative first."""


_GIVEN = ("given_names", "family_first", "names_of_men", "names_of_women")
_LISTS = tuple(name for name in NameWords.__struct_fields__ if name not in {*_GIVEN, "capital_nouns", "cases"})


class People(Struct, frozen=True):
    """The words for names of all languages."""

    everywhere: NameWords = NameWords()
    languages: dict[str, NameWords] = {}


NO_WORDS = People()


def load_people(paths: Sequence[Path]) -> tuple[People, tuple[Mistake, ...]]:
    """The words of the built-in file and of a project's own after it, with every mistake in them.

    A later file adds to the lists; with ``replace: true`` at its top nothing of the earlier files remains.
    """
    mistakes: list[Mistake] = []
    everywhere = NameWords()
    languages: dict[str, NameWords] = {}
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None:
            continue
        reader = _PeopleReader(file, mistakes)
        top = reader.mapping((), file.data, ("replace", "everywhere", "languages"))
        if reader.flag(("replace",), top.get("replace")):
            everywhere, languages = NameWords(), {}
        everywhere = reader.words(("everywhere",), top.get("everywhere"), everywhere)
        for language, body in reader.mapping(("languages",), top.get("languages")).items():
            languages[language] = reader.words(("languages", language), body, languages.get(language, NameWords()))
    return People(everywhere, languages), tuple(mistakes)


class _PeopleReader(Reader):
    """Reads one file of words for names."""

    def words(self, key: Key, data: Any, earlier: NameWords) -> NameWords:
        body = self.mapping(key, data, NameWords.__struct_fields__)
        lists = {
            name: tuple(dict.fromkeys((*getattr(earlier, name), *self.phrases((*key, name), body.get(name)))))
            for name in _LISTS
        }
        for name in _GIVEN:
            given = self.text((*key, name), body.get(name)).split()
            lists[name] = tuple(dict.fromkeys((*getattr(earlier, name), *given)))
        capital_nouns = earlier.capital_nouns
        if "capital_nouns" in body:
            capital_nouns = self.flag((*key, "capital_nouns"), body["capital_nouns"])
        return NameWords(
            **lists,
            capital_nouns=capital_nouns,
            cases=(*earlier.cases, *self.cases((*key, "cases"), body.get("cases"))),
        )

    def cases(self, key: Key, data: Any) -> list[tuple[str, ...]]:
        if data is None:
            return []
        if not isinstance(data, list):
            self.wrong(key, "expected a list of endings", "- ов ова ову ова овым ове")
            return []
        rows = []
        for index, row in enumerate(data):
            endings = tuple("" if ending == "-" else ending for ending in self.text((*key, index), row).split())
            if len(endings) < 2:
                self.wrong((*key, index), "expected the endings of two or more cases", "- ов ова ову ова овым ове")
            else:
                rows.append(endings)
        return rows
