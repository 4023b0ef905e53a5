"""The numbers of items: as the list and its items say them, in lists within lists."""

import pytest
from lxml.html import fragment_fromstring

from app.intake.readers.html.list_numbers import ListNumbers


def marks(markup: str) -> list[str]:
    """The marks of all items in *markup*, in reading order."""
    numbers, found = ListNumbers(), []

    def walk(element):
        if element.tag == "ol":
            numbers.open(element)
        elif element.tag == "li":
            found.append(numbers.take(element))
        for child in element:
            walk(child)
        if element.tag == "ol":
            numbers.close()

    walk(fragment_fromstring(markup, create_parent="div"))
    return found


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=4><li>a<li>b</ol>", ["4.", "5."]),
        ("<ol><li>a<li value=7>b<li>c</ol>", ["1.", "7.", "8."]),
        ("<ol type=a><li>a<li>b</ol>", ["(a)", "(b)"]),
        ("<ol type=A start=26><li>a<li>b</ol>", ["(Z)", "27."]),
        ("<ol type=i><li>a<li>b</ol>", ["(i)", "(ii)"]),
        ("<ol type=I start=89><li>a<li>b</ol>", ["(LXXXIX)", "90."]),
        ("<ol style='list-style-type: lower-roman'><li>a<li>b</ol>", ["(i)", "(ii)"]),
        ("<ol style='list-style: upper-alpha'><li>a<li>b</ol>", ["(A)", "(B)"]),
        ("<ol><li>a<ol><li>b</ol><li>c</ol>", ["1.", "1.", "2."]),
        ("<ol start=99999999><li value=no>a</ol>", ["1."]),
    ],
)
def test_items_are_counted_as_a_browser_counts_them(markup, said):
    assert marks(markup) == said


def test_outside_of_a_list_there_is_no_number():
    assert marks("<li>a</li>") == [""]
