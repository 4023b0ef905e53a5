"""The chronologies of a text, as tests of them and of their parts look at them."""

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import split_sentences
from app.intake.events.chronologies import ChronologyFind, find_chronologies


def chronology(text: str, title: str = "", year: int = 0) -> ChronologyFind:
    """What is found in *text* below the heading *title*; *year* is that of the page."""
    dates = dates_in_context(text, split_sentences(text), DateSetting(year, "the page"))
    return find_chronologies(text, title, dates)


def entries(text: str, title: str = "", year: int = 0) -> list[tuple[str, str]]:
    """The date and the words of each entry."""
    found = chronology(text, title, year).entries
    return [(each.date.value, text[each.start : each.end]) for each in found]
