"""Signs by which a line is the title of a flattened page, or surely none."""

from dataclasses import replace

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


@pytest.mark.parametrize(
    "line",
    [
        "Audition de M. Jean Port, ambassadeur, sur les ports du nord",
        "Öffentliche Anhörung von Sachverständigen zu den Häfen",
    ],
)
def test_a_hearing_is_called_after_who_was_heard(line: str) -> None:
    """More than by the body that heard, be it an item of its agenda."""
    heard = Block(Role.ITEM, line, likely=Likely(title=0.1))
    body = Block(Role.PARAGRAPH, "Commission des ports", likely=Likely(title=0.7))

    assert with_title_signs([body, heard])[1].likely.title > 0.9
    assert with_title_signs([body, heard, heard])[1].likely.title == 0.1


def test_the_label_of_a_record_tells_its_title() -> None:
    """Its other labels tell none."""
    lines = ["Title: Seven harbours", "Authors: Berg, A.", "Subject Terms: PORTS; FERRIES"]
    blocks = [Block(Role.PARAGRAPH, text, likely=Likely(title=0.3)) for text in lines]

    chances = [each.likely.title for each in with_title_signs(blocks)]
    assert chances[0] > 0.9
    assert chances[1:] == [0.0, 0.0]


@pytest.mark.parametrize("line", ["Union of Harbours (UH), seven towns", "Members: seven towns"])
def test_the_term_that_the_text_defines_is_the_title_and_no_line_of_its_boxes(line: str) -> None:
    """Be the term in the frame, with a line below it."""
    likely = Likely(title=0.05, frame=0.9)
    term = Block(Role.PARAGRAPH, "Union of Harbours\ncoastal body", likely=likely)
    box = Block(Role.PARAGRAPH, line, likely=Likely(title=0.8))
    defined = TEXT.replace("The union of the harbours was", "Union of Harbours, a body that was")
    prose = Block(Role.PARAGRAPH, defined)

    assert likeliest_of([term, box, prose]) == term.text
    assert likeliest_of([box, term, prose]) == line


def likeliest_of(blocks: list[Block]) -> str:
    return max(with_title_signs(blocks), key=lambda block: block.likely.title).text


def test_an_act_with_its_number_is_the_title_and_not_the_body_above_it() -> None:
    """Which stands in large letters in the head of the page."""
    body = Block(Role.HEADING, "COUNCIL OF SEVEN HARBOURS", likely=Likely(title=0.9))
    act = Block(
        Role.HEADING, "Recommendation CM/Rec(2008)11 on the lights of the coast", likely=Likely()
    )
    other = Block(Role.HEADING, "Lights along the coast", likely=Likely(title=0.2))

    assert likeliest_of([body, act]) == act.text
    assert likeliest_of([body, other]) == body.text


def test_a_paper_that_says_what_it_is_is_called_so() -> None:
    """Where no other line looks like a title, and only one says it."""
    paper = Block(Role.PARAGRAPH, "FACTSHEET The Mission to the North", likely=Likely(frame=0.7))
    other = Block(Role.HEADING, "Who we are", likely=Likely(title=0.2))

    assert likeliest_of([paper, other]) == paper.text
    assert likeliest_of([paper, paper, other]) == other.text
    assert likeliest_of([paper, replace(other, likely=Likely(title=0.6))]) == other.text


def test_a_resolution_is_called_after_its_number_and_subject() -> None:
    """Not by whom and when it was adopted."""
    adopted = Block(
        Role.HEADING, "Resolution adopted by the Assembly on 14 March", likely=Likely(title=0.9)
    )
    note = Block(Role.HEADING, "[without reference to a Committee (A/62/L.38)]", likely=Likely())
    named = Block(Role.HEADING, "62/311. Lights along the coast of the north", likely=Likely())

    assert likeliest_of([adopted, note, named]) == named.text
    assert likeliest_of([adopted, note]) == adopted.text


def test_a_statement_is_called_by_its_name_in_quotation_marks() -> None:
    """Not after the committee it was made before; the name may take two lines."""
    lines = [
        ("STATEMENT BEFORE THE", 0.3),
        ("COMMITTEE ON PORTS", 0.9),
        ('"LIGHTS ALONG', 0.2),
        ('THE COAST"', 0.1),
    ]
    blocks = [Block(Role.PARAGRAPH, text, likely=Likely(title=title)) for text, title in lines]

    chances = [each.likely.title for each in with_title_signs(blocks)]
    assert chances[:2] == [0.0, 0.0]
    assert min(chances[2:]) > 0.9


def test_a_rubric_of_a_parliament_and_other_posts_are_no_title() -> None:
    """The network takes them for one."""
    for text in ("TEXTS ADOPTED", "A short guide to ports →"):
        block = Block(Role.HEADING, text, likely=Likely(title=0.9))
        assert with_title_signs([block])[0].likely.title == 0
