"""Tests of the list of many files and of the queue behind it, with the real reading of files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.intake.batch import ASKS, CANCELLED, DONE, KNOWN, LEFT_OUT, REFUSED, gather
from app.intake.importing import Source
from app.intake.shelf.offers import ENTRIES, NOTHING, ONE, UNDECIDED
from app.intake.shelf.shelving import Shelf
from app.intake.surroundings import Surroundings
from app.library.pages.page_file import load_page_file
from app.ui.intake.file_queue import READING, WAITING, FileQueue
from app.ui.intake.files_dialog import FilesDialog
from app.ui.intake.rows import RowModel
from app.ui.intake.work import ASK, Desk, import_source
from app.ui.tasks import Tasks
from app.ui.theme import Theme
from tests.conftest import PATIENCE_MS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two texts and a broken document."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a talks.txt").write_text("Talks\n\nThe talks began in 1994 and went well.\n")
    (folder / "b broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "c visits.txt").write_text("Visits\n\nThe visits began in 1996 and went well.\n")
    return folder


@pytest.fixture
def queue(qtbot: QtBot, folder: Path, tmp_path: Path):
    """Return the queue of these files, which imports them into a new library."""
    tasks = Tasks()
    desk = Desk(tmp_path / "library", frozenset(), Surroundings(), {})
    queue = FileQueue(
        gather([folder]),
        lambda source, worker, cancelled: import_source(source, "", desk, worker, cancelled),
        tasks,
    )
    yield queue
    queue.cancel()
    tasks.finish()


@pytest.fixture
def files(qtbot: QtBot, theme: Theme, queue: FileQueue) -> FilesDialog:
    """Return the list of these files on screen."""
    dialog = FilesDialog(theme, queue, (("nato", "NATO"), ("nato/partners", "Partners")))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def states(queue: FileQueue) -> list[str]:
    """The state of each file."""
    return [row.state for row in queue.rows]


def test_the_model_keeps_the_contract_of_qt(qtmodeltester, queue):
    model = RowModel()
    model.set_rows(queue.rows)
    qtmodeltester.check(model)


def test_at_first_every_file_waits(files, queue):
    assert states(queue) == [WAITING] * 3
    assert files.import_button.text() == "Import 3 files"
    assert files.view.model().index(0, 0).data() == "a talks.txt: Waiting"


def test_all_files_are_imported_but_the_broken_one(qtbot, files, queue):
    with qtbot.waitSignals([queue.stopped, files.started], timeout=PATIENCE_MS):
        qtbot.keyClick(files, Qt.Key.Key_Return)

    assert states(queue) == [DONE, REFUSED, DONE]
    assert queue.rows[0].message == "Talks, 1 milestone found"
    assert "damaged" in queue.rows[1].message
    assert files.retry_button.text() == "Retry 1 file"
    assert files.import_button.isHidden()


def test_the_list_has_the_focus_when_the_files_are_done(qtbot, files, queue):
    qtbot.waitUntil(files.isActiveWindow)
    files.import_button.setFocus()

    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.keyClick(files.import_button, Qt.Key.Key_Return)

    assert files.view.hasFocus()


def test_buttons_at_the_foot_stand_apart_and_below_the_fields(files):
    close, begin = files.close_button.geometry(), files.import_button.geometry()

    assert begin.left() - close.right() > 6
    assert files.preview_button.x() == files.place.x()
    assert begin.right() == files.place.geometry().right()


def test_return_presses_the_button_that_has_the_focus(qtbot, files):
    files.close_button.setFocus()

    with qtbot.waitSignal(files.rejected), qtbot.assertNotEmitted(files.started):
        qtbot.keyClick(files.close_button, Qt.Key.Key_Return)


def test_ctrl_and_return_import_all_from_within_the_list(qtbot, files, queue):
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.keyClick(files.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert queue.finished == 2


def test_what_is_done_stays_done_when_the_rest_is_cancelled(qtbot, files, queue):
    def on_changed(number: int) -> None:
        if number == 1 and queue.rows[1].state == READING:
            qtbot.mouseClick(files.close_button, Qt.MouseButton.LeftButton)

    queue.changed.connect(on_changed)
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.mouseClick(files.import_button, Qt.MouseButton.LeftButton)

    assert states(queue) == [DONE, CANCELLED, CANCELLED]
    assert files.isVisible()
    assert files.close_button.text() == "Close"


def test_escape_stops_what_is_under_way_and_goes_when_nothing_is(qtbot, files, queue):
    files.view.setFocus()
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        files.import_button.click()
        qtbot.keyClick(files.view, Qt.Key.Key_Escape)
    assert files.isVisible()
    assert CANCELLED in states(queue)

    qtbot.keyClick(files.view, Qt.Key.Key_Escape)

    assert not files.isVisible()


def test_what_was_cancelled_is_tried_again(qtbot, files, queue, folder):
    queue.start()
    queue.cancel()
    (folder / "b broken.pdf").unlink()

    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.mouseClick(files.retry_button, Qt.MouseButton.LeftButton)

    assert states(queue) == [DONE, REFUSED, DONE] or states(queue) == [KNOWN, REFUSED, DONE]
    assert "does not exist" in queue.rows[1].message


def test_where_nothing_can_be_kept_the_others_wait_until_it_can(qtbot, files, queue, tmp_path):
    with (
        Shelf.open(tmp_path / "library") as _,
        qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS),
    ):
        files.import_button.click()
    assert states(queue) == [REFUSED, WAITING, WAITING]
    assert "is being written by" in queue.rows[0].message
    assert files.import_button.text() == "Import 2 files"

    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        files.retry_button.click()

    assert states(queue) == [DONE, REFUSED, DONE]


def test_the_same_files_again_are_known(qtbot, files, queue):
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        queue.start()
    again = FileQueue([row.source for row in queue.rows], queue._work, queue._tasks)

    with qtbot.waitSignal(again.stopped, timeout=PATIENCE_MS):
        again.start()

    assert states(again) == [KNOWN, REFUSED, KNOWN]
    assert again.rows[0].message == "Talks, 1 milestone found (already imported)"


def test_the_cursor_comes_to_the_first_file_that_is_left_to_the_reader(qtbot, files, queue):
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        queue.start()

    assert files.view.currentIndex().row() == 1
    assert files.preview_button.text() == "Preview…"


def test_return_opens_the_page_of_a_file_that_is_done(qtbot, files, queue):
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        queue.start()
    qtbot.keyClick(files.view, Qt.Key.Key_Home)

    with qtbot.waitSignal(files.page_wanted) as wanted:
        qtbot.keyClick(files.view, Qt.Key.Key_Return)

    assert wanted.args == ["talks"]


def test_return_looks_through_a_file_that_waits(qtbot, files):
    qtbot.keyClick(files.view, Qt.Key.Key_Down)

    with qtbot.waitSignal(files.preview_wanted) as wanted:
        qtbot.keyClick(files.view, Qt.Key.Key_Return)

    assert wanted.args == [1]


def test_a_file_that_was_looked_through_is_settled(files, queue, tmp_path):
    from app.child import Worker

    desk = Desk(tmp_path / "library", frozenset(), Surroundings(), {})
    with Worker() as worker:
        outcome = import_source(queue.rows[0].source, "nato", desk, worker, lambda: False)

    queue.settle(0, outcome)

    assert queue.finished == 1
    assert files.import_button.text() == "Import 2 files"
    assert outcome.shelved is not None
    assert outcome.shelved.pages[0].page.tree == "nato"


def test_the_place_for_all_is_told(qtbot, files):
    files.place.choose("nato/partners")

    with qtbot.waitSignal(files.started) as started:
        files.import_button.click()

    assert started.args == ["nato/partners", ASK]


def test_files_that_are_added_wait_behind_the_others(qtbot, files, queue, tmp_path):
    more = tmp_path / "d more.txt"
    more.write_text("More\n\nMore of it began in 1998.\n")

    files.add([Source.of_file(more), queue.rows[0].source, Source.of_file(more)])

    assert states(queue) == [WAITING] * 4
    assert files.model.rowCount() == 4
    assert files.view.currentIndex().row() == 3
    assert files.import_button.text() == "Import 4 files"
    assert files.note.text() == "1 file added; “a talks.txt” was in the list already"


def test_files_that_are_in_the_list_already_are_told_and_not_doubled(files, queue):
    files.add([row.source for row in queue.rows[1:]])

    assert files.model.rowCount() == 3
    assert files.view.currentIndex().row() == 1
    assert files.note.text() == "2 files were in the list already"


def test_nothing_to_add_is_told(files):
    files.add([])

    assert files.note.text() == "There is no document in it that could be read"


def test_files_that_join_an_import_under_way_are_imported_with_it(qtbot, files, queue, tmp_path):
    more = tmp_path / "d more.txt"
    more.write_text("More\n\nMore of it began in 1998.\n")
    queue.changed.connect(lambda at: files.add([Source.of_file(more)]) if at == 0 else None)

    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        files.import_button.click()

    assert states(queue) == [DONE, REFUSED, DONE, DONE]
    assert files._bar.maximum() == files._bar.value() == 4


def test_a_file_that_gave_no_page_is_tried_again_when_it_is_added_again(qtbot, files, queue):
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        queue.start()

    files.add([queue.rows[1].source])

    assert states(queue) == [DONE, WAITING, DONE]
    assert files.import_button.text() == "Import 1 file"


def test_the_buttons_ask_for_more(qtbot, files):
    with qtbot.waitSignals([files.files_wanted, files.folder_wanted]):
        qtbot.keyClick(files.add_button, Qt.Key.Key_Space)
        qtbot.keyClick(files.folder_button, Qt.Key.Key_Space)


def test_what_is_dropped_on_the_list_is_told(qtbot, files, folder):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    at, left, none = QPoint(10, 10), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction

    QApplication.sendEvent(files, QDragEnterEvent(at, copy, mime, left, none))
    assert files.overlay.accessibleName().startswith("Drop to add to the list. ")
    QApplication.sendEvent(files.overlay, QDragEnterEvent(at, copy, mime, left, none))
    with qtbot.waitSignal(files.dropped) as dropped:
        QApplication.sendEvent(files.overlay, QDropEvent(QPointF(at), copy, mime, left, none))

    assert dropped.args == [[folder]]


LISTING = (
    "News\n\n2 Entries\n\n  • 04 Mar. 2008\n    Envoy visits\n  • 11 Mar. 2008\n    Workshop\n"
)


@pytest.fixture
def lists(qtbot: QtBot, theme: Theme, tmp_path: Path):
    """Return the dialog of a list of other documents and a text, imported as the dialog says."""
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "a news.txt").write_text(LISTING, encoding="utf-8")
    (folder / "b talks.txt").write_text("Talks\n\nThe talks began in 1994 and went well.\n")
    desk = Desk(tmp_path / "library", frozenset(), Surroundings(), {})
    tasks, said = Tasks(), [ASK]
    queue = FileQueue(
        gather([folder]),
        lambda source, worker, cancelled: import_source(
            source, "nato", desk, worker, cancelled, said[0]
        ),
        tasks,
    )
    dialog = FilesDialog(theme, queue, (("nato", "NATO"),))
    dialog.started.connect(lambda _place, choice: said.__setitem__(0, choice))
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog, queue
    queue.cancel()
    tasks.finish()


def test_a_list_of_other_documents_waits_for_a_word_of_the_reader(qtbot, lists):
    dialog, queue = lists

    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert states(queue) == [ASKS, DONE]
    assert "2 pages: what shall it be?" in queue.rows[0].message
    assert dialog.import_button.isHidden()
    with qtbot.waitSignal(dialog.preview_wanted) as wanted:
        qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert wanted.args == [0]


@pytest.mark.parametrize(
    ("choice", "state", "told"),
    [
        (ENTRIES, DONE, "3 pages"),
        (ONE, DONE, "News, 2 milestones found"),
        (UNDECIDED, DONE, "News"),
        (NOTHING, LEFT_OUT, "Left out"),
    ],
)
def test_all_lists_can_be_decided_at_once(qtbot, lists, choice, state, told):
    dialog, queue = lists
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    dialog.lists.setCurrentIndex(dialog.lists.findData(choice))
    dialog.lists.activated.emit(dialog.lists.currentIndex())

    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)

    assert states(queue) == [state, DONE]
    assert queue.rows[0].message == told
    assert queue.asking == 0


def test_a_list_that_was_imported_as_a_stub_is_split_when_that_is_said(qtbot, lists, tmp_path):
    dialog, queue = lists
    dialog.lists.setCurrentIndex(dialog.lists.findData(UNDECIDED))
    with qtbot.waitSignal(queue.stopped, timeout=PATIENCE_MS):
        qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    dialog.lists.setCurrentIndex(dialog.lists.findData(ENTRIES))
    dialog.started.emit("", ENTRIES)
    again = FileQueue([row.source for row in queue.rows], queue._work, queue._tasks)

    with qtbot.waitSignal(again.stopped, timeout=PATIENCE_MS):
        again.start()

    assert states(again) == [DONE, KNOWN]
    folder = tmp_path / "library" / "pages"
    pages = [load_page_file(folder / f"{page}.md").page for page, _ in again.rows[0].receipt.pages]
    # The list itself is a stub, which stands among the imports alone.
    assert [page.tree[0].at for page in pages] == ["my-imports", "nato", "nato"]
