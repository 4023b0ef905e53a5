"""Importing in the whole window: dropped, chosen and pasted documents, and what follows.

Long, because each way in is followed to the page that comes of it.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from app.library.chronology.scope import EVERYTHING
from app.library.pages.page import Place
from app.library.passage_search import link_to, texts_of
from app.ui.intake.pasted import Words
from tests.conftest import PATIENCE_MS
from tests.ui.conftest import PAGE, TEXT, has

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


def test_a_chosen_document_becomes_a_page_that_is_opened(
    qtbot, program, document, dialog, settle, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(document)], ""))
    program.window.reader.new_tab()
    tabs = len(program.window.reader._views)

    qtbot.keyClick(program.window, Qt.Key.Key_I, CTRL)
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    reader = program.window.reader
    qtbot.waitUntil(lambda: reader.current_page() == PAGE, timeout=PATIENCE_MS)
    settle(program)
    assert len(reader._views) == tabs
    strip = reader.view.strip
    assert strip.source.text().strip().startswith("Imported")
    branches = {branch.id: branch for branch in program.shelf.contents.tree}
    assert [leaf.id for leaf in branches["my-imports"].pages] == [PAGE]
    found = program.shelf.library.search(_request("Ruritania mission"))
    assert found.hits[0].page == PAGE


def _request(text):
    from app.library.search.answer import SearchRequest

    return SearchRequest(text)


def test_kinds_of_documents_are_asked_for_in_words_and_not_by_their_endings(
    program, reader_paths, monkeypatch
):
    asked = {}

    def ask(_over, _title, folder, kinds, options):
        asked.update(folder=folder, kinds=kinds, options=options)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)

    program.window.commands["import"].trigger()

    assert asked["kinds"].startswith("Text, web pages, Markdown")
    assert asked["options"] == QFileDialog.Option.HideNameFilterDetails
    assert asked["folder"] == str(reader_paths.documents)


def test_an_open_page_stays_open_through_an_import(qtbot, program, document, bring_in, settle):
    program.browsing.open(Place("uzbekistan"))
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "uzbekistan")
    program.window.reader.new_tab()

    bring_in(program, document)

    assert program.window.reader.open_pages() == ["uzbekistan", PAGE]


def test_a_pasted_text_is_a_document(qtbot, program, dialog):
    QGuiApplication.clipboard().setText(TEXT)

    qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | SHIFT)

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    assert preview.findings.form.fields["title"].text() == "Relations with Ruritania"
    preview.reject()


def copy_page():
    """A piece of a web page on the clipboard, its second heading no title to the eye."""
    mime = QMimeData()
    mime.setText("News\nRuritania\nTalks\nThey began in 1994.")
    mime.setHtml("<p>News</p><h1>Ruritania</h1><h2>Talks</h2><p>They began in May 1994.</p>")
    mime.setData("chromium/x-source-url", QByteArray(b"https://council.example/talks"))
    QGuiApplication.clipboard().setMimeData(mime)


def test_words_of_a_web_page_are_pasted_with_its_headings_and_address(qtbot, program, dialog):
    copy_page()

    qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | SHIFT)

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    fields = preview.findings.form.fields
    assert fields["title"].text() == "Ruritania"
    assert fields["url"].text() == "https://council.example/talks"
    preview.reject()


def test_words_of_a_web_page_can_be_pasted_as_text_only(qtbot, program, dialog):
    copy_page()

    qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | ALT)

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    assert not preview.findings.form.fields["url"].text()
    preview.reject()


def test_a_dropped_text_is_a_document(qtbot, program, dialog):
    program.importing.overlay.words_dropped.emit(Words(TEXT))

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    assert preview.findings.form.fields["title"].text() == "Relations with Ruritania"
    preview.reject()


def test_a_file_that_was_copied_is_pasted_as_a_document(qtbot, program, document, dialog):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(document))])
    QGuiApplication.clipboard().setMimeData(mime)

    qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | SHIFT)

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
    assert "Ruritania" in preview.findings.form.fields["title"].text()
    preview.reject()


def test_an_address_that_was_copied_is_refused_with_the_reason(program):
    QGuiApplication.clipboard().setText("https://example.org/page")

    program.window.commands["paste_document"].trigger()

    assert "Nothing is fetched" in program.window.statusBar().currentMessage()


def test_words_copied_from_a_page_of_the_library_are_refused_with_the_reason(qtbot, program):
    reader = program.window.reader
    program.browsing.open(Place("uzbekistan"))
    qtbot.waitUntil(lambda: reader.current_page() == "uzbekistan", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: reader.view.pane.ready, timeout=PATIENCE_MS)
    browser = reader.view.pane.browser
    browser.setFocus()
    qtbot.keyClick(browser, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(browser, Qt.Key.Key_C, CTRL)

    qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | SHIFT)

    assert "in the library already" in program.window.statusBar().currentMessage()


def test_an_empty_clipboard_is_told(qtbot, program):
    QGuiApplication.clipboard().clear()

    program.window.commands["paste_document"].trigger()

    assert "no text" in program.window.statusBar().currentMessage()


def test_a_folder_without_documents_is_told(qtbot, program, tmp_path, settle):
    program.importing.take([tmp_path])
    settle(program)

    assert "no document" in program.window.statusBar().currentMessage()


def test_a_folder_is_listed_and_imported(qtbot, program, tmp_path, dialog, settle, monkeypatch):
    for number in range(3):
        text = TEXT.replace("Ruritania", f"Ruritania {'I' * (number + 1)}")
        (tmp_path / f"{number}.txt").write_text(text)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    program.window.commands["import_folder"].trigger()
    files = dialog("FilesDialog")

    files.import_button.click()

    qtbot.waitUntil(lambda: has(program, f"{PAGE}-iii"), timeout=PATIENCE_MS)
    settle(program)
    assert all(has(program, f"{PAGE}-{end}") for end in ("i", "ii", "iii"))
    files.reject()


def test_whatever_is_brought_in_joins_the_list_that_is_open(
    qtbot, program, tmp_path, document, dialog, settle, monkeypatch
):
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(f"Talks {number}\n\nThey began in 199{number}.\n")
    program.importing.take([folder])
    files = dialog("FilesDialog")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(document)], ""))

    files.add_button.click()
    qtbot.waitUntil(lambda: files.model.rowCount() == 3, timeout=PATIENCE_MS)
    files.words_dropped.emit(Words("Words of a letter that came in 1997."))
    program.importing.take([folder])
    qtbot.waitUntil(lambda: "already" in files.note.text(), timeout=PATIENCE_MS)

    names = [row.source.name for row in files.model.rows]
    assert names == ["0.txt", "1.txt", document.name, "Words of a letter that came.txt"]
    assert dialog("FilesDialog") is files
    files.reject()
    program.importing.take([folder])  # the next list is one of its own
    qtbot.waitUntil(lambda: dialog("FilesDialog") is not files, timeout=PATIENCE_MS)
    dialog("FilesDialog").reject()


def test_an_import_is_undone_and_its_tab_closed(qtbot, program, document, bring_in, settle):
    bring_in(program, document)
    assert program.window.reader.current_page() == PAGE

    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
    settle(program)
    assert PAGE not in program.window.reader.open_pages()
    assert "Undone: Import of “ruritania.txt”" in program.window.statusBar().currentMessage()


def test_an_import_that_was_undone_is_made_again_by_redo(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    redo = program.window.commands["redo"]
    assert not redo.isEnabled()

    for _ in range(2):  # it can be taken back and made again as often as one likes
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
        settle(program)
        assert redo.text() == "&Redo Import of “ruritania.txt”"

        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | SHIFT)
        qtbot.waitUntil(lambda: has(program), timeout=PATIENCE_MS)
        settle(program)
    assert not redo.isEnabled()


def test_a_deletion_that_was_undone_is_made_again_by_redo(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    qtbot.keyClick(program.window, Qt.Key.Key_Delete, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
    settle(program)

    for _ in range(2):
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda: has(program), timeout=PATIENCE_MS)
        settle(program)
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | SHIFT)
        qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
        settle(program)


def test_a_page_that_is_deleted_leaves_its_tab_at_the_page_before(
    qtbot, program, document, bring_in, settle
):
    reader = program.window.reader
    program.browsing.open(Place("uzbekistan"))
    qtbot.waitUntil(lambda: reader.current_page() == "uzbekistan")
    bring_in(program, document)

    qtbot.keyClick(program.window, Qt.Key.Key_Delete, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
    settle(program)
    assert reader.open_pages() == ["uzbekistan"]

    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: reader.current_page() == PAGE, timeout=PATIENCE_MS)
    settle(program)
    assert reader.open_pages() == [PAGE]
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: reader.open_pages() == ["uzbekistan"], timeout=PATIENCE_MS)
    settle(program)


def test_a_record_of_imports_that_was_lost_is_mended_with_a_message(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    [reader] = [info.folder for info in program.shelf.library.info if info.id == "my-library"]
    (reader / "journal" / "journal.jsonl").unlink()

    program.imported.purge()

    status = program.window.statusBar()
    qtbot.waitUntil(lambda: "made again" in status.currentMessage(), timeout=PATIENCE_MS)


def test_a_deleted_page_comes_back_by_undo(qtbot, program, document, bring_in, settle):
    bring_in(program, document)

    qtbot.keyClick(program.window, Qt.Key.Key_Delete, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
    settle(program)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: program.window.reader.current_page() == PAGE, timeout=PATIENCE_MS)


def test_the_tray_marks_a_page_that_was_deleted_until_it_is_back(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    program.window.commands["tray_page"].trigger()
    settle(program)
    tray = program.window.tray.summary

    program.window.commands["delete_page"].trigger()
    qtbot.waitUntil(lambda: tray.text().endswith("1 missing"), timeout=PATIENCE_MS)

    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "missing" not in tray.text(), timeout=PATIENCE_MS)


def test_a_timeline_of_a_page_that_was_deleted_is_of_everything(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    program.window.commands["timeline"].trigger()
    settle(program)
    assert program.timing.subject.scope.pages == (PAGE,)
    program.window.reader.next_tab()

    program.window.commands["delete_page"].trigger()
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
    settle(program)

    assert program.timing.subject.scope == EVERYTHING
    assert len(program.timing.view.canvas.timeline.lanes) > 10


@pytest.fixture
def deleted(qtbot, program, document, bring_in, settle, dialog):
    """The list of deletions, with that of an imported page."""
    bring_in(program, document)
    program.window.commands["delete_page"].trigger()
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
    settle(program)
    qtbot.keyClick(program.window, Qt.Key.Key_I, CTRL | SHIFT)
    imports = dialog("ImportsDialog")
    qtbot.waitUntil(lambda: imports.deleted.model().rowCount() == 1, timeout=PATIENCE_MS)
    imports.switch.choose(1)
    yield imports.deleted
    imports.reject()


def test_a_deleted_page_is_restored_from_the_list(qtbot, program, deleted, settle):
    qtbot.keyClick(deleted, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE_MS)
    settle(program)
    assert deleted.model().rowCount() == 0
    assert "in the library again" in program.window.statusBar().currentMessage()


def test_a_click_chooses_what_was_deleted_and_two_bring_it_back(qtbot, program, deleted, settle):
    at = deleted.visualRect(deleted.model().index(0, 0)).center()

    qtbot.mouseClick(deleted.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(program)
    assert deleted.currentIndex().row() == 0
    assert not has(program)

    qtbot.mouseDClick(deleted.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE_MS)
    settle(program)


def test_the_deletion_of_what_was_restored_is_no_step_any_more(qtbot, program, deleted, settle):
    qtbot.keyClick(deleted, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE_MS)
    settle(program)

    program.window.commands["undo"].trigger()

    said = program.window.statusBar().currentMessage
    qtbot.waitUntil(lambda: said().startswith("That was taken back"), timeout=PATIENCE_MS)


def test_an_import_is_undone_from_the_list(qtbot, program, document, bring_in, settle, dialog):
    bring_in(program, document)
    program.window.commands["imports"].trigger()
    imports = dialog("ImportsDialog")
    qtbot.waitUntil(lambda: imports.imports.model().rowCount() == 1, timeout=PATIENCE_MS)
    assert "ruritania.txt" in imports.imports.model().index(0, 0).data()

    imports.undo_button.click()

    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE_MS)
    settle(program)
    assert "among what was deleted" in program.window.statusBar().currentMessage()
    imports.reject()


def test_one_key_opens_the_untouched_original(qtbot, program, document, bring_in, monkeypatch):
    bring_in(program, document)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)) or True)

    qtbot.keyClick(program.window, Qt.Key.Key_O, CTRL)

    assert Path(opened[0].toLocalFile()).read_bytes() == document.read_bytes()


def test_an_original_that_is_gone_is_told(program, document, bring_in, reader_paths):
    bring_in(program, document)
    for path in (reader_paths.user_library / "originals").rglob("*.txt"):
        path.unlink()

    program.window.commands["original"].trigger()

    assert "not there any more" in program.window.statusBar().currentMessage()


def test_a_page_of_our_own_has_no_original(qtbot, program):
    program.browsing.open(Place("uzbekistan"))
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "uzbekistan")

    assert not program.window.commands["original"].isEnabled()
    assert program.window.reader.view.strip.source.isHidden()


def test_the_report_can_be_read_again(qtbot, program, document, bring_in, dialog):
    bring_in(program, document)

    qtbot.keyClick(program.window, Qt.Key.Key_P, CTRL | SHIFT)

    report = dialog("ReportDialog")
    assert report.removed.model.rowCount() >= 1
    report.reject()


def test_the_older_version_of_a_page_can_be_read(
    qtbot, program, document, tmp_path, bring_in, dialog
):
    bring_in(program, document)
    newer = tmp_path / "newer.txt"
    newer.write_text(TEXT.replace("12 Nov. 2014", "12 Nov. 2016").replace("in 2005", "in 2006"))
    bring_in(program, newer)

    qtbot.keyClick(program.window, Qt.Key.Key_H, CTRL | SHIFT)

    versions = dialog("VersionsDialog")
    qtbot.waitUntil(lambda: versions.pane.ready, timeout=PATIENCE_MS)
    assert versions.model.rowCount() == 1
    assert "a mission in 2005" in versions.pane.browser.toPlainText()
    versions.reject()


def test_a_link_to_words_of_an_older_version_says_where_they_are(
    qtbot, program, document, tmp_path, bring_in
):
    bring_in(program, document)
    article = program.shelf.library.article(PAGE)
    section, plain = next(
        (each, text) for each, text in texts_of(article).items() if "a mission in 2005" in text
    )
    start = plain.index("a mission in 2005")
    place = Place(PAGE, section, start, start + 17, "a mission in 2005")
    link = link_to(article, place)
    newer = tmp_path / "newer.txt"
    newer.write_text(TEXT.replace("12 Nov. 2014", "12 Nov. 2016").replace("in 2005", "in 2006"))
    bring_in(program, newer)

    program.call(link)

    view = program.window.reader.view
    qtbot.waitUntil(view.bar.isVisible, timeout=PATIENCE_MS)
    assert view.bar.headline.text() == "Changed"
    assert "An older version of the page has these words" in view.bar.text.text()


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # a menu takes the keyboard
def test_the_source_of_a_page_offers_what_can_be_done(qtbot, program, document, bring_in):
    bring_in(program, document)

    program.window.reader.view.strip.source.click()

    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert program.window.commands["original"] in menu.actions()
    menu.close()
