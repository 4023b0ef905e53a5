"""Tests of the line above the results and the chips below it."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.library.chronology.events import ChronologyItem
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone
from app.library.search.absence import Absence, Part, Searched
from app.library.search.answer import SearchAnswer, SearchRequest
from app.ui.lists.chip_row import Chip, ChipRow
from app.ui.search.absence_view import AbsenceView
from app.ui.search.panel import ResultsPanel
from app.ui.search.results_bar import ResultsBar
from app.ui.theme import Theme

EVENT = ChronologyItem(
    (Milestone("pfp", "launch", parse("1994-01-10"), "framework launched", "The Allies begin."),)
)
ABSENCE = Absence(
    "a b",
    "a AND b",
    (Searched("Library", "2026", 3, 1200),),
    parts=(Part("a", 1), Part("b", 0, ("be", "by"))),
    without=(("a", 0), ("b", 1)),
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ResultsPanel:
    """Return a panel on screen."""
    panel = ResultsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(270, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def test_an_order_is_chosen_from_the_menu(qtbot: QtBot, theme: Theme) -> None:
    bar = ResultsBar(theme)
    qtbot.addWidget(bar)

    with qtbot.waitSignal(bar.sort_chosen) as chosen:
        bar.sort.menu().actions()[1].trigger()
    bar.set_sort("title")

    assert chosen.args == ["title"]
    assert (bar.sort.text(), bar.sort.accessibleName()) == ("Title", "Sorted by title")


@pytest.mark.parametrize("width", [120, 270, 600])
def test_chips_take_as_many_lines_as_they_need(qtbot: QtBot, theme: Theme, width: int) -> None:
    row = ChipRow(theme)
    qtbot.addWidget(row)
    row.resize(width, 10)
    row.show_chips([Chip("kind", str(number), f"Number {number}") for number in range(5)])

    frames = [button.geometry() for button in row.findChildren(QPushButton)]

    assert all(frame.left() >= 0 and frame.right() < width for frame in frames)
    assert all(frame.bottom() < row.height() for frame in frames)
    assert not any(one.intersects(two) for one in frames for two in frames if one != two)


def test_all_chips_go_at_once(qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer) -> None:
    panel.show_answer(answer)
    panel.show_choices(SearchRequest("", kinds=("country",), statuses=("former",), sort="title"))
    clearing = panel.chips.findChildren(QPushButton, "clearing")[-1]

    with qtbot.waitSignal(panel.choices_changed) as changed:
        qtbot.mouseClick(clearing, Qt.MouseButton.LeftButton)

    assert changed.args[0] == SearchRequest("", sort="title")


def test_a_chip_takes_itself_away_by_key(qtbot: QtBot, theme: Theme) -> None:
    row = ChipRow(theme)
    qtbot.addWidget(row)
    chip = Chip("kind", "country", "Countries")
    row.show_chips([chip])
    row.show()

    with qtbot.waitSignal(row.removed) as removed:
        qtbot.keyClick(row.findChild(QPushButton), Qt.Key.Key_Space)

    assert removed.args == [chip]
    row.show_chips([])
    assert row.isHidden()


def test_an_event_stands_first_and_opens_its_place(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    with_event = SearchAnswer("a", "a", 2, 1.0, hits=answer.hits, milestones=(EVENT,))
    panel.show_answer(with_event, {"pfp": "Partnership for Peace"})
    panel.setFocus()
    index = panel.view.model().index(0, 0)

    with qtbot.waitSignal(panel.place_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert (wanted.args[0].page, wanted.args[0].section) == ("pfp", "launch")
    assert index.data() == "Partnership for Peace"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Event: 10 January 1994. Partnership for Peace. The Allies begin."
    assert panel.view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)[0] == "1"


def test_space_on_an_event_puts_nothing_into_the_tray(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.show_answer(SearchAnswer("a", "a", 0, 1.0, milestones=(EVENT,)), {})
    panel.setFocus()

    with qtbot.assertNotEmitted(panel.tray_wanted):
        qtbot.keyClick(panel.view, Qt.Key.Key_Space)


def test_the_list_comes_back_to_its_place(panel: ResultsPanel, answer: SearchAnswer) -> None:
    panel.show_answer(answer)
    panel.go_to_place((1, 0))
    place = panel.place()
    panel.clear()

    panel.show_answer(answer)
    panel.go_to_place(place)

    assert panel.view.currentIndex().row() == 1


def test_escape_in_the_filters_goes_back_to_the_list(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)
    with qtbot.waitSignal(panel.facets_wanted):
        panel.bar.filters.click()

    qtbot.keyClick(panel.facets.tree, Qt.Key.Key_Escape)

    assert not panel.facets_shown
    assert panel.view.hasFocus()


def test_other_names_are_left_out_and_taken_in_again(
    qtbot: QtBot, panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)

    with qtbot.waitSignal(panel.choices_changed) as changed:
        qtbot.mouseClick(panel.names, Qt.MouseButton.LeftButton)
    panel.show_answer(SearchAnswer("a", "a", 2, 1.0, hits=answer.hits))

    assert changed.args[0] == SearchRequest("", other_names=False)
    assert panel.names.isVisible()
    assert panel.names.text() == "Search other names, too"


def test_the_proof_says_what_is_to_blame_and_is_copied_whole(qtbot: QtBot, theme: Theme) -> None:
    view = AbsenceView(theme)
    qtbot.addWidget(view)
    view.show_absence(ABSENCE)

    with qtbot.waitSignal(view.copied):
        qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)

    text = QGuiApplication.clipboard().text()
    assert text == ABSENCE.text
    assert "“b” stands on no page." in text
    assert "Library, edition 2026: 3 pages, 1,200 words" in text
    assert "b: on no page; nearest in the libraries: be, by" in text


def test_the_proof_names_libraries_words_parts_names_and_foldings(
    qtbot: QtBot, theme: Theme
) -> None:
    view = AbsenceView(theme)
    qtbot.addWidget(view)

    view.show_absence(dataclasses.replace(ABSENCE, also_searched=("c (1973–1994)", "d")))

    for words in (
        "“b” stands on no page.",
        "Library, edition 2026: 3 pages, 1,200 words",
        "b: on no page; nearest in the libraries: be, by",
        "c (1973–1994), d",
        "Case, accents, apostrophes",
    ):
        assert words in view.text


def test_the_nearest_words_and_what_is_left_can_be_searched_for(qtbot: QtBot, theme: Theme) -> None:
    view = AbsenceView(theme)
    qtbot.addWidget(view)
    view.show_absence(dataclasses.replace(ABSENCE, query="a b kind:body", without=(("b", 7),)))
    details = next(
        label for label in view.findChildren(QLabel) if label.textFormat() == Qt.TextFormat.RichText
    )
    document = QTextDocument()
    document.setHtml(details.text())
    links = []
    block = document.begin()
    while block.isValid():
        links += [
            each.format.anchorHref() for each in block.textFormats() if each.format.isAnchor()
        ]
        block = block.next()

    with qtbot.waitSignal(view.query_chosen) as chosen:
        details.linkActivated.emit(links[0])

    assert links == ["a be kind:body", "a by kind:body", "a kind:body"]
    assert chosen.args == ["a be kind:body"]


def test_what_cannot_be_told_apart_in_the_query_is_no_link(qtbot: QtBot, theme: Theme) -> None:
    view = AbsenceView(theme)
    qtbot.addWidget(view)

    view.show_absence(dataclasses.replace(ABSENCE, query="b OR b"))

    assert not any("href" in label.text() for label in view.findChildren(QLabel))


def test_a_proof_that_comes_too_late_is_not_shown(
    panel: ResultsPanel, answer: SearchAnswer
) -> None:
    panel.show_answer(answer)

    panel.show_absence(ABSENCE)

    assert panel.absence.isHidden()
