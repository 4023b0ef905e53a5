"""What a briefing is when little is said about it."""

import dataclasses
from datetime import UTC, datetime

import pytest

from app.export.briefing import BriefingError
from tests.export.briefings import briefing_of


def test_a_page_of_which_two_parts_are_given_is_one_page(articles):
    briefing = briefing_of(articles=(*articles, articles[0]))

    assert briefing.articles == articles


def test_without_a_page_there_is_no_briefing():
    with pytest.raises(BriefingError, match="choose at least one"):
        briefing_of(articles=())


def test_a_single_page_lends_its_title(articles):
    assert briefing_of(articles=articles[:1]).shown_title == "Ruritania"
    assert briefing_of(articles=articles).shown_title == "Selected pages"
    assert briefing_of(articles=articles, title="Mine").shown_title == "Mine"


def test_the_stamp_is_that_of_the_edition(briefing):
    assert briefing.stamp == datetime(2026, 11, 1, tzinfo=UTC)


def test_without_an_edition_the_stamp_is_what_the_pages_know(briefing):
    unnamed = dataclasses.replace(briefing, edition="second", as_of="2019-05")

    assert unnamed.stamp == datetime(2019, 5, 1, tzinfo=UTC)


def test_without_any_date_the_newest_page_gives_it(articles):
    briefing = briefing_of(articles=articles)

    assert briefing.as_of_date.text == "2020"
    assert briefing.stamp == datetime(2020, 1, 1, tzinfo=UTC)


def test_a_stamp_is_never_older_than_the_format_allows(articles):
    assert briefing_of(articles=articles, as_of="1649-01-30").stamp.year == 1980
