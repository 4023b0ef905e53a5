"""A partner on one sheet, in its tab."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag

from app.library.comparing.fact_sheet import FactGroup, FactLine, FactSheet
from app.library.parts import FactSheetPart
from app.ui.compare.fact_sheet_view import FactSheetView, sheet_article
from app.ui.controllers.collecting import part_at
from app.ui.lists.part_drag import parts_in
from app.ui.reader import setting_job

TODAY = date(2026, 6, 1)  # not that of the clock: a window may be open over midnight


@pytest.fixture
def sheet() -> FactSheet:
    """Malta with a framework, and nothing said of offices."""
    line = FactLine("Partnership for Peace", "partner, since 26 April 1995", "malta", "signs")
    other = FactLine("4 April 2008", "Comes back.", "pfp", "malta-again")
    groups = (FactGroup("Frameworks", (line, other)), FactGroup("Offices"))
    return FactSheet("malta", "Malta", "A small island.", "current", TODAY, groups)


@pytest.fixture
def view(qtbot, theme, sheet, pages, monkeypatch) -> FactSheetView:
    monkeypatch.setattr(setting_job, "SLICE_S", 60.0)
    view = FactSheetView(theme, lambda _page, _anchor: None)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    with qtbot.waitSignal(view.pane.arrived):
        view.show_sheet(sheet, pages[1], 100)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.pane.browser.setFocus()
    return view


def text_of(view) -> str:
    return view.pane.browser.document().toPlainText()


def test_it_is_set_as_pages_are_with_its_own_kind(view):
    assert "fact sheet" in text_of(view).lower()
    assert "Partnership for Peace: partner, since 26 April 1995" in text_of(view)


def test_a_blank_says_that_nothing_is_stated(view):
    assert "Not stated in this library." in text_of(view)
    assert "1 of 2 kinds not stated" in view._facts.text()


def test_tab_and_return_lead_to_the_sentence_of_each_line(qtbot, view):
    asked = []
    view.telling_wanted.connect(lambda *args: asked.append(args))

    for _ in range(2):
        qtbot.keyClick(view.pane.browser, Qt.Key.Key_Tab)
        qtbot.keyClick(view.pane.browser, Qt.Key.Key_Return)

    assert asked == [("malta", "signs", False), ("pfp", "malta-again", False)]


def test_the_tray_gets_the_sheet_as_a_part(view):
    assert view.part() == FactSheetPart("malta")


def test_the_sheet_is_what_ctrl_d_takes_where_the_focus_is(view):
    assert part_at(view.pane.browser) == FactSheetPart("malta")


def test_words_of_the_sheet_are_no_passage_of_the_page(view):
    view.pane.browser.selectAll()

    assert view.pane.parts.selected() is None
    assert part_at(view.pane.browser) == FactSheetPart("malta")


def test_its_title_is_dragged_as_the_sheet(qtbot, view, monkeypatch):
    begun = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(parts_in(drag.mimeData())))

    qtbot.mousePress(view._title, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.mouseMove(view._title, QPoint(60, 8))

    assert begun == [(FactSheetPart("malta"),)]


def test_another_day_is_shown_in_its_place(qtbot, view, sheet, pages):
    with qtbot.waitSignal(view.pane.arrived):
        view.show_sheet(replace(sheet, day=date(1996, 1, 1), past=True), pages[1], 100)

    assert "On 1 January 1996" in text_of(view)
    assert view.part() == FactSheetPart("malta", "1996-01-01")


def test_the_article_for_export_has_the_groups_as_sections(sheet, pages):
    article = sheet_article(sheet, pages[1])

    assert [each.title for each in article.sections] == ["Frameworks", "Offices"]
    assert (article.page.kind, article.as_of) == ("fact sheet", None)


def test_it_is_set_anew_in_another_look(qtbot, view, theme):
    with qtbot.waitSignal(view.pane.arrived):
        theme.set_mode("dark")

    assert "Malta" in text_of(view)


def test_selected_words_are_copied(qtbot, view, qapp):
    view.pane.browser.selectAll()

    view.copy()

    assert "Comes back." in qapp.clipboard().text()
