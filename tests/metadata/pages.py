"""Pages in a string: what cleaning left, line by line, and what metadata is to read from it.

    === a sentence that names the case
    f Ferry crews walk out
    d/byline By Anna Kessler
    p The ferries stayed in port on Monday.
    ---
    title: Ferry crews walk out [1] stated

Before the first blank stands cleaning's mark: f front, p paragraph, h heading, q quote, l list, c caption, d dropped
(with its reason behind a bar), an empty line is blank. Facts that are not expected must be absent; only ``language``
and ``issues`` may be left out. ``keep`` and ``drop`` list the lines that metadata gave back to the body or dropped.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast, get_args

from newsarchive.metadata import CompiledWords, compile_words, describe
from newsarchive.model import Cleaned, DateFact, Fact, Mark, MarkKind, Metadata, Reason
from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.metadata_words import load_metadata_words

FIXTURES = Path(__file__).parent / "fixtures"
KINDS: dict[str, MarkKind] = {
    "f": "front",
    "p": "paragraph",
    "h": "heading",
    "q": "quote",
    "l": "list",
    "c": "caption",
    "d": "dropped",
}
OPTIONAL = frozenset({"language", "issues"})


@cache
def built_in_words() -> CompiledWords:
    words, mistakes = load_metadata_words([BUILT_IN / "metadata.yml"])
    assert mistakes == ()
    return compile_words(words)


def cleaned(page: str) -> Cleaned:
    lines: list[str] = []
    marks: list[Mark] = []
    for line in page.split("\n"):
        sign, _, text = line.partition(" ")
        kind, _, reason = sign.partition("/")
        assert not reason or reason in get_args(Reason), f"no reason of the model: {line}"
        lines.append(text)
        marks.append(
            Mark(KINDS[kind], "test", cast(Reason, reason) if reason else None) if line else Mark("blank", "test")
        )
    return Cleaned(tuple(lines), tuple(marks))


def read(page: str) -> Metadata:
    return describe(cleaned(page), built_in_words())


def shown(facts: Metadata) -> dict[str, str]:
    """The facts as the fixtures write them; absent ones left out."""
    given = {
        "title": _fact(facts.title),
        **{name: _fact(getattr(facts, name)) for name in ("dek", "section", "publisher", "agency", "dateline", "url")},
        **{name: _fact(getattr(facts, name)) for name in ("published", "updated")},
        "authors": "; ".join(map(_fact, facts.authors)),
        "keywords": ", ".join(facts.keywords),
        "truncated": "yes" if facts.truncated else "",
        "language": facts.language,
        "issues": ", ".join(f"{issue.code} [{issue.line or ''}]" for issue in facts.issues),
        "keep": _lines(facts, "paragraph"),
        "drop": _lines(facts, "dropped"),
    }
    return {name: value for name, value in given.items() if value}


def _fact(fact: Fact | DateFact | None) -> str:
    if fact is None:
        return ""
    return f"{fact.value} [{' '.join(map(str, fact.lines))}] {fact.status}"


def _lines(facts: Metadata, kind: str) -> str:
    return " ".join(str(number) for number, mark in sorted(facts.settled.items()) if mark.kind == kind)


def cases(*names: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Of the named fixture files: name of the case, page, what is expected."""
    for name in names:
        for part in (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").split("=== ")[1:]:
            head, _, rest = part.partition("\n")
            page, _, expected = rest.partition("\n---\n")
            pairs = (line.partition(": ") for line in expected.strip().split("\n"))
            yield f"{name}: {head}", page, {key: value for key, _, value in pairs}
