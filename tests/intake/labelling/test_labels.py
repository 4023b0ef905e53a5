"""The labels of whole pages, by the chain that comes with the program."""

from app.intake.document import UNTOLD, Block, Likely, Role
from app.intake.labelling.labels import Label, label_lines, shipped_chain

PAGE = (
    "Skip to content",
    "Home",
    "News",
    "Subscribe to our newsletter",
    "Seven harbours agree on one timetable",
    "Friday, 4 March 2011 | 10:15",
    "The harbours of seven towns have agreed on one timetable for their ferries, which is to hold "
    "from the spring on, the union of the harbours said on Friday.",
    "Captains had asked for it for years, because the old tables were drawn up by each town for "
    "itself and were often at odds with one another.",
    "Share on Facebook",
    "Related articles",
    "Get our app",
)


def paragraphs(*texts: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, text, line=1 + 2 * at) for at, text in enumerate(texts)]


def likeliest(likely: Likely) -> str:
    return max(Label, key=lambda label: getattr(likely, label.name.lower())).name


def test_the_lines_of_a_page_of_a_newspaper_are_told() -> None:
    found = label_lines(paragraphs(*PAGE), [""] * len(PAGE))

    assert [likeliest(each) for each in found] == [
        "FRAME", "FRAME", "FRAME", "FRAME", "TITLE", "ABOUT", "TEXT", "TEXT", "FRAME", "FRAME",
        "FRAME",
    ]  # fmt: skip


def test_a_line_in_which_the_title_goes_on_is_one_of_the_title() -> None:
    lines = (*PAGE[:4], "Statement", "by the union of the harbours", *PAGE[5:])
    above, below = label_lines(paragraphs(*lines), [""] * len(lines))[4:6]

    assert above.is_title
    assert above.more < above.title / 2
    assert below.title >= below.more > below.title / 2


def test_a_line_that_a_rule_calls_frame_is_frame_all_the_more() -> None:
    blocks = paragraphs(*PAGE)
    without = label_lines(blocks, [""] * len(blocks))[3]

    assert label_lines(blocks, ["", "", "", "menu", *[""] * 7])[3].frame > without.frame


def test_nothing_is_told_of_a_few_lines_or_of_a_book() -> None:
    few = paragraphs(*PAGE[:3])
    book = paragraphs(*PAGE) * 200

    assert label_lines(few, [""] * 3) == []
    assert label_lines(book, [""] * len(book)) == []


def test_the_shipped_chain_knows_each_label() -> None:
    assert set(shipped_chain().labels) == set(Label)


def test_what_is_not_told_says_so() -> None:
    assert not UNTOLD.is_told
    assert Likely(frame=0.5).is_told
