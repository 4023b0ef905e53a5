"""When each phase of the start is over, told on standard error where `ENTENTE_TRACE` is set."""

import os
import sys
import time

_WANTED = bool(os.environ.get("ENTENTE_TRACE"))


def mark(phase: str) -> None:
    """Say that *phase* is over now; the clock is the system's, so that a parent can compare."""
    if _WANTED and sys.stderr is not None:
        sys.stderr.write(f"trace {phase} {time.time():.6f}\n")
        sys.stderr.flush()
