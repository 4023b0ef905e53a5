"""HTML: what a page says, in blocks."""

import pytest

from app.intake.document import Link, Role
from app.intake.readers.html.flat import read_flat
from app.intake.readers.html.reader import declared_encoding, frame_names, parse, read, read_text
from app.intake.readers.refusal import RefusedError
from tests.intake.readers.conftest import LONG, blocks


def test_headings_paragraphs_and_quotations_have_their_roles_and_levels():
    document = read_text(
        "<h1>Title</h1><p>One  \n two.</p><blockquote><p>Said.</p></blockquote><h3>Deep</h3>"
        "<pre>  as\n it is</pre><hr>",
        "page.html",
    )

    assert [(b.role, b.level, b.text) for b in document.blocks] == [
        (Role.HEADING, 1, "Title"),
        (Role.PARAGRAPH, 0, "One two."),
        (Role.QUOTE, 0, "Said."),
        (Role.HEADING, 3, "Deep"),
        (Role.PREFORMATTED, 0, "  as\n it is"),
        (Role.RULE, 0, ""),
    ]


def test_a_line_break_stays_and_two_part_paragraphs():
    assert blocks("one<br>two<br><br>three") == [
        ("paragraph", "one\ntwo"),
        ("paragraph", "three"),
    ]


@pytest.mark.parametrize("tag", ["header", "article", "section", "main", "app", "div"])
def test_a_piece_of_a_page_may_begin_with_any_element(tag):
    page = (
        "<!-- saved --><meta charset='utf-8'>\n<title>T</title>"
        f"<{tag}><a href='#a'>Up</a></{tag}><h1>Talks</h1>"
    )

    assert [b.text for b in read_text(page, "page.html").blocks] == ["Up", "Talks"]


def test_text_outside_of_any_element_is_read_too():
    assert blocks("before<p>in</p>after") == [
        ("paragraph", "before"),
        ("paragraph", "in"),
        ("paragraph", "after"),
    ]


def test_fixed_spaces_are_kept():
    assert blocks("<p>16&nbsp;February</p>") == [("paragraph", "16\xa0February")]


def test_items_know_their_depth_and_mark():
    document = read_text(
        "<ul><li>one<ul><li>inner</ul><li><p>two</p><p>goes on</p></ul><ol start=4><li>four</ol>",
        "page.html",
    )

    assert [(b.role.value, b.level, b.mark, b.text) for b in document.blocks] == [
        ("item", 1, "•", "one"),
        ("item", 2, "•", "inner"),
        ("item", 1, "•", "two"),
        ("paragraph", 0, "", "goes on"),
        ("item", 1, "4.", "four"),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<p><b>Framework of relations</b></p>",
        "<p><strong>Framework</strong> <b>of relations</b></p>",
        "<div style='font-weight: bold'>Framework of relations</div>",
        "<div class='section-title'>Framework of relations</div>",
        "<details><summary>Framework of relations</summary></details>",
        "<button aria-expanded=false>Framework of relations</button>",
        "<a class='accordion-toggle' href='#a'>Framework of relations</a>",
        "<dl><dt>Framework of relations<dd>" + LONG * 6 + "</dl>",
        "<span role=heading aria-level=0 class='panel-heading'>Framework of relations</span>",
    ],
)
def test_what_looks_like_a_heading_is_one_without_a_level(markup):
    document = read_text(f"<p>Before.</p>{markup}<p>{LONG}</p>", "page.html")

    found = document.blocks[1]
    assert (found.role, found.level, found.text, found.chrome) == (
        Role.HEADING, 0, "Framework of relations", "",
    )  # fmt: skip


def test_what_an_editor_puts_into_bold_tags_of_plain_weight_is_no_heading():
    body = "<b style='font-weight:normal'><p><span>Framework of relations</span></p></b>"

    assert blocks(body) == [("paragraph", "Framework of relations")]


def test_items_may_begin_anywhere_and_be_counted_with_letters():
    body = "<ol start=3><li>a<li value=7>b<li>c</ol><ol type=a><li>d<li>e</ol><ol type=A><li>f</ol>"
    marks = [block.mark for block in read_text(body, "page.html").blocks]

    assert marks == ["3.", "7.", "8.", "(a)", "(b)", "(A)"]


def test_a_bold_sentence_is_a_paragraph():
    assert blocks("<p><b>The Council met.</b></p>") == [("paragraph", "The Council met.")]


def test_a_heading_by_role_has_the_level_it_names():
    document = read_text("<div role=heading aria-level=3>Talks</div>", "page.html")

    assert (document.blocks[0].role, document.blocks[0].level) == (Role.HEADING, 3)


def test_a_table_of_values_has_rows_and_one_of_layout_has_paragraphs():
    document = read_text(
        "<table><caption>Events</caption><tr><th>Year<th>Event<tr><td>1994<td>Joins<br>PfP"
        "<tr><td> <td></table><table><tr><td><p>Left.</p><td><h2>Right</h2></table>",
        "page.html",
    )

    assert [b.role.value for b in document.blocks] == ["caption", "table", "paragraph", "heading"]
    assert document.blocks[1].rows == (("Year", "Event"), ("1994", "Joins PfP"))
    assert document.blocks[1].text == "Year\tEvent\n1994\tJoins PfP"


def test_raised_marks_parts_and_items_of_a_cell_are_not_glued():
    document = read_text(
        "<table><tr><th>State<th>Troops<tr><td><p>North</p><p>Coast</p><td>480<sup>1</sup>"
        "<tr><td><ul><li>East<li>West</ul><td>m<sup>x</sup></table>",
        "page.html",
    )

    assert document.blocks[0].rows == (
        ("State", "Troops"),
        ("North Coast", "480¹"),
        ("East; West", "mx"),
    )


def test_a_list_in_a_table_without_heads_places_the_parts_of_a_page():
    body = "<table><tr><td><ul><li>one</ul><td>two<tr><td>three<td>four</table>"

    assert [role for role, _ in blocks(body)] == ["item", *["paragraph"] * 3]


def test_terms_that_share_a_description_are_told_together():
    document = read_text("<dl><dt>EAPC<dt>Council<dd>A forum.<dt>PfP<dd>More.</dl>", "page.html")

    assert document.blocks[0].rows == (("EAPC, Council", "A forum."), ("PfP", "More."))


def test_a_number_that_is_glued_to_a_word_and_leads_to_a_note_is_a_mark():
    body = "<p>In 1995<a href='notes.xhtml#n1'>1</a> and see <a href='#part'>2</a>.</p>"

    assert blocks(body) == [("paragraph", "In 1995¹ and see 2.")]


def test_a_cell_as_long_as_a_page_is_a_column_of_the_layout():
    assert blocks(f"<table><tr><td>a<td>{LONG * 20}<tr><td>b<td>c</table>")[0][0] == "paragraph"


def test_a_table_that_only_presents_is_no_data():
    body = "<table role=presentation><tr><td>one<td>two<tr><td>three<td>four</table>"

    assert [role for role, _ in blocks(body)] == ["paragraph"] * 4


def test_a_list_of_short_terms_is_a_table():
    document = read_text("<dl><dt>1994<dd>Joins.<dd>Signs.<dt>1995<dd>Meets.</dl>", "page.html")

    assert document.blocks[0].rows == (("1994", "Joins."), ("1994", "Signs."), ("1995", "Meets."))


def test_captions_are_told_by_element_and_by_name():
    body = "<figure><img alt=x><figcaption>Left to right</figcaption></figure>"
    body += "<p class=wp-caption-text>Photo</p>"

    assert blocks(body) == [("caption", "Left to right"), ("caption", "Photo")]


def test_notes_are_paired_by_raised_marks_and_the_ids_of_their_texts():
    document = read_text(
        "<p>Signed<sup><a href='#fn1'>1</a></sup> and sealed<a href='#fn2'>2</a>, m<sup>2</sup>"
        " on the 1<sup>st</sup>.</p>"
        "<p id=fn1>1. First note <a href='#r'>↩</a></p>"
        "<ol><li id='cite_note-2'>Second note</li></ol>"
        "<p><a name='_ftn3' href='#_ftnref3'>[3]</a> Third <a href='http://a.org'>note</a></p>"
        "<div role=doc-endnote>* Last</div>",
        "page.html",
    )

    assert document.blocks[0].text == "Signed¹ and sealed², m² on the 1st."
    notes = [(b.mark, b.text) for b in document.blocks if b.role is Role.FOOTNOTE]
    assert notes == [
        ("1", "First note"),
        ("2", "Second note"),
        ("3", "Third note"),
        ("*", "Last"),
    ]
    assert document.blocks[3].links == (Link(6, 10, "http://a.org"),)


def test_links_span_their_text():
    document = read_text("<p> See <a href='/pfp'>the  programme</a> and <a>none</a>.", "page.html")

    block = document.blocks[0]
    assert [block.text[link.start : link.end] for link in block.links] == ["the programme"]
    assert block.links[0].address == "/pfp"


def test_a_script_as_an_address_is_no_link():
    document = read_text("<p>do <a href='javascript:go()'>it</a></p>", "page.html")

    assert document.blocks[0].links == ()


def test_abbreviations_are_explained():
    document = read_text(
        "<p>The <abbr title='Council of  Things'>CT</abbr> and <acronym>XY</acronym></p>", "p.html"
    )

    assert document.abbreviations == (("CT", "Council of Things"),)
    assert document.blocks[0].text == "The CT and XY"


def test_what_a_tooltip_says_is_no_part_of_the_sentence():
    document = read_text(
        "<p>The <span class=tip>CT<span class='tooltip-text'>Council of Things</span></span> met"
        " <i>x<span role=tooltip>more of it</span></i>.</p>",
        "page.html",
    )

    assert document.abbreviations == (("CT", "Council of Things"),)
    assert document.blocks[0].text == "The CT met x"
    assert document.blocks[1].chrome == "tooltip"


def test_a_line_in_bold_above_its_text_is_a_heading():
    assert blocks("<td><b>Talks</b><br>They began.<br><b>Bold</b> words<br>go on.") == [
        ("heading", "Talks"),
        ("paragraph", "They began.\nBold words\ngo on."),
    ]


def test_only_another_language_is_told_of_a_block():
    document = read_text(
        "<html lang=en-GB><body><p>One.</p><p lang=fr-FR>Deux. <i lang=en>Three</i></p></body>",
        "page.html",
    )

    assert [block.language for block in document.blocks] == ["", "fr"]
    assert document.language == "en"


def test_scripts_and_styles_are_no_text():
    body = "<script>var a</script><style>p{}</style><p>Text<!-- no --></p><iframe>x</iframe>"

    assert blocks(body) == [("paragraph", "Text")]


def test_a_page_whose_first_tag_is_closed_at_once_is_read_on():
    document = read_text("<html lang=de /><body /><p>Der Rat tagte.</p>", "page.html")

    assert [block.text for block in document.blocks] == ["Der Rat tagte."]


def test_the_line_in_the_file_is_told():
    document = read_text("<body>\n<p>one</p>\n\n<p>two</p>", "page.html")

    assert [block.line for block in document.blocks] == [2, 4]


def test_pages_that_are_nested_beyond_reason_keep_their_text():
    page = "<body><h2>Head</h2>" + "<div>" * 500 + "<ul><li>deep<br>words</ul>" + "</div>" * 500

    document = read_text(page + "<script>no</script><p>after", "page.html")

    assert [(b.role.value, b.text) for b in document.blocks] == [
        ("heading", "Head"),
        ("item", "deep\nwords"),
        ("paragraph", "after"),
    ]
    assert "nested so deeply" in document.warnings[0]


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<p> </p>", "<!-- x -->", "\x00"])
def test_a_page_without_text_is_refused(page):
    with pytest.raises(RefusedError, match="without any text"):
        read_text(page, "page.html")


def test_a_page_whose_text_a_script_fetches_is_refused_with_a_way_out():
    with pytest.raises(RefusedError, match=r"drawn by a script.*copy all of it, and paste it"):
        read_text("<body><div id=app></div><script src=app.js></script></body>", "page.html")


def test_the_encoding_that_the_page_declares_is_used_and_the_chosen_one_rules():
    page = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Мир и труд"

    assert read(page.encode("cp1251"), "a.html").blocks[0].text == "Мир и труд"
    assert read(page.encode("cp1251"), "a.html").encoding == "windows-1251"
    assert read(page.encode("koi8_r"), "a.html", "koi8-r").blocks[0].text == "Мир и труд"
    assert declared_encoding(b"<?xml version='1.0' encoding='UTF-8'?>") == "UTF-8"
    assert declared_encoding(b"<p>none") == ""


def test_frames_are_read_from_what_is_given():
    page = b"<frameset><frame src='a_files/menu.html'><frame src=text.html></frameset>"

    document = read(page, "a.html", frames={"text.html": b"<p>In the frame.", "x": b""})

    assert [block.text for block in document.blocks] == ["In the frame."]
    assert frame_names(parse(page.decode())) == ("a_files/menu.html", "text.html")
    assert frame_names(None) == ()


def test_an_empty_frame_adds_nothing():
    document = read(b"<p>x<iframe src=f></iframe>", "a.html", frames={"f": b""})

    assert [block.text for block in document.blocks] == ["x"]


def test_cells_over_several_columns_and_rows_leave_the_others_in_their_place():
    document = read_text(
        "<table><tr><th colspan=2>State</th><th>Role</th></tr>"
        "<tr><td rowspan=2>North</td><td>1994</td><td rowspan=2>partner</td></tr>"
        "<tr><td>1996</td></tr><tr><td colspan=x>South</td><td>1999</td><td>observer</td></tr>"
        "</table>",
        "page.html",
    )

    assert document.blocks[0].rows == (
        ("State", "", "Role"),
        ("North", "1994", "partner"),
        ("", "1996"),
        ("South", "1999", "observer"),
    )


def test_a_further_paragraph_of_a_numbered_item_goes_on_with_it() -> None:
    page = (
        "<ol><li>Water<p>It is measured.</p></li><li>Fish</li></ol><ul><li>One<p>Two</p></li></ul>"
    )

    found = read(page.encode(), "a.html").blocks

    assert [(block.role, block.level, block.mark, block.text) for block in found] == [
        (Role.ITEM, 1, "1.", "Water"),
        (Role.ITEM, 1, "", "It is measured."),
        (Role.ITEM, 1, "2.", "Fish"),
        (Role.ITEM, 1, "•", "One"),
        (Role.PARAGRAPH, 0, "", "Two"),
    ]


def test_cells_that_reach_over_very_many_others_fill_no_millions_of_them():
    row = "<tr><td rowspan=60 colspan=60>a</td><td colspan=60>b</td></tr>"
    document = read_text(f"<table><tr><th>A</th><th>B</th></tr>{row * 200}</table>", "page.html")

    (table,) = document.blocks
    assert sum(map(len, table.rows)) < 50_000
    assert table.rows[-1] == ("a", "b")


def test_items_of_a_cell_without_words_keep_the_spans_of_the_others_in_place():
    cell = "<ul><li>a<li><li><b>b c</b><li></ul>"
    document = read_text(f"<table><tr><th>A<th>B</tr><tr><td>{cell}<td>d</table>", "page.html")

    (table,) = document.blocks
    assert [table.text[each.start : each.end] for each in table.styled] == ["b c"]


def test_marked_sections_that_no_page_has_are_left_out_of_a_flat_one():
    (block,) = read_flat("<p>a <![g](h)> b <![if x]>c<![endif]> <![")

    assert block.text == "a b c <!["


def test_the_title_in_a_page_that_word_saved_is_one() -> None:
    page = b"<html><body><p class=MsoTitle>A note<p class=MsoNormal>They met.</body></html>"
    title = read(page, "a.html").blocks[0]

    assert (title.role, title.level) == (Role.HEADING, 1)
