"""How long the window stands still while a long text is imported.

python3 dev.py bench stalls [--kilobytes N] [--rounds N]

The program itself is started offscreen and imports a made-up text by its preview, as a reader does.
A timer asks to be called every ten milliseconds; how much later it is called is how long the window
answered nothing. The peer is the same program with Python's own settings, in turn with it: garbage
is looked for among everything whenever much was made, and threads change every 5 ms.
"""

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES, Paths
from app.ui.program import Program
from benchmarks.chronology import until

if TYPE_CHECKING:  # to be loaded by the program itself, which is measured
    from app.ui.intake.preview_dialog import PreviewDialog

OURS, PEER = "Entente", "Python's settings"
PHASES = ("preview", "import", "page")
BEAT_MS = 10
SEEN_MS = 100  # a shorter stall is hardly noticed
LOOK_MS = 3000  # at the page, when it is there


class Heart:
    """Hears how late its beats come, phase by phase."""

    def __init__(self) -> None:
        self.phase = ""
        self.late: dict[str, list[float]] = {phase: [] for phase in PHASES}
        self._last = time.perf_counter()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        if self.phase:
            self.late[self.phase].append(1000 * (now - self._last) - BEAT_MS)
        self._last = now


def preview() -> "PreviewDialog | None":
    """The preview that is open, once it can be imported."""
    for widget in QApplication.topLevelWidgets():
        if type(widget).__name__ == "PreviewDialog":
            dialog = cast("PreviewDialog", widget)
            if dialog.import_button.isEnabled():
                return dialog
    return None


def run_once(series: str, text: Path) -> list[float]:
    """The longest stall of each phase, in milliseconds, and the number of those that are seen."""
    settings = gc.get_threshold(), sys.getswitchinterval()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        paths = Paths(RESOURCES, home / "data", home / "cache", home / "config")
        program = Program(application, paths)
        if series == PEER:
            gc.set_threshold(*settings[0])
            sys.setswitchinterval(settings[1])
        program.show()
        until(lambda: program.is_settled)
        heart = Heart()
        import_text(program, text, heart)
        program.window.close()
    late = [max(heart.late[phase]) for phase in PHASES]
    return [*late, float(sum(each > SEEN_MS for beats in heart.late.values() for each in beats))]


def import_text(program: Program, text: Path, heart: Heart) -> None:
    """Import *text* by its preview, and look at its page for a while."""
    pages = len(program.shelf.contents.entries)
    heart.phase = "preview"
    program.importing.take([text])
    until(lambda: preview() is not None)
    heart.phase = "import"
    dialog = preview()
    assert dialog is not None
    dialog.import_button.click()
    until(lambda: len(program.shelf.contents.entries) > pages)
    heart.phase = "page"
    end = time.perf_counter() + LOOK_MS / 1000
    until(lambda: program.is_settled and time.perf_counter() > end)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run both in turn, each time in a process of its own, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, prog="stalls.py")
    parser.add_argument("--kilobytes", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--once", nargs=2, metavar=("SERIES", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.once:
        print(*run_once(given.once[0], Path(given.once[1])))
        return 0
    rounds: dict[str, list[list[float]]] = {OURS: [], PEER: []}
    with tempfile.TemporaryDirectory() as folder:
        text = long_text(Path(folder), given.kilobytes)
        for _ in range(given.rounds):
            for series, found in rounds.items():
                found.append(in_a_process(series, text))
    print(f"{given.kilobytes / 1000:g} MB of text; the longest stall in milliseconds, medians\n")
    print(f"{'':20}" + "".join(f"{phase:>10}" for phase in PHASES) + f"{f'over {SEEN_MS} ms':>14}")
    for series, found in rounds.items():
        *late, seen = (median(each) for each in zip(*found, strict=True))
        print(f"{series:20}" + "".join(f"{each:10.0f}" for each in late) + f"{seen:14.0f}")
    return 0


def long_text(folder: Path, kilobytes: int) -> Path:
    """A text of so many *kilobytes*, with a date in every third sentence."""
    from benchmarks.intake import paragraphs

    path = folder / "long.txt"
    path.write_text("A long record\n\n" + "\n\n".join(paragraphs(kilobytes)), encoding="utf-8")
    return path


def in_a_process(series: str, text: Path) -> list[float]:
    """`run_once` in a process that has nothing loaded yet."""
    command = (sys.executable, __file__, "--once", series, str(text))
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [float(each) for each in printed.split()]


if __name__ == "__main__":
    sys.exit(main())
