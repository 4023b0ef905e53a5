"""The timeline with ten thousand milestones: opening, scrolling, zooming, moving.

python3 dev.py bench timeline [--milestones N] [--frames N] [--clock wall|cpu] [--json]

The program itself is started offscreen on a made-up library and shows all of it in lanes.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui.program import Program
from app.ui.timeline.canvas import TimelineCanvas
from benchmarks.chronology import FRAME_GOAL, Clock, Times, started, until
from benchmarks.chronology_library import write_library

GROUPINGS = {"partner": 0, "framework": 1, "type": 4}
NOTCH = 66  # pixels of scrolling: three steps of the wheel
STEP = 24.0  # pixels of time
ZOOM = 1.25  # a step of the wheel


def frames(count: int, change: Callable[[int], None], clock: Clock) -> tuple[float, ...]:
    """Milliseconds from each *change* until it is painted."""
    spent = []
    for number in range(count):
        begin = clock()
        change(number)
        QApplication.processEvents()
        spent.append(1000 * (clock() - begin))
    return tuple(spent)


def opened(program: Program, clock: Clock) -> tuple[TimelineCanvas, Times]:
    """The timeline, and how long it took from the key until its lanes are there."""
    begin = clock()
    program.window.commands["timeline"].trigger()
    until(
        lambda: program.timing.view is not None and program.timing.view.canvas.timeline is not None
    )
    spent = 1000 * (clock() - begin)
    until(lambda: program.is_settled)
    assert program.timing.view is not None
    return program.timing.view.canvas, Times("opening, until the lanes are there", (spent,))


def measure(program: Program, count: int, clock: Clock) -> list[Times]:
    """Every way of moving through the lanes, by what they are and how high."""
    canvas, opening = opened(program, time.perf_counter)
    view = program.timing.view
    assert view is not None
    results = [opening]
    for grouping, number in GROUPINGS.items():
        for low in (False, True):
            view.groupings.choose(number)
            view.set_compact(low)
            until(lambda: program.is_settled)
            name = f"{grouping}, {'low' if low else 'full'} lanes"
            results += _moving(canvas, name, count, clock)
    return results


def _moving(canvas: TimelineCanvas, name: str, count: int, clock: Clock) -> list[Times]:
    bar = canvas.verticalScrollBar()
    canvas.camera.fit()

    def scroll(_number: int) -> None:
        bar.setValue(bar.value() + NOTCH if bar.value() + NOTCH < bar.maximum() else 0)

    def zoom(number: int) -> None:
        canvas.zoom(ZOOM if number % 40 < 20 else 1 / ZOOM, 500)

    scrolled = frames(count, scroll, clock)
    zoomed = frames(count, zoom, clock)
    canvas.camera.fit()
    canvas.zoom(ZOOM**8, 500)
    moved = frames(count, lambda _number: canvas.pan(STEP), clock)
    return [
        Times(f"{name}: scrolling", scrolled),
        Times(f"{name}: zooming", zoomed),
        Times(f"{name}: moving in time", moved),
    ]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--milestones", type=int, default=10_000, metavar="N")
    parser.add_argument("--frames", type=int, default=200, metavar="N")
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall")
    parser.add_argument("--json", action="store_true", help="print every figure")
    arguments = parser.parse_args()
    clock = time.perf_counter if arguments.clock == "wall" else time.thread_time
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        write_library(root / "library", arguments.milestones)
        program = started(root / "library", root / "home")
        results = measure(program, arguments.frames, clock)
        program.window.close()
    if arguments.json:
        print(json.dumps({each.name: each.milliseconds for each in results}, indent=1))
        return 0
    print(f"{'milliseconds':44}{'median':>9}{'99 %':>9}{'worst':>9}")
    for name, *figures in (each.row for each in results):
        print(f"{name:44}" + "".join(f"{figure:9.1f}" for figure in figures))
    late = max(each.row[2] for each in results[1:])
    print(f"\n99 of 100 frames are painted within {late:.1f} ms (goal {FRAME_GOAL:.0f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
