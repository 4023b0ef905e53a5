"""What a page lends to its dates."""

from app.intake.shaping.date_settings import setting_of, with_period
from app.intake.shaping.page_facts import PageFacts


def test_the_period_is_that_of_the_title() -> None:
    assert with_period(PageFacts(published="2007-01-05"), "Review, May 2006").period == "2006-05"


def test_what_is_to_come_is_no_period() -> None:
    facts = PageFacts(published="2026-01-05")

    assert with_period(facts, "Mission stays until May 2027") == facts


def test_a_page_lends_the_year_in_which_it_was_published() -> None:
    setting = setting_of(PageFacts(published="2014-10-12"), ["Talks"], of_book=False)

    assert (setting.year, setting.reason) == (2014, "the date of the page")
    assert (setting.day, setting.told) == ("2014-10-12", "2014-10-12")


def test_a_report_of_a_year_lends_that_year() -> None:
    setting = setting_of(PageFacts(published="2017-03-01"), ["Annual Report 2016"], of_book=True)

    assert (setting.year, setting.covers) == (2016, True)


def test_the_day_of_a_book_is_none_of_what_it_tells_of() -> None:
    """Memoirs of one year come out years later."""
    setting = setting_of(PageFacts(published="2013-09-01"), ["The Orange Winter"], of_book=True)

    assert (setting.told, setting.of_file) == ("", True)
