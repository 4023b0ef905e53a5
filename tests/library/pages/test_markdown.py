"""The one parse of a page's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.pages.body import (
    Figure,
    FootnoteMark,
    ItemList,
    PageLink,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    Text,
    WebLink,
    block_text,
    foreign_stretches,
    inline_text,
    language_of,
    links,
    plain_text,
)
from app.library.pages.markdown import BodyError, parse_body, slug


def blocks(markdown):
    (section,) = parse_body(markdown).sections
    return section.blocks


def test_text_before_the_first_heading_is_a_section_without_a_name():
    body = parse_body("Before.\n\n## After\n\nText.")

    assert [(each.id, each.level, each.title) for each in body.sections] == [
        ("", 1, ""),
        ("after", 2, "After"),
    ]


def test_a_heading_without_text_below_it_is_kept():
    assert [each.id for each in parse_body("## One\n\n### Two\n").sections] == ["one", "two"]


def test_equal_headings_get_different_ids():
    assert [each.id for each in parse_body("## Names\n\n## Names\n").sections] == [
        "names",
        "names-2",
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Areas of cooperation", "areas-of-cooperation"),
        ("Türkiye & mélange", "turkiye-melange"),
        ("NATO’s role: 1994–1999", "nato-s-role-1994-1999"),
        ("Обзор", "обзор"),
        ("…", "section"),
    ],
)
def test_a_slug_is_made_of_the_words_of_a_title(title, expected):
    assert slug(title) == expected


@pytest.mark.parametrize("scheme", ["page", "entente"])
def test_a_link_to_words_keeps_them(scheme):
    (paragraph,) = blocks(f"See [there]({scheme}:pfp#names:~:text=a%20b%2Dc&at=1-6).")

    link = PageLink("there", "pfp", "names", "text=a%20b%2Dc&at=1-6")
    assert paragraph.inlines == (Text("See "), link, Text("."))


def test_an_address_between_brackets_may_be_a_link_of_ours():
    (paragraph,) = blocks("<entente:pfp>")

    assert paragraph.inlines == (PageLink("entente:pfp", "pfp"),)


def test_styles_and_links_become_runs():
    (paragraph,) = blocks(
        "Plain *leaning* **heavy** `code` [Partnership](page:pfp#names) [UN](https://un.org)."
    )

    assert paragraph.inlines == (
        Text("Plain "),
        Text("leaning", emphasis=True),
        Text(" "),
        Text("heavy", strong=True),
        Text(" "),
        Text("code", code=True),
        Text(" "),
        PageLink("Partnership", "pfp", "names"),
        Text(" "),
        WebLink("UN", "https://un.org"),
        Text("."),
    )


def test_footnotes_are_numbered_in_the_order_of_their_marks():
    body = parse_body("## Here\n\nOne[^b] two[^a] again[^b].\n\n[^a]: Second.\n[^b]: First *note*.")

    (paragraph,) = body.sections[0].blocks
    assert [part.mark for part in paragraph.inlines if isinstance(part, FootnoteMark)] == [1, 2, 1]
    assert [(each.mark, inline_text(each.inlines), each.section) for each in body.footnotes] == [
        (1, "First note.", "here"),
        (2, "Second.", "here"),
    ]


def test_a_footnote_of_several_paragraphs_is_one_run_of_text():
    body = parse_body("A[^1].\n\n[^1]: One.\n\n    Two.")

    assert inline_text(body.footnotes[0].inlines) == "One. Two."


def test_a_list_in_a_footnote_keeps_its_words():
    body = parse_body("A[^1].\n\n[^1]: One.\n\n    - two\n    - three")

    assert inline_text(body.footnotes[0].inlines) == "One. two\nthree"


def test_a_rule_between_paragraphs_is_no_block():
    assert len(blocks("One.\n\n---\n\nTwo.")) == 2


def test_a_figure_reads_as_its_caption_or_else_its_description():
    pictures = parse_body('![Flags](a.png "In Tashkent")\n\n![Flags](b.png)')

    assert plain_text(pictures.sections[0]) == "In Tashkent\nFlags"


def test_lists_hold_blocks_and_keep_their_number():
    bullets, numbered = blocks("- a\n\n  b\n- c\n\ntext\n\n3. d\n4. e")[::2]

    assert isinstance(bullets, ItemList)
    assert bullets.start is None
    assert [len(item) for item in bullets.items] == [2, 1]
    assert numbered.start == 3


def test_a_table_has_a_head_and_rows():
    (table,) = blocks("| A | B |\n|---|---|\n| 1 | [x](page:pfp) |")

    assert isinstance(table, Table)
    assert [inline_text(cell) for cell in table.head] == ["A", "B"]
    assert table.rows == (((Text("1"),), (PageLink("x", "pfp"),)),)


def test_a_picture_alone_in_its_paragraph_is_a_figure():
    (figure,) = blocks('![Two flags](flags.png "In Tashkent")')

    assert figure == Figure("flags.png", "Two flags", "In Tashkent")


def test_a_picture_within_a_sentence_gives_its_alternative_text():
    (paragraph,) = blocks("See ![the flag](flag.png) here.")

    assert inline_text(paragraph.inlines) == "See the flag here."


def test_quotes_and_preformatted_text_are_kept():
    quote, code = blocks("> Said.\n\n    as  it\n    stands")

    assert quote == Quote((Paragraph((Text("Said."),)),))
    assert code == Preformatted("as  it\nstands")


def test_raw_html_is_literal_text():
    (paragraph,) = blocks("a <b>c</b> <script>alert(1)</script>")

    assert inline_text(paragraph.inlines) == "a <b>c</b> <script>alert(1)</script>"


@pytest.mark.parametrize(
    ("markdown", "line", "words"),
    [
        ("Text.\n\n# Big\n", 3, "begin headings with ##"),
        ("Text.\n\nMark[^9].\n", 3, r"footnote \[\^9\] has no text"),
        ("[x](page:)\n", 1, "names no page"),
        ("[x](entente:)\n", 1, "names no page"),
        ("[x](pfp)\n", 1, "write page:id"),
        ("Text.\n\n{lang=Russian}\nText.\n", 3, "“Russian” is no language"),
        ("Text.\n\n{lang=ru}\n", 3, "stands before no block"),
        ("{lang=ru}\n\n{lang=de}\n\nText.\n", 3, "stands before no block"),
        ("> {lang=ru}\n", 1, "stands before no block"),
    ],
)
def test_what_a_page_may_not_hold_is_refused_with_its_line(markdown, line, words):
    with pytest.raises(BodyError, match=words) as refused:
        parse_body(markdown)

    assert refused.value.line == line


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]
)
def test_a_link_that_could_do_harm_stays_literal_text(target):
    (paragraph,) = blocks(f"[x]({target})")

    assert not [part for part in paragraph.inlines if isinstance(part, (WebLink, PageLink))]


def test_plain_text_parts_blocks_by_a_line_break_and_drops_marks():
    body = parse_body("## S\n\nOne[^1].\n\n- a\n- b\n\n| H |\n|---|\n| c |\n\n[^1]: N.")

    assert plain_text(body.sections[0]) == "One.\na\nb\nH\nc"


def test_links_are_found_wherever_they_stand():
    body = parse_body(
        "[a](page:a)\n\n- [b](page:b)\n\n> [c](page:c)\n\n| [d](page:d) |\n|---|\n| x |\n\n"
        "n[^1]\n\n[^1]: [e](page:e)"
    )

    assert [link.page for link in links(body)] == ["a", "b", "c", "d", "e"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_text_breaks_the_parse(markdown):
    try:
        body = parse_body(markdown)
    except BodyError:
        return
    for section in body.sections:
        plain_text(section)


def test_a_line_above_a_block_says_its_language():
    paragraph, items, table = blocks(
        "{lang=ru}\nТекст.\n\n{lang=de}\n3. eins\n4. zwei\n\n{lang=fr}\n| mot |\n|---|\n| un |"
    )

    assert paragraph.language == "ru"
    assert [item[0].language for item in items.items] == ["de", "de"]
    assert items.start == 3
    assert table.language == "fr"


def test_an_item_or_a_quotation_may_have_a_language_of_its_own():
    items, quote = blocks("- one\n- {lang=de}\n  zwei\n\n> {lang=fr}\n> trois\n>\n> four")

    assert [item[0].language for item in items.items] == ["", "de"]
    assert [each.language for each in quote.blocks] == ["fr", ""]


def test_what_is_marked_within_keeps_its_language():
    (items,) = blocks("{lang=ru}\n- один\n- {lang=de}\n  zwei")

    assert [item[0].language for item in items.items] == ["ru", "de"]


def test_a_heading_may_have_a_language():
    body = parse_body("{lang=ru}\n## Наука\n\nText.\n\n## Arms")

    assert [(each.id, each.language) for each in body.sections] == [("наука", "ru"), ("arms", "")]


@pytest.mark.parametrize(
    "markdown", ["\\{lang=ru}\ntext", "a line {lang=ru}\ntext", "    {lang=ru}\n    text"]
)
def test_what_only_looks_like_a_language_is_text(markdown):
    (block,) = blocks(markdown)

    assert "{lang=ru}" in block_text(block)
    assert language_of(block) == ""


def test_the_stretches_in_another_language_are_those_of_the_plain_text():
    section = parse_body(
        "One.\n\n- two\n-\n- {lang=de}\n  drei\n\n> {lang=ru}\n> четыре\n\n"
        "```\nfive\n```\n\n{lang=fr}\nsix"
    ).sections[0]
    text = plain_text(section)

    assert [(text[start:end], language) for start, end, language in foreign_stretches(section)] == [
        ("drei", "de"),
        ("четыре", "ru"),
        ("six", "fr"),
    ]


def test_a_block_without_words_of_its_own_takes_no_language():
    (block,) = blocks("{lang=ru}\n```\ncode\n```")

    assert language_of(block) == ""
