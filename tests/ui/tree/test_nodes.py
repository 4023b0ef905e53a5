"""Tests of `app.ui.tree.nodes`."""

import pytest

from app.library.arrangement.tree import Branch
from app.ui.tree.nodes import Node, build_nodes

Branches = tuple[Branch, ...]


def titles(root: Node) -> list[str]:
    """Every row, parents first."""
    return [node.title for node in root.walk()]


def node(root: Node, key: str) -> Node:
    """The node called *key*."""
    return next(each for each in root.walk() if each.key == key)


def test_without_a_filter_every_place_is_there(branches: Branches) -> None:
    root = build_nodes(branches)

    assert titles(root).count("Finland") == 3
    assert titles(root).count("Uzbekistan") == 2
    assert not any(each.meant or each.opens for each in root.walk())


def test_a_page_comes_before_the_branches_beside_it(branches: Branches) -> None:
    root = build_nodes(branches)

    assert [child.title for child in root.children[0].children] == [
        "North Atlantic Treaty Organization",
        "Allies",
        "Partners",
    ]


def test_a_branch_counts_a_page_once(branches: Branches) -> None:
    root = build_nodes(branches)

    assert root.children[0].count == 4
    assert node(root, "nato/partners").count == 3


def test_a_filter_keeps_the_branches_that_lead_to_what_fits(branches: Branches) -> None:
    root = build_nodes(branches, "uzb")

    assert titles(root) == [
        "NATO",
        "Partners",
        "Central Asia",
        "Uzbekistan",
        "OSCE",
        "Participating States",
        "Uzbekistan",
    ]
    assert all(each.opens for each in root.walk() if not each.leaf)


def test_counts_are_those_of_what_the_filter_keeps(branches: Branches) -> None:
    assert build_nodes(branches, "uzb").children[0].count == 1


@pytest.mark.parametrize("wanted", ["cote", "COTE D'IVOIRE", "côte d’ivoire", "ivoire"])
def test_accents_case_and_apostrophes_do_not_matter(branches: Branches, wanted: str) -> None:
    assert "Côte d’Ivoire" in titles(build_nodes(branches, wanted))


def test_cooperation_finds_co_operation(branches: Branches) -> None:
    assert "Organization for Security and Co-operation in Europe" in titles(
        build_nodes(branches, "cooperation")
    )


def test_a_word_may_stand_in_a_branch_above(branches: Branches) -> None:
    root = build_nodes(branches, "states finland")

    assert titles(root) == ["OSCE", "Participating States", "Finland"]


def test_a_branch_that_fits_keeps_all_its_pages_and_opens(branches: Branches) -> None:
    root = build_nodes(branches, "central asia")

    assert titles(root) == ["NATO", "Partners", "Central Asia", "Kazakhstan", "Uzbekistan"]
    assert node(root, "nato/partners/central-asia").opens


def test_a_large_branch_that_fits_opens_only_where_more_fits(branches: Branches) -> None:
    root = build_nodes(branches, "partners")

    assert node(root, "nato").opens
    assert node(root, "nato/partners").opens  # “Former partners” below it fits too
    assert not node(root, "nato/partners/central-asia").opens
    assert node(root, "nato/partners/former").opens


def test_a_filter_that_fits_nothing_leaves_nothing(branches: Branches) -> None:
    assert build_nodes(branches, "atlantis").children == []


def test_a_filter_of_signs_alone_is_none(branches: Branches) -> None:
    assert titles(build_nodes(branches, " ’ ")) == titles(build_nodes(branches))
