"""The measure of the start reads what the program tells, and says when it told nothing."""

import os
import sys

import pytest

from benchmarks.startup import PHASES, Series, StartError, trace_start

TELLING = """
import os, sys, time
assert os.environ["ENTENTE_TRACE"]
for phase in {phases!r}:
    print("trace", phase, time.time(), file=sys.stderr, flush=True)
time.sleep(60)
"""


def test_a_start_is_ended_once_the_window_is_filled() -> None:
    code = TELLING.format(phases=(*PHASES, "library"))

    marks = trace_start([sys.executable, "-c", code], os.environ)

    assert list(marks) == [*PHASES, "library"]
    assert sorted(marks.values()) == list(marks.values())
    assert 0 < marks["python"] < marks["library"] < 60


def test_a_program_that_ends_too_soon_is_quoted() -> None:
    with pytest.raises(StartError, match="no screen"):
        trace_start([sys.executable, "-c", "raise SystemExit('no screen')"], os.environ)


def test_a_phase_takes_the_time_since_the_one_before() -> None:
    series = Series("source", ["entente"], "offscreen")
    series.starts = [{"python": 0.03, "QtCore": 0.1, "paint": 0.3}]

    assert series.spent("python") == pytest.approx([30])
    assert series.spent("QtCore") == pytest.approx([70])
    assert series.until("paint") == pytest.approx([300])
