"""Runs a function in a process of its own, with limits on its time and memory.

What may hang, leak or crash (typesetting, reading a foreign document) runs here, so that it
takes only itself down. The process is spawned: it shares nothing, works on every system and in
a frozen program, where `multiprocessing.freeze_support` must be called at the start.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

T = TypeVar("T")
# What is being done, how much of it is done, of how much in all (0: unknown).
Report = Callable[[str, int, int], None]

POLL_SECONDS = 0.05  # how long a cancel may wait to be seen


class ChildError(RuntimeError):
    """The child brought no result; the message is fit to be shown."""


class ChildRaisedError(ChildError):
    """The function raised: *kind* is the type's name, *message* its text, *trace* its traceback."""

    def __init__(self, kind: str, message: str, trace: str) -> None:
        super().__init__(f"{kind}: {message}" if message else kind)
        self.kind = kind
        self.message = message
        self.trace = trace


class ChildDiedError(ChildError):
    """The process ended without a word, killed from outside or crashed."""


class ChildTimeoutError(ChildError):
    """The function took longer than it was allowed."""


class ChildCancelledError(ChildError):
    """The caller asked for the end."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use; None is no limit.

    *megabytes* bounds the memory that it reserves. macOS has no such limit and ignores it.
    """

    seconds: float | None = None
    megabytes: int | None = None


def run_in_child(
    function: Callable[..., T],
    *arguments: Any,
    limits: Limits | None = None,
    progress: Report | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> T:
    """Call `function(report, *arguments)` in a child process and return what it returns.

    *function* must be found by its name in its module; arguments and result are pickled.
    What the child passes to *report* arrives at *progress*, in the calling thread. *cancelled*
    is asked about every 50 ms; once it says yes the child is killed.

    Raises:
        ChildRaisedError: the function raised.
        ChildDiedError: the process ended without a result.
        ChildTimeoutError: the time of *limits* is over.
        ChildCancelledError: *cancelled* said yes.
    """
    if "<" in function.__qualname__:
        raise ValueError(f"{function.__qualname__} cannot be found by its name in a new process")
    limits = limits or Limits()
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(
        target=_child_main, args=(sender, limits.megabytes, function, arguments), daemon=True
    )
    try:
        process.start()
        sender.close()  # else the end of the child would not be seen
        result: T = _Watch(process, receiver, limits, progress, cancelled).result()
    finally:
        _end(process)
        sender.close()
        receiver.close()
    return result


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
            watch = _Watch(process, receiver, Limits(seconds), progress, cancelled)
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
            target=_worker_main,
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
            _end(process)
            sender.close()
            receiver.close()


class _Watch:
    """The parent's side: waits for the result, the end, the clock or the caller."""

    def __init__(
        self,
        process: SpawnProcess,
        receiver: Any,  # a Connection; on Windows a PipeConnection, which is no kind of it
        limits: Limits,
        progress: Report | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._process = process
        self._receiver = receiver
        self._seconds = limits.seconds
        self._progress = progress
        self._cancelled = cancelled
        self._started = time.monotonic()

    def result(self) -> Any:
        """What the child returned."""
        while True:
            if self._cancelled is not None and self._cancelled():
                raise ChildCancelledError("Stopped at your request.")
            spent = time.monotonic() - self._started
            if self._seconds is not None and spent > self._seconds:
                raise ChildTimeoutError(
                    f"It took longer than {self._seconds:g} seconds and was stopped."
                )
            if not wait([self._receiver, self._process.sentinel], POLL_SECONDS):
                continue
            kind, content = self._receive()
            if kind == "result":
                return content
            if kind == "error":
                raise ChildRaisedError(*content)
            if self._progress is not None:
                self._progress(*content)

    def _receive(self) -> tuple[str, Any]:
        try:
            message: tuple[str, Any] = self._receiver.recv()
        except (EOFError, OSError) as error:
            self._process.join()
            raise ChildDiedError(_last_words(self._process.exitcode)) from error
        return message


def _last_words(exit_code: int | None) -> str:
    """What the end of a process tells a reader."""
    if exit_code is not None and exit_code < 0:
        try:
            name = signal.Signals(-exit_code).name
        except ValueError:
            name = f"signal {-exit_code}"
        return f"The process that did the work was ended by {name}, perhaps for want of memory."
    return f"The process that did the work ended without a result (exit status {exit_code})."


def _end(process: SpawnProcess) -> None:
    if process.pid is None:  # never started
        return
    process.kill()
    process.join()
    process.close()


def _child_main(
    sender: Connection,
    megabytes: int | None,
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
) -> None:
    """The child's side: one message for each report, one for the result or the error."""
    _begin()
    _answer(sender, megabytes, function, arguments)


def _worker_main(
    calls: Connection,
    sender: Connection,
    megabytes: int | None,
    prepare: Callable[[], None] | None,
) -> None:
    """The side of a worker's child: one call after another, until the parent has no more."""
    _begin()
    if prepare is not None:
        prepare()
    while True:
        try:
            function, arguments = calls.recv()
        except (EOFError, OSError):
            return
        _answer(sender, megabytes, function, arguments)
        megabytes = None  # is set once


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    threading.Thread(target=_follow_parent, daemon=True).start()


def _answer(
    sender: Connection,
    megabytes: int | None,
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
) -> None:
    def report(stage: str, done: int = 0, total: int = 0) -> None:
        sender.send(("progress", (stage, done, total)))

    try:
        if megabytes is not None:
            _limit_memory(megabytes)
        # Sent from here, so that a result that cannot be pickled is an error like any other.
        sender.send(("result", function(report, *arguments)))
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent is to hear of it
        sender.send(("error", (type(error).__qualname__, str(error), traceback.format_exc())))


def _follow_parent() -> None:
    """End with the parent: a child that is left over would go on eating time and memory."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


if sys.platform == "win32":

    def _limit_memory(megabytes: int) -> None:
        """Put this process into a job whose processes may commit so much and no more."""
        import ctypes
        from ctypes import wintypes

        class ExtendedLimits(ctypes.Structure):  # JOBOBJECT_EXTENDED_LIMIT_INFORMATION
            _fields_ = (
                ("times", ctypes.c_int64 * 2),
                ("limit_flags", wintypes.DWORD),
                ("working_set", ctypes.c_size_t * 2),
                ("active_processes", wintypes.DWORD),
                ("affinity", ctypes.c_size_t),
                ("classes", wintypes.DWORD * 2),
                ("io", ctypes.c_uint64 * 6),
                ("process_memory", ctypes.c_size_t),
                ("job_memory", ctypes.c_size_t),
                ("peaks", ctypes.c_size_t * 2),
            )

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        limits = ExtendedLimits(limit_flags=0x100, process_memory=megabytes << 20)
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))

else:

    def _limit_memory(megabytes: int) -> None:
        """Bound the writable memory; the reserved address space says little with many threads."""
        import resource

        with contextlib.suppress(ValueError, OSError):  # macOS refuses some limits
            resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))
