"""The journal as a file: what it takes from a folder that somebody else has handed over."""

import json

import pytest

from app.intake.shelf.shelving import Shelf
from tests.intake.shelf.test_shelving import found, ids, keep, pasted, root  # noqa: F401

ENTRY = {"id": "20260101-000000-aaaaaaaa", "action": "delete", "pages": []}


def journal(folder):
    """Return the file of the journal."""
    return folder / "journal" / "journal.jsonl"


def add(folder, line):
    """Write one more line into the journal."""
    with journal(folder).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("../secret.txt", "pages/a.md"),
        ("pages/relations-with-ruritania.md", "../taken.md"),
        ("pages/../../secret.txt", "pages/a.md"),
        ("{outside}", "pages/a.md"),
        ("..\\secret.txt", "pages\\a.md"),
        ("C:secret.txt", "pages/a.md"),
    ],
)
def test_no_step_leads_out_of_the_library_or_into_it(root, source, target):  # noqa: F811
    keep(root, pasted())
    secret = root.parent / "secret.txt"
    secret.write_text("mine")
    step = {"kind": "keep", "source": source.format(outside=secret.as_posix()), "target": target}
    add(root, json.dumps({"entry": {**ENTRY, "steps": [step]}}))

    with Shelf.open(root) as shelf:
        assert "damaged" in shelf.notices[0]

    assert secret.read_text() == "mine"
    assert ids(root) == ["relations-with-ruritania"]
    assert not (root.parent / "taken.md").exists()


@pytest.mark.parametrize(
    "line",
    [
        json.dumps({"entry": {**ENTRY, "id": 5, "steps": []}}),
        json.dumps({"entry": {**ENTRY, "id": "../../x", "steps": []}}),
        json.dumps({"entry": [ENTRY]}),
        "[" * 200_000,
    ],
)
def test_a_line_that_is_no_entry_costs_nothing_else(root, line):  # noqa: F811
    keep(root, pasted())
    add(root, line)

    (again,) = keep(root, pasted()).pages

    assert again.state == "already there"
    assert ids(root) == ["relations-with-ruritania"]


@pytest.mark.parametrize("text", [b"# caf\xe9\n", b"[[[\n"])
def test_a_library_file_that_cannot_be_read_is_left_to_the_reader(root, text):  # noqa: F811
    keep(root, pasted("1"))
    library_file = root / "library.toml"
    library_file.write_bytes(library_file.read_bytes() + text)
    before = library_file.read_bytes()

    second = keep(root, pasted("2"), found("Talks", "Other words on another matter altogether."))
    with Shelf.open(root) as shelf:
        shelf.undo(second.entry)

    assert library_file.read_bytes() == before
    assert ids(root) == ["relations-with-ruritania"]
