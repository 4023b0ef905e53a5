"""The repository stands alone: it holds for whoever clones it, wherever that is."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOT_OURS = {".git", ".venv", ".hypothesis", "__pycache__", "build", "dist"}
# Folders of one machine or one person; a path into them works nowhere else.
OUTSIDE = re.compile(r"(?<![\w.~-])/(?:home|root|tmp|Users|work)/\w|\b[A-Z]:\\+Users\b")
REGISTRY_HOSTS = re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian)\.(?:org|com|net)\b", re.I)


def our_texts() -> Iterator[tuple[str, str]]:
    """Every text file of the repository: its path in it, and what stands in it."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [each for each in folders if not is_foreign(each)]
        for path in (Path(folder, each) for each in files if not is_foreign(each)):
            try:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a font or a picture


def is_foreign(name: str) -> bool:
    """Whether a folder or file of this name is what tools wrote; a worktree's .git is a file."""
    return name in NOT_OURS or name.endswith(("_cache", ".egg-info"))


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Where *pattern* is found, as file:line: text."""
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in our_texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_path_outside_the_repository() -> None:
    assert lines_with(OUTSIDE) == []


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert lines_with(REGISTRY_HOSTS) == []


@pytest.mark.parametrize(
    "text", ["see " + "/home" + "/ada/notes", 'open("' + "/tmp" + '/x")', "C:" + "\\Users\\ada"]
)
def test_a_path_outside_is_seen(text: str) -> None:
    assert OUTSIDE.search(text)


@pytest.mark.parametrize(
    "text",
    ["https://example.org" + "/home" + "/page", "docs" + "/work" + "/a", "~" + "/tmp" + "/a"],
)
def test_a_path_that_only_looks_so_is_left_alone(text: str) -> None:
    assert not OUTSIDE.search(text)
