"""What the head of a page says of its state."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QTextDocument

from app.library.pages.page import Place
from app.ui.reader.page_map import PageMap
from app.ui.reader.pen import Pen
from app.ui.reader.style import PageStyle
from app.ui.reader.title_block import (
    beyond_title_block,
    set_title_block,
    state_colour,
    state_words,
)
from app.ui.tokens import DARK, LIGHT


@pytest.mark.parametrize(
    ("kind", "state", "words"),
    [
        ("country", "current", "Current"),
        ("country", "former", "Former"),
        ("operation", "former", "Ended"),
        ("framework", "former", "Ended"),
        ("country", "suspended", "Suspended"),
        ("country", "unknown", "Status uncertain"),
    ],
)
def test_states_have_words_that_fit_the_kind(kind, state, words):
    assert state_words(kind, state) == words


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_each_state_has_a_colour_of_its_own(tokens):
    states = ("current", "suspended", "former", "planned")

    assert len({state_colour(state, tokens) for state in states}) == len(states)


@pytest.mark.parametrize(("summary", "times"), [("Uzbekistan.", 1), ("A partner.", 2)])
def test_a_summary_that_only_repeats_the_title_is_set_once(article, theme, summary, times):
    page = replace(article.page, title="Uzbekistan", summary=summary)
    document, places = QTextDocument(), PageMap(page.id)

    set_title_block(replace(article, page=page), Pen(document), PageStyle(theme, 100), places)

    lines = document.toPlainText().split("\n")[-times:]
    assert lines == ["Uzbekistan", summary][:times]
    start, end = places.span(Place(page.id, "", 0, 5, summary[:5]))
    assert document.toPlainText()[start:end] == summary[:5]


def test_rows_that_the_title_block_says_are_left_out(article):
    key_data = article.section("key-data")

    rows = beyond_title_block(key_data, article).blocks[0].rows

    assert len(key_data.blocks[0].rows) - len(rows) == 2
    assert rows[0][0][0].text == "Partnership for Peace"


def head_of(article, theme):
    """The lines of the title block, as they are set."""
    document = QTextDocument()
    style = PageStyle(theme, 100)
    set_title_block(article, Pen(document), style, PageMap(article.page.id))
    return document.toPlainText().split("\n")


def test_today_the_title_block_says_how_new_the_page_is(article, theme):
    kicker, title, *_ = head_of(article, theme)

    assert kicker.endswith("As of December 2017")
    assert title == "Uzbekistan"


@pytest.mark.parametrize(
    ("state", "words"),
    [("suspended", "Suspended"), ("unknown", "Not yet known"), ("not yet", "Not yet begun")],
)
def test_in_the_past_it_says_the_day_and_the_state_on_it(article, theme, state, words):
    then = replace(article, state=state, as_of=date(1996, 10, 27), name="the former Republic")

    kicker, title, now, *_ = head_of(then, theme)

    assert words in kicker
    assert kicker.endswith("On 27 October 1996")
    assert title == "The former Republic"
    assert now == "Now Uzbekistan"


def test_in_the_past_the_key_data_keep_how_new_the_page_is(article):
    then = replace(article, as_of=date(1996, 10, 27))

    rows = beyond_title_block(article.section("key-data"), then).blocks[0].rows

    assert "December 2017" in [row[-1][0].text for row in rows]
