"""Builds the program with PyInstaller and proves it: python3 dev.py bundle [--archive].

The proof is made with a copy that nobody may write, by a user without rights where we can become
one, with an empty home: what works there works wherever a reader puts it.
"""

import argparse
import json
import os
import shutil
import stat
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app import VERSION
from app.check import Check, check
from app.cli.status import DONE, NOTHING
from benchmarks.startup import trace_start

ROOT = Path(__file__).resolve().parents[1]
BUNDLE = ROOT / "dist" / "entente"
NOBODY = 65534
PATIENCE_SECONDS = 120
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1920x1080x24")


class ProofError(Exception):
    """The bundle does not do what it must; the message says what it did."""


@dataclass(frozen=True)
class Reader:
    """Someone who has the program in a folder that is read-only, and a home with nothing in it."""

    program: Path
    home: Path
    user: int | None

    @property
    def environment(self) -> Mapping[str, str]:
        """The least that a desktop sets."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        return {**kept, "HOME": str(self.home), "TMPDIR": str(self.home), "LANG": "C.UTF-8"}

    def run(self, *words: str, platform: str = "offscreen") -> str:
        """What the program prints when it is called with *words*.

        Raises:
            ProofError: it failed or was used wrongly.
        """
        screen = SCREEN if platform == "xcb" else ()
        done = subprocess.run(
            [*screen, str(self.program), *words],
            cwd=self.home,
            env={**self.environment, "QT_QPA_PLATFORM": platform},
            user=self.user,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        if done.returncode not in (DONE, NOTHING):
            raise ProofError(f"status {done.returncode}: {done.stderr}{done.stdout}")
        return done.stdout


def main() -> int:
    """Build, prove and weigh the bundle; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py bundle", description=__doc__)
    parser.add_argument("--archive", action="store_true", help="write a .tar.xz as well")
    options = parser.parse_args()
    # Its warnings are about plugins that the spec leaves out; what is missing, the proof sees.
    build = (sys.executable, "-m", "PyInstaller", "build.spec", "--noconfirm", "--log-level=ERROR")
    subprocess.run(build, cwd=ROOT, check=True)
    checks = prove()
    for each in checks:
        print(f"{'ok  ' if each.ok else 'FAIL'}  {each.name}: {each.detail}", flush=True)
    print(f"{BUNDLE}: {_size(BUNDLE) / 1e6:.0f} MB on disk")
    if options.archive:
        archive = pack()
        print(f"{archive}: {archive.stat().st_size / 1e6:.0f} MB")
    return 0 if all(each.ok for each in checks) else 1


def prove() -> list[Check]:
    """Every part of the proof."""
    proofs: dict[str, Callable[[Reader], str]] = {
        "self-test offscreen": lambda reader: _self_test(reader, "offscreen"),
        "search": _search,
        "export": _export,
        "calendar": _calendar,
        "import": _import,
    }
    if sys.platform == "linux":
        proofs["self-test on X"] = lambda reader: _self_test(reader, "xcb")
        proofs["window on X"] = _window
        proofs["register"] = _register
    with _reader() as reader:
        return [check(name, partial(proof, reader)) for name, proof in proofs.items()]


def pack() -> Path:
    """Write the bundle as one file, which keeps its links as they are."""
    target = BUNDLE.with_name(f"entente-{VERSION}-{sys.platform}.tar.xz")
    with tarfile.open(target, "w:xz") as archive:
        archive.add(BUNDLE, arcname=f"entente-{VERSION}")
    return target


@contextmanager
def _reader() -> Iterator[Reader]:
    with tempfile.TemporaryDirectory(prefix="entente-proof-") as folder:
        root, user = Path(folder), None
        place = shutil.copytree(BUNDLE, root / "entente", symlinks=True)
        home = root / "home"
        home.mkdir()
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            user = NOBODY
            root.chmod(0o755)
            os.chown(home, NOBODY, NOBODY)
        _forbid_writing(place)
        try:
            yield Reader(place / "entente", home, user)
        finally:
            _allow_writing(place)


def _forbid_writing(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)


def _allow_writing(folder: Path) -> None:
    """Let the folders be emptied again."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def _self_test(reader: Reader, platform: str) -> str:
    checks = json.loads(reader.run("self-test", "--json", platform=platform))
    unwell = [f"{each['name']}: {each['detail']}" for each in checks if not each["ok"]]
    if unwell:
        raise ProofError("; ".join(unwell))
    details = {each["name"]: each["detail"] for each in checks}
    if not details["index"].startswith(str(reader.program.parent)):
        raise ProofError(f"the library was not opened in place but in {details['index']}")
    return f"{len(checks)} checks, library opened in place, window {details['window']}"


def _search(reader: Reader) -> str:
    answer = json.loads(reader.run("search", "cooperation", "--json"))
    if not answer["hits"]:
        raise ProofError("nothing was found for cooperation")
    return f"{answer['total']} found in {answer['took_ms']} ms"


def _export(reader: Reader) -> str:
    target = reader.home / "briefing.pdf"
    words = ("uzbekistan", "nato-osce-relations", "pfp", "-o", str(target), "--json")
    receipt = json.loads(reader.run("export", *words))
    if not target.read_bytes().startswith(b"%PDF-"):
        raise ProofError(f"{target} is no PDF")
    return f"{receipt['pages']} pages, {receipt['bytes']:,} bytes"


def _import(reader: Reader) -> str:
    """The PDF of the export before, a web page and a text in an old encoding become pages."""
    page = reader.home / "page.html"
    page.write_text("<title>Talks</title><h1>Talks</h1><p>They began in May 1994 in Strelsau.</p>")
    text = reader.home / "text.txt"
    text.write_bytes("Relations\n\nВ мае 1994 года начались переговоры.\n".encode("cp1251"))
    files = (reader.home / "briefing.pdf", page, text)
    outcomes = json.loads(reader.run("import", *map(str, files), "--json"))
    unread = [each["file"] for each in outcomes if not each["pages"]]
    if unread:
        raise ProofError(f"no pages were found in {', '.join(unread)}")
    return f"{sum(len(each['pages']) for each in outcomes)} pages from {len(outcomes)} files"


def _register(reader: Reader) -> str:
    """The desktop is told that this program opens links, and the telling is taken back."""
    reader.run("register")
    desktop_file = reader.home / ".local" / "share" / "applications" / "entente.desktop"
    lines = desktop_file.read_text(encoding="utf-8").splitlines()
    starts = next(line for line in lines if line.startswith("Exec="))
    reader.run("register", "--unregister")
    if starts != f"Exec={reader.program} gui %u":
        raise ProofError(f"the desktop would start {starts}")
    if desktop_file.exists():
        raise ProofError(f"{desktop_file} is still there")
    return starts


def _calendar(reader: Reader) -> str:
    calendar = reader.run("milestones", "--page", "uzbekistan", "--ics")
    if not calendar.startswith("BEGIN:VCALENDAR"):
        raise ProofError(f"this is no calendar: {calendar[:80]}")
    return f"{calendar.count('BEGIN:VEVENT')} events"


def _window(reader: Reader) -> str:
    """Start the program as a reader does, without words."""
    marks = trace_start(
        [*SCREEN, str(reader.program)], reader.environment, reader.home, reader.user
    )
    painted, filled = (1000 * marks[phase] for phase in ("paint", "library"))
    left = sorted(path.name for path in reader.home.rglob("*") if path.is_file())
    return f"painted after {painted:.0f} ms, filled after {filled:.0f} ms; left {', '.join(left)}"


def _size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


if __name__ == "__main__":
    sys.exit(main())
