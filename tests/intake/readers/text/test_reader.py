"""Plain text: its white space read as structure."""

import pytest

from app.intake.document import Block, Role
from app.intake.readers.text.reader import read


def blocks(text: str) -> tuple[Block, ...]:
    return read(text.encode(), "a.txt").blocks


def told(text: str) -> list[tuple[Role, int, str, str]]:
    return [(block.role, block.level, block.mark, block.text) for block in blocks(text)]


def test_each_line_of_long_lines_is_a_paragraph() -> None:
    one, two = "They met in the capital. " * 9, "They spoke of the year. " * 9

    assert [block.text for block in blocks(f"{one}\n{two}")] == [one.strip(), two.strip()]


def test_wrapped_lines_are_joined_to_paragraphs() -> None:
    text = (
        "The seminar was held in the building of the academy, and it was the\n"
        "third of its kind; the second had taken place two years before that\n"
        "in another town of the region, where the academy has a small branch.\n"
        "\n"
        "The speakers agreed that the way they had gone was the right one to\n"
        "go on with, as long as both of the sides know what the other does.\n"
        "Nobody was against it.\n"
    )

    assert [block.text.count("\n") for block in blocks(text)] == [2, 2]


def test_broken_paragraphs_between_single_lines_are_joined() -> None:
    joined = blocks(
        "Announcement\n\nA bridge for the valley\nRead on\nAll parts\nOf the list\n\n"
        "    They are the fifth group since the first platoon was sent there in\n"
        "    2004, and like the others they serve with a battalion of the south\n"
        "    and of the Greek army, a spokesman said.\n"
    )

    texts = [block.text for block in joined]
    assert texts[:5] == [
        "Announcement",
        "A bridge for the valley",
        "Read on",
        "All parts",
        "Of the list",
    ]
    assert len(texts) == 6


def test_sentences_of_one_length_below_each_other_are_not_joined() -> None:
    lines = [
        f"Envoys of the northern council met in the old {place}."
        for place in ("hall", "mill", "port")
    ]

    assert [block.text for block in blocks("\n".join(lines))] == lines


def test_a_line_that_was_broken_in_a_sentence_goes_on() -> None:
    assert [
        block.text for block in blocks("They met in the old capital of the\nregion again.")
    ] == ["They met in the old capital of the\nregion again."]


def test_an_empty_line_in_the_middle_of_a_sentence_parts_nothing() -> None:
    text = "The purpose of this survey is to give an overview of the mandates\n\nand data on it."

    assert len(blocks(text)) == 1


def test_the_author_below_a_long_title_is_no_part_of_it() -> None:
    title = "Ten years of work in the north and what they have left behind"

    assert [each.text for each in blocks(f"{title}\n\nvon Nora Winter\n")] == [
        title,
        "von Nora Winter",
    ]


def test_a_text_that_is_broken_off_without_end_is_many_paragraphs() -> None:
    line = "the parties agreed on a programme of visits and of exercises,\n\n"

    lengths = [len(block.text) for block in blocks(line * 2000)]

    assert len(lengths) > 1
    assert max(lengths) < 30_000


def test_a_file_name_is_no_part_of_the_line_before() -> None:
    assert len(blocks("An envoy visits the school in the town\nvisit_1.jpg, 78.44KB")) == 2


def test_the_long_form_glued_below_an_abbreviation_stays_with_it() -> None:
    text = 'when they gave the CSCECSCE\nConference on Security in Europe\n"a new name", it grew.'

    assert len(blocks(text)) == 1


def test_a_bullet_above_an_indented_block_is_the_heading_of_an_accordion() -> None:
    text = (
        "  • Political dialogue\n\n    The two bodies meet each year.\n"
        "  • Work in the field\n    More."
    )

    assert told(text) == [
        (Role.HEADING, 2, "•", "Political dialogue"),
        (Role.PARAGRAPH, 0, "", "The two bodies meet each year."),
        (Role.HEADING, 2, "•", "Work in the field"),
        (Role.PARAGRAPH, 0, "", "More."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "  • political dialogue;\n    more of it",
        "  • Political dialogue\n  • Work in the field",
        "  • Political dialogue\nThe text goes on at the edge.",
        "  • Political dialogue",
        "  • Political dialogue\n    which goes on here",
    ],
)
def test_a_bullet_of_a_list_is_an_item(text: str) -> None:
    assert blocks(text)[0].role == Role.ITEM


def test_a_wrapped_item_is_one_item() -> None:
    text = (
        "  • The first of the items of this list, which is longer than a line\n"
        "    can hold\n"
        "  • The second of the items of this list, which is longer than a line\n"
        "    can hold\n"
        "  • The third of the items of this list, which is longer than one line\n"
        "    can hold\n"
        "  • The last of the items of this list, which is longer than one line\n"
        "    can hold\n"
    )

    assert [block.role for block in blocks(text)] == [Role.ITEM] * 4


def test_items_below_items_are_deeper() -> None:
    text = "• One\n  • Inner\n    • Innermost\n  • Inner\n• Two\nText.\n    • Other"

    assert [block.level for block in blocks(text) if block.role == Role.ITEM] == [1, 2, 3, 2, 1, 1]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("1. Text", "1."),
        ("(a) Text", "(a)"),
        ("iv) Text", "iv)"),
        ("2.1 Text", "2.1"),
        ("- Text", "-"),
    ],
)
def test_an_item_keeps_its_mark(text: str, mark: str) -> None:
    assert told(text) == [(Role.ITEM, 1, mark, "Text")]


def test_a_number_that_has_a_line_for_itself_belongs_to_the_next() -> None:
    assert told("1.\n\n     We have met.\n2.") == [
        (Role.ITEM, 1, "1.", "We have met."),
        (Role.ITEM, 1, "2.", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "20. Dezember 1991 in Brüssel",
        "29. 4. 1993 Beschluss",
        "29. 4. 1993Beschluss",
        "21. 11. 22. 11. 2005 Übung",
        "7. und 8. Dezember 2017: Treffen",
        "17.06.21 9:30",
    ],
)
def test_a_date_is_no_numbered_item(text: str) -> None:
    assert told(text)[0][0] == Role.PARAGRAPH


def test_a_day_and_its_year_in_the_next_line_are_one_date() -> None:
    text = "The Council recalled the text which both had signed on 14 May\n1994."

    assert [words for *_, words in told(text)] == [text]
    assert len(told("Meetings\n\n14 May\n1994.\nTalks began.")) > 2


def test_a_number_before_a_section_is_no_date() -> None:
    assert told("4. 1993 words were read")[0][0] == Role.ITEM


@pytest.mark.parametrize(
    ("text", "level"),
    [("= The union =", 1), ("== Members ==", 2), ("### More", 3), ("==Members==", 2)],
)
def test_marked_headings_have_their_level(text: str, level: int) -> None:
    assert [(block.role, block.level) for block in blocks(text)] == [(Role.HEADING, level)]


def test_a_line_with_a_rule_of_its_length_below_it_is_a_heading() -> None:
    text = (
        "The fund\n========\n\nWhat is it?\n-----------\nIt helps.\n\nA longer line of text.\n-----"
    )

    assert [(block.role, block.level, block.text) for block in blocks(text)] == [
        (Role.HEADING, 1, "The fund"),
        (Role.HEADING, 2, "What is it?"),
        (Role.PARAGRAPH, 0, "It helps."),
        (Role.PARAGRAPH, 0, "A longer line of text."),
        (Role.RULE, 0, "-----"),
    ]


def test_a_number_that_counts_what_follows_in_small_letters_is_no_item() -> None:
    assert told("4.5 million mines were found.")[0][0] == Role.PARAGRAPH
    assert told("4.5 Aims of the fund")[0][:1] == (Role.ITEM,)


def test_a_formula_is_no_heading() -> None:
    assert told('=HYPERLINK("a") is a formula.')[0][0] == Role.PARAGRAPH


@pytest.mark.parametrize("text", ["#include <clock.h>", "#partnership"])
def test_a_word_behind_a_hash_is_no_heading(text: str) -> None:
    assert told(text)[0][0] == Role.PARAGRAPH


def test_rows_with_bars_or_tabs_are_a_table_and_a_single_bar_is_text() -> None:
    barred = "| Event | Date |\n|-------|------|\n| Joins | 1994 |"

    (table,) = blocks(barred)

    assert table.rows == (("Event", "Date"), ("Joins", "1994"))
    assert blocks("Event\tDate\nJoins\t1994")[0].rows == table.rows
    assert blocks("14 Dec. 2006 | Three states join")[0].role == Role.PARAGRAPH


def test_rulers_are_rulers_and_blank_lines_nothing() -> None:
    assert told("————————\n\n* * * *\n\n") == [
        (Role.RULE, 0, "", "————————"),
        (Role.RULE, 0, "", "* * * *"),
    ]


def test_white_space_inside_a_line_is_kept() -> None:
    assert blocks("1996 It signs. \u00a0 It joins.")[0].text == "1996 It signs. \u00a0 It joins."


def test_each_block_knows_its_line() -> None:
    assert [block.line for block in blocks("\nOne.\n\nTwo.")] == [2, 4]


def test_line_ends_of_all_systems_end_lines() -> None:
    assert len(read(b"One.\r\nTwo.\rThree.\x0cFour.\x00", "a.txt").blocks) == 4


def test_an_indented_line_ends_the_paragraph_before_it() -> None:
    assert len(blocks("They met in the old capital of\n    the region")) == 2


def test_the_encoding_is_told_and_can_be_chosen() -> None:
    data = "Мир".encode("cp1251")

    chosen = read(data, "a.txt", "cp1251")

    assert chosen.blocks[0].text == "Мир"
    assert chosen.encoding


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("") == ()


@pytest.mark.parametrize("name", ["M. Dupont", "P. E. Berg", "N. Example"])
def test_the_initial_of_a_name_is_no_mark_of_an_item(name: str) -> None:
    assert told(f"A bridge\n{name}\nThey met.")[1] == (Role.PARAGRAPH, 0, "", name)


def test_about_a_year_is_no_mark_of_an_item() -> None:
    assert told("c. 2003") == [(Role.PARAGRAPH, 0, "", "c. 2003")]


def test_letters_that_count_are_marks() -> None:
    found = blocks("A. The plan\nThey met.\nB. The work\nThey went on.\nC. The end\nThey left.")

    assert [block.mark for block in found if block.role == Role.ITEM] == ["A.", "B.", "C."]


def test_the_author_named_by_a_label_is_no_part_of_the_line_above() -> None:
    found = blocks("14 листопада 2018, 10:37\nавтор: Центр «Північ»\n")

    assert [block.text for block in found] == ["14 листопада 2018, 10:37", "автор: Центр «Північ»"]


@pytest.mark.parametrize(
    "line",
    [
        "vom 7. September 2012",
        "vom 04.01.2017, 16:30 Uhr | Update: 04.01.2017",
        "posted on Saturday, 15 September 2012",
        "vendredi 13 mars 2015",
        "von Ada Quill",
        "par",
        "www.example.org/haefen",
        "a_quill",
    ],
)
def test_what_is_said_of_a_page_below_its_title_is_a_line_of_its_own(line: str) -> None:
    title = "Botschaft über den Schutz der Häfen am See"

    assert [block.text for block in blocks(f"{title}\n{line}\n\nDie Häfen sind offen.")][:2] == [
        title,
        line,
    ]
    assert (
        len(blocks(f"{title}\nvom 7. September 2012 und der Leuchttürme\n\nSie sind offen.")) == 2
    )


def test_a_long_line_that_ends_with_an_article_or_a_preposition_goes_on_in_the_next() -> None:
    one = "The elections in the seven towns of the valley take place on 13 and\n14 September."
    two = (
        "The mission got a head and three members, and an enlargement of it by\n\n72 monitors came."
    )

    assert [block.text for block in blocks(one)] == [one]
    assert [block.text for block in blocks(two)] == [two.replace("\n\n", "\n")]
    assert len(blocks("Second day of the meeting of the\nCouncil of Ports")) == 2


def test_a_line_of_wide_spaces_is_empty() -> None:
    line = "The ferries of the lake sailed for"
    text = f"{line}\n\u3000\n{line}\n\u2003\u3000\n{line}\n"

    assert [block.text for block in blocks(text)] == [line] * 3


def test_notes_in_brackets_below_each_other_are_not_joined() -> None:
    notes = (
        "[1] Treaty on the Protection of the Shared Lakes, done on 3 May 1996.\n"
        "[2] See the Final Act, paragraph 12, and the commentary on it in the\n"
        "    collection of treaties, first volume.\n"
        "[3] As note 1.\n"
    )

    assert [
        block.text[:3] for block in blocks(f"They met in the hall of\nthe port.\n\n{notes}")[1:]
    ] == [
        "[1]",
        "[2]",
        "[3]",
    ]
