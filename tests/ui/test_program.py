"""The whole program behind one window, driven by keys and clicks."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(qtbot):
    """Return what presses a key where the focus is, and waits until all is done."""

    def press(program, key, modifiers=NO_KEY):
        qtbot.keyClick(QApplication.focusWidget() or program.window, key, modifiers)
        qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    return press


@pytest.fixture
def search(qtbot, press):
    """Return what types a query into the search field and waits for the answer."""

    def search(program, text):
        press(program, Qt.Key.Key_K, CTRL)
        qtbot.keyClicks(program.window.field, text)
        qtbot.waitUntil(lambda: program.searching.answered == text, timeout=10_000)

    return search


def test_a_first_start_shows_the_start_page_and_the_tree(program):
    window = program.window

    assert window.start.isVisible()
    assert window.partners.isVisible()
    assert window.windowTitle() == "Entente"
    assert window.field.placeholderText().startswith("Search ")
    assert not window.tray.isVisible()


def test_a_place_given_at_the_start_is_opened(start):
    program = start("entente:pfp#milestones")

    assert program.window.reader.current_page() == "pfp"
    assert program.window.windowTitle() == "Partnership for Peace — Entente"


def test_the_window_is_called_after_what_the_tab_on_top_shows(qtbot, start, press):
    program = start("pfp")

    press(program, Qt.Key.Key_6, CTRL)
    qtbot.waitUntil(lambda: program.window.windowTitle() == "Timeline — Entente", timeout=10_000)
    press(program, Qt.Key.Key_T, CTRL)
    assert program.window.windowTitle() == "Entente"
    press(program, Qt.Key.Key_Tab, CTRL | SHIFT)
    assert program.window.windowTitle() == "Timeline — Entente"
    press(program, Qt.Key.Key_Tab, CTRL | SHIFT)
    assert program.window.windowTitle() == "Partnership for Peace — Entente"


def test_a_place_that_is_nowhere_is_told_with_the_nearest(start):
    program = start("uzbekstan")

    assert program.window.reader.current_page() == ""
    assert "uzbekistan" in program.window.statusBar().currentMessage()


def test_the_panels_follow_the_open_page(qtbot, program):
    program.window.partners.page_wanted.emit("uzbekistan", False)
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "uzbekistan")
    qtbot.waitUntil(lambda: program.is_settled)

    milestones = program.window.milestones.view
    assert milestones.model().rowCount() > 20
    assert milestones.accessibleName() == "Milestones: Uzbekistan"
    assert program.window.windowTitle().startswith("Uzbekistan")


def test_a_search_is_answered_while_it_is_typed_and_opened_by_return(program, search, press):
    search(program, "cooperation")

    assert program.window.results.isVisible()
    assert program.window.results.view.model().rowCount() > 10

    press(program, Qt.Key.Key_Return)

    assert program.window.reader.current_page() != ""
    assert program.window.reader.isAncestorOf(QApplication.focusWidget())


def test_return_pressed_before_the_answer_opens_it_when_it_comes(qtbot, program, press):
    press(program, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(program.window.field, "uzbekistan")

    qtbot.keyClick(program.window.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: program.window.reader.current_page() == "uzbekistan")


def test_down_goes_into_the_results_and_escape_back_to_the_page(program, search, press):
    search(program, "kosovo")

    press(program, Qt.Key.Key_Down)
    assert program.window.results.isAncestorOf(QApplication.focusWidget())

    press(program, Qt.Key.Key_Escape)
    assert not program.window.results.isAncestorOf(QApplication.focusWidget())


def test_an_emptied_field_takes_the_results_away(qtbot, program, search):
    program.window.left.show_view("headings")
    search(program, "kosovo")
    program.window.field.selectAll()

    qtbot.keyClick(program.window.field, Qt.Key.Key_Backspace)

    qtbot.waitUntil(lambda: program.window.headings.isVisible())
    assert not program.window.commands["results"].isVisible()


def test_a_suggestion_is_searched_for_when_it_is_chosen(qtbot, program, search):
    search(program, "uzbekstan")
    assert program.window.results.view.model().rowCount() == 0

    program.window.results.suggestion_chosen.emit("uzbekistan")

    qtbot.waitUntil(lambda: program.window.results.view.model().rowCount() > 0)
    assert program.window.field.text() == "uzbekistan"


def test_keys_of_the_window_are_heard_in_the_search_field(qtbot, program, press):
    program.browsing.open_reference("pfp")
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "pfp")
    press(program, Qt.Key.Key_K, CTRL)

    press(program, Qt.Key.Key_D, CTRL)

    assert program.collecting.pages == ("pfp",)


def test_the_page_on_top_goes_into_the_tray_and_out_again(qtbot, start, press):
    program = start("pfp")
    tray = program.window.tray

    press(program, Qt.Key.Key_D, CTRL)
    assert tray.isVisible()
    assert tray.view.model().rowCount() == 1
    assert program.window.commands["tray_page"].isChecked()

    press(program, Qt.Key.Key_D, CTRL)
    assert tray.view.model().rowCount() == 0
    assert not program.window.commands["tray_page"].isChecked()


def test_the_tray_can_be_emptied(start):
    program = start("pfp")
    program.window.partners.tray_wanted.emit("eapc", True)
    program.window.results.tray_wanted.emit("nacc", True)
    program.window.partners.tray_wanted.emit("eapc", True)
    assert program.collecting.pages == ("eapc", "nacc")

    program.window.commands["tray_empty"].trigger()

    assert program.collecting.parts == ()
    assert not program.window.commands["tray_empty"].isEnabled()


def test_tabs_tray_and_layout_come_back_at_the_next_start(qtbot, start, press):
    first = start("pfp")
    press(first, Qt.Key.Key_D, CTRL)
    first.window.partners.page_wanted.emit("uzbekistan", True)
    qtbot.waitUntil(lambda: len(first.window.reader.open_pages()) == 2)
    first.window.left.show_view("headings")
    first.window.commands["scope_partner"].trigger()
    first.window.reader.zoom.set(125)
    first.window.resize(789, 666)
    first.window.close()

    second = start(size=None)

    assert second.window.reader.open_pages() == ["pfp", "uzbekistan"]
    assert second.window.reader.current_page() == "pfp"
    assert second.collecting.pages == ("pfp",)
    assert second.window.headings.isVisible()
    assert second.window.reader.zoom.percent == 125
    assert second.chronicling.chronicle.kind == "partner"
    assert second.window.commands["scope_partner"].isChecked()
    assert second.window.width() == 789
    second.window.resize(1280, 800)
    assert second.window.tray.isVisible()


def test_tabs_whose_page_has_left_the_library_are_not_opened(start, reader_paths):
    from app.desk.desk import Desk, Session
    from app.library.pages.page import Place

    desk = Desk(reader_paths.desk)
    desk.save_session(Session((Place("no-longer-there"), Place("eapc")), 1))
    desk.close()

    program = start()

    assert program.window.reader.open_pages() == ["eapc"]


def test_a_session_is_not_restored_when_the_reader_does_not_want_it(start, reader_paths):
    start("pfp").window.close()
    reader_paths.settings.write_text("restore_tabs = false\n")

    program = start()

    assert program.window.reader.open_pages() == []


def test_broken_settings_and_desk_do_not_keep_the_window_shut(start, reader_paths):
    for file in (reader_paths.settings, reader_paths.desk):
        file.parent.mkdir(parents=True)
        file.write_bytes(b"\x00 broken " * 200)

    program = start()

    assert program.window.start.isVisible()
    assert "aside" in program.window.statusBar().currentMessage()


def test_home_lists_what_was_read_lately(start, press, qtbot):
    program = start("pfp")

    press(program, Qt.Key.Key_Home, ALT)

    assert program.window.start.isVisible()
    links = program.window.start.findChildren(type(program.window.start._link("x", "x")))
    assert "Partnership for Peace" in [each.accessibleName() for each in links]


def test_the_theme_is_switched_by_its_key_and_kept(start, press, reader_paths):
    program = start()

    press(program, Qt.Key.Key_L, CTRL | SHIFT)

    assert program.theme.dark
    assert program.window.commands["theme_dark"].isChecked()
    program.window.close()
    assert 'theme = "dark"' in reader_paths.settings.read_text()


def test_panes_are_walked_round_and_round(start, press):
    program = start("pfp")
    window = program.window
    panes = [window.left, window.reader, window.milestones, window.field]
    window.left.setFocus()

    def pane():
        focus = QApplication.focusWidget()
        return next((p for p in panes if p is focus or p.isAncestorOf(focus)), None)

    forth = []
    for _ in range(5):
        press(program, Qt.Key.Key_F6)
        forth.append(pane())
    back = []
    for _ in range(4):
        press(program, Qt.Key.Key_F6, SHIFT)
        back.append(pane())

    at = panes.index(forth[0])
    assert forth == [panes[(at + step) % 4] for step in range(5)]
    assert back == [panes[(at - 1 - step) % 4] for step in range(4)]


def test_a_web_address_goes_to_the_browser_and_nothing_else_does(program, desktop):
    program.window.reader.wishes.url_wanted.emit("https://www.osce.org/")
    program.window.reader.wishes.url_wanted.emit("file:///etc/passwd")

    assert desktop.opened == ["https://www.osce.org/"]
    assert "file:///etc/passwd" in program.window.statusBar().currentMessage()


@pytest.mark.parametrize("command", ["shortcuts", "faults", "about", "preferences"])
def test_every_dialog_opens_and_closes(qtbot, program, command):
    program.window.commands[command].trigger()

    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_preferences_are_in_force_at_once(qtbot, start, reader_paths):
    program = start("pfp")
    program.window.commands["preferences"].trigger()
    dialog = QApplication.activeModalWidget()

    dialog.look.choose(2)
    qtbot.mouseClick(dialog.zoom.more, Qt.MouseButton.LeftButton)
    dialog.accept()

    assert program.theme.dark
    assert program.window.reader.zoom.percent == 110
    assert "zoom = 110" in reader_paths.settings.read_text()


def test_copy_copies_where_the_focus_is(qtbot, program, search, press):
    search(program, "kosovo")
    program.window.field.selectAll()

    program.window.commands["copy"].trigger()

    assert QGuiApplication.clipboard().text() == "kosovo"


def test_an_error_nobody_expected_is_told_and_logged(program, reader_paths, capsys):
    sys.excepthook(ValueError, ValueError("a bug"), None)

    assert "a bug" in reader_paths.log.read_text()
    assert str(reader_paths.log) in program.window.statusBar().currentMessage()
    assert "a bug" in capsys.readouterr().err


def test_another_start_brings_its_place_to_the_window(qtbot, program):
    program.call("eapc")

    qtbot.waitUntil(lambda: program.window.reader.current_page() == "eapc")


def test_tabs_are_opened_walked_and_closed_by_keys(start, press):
    program = start("pfp")
    reader = program.window.reader

    press(program, Qt.Key.Key_T, CTRL)
    assert reader.current_page() == ""

    press(program, Qt.Key.Key_Tab, CTRL)
    assert reader.current_page() == "pfp"

    press(program, Qt.Key.Key_W, CTRL)
    assert reader.open_pages() == []


def test_the_full_screen_is_entered_and_left_by_its_key(qtbot, start, press):
    program = start("pfp")

    press(program, Qt.Key.Key_F11)
    assert program.window.isFullScreen()
    assert program.window.commands["full_screen"].isChecked()

    press(program, Qt.Key.Key_F11)
    assert not program.window.isFullScreen()
