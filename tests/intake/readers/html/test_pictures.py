"""Pictures of an HTML page and the words below them."""

import pytest

from app.intake.document import Role
from app.intake.readers.html.reader import read


def blocks_of(body: str) -> list[tuple[Role, str]]:
    page = f"<html><body><h1>The harbour</h1>{body}<p>The ferry leaves at six.</p></body></html>"
    return [(each.role, each.text) for each in read(page.encode(), "page.html").blocks]


@pytest.mark.parametrize(
    "body",
    [
        '<div><img src="a.jpg" width="240"><br><span>The harbour at dawn</span></div>',
        '<table><tr><td><img src="a.jpg" width="180"><br>The harbour at dawn</td></tr></table>',
        '<div class="thumb"><img src="a.jpg"><p>The harbour at dawn</p></div>',
    ],
)
def test_a_few_words_below_a_picture_are_its_caption(body: str) -> None:
    assert (Role.CAPTION, "The harbour at dawn") in blocks_of(body)


@pytest.mark.parametrize(
    "body",
    [
        '<p>The harbour at dawn <img src="a.jpg" width="240"></p>',
        '<p><img src="dot.gif" width="12"> The harbour at dawn</p>',
        '<div><img src="a.jpg" width="240"><a href="x.html">The harbour at dawn</a></div>',
        '<div><img src="a.jpg" width="240"><h3>The harbour at dawn</h3></div>',
    ],
)
def test_words_above_a_picture_beside_an_icon_and_of_links_are_none(body: str) -> None:
    assert all(role != Role.CAPTION for role, _ in blocks_of(body))


def test_a_picture_in_a_box_of_facts_stands_below_its_rows() -> None:
    body = (
        '<table><tr><td colspan="2"><img src="a.jpg" width="220"><div>Main quay at dawn</div></td>'
        "</tr><tr><th>Opened</th><td>1902</td></tr><tr><th>Berths</th><td>14</td></tr></table>"
    )

    found = blocks_of(body)

    assert (Role.TABLE, "Opened\t1902\nBerths\t14") in found
    assert (Role.CAPTION, "Main quay at dawn") in found
