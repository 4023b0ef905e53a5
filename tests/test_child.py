"""Child processes: real ones, for each way in which one can end."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from app.child import (
    ChildCancelledError,
    ChildDiedError,
    ChildRaisedError,
    ChildTimeoutError,
    Limits,
    Report,
    Worker,
    run_in_child,
)


def add(report: Report, left: int, right: int) -> int:
    return left + right


def count(report: Report, last: int) -> int:
    for number in range(1, last + 1):
        report("counting", number, last)
    return last


def fail(report: Report, message: str) -> None:
    raise LookupError(message)


def return_a_lock(report: Report) -> object:
    return threading.Lock()


def sleep(report: Report, pid_file: Path) -> None:
    pid_file.write_text(str(os.getpid()))
    report("sleeping", 0, 0)
    time.sleep(600)


def kill_itself(report: Report) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave(report: Report) -> None:
    os._exit(7)


def take_memory(report: Report, megabytes: int) -> int:
    return len(bytearray(megabytes << 20))


def modules_loaded(report: Report) -> list[str]:
    return sorted(sys.modules)


def raise_in_parent(stage: str, done: int, total: int) -> None:
    raise ZeroDivisionError("in the parent")


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_result_comes_back():
    assert run_in_child(add, 2, 3) == 5


def test_reports_arrive_in_order():
    heard: list[tuple[str, int, int]] = []

    run_in_child(count, 3, progress=lambda *report: heard.append(report))

    assert heard == [("counting", 1, 3), ("counting", 2, 3), ("counting", 3, 3)]


def test_an_error_is_brought_back_with_type_message_and_traceback():
    with pytest.raises(ChildRaisedError, match=r"^LookupError: no such page$") as caught:
        run_in_child(fail, "no such page")

    assert (caught.value.kind, caught.value.message) == ("LookupError", "no such page")
    assert "in fail" in caught.value.trace


def test_a_result_that_cannot_be_pickled_is_an_error():
    with pytest.raises(ChildRaisedError, match="cannot pickle"):
        run_in_child(return_a_lock)


def test_a_function_without_a_name_of_its_own_is_refused():
    with pytest.raises(ValueError, match="lambda"):
        run_in_child(lambda report: None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_killed_child_says_what_killed_it():
    with pytest.raises(ChildDiedError, match="ended by SIGKILL"):
        run_in_child(kill_itself)


def test_a_child_that_leaves_without_a_result_says_so():
    with pytest.raises(ChildDiedError, match="exit status 7"):
        run_in_child(leave)


def test_the_time_limit_ends_the_child(tmp_path):
    pid_file = tmp_path / "pid"

    with pytest.raises(ChildTimeoutError, match=r"longer than 1\.5 seconds"):
        run_in_child(sleep, pid_file, limits=Limits(seconds=1.5))

    assert not is_alive(int(pid_file.read_text()))


def test_cancel_kills_the_child_within_half_a_second(tmp_path):
    pid_file = tmp_path / "pid"
    asked_at: list[float] = []

    with pytest.raises(ChildCancelledError):
        run_in_child(
            sleep,
            pid_file,
            progress=lambda *_: asked_at.append(time.monotonic()),
            cancelled=lambda: bool(asked_at),
        )

    assert time.monotonic() - asked_at[0] < 0.5
    assert not is_alive(int(pid_file.read_text()))


def test_an_error_while_progress_is_shown_ends_the_child(tmp_path):
    pid_file = tmp_path / "pid"

    with pytest.raises(ZeroDivisionError):
        run_in_child(sleep, pid_file, progress=raise_in_parent)

    assert not is_alive(int(pid_file.read_text()))


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's own")
def test_the_memory_limit_stops_a_greedy_child():
    with pytest.raises(ChildRaisedError, match="MemoryError"):
        run_in_child(take_memory, 600, limits=Limits(megabytes=400))

    assert run_in_child(take_memory, 100, limits=Limits(megabytes=400)) == 100 << 20


def test_a_child_does_not_load_qt():
    assert not [name for name in run_in_child(modules_loaded) if name.startswith("PySide6")]


# Workers


def own_process(report: Report) -> int:
    report("looking", 1, 1)
    return os.getpid()


def test_a_worker_takes_one_call_after_another_in_one_process():
    steps: list[tuple[str, int, int]] = []
    with Worker() as worker:
        first = worker.run(own_process, progress=lambda *step: steps.append(step))
        second = worker.run(own_process)

    assert first == second != os.getpid()
    assert steps == [("looking", 1, 1)]


def prepare() -> None:
    os.environ["PREPARED"] = str(os.getpid())


def prepared(report: Report) -> str:
    return os.environ["PREPARED"]


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
