"""Matrix, comparison and fact sheet as sections of blocks."""

from datetime import date

from app.library.arrangement.names import Abbreviation
from app.library.chronology.events import build_chronology
from app.library.comparing.assembled import (
    comparison_sections,
    fact_sheet_sections,
    matrix_section,
    short_titles,
)
from app.library.comparing.comparison import compare
from app.library.comparing.fact_sheet import build_fact_sheet
from app.library.comparing.matrix import build_matrix
from app.library.pages.body import PageLink, plain_text
from tests.library.chronicle import membership, milestone, page

MALTA = page(
    "malta",
    milestone("malta", "signs", "1995-04-26", type="agreement signed"),
    memberships=(
        membership("pfp", "1995-04-26", milestone="signs", paused=[("2000", "")]),
        membership("osce", "1973"),
    ),
)
AUSTRIA = page("austria", memberships=(membership("osce", "1973"),))
TITLES = {"pfp": "PfP", "osce": "OSCE"}
DAY = date(2025, 3, 1)


def test_a_matrix_is_a_table_whose_cells_lead_to_their_milestones():
    section = matrix_section(build_matrix((MALTA, AUSTRIA), ("pfp", "osce"), TITLES, DAY))

    assert plain_text(section).split("\n") == [
        "As of 1 March 2025",
        "Partner\tPfP\tOSCE",
        "Austria\t–\tsince 1973",
        "Malta\tsince 1995 (suspended)\tsince 1973",
    ]
    (table,) = section.blocks
    assert table.rows[1][1][0] == PageLink("since 1995", "malta", "signs")


def test_many_frameworks_are_abbreviated_and_told_below():
    titles = {f"f{n}": f"Framework number {n}" for n in range(6)}
    country = page("malta", memberships=tuple(membership(group, "1995") for group in titles))
    short = {"Framework number 1": "F1", "Framework number 3": "F3"}

    section = matrix_section(build_matrix((country,), tuple(titles), titles, DAY), short)

    table, below = section.blocks
    assert [cell[0].text for cell in table.head[1:4]] == ["Framework number 0", "F1", titles["f2"]]
    assert below.inlines[0].text == "F1: Framework number 1; F3: Framework number 3."


def test_few_frameworks_keep_their_titles():
    matrix = build_matrix((MALTA,), ("pfp", "osce"), TITLES, DAY)

    assert matrix_section(matrix, {"PfP": "P", "OSCE": "O"}) == matrix_section(matrix)


def test_the_abbreviation_of_a_page_is_that_of_its_title_too():
    abbreviations = (
        Abbreviation("CSCE", "Conference on Security", "osce"),
        Abbreviation("OSCE", "Organization for Security", "osce"),
        Abbreviation("EU", "European Union", ""),
    )

    assert short_titles(abbreviations, {"osce": "The OSCE"}) == {
        "Conference on Security": "CSCE",
        "The OSCE": "CSCE",
        "Organization for Security": "OSCE",
        "European Union": "EU",
    }


def test_a_comparison_says_what_is_common_and_what_is_not():
    common, different = comparison_sections(compare((MALTA, AUSTRIA), TITLES, DAY))

    assert plain_text(common).split("\n")[1] == "OSCE\tsince 1973\tsince 1973"
    assert plain_text(different).split("\n")[1] == "PfP\tsince 1995 (suspended)\t–"


def test_nothing_different_is_said():
    _, different = comparison_sections(compare((AUSTRIA, AUSTRIA), TITLES, DAY))

    assert plain_text(different) == "None."


def test_a_fact_sheet_says_what_the_library_does_not_state():
    sheet = build_fact_sheet(MALTA, build_chronology([MALTA]), {"malta": MALTA}, DAY)

    texts = {section.title: plain_text(section) for section in fact_sheet_sections(sheet)}

    assert texts[""] == "About malta."
    assert texts["Documents signed"] == "26 April 1995: signs."
    assert texts["Offices"] == "Not stated in this library."
