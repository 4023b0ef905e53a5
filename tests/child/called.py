"""What the children of the tests are told to do."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

from app.child import Report


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


def own_process(report: Report) -> int:
    report("looking", 1, 1)
    return os.getpid()


def prepare() -> None:
    os.environ["PREPARED"] = str(os.getpid())


def prepared(report: Report) -> str:
    return os.environ["PREPARED"]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
