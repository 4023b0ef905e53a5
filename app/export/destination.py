"""Where an export goes: what a reader has typed, and what speaks against it."""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from app.export.formats import Format

LONGEST_NAME = 40  # letters of a name that is told; a line of the form holds some sixty
NO_NAME = "This is a folder; write the name of the file behind it."


@dataclass(frozen=True, slots=True)
class Destination:
    """A *path* with the ending of its format.

    *trouble* says in words why nothing can be written there, *note* what will happen there; each
    is empty where there is nothing to be said.
    """

    path: Path
    trouble: str = ""
    note: str = ""


def destination(typed: str, form: Format, folder: Path) -> Destination:
    """Where *typed* leads to, as a file or folder of the format *form*, whatever it is.

    A name without a folder, and a path that does not begin at a root, lie in *folder*.
    """
    text = typed.strip()
    named = folder / _at_home(Path(text))
    path = form.named(named)
    if not text:
        return Destination(path, "Write where the file is to go, or choose it.")
    if Path(text).name in ("", "..") or (form.ending and text.endswith(("/", os.sep))):
        return Destination(path, NO_NAME)
    try:
        trouble = _trouble(named, path, form)
        replaces = not trouble and path.exists()
    except (OSError, ValueError) as error:  # too long, locked, or no text at all
        reason = getattr(error, "strerror", None) or "it has signs that no name may have"
        return Destination(path, f"This path cannot be used: {reason}.")
    note = ""
    if replaces:
        note = "This file is there already and will be replaced."
    elif not _at_home(Path(text)).is_absolute():
        note = f"It goes into the folder “{_told(path.parent)}”."
    return Destination(path, trouble, note)


def _at_home(path: Path) -> Path:
    """*path*, from the home of the user whom its first part names; as it is if there is none."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _trouble(named: Path, path: Path, form: Format) -> str:
    """What speaks against *path*, for which *named* was typed; "" if nothing does.

    Raises:
        OSError, ValueError: the system cannot say what is there.
    """
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        path.lstat()  # `exists` says no to what cannot be a path, too
    if form.ending and path.is_dir():
        return "There is a folder of that name already; choose another."
    if form.ending and named.is_dir():
        return NO_NAME
    if path.exists() and not form.ending:
        return "There is something of that name already; choose another."
    folder = path.parent
    if not form.ending:  # those above a folder are made with it
        folder = next((each for each in path.parents if each.exists()), folder)
    if not folder.exists():
        return f"There is no folder “{_told(folder)}”."
    if not folder.is_dir():
        return f"“{_told(folder)}” is no folder."
    if not os.access(folder, os.W_OK):
        return f"Nothing can be written in the folder “{_told(folder)}”; choose another."
    return ""


def _told(folder: Path) -> str:
    """The name of *folder* where it stands in a sentence; the root has none but itself."""
    name = folder.name or str(folder)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
