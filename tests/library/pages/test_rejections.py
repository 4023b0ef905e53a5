"""What the reader has rejected, read from the files beside the pages."""

from pathlib import Path

import pytest

from app.library.pages.corrections import (
    Corrections,
    MilestoneCorrection,
    corrections_path,
    save_corrections,
)
from app.library.pages.rejections import load_rejected

PAGE = """---
id: {id}
title: Talks
kind: article
summary: Of talks.
as_of: 2001
tree: [{{at: here}}]
milestones:
  - {{id: m-1, date: 1994, type: statement, text: It joined., origin: extracted}}
  - {{id: m-2, date: 1995, type: statement, text: It left., origin: extracted}}
---
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a library of two pages; in each the reader has accepted one and rejected one."""
    (tmp_path / "pages").mkdir()
    said = Corrections(
        (
            MilestoneCorrection("accept", "It joined.", "1994"),
            MilestoneCorrection("reject", "It left.", "1995"),
        )
    )
    for name in ("talks", "walks"):
        path = tmp_path / "pages" / f"{name}.md"
        path.write_text(PAGE.format(id=name), encoding="utf-8")
        save_corrections(corrections_path(path), said)
    return tmp_path


def test_the_rejected_milestones_of_all_pages_are_told(folder: Path) -> None:
    assert [each.key for each in load_rejected(folder)] == ["talks#m-2", "walks#m-2"]


def test_those_of_a_page_can_be_asked_for_alone(folder: Path) -> None:
    assert [each.key for each in load_rejected(folder, ["walks"])] == ["walks#m-2"]


def test_a_page_of_which_nothing_was_rejected_tells_none(folder: Path) -> None:
    path = folder / "pages" / "talks.md"
    accepted = Corrections((MilestoneCorrection("accept", "It joined.", "1994"),))
    save_corrections(corrections_path(path), accepted)

    assert load_rejected(folder, ["talks"]) == ()


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"---\nid: [\n---\n"])
def test_a_page_that_cannot_be_read_tells_none(folder: Path, content: bytes | None) -> None:
    path = folder / "pages" / "talks.md"
    path.unlink()
    if content is not None:
        path.write_bytes(content)

    assert load_rejected(folder, ["talks"]) == ()


def test_a_library_without_corrections_tells_none(tmp_path: Path) -> None:
    assert load_rejected(tmp_path) == ()
