"""Tests of `app.ui.lists.card_view` and `app.ui.lists.lazy_list`."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from app.ui.lists.blocks import Block, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.card_view import CardView
from app.ui.theme import Theme

LETTER = "# "
AT_TOP = QAbstractItemView.ScrollHint.PositionAtTop


class Lines(QStringListModel):
    """Texts, of which those that begin with `LETTER` are heads that cannot be chosen."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if str(index.data()).startswith(LETTER):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class CountingDelegate(CardDelegate):
    """Shows the text of a row and counts how often one is measured."""

    measured = 0

    def blocks(self, index: Index) -> Sequence[Block]:
        tokens, font = self._theme.tokens, self._theme.interface_font()
        return [TextBlock(str(index.data()), font, tokens.text)]

    def row_height(self, index: Index, width: int) -> int:
        self.measured += 1
        return super().row_height(index, width)


@pytest.fixture
def delegate(theme: Theme) -> CountingDelegate:
    """Return a delegate that has measured nothing yet."""
    return CountingDelegate(theme)


@pytest.fixture
def view(qtbot: QtBot, delegate: CountingDelegate) -> CardView:
    """Return a view of 3,000 rows of very different heights, on screen."""
    view = CardView(delegate)
    qtbot.addWidget(view)
    texts = [f"row {number} " + "words " * (number * 7 % 60) for number in range(3000)]
    view.setModel(Lines(texts, view))
    view.resize(260, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def short_view(qtbot: QtBot, delegate: CountingDelegate) -> CardView:
    """Return a view of five rows below two heads."""
    view = CardView(delegate)
    qtbot.addWidget(view)
    view.setModel(Lines(["# A", "Algeria", "Armenia", "# K", "Kazakhstan", "Kosovo", "Kuwait"]))
    view.resize(260, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_a_list_has_a_handle_to_scroll_by_only_where_there_is_more(
    view: CardView, short_view: CardView
) -> None:
    assert len(_colours(view)) > 1
    assert len(_colours(short_view)) == 1


def _colours(view: CardView) -> set[int]:
    """The colours in the middle of the bar at the side, from top to bottom."""
    bar = view.verticalScrollBar()
    picture = bar.grab().toImage()
    return {picture.pixel(bar.width() // 2, y) for y in range(bar.height())}


def rows_on_screen(view: CardView) -> list[int]:
    """The rows of which any part is visible, from top to bottom."""
    height = view.viewport().height()
    rows = {view.indexAt(QPoint(5, y)).row() for y in range(height)}
    return sorted(rows - {-1})


def test_only_what_is_seen_is_measured_at_first(view: CardView, delegate: CountingDelegate) -> None:
    assert 0 < delegate.measured < 200


def test_every_row_is_measured_in_time(
    qtbot: QtBot, view: CardView, delegate: CountingDelegate
) -> None:
    qtbot.waitUntil(lambda: delegate.measured >= 3000, timeout=20_000)

    view.scrollToBottom()

    last = view.visualRect(view.model().index(2999, 0))
    assert last.bottom() <= view.viewport().height()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_rows_follow_one_another_without_gap_or_overlap(view: CardView) -> None:
    rows = rows_on_screen(view)

    rects = [view.visualRect(view.model().index(row, 0)) for row in rows]

    assert len(rows) > 3
    assert all(above.bottom() + 1 == below.top() for above, below in pairwise(rects))


def test_what_is_seen_stays_while_the_rest_is_measured(
    qtbot: QtBot, view: CardView, delegate: CountingDelegate
) -> None:
    view.scrollTo(view.model().index(1500, 0), AT_TOP)
    view.viewport().repaint()
    before = rows_on_screen(view)

    qtbot.waitUntil(lambda: delegate.measured >= 3000, timeout=20_000)

    assert 1500 in before
    assert rows_on_screen(view) == before


def test_what_is_seen_stays_when_the_width_changes(view: CardView) -> None:
    view.scrollTo(view.model().index(700, 0), AT_TOP)
    view.viewport().repaint()

    view.resize(420, 400)

    assert rows_on_screen(view)[0] in (699, 700)


def test_a_wider_list_needs_less_height(qtbot: QtBot, short_view: CardView) -> None:
    model = Lines(["words " * 60])
    short_view.setModel(model)
    narrow = short_view.visualRect(model.index(0, 0)).height()

    short_view.resize(600, 400)

    assert short_view.visualRect(model.index(0, 0)).height() < narrow


def test_a_changed_text_is_measured_again(short_view: CardView) -> None:
    model = short_view.model()
    before = short_view.visualRect(model.index(1, 0)).height()

    model.setData(model.index(1, 0), "words " * 60)

    assert short_view.visualRect(model.index(1, 0)).height() > before


def test_removed_rows_leave_no_gap(qtbot: QtBot, short_view: CardView) -> None:
    model = short_view.model()

    model.removeRows(1, 2)

    first, second = (short_view.visualRect(model.index(row, 0)) for row in (0, 1))
    assert first.bottom() + 1 == second.top()
    assert rows_on_screen(short_view) == [0, 1, 2, 3, 4]


def test_down_and_up_skip_the_heads(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setCurrentIndex(short_view.model().index(2, 0))

    qtbot.keyClick(short_view, Qt.Key.Key_Down)
    down = short_view.currentIndex().data()
    qtbot.keyClick(short_view, Qt.Key.Key_Up)

    assert down == "Kazakhstan"
    assert short_view.currentIndex().data() == "Armenia"


def test_home_and_end_go_to_what_can_be_chosen(qtbot: QtBot, short_view: CardView) -> None:
    qtbot.keyClick(short_view, Qt.Key.Key_End)
    last = short_view.currentIndex().data()
    qtbot.keyClick(short_view, Qt.Key.Key_Home)

    assert last == "Kuwait"
    assert short_view.currentIndex().data() == "Algeria"


def test_page_down_moves_by_what_fits_on_screen(qtbot: QtBot, view: CardView) -> None:
    view.setCurrentIndex(view.model().index(0, 0))
    seen = rows_on_screen(view)[-1]

    qtbot.keyClick(view, Qt.Key.Key_PageDown)

    assert seen - 1 <= view.currentIndex().row() <= seen + 1
    assert view.currentIndex().row() in rows_on_screen(view)


def test_the_current_row_is_wholly_on_screen(qtbot: QtBot, view: CardView) -> None:
    view.setCurrentIndex(view.model().index(0, 0))

    for _ in range(40):
        qtbot.keyClick(view, Qt.Key.Key_Down)

    rect = view.visualRect(view.currentIndex())
    assert view.currentIndex().row() == 40
    assert rect.top() >= 0
    assert rect.bottom() <= view.viewport().height()


def test_return_opens_the_current_row(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setCurrentIndex(short_view.model().index(1, 0))

    with qtbot.waitSignal(short_view.opened) as opened:
        qtbot.keyClick(short_view, Qt.Key.Key_Return)

    assert [opened.args[0].data(), opened.args[1]] == ["Algeria", False]


def test_control_and_return_open_in_a_new_tab(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setCurrentIndex(short_view.model().index(1, 0))

    with qtbot.waitSignal(short_view.opened) as opened:
        qtbot.keyClick(short_view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert opened.args[1] is True


@pytest.mark.parametrize(
    ("button", "modifier", "new_tab"),
    [
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, False),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, True),
    ],
)
def test_a_click_opens_a_row(
    qtbot: QtBot,
    short_view: CardView,
    button: Qt.MouseButton,
    modifier: Qt.KeyboardModifier,
    new_tab: bool,
) -> None:
    place = short_view.visualRect(short_view.model().index(4, 0)).center()

    with qtbot.waitSignal(short_view.opened) as opened:
        qtbot.mouseClick(short_view.viewport(), button, modifier, place)

    assert [opened.args[0].data(), opened.args[1]] == ["Kazakhstan", new_tab]


def test_a_head_cannot_be_opened(qtbot: QtBot, short_view: CardView) -> None:
    place = short_view.visualRect(short_view.model().index(3, 0)).center()

    with qtbot.assertNotEmitted(short_view.opened):
        qtbot.mouseClick(short_view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_press_dragged_to_another_row_opens_nothing(qtbot: QtBot, short_view: CardView) -> None:
    model, viewport = short_view.model(), short_view.viewport()
    start, end = (short_view.visualRect(model.index(row, 0)).center() for row in (1, 2))

    with qtbot.assertNotEmitted(short_view.opened):
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def test_up_on_the_first_row_passes_the_top(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setCurrentIndex(short_view.model().index(1, 0))

    with qtbot.waitSignal(short_view.passed_top):
        qtbot.keyClick(short_view, Qt.Key.Key_Up)


def test_up_on_a_later_row_stays_in_the_list(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setCurrentIndex(short_view.model().index(2, 0))

    with qtbot.assertNotEmitted(short_view.passed_top):
        qtbot.keyClick(short_view, Qt.Key.Key_Up)


def test_escape_leaves(qtbot: QtBot, short_view: CardView) -> None:
    with qtbot.waitSignal(short_view.left):
        qtbot.keyClick(short_view, Qt.Key.Key_Escape)


def test_space_toggles_the_current_row(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setCurrentIndex(short_view.model().index(1, 0))

    with qtbot.waitSignal(short_view.toggled) as toggled:
        qtbot.keyClick(short_view, Qt.Key.Key_Space)

    assert toggled.args[0].data() == "Algeria"


def test_typing_jumps(qtbot: QtBot, short_view: CardView) -> None:
    qtbot.keyClicks(short_view, "kos")

    assert short_view.currentIndex().data() == "Kosovo"


def test_space_belongs_to_what_is_being_typed(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setModel(Lines(["North Atlantic", "North Macedonia"]))

    with qtbot.assertNotEmitted(short_view.toggled):
        qtbot.keyClicks(short_view, "north m")

    assert short_view.currentIndex().data() == "North Macedonia"


def test_typing_finds_rows_that_came_later(qtbot: QtBot, short_view: CardView) -> None:
    qtbot.keyClicks(short_view, "k")

    short_view.model().setStringList(["Algeria", "Zambia"])
    qtbot.keyClicks(short_view, "z")

    assert short_view.currentIndex().data() == "Zambia"


def test_typing_finds_a_text_that_has_changed(qtbot: QtBot, short_view: CardView) -> None:
    qtbot.keyClicks(short_view, "k")

    short_view.model().setData(short_view.model().index(6, 0), "Kyrgyzstan")
    qtbot.keyClicks(short_view, "y")

    assert short_view.currentIndex().data() == "Kyrgyzstan"


def test_a_screen_reader_is_told_of_the_current_row(qtbot: QtBot, short_view: CardView) -> None:
    QAccessible.setActive(True)
    short_view.activateWindow()
    short_view.setFocus()

    for _ in range(3):
        qtbot.keyClick(short_view, Qt.Key.Key_Down)

    table = QAccessible.queryAccessibleInterface(short_view)
    assert table.childCount() == 7
    assert table.child(5).text(QAccessible.Text.Name) == "Kosovo"
    assert (
        table.child(5).rect().height()
        == short_view.visualRect(short_view.model().index(5, 0)).height()
    )


def test_an_empty_list_answers_every_key(qtbot: QtBot, short_view: CardView) -> None:
    short_view.setModel(Lines([]))

    with qtbot.assertNotEmitted(short_view.opened):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
            qtbot.keyClick(short_view, key)

    assert short_view.currentIndex() == QModelIndex()
