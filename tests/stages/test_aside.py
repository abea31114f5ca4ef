"""A short answer worked out in another process, and whatever may come in between."""

import os
import signal
import time
from contextlib import suppress

import pytest

from newsarchive.stages.aside import aside


@pytest.mark.parametrize("forks", [True, False])
@pytest.mark.parametrize("answer", [b"", b"an answer", None, b"x" * 300_000])
def test_the_answer_is_given(answer: bytes | None, forks: bool) -> None:
    with aside(lambda: answer, forks=forks) as found:
        assert found() == answer


def test_it_is_worked_out_elsewhere_while_this_process_goes_on() -> None:
    mine = str(os.getpid()).encode()

    with aside(lambda: str(os.getpid()).encode()) as found:
        assert found() not in {None, mine}


def test_a_process_that_ends_without_an_answer_is_done_without() -> None:
    mine = os.getpid()

    def answer() -> bytes:
        if os.getpid() != mine:
            os.kill(os.getpid(), signal.SIGKILL)
        return b"here"

    with aside(answer) as found:
        assert found() == b"here"


def test_what_fails_there_fails_here() -> None:
    def answer() -> bytes:
        raise ValueError("no answer")

    with aside(answer) as found, pytest.raises(ValueError, match="no answer"):
        found()


def test_no_process_is_left_where_nobody_waits_for_the_answer() -> None:
    def answer() -> bytes:
        time.sleep(600)
        return b""

    with suppress(KeyError), aside(answer):
        raise KeyError

    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
