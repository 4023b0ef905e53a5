"""The milestones that the reader has rejected: no page tells them, but its file still has them."""

from collections.abc import Collection
from pathlib import Path

from app.library.pages.correcting import REJECT, rejected
from app.library.pages.corrections import FOLDER, Corrections, load_corrections
from app.library.pages.page import Milestone


def load_rejected(folder: Path, pages: Collection[str] | None = None) -> tuple[Milestone, ...]:
    """What was rejected in *pages* of the library in *folder*, or in all of them.

    A page without rejections is not read, and one that cannot be read tells nothing.
    """
    found: list[Milestone] = []
    for path in sorted((folder / FOLDER).glob("*.toml")):
        if pages is None or path.stem in pages:
            corrections, _ = load_corrections(path)
            if any(each.says == REJECT for each in corrections.milestones):
                found += _rejected_in(folder / "pages" / f"{path.stem}.md", corrections)
    return tuple(found)


def _rejected_in(path: Path, corrections: Corrections) -> tuple[Milestone, ...]:
    from app.library.pages.page_file import read_page_file  # YAML and Markdown with it

    try:
        file = read_page_file(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError):
        return ()
    return rejected(file.page, corrections) if file.page else ()
