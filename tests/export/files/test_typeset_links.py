"""The links of a PDF, led to their places once these are known."""

import re

import pytest

from app.export.files.typeset_links import address, lead_home

A4 = 841.9
PAGES = b"1 0 obj\n<</Type/Pages/Count 2/Kids[21 0 R 22 0 R]>>\nendobj\n"


def annotation(number: int) -> bytes:
    at = address(number).encode()
    return (
        b"<</Type/Annot/Subtype/Link/A<</Type/Action/S/URI/URI(" + at + b")>>"
        b"/F 4/Contents(" + at + b")>>\nendobj\n"
    )


def test_a_link_leads_to_a_little_above_its_place_counted_from_the_foot():
    pdf = lead_home(PAGES + annotation(0), ["malta"], {"malta": (2, 80.0, 200.0)}, A4)

    assert b"/Dest[22 0 R/XYZ 80.0 655.9 0]" in pdf
    assert b"/Contents(page 2)" in pdf


def test_a_link_to_the_head_of_a_page_stays_on_it():
    pdf = lead_home(PAGES + annotation(0), ["malta"], {"malta": (1, 80.0, 5.0)}, A4)

    assert b"/XYZ 80.0 841.9 0]" in pdf


def test_a_link_to_what_was_not_laid_out_leads_to_the_first_page():
    assert b"/Dest[21 0 R/XYZ" in lead_home(PAGES + annotation(0), ["malta"], {}, A4)


def test_each_link_leads_to_the_place_of_its_number():
    places = {"malta": (2, 0.0, 0.0), "finland": (1, 0.0, 0.0)}

    pdf = lead_home(
        PAGES + annotation(1) + annotation(0) + annotation(1), ["finland", "malta"], places, A4
    )

    assert re.findall(rb"/Dest.(\d+)", pdf) == [b"22", b"21", b"22"]


@pytest.mark.parametrize("page", [1, 99_999])
def test_every_object_of_the_file_stays_where_it_was(page: int):
    kids = b" ".join(b"%d 0 R" % number for number in range(100_000, 200_000))
    before = b"<</Type/Pages/Count 100000/Kids[" + kids + b"]>>" + annotation(0) + b"after"

    pdf = lead_home(before, ["malta"], {"malta": (page, 1190.5, 0.0)}, 1683.8)

    assert len(pdf) == len(before)
    assert pdf.endswith(b"after")


def test_links_to_the_web_stay_as_they_are():
    pdf = PAGES + b"/A<</Type/Action/S/URI/URI(https://example.org)>>/Contents(place: a word)"

    assert lead_home(pdf, [], {}, A4) == pdf
