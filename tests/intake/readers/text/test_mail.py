"""The head of a mail that is saved or pasted as text."""

import pytest

from app.intake.document import Document, Role
from app.intake.readers.text.mail import RULE
from app.intake.readers.text.reader import read
from app.intake.report import Report
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

BODY = "The talks on ferries began on 3 May 2014 in Riga. Both sides agreed on a plan for the port."
ENGLISH = (
    "From: Anna Berg <anna.berg@example.org>\n"
    "To: desk@example.org; second@example.org;\n"
    "    third@example.org\n"
    "Subject: FW: RE: Talks on ferries\n"
    "Date: Mon, 12 May 2014 10:22:31 +0200\n"
    "Attachments: plan.pdf\n"
    f"\n{BODY}\n"
)


def mail(text: str) -> Document:
    return read(text.encode(), "mail.txt")


def understood(text: str) -> Report:
    return understand(mail(text), "mail.txt", "", Surroundings())


def test_a_mail_is_called_by_its_subject_and_is_of_its_day_and_sender() -> None:
    page = understood(ENGLISH).pages[0]

    assert page.title == "Talks on ferries"
    assert page.published == "2014-05-12"
    assert page.publisher == "Anna Berg"
    assert [each.body for each in page.sections] == [BODY]


def test_all_that_is_cut_of_the_head_is_listed() -> None:
    report = understood(ENGLISH)

    cut = {each.text: each.why for each in report.removed}
    assert cut["Subject: FW: RE:"] == RULE
    for line in ENGLISH.split("\n")[:3]:
        assert cut[line.strip()] == RULE
    assert report.warnings == ()


@pytest.mark.parametrize(
    "head",
    [
        "Von: Anna Berg\nGesendet: Montag, 12. Mai 2014 10:22\nAn: Referat 12\nBetreff: AW: Plan",
        "De : Anna Berg\nEnvoyé : lundi 12 mai 2014 10:22\nÀ : Bureau\nObjet : TR: Plan",
        "От: Anna Berg\nДата: 12 мая 2014 г., 10:22\nКому: Отдел 12\nТема: Plan",
        "Від: Anna Berg\nНадіслано: 12 травня 2014 р. 10:22\nКому: Відділ 12\nТема: Plan",
    ],
)
def test_heads_in_other_languages_say_the_same(head: str) -> None:
    document = mail(f"{head}\n\n{BODY}\n")

    assert (document.title, document.publisher, document.published) == (
        "Plan", "Anna Berg", "2014-05-12",
    )  # fmt: skip


def test_labels_may_stand_between_stars() -> None:
    head = "*From:* Anna Berg\n*Sent:* Monday, 12 May 2014 10:22\n*To:* Desk\n*Subject:* RE: Plan"

    document = mail(f"{head}\n\n{BODY}\n")

    assert (document.title, document.publisher, document.published) == (
        "Plan", "Anna Berg", "2014-05-12",
    )  # fmt: skip


def test_an_address_stands_for_a_sender_without_a_name() -> None:
    assert mail("From: <a@example.org>\nTo: b\nSubject: Plan\n\nText").publisher == "a@example.org"


def test_the_subject_of_a_mail_inside_is_a_heading() -> None:
    inner = "-----Original Message-----\nFrom: Peter Falk\nSent: 11 May 2014\nSubject: Ports\n\n"

    report = understood(f"{ENGLISH}\n{inner}{BODY.replace('ferries', 'ports')}\n")

    assert [each.title for each in report.pages[0].sections] == ["", "Ports"]
    assert "From: Peter Falk" in [each.text for each in report.removed if each.why == RULE]


def test_a_subject_that_is_passed_on_is_no_heading_again() -> None:
    inner = "From: Peter Falk\nSent: 11 May 2014\nSubject: RE: Talks on ferries\n\n"

    report = understood(f"{ENGLISH}\n{inner}{BODY.replace('ferries', 'ports')}\n")

    assert [each.title for each in report.pages[0].sections] == [""]
    assert report.warnings == ()


def test_a_mail_below_other_text_gives_the_page_no_title_and_no_day() -> None:
    document = mail(f"Notes of the week\n\nWe had a mail.\n\n{ENGLISH}")

    assert (document.title, document.published, document.publisher) == ("", "", "")
    assert [each.level for each in document.blocks if each.role is Role.HEADING] == [2]


def test_a_text_that_begins_with_a_label_is_none_of_the_head() -> None:
    document = mail(ENGLISH.replace(BODY, f"Message: we come by ferry.\n\n{BODY}"))

    kept = [each.text for each in document.blocks if not each.chrome]
    assert kept == ["Talks on ferries", "Message: we come by ferry.", BODY]


def test_very_many_labels_are_read_in_good_time() -> None:
    text = f"{ENGLISH}\n" + "Message: 1\n" * 20_000

    assert mail(text).title == "Talks on ferries"


@pytest.mark.parametrize(
    "text",
    [
        "From: Oslo\nTo: Bergen\n\nThe train takes seven hours.",
        "Subject: Ports\nDate: 12 May 2014\n\nThe ports of the north.",
        "From: the sea\nwe came to the land\nTo: the hills",
    ],
)
def test_a_line_or_two_with_such_labels_are_no_head(text: str) -> None:
    document = mail(text)

    assert not document.title
    assert not any(each.chrome for each in document.blocks)


@pytest.mark.parametrize(
    "line",
    [
        "On 11 May 2014, Peter Falk wrote:",
        "Am 11. Mai 2014 um 10:22 schrieb Peter Falk:",
        "Le 11 mai 2014 à 10:22, Peter Falk a écrit :",
        "11 мая 2014 г., 10:22 Пётр Фальк написал(а):",
    ],
)
def test_the_day_of_what_a_mail_quotes_is_no_event(line: str) -> None:
    quoted = "> Can you tell us how the talks on ferries went?\n> We need a report.\n"

    report = understood(f"{ENGLISH}\n{line}\n{quoted}")

    assert [str(each.date) for each in report.pages[0].milestones] == ["2014-05-03"]


def test_the_name_of_a_list_is_none_of_the_subject() -> None:
    text = ENGLISH.replace("FW: RE: Talks", "[Port-Digest] RE: Talks")

    assert understood(text).pages[0].title == "Talks on ferries"
    draft = ENGLISH.replace("FW: RE: Talks", "[Draft] Talks")
    assert understood(draft).pages[0].title == "[Draft] Talks on ferries"


def test_a_subject_goes_on_in_the_line_before_the_next_label() -> None:
    """Copied mails lose the blanks before it."""
    text = ENGLISH.replace("Talks on ferries\n", "Talks on ferries\nand on ports\n")

    assert understood(text).pages[0].title == "Talks on ferries and on ports"


def test_lines_of_a_head_that_lost_the_blanks_before_them_go_on() -> None:
    received = "Received: from mx.example.org (mx.example.org\n[192.0.2.4])\nby mail; 12 May 2014\n"

    page = understood(received + ENGLISH).pages[0]
    assert page.title == "Talks on ferries"
    assert [each.body for each in page.sections] == [BODY]


def test_words_in_other_letters_are_read() -> None:
    """RFC 2047; what names no encoding that is known stays as it stands."""
    encoded = "=?windows-1251?B?yPLu4+gg6vDz4+vu4+4g8fLu6+A=?="
    text = ENGLISH.replace("FW: RE: Talks on ferries", encoded)
    assert understood(text).pages[0].title == "Итоги круглого стола"

    unknown = ENGLISH.replace("FW: RE: Talks on ferries", "=?x-none?Q?Talks?= on ferries")
    assert understood(unknown).pages[0].title == "=?x-none?Q?Talks?= on ferries"
