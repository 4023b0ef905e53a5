"""What the words round a date make of it."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import split_sentences


def found(text: str, year: int = 0) -> list[tuple[str, str]]:
    setting = DateSetting(year, "the date of the page" if year else "")
    dates = dates_in_context(text, split_sentences(text), setting)
    return [(each.value, each.inferred) for each in dates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("from 2004 to end 2011", "2004/2011"),
        ("between January 1998 and March 1999", "1998-01/1999-03"),
        ("с 1999 по 2003 год", "1999/2003"),
        ("de 1999 à 2003", "1999/2003"),
        ("from March to June 1999", "1999-03/1999-06"),
        ("from 3 March to 5 June 1999", "1999-03-03/1999-06-05"),
        ("von 3. März bis zum 5. Juni 1999", "1999-03-03/1999-06-05"),
        ("du 3 mars jusqu’au 5 juin 1999", "1999-03-03/1999-06-05"),
        ("from 3 March up to 5 June 1999", "1999-03-03/1999-06-05"),
        ("from 3 March through to 5 June 1999", "1999-03-03/1999-06-05"),
        ("från den 3 mars till den 5 juni 1999", "1999-03-03/1999-06-05"),
        ("entre le 3 mars et le 5 juin 1999", "1999-03-03/1999-06-05"),
        ("zwischen dem 3. März und dem 5. Juni 1999", "1999-03-03/1999-06-05"),
        ("since 2004", "2004/.."),
        ("From 2002 onwards", "2002/.."),
        ("depuis février 1995", "1995-02/.."),
        ("depuis le 1er janvier 1995", "1995-01-01/.."),
        ("seit dem 1. Januar 1995", "1995-01-01/.."),
        ("з 1997 року", "1997/.."),
        ("since 1998-2006", "1998/2006"),
    ],
)
def test_two_ends_make_a_range_and_one_an_open_one(text: str, value: str) -> None:
    assert found(text) == [(value, "")]


def test_two_years_that_go_backward_are_no_range() -> None:
    assert found("from 2004 to 1999") == [("2004", ""), ("1999", "")]


def test_dates_in_two_cells_of_a_table_are_no_range() -> None:
    assert found("Malta\t5 May 1994\t–\t6 June 1995") == [("1994-05-05", ""), ("1995-06-06", "")]


def test_dates_in_two_lines_are_no_range() -> None:
    assert [value for value, _ in found("1999 -\n2003")] == ["1999", "2003"]


def test_the_qualifier_of_the_end_qualifies_the_range() -> None:
    text = "from 2004 to end 2011"

    (date,) = dates_in_context(text, split_sentences(text))

    assert date.qualifier == "late"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was signed in 1999.", "event"),
        ("Last updated: 12 Nov. 2014", "meta"),
        ("Mis à jour le 12 mars 2014", "meta"),
        ("Dossier mis en ligne le 10 mars 2009", "meta"),
        ("Dernière modification de cette page le 3 mai 2021", "meta"),
        ("Veröffentlicht am 6. Oktober 2013", "meta"),
        ("Par Anne DUPRÉ, le 9 mars 2014", "meta"),
        ("By decision of the Council, 9 March 2014, it met", "event"),
        ("Enregistré à la Présidence du Sénat le 15 mai 2002", "meta"),
        ("Actualisé le 18 mars 2009", "meta"),
        ("Дата поступления статьи в редакцию: 02-10-2019", "meta"),
        ("Ministry of Roads, yearbook 1999.", "attribute"),
        ("Миссия создана решением Совета от 3 мая 1993 года.", "event"),
        ("Місію засновано рішенням Ради від 3 травня 1993 року.", "event"),
        ("Das Amt wurde durch Beschluss vom 3. Mai 1993 errichtet.", "event"),
        ("Она идёт в соответствии с решением Совета от 3 мая 1993 года.", "attribute"),
        ("Das Amt folgt dem Beschluss vom 3. Mai 1993.", "attribute"),
        ("They met in the rue du 8 mai 1945.", "attribute"),
        ("Sie traten auf den Platz des 18. März 1848.", "attribute"),
        ("Turn left into Strada 31 August 1989.", "attribute"),
        ("Direction : État-major / Publié le : 12 février 2024", "meta"),
        ("Le décret a été publié le 12 février 2024.", "event"),
        ("Dernière mise à jour de la page : 12 mai 2017", "meta"),
        ("ISSN 2233-0917 | © The Tide Monitor 2013.", "meta"),
        ("This appears in the March 2016 print edition.", "attribute"),
        ("In May 1999 issues were raised.", "event"),
        ("PC.DEC/1052 28 June 2012 Original: ENGLISH", "attribute"),
        ("A map is drawn for the years from 2026 to 2030.", "attribute"),
        ("On dressa un plan pour la période 2021-2027.", "attribute"),
        ("Es gilt für die Jahre 2021 bis 2027.", "attribute"),
        ("План рассчитан на период с 2021 по 2027 год.", "attribute"),
        ("She is the twelfth since 1993.", "attribute"),
        ("It rests on arrangements of 2003.", "attribute"),
        ("Guests came under the Fjord Document 1999.", "attribute"),
        ("It is printed in a third edition 1998.", "attribute"),
        ("Thank you for your letter of 2 May 2014.", "attribute"),
        ("This answers Question No. 87 of 5 February 2019.", "attribute"),
        ("Станом на червень 2019 року там працюють гості.", "attribute"),
        ("Corrected on 19 May 2019: there were two.", "meta"),
        ("The fifth member joined in 1993.", "event"),
        ("It has been held every second summer since 2011.", "event"),
        ("Write to 80, 31 August 1989 Street, Chișinău.", "attribute"),
        ("Write to str. 31 August 1989, 82.", "attribute"),
        ("Пишите: ул. 8 Марта 1999, 5.", "attribute"),
        ("Пишіть: вул. 1 Травня 1999, 5.", "attribute"),
        ("Man traf sich an der Straße des 17. Juni 1953.", "attribute"),
        ("On 4 May 1999 St. Petersburg was host to talks.", "event"),
        ("Scholars call it rhetorical (Keogh 2003; Sandvik 2012).", "attribute"),
        ("The talks took place 8 May 1945.", "event"),
        ("A chair was chosen for the year 2010.", "attribute"),
        ("The fair was planned for 2010.", "event"),
        ("On lut un projet de programme pour 2010.", "attribute"),
        ("Der Preis für das Jahr 2010 blieb liegen.", "attribute"),
        ("Она одобрила программу на 2010 год.", "attribute"),
        ("План дій на 2010 рік схвалено.", "attribute"),
        ("Огляд плану заплановано на 2010 рік.", "event"),
        ("За 2010 год взнос не уплачен.", "attribute"),
        ("«Рубеж-2004» прошёл там.", "attribute"),
        ("«Братство – 2012» прошло там.", "attribute"),
        ("Autor: Oberst Matthias Gruber, Jahrgang 1957.", "attribute"),
        ("Данные на 30 ноября 2014 года.", "attribute"),
        ("VIENNA, 22 June 2006 - The chairman spoke.", "meta"),
        ("UNSCR 1540 (2004) is old.", "attribute"),
        ("The 2010 Strategic Concept is quoted.", "attribute"),
        ("The 2008 UN-NATO declaration holds.", "attribute"),
        ("Resolution 1244 of 12 June 1999 is quoted.", "attribute"),
        ("Exercise Steppe Eagle 2006 was a success.", "attribute"),
        ("Agenda 2030 is quoted.", "attribute"),
        ("The Vienna Convention of 18 April 1961 is quoted.", "attribute"),
        ("Recalling the Declaration of Tarn of 17 March 1979,", "attribute"),
        ("Recalling its Decision No. 14/04 of 7 December 2004,", "attribute"),
        ("They took a decision on lakes on 7 December 2004.", "event"),
        ("It recalls its resolution 1110 (2001) of 28 May 1997.", "attribute"),
        ("Grundlage ist die Resolution 1244 vom 10.6.1999.", "attribute"),
        ("As of 2007, forty people work here.", "attribute"),
        ("As at 31 December 2014 there were ten.", "attribute"),
        ("In fiscal year 2006 it spent more.", "attribute"),
        ("The budget for 2008 is smaller.", "attribute"),
        ("Budget 2016: EUR 4", "attribute"),
        ("La loi de 1905 n'y change rien.", "attribute"),
        ("Its head, born on 4 May 1955 in Oslo, is a lawyer.", "attribute"),
        ("Der Leiter, geb. 1957 in Wien, sprach.", "attribute"),
        ("Published online: 4 May 1999", "meta"),
        ("Copyright © 1999", "meta"),
        ("It was so (2) or. 1999 was cold.", "event"),
        ("Council | 4 May 1999 | held", "event"),
        ("“Steppe-Eagle 2006” was a success.", "attribute"),
        ("Security Council Distr.: General 28 May 2015", "meta"),
        ("Joined: 20/10/2010", "meta"),
        ("Edited on 11.03.1999", "meta"),
        ("By the Mission | 9 February 2022 | Topics: Lakes", "meta"),
        ("Das sagte sie heute (7. Mai 2014) am See.", "meta"),
        ("SEEBURG, Germany (March 24, 2017) - The house votes.", "meta"),
        ("Loading time: 0 Render date: 2024-02-11T08:15:02", "meta"),
        ("Registration deadline: 30/06/2013", "meta"),
        ("Released by the Office of Public Affairs, October 5, 1998", "meta"),
        ("CD(2006)21 (restricted) 10 February 2006", "attribute"),
        ("Lake Letter #12 - 17 June 1998", "attribute"),
        ("Reference 4338 of 13 October 2017", "attribute"),
        ("Vu le décret no 53-192 du 14 mars 1953", "attribute"),
        ("It is the first time since 1945 that they serve.", "attribute"),
        ("They met for the first time since April 2006.", "event"),
        ("Previous capture (2020-12-02)", "meta"),
        ("Работа добавлена на сайт knigi.example: 2016-03-02", "meta"),
        ("Текст с изменениями на 1 марта 2006 года", "meta"),
        ("AUCKLAND, New Zealand, June 6, 2012 (UPI) -- The house votes.", "meta"),
        ("Paris, 4 May 1999. / Agency /. The house votes.", "meta"),
        ("Seeburg, den 28. September 1998", "meta"),
        ("Seeburg, 28 September 1998, the house votes.", "event"),
        ("Gesetz zu dem Abkommen vom 21. Mai 1986", "attribute"),
        ("к решению Совета глав от 20.04.2001", "attribute"),
        ("Inscrit le : 20/10/2010", "meta"),
        ("By / 23/11/2016 / Comments Off", "meta"),
        ("Pages 435-443 | Received 16 Apr 2018", "meta"),
        ("Дата добавления 24.12.2021", "meta"),
        ("Registriert: So 29. Apr 2018, 11:15", "meta"),
        ("April 15, 2005 Friday 3:26 PM", "meta"),
        ("The flights began on 24 March 1999 at 20:45, when all the towns were dark.", "event"),
        ("The report was published on 5 May 2010.", "event"),
        ("Thu 29 Feb 2024 - 15:18", "meta"),
        ("Wien, 08. Jänner 2001  - Die Lage ist ernst.", "meta"),
        ("From that day, 4 May 2001 - a Friday - it was so.", "event"),
        ("In 2010 Strategic Concept papers were read.", "event"),
        ('"The school was opened in 1999," he said.', "event"),
    ],
)
def test_a_date_dates_an_event_or_names_a_document_or_speaks_of_the_page(
    text: str, role: str
) -> None:
    dates = dates_in_context(text, split_sentences(text))

    assert [each.role for each in dates][-1:] == [role]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Fin 1993, en décembre, elle ouvre.", ["1993-12"]),
        ("It met in 2005, on 3 May, in Rome.", ["2005-05-03"]),
        ("Летом 2003 года, в июле, он ушёл.", ["2003-07"]),
        ("Указом 2013 року, 15 липня, засновано раду.", ["2013-07-15"]),
        ("1992 On 27 May it joins.", ["1992", "1992-05-27"]),
        ("In 2005 it met, and on 3 May it ended.", ["2005", "2005-05-03"]),
    ],
)
def test_a_year_and_its_month_or_day_are_one_date(text: str, values: list[str]) -> None:
    assert [each.value for each in dates_in_context(text, split_sentences(text))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In June 2012, on the 14th, they signed.", ["2012-06-14"]),
        ("In October 2012, from the 24th to the 26th, they met.", ["2012-10-24/2012-10-26"]),
        ("У січні 2024 року, 10 числа, вони зібралися.", ["2024-01-10"]),
        ("Они собрались в январе 2024 года, 10-го числа.", ["2024-01-10"]),
        ("Im Juni 2012, am 14., traf man sich.", ["2012-06-14"]),
        ("Im Juni 2012, am 14. und 15., traf man sich.", ["2012-06-14/2012-06-15"]),
        ("Там в июне 2012-го, 14-го и 15-го, собрались послы.", ["2012-06-14/2012-06-15"]),
        ("Im Juni 2012, am 14. Tag der Reise, ruhte man.", ["2012-06"]),
        ("In June 2012 the 14th meeting was held.", ["2012-06"]),
        ("In June 2012, on the 14th floor, they met.", ["2012-06"]),
        ("In June 2012, on the 31st, they met.", ["2012-06"]),
    ],
)
def test_a_month_may_have_its_day_behind_it(text: str, values: list[str]) -> None:
    assert [each.value for each in dates_in_context(text, split_sentences(text))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It met on 13 and 20 January 2000.", ["2000-01-13", "2000-01-20"]),
        ("Elle se tint les 13 et 20 janvier 2000.", ["2000-01-13", "2000-01-20"]),
        ("It met on 13 and 14 January 2000.", ["2000-01-13/2000-01-14"]),
        ("It met on 13-20 January 2000.", ["2000-01-13/2000-01-20"]),
        ("It met from 5 June 2007 to 5 June 2007.", ["2007-06-05"]),
        ("It met on 31 May and 1 June 2007.", ["2007-05-31/2007-06-01"]),
        ("Man traf sich am 31. Mai und 1. Juni 2007.", ["2007-05-31/2007-06-01"]),
        ("Il se réunit le 31 mai et le 30 juin 2007.", ["2007-05-31", "2007-06-30"]),
        ("It met on 31 May and 2 June 2007.", ["2007-05-31", "2007-06-02"]),
        ("It met in May and June 2007.", ["2007-05/2007-06"]),
    ],
)
def test_two_days_with_others_between_them_are_no_span(text: str, values: list[str]) -> None:
    assert [each.value for each in dates_in_context(text, split_sentences(text))] == values


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The bridge still bears the mud of March.", "attribute"),
        ("Le pont garde la boue de mars.", "attribute"),
        ("The deputies came in with the vote of March.", "event"),
        ("It closed at the end of March.", "event"),
        ("It closed on the last day of March.", "event"),
        ("It closed in March.", "event"),
        ("It bears the mud of March 2005.", "event"),
    ],
)
def test_what_is_named_by_a_month_tells_no_event(text: str, role: str) -> None:
    setting = DateSetting(2006, "the date of the page")

    (date,) = dates_in_context(text, split_sentences(text), setting)

    assert date.role == role


@pytest.mark.parametrize(
    "text",
    [
        "The chair passes on 1 January of each year.",
        "Each year on 1 January it passes.",
        "Der Vorsitz wechselt jeweils am 1. Januar.",
        "La présidence change le 1er janvier de chaque année.",
        "План согласуется до 1 января каждого года.",
        "План узгоджують щороку до 1 січня.",
    ],
)
def test_a_day_of_each_year_is_that_of_no_event(text: str) -> None:
    *_, day = dates_in_context(said := f"It began in 1990.\n{text}", split_sentences(said))

    assert (day.value, day.role) == ("1990-01-01", "attribute")


def test_years_for_which_something_is_so_tell_no_event() -> None:
    text = "For the years 2017 and 2018 this is the embassy."

    assert {each.role for each in dates_in_context(text, split_sentences(text))} == {"attribute"}
