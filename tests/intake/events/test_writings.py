"""Dates of writings, files and records, which tell no event."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.sentences import split_sentences
from app.intake.events.writings import belongs_to_a_writing


def belongs(text: str) -> bool:
    date = dates_in_context(text, split_sentences(text))[0]
    return belongs_to_a_writing(text, date, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "P. Moreau, Le lac et ses rives, Éditions du Pont, 1998.",
        "L. Berg and M. Dahl, Commissions at work, COUNCILS, 11(2), 1998, pp. 77-80",
        "Costa, I. M. (2021). How boards decide.",
        "Reference: Costa, I. M. (2021).",
        "Grey, Alan, “Schools by the sea” (2007).",
        "It reports “what it sees” (Handbook, May 2007, p. 4)",
        "The posts (Factsheet, 2 February 2009, http://www.mob.example/fs.pdf) lie there.",
        "Лит.: Рудин Я. Б., Озёра, М., 1961.",
        "2011 • 64 Pages • 519 KB • English",
        "реферат [31,4 K], сдан 02.11.2010",
        "dc.date.issued\t2013-04-09",
        "A thesis, University of Fjordby, 2009en_US",
        "Decision 418/2003  5.6.2003  OJ L 141 of 7.6.2003",
        "The text stands in OJ L 141 of 7.6.2003",
        "(2010, 03). Pacts of the sea.",
        "Рудин Я. Б. Озёра. – М., 1961. – 96 с.",
        "Bergen: Fjord Press, 2004.",
        "Рудин Я. Б. Озёра. — Ростов н/Д, 1961.",
        "Notes of the port. Volume 44, May 1961, p.",
        "(Quelle: Seebote vom 11.03.1994)",
        "Рудин Я. Б. Озёра // Дума. — 1998. — № 4. — С.",
        "— Harbour Union (@harbours) March 1, 2022",
        "A post shared by Nora Winter (@noraw) on Jun 16, 2019 at 7:30am PDT",
        "Sources: notes of the port 1994 to 2002; letters.",
        "The Union rules so (L 166 vom 13.6.2006, S. 3)",
        "LAKE DAILY No. 226, Part II, 21 November 1996",
    ],
)
def test_the_date_of_a_writing_a_file_or_a_record_is_known(text: str) -> None:
    assert belongs(text)


@pytest.mark.parametrize(
    "text",
    [
        "The handbook was signed in May 2007 by all.",
        "In 1998, P. Moreau came to the lake.",
        "The council (founded in 1999) met again.",
        "In 2009 it wrote 64 pages that nobody in the whole long valley ever came to read.",
        "65th Meeting of the Council, 18 April 1996, Journal No. 65, item 1",
        "Result: the two ships sank, 1998.",
        "It joined the Partnership in 1994 (see http://www.mob.example/).",
    ],
)
def test_an_event_with_words_of_writings_stays_one(text: str) -> None:
    assert not belongs(text)
