"""One archive for the tests that compare whole sites and stores: what its states must come to is built once."""

from collections.abc import Iterator

import pytest

from tests.faults.made import Made, make, prepared


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """In two states; its site is as the test before left it."""
    with prepared():
        return make(tmp_path_factory.mktemp("made"), articles=6, states=2)


@pytest.fixture(autouse=True)
def small_chunks_and_no_syncing() -> Iterator[None]:
    with prepared():
        yield
