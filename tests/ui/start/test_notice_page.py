"""What stands in the window when no page can."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from app.ui.start.notice_page import NoticePage


@pytest.fixture
def page(qtbot, theme) -> NoticePage:
    """A notice with nothing to say yet."""
    page = NoticePage(theme)
    qtbot.addWidget(page)
    page.resize(700, 600)
    page.show()
    return page


def words(page: NoticePage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def buttons(page: NoticePage) -> list[QPushButton]:
    return [button for button in page.findChildren(QPushButton) if button.isVisible()]


def test_at_first_it_is_blank(page):
    assert words(page).strip() == ""
    assert buttons(page) == []


def test_loading_shows_how_far_it_is(page):
    page.show_loading("Reading the pages: 12 of 30", 0.4)

    bar = page.findChild(QProgressBar)
    assert "12 of 30" in words(page)
    assert bar.isVisible()
    assert (bar.value(), bar.maximum()) == (40, 100)


def test_loading_of_unknown_length_shows_that_something_goes_on(page):
    page.show_loading("Reading the pages: 12 of 30", 0.4)
    page.show_loading("Preparing the search", 0)

    assert page.findChild(QProgressBar).maximum() == 0


def test_a_failure_says_why_and_can_be_tried_again(qtbot, page):
    page.show_loading("", 0)
    page.show_failure("The folder cannot be read.")

    assert "The folder cannot be read." in words(page)
    assert not page.findChild(QProgressBar).isVisible()
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.mouseClick(buttons(page)[0], Qt.MouseButton.LeftButton)


def test_return_presses_the_button_that_has_the_focus(qtbot, page):
    page.show_empty("/opt/entente/library", faults=True)
    retry, details = buttons(page)

    with qtbot.waitSignal(page.retry_wanted):
        qtbot.keyClick(retry, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.details_wanted):
        qtbot.keyClick(details, Qt.Key.Key_Return)


def test_an_empty_library_is_told_with_its_folder_and_faults(qtbot, page):
    page.show_empty("/opt/entente/library", faults=True)

    assert "/opt/entente/library" in words(page)
    _, details = buttons(page)
    with qtbot.waitSignal(page.details_wanted):
        qtbot.mouseClick(details, Qt.MouseButton.LeftButton)


def test_an_empty_library_without_faults_has_none_to_show(page):
    page.show_empty("/opt/entente/library", faults=False)

    assert len(buttons(page)) == 1


def test_a_screen_reader_hears_what_is_written(page):
    page.show_failure("The folder cannot be read.")

    assert page.accessibleName() == "The library cannot be opened. The folder cannot be read."


def test_it_follows_the_theme(page, theme):
    page.show_failure("The folder cannot be read.")
    before = page.grab().toImage().pixelColor(2, 2)

    theme.set_mode("dark")

    assert page.grab().toImage().pixelColor(2, 2).lightness() < before.lightness()
