"""Lines that look like headings, by their words and neighbours, and lines that do not."""

import pytest

from app.intake.document import Block, Role
from tests.intake.shaping.headed import LONG, headings, paragraph


@pytest.mark.parametrize(
    "text",
    [
        "Border security",
        "Bosnia and Herzegovina",
        "What does it cost?",
        "Article 5",
        "Part II",
        "Appendix I",
        "1990: a year of change and hope",
        "“Two tracks” and their end",
        "Part one. The plan for the north",
        "What is it? Why is it so?",
    ],
)
def test_a_short_line_above_a_text_is_a_heading(text: str) -> None:
    assert headings(paragraph(LONG), paragraph(text), paragraph(LONG)) == [(text, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "It ends here.",
        "It ends here.¹²",
        "It ends here.[3]",
        "it begins small",
        "ENVOY: What about the force?",
        "A line that ends with of",
        "A title",
        "1999",
        "10-11 Jan",
        "10 March 1992, Brussels",
        "They want clean lakes. The council will",
        "Contact:\nLake Road 4\n1010 Helmsted",
        "Adopted by the council on 4 May 2012",
        "For the Government of the Republic of Austrel: Karl Benn",
        "A line of far more words than any heading that is not the title would ever need to have",
    ],
)
def test_a_sentence_a_date_or_the_title_is_none(text: str) -> None:
    assert headings(paragraph(LONG), paragraph(text), paragraph(LONG)) == []


def test_a_line_at_the_end_heads_nothing() -> None:
    assert headings(paragraph(LONG), paragraph("Border security")) == []


def test_three_short_lines_are_a_list() -> None:
    names = [paragraph(name) for name in ("Albania", "Belgium", "Canada", "Denmark")]

    assert headings(*names, paragraph(LONG)) == []


def test_two_headings_may_stand_over_one_text() -> None:
    lines = (paragraph("Key areas of work"), paragraph("Border security"))

    assert headings(paragraph(LONG), *lines, paragraph(LONG)) == [
        ("Key areas of work", 2),
        ("Border security", 2),
    ]


@pytest.mark.parametrize("second", ["Albania", "1992"])
def test_a_line_over_a_state_or_a_label_may_head_what_follows(second: str) -> None:
    found = headings(paragraph(LONG), paragraph("Key dates"), paragraph(second), paragraph(LONG))

    assert (("Key dates", 2) in found) == (second == "1992")


def test_two_short_lines_at_the_end_are_no_headings() -> None:
    assert headings(paragraph(LONG), paragraph("Yours truly"), paragraph("The envoy")) == []


def test_a_headline_below_a_label_is_part_of_its_entry() -> None:
    assert headings(paragraph("2 Jan. 2002"), paragraph("A new address"), paragraph(LONG)) == []


def test_a_line_over_a_list_or_table_is_a_heading() -> None:
    for role in (Role.ITEM, Role.TABLE, Role.CAPTION):
        assert headings(paragraph(LONG), paragraph("Members"), Block(role, "x")) == [("Members", 2)]


def test_a_numbered_line_above_a_text_is_a_heading_with_its_number() -> None:
    block = Block(Role.ITEM, "Basic decisions", level=1, mark="1.")

    assert headings(block, paragraph(LONG)) == [("1. Basic decisions", 2)]


@pytest.mark.parametrize(
    "block",
    [
        Block(Role.ITEM, "Basic decisions", level=1, mark="•"),
        Block(Role.ITEM, "They were taken early.", level=1, mark="1."),
        Block(Role.ITEM, "small arms", level=1, mark="1."),
    ],
)
def test_an_item_of_a_list_is_no_heading(block: Block) -> None:
    assert headings(block, paragraph(LONG)) == []


def test_an_item_before_the_next_item_is_no_heading() -> None:
    one, two = (Block(Role.ITEM, "Small arms", level=1, mark=f"{n}.") for n in (1, 2))

    assert headings(one, two) == []


def test_a_numbered_heading_may_stand_over_short_lines_and_over_numbered_paragraphs() -> None:
    item = Block(Role.ITEM, "General questions", level=1, mark="1.")
    lines = [paragraph("Debates on the year"), paragraph("Sessions of the council")]
    roman = Block(Role.ITEM, "OPENING", level=1, mark="I.")
    numbered = Block(Role.ITEM, LONG, level=1, mark="2.")

    assert headings(item, *lines, paragraph("Posts"), paragraph(LONG)) == [
        ("1. General questions", 2)
    ]
    assert headings(roman, numbered) == [("I. OPENING", 2)]
    assert headings(item, numbered) == []
    assert headings(item) == []


def test_a_line_that_names_the_author_or_goes_on_is_no_heading() -> None:
    author, written = paragraph("Major N. Winter"), paragraph("As delivered by Nora Winter")
    broken = paragraph("The council is an old body under the Charter")

    assert headings(author, paragraph(LONG)) == []
    assert headings(written, paragraph(LONG)) == []
    assert headings(broken, paragraph(LONG)) == []
    assert headings(paragraph("Arms control"), paragraph(", " + LONG)) == []
    assert headings(paragraph("What is the Council?"), paragraph(LONG)) == [
        ("What is the Council?", 2)
    ]


@pytest.mark.parametrize(
    "below",
    [
        [Block(Role.ITEM, "Freeland"), Block(Role.ITEM, "Lakeland")],
        [paragraph("Freeland (5 October 1994)"), paragraph("Lakeland (4 May 1994) [6]")],
    ],
)
def test_headings_of_falling_rank_may_stand_between_a_text_and_a_list(below: list[Block]) -> None:
    heads = [paragraph("Membership"), paragraph("Members of today"), paragraph("In the east")]

    found = headings(paragraph(LONG), *heads, *below, paragraph("Another (4 May 1995)"))

    assert [text for text, _ in found] == ["Membership", "Members of today", "In the east"]


def test_a_line_with_a_label_is_no_part_of_a_list_without_bullets() -> None:
    address = paragraph("Web: http://www.example.org/partners")

    found = headings(
        paragraph(LONG), paragraph("Contact"), address, paragraph("Sources"), Block(Role.ITEM, LONG)
    )

    assert [text for text, _ in found] == ["Contact", "Sources"]


def test_the_line_above_the_first_year_of_a_chronology_is_a_heading() -> None:
    item = Block(Role.ITEM, "On May 3, the bridge was opened by both ministers.", level=1, mark="•")

    found = headings(paragraph("From plan to bridge"), paragraph("2017."), item)

    assert found == [("From plan to bridge", 2)]


def test_the_end_of_a_quoted_sentence_is_the_end_of_one() -> None:
    assert (
        headings(paragraph(LONG), paragraph("“Keeps the matter on its list.”"), paragraph(LONG))
        == []
    )


def test_the_names_of_the_parts_of_an_essay_are_headings_with_a_full_stop_too() -> None:
    assert headings(paragraph(LONG), paragraph("Введение."), paragraph(LONG)) == [("Введение.", 2)]


@pytest.mark.parametrize("text", ["All in all: +19", "The share: 19 %", "Armenia | Bulgaria"])
def test_a_value_behind_its_name_and_a_row_of_cells_are_none(text: str) -> None:
    assert headings(paragraph(LONG), paragraph(text), paragraph(LONG)) == []


def test_of_short_lines_between_the_title_and_the_text_only_the_last_is_a_heading() -> None:
    lines = paragraph("Five ways to a bridge"), paragraph("Border security")

    assert headings(*lines, paragraph(LONG)) == [("Border security", 2)]


def test_a_line_with_numbers_heads_the_heading_below_it_there_too() -> None:
    lines = paragraph("Decisions 12 (1998) and 14 (1999)"), paragraph("Meeting of February")

    assert len(headings(*lines, paragraph(LONG))) == 2


def test_names_above_their_spans_of_time_head_the_entries_of_a_timeline() -> None:
    def entry(name: str, span: str) -> list[Block]:
        return [paragraph(text) for text in (name, span, "Mission to the land of the east", LONG)]

    first, second = entry("NORMA", "July 2000 – July 2008"), entry("ESTMA", "May 2002–present")

    assert [text for text, _ in headings(*first, *second)] == ["NORMA", "ESTMA"]
    assert "NORMA" not in [text for text, _ in headings(*first)]


def test_parts_with_small_roman_numbers_are_headings_below_those_with_great_ones() -> None:
    great = Block(Role.ITEM, "The treaty on forces in the north of the land, renewed", mark="II.")
    small = Block(Role.ITEM, "The treaty on forces", mark="(i)")
    below = paragraph(f"{LONG} {LONG}")

    assert [text for text, _ in headings(paragraph(LONG), great, small, below)] == [
        f"II. {great.text}",
        "(i) The treaty on forces",
    ]


def test_a_label_may_have_its_country_in_brackets() -> None:
    assert headings(Block(Role.HEADING, "29 May 1997, Sintra (Portugal)"), paragraph(LONG)) == []
