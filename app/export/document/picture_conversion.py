"""Pictures in forms that not every program shows, made into PNG by the typesetter."""

import shutil
import tempfile
from pathlib import Path

from app.child import ChildError, Limits, Report, run_in_child

LIMITS = Limits(seconds=60, megabytes=2048)
_PAGE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("{name}")'
_POINTS = 72  # in an inch: a point of the picture becomes a point of the PNG


def as_png(files: tuple[Path, ...]) -> dict[Path, bytes]:
    """The PNG of each of *files* that can be read, made in a child process.

    It is the typesetter that reads them: it knows WebP, and is there anyway.
    """
    try:
        return run_in_child(convert, files, limits=LIMITS) if files else {}
    except ChildError:  # a picture that brings the reader down; its description stands there
        return {}


def convert(_report: Report, files: tuple[Path, ...]) -> dict[Path, bytes]:
    """The PNG of each of *files* that can be read."""
    import typst  # 80 MB that the parent does not need

    made = {}
    with tempfile.TemporaryDirectory(prefix="entente-", ignore_cleanup_errors=True) as folder:
        for file in files:
            name = f"picture{file.suffix.lower()}"
            shutil.copyfile(file, Path(folder) / name)
            source = _PAGE.format(name=name).encode()
            try:
                page = typst.Compiler(source, root=folder)
                png = page.compile(format="png", ppi=_POINTS)
            except typst.TypstError:
                continue
            if isinstance(png, bytes):
                made[file] = png
    return made
