"""Who joined what, and when."""

from datetime import date

from app.library.comparing.matrix import build_matrix, groups_of
from tests.library.chronicle import membership, page

MALTA = page("malta", memberships=(
    membership("pfp", "2008-03-20", milestone="again"),
    membership("pfp", "1995-04-26", "1996-10-27", milestone="signs"),
    membership("osce", "1973-07-03"),
))  # fmt: skip
AUSTRIA = page("austria", memberships=(membership("pfp", "1995-02-10"),))
SERBIA = page("serbia", memberships=(membership("pfp", "2006-12-14", paused=[("2010", "")]),))
PAGES = (MALTA, AUSTRIA, SERBIA)
TODAY = date(2025, 1, 1)


def build(day=TODAY, **how):
    return build_matrix(PAGES, ("pfp", "osce"), {"pfp": "PfP", "osce": "OSCE"}, day, **how)


def titles(matrix):
    return [row.title for row in matrix.rows]


def test_frameworks_with_most_members_come_first():
    assert groups_of(PAGES) == ("pfp", "osce")


def test_a_cell_holds_every_span_in_order_with_the_state_of_the_day():
    cell = build().cell("malta", "pfp")

    assert (cell.years, cell.state) == ("1995–1996, since 2008", "current")
    assert cell.milestone == "malta#signs"
    assert build(date(2000, 1, 1)).cell("malta", "pfp").state == "former"
    assert build().cell("serbia", "pfp").state == "suspended"


def test_who_never_belonged_has_an_empty_cell():
    cell = build().cell("austria", "osce")

    assert (cell.memberships, cell.state, cell.years, cell.since) == ((), "", "", None)
    assert build().cell("nobody", "osce") is None


def test_rows_are_sorted_by_title_by_date_and_by_state():
    assert titles(build()) == ["Austria", "Malta", "Serbia"]
    assert titles(build(sort="date", by="osce"))[0] == "Malta"
    assert titles(build(sort="date")) == ["Austria", "Malta", "Serbia"]
    assert titles(build(sort="state", by="pfp"))[-1] == "Serbia"
