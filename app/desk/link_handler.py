"""Makes links to pages open in this program, wherever in the reader's system they are clicked.

On Linux that are files of the desktop, on Windows lines of the registry, both for this reader
alone. On a Mac the bundle says it of itself.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SCHEME = "entente"
DESKTOP_FILE = "entente.desktop"
HANDLES = f"x-scheme-handler/{SCHEME}"
SECTIONS = ("[Default Applications]", "[Added Associations]")
CLASSES = rf"Software\Classes\{SCHEME}"  # below HKEY_CURRENT_USER
RESERVED = re.compile(r"""[\s"'\\<>~|&;$*?#()`]""")  # what has to stand in quotation marks
SPECIAL = '"`$\\'  # what is escaped between the quotation marks of Exec

_LAUNCHER = """#!/bin/sh
# Opens links in Entente. Made by "entente register", removed by "entente register --unregister".
"""

RegistryValue = tuple[str, str, str]  # key, name, text


@dataclass(frozen=True, slots=True)
class DesktopFolders:
    """Where a Linux desktop looks for programs, icons and what opens what."""

    data: Path
    config: Path
    programs: Path

    @property
    def desktop_file(self) -> Path:
        """What tells the desktop of the program."""
        return self.data / "applications" / DESKTOP_FILE

    @property
    def launcher(self) -> Path:
        """What starts the program where a desktop file cannot name it by itself."""
        return self.programs / "entente-link"

    @property
    def defaults(self) -> Path:
        """The list of what opens what."""
        return self.config / "mimeapps.list"


def desktop_folders(environment: Mapping[str, str] = os.environ) -> DesktopFolders:
    """The folders of this reader."""
    home = Path.home()
    data = environment.get("XDG_DATA_HOME") or home / ".local" / "share"
    config = environment.get("XDG_CONFIG_HOME") or home / ".config"
    return DesktopFolders(Path(data), Path(config), home / ".local" / "bin")


def own_command(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The words that start this program's window: the bundle, the installed command, or a clone.

    A folder that `ENTENTE_HOME` names is named again, where the system can pass it on.
    """
    python = Path(sys.executable)
    suffix = python.suffix if sys.platform == "win32" else ""
    window = python.with_name(f"entente-window{suffix}")
    script = python.with_name(f"entente{suffix}")
    if getattr(sys, "frozen", False):
        words: tuple[str, ...] = (str(window if window.exists() else python), "gui")
    elif script.exists():
        words = (str(script), "gui")
    else:
        clone = Path(__file__).resolve().parents[2] / "dev.py"
        words = (str(python), str(clone), "run", "gui")
    home = environment.get("ENTENTE_HOME")
    if home and sys.platform != "win32":
        words = ("env", f"ENTENTE_HOME={Path(home).expanduser().absolute()}", *words)
    return words


def register_on_desktop(
    resources: Path, folders: DesktopFolders, command: Sequence[str]
) -> tuple[Path, ...]:
    """Tell a Linux desktop that *command* opens our links; return the files written.

    Raises:
        OSError: one of them cannot be written.
    """
    lines = (resources / "desktop" / DESKTOP_FILE).read_text(encoding="utf-8").splitlines()
    launched = _launched(command, folders.launcher)
    told = [f"Exec={_exec(launched)} %u" if line.startswith("Exec=") else line for line in lines]
    written = [folders.desktop_file]
    if launched != tuple(command):
        _write(folders.launcher, _LAUNCHER + f'exec {shlex.join(command)} "$@"\n')
        folders.launcher.chmod(0o755)
        written.append(folders.launcher)
    else:
        folders.launcher.unlink(missing_ok=True)  # of a time when the program lay elsewhere
    _write(folders.desktop_file, "\n".join(told) + "\n")
    for icon, target in _icons(resources, folders):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(icon, target)
        written.append(target)
    _write(folders.defaults, _with_default(_text_of(folders.defaults)))
    _renew_caches(folders)
    return (*written, folders.defaults)


def unregister_on_desktop(resources: Path, folders: DesktopFolders) -> tuple[Path, ...]:
    """Take back what `register_on_desktop` has written; return the files removed or changed.

    Raises:
        OSError: one of them cannot be changed.
    """
    own = (folders.desktop_file, folders.launcher)
    targets = (*own, *(target for _, target in _icons(resources, folders)))
    removed = [target for target in targets if target.exists()]
    for target in removed:
        target.unlink()
    before = _text_of(folders.defaults)
    after = _without_default(before)
    if after != before:
        _write(folders.defaults, after)
        removed.append(folders.defaults)
    _renew_caches(folders)
    return tuple(removed)


def registry_values(command: Sequence[str]) -> tuple[RegistryValue, ...]:
    """What the registry of Windows must hold so that *command* opens our links."""
    return (
        (CLASSES, "", "URL:Entente"),
        (CLASSES, "URL Protocol", ""),
        (rf"{CLASSES}\DefaultIcon", "", f'"{command[0]}",0'),
        (rf"{CLASSES}\shell\open\command", "", f'{subprocess.list2cmdline(command)} "%1"'),
    )


def register_in_registry(command: Sequence[str]) -> tuple[str, ...]:
    """Tell Windows that *command* opens our links; return the keys written."""
    if sys.platform != "win32":
        raise OSError("there is a registry on Windows only")
    import winreg

    values = registry_values(command)
    for key, name, text in values:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
            winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)
    return tuple(dict.fromkeys(key for key, _, _ in values))


def unregister_in_registry() -> tuple[str, ...]:
    """Take back what `register_in_registry` has written; return the keys removed."""
    if sys.platform != "win32":
        raise OSError("there is a registry on Windows only")
    import contextlib
    import winreg

    below = (r"\shell\open\command", r"\shell\open", r"\shell", r"\DefaultIcon", "")
    removed = []
    for key in (CLASSES + each for each in below):  # one with keys below it cannot be deleted
        with contextlib.suppress(FileNotFoundError):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            removed.append(key)
    return tuple(removed)


def _launched(command: Sequence[str], launcher: Path) -> tuple[str, ...]:
    """What a desktop file names to have *command* run: itself, or *launcher*.

    xdg-open without a desktop divides Exec at its blanks and knows no quotation marks. Where the
    way to the launcher has blanks too, quotation marks are still what every desktop reads.
    """
    hard = any(map(RESERVED.search, command)) and not RESERVED.search(str(launcher))
    return (str(launcher),) if hard else tuple(command)


def _exec(command: Sequence[str]) -> str:
    """*command* as the key Exec of a desktop file wants it."""
    return " ".join(map(_exec_word, command))


def _exec_word(word: str) -> str:
    escaped = "".join(f"\\{c}" if c in SPECIAL else c for c in word).replace("%", "%%")
    if not RESERVED.search(word):
        return escaped
    return f'"{escaped}"'.replace("\\", "\\\\")  # the value as a whole is escaped once more


def _icons(resources: Path, folders: DesktopFolders) -> list[tuple[Path, Path]]:
    """Each icon of ours, and where a desktop looks for it."""
    themed = folders.data / "icons" / "hicolor"
    found = [(resources / "icons" / "entente.svg", themed / "scalable" / "apps" / "entente.svg")]
    for icon in sorted((resources / "icons").glob("entente-*.png")):
        size = icon.stem.partition("-")[2]
        found.append((icon, themed / f"{size}x{size}" / "apps" / "entente.png"))
    return found


def _with_default(text: str) -> str:
    """The list *text* with this program as what opens our links."""
    lines = _without_default(text).splitlines()
    for section in SECTIONS:
        if section not in lines:
            lines += ["", section] if lines else [section]
        ending = ";" if section == SECTIONS[1] else ""
        lines.insert(lines.index(section) + 1, f"{HANDLES}={DESKTOP_FILE}{ending}")
    return "\n".join(lines) + "\n"


def _without_default(text: str) -> str:
    lines = [line for line in text.splitlines() if not line.startswith(f"{HANDLES}=")]
    return "\n".join(lines) + "\n" if lines else ""


def _text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _write(file: Path, text: str) -> None:
    """Write *text* so that *file* is the old one or the new one, and never half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.entente")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def _renew_caches(folders: DesktopFolders) -> None:
    """Have the desktop look at its folders again; one without the tool does so by itself."""
    tool = shutil.which("update-desktop-database")
    if tool:
        where = str(folders.desktop_file.parent)
        subprocess.run([tool, "-q", where], check=False, capture_output=True, timeout=30)
