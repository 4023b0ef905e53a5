"""Tests of `app.ui.search.panel`, by keyboard and mouse."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.pages.page import Place
from app.library.search.answer import SearchAnswer, SearchRequest
from app.ui.search.panel import ResultsPanel
from app.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ResultsPanel:
    """Return a panel on screen that has not been asked anything."""
    panel = ResultsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(270, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def words(panel: ResultsPanel) -> str:
    """Everything that the panel says beside its list."""
    return "\n".join(
        label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()
    )


def test_before_a_search_the_panel_says_what_to_do(panel: ResultsPanel) -> None:
    assert "Type into the field above" in words(panel)


def test_an_answer_shows_its_hits_and_how_it_was_read(
    panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)

    assert panel.view.isVisible()
    assert panel.view.model().rowCount() == 2
    assert words(panel) == "2 pages\nAlso searched: mélange"


def test_what_goes_without_saying_is_not_said(panel: ResultsPanel, answer: SearchAnswer) -> None:
    plain = SearchAnswer("osce un", "osce AND un*", 2, 1.0, hits=answer.hits)

    panel.show_answer(plain)

    assert words(panel) == "2 pages"


def test_an_unexpected_reading_is_told(panel: ResultsPanel, answer: SearchAnswer) -> None:
    read = SearchAnswer("kind:country un", "un, countries only", 70, 1.0, hits=answer.hits)

    panel.show_answer(read)

    assert words(panel) == "2 of 70 pages\nUnderstood as un, countries only"


def test_return_opens_the_hit_at_its_match(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)
    panel.setFocus()

    with qtbot.waitSignal(panel.hit_opened) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    hit, new_tab = opened.args
    assert (hit.place.page, hit.place.section) == ("uzbekistan", "science-and-environment")
    assert new_tab is False


def test_control_and_return_open_a_new_tab(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)
    panel.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)

    with qtbot.waitSignal(panel.hit_opened) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return, CONTROL)

    assert [opened.args[0].page, opened.args[1]] == ["nato", True]


def test_up_at_the_top_asks_for_the_field(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)
    panel.setFocus()

    with qtbot.waitSignal(panel.field_wanted):
        qtbot.keyClick(panel.view, Qt.Key.Key_Up)


def test_escape_leaves(qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer) -> None:
    panel.show_answer(answer)

    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.view, Qt.Key.Key_Escape)


def test_space_puts_a_page_into_the_tray_and_takes_it_out(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)
    panel.setFocus()
    with qtbot.waitSignal(panel.tray_wanted) as ticked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    panel.set_in_tray({"uzbekistan"})

    with qtbot.waitSignal(panel.tray_wanted) as unticked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Space)

    assert [ticked.args, unticked.args] == [["uzbekistan", True], ["uzbekistan", False]]


def test_a_click_on_the_box_ticks_and_does_not_open(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)
    card = panel.view.visualRect(panel.view.model().index(0, 0))
    box = QPoint(card.right() - 20, card.top() + 18)

    with qtbot.assertNotEmitted(panel.hit_opened), qtbot.waitSignal(panel.tray_wanted) as ticked:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=box)

    assert ticked.args == ["uzbekistan", True]


def test_a_click_on_a_later_passage_opens_the_page_there(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)
    card = panel.view.visualRect(panel.view.model().index(0, 0))
    last_line = QPoint(card.left() + 40, card.bottom() - 20)

    with qtbot.waitSignal(panel.hit_opened) as opened:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=last_line)

    assert opened.args[0].place == Place("uzbekistan", "milestones", 5, 12, "mélange")


@pytest.mark.parametrize("line", [0, 1, 2])
def test_a_click_above_it_opens_the_best_passage(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer, line: int
) -> None:
    panel.show_answer(answer)
    card = panel.view.visualRect(panel.view.model().index(0, 0))
    point = QPoint(card.left() + 40, card.top() + 16 + 20 * line)

    with qtbot.waitSignal(panel.hit_opened) as opened:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert opened.args[0] == answer.hits[0]


def test_a_long_offer_takes_several_lines(panel: ResultsPanel) -> None:
    panel.show_answer(SearchAnswer("x", "x", 0, 1.0, suggestion="one two three four " * 3))

    lines = panel.notice.button.text().split("\n")
    assert len(lines) > 1
    assert panel.notice.button.sizeHint().width() < panel.width()


def test_a_likelier_spelling_is_offered_above_what_was_found(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(dataclasses.replace(answer, suggestion="mélange"))

    with qtbot.waitSignal(panel.suggestion_chosen) as chosen:
        qtbot.mouseClick(panel.offer, Qt.MouseButton.LeftButton)
    panel.show_answer(answer)

    assert chosen.args == ["mélange"]
    assert not panel.offer.isVisible()


def test_of_many_other_names_the_first_are_said_with_their_years(
    panel: ResultsPanel, answer: SearchAnswer
) -> None:
    named = ("a (1991–2019)", "b (since 1995)", "c", "d", "e")

    panel.show_answer(dataclasses.replace(answer, also_searched=tuple("abcde"), also_named=named))

    assert "Also searched: a (1991–2019), b (since 1995), c and 2 more" in words(panel)


def test_nothing_found_offers_another_word(
    qtbot: QtBot, panel: ResultsPanel, nothing: SearchAnswer
) -> None:
    panel.show_answer(nothing)
    panel.setFocus()

    with qtbot.waitSignal(panel.suggestion_chosen) as chosen:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)

    assert panel.notice.button.text() == "Did you mean uzbekistan?"
    assert "Nothing found for “uzbekstan”" in words(panel)
    assert chosen.args == ["uzbekistan"]


def test_nothing_found_without_another_word_gives_advice(panel: ResultsPanel) -> None:
    panel.show_answer(SearchAnswer("xyzzy", "xyzzy", 0, 1.0))

    assert panel.notice.button.isHidden()
    assert "Fewer or shorter words find more" in words(panel)


def test_earlier_hits_stay_while_the_next_search_takes_its_time(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)

    panel.show_searching()
    qtbot.waitUntil(lambda: "Searching…" in words(panel))

    assert panel.view.isVisible()
    assert panel.view.model().rowCount() == 2


def test_a_first_search_that_takes_its_time_says_so(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.show_searching()

    qtbot.waitUntil(lambda: words(panel) == "Searching…")

    assert not panel.view.isVisible()


def test_an_error_is_said_in_place_of_the_hits(panel: ResultsPanel, answer: SearchAnswer) -> None:
    panel.show_answer(answer)

    panel.show_error("The index of the library is damaged.")

    assert "The search failed" in words(panel)
    assert "The index of the library is damaged." in words(panel)
    assert panel.view.model().rowCount() == 0


def test_clearing_takes_the_hits_away(panel: ResultsPanel, answer: SearchAnswer) -> None:
    panel.show_answer(answer)

    panel.clear()

    assert panel.view.model().rowCount() == 0
    assert not panel.view.isVisible()


@pytest.mark.parametrize("width", [170, 233, 300, 520])
def test_no_word_of_a_real_hit_is_cut_off(
    theme: Theme, panel: ResultsPanel, library: Library, width: int
) -> None:
    panel.show_answer(library.search(SearchRequest("cooperation", 10)))
    delegate, model = panel.view.itemDelegate(), panel.view.model()

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
        below = image.copy(0, height - 8, width, 68)
        blank = QImage(below.size(), QImage.Format.Format_RGB32)
        blank.fill(QColor("#ffffff"))
        assert below == blank


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_matches_stand_on_their_own_ground(
    panel: ResultsPanel, theme: Theme, answer: SearchAnswer, mode: str
) -> None:
    theme.set_mode("dark" if mode == "dark" else "light")
    panel.show_answer(answer)

    image = panel.view.viewport().grab().toImage()

    marked = QColor(theme.tokens.highlight)
    assert any(
        image.pixelColor(x, y) == marked for x in range(image.width()) for y in range(30, 120)
    )
