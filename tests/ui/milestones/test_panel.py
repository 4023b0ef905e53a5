"""Tests of `app.ui.milestones.panel`, by keyboard and mouse.

Long, because every row is proved by key, by mouse and for a screen reader.
"""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QDrag, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.library.chronology.events import ChronologyItem
from app.library.chronology.filtering import ChronologyFilter, tag
from app.library.chronology.scope import Scope
from app.library.library import Library
from app.library.parts import event_part
from app.ui.lists.part_drag import parts_in
from app.ui.milestones.chronicle import NOTHING, Chronicle, look, span_of
from app.ui.milestones.model import CURRENT_ROLE
from app.ui.milestones.panel import MilestonesPanel
from app.ui.milestones.rows import Naming, build_rows
from app.ui.theme import Theme

Items = Sequence[ChronologyItem]
Show = Callable[..., None]
NAMING = Naming({"pfp": "Partnership for Peace", "uzbekistan": "Uzbekistan"})
KINDS = {"pfp": "framework", "uzbekistan": "country"}
PAGE = Scope("page", ("uzbekistan",))


@pytest.fixture
def chronicle() -> Chronicle:
    """Return the state that the panel shows."""
    return Chronicle()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, chronicle: Chronicle) -> MilestonesPanel:
    """Return a panel on screen that follows the chronicle."""
    panel = MilestonesPanel(theme)
    qtbot.addWidget(panel)
    panel.follow(chronicle)
    panel.resize(270, 700)
    QCursor.setPos(QPoint(790, 790))  # off the list, wherever the test before has left it
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def show(panel: MilestonesPanel, chronicle: Chronicle) -> Show:
    """Return what puts events into the panel, as the program does."""

    def show(items: Items, scope: Scope = PAGE, title: str = "Uzbekistan") -> None:
        tagged = tag(items, NAMING.titles, KINDS)

        def answer(*, stay: bool) -> None:
            view = look(tagged, chronicle.filter, NAMING.titles, span_of(tagged))
            chronicle.set_view(view)
            panel.show_rows(build_rows(view.items, NAMING, "uzbekistan"), stay=stay)

        chronicle.set_scope(scope, title)
        chronicle.filter_changed.connect(lambda: answer(stay=True))
        answer(stay=False)

    return show


@pytest.fixture
def filled(panel: MilestonesPanel, show: Show, items: Items) -> MilestonesPanel:
    """Return a panel with three events in three years, with the focus."""
    show(items)
    panel.setFocus()
    return panel


def go_to(panel: MilestonesPanel, row: int) -> QRect:
    """Make *row* the current one and return where it is."""
    panel.view.setCurrentIndex(panel.view.model().index(row, 0))
    return panel.view.visualRect(panel.view.currentIndex())


def words(panel: MilestonesPanel) -> list[str]:
    """What the panel says beside its list."""
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible() and each.text()]


def dates(panel: MilestonesPanel) -> list[str]:
    """The dates of the events that are listed."""
    model = panel.view.rows
    rows = [model.row(model.index(number, 0)) for number in range(model.rowCount())]
    return [row.date for row in rows if hasattr(row, "date")]


def test_the_panel_counts_the_events_and_says_whose_they_are(filled: MilestonesPanel) -> None:
    assert words(filled) == ["MILESTONES", "3", "Uzbekistan"]
    assert filled.view.accessibleName() == "Milestones: Uzbekistan"


def test_before_the_library_is_open_the_panel_says_that_milestones_are_looked_up(
    qtbot: QtBot, theme: Theme
) -> None:
    panel = MilestonesPanel(theme)
    qtbot.addWidget(panel)

    assert panel.notice.accessibleName() == "The milestones are being looked up"
    assert not panel.notice.button.isVisibleTo(panel)


def test_while_a_page_is_looked_up_nothing_is_said_of_the_one_before(
    qtbot: QtBot, panel: MilestonesPanel, chronicle: Chronicle, show: Show
) -> None:
    show((), NOTHING, "")
    panel.setFocus()
    qtbot.waitUntil(panel.notice.button.hasFocus)

    chronicle.await_view()

    assert words(panel) == ["MILESTONES", "The milestones are being looked up"]
    assert panel.notice.hasFocus()  # where its button had it


def test_without_a_page_everything_is_offered(
    qtbot: QtBot, panel: MilestonesPanel, chronicle: Chronicle, show: Show
) -> None:
    show((), NOTHING, "")

    assert "No page is open" in words(panel)

    qtbot.mouseClick(panel.notice.button, Qt.MouseButton.LeftButton)

    assert chronicle.kind == "everything"


def test_a_page_without_events_says_so(panel: MilestonesPanel, show: Show) -> None:
    show(())

    assert "This page tells no dated events" in words(panel)
    assert not panel.view.isVisible()
    assert not panel.strip.isVisible()


def test_an_empty_panel_takes_the_focus_all_the_same(
    qtbot: QtBot, panel: MilestonesPanel, show: Show
) -> None:
    show(())

    panel.setFocus()

    qtbot.waitUntil(panel.notice.button.hasFocus)


def test_a_scope_that_holds_nothing_says_what_it_would_hold(
    panel: MilestonesPanel, chronicle: Chronicle, show: Show
) -> None:
    chronicle.set_kind("tray")
    show((), NOTHING, "")

    assert "No page with dated events is in the tray" in words(panel)


def test_a_click_on_a_scope_chooses_it(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    filled.show_available({"page", "everything"})
    button = next(each for each in filled.scopes.buttons() if each.text() == "All")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert chronicle.kind == "everything"


def test_the_filters_act_on_list_strip_and_count_at_once(
    filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    chronicle.toggle("type", "joined", True)

    assert dates(filled) == ["30 January 1992"]
    assert words(filled)[1] == "1 of 3"
    assert sum(each.count for each in chronicle.view.density("year")) == 1


def test_the_chosen_years_leave_the_strip_as_it_is(
    filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    filled.strip.span_chosen.emit(date(1993, 1, 1), date(1995, 12, 31))

    assert dates(filled) == ["13 July 1994"]
    assert sum(each.count for each in chronicle.view.density("year")) == 3


def test_every_choice_is_a_chip_that_takes_itself_away(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    chronicle.set_filter(
        ChronologyFilter.of(date(1994, 1, 1), date(1994, 12, 31), "signs", partner="uzbekistan")
    )
    titles = [button.text() for button in filled.chips.buttons()]

    while filled.chips.buttons():
        qtbot.mouseClick(filled.chips.buttons()[0], Qt.MouseButton.LeftButton)

    assert titles == ["1994", "Uzbekistan", "“signs”", "Clear all"]
    assert chronicle.filter.is_open
    assert not filled.chips.isVisible()


def test_all_choices_are_taken_away_at_once(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    chronicle.set_filter(ChronologyFilter.of(text="signs", partner="uzbekistan"))

    qtbot.mouseClick(filled.chips.buttons()[-1], Qt.MouseButton.LeftButton)

    assert chronicle.filter.is_open


def test_tab_leads_to_what_can_be_done_where_nothing_is_listed(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    chronicle.set_filter(ChronologyFilter.of(text="nowhere"))
    chip = filled.chips.buttons()[0]
    chip.setFocus()

    qtbot.keyClick(chip, Qt.Key.Key_Tab)

    assert filled.notice.button.hasFocus()


def test_what_no_event_passes_can_be_taken_back(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    chronicle.set_filter(ChronologyFilter.of(text="nowhere"))
    said = words(filled)

    qtbot.mouseClick(filled.notice.button, Qt.MouseButton.LeftButton)

    assert "Nothing fits" in said
    assert dates(filled) == ["30 January 1992", "13 July 1994", "Mid 2010"]


def test_the_filters_open_with_the_cursor_in_the_words(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    filled.toggle_filters()
    assert filled.filters
    qtbot.waitUntil(filled.filters.field.hasFocus)

    qtbot.keyClicks(filled.filters.field, "stocks")

    assert dates(filled) == ["Mid 2010"]
    assert [button.text() for button in filled.chips.buttons()] == ["“stocks”"]


def test_escape_closes_the_filters_and_leads_back_to_the_list(
    qtbot: QtBot, filled: MilestonesPanel
) -> None:
    filled.toggle_filters()
    assert filled.filters
    qtbot.waitUntil(filled.filters.field.hasFocus)

    qtbot.keyClick(filled.filters.field, Qt.Key.Key_Escape)

    assert not filled.filters.isVisible()
    qtbot.waitUntil(filled.view.hasFocus)


def test_a_value_ticked_in_the_filters_is_asked_for(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    filled.toggle_filters()
    assert filled.filters
    tree = filled.filters.tree
    tree.setCurrentItem(tree.topLevelItem(0).child(0))

    with qtbot.waitSignal(filled.filters.value_toggled) as toggled:
        qtbot.keyClick(tree, Qt.Key.Key_Space)

    assert chronicle.filter.values("type") == (toggled.args[1],)


def test_words_that_came_from_elsewhere_stand_in_the_field(
    filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    chronicle.set_filter(ChronologyFilter.of(text="signs"))
    filled.toggle_filters()
    assert filled.filters
    before = filled.filters.field.text()

    chronicle.clear_filter()

    assert (before, filled.filters.field.text()) == ("signs", "")


def test_the_row_at_the_cursor_stays_when_the_filter_lets_it_through(
    filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    go_to(filled, 5)

    chronicle.set_filter(ChronologyFilter.of(text="stocks"))
    chronicle.clear_filter()

    assert filled.view.currentIndex().row() == 5


def test_up_on_the_first_row_leads_to_the_strip(qtbot: QtBot, filled: MilestonesPanel) -> None:
    go_to(filled, 1)

    qtbot.keyClick(filled.view, Qt.Key.Key_Up)

    qtbot.waitUntil(filled.strip.hasFocus)


def test_tab_walks_the_panel_from_top_to_bottom(
    qtbot: QtBot, filled: MilestonesPanel, chronicle: Chronicle
) -> None:
    filled.toggle_filters()
    chronicle.set_filter(ChronologyFilter.of(text="signs", confirmed="yes"))
    filled.funnel.setFocus()
    walked = []

    while not filled.view.hasFocus() and len(walked) < 20:
        focus = QApplication.focusWidget()
        walked.append(focus.accessibleName().partition(":")[0])
        qtbot.keyClick(focus, Qt.Key.Key_Tab)

    back = []
    while not filled.funnel.hasFocus() and len(back) < 20:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        back.append(QApplication.focusWidget().accessibleName().partition(":")[0])

    assert back == walked[::-1]
    assert walked == [
        *("Filter the milestones (Ctrl+Shift+M)", "Filters, tray, export", "Page"),
        *("Look from farther away", "Look closer at the time", "Milestones over time"),
        *("Filter milestones", "Filters of the milestones"),
        *("Remove filter Confirmed", "Remove filter “signs”", "Remove all filters"),
    ]


def test_escape_in_the_list_leaves_the_panel(qtbot: QtBot, filled: MilestonesPanel) -> None:
    with qtbot.waitSignal(filled.left):
        qtbot.keyClick(filled.view, Qt.Key.Key_Escape)


def test_return_asks_for_the_sentence_of_the_event(
    qtbot: QtBot, filled: MilestonesPanel, items: Items
) -> None:
    go_to(filled, 3)

    with qtbot.waitSignal(filled.telling_wanted) as wanted:
        qtbot.keyClick(filled.view, Qt.Key.Key_Return)

    assert wanted.args == [items[1].lead, False]


def test_a_click_with_control_asks_for_it_in_a_new_tab(
    qtbot: QtBot, filled: MilestonesPanel, items: Items
) -> None:
    event = filled.view.visualRect(filled.view.model().index(1, 0)).center()
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier

    with qtbot.waitSignal(filled.telling_wanted) as wanted:
        qtbot.mouseClick(filled.view.viewport(), button, held, event)

    assert wanted.args == [items[0].lead, True]


def test_right_unfolds_and_left_folds(qtbot: QtBot, filled: MilestonesPanel) -> None:
    go_to(filled, 3)

    qtbot.keyClick(filled.view, Qt.Key.Key_Right)
    unfolded = filled.view.model().rowCount()
    qtbot.keyClick(filled.view, Qt.Key.Key_Left)

    assert (unfolded, filled.view.model().rowCount()) == (12, 6)


def test_left_on_a_detail_folds_and_goes_to_the_event(
    qtbot: QtBot, filled: MilestonesPanel
) -> None:
    go_to(filled, 3)
    qtbot.keyClick(filled.view, Qt.Key.Key_Right)
    qtbot.keyClick(filled.view, Qt.Key.Key_Down)

    qtbot.keyClick(filled.view, Qt.Key.Key_Left)

    assert filled.view.currentIndex().row() == 3
    assert filled.view.model().rowCount() == 6


def test_space_unfolds_and_folds(qtbot: QtBot, filled: MilestonesPanel) -> None:
    go_to(filled, 1)

    qtbot.keyClick(filled.view, Qt.Key.Key_Space)
    unfolded = filled.view.model().rowCount()
    qtbot.keyClick(filled.view, Qt.Key.Key_Space)

    assert (unfolded, filled.view.model().rowCount()) == (8, 6)


def test_the_small_arrow_unfolds_and_does_not_open(qtbot: QtBot, filled: MilestonesPanel) -> None:
    event = filled.view.visualRect(filled.view.model().index(1, 0))
    arrow = QPoint(event.right() - 18, event.top() + 15)

    with qtbot.assertNotEmitted(filled.telling_wanted):
        qtbot.mouseClick(filled.view.viewport(), Qt.MouseButton.LeftButton, pos=arrow)

    assert filled.view.model().rowCount() == 8


def test_return_on_a_source_asks_for_its_address(qtbot: QtBot, filled: MilestonesPanel) -> None:
    go_to(filled, 1)
    qtbot.keyClick(filled.view, Qt.Key.Key_Right)
    qtbot.keyClick(filled.view, Qt.Key.Key_Down)

    with qtbot.waitSignal(filled.source_wanted) as wanted:
        qtbot.keyClick(filled.view, Qt.Key.Key_Return)

    assert wanted.args == ["https://www.nato.int/topics"]


def test_return_on_another_page_asks_for_what_it_tells(
    qtbot: QtBot, filled: MilestonesPanel, items: Items
) -> None:
    go_to(filled, 3)
    qtbot.keyClick(filled.view, Qt.Key.Key_Right)
    go_to(filled, 9)

    with qtbot.waitSignal(filled.telling_wanted) as wanted:
        qtbot.keyClick(filled.view, Qt.Key.Key_Return)

    assert wanted.args == [items[1].milestones[1], False]


def test_return_on_a_partner_asks_for_its_page(
    qtbot: QtBot, filled: MilestonesPanel, show: Show, items: Items
) -> None:
    lead = dataclasses.replace(items[0].lead, with_=("pfp",))
    show([dataclasses.replace(items[0], milestones=(lead,))])
    go_to(filled, 1)
    qtbot.keyClick(filled.view, Qt.Key.Key_Right)
    go_to(filled, 5)

    with qtbot.waitSignal(filled.page_wanted) as wanted:
        qtbot.keyClick(filled.view, Qt.Key.Key_Return)

    assert wanted.args == ["pfp", False]


def test_what_unfolds_comes_into_view(qtbot: QtBot, filled: MilestonesPanel) -> None:
    filled.resize(270, 460)
    go_to(filled, 3)

    qtbot.keyClick(filled.view, Qt.Key.Key_Right)

    event = filled.view.visualRect(filled.view.model().index(3, 0))
    detail = filled.view.visualRect(filled.view.model().index(4, 0))
    assert event.top() >= 0
    assert detail.bottom() <= filled.view.viewport().height()


def test_the_events_told_where_one_reads_are_marked(filled: MilestonesPanel) -> None:
    filled.show_reading(["uzbekistan#pfp"], ["uzbekistan#pfp"])

    model = filled.view.model()
    assert [model.index(row, 0).data(CURRENT_ROLE) for row in (1, 3, 5)] == [False, True, False]


def test_the_cursor_follows_the_reader(qtbot: QtBot, filled: MilestonesPanel) -> None:
    # A test before may have left the mouse where the list now is.
    filled.view.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    filled.strip.setFocus()
    qtbot.waitUntil(filled.strip.hasFocus)

    filled.show_reading(["uzbekistan#csce", "uzbekistan#pfp"], ["uzbekistan#pfp"])

    assert filled.view.currentIndex().row() == 3


def test_the_cursor_stays_while_the_list_is_used(qtbot: QtBot, filled: MilestonesPanel) -> None:
    go_to(filled, 1)
    qtbot.waitUntil(filled.view.hasFocus)

    filled.show_reading(["uzbekistan#melange"], ["uzbekistan#melange"])

    assert filled.view.currentIndex().row() == 1


@pytest.mark.parametrize("width", [180, 230, 259, 420])
def test_no_word_of_a_real_event_is_cut_off(
    filled: MilestonesPanel, library: Library, width: int
) -> None:
    found = library.history.chronology(Scope("partner", ("uzbekistan",)))
    filled.show_rows(build_rows(found, Naming(library.titles)))
    delegate, model = filled.view.itemDelegate(), filled.view.model()
    for row in range(model.rowCount() - 1, -1, -1):
        filled.view.setCurrentIndex(model.index(row, 0))
        model.set_expanded(model.index(row, 0), True)

    for row in range(model.rowCount()):
        index = model.index(row, 0)
        height = delegate.row_height(index, width)
        image = QImage(width, height + 60, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        option = QStyleOptionViewItem()
        option.rect = image.rect().adjusted(0, 0, 0, -60)
        option.index = index
        painter = QPainter(image)
        delegate.paint(painter, option, index)
        painter.end()
        below = image.copy(0, height, width, 60)
        blank = QImage(below.size(), QImage.Format.Format_RGB32)
        blank.fill(QColor("#ffffff"))
        assert below == blank


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_mark_has_the_colour_of_its_type(
    filled: MilestonesPanel, theme: Theme, mode: str
) -> None:
    theme.set_mode("dark" if mode == "dark" else "light")
    event = filled.view.visualRect(filled.view.model().index(1, 0))

    image = filled.view.viewport().grab(event).toImage()

    colour = QColor(theme.tokens.event_colours["joined"])
    assert image.pixelColor(22, 16) == colour


def test_an_event_is_dragged_as_a_part(
    qtbot: QtBot, panel: MilestonesPanel, show: Show, items: Items, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(parts_in(drag.mimeData())))
    show(items)
    view = panel.view
    panel.view.setCurrentIndex(view.enabled_from(0, 1))
    event = view.current_event()
    assert event is not None
    at = view.visualRect(view.currentIndex()).center()

    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view.viewport(), at + QPoint(40, 4))

    assert begun == [(event_part(event.item),)]
    assert panel._dragged_at(QPoint(5, panel.view.height() + 900)) is None
