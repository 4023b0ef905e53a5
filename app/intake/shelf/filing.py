"""The files of an import, written and ready to be put in their places."""

from collections.abc import Collection, Sequence
from datetime import date

from app.intake.report import Report
from app.intake.shaping.page_text import Filing, page_text, places
from app.intake.shelf.additions import added
from app.intake.shelf.journal import Entry, Journal, Step
from app.intake.shelf.library_folder import LibraryFolder
from app.intake.shelf.offers import related
from app.intake.shelf.placing import Placed
from app.intake.shelf.report_file import report_text


def import_entry(
    folder: LibraryFolder,
    journal: Journal,
    entry_id: str,
    report: Report,
    placed: Sequence[Placed],
    original: str,
    known_ids: Collection[str],
) -> Entry:
    """The entry of an import, with all files prepared that it puts in their places.

    *original* is where the document itself was kept, *known_ids* are the pages to which those of
    *report* may lead.

    Raises:
        OSError: the folder cannot be written.
    """
    relations = related(placed)
    report_name = f"{entry_id}.json"
    # Branches first: a page that names one must never stand without it.
    written = [each.page for each in placed if each.state != "already there"]
    brought = added(
        folder,
        journal,
        entry_id,
        (path for page in written for path in places(page)),
        (pair for page in written for pair in page.abbreviations),
    )
    steps = list(brought.steps)
    for number, place in enumerate(placed):
        if place.state == "already there":
            continue
        filing = Filing(
            place.id, place.heading, original, report_name, date.today(), known_ids,
            relations.get(place.id, ()),
        )  # fmt: skip
        text, _ = page_text(place.page, filing)
        prepared = journal.prepare(entry_id, f"{number}.md", text.encode())
        if place.state == "newer version":
            steps.append(Step("keep", f"pages/{place.id}.md", place.version))
        target = place.version if place.state == "older version" else f"pages/{place.id}.md"
        steps.append(Step("put", prepared, target))
    content = report_text(report, placed, original).encode()
    prepared = journal.prepare(entry_id, "report", content)
    return Entry(
        entry_id, "import", (*steps, Step("put", prepared, f"reports/{report_name}")),
        report.file, report.sha256, report_name,
        pages=tuple(each.kept for each in placed), branches=brought.branches,
        abbreviations=brought.abbreviations,
    )  # fmt: skip
