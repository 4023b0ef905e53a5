"""Lines that are about a page and not of it."""

from app.intake.document import Block, Document, Role
from app.intake.shaping.clean import Cleaned, clean

TEXT = "They met in the capital for two days and spoke about the work of the year and the next."


def cleaned(*texts: str, kind: str = "text", **said: str) -> Cleaned:
    blocks = tuple(Block(Role.PARAGRAPH, text) for text in texts)
    return clean(Document(kind, blocks, **said))


def left(found: Cleaned) -> list[str]:
    return [block.text for block in found.blocks]


def test_the_date_before_the_first_words_of_a_copy_is_cut_from_them() -> None:
    found = cleaned("date 2018-04-23 Talks in the capital", TEXT)

    assert left(found) == ["Talks in the capital", TEXT]
    assert found.facts.published == "2018-04-23"
    assert [(each.text, each.why) for each in found.removed] == [
        ("date 2018-04-23", "page metadata: date")
    ]


def test_the_date_of_a_copy_may_have_the_line_for_itself() -> None:
    found = cleaned("date 2020-02", "Talks in the capital", TEXT)

    assert left(found) == ["Talks in the capital", TEXT]
    assert found.facts.published == "2020-02"


def test_a_line_that_names_only_the_source_is_cut_at_the_end_alone() -> None:
    source = "Source: Agence Sud Presse"

    assert left(cleaned("Talks", TEXT, source)) == ["Talks", TEXT]
    texts = [
        f"The {word} office has worked there since 1994." for word in ("first", "next", "last")
    ]
    assert left(cleaned("Talks", source, *texts)) == ["Talks", source, *texts]


def test_what_the_text_of_an_office_file_says_goes_before_its_properties() -> None:
    said = {"published": "2020-01-01", "updated": "2020-01-02"}

    office = cleaned("Talks", "Published: 23 May 2006", TEXT, kind="docx", **said).facts
    page = cleaned("Talks", "Published: 23 May 2006", TEXT, kind="html", **said).facts

    assert (office.published, office.updated) == ("2006-05-23", "2020-01-02")
    assert (page.published, page.updated) == ("2020-01-01", "2020-01-02")


def test_the_day_on_which_a_file_was_made_is_marked_where_its_text_names_none() -> None:
    said = {"published": "2020-01-01"}

    assert cleaned("Talks", TEXT, kind="docx", **said).facts.inferred.startswith("the day on which")
    assert cleaned("Talks", TEXT, kind="epub", **said).facts.inferred == ""  # that of the book
    dated = cleaned("Talks", "Published: 23 May 2006", TEXT, kind="pdf", **said).facts
    assert dated.inferred == ""


def test_the_foot_of_a_site_tells_when_the_page_changed_and_a_side_column_does_not() -> None:
    def facts(chrome: str) -> str:
        foot = Block(Role.PARAGRAPH, "Last modified: 3 May 2016", chrome=chrome)
        return clean(Document("html", (Block(Role.PARAGRAPH, TEXT), foot))).facts.updated

    assert facts("page foot") == "2016-05-03"
    assert facts("side column") == ""


def test_an_officer_with_rank_and_service_above_the_text_is_its_author() -> None:
    officer = "Lt. Col. A. Example, U.S. Army"
    text = f"{TEXT} They will come together again in the spring of the year after the next."

    assert left(cleaned("Talks", officer, text)) == ["Talks", text]
    assert left(cleaned("Talks", text, officer, text + " Yes.")) == [
        "Talks",
        text,
        officer,
        text + " Yes.",
    ]
    assert left(cleaned(officer, text)) == [officer, text]
