"""PDF: lines become paragraphs, headings, notes; running heads are told apart."""

import io

import pikepdf
import pytest

from app.intake.document import Role
from app.intake.readers.pdf.reader import PAGES, read
from app.intake.readers.refusal import RefusedError

SENTENCE = "The Council met its partners in Brussels and took note of the work that was done. "
PAPER = """\
#set document(title: "Survey of Ruritania", author: "Office")
#set document(date: datetime(year: 2014, month: 11, day: 12))
#set page(paper: "a5")
"""
HEADS = '#set page(header: [Survey of Ruritania], numbering: "1 / 1")\n'


def told(data):
    """Role, level, mark and text of each block of content."""
    document = read(data, "a.pdf")
    return [(b.role.value, b.level, b.mark, b.text) for b in document.blocks if not b.chrome]


def test_paragraphs_are_joined_and_headings_found(make):
    data = make.pdf(
        PAPER + f"= Relations\n{SENTENCE * 4}\n\n{SENTENCE * 3}\n\n== Talks\n"
        "*In bold alone*\n\n- one\n- two\n\n+ first\n+ second\n"
    )
    body = [(SENTENCE * 4).strip(), (SENTENCE * 3).strip()]

    assert told(data) == [
        ("heading", 1, "", "Relations"),
        ("paragraph", 0, "", body[0]),
        ("paragraph", 0, "", body[1]),
        ("heading", 2, "", "Talks"),
        ("heading", 0, "", "In bold alone"),
        ("item", 1, "•", "one"),
        ("item", 1, "•", "two"),
        ("item", 1, "1.", "first"),
        ("item", 1, "2.", "second"),
    ]


def test_bullets_may_touch_their_words_and_each_note_is_one(make):
    notes = "#footnote[The first file.] #footnote[The second file.]"
    data = make.pdf(f"{SENTENCE * 5}\n\n•one thing\n\n•two things\n\n{SENTENCE}{notes}")

    assert [each[1:] for each in told(data)[1:3]] == [(1, "•", "one thing"), (1, "•", "two things")]
    assert [each[2:] for each in told(data) if each[0] == "footnote"] == [
        ("1", "The first file."),
        ("2", "The second file."),
    ]


def test_headings_outside_the_outline_have_no_level(make):
    data = make.pdf(f"#text(size: 18pt)[Large words]\n\n{SENTENCE * 5}")

    assert told(data)[0] == ("heading", 0, "", "Large words")


def test_a_paragraph_goes_on_where_a_line_begins_in_another_font_of_its_size(make):
    font = '#set text(font: "New Computer Modern")\n'
    mono = '#text(font: "DejaVu Sans Mono", size: 11pt)[office.example.org]'
    text = f"{SENTENCE * 2} They wrote to #linebreak() {mono} #linebreak() and to all others."

    data = make.pdf(PAPER + font + text)

    assert [each[0] for each in told(data)] == ["paragraph"]


def test_text_is_no_heading_where_small_print_is_longer(make):
    small = f"#set text(size: 8pt)\n{SENTENCE * 6}"
    data = make.pdf(f"{SENTENCE * 5}\n\n- a thing\n\n#text(size: 16pt)[Talks]\n\n{small}")

    assert [each[0] for each in told(data)] == ["paragraph", "item", "heading", "paragraph"]


def test_a_large_sentence_is_no_heading_though_the_mark_of_a_note_ends_it(make):
    note = "#footnote[In Vienna.]"
    data = make.pdf(f"#text(size: 16pt)[They met.]{note}\n\n{SENTENCE * 5}")

    assert told(data)[0] == ("paragraph", 0, "", "They met.¹")


def test_what_repeats_from_page_to_page_is_no_content(make):
    document = read(make.pdf(PAPER + HEADS + " ".join(map(str, range(5_000)))), "a.pdf")

    found = {(b.text, b.chrome) for b in document.blocks if b.chrome}
    pages = max(b.line for b in document.blocks)
    assert ("Survey of Ruritania", "running head") in found
    assert (f"1 / {pages}", "page number") in found
    assert len([b for b in document.blocks if b.chrome]) == 2 * pages


def test_a_paragraph_goes_on_on_the_next_page_behind_the_notes(make):
    text = " ".join(f"the Council met partner {number}," for number in range(200))
    found = told(make.pdf(PAPER + HEADS + f"Signed.#footnote[The note says more.] {text}end."))

    paragraphs = [block for block in found if block[0] == "paragraph"]
    assert len(paragraphs) == 1
    assert paragraphs[0][3].startswith("Signed.¹ the Council")
    assert ("footnote", 0, "1", "The note says more.") in found


def test_words_parted_at_the_end_of_a_line_are_joined(make):
    data = make.pdf(
        '#set page(width: 6cm, height: 20cm, margin: 5mm)\n#set text(hyphenate: true, lang: "en")\n'
        "#set par(justify: true)\ninternational representatives considered interoperability "
        "programmes notwithstanding organisational considerations\n"
    )

    assert told(data)[0][3] == (
        "international representatives considered interoperability programmes notwithstanding "
        "organisational considerations"
    )


def test_a_paragraph_goes_on_below_a_line_that_ends_within_a_word(make):
    words = "Parliamentary consideration of the undertakings was lengthy and extraordinary. "
    narrow = PAPER + '#set par(justify: true)\n#set text(lang: "en", hyphenate: true)\n'
    data = make.pdf(f"{narrow}{words * 6}\n\n{words * 6}")

    assert [text for *_, text in told(data)] == [(words * 6).strip()] * 2


def test_a_number_that_hangs_out_begins_a_paragraph_below_a_full_line(make):
    source = (
        "The work of the office in the last year. Office of Ruritania, November 2014, read here."
    )
    full = f"{source} {source}#linebreak(justify: true)#parbreak()"
    data = make.pdf(f"{PAPER}#set par(hanging-indent: 18pt, spacing: 0.65em)\n5 {full}9 {full}")

    assert [text[0] for *_, text in told(data)] == ["5", "9"]


def styles(data):
    """What stands out in each block of content: b for bold, i for italics, and the words."""
    return [
        [("b" * s.strong + "i" * s.emphasis, b.text[s.start : s.end]) for s in b.styled]
        for b in read(data, "a.pdf").blocks
        if not b.chrome
    ]


def test_styles_stay_at_their_words_in_items_notes_and_cells(make):
    note = "#footnote[See the _Report_ of 1994.]"
    table = "#table(columns: 2)[*Year*][Event][1994][A _visit_][1995][A talk][1996][A *new* talk]"
    data = make.pdf(f"{SENTENCE}{note}\n\n- an _item_\n\n{table}")

    assert styles(data) == [
        [],
        [("i", "item")],
        [("b", "Year"), ("i", "visit"), ("b", "new")],
        [("i", "Report")],
    ]


def test_a_style_goes_on_over_lines_parted_words_and_pages(make):
    words = ("parliamentary consideration of undertakings and " * 40).strip()
    page = '#set page(width: 8cm, height: 12cm)\n#set text(lang: "en", hyphenate: true)\n'
    data = make.pdf(f"{page}#set par(justify: true)\nThe _{words}_ are *{words}*, and no more.")

    assert styles(data) == [[("i", words), ("b", words)]]


def test_a_line_that_is_bold_as_a_whole_is_no_heading_in_a_sentence_that_is(make):
    words = "the undertakings of every one of the participating States " * 3
    data = make.pdf(f"{PAPER}The Council confirms *{words}*. It has met.\n\n*Talks*\n\n{SENTENCE}")

    assert [each[0] for each in told(data)] == ["paragraph", "heading", "paragraph"]


def test_a_short_bold_line_heads_what_begins_in_bold_below_it(make):
    lines = f"*Talks*\\\n*Decides* that the Council will meet. {SENTENCE * 2}"

    assert [each[0] for each in told(make.pdf(PAPER + lines))] == ["heading", "paragraph"]


def test_a_line_that_only_begins_and_ends_in_bold_is_no_heading(make):
    data = make.pdf(f"{PAPER}*Article 5* binds *all*\n\n{SENTENCE * 5}")

    assert [each[0] for each in told(data)] == ["paragraph", "paragraph"]


def test_the_catalogue_tells_title_author_and_dates(make):
    document = read(make.pdf(PAPER + "Text."), "a.pdf")

    assert (document.format, document.title, document.author) == (
        "pdf", "Survey of Ruritania", "Office",
    )  # fmt: skip
    assert document.published == "2014-11-12"


@pytest.mark.parametrize(
    "program", ["Skia/PDF m120", "Microsoft: Print To PDF", "macOS Quartz PDFContext"]
)
def test_the_day_of_printing_is_no_date_of_the_document(make, program):
    with pikepdf.open(io.BytesIO(make.pdf(PAPER + "Text."))) as document:
        document.docinfo["/Producer"] = program
        del document.Root.Metadata
        printed = io.BytesIO()
        document.save(printed)

    found = read(printed.getvalue(), "a.pdf")

    assert (found.published, found.updated) == ("", "")
    assert found.title == "Survey of Ruritania"


def with_pages(data, pages, **saving):
    """The PDF *data* with as many *pages*, empty behind the first of it."""
    with pikepdf.open(io.BytesIO(data)) as document:
        while len(document.pages) < pages:
            document.add_blank_page()
        buffer = io.BytesIO()
        document.save(buffer, **saving)
    return buffer.getvalue()


def test_pages_without_text_are_told(make):
    assert read(with_pages(make.pdf("Text."), 4), "a.pdf").warnings == (
        "3 of 4 pages hold no text; they may be pictures",
    )


def test_a_pdf_of_pictures_is_refused(make):
    with pytest.raises(RefusedError, match="holds pictures of pages and no text"):
        read(with_pages(make.pdf("#rect(width: 3cm)"), 3), "scan.pdf")


def test_a_pdf_of_empty_pages_is_refused_as_such(make):
    with pytest.raises(RefusedError, match="holds empty pages"):
        read(make.pdf("#pagebreak()"), "empty.pdf")


def test_as_many_pages_as_are_allowed_are_read_and_one_more_is_not(make):
    assert read(with_pages(make.pdf("Text."), PAGES), "a.pdf").blocks[0].text == "Text."
    with pytest.raises(RefusedError, match="has 2,001 pages; more than 2,000 are not read"):
        read(with_pages(make.pdf("Text."), PAGES + 1), "a.pdf")


def test_an_encrypted_pdf_is_refused_and_one_that_anybody_may_open_is_read(make):
    open_to_all = pikepdf.Encryption(owner="secret", user="")
    locked = pikepdf.Encryption(owner="secret", user="secret")

    assert read(with_pages(make.pdf("Text."), 1, encryption=open_to_all), "a.pdf").blocks
    with pytest.raises(RefusedError, match="protected by a password"):
        read(with_pages(make.pdf("Text."), 1, encryption=locked), "a.pdf")


@pytest.mark.parametrize("keep", [9, 200, 1000])
def test_a_pdf_that_was_cut_off_is_refused(make, keep):
    with pytest.raises(RefusedError, match="damaged or was cut off"):
        read(make.pdf("Text.")[:keep], "a.pdf")


def test_a_page_that_cannot_be_read_is_told(make):
    with pikepdf.open(io.BytesIO(with_pages(make.pdf("Text."), 2))) as document:
        document.Root.Pages.Kids[1] = document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font)
        )
        buffer = io.BytesIO()
        document.save(buffer)

    found = read(buffer.getvalue(), "a.pdf")
    assert found.blocks[0].text == "Text."
    assert found.blocks[0].role is Role.PARAGRAPH
