"""Tests of the bar above the page of a preview."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.intake.pages_bar import PagesBar
from app.ui.lists.panel_head import PanelHead
from app.ui.theme import Theme

TITLES = ("Relations with Ruritania and its neighbours", "Ferries", "Pilots")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window that gives what is in it any width."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 60)
    return window


@pytest.fixture
def bar(theme: Theme, window: QWidget) -> PagesBar:
    """Return the bar of a document of three pages, on screen."""
    bar = PagesBar(theme, window)
    window.show()
    bar.show_pages(TITLES, 0, (), joined=False)
    return bar


@pytest.mark.parametrize("width", [370, 381, 480, 640])
def test_no_button_of_several_pages_is_cut_off(bar: PagesBar, width: int) -> None:
    bar.setGeometry(0, 0, width, 40)

    for part in (bar.keep, bar.join):
        assert part.width() >= part.sizeHint().width()
        assert part.geometry().right() < width
    assert bar.choice.width() >= bar.choice.minimumSizeHint().width()


def test_the_title_of_the_column_stands_where_there_is_room(bar: PagesBar) -> None:
    head = bar.findChild(PanelHead)

    bar.setGeometry(0, 0, 640, 40)
    assert head.isVisible()
    bar.setGeometry(0, 0, 381, 40)
    assert not head.isVisible()
    bar.show_pages(TITLES[:1], 0, (), joined=False)
    assert head.isVisible()
