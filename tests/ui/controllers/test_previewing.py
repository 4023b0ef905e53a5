"""Documents that are looked through before they are imported, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.library.pages.body import PageLink, Paragraph
from tests.conftest import PATIENCE_MS
from tests.ui.conftest import PAGE, TEXT, has

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


def test_what_is_pasted_before_the_first_preview_is_there_has_its_turn(qtbot, program, dialog):
    clipboard = QGuiApplication.clipboard()
    for country in ("Ruritania", "Zenda", "Zenda"):  # a key that is pressed twice is one wish
        clipboard.setText(TEXT.replace("Ruritania", country))
        qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | SHIFT)

    titles = []
    for _ in range(2):
        preview = dialog("PreviewDialog")
        qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
        titles.append(preview.findings.form.fields["title"].text())
        with qtbot.waitSignal(preview.finished):
            qtbot.keyClick(preview, Qt.Key.Key_Escape)

    assert titles == ["Relations with Ruritania", "Relations with Zenda"]
    assert not [each for each in QApplication.topLevelWidgets() if _is_preview(each)]


def test_a_list_that_is_closed_before_a_preview_is_there_has_none(
    qtbot, program, tmp_path, dialog, settle
):
    for country in ("Ruritania", "Zenda"):
        (tmp_path / f"{country}.txt").write_text(TEXT.replace("Ruritania", country), "utf-8")
    program.importing.take([tmp_path])
    files = dialog("FilesDialog")
    files.activateWindow()
    qtbot.waitUntil(lambda: files.view.currentIndex().isValid())

    qtbot.keyClick(files.view, Qt.Key.Key_Return)
    qtbot.keyClick(files, Qt.Key.Key_Escape)
    settle(program)

    assert not [each for each in QApplication.topLevelWidgets() if _is_preview(each)]


def _is_preview(widget):
    return widget.isVisible() and type(widget).__name__ == "PreviewDialog"


def test_a_document_links_to_every_page_that_came_before_it(
    qtbot, program, document, tmp_path, bring_in
):
    bring_in(program, document)
    port = tmp_path / "port.txt"
    port.write_text(TEXT.replace("Ruritania", "Zenda"), "utf-8")
    bring_in(program, port)
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "A letter on ships\n\nIt speaks of Relations with Ruritania and, on the second sheet of"
        " four, of Relations with Zenda, which were taken up again in 1997.\n",
        "utf-8",
    )

    bring_in(program, letter)

    article = program.shelf.library.article(program.window.reader.current_page())
    linked = {
        part.page
        for section in article.sections
        for block in section.blocks
        if isinstance(block, Paragraph)
        for part in block.inlines
        if isinstance(part, PageLink)
    }
    assert linked == {PAGE, PAGE.replace("ruritania", "zenda")}


@pytest.fixture
def preview_again(qtbot, program, document, bring_in, dialog):
    """Return the preview of a text that was imported before."""
    bring_in(program, document)
    QGuiApplication.clipboard().setText(TEXT)
    program.window.commands["paste_text"].trigger()
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    return preview


def test_a_text_that_is_there_is_opened_and_says_so_before(qtbot, program, preview_again, settle):
    assert preview_again.import_button.text() == "Open"
    assert "nothing will be changed" in preview_again.foot.words

    program.window.reader.new_tab()
    qtbot.keyClick(preview_again, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: program.window.reader.current_page() == PAGE, timeout=PATIENCE_MS)
    settle(program)


def test_a_title_typed_for_a_text_that_is_there_is_kept_and_undone(
    qtbot, program, preview_again, settle
):
    preview = preview_again
    title = preview.findings.form.fields["title"]
    title.selectAll()
    qtbot.keyClicks(title, "Ohrid talks")
    qtbot.waitUntil(lambda: preview.import_button.text() == "Import", timeout=PATIENCE_MS)
    assert "earlier version is kept" in preview.foot.words
    qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    reader = program.window.reader
    qtbot.waitUntil(lambda: reader._bar.tabText(0) == "Ohrid talks", timeout=PATIENCE_MS)
    settle(program)
    assert reader.current_page() == PAGE
    program.window.commands["undo"].trigger()
    qtbot.waitUntil(
        lambda: reader._bar.tabText(0) == "Relations with Ruritania", timeout=PATIENCE_MS
    )


def test_a_document_is_read_in_another_encoding(qtbot, program, tmp_path, dialog):
    path = tmp_path / "cafe.txt"
    path.write_bytes("Café talks\n\nThey met in the café in 1994.\n".encode("cp1252"))
    program.importing.take([path])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)

    preview.findings.form.encoding.setFocus()
    qtbot.keyClicks(preview.findings.form.encoding, "windows-1251")

    qtbot.waitUntil(lambda: "Cafй" in preview.original.toPlainText(), timeout=PATIENCE_MS)
    preview.reject()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # a menu takes the keyboard
def test_another_line_is_made_the_title(qtbot, program, tmp_path, dialog):
    path = tmp_path / "cafe.txt"
    path.write_bytes("Café\n\nTalks in the north\n\nThey met there in 1994.\n".encode("cp1252"))
    program.importing.take([path])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    title = preview.findings.form.title
    first, encoding = title.text(), preview.revision.report.encoding
    qtbot.keyClicks(title, " (typed)")

    qtbot.keyClick(title, Qt.Key.Key_Down)
    other = title.menu.actions()[0].text()
    qtbot.keyClick(title.menu, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: title.text() == other, timeout=PATIENCE_MS)
    assert [each.text for each in preview.revision.report.removed] == [first]  # a name above it
    assert preview.revision.report.encoding == encoding
    preview.reject()


def test_what_is_said_in_the_preview_holds_in_the_page(qtbot, program, document, dialog, settle):
    program.importing.take([document])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    view = preview.findings.found.view
    found = view.model().rowCount()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Delete)

    preview.import_button.click()

    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE_MS)
    settle(program)
    assert len(program.shelf.library.page(PAGE).milestones) == found - 1


def test_an_imported_page_is_read_again_in_another_encoding_and_that_is_undone(
    qtbot, program, tmp_path, dialog, bring_in, settle
):
    path = tmp_path / "cafe.txt"
    path.write_bytes("Café talks\n\nThey met in the café in 1994, and again.\n".encode("cp1252"))
    bring_in(program, path)
    reader = program.window.reader

    qtbot.keyClick(program.window, Qt.Key.Key_A, CTRL | SHIFT)
    preview = dialog("PreviewDialog")
    box = preview.findings.form.encoding
    qtbot.waitUntil(box.hasFocus, timeout=PATIENCE_MS)
    assert not preview.import_button.isEnabled()  # it reads as it did
    qtbot.keyClicks(box, "windows-1251")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    assert preview.import_button.text() == "Keep"
    with qtbot.waitSignal(preview.accepted, timeout=PATIENCE_MS):
        qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(
        lambda: reader.view.article and reader.view.article.page.title == "Cafй talks",
        timeout=PATIENCE_MS,
    )
    settle(program)
    assert reader.current_page() == "cafe-talks"
    assert reader._bar.tabText(0) == "Cafй talks"
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: reader.view.article.page.title == "Café talks", timeout=PATIENCE_MS)
    assert reader._bar.tabText(0) == "Café talks"


def test_a_page_whose_original_is_gone_cannot_be_read_again(
    program, document, bring_in, reader_paths
):
    bring_in(program, document)
    for path in (reader_paths.user_library / "originals").rglob("*.txt"):
        path.unlink()

    program.window.commands["reread"].trigger()

    assert "not there any more" in program.window.statusBar().currentMessage()


LISTING = (
    "News\n\n2 Entries\n\n  • 04 Mar. 2008\n    Envoy visits\n  • 11 Mar. 2008\n    Workshop\n"
)


def test_a_list_of_other_documents_is_split_by_the_keyboard_and_that_is_undone(
    qtbot, program, tmp_path, dialog, settle
):
    path = tmp_path / "news.txt"
    path.write_text(LISTING, encoding="utf-8")
    program.importing.take([path])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)

    qtbot.keyClick(preview.listing.choice, Qt.Key.Key_Down)
    qtbot.keyClick(preview.listing.choice, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: preview.import_button.text() == "Import 3 Pages", timeout=PATIENCE_MS)
    with qtbot.waitSignal(preview.accepted, timeout=PATIENCE_MS):
        qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: has(program, "workshop"), timeout=PATIENCE_MS)
    settle(program)
    related = program.shelf.library.page("workshop").related
    assert [(each.to, each.kind) for each in related] == [
        ("news", "part of"),
        ("envoy-visits", "see also"),
    ]
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not has(program, "workshop"), timeout=PATIENCE_MS)
    assert not has(program, "news")


def test_a_list_that_is_left_out_brings_nothing(qtbot, program, tmp_path, dialog, settle):
    path = tmp_path / "news.txt"
    path.write_text(LISTING, encoding="utf-8")
    program.importing.take([path])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)

    qtbot.keyClick(preview.listing.choice, Qt.Key.Key_End)
    with qtbot.waitSignal(preview.accepted, timeout=PATIENCE_MS):
        qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    settle(program)
    assert not has(program, "news")
