"""Lines that are about a page and not of it."""

import pytest

from app.intake.document import Block, Document, Likely, Role, table_text
from app.intake.report import Removal
from app.intake.shaping import page_lines
from app.intake.shaping.clean import Cleaned, clean
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.page_lines import VISIT, without_stamps
from tests.intake.shaping.conftest import left

TEXT = "They met in the capital for two days and spoke about the work of the year and the next."


def cleaned(*texts: str, kind: str = "text", **said: str) -> Cleaned:
    blocks = tuple(Block(Role.PARAGRAPH, text) for text in texts)
    return clean(Document(kind, blocks, **said))


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

    assert (office.published, office.updated) == ("2006-05-23", "")  # when it was last saved
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


def test_a_row_that_bars_made_of_a_line_about_the_page_is_cut_from_its_table() -> None:
    rows = (("Ferry", "Fare"), ("Updated: 14-Dec-2006", "Fares"), ("North", "12"))
    table = Block(Role.TABLE, "Ferry", rows=rows)
    alone = Block(Role.TABLE, "Ferry", rows=rows[1:2])
    text = Block(Role.PARAGRAPH, TEXT)

    found = clean(Document("docx", (table, text)))
    assert found.facts.updated == "2006-12-14"
    assert [block.rows for block in found.blocks] == [(rows[0], rows[2]), ()]
    assert [block.role for block in clean(Document("docx", (alone, text))).blocks] == [text.role]


def test_the_day_below_the_last_paragraph_tells_when_it_was_signed() -> None:
    texts = [f"{word} they met, and {TEXT[5:]}" for word in ("First", "Then", "Later", "Again")]
    more = [f"{word} it rained on the square and all day long." for word in ("So", "Yet", "Thus")]

    found = cleaned("Talks", *texts, *more, "Juin 2011", "[1] A report.", "2. Another.")
    assert found.facts.published == "2011-06"
    assert "Juin 2011" not in left(found)
    assert cleaned("Talks", *texts, *more, "23 сентября 2010 года").facts.published == "2010-09-23"


def test_a_day_below_a_text_is_not_always_that_of_its_signing() -> None:
    texts = [f"{word} they met, and {TEXT[5:]}" for word in ("First", "Then", "Later", "Again")]
    more = [f"{word} it rained on the square and all day long." for word in ("So", "Yet", "Thus")]

    assert cleaned("Talks", TEXT, "Juin 2011").facts.published == ""
    assert cleaned("Talks", *texts, *more, "Juin 2011", TEXT).facts.published == ""
    assert cleaned("Talks", *texts, *more, "In June 2011").facts.published == ""
    days = [
        line for day in (4, 5, 6) for line in (f"{day} June 2011", f"On day {day} they rested.")
    ]
    assert cleaned("Talks", *texts, *more, *days).facts.published == ""


def test_a_long_title_that_ends_with_a_quotation_is_still_above_the_lines_about_the_page() -> None:
    title = (
        "О проекте закона республики “О ратификации соглашения о порядке движения судов по озеру "
        "и о плате за него”"
    )
    number = "Постановление правительства от 12 октября 2009 года N 1581"

    found = cleaned(title, number, TEXT)

    assert found.facts.published == "2009-10-12"


@pytest.mark.parametrize(
    ("day", "likely", "published"),
    [
        ("Friday, 14 June 2024", Likely(frame=0.8, about=0.1), ""),
        ("Friday, 14 June 2024", Likely(frame=0.1, about=0.8), "2024-06-14"),
        ("Friday, 14 June 2024", Likely(), "2024-06-14"),
        ("14 June 2024 by Ida Brandt", Likely(frame=0.8, about=0.1), "2024-06-14"),
    ],
)
def test_what_day_it_is_at_the_top_of_a_site_is_not_that_of_the_page(
    day: str, likely: Likely, published: str
) -> None:
    removed: list[Removal] = []
    title = Block(Role.PARAGRAPH, "Seven harbours of the lake", likely=Likely(title=0.9))

    kept, facts = without_stamps(
        [Block(Role.PARAGRAPH, day, likely=likely), title], removed, PageFacts()
    )

    assert (kept, facts.published) == ([title], published)
    assert (removed[0].why == VISIT) is (published == "")


def test_a_day_below_the_title_is_that_of_the_page_whatever_it_looks_like() -> None:
    title = Block(Role.PARAGRAPH, "Seven harbours of the lake", likely=Likely(title=0.9))
    day = Block(Role.PARAGRAPH, "14 June 2024", likely=Likely(frame=0.8, about=0.1))

    assert without_stamps([title, day], [], PageFacts())[1].published == "2024-06-14"


def test_a_day_with_dashes_and_a_short_year_above_the_title_tells_its_date() -> None:
    found = cleaned("15-07-99", "Who guards the port", TEXT)

    assert left(found) == ["Who guards the port", TEXT]
    assert found.facts.published == "1999-07-15"


def test_an_update_that_was_cut_with_the_links_above_it_is_still_read() -> None:
    page = ("Who guards the port", TEXT, f"{TEXT} Then they left.", "Related articles")
    stamp, other = "Last modified: 11/06/2021", "Updated: 12/06/2021"

    found = cleaned(*page, "Return of the ferries", "Offers of work", stamp, "Page top")
    two = cleaned(*page, "Return of the ferries", "Offers of work", stamp, other, "Page top")

    assert (stamp, "further reading") in [(each.text, each.why) for each in found.removed]
    assert (found.facts.published, found.facts.updated) == ("", "2021-06-11")
    assert two.facts.updated == ""  # that of one of the links, perhaps


@pytest.mark.parametrize(("chance", "stays"), [(0.6, True), (0.4, False)])
def test_what_is_surely_the_title_is_no_line_about_the_page(chance: float, *, stays: bool) -> None:
    surely = Likely(title=chance, about=1 - chance)
    title = Block(Role.PARAGRAPH, "Category: Partner events", likely=surely)

    kept, _ = without_stamps([title, Block(Role.PARAGRAPH, TEXT)], [], PageFacts())

    assert (title in kept) is stays


def test_what_is_surely_the_title_is_no_place_above_the_day() -> None:
    title = Block(Role.PARAGRAPH, "Vienna and Oslo", likely=Likely(title=0.9))
    day = Block(Role.PARAGRAPH, "Last updated: 5 March 2024", likely=Likely(about=0.9))
    below = Block(Role.PARAGRAPH, "Harbour talks", likely=Likely(text=0.9))

    kept, facts = without_stamps([title, day, below], [], PageFacts())

    assert kept[0] is title
    assert facts.updated == "2024-03-05"


def test_of_many_rows_about_the_page_the_table_is_put_together_once(monkeypatch) -> None:
    made = []
    monkeypatch.setattr(page_lines, "without_rows", lambda *told: made.append(told) or told[0])
    rows = (("Updated: 14 March 2019", "Published: 3 March 2019"),) * 9 + (("State", "Role"),)
    table = Block(Role.TABLE, table_text(rows), rows=rows)

    page_lines.without_stamps([table, Block(Role.PARAGRAPH, "They met.")], [], PageFacts())

    assert [cut for _, cut in made] == [set(range(9))]
