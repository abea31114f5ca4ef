"""newsarchive.yml and the folder around it → a frozen Project; every mistake named with file, line, and what to do.

The project folder is trusted, source folders are hostile: a folder without newsarchive.yml is a dump, and nothing in
it configures anything.
"""

import difflib
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from newsarchive.errors import ConfigError, Mistake, SourceError
from newsarchive.given import ROLES
from newsarchive.locale import ENGLISH, base, languages
from newsarchive.model import Unpacking
from newsarchive.rights import ALL_IN_FULL, Publish, Rights, Rule
from newsarchive.yaml_files import YamlFile, read_yaml

CONFIG_NAME = "newsarchive.yml"
SEEDS_NAME = "seeds"
OUTPUT_NAME = "build"
MEGABYTE = 1_000_000

Robots = Literal["noindex", "index"]
Originals = Literal["none", "text", "gz"]
NO_MODELS: Mapping[str, str] = MappingProxyType({})


Data = Literal["tables", "sqlite", "parquet", "references", "lists", "dossiers"]
DATA: tuple[Data, ...] = ("tables", "sqlite", "references", "lists", "dossiers")


class Project(Struct, frozen=True):
    """What is built, from what, to where."""

    title: str
    """The archive's name."""
    description: str
    """One sentence under the name on the front page; may be empty."""
    root: Path
    """The folder that holds it; its own name stands in no page."""
    sources: tuple[Path, ...]
    """Folders or files, relative to ``root`` as they were named."""
    output: Path
    url: str | None
    """Address at which the site will be served, ending in ``/``; canonical links and the sitemap need it."""
    robots: Robots
    largest_file: int
    """Bytes; a larger text is refused and reported."""
    fields: dict[str, tuple[str, ...]]
    """Role → names of the fields that have it in records of containers; what is not named here is guessed."""
    tables: dict[str, str]
    """Pattern of a database's name → the table that holds its articles, or a query; in the order of the file."""
    trusted: Path | None
    """``root`` where newsarchive.yml stands in it, None for a dump: only there may templates, static files and
    vocabulary be overridden."""

    ner: Mapping[str, str] = NO_MODELS
    """Language → spaCy model that adds candidates for names: an installed package, or the path of a folder."""
    rights: Rights = ALL_IN_FULL
    """What of its articles may be shown."""

    originals: Originals = "none"
    """Whether the sources' texts are offered beside the articles."""
    history: Path | None = None
    """The folder in which digests of former builds are kept."""
    data: tuple[Data, ...] = DATA
    """Which files of data are written beside the records."""
    review: bool = False
    """The site gets pages of what deserves a human look."""

    unpacking: Unpacking = Unpacking()
    """How much may unfold from one packed file."""
    language: str = ENGLISH
    """Of the interface, BCP 47."""

    @property
    def protected(self) -> list[Path]:
        """What no site may ever replace."""
        return [self.root, *(self.root / source for source in self.sources)]

    @property
    def vocabulary(self) -> Path | None:
        """The project's own vocabulary folder."""
        return self.trusted / "vocabulary" if self.trusted else None


class _Settings(Struct, frozen=True):
    """The keys of newsarchive.yml."""

    title: str = "News archive"
    description: str = ""
    sources: tuple[str, ...] | None = None
    output: str = OUTPUT_NAME
    url: str | None = None
    robots: Robots = "noindex"
    language: str = ENGLISH
    largest_file_mb: Annotated[int, Meta(ge=1)] = 20
    fields: dict[str, str | list[str]] = {}
    tables: dict[str, str] = {}
    ner: dict[Any, Any] = {}
    data: tuple[Data, ...] = DATA
    unpack: dict[str, Annotated[int, Meta(ge=1)]] = {}
    review: bool = False
    publish: Publish = "full"
    rights: tuple[dict[str, str], ...] = ()
    originals: Originals = "none"
    history: str | None = None
    excerpt_words: Annotated[int, Meta(ge=1, le=1000)] = ALL_IN_FULL.excerpt_words


_THEME_FOLDERS = ("templates", "static", "vocabulary")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_INTERFACE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_MODEL = re.compile(r"[A-Za-z0-9_.-]+", re.ASCII)
_PLAIN = {"None": "nothing", "True": "true", "False": "false"}
_ADDRESS = re.compile(r"https?://[\w.-]+(?::[0-9]{1,5})?(?:/[\w.~%!$&()*+,;=:@-]*)*", re.ASCII | re.IGNORECASE)
_EXPECTED = {
    "title": "a text",
    "description": "a text",
    "sources": "a list of folders or files",
    "output": "a folder",
    "url": "an address such as https://example.org/archive/",
    "largest_file_mb": "a whole number of megabytes, 1 or more",
    "language": "a language of the interface such as de",
    "robots": " or ".join(get_args(Robots)),
    "fields": "roles and the names of their fields, such as “text: body”",
    "tables": "names of databases and of their tables, such as “crawl.db: articles”",
    "data": f"a list of any of {', '.join(get_args(Data))}",
    "unpack": f"limits of packed files in whole numbers: {', '.join(Unpacking.__struct_fields__)}",
    "review": "true or false",
    "publish": " or ".join(get_args(Publish)),
    "rights": "a list of rules such as {publisher: Example Post, publish: excerpt}",
    "originals": "none, text or gz",
    "history": "a folder",
    "excerpt_words": "a whole number of words, 1 to 1000",
    "ner": "languages and their models, such as {en: en_core_web_sm}",
}


def load_project(folder: Path, output: Path | None = None, *, is_dump: bool = False) -> Project:
    """The project that ``folder`` holds, or the dump that it is, or that it ``is_dump`` whatever it holds.

    ``output`` overrides the place of the site. Raises SourceError where there is no such folder or no source in it,
    ConfigError with all mistakes in newsarchive.yml.
    """
    if not folder.is_dir():
        raise SourceError(
            f"{folder}: {'not a folder' if folder.exists() else 'no such folder'}\n"
            "    hint: name the folder that holds newsarchive.yml, seeds/ or the texts themselves"
        )
    config = folder / CONFIG_NAME
    if is_dump or not os.path.lexists(config):
        has_seeds = (folder / SEEDS_NAME).is_dir()
        defaults = _Settings()
        return Project(
            title=defaults.title,
            description=defaults.description,
            root=folder,
            sources=(Path(SEEDS_NAME) if has_seeds else Path(),),
            output=output or (folder / OUTPUT_NAME if has_seeds else Path(OUTPUT_NAME)),
            url=None,
            robots=defaults.robots,
            largest_file=defaults.largest_file_mb * MEGABYTE,
            fields={},
            tables={},
            trusted=None,
        )
    settings = _read_settings(config)
    return Project(
        title=settings.title,
        description=settings.description,
        root=folder,
        sources=tuple(Path(source) for source in settings.sources or (SEEDS_NAME,)),
        output=output or folder / settings.output,
        url=settings.url,
        robots=settings.robots,
        largest_file=settings.largest_file_mb * MEGABYTE,
        fields={role: (names,) if isinstance(names, str) else tuple(names) for role, names in settings.fields.items()},
        tables={pattern: named.strip() for pattern, named in settings.tables.items()},
        trusted=folder,
        ner={language: str(folder / model) if "/" in model else model for language, model in settings.ner.items()},
        review=settings.review,
        unpacking=Unpacking(**settings.unpack),
        originals=settings.originals,
        history=folder / settings.history if settings.history is not None else None,
        data=settings.data,
        language=settings.language,
        rights=Rights(
            settings.publish,
            tuple(msgspec.convert(_plain_folder(rule), Rule) for rule in settings.rights),
            settings.excerpt_words,
        ),
    )


def _read_settings(config: Path) -> _Settings:
    if not config.is_file():
        raise ConfigError([Mistake(str(config), None, "expected a file; this is a folder, a device or a broken link")])
    file, mistakes = read_yaml(config)
    if file is None:
        raise ConfigError(mistakes)
    if file.data is None:
        return _Settings()
    if not isinstance(file.data, dict):
        raise ConfigError([Mistake(file.path, 1, "expected keys and values, such as “title: My archive”")])
    found: list[Mistake] = []
    values: dict[str, Any] = {}
    types = {field.name: field.type for field in msgspec.structs.fields(_Settings)}
    for key, value in file.data.items():
        if key not in types:
            found.append(_unknown_key(file, str(key), list(types)))
            continue
        try:
            values[key] = msgspec.convert(value, types[key])
        except msgspec.ValidationError:
            found.append(file.mistake((key,), f"{key}: expected {_EXPECTED[key]}, found {_shown(value)}"))
    found.extend(_check_values(file, values))
    if found:
        raise ConfigError(sorted(found, key=lambda mistake: mistake.line or 0))
    return _Settings(**values)


def _unknown_key(file: YamlFile, key: str, known: list[str], place: tuple[str | int, ...] | None = None) -> Mistake:
    near = difflib.get_close_matches(key, known, 1)
    hint = f"did you mean “{near[0]}”?" if near else f"known keys: {', '.join(known)}"
    return file.mistake(place or (key,), f"unknown key “{key}”", hint)


def _check_values(file: YamlFile, values: dict[str, Any]) -> list[Mistake]:
    """Mistakes that a type cannot show; a web address is brought to its one form on the way."""
    found = []
    if "title" in values and not values["title"].strip():
        found.append(file.mistake(("title",), "title: expected a text, found nothing between the quotes"))
    if values.get("url") is not None:
        address = values["url"]
        if not _ADDRESS.fullmatch(address):
            found.append(file.mistake(("url",), f"url: expected {_EXPECTED['url']}, found {_shown(address)}"))
        values["url"] = address.rstrip("/") + "/"
    found += [
        file.mistake((key,), f"{key}: expected plain text, found a control character")
        for key in ("title", "description", "output")
        if any(ord(char) < 0x20 for char in values.get(key, ""))
    ]
    if values.get("output") in _THEME_FOLDERS:
        found.append(file.mistake(("output",), "output: this folder would be taken for the project's own"))
    known = Unpacking.__struct_fields__
    found += [
        file.mistake(("unpack", key), f"unpack: nothing is called “{key}”", f"known: {', '.join(known)}")
        for key in values.get("unpack", {})
        if key not in known
    ]
    for role, names in values.get("fields", {}).items():
        if role not in ROLES:
            near = difflib.get_close_matches(role, ROLES, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"known: {', '.join(ROLES)}"
            found.append(file.mistake(("fields", role), f"fields: nothing is called “{role}”", hint))
        elif not names or not all(name.strip() for name in ([names] if isinstance(names, str) else names)):
            found.append(file.mistake(("fields", role), f"fields: {role}: expected the name of a field, found nothing"))
    if "sources" in values and values["sources"] is not None:
        if not values["sources"]:
            found.append(file.mistake(("sources",), "sources: the list is empty", "name at least one folder"))
        for index, source in enumerate(values["sources"]):
            if "\0" in source or not os.path.exists(Path(file.path).parent / source):
                found.append(file.mistake(("sources", index), f"sources: no such file or folder: {source}"))
    found += [
        file.mistake(("tables", pattern), f"tables: {pattern}: expected a table or a query, found nothing")
        for pattern, named in values.get("tables", {}).items()
        if not named.strip()
    ]
    found += _check_history(file, values.get("history"))
    found += _check_language(file, values)
    return found + _check_models(file, values.get("ner", {})) + _check_rights(file, values.get("rights", ()))


def _check_history(file: YamlFile, folder: str | None) -> Iterator[Mistake]:
    if folder is not None and ("\0" in folder or not (Path(file.path).parent / folder).is_dir()):
        hint = "make it, and put a copy of data/digests.tsv into it after each build that is published"
        yield file.mistake(("history",), f"history: no such folder: {folder}", hint)


def _check_language(file: YamlFile, values: Mapping[str, Any]) -> list[Mistake]:
    """A language without a catalogue would give a site in English that says it is none."""
    language = values.get("language", ENGLISH)
    known = languages(Path(file.path).parent)
    if _INTERFACE.fullmatch(language) and base(language) in known:
        return []
    hint = f"there are {', '.join(known)}; docs/languages.md tells how to add one"
    return [file.mistake(("language",), f"language: expected {_EXPECTED['language']}, found {_shown(language)}", hint)]


def _check_rights(file: YamlFile, rules: Sequence[Mapping[str, str]]) -> list[Mistake]:
    """Rules that fit nothing, and words that are no right: a slip here would show what may not be shown."""
    found = []
    for index, rule in enumerate(rules):
        key = ("rights", index)
        found += [
            _unknown_key(file, name, ["publisher", "folder", "publish"], (*key, name))
            for name in rule
            if name not in {"publisher", "folder", "publish"}
        ]
        if rule.get("publish") not in get_args(Publish):
            shown = _shown(rule["publish"]) if "publish" in rule else "nothing"
            found.append(file.mistake(key, f"rights: publish: expected {_EXPECTED['publish']}, found {shown}"))
        if ("publisher" in rule) == ("folder" in rule):
            found.append(file.mistake(key, "rights: expected either publisher or folder"))
        elif not rule.get("publisher", rule.get("folder", "")).strip("/ ."):
            found.append(file.mistake(key, "rights: expected a name, found nothing"))
        elif "folder" in rule and not os.path.exists(Path(file.path).parent / rule["folder"]):
            found.append(file.mistake(key, f"rights: no such folder or file: {rule['folder']}"))
    return found


def _plain_folder(rule: Mapping[str, str]) -> dict[str, str]:
    """The rule with its folder written as records write paths."""
    return {key: os.path.normpath(value) if key == "folder" else value for key, value in rule.items()}


def _check_models(file: YamlFile, models: Mapping[Any, Any]) -> list[Mistake]:
    """What is no language or no model's name; whether a package is installed shows when it is loaded."""
    found = []
    for language, model in models.items():
        key = ("ner", "no" if language is False else str(language))  # as written: YAML takes a bare no for false
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
            hint = "write “no” for Norwegian in quotes" if language is False else None
            found.append(file.mistake(key, f"ner: expected a language such as en, found {_shown(language)}", hint))
        if not isinstance(model, str) or not ("/" in model or _MODEL.fullmatch(model)):
            found.append(file.mistake(key, f"ner: expected a model such as en_core_web_sm, found {_shown(model)}"))
        elif "/" in model and ("\0" in model or not (Path(file.path).parent / model).is_dir()):
            found.append(file.mistake(key, f"ner: no such folder: {model}"))
    return found


def _shown(value: object) -> str:
    """As the person who wrote the file would know it again: YAML's words, not Python's."""
    text = repr(value) if isinstance(value, str) else _PLAIN.get(str(value), str(value))
    return text if len(text) <= 60 else text[:59] + "…"
