"""What a briefing is when little is said about it."""

import dataclasses
from datetime import UTC, datetime

import pytest

from app.export.briefing import Briefing, BriefingError


def test_a_page_given_twice_stands_once(articles):
    briefing = Briefing(articles=(*articles, articles[0]))

    assert briefing.articles == articles


def test_without_a_page_there_is_no_briefing():
    with pytest.raises(BriefingError, match="choose at least one"):
        Briefing(articles=())


def test_an_unknown_paper_is_refused_with_the_known_ones(articles):
    with pytest.raises(BriefingError, match="“a5” is no paper; choose a4 or letter"):
        Briefing(articles=articles, paper="a5")


def test_a_single_page_lends_its_title(articles):
    assert Briefing(articles=articles[:1]).shown_title == "Ruritania"
    assert Briefing(articles=articles).shown_title == "Selected pages"
    assert Briefing(articles=articles, title="Mine").shown_title == "Mine"


def test_the_stamp_is_that_of_the_edition(briefing):
    assert briefing.stamp == datetime(2026, 11, 1, tzinfo=UTC)


def test_without_an_edition_the_stamp_is_what_the_pages_know(briefing):
    unnamed = dataclasses.replace(briefing, edition="second", as_of="2019-05")

    assert unnamed.stamp == datetime(2019, 5, 1, tzinfo=UTC)


def test_without_any_date_the_newest_page_gives_it(articles):
    briefing = Briefing(articles=articles)

    assert briefing.as_of_date.text == "2020"
    assert briefing.stamp == datetime(2020, 1, 1, tzinfo=UTC)


def test_a_stamp_is_never_older_than_the_format_allows(articles):
    assert Briefing(articles=articles, as_of="1649-01-30").stamp.year == 1980
