"""The same pages through Entente, WeasyPrint and headless Chromium: seconds, memory, size.

The engines take turns, so that a busy moment meets all of them. WeasyPrint runs in any Python
that has it (--weasyprint), Chromium where it is installed; what is missing is left out.
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
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import pypdfium2

from app.export.briefing import Briefing, gather
from app.export.document.volumes import estimate_pages
from app.export.files.pdf import export_pdf
from app.export.options import Options
from app.library.library import Library
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.paths import find_paths
from benchmarks.pdf_html import html_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WEASY = (
    "import sys, weasyprint;"
    "weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
)
ALIKE = Options(title="Benchmark", page_numbers=False).with_only(("cover", "contents"))


@dataclass(frozen=True, slots=True)
class Run:
    """One document made once."""

    engine: str
    pages: int
    seconds: float
    cpu: float  # of the processes that did the work
    megabytes: float  # at the most, of the largest process
    size: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, prog="pdf.py")
    parser.add_argument("--pages", type=int, nargs="+", default=[1, 20, 200], help="of the PDF")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--library", type=Path, help="a folder of page files in place of ours")
    parser.add_argument("--weasyprint", default=sys.executable, metavar="PYTHON")
    parser.add_argument("--ours-alone", action="store_true", help="leave the others out")
    parser.add_argument("--everything", action="store_true", help="with every annex, for ours")
    parser.add_argument("--json", type=Path, help="write every single run there")
    given = parser.parse_args(arguments)
    options = Options(title="Benchmark") if given.everything else ALIKE
    runs: list[Run] = []
    with (
        tempfile.TemporaryDirectory(prefix="entente-bench-") as work,
        closing(_library(given.library)) as library,
    ):
        for wanted in given.pages:
            briefing = _briefing(library, wanted, options)
            engines = _engines(briefing, Path(work), given)
            turns = [pair for _ in range(given.rounds) for pair in engines.items()]
            made = [_measured(name, make, Path(work) / "out.pdf") for name, make in turns]
            _print(wanted, made)
            runs += made
    if given.json:
        given.json.write_text(json.dumps([asdict(run) for run in runs], indent=1), encoding="utf-8")
    return 0


def _library(folder: Path | None) -> Library:
    return Library.open(find_paths(), [folder] if folder else [])


def _briefing(library: Library, wanted: int, options: Options) -> Briefing:
    """As many pages of the library as fill *wanted* pages, all of them where they are too few."""
    ids = [entry.id for entry in library.pages()]
    count = 1
    while True:
        briefing = gather(library, [PlacePart(Place(page)) for page in ids[:count]], options)
        if estimate_pages(briefing) >= wanted or count >= len(ids):
            return briefing
        count += 1


def _engines(
    briefing: Briefing, work: Path, given: argparse.Namespace
) -> dict[str, Callable[[Path], None]]:
    paths = find_paths()
    page = work / "page.html"
    page.write_text(html_of(briefing), encoding="utf-8")

    def ours(target: Path) -> None:
        export_pdf(briefing, target, paths.fonts, paths.briefing_template)

    engines: dict[str, Callable[[Path], None]] = {"Entente": ours}
    if given.ours_alone:
        return engines
    if _can([given.weasyprint, "-c", "import weasyprint"]):
        engines["WeasyPrint"] = lambda target: _call(
            [given.weasyprint, "-c", WEASY, str(page), str(target)]
        )
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        engines["Chromium"] = lambda target: _call(
            [browser, *flags, f"--print-to-pdf={target}", page.as_uri()]
        )
    return engines


def _measured(name: str, make: Callable[[Path], None], target: Path) -> Run:
    """Run *make* in a process of its own, as its children are to be told from ours."""
    target.unlink(missing_ok=True)
    started = time.perf_counter()
    child = os.fork()
    if not child:
        try:
            make(target)
            os._exit(0)
        finally:
            os._exit(1)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    if status:
        raise RuntimeError(f"{name} failed")
    with pypdfium2.PdfDocument(target) as pdf:
        pages = len(pdf)
    megabytes = usage.ru_maxrss / 1024
    return Run(
        name, pages, seconds, usage.ru_utime + usage.ru_stime, megabytes, target.stat().st_size
    )


def _call(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=900)


def _can(command: Sequence[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _print(wanted: int, runs: Sequence[Run]) -> None:
    print(f"\n{wanted} pages wanted")
    print(f"{'':12}{'pages':>7}{'best s':>9}{'median s':>10}{'CPU s':>8}{'MB':>7}{'file MB':>9}")
    for name in dict.fromkeys(run.engine for run in runs):
        own = [run for run in runs if run.engine == name]
        seconds = [run.seconds for run in own]
        print(
            f"{name:12}{own[0].pages:7}{min(seconds):9.2f}{statistics.median(seconds):10.2f}"
            f"{min(run.cpu for run in own):8.2f}{max(run.megabytes for run in own):7.0f}"
            f"{own[0].size / 1e6:9.2f}"
        )


if __name__ == "__main__":
    sys.exit(main())
