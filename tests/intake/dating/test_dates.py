"""Date expressions in five languages and more, and what only looks like one.

Long, for each way to say a date has its example in each language.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.dating.date_values import NO_SUCH_DAY
from app.intake.dating.dates import find_dates
from app.library.pages.edtf import parse


def values(text: str) -> list[str]:
    return [each.value for each in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 12 June 1999", "1999-06-12"),
        ("on Monday, 12th June 1999", "1999-06-12"),
        ("on the 12th of June, 1999", "1999-06-12"),
        ("June 12, 1999", "1999-06-12"),
        ("Sept. 9, 1999", "1999-09-09"),
        ("15-Nov-2001", "2001-11-15"),
        ("23 May. 2022", "2022-05-23"),
        ("1999-06-12", "1999-06-12"),
        ("13-04-2005", "2005-04-13"),
        ("05/12/2011", "2011-12-05"),
        ("12/25/2011", "2011-12-25"),  # month first, since there is no 25th month
        ("1er janvier 1999", "1999-01-01"),
        ("le 21 juin 2005", "2005-06-21"),
        ("20. Dezember 1991", "1991-12-20"),
        ("5. 7. 1994", "1994-07-05"),
        ("8 лютого 1994 року", "1994-02-08"),
        ("13 июля 1994 года", "1994-07-13"),
        ("June 1999", "1999-06"),
        ("Working Paper No. 4 June 1999", "1999-06"),
        ("Heft Nr. 4 Juni 1999", "1999-06"),
        ("June of 1999", "1999-06"),
        ("en août 2003", "2003-08"),
        ("в апреле 2003 года", "2003-04"),
        ("1994 - February - text", "1994-02"),
        ("2001: April — a letter", "2001-04"),
        ("2014. December – a chair", "2014-12"),
        ("2007, червень – навчання", "2007-06"),
        ("1994 Dec. Ministers met", "1994-12"),
        ("am 5./6. 12. 1994", "1994-12-05/1994-12-06"),
        ("(December)", "XXXX-12"),
        ("le pont (février)", "XXXX-02"),
        ("June: the bridge opens", "XXXX-06"),
        ("1949 April - Twelve", "1949-04"),
        ("spring 2004", "2004-21"),
        ("winter of 1999", "1999-24"),
        ("the 1990s", "199X"),
        ("années 1990", "199X"),
        ("1990-х годах", "199X"),
        ("1990er Jahre", "199X"),
        ("Q3 2014", "2014-07/2014-09"),
        ("in Q1 of 2014", "2014-01/2014-03"),
        ("3Q 2014", "2014-07/2014-09"),
        ("2014-Q4", "2014-10/2014-12"),
        ("the third quarter of 2014", "2014-07/2014-09"),
        ("the 2nd quarter, 2014", "2014-04/2014-06"),
        ("last quarter of the year 2014", "2014-10/2014-12"),
        ("in Q1–Q3 2014", "2014-01/2014-09"),
        ("Q1, Q2 and Q3 2014", "2014-01/2014-09"),
        ("from Q4 2013 to Q1 2014", "2013-10/2014-03"),
        ("the first and second quarters of 2014", "2014-01/2014-06"),
        ("the first through third quarters of 2014", "2014-01/2014-09"),
        ("the first three quarters of 2014", "2014-01/2014-09"),
        ("im 1. bis 3. Quartal 2014", "2014-01/2014-09"),
        ("в I-III кварталах 2014 года", "2014-01/2014-09"),
        ("Q3–Q1 2014", "2014-01/2014-03"),
        ("H1 2014", "2014-01/2014-06"),
        ("2014 H2", "2014-07/2014-12"),
        ("in the second half of 2014", "2014-07/2014-12"),
        ("im ersten Halbjahr 2014", "2014-01/2014-06"),
        ("au premier semestre 2014", "2014-01/2014-06"),
        ("у першому півріччі 2014 року", "2014-01/2014-06"),
        ("3e trimestre 2014", "2014-07/2014-09"),
        ("au premier trimestre de 2014", "2014-01/2014-03"),
        ("im dritten Quartal 2014", "2014-07/2014-09"),
        ("III. Quartal des Jahres 2014", "2014-07/2014-09"),
        ("III квартал 2014", "2014-07/2014-09"),
        ("в 3-м квартале 2014 года", "2014-07/2014-09"),
        ("у третьому кварталі 2014 року", "2014-07/2014-09"),
        ("2011 or 2012", "2011/2012"),
        ("late 2011 or early 2012", "2011/2012"),
        ("2012 ou en 2011", "2011/2012"),
        ("в 2011 или 2012 году", "2011/2012"),
        ("in May or June 2012", "2012-05/2012-06"),
        ("am 3. oder 4. Mai 2012", "2012-05-03/2012-05-04"),
        ("circa 1985", "1985~"),
        ("Around 1985", "1985~"),
        ("vers 1985", "1985~"),
        ("um 1985", "1985~"),
        ("in 1999", "1999"),
        ("1998–2006", "1998/2006"),
        ("1998-99", "1998/1999"),
        ("12-14 May 2003", "2003-05-12/2003-05-14"),
        ("May. 12, 2003, 3:41 PM", "2003-05-12"),
        ("May 12 and 14, 2003", "2003-05-12/2003-05-14"),
        ("30 April to 2 May 1999", "1999-04-30/1999-05-02"),
        ("November 30 - December 3, 2003", "2003-11-30/2003-12-03"),
        ("30 December - 2 January 2000", "1999-12-30/2000-01-02"),
        ("May and June 1999", "1999-05/1999-06"),
        ("1999.06.12", "1999-06-12"),
        ("1994 Jan 10 The council", "1994-01-10"),
        ("1994, January 10", "1994-01-10"),
        ("1994 Jan 10-11", "1994-01-10/1994-01-11"),
        ("4 & 5 May 1998", "1998-05-04/1998-05-05"),
        ("4, 5 and 6 May 1998", "1998-05-04/1998-05-06"),
        ("May 4, 5 and 6, 1998", "1998-05-04/1998-05-06"),
        ("vom 30. April bis zum 2. Mai 1999", "1999-04-30/1999-05-02"),
        ("June 1999-July 2000", "1999-06/2000-07"),
        ("1990-е годы", "199X"),
        ("1976       MayThe envoys", "1976-05"),
        ("19772 MayThe envoys", "1977-05-02"),
        ("1980FebruaryThe envoys", "1980-02"),
        ("on Thursday (02.07.) it met", "XXXX-07-02"),
        ("Jul, The council", "XXXX-07"),
        ("October\nThe council", "XXXX-10"),
        ("1994 April–May - the council", "1994-04/1994-05"),
        ("1994: April/May: the council", "1994-04/1994-05"),
        ("10.1 - The council", "XXXX-01-10"),
        ("27 March", "XXXX-03-27"),
        ("March 27", "XXXX-03-27"),
        ("10-11 Jan", "XXXX-01-10/XXXX-01-11"),
        ("Jan 10-11", "XXXX-01-10/XXXX-01-11"),
        ("30 Nov - 3 Dec", "XXXX-11-30/XXXX-12-03"),
        ("Nov 30 - Dec 3", "XXXX-11-30/XXXX-12-03"),
        ("events in May", "XXXX-05"),
        ("с 5 по 7 мая 2009 года", "2009-05-05/2009-05-07"),
        ("from the 1st to the 3rd of June 2009", "2009-06-01/2009-06-03"),
        ("de mars à juin 1999", "1999-03/1999-06"),
        ("en mai", "XXXX-05"),
        ("this 3rd day of May 2001", "2001-05-03"),
        ("in 2012/13", "2012/2013"),
        ("May 9,1994", "1994-05-09"),
        ("signed19 November 1990", "1990-11-19"),
        ("EffectiveNovember 9, 1992", "1992-11-09"),
        ("6Jul2012", "2012-07-06"),
        ("9-May-94", "1994-05-09"),
        ("29-Oct-03", "2003-10-29"),
        ("Jän. 2000", "2000-01"),
        ("29 Fév 2024", "2024-02-29"),
        ("op 17 maart 2005", "2005-03-17"),
        ("den 9. marts 2006", "2006-03-09"),
        ("14 maj 2004", "2004-05-14"),
        ("23―25 April 1999", "1999-04-23/1999-04-25"),
        ("9./10. Dezember 1991", "1991-12-09/1991-12-10"),
        ("8-9. July", "XXXX-07-08/XXXX-07-09"),
        ("in June 2003,2 when", "2003-06"),
        ("rückte am 12.6.99 ein", "1999-06-12"),
        ("vom 21.08.13", "2013-08-21"),
        ("24 03 99 The flights begin", "1999-03-24"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_said(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("early 2014", "early"),
        ("early in 2014", "early"),
        ("the beginning of 2014", "early"),
        ("mid-2014", "mid"),
        ("end 2011", "late"),
        ("the end of June 1999", "late"),
        ("the second half of the 1990s", "late"),
        ("début 2009", "early"),
        ("Ende 2001", "late"),
        ("на початку 2001 року", "early"),
        ("in 2014", ""),
    ],
)
def test_early_mid_and_late_stand_beside_the_date(text: str, qualifier: str) -> None:
    assert [each.qualifier for each in find_dates(text)] == [qualifier]


@pytest.mark.parametrize(
    "text",
    [
        "MD-2012 Chișinău",
        "Resolution 1244",
        "Resolutions 1325, 1820 and 1888",
        "UNSCR 1973",
        "Two resolutions stand behind it: 1970, which forbade arms, and 1973, which did more",
        "résolution 1973",
        "резолюция 1973",
        "STANAG 2014",
        "page 1999",
        "about 1,950 people",
        "some 2000 soldiers",
        "2000 troops",
        "1500 Gäste",
        "1648 names, 1789 new ones",
        "1900 strong",
        "1900 Euro",
        "2000 гривень",
        "1995 Stück",
        "2014 km away",
        "over 1999",
        "$1999",
        "+32 2 707 2014",
        "fax 707 1999",
        "1 999 2004 10",
        "at 1999:30",
        "may march on",
        "the march of time",
        "31.02.1999",
        "12-12 May 20034567",
        "1999-1990",
        "2008-07",
        "30 February",
        "in Mar of it",
        "May Smith said in May Smith",
        "5 mar of it",
        "Article 2012",
        "MiG1999",
        "GR-C(2014)12",
        "CM/Del/Dec(2014) 1213",
        "S/PRST/2014/16",
        "Joint Action 2008/736/CFSP",
        "der Grenzwert der Richtlinie 2014/79/EU",
        "la décision-cadre 2002/47/CE",
        "on paper 2004/71",
        "cost 1999 EUR",
        "version 1.2.10",
        "call 24 03 99 now",
        "01 42 03 99",
        "Er sprach von 2000 Helfern",
        "Telefon: 0049 30 1815 2014",
        "тел. 222 2014",
        "30.2.99",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"), [("31 February 1999", "1999-02"), ("14-12 May 2003", "2003-05")]
)
def test_a_day_that_no_calendar_has_leaves_its_month(text: str, value: str) -> None:
    assert values(text) == [value]


def test_the_number_of_a_resolution_is_no_year_and_the_one_in_brackets_is() -> None:
    text = "UNSCR 1540 (2004)"

    (found,) = find_dates(text)

    assert text[found.start : found.end] == "2004"


@pytest.mark.parametrize("name", ["NATO 2030", "“NATO” 2030", "НАТО – 2030", "COVID-2019"])
def test_the_name_of_an_agenda_or_an_illness_holds_no_year(name: str) -> None:
    assert values(f"Of {name} they spoke.") == []
    assert values("They joined NATO 1999.") == ["1999"]


def test_no_date_goes_over_the_end_of_a_cell() -> None:
    assert values("12 March\t4 April 1999") == ["XXXX-03-12", "1999-04-04"]


def test_a_number_with_a_year_of_its_own_is_none() -> None:
    assert values("(1820 of 2008, 1960 of 2010)") == ["2008", "2010"]
    assert values("Resolutions were adopted in 1999.") == ["1999"]
    assert values("Resolutions were read. 1999 was cold.") == ["1999"]


@pytest.mark.parametrize("row", ["Malta\t2001\tmembers", "March 1995\t2001\t300"])
def test_what_stands_in_the_next_cell_of_a_table_makes_no_count_of_a_year(row: str) -> None:
    assert "2001" in [each.value for each in find_dates(row)]


def test_a_count_with_a_preposition_before_it_is_a_year() -> None:
    assert values("since about 1999") == []
    assert values("about the same as in 1999") == ["1999"]


def test_months_with_others_between_them_are_two_dates() -> None:
    assert values("in January and March 2011") == ["XXXX-01", "2011-03"]
    assert values("in January–March 2011") == ["2011-01/2011-03"]


def test_the_mark_of_a_footnote_behind_a_year_is_no_part_of_it() -> None:
    text = "27 April 20051 in Strasbourg"

    (found,) = find_dates(text)

    assert (found.value, text[found.end]) == ("2005-04-27", "1")


def test_a_time_of_day_is_kept_beside_the_day() -> None:
    (found,) = find_dates("13 Dec. 2017 9:14")

    assert (found.value, found.time) == ("2017-12-13", "09:14")


def test_a_full_stop_behind_a_month_belongs_to_it_only_within_a_sentence() -> None:
    text = "He came in Sept. 2001 and left on 3 Oct. Nobody knew."

    first, second = find_dates(text)

    assert text[first.start : first.end] == "Sept. 2001"
    assert text[second.start : second.end] == "3 Oct"


def test_a_letter_that_grows_in_lower_case_moves_no_offset() -> None:
    text = "İİİ on 12 June 1999"

    (found,) = find_dates(text)

    assert text[found.start : found.end] == "12 June 1999"


@pytest.mark.parametrize(
    "piece",
    ["1 May ", "1999 ", "1 and ", "May ", "early ", "12-", "1999-", "the ", "Resolution 1325, "],
)
def test_a_long_text_of_nothing_but_halves_of_dates_comes_to_an_end(piece: str) -> None:
    found = find_dates(piece * 5000)

    assert len(found) <= 5000


@given(st.text(alphabet="0123456789 -–./May,junedcs\n", max_size=80))
def test_every_date_with_a_year_is_one_that_the_library_reads(text: str) -> None:
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
        if not found.yearless:
            assert parse(found.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It met on Monday, 12 June 1999.", "Monday, 12 June 1999"),
        ("It met on Mon. 12 June 1999.", "Mon. 12 June 1999"),
        ("It met on Tuesday the 12 June 1999.", "Tuesday the 12 June 1999"),
        ("Monday, it met. 12 June 1999", "12 June 1999"),
        ("Monday - 12 June 1999", "12 June 1999"),
        ("Monday12 June 1999", "12 June 1999"),
        ("They did so\n12 June 1999", "12 June 1999"),
    ],
)
def test_the_day_of_the_week_right_before_a_date_belongs_to_it(text: str, said: str) -> None:
    (found,) = find_dates(text)

    assert text[found.start : found.end] == said


def test_a_year_behind_a_full_stop_heads_the_next_entry() -> None:
    assert values("It signs on 16 March. 1997 Joins the council.") == ["XXXX-03-16", "1997"]
    assert values("It signs on 16 Mar. 1997 Joins the council.") == ["1997-03-16"]
    assert values("It signs on 16 March. 1997") == ["1997-03-16"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "this sixteenth day of January in the year one thousand nine hundred and ninety-eight,",
            "1998-01-16",
        ),
        ("the fifth of December, nineteen hundred and ninety-four", "1994-12-05"),
        ("twenty-first of June two thousand and twelve", "2012-06-21"),
        ("this second day of May 2003", "2003-05-02"),
        ("on the thirtieth of September", "XXXX-09-30"),
        ("пятого марта", "XXXX-03-05"),
        ("le premier mai", "XXXX-05-01"),
    ],
)
def test_days_and_years_may_be_written_out_in_words(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["The first may be late.", "the first of many", "the fifth day"])
def test_ordinals_without_their_month_are_no_days(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It ended on 16 March. 1997 Oman joins.", ["XXXX-03-16", "1997"]),
        ("It ended on 16 March.1997.", ["1997-03-16"]),
        ("12 May. 2014 -", ["2014-05-12"]),
        ("12 Nov. 2014 -", ["2014-11-12"]),
    ],
)
def test_a_year_behind_the_end_of_a_sentence_is_none_of_the_day_before_it(
    text: str, values: list[str]
) -> None:
    assert [each.value for each in find_dates(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le 8 mars, un pont", ["XXXX-03-08"]),
        ("12 mai - Une tente", ["XXXX-05-12"]),
        ("Since 5 may join", []),
        ("Two of 5 of may join", []),
    ],
)
def test_days_of_french_months_need_no_year(text: str, values: list[str]) -> None:
    assert [each.value for each in find_dates(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24 de junio de 2003", "2003-06-24"),
        ("mayo de 2010", "2010-05"),
        ("9 de septiembre del 2022", "2022-09-09"),
        ("9 de mayo del año 2003", "2003-05-09"),
        ("Madrid, Mayo 2010", "2010-05"),
        ("Julio de 2010", "2010-07"),
        ("9 ene. 2003", "2003-01-09"),
        ("1° dicembre 2019", "2019-12-01"),
        ("21 ottobre 2019", "2019-10-21"),
        ("2 de outubro de 2022", "2022-10-02"),
        ("1º de maio de 2003", "2003-05-01"),
        ("9 de maio do ano de 2003", "2003-05-09"),
        ("3 mai 1998", "1998-05-03"),
        ("3 octombrie 1998", "1998-10-03"),
        ("14 września 1997 roku", "1997-09-14"),
        ("14. września 1997", "1997-09-14"),
        ("2 kwietnia 1932 r.", "1932-04-02"),
        ("w lipcu 1999 roku", "1999-07"),
        ("14. svibnja 2009. godine", "2009-05-14"),
        ("3. listopada 2001", "2001-10-03"),
        ("3 listopada 2001", "2001-11-03"),
        ("12. mája 2004", "2004-05-12"),
        ("10 юни 2019 г.", "2019-06-10"),
        ("4 октомври 2012", "2012-10-04"),
        ("3 Nëntor, 2018", "2018-11-03"),
        ("5 Μαΐου 2014", "2014-05-05"),
        ("8 красавіка 2015", "2015-04-08"),
        ("12. jaanuaril 1994", "1994-01-12"),
        ("2 iyun 2014", "2014-06-02"),
        ("5 მაისი, 2014", "2014-05-05"),
        ("5 մայիսի 2014", "2014-05-05"),
        ("w 1997 roku", "1997"),
        ("11 listopada 1918 roku", "1918-11-11"),
        ("14. září 1997", "1997-09-14"),
        ("v září roku 1997", "1997-09"),
        ("17. listopadu 1989", "1989-11-17"),
        ("14. septembra 1997. godine", "1997-09-14"),
        ("u maju 2006. godine", "2006-05"),
        ("1997. godine", "1997"),
        ("1. elokuuta 1975", "1975-08-01"),
        ("maaliskuussa 1999", "1999-03"),
        ("27 Kasım 2013'te", "2013-11-27"),
        ("27 KASIM 2013", "2013-11-27"),
        ("3 HAZİRAN 2013", "2013-06-03"),
        ("Haziran 2009'da", "2009-06"),
        ("4 y 5 de mayo de 2003", "2003-05-04/2003-05-05"),
        ("4-6 de mayo de 2003", "2003-05-04/2003-05-06"),
        ("del 4 al 6 de mayo de 2003", "2003-05-04/2003-05-06"),
        ("de 4 a 16 de maio de 2003", "2003-05-04/2003-05-16"),
        ("4, 5 y 6 de mayo de 2003", "2003-05-04/2003-05-06"),
        ("od 4 do 6 maja 2003", "2003-05-04/2003-05-06"),
        ("4. ja 5. toukokuuta 2003", "2003-05-04/2003-05-05"),
        ("del 30 de abril al 2 de mayo de 2003", "2003-04-30/2003-05-02"),
        ("de noviembre de 2009 a mayo de 2011", "2009-11/2011-05"),
        ("od lipca 1999 do maja 2000", "1999-07/2000-05"),
        ("de marzo a junio de 1999", "1999-03/1999-06"),
        ("el 9 de noviembre", "XXXX-11-09"),
        ("el 9 de mayo", "XXXX-05-09"),
        ("14 września", "XXXX-09-14"),
        ("8 Mart", "XXXX-03-08"),
    ],
)
def test_dates_of_nine_languages_more_are_no_bare_years(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "in Rio de Janeiro",
        "in Mayo",
        "with 5 mayo on it",
        "Mayo: a county",
        "(Marta)",
        "Maja 5",
        "ulica 3 Maja",
        "el mes de mayo",
        "27 leden van de raad",
    ],
)
def test_a_month_of_those_languages_is_none_without_a_day_or_a_year(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rio de Janeiro, 1992",
        "Hurricane Julio 2014",
        "County Mayo 2014",
        "Luigi Di Maio 2020",
        "K-Mart 2004",
        "Walmart 5, 2003",
        "Marta 5, 2003",
        "Dubna, 1956",
        "the DIC 2004",
        "Maja and Marta 2004",
    ],
)
def test_a_name_before_a_year_is_no_month(text: str) -> None:
    assert values(text) == [text[-4:]]


def test_an_english_article_joins_no_months() -> None:
    assert values("In May 2003 a June 2004 deadline was set") == ["2003-05", "2004-06"]


def test_days_that_a_czech_and_joins_over_a_week_are_two_dates() -> None:
    assert values("4. a 15. května 2003") == ["XXXX-05-04", "2003-05-15"]
    assert values("4. a 5. května 2003") == ["2003-05-04/2003-05-05"]


def test_the_initial_of_a_name_behind_a_year_is_no_word_of_the_year() -> None:
    text = "In May 1997 R. Winter came"

    (found,) = find_dates(text)

    assert text[found.start : found.end] == "May 1997"


@pytest.mark.parametrize(
    "text",
    [
        "domingo, 9 de septiembre de 2012",
        "sábado, día 9 de mayo de 2012",
        "środę 14 września 1997 roku",
        "pátek 3. května 2013",
        "Çarşamba, 27 Kasım 2013",
    ],
)
def test_the_day_of_the_week_belongs_to_the_date_in_those_languages_too(text: str) -> None:
    (found,) = find_dates(text)

    assert text[found.start : found.end] == text


def test_a_year_of_older_centuries_is_one_at_the_head_of_a_line_with_a_colon_or_alone() -> None:
    assert values("1648: The peace is made.\n• 1815: It is kept.\n1899\nA treaty.") == [
        "1648",
        "1815",
        "1899",
    ]
    assert values("They sold 1648: a record.\n1648 copies were sold.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mitte der neunziger Jahre ruhte sie.", "199X"),
        ("Anfang der 80er-Jahre", "198X"),
        ("les années quatre-vingt-dix", "199X"),
        ("dans les années 90", "199X"),
        ("в 90-х годах", "199X"),
        ("у дев’яності роки", "199X"),
        ("in the early nineties", "199X"),
        ("since the seventies", "197X"),
        ("the late ’80s", "198X"),
    ],
)
def test_decades_of_the_last_century_are_read_in_words_and_in_two_figures(text, value) -> None:
    assert values(text) == [value]


def test_ages_and_other_numbers_are_no_decades() -> None:
    assert values("She was in her nineties. Route 90s and 90 years, quarante ans.") == []


def test_a_season_is_read_behind_its_year_and_in_russian() -> None:
    assert values("2005, autumn: One applies. Осень 1998 года. навесні 2004 року") == [
        "2005-23",
        "1998-23",
        "2004-21",
    ]


def test_a_day_that_its_month_has_not_leaves_the_month_and_a_reason_to_doubt() -> None:
    found = find_dates("They met on 31 February 2004 and 30 April 2004, and not on 40 May 2004.")

    assert [(each.value, each.inferred) for each in found] == [
        ("2004-02", NO_SUCH_DAY),
        ("2004-04-30", ""),
        ("2004-05", ""),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13 May. 2024 Captains meet in Zenda", "2024-05-13"),
        ("News\n• 08 June. 2024 Captains meet in Zenda", "2024-06-08"),
        ("They met on 16 March. 1997 Joins the union", "XXXX-03-16"),
    ],
)
def test_a_stop_behind_a_month_parts_a_date_only_within_a_line(text: str, value: str) -> None:
    assert find_dates(text)[0].value == value
