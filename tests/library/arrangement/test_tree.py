"""The partner tree, today and on other days."""

from datetime import date

import pytest

from app.library.arrangement.tree import BranchName, build_tree
from app.library.pages.edtf import parse
from app.library.pages.page import Existence, Membership, Page, TreePlace

BRANCHES = (
    BranchName("nato", "NATO"),
    BranchName("nato/allies", "Allies"),
    BranchName("nato/former", "Former partners"),
    BranchName("nato/empty", "Nobody"),
    BranchName("operations", "Operations"),
)


def page(page_id, title, places, **facts):
    tree = tuple(TreePlace(*place) for place in places)
    return Page(page_id, title, "country", "S.", parse("2025"), tree=tree, **facts)


FINLAND = page(
    "finland",
    "Finland",
    [("nato/allies", "nato"), ("nato/former", "pfp")],
    memberships=(
        Membership("nato", "Ally", parse("2023-04-04")),
        Membership("pfp", "partner", parse("1994-05-09"), parse("2023-04-04")),
    ),
)


def shape(branches):
    return [
        (branch.id, [(leaf.id, leaf.state) for leaf in branch.pages], shape(branch.children))
        for branch in branches
    ]


def test_a_page_stands_at_each_place_with_the_state_it_has_there():
    tree = build_tree(BRANCHES, [FINLAND], date(2023, 4, 5))

    assert shape(tree) == [
        (
            "nato",
            [],
            [
                ("nato/allies", [("finland", "current")], []),
                ("nato/former", [("finland", "former")], []),
            ],
        )
    ]


def test_before_its_accession_an_ally_is_a_partner_only():
    tree = build_tree(BRANCHES, [FINLAND], date(2022, 1, 1))

    assert shape(tree) == [("nato", [("finland", "current")], [])]


def test_what_had_not_begun_is_not_in_the_tree():
    kfor = page(
        "kfor", "KFOR", [("operations",)], exists=Existence(parse("1999-06-12"), parse("2001"))
    )

    assert build_tree(BRANCHES, [kfor], date(1999, 6, 11)) == ()
    assert shape(build_tree(BRANCHES, [kfor], date(2000, 1, 1))) == [
        ("operations", [("kfor", "current")], [])
    ]
    assert build_tree(BRANCHES, [kfor], date(2010, 1, 1))[0].pages[0].state == "former"


def test_what_is_decided_for_later_is_planned():
    later = page("later", "Later", [("operations",)], exists=Existence(parse("2027")))

    assert build_tree(BRANCHES, [later], date(2026, 1, 1))[0].pages[0].state == "planned"


def test_who_left_and_came_back_is_shown_once_with_the_span_of_the_day():
    malta = page(
        "malta",
        "Malta",
        [("nato/allies", "pfp")],
        memberships=(
            Membership("pfp", "partner", parse("1995-04-26"), parse("1996-10-27")),
            Membership("pfp", "partner", parse("2008-04-03")),
        ),
    )

    def leaf(day):
        (branch,) = build_tree(BRANCHES, [malta], day)
        (found,) = branch.children[0].pages
        return found.state, found.years

    assert leaf(date(1996, 1, 1)) == ("current", "1995–1996")
    assert leaf(date(2000, 1, 1)) == ("former", "1995–1996")
    assert leaf(date(2010, 1, 1)) == ("current", "since 2008")


def test_a_branch_counts_each_page_once():
    (nato,) = build_tree(BRANCHES, [FINLAND], date(2023, 4, 5))

    assert nato.count == 1


def test_pages_are_sorted_and_the_page_about_the_branch_comes_first():
    pages = [
        page("zambia", "Zambia", [("nato",)]),
        page("nato", "North Atlantic Treaty Organization", [("nato",)]),
        page("aland", "Åland", [("nato",)]),
    ]

    (branch,) = build_tree(BRANCHES, pages, date(2020, 1, 1))

    assert [leaf.id for leaf in branch.pages] == ["nato", "aland", "zambia"]


@pytest.mark.parametrize("through", ["nato", "osce"])
def test_a_place_through_a_membership_that_is_not_there_is_left_out(through):
    stray = page("stray", "Stray", [("nato/allies", through)])

    assert build_tree(BRANCHES, [stray], date(2020, 1, 1)) == ()
