"""The day of the mail by which a document was sent on."""

from app.intake.report import Removal
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.sent_on import OF_MAIL, with_day_of_mail

BY = (Removal("By Fiona Karlsen in\nVestby", "page metadata: looks and stands like it"),)
DAY = "2014-05-12"


def test_a_report_of_which_nothing_tells_the_day_is_likely_of_that_of_the_mail() -> None:
    assert with_day_of_mail(PageFacts(), DAY, BY) == PageFacts(published=DAY, inferred=OF_MAIL)


def test_a_page_by_nobody_may_be_years_old() -> None:
    home = (Removal("Home | News", "breadcrumb"),)

    assert with_day_of_mail(PageFacts(), DAY, home) == PageFacts()


def test_what_the_document_says_of_its_day_stands() -> None:
    for facts in (PageFacts(published="2014-05"), PageFacts(updated="2014-05-05")):
        assert with_day_of_mail(facts, DAY, BY) == facts


def test_without_a_mail_there_is_no_day() -> None:
    assert with_day_of_mail(PageFacts(), "", BY) == PageFacts()


def test_a_day_after_that_of_the_mail_is_not_when_the_document_was_published() -> None:
    meeting = PageFacts(published="2014-06-02")

    assert with_day_of_mail(meeting, DAY, ()) == PageFacts()
    assert with_day_of_mail(meeting, DAY, BY).published == DAY


def test_a_day_may_begin_earlier_where_the_document_is_from() -> None:
    facts = PageFacts(published="2014-05-13")

    assert with_day_of_mail(facts, DAY, BY) == facts
