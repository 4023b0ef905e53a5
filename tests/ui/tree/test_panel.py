"""Tests of `app.ui.tree.panel`, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.library.arrangement.tree import Branch, TreeLeaf
from app.library.library import Library
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.lists.part_drag import parts_in
from app.ui.theme import Theme
from app.ui.tree.delegate import beside_title, box_rect
from app.ui.tree.model import LEAF_ROLE, describe
from app.ui.tree.panel import PartnersPanel

Branches = tuple[Branch, ...]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, branches: Branches) -> PartnersPanel:
    """Return a panel on screen with the small tree, nothing ticked."""
    panel = PartnersPanel(theme)
    qtbot.addWidget(panel)
    panel.show_tree(branches, ())
    panel.resize(270, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def shown(panel: PartnersPanel) -> list[str]:
    """The titles that are not folded away, from top to bottom."""
    rows, index = [], panel.view.model().index(0, 0)
    while index.isValid():
        rows.append(str(index.data()))
        index = panel.view.indexBelow(index)
    return rows


def places(panel: PartnersPanel, page_id: str) -> list[QModelIndex]:
    """The places of a page that are not folded away."""
    found, index = [], panel.view.model().index(0, 0)
    while index.isValid():
        leaf = index.data(LEAF_ROLE)
        if leaf and leaf.id == page_id:
            found.append(index)
        index = panel.view.indexBelow(index)
    return found


def centre(panel: PartnersPanel, index: QModelIndex) -> QPoint:
    """The middle of a row."""
    return panel.view.visualRect(index).center()


def test_at_first_the_top_branches_are_open(panel: PartnersPanel) -> None:
    assert shown(panel) == [
        "NATO",
        "North Atlantic Treaty Organization",
        "Allies",
        "Partners",
        "OSCE",
        "Organization for Security and Co-operation in Europe",
        "Participating States",
    ]


def test_typing_into_the_filter_shows_what_fits(qtbot: QtBot, panel: PartnersPanel) -> None:
    qtbot.keyClicks(panel.field, "uzb")

    assert shown(panel).count("Uzbekistan") == 2
    assert "Finland" not in shown(panel)


def test_clearing_the_filter_restores_what_was_open(qtbot: QtBot, panel: PartnersPanel) -> None:
    panel.view.setExpanded(panel.view.model().index(1, 0), False)
    before = shown(panel)
    qtbot.keyClicks(panel.field, "uzb")

    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)

    assert panel.field.text() == ""
    assert shown(panel) == before


def test_a_filter_that_fits_nothing_offers_to_show_all(qtbot: QtBot, panel: PartnersPanel) -> None:
    qtbot.keyClicks(panel.field, "atlantis")
    hidden = not panel.view.isVisible()

    qtbot.mouseClick(panel.notice.button, Qt.MouseButton.LeftButton)

    assert hidden
    assert panel.view.isVisible()
    assert "NATO" in shown(panel)


def test_return_in_the_filter_opens_the_first_that_fits(qtbot: QtBot, panel: PartnersPanel) -> None:
    qtbot.keyClicks(panel.field, "kaz")

    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)

    assert wanted.args == ["kazakhstan", False]


def test_return_in_an_empty_filter_opens_nothing(qtbot: QtBot, panel: PartnersPanel) -> None:
    with qtbot.assertNotEmitted(panel.page_wanted):
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)


def test_down_leads_from_the_filter_to_what_fits(qtbot: QtBot, panel: PartnersPanel) -> None:
    panel.activateWindow()
    qtbot.keyClicks(panel.field, "kaz")

    qtbot.keyClick(panel.field, Qt.Key.Key_Down)

    assert panel.view.currentIndex().data() == "Kazakhstan"
    assert panel.view.hasFocus()


def test_up_on_the_first_row_leads_back_to_the_filter(qtbot: QtBot, panel: PartnersPanel) -> None:
    panel.activateWindow()
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))

    qtbot.keyClick(panel.view, Qt.Key.Key_Up)

    assert panel.field.hasFocus()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_return_opens_a_page(
    qtbot: QtBot, panel: PartnersPanel, modifier: Qt.KeyboardModifier
) -> None:
    panel.view.setCurrentIndex(places(panel, "osce")[0])

    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return, modifier)

    assert wanted.args == ["osce", modifier == CONTROL]


def test_return_on_a_branch_opens_and_closes_it(qtbot: QtBot, panel: PartnersPanel) -> None:
    panel.view.setCurrentIndex(panel.view.model().index(1, 0))
    before = shown(panel)

    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    closed = shown(panel)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert "Participating States" not in closed
    assert shown(panel) == before


@pytest.mark.parametrize(
    ("button", "new_tab"), [(Qt.MouseButton.LeftButton, False), (Qt.MouseButton.MiddleButton, True)]
)
def test_a_click_opens_a_page(
    qtbot: QtBot, panel: PartnersPanel, button: Qt.MouseButton, new_tab: bool
) -> None:
    position = centre(panel, places(panel, "osce")[0])

    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.mouseClick(panel.view.viewport(), button, pos=position)

    assert wanted.args == ["osce", new_tab]


def test_a_click_on_a_branch_opens_it(qtbot: QtBot, panel: PartnersPanel) -> None:
    states = panel.view.model().index(1, 0, panel.view.model().index(1, 0))

    with qtbot.assertNotEmitted(panel.page_wanted):
        qtbot.mouseClick(
            panel.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(panel, states)
        )

    assert "Côte d’Ivoire" in shown(panel)


def test_space_ticks_and_unticks(qtbot: QtBot, panel: PartnersPanel) -> None:
    panel.view.setCurrentIndex(places(panel, "nato")[0])
    with qtbot.waitSignal(panel.tray_wanted) as ticked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    panel.set_in_tray({"nato"})

    with qtbot.waitSignal(panel.tray_wanted) as unticked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Space)

    assert [ticked.args, unticked.args] == [["nato", True], ["nato", False]]


def test_a_click_on_the_box_ticks_and_does_not_open(qtbot: QtBot, panel: PartnersPanel) -> None:
    row = panel.view.visualRect(places(panel, "nato")[0])
    row.setLeft(0)
    box = box_rect(row, 24).center()

    with qtbot.assertNotEmitted(panel.page_wanted), qtbot.waitSignal(panel.tray_wanted) as ticked:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=box)

    assert ticked.args == ["nato", True]


def test_the_open_page_is_revealed_wherever_it_stands(panel: PartnersPanel) -> None:
    panel.reveal("finland")

    assert len(places(panel, "finland")) == 3
    assert panel.view.currentIndex() in places(panel, "finland")


def test_the_place_where_a_page_was_opened_stays_current(panel: PartnersPanel) -> None:
    panel.reveal("finland")
    chosen = places(panel, "finland")[2]
    panel.view.setCurrentIndex(chosen)

    panel.reveal("finland")

    assert panel.view.currentIndex() == chosen


def test_a_page_without_a_place_is_not_revealed(panel: PartnersPanel) -> None:
    before = shown(panel)

    panel.reveal("guide")

    assert shown(panel) == before


def test_the_open_page_is_revealed_once_the_filter_is_gone(
    qtbot: QtBot, panel: PartnersPanel
) -> None:
    qtbot.keyClicks(panel.field, "kaz")
    panel.reveal("finland")

    panel.field.clear()

    assert len(places(panel, "finland")) == 3


def test_a_tree_shown_anew_keeps_what_is_open(panel: PartnersPanel, branches: Branches) -> None:
    panel.reveal("finland")
    before = shown(panel)

    panel.show_tree(branches, {"finland"})

    assert shown(panel) == before


def test_typing_in_the_tree_jumps(qtbot: QtBot, panel: PartnersPanel) -> None:
    qtbot.keyClicks(panel.view, "part")

    assert panel.view.currentIndex().data() == "Partners"


def test_the_filter_takes_the_focus_when_asked(qtbot: QtBot, panel: PartnersPanel) -> None:
    panel.activateWindow()
    panel.field.setText("kaz")

    panel.focus_filter()

    assert panel.field.hasFocus()
    assert panel.field.selectedText() == "kaz"


def test_a_former_partner_is_paler_than_a_present_one(panel: PartnersPanel, theme: Theme) -> None:
    panel.reveal("kazakhstan")
    panel.view.expandAll()
    panel.reveal("nato")

    def darkest(index: QModelIndex) -> int:
        row = panel.view.visualRect(index)
        image = panel.view.viewport().grab(row).toImage()
        left = box_rect(row, 0).right() + 30
        return min(
            image.pixelColor(x, y).lightness()
            for x in range(left - row.left(), image.width() - 90)
            for y in range(image.height())
        )

    ally, former = places(panel, "finland")[:2]
    assert former.data(LEAF_ROLE).state == "former"
    assert darkest(former) > darkest(ally) + 30


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_tree_of_the_library_is_painted_in_the_colours_in_force(
    qtbot: QtBot, theme: Theme, library: Library, mode: str
) -> None:
    panel = PartnersPanel(theme)
    qtbot.addWidget(panel)
    panel.show_tree(library.tree(), {"uzbekistan"})
    panel.resize(270, 700)
    panel.show()

    theme.set_mode("dark" if mode == "dark" else "light")
    panel.reveal("finland")

    mean = panel.grab().toImage().scaled(1, 1).pixelColor(0, 0).lightness()
    assert (mean < 90) is (mode == "dark")
    assert len(places(panel, "finland")) >= 2


def test_the_page_at_the_cursor_is_what_the_tray_is_offered(panel: PartnersPanel) -> None:
    panel.reveal("uzbekistan")
    page = panel.part()

    panel.view.setCurrentIndex(panel.view.model().index(0, 0))

    assert page == PlacePart(Place("uzbekistan"))
    assert panel.part() is None  # a branch


def test_a_page_is_dragged_out_of_the_tree_and_a_branch_is_not(
    qtbot: QtBot, panel: PartnersPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(parts_in(drag.mimeData())))
    panel.reveal("uzbekistan")

    for index in (panel.view.model().index(0, 0), places(panel, "uzbekistan")[0]):
        point = panel.view.visualRect(index).center()
        qtbot.mousePress(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        qtbot.mouseMove(panel.view.viewport(), point + QPoint(60, 8))

    assert begun == [(PlacePart(Place("uzbekistan")),)]


def test_another_tree_keeps_ticks_unless_it_is_told_others(panel: PartnersPanel, branches) -> None:
    model = panel.view.model()
    panel.set_in_tray({"uzbekistan"})

    panel.show_tree(branches[:1])
    ticks = {index.data(Qt.ItemDataRole.CheckStateRole) for index in model.places("uzbekistan")}
    assert ticks == {Qt.CheckState.Checked}

    panel.show_tree(branches, ())
    ticks = {index.data(Qt.ItemDataRole.CheckStateRole) for index in model.places("uzbekistan")}
    assert ticks == {Qt.CheckState.Unchecked}


def test_it_says_of_which_day_the_tree_is(panel: PartnersPanel) -> None:
    panel.set_past("On 1 June 1993")
    assert [label.text() for label in panel.findChildren(QLabel) if label.isVisible()] == [
        "On 1 June 1993"
    ]

    panel.set_past("")
    assert not any(label.isVisible() for label in panel.findChildren(QLabel))


def test_what_the_dates_do_not_tell_is_not_yet_known() -> None:
    leaf = TreeLeaf("parp", "PARP", "framework", state="unknown")

    assert beside_title(leaf) == "not yet known"
    assert describe(leaf) == "PARP, not yet known"


def test_a_right_click_asks_for_a_menu_of_the_page(qtbot: QtBot, panel: PartnersPanel) -> None:
    (index,) = panel.view.model().places("nato")

    with qtbot.waitSignal(panel.menu_wanted) as wanted:
        panel.view.customContextMenuRequested.emit(panel.view.visualRect(index).center())

    assert wanted.args[0] == "nato"


def test_the_branch_at_the_cursor_is_told_when_it_becomes_another(
    qtbot: QtBot, panel: PartnersPanel
) -> None:
    model = panel.view.model()
    nothing = panel.current_branch()
    nato = model.index(0, 0)

    with qtbot.waitSignal(panel.branch_changed):
        panel.view.setCurrentIndex(nato)
    with qtbot.assertNotEmitted(panel.branch_changed):
        panel.view.setCurrentIndex(model.index(0, 0, nato))  # a page that stands in the branch

    assert nothing == ("", "")
    assert panel.current_branch() == ("nato", "NATO")
