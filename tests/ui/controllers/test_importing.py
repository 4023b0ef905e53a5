"""Importing in the whole window: dropped, chosen and pasted documents, and what follows.

Long, because each way in is followed to the page that comes of it.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from app.library.chronology.scope import EVERYTHING
from app.library.pages.body import PageLink, Paragraph
from app.library.pages.page import Place
from app.library.passage_search import link_to, texts_of
from app.ui.intake.pasted import Words
from tests.ui.conftest import TEXT

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
PATIENCE = 15_000
PAGE = "relations-with-ruritania"


def has(program, page=PAGE):
    """Whether the window knows the page."""
    return program.shelf.entry(page) is not None


def test_a_chosen_document_becomes_a_page_that_is_opened(
    qtbot, program, document, dialog, settle, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(document)], ""))
    program.window.reader.new_tab()
    tabs = len(program.window.reader._views)

    qtbot.keyClick(program.window, Qt.Key.Key_I, CTRL)
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    reader = program.window.reader
    qtbot.waitUntil(lambda: reader.current_page() == PAGE, timeout=PATIENCE)
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
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    assert preview.findings.form.fields["title"].text() == "Relations with Ruritania"
    preview.reject()


def test_what_is_pasted_before_the_first_preview_is_there_has_its_turn(qtbot, program, dialog):
    clipboard = QGuiApplication.clipboard()
    for country in ("Ruritania", "Zenda", "Zenda"):  # a key that is pressed twice is one wish
        clipboard.setText(TEXT.replace("Ruritania", country))
        qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | SHIFT)

    titles = []
    for _ in range(2):
        preview = dialog("PreviewDialog")
        qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
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


def test_a_text_that_is_there_is_opened_and_says_so_before(
    qtbot, program, document, bring_in, dialog, settle
):
    bring_in(program, document)
    QGuiApplication.clipboard().setText(TEXT)

    program.window.commands["paste_text"].trigger()
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)

    assert preview.import_button.text() == "Open"
    assert "nothing will be changed" in preview.foot.words
    program.window.reader.new_tab()
    qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: program.window.reader.current_page() == PAGE, timeout=PATIENCE)
    settle(program)


def test_a_title_typed_for_a_text_that_is_there_is_kept_and_undone(
    qtbot, program, document, bring_in, dialog, settle
):
    bring_in(program, document)
    QGuiApplication.clipboard().setText(TEXT)
    program.window.commands["paste_text"].trigger()
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)

    title = preview.findings.form.fields["title"]
    title.selectAll()
    qtbot.keyClicks(title, "Ohrid talks")
    qtbot.waitUntil(lambda: preview.import_button.text() == "Import", timeout=PATIENCE)
    assert "earlier version is kept" in preview.foot.words
    qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    reader = program.window.reader
    qtbot.waitUntil(lambda: reader._bar.tabText(0) == "Ohrid talks", timeout=PATIENCE)
    settle(program)
    assert reader.current_page() == PAGE
    program.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: reader._bar.tabText(0) == "Relations with Ruritania", timeout=PATIENCE)


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
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    fields = preview.findings.form.fields
    assert fields["title"].text() == "Ruritania"
    assert fields["url"].text() == "https://council.example/talks"
    preview.reject()


def test_words_of_a_web_page_can_be_pasted_as_text_only(qtbot, program, dialog):
    copy_page()

    qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | ALT)

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    assert not preview.findings.form.fields["url"].text()
    preview.reject()


def test_a_dropped_text_is_a_document(qtbot, program, dialog):
    program.importing.overlay.words_dropped.emit(Words(TEXT))

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    assert preview.findings.form.fields["title"].text() == "Relations with Ruritania"
    preview.reject()


def test_a_file_that_was_copied_is_pasted_as_a_document(qtbot, program, document, dialog):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(document))])
    QGuiApplication.clipboard().setMimeData(mime)

    qtbot.keyClick(program.window, Qt.Key.Key_V, CTRL | SHIFT)

    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    assert "Ruritania" in preview.findings.form.fields["title"].text()
    preview.reject()


def test_an_address_that_was_copied_is_refused_with_the_reason(program):
    QGuiApplication.clipboard().setText("https://example.org/page")

    program.window.commands["paste_document"].trigger()

    assert "Nothing is fetched" in program.window.statusBar().currentMessage()


def test_words_copied_from_a_page_of_the_library_are_refused_with_the_reason(qtbot, program):
    reader = program.window.reader
    program.browsing.open(Place("uzbekistan"))
    qtbot.waitUntil(lambda: reader.current_page() == "uzbekistan", timeout=PATIENCE)
    qtbot.waitUntil(lambda: reader.view.pane.ready, timeout=PATIENCE)
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


def test_a_document_is_read_in_another_encoding(qtbot, program, tmp_path, dialog):
    path = tmp_path / "cafe.txt"
    path.write_bytes("Café talks\n\nThey met in the café in 1994.\n".encode("cp1252"))
    program.importing.take([path])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)

    preview.findings.form.encoding.setFocus()
    qtbot.keyClicks(preview.findings.form.encoding, "windows-1251")

    qtbot.waitUntil(lambda: "Cafй" in preview.original.toPlainText(), timeout=PATIENCE)
    preview.reject()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # a menu takes the keyboard
def test_another_line_is_made_the_title(qtbot, program, tmp_path, dialog):
    path = tmp_path / "cafe.txt"
    path.write_bytes("Café\n\nTalks in the north\n\nThey met there in 1994.\n".encode("cp1252"))
    program.importing.take([path])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    title = preview.findings.form.title
    first, encoding = title.text(), preview.revision.report.encoding
    qtbot.keyClicks(title, " (typed)")

    qtbot.keyClick(title, Qt.Key.Key_Down)
    other = title.menu.actions()[0].text()
    qtbot.keyClick(title.menu, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: title.text() == other, timeout=PATIENCE)
    assert [each.text for each in preview.revision.report.removed] == [first]  # a name above it
    assert preview.revision.report.encoding == encoding
    preview.reject()


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

    qtbot.waitUntil(lambda: has(program, f"{PAGE}-iii"), timeout=PATIENCE)
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
    qtbot.waitUntil(lambda: files.model.rowCount() == 3, timeout=PATIENCE)
    files.words_dropped.emit(Words("Words of a letter that came in 1997."))
    program.importing.take([folder])
    qtbot.waitUntil(lambda: "already" in files.note.text(), timeout=PATIENCE)

    names = [row.source.name for row in files.model.rows]
    assert names == ["0.txt", "1.txt", document.name, "Words of a letter that came.txt"]
    assert dialog("FilesDialog") is files
    files.reject()
    program.importing.take([folder])  # the next list is one of its own
    qtbot.waitUntil(lambda: dialog("FilesDialog") is not files, timeout=PATIENCE)
    dialog("FilesDialog").reject()


def test_an_import_is_undone_and_its_tab_closed(qtbot, program, document, bring_in, settle):
    bring_in(program, document)
    assert program.window.reader.current_page() == PAGE

    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
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
        qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
        settle(program)
        assert redo.text() == "&Redo Import of “ruritania.txt”"

        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | SHIFT)
        qtbot.waitUntil(lambda: has(program), timeout=PATIENCE)
        settle(program)
    assert not redo.isEnabled()


def test_a_deletion_that_was_undone_is_made_again_by_redo(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    qtbot.keyClick(program.window, Qt.Key.Key_Delete, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
    settle(program)

    for _ in range(2):
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda: has(program), timeout=PATIENCE)
        settle(program)
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | SHIFT)
        qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
        settle(program)


def test_a_page_that_is_deleted_leaves_its_tab_at_the_page_before(
    qtbot, program, document, bring_in, settle
):
    reader = program.window.reader
    program.browsing.open(Place("uzbekistan"))
    qtbot.waitUntil(lambda: reader.current_page() == "uzbekistan")
    bring_in(program, document)

    qtbot.keyClick(program.window, Qt.Key.Key_Delete, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
    settle(program)
    assert reader.open_pages() == ["uzbekistan"]

    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: reader.current_page() == PAGE, timeout=PATIENCE)
    settle(program)
    assert reader.open_pages() == [PAGE]
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: reader.open_pages() == ["uzbekistan"], timeout=PATIENCE)
    settle(program)


def test_a_record_of_imports_that_was_lost_is_mended_with_a_message(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    [reader] = [info.folder for info in program.shelf.library.info if info.id == "my-library"]
    (reader / "journal" / "journal.jsonl").unlink()

    program.imported.purge()

    status = program.window.statusBar()
    qtbot.waitUntil(lambda: "made again" in status.currentMessage(), timeout=PATIENCE)


def test_a_deleted_page_comes_back_by_undo(qtbot, program, document, bring_in, settle):
    bring_in(program, document)

    qtbot.keyClick(program.window, Qt.Key.Key_Delete, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
    settle(program)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: program.window.reader.current_page() == PAGE, timeout=PATIENCE)


def test_the_tray_marks_a_page_that_was_deleted_until_it_is_back(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    program.window.commands["tray_page"].trigger()
    settle(program)
    tray = program.window.tray.summary

    program.window.commands["delete_page"].trigger()
    qtbot.waitUntil(lambda: tray.text().endswith("1 missing"), timeout=PATIENCE)

    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "missing" not in tray.text(), timeout=PATIENCE)


def test_a_timeline_of_a_page_that_was_deleted_is_of_everything(
    qtbot, program, document, bring_in, settle
):
    bring_in(program, document)
    program.window.commands["timeline"].trigger()
    settle(program)
    assert program.timing.subject.scope.pages == (PAGE,)
    program.window.reader.next_tab()

    program.window.commands["delete_page"].trigger()
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
    settle(program)

    assert program.timing.subject.scope == EVERYTHING
    assert len(program.timing.view.canvas.timeline.lanes) > 10


@pytest.fixture
def deleted(qtbot, program, document, bring_in, settle, dialog):
    """The list of deletions, with that of an imported page."""
    bring_in(program, document)
    program.window.commands["delete_page"].trigger()
    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
    settle(program)
    qtbot.keyClick(program.window, Qt.Key.Key_I, CTRL | SHIFT)
    imports = dialog("ImportsDialog")
    qtbot.waitUntil(lambda: imports.deleted.model().rowCount() == 1, timeout=PATIENCE)
    imports.switch.choose(1)
    yield imports.deleted
    imports.reject()


def test_a_deleted_page_is_restored_from_the_list(qtbot, program, deleted, settle):
    qtbot.keyClick(deleted, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE)
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
    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE)
    settle(program)


def test_the_deletion_of_what_was_restored_is_no_step_any_more(qtbot, program, deleted, settle):
    qtbot.keyClick(deleted, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE)
    settle(program)

    program.window.commands["undo"].trigger()

    said = program.window.statusBar().currentMessage
    qtbot.waitUntil(lambda: said().startswith("That was taken back"), timeout=PATIENCE)


def test_an_import_is_undone_from_the_list(qtbot, program, document, bring_in, settle, dialog):
    bring_in(program, document)
    program.window.commands["imports"].trigger()
    imports = dialog("ImportsDialog")
    qtbot.waitUntil(lambda: imports.imports.model().rowCount() == 1, timeout=PATIENCE)
    assert "ruritania.txt" in imports.imports.model().index(0, 0).data()

    imports.undo_button.click()

    qtbot.waitUntil(lambda: not has(program), timeout=PATIENCE)
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


def test_what_is_said_in_the_preview_holds_in_the_page(qtbot, program, document, dialog, settle):
    program.importing.take([document])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    view = preview.findings.found.view
    found = view.model().rowCount()
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Delete)

    preview.import_button.click()

    qtbot.waitUntil(lambda: has(program), timeout=PATIENCE)
    settle(program)
    assert len(program.shelf.library.page(PAGE).milestones) == found - 1


def test_the_older_version_of_a_page_can_be_read(
    qtbot, program, document, tmp_path, bring_in, dialog
):
    bring_in(program, document)
    newer = tmp_path / "newer.txt"
    newer.write_text(TEXT.replace("12 Nov. 2014", "12 Nov. 2016").replace("in 2005", "in 2006"))
    bring_in(program, newer)

    qtbot.keyClick(program.window, Qt.Key.Key_H, CTRL | SHIFT)

    versions = dialog("VersionsDialog")
    qtbot.waitUntil(lambda: versions.pane.ready, timeout=PATIENCE)
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
    qtbot.waitUntil(view.bar.isVisible, timeout=PATIENCE)
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
    qtbot.waitUntil(box.hasFocus, timeout=PATIENCE)
    assert not preview.import_button.isEnabled()  # it reads as it did
    qtbot.keyClicks(box, "windows-1251")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)
    assert preview.import_button.text() == "Keep"
    with qtbot.waitSignal(preview.accepted, timeout=PATIENCE):
        qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(
        lambda: reader.view.article and reader.view.article.page.title == "Cafй talks",
        timeout=PATIENCE,
    )
    settle(program)
    assert reader.current_page() == "cafe-talks"
    assert reader._bar.tabText(0) == "Cafй talks"
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: reader.view.article.page.title == "Café talks", timeout=PATIENCE)
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
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)

    qtbot.keyClick(preview.listing.choice, Qt.Key.Key_Down)
    qtbot.keyClick(preview.listing.choice, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: preview.import_button.text() == "Import 3 Pages", timeout=PATIENCE)
    with qtbot.waitSignal(preview.accepted, timeout=PATIENCE):
        qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: has(program, "workshop"), timeout=PATIENCE)
    settle(program)
    related = program.shelf.library.page("workshop").related
    assert [(each.to, each.kind) for each in related] == [
        ("news", "part of"),
        ("envoy-visits", "see also"),
    ]
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not has(program, "workshop"), timeout=PATIENCE)
    assert not has(program, "news")


def test_a_list_that_is_left_out_brings_nothing(qtbot, program, tmp_path, dialog, settle):
    path = tmp_path / "news.txt"
    path.write_text(LISTING, encoding="utf-8")
    program.importing.take([path])
    preview = dialog("PreviewDialog")
    qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE)

    qtbot.keyClick(preview.listing.choice, Qt.Key.Key_End)
    with qtbot.waitSignal(preview.accepted, timeout=PATIENCE):
        qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)

    settle(program)
    assert not has(program, "news")
