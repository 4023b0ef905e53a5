"""What is made of a list of other documents."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.intake.batch import DONE, KNOWN, import_one
from app.intake.importing import Source
from app.intake.report import FoundPage, Listing, Report
from app.intake.shelf.offers import ENTRIES, NOTHING, ONE, UNDECIDED, divided, is_open
from app.intake.shelf.report_file import load_report
from app.intake.shelf.shelving import Shelf
from app.intake.surroundings import Surroundings
from app.library.pages.page_file import load_page_file
from app.library.verification.verifying import verify_library
from app.paths import RESOURCES

LISTING = """News: partnership

3 Entries

  • 04 Mar. 2008
    Envoy of Freedonia visits the school

    The envoy spoke to the teachers and signed an agreement on 3 March 2008.
  • 11 Mar. 2008
    Workshop on mines in Ruritania
  • 02 Apr. 2008
    Partners meet in Freedonia
"""
WHOLE = "news-partnership"
PARTS = (
    "envoy-of-freedonia-visits-the-school",
    "workshop-on-mines-in-ruritania",
    "partners-meet-in-freedonia",
)


@pytest.fixture
def source(saved) -> Source:
    """A list of three documents."""
    return Source.of_file(saved("news.txt", LISTING))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a library that is not there yet."""
    return tmp_path / "mine"


def bring_in(root: Path, source: Source, split: str = UNDECIDED, *, dry_run: bool = False):
    with Shelf.open(root) as shelf:
        return import_one(source, shelf, Surroundings(), split=split, dry_run=dry_run)


def pages(root: Path):
    """The pages on the shelf, by their ids."""
    files = map(load_page_file, (root / "pages").glob("*.md"))
    return {file.page.id: file.page for file in files}


def states(outcome) -> list[tuple[str, str]]:
    return [(each.id, each.state) for each in outcome.shelved.pages]


def test_a_list_that_nobody_decides_about_is_a_stub_with_an_offer(root, source):
    outcome = bring_in(root, source)

    report = outcome.shelved.report
    assert [each.title for each in report.listing.entries] == [
        "Envoy of Freedonia visits the school",
        "Workshop on mines in Ruritania",
        "Partners meet in Freedonia",
    ]
    assert report.listing.offer in report.warnings
    assert [each.published for each in report.listing.entries] == [
        "2008-03-04",
        "2008-03-11",
        "2008-04-02",
    ]
    assert list(pages(root)) == [WHOLE]
    assert pages(root)[WHOLE].provenance.stub


def test_the_offer_stands_in_the_report_of_the_import(root, source):
    outcome = bring_in(root, source)

    (path,) = (root / "reports").glob("*.json")
    assert load_report(path) == outcome.shelved.report


def test_one_page_is_a_page_like_any_other(root, source):
    outcome = bring_in(root, source, ONE)

    page = pages(root)[WHOLE]
    assert not page.provenance.stub
    assert [each.date.text for each in page.milestones] == [
        "2008-03-04",
        "2008-03-03",
        "2008-03-11",
        "2008-04-02",
    ]
    assert outcome.shelved.report.warnings == ()


def test_each_entry_becomes_a_page_with_its_date_that_leads_to_the_list_and_its_neighbours(
    root, source
):
    bring_in(root, source, ENTRIES)

    kept = pages(root)
    related = {page: [(each.to, each.kind) for each in kept[page].related] for page in kept}
    assert related == {
        WHOLE: [(part, "see also") for part in PARTS],
        PARTS[0]: [(WHOLE, "part of"), (PARTS[1], "see also")],
        PARTS[1]: [(WHOLE, "part of"), (PARTS[0], "see also"), (PARTS[2], "see also")],
        PARTS[2]: [(WHOLE, "part of"), (PARTS[1], "see also")],
    }
    assert [kept[part].provenance.published.text for part in PARTS] == [
        "2008-03-04",
        "2008-03-11",
        "2008-04-02",
    ]
    assert {kept[part].language for part in PARTS} == {"en"}
    assert not any(kept[part].provenance.stub for part in PARTS)
    assert kept[WHOLE].provenance.stub
    assert kept[PARTS[1]].body.strip() == "Workshop on mines in Ruritania"
    assert verify_library(root, RESOURCES / "spelling").faults == ()


def test_undoing_the_import_takes_all_its_pages_away(root, source):
    outcome = bring_in(root, source, ENTRIES)

    with Shelf.open(root) as shelf:
        shelf.undo(outcome.shelved.entry)

    assert pages(root) == {}


def test_the_same_file_again_brings_nothing_new(root, source):
    bring_in(root, source, ENTRIES)

    again = bring_in(root, source, ENTRIES)

    assert again.state == KNOWN
    assert {state for _, state in states(again)} == {"already there"}


def test_a_longer_list_brings_only_what_was_not_there(root, source, saved):
    bring_in(root, source, ENTRIES)
    longer = LISTING.replace("3 Entries", "4 Entries") + "  • 05 May 2008\n    A late visit\n"

    outcome = bring_in(root, Source.of_file(saved("later/news.txt", longer)), ENTRIES)

    assert states(outcome) == [
        (WHOLE, "newer version"),
        *((part, "already there") for part in PARTS),
        ("a-late-visit", "new"),
    ]


@pytest.mark.parametrize("choice", [ENTRIES, ONE])
def test_a_list_that_was_kept_as_a_stub_can_be_taken_up_again(root, source, choice):
    bring_in(root, source)

    outcome = bring_in(root, source, choice)

    assert outcome.state == DONE
    assert states(outcome)[0] == (WHOLE, "newer version")
    with Shelf.open(root) as shelf:
        shelf.undo(outcome.shelved.entry)
    assert list(pages(root)) == [WHOLE]
    assert pages(root)[WHOLE].provenance.stub


def test_a_dry_run_says_what_would_become_of_it(root, source):
    bring_in(root, source)

    outcome = bring_in(root, source, ENTRIES, dry_run=True)

    assert states(outcome) == [(WHOLE, "newer version"), *((part, "new") for part in PARTS)]
    assert list(pages(root)) == [WHOLE]


REPORT = Report(
    "a.txt", "", "text", "utf-8", (FoundPage("News", "News", "article", (), stub=True),)
)
ENTRY = FoundPage("Talks", "Talks", "article", (), listed="entry")


@pytest.mark.parametrize("choice", [UNDECIDED, ONE, ENTRIES, NOTHING])
def test_a_document_that_is_no_list_stays_as_it_is(choice):
    assert divided(REPORT, choice) == REPORT
    assert not is_open(REPORT, choice)


def test_a_list_can_be_left_out():
    report = replace(REPORT, listing=Listing("a list of 1 documents", (ENTRY,)))

    assert divided(report, NOTHING).pages == ()


def test_a_list_without_its_entries_cannot_be_split():
    report = replace(REPORT, listing=Listing("a list of 16 documents"))

    assert divided(report, ENTRIES) == report
    assert not is_open(report, ENTRIES)
    assert is_open(report, ONE)
    assert "import what it lists" in report.listing.offer


def test_a_list_that_was_split_is_decided():
    report = replace(REPORT, listing=Listing("a list of 1 documents", (ENTRY,)))

    assert is_open(report, ENTRIES)
    assert not is_open(divided(report, ENTRIES), ENTRIES)
    assert not is_open(divided(report, ONE), ONE)
