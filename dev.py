"""Set-up and every task: python3 dev.py COMMAND [ARGUMENT...].

  run     open Entente; arguments go to it, as in: dev.py run search cooperation
  test    all checks and tests; arguments go to pytest
  lint    the checks alone: format, ruff, mypy, import-linter
  bundle  build the program with PyInstaller and prove that it works
  bench   measure the start, or what follows: search, update, intake, layouts, documents, pdf,
          chronology, timeline, stalls; arguments go to the script
  fit     learn anew from training/pages what the lines of flattened pages are
  lock    write requirements/*.txt anew with uv; arguments go to `uv pip compile`

Every command but lock first makes what it needs: the environment .venv with the locked packages
and, on Debian and Ubuntu as root, the libraries of the system that Qt loads.
"""

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PYTHON = sys.version_info[:2]
if not (3, 11) <= PYTHON <= (3, 14):
    sys.exit(f"Entente needs Python 3.11 to 3.14; this is {PYTHON[0]}.{PYTHON[1]}.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "entente-lock"  # written last: says what was installed, and that it is whole
RUN_LOCK = ROOT / "requirements" / "run.txt"
DEV_LOCK = ROOT / "requirements" / "dev.txt"

Command = tuple["str | Path", ...]
Packages = Mapping[str, str]  # what is needed: the Debian package that holds it

# What Qt loads from a Linux system; the packages draw in the rest.
QT_LIBRARIES: Packages = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What PyInstaller and the proof of its bundle call on Linux.
BUNDLE_TOOLS: Packages = {"objdump": "binutils", "xvfb-run": "xvfb", "xauth": "xauth"}

# What can be measured besides the start, and whether it needs a window.
BENCHMARKS = {
    "search": False, "update": False, "intake": False, "layouts": False, "documents": False,
    "pdf": False, "chronology": True, "timeline": True, "stalls": True,
}  # fmt: skip


class SetupError(Exception):
    """Something is missing that cannot be made from here; the message says what to do."""


def run(arguments: list[str]) -> int:
    """Open Entente, or run it with *arguments*."""
    need_system(QT_LIBRARIES, {})
    need_environment(RUN_LOCK, DEV_LOCK)  # the second holds the first
    # Not from ROOT, so that files that are named on the command line are found.
    return call(VENV_PYTHON, "-m", "app", *arguments, folder=Path.cwd())


def test(arguments: list[str]) -> int:
    """Run the checks, then the tests with their coverage."""
    need_system(QT_LIBRARIES, {})
    need_environment(DEV_LOCK)
    failed = run_checks()
    coverage = (VENV_PYTHON, "-m", "coverage")
    status = call(*coverage, "run", "-m", "pytest", *arguments)
    call(*coverage, "report", "--skip-covered")
    return report([*failed, "pytest"] if status else failed)


def lint(arguments: list[str]) -> int:
    """Run the checks of form, types and layers."""
    need_system({}, {})
    need_environment(DEV_LOCK)
    return report(run_checks())


def bundle(arguments: list[str]) -> int:
    """Build the program and prove it."""
    need_system({**QT_LIBRARIES, **python_library()}, BUNDLE_TOOLS)
    need_environment(DEV_LOCK)
    return call(VENV_PYTHON, ROOT / "packaging" / "bundle.py", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure the start, or what the first of *arguments* names."""
    named = arguments[0] if arguments[:1] and arguments[0] in BENCHMARKS else ""
    need_system(QT_LIBRARIES if BENCHMARKS.get(named, True) else {}, {})
    need_environment(DEV_LOCK)
    script = ROOT / "benchmarks" / f"{named or 'startup'}.py"
    return call(VENV_PYTHON, script, *arguments[bool(named) :])


def fit(arguments: list[str]) -> int:
    """Fit the weights by which the lines of flattened pages are told, from training/pages."""
    need_environment(DEV_LOCK)
    return call(VENV_PYTHON, "-m", "training.fit", *arguments)


def lock(arguments: list[str]) -> int:
    """Write the locks anew for every platform; packages stay as they are unless --upgrade asks."""
    if not shutil.which("uv"):
        raise SetupError("lock needs uv: pipx install uv")
    words = "uv pip compile --universal --generate-hashes --no-header --quiet --python-version 3.11"
    command = (*words.split(), "pyproject.toml", *arguments, "-o")
    return call(*command, RUN_LOCK) or call(*command, DEV_LOCK, "--group", "dev")


COMMANDS = {
    "run": run, "test": test, "lint": lint, "bundle": bundle, "bench": bench, "fit": fit,
    "lock": lock,
}  # fmt: skip


def run_checks() -> list[str]:
    """Run every check that is no test; return the names of those that failed."""
    checks = {
        "ruff format": (VENV_PYTHON, "-m", "ruff", "format", "--check"),
        "ruff check": (VENV_PYTHON, "-m", "ruff", "check"),
        "mypy": (VENV_PYTHON, "-m", "mypy"),
        "import-linter": (SCRIPTS / "lint-imports", "--no-logo"),
    }
    return [name for name, command in checks.items() if call(*command)]


def report(failed: list[str]) -> int:
    """Say which checks failed; return the exit status."""
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def call(*command: str | Path, folder: Path = ROOT) -> int:
    """Run *command* in *folder*, said beforehand; return its exit status."""
    words = [str(word) for word in command]
    print(f"$ {shlex.join(words)}", file=sys.stderr, flush=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(words, cwd=folder, env=environment, check=False).returncode


def need_environment(*locks: Path) -> None:
    """Make .venv and install the first of *locks*, unless one of them is installed already."""
    installed = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if not installed.startswith(stamp_head()) or not environment_works():
        make_environment()
    elif installed in map(stamp, locks):
        return
    STAMP.unlink(missing_ok=True)  # from here on the environment is not whole
    options = ("--disable-pip-version-check", "--no-input", "--require-hashes", "-r")
    if call(VENV_PYTHON, "-m", "pip", "install", *options, locks[0]):
        raise SetupError("the packages could not be installed; pip says why above")
    STAMP.write_text(stamp(locks[0]), encoding="utf-8")


def stamp_head() -> str:
    """What the environment was made with and where: it cannot be moved."""
    return f"{PYTHON[0]}.{PYTHON[1]} {VENV}\n"


def stamp(lock_file: Path) -> str:
    """What STAMP says once *lock_file* is installed."""
    return stamp_head() + hashlib.sha256(lock_file.read_bytes()).hexdigest()


def environment_works() -> bool:
    """Whether the environment's Python starts, is the version of this one and has pip."""
    code = "import pip, sys; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run([VENV_PYTHON, "-c", code], capture_output=True, check=False)
    except OSError:
        return False
    return answer.stdout.split() == [b"%d" % part for part in PYTHON]


def make_environment() -> None:
    """Make .venv anew, by whatever of venv, uv, virtualenv and pip is at hand."""
    if Path(sys.prefix) == VENV:
        raise SetupError("the active environment .venv is not whole; `deactivate`, then run again")
    if VENV.is_symlink():  # to make it anew would empty the folder that it leads to
        raise SetupError(f".venv is a link to {VENV.readlink()}; remove the link, then run again")
    steps = environment_steps()
    if not steps:
        raise SetupError("this Python has none of ensurepip, virtualenv and pip; install one")
    if any(call(*step) for step in steps) or not environment_works():
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetupError("the environment .venv could not be made; the reason stands above")


def environment_steps() -> list[Command]:
    """The commands that make .venv; none when there is nothing at hand to make it."""
    venv = (sys.executable, "-m", "venv", "--clear", VENV)
    if has_module("ensurepip"):
        return [venv]
    if shutil.which("uv"):
        return [("uv", "venv", "--quiet", "--clear", "--seed", "--python", sys.executable, VENV)]
    if has_module("virtualenv"):
        return [(sys.executable, "-m", "virtualenv", "--quiet", "--clear", VENV)]
    if has_module("pip"):
        pip = (sys.executable, "-m", "pip", "--python", VENV_PYTHON)
        return [(*venv, "--without-pip"), (*pip, "install", "--quiet", "pip")]
    return []


def has_module(name: str) -> bool:
    """Whether this Python has the module *name*; looked up anew, apt may have brought it."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def need_system(libraries: Packages, tools: Packages) -> None:
    """Install what a Linux system lacks of *libraries* and *tools*, or say how to do it."""
    if sys.platform != "linux":
        return
    missing = {name: libraries[name] for name in libraries if not loads(name)}
    missing |= {name: tools[name] for name in tools if not shutil.which(name)}
    may_install = bool(shutil.which("apt-get")) and os.geteuid() == 0
    venv_is_apart = sys.base_prefix == "/usr" and not has_module("ensurepip")
    if venv_is_apart and (may_install or not environment_steps()):
        missing |= {"ensurepip": f"python{PYTHON[0]}.{PYTHON[1]}-venv"}
    if missing:
        install(missing, may_install)


def loads(library: str) -> bool:
    """Whether the system can load *library*."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def python_library() -> dict[str, str]:
    """The library of the system's own Python, which Debian keeps in a package of its own."""
    name = f"python{PYTHON[0]}.{PYTHON[1]}"
    return {f"lib{name}.so.1.0": f"lib{name}"} if sys.base_prefix == "/usr" else {}


def install(missing: Packages, may_install: bool) -> None:
    """Install the packages of what is *missing* through apt, or say how to do it.

    Raises:
        SetupError: we may not, or apt failed.
    """
    install = ("apt-get", "install", "--no-install-recommends", *sorted(missing.values()))
    if not shutil.which("apt-get"):
        raise SetupError(f"the system lacks {', '.join(missing)}; install these")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    if not may_install or call("apt-get", "update", "-q") or call(*install, "-y"):
        how = f"sudo apt-get update && sudo {' '.join(install)}"
        raise SetupError(f"the system lacks {', '.join(missing)}; run\n  {how}")


def main(words: list[str]) -> int:
    """Run the command that *words* name; return the exit status."""
    if not words or words[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return COMMANDS[words[0]](words[1:])
    except SetupError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
