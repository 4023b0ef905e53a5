"""Matrix, comparison and fact sheet as sections of blocks."""

from datetime import date

from app.library.chronology.events import build_chronology
from app.library.comparing.assembled import comparison_sections, fact_sheet_sections, matrix_section
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
