"""The days on which papers were issued, in the lines of their first pages."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.issued_papers import day_beside_symbol, day_of_act

TEXT = (
    "The board of the harbours met in the old hall and agreed on three plans that will keep the "
    "quays dry for ten winters, as its chairman told the press on 1 May 2001."
)


def page(*lines: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, line) for line in (*lines, TEXT)]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Council of Harbours HC.DEL-LAKE/3/09 12 May 2009 ENGLISH only", "2009-05-12"),
        ("H/65/382 Distr.: General 12 May 2011 Original: English", "2011-05-12"),
        ("Brussels, 17 March 2014 (OR. en) 9800/14", "2014-03-17"),
        ("№ 123/05-14 от 17.03.2014", "2014-03-17"),
        ("C 12/3 EN Official Journal of the Harbours 17.3.2014", "2014-03-17"),
        ("Bergen, 4 and 5 May 2014", ""),
        ("HC.DEL-LAKE/14/10", ""),
        ("The lake froze on 16 September 2010", ""),
    ],
)
def test_the_day_beside_a_symbol_or_in_the_head_of_a_journal_is_that_of_issue(
    line: str, day: str
) -> None:
    assert day_beside_symbol(page("Quays kept dry", line)) == day


def test_of_several_days_beside_symbols_none_counts() -> None:
    lines = page("HC/14/10 16 September 2010", "HC/15/10 17 September 2010")

    assert day_beside_symbol(lines) == ""


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "Recommendation from the Board of Harbours of 4 May 2009, approved that day "
            "by those who had asked for it",
            "2009-05-04",
        ),
        ("COUNCIL DECISION 2014/145 of 17 March 2014 on the quays of the lake", "2014-03-17"),
        ("Décision du Conseil du 17 mars 2014 relative aux quais", "2014-03-17"),
        ("Beschluss des Rates vom 17. März 2014 über die Kaimauern", "2014-03-17"),
        ("Постановление Правительства от 17 марта 2014 г.", "2014-03-17"),
        ("Рішення Ради від 17 березня 2014 року", "2014-03-17"),
        ("Adopted by the Council of Harbours at its 12th meeting, on 10 June 1999", "1999-06-10"),
        ("(verabschiedet vom Rat der Häfen am 10. Juni 1999)", "1999-06-10"),
        ("Decision of the meeting of 17 March 2014", ""),
        ("Report on the harbours of 17 March 2014", ""),
        ("Adopted on 10 June 1999, the statute was soon changed", ""),
    ],
)
def test_an_act_is_of_the_day_that_names_it_or_on_which_it_was_adopted(line: str, day: str) -> None:
    assert day_of_act(page("Quays kept dry", line)) == day


def test_an_act_that_the_text_tells_of_is_another_paper() -> None:
    assert day_of_act([*page("Quays kept dry"), *page("Decision of 17 March 2014")]) == ""
