"""The parent's side: it waits for the result, the end, the clock or the caller."""

import signal
import time
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from typing import Any

from app.child.inside import Report
from app.child.limits import Limits

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


class Watch:
    """One call to a child, from when it was made."""

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


def end(process: SpawnProcess) -> None:
    """Have *process* end, and leave nothing of it behind."""
    if process.pid is None:  # never started
        return
    process.kill()
    process.join()
    process.close()
