"""Lists of contents: below a heading of theirs, or known by their pages and the headings below."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.company import rules_of
from app.intake.frame.contents import CONTENTS

TEXT = (
    "The envoys met in the capital for two days, spoke about the work of the year that is ending, "
    "and agreed on four plans for the north, for which each of them will pay an equal part."
)
MORE = "They will come together again in spring, when the roads of the valley are open once more."
BODY = ("The valley before the war", TEXT, "The bridge", MORE, "Ferries and roads", TEXT)


def blocks_of(*texts: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, text) for text in texts]


def cut(blocks: list[Block]) -> list[str]:
    """What is cut of *blocks* as a list of contents."""
    rules = rules_of(blocks, of_a_site=False)
    return [each.text for each, rule in zip(blocks, rules, strict=True) if rule == CONTENTS]


@pytest.mark.parametrize(
    "head",
    [
        "Contents", "TABLE OF CONTENTS", "Contents:", "Contents Page", "Inhalt",
        "Inhaltsverzeichnis", "Sommaire", "Table des matières", "СОДЕРЖАНИЕ", "Оглавление",
        "Зміст", "List of figures", "Tabellenverzeichnis", "Liste des tableaux", "Список рисунков",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "listed",
    [
        ("The valley before the war 3", "The bridge 3", "Ferries and roads 12"),
        ("1. The valley before the war\t3", "2. The bridge\t5", "3. Ferries and roads\t12"),
        ("I. THE VALLEY BEFORE THE WAR . . . . 3", "II. THE BRIDGE ... 5", "Annex ..... 140"),
        ("Foreword iv", "The valley before the war 1", "Ferries and roads 7", "Sources 9"),
        ("The valley before the war", "The bridge", "Ferries and roads"),
        ("The valley before the war 3", "Ferries", "and roads 12"),
        ("The valley before the war 3 The bridge 5", "Ferries and roads 12"),
        ("The valley before the war\t3\nThe bridge\t5\nFerries and roads\t12",),
    ],
)
def test_lines_below_a_heading_of_contents_go_with_it(head: str, listed: tuple[str, ...]) -> None:
    assert cut(blocks_of(head, *listed, *BODY)) == [head, *listed]


def test_the_word_above_the_pages_goes_with_the_list() -> None:
    listed = ("Page", "The valley before the war 3", "The bridge 5")

    assert cut(blocks_of("Contents", *listed, *BODY)) == ["Contents", *listed]


def test_a_list_in_a_table_is_one_too() -> None:
    rows = (("", "Page"), ("1. The valley before the war", "3"), ("2. The bridge", "5"))
    table = Block(Role.TABLE, "", rows=rows)
    headed = [*blocks_of("Contents"), table, *blocks_of(*BODY)]
    more = Block(Role.TABLE, "", rows=(*rows, ("Ferries and roads", "7"), ("Sources", "9")))

    assert len(cut(headed)) == 2
    assert cut([more, *blocks_of(*BODY)]) == [""]


def test_a_running_head_within_a_list_ends_it_not() -> None:
    head = Block(Role.PARAGRAPH, "Valley papers", chrome="running head")
    one, two = "The valley before the war 3", "The bridge 5"
    blocks = [*blocks_of("Contents", one), head, *blocks_of(two, *BODY)]

    assert cut(blocks) == ["Contents", one, two]


def test_a_heading_goes_with_lines_that_their_style_marks() -> None:
    marked = [Block(Role.PARAGRAPH, f"{text}\t4", chrome="table of contents") for text in BODY[::2]]

    assert cut([Block(Role.HEADING, "Sommaire", 1), *marked, *blocks_of(*BODY)]) == ["Sommaire"]


def test_lines_with_rising_pages_that_are_headings_below_are_a_list_without_a_heading() -> None:
    listed = ("The valley before the war 3", "The bridge 5", "Ferries and roads 12", "Sources 14")
    falling = ("The valley before the war 30", "The bridge 25", "Ferries and roads 12", "Hay 9")
    unknown = ("Wheat 3", "Barley 5", "Ferries and roads 12", "Sheep 14")

    assert cut(blocks_of("Valley papers", *listed, *BODY)) == list(listed)
    assert cut(blocks_of("Valley papers", *listed[:3], *BODY)) == []
    assert cut(blocks_of("Valley papers", *falling, *BODY)) == []
    assert cut(blocks_of("Valley papers", *unknown, *BODY)) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("The council met on 12 May 2004", "The bridge was opened in 2006"),  # years are no pages
        ("Report No. 14", "Annex 2 to Protocol 3"),  # nor what is counted
        ("We agreed on peace.", "We went home."),
        (TEXT, MORE),
    ],
)
def test_other_lines_below_such_a_heading_stay(lines: tuple[str, ...]) -> None:
    assert cut(blocks_of("Contents", *lines, "Harvest", TEXT)) == []


def test_a_list_ends_before_the_first_heading_and_before_lines_about_the_document() -> None:
    listed = ("The valley before the war 3", "The bridge 5")
    about = "Printed in two thousand copies, Report No. 14"

    assert cut(blocks_of("Contents", *listed, about, *BODY)) == ["Contents", *listed]
    assert cut(blocks_of("Contents", *BODY[::2], *BODY, *BODY)) == ["Contents", *BODY[::2]]


def test_entries_that_are_no_headings_of_the_text_go_with_the_list_around_them() -> None:
    listed = ("The valley before the war", "Roads of old", "Mills", "The bridge", "Sources")

    assert cut(blocks_of("Зміст", *listed, *BODY)) == ["Зміст", *listed[:4]]


def test_a_sentence_about_contents_is_no_heading() -> None:
    lines = ("The contents of the treaty", "The bridge 5", "Ferries and roads 7")

    assert cut(blocks_of(*lines, *BODY)) == []


def contents(*listed: str) -> list[str]:
    items = [Block(Role.ITEM, text, level=1, mark="•") for text in listed]
    texts = ("Geschichte", TEXT, "Wirtschaft", MORE)
    blocks = [Block(Role.PARAGRAPH, "Inhalt"), *items]
    blocks += [Block(Role.PARAGRAPH, text) for text in texts]
    return [block.text for block, rule in zip(blocks, rules_of(blocks), strict=True) if rule]


def test_a_list_of_the_headings_below_it_is_a_table_of_contents() -> None:
    listed = ("1 Geschichte", "2 Wirtschaft", "3 Siehe auch")

    assert contents(*listed) == ["Inhalt", *listed]


def test_a_list_of_other_things_is_none() -> None:
    assert contents("Brücken", "Geschichte", "Schulen") == []


def test_a_table_of_contents_with_letters_ends_where_its_first_heading_comes() -> None:
    listed = [Block(Role.ITEM, text, mark="•") for text in ("A. The plan", "B. The work")]
    listed[1] = Block(Role.HEADING, "B. The work", level=2, mark="•")
    blocks = [Block(Role.PARAGRAPH, "Contents"), *listed]
    blocks += [Block(Role.ITEM, "The plan", mark="A."), Block(Role.PARAGRAPH, TEXT)]
    blocks += [Block(Role.ITEM, "The work", mark="B."), Block(Role.PARAGRAPH, MORE)]

    assert [bool(rule) for rule in rules_of(blocks)] == [True] * 3 + [False] * 4


def test_a_table_of_contents_is_known_by_headings_with_an_edit_link_and_in_a_book() -> None:
    blocks = [Block(Role.HEADING, "Contents", level=1)]
    blocks += [Block(Role.ITEM, text, mark="•") for text in ("1 The plan", "2 The work")]
    for head, text in (("The plan[edit]", TEXT), ("The work", MORE)):
        blocks += [Block(Role.HEADING, head, level=1), Block(Role.PARAGRAPH, text)]

    assert [bool(rule) for rule in rules_of(blocks, of_a_site=False)] == [True] * 3 + [False] * 4


def test_on_a_site_short_lines_without_pages_that_stand_again_are_no_list() -> None:
    short, paged = ("The bridge", "Ferries and roads"), ("The bridge 5", "Ferries and roads 12")

    assert CONTENTS not in rules_of(blocks_of("Inhalt", *short, *BODY))
    assert rules_of(blocks_of("Inhalt", *paged, *BODY))[:3] == [CONTENTS] * 3
