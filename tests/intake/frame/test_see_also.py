"""Links to other texts below a heading that says so."""

import pytest

from app.intake.document import Block, Link, Role
from app.intake.frame.company import rules_of

TEXT = Block(Role.PARAGRAPH, "The harbour was opened long ago and serves three islands. " * 4)


def item(text: str, *, linked: bool = True) -> Block:
    links = (Link(0, len(text), "https://ports.example"),) if linked else ()
    return Block(Role.ITEM, text, level=1, mark="•", links=links)


@pytest.mark.parametrize(
    "head", ["See also", "See also[edit]", "Voir aussi", "Siehe auch", "См. также"]
)
def test_the_heading_goes_with_its_links(head: str) -> None:
    blocks = [
        TEXT,
        Block(Role.HEADING, head, level=2),
        item("The old quay"),
        item("Northern light"),
    ]

    assert [bool(rule) for rule in rules_of(blocks)] == [False, True, True, True]


def test_a_list_that_is_no_links_stays() -> None:
    blocks = [TEXT, Block(Role.HEADING, "See also", level=2), item("a", linked=False), TEXT]
    blocks.append(item("A link elsewhere"))

    assert not any(rules_of(blocks)[:4])


def test_the_groups_of_a_wiki_go_with_their_label() -> None:
    blocks = [TEXT, Block(Role.PARAGRAPH, "Categories:"), item("Harbours"), item("Opened in 1902")]

    assert all(rules_of(blocks)[1:])
