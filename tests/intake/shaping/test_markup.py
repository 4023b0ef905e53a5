"""Whatever a document says is read back as the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.document import Block as DocumentBlock
from app.intake.document import Link, Role, table_text
from app.intake.naming.mentions import NameFinder
from app.intake.report import Footnote, FoundPage
from app.intake.shaping.assembly import assemble
from app.intake.shaping.footnotes import Reference
from app.intake.shaping.markup import (
    blocks_markdown,
    page_body,
    plain,
    shown_title,
    without_language_lines,
)
from app.library.pages.body import (
    Block,
    FootnoteMark,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    Text,
    WebLink,
    plain_text,
)
from app.library.pages.markdown import parse_body

NO_NAMES = NameFinder(())
WORDS = st.text(
    alphabet="ab 1.-+*_`[]()<>&|~^!#={}\\\"'’:/\u00a0é", min_size=1, max_size=24
).map(plain).filter(bool)  # fmt: skip
LANGUAGES = st.sampled_from(["", "", "ru", "de"])
PARAGRAPH = st.builds(lambda words, language: Paragraph((Text(words),), language), WORDS, LANGUAGES)
LIST = st.builds(
    ItemList,
    st.lists(PARAGRAPH.map(lambda each: (each,)), min_size=1, max_size=3).map(tuple),
    st.one_of(st.none(), st.integers(1, 9)),
)
TABLE = st.lists(
    st.tuples(WORDS, WORDS).map(lambda row: tuple((Text(" ".join(cell.split())),) for cell in row)),
    min_size=2,
    max_size=3,
).map(lambda rows: Table(tuple(rows[1:]), head=rows[0]))
BLOCKS = st.lists(
    st.one_of(PARAGRAPH, LIST, TABLE, PARAGRAPH.map(lambda each: Quote((each,)))),
    min_size=1,
    max_size=4,
).map(tuple)


def read(markdown: str) -> tuple[Block, ...]:
    return tuple(block for section in parse_body(markdown).sections for block in section.blocks)


@given(BLOCKS)
def test_any_words_in_any_block_come_back(blocks: tuple[Block, ...]) -> None:
    assert read(blocks_markdown(blocks)) == blocks


@pytest.mark.parametrize(
    "text",
    [
        "1. a",
        "- x",
        "+ y",
        "# h",
        "> q",
        "===",
        "12) z",
        "--",
        "&amp;",
        "<b>",
        "***",
        "[a](b)",
        "1994. A",
    ],
)
def test_what_would_be_markup_stays_text(text: str) -> None:
    block = Paragraph((Text(text),))

    assert read(blocks_markdown([block])) == (block,)


def test_what_looks_like_the_mark_of_a_footnote_gets_a_space() -> None:
    assert plain("as said [^1] there") == "as said [ ^1] there"
    assert plain(" a\x00b\nc ") == "ab c"


@pytest.mark.parametrize(
    "block",
    [
        Preformatted("a  b\n``` c"),
        Paragraph((Text("a "), WebLink("b [c]", "http://d.e/f_(g)"), Text(" h"))),
        Paragraph((PageLink("a", "b"), Text(" and "), PageLink("c", "d", "e"))),
        Paragraph((Text("left to right *", emphasis=True),)),
        Paragraph((Text("a"), Text("b", strong=True), Text("c"), Text("d", emphasis=True))),
        Paragraph((Text("a b", strong=True, emphasis=True), Text(", c"))),
        Quote((Paragraph((Text("a "), Text("b", strong=True), Text(" c"))),)),
        Table(
            (((WebLink("a | b", "http://d.e/f%7Cg"),), (Text("c", strong=True), Text(" d"))),),
            head=((Text("H"),), (Text("I"),)),
        ),
        ItemList(((Paragraph((Text("a"),)), ItemList(((Paragraph((Text("b"),)),),), 4)),)),
    ],
)
def test_blocks_of_all_kinds_come_back(block: Block) -> None:
    assert read(blocks_markdown([block])) == (block,)


def test_a_bar_in_an_address_ends_no_cell() -> None:
    table = Table((((WebLink("a", "http://d.e/f|g"),),),), head=((Text("H"),),))

    (found,) = read(blocks_markdown([table]))

    assert found == Table((((WebLink("a", "http://d.e/f%7Cg"),),),), head=((Text("H"),),))


def test_two_lists_in_a_row_stay_two() -> None:
    one, two = ItemList(((Paragraph((Text("a"),)),),)), ItemList(((Paragraph((Text("b"),)),),))

    assert read(blocks_markdown([one, two])) == (one, two)


def test_a_block_that_no_document_holds_is_refused() -> None:
    from app.library.pages.body import Figure

    with pytest.raises(TypeError, match="Figure"):
        blocks_markdown([Figure("a.png", "a")])


def assembled(*blocks: DocumentBlock, references: tuple[Reference, ...] = ()) -> FoundPage:
    sections = assemble(blocks, references, NO_NAMES)
    notes = tuple(Footnote(str(each), "A note.") for each in {each.note for each in references})
    return FoundPage("T", "T", "article", tuple(each.section for each in sections), footnotes=notes)


def body_of(page: FoundPage) -> list[tuple[str, int, str]]:
    sections = parse_body(page_body(page)).sections
    return [(each.id, each.level, plain_text(each)) for each in sections]


def block(role: Role, text: str, **more: object) -> DocumentBlock:
    return DocumentBlock(role, text, **more)  # type: ignore[arg-type]


def test_the_note_of_a_heading_is_marked_behind_the_first_words_below_it() -> None:
    page = assembled(
        block(Role.HEADING, "Talks¹", level=2),
        block(Role.TABLE, "a", rows=(("a", "b"),)),
        block(Role.PARAGRAPH, "They met. "),
        references=(Reference(0, 5, 6, 1),),
    )

    assert page.sections[0].title == "Talks"
    assert page.sections[0].body.endswith("They met.[^1]")


def test_sections_have_the_ids_that_the_page_file_gives_them() -> None:
    page = assembled(
        block(Role.PARAGRAPH, "Before."),
        block(Role.HEADING, "Talks & more", level=2),
        block(Role.PARAGRAPH, "One."),
        block(Role.HEADING, "Talks & more", level=3),
        block(Role.HEADING, "Milestones", level=2),
        block(Role.PARAGRAPH, "Two."),
    )

    assert [each.id for each in page.sections] == [
        "",
        "talks-more",
        "talks-more-2",
        "milestones-in-the-document",
    ]
    assert [each[:2] for each in body_of(page)] == [(each.id, each.level) for each in page.sections]
    assert page.sections[-1].title == "Milestones"
    assert shown_title("Talks") == "Talks"


def test_marks_of_footnotes_stand_where_they_stood() -> None:
    page = assembled(
        block(Role.HEADING, "Macedonia 2", level=2),
        block(Role.PARAGRAPH, "A list¹ of names"),
        references=(Reference(0, 9, 11, 2), Reference(1, 6, 7, 1)),
    )

    assert page.sections[0].title == "Macedonia"
    assert page.sections[0].body == "A list[^1] of names[^2]"  # a title can bear no mark
    (section,) = parse_body(page_body(page)).sections
    inlines = Text("A list"), FootnoteMark(1), Text(" of names"), FootnoteMark(2)
    assert section.blocks == (Paragraph(inlines),)


def test_lists_keep_their_numbers_their_depth_and_their_letters() -> None:
    page = assembled(
        block(Role.ITEM, "one", mark="3.", level=1),
        block(Role.ITEM, "inner", mark="•", level=2),
        block(Role.ITEM, "two", mark="4.", level=1),
        block(Role.ITEM, "bullet", mark="•", level=1),
        block(Role.ITEM, "letter", mark="(a)", level=1),
        block(Role.ITEM, "seven", mark="7.", level=1),
        block(Role.ITEM, "nine", mark="9.", level=1),
    )

    def item(text: str, *inner: Block) -> tuple[Block, ...]:
        return (Paragraph((Text(text),)), *inner)

    assert read(page_body(page)) == (
        ItemList((item("one", ItemList((item("inner"),))), item("two")), 3),
        ItemList((item("bullet"), item("(a) letter"))),
        ItemList((item("seven"),), 7),
        ItemList((item("nine"),), 9),
    )


def test_an_empty_item_leaves_its_inner_list() -> None:
    page = assembled(
        block(Role.ITEM, "", mark="•", level=1),
        block(Role.ITEM, "inner", mark="•", level=2),
        block(Role.ITEM, "", mark="•", level=1),
    )

    assert body_of(page) == [("", 1, "inner")]
    assert assembled(block(Role.ITEM, " ", mark="•", level=1)).sections == ()


def test_each_role_has_its_block() -> None:
    page = assembled(
        block(Role.RULE, "----"),
        block(Role.QUOTE, "A word."),
        block(Role.PREFORMATTED, "a  b\n"),
        block(Role.CAPTION, "The gate"),
        block(Role.TABLE, "", rows=(("Event", "Date"), ("Joins",))),
        block(Role.TABLE, "", rows=()),
        block(Role.PARAGRAPH, " "),
    )

    assert read(page_body(page)) == (
        Quote((Paragraph((Text("A word."),)),)),
        Preformatted("a  b"),
        Paragraph((Text("The gate", emphasis=True),)),
        Table((((Text("Joins"),), ()),), head=((Text("Event"),), (Text("Date"),))),
    )


def test_links_of_the_web_stay_and_others_become_text() -> None:
    text = "to the site and the file and the mail x"
    page = assembled(
        block(
            Role.PARAGRAPH,
            text,
            links=(
                Link(3, 11, "https://a.b/c"),
                Link(5, 9, "https://inside.it"),
                Link(16, 24, "file:///etc/passwd"),
                Link(29, 37, "javascript:alert(1)"),
                Link(38, 38, "https://empty.it"),
            ),
        )
    )

    inlines: tuple[Inline, ...] = (
        Text("to "),
        WebLink("the site", "https://a.b/c"),
        Text(" and the file and the mail x"),
    )
    assert read(page_body(page)) == (Paragraph(inlines),)


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    page = assembled(block(Role.PARAGRAPH, "It was pro-\nlonged by the\ncouncil"))

    assert page.sections[0].body == "It was prolonged by the council"


def test_what_reads_like_a_language_is_kept_as_words() -> None:
    assert blocks_markdown([Paragraph((Text("{lang=ru}"),))]) == "\\{lang=ru}"


def test_the_words_alone_do_not_tell_the_language() -> None:
    marked = blocks_markdown([Paragraph((Text("eins"),), "de"), Paragraph((Text("{lang=ru}"),))])

    assert without_language_lines(marked) == "\neins\n\n\\{lang=ru}"


def test_a_footnote_that_stays_in_the_text_has_none_below_it() -> None:
    notes = (Footnote("1", "The first."), Footnote("2", "The second.", stays=True))

    assert page_body(FoundPage("T", "T", "article", (), footnotes=notes)) == "[^1]: The first.\n"


def test_signs_that_turn_the_direction_of_writing_are_left_out() -> None:
    assert plain("a \u202egnp.exe") == "a gnp.exe"


@pytest.mark.parametrize(
    "role", [Role.PARAGRAPH, Role.QUOTE, Role.CAPTION, Role.ITEM, Role.PREFORMATTED]
)
def test_of_a_block_without_a_sign_that_can_be_said_nothing_is_left(role: Role) -> None:
    page = assembled(block(role, "\u202d \u2029"), block(Role.PARAGRAPH, "They met."))

    (section,) = assemble([block(role, "\u202d"), block(Role.PARAGRAPH, "They met.")], (), NO_NAMES)
    assert body_of(page)[-1][2].endswith("They met.")
    assert plain_text(parse_body(page_body(page)).sections[0]).strip() == section.text.strip()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("http://d.e/\\", "http://d.e/%5C"),
        ("http://d.e/?a&copy;b&c=1", "http://d.e/?a&copy;b&c=1"),
        ("http://d.e/?a&amp;b", "http://d.e/?a&amp;b"),
    ],
)
def test_an_address_is_read_back_as_it_is(address: str, written: str) -> None:
    paragraph = Paragraph((Text("see "), WebLink("a", address), Text(" <b>")))

    assert read(blocks_markdown([paragraph])) == (
        Paragraph((Text("see "), WebLink("a", written), Text(" <b>"))),
    )


def test_a_note_may_speak_of_the_marks_of_notes() -> None:
    notes = (Footnote("1", "As in [^1] and [^x]."),)
    sections = assembled(block(Role.PARAGRAPH, "They met.")).sections
    body = page_body(FoundPage("T", "T", "article", sections, footnotes=notes))

    assert parse_body(f"{body}\n\nSo[^1].").sections


@pytest.mark.parametrize("behind", ["(see)", ": so it was"])
def test_the_mark_of_a_note_stays_one_whatever_follows(behind: str) -> None:
    page = assembled(block(Role.PARAGRAPH, f"¹{behind}"), references=(Reference(0, 0, 1, 1),))

    (paragraph,) = parse_body(page_body(page)).sections[0].blocks
    assert paragraph == Paragraph((FootnoteMark(1), Text(behind)))


def test_a_table_that_would_be_mostly_empty_is_a_text_with_tabs() -> None:
    rows = (("a",) * 500, *(("b", "c"),) * 500)

    (section,) = assemble([block(Role.TABLE, table_text(rows), rows=rows)], (), NO_NAMES)

    assert section.section.body.startswith("```\na\ta\t")
    assert section.section.body.endswith("b\tc\n```")


def test_a_heading_of_nothing_but_a_mark_opens_no_section() -> None:
    page = assembled(
        block(Role.PARAGRAPH, "They met."),
        block(Role.HEADING, "¹", level=2),
        block(Role.PARAGRAPH, "They met again."),
        references=(Reference(1, 0, 1, 1),),
    )

    assert [each.body for each in page.sections] == ["They met.\n\nThey met again.[^1]"]
