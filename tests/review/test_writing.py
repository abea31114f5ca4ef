"""The text of an override: what people would write, and read as exactly what it says."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from newsarchive.review import Suggestion
from newsarchive.review.writing import entry_of, to_line, to_yaml
from tests.review.samples import near, title, weak

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.recursive(
    texts, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3))
)
entries = st.dictionaries(texts, values, min_size=1, max_size=4)


@given(entries)
def test_what_is_written_is_read_as_it_was(entry: dict[str, Any]) -> None:
    top = {f"k{place}": value for place, value in enumerate(entry.values())}

    assert yaml.load(to_yaml(top), Loader=yaml.BaseLoader) == [top]
    assert yaml.load(f"- {to_line(entry)}", Loader=yaml.BaseLoader) == [entry]


def test_an_override_looks_as_in_the_manual() -> None:
    assert to_yaml(entry_of(near(), by="M. Rossi", date="2026-05-04")) == (
        "- article: k5dq3v7xw2mzr4ja\n"
        '  because: "The article is about this; line 4 says so."\n'
        '  by: "M. Rossi"\n'
        "  date: 2026-05-04\n"
        '  was: {4: "An amnesty was possible."}\n'
        "  themes: {add: {amnesty: {4: amnesty}}}\n"
    )
    assert to_yaml(entry_of(weak())).endswith("  themes: {forbid: [desertion]}\n")


def test_what_only_a_person_can_tell_is_left_empty_and_refused_by_the_loader() -> None:
    written = to_yaml(entry_of(title()))

    assert '  because: ""\n' in written
    assert '  set: {title: ""}\n' in written


def test_a_line_too_long_to_be_written_out_is_guarded_by_the_hash() -> None:
    entry = entry_of(replace(near(), was={}, sha256="0123456789ab"))

    assert list(entry) == ["article", "because", "sha256", "themes"]


@pytest.mark.parametrize(
    ("suggestion", "change"),
    [
        (title(), {"set": {"title": "An amnesty was…"}}),
        (replace(title(), kind="date-missing", what="published", now=None), {"clear": ["published"]}),
        (replace(title(), kind="conflict", what="authors", now="A B, C D"), {"set": {"authors": ["A B", "C D"]}}),
        (near(), {"themes": {"forbid": ["amnesty"]}}),
        (weak(), {"themes": {"add": {"desertion": ["5"]}}}),
        (replace(near(), kind="line-kept", now="kept", lines=(3, 4)), {"lines": {"keep": ["3-4"]}}),
        (replace(near(), kind="line-dropped", now="recurring"), {"lines": {"drop": {"4": "recurring"}}}),
    ],
)
def test_what_is_right_as_it_is_is_said_by_an_override_too(suggestion: Suggestion, change: dict[str, object]) -> None:
    entry = entry_of(suggestion, confirms=True)

    assert entry["because"] == "Looked at: right as it is."
    assert {key: entry[key] for key in change} == change
    assert list(entry)[-1] in change


def test_lines_are_written_as_ranges() -> None:
    kept = replace(near(), kind="line-dropped", what="line", lines=(9, 3, 4, 5), value="paragraph")

    assert entry_of(kept)["lines"] == {"keep": {"3-5, 9": "paragraph"}}


def test_several_names_are_a_list() -> None:
    names = replace(title(), kind="names-alike", article=None, value="Ada Brekke;  Ada Breke; Ada Brekke", was={})

    assert entry_of(names) == {"because": "", "names": {"join": ["Ada Brekke", "Ada Breke"]}}
