"""Loading models; spaCy is no part of the development set-up, so a small module of its shape stands in for it."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsarchive.errors import ModelError
from newsarchive.stages.recognising import load_model


class Pipeline:
    """What is used of a spaCy pipeline."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.meta = {"name": "tiny", "version": "1.0"}

    def pipe(self, texts: Iterable[str]) -> Iterator[Any]:
        for text in texts:
            start = text.find("Torvik Halden")
            entity = SimpleNamespace(start_char=start, end_char=start + 13, label_="PERSON")
            yield SimpleNamespace(ents=(entity,) if start >= 0 else ())


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a model, and a module ``spacy`` that loads it."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "weights").write_bytes(b"1")

    def load(name: str, exclude: Sequence[str]) -> Pipeline:
        assert "ner" not in exclude
        if name == "of_another_time":
            raise ValueError("[E149] cannot be read\nand more")
        if name != str(folder):
            raise OSError(f"[E050] Can't find model {name!r}")
        return Pipeline(folder)

    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load, __version__="3.8.0"))
    return folder


def test_a_model_gives_the_entities_of_each_text_in_order(model: Path) -> None:
    found = load_model(str(model)).recogniser(["Nobody.", "It was Torvik Halden."])

    assert list(found) == [[], [(7, 20, "PERSON")]]


def test_its_version_tells_spacy_name_version_and_files(model: Path) -> None:
    before = load_model(str(model)).version
    (model / "weights").write_bytes(b"2")

    assert before.startswith("spacy 3.8.0 tiny 1.0 ")
    assert load_model(str(model)).version != before


@pytest.mark.usefixtures("model")
def test_a_missing_model_is_told_with_the_command_that_fetches_it() -> None:
    with pytest.raises(ModelError) as caught:
        load_model("en_core_web_sm")

    assert str(caught.value).splitlines() == [
        "ner: the model en_core_web_sm is not installed",
        "    hint: python -m spacy download en_core_web_sm",
    ]


@pytest.mark.usefixtures("model")
def test_a_model_of_another_spacy_is_told_with_the_reason_in_one_line() -> None:
    with pytest.raises(ModelError, match=r"of_another_time does not go with spaCy 3\.8\.0: \[E149\] cannot be read\n"):
        load_model("of_another_time")


def test_a_missing_spacy_is_told_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(ModelError, match=r"hint: pip install 'newsarchive\[ner\]'"):
        load_model("en_core_web_sm")
