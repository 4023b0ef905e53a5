"""A document that a mail holds between the words of its sender and his signature."""

import pytest

from app.intake.document import NOT_SENT, Document
from app.intake.readers.text.mail import RULE
from app.intake.readers.text.passed_on import OWN_WORDS, SIGNATURE
from app.intake.readers.text.reader import read
from app.intake.report import FoundPage, Report
from app.intake.revising import Revision
from app.intake.shaping.sent_on import OF_MAIL
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

HEADLINE = "Ferries return to the narrow strait"
PROSE = """\
The ferry between the two ports sailed again on 3 May 2014, after a winter in
which the harbour of Vestby had been closed to everything but fishing boats.

Both towns had asked for it since the storm of November 2013, and the ministers
of transport met in Riga on 28 April 2014 to divide the cost of a new quay.

"We have waited long enough," the mayor told a small crowd on the pier. The
first crossing took forty minutes and carried twelve cars and a brass band.

A second ship will follow when the yard has mended its engine. Until then the
timetable has two sailings a day, and none when the wind comes from the west."""
PAGE = f"""\
http://www.courier.example/news/ferries-2014.html

Home | News | Harbours

{HEADLINE}

5 May 2014

{PROSE}

Print | Contact | Copyright"""
WITHOUT_FRAME = f"{HEADLINE}\n\nBy Fiona Karlsen\n\n5 May 2014\n\n{PROSE}"
OUTLOOK = """\
From: Berg, Anna (Unit 12)
Sent: Monday, 12 May 2014 10:22
To: Registry
Subject: FW: the ferry again"""
OWN = "For the file, please. The second paragraph is what Peter asked about.\n\nA."
SIGNED = "-- \nAnna Berg\nUnit 12, Harbours\nTel. +47 22 00 00 00"


def mail(text: str) -> Document:
    return read(text.encode(), "mail.txt")


def understood(text: str) -> Report:
    return understand(mail(text), "mail.txt", "", Surroundings())


def page_of(text: str) -> FoundPage:
    return understood(text).pages[0]


def cut(report: Report, rule: str) -> list[str]:
    return [each.text for each in report.removed if each.why == rule]


def test_title_day_and_publisher_are_those_of_the_document() -> None:
    page = page_of(f"{OUTLOOK}\n\n{OWN}\n\n{PAGE}\n\n{SIGNED}\n")

    assert (page.title, page.published, page.inferred) == (HEADLINE, "2014-05-05", "")
    assert page.publisher == ""
    assert page.url == "http://www.courier.example/news/ferries-2014.html"


def test_what_the_sender_says_is_cut_and_listed() -> None:
    report = understood(f"{OUTLOOK}\n\n{OWN}\n\n{PAGE}\n\n{SIGNED}\n")

    assert cut(report, RULE) == OUTLOOK.split("\n")
    assert cut(report, OWN_WORDS) == OWN.split("\n\n")
    assert " ".join(cut(report, SIGNATURE)).split() == SIGNED.split()
    text = "".join(each.body for each in report.pages[0].sections)
    assert text.startswith("The ferry between")
    assert text.endswith("from the west.")


def test_the_subject_is_one_of_the_titles_to_choose_from() -> None:
    text = f"{OUTLOOK}\n\n{OWN}\n\n{PAGE}\n"

    chosen = understand(mail(text), "mail.txt", "", Surroundings(), "the ferry again")

    assert "the ferry again" in page_of(text).titles
    assert chosen.pages[0].title == "the ferry again"


THUNDERBIRD = "\nDate: \tMon, 12 May 2014 10:22:31 +0200\nFrom: \tAnna Berg <a.berg@example.org>"


@pytest.mark.parametrize(
    "above",
    [
        # saved by Thunderbird, and below it the mail that came before
        f"Subject: \tFwd: ferry{THUNDERBIRD}\nTo: \tdesk@example.org\n\nFYI",
        f"Subject: Fwd: ferry{THUNDERBIRD}\n\nFor you.\n\n-------- Forwarded Message --------\n"
        "Subject: \tferry\nDate: \tSun, 11 May 2014 09:00:00 +0200\n"
        "From: \tPeter Falk <p.falk@example.org>\nTo: \tAnna Berg\n\nSee the link.\n\nPeter",
        "From: Anna Berg\nSent: 12 May 2014 10:22\nTo: Desk\nSubject: FW: ferry\n\nAs discussed.\n"
        "\nBest regards,\nAnna\n\n-----Original Message-----\nFrom: Peter Falk\n"
        "Sent: 11 May 2014 09:00\nTo: Anna Berg\nSubject: ferry\n\nDear Anna,\n\nhere it is.\n\nPF",
        # pasted without the head of who sent it last
        "this is for us\n\nPlease keep it.\n\nAnna\n\n---------- Forwarded message ---------\n"
        "From: Peter Falk <p.falk@example.org>\nDate: Sun, May 11, 2014 at 9:00 AM\n"
        "Subject: ferry\nTo: Anna Berg <a.berg@example.org>",
        "Von: Berg, Anna\nGesendet: Montag, 12. Mai 2014 10:22\nAn: Referat 12\n"
        "Betreff: WG: Fähre\n\nLiebe Kollegen,\n\nzur Kenntnis und für die Akte.\n\nGruß\nAnna",
        "Von: Anna Berg\nGesendet: 12. Mai 2014\nAn: Referat 12\nBetreff: WG: Fähre\n\nz.K.\n\n"
        "-------- Weitergeleitete Nachricht --------\nBetreff: Fähre\nDatum: 11. Mai 2014\n"
        "Von: Peter Falk <p.falk@example.org>\nAn: Anna Berg\n\nMit freundlichen Grüßen\nP. Falk",
        "De : Anna Berg\nEnvoyé : lundi 12 mai 2014 10:22\nÀ : Bureau\nObjet : TR: le bac\n\n"
        "Bonjour,\n\npour le dossier, comme convenu.\n\nCordialement,\nAnna Berg\nTél. 01 40 00 00",
        "De : Anna Berg\nDate : 12 mai 2014\nÀ : Bureau\nObjet : Fwd: le bac\n\nPour info.\n\n"
        "Début du message réexpédié :\n\nDe : Peter Falk\nDate : 11 mai 2014\nObjet : le bac\n"
        "À : Anna Berg",
        "От: Анна Берг\nДата: 12 мая 2014 г., 10:22\nКому: Отдел 12\nТема: Fwd: паром\n\n"
        "Коллеги, для сведения.\n\nС уважением,\nАнна Берг",
        "От: Анна Берг\nДата: 12 мая 2014 г.\nКому: Отдел\nТема: паром\n\nК делу.\n\n"
        "-------- Перенаправленное сообщение --------\nТема: паром\nДата: 11 мая 2014 г.\n"
        "От: Пётр Фальк\nКому: Анна Берг",
        "Від: Анна Берг\nНадіслано: 12 травня 2014 р.\nКому: Відділ 12\nТема: Пер: пором\n\n"
        "Шановні колеги,\n\nдо відома.\n\nАБ",
    ],
)
@pytest.mark.parametrize("document", [PAGE, WITHOUT_FRAME])
def test_heads_and_words_of_many_forms_are_told_from_the_document(
    above: str, document: str
) -> None:
    report = understood(f"{above}\n\n{document}\n")

    page = report.pages[0]
    assert (page.title, page.published) == (HEADLINE, "2014-05-05")
    assert "".join(each.body for each in page.sections).startswith("The ferry between")
    assert cut(report, RULE)


def test_a_document_behind_marks_of_a_quotation_is_no_quotation() -> None:
    quoted = "\n".join(f"> {line}".rstrip() for line in PAGE.split("\n"))

    report = understood(f"{OUTLOOK}\n\n{OWN}\n\n{quoted}\n")

    page = report.pages[0]
    assert (page.title, page.published) == (HEADLINE, "2014-05-05")
    assert ">" not in "".join(each.body for each in page.sections)
    assert cut(report, OWN_WORDS) == OWN.split("\n\n")


@pytest.mark.parametrize(
    "signature",
    [
        SIGNED,
        "--\nAnna",
        "Anna Berg\nUnit 12, Harbours",
        "Kind regards,\nAnna",
        "Best, Anna",
        "Mit freundlichen Grüßen\n\nA. Berg\n\nTel. 030 1234567",
        "Sent from my telephone",
        "-- \nAnna Berg\n\nVon meinem iPhone gesendet",
        "----- End of forwarded message -----",
    ],
)
def test_signatures_of_many_forms_are_cut(signature: str) -> None:
    report = understood(f"{OUTLOOK}\n\n{OWN}\n\n{PAGE}\n\n{signature}\n")

    assert " ".join(cut(report, SIGNATURE)).split() == signature.split()


def test_the_last_lines_of_a_page_are_no_signature() -> None:
    page = f"{PAGE}\n\nContact: press@courier.example\n\nPublished by Anna Lund, Vestby"

    assert not cut(understood(f"{OUTLOOK}\n\n{OWN}\n\n{page}\n"), SIGNATURE)


def test_a_mail_without_a_mark_sends_a_page_on_where_its_sender_signs_first() -> None:
    head = OUTLOOK.replace("FW: ", "")

    assert page_of(f"{head}\n\n{OWN}\n\n{PAGE}\n").title == HEADLINE
    assert page_of(f"{head}\n\n{PAGE}\n").title == "the ferry again"


LETTERHEAD = "MINISTRY OF TRANSPORT\n\nOslo, 5 May 2014"
LETTER = "\n\n".join(
    (
        "Dear Peter,",
        "thank you for your call. I have looked at the plans, and the new quay is part of them.",
        PROSE,
        "Best regards,\nAnna",
    )
)


@pytest.mark.parametrize(
    "body",
    [
        LETTER,
        PROSE,
        f"Our site is new:\n\nhttp://www.example.org\n\n{LETTER}",
        LETTER.replace(
            "A second ship", "http://www.example.org/plan\n\nNext steps\n\nA second ship"
        ),
        f"{LETTERHEAD}\n\n{LETTER}",
        f"{LETTERHEAD}\n\n{PROSE}\n\n{PROSE}\n\nYours faithfully,\n\nPeter Falk",
        f"Peter,\n\nhere it is.\n\nhttp://www.example.org\n\nNext steps\n\n{PROSE}\n\nAnna Berg",
        f"{PROSE}\n\nA.\n\n{PAGE}",
        f"{PROSE[:500]}.\n\nA.\n\n{PAGE}",
        f"Next steps\n\n{PROSE}",
        f"{OWN}\n\n{HEADLINE}\n\nhttp://www.courier.example/news\n\nA.",
    ],
)
@pytest.mark.parametrize("mark", ["FW: ", "RE: ", ""])
def test_letters_stay_mails(body: str, mark: str) -> None:
    head = OUTLOOK.replace("FW: ", mark)

    document = mail(f"{head}\n\n{body}\n")

    assert document.title == "the ferry again"
    assert document.published == "2014-05-12"
    assert document.sent_on is NOT_SENT


@pytest.mark.parametrize(
    "body",
    [
        f"Minutes of the working group\n\nOslo, 5 May 2014\n\nPresent: Berg, Falk\n\n{PROSE}",
        f"{HEADLINE}\n\nVESTBY, 5 May 2014 - {PROSE}",
        WITHOUT_FRAME,
    ],
)
def test_minutes_and_reports_that_are_not_sent_on_are_the_mail(body: str) -> None:
    document = mail(f"{OUTLOOK.replace('FW: ', '')}\n\n{body}\n\nAnna Berg\n")

    assert (document.title, document.publisher) == ("the ferry again", "Berg, Anna (Unit 12)")


@pytest.mark.parametrize("mark", ["RE: ", "AW: ", "Re: FW: ", "Réf : ", "Отв: "])
def test_an_answer_stays_a_mail(mark: str) -> None:
    head = OUTLOOK.replace("FW: ", mark)

    assert mail(f"{head}\n\n{OWN}\n\n{PAGE}\n").title.endswith("the ferry again")


def test_a_request_below_the_words_of_an_answer_is_no_document() -> None:
    asked = f"-----Original Message-----\n{OUTLOOK.replace('FW: ', '')}\n\nWhere are the minutes?"

    assert mail(f"{OUTLOOK}\n\n{PROSE}\n\n{asked}\n").sent_on is NOT_SENT


def test_an_address_above_the_name_of_the_sender_is_that_of_the_page() -> None:
    address = "http://www.courier.example/7.html"
    head = OUTLOOK.replace("FW: ", "")
    undated = WITHOUT_FRAME.replace("5 May 2014\n\n", "")

    report = understood(f"{head}\n\nSee below.\n\n{address}\n\nAnna\n\n{undated}\n")

    assert (report.pages[0].title, report.pages[0].url) == (HEADLINE, address)
    assert cut(report, OWN_WORDS) == ["See below.", address, "Anna"]


def test_the_address_that_the_page_itself_bears_goes_before_that_of_the_sender() -> None:
    text = f"{OUTLOOK}\n\nSee below.\n\nhttp://short.example/7\n\nAnna\n\n{PAGE}\n"

    assert page_of(text).url == "http://www.courier.example/news/ferries-2014.html"


def test_a_speech_ends_with_thanks_and_is_no_letter() -> None:
    speech = f"{WITHOUT_FRAME}\n\nThank you."

    assert page_of(f"{OUTLOOK}\n\nFYI\n\n{speech}\n").title == HEADLINE


def test_an_article_without_a_day_is_likely_of_that_of_the_mail_and_in_doubt() -> None:
    undated = WITHOUT_FRAME.replace("5 May 2014\n\n", "")

    report = understood(f"{OUTLOOK}\n\n{OWN}\n\n{undated}\n")

    page = report.pages[0]
    assert (page.title, page.published, page.inferred) == (HEADLINE, "2014-05-12", OF_MAIL)
    assert any(OF_MAIL in warning for warning in report.warnings)


def test_a_page_without_a_day_or_an_author_is_of_none() -> None:
    undated = PAGE.replace("5 May 2014\n\n", "")

    assert page_of(f"{OUTLOOK}\n\n{OWN}\n\n{undated}\n").published == ""


def test_the_words_of_the_sender_can_be_put_back_above_the_text() -> None:
    text = f"{OUTLOOK}\n\n{OWN}\n\n{PAGE}\n"
    report = understood(text)
    at = next(number for number, each in enumerate(report.removed) if each.why == OWN_WORDS)

    page = Revision(report, text, frozenset((at,))).pages[0]

    assert page.sections[0].body.startswith("For the file, please.")


def test_a_headline_that_ends_like_a_sentence_is_none_of_the_words_of_the_sender() -> None:
    page = WITHOUT_FRAME.replace(HEADLINE, "Who owns the narrow strait?")

    report = understood(f"{OUTLOOK}\n\nHave you seen this?\n\n{page}\n")

    assert report.pages[0].title == "Who owns the narrow strait?"
    assert cut(report, OWN_WORDS) == ["Have you seen this?"]


@pytest.mark.parametrize(
    "headline",
    [
        "All quiet on the narrow strait",
        "As ferries return, the strait wakes up",
        "For information on ferries, ask the harbour",
        "Hello again to the ferry of Vestby and its crew",
    ],
)
def test_a_headline_may_begin_like_words_of_a_sender(headline: str) -> None:
    document = mail(f"{OUTLOOK}\n\n{WITHOUT_FRAME.replace(HEADLINE, headline)}\n")

    assert document.blocks[0].text == headline


def test_notes_above_a_mail_are_no_words_of_its_sender() -> None:
    document = mail(f"Notes of the week\n\nWe had a mail.\n\n{OUTLOOK}\n\n{OWN}\n\n{PAGE}\n")

    assert document.sent_on is NOT_SENT
    assert document.blocks[0].text == "Notes of the week"


def test_a_letter_of_an_office_that_names_itself_is_not_sent_on_by_it() -> None:
    head = OUTLOOK.replace("FW: ", "").replace("Berg, Anna (Unit 12)", "Ferry Office")

    assert mail(f"{head}\n\nView in browser\n\nFerry Office\n\n{PAGE}\n").sent_on is NOT_SENT
