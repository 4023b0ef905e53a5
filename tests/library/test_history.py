"""What can be asked of all milestones and memberships together, on the built-in library."""

from datetime import date

import pytest

from app.library.chronology.scope import Scope
from app.library.comparing.assembled import fact_sheet_sections
from app.library.pages.entry import UnknownPageError


def test_a_partners_chronology_holds_what_other_pages_tell_of_it(library):
    own = library.history.chronology(Scope("page", ("finland",)))
    whole = library.history.chronology(Scope("partner", ("finland",)))

    assert set(own) <= set(whole)
    assert library.history.everything[0].date.sort_key <= whole[0].date.sort_key


def test_a_branch_holds_the_pages_below_it(library):
    items = library.history.chronology(Scope("branch", branch="operations"))

    assert {"ifor", "kfor"} <= {page for item in items for page in item.pages}


def test_an_unknown_page_is_told_with_the_nearest(library):
    with pytest.raises(UnknownPageError, match="did you mean “finland”"):
        library.history.chronology(Scope("page", ("finnland",)))


def test_the_matrix_of_everything_has_every_country(library):
    matrix = library.history.matrix()

    assert {row.page for row in matrix.rows} >= {"finland", "georgia", "uzbekistan"}
    assert {"osce", "nato", "pfp"} <= set(matrix.groups)
    assert matrix.day == date.today()


def test_rows_and_columns_can_be_chosen(library):
    matrix = library.history.matrix(("uzbekistan",), ("pfp",), date(1994, 7, 13))

    assert (matrix.groups, [row.page for row in matrix.rows]) == (("pfp",), ["uzbekistan"])
    assert matrix.cell("uzbekistan", "pfp").state == "current"


def test_pages_are_compared(library):
    found = library.history.compare(("finland", "georgia"))

    assert "pfp" in {each.group for each in found.common}


def test_a_fact_sheet_is_put_together(library):
    sheet = library.history.fact_sheet("uzbekistan")

    signed = next(group for group in sheet.groups if group.title == "Documents signed")
    assert any(line.label == "13 July 1994" for line in signed.lines)


def test_a_fact_sheet_of_a_day_of_the_past_has_no_summary_which_is_written_for_today(library):
    then = library.history.fact_sheet("uzbekistan", date(1996, 1, 1))
    now = library.history.fact_sheet("uzbekistan")

    assert (then.summary, now.summary) == ("", library.page("uzbekistan").summary)
    assert [each.title for each in fact_sheet_sections(then)] == [g.title for g in then.groups]


def test_lanes_and_tags_are_made_of_a_chronology(library):
    items = library.history.chronology(Scope("page", ("uzbekistan",)))

    lanes = library.history.lanes(items, "partner", ("uzbekistan",))

    assert lanes[0].title == "Uzbekistan"
    assert len(library.history.tagged(items)) == len(items)
    assert "pfp" in library.history.groups()


def test_a_day_of_the_year_tells_its_events(library):
    found = library.history.on_this_day(date(2026, 11, 21))

    assert any("Charter of Paris" in told.text for item in found for told in item.milestones)


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(1994, 12, 31), "Conference on Security and Co-operation in Europe"),
        (date(1995, 1, 1), "Organization for Security and Co-operation in Europe"),
    ],
)
def test_the_tree_of_the_past_bears_the_names_of_the_past(library, day, title):
    (branch,) = [branch for branch in library.tree(day) if branch.id == "osce"]

    assert title in {leaf.title for leaf in branch.pages}


def test_matrix_and_comparison_bear_the_names_of_the_day(library):
    history, day = library.history, date(1993, 1, 1)
    name = "Conference on Security and Co-operation in Europe"

    assert history.matrix(["finland"], ["osce"], day).titles == (name,)
    assert history.compare(["finland", "georgia"], day).common[0].title == name
    assert "Republic of Georgia" in history.compare(["finland", "georgia"], day).titles
    assert name not in history.matrix(["finland"]).titles


def test_a_page_shows_the_states_of_the_day(library):
    on_day = library.article("finland", date(2022, 1, 1))

    states = {each.group: each.state for each in on_day.standings}
    assert (states["pfp"], states["nato"]) == ("current", "not yet")


def test_a_page_of_the_past_has_no_summary_which_is_written_for_today(library):
    assert library.article("finland", date(2022, 1, 1)).page.summary == ""
    assert library.article("finland").page.summary == library.page("finland").summary


def test_an_event_is_made_ready_for_filters_once(library):
    items = library.history.chronology(Scope("page", ("finland",)))

    first, again = library.history.tagged(items), library.history.tagged(items)

    assert [each.item for each in first] == list(items)
    assert all(one is other for one, other in zip(first, again, strict=True))
