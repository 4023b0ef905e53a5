"""Dates of footnotes: what tells what happened, and what cites."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import sentence_at, split_sentences
from app.intake.events.note_sentences import tells_in_note, without_citation


def told(text: str) -> list[str]:
    """The dates of *text* on which it tells that something happened."""
    sentences = split_sentences(text)
    return [
        each.value
        for each in dates_in_context(text, sentences, DateSetting())
        if tells_in_note(text, each, sentence_at(sentences, each.start))
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The office in Port Alba was opened on 3 May 2004.", ["2004-05-03"]),
        ("Zembla joined on 14 March 2000; see Holt, Straits (2006), p. 12.", ["2000-03-14"]),
        ("Zembla joined on 14 March 2000, see Holt, Straits, p. 12.", ["2000-03-14"]),
        ("It was adopted on 5 May 2004 (OJ L 217, 23.7.2004, p. 3).", ["2004-05-05"]),
        ("One thing is forgotten: in 2008 a boat crossed near Alba.", ["2008"]),
        ("On the night of 3 May 2004 the post was attacked.", ["2004-05-03"]),
        ("Le traité est entré en vigueur le 12 juin 2003 ; voir Martin, p. 3.", ["2003-06-12"]),
        ("Die Minister trafen sich am 4. Mai 2005, vgl. Holt, S. 12.", ["2005-05-04"]),
        ("Министры встретились в столице 4 мая 2005 года; см. Петров, с. 12.", ["2005-05-04"]),
        ("Угоду підписано в столиці 3 травня 2004 року.", ["2004-05-03"]),
    ],
)
def test_a_sentence_with_a_verb_tells(text: str, dates: list[str]) -> None:
    assert told(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "Council Decision 2014/12 of 22 July 2014, OJ L 217.",
        "Interview with an officer who was posted to Alba, Strelsau, 3 May 2014.",
        "P. Holt, How the Mission Was Closed, London 2011, p. 3.",
        "“The port was closed”, The Gazette, 3 May 2014.",
        "He said: “We were there on 3 May 1999.”",
        "The page was last accessed on 3 May 2014.",
        "Law No. 12 of 3 May 2004, as amended by Law No. 15 of 7 June 2008.",
        "The Decision of 3 May 2014 was never printed.",
        "Decision adopted by the Council on 3 May 2014.",
        "The figures were supplied by the Ministry on 3 May 2014.",
        "The author was told so on 3 May 2014.",
        "See the speech that was given in Oslo on 3 May 2014.",
        "HC Deb, 22 June 2022, c. 871; the number stood at 79.",
        "The reports for 1996–1998 were released.",
        "The strength was raised by Resolution 937 (1994).",
        "Entretien avec un diplomate qui était à Alba, Paris, 3 mai 2014.",
        "Le texte a été publié au JO L 217 du 23 juillet 2014.",
        "Beschluss des Rates vom 3. Mai 2014, ABl. L 217.",
        "Закон от 3 мая 2004 года № 123 был изменён.",
        "Закон від 3 травня 2004 року № 12-IV.",
    ],
)
def test_what_cites_tells_nothing(text: str) -> None:
    assert told(text) == []


def test_an_event_is_told_without_what_its_sentence_cites_at_the_end() -> None:
    assert without_citation("It closed; see Holt, p. 9; cf. Berg.") == "It closed."
    assert without_citation("See Holt; it closed.") == "See Holt; it closed."
