"""The symbols of documents."""

import pytest

from app.intake.shaping.symbols import is_symbol, symbols_in


@pytest.mark.parametrize(
    "symbol",
    [
        "MC.DEC/4/03",
        "PC.DEC/263",
        "SEC.GAL/116/19/Rev.1",
        "S/RES/1244 (1999)",
        "A/RES/68/262",
        "S/2014/136",
        "C-M(2002)49",
        "M-NAC-1(94)2",
        "EAPC(C)D(2009)0012",
        "PO(2010)0155",
        "COM(2003) 104",
        "2014/145/CFSP",
        "CM/Rec(2010)5",
    ],
)
def test_a_symbol_is_found_in_a_line_about_the_page(symbol: str) -> None:
    assert symbols_in([f"Original: ENGLISH   {symbol}", symbol]) == (symbol,)


@pytest.mark.parametrize(
    "line",
    [
        "Last updated 14/03/2019",
        "Photo: NATO/2014",
        "Mr A/B and S/he",
        "and/or 3/4",
        "https://www.example.org/PC.DEC/263/about",
        "Tel. (32) 2707",
        "They met in Riga (2006) and 40 others came",
        "A long line that only mentions the decision PC.DEC/263 among other things that it says",
    ],
)
def test_other_lines_hold_none(line: str) -> None:
    assert symbols_in([line]) == ()


def test_a_page_has_a_few() -> None:
    assert len(symbols_in(f"PC.DEC/{number}" for number in range(9))) == 4


@pytest.mark.parametrize("line", ["AC/P (2012) PV 2", "A/65/382", "FSC.EMI/142/11"])
def test_a_line_may_be_nothing_but_a_symbol(line: str) -> None:
    assert is_symbol(line)


@pytest.mark.parametrize("line", ["THE END", "Part 2", "Report A/65/382 on harbours", "2012"])
def test_words_are_no_symbol(line: str) -> None:
    assert not is_symbol(line)
