"""What menus, columns, heads and feet of a site say of the whole page."""

import pytest

from app.intake.document import Block, Document, Role
from app.intake.shaping.clean import clean
from app.intake.shaping.page_facts import PageFacts

TEXT = "They met in the capital for two days and spoke about the work of the year and the next."


def facts(*frame: tuple[str, str]) -> PageFacts:
    blocks = [Block(Role.PARAGRAPH, TEXT), *(Block(Role.ITEM, t, chrome=c) for c, t in frame)]
    return clean(Document("html", tuple(blocks))).facts


@pytest.mark.parametrize("chrome", ["page foot", "page head", "list of links", "navigation"])
@pytest.mark.parametrize(
    ("text", "updated"),
    [
        ("Updated:\n27-Apr-1998", "1998-04-27"),
        ("Dernière mise à jour de cette page le : 18-05-2009 \nPlan du site | Haut", "2009-05-18"),
        ("Port office\nLast revised: March 3, 1998\nWrite to the keeper of the site", "1998-03-03"),
        ("Contact Cookies Legal notice Last update of this page: 12 May 2017", "2017-05-12"),
        ("Diese Seite wurde zuletzt am 9. März 2023 um 21:14 Uhr bearbeitet.", "2023-03-09T21:14"),
    ],
)
def test_the_last_update_is_read_wherever_the_frame_says_it(
    chrome: str, text: str, updated: str
) -> None:
    assert facts((chrome, text)) == PageFacts(updated=updated)


def test_the_news_in_a_menu_or_column_do_not_tell_when_the_page_changed() -> None:
    assert facts(("side column", "A bridge is opened\nUpdated: 3 May 2016")) == PageFacts()
    assert facts(("list of links", "Published: 3 May 2016")) == PageFacts()
    assert facts(("list of links", "3 May 2016")) == PageFacts()
    several = [("list of links", f"Updated: {day} May 2016") for day in (3, 4)]
    assert facts(*several) == PageFacts()
    long = f"Updated: 3 May 2016 {TEXT}"
    assert facts(("list of links", long)) == PageFacts()


def test_a_column_that_names_the_page_tells_when_it_changed() -> None:
    assert (
        facts(("side column", "This page was last updated on 3 May 2016")).updated == "2016-05-03"
    )


def test_the_text_and_the_foot_go_before_a_menu() -> None:
    menu = ("list of links", "Updated: 3 May 2016")

    assert facts(menu, ("page foot", "Updated: 4 May 2016")).updated == "2016-05-04"
