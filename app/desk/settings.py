"""The reader's settings: declared once here, kept as TOML."""

import os
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_type_hints

from app.desk.aside import put_aside

ZOOM_MIN, ZOOM_MAX = 50, 200
LENGTH_MAX = 100_000  # pixels; more than any screen has, and less than Qt can count
CHOICES = {
    "theme": ("system", "light", "dark"),
    "citation": ("chicago", "apa", "plain", "biblatex", "ris", "csl-json"),
    "left_view": ("partners", "headings", "results"),
    "milestones_scope": ("page", "partner", "branch", "tray", "everything"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader has chosen; every field has a default, so an empty file is a good one.

    Widths and heights are in logical pixels; 0 means that none was chosen yet.
    """

    theme: str = "system"
    zoom: int = 100  # per cent
    restore_tabs: bool = True
    on_this_day: bool = True
    left_view: str = "partners"
    window_width: int = 0
    window_height: int = 0
    window_maximised: bool = False
    left_width: int = 0
    right_width: int = 0
    tray_height: int = 0
    milestones_shown: bool = True
    milestones_scope: str = "page"
    citation: str = "chicago"


def load(path: Path) -> tuple[Settings, str]:
    """Read the settings in *path*; the text says what was wrong with it and is empty otherwise.

    A file that is no TOML is put aside as `.broken` and the defaults are used. A value of the
    wrong kind costs only itself.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError) as error:
        return Settings(), _give_up(path, error)
    types = get_type_hints(Settings)
    known = {name: value for name, value in table.items() if name in types}
    good = {name: value for name, value in known.items() if _fits(name, value, types[name])}
    wrong = sorted(known.keys() - good.keys())
    message = f"Settings not understood and left out: {', '.join(wrong)}." if wrong else ""
    return Settings(**good), message


def save(path: Path, settings: Settings) -> None:
    """Write *settings* to *path*; a crash leaves the old file or the new one.

    Raises:
        OSError: the file cannot be written.
    """
    import tomli_w  # only needed here, and the window starts without it

    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with new.open("wb") as file:
        file.write(tomli_w.dumps(asdict(settings)).encode())
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _fits(name: str, value: object, wanted: type) -> bool:
    """Whether *value* may stand in the field called *name*."""
    if type(value) is not wanted:  # to isinstance, True is a number
        return False
    if name == "zoom":
        return isinstance(value, int) and ZOOM_MIN <= value <= ZOOM_MAX
    if name in CHOICES:
        return value in CHOICES[name]
    return not isinstance(value, int) or 0 <= value <= LENGTH_MAX


def _give_up(path: Path, error: Exception) -> str:
    """Put the broken file aside and say so."""
    try:
        aside = put_aside(path)
    except OSError:
        return f"The settings in {path} cannot be read, so the defaults are used: {error}"
    return f"The settings could not be read and lie aside as {aside.name}: {error}"
