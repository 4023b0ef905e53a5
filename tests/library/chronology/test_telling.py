"""The sentence of a page that tells an event."""

from datetime import date

import pytest

from app.library.chronology.telling import place_of, tellings_on
from app.library.pages.article import Article, build_article
from app.library.pages.body import Body, Paragraph, Section, Text, plain_text
from app.library.pages.page import Place
from tests.library.chronicle import milestone, page

TOLD = (
    "Malta entered the circle of partners twice. It signed the Framework Document of the "
    "Partnership for Peace on 26 April 1995. In October 1996 a new government withdrew from it. "
    "The U.N. General Assembly met No. 2 times."
)
LATER = "After 2008 the two sides planned their work for two years at a time."


def article_with(*milestones):
    """The page of Malta with a section that tells *milestones*."""
    blocks = (Paragraph((Text(TOLD),)), Paragraph((Text(LATER),)))
    return Article(page("malta", *milestones), (Section("history", 2, "History", blocks),))


@pytest.mark.parametrize(
    ("when", "text", "sentence"),
    [
        ("1995-04-26", "Signs the Framework Document.", "It signed the Framework Document of"
         " the Partnership for Peace on 26 April 1995."),
        ("1996-10", "The government withdraws.", "In October 1996 a new government withdrew from"
         " it."),
        ("1996-10-27", "The new government takes the country out.", "In October 1996 a new"
         " government withdrew from it."),
        ("2008", "A work plan of two years follows.", LATER),
        ("1999", "General Assembly: the U.N. met.", "The U.N. General Assembly met No. 2 times."),
        ("1996-10-27/1997", "It is a withdrawal of government.", "In October 1996 a new government"
         " withdrew from it."),
    ],
)  # fmt: skip
def test_the_sentence_with_the_date_and_the_words_tells_the_event(when, text, sentence):
    told = milestone("malta", "m", when, text=text, at="history")

    place = place_of(article_with(told), told)

    start = f"{TOLD}\n{LATER}".index(sentence)
    assert place == Place("malta", "history", start, start + len(sentence), sentence)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("2001-05-02", "Opens an embassy."),
        ("1996", "An earthquake."),
        ("../1995", "In it."),
        ("1996-05-02", "Withdraws from the government."),  # the sentence tells of October
        ("1998", "Signs the Framework Document."),  # and this one of 1995
    ],
)
def test_without_such_a_sentence_the_section_is_meant(when, text):
    told = milestone("malta", "m", when, text=text, at="history")

    assert place_of(article_with(told), told) == Place("malta", "history")


@pytest.mark.parametrize("at", ["", "gone"])
def test_where_the_page_names_no_section_the_row_in_the_list_is_meant(at):
    told = milestone("malta", "m", "1995-04-26", text="Signs the Framework Document.", at=at)

    assert place_of(article_with(told), told) == Place("malta", "m")


def test_an_event_read_in_a_text_has_its_place():
    passage = Place("malta", "history", 3, 9, "quoted")
    told = milestone("malta", "m", "1995", at="history", place=passage)

    assert place_of(article_with(told), told) == passage


def test_a_page_tells_its_milestones_in_its_list_and_in_its_text():
    signs = milestone("malta", "signs", "1995-04-26", text="Signs the Document.", at="history")
    leaves = milestone("malta", "leaves", "1996-10", text="Leaves.")
    article = article_with(leaves, signs)
    whole = build_article(article.page, Body(article.sections), {}, (), date(2025, 1, 1))

    told = tellings_on(whole)

    assert told["history"] == [(TOLD.index("It signed"), "malta#signs")]
    listed = plain_text(whole.section("milestones"))
    starts = [listed.index(text) for text in ("26 April 1995", "October 1996")]
    assert told["milestones"] == list(zip(starts, ("malta#signs", "malta#leaves"), strict=True))


def test_a_page_without_milestones_tells_none():
    assert tellings_on(article_with()) == {}
