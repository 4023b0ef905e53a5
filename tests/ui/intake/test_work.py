"""The work behind the import dialogs."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.child import Worker
from app.intake.importing import Source
from app.intake.report import Report
from app.intake.shelf.offers import ENTRIES, ONE
from app.intake.surroundings import Surroundings
from app.library.pages.body import plain_text
from app.ui.intake.work import (
    Desk,
    first_reading,
    import_source,
    keep_document,
    prove,
    read_again,
    read_document,
)

LISTING = (
    "News\n\n2 Entries\n\n  • 04 Mar. 2008\n    Envoy visits\n  • 11 Mar. 2008\n    Workshop\n"
)
TEXT = "Café talks\n\nThey met in the café in 1994, and talked.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk for imports into a new library."""
    return Desk(tmp_path / "library", frozenset(), Surroundings(), {})


@pytest.fixture
def worker():
    """A process that reads documents."""
    with Worker() as worker:
        yield worker


def never() -> bool:
    return False


def listing(split: str, desk: Desk, worker: Worker) -> Report:
    """The report of a list that was kept, split as said."""
    source = Source.of_text(LISTING, "news.txt")
    revision = read_document(source, "", desk, worker, never).with_split(split)
    return keep_document(source, revision, (), desk).report


@pytest.mark.parametrize(("split", "titles"), [(ENTRIES, 3), (ONE, 1)])
def test_a_list_is_read_again_as_it_was_decided_on(desk, worker, split, titles):
    kept = listing(split, desk, worker)

    again = read_again(Source.of_text(LISTING, "news.txt"), kept, desk, worker, never)

    assert again.split == split
    assert len(again.pages) == titles
    assert again.edits == {}


def test_a_pasted_text_is_kept_under_the_title_of_its_page(desk, worker):
    source = Source.of_text(f"Skip to content\n\n{TEXT}", "Skip to content Café.txt")
    revision = read_document(source, "", desk, worker, never)
    title = revision.pages[0].title

    kept = keep_document(source, revision, (), desk)

    (original,) = (desk.folder / "originals").glob("*/*.txt")
    assert (kept.report.file, original.name) == (f"{title}.txt", f"{title}.txt")
    again = read_again(Source.of_file(original), kept.report, desk, worker, never)
    assert again.pages[0].title == title


def test_what_the_reader_had_edited_is_edited_in_every_encoding(desk, worker):
    source = Source("talks.txt", None, TEXT.encode("cp1252"))
    revision = read_document(source, "windows-1252", desk, worker, never)
    edited = revision.with_edit(0, "tree", "nato").with_edit(0, "kind", "document")
    kept = keep_document(source, edited, (), desk).report

    first = read_again(source, kept, desk, worker, never)
    other = read_document(source, "windows-1251", desk, worker, never)
    again = first.of(other.report, other.original)

    assert first.report.encoding == "windows-1252"
    (page,) = again.pages
    assert (page.title, page.tree, page.kind) == ("Cafй talks", "nato", "document")
    (placed,) = prove(again, 0, desk, again=True).placed
    assert (placed.id, placed.state) == ("cafe-talks", "newer version")


def test_a_line_that_was_chosen_for_the_title_is_it_when_the_document_is_read_again(desk, worker):
    text = "Café talks\n\nThe ministers of the north\n\nThey met in the café in 1994.\n"
    source = Source.of_text(text)
    found = read_document(source, "", desk, worker, never)
    (other,) = found.pages[0].titles
    chosen = read_document(source, "", desk, worker, never, other)
    kept = keep_document(source, chosen, (), desk).report

    again = read_again(source, kept, desk, worker, never)

    assert again.edits == {}
    assert again.pages[0].title == other
    assert found.pages[0].title in [each.text for each in again.report.removed]  # a name above it


def test_without_its_report_a_document_is_read_as_if_for_the_first_time(desk, worker):
    source = Source.of_text(TEXT)

    again = read_again(source, None, desk, worker, never)

    assert [page.title for page in again.pages] == ["Café talks"]
    assert again.edits == {}


def test_what_was_left_out_makes_the_pages_unlike_and_edits_are_not_guessed(desk, worker):
    kept = listing(ENTRIES, desk, worker)
    shorter = replace(kept, pages=kept.pages[:2])

    again = read_again(Source.of_text(LISTING, "news.txt"), shorter, desk, worker, never)

    assert len(again.pages) == 3
    assert again.edits == {}


def test_a_list_that_stands_there_as_a_stub_is_taken_up_when_it_is_split(desk, worker):
    source = Source.of_text(LISTING, "news.txt")
    revision = read_document(source, "", desk, worker, never)
    keep_document(source, revision, (), desk)

    split = revision.with_split(ENTRIES)
    proof = prove(split, 1, desk)
    shelved = keep_document(source, split, (), desk)

    assert [placed.state for placed in proof.placed] == ["newer version", "new", "new"]
    assert [placed.state for placed in shelved.pages] == ["newer version", "new", "new"]


def test_the_source_of_a_page_is_told_by_the_name_of_its_file_before_it_is_kept(desk, worker):
    source = Source.of_text(TEXT, "talks.txt")
    revision = read_document(source, "", desk, worker, never)

    proof = prove(revision, 0, desk)

    assert proof.article is not None
    assert "talks.txt" in plain_text(proof.article.section("sources"))


def test_a_document_that_stands_there_is_shown_as_it_was_kept(desk, worker):
    source = Source.of_text(TEXT)
    revision = read_document(source, "", desk, worker, never).with_edit(0, "title", "Ohrid")
    keep_document(source, revision, (), desk)

    again = first_reading(source, desk, worker, never)

    assert again.pages[0].title == "Ohrid"
    assert again.changed == frozenset()
    assert prove(again, 0, desk).placed[0].state == "already there"
    assert keep_document(source, again, (), desk).pages[0].state == "already there"
    assert len(list((desk.folder / "reports").iterdir())) == 1


@pytest.mark.parametrize(("name", "value"), [("title", "Ohrid"), ("kind", "document")])
def test_what_is_changed_of_a_document_that_stands_there_is_kept(desk, worker, name, value):
    source = Source.of_text(TEXT)
    keep_document(source, read_document(source, "", desk, worker, never), (), desk)

    edited = first_reading(source, desk, worker, never).with_edit(0, name, value)
    planned = prove(edited, 0, desk).placed[0]
    (kept,) = keep_document(source, edited, (), desk).pages

    assert (planned.id, planned.state) == (kept.id, kept.state) == ("cafe-talks", "newer version")
    text = (desk.folder / "pages" / "cafe-talks.md").read_text(encoding="utf-8")
    assert f"{name}: {value}" in text
    assert (desk.folder / "versions" / "cafe-talks" / "1.md").is_file()


def test_what_is_changed_of_a_text_that_another_file_has_brought_is_kept(desk, worker):
    first, second = Source.of_text(TEXT), Source.of_text(TEXT + "\n")
    keep_document(first, read_document(first, "", desk, worker, never), (), desk)

    found = first_reading(second, desk, worker, never)
    edited = found.with_edit(0, "publisher", "Council")

    assert prove(found, 0, desk).placed[0].state == "already there"
    (kept,) = keep_document(second, edited, (), desk).pages
    assert kept.state == "newer version"


def test_a_page_that_was_left_out_can_be_imported_later(desk, worker):
    source = Source.of_text(LISTING, "news.txt")
    split = read_document(source, "", desk, worker, never).with_split(ENTRIES)
    keep_document(source, split.with_left_out(2, left_out=True), (), desk)

    again = first_reading(source, desk, worker, never)

    assert again.split == ENTRIES
    states = [each.state for each in prove(again, 0, desk).placed]
    assert states == ["newer version", "already there", "new"]  # the list leads to it too


def test_the_place_that_is_chosen_for_many_files_makes_no_version_of_a_text_that_is_there(
    desk, worker
):
    first, second = Source.of_text(TEXT, "a.txt"), Source.of_text(TEXT + "\n", "b.txt")
    keep_document(first, read_document(first, "", desk, worker, never), (), desk)

    outcome = import_source(second, "nato", desk, worker, never)

    assert [each.state for each in outcome.shelved.pages] == ["already there"]
