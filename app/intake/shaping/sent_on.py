"""What the mail by which a document was sent on tells of its day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.intake.frame.bylines import is_byline
from app.intake.report import Removal
from app.intake.shaping.page_facts import PageFacts

OF_MAIL = "the day of the mail that sends it on; nothing else tells one"
_ZONES = timedelta(days=1)  # by which a day may be later than that of the mail
_DAY = len("2004-12-08")


def with_day_of_mail(facts: PageFacts, day: str, removed: Sequence[Removal]) -> PageFacts:
    """*facts*; of a report by somebody of which nothing tells the day, that is the *day* of a mail.

    Reports are sent on within days, and a line of those *removed* says by whom this is. A page
    without an author may be years old when somebody sends it on. A day after that of the mail is
    the day of a meeting to come.
    """
    if not day:
        return facts
    if _is_later(facts.published, day):
        facts = replace(facts, published="", inferred="")
    if facts.published or facts.updated:
        return facts
    if not any(is_byline(" ".join(cut.text.split()), first=False) for cut in removed):
        return facts
    return replace(facts, published=day, inferred=OF_MAIL)


def _is_later(published: str, day: str) -> bool:
    """Whether a page would be *published* after the *day* on which it was sent on."""
    if len(published) != _DAY or len(day) != _DAY:
        return False
    return date.fromisoformat(published) > date.fromisoformat(day) + _ZONES
