"""Texts that stand twice: which is a copy, which a caption, which a clause."""

from app.intake.document import Block, Document, Role
from app.intake.shaping.clean import clean
from tests.intake.shaping.conftest import left, paragraphs


def test_text_that_stands_twice_stays_once() -> None:
    text = "The chairman praised the academy on the day on which its course ended."

    cleaned = clean(paragraphs("A title", text, text))

    assert left(cleaned) == ["A title", text]
    assert [removal.why for removal in cleaned.removed] == ["text that stands here twice"]


def test_of_a_caption_with_and_without_its_credit_the_fuller_stays() -> None:
    text = "Guests at a conference on good governance in the town of Budva in the summer"

    assert left(clean(paragraphs("A title", text, f"{text} (OSCE/Someone)", "End."))) == [
        "A title",
        f"{text} (OSCE/Someone)",
        "End.",
    ]


def test_in_files_of_an_office_a_clause_may_stand_twice_and_in_a_pdf_a_running_note_goes() -> None:
    clause = Block(Role.PARAGRAPH, "Each of the harbours keeps its gates open by day and by night.")
    between = Block(Role.PARAGRAPH, "The ferries go at noon.")

    def times(form: str, count: int) -> int:
        return left(clean(Document(form, (clause, between) * count))).count(clause.text)

    assert (times("docx", 5), times("epub", 5)) == (5, 5)
    assert (times("pdf", 3), times("pdf", 4)) == (3, 1)
    assert times("html", 2) == 1


def test_one_sentence_that_stands_twice_in_a_row_is_a_caption() -> None:
    caption = "A soldier of the northern land trains with his friends at the school of the mission."
    news = "The two sides met in the capital on 3 May 2006 and spoke about the work of the year."
    first = "They met in the capital for two days, and spoke of many things with one another there."

    found = clean(paragraphs("Talks", first, caption, caption, news, news))

    assert [(block.role, block.text) for block in found.blocks[2:]] == [
        (Role.CAPTION, caption),
        (Role.PARAGRAPH, news),
    ]
    assert [each.why for each in found.removed] == ["text that stands here twice"] * 2


def test_what_stands_in_place_of_a_picture_goes_above_the_same_with_a_credit() -> None:
    found = clean(paragraphs("Talks", "The old hall", "The old hall© Bote", "The old hall is old."))

    assert left(found) == ["Talks", "The old hall© Bote", "The old hall is old."]
    assert [each.why for each in found.removed] == ["text that stands here twice"]
