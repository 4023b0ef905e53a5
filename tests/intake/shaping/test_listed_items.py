"""Items of a list of documents: a link with a day beside it; and lists that are none."""

import pytest

from app.intake.document import Block, Link, Role
from app.intake.shaping.listed_items import dated_items, is_list_of
from app.intake.shaping.listings import list_entries

TITLE = "Ferry line to the islands opened"
TEASER = "The master of the port said so on that day, and all crews agreed."


def item(before: str, linked: str, behind: str = "") -> Block:
    """An item in which *linked* is a link."""
    link = Link(len(before), len(before) + len(linked), "/news/1")
    return Block(Role.ITEM, before + linked + behind, level=1, mark="•", links=(link,))


def plain(text: str, role: Role = Role.PARAGRAPH, linked: str = "") -> Block:
    start = text.find(linked)
    links = (Link(start, start + len(linked), "/news/1"),) if linked else ()
    return Block(role, text, level=1 if role is Role.ITEM else 0, links=links)


@pytest.mark.parametrize(
    ("blocks", "rest"),
    [
        ([item("", TITLE, " 12 May 2014")], ""),
        ([item("12 May 2014 - ", TITLE)], ""),
        ([item("", TITLE, f" (12 May 2014) {TEASER}")], f"\n{TEASER}"),
        ([item("", f"12 May 2014\n{TITLE}")], ""),
        ([item("", f"{TITLE}, 12 May 2014")], ""),
        ([item("", TITLE), plain("12.05.2014")], ""),
        ([plain("12 May 2014", Role.ITEM), plain(TITLE, Role.HEADING, TITLE), plain(TEASER)], ""),
    ],
)
def test_an_item_has_its_title_in_a_link_and_a_day_beside_it(blocks, rest) -> None:
    found = dated_items(blocks)

    assert [(each.words, each.date) for each in found] == [(TITLE + rest, "2014-05-12")]
    assert (found[0].at, found[0].end) == (0, len(blocks))


@pytest.mark.parametrize(
    "block",
    [
        item("", "Home"),
        item("", "The whole archive of news"),  # in a menu
        item("", "More", " 12 May 2014"),
        item("On 12 May 2014 ", TITLE),
        item("12 May 2014 - ", "The Charter on Ferries", " was signed in the town."),
        item("The crews met for ", "the Charter on Ferries", ", 12 May 2014"),
        item("12 May 2014 ", "The Charter on Ferries was signed."),
        item("", TITLE, " in May 2014"),
        plain(f"12 May 2014 {TITLE}", Role.ITEM),
    ],
)
def test_other_items_are_none(block: Block) -> None:
    assert dated_items([block]) == []


def test_a_page_of_such_items_is_a_list_whatever_its_title() -> None:
    entries = [item("", f"{TITLE} {at}", f" {at} May 2014") for at in (1, 2, 3)]
    blocks = [plain("What we do"), *entries, plain("© Office")]

    found = list_entries(blocks, "On the coast", "http://a.org/x", says_so=False)

    assert [(each.title, each.date, each.url) for each in found] == [
        (f"{TITLE} {at}", f"2014-05-0{at}", "http://a.org/news/1") for at in (1, 2, 3)
    ]
    assert list_entries(blocks[:3], "On the coast", "", says_so=False) == ()


def test_an_article_with_a_list_of_others_below_it_is_none() -> None:
    entries = [item("", f"{TITLE} {at}", f" {at} May 2014") for at in (1, 2, 3)]
    article = [plain(TEASER), plain(TEASER), plain(TEASER)]

    assert not is_list_of(dated_items([*article, *entries]), [*article, *entries])
    assert not is_list_of(dated_items([*entries, *article]), [*entries, *article])
    assert list_entries([*article, *entries], "On the coast", "", says_so=False) == ()


def test_a_page_without_items_is_no_list_of_them() -> None:
    assert not is_list_of([], [plain("")])
