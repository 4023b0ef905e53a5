"""Tests of the help page: every example is found in it, runs, and finds something."""

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.search.answer import SearchRequest
from app.library.search.query_fields import FIELDS
from app.ui.search.help_page import QUESTIONS, WORDS, HelpPage
from app.ui.theme import Theme

EXAMPLES = [query for query, _ in (*WORDS, *QUESTIONS)] + [field.example for field in FIELDS]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> HelpPage:
    """Return the help page."""
    page = HelpPage(theme)
    qtbot.addWidget(page)
    return page


@pytest.mark.parametrize("query", EXAMPLES)
def test_every_example_finds_something(library: Library, query: str) -> None:
    assert library.search(SearchRequest(query)).total > 0


def test_an_example_runs_as_it_is_written(qtbot: QtBot, page: HelpPage) -> None:
    links = []
    block = page.browser.document().begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            form = piece.fragment().charFormat()
            if form.isAnchor():
                links.append(form.anchorHref())
            piece += 1
        block = block.next()

    run = []
    page.example_chosen.connect(run.append)
    for link in links:
        page.browser.anchorClicked.emit(QUrl(link))

    assert run == EXAMPLES


def test_the_page_follows_the_look(page: HelpPage, theme: Theme) -> None:
    light = page.browser.toHtml()

    theme.set_mode("dark")

    assert page.browser.toHtml() != light
