"""What other programs do to the page files while the window is open."""

import shutil
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app import cli
from app.paths import RESOURCES
from app.ui.controllers.exporting import KEY
from tests.conftest import PATIENCE_MS

pytestmark = pytest.mark.window

PAGE = "relations-with-ruritania"


@pytest.fixture
def import_outside(reader_paths, monkeypatch, capsys):
    """Return what imports a file on the command line, into the library of the window."""
    monkeypatch.setenv("ENTENTE_HOME", str(reader_paths.data.parent))

    def run(path):
        assert cli.run(["import", str(path)]) == 0
        capsys.readouterr()

    return run


def test_an_import_on_the_command_line_comes_into_the_window(
    qtbot, program, document, import_outside
):
    import_outside(document)

    qtbot.waitUntil(lambda: program.shelf.entry(PAGE) is not None, timeout=PATIENCE_MS)
    assert program.window.statusBar().currentMessage() == "“Relations with Ruritania” came in"
    branches = {branch.id: branch for branch in program.shelf.contents.tree}
    assert [leaf.id for leaf in branches["my-imports"].pages] == [PAGE]


def test_so_does_what_follows_it_in_the_same_library(
    qtbot, program, document, import_outside, tmp_path
):
    import_outside(document)
    qtbot.waitUntil(lambda: program.shelf.entry(PAGE) is not None, timeout=PATIENCE_MS)
    other = tmp_path / "zenda.txt"
    other.write_text(document.read_text("utf-8").replace("Ruritania", "Zenda"), "utf-8")

    import_outside(other)

    other_page = PAGE.replace("ruritania", "zenda")
    qtbot.waitUntil(lambda: program.shelf.entry(other_page) is not None, timeout=PATIENCE_MS)


def test_the_results_stay_where_one_is_in_them_when_a_page_comes_in(
    qtbot, program, document, import_outside
):
    results = search(qtbot, program, "partnership")
    for _ in range(8):
        qtbot.keyClick(results.view, Qt.Key.Key_Down)
    chosen, top = results.view.currentIndex().data(), cursor(results).top()
    answered = program.searching.answer

    import_outside(document)

    qtbot.waitUntil(lambda: program.searching.answer not in (answered, None), timeout=PATIENCE_MS)
    assert program.searching.answer.total == answered.total + 1
    assert (results.view.currentIndex().data(), cursor(results).top()) == (chosen, top)
    assert results.view.hasFocus()


def test_who_looks_at_the_tree_goes_on_looking_at_it_when_a_page_comes_in(
    qtbot, program, document, import_outside
):
    search(qtbot, program, "partnership")
    answered = program.searching.answer
    program.window.commands["partners"].trigger()
    assert program.window.left.current_view() == "partners"

    import_outside(document)

    qtbot.waitUntil(lambda: program.searching.answer not in (answered, None), timeout=PATIENCE_MS)
    assert program.window.left.current_view() == "partners"


def test_the_cursor_of_the_tree_stays_when_a_page_comes_in(qtbot, edited, settle):
    program, pages = edited
    view = program.window.partners.view
    view.setFocus()
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    before, top = view.currentIndex().data(), view.visualRect(view.currentIndex()).top()
    assert before != "Partnership for Peace"

    (pages / "ifor.md").unlink()

    qtbot.waitUntil(lambda: program.shelf.entry("ifor") is None, timeout=PATIENCE_MS)
    settle(program)
    assert (view.currentIndex().data(), view.visualRect(view.currentIndex()).top()) == (before, top)


def search(qtbot, program, words):
    """Type *words* into the field and go down into the list of results."""
    field, results = program.window.field, program.window.results
    field.setFocus()
    qtbot.keyClicks(field, words)
    qtbot.waitUntil(lambda: program.searching.answered == words, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=PATIENCE_MS)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(results.view.hasFocus)
    return results


def cursor(results):
    """Where the row at the cursor stands in the window."""
    return results.view.visualRect(results.view.currentIndex())


def test_an_import_outside_comes_in_while_a_document_is_exported(
    qtbot, program, document, import_outside
):
    exported = threading.Event()
    program.tasks.run(KEY, exported.wait, lambda _: None)

    import_outside(document)

    qtbot.waitUntil(lambda: program.shelf.entry(PAGE) is not None, timeout=PATIENCE_MS)
    assert program.tasks.awaits(KEY)
    exported.set()


@pytest.fixture
def edited(start, reader_paths, tmp_path):
    """The program on a library of the test's own, and the folder of its pages."""
    paths = replace(reader_paths, resources=tmp_path / "resources", cache=tmp_path / "cache")
    shutil.copytree(RESOURCES / "library", paths.built_in_library)
    return start("pfp", paths=paths), paths.built_in_library / "pages"


def test_a_page_file_that_goes_closes_its_tab(qtbot, edited):
    program, pages = edited
    assert program.window.reader.current_page() == "pfp"

    (pages / "pfp.md").unlink()

    qtbot.waitUntil(lambda: program.shelf.entry("pfp") is None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)
    assert program.window.statusBar().currentMessage() == "“Partnership for Peace” went"
    assert "pfp" not in program.window.reader.open_pages()


def test_what_was_written_into_a_page_is_read_when_the_reader_comes_back(qtbot, edited):
    program, pages = edited
    file = pages / "pfp.md"
    text = file.read_text(encoding="utf-8")
    with file.open("r+", encoding="utf-8") as page:  # the same file: no folder has changed
        page.write(text.replace("title: ", "title: The new ", 1))
    come_back = QGuiApplication.instance().applicationStateChanged.emit

    come_back(Qt.ApplicationState.ApplicationInactive)
    come_back(Qt.ApplicationState.ApplicationActive)

    entry = program.shelf.entry
    qtbot.waitUntil(lambda: entry("pfp").title.startswith("The new"), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)
    assert program.window.reader.view.article.page.title.startswith("The new")


def test_nothing_is_told_when_nothing_has_changed(qtbot, edited):
    program, pages = edited
    program.window.statusBar().clearMessage()
    told = []
    program.shelf.renewed.connect(lambda: told.append("renewed"))

    with qtbot.waitSignal(program.tasks.busy_changed, timeout=PATIENCE_MS):
        (pages / "notes.bak").write_text("no page")
    qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)

    assert told == []
    assert program.window.statusBar().currentMessage() == ""
