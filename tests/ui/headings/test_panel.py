"""Tests of `app.ui.headings.panel`, its model and its rail, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.library.arrangement.headings import Heading
from app.library.arrangement.names import Abbreviation
from app.library.library import Library
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.headings.model import HeadingsModel
from app.ui.headings.panel import ABBREVIATIONS, HeadingsPanel
from app.ui.headings.rows import heading_rows
from app.ui.lists.part_drag import parts_in
from app.ui.theme import Theme

OSCE = "Organization for Security and Co-operation in Europe"
HEADINGS = [
    Heading("Côte d’Ivoire", "cote-divoire", None, "C"),
    Heading("CSCE", "osce", OSCE, "C"),
    Heading("Kazakhstan, relations with", "kazakhstan", None, "K"),
    Heading(OSCE, "osce", None, "O"),
    Heading("Uzbekistan, relations with", "uzbekistan", None, "U"),
]
ABBREVIATED = [
    Abbreviation("ACO", "Allied Command Operations"),
    Abbreviation("PfP", "Partnership for Peace", "pfp"),
]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> HeadingsPanel:
    """Return a panel on screen with five headings and two abbreviations."""
    panel = HeadingsPanel(theme)
    qtbot.addWidget(panel)
    panel.show_headings(HEADINGS, ABBREVIATED)
    panel.resize(270, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def letters(panel: HeadingsPanel) -> list[QToolButton]:
    """The letters of the rail, from top to bottom."""
    return sorted(panel.rail.findChildren(QToolButton), key=lambda button: button.y())


def test_model_keeps_qt_contract(qtmodeltester: ModelTester) -> None:
    model = HeadingsModel()
    model.set_rows(heading_rows(HEADINGS))

    qtmodeltester.check(model)

    assert model.rowCount(model.index(1)) == 0  # the tester does not see this in a list model
    assert model.data(QModelIndex()) is None


def test_the_rail_has_only_letters_with_headings(panel: HeadingsPanel) -> None:
    assert [button.text() for button in letters(panel)] == ["C", "K", "O", "U"]
    assert letters(panel)[0].accessibleName() == "Letter C"


def test_a_letter_of_the_rail_goes_to_its_rows(qtbot: QtBot, panel: HeadingsPanel) -> None:
    panel.resize(270, 140)  # too low for all rows

    qtbot.mouseClick(letters(panel)[2], Qt.MouseButton.LeftButton)

    assert panel.view.currentIndex().data() == OSCE
    assert panel.view.indexAt(QPoint(5, 10)).data() == "O"


def test_the_rail_shows_where_the_list_is(qtbot: QtBot, panel: HeadingsPanel) -> None:
    panel.resize(270, 140)
    before = [button.text() for button in letters(panel) if button.isChecked()]

    panel.view.scrollToBottom()
    panel.view.verticalScrollBar().setValue(panel.view.verticalScrollBar().maximum())

    after = [button.text() for button in letters(panel) if button.isChecked()]
    assert before == ["C"]
    assert len(after) == 1
    assert after != before


def test_return_opens_the_page_of_a_heading(qtbot: QtBot, panel: HeadingsPanel) -> None:
    qtbot.keyClicks(panel.view, "uz")

    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert wanted.args == ["uzbekistan", False]


def test_a_see_reference_opens_the_page_it_refers_to(qtbot: QtBot, panel: HeadingsPanel) -> None:
    qtbot.keyClicks(panel.view, "csce")

    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert wanted.args == ["osce", True]


def test_typing_jumps_without_accents(qtbot: QtBot, panel: HeadingsPanel) -> None:
    qtbot.keyClicks(panel.view, "cote")

    assert panel.view.currentIndex().data() == "Côte d’Ivoire"


def test_typing_on_the_switch_or_the_rail_jumps_in_the_list(
    qtbot: QtBot, panel: HeadingsPanel
) -> None:
    with qtbot.waitActive(panel):
        panel.activateWindow()
    for part in (panel.switch.focusProxy(), letters(panel)[0]):
        panel.view.setCurrentIndex(QModelIndex())
        part.setFocus()

        qtbot.keyClicks(part, "u")

        assert panel.view.hasFocus()
        assert panel.view.currentIndex().data() == "Uzbekistan, relations with"


def test_the_switch_shows_the_abbreviations(qtbot: QtBot, panel: HeadingsPanel) -> None:
    panel.switch.choose(ABBREVIATIONS)

    assert [button.text() for button in letters(panel)] == ["A", "P"]
    assert panel.view.accessibleName() == "Abbreviations"


def test_an_abbreviation_opens_its_page(qtbot: QtBot, panel: HeadingsPanel) -> None:
    panel.switch.choose(ABBREVIATIONS)
    qtbot.keyClicks(panel.view, "pfp")

    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert wanted.args == ["pfp", False]


def test_an_abbreviation_without_page_opens_nothing(qtbot: QtBot, panel: HeadingsPanel) -> None:
    panel.switch.choose(ABBREVIATIONS)
    qtbot.keyClicks(panel.view, "aco")

    with qtbot.assertNotEmitted(panel.page_wanted):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert panel.view.currentIndex().data() == "ACO"


def test_up_on_the_first_heading_leads_to_the_switch(qtbot: QtBot, panel: HeadingsPanel) -> None:
    panel.activateWindow()
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)

    qtbot.keyClick(panel.view, Qt.Key.Key_Up)

    assert panel.switch.focusProxy().hasFocus()


def test_without_headings_the_panel_says_so(qtbot: QtBot, theme: Theme) -> None:
    panel = HeadingsPanel(theme)
    qtbot.addWidget(panel)

    panel.show_headings([], [])
    panel.show()

    assert panel.notice.isVisible()
    assert letters(panel) == []


def test_a_see_reference_is_never_cut_off(panel: HeadingsPanel) -> None:
    index = panel.view.model().index(2, 0)
    wide = panel.view.visualRect(index).height()

    panel.resize(150, 500)

    assert panel.view.visualRect(index).height() > wide


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_headings_of_the_library_are_painted(
    qtbot: QtBot, theme: Theme, library: Library, mode: str
) -> None:
    panel = HeadingsPanel(theme)
    qtbot.addWidget(panel)
    panel.show_headings(library.headings(), library.abbreviations())
    panel.resize(270, 700)
    panel.show()

    theme.set_mode("dark" if mode == "dark" else "light")
    panel.switch.choose(ABBREVIATIONS)

    mean = panel.grab().toImage().scaled(1, 1).pixelColor(0, 0).lightness()
    assert (mean < 90) is (mode == "dark")


def test_the_row_at_the_cursor_is_what_the_tray_is_offered(panel: HeadingsPanel) -> None:
    nothing = panel.part()

    panel.view.setCurrentIndex(panel.view.enabled_from(0, 1))

    assert nothing is None
    assert panel.part() == PlacePart(Place("cote-divoire"))


def test_a_heading_is_dragged_as_its_page(
    qtbot: QtBot, panel: HeadingsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(parts_in(drag.mimeData())))
    point = panel.view.visualRect(panel.view.enabled_from(0, 1)).center()

    qtbot.mousePress(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseMove(panel.view.viewport(), point + QPoint(60, 8))

    assert begun == [(PlacePart(Place("cote-divoire")),)]


def test_where_one_was_stays_when_a_page_comes_in(qtbot: QtBot, panel: HeadingsPanel) -> None:
    many = [Heading(f"Town {number:03}", f"town-{number}", None, "T") for number in range(200)]
    panel.show_headings(many, ABBREVIATED)
    panel.view.setFocus()
    qtbot.keyClicks(panel.view, "town 150")
    before = panel.view.visualRect(panel.view.currentIndex())

    new = [Heading(f"Abbey {number}", f"abbey-{number}", None, "A") for number in range(3)]
    panel.show_headings([*new, *many[:10], *many[12:]], ABBREVIATED)

    assert panel.view.currentIndex().data() == "Town 150"
    assert panel.view.visualRect(panel.view.currentIndex()).top() == before.top()
    assert panel.rail.findChildren(QToolButton)[0].text() == "A"


def test_what_is_at_the_top_stays_there_when_the_row_is_gone(panel: HeadingsPanel) -> None:
    many = [Heading(f"Town {number:03}", f"town-{number}", None, "T") for number in range(200)]
    panel.show_headings(many, ABBREVIATED)
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first = panel.view.indexAt(QPoint(0, 8)).row()

    panel.show_headings([each for at, each in enumerate(many) if at != first - 1], ABBREVIATED)

    assert abs(panel.view.indexAt(QPoint(0, 8)).row() - first) <= 1
    assert not panel.view.currentIndex().isValid()


def test_a_list_that_was_read_from_the_top_begins_there(panel: HeadingsPanel) -> None:
    many = [Heading(f"Town {number:03}", f"town-{number}", None, "T") for number in range(200)]

    panel.show_headings([Heading("Abbey", "abbey", None, "A"), *many], ABBREVIATED)

    assert panel.view.verticalScrollBar().value() == 0
