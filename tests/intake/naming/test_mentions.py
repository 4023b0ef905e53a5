"""Names in texts, and where a name means something else."""

import pytest

from app.intake.naming.linking import linked
from app.intake.naming.mentions import NameFinder
from app.intake.naming.name_blockers import is_blocked
from app.library.pages.body import (
    FootnoteMark,
    ItemList,
    PageLink,
    Paragraph,
    Quote,
    Section,
    Table,
    Text,
    plain_text,
)

NAMES = (
    ("Georgia", "georgia"),
    ("Republic of Korea", "korea"),
    ("Korea", "korea"),
    ("UN", "un"),
    ("DEEP", "deep"),
    ("NATO’s relations with the OSCE", "nato-osce"),
    ("NATO", "nato"),
    ("OSCE", "osce"),
    ("deep", "never"),
    ("X", "short"),
    ("Georgia", "second"),
    ("Partnership for Peace", "pfp"),
)


def mentions(text: str) -> list[tuple[str, str]]:
    found = NameFinder(NAMES).mentions("s", text)
    return [(each.page, text[each.start : each.end]) for each in found]


def test_the_longest_name_at_a_place_counts() -> None:
    assert mentions("NATO's relations with the OSCE and the Republic of Korea") == [
        ("nato-osce", "NATO's relations with the OSCE"),
        ("korea", "Republic of Korea"),
    ]


def test_the_first_bearer_of_a_name_counts() -> None:
    assert mentions("Georgia") == [("georgia", "Georgia")]


def test_fixed_spaces_and_other_apostrophes_make_no_other_name() -> None:
    assert mentions("Partnership\u00a0for Peace") == [("pfp", "Partnership\u00a0for Peace")]


@pytest.mark.parametrize(
    "text", ["a deep well", "un homme", "UNESCO", "MUN", "pre-NATO-time", "X", "georgia"]
)
def test_small_letters_and_parts_of_words_are_no_names(text: str) -> None:
    assert mentions(text) == []


def test_without_names_nothing_is_found() -> None:
    assert list(NameFinder(()).mentions("s", "NATO")) == []
    assert NameFinder(()).page_named("NATO") == ""


def test_a_title_is_about_what_it_names_last() -> None:
    assert NameFinder(NAMES).page_named("NATO and Georgia") == "georgia"


@pytest.mark.parametrize(
    ("text", "name", "blocked"),
    [
        ("NATO's relations with Georgia began in 1992.", "Georgia", False),
        ("the August crisis in Georgia", "Georgia", False),
        ("Georgia, Moldova and Ukraine joined", "Georgia", False),
        ("The general marched with Sherman through Georgia to the sea.", "Georgia", True),
        ("In Savannah, Georgia, they met", "Georgia", True),
        ("Atlanta (Georgia)", "Georgia", True),
        ("at a base in Georgia, U.S., they met", "Georgia", True),
        ("South Georgia and its islands", "Georgia", True),
        ("Georgia Institute of Things", "Georgia", True),
        ("Jordan joined the Dialogue.", "Jordan", False),
        ("King Abdullah of Jordan", "Jordan", False),
        ("With Jordan and Oman", "Jordan", False),
        ("Ambassador Jordan met them", "Jordan", True),
        ("Jordan said so", "Jordan", True),
        ("Michael Jordan came", "Jordan", True),
        ("the Jordan River", "Jordan", True),
        ("the river Jordan", "Jordan", True),
        ("the Georgia National Guard", "Georgia", True),
        ("the Governor of Georgia", "Georgia", True),
        ("the Government of Georgia", "Georgia", False),
        ("in Greece, New York", "Greece", True),
        ("in Greece, and in New York", "Greece", False),
        ("the Luxembourg Gardens", "Luxembourg", True),
        ("Chad and Niger", "Chad", False),
        ("Papua New Guinea", "Guinea", True),
        ("Northern Ireland", "Ireland", True),
        ("New Mexico", "Mexico", True),
        ("the Republic of Korea", "Republic of Korea", False),
        ("the UN University", "UN", False),
        ("New UN rules", "UN", False),
        ("turkey was served", "turkey", False),
    ],
)
def test_a_name_is_blocked_where_it_names_something_else(
    text: str, name: str, blocked: bool
) -> None:
    start = text.index(name)

    assert is_blocked(text, start, start + len(name)) is blocked


def test_the_first_mention_in_a_section_becomes_a_link_and_the_words_stay() -> None:
    blocks = (
        Paragraph((Text("Georgia and NATO"), FootnoteMark(1), Text(" met. Georgia left."))),
        ItemList(((Paragraph((Text("OSCE talks, NATO talks"),)),),)),
        Quote((Paragraph((Text("To the OSCE"),)),)),
        Paragraph((Text("Korea", emphasis=True),)),
        Table((((Text("Korea"),),),), head=((Text("Korea"),),)),
    )

    found = linked(blocks, NameFinder(NAMES))

    assert found[0] == Paragraph(
        (
            PageLink("Georgia", "georgia"),
            Text(" and "),
            PageLink("NATO", "nato"),
            FootnoteMark(1),
            Text(" met. Georgia left."),
        )
    )
    assert found[1] == ItemList(
        ((Paragraph((PageLink("OSCE", "osce"), Text(" talks, NATO talks"))),),)
    )
    assert found[2:4] == blocks[2:4]
    assert found[4] == Table((((PageLink("Korea", "korea"),),),), head=((Text("Korea"),),))
    assert plain_text(Section("", 1, "", found)) == plain_text(Section("", 1, "", blocks))
