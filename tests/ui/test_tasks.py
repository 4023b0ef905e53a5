"""Work off the GUI thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Tasks whose threads have ended when the test has."""
    tasks = Tasks()
    yield tasks
    tasks.finish()


def test_work_runs_in_another_thread_and_is_answered_in_this_one(qtbot, tasks):
    seen = []

    tasks.run(
        "read", threading.get_ident, lambda worker: seen.append((worker, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(seen))

    worker, answerer = seen[0]
    assert worker != threading.get_ident()
    assert answerer == threading.get_ident()


def test_an_error_reaches_the_one_who_asked(qtbot, tasks):
    errors = []

    def work():
        raise ValueError("no such page")

    tasks.run("read", work, pytest.fail, errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert str(errors[0]) == "no such page"


def test_an_error_that_nobody_asked_for_is_not_lost(qtbot, tasks):
    def work():
        raise ValueError("no such page")

    with qtbot.captureExceptions() as raised:
        tasks.run("read", work, pytest.fail)
        qtbot.waitUntil(lambda: bool(raised))

    assert str(raised[0][1]) == "no such page"


def test_a_newer_run_makes_the_answer_of_the_older_one_void(qtbot, tasks):
    answers = []
    gate = threading.Event()

    tasks.run("search", lambda: gate.wait(5) and "older", answers.append)
    tasks.run("search", lambda: "newer", answers.append)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)

    assert answers == ["newer"]


def test_of_runs_that_wait_only_the_newest_is_ever_run(qtbot, tasks):
    started = []
    gate = threading.Event()

    tasks.run("search", lambda: gate.wait(5), pytest.fail)
    for word in ("n", "na", "nat", "nato"):
        tasks.run("search", lambda word=word: started.append(word), lambda _: None)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)

    assert started == ["nato"]


def test_a_run_that_never_starts_leaves_nothing_behind(qtbot, tasks):
    class Work:
        def __call__(self):
            return None

    gate = threading.Event()
    work = Work()
    forgotten = weakref.ref(work)

    tasks.run("search", lambda: gate.wait(5), pytest.fail)
    tasks.run("search", work, pytest.fail)
    del work
    tasks.run("search", lambda: "newest", lambda _: None)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)

    gc.collect()
    assert forgotten() is None


def test_runs_with_other_keys_do_not_wait_for_one_another(qtbot, tasks):
    answers = []
    gate = threading.Event()

    tasks.run("export", lambda: gate.wait(5), lambda _: answers.append("export"))
    tasks.run("search", lambda: "hits", answers.append)
    qtbot.waitUntil(lambda: answers == ["hits"])
    gate.set()

    qtbot.waitUntil(lambda: answers == ["hits", "export"])


def test_progress_arrives_in_order_and_before_the_answer(qtbot, tasks):
    seen = []

    def work(progress, cancelled):
        progress("Gathering", 0.25)
        progress("Typesetting", 0.75)
        return "file"

    tasks.run_with_progress("export", work, seen.append, progress=lambda *step: seen.append(step))
    qtbot.waitUntil(lambda: not tasks.busy)

    assert seen == [("Gathering", 0.25), ("Typesetting", 0.75), "file"]


def test_a_cancelled_run_sees_it_and_answers_nobody(qtbot, tasks):
    started, stopped = threading.Event(), threading.Event()

    def work(progress, cancelled):
        started.set()
        while not cancelled():
            pass
        stopped.set()

    handle = tasks.run_with_progress("export", work, pytest.fail, pytest.fail)
    assert started.wait(5)
    handle.cancel()
    qtbot.waitUntil(lambda: not tasks.busy)

    assert stopped.is_set()


def test_cancelling_by_key_frees_the_key_at_once(qtbot, tasks):
    answers = []
    gate = threading.Event()
    tasks.run("search", lambda: gate.wait(5), pytest.fail)

    tasks.cancel("search")

    assert not tasks.busy
    tasks.run("search", lambda: "hits", answers.append)
    gate.set()
    qtbot.waitUntil(lambda: answers == ["hits"])


def test_busy_is_told_once_when_it_begins_and_once_when_it_ends(qtbot, tasks):
    told = []
    tasks.busy_changed.connect(told.append)

    tasks.run("a", lambda: None, lambda _: None)
    tasks.run("b", lambda: None, lambda _: None)
    qtbot.waitUntil(lambda: not tasks.busy)

    assert told == [True, False]


def test_closing_waits_for_the_work_and_calls_nobody_back(qtbot, tasks):
    started, ended = threading.Event(), threading.Event()

    def work():
        started.set()
        threading.Event().wait(0.05)
        ended.set()

    tasks.run("read", work, pytest.fail)
    assert started.wait(5)
    tasks.finish()

    assert ended.is_set()
    tasks.run("read", lambda: None, pytest.fail)
    assert not tasks.busy


def test_an_answer_is_awaited_under_its_own_key_only(qtbot, tasks):
    go_on = threading.Event()

    tasks.run("read", go_on.wait, lambda _: None)
    awaited = tasks.awaits("read"), tasks.awaits("write")
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.busy)

    assert awaited == (True, False)
    assert not tasks.awaits("read")


def test_work_of_one_kind_can_be_told_from_any_other(qtbot, tasks):
    gate = threading.Event()

    assert not tasks.busy_beside()
    tasks.run("export", gate.wait, lambda _: None)

    assert tasks.busy_beside()
    assert not tasks.busy_beside("export", "print")
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
