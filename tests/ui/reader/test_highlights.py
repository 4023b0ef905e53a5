"""What is lit in a page, and how it goes out."""

import pytest

from app.ui.reader.highlights import Highlights, spans_between


@pytest.fixture
def highlights(tabs, long_article):
    tabs.show_article(long_article)
    return tabs.view.pane.highlights


def lit(highlights):
    return highlights._browser.extraSelections()


def test_only_the_spans_that_begin_in_between_are_taken():
    spans = [(0, 3), (5, 9), (10, 12), (20, 22)]

    assert list(spans_between(spans, 5, 10)) == [(5, 9), (10, 12)]
    assert list(spans_between(spans, 23, 40)) == []


def test_a_passage_goes_out_by_itself(qtbot, highlights, monkeypatch):
    highlights._fade.setDuration(30)

    highlights.light((10, 20))
    assert [each.cursor.selectedText() for each in lit(highlights)]

    qtbot.waitUntil(lambda: highlights.passage is None, timeout=2000)
    assert not lit(highlights)


def test_what_is_marked_takes_the_colours_of_another_look(highlights, theme):
    highlights.set_terms([(10, 20)])

    theme.set_mode("dark")

    selections = lit(highlights)
    assert selections[0].format.background().color().name() == theme.tokens.highlight


def test_a_page_opened_after_the_look_changed_is_marked_in_its_colours(tabs, theme, long_article):
    theme.set_mode("dark")

    tabs.show_article(long_article)
    highlights = tabs.view.pane.highlights
    highlights.set_terms([(10, 20)])

    (selection,) = lit(highlights)
    assert selection.format.background().color().name() == theme.tokens.highlight


def test_clearing_says_whether_there_was_anything(highlights):
    highlights.set_terms([(10, 20)])

    assert highlights.clear()
    assert not highlights.clear()


def test_a_span_beyond_the_end_of_a_shorter_page_does_no_harm(highlights):
    highlights.set_found([(10, 999_999)], (10, 999_999))

    assert len(lit(highlights)) == 2


def test_nothing_is_lit_at_first(highlights):
    assert isinstance(highlights, Highlights)
    assert not lit(highlights)
    assert highlights.passage is None
