"""DOCX: a text of Word as blocks."""

import io
import re
import zipfile

import pytest

from app.intake.document import Link
from app.intake.readers.docx.reader import read
from app.intake.readers.refusal import RefusedError


def told(document):
    """Role, level, mark and text of each block."""
    return [(b.role.value, b.level, b.mark, b.text) for b in document.blocks]


def test_styles_make_headings_captions_and_lists(make):
    p = make.paragraph
    body = (
        p("Relations", "Heading1") + p("Talks", "Titre2") + p("Own head", "Special")
        + p("Third", "Outlined") + p("Running text.") + p("Left to right", "Caption")
        + p("bullet", "Bullet") + p("Bold head", "Strong") + p("A bold sentence.", "Strong")
        + p("By outline", "", '<w:outlineLvl w:val="1"/>')
    )  # fmt: skip

    assert told(read(make.docx(body), "a.docx")) == [
        ("heading", 1, "", "Relations"),
        ("heading", 2, "", "Talks"),
        ("heading", 2, "", "Own head"),
        ("heading", 3, "", "Third"),
        ("paragraph", 0, "", "Running text."),
        ("caption", 0, "", "Left to right"),
        ("item", 1, "•", "bullet"),
        ("heading", 0, "", "Bold head"),
        ("paragraph", 0, "", "A bold sentence."),
        ("heading", 2, "", "By outline"),
    ]


def test_items_are_numbered_as_word_numbers_them(make):
    def item(text, level):
        return make.paragraph(
            text, "", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>'
        )

    body = item("a", 0) + item("b", 1) + item("c", 1) + item("d", 0) + item("e", 1) + item("f", 2)

    assert [(level, mark) for _, level, mark, _ in told(read(make.docx(body), "a.docx"))] == [
        (1, "3."), (2, "3a)"), (2, "3b)"), (1, "4."), (2, "4a)"), (3, "(I)"),
    ]  # fmt: skip


def test_a_text_without_styles_still_names_its_headings(make):
    body = make.paragraph("Talks", "heading 2")

    assert told(read(make.docx(body, styles=b"", numbering=b""), "a.docx")) == [
        ("heading", 2, "", "Talks")
    ]


@pytest.mark.parametrize("style", ["berschrift2", "Überschrift 2", "заголовок 2", "nagłówek 2"])
def test_programs_of_other_languages_name_headings_in_theirs(make, style):
    body = make.paragraph("Talks", style)

    assert told(read(make.docx(body, styles=b"", numbering=b""), "a.docx")) == [
        ("heading", 2, "", "Talks")
    ]


@pytest.mark.parametrize(
    "style", ["toc 1", "TOC2", "TOCHeading", "Verzeichnis 1", "Contents 1", "table of figures"]
)
def test_the_table_of_contents_is_kept_as_no_content(make, style):
    body = make.paragraph("Talks\t3", style) + make.paragraph("Text.")
    document = read(make.docx(body, styles=b""), "a.docx")

    assert [(each.text, each.chrome) for each in document.blocks] == [
        ("Talks\t3", "table of contents"),
        ("Text.", ""),
    ]


def test_a_cell_over_several_columns_has_its_text_in_the_first(make):
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{make.paragraph("State")}</w:tc>'
    cells = [f"<w:tc>{make.paragraph(text)}</w:tc>" for text in ("Role", "A", "1994", "partner")]
    rows = f"<w:tr>{wide}{cells[0]}</w:tr><w:tr>{''.join(cells[1:])}</w:tr>"
    document = read(make.docx(f"<w:tbl>{rows}</w:tbl>"), "a.docx")

    assert document.blocks[0].rows == (("State", "", "Role"), ("A", "1994", "partner"))


def test_paragraphs_and_lines_of_a_cell_that_are_items_are_parted_by_semicolons(make):
    breaks = "<w:p><w:r><w:t>1994 joined</w:t><w:br/><w:t>1999 left</w:t></w:r></w:p>"
    paragraphs = make.paragraph("5 May 1994") + make.paragraph("6 June 1995")
    body = f"<w:tc>{breaks}</w:tc><w:tc>{paragraphs}</w:tc>"
    document = read(make.docx(f"<w:tbl><w:tr>{body}</w:tr></w:tbl>"), "a.docx")

    assert document.blocks[0].rows == (("1994 joined; 1999 left", "5 May 1994; 6 June 1995"),)


def test_tables_have_rows_and_a_table_of_one_column_is_a_frame(make):
    def cell(text):
        return f"<w:tc>{make.paragraph(text)}</w:tc>"

    body = (
        f"<w:tbl><w:tr>{cell('Year')}{cell('Event')}</w:tr><w:tr>{cell('1994')}"
        f"<w:tc>{make.paragraph('Joins')}{make.paragraph('PfP')}</w:tc></w:tr>"
        f"<w:tr>{cell('')}{cell('')}</w:tr></w:tbl><w:tbl><w:tr>{cell('Framed.')}</w:tr></w:tbl>"
        "<w:tbl></w:tbl>"
    )
    document = read(make.docx(body), "a.docx")

    assert [b.role.value for b in document.blocks] == ["table", "paragraph"]
    assert document.blocks[0].rows == (("Year", "Event"), ("1994", "Joins PfP"))


def test_notes_are_numbered_in_the_text_and_follow_it(make):
    body = (
        '<w:p><w:r><w:t>Signed</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'
        "<w:r><w:t>, sealed</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>'
    )
    notes = (
        f'<w:footnote w:id="0">{make.paragraph("separator")}</w:footnote>'
        f'<w:footnote w:id="5">{make.paragraph("One")}{make.paragraph("line")}</w:footnote>'
    )

    assert told(read(make.docx(body, footnotes=notes), "a.docx")) == [
        ("paragraph", 0, "", "Signed¹, sealed²"),
        ("footnote", 0, "1", "One\nline"),
    ]


def test_links_breaks_and_tabs_are_kept_and_what_was_deleted_is_not(make):
    relations = (
        '<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="https://example.org/"/>'
        "</Relationships>"
    )
    body = (
        '<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r>'
        '<w:hyperlink r:id="r1"><w:r><w:t>this</w:t></w:r></w:hyperlink>'
        '<w:hyperlink r:id="gone"><w:r><w:t>,</w:t></w:r></w:hyperlink>'
        "<w:r><w:tab/><w:t>then</w:t><w:br/><w:t>that</w:t></w:r>"
        "<w:ins><w:r><w:t>!</w:t></w:r></w:ins><w:del><w:r><w:delText>no</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    data = make.docx(body)
    document = read(with_member(data, "word/_rels/document.xml.rels", relations), "a.docx")

    assert document.blocks[0].text == "See this,\tthen\nthat!"
    assert document.blocks[0].links == (Link(4, 8, "https://example.org/"),)


def test_a_text_box_is_read_once_behind_its_paragraph(make):
    box = f"<w:txbxContent>{make.paragraph('In the box')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Around.</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )

    assert [b.text for b in read(make.docx(body), "a.docx").blocks] == ["Around.", "In the box"]


def test_head_and_foot_of_the_pages_are_no_content(make):
    def part(text, kind):
        return (
            f'<w:{kind} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"{make.paragraph(text)}</w:{kind}>"
        ).encode()

    data = make.docx(
        make.paragraph("Text."),
        header1=part("Office", "hdr"),
        header2=part("Office", "hdr"),
        footer1=part("Page 1", "ftr"),
    )

    assert [(b.text, b.chrome) for b in read(data, "a.docx").blocks] == [
        ("Text.", ""),
        ("Office", "page head"),
        ("Page 1", "page foot"),
    ]


def test_the_properties_tell_title_author_and_dates(make):
    document = read(make.docx(make.paragraph("Text.")), "a.docx")

    assert (document.title, document.author, document.language) == ("On Ruritania", "Office", "en")
    assert (document.published, document.updated) == ("2014-11-12", "2015-02-03T19:27")


def test_the_day_of_the_template_is_no_date_of_the_document(make):
    stamp = b"2013-12-23T23:15:00Z"
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(make.docx(make.paragraph("Text.")))) as before,
        zipfile.ZipFile(made, "w") as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, re.sub(rb"20\d\d-\d\d-\d\dT[\d:]+Z", stamp, content))

    document = read(made.getvalue(), "a.docx")

    assert (document.title, document.published, document.updated) == ("On Ruritania", "", "")


def test_a_style_that_is_based_on_itself_ends_somewhere(make):
    styles = '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>'

    assert read(make.docx(make.paragraph("x", "A"), styles=styles), "a.docx").blocks[0].text == "x"


@pytest.mark.parametrize(
    ("body", "message"), [("", "holds no text"), ("<w:p/>", "perhaps its pages are pictures")]
)
def test_a_text_without_words_is_refused(make, body, message):
    with pytest.raises(RefusedError, match=message):
        read(make.docx(body), "a.docx")


def test_an_archive_without_a_text_is_refused(make):
    with pytest.raises(RefusedError, match="holds no text of Word"):
        read(make.zipped({"a.txt": "x"}), "a.docx")


def with_member(data, name, content):
    """The archive *data* with one more member."""
    import io
    import zipfile

    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(("restart", "told"), [("eachSect", 1), ("continuous", 0)])
@pytest.mark.parametrize("place", ["body", "settings"])
def test_notes_that_are_counted_anew_are_numbered_on_and_that_is_said(make, restart, told, place):
    rule = f'<w:footnotePr><w:numRestart w:val="{restart}"/></w:footnotePr>'
    body = "".join(
        f'<w:p><w:r><w:t>Signed</w:t></w:r><w:r><w:footnoteReference w:id="{at}"/></w:r></w:p>'
        for at in (5, 6)
    )
    notes = "".join(
        f'<w:footnote w:id="{at}">{make.paragraph("So it was.")}</w:footnote>' for at in (5, 6)
    )
    parts = {"settings": f"<w:settings {make.word}>{rule}</w:settings>"}
    if place == "body":
        body, parts = f"{body}<w:sectPr>{rule}</w:sectPr>", {}

    document = read(make.docx(body, footnotes=notes, **parts), "a.docx")

    assert [block.mark for block in document.blocks if block.mark] == ["1", "2"]
    assert len([each for each in document.warnings if "numbered on" in each]) == told
