"""Headings by what the format, the look of a line and the page say."""

import pytest

from app.intake.document import Block, Likely, Link, Role
from app.intake.shaping.section_heads import PageHead, join_part_numbers, mark_headings
from tests.intake.shaping.headed import LONG, headings, paragraph


def test_a_line_over_an_accordion_is_a_heading() -> None:
    accordion = Block(Role.HEADING, "Key areas of cooperation", level=2)

    assert headings(paragraph(LONG), paragraph(LONG), paragraph("More background"), accordion) == [
        ("More background", 2),
        ("Key areas of cooperation", 2),
    ]
    assert headings(paragraph("More background"), accordion) == [("Key areas of cooperation", 2)]


def test_lines_inside_an_accordion_are_a_level_below_it() -> None:
    accordion = Block(Role.HEADING, "Key areas", level=2)

    assert headings(accordion, paragraph(LONG), paragraph("Border security"), paragraph(LONG)) == [
        ("Key areas", 2),
        ("Border security", 3),
    ]


def test_levels_of_the_format_move_together_to_two() -> None:
    blocks = (
        Block(Role.HEADING, "One", level=4),
        Block(Role.HEADING, "Two", level=5),
        Block(Role.HEADING, "Three", level=6),
    )

    assert headings(*blocks) == [("One", 2), ("Two", 3), ("Three", 4)]


def test_a_heading_that_is_only_a_date_is_a_label() -> None:
    marked = mark_headings([Block(Role.HEADING, "1992", level=3), paragraph(LONG)], "A title")

    assert marked[0].role == Role.PARAGRAPH


def test_the_number_in_the_line_below_a_part_belongs_to_it() -> None:
    blocks = [paragraph(text) for text in ("Article", "5", "Some text.", "Annex", "Text")]

    assert [block.text for block in join_part_numbers(blocks)] == [
        "Article 5",
        "Some text.",
        "Annex",
        "Text",
    ]


def test_lines_above_the_title_and_above_lines_about_the_page_are_none() -> None:
    above, subtitle = Block(Role.PARAGRAPH, "The union", at=1), Block(Role.PARAGRAPH, "A way", at=4)
    text = Block(Role.PARAGRAPH, LONG, at=8)

    def found(*blocks: Block, head: PageHead) -> int:
        return sum(block.role == Role.HEADING for block in mark_headings(blocks, "Talks", head))

    assert found(above, text, head=PageHead()) == 1
    assert found(above, text, head=PageHead(title=3)) == 0
    assert found(subtitle, text, head=PageHead(title=3)) == 1
    assert found(subtitle, text, head=PageHead(title=3, cut=(2, 5))) == 0
    assert found(text, subtitle, Block(Role.PARAGRAPH, LONG, at=9), head=PageHead(cut=(5,))) == 1


def test_a_line_that_looks_and_stands_like_a_heading_is_one_whatever_its_words() -> None:
    ended = Block(Role.PARAGRAPH, "These are the states:", likely=Likely(heading=0.6))
    item = Block(Role.ITEM, "Rescue", mark="•", level=1, likely=Likely(heading=0.6))
    title = Block(Role.PARAGRAPH, "A title", likely=Likely(heading=0.6))

    assert headings(title, paragraph(LONG), ended, paragraph(LONG), item, paragraph(LONG)) == [
        ("These are the states:", 2),
        ("Rescue", 2),
    ]


def test_a_line_that_does_not_look_like_one_is_none_whatever_its_words() -> None:
    line = Block(Role.PARAGRAPH, "Border security", likely=Likely(text=0.99, heading=0.01))

    assert headings(paragraph(LONG), line, paragraph(LONG)) == []


@pytest.mark.parametrize(
    "likely",
    [
        Likely(text=0.85, heading=0.15),
        Likely(frame=0.6, heading=0.3),
        Likely(title=0.85, heading=0.15),
    ],
)
def test_a_line_that_is_likelier_something_else_is_none_where_only_its_words_speak_for_it(
    likely: Likely,
) -> None:
    line = Block(Role.PARAGRAPH, "Border security", likely=likely)
    unsure = Block(Role.PARAGRAPH, "Border security", likely=Likely(text=0.6, heading=0.4))

    assert headings(paragraph(LONG), line, paragraph(LONG)) == []
    assert headings(paragraph(LONG), unsure, paragraph(LONG)) == [("Border security", 2)]


def test_an_indented_list_of_which_a_line_is_hardly_a_heading_has_none_there() -> None:
    line = Block(
        Role.HEADING, "Authors", level=2, mark="•", likely=Likely(frame=0.85, heading=0.15)
    )

    assert headings(paragraph(LONG), line, paragraph(LONG)) == []


def test_a_heading_with_a_mark_of_one_stays_however_it_looks() -> None:
    line = Block(Role.HEADING, "Authors", level=2, likely=Likely(frame=0.85, heading=0.15))

    assert headings(paragraph(LONG), line, paragraph(LONG)) == [("Authors", 2)]


@pytest.mark.parametrize("greeting", ["Best regards,", "Mit freundlichen Grüßen", "С уважением,"])
def test_the_name_below_a_greeting_is_no_heading(greeting: str) -> None:
    name = Block(Role.PARAGRAPH, "Anna Berg", likely=Likely(heading=0.9))

    assert headings(paragraph(LONG), paragraph(greeting), name, paragraph(LONG)) == []
    assert headings(paragraph(LONG), name, paragraph(LONG)) == [("Anna Berg", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Related: The end of the zones in pictures",
        "WATCH: The signing in a minute",
        "Lire aussi : les listes sont affichées",
        "Читайте також: скільки коштує день",
        "Pag. 3",
        "Стр. 12",
    ],
)
def test_a_line_that_leads_elsewhere_or_counts_the_pages_is_none(text: str) -> None:
    line = Block(Role.PARAGRAPH, text, likely=Likely(heading=0.9))

    assert headings(paragraph(LONG), line, paragraph(LONG)) == []


def test_a_month_below_a_year_is_a_label_and_one_by_itself_is_not() -> None:
    month = Block(Role.HEADING, "March", level=3)

    assert headings(paragraph("1994"), month, paragraph(LONG)) == []
    assert headings(paragraph(LONG), month, paragraph(LONG)) == [("March", 2)]


def test_the_number_of_a_part_speaks_for_a_heading_where_little_else_does() -> None:
    likely = Likely(text=0.5, frame=0.4, heading=0.1)
    part = Block(Role.PARAGRAPH, "Article 5", likely=likely)
    name = Block(Role.PARAGRAPH, "Article", likely=likely)

    assert headings(paragraph(LONG), part, paragraph(LONG)) == [("Article 5", 2)]
    assert headings(paragraph(LONG), name, paragraph(LONG)) == []


def test_what_somebody_says_in_an_interview_is_no_heading() -> None:
    question = "Vossberg: Did they go alone?"
    turns = [paragraph("Vossberg: " + LONG), paragraph("Tarnow: " + LONG)] * 2

    assert headings(*turns, paragraph(question), paragraph(LONG)) == []
    assert headings(*turns[:2], paragraph(question), paragraph(LONG)) == [(question, 2)]


def test_a_line_of_names_with_their_years_in_brackets_is_none() -> None:
    text = Block(Role.PARAGRAPH, LONG)
    line = "Oman (1992), Malta (May 1994), Chad (2000)"
    likely = Likely(heading=1)

    assert headings(text, paragraph(line), text) == []
    assert headings(text, Block(Role.PARAGRAPH, line, likely=likely), text) == []
    assert headings(text, paragraph("Oman (1992)"), text) == [("Oman (1992)", 2)]


@pytest.mark.parametrize(("mark", "shown"), [("•", ""), ("–", ""), ("2.", "2. "), ("(a)", "(a) ")])
def test_the_bullet_of_a_heading_is_left_out_and_its_number_is_not(mark: str, shown: str) -> None:
    item = Block(Role.ITEM, "Border security", mark=mark, level=1, likely=Likely(heading=0.9))

    assert headings(paragraph(LONG), item, paragraph(LONG)) == [(f"{shown}Border security", 2)]


def joined(*blocks: Block) -> list[str]:
    return [block.text for block in join_part_numbers(blocks)]


def test_the_title_of_an_article_in_the_next_line_of_its_heading_goes_with_it() -> None:
    def head(text: str, line: int = 25, level: int = 0) -> Block:
        return Block(Role.HEADING, text, level, line=line)

    assert joined(head("Article 1"), head("Establishment")) == ["Article 1 Establishment"]
    assert joined(head("Статья 2"), head("Цели")) == ["Статья 2 Цели"]
    assert joined(head("Part II"), head("Article 6")) == ["Part II", "Article 6"]
    assert joined(head("Article 1"), head("Establishment", 40)) == ["Article 1", "Establishment"]
    assert joined(head("PART I", level=1), head("Aims", level=2)) == ["PART I", "Aims"]
    assert joined(head("Articles"), head("Aims")) == ["Articles", "Aims"]


def test_a_link_in_the_title_of_an_article_stays_at_its_words() -> None:
    title = Block(Role.HEADING, "The organs", line=3, links=(Link(4, 10, "https://a.example/o"),))
    (block,) = join_part_numbers([Block(Role.HEADING, "Article 1", line=3), title])

    assert block.text[block.links[0].start : block.links[0].end] == "organs"


def test_the_number_of_an_article_and_its_title_are_one_where_no_lines_are_counted() -> None:
    blocks = [Block(Role.HEADING, "Article 2"), Block(Role.HEADING, "Costs"), paragraph(LONG)]

    assert [block.text for block in join_part_numbers(blocks)][:1] == ["Article 2 Costs"]


@pytest.mark.parametrize(
    "line", ["Moderator: Ms Roe, Port Office", "Office: PRT / 2", "AC/P (2012) PV 2"]
)
def test_what_minutes_say_of_themselves_is_no_heading(line: str) -> None:
    assert headings(paragraph(LONG), paragraph(line), paragraph(LONG)) == []


@pytest.mark.parametrize("line", ["Notes to editors:", "Hinweise an die Redaktionen:"])
def test_notes_to_editors_have_a_heading(line: str) -> None:
    assert headings(paragraph(LONG), paragraph(line), paragraph(LONG)) == [(line, 2)]


def test_lines_in_capitals_above_reports_are_headings() -> None:
    lines = ("PORT OPENS QUAY.", "FERRY STAYS HOME.", "ISLANDS ASK FOR LIGHT.")
    blocks = [block for line in lines for block in (paragraph(line), paragraph(LONG * 2))]

    assert [text for text, _ in headings(*blocks)] == list(lines)
