"""One call in a process of its own."""

import multiprocessing
from collections.abc import Callable
from typing import Any, TypeVar

from app.child.inside import Report, call_once
from app.child.limits import Limits
from app.child.watch import Watch, end

T = TypeVar("T")


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
        target=call_once, args=(sender, limits.megabytes, function, arguments), daemon=True
    )
    try:
        process.start()
        sender.close()  # else the end of the child would not be seen
        result: T = Watch(process, receiver, limits, progress, cancelled).result()
    finally:
        end(process)
        sender.close()
        receiver.close()
    return result
