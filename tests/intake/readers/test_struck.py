"""Words that are struck out are no text in any format, and are listed among what was cut."""

import pytest

from app.intake.document import STRUCK, Role
from app.intake.readers.docx import reader as docx
from app.intake.readers.html.reader import read_text
from app.intake.readers.markdown import reader as markdown
from app.intake.readers.opening import read_document
from app.intake.readers.struck import Struck
from app.intake.shaping.page_text import plain_words
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand


def parted(document):
    """The texts that stay, and those that are struck out."""
    kept = [block.text for block in document.blocks if not block.chrome]
    return kept, [block.text for block in document.blocks if block.chrome == STRUCK]


def html(body):
    return parted(read_text(f"<html><body>{body}</body></html>", "page.html"))


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_struck_words_of_a_web_page_are_cut_and_inserted_ones_stay(tag):
    page = f"<p>The pier opens <{tag}>in <b>May</b></{tag}> <ins>in June</ins> of 1999.</p><p>Next."

    assert html(page) == (["The pier opens in June of 1999.", "Next."], ["in May"])
    assert html(f"<p>A <{tag}>b<br>c<!-- d --> e</{tag}> f") == (["A f"], ["b c e"])


def test_a_style_strikes_words_and_blocks_out():
    line, other = "text-decoration: line-through", "text-decoration:underline line-through"
    page = f"<p>A <span style='{line}'>slow</span> ferry.</p><p style='{other}'>No pier.</p><p>Yes."

    assert html(page) == (["A ferry.", "Yes."], ["slow", "No pier."])


def test_whole_blocks_are_struck_out_with_what_is_in_them():
    page = (
        "<p>One.</p><del><h2>Old part</h2><p>Two.</p></del><ul><li>Item <s>more</s></ul><p>Three."
    )

    assert html(page) == (["One.", "Item", "Three."], ["Old part", "Two.", "more"])


def test_a_page_of_which_nearly_all_is_struck_out_has_an_element_that_was_not_closed():
    text = "<p>The pier was built in the spring of that year, by many hands and in one go.</p>"

    kept, struck = html(f"<p>Before.</p><s>{text * 9}")

    assert (len(kept), struck) == (10, [])


def test_struck_words_in_a_table_are_listed_once_behind_it():
    page = (
        "<table><caption>Piers <s>old</s></caption><tr><th>Year<th>Pier</tr>"
        "<tr><td><del>1998</del> 1999<td>North <s>a <del>b</del></s></tr>"
        "<tr style='text-decoration:line-through'><td>1997<td>South</tr></table>"
    )
    kept, struck = html(page)

    assert kept == ["Piers", "Year\tPier\n1999\tNorth"]
    assert struck == ["old", "1998", "a b", "1997South"]


def test_a_note_with_struck_words_stays_one():
    page = (
        "<p>Text<a href='#n1'>1</a>.</p><div class=footnotes><p>Rest</p></div>"
        "<div id=n1><p>1. First <s>part</s> of it.</p><p>Second.</p></div>"
    )
    document = read_text(page, "page.html")

    notes = [block.text for block in document.blocks if block.role is Role.FOOTNOTE]
    assert notes == ["First of it.\nSecond."]
    assert [block.text for block in document.blocks if block.chrome == STRUCK] == ["part"]


def test_a_page_nested_beyond_reason_keeps_them_apart_too():
    page = "<div>" * 300 + "<p>One <s>two</s> three.</p>"

    assert parted(read_text(page, "page.html")) == (["One three."], ["two"])


def test_what_was_deleted_in_word_is_no_text_and_what_was_inserted_is(make):
    not_struck = '<w:rPr><w:strike w:val="0"/></w:rPr>'
    run = "<w:r>{}<w:t xml:space='preserve'>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('', 'The pier ')}<w:ins>{run.format('', 'opens ')}</w:ins>"
        "<w:del><w:r><w:delText>closes</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run.format('', 'gone')}</w:moveFrom>"
        f"{run.format('<w:rPr><w:strike/></w:rPr>', 'in ')}"
        f"{run.format('<w:rPr><w:dstrike/></w:rPr>', 'May')}"
        f"{run.format(not_struck, ' in June.')}"
        "</w:p>"
    )
    assert parted(docx.read(make.docx(body), "a.docx")) == (["The pier opens in June."], ["in May"])


def test_struck_words_in_a_table_and_a_note_of_word_are_listed(make):
    struck = (
        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>"
    )
    rows = f"<w:tr><w:tc>{struck}</w:tc><w:tc>{make.paragraph('x')}</w:tc></w:tr>"
    mark = "<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id='2'/></w:r></w:p>"
    data = make.docx(
        f"<w:tbl>{rows}</w:tbl>{mark}", footnotes=f"<w:footnote w:id='2'>{struck}</w:footnote>"
    )
    assert parted(docx.read(data, "a.docx")) == (["yes\tx", "Text¹", "yes"], ["no", "no"])


def test_struck_words_of_markdown_are_cut_with_their_line():
    text = (
        "# Piers ~~old~~\n\nOne ~~two **three**~~ four, <del>five</del> six.\n\n"
        "| A | B |\n|---|---|\n| 1 ~~2~~ | 3 |\n\nSeen[^1] at ~5~.\n\n~~All of it.~~\n\n"
        "[^1]: A ~~long~~\n    note.\n\n    Its end.\n"
    )
    document = markdown.read(text.encode(), "a.md")

    kept, struck = parted(document)
    assert kept == ["Piers", "One four, six.", "A\tB\n1\t3", "Seen¹ at ~5~.", "A note. Its end."]
    assert struck == ["old", "two three", "five", "2", "All of it.", "long"]
    assert {b.text: b.line for b in document.blocks if b.chrome}["five"] == 3


def test_struck_words_are_listed_as_a_cut_and_stand_nowhere_in_the_page():
    page = (
        "<h1>The north pier</h1><p>The pier opened <s>in May 1998</s> with two cranes in June 1999."
        "</p><p>It was closed for the winter.</p>"
    )
    document = read_document(f"<html><body>{page}".encode(), "page.html")
    report = understand(document, "page.html", "", Surroundings())

    assert [(cut.text, cut.why) for cut in report.removed] == [("in May 1998", STRUCK)]
    assert "1998" not in plain_words(report.pages[0])
    assert [each.date.text for each in report.pages[0].milestones] == ["1999-06"]


def test_stretches_with_no_text_between_are_one():
    struck = Struck()
    struck.add("a ", 3)
    struck.add("b", 3)
    struck.add(" \n", 5)
    struck.add("c", 7, line=4)

    assert [(block.text, block.line) for block in struck.take()] == [("a b", 4), ("c", 4)]
    assert struck.take() == []
