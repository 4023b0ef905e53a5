"""Work off the GUI thread: a plain function in, one call back on the GUI thread."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

T = TypeVar("T")

Progress = Callable[[str, float], None]
Cancelled = Callable[[], bool]

CLOSING_MS = 5000
THREADS = 4  # a search must never wait behind a long export


class Handle:
    """One piece of work under way."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop; its answer, should one come, is dropped."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()


Work = Callable[[Handle], object]


class _Job:
    """Runs *work* and hands what comes of it to *report*.

    Not a QRunnable: PySide never frees one that is not started, and most waiting jobs are not.
    """

    def __init__(self, handle: Handle, work: Work, report: Callable[[object, bool], None]) -> None:
        self.handle = handle
        self._work = work
        self._report = report

    def run(self) -> None:
        """Do the work, unless it was cancelled meanwhile."""
        answer: object = None
        failed = False
        if not self.handle.is_cancelled():
            try:
                answer = self._work(self.handle)
            except Exception as error:  # noqa: BLE001 - the caller is told, whatever it was
                answer, failed = error, True
        self._report(answer, failed)


class Tasks(QObject):
    """Runs functions in a thread pool; of two runs with the same key only the newer one answers.

    Runs with the same key never overlap: the newest waits for the one under way and takes the
    place of any that was waiting. Threads of one interpreter would only slow one another down.

    Signals:
        busy_changed: whether any answer is awaited, each time that this changes.
    """

    busy_changed = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)
        self._latest: dict[str, Handle] = {}
        self._running: set[str] = set()
        self._waiting: dict[str, _Job] = {}
        self._closing = False
        self._arrived.connect(self._on_arrived)

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return bool(self._latest)

    def awaits(self, key: str) -> bool:
        """Whether an answer is still awaited under *key*."""
        return key in self._latest

    def busy_beside(self, *keys: str) -> bool:
        """Whether an answer is still awaited under any key but these."""
        return not self._latest.keys() <= set(keys)

    def run(
        self,
        key: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Handle:
        """Run *work*, then call *done* with its result or *failed* with its error.

        An error that nobody asked for is raised again on the GUI thread, so that it is seen.
        """
        return self._start(key, lambda _handle: work(), done, failed)

    def run_with_progress(
        self,
        key: str,
        work: Callable[[Progress, Cancelled], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[str, float], None] | None = None,
    ) -> Handle:
        """Run *work* as `run` does; what it reports of its progress reaches *progress*.

        *work* is given a function for its stage and share done (0 to 1), and one that tells
        whether it was cancelled. A cancelled run calls neither *done* nor *failed*.
        """

        def run(handle: Handle) -> T:
            return work(lambda stage, share: tell(handle, stage, share), handle.is_cancelled)

        def tell(handle: Handle, stage: str, share: float) -> None:
            if progress is not None and not self._closing:
                self._arrived.emit((key, handle, lambda: progress(stage, share), False))

        return self._start(key, run, done, failed)

    def cancel(self, key: str) -> None:
        """Cancel what runs under *key*, if anything does."""
        handle = self._latest.pop(key, None)
        if handle is not None:
            handle.cancel()
            self._waiting.pop(key, None)
            self._tell_when_idle()

    def finish(self) -> None:
        """Cancel everything and wait for the threads; no call back comes afterwards."""
        self._closing = True
        for handle in self._latest.values():
            handle.cancel()
        self._latest.clear()
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone(CLOSING_MS)

    def _start(
        self,
        key: str,
        work: Work,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> Handle:
        handle = Handle()
        if self._closing:
            return handle
        was_busy = self.busy
        if key in self._latest:
            self._latest[key].cancel()
        self._latest[key] = handle

        def report(answer: object, is_error: bool) -> None:
            if not self._closing:
                self._arrived.emit((key, handle, _answer(answer, is_error, done, failed), True))

        self._waiting[key] = _Job(handle, work, report)
        self._start_waiting(key)
        if not was_busy:
            self.busy_changed.emit(True)
        return handle

    def _start_waiting(self, key: str) -> None:
        """Start what waits under *key*, unless something runs there."""
        if key not in self._running and key in self._waiting:
            self._running.add(key)
            self._pool.start(self._waiting.pop(key).run)

    @Slot(object)
    def _on_arrived(self, arrival: tuple[str, Handle, Callable[[], None], bool]) -> None:
        """Call back on the GUI thread, unless newer work or a cancellation made this void."""
        key, handle, call, is_last = arrival
        if self._closing:
            return
        if is_last:
            self._running.discard(key)
            self._start_waiting(key)
        if self._latest.get(key) is not handle:
            return
        if is_last:
            del self._latest[key]
        try:
            if not handle.is_cancelled():
                call()
        finally:
            if is_last:
                self._tell_when_idle()

    def _tell_when_idle(self) -> None:
        if not self.busy:
            self.busy_changed.emit(False)


def _answer(
    answer: object,
    is_error: bool,
    done: Callable[[T], None],
    failed: Callable[[Exception], None] | None,
) -> Callable[[], None]:
    """The call that hands *answer* to whoever asked."""

    def call() -> None:
        if not is_error:
            done(answer)  # type: ignore[arg-type]  # what `work` returned
        elif failed is not None:
            failed(answer)  # type: ignore[arg-type]  # what `work` raised
        else:
            raise answer  # type: ignore[misc]

    return call
