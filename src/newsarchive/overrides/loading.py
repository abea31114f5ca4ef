"""overrides.yml and the files of the folder overrides/ → Overrides; every mistake named with its file and line."""

import os
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.addresses import is_id
from newsarchive.errors import Mistake, OverridesError
from newsarchive.model import compose
from newsarchive.overrides.claims import claims, contradictions, name_claims
from newsarchive.overrides.facts import read_clear, read_settings, read_was
from newsarchive.overrides.parts import (
    Naming,
    Tagging,
    read_line_changes,
    read_naming,
    read_publish,
    read_tagging,
    read_withhold,
)
from newsarchive.overrides.reading import EntryReader
from newsarchive.overrides.values import NO_OVERRIDES, Entry, NamesEntry, Override, Overrides, Withhold
from newsarchive.vocabulary import Vocabulary
from newsarchive.vocabulary.reading import kind_of
from newsarchive.yaml_files import Key, YamlFile, parse_yaml, read_yaml

FILE = "overrides.yml"
FOLDER = "overrides"

_CHANGES = ("set", "clear", "lines", "themes", "countries", "names", "publish", "withhold")
_KEPT = ("keep_hash", "keep_address")
_KEYS = ("article", "source", "because", "by", "date", "sha256", "was", *_CHANGES, *_KEPT)
_EVERYWHERE = {"withhold", "keep_hash", "because", "by", "date"}
_QUOTED = re.compile(r"“[^”]*”|'[^']*'|\"[^\"]*\"")
_SHA256 = re.compile(r"[0-9a-f]{12,64}", re.ASCII)
_BECAUSE = "because: The outlet printed a correction on 3 May."
_SHAPE = "- article: …"
_AS_THEY_ARE: Mapping[Path, str] = MappingProxyType({})


class Known(Struct, frozen=True):
    """What an entry may name."""

    themes: tuple[str, ...]
    countries: tuple[str, ...]


def known_to(words: Vocabulary) -> Known:
    """What a vocabulary knows."""
    return Known(
        tuple(theme.id for theme in words.themes.themes), tuple(country.code for country in words.countries.countries)
    )


def load_overrides(folder: Path | None, known: Known, instead: Mapping[Path, str] = _AS_THEY_ARE) -> Overrides:
    """The overrides of a project; none where ``folder`` is None, as a dump is not trusted.

    ``instead``: files that are to hold this text, whether or not they are there yet.
    Raises OverridesError with every mistake and every contradiction in every file.
    """
    if folder is None:
        return NO_OVERRIDES
    mistakes: list[Mistake] = []
    entries: list[Entry] = []
    names: list[NamesEntry] = []
    places: dict[int, tuple[YamlFile, Key]] = {}
    for path in _files(folder, mistakes, instead):
        if path in instead:
            file, unreadable = parse_yaml(instead[path].removeprefix("\ufeff"), str(path), as_text=True)
        else:
            file, unreadable = read_yaml(path, as_text=True)
        mistakes += [_with_hint(mistake) for mistake in unreadable]
        if file is None or file.data in (None, ""):
            continue
        if not isinstance(file.data, list):
            mistakes.append(file.mistake((), f"expected a list of entries, found {kind_of(file.data)}", _SHAPE))
            continue
        for index, data in enumerate(file.data):
            entry = _read_entry(EntryReader(file, mistakes), index, data, known)
            if entry is None:
                continue
            places[id(entry)] = file, (index,)
            if isinstance(entry, Entry):
                entries.append(entry)
            else:
                names.append(entry)
    by_target: dict[tuple[str | None, str | None], list[Entry]] = {}
    for entry in entries:
        by_target.setdefault((entry.article, entry.source), []).append(entry)
    for group in by_target.values():
        mistakes += _contradictions(group, [list(claims(entry)) for entry in group], places)
    mistakes += _contradictions(names, [list(name_claims(entry)) for entry in names], places)
    if mistakes:
        raise OverridesError(sorted(mistakes, key=lambda mistake: (mistake.file, mistake.line or 0)))
    return Overrides(tuple(entries), tuple(names))


def _files(folder: Path, mistakes: list[Mistake], instead: Collection[Path]) -> list[Path]:
    found = [folder / FILE] if os.path.lexists(folder / FILE) or folder / FILE in instead else []
    misnamed = folder / "overrides.yaml"
    if os.path.lexists(misnamed):
        mistakes.append(Mistake(str(misnamed), None, "this file has no effect", f"name it {FILE}"))
    inside = {path for path in instead if path.parent == folder / FOLDER}
    if (folder / FOLDER).is_dir():
        inside.update(path for path in (folder / FOLDER).iterdir() if path.suffix in {".yml", ".yaml"})
    found += sorted(inside)
    mistakes += [
        Mistake(str(path), None, "expected a file; this is a folder, a device or a broken link")
        for path in found
        if not path.is_file() and path not in instead
    ]
    return [path for path in found if path.is_file() or path in instead]


def _with_hint(mistake: Mistake) -> Mistake:
    if mistake.hint is None and "not valid YAML" in mistake.message:
        hint = "a text with “: ”, “#” or a bracket in it needs quotation marks around it"
        return Mistake(mistake.file, mistake.line, mistake.message, hint)
    return mistake


def _read_entry(reader: EntryReader, index: int, data: Any, known: Known) -> Entry | NamesEntry | None:
    """One item; None where it has any mistake."""
    key: Key = (index,)
    before = len(reader.mistakes)
    if not isinstance(data, dict):
        reader.wrong(key, f"expected an entry with keys, found {kind_of(data)}", _SHAPE)
        return None
    body = reader.mapping(key, data, _KEYS)
    line = reader.file.lines[key]
    because = reader.one_line((*key, "because"), body["because"]) if "because" in body else ""
    if "because" not in body:
        reader.wrong(key, "this entry has no reason", _BECAUSE)
    by = reader.one_line((*key, "by"), body["by"]) if "by" in body else None
    day = _day(reader, (*key, "date"), body["date"]) if "date" in body else None
    if "article" not in body and "source" not in body:
        return _names_entry(reader, key, body, before, (because, by, day))
    if "article" in body and "source" in body:
        reader.wrong((*key, "source"), "this entry names both an id and a source", "keep one of them")
    if not any(change in body for change in _CHANGES) and len(body) == len(data):
        reader.wrong(key, "this entry changes nothing", f"one of {', '.join(_CHANGES)}")
    article = _article(reader, (*key, "article"), body["article"]) if "article" in body else None
    source = _source(reader, (*key, "source"), body["source"]) if "source" in body else None
    override = _override(reader, key, body, known, (because, by, day))
    publish = read_publish(reader, (*key, "publish"), body["publish"]) if "publish" in body else None
    withhold = _withhold(reader, key, body)
    if "withhold" in body:
        # What is withheld must not come to light in a log: the line tells where the words stand.
        reader.mistakes[before:] = [_discreet(mistake) for mistake in reader.mistakes[before:]]
    if withhold is not None and any(was.fact is not None for was in override.was):
        reader.wrong((*key, "was"), "was: of what is withheld only lines can be guarded", "was: {14: its text}")
    if len(reader.mistakes) > before:
        return None
    return Entry(
        file=reader.file.path,
        line=line,
        article=article,
        source=source,
        override=override,
        publish=publish,
        withhold=withhold,
    )


def _withhold(reader: EntryReader, key: Key, body: dict[str, Any]) -> Withhold | None:
    kept = {flag: _flag(reader, (*key, flag), body.get(flag)) for flag in _KEPT}
    if "withhold" not in body:
        for flag in _KEPT:
            if flag in body:
                reader.wrong((*key, flag), f"{flag} is for what is withheld", "withhold: article")
        return None
    for other in _CHANGES:
        if other != "withhold" and other in body:
            reader.wrong((*key, other), f"{other} and withhold stand in one entry", "write two entries")
    withhold = read_withhold(reader, (*key, "withhold"), body["withhold"])
    return withhold and replace(withhold, **kept)


def _discreet(mistake: Mistake) -> Mistake:
    return Mistake(mistake.file, mistake.line, _QUOTED.sub("“…”", mistake.message), mistake.hint)


def _override(
    reader: EntryReader, key: Key, body: dict[str, Any], known: Known, said: tuple[str, str | None, str | None]
) -> Override:
    keep, drop = read_line_changes(reader, (*key, "lines"), body["lines"]) if "lines" in body else ((), ())
    themes, countries, names = Tagging(), Tagging(), Naming()
    if "themes" in body:
        themes = read_tagging(reader, (*key, "themes"), body["themes"], known.themes, "theme")
    if "countries" in body:
        countries = read_tagging(reader, (*key, "countries"), body["countries"], known.countries, "country", roles=True)
    if "names" in body:
        names = read_naming(reader, (*key, "names"), body["names"], everywhere=False)
    return Override(
        because=said[0],
        by=said[1],
        date=said[2],
        sha256=_sha256(reader, (*key, "sha256"), body["sha256"]) if "sha256" in body else None,
        was=read_was(reader, (*key, "was"), body["was"]) if "was" in body else (),
        settings=read_settings(reader, (*key, "set"), body["set"]) if "set" in body else (),
        clear=read_clear(reader, (*key, "clear"), body["clear"]) if "clear" in body else (),
        keep=keep,
        drop=drop,
        add_themes=themes.add,
        forbid_themes=themes.forbid,
        add_countries=countries.add,
        forbid_countries=countries.forbid,
        country_roles=countries.roles,
        join_names=names.join,
        forbid_names=names.forbid,
        add_names=names.add,
    )


def _names_entry(
    reader: EntryReader, key: Key, body: dict[str, Any], before: int, said: tuple[str, str | None, str | None]
) -> NamesEntry | None:
    if "names" not in body and "withhold" not in body:
        reader.wrong(key, "this entry names no article", "article: its id, or source: the path of its file")
        return None
    allowed = {"names", "because", "by", "date"} if "withhold" not in body else _EVERYWHERE
    for other in body:
        if other not in allowed:
            reader.wrong((*key, other), f"“{other}” needs an article", "article: its id, or source: its file")
    names = read_naming(reader, (*key, "names"), body["names"], everywhere=True) if "names" in body else Naming()
    withhold = _withhold(reader, key, body) or Withhold()
    if withhold.article or withhold.lines:
        reader.wrong((*key, "withhold"), "only people are withheld everywhere", "withhold: {people: [Ida Berg]}")
    if "withhold" in body:
        reader.mistakes[before:] = [_discreet(mistake) for mistake in reader.mistakes[before:]]
    if len(reader.mistakes) > before:
        return None
    return NamesEntry(
        file=reader.file.path,
        line=reader.file.lines[key],
        because=said[0],
        by=said[1],
        date=said[2],
        join=names.join,
        forbid=names.forbid,
        withhold=withhold.people,
        keep_hash=withhold.keep_hash,
    )


def _contradictions(
    entries: Sequence[Entry] | Sequence[NamesEntry],
    told: Sequence[Sequence[Any]],
    places: dict[int, tuple[YamlFile, Key]],
) -> list[Mistake]:
    found = []
    for later, earlier, claim, how in contradictions(told):
        file, key = places[id(entries[later])]
        other = entries[earlier]
        where = "" if later == earlier else f", here and in {other.file}:{other.line}"
        found.append(file.mistake((*key, *claim.key), f"{how}{where}", "keep one of them"))
    return found


def _article(reader: EntryReader, key: Key, data: Any) -> str:
    text = reader.one_line(key, data)
    if text and not is_id(text):
        hint = "ids stand on each article's page and in its record; a path goes under source:"
        reader.wrong(key, f"“{text[:80]}” is no id of an article", hint)
    return text


def _source(reader: EntryReader, key: Key, data: Any) -> str:
    text = compose(data.strip()) if isinstance(data, str) else reader.one_line(key, data)
    if not text:
        reader.one_line(key, text)
    if "\\" in text:
        reader.wrong(key, f"“{text}” is no path as records have it", "parts of a path are divided by /")
    while text.startswith("./"):
        text = text[2:]
    return text


def _sha256(reader: EntryReader, key: Key, data: Any) -> str:
    text = reader.one_line(key, data).lower()
    if text and not _SHA256.fullmatch(text):
        reader.wrong(key, f"sha256: expected 12 to 64 hexadecimal digits, found “{text[:80]}”")
    return text


def _day(reader: EntryReader, key: Key, data: Any) -> str | None:
    text = reader.one_line(key, data)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        if text:
            reader.wrong(key, f"date: expected a day such as 2026-05-04, found “{text[:40]}”")
        return None


def _flag(reader: EntryReader, key: Key, data: Any) -> bool:
    if data not in (None, "true", "false"):
        reader.wrong(key, f"{key[-1]}: expected true or false, found {data!r}")
    return bool(data == "true")
