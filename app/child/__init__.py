"""Runs a function in a process of its own, with limits on its time and memory.

What may hang, leak or crash (typesetting, reading a foreign document) runs here, so that it
takes only itself down. The process is spawned: it shares nothing, works on every system and in
a frozen program, where `multiprocessing.freeze_support` must be called at the start.
"""

from app.child.calls import run_in_child
from app.child.inside import Report
from app.child.limits import Limits
from app.child.watch import (
    ChildCancelledError,
    ChildDiedError,
    ChildError,
    ChildRaisedError,
    ChildTimeoutError,
)
from app.child.worker import Worker

__all__ = [
    "ChildCancelledError",
    "ChildDiedError",
    "ChildError",
    "ChildRaisedError",
    "ChildTimeoutError",
    "Limits",
    "Report",
    "Worker",
    "run_in_child",
]
