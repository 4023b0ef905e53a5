"""What a page lends to its dates: of which year it tells, and on which day it was written."""

from collections.abc import Sequence
from dataclasses import replace

from app.intake.dating.dates import find_dates
from app.intake.dating.missing_years import YEAR_OF_THE_REPORT, DateSetting
from app.intake.shaping.document_facts import MADE
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.years_covered import year_covered

_MONTH, _DAY = len("2006-06"), len("2006-06-22")


def with_period(facts: PageFacts, title: str) -> PageFacts:
    """*facts* with the month or the year that the *title* names, unless it is still to come."""
    dates = find_dates(title)
    if facts.period or not dates or dates[0].form not in ("month", "year"):
        return facts
    value, day = dates[0].value, facts.published
    if day and value[: len(day)] > day[: len(value)]:
        return facts  # "Mission stays until May 2027" is news of an earlier day
    return replace(facts, period=value)


def setting_of(facts: PageFacts, titles: Sequence[str], *, of_book: bool) -> DateSetting:
    """What lends a date without a year its year: the year of a report, or the page's day.

    *titles* are those lines that may say of which year a report tells. The day of a book tells
    nothing of what it tells of.
    """
    if year := year_covered(titles, facts.published):
        return DateSetting(int(year), YEAR_OF_THE_REPORT, told=year, covers=True)
    reason = "the period of the page" if facts.period else facts.inferred or "the date of the page"
    newest = "" if facts.period else max(facts.published, facts.updated)[:10]
    exact = _DAY if facts.period else _MONTH
    told = facts.published if len(facts.published) >= exact else facts.period
    of_file = facts.inferred == MADE or of_book
    told = "" if of_file else told.partition("T")[0]
    return DateSetting(facts.year, reason, newest, told=told, of_file=of_file)
