"""Bold and italics: what tells something is kept, and comes back from a page file."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.document import Block, Link, Role, Styled
from app.intake.naming.mentions import NameFinder
from app.intake.shaping.assembly import assemble
from app.intake.shaping.emphasis import sayable, telling_styles
from app.intake.shaping.markup import inlines_markdown
from app.library.pages.body import FootnoteMark, Inline, PageLink, Paragraph, Text, WebLink
from app.library.pages.markdown import parse_body

WORDS = st.text(alphabet='ab "“.,:*_[]()!~<&€é\t\u0085\u00a0', min_size=1, max_size=6)
STYLED = st.builds(Text, WORDS, st.booleans(), st.booleans())
LINK = WORDS.filter(str.strip).map(lambda words: WebLink(words.strip(), "https://a.org"))
MARK = st.just(FootnoteMark(1))
PARTS = st.lists(st.one_of(STYLED, STYLED, LINK, MARK), min_size=1, max_size=6)


def markdown_of(*blocks: Block, names: NameFinder | None = None) -> str:
    (section,) = assemble(blocks, (), names or NameFinder(()))
    return section.section.body


def read(markdown: str) -> tuple[Inline, ...]:
    (section,) = parse_body(f"{markdown}\n\n[^1]: A note.").sections
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    return block.inlines


def words(parts: list[Inline] | tuple[Inline, ...]) -> str:
    return "".join("" if isinstance(part, FootnoteMark) else part.text for part in parts)


@given(PARTS)
def test_the_words_stay_and_come_back_from_a_page_as_they_are_said(parts):
    said = sayable([Text("x "), *parts, Text(" x "), Text("y", strong=True)])

    markdown = inlines_markdown(said)

    assert words(said) == f"x {words(parts)} x y"
    assert read(markdown) == tuple(said)


@given(PARTS)
def test_no_two_styled_words_touch(parts):
    said = sayable(parts)

    styled = [isinstance(part, Text) and (part.strong or part.emphasis) for part in said]
    assert not any(one and other for one, other in pairwise(styled))


@pytest.mark.parametrize(
    ("parts", "markdown"),
    [
        ((Text("Note: ", strong=True), Text("all is well")), "**Note:** all is well"),
        ((Text("Note:", strong=True), Text("all is well")), "**Note**:all is well"),
        (
            (Text("a "), Text("b ", strong=True), Text("c", strong=True, emphasis=True)),
            "a **b c**",
        ),
        ((Text("a", strong=True), Text("b", emphasis=True)), "**a**b"),
        ((Text("see "), Text("“this”", emphasis=True), Text("way")), "see *“this*”way"),
        ((Text("  ", strong=True), Text("a")), "  a"),
    ],
)
def test_marks_stand_where_they_are_read(parts, markdown):
    assert inlines_markdown(sayable(parts)).strip() == markdown.strip()


def test_a_page_that_is_all_in_bold_has_nothing_in_bold():
    blocks = [
        Block(Role.PARAGRAPH, "All of it", styled=(Styled(0, 9, strong=True),)),
        Block(Role.ITEM, "or so", mark="•", styled=(Styled(3, 5, strong=True, emphasis=True),)),
    ]

    first, second = telling_styles(blocks)

    assert first.styled == ()
    assert second.styled == (Styled(3, 5, emphasis=True),)


def test_a_word_in_bold_among_many_is_kept():
    blocks = [Block(Role.PARAGRAPH, "It is no small thing", styled=(Styled(6, 8, strong=True),))]

    assert telling_styles(blocks) == blocks
    assert markdown_of(*blocks) == "It is **no** small thing"


def test_a_word_parted_at_the_end_of_a_line_stays_whole_and_in_its_style():
    block = Block(
        Role.PARAGRAPH, "A long part-\nnership of many years", styled=(Styled(2, 6, emphasis=True),)
    )

    assert markdown_of(block) == "A *long* partnership of many years"


def test_a_page_that_is_named_in_bold_is_linked_and_the_rest_stays_bold():
    names = NameFinder((("Ruritania", "ruritania"),))
    text = "Talks with Ruritania of old went on for years and years"
    block = Block(Role.PARAGRAPH, text, styled=(Styled(6, 27, strong=True),))

    assert markdown_of(block, names=names) == (
        "Talks **with** [Ruritania](page:ruritania) **of old** went on for years and years"
    )


def test_captions_stay_without_links():
    names = NameFinder((("Ruritania", "ruritania"),))

    assert markdown_of(Block(Role.CAPTION, "A ship off Ruritania"), names=names) == (
        "*A ship off Ruritania*"
    )


def test_links_to_pages_may_stand_beside_marks():
    parts = (Text("of "), PageLink("Ruritania", "ruritania"), Text(" and all", strong=True))

    assert inlines_markdown(parts) == "of [Ruritania](page:ruritania) **and all**"


class Counted(tuple[Styled, ...]):
    """Spans that know how many of them were looked at one after the other."""

    seen = 0

    def __iter__(self):
        for each in super().__iter__():
            Counted.seen += 1
            yield each


def test_between_links_only_the_styles_that_stand_there_are_looked_at():
    many = 50
    links = tuple(Link(10 * at, 10 * at + 3, "https://a.org") for at in range(many))
    styled = Counted(Styled(10 * at + 5, 10 * at + 7, strong=True) for at in range(many))
    block = Block(Role.PARAGRAPH, "lnk abold " * many, links=links, styled=styled)

    assert markdown_of(block).startswith("[lnk](<https://a.org>) a**bo**ld [lnk]")
    assert Counted.seen <= 4 * many


def test_signs_that_no_page_holds_leave_no_marks_behind():
    styled = (Styled(0, 1, strong=True), Styled(5, 7, emphasis=True), Styled(10, 12, strong=True))
    block = Block(Role.PARAGRAPH, "\u202d met\u2029\u202e at\x1c\u2029", styled=styled)

    assert markdown_of(block) == "met at"


def test_the_next_line_of_old_computers_is_no_space_beside_a_mark():
    parts = [Text("a\x85"), Text("(b) c", strong=True), Text(" d")]

    assert words(read(inlines_markdown(sayable(parts)))) == "a\x85(b) c d"


def test_a_tab_before_what_is_bold_stays():
    assert inlines_markdown([Text("a \t"), Text("b", strong=True)]) == "a \t**b**"
