"""A record of imports that was lost or damaged is made again, and nothing is doubled by it."""

import json
import re

import pytest

from app.intake.shelf.rebuilding import missing_entries
from app.intake.shelf.shelving import Shelf
from tests.intake.shelf.test_shelving import faults_of, found, ids, keep, pasted, root, text_of  # noqa: F401

OLD = "The two sides agreed on a programme of work that covers border security and training."
OTHER = "Quite another text on quite another matter, namely on the weather in the mountains."


@pytest.fixture
def filled(root):  # noqa: F811
    """A library with a page in two versions, a second page, and one that was deleted."""
    keep(root, pasted("1"), found("Talks", OLD, updated="2001-01-01"))
    keep(root, pasted("2"), found("Talks", f"{OLD} More.", updated="2002-02-02"))
    keep(root, pasted("3"), found("Weather", OTHER))
    keep(root, pasted("4"), found("Gone", "Words that will be deleted, and be brought back then."))
    with Shelf.open(root) as shelf:
        shelf.delete("gone")
    return root


def journal(folder):
    """Return the file of the journal."""
    return folder / "journal" / "journal.jsonl"


def everything(folder):
    """Return every page file and version, and its text."""
    places = ("pages", "versions")
    paths = [path for place in places for path in (folder / place).rglob("*.md")]
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def import_all_again(folder):
    """Import the documents of `filled` again; return the states of their pages."""
    shelved = [
        keep(folder, pasted("1"), found("Talks", OLD, updated="2001-01-01")),
        keep(folder, pasted("2"), found("Talks", f"{OLD} More.", updated="2002-02-02")),
        keep(folder, pasted("3"), found("Weather", OTHER)),
    ]
    return [placed.state for each in shelved for placed in each.pages]


def lose(folder):
    journal(folder).unlink()


def overwrite(folder):
    journal(folder).write_bytes(b"\x00\xff spoilt\n" * 3)


def lose_reports_too(folder):
    lose(folder)
    for path in (folder / "reports").iterdir():
        path.unlink()


def spoil_reports_too(folder):
    lose(folder)
    for path in (folder / "reports").iterdir():
        path.write_text("{")


def lose_originals_too(folder):
    lose(folder)
    for path in (folder / "originals").rglob("*.txt"):
        path.unlink()


def spoil_every_other_line(folder):
    lines = journal(folder).read_bytes().splitlines(keepends=True)
    spoilt = [b"\x00" + line[1:] if at % 2 else line for at, line in enumerate(lines)]
    journal(folder).write_bytes(b"".join(spoilt))


def spoil_the_entries(folder):
    lines = journal(folder).read_bytes().splitlines(keepends=True)
    spoilt = [line if at % 2 else b'{"entry": {"id": 5}}\n' for at, line in enumerate(lines)]
    journal(folder).write_bytes(b"".join(spoilt))


def cut_in_half(folder):
    lines = journal(folder).read_bytes().splitlines(keepends=True)
    journal(folder).write_bytes(b"".join(lines[:4]))


LOSSES = (
    lose, overwrite, lose_reports_too, spoil_reports_too, lose_originals_too,
    spoil_every_other_line, spoil_the_entries, cut_in_half,
)  # fmt: skip


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.__name__)
def test_a_record_that_was_lost_is_made_again_with_a_message(filled, loss):
    before = everything(filled)
    loss(filled)

    with Shelf.open(filled) as shelf:
        notices = shelf.notices
        deleted = shelf.recycled()

    assert ["has been made again" in notice for notice in notices] == [True]
    assert [each.titles for each in deleted] == [("Gone",)]
    assert import_all_again(filled) == ["already there"] * 3
    assert everything(filled) == before
    with Shelf.open(filled) as shelf:
        assert shelf.notices == ()
        shelf.restore(shelf.recycled()[0].entry)
    assert ids(filled) == ["gone", "talks", "weather"]
    assert faults_of(filled) == ()


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.__name__)
def test_an_import_of_a_record_made_again_can_be_undone(filled, loss):
    loss(filled)

    with Shelf.open(filled) as shelf:
        newer = next(
            each for each in shelf.imports() if any(p.state == "newer version" for p in each.pages)
        )
        shelf.undo(newer.id)

    assert "More" not in text_of(filled, "talks")
    with Shelf.open(filled) as shelf:
        shelf.redo(newer.id)
    assert "More" in text_of(filled, "talks")
    assert (filled / "versions" / "talks" / "1.md").exists()


def test_what_cannot_be_read_is_put_aside_and_kept(filled):
    overwrite(filled)
    spoilt = journal(filled).read_bytes()

    for _ in range(2):
        with Shelf.open(filled):
            pass
        overwrite(filled)
    with Shelf.open(filled):
        pass

    aside = sorted(path.name for path in journal(filled).parent.glob("*.broken*"))
    assert aside[:2] == ["journal.jsonl.broken", "journal.jsonl.broken-2"]
    assert (journal(filled).parent / aside[0]).read_bytes() == spoilt


def test_who_only_looks_knows_the_pages_and_writes_nothing(filled):
    lose(filled)

    shelf = Shelf.look(filled)

    assert len(shelf.imports()) == 4
    assert not journal(filled).exists()


def test_an_import_that_was_undone_before_can_be_made_anew(filled):
    with Shelf.open(filled) as shelf:
        weather = next(each for each in shelf.imports() if each.pages[0].id == "weather")
        shelf.undo(weather.id)
    lose(filled)

    again = keep(filled, pasted("3"), found("Weather", OTHER))

    assert again.pages[0].state == "new"
    assert [page for page in ids(filled) if page.startswith("weather")] == [again.pages[0].id]


def test_a_page_that_went_beside_a_newer_one_is_known_as_such(root):  # noqa: F811
    keep(root, pasted("2"), found("Talks", f"{OLD} More.", updated="2002-02-02"))
    keep(root, pasted("1"), found("Talks", OLD, updated="2001-01-01"))
    lose(root)
    version = root / "versions" / "talks" / "1.md"  # imported later, though the test takes no time
    told = re.sub(r"(?m)^report: .*$", "report: 99991231-000000-1.json", version.read_text("utf-8"))
    version.write_text(told, encoding="utf-8")

    entries = missing_entries(Shelf.look(root).folder, ())

    pages = [page for entry in entries for page in entry.pages]
    assert [page.state for page in pages] == ["new", "older version"]
    assert pages[1].version == "versions/talks/1.md"


def test_a_page_deleted_and_brought_back_is_not_deleted_again_by_a_spoilt_line(filled):
    with Shelf.open(filled) as shelf:
        shelf.restore(shelf.recycled()[0].entry)
    lines = journal(filled).read_bytes().splitlines(keepends=True)
    deletion = next(at for at, line in enumerate(lines) if b'"action":"delete"' in line)
    lines[deletion + 1] = b"\x00spoilt\n"
    journal(filled).write_bytes(b"".join(lines))

    with Shelf.open(filled):
        pass

    assert "gone" in ids(filled)


def test_what_a_newer_version_wrote_into_the_record_is_passed_over(filled):
    lines = [json.loads(line) for line in journal(filled).read_text("utf-8").splitlines()]
    for line in lines:
        if "entry" in line:
            line["entry"] |= {"mood": "fair"}
            line["entry"]["steps"][0]["colour"] = "blue"
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    journal(filled).write_text(text, "utf-8")

    with Shelf.open(filled) as shelf:
        notices = shelf.notices

    assert notices == ()
    assert journal(filled).read_text("utf-8") == text
    assert import_all_again(filled) == ["already there"] * 3


def rewrite(folder, change):
    """Have *change* change the entries of imports in the journal."""
    lines = [json.loads(line) for line in journal(folder).read_text("utf-8").splitlines()]
    for line in lines:
        if line.get("entry", {}).get("action") == "import":
            change(line["entry"])
    journal(folder).write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")


def without_receipt(entry):
    del entry["report"]


def under_another_name(entry):
    del entry["report"]
    entry["id"] = f"{entry['id'][:15]}-other{entry['sha256'][:4]}"


@pytest.mark.parametrize("change", [without_receipt, under_another_name])
@pytest.mark.parametrize("spoilt", [b"", b"\x00spoilt\n"])
def test_imports_that_name_no_receipt_are_not_doubled(filled, change, spoilt):
    before = everything(filled)
    rewrite(filled, change)
    with journal(filled).open("ab") as file:
        file.write(spoilt)

    for _ in range(2):
        with Shelf.open(filled) as shelf:
            assert len(shelf.imports()) == 4

    assert import_all_again(filled) == ["already there"] * 3
    assert everything(filled) == before


def test_pages_that_name_no_receipt_are_not_doubled_when_the_record_is_damaged_again(filled):
    for path in (*filled.glob("pages/*.md"), *filled.glob("versions/*/*.md")):
        text = re.sub(r"(?m)^report: .*\n", "", path.read_text("utf-8"))
        path.write_text(text, encoding="utf-8")
    lose_reports_too(filled)

    for _ in range(3):
        with Shelf.open(filled) as shelf:
            assert len(shelf.imports()) == 4
        with journal(filled).open("ab") as file:
            file.write(b"\x00spoilt\n")


def test_a_new_library_has_no_record_to_lose(root):  # noqa: F811
    with Shelf.open(root) as shelf:
        assert shelf.notices == ()
