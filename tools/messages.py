"""The words of the interface → the catalogues: ``./dev messages``.

Collects what templates, ``site`` and the built-in themes say, and brings every ``src/newsarchive/locale/*.po`` up to
date: new words come in untranslated, words that are gone go, and translations stay. A text that changed is new: a
guessed translation would be worse than an English one, so nothing is carried over as "fuzzy".
"""

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from newsarchive import vocabulary
from newsarchive.site.words import THEME

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "src" / "newsarchive" / "locale"
JINJA = {"extensions": "jinja2.ext.i18n", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
HEADER = """\
# The interface of newsarchive in {language}. docs/languages.md tells how to add a language or mend a translation.
# `./dev messages` brings this file up to date; the places of the words are left out, so that it changes only with them.
"""

Found = str | tuple[str, str]


def main(argv: Sequence[str] | None = None) -> int:
    """Updates all catalogues, tells what is to translate; returns the exit code."""
    parser = argparse.ArgumentParser(prog="messages", description="Bring the catalogues of the interface up to date.")
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a catalogue, such as nl")
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 1 where something is to do")
    arguments = parser.parse_args(argv)
    if arguments.new:
        path = LOCALE / f"{Locale.parse(arguments.new, sep='-')}.po"
        path.write_bytes(b"" if not path.exists() else path.read_bytes())
    template = collect()
    waiting = False
    for path in sorted(LOCALE.glob("*.po")):
        old = path.read_bytes()
        catalogue = updated(template, old, path.stem)
        data = written(catalogue)
        missing = sum(not is_translated(message) for message in catalogue if message.id)
        waiting = waiting or bool(missing) or data != old
        if not arguments.check:
            path.write_bytes(data)
        print(f"{path.name}: {len(catalogue)} texts, {missing} to translate")
    return 1 if waiting and arguments.check else 0


def collect() -> Catalog:
    """Every text of the interface, in the order in which it is met."""
    template = Catalog()
    shapes: dict[tuple[str | None, str], Found] = {}
    for found, context in _texts():
        key = context, found if isinstance(found, str) else found[0]
        if shapes.setdefault(key, found) != found:
            # A catalogue has one entry for both, and gives the form that names a number where none is put in.
            raise SystemExit(f"messages: {found!r} is also used as {shapes[key]!r}; say one of them otherwise")
        template.add(found, context=context)
    return template


def _texts() -> Iterator[tuple[Found, str | None]]:
    kinds = [("**.html", "jinja2"), ("**.py", "python")]
    for folder in (ROOT / "templates", ROOT / "src" / "newsarchive" / "site"):
        for _, _, found, _, context in extract_from_dir(folder, kinds, {"**.html": JINJA}):
            yield (found[0], found[1]) if isinstance(found, tuple) else found, context
    for theme in vocabulary.load(None).themes.themes:
        yield theme.label, THEME
        if theme.description:
            yield theme.description, THEME


def updated(template: Catalog, old: bytes, language: str) -> Catalog:
    """The texts of the template with the translations of ``old``."""
    known = {(m.context, _key(m)): m for m in read_po(io.BytesIO(old), locale=language) if m.id}
    catalogue = Catalog(
        locale=language, project="newsarchive", fuzzy=False, header_comment=HEADER.format(language=language)
    )
    forms = catalogue.num_plurals
    for message in template:
        if not message.id:
            continue
        before = known.get((message.context, _key(message)))
        string = before.string if before is not None and _shape(before) == _shape(message) else None
        if string is None:
            string = ("",) * forms if message.pluralizable else ""
        catalogue.add(message.id, string, context=message.context)
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """The bytes of a catalogue; no date and no tool stands in its head, so the same texts give the same bytes."""
    kept = {
        "project-id-version",
        "language",
        "plural-forms",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
    }
    head = [(name, value) for name, value in catalogue.mime_headers if name.lower() in kept]
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=110, omit_header=True)
    lines = [catalogue.header_comment.rstrip("\n"), 'msgid ""', 'msgstr ""']
    lines += [
        f'"{name}: {"newsarchive" if name.lower() == "project-id-version" else value}\\n"' for name, value in head
    ]
    return ("\n".join(lines) + "\n\n").encode() + buffer.getvalue()


def is_translated(message: Message) -> bool:
    """Whether every form of a text is there."""
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return bool(forms) and all(forms)


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _shape(message: Message) -> Found:
    return message.id if isinstance(message.id, str) else (message.id[0], message.id[1])


if __name__ == "__main__":
    sys.exit(main())
