"""Tests of the preview of an import: what it shows, and what it says the reader wants."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.intake.report import FoundPage, FoundSection, Removal, Report
from app.intake.revising import Revision
from app.intake.surroundings import Surroundings
from app.library.edtf import parse
from app.library.page import Milestone, Place
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


def test_the_page_stands_beside_its_original(preview):
    assert preview.original.toPlainText() == ORIGINAL
    assert "They met in 1994." in preview.pane.browser.toPlainText()
    assert preview.import_button.text() == "Import 2 Pages"


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
    assert "2014-11" in field.toolTip()


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


def test_a_document_that_is_refused_says_why_and_can_be_tried_again(qtbot, preview):
    preview.show_refused("“talks.txt” does not exist")

    assert not preview.import_button.isEnabled()
    with qtbot.waitSignal(preview.retry_wanted):
        qtbot.keyClick(preview.notice.button, Qt.Key.Key_Space)


def test_doubts_are_told(preview):
    preview.findings.switch.choose(2)

    assert "Characters may be lost in line 4" in preview.findings.doubts.text()


def test_removed_texts_are_found_in_order_and_beyond_the_first_plane():
    original = "𝕒 Menu\nText\nMenu\nnext"
    removed = (Removal("Menu", "menu"), Removal("Menu", "menu"), Removal("Nowhere", "menu"))

    assert removed_spans(original, removed) == (((3, 7),), ((13, 17),), ())
