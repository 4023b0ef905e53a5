"""A partner on one sheet."""

from datetime import date

from app.library.chronology.events import build_chronology
from app.library.comparing.fact_sheet import build_fact_sheet
from app.library.pages.page import Relation
from tests.library.chronicle import membership, milestone, page

MALTA = page(
    "malta",
    milestone("malta", "contact", "1990-01", with_=("nato",)),
    milestone("malta", "later", "1992", with_=("nato",)),
    milestone("malta", "signs", "1995-04-26", type="agreement signed", with_=("nato",)),
    milestone("malta", "troops", "1999", type="contribution", with_=("kfor",)),
    milestone("malta", "money", "2000", type="contribution"),
    milestone("malta", "opens", "2001", type="office opened"),
    milestone("malta", "first", "2002", type="visit"),
    milestone("malta", "last", "2004", type="visit"),
    milestone("malta", "plan", "2010", type="programme agreed"),
    memberships=(
        membership("pfp", "2008-03-20", milestone="again"),
        membership("pfp", "1995-04-26", "1996-10-27", milestone="signs"),
        membership("osce", "2030"),
    ),
    related=(Relation("sfor", "contributed to"), Relation("kfor", "contributed to")),
)
PAGES = {
    each.id: each
    for each in (
        MALTA,
        page("nato", kind="organisation"),
        page("osce", kind="organisation"),
        page("pfp", kind="framework"),
        page("kfor", kind="operation"),
        page("sfor", kind="operation"),
    )
}


def sheet(day=date(2025, 1, 1)):
    found = build_fact_sheet(MALTA, build_chronology([MALTA]), PAGES, day)
    return {
        group.title: [(each.label, each.text) for each in group.lines] for group in found.groups
    }


def test_first_contact_is_the_first_event_with_each_organisation():
    assert sheet()["First contact"] == [("Nato", "January 1990: contact.")]


def test_frameworks_stand_in_order_with_role_span_and_state():
    assert sheet()["Frameworks"] == [
        ("Pfp", "member, 26 April 1995 to 27 October 1996, former"),
        ("Pfp", "member, since 20 March 2008"),
        ("Osce", "member, since 2030, planned"),
    ]


def test_operations_are_those_that_are_told_and_those_that_are_only_named():
    found = sheet()

    assert found["Operations supported"] == [("1999", "troops."), ("Sfor", "contributed")]
    assert found["Other contributions"] == [("2000", "money.")]


def test_documents_programmes_and_offices_are_told_by_their_types():
    found = sheet()

    assert found["Documents signed"] == [("26 April 1995", "signs.")]
    assert found["Programmes agreed"] == [("2010", "plan.")]
    assert found["Offices"] == [("2001", "opens.")]


def test_of_visits_only_the_last_is_told():
    assert sheet()["Last high-level visit"] == [("2004", "last.")]


def test_what_had_not_happened_on_the_day_is_left_out():
    found = sheet(date(2003, 1, 1))

    assert found["Last high-level visit"] == [("2002", "first.")]
    assert found["Programmes agreed"] == []
    assert next(text for _, text in found["Frameworks"]).endswith("former")
    assert ("Pfp", "member, since 20 March 2008") not in found["Frameworks"]


def test_what_was_found_and_not_checked_is_marked():
    found = page(
        "malta",
        milestone("malta", "contact", "1990", with_=("nato",), origin="extracted"),
        milestone("malta", "last", "2004", type="visit", origin="extracted", said="accept"),
    )
    groups = build_fact_sheet(found, build_chronology([found]), PAGES, date(2025, 1, 1)).groups

    told = {group.title: [line.text for line in group.lines] for group in groups}

    assert told["First contact"] == ["1990: contact. (found, not checked)"]
    assert told["Last high-level visit"] == ["last."]
