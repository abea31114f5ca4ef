"""names.yml: what is read, how files overlay each other, which mistakes are told."""

from pathlib import Path

from newsarchive.errors import Mistake
from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.names import Authority, load_names


def load(folder: Path, *texts: str) -> tuple[Authority, tuple[Mistake, ...]]:
    paths = []
    for number, text in enumerate(texts):
        paths.append(folder / f"names{number}.yml")
        paths[-1].write_text(text, encoding="utf-8")
    return load_names(paths)


def test_the_built_in_file_has_no_mistake_and_no_form_with_two_owners() -> None:
    names, mistakes = load_names([BUILT_IN / "names.yml"])

    assert mistakes == ()
    assert len(names.names) > 300
    assert [known.id for known in names.names] == sorted(known.id for known in names.names)


def test_a_later_file_adds_forms_and_its_name_counts(tmp_path: Path) -> None:
    first = "people:\n  ada-brekke:\n    name: Ada Brekke\n    forms: A. Brekke\n    alone: Brekke\n"
    second = "people:\n  ada-brekke:\n    name: Ada B. Brekke\n    forms: Ада Брекке\n    not_same_as: ada-berg\n"

    names, mistakes = load(tmp_path, first, second)

    assert mistakes == ()
    (known,) = names.names
    assert known.name == "Ada B. Brekke"
    assert known.forms == ("Ada B. Brekke", "Ada Brekke", "A. Brekke", "Ада Брекке")
    assert known.alone == ("Brekke",)
    assert known.not_same_as == ("ada-berg",)


def test_replace_leaves_nothing_of_the_earlier_file(tmp_path: Path) -> None:
    names, _ = load(tmp_path, "organisations:\n  hu:\n    name: Harbour Union\n", "replace: true\n")

    assert names.names == ()


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    text = """people:
  Ada Brekke:
    name: Ada Brekke
  nameless:
    forms: Somebody
  ada:
    name: Ada Berg
    wikidata: 42x
  ida:
    name: Ida Berg
    forms: Ada Berg
organisations:
  ada:
    name: Ada Union
"""
    _, mistakes = load(tmp_path, text)

    assert [(mistake.line, mistake.message.split(" ", 2)[0]) for mistake in mistakes] == [
        (2, "“Ada"),
        (4, "“nameless”"),
        (8, "“42x”"),
        (13, "“ada”"),
        (9, "“Ada"),
    ]
