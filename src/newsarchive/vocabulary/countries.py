"""countries.yml: by which words a country is known, and when those words mean something else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.vocabulary.reading import Reader
from newsarchive.yaml_files import Key, read_yaml

WORD_KEYS = ("names", "people", "seats", "capital", "places", "former")
_FORM_KEYS = ("endings", "beginnings")


class Words(Struct, frozen=True):
    """The words for one country in one language, as plain phrases; ``*`` stands for any ending."""

    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Adjectives, inhabitants."""
    seats: tuple[str, ...] = ()
    """Always stand for the government: Kremlin."""
    capital: tuple[str, ...] = ()
    """Stand for the government only in that use, else for a place."""
    places: tuple[str, ...] = ()
    """Cities, regions, bodies that hint at the country and never count as a mention of it."""
    former: tuple[str, ...] = ()
    """A state that it succeeded (Soviet Union): as weighty as its name, but no mention of it."""


class Country(Struct, frozen=True):
    """A country or territory of ISO 3166-1."""

    code: str
    name: str
    """English, for display."""
    words: dict[str, Words]
    """Language → its words."""


class Usage(Struct, frozen=True):
    """How a language shows what a word stands for: a government or its city, a country or a person."""

    subject_of: tuple[str, ...] = ()
    """What a government does: follows at once ("Helsinki announced")."""
    skipped: tuple[str, ...] = ()
    """May stand between the capital and what it does ("Moscow later said")."""
    after: tuple[str, ...] = ()
    """Stands before at once ("talks with Moscow")."""
    between: tuple[str, ...] = ()
    """Opens and joins a pair ("between Moscow and Kyiv"): first word, then the joining one."""
    joined_after: tuple[str, ...] = ()
    """Follows behind a hyphen ("Moscow-backed")."""
    joined_before: tuple[str, ...] = ()
    """Stands before a hyphen ("pro-Moscow")."""
    places_own: tuple[str, ...] = ()
    """What a city has, not a government ("Moscow's streets")."""
    in_places: tuple[str, ...] = ()
    """Stands before a place: what acts there is someone in it ("protesters in Moscow have …")."""
    titles: tuple[str, ...] = ()
    """Stand before a person's name ("Ms Jordan")."""
    money: tuple[str, ...] = ()
    """What a country's word only names the currency of ("Canadian dollars")."""
    agreements: tuple[str, ...] = ()
    """What is called after the city where it was made ("the Paris accord")."""
    provinces: tuple[str, ...] = ()
    """Tell where a town lies that has its name from elsewhere ("Paris, Texas")."""
    streets: tuple[str, ...] = ()
    """What is called after a city somewhere else ("Dresden Drive"), with a capital of its own."""
    styles: tuple[str, ...] = ()
    """What is done after a country's manner anywhere: kitchens and languages ("an Irish pub", "Spanish-speaking")."""
    styled: tuple[str, ...] = ()
    """The same, where they stand before the adjective ("cuisine thaïlandaise")."""
    tongues: tuple[str, ...] = ()
    """Stands before the name of a language that ends a clause ("written in German")."""
    dated: tuple[str, ...] = ()
    """Months that are names of people as well: with a number behind they are months ("in Georgia May 5")."""
    never_surnames: tuple[str, ...] = ()
    """Words in capitals that do not make a first name of the word before them ("Georgia President …")."""


class Ambiguous(Struct, frozen=True):
    """A word with several readings, told apart by what else the article speaks of."""

    words: tuple[str, ...]
    readings: dict[str, tuple[str, ...]]
    """Country code, or ``none``, → phrases that speak for this reading."""
    usually: str
    """The reading where nothing speaks for one of them."""
    place_of: tuple[str, ...] = ()
    """Readings for which the word is a part of the country, not the country."""


class Language(Struct, frozen=True):
    """What holds for all countries in one language."""

    nothing: tuple[str, ...] = ()
    """Phrases that contain a country's word and mean no country."""
    given: tuple[str, ...] = ()
    """Words that are also names of people."""
    endings: dict[str, tuple[str, ...]] = {}
    """End of a country's name → the endings that it takes ("ия" → "ия", "ии" …)."""
    beginnings: dict[str, tuple[str, ...]] = {}
    """Beginning of any word → what may stand there in its place: articles and prepositions written together with it."""
    usage: Usage = Usage()
    ambiguous: tuple[Ambiguous, ...] = ()


class Countries(Struct, frozen=True):
    """All countries, sorted by code, and the languages."""

    countries: tuple[Country, ...] = ()
    languages: dict[str, Language] = {}


def load_countries(paths: Sequence[Path]) -> tuple[Countries, tuple[Mistake, ...]]:
    """The countries of the built-in file and of a project's own after it, with every mistake in them.

    A later file adds countries and words; a key that stands in both is replaced by the later one; with
    ``replace: true`` at the top of a file nothing of the earlier files remains.
    """
    mistakes: list[Mistake] = []
    names: dict[str, str] = {}
    words: dict[tuple[str, str], Words] = {}
    languages: dict[str, Language] = {}
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None:
            continue
        reader = _CountryReader(file, mistakes)
        top = reader.mapping((), file.data, ("replace", "countries", "languages"))
        if reader.flag(("replace",), top.get("replace")):
            names, words, languages = {}, {}, {}
        for code, body in reader.mapping(("countries",), top.get("countries")).items():
            reader.country(code, body, names, words)
        for language, body in reader.mapping(("languages",), top.get("languages")).items():
            reader.language(language, body, names, words, languages)
    return Countries(_gathered(names, words), languages), tuple(mistakes)


def _gathered(names: dict[str, str], words: dict[tuple[str, str], Words]) -> tuple[Country, ...]:
    by_code: dict[str, dict[str, Words]] = {code: {} for code in sorted(names)}
    for (code, language), found in words.items():
        by_code[code][language] = found
    return tuple(Country(code, names[code], found) for code, found in by_code.items())


class _CountryReader(Reader):
    """Reads one file of countries into what the files share."""

    def country(self, code: str, data: Any, names: dict[str, str], words: dict[tuple[str, str], Words]) -> None:
        key: Key = ("countries", code)
        if len(code) != 2 or not code.isalpha() or not code.isupper():
            self.wrong(key, f"“{code}” is no country code", "two capital letters of ISO 3166-1, such as FI")
            return
        body = self.mapping(key, data, ("name", *WORD_KEYS))
        name = body.get("name", names.get(code))
        if not isinstance(name, str) or not name.strip():
            self.wrong(key, f"the country {code} has no name", "name: what readers see")
            return
        names[code] = name.strip()
        own = {part: self.phrases((*key, part), body[part]) for part in WORD_KEYS if part in body}
        earlier = words.get((code, "en"), Words())
        own["names"] = tuple(dict.fromkeys((name.strip(), *own.get("names", earlier.names))))
        words[code, "en"] = _changed(earlier, own)

    def language(
        self,
        language: str,
        data: Any,
        names: dict[str, str],
        words: dict[tuple[str, str], Words],
        languages: dict[str, Language],
    ) -> None:
        key: Key = ("languages", language)
        body = self.mapping(key, data, (*WORD_KEYS, "nothing", "given", *_FORM_KEYS, "usage", "ambiguous"))
        for part in WORD_KEYS:
            for code, text in self.mapping((*key, part), body.get(part)).items():
                if code not in names:
                    self.wrong((*key, part, code), f"no country has the code “{code}”")
                    continue
                found = self.phrases((*key, part, code), text)
                words[code, language] = _changed(words.get((code, language), Words()), {part: found})
        earlier = languages.get(language, Language())
        forms = {part: self.forms((*key, part), body.get(part)) for part in _FORM_KEYS}
        usage = self.mapping((*key, "usage"), body.get("usage"), Usage.__struct_fields__)
        languages[language] = Language(
            nothing=self.phrases((*key, "nothing"), body.get("nothing")) or earlier.nothing,
            given=self.phrases((*key, "given"), body.get("given")) or earlier.given,
            endings=forms["endings"] or earlier.endings,
            beginnings=forms["beginnings"] or earlier.beginnings,
            usage=Usage(**{part: self.phrases((*key, "usage", part), text) for part, text in usage.items()})
            if usage
            else earlier.usage,
            ambiguous=(*earlier.ambiguous, *self.ambiguous((*key, "ambiguous"), body.get("ambiguous"), names)),
        )

    def forms(self, key: Key, data: Any) -> dict[str, tuple[str, ...]]:
        """Beginnings or ends of words, each with those that may stand in its place; ``-`` stands for none."""
        found = {part: self.text((*key, part), text).split() for part, text in self.mapping(key, data).items()}
        return {part.strip("-"): tuple(form.strip("-") for form in forms) for part, forms in found.items()}

    def ambiguous(self, key: Key, data: Any, names: dict[str, str]) -> list[Ambiguous]:
        found = []
        for word, readings in self.mapping(key, data).items():
            body = self.mapping((*key, word), readings)
            usually = body.pop("usually", None)
            place_of = tuple(self.text((*key, word, "place_of"), body.pop("place_of", None)).split())
            for code in [usually, *place_of, *body]:
                if not isinstance(code, str) or (code not in names and code != "none"):
                    self.wrong((*key, word), f"“{code}” is neither a country's code nor none", "usually: GE")
            if isinstance(usually, str):
                cues = {code: self.phrases((*key, word, code), text) for code, text in body.items()}
                found.append(Ambiguous(self.phrases((*key, word), word), cues, usually, place_of))
        return found


def _changed(words: Words, parts: dict[str, tuple[str, ...]]) -> Words:
    return Words(**{part: parts.get(part, getattr(words, part)) for part in WORD_KEYS})
