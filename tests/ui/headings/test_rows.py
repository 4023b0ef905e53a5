"""Tests of `app.ui.headings.rows`."""

from app.library.arrangement.headings import Heading
from app.library.arrangement.names import Abbreviation
from app.ui.headings.rows import abbreviation_rows, heading_rows

CSCE = Heading("CSCE", "osce", "Organization for Security and Co-operation in Europe", "C")
COTE = Heading("Côte d’Ivoire", "cote-divoire", None, "C")
NATO = Heading("North Atlantic Treaty Organization", "nato", None, "N")


def test_headings_stand_below_their_letters() -> None:
    assert [row.text for row in heading_rows([COTE, CSCE, NATO])] == [
        "C",
        "Côte d’Ivoire",
        "CSCE",
        "N",
        "North Atlantic Treaty Organization",
    ]


def test_a_see_reference_is_spoken_with_what_it_refers_to() -> None:
    assert heading_rows([CSCE])[1].spoken == (
        "CSCE, see Organization for Security and Co-operation in Europe"
    )


def test_an_abbreviation_is_spoken_with_its_long_form() -> None:
    rows = abbreviation_rows([Abbreviation("PfP", "Partnership for Peace", "pfp")])

    assert [row.spoken for row in rows] == ["Letter P", "PfP, Partnership for Peace"]
    assert rows[1].page == "pfp"


def test_digits_stand_below_a_sign_that_is_spoken_in_words() -> None:
    assert heading_rows([Heading("1325", "unscr-1325", None, "#")])[0].spoken == "Digits"


def test_no_headings_make_no_letters() -> None:
    assert heading_rows([]) == []
