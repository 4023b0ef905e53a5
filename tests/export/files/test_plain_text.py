"""The plain text: everything is there, in lines of a width that every program shows."""

from dataclasses import replace

from app.export.briefing import gather
from app.export.files.plain_text import WIDTH, export_text, text
from app.export.options import Options
from app.library.pages.body import (
    Chronology,
    Entry,
    Figure,
    Paragraph,
    Section,
    Table,
    Text,
    block_text,
)
from app.library.pages.page import Place
from app.library.parts import HeadingPart, PlacePart
from tests.export.briefings import briefing_of


def cell(words):
    return (Text(words),)


def with_blocks(articles, *blocks):
    """The text of a page that holds *blocks* alone."""
    article = replace(articles[1], sections=(Section("x", 2, "Head", blocks),))
    return text(briefing_of([article], chronology=False))


def test_everything_that_a_page_says_is_in_the_text(briefing):
    written = "".join(text(briefing).split())

    for article in briefing.articles:
        for section in article.sections:
            for block in section.blocks:
                words = block_text(block).split()
                assert [word for word in words if word.rstrip(".") not in written] == []


def test_lines_are_no_longer_than_the_width_unless_a_word_is(briefing):
    for line in text(briefing).splitlines():
        assert len(line) <= WIDTH or max(map(len, line.split())) > WIDTH - 24, line


def test_long_titles_and_headings_take_several_lines(articles):
    long = "Assessment of the Field Presence, with Special Regard to Its Lessons, and " * 4
    section = Section("x", 2, long, (Paragraph(cell("Words.")),))
    pages = [
        replace(each, page=replace(each.page, title=long), sections=(section,)) for each in articles
    ]

    written = text(briefing_of(pages, title=long, handling=long, sources=False))

    assert [line for line in written.splitlines() if len(line) > WIDTH] == []
    first = "Assessment of the Field Presence, with Special Regard to Its Lessons, and"
    assert f"\n{first}\n{first}\n{first}\n{first}\n{'=' * len(first)}\n" in written
    assert f"\n  {first}\n      Assessment" in written  # in the contents


def test_headings_are_underlined_by_level(briefing):
    written = text(briefing)

    assert written.startswith(
        "PARTNERS AND COUNCILS\n=====================\n\nTwo selected pages\n"
    )
    assert "\n\n\nRuritania\n=========\n" in written
    assert "\nFramework of relations\n----------------------\n" in written
    assert "\nDetails\n~~~~~~~\n" in written


def test_marks_and_notes_bear_the_same_number(briefing):
    written = text(briefing)

    assert "signed early.[1]" in written
    assert "\n[1] The note at the foot, with the Council.\n" in written


def test_links_to_the_web_bear_their_address_once(briefing):
    assert "site <https://example.org/a?b=c#d>" in text(briefing)
    assert "<https://example.org/one>" not in text(briefing)


def test_milestones_stand_beside_their_date(briefing):
    written = text(briefing)

    assert "13 July 1994          Signs the Document. (sources differ) [sources 1, 2]" in written
    assert "March 2013            An office opens. (not confirmed) [source 2]" in written


def test_a_narrow_table_is_set_in_columns(articles):
    table = Table((((cell("1995"), cell("Office"))),), (cell("Year"), cell("What")), "Caption")

    assert "Caption\nYear  What\n1995  Office\n" in with_blocks(articles, table)


def test_a_long_last_column_goes_on_below_itself(articles):
    rows = tuple((cell(year), cell("word " * 20)) for year in ("1995", "1996"))
    table = Table(rows, (cell("Year"), cell("What")))

    lines = with_blocks(articles, table).partition("Year  What\n")[2].split("\n")

    assert lines[0].startswith("1995  word word")
    assert lines[1].startswith("      word")
    assert lines[2].startswith("1996  word")


def test_values_that_say_nothing_are_left_out_of_a_list_of_names_and_values(articles):
    names = tuple(cell(f"Framework number {n}") for n in range(5))
    table = Table(((cell("Malta"), *(cell("–") for _ in names[2:]), cell("since 1995")),), names)

    written = with_blocks(articles, table)

    assert "Framework number 0: Malta\nFramework number 4: since 1995" in written


def test_a_wide_table_becomes_names_and_values(articles):
    long = " ".join(["word"] * 20)
    table = Table(((cell("1995"), cell(long), ()),), (cell("Year"), cell("What"), cell("Else")))

    written = with_blocks(articles, table)

    assert "Year: 1995\nWhat: word word" in written
    assert "Else" not in written


def test_a_wide_list_of_names_stays_one(articles):
    long = " ".join(["word"] * 20)
    written = with_blocks(articles, Table(((cell("Name"), cell(long)),)))

    assert "Name                  word word" in written


def test_a_long_date_stands_above_its_event(articles):
    entry = Entry("m", "1994", "between January and December 1994", cell("It is signed."))

    written = with_blocks(articles, Chronology((entry,)))

    assert "between January and December 1994\n                      It is signed.\n" in written


def test_pictures_are_named_and_empty_tables_leave_nothing(articles):
    written = with_blocks(articles, Figure("a.png", "A map"), Table(()), Paragraph(()))

    assert "[Picture: A map]" in written


def test_parts_below_a_heading_are_set_a_level_lower(library):
    parts = [HeadingPart("First part"), PlacePart(Place("pfp"))]

    written = text(gather(library, parts, Options(contents=False)))

    assert "First part\n==========" in written
    assert "Partnership for Peace\n---------------------" in written


def test_the_text_is_written_to_a_file(briefing, tmp_path):
    receipt = export_text(briefing, tmp_path / "a.txt")

    assert receipt.file.read_text(encoding="utf-8") == text(briefing)
