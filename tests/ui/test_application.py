"""The start of the window, in a process of its own."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no such signals on Windows")
HEAVY = ("whoosh", "typst", "yaml", "markdown_it", "fontTools", "PySide6.QtNetwork", "tomli_w")

# Runs the window until it is settled, and leaves it; prints what was loaded when it was painted.
RUN = """
import os, signal, sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "urllib.Request"):
        raise RuntimeError(f"{event} {arguments}")

sys.addaudithook(refuse)

from PySide6.QtCore import QTimer
from app.paths import find_paths
from app.ui import application
from app.ui.program import Program

show, begin = Program.show, Program._begin

def tell_and_begin(program):
    print(*(name for name in sys.argv[2:] if name in sys.modules))
    begin(program)

def show_and_leave(program):
    window = program.window
    watch = QTimer(program, interval=20)

    def leave_once():
        if program.is_settled:
            watch.stop()  # a second signal ends the program at once
            LEAVE

    watch.timeout.connect(leave_once)
    watch.start()
    show(program)

Program.show, Program._begin = show_and_leave, tell_and_begin
status = application.run(find_paths(), sys.argv[1] or None)
print("left with", status)
"""


def run_window(
    home: Path, place: str = "", leave: str = "window.close()"
) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", RUN.replace("LEAVE", leave), place, *HEAVY]
    environment = {**os.environ, "ENTENTE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def first_run(tmp_path_factory) -> "subprocess.CompletedProcess[str]":
    """What the first start of a new reader prints."""
    return run_window(tmp_path_factory.mktemp("home"), "uzbekistan")


def test_the_window_opens_a_page_and_closes(first_run):
    assert first_run.returncode == 0, first_run.stderr
    assert first_run.stdout.splitlines()[-1] == "left with 0"


def test_nothing_heavy_is_loaded_before_the_window_is_painted(first_run):
    assert first_run.stdout.splitlines()[0] == ""


def test_no_error_is_hidden_and_no_connection_made(first_run):
    harmless = "This plugin does not support"

    assert [line for line in first_run.stderr.splitlines() if harmless not in line] == []


@pytest.mark.parametrize(
    "leave",
    [
        "window.close()",
        pytest.param("os.kill(os.getpid(), signal.SIGTERM)", marks=POSIX, id="log-out"),
        pytest.param("os.kill(os.getpid(), signal.SIGINT)", marks=POSIX, id="Ctrl+C"),
    ],
)
def test_the_next_run_remembers_the_page(tmp_path, leave):
    run = run_window(tmp_path, "uzbekistan", leave)
    assert (run.returncode, run.stdout.splitlines()[-1]) == (0, "left with 0"), run.stderr

    files = {file.name for file in tmp_path.rglob("*") if file.is_file()}

    assert {"settings.toml", "desk.sqlite"} <= files
    assert "entente.lock" not in files


def test_of_qt_network_only_local_sockets_are_used():
    imported = set()
    for file in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtNetwork":
                imported |= {name.name for name in node.names}

    assert imported == {"QLocalServer", "QLocalSocket"}


def test_no_module_of_ours_imports_a_network_library():
    network = {"socket", "ssl", "http", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}
    found = set()
    for file in [*(ROOT / "app").rglob("*.py"), *(ROOT / "index").rglob("*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            found |= {
                f"{file.name}: {name}"
                for name in names
                if name.split(".")[0] in network or name == "urllib.request"
            }

    assert found == set()
