"""Many calls in one process, one after another."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from app.child.inside import Report, call_in_turn
from app.child.limits import Limits
from app.child.watch import Watch, end

T = TypeVar("T")


class Worker:
    """A child process that takes one call after another, for many small ones.

    Starting a process takes longer than reading a short document. After *calls* calls, and after
    any that did not end well, the next one gets a new process: what one call leaves behind in
    memory is not the next one's. Each process calls *prepare* first, to load what takes long.
    Use it in a `with` statement, from one thread.
    """

    def __init__(
        self,
        megabytes: int | None = None,
        calls: int = 50,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        self._megabytes = megabytes
        self._calls = calls
        self._prepare = prepare
        self._left = 0
        self._running: tuple[SpawnProcess, Any, Any] | None = None

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def start(self) -> None:
        """Start a process for a call that is to come, so that this need not wait for it."""
        self._ready()

    def run(
        self,
        function: Callable[..., T],
        *arguments: Any,
        seconds: float | None = None,
        progress: Report | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> T:
        """As `run_in_child`, within *seconds*; the limit on memory is the worker's.

        Raises:
            ChildError: as `run_in_child` does.
        """
        process, sender, receiver = self._ready()
        self._left -= 1
        try:
            sender.send((function, arguments))
            watch = Watch(process, receiver, Limits(seconds), progress, cancelled)
            result: T = watch.result()
        except BaseException:
            self._stop()
            raise
        return result

    def _ready(self) -> tuple[SpawnProcess, Any, Any]:
        """A process that waits for a call, and the pipes to it and from it."""
        if self._running is None or not self._left or not self._running[0].is_alive():
            self._stop()
            self._running = self._started()
            self._left = self._calls
        return self._running

    def _started(self) -> tuple[SpawnProcess, Any, Any]:
        context = multiprocessing.get_context("spawn")
        calls, sender = context.Pipe(duplex=False)
        receiver, answers = context.Pipe(duplex=False)
        process = context.Process(
            target=call_in_turn,
            args=(calls, answers, self._megabytes, self._prepare),
            daemon=True,
        )
        process.start()
        calls.close()  # else the end of the child would not be seen
        answers.close()
        return process, sender, receiver

    def _stop(self) -> None:
        if self._running is not None:
            process, sender, receiver = self._running
            self._running = None
            end(process)
            sender.close()
            receiver.close()
