"""Words by which the lines of a title are told."""

import pytest

from app.intake.shaping.title_words import BODY, OF_A_SPEAKER, SPOKEN_BY, is_sort_of


@pytest.mark.parametrize(
    "words",
    [
        "Minutes",
        "Minutes of the meeting held in Riga on 14 May",
        "Summary record",
        "Compte rendu de la réunion",
        "Niederschrift der Sitzung",
        "Протокол",
        "Decision No. 3 on ports",
    ],
)
def test_sorts_of_documents(words: str) -> None:
    """With or without of what they are."""
    assert is_sort_of(words)


@pytest.mark.parametrize("words", ["Ports of the north", "Minutes matter", "A report from Riga"])
def test_no_sorts_of_documents(words: str) -> None:
    """What only has such a word."""
    assert not is_sort_of(words)


@pytest.mark.parametrize(
    "words", ["Sub-Committee on Ports", "COMMITTEE ON PORTS", "Délégation", "Unterausschuss Häfen"]
)
def test_bodies(words: str) -> None:
    """Whose papers are named below them."""
    assert BODY.match(words)


def test_speakers() -> None:
    """Who speaks may be said over two lines."""
    assert SPOKEN_BY.search("Seven Harbours Address by the Minister of Ports")
    assert OF_A_SPEAKER.match("Mr. Anders Lund")
    assert OF_A_SPEAKER.match("at the Harbour Conference")
    assert not OF_A_SPEAKER.match("Riga, 4 May 1994")
