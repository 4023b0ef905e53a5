"""The child's side: it calls what it is told to, and sends back what comes of that."""

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from app.child.limits import limit_memory

# What is being done, how much of it is done, of how much in all (0: unknown).
Report = Callable[[str, int, int], None]


def call_once(
    sender: Connection,
    megabytes: int | None,
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
) -> None:
    """The child's side: one message for each report, one for the result or the error."""
    _begin()
    _answer(sender, megabytes, function, arguments)


def call_in_turn(
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
            limit_memory(megabytes)
        # Sent from here, so that a result that cannot be pickled is an error like any other.
        sender.send(("result", function(report, *arguments)))
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent is to hear of it
        with suppress(OSError):  # a parent that was killed hears nothing any more
            sender.send(("error", (type(error).__qualname__, str(error), traceback.format_exc())))


def _follow_parent() -> None:
    """End with the parent: a child that is left over would go on eating time and memory."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
