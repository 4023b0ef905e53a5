"""Tests of the preview of an import: what it shows, and what it says the reader wants."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.intake.report import FoundPage, FoundSection, Listing, Removal, Report
from app.intake.revising import Revision
from app.intake.shelf.offers import ENTRIES, NOTHING, ONE
from app.intake.surroundings import Surroundings
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place
from app.ui.intake.entries_list import EntryRow
from app.ui.intake.findings import ENTRIES as ENTRIES_PART
from app.ui.intake.findings import FOUND
from app.ui.intake.preview_dialog import PreviewDialog
from app.ui.intake.work import Desk, prove, removed_spans
from app.ui.theme import Theme

ORIGINAL = "Banner\n\nTalks\n\nThey met in 1994.\n\nVisits\n\nThey came.\n"
MET = Milestone(
    "", "met", parse("1994"), "meeting", "They met in 1994.", origin="extracted",
    sentence="They met in 1994.", place=Place("", "", 0, 17, "They met in 1994."),
)  # fmt: skip
TALKS = FoundPage(
    "Talks", "Talks", "article", (FoundSection("", 1, "", "They met in 1994."),), milestones=(MET,)
)
VISITS = FoundPage("Visits", "Visits", "country", (FoundSection("", 1, "", "They came."),))
REPORT = Report(
    "talks.txt", "0" * 64, "text", "utf-8", (TALKS, VISITS),
    (Removal("Banner", "site banner"),), ("characters may be lost in line 4",),
)  # fmt: skip
BRANCHES = (("nato", "NATO"), ("nato/partners", "Partners"), ("my-imports", "My imports"))


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme, tmp_path):
    """Return a preview of a document with two pages; it is proved at once."""
    dialog = PreviewDialog(theme, "talks.txt", BRANCHES)
    qtbot.addWidget(dialog)
    desk = Desk(tmp_path / "library", frozenset(), Surroundings(), {})
    dialog.proof_wanted.connect(
        lambda revision, page: dialog.show_proof(prove(revision, page, desk))
    )
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.show_revision(Revision(REPORT, ORIGINAL), removed_spans(ORIGINAL, REPORT.removed))
    qtbot.waitUntil(lambda: dialog.pane.ready)
    return dialog


def test_before_anything_was_read_there_is_nothing_to_import(qtbot, theme):
    dialog = PreviewDialog(theme, "talks.txt", BRANCHES)
    qtbot.addWidget(dialog)

    assert not dialog.import_button.isEnabled()
    assert dialog.said == ()


def test_nothing_is_said_of_a_document_before_there_is_a_page_of_it(qtbot, theme, tmp_path):
    dialog = PreviewDialog(theme, "talks.txt", BRANCHES)
    qtbot.addWidget(dialog)
    desk = Desk(tmp_path / "library", frozenset(), Surroundings(), {})
    dialog.show()
    revision = Revision(REPORT, ORIGINAL)

    dialog.show_revision(revision, removed_spans(ORIGINAL, REPORT.removed))
    assert not dialog.findings.isVisible()
    assert not dialog.import_button.isEnabled()
    assert "Reading “talks.txt”…" in [each.text() for each in dialog.findChildren(QLabel)]

    dialog.show_proof(prove(revision, 0, desk))
    assert dialog.findings.form.fields["title"].isVisible()
    assert dialog.import_button.isEnabled()

    dialog.show_reading("Importing")
    dialog.show_proof(prove(revision, 0, desk))  # it was on its way
    assert not dialog.findings.isVisible()
    assert not dialog.import_button.isEnabled()


def test_the_page_stands_beside_its_original(preview):
    assert preview.original.toPlainText() == ORIGINAL
    assert "They met in 1994." in preview.pane.browser.toPlainText()
    assert preview.import_button.text() == "Import 2 Pages"


def test_buttons_at_the_foot_stand_apart(preview):
    cancel = preview.foot.cancel_button.geometry()

    assert preview.import_button.geometry().left() - cancel.right() > 6


def test_what_was_removed_is_marked_in_the_original(preview):
    marks = preview.original.extraSelections()

    assert [mark.cursor.selectedText() for mark in marks] == ["Banner"]


def test_a_removed_line_comes_back_by_space(qtbot, preview):
    view = preview.findings.removed.view
    view.setCurrentIndex(view.model().index(0, 0))

    qtbot.keyClick(view, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "Banner" in preview.pane.browser.toPlainText())
    assert preview.original.extraSelections() == []
    assert preview.revision.result.removed == ()


def test_a_typed_title_is_the_page_s_soon(qtbot, preview):
    field = preview.findings.form.fields["title"]
    field.selectAll()

    qtbot.keyClicks(field, "First talks")

    qtbot.waitUntil(lambda: "First talks" in preview.pane.browser.toPlainText())
    assert field.text() == "First talks"


def test_the_heading_follows_a_typed_title_until_it_was_typed_itself(qtbot, preview):
    fields = preview.findings.form.fields
    fields["title"].selectAll()
    qtbot.keyClicks(fields["title"], "Relations with Ruritania")
    qtbot.waitUntil(lambda: fields["heading"].text() == "Ruritania, relations with")

    fields["heading"].selectAll()
    qtbot.keyClicks(fields["heading"], "Zenda")
    fields["title"].setFocus()
    fields["title"].selectAll()
    qtbot.keyClicks(fields["title"], "Meetings")
    qtbot.waitUntil(lambda: "Meetings" in preview.pane.browser.toPlainText())

    assert fields["heading"].text() == "Zenda"


def test_kind_and_place_are_chosen(qtbot, preview):
    form = preview.findings.form
    form.kind.setCurrentText("Document")
    form.kind.activated.emit(form.kind.currentIndex())
    form.place.choose("nato/partners")
    form.place.activated.emit(form.place.currentIndex())

    page = preview.revision.result.pages[0]
    assert (page.kind, page.tree) == ("document", "nato/partners")


def test_a_date_that_is_none_is_not_taken(qtbot, preview):
    field = preview.findings.form.fields["published"]

    qtbot.keyClicks(field, "soon")

    assert preview.revision.result.pages[0].published == ""
    assert preview.foot.words == "“soon” is no date; write 2014, 2014-11 or 2014-11-12"
    assert not preview.import_button.isEnabled()
    qtbot.keyClicks(preview.findings.form.fields["publisher"], "Council")
    qtbot.waitUntil(lambda: preview.revision.result.pages[0].publisher == "Council")
    assert field.text() == "soon"

    field.selectAll()
    qtbot.keyClicks(field, "4 May 1998")

    qtbot.waitUntil(lambda: preview.revision.result.pages[0].published == "1998-05-04")
    assert preview.import_button.isEnabled()
    assert field.toolTip() == ""


def test_a_page_is_left_out(qtbot, preview):
    qtbot.mouseClick(preview.pages.keep, Qt.MouseButton.LeftButton)

    assert preview.revision.result.pages == (VISITS,)
    assert preview.import_button.text() == "Import"


def test_a_split_is_undone_and_done_again(qtbot, preview):
    qtbot.mouseClick(preview.pages.join, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "They came." in preview.pane.browser.toPlainText())
    assert [page.title for page in preview.revision.result.pages] == ["talks"]

    qtbot.mouseClick(preview.pages.join, Qt.MouseButton.LeftButton)
    assert preview.revision.result.pages == (TALKS, VISITS)


def test_another_page_of_the_document_is_shown(qtbot, preview):
    preview.pages.choice.activated.emit(1)

    qtbot.waitUntil(lambda: "They came." in preview.pane.browser.toPlainText())
    assert preview.findings.form.fields["title"].text() == "Visits"
    assert preview.findings.found.notice.isVisibleTo(preview.findings.found)


def test_what_is_said_of_a_milestone_is_kept_for_its_page(qtbot, preview):
    preview.findings.switch.choose(1)
    view = preview.findings.found.view
    view.setCurrentIndex(view.model().index(0, 0))

    qtbot.keyClick(view, Qt.Key.Key_Delete)

    assert [[each.says for each in said] for said in preview.said] == [["reject"], []]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert preview.said == ((), ())


def test_a_milestone_is_shown_in_page_and_original(preview):
    view = preview.findings.found.view

    view.setCurrentIndex(view.model().index(0, 0))

    assert preview.original.textCursor().selectedText() == "They met in 1994."


def test_another_encoding_is_asked_for(qtbot, preview):
    box = preview.findings.form.encoding
    box.setCurrentText("windows-1252")

    with qtbot.waitSignal(preview.encoding_wanted) as wanted:
        box.activated.emit(box.currentIndex())

    assert wanted.args == ["windows-1252"]


def test_control_return_imports_and_return_alone_does_not(qtbot, preview):
    field = preview.findings.form.fields["title"]

    with qtbot.assertNotEmitted(preview.import_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(preview.import_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_return_presses_the_button_that_has_the_focus(qtbot, preview):
    cancel = preview.foot.cancel_button
    cancel.setFocus()

    assert cancel.isDefault()
    assert not preview.import_button.isDefault()
    with qtbot.assertNotEmitted(preview.import_wanted), qtbot.waitSignal(preview.rejected):
        qtbot.keyClick(cancel, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_presses_a_button_beside_a_list_too(qtbot, preview, key):
    found = preview.findings.found
    preview.findings.switch.choose(FOUND)
    found.view.setCurrentIndex(found.model.index(0, 0))
    found.accept_button.setFocus()

    with qtbot.waitSignal(found.judged), qtbot.assertNotEmitted(preview.import_wanted):
        qtbot.keyClick(found.accept_button, key)


def test_a_document_that_is_refused_says_why_and_can_be_tried_again(qtbot, preview):
    preview.show_refused("“talks.txt” does not exist")

    assert not preview.import_button.isEnabled()
    with qtbot.waitSignal(preview.retry_wanted):
        qtbot.keyClick(preview.notice.button, Qt.Key.Key_Space)


def test_the_encoding_keeps_the_focus_while_one_after_the_other_is_tried(qtbot, preview):
    assert preview.findings.form.fields["title"].hasFocus()
    box = preview.findings.form.encoding

    with qtbot.waitSignal(preview.encoding_wanted):
        box.activated.emit(box.currentIndex())
    preview.show_reading()
    preview.show_revision(Revision(REPORT, ORIGINAL), ())

    assert preview.findings.form.encoding.hasFocus()


def test_another_title_is_asked_for_and_what_was_typed_is_gone(qtbot, preview):
    title = preview.findings.form.title
    qtbot.keyClicks(title, " (typed)")

    with qtbot.waitSignal(preview.title_wanted) as wanted:
        title.chosen.emit("They met")
    preview.show_reading()
    preview.show_revision(Revision(REPORT, ORIGINAL), ())

    assert wanted.args == ["They met"]
    assert preview.revision.pages[0].title == "Talks"
    assert title.hasFocus()


def test_a_document_that_was_read_but_could_not_be_kept_is_kept_by_another_try(qtbot, preview):
    preview.show_refused("there is no room left on the disk", was_read=True)

    with qtbot.assertNotEmitted(preview.retry_wanted), qtbot.waitSignal(preview.import_wanted):
        qtbot.keyClick(preview.notice.button, Qt.Key.Key_Space)


def test_doubts_are_told(preview):
    preview.findings.switch.choose(2)

    assert "Characters may be lost in line 4" in preview.findings.doubts.text()


def test_removed_texts_are_found_in_order_and_beyond_the_first_plane():
    original = "𝕒 Menu\nText\nMenu\nnext"
    removed = (Removal("Menu", "menu"), Removal("Menu", "menu"), Removal("Nowhere", "menu"))

    assert removed_spans(original, removed) == (((3, 7),), ((13, 17),), ())


def test_a_row_that_was_cut_is_found_with_its_tabs():
    removed = (Removal("Council | Oslo, 4 May 2014", "letterhead"), Removal("a | b", "menu"))

    assert removed_spans("Council\tOslo, 4 May 2014\na | b", removed) == (((0, 24),), ((25, 30),))


def test_a_line_whose_place_is_known_is_marked_there():
    original = "Menu\nText\nMenu\n"
    removed = (Removal("Menu", "menu", 3), Removal("Menu", "menu", 1), Removal("Menu", "menu", 99))

    assert removed_spans(original, removed)[:2] == (((10, 14),), ((0, 4),))


NEWS = FoundPage("News", "News", "article", (FoundSection("", 1, "", "2 Entries"),), stub=True)
LISTED = Report(
    "news.txt", "1" * 64, "text", "utf-8", (NEWS,), (), ("this looks like a list of 2 documents",),
    Listing(
        "a list of 2 documents",
        (
            replace(TALKS, listed="entry", published="1994-03-01"),
            replace(VISITS, listed="entry", url="https://example.org/visits"),
        ),
        (MET,),
    ),
)  # fmt: skip


@pytest.fixture
def listing(qtbot: QtBot, preview: PreviewDialog):
    """Return the preview of a list of two documents."""
    preview.show_revision(Revision(LISTED, ORIGINAL), ())
    qtbot.waitUntil(lambda: "2 Entries" in preview.pane.browser.toPlainText())
    return preview


@pytest.fixture
def split(qtbot: QtBot, listing: PreviewDialog):
    """Return the preview of a list that was split by the keyboard."""
    qtbot.keyClick(listing.listing.choice, Qt.Key.Key_Down)
    qtbot.keyClick(listing.listing.choice, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(listing.findings.entries.model.rows) == 3)
    return listing


def entries(dialog: PreviewDialog) -> list[str]:
    """What is said of each entry."""
    return [row.spoken for row in dialog.findings.entries.model.rows]


def test_a_document_that_is_no_list_is_not_asked_about(preview):
    assert preview.listing.isHidden()
    assert preview.findings.form.fields["title"].hasFocus()


def test_a_list_stays_a_stub_until_the_reader_decides(listing):
    assert listing.listing.words.text() == "This looks like a list of 2 entries."
    assert listing.listing.choice.hasFocus()
    assert listing.revision.result.pages == (NEWS,)


def test_a_list_becomes_one_page(qtbot, listing):
    qtbot.keyClick(listing.listing.choice, Qt.Key.Key_Down)

    assert listing.revision.split == ONE
    assert listing.revision.result.pages == (replace(NEWS, stub=False, milestones=(MET,)),)


def test_a_list_becomes_a_page_for_each_entry(split):
    assert split.revision.split == ENTRIES
    assert entries(split) == [
        "Import: News: The list itself, to which the others lead back",
        "Import: Talks: 1 March 1994",
        "Import: Visits: https://example.org/visits",
    ]
    assert split.import_button.text() == "Import 3 Pages"
    assert split.findings.switch.current == ENTRIES_PART
    assert split.pages.join.isHidden()


def test_an_entry_is_shown_with_its_way_back_and_edited(qtbot, split):
    view = split.findings.entries.view

    qtbot.keyClick(view, Qt.Key.Key_Down)

    qtbot.waitUntil(lambda: "They met in 1994." in split.pane.browser.toPlainText())
    assert "Part of: News" in split.pane.browser.toPlainText()
    field = split.findings.form.fields["title"]
    field.selectAll()
    qtbot.keyClicks(field, "First talks")
    qtbot.waitUntil(lambda: entries(split)[1].startswith("Import: First talks"))


def test_space_leaves_an_entry_out_and_takes_it_in_again(qtbot, split):
    view = split.findings.entries.view
    view.setCurrentIndex(view.model().index(2, 0))

    qtbot.keyClick(view, Qt.Key.Key_Space)

    assert [page.title for page in split.revision.result.pages] == ["News", "Talks"]
    assert entries(split)[2].startswith("Left out: Visits")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert split.import_button.text() == "Import 3 Pages"


def test_none_of_the_entries_and_all_again(qtbot, split):
    panel = split.findings.entries

    qtbot.mouseClick(panel.none_button, Qt.MouseButton.LeftButton)
    assert not split.import_button.isEnabled()
    assert not panel.none_button.isEnabled()

    qtbot.mouseClick(panel.all_button, Qt.MouseButton.LeftButton)
    assert split.import_button.text() == "Import 3 Pages"


def test_the_place_of_the_list_is_that_of_its_entries(split):
    form = split.findings.form
    assert form.place.isEnabled()

    form.place.choose("nato/partners")
    form.place.activated.emit(form.place.currentIndex())

    assert {page.tree for page in split.revision.result.pages} == {"nato/partners"}


def test_a_list_is_left_out(qtbot, listing):
    qtbot.keyClick(listing.listing.choice, Qt.Key.Key_End)

    assert listing.revision.split == NOTHING
    assert listing.import_button.text() == "Leave Out"
    assert listing.import_button.isEnabled()
    qtbot.keyClick(listing.listing.choice, Qt.Key.Key_Home)
    assert listing.import_button.text() == "Import"
    assert listing.revision.result.pages == (NEWS,)


def test_what_was_split_can_be_one_again(qtbot, split):
    qtbot.keyClick(split.listing.choice, Qt.Key.Key_Home)

    assert split.findings.entries.model.rows == []
    assert split.findings.switch.current != ENTRIES_PART


def test_what_only_looks_like_a_list_is_one_page_when_nobody_decides(preview):
    report = replace(LISTED, pages=(replace(NEWS, stub=False),))

    preview.show_revision(Revision(report, ORIGINAL), ())

    choice = preview.listing.choice
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "Make one page of it",
        "Make a page of each entry",
        "Leave it out",
    ]


def test_a_list_without_its_entries_cannot_be_split(preview):
    report = replace(LISTED, listing=Listing("a list of search results"))

    preview.show_revision(Revision(report, ORIGINAL), ())

    assert preview.listing.words.text() == "This looks like a list of search results."
    assert preview.listing.choice.findData(ENTRIES) == -1


def test_an_entry_with_an_odd_date_and_no_title_is_told_all_the_same():
    page = replace(VISITS, title="", published="soon")

    assert EntryRow(page).spoken == "Import: soon"
