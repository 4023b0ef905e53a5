"""Lines about the page: when, from where, and which of them are none.

Long, for each wording of a line about the page has its example.
"""

import pytest

from app.intake.document import Block, Document, Role
from app.intake.shaping.clean import clean
from app.intake.shaping.page_facts import PageFacts, read_stamp

TEXT = "They met in the capital for two days and spoke about the work of the year and the next."


def stamp(text: str, *, bare_dates: bool = True) -> tuple[PageFacts, str]:
    return read_stamp(Block(Role.ITEM, text), PageFacts(), bare_dates=bare_dates)


@pytest.mark.parametrize(
    ("text", "updated"),
    [
        ("Last updated: 12 Nov. 2014 19:27", "2014-11-12T19:27"),
        ("Last updated 05-Sep-2016 13:59", "2016-09-05T13:59"),
        ("Updated: 31 August 2022", "2022-08-31"),
        ("Updated: 14-Dec-2006", "2006-12-14"),
        ("Mis à jour le: 13 Oct. 2023 15:52", "2023-10-13T15:52"),
        ("Mise à jour : 23-Mar-2005 11:49 OTAN Hebdo", "2005-03-23T11:49"),
        ("Обновлено: 20 Mar. 2019 10:05", "2019-03-20T10:05"),
        ("Aktualisiert am: 03.02.2012", "2012-02-03"),
        ("Page last modified on 2012-02-03", "2012-02-03"),
        ("This page was last edited on 9 April 2024, at 17:02.", "2024-04-09T17:02"),
        ("Mise-à-jour: 31-Jul-2007 | Fonds des textes |", "2007-07-31"),
        ("Mise jour: 05-Feb-2003 Publications", "2003-02-05"),
        ("Updated: $Date: 2016/11/18 06:31:41 $", "2016-11-18T06:31"),
        ("Last update: Updated 29.10.2009 10:13  Print Page Up", "2009-10-29T10:13"),
        ("Updated: 05-Jul-2001 | Semaine du 25 juin - 1 juillet 2001 |", "2001-07-05"),
        ("This page was last updated on 3 May 2004.", "2004-05-03"),
        ("Updated: November 2004 | Publications |", "2004-11"),
        ("Actualizado domingo 10/03/2013 04:12 horas", "2013-03-10T04:12"),
        ("Última actualización: 24 de junio de 2003", "2003-06-24"),
        ("Aggiornato il 21 ottobre 2019 alle 15:40", "2019-10-21T15:40"),
        ("Atualizado em 2 de outubro de 2022 às 15h52", "2022-10-02T15:52"),
        ("Zaktualizowano: 14 września 1997 r., godz. 12:30", "1997-09-14T12:30"),
        ("Aktualizováno: pátek 14. září 1997", "1997-09-14"),
        ("Päivitetty: 7.11.2024 15:52", "2024-11-07T15:52"),
        ("Son güncelleme: 27 Kasım 2013 - 15:52", "2013-11-27T15:52"),
    ],
)
def test_the_last_update_is_read_with_its_time(text: str, updated: str) -> None:
    facts, rule = stamp(text)

    assert (facts.updated, rule) == (updated, "page metadata: last update")


@pytest.mark.parametrize(
    "text",
    [
        "Julkaistu 7.11.2024 15:40 Päivitetty 8.11.2024 15:52",
        "7.11.2024 14:10 ・ Päivitetty: 8.11.2024 15:52",
    ],
)
def test_a_line_tells_publication_and_update_in_another_language(text: str) -> None:
    facts, _ = stamp(text)

    assert (facts.published, facts.updated) == ("2024-11-07", "2024-11-08T15:52")


def test_an_update_with_a_year_behind_it_tells_the_period_as_well() -> None:
    facts, _ = stamp("Updated: 15-Nov-2001 1994")

    assert (facts.updated, facts.period, facts.year) == ("2001-11-15", "1994", 1994)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("12 Nov. 2014 -", "2014-11-12"),
        ("Issued on 04 Apr. 2008", "2008-04-04"),
        ("Date of print: June 2019", "2019-06"),
        ("date 2024-07-12", "2024-07-12"),
        ("13-04-2005 Statement", "2005-04-13"),
        ("05/12/2011 - 09:32", "2011-12-05"),
        ("Brussels, 10 January 1994", "1994-01-10"),
        ("Washington D.C., 4th April, 1949", "1949-04-04"),
        ("27 April 20051", "2005-04-27"),
        ("Monday, 12 May 2003", "2003-05-12"),
        ("jeudi 13 juin 2019", "2019-06-13"),
        ("[Samstag, 19. Juli 2014]", "2014-07-19"),
        ("19-10-1995by Nora Winter", "1995-10-19"),
        ("By Nora Winter, Office of Records June 28th, 2018", "2018-06-28"),
        ("Autor: winter | Artikel veröffentlicht am 16.12.2012", "2012-12-16"),
        ("Dieser Artikel wurde am 14. Dezember 2015 um 14:48 von Nora geschrieben", "2015-12-14"),
        ("02.12.2014. 19:09", "2014-12-02"),
        ("Publishing date: 29 June 2006", "2006-06-29"),
        ("Report | Doc. 12045 | 29 September 2009", "2009-09-29"),
        ("CM(2005)65 27 April 20051", "2005-04-27"),
        ("GR-OSCE(2005)CB3 6 April 2005", "2005-04-06"),
        ("Pressemeddelelse DK 3/09, 4. juni 2009", "2009-06-04"),
        ("12 October/octobre 2009", "2009-10-12"),
        ("Published on Friday, 12 May 2003", "2003-05-12"),
        ("Gepubliceerd op donderdag 12 november 2009.", "2009-11-12"),
        ("With thanks to the council of the north, published on 12 May 2003.", "2003-05-12"),
        ("By   /   23/11/2016  /   Comments Off on A bridge for the northern valley", "2016-11-23"),
        ("25 Oktober 2017    Gelesen: 816", "2017-10-25"),
        ("пʼятниця, 15 серпня 2014 20:18", "2014-08-15"),
        ("Published on 12 May 2003 by Nora Winter.", "2003-05-12"),
        ("April 15, 2005 Friday 3:26 PM Eastern Time", "2005-04-15"),
        ("14:19, July 4, 2012", "2012-07-04"),
        ('("Die Nordzeitung", Print-Ausgabe, 05.06.2010)', "2010-06-05"),
        ("Xinhua, November 24, 2016 Adjust font size:", "2016-11-24"),
        ("Орлов И.П. // 15.04.2022", "2022-04-15"),
        ("Дата добавления 24.12.2021", "2021-12-24"),
        ("Publicado el 24 de junio de 2003", "2003-06-24"),
        ("Publicado em sexta-feira, 2 de maio de 2003", "2003-05-02"),
        ("Pubblicato il 1° dicembre 2019", "2019-12-01"),
        ("Opublikowano 14.09.1997, 12:30", "1997-09-14"),
        ("Julkaistu 1.8.1975 15:40", "1975-08-01"),
        ("Publicat: 3 mai 1998", "1998-05-03"),
        ("Martes, 24 de junio de 2003", "2003-06-24"),
        ("October 14, 2019 - 16:16 AMT", "2019-10-14"),
        ("Post on 26-Sep-2020", "2020-09-26"),
        ("Volume 645: debated on Thursday 19 July 2018", "2018-07-19"),
        ("As delivered by the Ambassador to the Council, Vienna | May 12, 2016", "2016-05-12"),
        ("Farewell statement by the Ambassador of the North, Vienna, 25 July 2019", "2019-07-25"),
        ("MessagePosté le: 06/04/2006 19:55:37 Sujet du message: Re: Pourparlers", "2006-04-06"),
        ("Posted: 6 Apr 2006 19:55 Post subject: Talks on the lake", "2006-04-06"),
        ("News of the North, Tbilisi / 10 Oct.'17 / 12:57", "2017-10-10"),
        (
            "Pages 4-9 | Received 16 Apr 2018, Accepted 30 Jun 2018, Published online: 30 Aug 2018",
            "2018-08-30",
        ),
    ],
)
def test_the_day_of_publication_is_read(text: str, published: str) -> None:
    facts, rule = stamp(text)

    assert (facts.published, rule) == (published, "page metadata: date")


@pytest.mark.parametrize(
    "text",
    [
        "January 1994",
        "1994",
        "10-11 Jan",
        "NATO Update: January 2002",
        "In 1999 the office was opened.",
        "On 24 March 1999 the first flights took place.",
        "The page was last updated by a committee that met on 12 May 2003 and again in the autumn",
        "An update of 12 May 2003 was read out",
        "Northern Update - 3-9 July 2006",
        "No date at all",
        "It was adopted on 12 May 2003.",
        "North | Update - 3-9 July 2006 was a week of talks",
        "Published in the north 12 May 2003",
        "The Charter was adopted on 12 May 2003 in Paris.",
        "The report, published on 12 May 2003, says nothing.",
        "A plan issued on 12 May 2003 for all",
        "The list was updated on 12 May 2003.",
        "Published on 12 May 2003, the report was forgotten.",
        "Publicado el 12 de mayo de 2003, el informe fue olvidado.",
        "Publications 12 May 2003",
        "Last updated: soon",
        "One | two | three of 1999",
        "x" * 300,
    ],
)
def test_other_lines_are_not_about_the_page(text: str) -> None:
    assert stamp(text) == (PageFacts(), "")


def test_a_sentence_that_ends_with_a_date_of_publication_stays_below_the_head() -> None:
    text = "The council agreed on a plan for the north, published on 12 May 2003."

    assert stamp(text, bare_dates=False) == (PageFacts(), "")


def test_a_bare_date_says_nothing_below_the_head() -> None:
    assert stamp("12 Nov. 2014 -", bare_dates=False)[1] == ""


def test_the_day_of_a_meeting_below_the_day_of_its_minutes_is_of_the_text() -> None:
    line = Block(Role.PARAGRAPH, "held in Vienna on 15 June 2005")
    dated = PageFacts(published="2005-06-22")

    assert read_stamp(line, dated, bare_dates=True) == (dated, "")
    assert read_stamp(line, PageFacts(), bare_dates=True)[0].published == "2005-06-15"


def test_the_first_of_two_dates_counts() -> None:
    facts, _ = stamp("12 Nov. 2014 -")
    facts, rule = read_stamp(Block(Role.ITEM, "13 Nov. 2014"), facts, bare_dates=True)

    assert (facts.published, rule) == ("2014-11-12", "page metadata: date")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://www.osce.org/node/1", "https://www.osce.org/node/1"),
        ("Source: <http://www.osce.org/who/84>", "http://www.osce.org/who/84"),
        ("Ref: www.nato.int/x.htm", "www.nato.int/x.htm"),
    ],
)
def test_the_address_of_the_page_is_read(text: str, url: str) -> None:
    assert stamp(text)[0].url == url


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Press Release (2008) 114", "number"),
        ("CM(2005)65", "number"),
        ("Content type: Press release", "kind"),
        ("925 Meeting, 4 May 2005", "session"),
        ("SC/6447/Rev.1*", "number"),
        ("Published under: Second Cabinet", "kind"),
        ("MC27EJ - 2 - MC(27).JOUR 3–4 December 2020", "number"),
        ("- 3 - PC.JOUR/1296 17 December 2020 Annex 1", "number"),
        ("Категории: Мир", "kind"),
        ("Advance version", "state"),
    ],
)
def test_the_number_the_kind_and_the_session_of_a_document_are_about_the_page(
    text: str, rule: str
) -> None:
    assert stamp(text)[1] == f"page metadata: {rule}"


def test_a_stamp_with_a_time_is_one_wherever_it_stands() -> None:
    assert stamp("02.12.2014. 19:09", bare_dates=False)[0].published == "2014-12-02"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("ZAGREB 17 January 2012", "2012-01-17"),
        ("NORDBOTE 09.10.2014", "2014-10-09"),
        ("02.07.2015 - Artikel", "2015-07-02"),
        ("7:05 pm on 5 June 2012", "2012-06-05"),
        ("Thursday, June 5, 2012 at 7:05 PM", "2012-06-05"),
        ("14 листопада 2018, 10:37", "2018-11-14"),
        ("5 juin 2012 à 10h37", "2012-06-05"),
        ("05.06.2012, 10:37 Uhr", "2012-06-05"),
        ("08/29/16", "2016-08-29"),
        ("13/29/16", ""),
        ("15-07-99", "1999-07-15"),
        ("07-15-99", "1999-07-15"),
        ("15-17-99", ""),
        ("32-07-99", ""),
        ("0-07-99", ""),
        ("Publication date 1.2.2023 11.47", "2023-02-01"),
        ("Published in English on 1.2.2023 at 14.16", "2023-02-01"),
        ("Mise en ligne le 3 mai 2011", "2011-05-03"),
        ("Prepared 12 June 2009", "2009-06-12"),
        ("Submitted on 2013-04-19 00:00:00", "2013-04-19"),
        ("Enregistré à la Présidence de la Chambre le 15 mai 2002", "2002-05-15"),
        ("veröffentlicht im Nordboten zum 18. September 2013", "2013-09-18"),
        ("Date: 8/29/1997", "1997-08-29"),
        ("NORTH DATE: 3/99", "1999-03"),
        ("NORTH DATE: 13/99", ""),
        ("Zagreb 17 January 2012 was cold", ""),
    ],
)
def test_a_line_with_a_day_and_little_else_says_when_it_was_published(
    text: str, published: str
) -> None:
    assert stamp(text)[0].published == published


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Press release 46/2023", "page metadata: number"),
        ("Pressemitteilung Nr. 12", "page metadata: number"),
        ("автор: Центр «Північ»", "page metadata: author"),
        ("Author: Tora Berg", "page metadata: author"),
    ],
)
def test_number_of_a_release_and_name_of_an_author_are_about_the_page(text: str, rule: str) -> None:
    assert stamp(text) == (PageFacts(), rule)


@pytest.mark.parametrize(
    ("text", "updated"),
    [
        (
            "This is an old revision of this page, as edited by Anna (talk | contribs) at 19:17,"
            " 20 August 2022 (a date). It may differ from the current one.",
            "2022-08-20T19:17",
        ),
        ("Ceci est une version archivée de cette page, en date du 4 janvier 2015.", "2015-01-04"),
        ("Dies ist eine alte Version dieser Seite.", ""),
    ],
)
def test_the_notice_of_an_old_revision_tells_when_that_was_made(text: str, updated: str) -> None:
    facts, rule = stamp(text, bare_dates=False)

    assert (facts.updated, rule) == (updated, "notice of an old revision")


def test_the_author_below_a_line_that_ends_with_by_goes_with_it() -> None:
    texts = ("7.12.2021 | Von:", "Nora Winter", "A bridge for the valley", TEXT)
    cleaned = clean(Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts)))

    assert [block.text for block in cleaned.blocks] == ["A bridge for the valley", TEXT]
    assert cleaned.removed[1].why == "page metadata: author"


def test_the_source_and_the_time_beside_the_date_go_with_it() -> None:
    texts = (
        "A bridge for the valley",
        "Izvor: Northern Press",
        "Monday, 22.11.2010.",
        "11:00",
        TEXT,
    )
    cleaned = clean(Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts)))

    assert [block.text for block in cleaned.blocks] == ["A bridge for the valley", TEXT]
    assert cleaned.facts.published == "2010-11-22"
    assert [each.why for each in cleaned.removed] == [
        "page metadata: source", "page metadata: date", "page metadata: time",
    ]  # fmt: skip


def test_below_a_line_that_ends_with_by_a_sentence_stays() -> None:
    texts = ("7.12.2021 | Von:", TEXT)
    cleaned = clean(Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts)))

    assert [block.text for block in cleaned.blocks] == [TEXT]


def test_several_bare_dates_are_labels_and_not_about_the_page() -> None:
    labels = [Block(Role.PARAGRAPH, f"{day} Jan. 2002") for day in (2, 9, 16)]
    document = Document("text", (Block(Role.PARAGRAPH, "A month"), *labels))

    cleaned = clean(document)

    assert cleaned.facts.published == ""
    assert len(cleaned.blocks) == 4


def test_a_bare_date_below_the_text_stays_in_it() -> None:
    texts = ("A title", TEXT + " " + TEXT, "12 May 2003")
    cleaned = clean(Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts)))

    assert cleaned.facts.published == ""
    assert cleaned.blocks[-1].text == "12 May 2003"


def test_a_place_above_the_date_goes_with_it_when_the_title_is_still_to_come() -> None:
    texts = ("Tbilisi", "8 May 2006", "Speech of the envoy at the university", TEXT)
    cleaned = clean(Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts)))

    assert [block.text for block in cleaned.blocks] == [texts[2], texts[3]]
    assert cleaned.removed[0].why == "page metadata: place"


def test_a_title_of_one_word_above_the_date_stays() -> None:
    texts = ("Partnerships", "8 May 2006", TEXT)
    cleaned = clean(Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts)))

    assert [block.text for block in cleaned.blocks] == [texts[0], texts[2]]


def test_what_the_metadata_say_is_not_overruled_by_a_line() -> None:
    document = Document(
        "html", (Block(Role.PARAGRAPH, "Last updated: 12 Nov. 2014"),), updated="2015-01-01"
    )

    assert clean(document).facts.updated == "2015-01-01"


def test_a_page_without_dates_has_no_year() -> None:
    assert PageFacts().year == 0
    assert PageFacts(updated="2014-11-12").year == 2014


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        (
            "vom 04.01.2017, 16:30 Uhr | Update: 04.01.2017, 17:12 Uhr",
            "2017-01-04",
            "2017-01-04T17:12",
        ),
        (
            "Dossier mis en ligne le 10 mars 2009 - Actualisé le 18 mars 2009",
            "2009-03-10",
            "2009-03-18",
        ),
        ("14 березня 2019, 09:40 останні оновлення: 02 листопада 2019", "2019-03-14", "2019-11-02"),
        (
            "Issued on: 18/11/2021 - 17:20Modified: 19/11/2021 - 08:05",
            "2021-11-18",
            "2021-11-19T08:05",
        ),
        (
            "Published 3 May 2012 · Updated 4 May 2012 at 7:05 p.m.",
            "2012-05-03",
            "2012-05-04T19:05",
        ),
    ],
)
def test_a_line_may_say_when_it_was_published_and_when_changed(
    text: str, published: str, updated: str
) -> None:
    facts, _ = stamp(text)

    assert (facts.published, facts.updated) == (published, updated)


@pytest.mark.parametrize(
    ("text", "updated"),
    [
        ("Updated 11:42 p.m. EDT, June 30, 2022", "2022-06-30T23:42"),
        ("Updated 12:05 a.m., June 30, 2022", "2022-06-30T00:05"),
        ("Updated Thursday, June 30, 2022 3:15:08 PM", "2022-06-30T15:15"),
        ("Updated Thursday, June 30, 2022 12:05 am", "2022-06-30T00:05"),
        ("Mise a jour : 25-Jan-2002", "2002-01-25"),
        ("Updated: 30 June 2022 at 26:10", "2022-06-30"),
        ("Last updated: June 2022 at 16:10", "2022-06"),
        ("Zuletzt geändert am 3. Mai 2012 um 17:04 Uhr", "2012-05-03T17:04"),
    ],
)
def test_the_time_of_an_update_stands_on_either_side_of_its_day(text: str, updated: str) -> None:
    assert stamp(text)[0].updated == updated


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Delivered by the Ambassador to the Council, Vienna, 14 February 2019", "2019-02-14"),
        ("Released by the Bureau of Northern Affairs, February 26, 1999", "1999-02-26"),
        ("Submitted by the Secretary of the Delegation, October 2003", "2003-10"),
        ("Issued by the ministers who met in the town 11 July 2023", ""),
        ("vom 7. September 2012", "2012-09-07"),
        ("Received: 02-10-2019Date of publication: 21-10-2019", "2019-10-21"),
        ("Дата получения: 02-10-2019Дата публикации: 21-10-2019", "2019-10-21"),
        ("Прочитаєте за: 6 хв. 15 Липня 2020, 9:15", "2020-07-15"),
        ("4 min read - 15 July 2020", "2020-07-15"),
        ("15 July 2020 4 minutes read", "2020-07-15"),
        ("15 July 2020 7 minutes read · Share · Save as PDF", "2020-07-15"),
        ("15 July 2020 | Print | E-mail", "2020-07-15"),
        ("16:20 27 Тра 2024", "2024-05-27"),
        ("Постановление Правительства Республики от 12 октября 2009 года N 1581", "2009-10-12"),
        ("Décret du 3 mai 2004 n° 2004-12", "2004-05-03"),
        ("Décret du 3 mai 2004 sur les ports", ""),
        ("Entwurf vom Mai 2004 Nr. 12", ""),
        ("м. Київ, 17 березня 2004 року", "2004-03-17"),
        ("05 Jun. 2007 - 05 Jun. 2007", "2007-06-05"),
        (
            "DATE: TUESDAY, June 13, 1995 TAG: 9506 SECTION: WORLD PAGE: A7 EDITION: LATE",
            "1995-06-13",
        ),
    ],
)
def test_the_day_on_which_a_paper_was_given_is_read(text: str, published: str) -> None:
    assert stamp(text)[0].published == published


def test_a_last_review_is_neither_publication_nor_change() -> None:
    facts, rule = stamp("LAST REVIEWED: 11 May 2019")

    assert (facts.published, facts.updated, facts.reviewed) == ("", "", "2019-05-11")
    assert rule == "page metadata: last look"
    assert stamp("Accessed 11 May 2019")[0] == PageFacts()


def test_a_page_that_only_says_when_it_was_reviewed_is_as_of_then() -> None:
    blocks = (Block(Role.PARAGRAPH, "Last reviewed: 11 May 2019"), Block(Role.PARAGRAPH, TEXT))

    assert clean(Document("text", blocks)).facts.updated == "2019-05-11"


def test_the_week_behind_an_update_is_the_period() -> None:
    facts, _ = stamp("Updated: 22-Nov-2001 Week of 8-14 September 1999")

    assert (facts.updated, facts.period) == ("2001-11-22", "1999-09-08/1999-09-14")


def test_a_day_is_more_exact_than_its_month() -> None:
    facts = PageFacts(published="2018-03")
    block = Block(Role.PARAGRAPH, "14 March 2018")

    assert read_stamp(block, facts, bare_dates=True)[0].published == "2018-03-14"
    other = Block(Role.PARAGRAPH, "14 April 2018")
    assert read_stamp(other, facts, bare_dates=True)[0].published == "2018-03"


def test_the_day_on_which_a_service_loaded_a_text_is_not_its_own() -> None:
    assert stamp("LOAD-DATE: December 20, 1998", bare_dates=False) == (PageFacts(), "")


def test_a_span_of_days_is_when_that_was_of_which_the_page_tells() -> None:
    facts, rule = stamp("10 Nov. 2014 - 14 Nov. 2014")

    assert (facts, rule) == (PageFacts(period="2014-11-10/2014-11-14"), "page metadata: date")
    known = PageFacts(period="2014")
    line = Block(Role.PARAGRAPH, "Helsinki, 5-9 July 2015")
    assert read_stamp(line, known, bare_dates=True)[0] == known


def test_a_span_of_years_is_what_an_archive_holds() -> None:
    assert stamp("07 Mar 2010 - 30 Nov 2014") == (PageFacts(), "page metadata: span of days")
    assert stamp("07 Mar 2010 - 30 Mar 2010")[0].period == "2010-03-07/2010-03-30"


@pytest.mark.parametrize(
    ("published", "text", "updated"),
    [
        ("2021-12-02", "Updated 2 December, 16:30", "2021-12-02T16:30"),
        ("2021-12-02", "Обновлено 3 декабря, 16:30", "2021-12-03T16:30"),
        ("2021-12-02", "Updated 2 January, 16:30", ""),
        ("2021-12-02", "Updated in December, 16:30", ""),
        ("", "Updated 2 December, 16:30", ""),
    ],
)
def test_an_update_without_a_year_is_of_the_year_of_publication(
    published: str, text: str, updated: str
) -> None:
    line = Block(Role.PARAGRAPH, text)

    facts, _ = read_stamp(line, PageFacts(published=published), bare_dates=True)

    assert facts.updated == updated
