"""Lines that name a document by what they say."""

from dataclasses import replace

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.title_signs import with_title_signs


def likeliest_of(blocks: list[Block]) -> str:
    return max(with_title_signs(blocks), key=lambda block: block.likely.title).text


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


def test_the_headline_below_a_kicker_goes_before_its_deck() -> None:
    """The deck says more, and looks more like a title."""
    kicker = Block(Role.PARAGRAPH, "COMMENTARY", likely=Likely(frame=0.9))
    headline = Block(Role.PARAGRAPH, "Closed Gate, Open Questions", likely=Likely(frame=0.9))
    deck = Block(Role.PARAGRAPH, "Who may pass, and when", likely=Likely(title=0.9))

    assert likeliest_of([kicker, headline, deck]) == headline.text
    assert likeliest_of([headline, deck]) == deck.text
    author = replace(headline, text="Anna Maria Berg")
    assert likeliest_of([kicker, author, deck]) == deck.text
