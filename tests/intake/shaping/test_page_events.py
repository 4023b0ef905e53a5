"""Events of a page: those of its text and those of its footnotes, where they are told."""

from app.intake.document import Block, Document, Role
from app.intake.report import FoundPage
from app.intake.shaping.markup import page_body
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand
from app.library.pages.body import plain_text
from app.library.pages.markdown import parse_body


def understood(*texts: str) -> FoundPage:
    """The page of paragraphs and, at their end, notes: "1. They left ..."."""
    blocks = [Block(Role.HEADING, "The ferries of Alba", level=1)]
    for text in texts:
        mark, _, rest = text.partition(" ")
        is_note = mark.rstrip(".").isdigit()
        blocks.append(
            Block(Role.ITEM, rest, level=1, mark=mark) if is_note else Block(Role.PARAGRAPH, text)
        )
    return understand(Document("docx", tuple(blocks)), "a.docx", "", Surroundings()).pages[0]


def test_a_note_is_told_at_the_sentence_that_bears_its_mark() -> None:
    page = understood(
        "The ferries belong to the town.¹ Nobody wants to sell them, whatever is said.",
        "A second boat came later, on 5 June 2004, and all the town was there.²",
        "1. The town council bought the yard on 3 May 1999.",
        "2. P. Holt, Ferries, Alba 2011, p. 12.",
    )

    notes = [each for each in page.milestones if each.found == "footnote"]
    assert [str(each.date) for each in page.milestones] == ["1999-05-03", "2004-06-05"]
    (told,) = notes
    assert told.sentence == "The town council bought the yard on 3 May 1999."
    assert told.place is not None
    assert told.place.quote == "The ferries belong to the town."
    texts = {each.id: plain_text(each) for each in parse_body(page_body(page)).sections}
    there = texts[told.place.section][told.place.start : told.place.end]
    assert there == told.place.quote
    assert told.at == told.place.section


def test_of_a_mark_in_the_middle_its_whole_sentence_is_the_place() -> None:
    page = understood(
        "Nobody knows why. The yard¹ is still there, and the boats lie in it every winter.",
        "1. The town council bought it on 3 May 1999.",
    )

    (told,) = page.milestones
    assert told.place is not None
    assert told.place.quote.startswith("The yard is still there")
    assert told.place.quote.endswith("every winter.")
