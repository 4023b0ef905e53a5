"""Signs by which a line is the title of a flattened page, or surely none."""

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.title_signs import with_title_signs

TEXT = (
    "The union of the harbours was founded on 3 March 1992 by seven towns of the coast, which had "
    "talked about it for two years."
)


def likeliest(*lines: tuple[str, float]) -> str:
    blocks = [
        Block(Role.PARAGRAPH, text, likely=Likely(title=title, frame=1 - title))
        for text, title in lines
    ]
    return max(with_title_signs(blocks), key=lambda block: block.likely.title).text


@pytest.mark.parametrize(
    "way",
    [
        "Home / Opinion / Columnists / Seven harbours should agree",
        "Home > Opinion > Seven harbours should agree",
        "You are here: Home » News » Seven harbours should agree",
    ],
)
def test_a_way_through_the_site_ends_with_the_title(way: str) -> None:
    title = "Seven harbours should agree"

    assert likeliest((way, 0.6), ("By Ada Quill", 0.1), (title, 0.03), (TEXT, 0)) == title


def test_the_last_part_of_a_site_is_no_title() -> None:
    lines = ("Home > Opinion > Columnists", 0.1), ("Columnists", 0.1), ("Seven harbours", 0.4)

    assert likeliest(*lines, (TEXT, 0)) == "Seven harbours"


def test_an_article_of_an_encyclopaedia_begins_with_its_title() -> None:
    text = f"Union of Harbours (UH), body of seven towns. {TEXT}"
    lines = ("Union of Harbours", 0.0), ("Founding and Membership", 0.04), ("Share", 0.0)

    assert likeliest(*lines, (text, 0)) == "Union of Harbours"
    assert likeliest(*lines, (TEXT, 0)) == "Founding and Membership"
    assert likeliest(("Seven harbours agree", 0.5), *lines, (text, 0)) == "Seven harbours agree"


def test_a_name_of_which_a_later_line_says_what_its_bearer_does_is_the_authors() -> None:
    lines = ("Ada Quill-Marsh", 0.3), ("The harbours were the easy part", 0.2), (TEXT, 0)

    assert likeliest(*lines) == "Ada Quill-Marsh"
    about = "Ada Quill-Marsh was harbour master of Zenda from 2001 to 2005"
    assert likeliest(*lines, (about, 0)) == "The harbours were the easy part"


def test_written_evidence_is_called_so() -> None:
    title = "Written evidence submitted by Dr Ada Quill, University of Zenda (HAR0017)"

    assert likeliest(("Harbours Committee", 0.9), (title, 0.0), (TEXT, 0)) == title


def test_a_rubric_of_a_parliament_and_other_posts_are_no_title() -> None:
    """The network takes them for one."""
    for text in ("TEXTS ADOPTED", "A short guide to ports →"):
        block = Block(Role.HEADING, text, likely=Likely(title=0.9))
        assert with_title_signs([block])[0].likely.title == 0
