"""Child processes: real ones, for each way in which one can end."""

import sys
import time

import pytest

from app.child import (
    ChildCancelledError,
    ChildDiedError,
    ChildRaisedError,
    ChildTimeoutError,
    Limits,
    run_in_child,
)
from tests.child.called import (
    add,
    count,
    fail,
    is_alive,
    kill_itself,
    leave,
    modules_loaded,
    return_a_lock,
    sleep,
    take_memory,
)


def raise_in_parent(stage: str, done: int, total: int) -> None:
    raise ZeroDivisionError("in the parent")


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
