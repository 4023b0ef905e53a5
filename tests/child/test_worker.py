"""Workers: one call after another in a process of their own."""

import multiprocessing
import os
import signal
import sys

import pytest

from app.child import (
    ChildCancelledError,
    ChildDiedError,
    ChildRaisedError,
    ChildTimeoutError,
    Worker,
)
from tests.child.called import (
    fail,
    is_alive,
    leave,
    own_process,
    prepare,
    prepared,
    sleep,
    take_memory,
)


def test_a_worker_takes_one_call_after_another_in_one_process():
    steps: list[tuple[str, int, int]] = []
    with Worker() as worker:
        first = worker.run(own_process, progress=lambda *step: steps.append(step))
        second = worker.run(own_process)

    assert first == second != os.getpid()
    assert steps == [("looking", 1, 1)]


def test_every_process_of_a_worker_prepares_itself():
    with Worker(calls=1, prepare=prepare) as worker:
        assert worker.run(prepared) != worker.run(prepared)


def test_a_worker_that_was_started_takes_its_call_in_that_process():
    with Worker() as worker:
        worker.start()
        (started,) = multiprocessing.active_children()
        assert worker.run(own_process) == started.pid


def test_a_worker_gets_a_new_process_after_so_many_calls():
    with Worker(calls=1) as worker:
        assert worker.run(own_process) != worker.run(own_process)


def test_a_worker_goes_on_after_calls_that_end_badly(tmp_path):
    with Worker(megabytes=2_000) as worker:
        before = worker.run(own_process)
        with pytest.raises(ChildRaisedError, match="LookupError: gone"):
            worker.run(fail, "gone")
        with pytest.raises(ChildTimeoutError):
            worker.run(sleep, tmp_path / "pid", seconds=0.3)
        with pytest.raises(ChildCancelledError):
            worker.run(sleep, tmp_path / "pid", cancelled=lambda: True)
        with pytest.raises(ChildDiedError):
            worker.run(leave)
        assert worker.run(own_process) != before


def test_a_worker_whose_process_was_killed_takes_a_new_one():
    with Worker() as worker:
        before = worker.run(own_process)
        os.kill(before, signal.SIGKILL)
        os.waitid(os.P_PID, before, os.WEXITED | os.WNOWAIT)
        assert worker.run(own_process) != before


def test_the_process_of_a_worker_ends_with_it():
    with Worker() as worker:
        pid = worker.run(own_process)
    assert not is_alive(pid)


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no such limit")
def test_a_worker_has_its_limit_on_memory_in_every_call():
    with Worker(megabytes=300) as worker:
        assert worker.run(take_memory, 1) == 1 << 20
        with pytest.raises(ChildRaisedError, match="MemoryError"):
            worker.run(take_memory, 600)
