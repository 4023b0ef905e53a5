"""Years of writings that are cited by their authors."""

import re

import pytest

from app.intake.dating.citations import is_cited


def _cited(text: str) -> list[bool]:
    return [is_cited(text, *year.span()) for year in re.finditer(r"(?:19|20)\d\d", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Scholars call it merely rhetorical (Kern 2003; Sandvik 2012).",
        "It failed, as others say (see Berg 1998).",
        "It failed (Berg et al. 2003).",
        "It failed (Kern 2003a).",
        "It failed (Berg 1998: 12; Kern 2001, p. 4).",
        "It failed [Berg 1998: 12].",
        "The literature is divided (Berg 1998, 2003; van der Kern, 2004).",
        "Mulhall (2019), p. 91, says so.",
        "Berg (1998) argues that it failed.",
        "Berg and Kern (1998: 12) agree.",
        "Berg (2019a) agrees.",
        "Es scheiterte (vgl. Berg/Kern 1998, S. 12).",
        "Berg (1998) schreibt, es sei gescheitert.",
        "L'échec est connu (voir Berg 1998, p. 12).",
        "Берг (1998) пишет об этом.",
        "Это известно [Иванов 1998, с. 12].",
        "Це відомо (див. Іваненко 2003).",
    ],
)
def test_the_year_behind_an_author_is_that_of_a_writing(text: str) -> None:
    assert set(_cited(text)) == {True}


@pytest.mark.parametrize(
    "text",
    [
        "Three states joined (Albania 2009; Montenegro 2017).",
        "These states joined, as the authorities asked (Albania 2009; Malta 2017).",
        "Ministers met twice (Oslo 2003; Riga 2006).",
        "Dayton (1995) ended the war.",
        "A treaty (Rome 1957, in force 1958) holds.",
        "It was signed (Oslo, 2003).",
        "Scholars met in 2003 (in Oslo).",
        "The authors joined (in 2003).",
    ],
)
def test_what_happened_at_a_place_is_no_citation(text: str) -> None:
    assert set(_cited(text)) == {False}


@pytest.mark.parametrize(
    "text",
    [
        "Berg, Anna (1998).",
        "Berg, Anna and Hans Kern (1998). On boats.",
        "HAFI (2010) Harbour Concept",
        "Kern and Berg (2012) call it so.",
    ],
)
def test_a_year_behind_the_names_that_head_an_entry_is_cited(text: str) -> None:
    assert all(_cited(text))
