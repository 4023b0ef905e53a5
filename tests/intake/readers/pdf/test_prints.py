"""Heads and feet that browsers print: cut, and read for the title and the address."""

from dataclasses import replace

import pytest

from app.intake.document import PRINTED
from app.intake.readers.pdf.lines import Line
from app.intake.readers.pdf.prints import PrintStamps, find_print_stamps
from app.intake.readers.pdf.reader import read

ADDRESS = "https://www.example.org/relations.htm"
TEXT = Line(1, "The Council met.", 12, bold=False, left=60, right=160, top=500, place=0.6)


def page(*margins, number=1):
    """The lines of a page with words in its *margins*: above and below, from left to right."""
    lines = [replace(TEXT, page=number)]
    for text, place, left in margins:
        line = replace(TEXT, text=text, page=number, left=left, top=840 * place, place=place)
        lines.append(line)
    return lines


def found(head, foot, *, printed=False):
    lines = page((head, 0.98, 24), (foot, 0.02, 24))
    return find_print_stamps(lines, 1, printed=printed)


@pytest.mark.parametrize(
    "moment",
    [
        "11/26/2026, 9:14 PM", "11/26/26, 9:14\u202fPM", "26/11/2026, 21:14", "26/11/2026 21:14",
        "26.11.2026, 21:14", "26.11.26, 21:14 Uhr", "26. 11. 2026 21:14", "26.11.2026 klo 21.14",
        "26-11-2026 21:14", "2026-11-26, 21:14", "2026/11/26 21:14", "2026/11/26 下午9:14",
        "2026. 11. 26. 오후 9:14", "26/11/2026 à 21:14", "26 nov. 2026, 21:14",
        "Nov 26, 2026, 9:14 p.m.", "26.11.2026 г., 21:14", "26\u200f/11\u200f/2026، 9:14 م",
        "2026年11月26日 21:14", "26. 11. 2026. 21:14", "26. 11. 26. 오후 9:14",
        "26.11.26 г., 21:14 ч.", "21:14, 26/11/2026", "26/11/26, 9:14 μ.μ.", "26/11/26 9:14 p. m.",
    ],
)  # fmt: skip
def test_moments_of_printing_have_many_forms(moment):
    assert found(f"{moment} On Ruritania", f"{ADDRESS} 1/1") == PrintStamps(
        {1: PRINTED, 2: PRINTED}, "On Ruritania", ADDRESS
    )


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"On Ruritania {ADDRESS}", "1 of 1 11/26/2026, 9:14 PM"),
        (f"On Ruritania {ADDRESS}", "1 von 1 26.11.2026, 21:14"),
        ("On Ruritania 26/11/2026, 21:14", f"{ADDRESS} Page 1 of 1"),
        ("On Ruritania Seite 1 von 1", f"{ADDRESS} 26.11.2026"),
        ("On Ruritania 26.11.2026, 21:14", f"{ADDRESS} Страница 1 из 1"),
    ],
)
def test_browsers_put_the_parts_in_different_places(head, foot):
    assert found(head, foot) == PrintStamps({1: PRINTED, 2: PRINTED}, "On Ruritania", ADDRESS)


def test_parts_that_stand_apart_in_one_row_belong_together():
    lines = page(("Ruritania", 0.98, 250), ("26.11.2026, 21:14", 0.981, 24), (ADDRESS, 0.02, 24))

    assert find_print_stamps(lines, 1, printed=False) == PrintStamps(
        dict.fromkeys((1, 2, 3), PRINTED), "Ruritania", ADDRESS
    )


def test_what_was_shortened_to_fit_tells_neither_title_nor_address():
    stamps = found("26.11.2026, 21:14 Relations of Rur…", f"{ADDRESS}... 1/1")

    assert stamps == PrintStamps({1: PRINTED, 2: PRINTED})


@pytest.mark.parametrize("address", ["file:///C:/office/a.html", "about:blank"])
def test_what_has_no_address_on_the_web_has_no_source(address):
    assert found("26.11.2026, 21:14 A", f"{address} 1/1") == PrintStamps(
        {1: PRINTED, 2: PRINTED}, "A"
    )


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Vienna, 26 November 2026", "1 of 1"),  # the day of a letter
        ("Report of the Office 26.11.2026", "www.example.org 1/1"),  # running lines of an office
        ("The meeting of 26.11.2026, 21:14 was long", f"{ADDRESS} says more"),
        ("11/26/2026, 9:14 PM", "The Council met its partners."),
        ("On Ruritania", f"{ADDRESS} 7/9"),
    ],
)
def test_other_heads_and_feet_are_left_alone(head, foot):
    assert found(head, foot) == PrintStamps({})


def test_a_print_without_its_moment_is_known_by_the_program():
    stamps = found("On Ruritania 1/1", ADDRESS, printed=True)

    assert stamps == PrintStamps({1: PRINTED, 2: PRINTED}, "On Ruritania", ADDRESS)


def test_words_further_in_are_no_stamps():
    lines = page(("26.11.2026, 21:14 A", 0.7, 24), (f"{ADDRESS} 1/1", 0.3, 24))

    assert find_print_stamps(lines, 1, printed=True) == PrintStamps({})


def test_every_page_has_its_stamps():
    lines = [
        line
        for number in (1, 2)
        for line in page(
            ("26.11.2026, 21:14 A", 0.98, 24), (f"{ADDRESS} {number}/2", 0.02, 24), number=number
        )
    ]

    assert set(find_print_stamps(lines, 2, printed=False).rules) == {1, 2, 4, 5}


def test_a_print_of_one_page_is_read_without_its_stamps(make):
    data = make.pdf(
        "#set document(date: datetime(year: 2026, month: 11, day: 26))\n"
        "#set page(margin: (x: 1cm, y: 2cm), header-ascent: 80%, footer-descent: 80%,\n"
        " header: text(8pt)[11/26/2026, 9:14 PM #h(1fr) On Ruritania #h(1fr)],\n"
        ' footer: text(8pt)[#"https://www.example.org/relations.htm" #h(1fr) 1/1])\n'
        "= Relations\nThe Council met its partners in Brussels."
    )

    document = read(data, "a.pdf")

    assert [b.text for b in document.blocks if not b.chrome] == [
        "Relations",
        "The Council met its partners in Brussels.",
    ]
    assert [(b.text, b.chrome) for b in document.blocks if b.chrome] == [
        ("11/26/2026, 9:14 PM On Ruritania", PRINTED),
        (f"{ADDRESS} 1/1", PRINTED),
    ]
    assert (document.title, document.url) == ("On Ruritania", ADDRESS)
    assert (document.published, document.updated) == ("", "")
