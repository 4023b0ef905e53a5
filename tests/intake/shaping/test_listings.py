"""What a list of other documents lists."""

import pytest

from app.intake.document import Block, Link, Role
from app.intake.shaping.listings import list_entries, listed_blocks


def paragraph(text: str, address: str = "") -> Block:
    links = (Link(0, len(text), address),) if address else ()
    return Block(Role.PARAGRAPH, text, links=links)


def heading(text: str, level: int = 2) -> Block:
    return Block(Role.HEADING, text, level=level)


def listed(*blocks: Block, title: str = "News", says_so: bool = True) -> list[tuple[str, str, str]]:
    """Title, date and text of each entry."""
    return [
        (each.title, each.date, " / ".join(block.text for block in each.blocks))
        for each in list_entries(blocks, title, "https://example.org/news/", says_so=says_so)
    ]


def test_a_day_of_publication_stands_below_its_title() -> None:
    assert listed(
        paragraph("News"),
        paragraph("Council opens a mission"),
        paragraph("Publishing date: 29 June 2006"),
        paragraph("The Council agreed on it today."),
        paragraph("Office helps with a course"),
        paragraph("Publishing date: 27 June 2006"),
    ) == [
        ("Council opens a mission", "2006-06-29", "The Council agreed on it today."),
        ("Office helps with a course", "2006-06-27", ""),
    ]


def test_a_date_in_a_line_of_its_own_stands_above_its_title() -> None:
    assert listed(
        paragraph("16 Entries"),
        heading("04 Mar. 2008"),
        paragraph("Envoy visits the school\nHe spoke to the teachers."),
        heading("11 Mar. 2008"),
        paragraph("Workshop in Baku"),
    ) == [
        ("Envoy visits the school", "2008-03-04", "He spoke to the teachers."),
        ("Workshop in Baku", "2008-03-11", ""),
    ]


def test_a_date_in_a_line_of_its_own_stands_below_its_title() -> None:
    assert listed(
        paragraph("Envoy visits the school"),
        paragraph("4 March 2008"),
        paragraph("Workshop in Baku"),
        paragraph("11 March 2008"),
    ) == [("Envoy visits the school", "2008-03-04", ""), ("Workshop in Baku", "2008-03-11", "")]


def test_a_title_that_is_a_link_tells_on_which_side_its_date_stands() -> None:
    assert listed(
        paragraph("Latest news"),
        paragraph("Envoy visits the school", "n1.htm"),
        paragraph("4 March 2008"),
        paragraph("He spoke to the teachers"),
        paragraph("Read more", "n1.htm"),
        paragraph("Workshop in Baku", "n2.htm"),
        paragraph("11 March 2008"),
        paragraph("Experts met"),
    ) == [
        ("Envoy visits the school", "2008-03-04", "He spoke to the teachers"),
        ("Workshop in Baku", "2008-03-11", "Experts met"),
    ]


def test_a_place_beside_the_date_belongs_to_the_text() -> None:
    blocks = [
        paragraph("10 March 1992, Brussels"),
        paragraph("Statement of the Council\nwork plan"),
        paragraph("28-29 May 1992, Oslo"),
        paragraph("Final note of the Council"),
        paragraph("17 December 1992, Brussels"),
        paragraph("Final note of the ministers"),
    ]

    assert listed(*blocks, title="Ministerial Communiques", says_so=False) == [
        ("Statement of the Council", "1992-03-10", "10 March 1992, Brussels / work plan"),
        ("Final note of the Council", "1992-05-28/1992-05-29", "28-29 May 1992, Oslo"),
        ("Final note of the ministers", "1992-12-17", "17 December 1992, Brussels"),
    ]


def test_dates_over_sentences_are_a_chronology_and_no_list() -> None:
    blocks = [
        paragraph(text)
        for day in (4, 11, 18)
        for text in (f"{day} March 2008", f"On that day the partners met for the {day}th time.")
    ]

    assert listed(*blocks, title="News", says_so=False) == []


@pytest.mark.parametrize(
    ("line", "title", "date"),
    [
        ("04 Mar. 2008 Envoy visits the school", "Envoy visits the school", "2008-03-04"),
        ("Envoy visits the school (4 March 2008)", "Envoy visits the school", "2008-03-04"),
        ("2008-03-04 | Envoy visits", "Envoy visits", "2008-03-04"),
    ],
)
def test_a_date_may_stand_at_the_edge_of_a_title(line: str, title: str, date: str) -> None:
    other = "Workshop in Baku - 11 March 2008"

    assert listed(paragraph(line), paragraph(other)) == [
        (title, date, ""),
        ("Workshop in Baku", "2008-03-11", ""),
    ]


def test_a_date_within_a_line_parts_nothing() -> None:
    line = "The talks of 4 March 2008 went on until the evening"

    assert listed(paragraph(line), paragraph(line)) == []


def test_headings_part_what_a_search_has_found() -> None:
    assert listed(
        heading("Results", 1), heading("Arms"), paragraph("On arms."), heading("Aid"),
        paragraph("On aid."),
    ) == [("Arms", "", "On arms."), ("Aid", "", "On aid.")]  # fmt: skip


def test_links_are_the_entries_of_an_index_and_its_letters_are_none() -> None:
    blocks = [
        heading("A"),
        paragraph("Arms control", "a.htm"),
        paragraph("Air policing", "b.htm"),
        heading("B"),
        paragraph("Black Sea", "https://example.org/c.htm"),
    ]
    entries = list_entries(blocks, "Thematic index", "https://example.org/en/", says_so=False)

    assert [(each.title, each.url, each.blocks) for each in entries] == [
        ("Arms control", "https://example.org/en/a.htm", ()),
        ("Air policing", "https://example.org/en/b.htm", ()),
        ("Black Sea", "https://example.org/c.htm", ()),
    ]


def test_a_page_of_hardly_anything_but_links_is_a_list_whatever_its_title() -> None:
    links = [paragraph(f"Document {number}", f"{number}.htm") for number in range(5)]

    assert len(listed(*links, title="Our work", says_so=False)) == 5
    assert listed(*links[:4], title="Our work", says_so=False) == []
    assert listed(*links, *[paragraph("Text.")] * 5, title="Our work", says_so=False) == []


def test_a_theme_and_a_sentence_on_it_are_an_entry_of_an_index() -> None:
    blocks = [
        paragraph("Thematic index"),
        *(
            paragraph(text)
            for name in ("Arms", "Aid", "Visits")
            for text in (name, "What is done there, and by whom.")
        ),
    ]

    assert [title for title, _, _ in listed(*blocks, title="Thematic index", says_so=False)] == [
        "Arms",
        "Aid",
        "Visits",
    ]
    assert listed(*blocks, title="Relations", says_so=False) == []


def test_an_address_that_is_none_of_the_web_is_no_address() -> None:
    blocks = [paragraph(f"Write to us {number}", "mailto:a@example.org") for number in range(2)]

    assert [each.url for each in list_entries(blocks, "News", "", says_so=True)] == ["", ""]


def test_days_that_were_cut_as_facts_of_the_page_stand_between_its_blocks_again() -> None:
    title, day, text = paragraph("Title"), paragraph("Published: 4 March 2008"), paragraph("Text.")
    menu = Block(Role.PARAGRAPH, "5 March 2008", chrome="menu")
    glued = Block(Role.PARAGRAPH, "CSCECSCE met.", line=9)
    unglued = Block(Role.PARAGRAPH, "CSCE met.", line=9)

    found = listed_blocks(
        (menu, title, day, paragraph("Frame"), text, glued), (title, text, unglued)
    )

    assert found == (title, day, text, unglued)


def test_nothing_of_the_content_is_lost_where_its_blocks_are_not_found_again() -> None:
    other = paragraph("Altered.")

    assert listed_blocks((paragraph("Text."),), (other,)) == (other,)


def test_a_line_too_long_for_a_title_is_none() -> None:
    long = f"4 March 2008 {'word ' * 50}"

    assert listed(paragraph(long), paragraph(long)) == []


def test_a_list_that_nobody_could_go_through_is_not_taken_apart() -> None:
    entries = [paragraph(f"Document {number}", f"{number}.htm") for number in range(1_001)]

    assert listed(*entries) == []
    assert len(listed(*entries[1:])) == 1_000
