"""The milestone panel with ten thousand milestones: scrolling and filtering, against a stock list.

python3 dev.py bench chronology [--milestones N] [--frames N] [--clock wall|cpu] [--json]

The program itself is started offscreen on a made-up library and shows everything. Beside it
stands a QListView as Qt has it, with the same rows, and a QSortFilterProxyModel to filter them.
Panel and list take turns, so that a busy moment of the machine meets both alike.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from app.library.chronology.filtering import ChronologyFilter
from app.paths import RESOURCES, Paths
from app.ui.program import Program
from app.ui.theme import Theme
from benchmarks.chronology_library import write_library

WINDOW = QSize(1280, 800)
PATIENCE_SECONDS = 120
NOTCH = 66  # pixels: three steps of the wheel
FRAME_GOAL, FILTER_GOAL = 16.0, 100.0
FILTERS = (
    ("one type", ChronologyFilter.of(type="joined")),
    ("a word", ChronologyFilter.of(text="seminar")),
    ("some years", ChronologyFilter.of(date(1994, 1, 1), date(1997, 12, 31))),
    ("one partner", ChronologyFilter.of(partner="made-77")),
    ("not confirmed", ChronologyFilter.of(confirmed="no")),
    ("everything", ChronologyFilter()),
)
ROUNDS = 5
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Times:
    """What was measured of one thing, in milliseconds."""

    name: str
    milliseconds: tuple[float, ...]

    @property
    def row(self) -> tuple[str, float, float, float]:
        """Name, median, 99th percentile, worst."""
        ordered = sorted(self.milliseconds)
        late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        return (self.name, statistics.median(ordered), late, ordered[-1])


def started(folder: Path, home: Path) -> Program:
    """The program on screen with the library in *folder*, everything in its panel."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    paths = Paths(RESOURCES, home / "data", home / "cache", home / "config")
    theme = Theme(RESOURCES, "light")
    theme.install(application)
    program = Program(application, paths, theme=theme, folders=[folder])
    program.show()
    until(lambda: program.is_settled)
    program.window.resize(WINDOW)
    program.chronicling.show_kind("everything")
    until(lambda: program.is_settled and program.chronicling.chronicle.view.total > 0)
    return program


def until(condition: Callable[[], bool]) -> None:
    """Let the program run until *condition* holds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise SystemExit("The program does not come to rest.")
        time.sleep(0.001)


def stock_list(program: Program) -> tuple[QListView, QSortFilterProxyModel]:
    """A list as Qt has it, as large as the panel's, with the same rows."""
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(program.window.milestones.view.rows)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view = QListView()
    view.setWordWrap(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setModel(proxy)
    view.resize(program.window.milestones.view.size())
    view.show()
    return view, proxy


def scroll(view: QAbstractItemView, frames: int, step: int, clock: Clock) -> tuple[float, ...]:
    """Milliseconds from each step of the scroll bar until it is painted."""
    bar, spent = view.verticalScrollBar(), []
    for _ in range(frames):
        begin = clock()
        bar.setValue(bar.value() + step if bar.value() + step < bar.maximum() else 0)
        QApplication.processEvents()
        spent.append(1000 * (clock() - begin))
    return tuple(spent)


def change_filters(program: Program, clock: Clock) -> list[Times]:
    """From each change of the filter until it is painted."""
    chronicle = program.chronicling.chronicle
    shown: list[None] = []
    chronicle.view_changed.connect(lambda: shown.append(None))
    spent: dict[str, list[float]] = {name: [] for name, _ in FILTERS}
    for name, wanted in FILTERS * ROUNDS:
        shown.clear()
        begin = clock()
        chronicle.set_filter(wanted)
        while not shown:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()
        spent[name].append(1000 * (clock() - begin))
        until(lambda: program.is_settled)
    return [Times(f"filter: {name}", tuple(times)) for name, times in spent.items()]


def change_stock_filter(view: QListView, proxy: QSortFilterProxyModel, clock: Clock) -> Times:
    """From each change of a stock filter until it is painted."""
    spent = []
    for text in ("joined", "seminar", "1994", "Land number 77", "Not confirmed", ""):
        begin = clock()
        proxy.setFilterFixedString(text)
        view.viewport().repaint()
        QApplication.processEvents()
        spent.append(1000 * (clock() - begin))
    return Times("stock list: filter", tuple(spent))


def measure(program: Program, frames: int, clock: Clock, whole_clock: Clock) -> list[Times]:
    """Everything, panel and stock list in turn; *whole_clock* counts the other threads, too."""
    panel = program.window.milestones.view
    cold = scroll(panel, frames, NOTCH, clock)
    begin = clock()
    stock, proxy = stock_list(program)
    QApplication.processEvents()
    opening = Times("stock list: first paint", (1000 * (clock() - begin),))
    ours: list[float] = []
    theirs: list[float] = []
    jumps: list[float] = []
    for _ in range(5):
        ours += scroll(panel, frames // 5, NOTCH, clock)
        theirs += scroll(stock, frames // 5, NOTCH, clock)
        jumps += scroll(panel, frames // 50, 40 * NOTCH, clock)
    stock_filters = change_stock_filter(stock, proxy, clock)
    stock.close()
    stock.setModel(None)
    del proxy
    answers = change_filters(program, whole_clock)
    return [
        Times("panel: a notch, heights not yet known", cold),
        Times("panel: a notch", tuple(ours)),
        Times("panel: forty notches", tuple(jumps)),
        *answers,
        opening,
        Times("stock list: a notch", tuple(theirs)),
        stock_filters,
    ]


def print_table(results: Sequence[Times], total: int) -> None:
    """Print *results* and whether the goals are met."""
    print(f"{total:,} milestones; milliseconds\n")
    print(f"{'':44}{'median':>9}{'99 %':>9}{'worst':>9}")
    for name, *figures in (each.row for each in results):
        print(f"{name:44}" + "".join(f"{figure:9.1f}" for figure in figures))
    scrolled = max(each.row[3] for each in results if each.name.startswith("panel"))
    filtered = max(each.row[3] for each in results if each.name.startswith("filter"))
    print(f"\nlongest frame while scrolling {scrolled:.1f} ms (goal {FRAME_GOAL:.0f})")
    print(f"slowest change of the filter {filtered:.1f} ms (goal {FILTER_GOAL:.0f})")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--milestones", type=int, default=10_000, metavar="N")
    parser.add_argument("--frames", type=int, default=600, metavar="N")
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall")
    parser.add_argument("--json", action="store_true", help="print every figure")
    arguments = parser.parse_args()
    on_wall = arguments.clock == "wall"
    clock = time.perf_counter if on_wall else time.thread_time
    whole_clock = time.perf_counter if on_wall else time.process_time
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        write_library(root / "library", arguments.milestones)
        program = started(root / "library", root / "home")
        total = program.chronicling.chronicle.view.total
        results = measure(program, arguments.frames, clock, whole_clock)
        program.window.close()
    if arguments.json:
        print(json.dumps({each.name: each.milliseconds for each in results}, indent=1))
    else:
        print_table(results, total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
