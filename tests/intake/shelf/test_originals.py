"""Originals: each kept once, under its own name."""

import hashlib
from pathlib import Path

import pytest

from app.intake.importing import Source
from app.intake.shelf.library_folder import UNFINISHED, LibraryFolder
from app.intake.shelf.originals import keep_original, named_after

TEXT = "They met in Vienna."
SUM = hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> LibraryFolder:
    """Return the folder of a library that is not begun yet."""
    return LibraryFolder(tmp_path)


def test_an_original_is_kept_once_under_the_name_it_had_first(folder):
    first = keep_original(folder, Source.of_text(TEXT, "talks.txt"), SUM)
    again = keep_original(folder, Source.of_text(TEXT, "other.txt"), SUM)

    assert first == again == f"{named_after(SUM)}/talks.txt"
    assert (folder.originals / first).read_text() == TEXT


def test_what_a_killed_import_left_unfinished_is_no_original(folder):
    unfinished = folder.originals / named_after(SUM) / f"talks.txt{UNFINISHED}"
    unfinished.parent.mkdir(parents=True)
    unfinished.write_text(TEXT)  # all of it was there but its name

    name = keep_original(folder, Source.of_text(TEXT, "talks.txt"), SUM)

    assert name == f"{named_after(SUM)}/talks.txt"
    assert not unfinished.exists()
