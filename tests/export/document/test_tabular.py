"""How wide the columns of a table are."""

from app.export.document.tabular import LONGEST_WORD, widths_of

MANY = [["Partner", "Bosnia and Herzegovina"], ["MD", "since 1995"], ["ICI", "–"]]


def test_among_many_columns_a_short_cell_stays_in_one_line():
    partner, dialogue, initiative, *_ = widths_of(MANY * 3)

    assert dialogue > len("since 1995")
    assert len("Herzegovina") < partner < len("Bosnia and Herzegovina")
    assert initiative > len("ICI")


def test_a_very_long_word_takes_no_more_than_others():
    widths = widths_of([["x" * 80]] * 9)

    assert max(widths) <= LONGEST_WORD + 2


def test_few_columns_take_what_their_text_needs():
    assert widths_of([["Kind", "x" * 200], ["Country", "Yes"]]) == [120, 0]


def test_among_few_columns_a_date_stays_in_one_line():
    columns = [["Bosnia and Herzegovina"], ["14 December 2006"], ["left 1996, returned 2008"]]

    assert widths_of(columns) == [22, 0, 24]
