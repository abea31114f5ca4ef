from pathlib import Path

import msgspec
import pytest

from newsarchive.cleaning.weights import FILE, Weights, dump_weights, load_weights

WEIGHTS = Weights({"shape": {(3, "stop"): 1.25, (0, "open"): -0.5}, "prose": {1: 0.3}}, {"enter": -1.0})


def test_what_was_dumped_is_what_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_bytes(dump_weights(WEIGHTS))

    assert load_weights(path) == WEIGHTS


def test_yes_and_no_are_stored_as_figures_and_found_again_as_yes_and_no(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_bytes(dump_weights(Weights({"prose": {True: 0.5, False: 0.1}}, {})))

    table = load_weights(path).signals["prose"]

    assert (table[True], table[False]) == (0.5, 0.1)


def test_weights_that_decide_nothing_are_left_out() -> None:
    dumped = dump_weights(Weights({"shape": {"a": 0.001, "b": 1.0}}, {}))

    assert b'"a"' not in dumped
    assert b'"b"' in dumped


def test_the_shipped_file_is_as_the_training_script_writes_it() -> None:
    assert dump_weights(load_weights()) == FILE.read_bytes()


def test_a_file_with_strange_keys_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_bytes(b'{"signals": {}, "transitions": {}, "more": 1}')

    with pytest.raises(msgspec.ValidationError):
        load_weights(path)
