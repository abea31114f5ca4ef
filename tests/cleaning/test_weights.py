from pathlib import Path

import msgspec
import pytest

from newsarchive.cleaning.groups import CELLS, VALUES
from newsarchive.cleaning.weights import FILE, dump_weights, load_weights, weigh

SOME = {("shape", "3 stop"): 1.25, ("shape", "0 open"): -0.5, ("prose", "1"): 0.3}
WEIGHTS = weigh([SOME.get(value, 0.0) for value in VALUES], {"enter": -1.0})


def test_what_was_dumped_is_what_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_bytes(dump_weights(WEIGHTS))

    assert load_weights(path) == WEIGHTS


def test_every_value_keeps_its_weight_in_the_file(tmp_path: Path) -> None:
    every = weigh([round(1 + place / 100, 2) for place in range(len(VALUES))], {})
    path = tmp_path / "weights.json"
    path.write_bytes(dump_weights(every))

    assert load_weights(path) == every


def test_a_cell_weighs_what_its_values_weigh_together() -> None:
    weights = weigh(list(range(len(VALUES))), {})

    assert list(weights.cells) == [sum(places) for places in CELLS]


def test_weights_that_decide_nothing_are_left_out() -> None:
    dumped = dump_weights(weigh([0.001] + [0.0] * (len(VALUES) - 2) + [1.0], {}))

    assert VALUES[0][1].encode() not in dumped
    assert b"1.0" in dumped


def test_a_value_that_no_line_can_have_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_bytes(b'{"transitions": {}, "signals": {"shape": {"3 nowhere": 1.0}}}')

    with pytest.raises(ValueError, match="shape 3 nowhere"):
        load_weights(path)


def test_the_shipped_file_is_as_the_training_script_writes_it() -> None:
    assert dump_weights(load_weights()) == FILE.read_bytes()


def test_a_file_with_strange_keys_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    path.write_bytes(b'{"signals": {}, "transitions": {}, "more": 1}')

    with pytest.raises(msgspec.ValidationError):
        load_weights(path)
