"""Links to passages in the whole program: from the clipboard, the command line, and the system."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.pages.article import Article
from app.library.pages.page import Place
from app.library.pages.passage_link import read_link
from app.library.passage_search import link_to, texts_of
from app.ui.controllers.linking import OpenEvents
from app.ui.dialogs.open_link import OpenLinkDialog
from app.ui.program import Program
from app.ui.reader.view import PageView

pytestmark = pytest.mark.window
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SECTION = "defence-and-education"


@pytest.fixture
def article(library: Library) -> Article:
    """A page of the built-in library."""
    return library.article("uzbekistan")


@pytest.fixture
def passage(article: Article) -> str:
    """A paragraph of the page."""
    return texts_of(article)[SECTION].split("\n")[0]


@pytest.fixture
def link(article: Article, passage: str) -> str:
    """A link to the paragraph."""
    return link_to(article, Place("uzbekistan", SECTION, 0, len(passage), passage))


def view_of(program: Program) -> PageView:
    """The tab in view."""
    return program.window.reader.view


def lit(program: Program) -> str:
    """The words that are lit in the page in view."""
    pane = view_of(program).pane
    span = pane.highlights.passage
    return pane.browser.document().toPlainText()[slice(*span)] if span else ""


def until_lit(qtbot: QtBot, program: Program) -> str:
    """The words that come to be lit."""
    qtbot.waitUntil(lambda: bool(lit(program)), timeout=10_000)
    return lit(program)


def without_marks(text: str) -> str:
    """*text* as it is set, without the marks of notes."""
    return "".join(c for c in text if not c.isdigit()).replace("\u202f", "")


def test_a_start_with_a_link_opens_the_passage_lit_and_in_view(
    qtbot: QtBot, start: Callable[..., Program], link: str, passage: str
) -> None:
    program = start(link)

    assert without_marks(until_lit(qtbot, program)) == without_marks(passage)
    pane = view_of(program).pane
    first, last = pane.browser.visible_span()
    assert first <= pane.highlights.passage[0] <= last
    assert not view_of(program).bar.isVisible()


def test_a_second_start_with_a_link_opens_the_passage(
    qtbot: QtBot, program: Program, link: str
) -> None:
    program.call(link)

    until_lit(qtbot, program)
    assert program.window.reader.current_page() == "uzbekistan"


def test_what_is_called_for_before_the_library_is_open_is_opened_with_it(
    qtbot: QtBot, start: Callable[..., Program], link: str
) -> None:
    def call_at_once(program: Program) -> bool:
        if not program.is_settled and not asked:
            asked.append(program.call(link))
        return program.is_settled

    asked: list[None] = []
    program = start(until=call_at_once)

    until_lit(qtbot, program)


def test_a_link_to_a_moved_passage_says_so_in_the_window(
    qtbot: QtBot, program: Program, link: str
) -> None:
    program.call(link.replace(SECTION, "evolution"))

    until_lit(qtbot, program)
    assert view_of(program).bar.headline.text() == "Moved"


def test_the_link_on_the_clipboard_is_opened_by_ctrl_l_and_return(
    qtbot: QtBot, program: Program, link: str
) -> None:
    QGuiApplication.clipboard().setText(f"As the page says ({link}).")

    qtbot.keyClick(program.window, Qt.Key.Key_L, CTRL)
    dialog = program.window.findChild(OpenLinkDialog)
    assert isinstance(dialog, OpenLinkDialog)
    assert dialog.field.text() == link
    assert dialog.told.text().startswith("Uzbekistan: “The Planning and Review Process")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    until_lit(qtbot, program)


def test_without_a_link_the_dialog_waits_for_one(qtbot: QtBot, program: Program) -> None:
    QGuiApplication.clipboard().setText("nothing of the kind")
    program.window.commands["open_link"].trigger()
    dialog = program.window.findChild(OpenLinkDialog)
    assert isinstance(dialog, OpenLinkDialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Open)
    assert not button.isEnabled()

    qtbot.keyClicks(dialog.field, "PfP")
    assert button.isEnabled()
    button.click()

    qtbot.waitUntil(lambda: program.window.reader.current_page() == "pfp")


def test_a_very_long_passage_is_cut_in_the_dialog(qtbot: QtBot, program: Program) -> None:
    QGuiApplication.clipboard().setText(f"entente:pfp#a:~:text={'word%20' * 90}")
    program.window.commands["open_link"].trigger()

    dialog = program.window.findChild(OpenLinkDialog)

    assert isinstance(dialog, OpenLinkDialog)
    assert dialog.told.text().endswith("…")


def test_a_page_that_was_renamed_is_followed_and_it_is_said(
    qtbot: QtBot, start: Callable[..., Program], reader_paths: "object", tmp_path: Path
) -> None:
    folder = reader_paths.user_library  # type: ignore[attr-defined]
    (folder / "pages").mkdir(parents=True)
    (folder / "library.toml").write_text(LIBRARY, encoding="utf-8")
    (folder / "pages" / "river-commission.md").write_text(PAGE, encoding="utf-8")
    program = start()

    program.call("entente:commission#tasks:~:text=It%20counts%20the%20ships")

    assert until_lit(qtbot, program) == "It counts the ships"
    told = program.window.statusBar().currentMessage()
    assert told == "The page is called “River Commission” now"


def test_the_link_to_a_marked_paragraph_is_copied_and_opens_it_again(
    qtbot: QtBot, start: Callable[..., Program]
) -> None:
    program = start("uzbekistan")
    qtbot.waitUntil(lambda: view_of(program).pane.ready)
    browser = view_of(program).pane.browser
    for _ in range(12):
        qtbot.keyClick(browser, Qt.Key.Key_Down, CTRL)
    place = view_of(program).pane.paragraphs.place
    qtbot.keyClick(browser, Qt.Key.Key_L, CTRL | ALT)
    link = QGuiApplication.clipboard().text()

    program.browsing.open_reference("pfp")
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "pfp")
    program.browsing.open_reference(link)

    until_lit(qtbot, program)
    assert place is not None
    assert read_link(link).anchor == place.section


def test_a_paragraph_is_copied_with_its_citation_and_its_link(
    qtbot: QtBot, start: Callable[..., Program], link: str, passage: str
) -> None:
    program = start(link)
    until_lit(qtbot, program)
    pane = view_of(program).pane
    pane.paragraphs.mark_at(pane.highlights.passage[0])
    program.window.commands["cite_ris"].setChecked(True)
    program.citing._style = "ris"
    QGuiApplication.clipboard().clear()

    qtbot.keyClick(program.window, Qt.Key.Key_C, CTRL | ALT)

    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: bool(clipboard.text()))
    text = clipboard.text()
    assert text.startswith(f"“{passage[:40]}")
    assert "s.v. “Uzbekistan,”" in text
    assert link in text


def test_one_key_puts_the_paragraph_in_view_into_the_tray(
    qtbot: QtBot, start: Callable[..., Program], link: str, passage: str
) -> None:
    program = start(link)
    until_lit(qtbot, program)
    pane = view_of(program).pane
    pane.browser.scroll_to(pane.highlights.passage[0], 2)

    qtbot.keyClick(pane.browser, Qt.Key.Key_J, CTRL)

    (part,) = program.collecting.parts
    assert part.place.quote == passage  # type: ignore[union-attr]


def test_ctrl_d_takes_the_marked_paragraph(
    qtbot: QtBot, start: Callable[..., Program], link: str, passage: str
) -> None:
    program = start(link)
    until_lit(qtbot, program)
    pane = view_of(program).pane
    pane.paragraphs.mark_at(pane.highlights.passage[0])
    pane.browser.setFocus()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, CTRL)

    (part,) = program.collecting.parts
    assert part.place.quote == passage  # type: ignore[union-attr]


def test_without_a_page_there_is_no_paragraph(program: Program) -> None:
    program.window.commands["collect_paragraph"].trigger()

    assert program.collecting.parts == ()
    assert program.window.statusBar().currentMessage().startswith("Open a page")


def test_a_mac_hands_links_over_as_events(qtbot: QtBot, qapp: QApplication, link: str) -> None:
    events = OpenEvents(qapp)

    with qtbot.waitSignal(events.called, timeout=1000) as called:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl(link)))
    with qtbot.assertNotEmitted(events.called):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org")))

    assert read_link(called.args[0]) == read_link(link)
    qapp.removeEventFilter(events)


LIBRARY = """
id = "rivers"
title = "Rivers"
language = "en"
edition = "1"
licence = "CC-BY-4.0"
publisher = "Nobody"
as_of = "2025"
"""
PAGE = """---
id: river-commission
title: River Commission
kind: organisation
summary: It keeps the river open.
as_of: 2025
redirects: [commission]
---

## Tasks

It counts the ships, and it keeps the fairway free.
"""
