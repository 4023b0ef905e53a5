"""Searching through the whole window: narrowing, lines, related pages, saved searches, back."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from app.desk.saved_searches import load
from app.library.arrangement.headings import sort_key
from app.paths import Paths
from app.ui.program import Program
from app.ui.reader.browser import PageBrowser
from app.ui.search.concordance_view import ConcordanceView
from app.ui.search.help_page import HelpPage
from app.ui.search.names_dialog import NamesDialog
from app.ui.search.saved_dialog import SavedSearchesDialog
from app.ui.start.link_button import LinkButton
from tests.conftest import PATIENCE_MS

pytestmark = pytest.mark.window
UNCHECKED, CHECKED = Qt.CheckState.Unchecked, Qt.CheckState.Checked


@pytest.fixture
def search(qtbot: QtBot, program: Program) -> Callable[[str], None]:
    """Return a function that types a query and waits until all about it is shown."""

    def search(text: str) -> None:
        program.window.field.setFocus()
        program.window.field.selectAll()
        qtbot.keyClicks(program.window.field, text)
        qtbot.waitUntil(lambda: program.searching.answered == text, timeout=PATIENCE_MS)
        settle(qtbot, program)

    return search


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=PATIENCE_MS)


def titles(program: Program) -> list[str]:
    """The titles in the list of results."""
    model = program.window.results.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_filter_narrows_the_results_and_a_chip_widens_them(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("kosovo")
    every = titles(program)
    program.window.commands["filters"].trigger()
    settle(qtbot, program)
    tree = program.window.results.facets.tree
    countries = next(
        tree.topLevelItem(0).child(row)
        for row in range(tree.topLevelItem(0).childCount())
        if tree.topLevelItem(0).child(row).text(0) == "Countries"
    )
    count = int(countries.text(1))

    countries.setCheckState(0, CHECKED)
    settle(qtbot, program)
    narrowed = titles(program)
    chip = program.window.results.chips.findChildren(type(program.window.results.names))[0]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(qtbot, program)

    assert len(narrowed) == count < len(every)
    assert titles(program) == every


def test_the_order_and_the_other_names_are_a_click_away(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("CSCE kind:document")
    results = program.window.results
    both = len(titles(program))

    qtbot.mouseClick(results.names, Qt.MouseButton.LeftButton)
    settle(qtbot, program)
    alone = titles(program)
    results.bar.sort_chosen.emit("title")
    settle(qtbot, program)

    assert 0 < len(alone) < both
    assert titles(program) == sorted(alone, key=sort_key)
    assert results.names.text() == "Search other names, too"
    assert results.bar.sort.text() == "Title"


def test_an_event_stands_above_the_pages_and_opens_where_it_is_told(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("uzbekistan signed pfp")

    qtbot.keyClick(program.window.field, Qt.Key.Key_Down)
    qtbot.keyClick(program.window.results.view, Qt.Key.Key_Return)
    settle(qtbot, program)

    reader = program.window.reader
    assert reader.current_page() == "uzbekistan"
    qtbot.waitUntil(lambda: reader.view.pane.reading.section == "milestones", timeout=PATIENCE_MS)


def test_the_proof_of_absence_is_copied(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("uzbekistan zyzzyva")

    qtbot.mouseClick(program.window.results.absence.copy_button, Qt.MouseButton.LeftButton)

    text = QGuiApplication.clipboard().text()
    assert "“zyzzyva” stands on no page." in text
    assert "30 pages" in text or "pages, " in text


def test_f3_says_which_match_of_how_many(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("melange")
    found = program.searching.answer.hits[0].page
    qtbot.keyClick(program.window.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.reader.current_page() == found)
    settle(qtbot, program)
    qtbot.waitUntil(lambda: bool(program.window.reader.view.pane.highlights.terms))

    program.window.commands["find_next"].trigger()
    first = program.window.statusBar().currentMessage()
    program.window.commands["find_next"].trigger()
    second = program.window.statusBar().currentMessage()

    count = len(program.window.reader.view.pane.highlights.terms)
    assert first.endswith(f"of {count}")
    assert first != second


def test_every_occurrence_has_a_tab_of_its_own(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("melange")
    reader = program.window.reader
    program.window.commands["concordance"].trigger()
    settle(qtbot, program)
    view = reader.findChild(ConcordanceView)
    hits = program.searching.answer.hits
    shown = len(view.lines)

    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settle(qtbot, program)
    page = reader.current_page()
    reader.previous_tab()

    assert shown == len(program.shelf.library.concordance(program.searching.request))
    assert shown == sum(hit.matches for hit in hits) - 1  # one stands in the address of a source
    assert page == hits[0].page
    assert view.isVisible()
    reader.close_current()
    assert not view.isVisible()


def test_related_pages_come_as_a_list(qtbot: QtBot, program: Program) -> None:
    program.browsing.open_reference("ifor")
    settle(qtbot, program)

    program.window.commands["related"].trigger()
    settle(qtbot, program)

    assert titles(program)[0].startswith("Stabilisation Force")
    assert program.window.left.current_view() == "results"


def test_a_page_ends_with_pages_like_it(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    program.browsing.open_reference("ifor")
    settle(qtbot, program)
    reader = program.window.reader
    text = reader.findChild(PageBrowser).document().toPlainText()

    head, _, foot = text.rpartition("Pages like this\n")
    assert "Sources\n" in head
    assert "Stabilisation Force" not in foot  # it stands under See also
    assert foot.count("; ") > 1


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_the_menu_of_a_hit_offers_pages_like_it(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("ifor")
    view = program.window.results.view

    view.customContextMenuRequested.emit(view.visualRect(view.model().index(0, 0)).center())
    menu = QApplication.activePopupWidget()
    entry = next(each for each in menu.actions() if each.text() == "Pages like this")
    entry.trigger()
    menu.close()
    settle(qtbot, program)

    assert program.searching.answered.startswith("pages like Implementation Force")


def test_a_saved_search_stands_on_the_start_page_and_runs_from_there(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("kosovo kind:operation")
    found = titles(program)
    program.window.commands["save_search"].trigger()
    search("uzbekistan")
    program.browsing.home()
    link = next(
        each
        for each in program.window.start.findChildren(LinkButton)
        if each.accessibleName() == "kosovo kind:operation"
    )

    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    settle(qtbot, program)

    assert titles(program) == found
    assert program.window.field.text() == "kosovo kind:operation"


def test_saved_searches_are_run_and_changed_in_their_dialog(
    qtbot: QtBot, program: Program, search: Callable[[str], None], reader_paths: Paths
) -> None:
    for text in ("kosovo", "melange"):
        search(text)
        program.window.commands["save_search"].trigger()
    program.window.commands["saved_searches"].trigger()
    dialog = program.window.findChild(SavedSearchesDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)

    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    settle(qtbot, program)

    assert program.searching.answered == "melange"
    kept, _ = load(reader_paths.saved_searches)
    assert [saved.name for saved in kept] == ["melange", "kosovo"]


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")  # what is offered
def test_a_name_of_the_readers_own_holds_as_soon_as_it_is_saved(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("zarafshania")
    before = titles(program)
    program.window.commands["own_names"].trigger()
    dialog = program.window.findChild(NamesDialog)
    qtbot.keyClicks(dialog.names.first, "Zarafshania")
    qtbot.keyClicks(dialog.names.second, "Uzbekistan")
    qtbot.keyClick(dialog.names.second, Qt.Key.Key_Return)

    dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    settle(qtbot, program)

    assert before == []
    assert titles(program)[0] == "Uzbekistan"


def test_results_are_exported_whole(
    qtbot: QtBot, program: Program, search: Callable[[str], None], tmp_path
) -> None:
    search("nato")
    target = tmp_path / "out.json"
    menu = program.window.results.bar.menu
    menu.aboutToShow.emit()

    next(each for each in menu.actions() if "JSON" in each.text()).trigger()
    dialog = program.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    settle(qtbot, program)

    record = json.loads(target.read_text(encoding="utf-8"))
    assert len(record["hits"]) == record["total"] == program.searching.answer.total


def test_the_help_has_one_tab_and_comes_again_when_it_was_closed(
    qtbot: QtBot, program: Program
) -> None:
    for _ in range(2):
        program.window.commands["search_help"].trigger()
    pages = program.window.findChildren(HelpPage)
    with qtbot.waitSignal(pages[0].destroyed):
        program.window.commands["close_tab"].trigger()

    program.window.commands["search_help"].trigger()

    assert len(pages) == 1
    assert len(program.window.findChildren(HelpPage)) == 1


def test_an_example_of_the_help_runs(qtbot: QtBot, program: Program) -> None:
    program.window.commands["search_help"].trigger()

    program.window.reader.findChild(HelpPage).example_chosen.emit("kvm OR omik")
    qtbot.waitUntil(lambda: program.searching.answered == "kvm OR omik", timeout=PATIENCE_MS)

    assert program.window.field.text() == "kvm OR omik"
    assert len(titles(program)) > 1


def test_back_finds_the_list_as_it_was(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    program.browsing.open_reference("nato")
    settle(qtbot, program)
    search("kosovo")
    view = program.window.results.view
    view.setCurrentIndex(view.model().index(3, 0))
    before = titles(program)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settle(qtbot, program)
    qtbot.waitUntil(lambda: program.window.reader.current_page() != "nato")
    search("uzbekistan")

    program.window.commands["back"].trigger()
    qtbot.waitUntil(lambda: program.searching.answered == "kosovo", timeout=PATIENCE_MS)
    settle(qtbot, program)

    assert titles(program) == before
    assert view.currentIndex().row() == 3
    assert program.window.field.text() == "kosovo"
    assert program.window.reader.current_page() == "nato"


def test_a_name_is_completed_by_tab(qtbot: QtBot, program: Program) -> None:
    field = program.window.field
    field.setFocus()
    qtbot.keyClicks(field, "nato partner:uzb")
    qtbot.waitUntil(lambda: field.offers is not None and field.offers.isVisible())

    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: program.searching.answered == "nato partner:uzbekistan")

    assert field.hasFocus()
    assert "about Uzbekistan" in program.searching.answer.understood


@pytest.mark.parametrize("command", ["save_search", "concordance", "related"])
def test_without_a_search_or_a_page_the_commands_say_so(program: Program, command: str) -> None:
    program.window.commands[command].trigger()

    assert program.window.statusBar().currentMessage()


def test_a_point_beside_the_list_has_no_menu(
    qtbot: QtBot, program: Program, search: Callable[[str], None]
) -> None:
    search("melange")

    with qtbot.assertNotEmitted(program.window.results.menu_wanted):
        program.window.results.view.customContextMenuRequested.emit(QPoint(5, 5000))
