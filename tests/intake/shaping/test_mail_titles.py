"""The headline of a mail whose subject is but a label."""

from app.intake.document import Block, Document, Likely, Role
from app.intake.report import Removal
from app.intake.shaping.mail_titles import take_headline

SUBJECT = "47/01 Envoy welcomes"
MAIL = Document("text", ())


def heading(chance: float) -> Block:
    return Block(Role.HEADING, SUBJECT, level=1, likely=Likely(title=chance))


def line(text: str, chance: float) -> Block:
    return Block(Role.PARAGRAPH, text, likely=Likely(title=chance))


def test_a_sure_headline_goes_before_an_unlikely_subject() -> None:
    """The subject is told as cut."""
    removed: list[Removal] = []
    blocks = [heading(0.1), line("Envoy welcomes ferries\nin the north", 0.9), line("Text.", 0)]

    said, left = take_headline(SUBJECT, blocks, MAIL, removed)
    assert said == "Envoy welcomes ferries in the north"
    assert left == blocks[1:]
    assert [each.text for each in removed] == [SUBJECT]


def test_the_subject_stays_where_it_may_be_the_title() -> None:
    """Or where no line below it surely is, or in another format."""
    removed: list[Removal] = []
    for first, second, document in (
        (heading(0.6), 0.9, MAIL),
        (heading(0.1), 0.5, MAIL),
        (heading(0.1), 0.9, Document("html", ())),
    ):
        blocks = [first, line("Envoy welcomes ferries", second)]
        assert take_headline(SUBJECT, blocks, document, removed) == (SUBJECT, blocks)
    assert not removed
