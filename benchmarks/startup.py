"""Time from the start of the process to the first painted window, split by phase.

python3 dev.py bench [--rounds N] [--platform offscreen|xcb] [--program FILE] [--json]

Measured are the source and, where it is built, the bundle; each offscreen and on an X server,
one start of each in turn, so that a busy moment of the machine meets all alike. Every start is
a new process with the same home, in which the library is compiled already.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUNDLE = ROOT / "dist" / "entente" / ("entente.exe" if os.name == "nt" else "entente")
PHASES = (
    "python",
    "QtCore",
    "QtGui",
    "QtWidgets",
    "QApplication",
    "own imports",
    "fonts",
    "window",
    "paint",
)
LATER = "library"  # the panels are filled; what comes after the first paint
PATIENCE_SECONDS = 60
SCREEN = ("-a", "-s", "-screen 0 1920x1080x24")


@dataclass
class Series:
    """One way to start the program, and the seconds each phase of each start was over after."""

    name: str
    command: Sequence[str]
    platform: str
    starts: list[Mapping[str, float]] = field(default_factory=list)

    def spent(self, phase: str) -> list[float]:
        """The milliseconds that *phase* took in each start, in the order of the starts."""
        before = dict(zip((*PHASES, LATER), ("", *PHASES), strict=True))[phase]
        return [1000 * (each[phase] - each.get(before, 0)) for each in self.starts]

    def until(self, phase: str) -> list[float]:
        """The milliseconds from the start until *phase* was over, in the order of the starts."""
        return [1000 * each[phase] for each in self.starts]


class StartError(Exception):
    """The program did not come to its first paint; holds what it said."""


def trace_start(
    command: Sequence[str],
    environment: Mapping[str, str],
    folder: Path = ROOT,
    user: int | None = None,
) -> Mapping[str, float]:
    """Start the program once, end it, and return the seconds after which each phase was over.

    Raises:
        StartError: the program ended, or took too long, before its window was filled.
    """
    marks: dict[str, float] = {}
    said = []
    began = time.time()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**environment, "ENTENTE_TRACE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        user=user,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            said.append(line)
            if line.startswith("trace "):
                phase, _, moment = line.removeprefix("trace ").rpartition(" ")
                marks[phase] = float(moment) - began
            if LATER in marks or time.time() - began > PATIENCE_SECONDS:
                break
        process.terminate()
    if LATER not in marks:
        raise StartError("".join(said) or f"{command[0]} said nothing")
    return marks


def main() -> int:
    """Measure, print, and return 0."""
    options = _options()
    if "xcb" in options.platform and not os.environ.get("DISPLAY"):
        if not shutil.which("xvfb-run"):
            print("For xcb a screen is needed: DISPLAY, or xvfb-run from xvfb and xauth.")
            return 1
        # This same script with a screen of its own.
        return subprocess.run(
            ["xvfb-run", *SCREEN, sys.executable, *sys.argv], check=False
        ).returncode
    programs = {"source": [sys.executable, "-m", "app"]}
    if options.program.exists():
        programs["frozen"] = [str(options.program)]
    series = [
        Series(f"{name}, {platform}", command, platform)
        for platform in options.platform
        for name, command in programs.items()
    ]
    with tempfile.TemporaryDirectory(prefix="entente-") as home:
        _measure(series, options.rounds, Path(home))
    if options.json:
        print(json.dumps({each.name: each.starts for each in series}, indent=1))
    else:
        print(_table(series))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, metavar="N")
    platforms = ("offscreen", "xcb") if sys.platform == "linux" else ("",)
    parser.add_argument("--platform", nargs="+", choices=platforms, default=platforms)
    parser.add_argument("--program", type=Path, default=BUNDLE, help="the frozen program")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _measure(series: Sequence[Series], rounds: int, home: Path) -> None:
    for number in range(rounds + 1):
        for each in series:
            environment = {**os.environ, "ENTENTE_HOME": str(home)}
            environment.pop("PYTHONDONTWRITEBYTECODE", None)  # readers have compiled modules
            if each.platform:
                environment["QT_QPA_PLATFORM"] = each.platform
            marks = trace_start(each.command, environment)
            if number:  # the first start compiles the library and fills the system's caches
                each.starts.append(marks)


def _table(series: Sequence[Series]) -> str:
    rounds = len(series[0].starts)
    lines = [
        f"Milliseconds, best (median) of {rounds}",
        " " * 14 + "".join(f"{each.name:>20}" for each in series),
    ]
    rows = {phase: [each.spent(phase) for each in series] for phase in PHASES}
    rows["first paint"] = [each.until("paint") for each in series]
    rows["panels filled"] = [each.until(LATER) for each in series]
    lines += (f"{name:14}{''.join(map(_cell, times))}" for name, times in rows.items())
    return "\n".join(lines)


def _cell(times: Sequence[float]) -> str:
    return f"{min(times):12.0f} ({statistics.median(times):5.0f})"


if __name__ == "__main__":
    sys.exit(main())
