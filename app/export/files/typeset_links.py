"""Links of a PDF that lead to places in it.

While a book is typeset, each of them bears an address that says which place is meant and never
changes, so that the typesetter need not set anything anew for a place that moved. In the finished
PDF the position takes its room, byte for byte: the file's table of its objects stays true.
"""

import re
from collections.abc import Mapping, Sequence

Position = tuple[int, float, float]  # page, from 1; points from its left and its top

# A link leads to a little above the line, so that the line is seen whole.
ABOVE = 14

# As Typst writes a link to an address, and what a screen reader is told of it.
_LINK = re.compile(
    rb"/A<</Type/Action/S/URI/URI\(place:(?P<link>\d+)\)>>|/Contents\(place:(?P<told>\d+)\)"
)
_PAGES = re.compile(rb"/Type/Pages/Count \d+/Kids\[([^]]*)\]")
_PAGE = re.compile(rb"\d+ \d+ R")


def address(number: int) -> str:
    """The address of the place *number* while a book is typeset; there is room for a position."""
    return f"place:{number:012}"


def lead_home(
    pdf: bytes, labels: Sequence[str], places: Mapping[str, Position], height: float
) -> bytes:
    """*pdf* with its links leading to where the place of each of *labels* stands.

    The number of a place is that of its label. One that was not laid out is the first page.
    *height* is that of the pages, in points: a PDF counts from their foot.
    """
    kids = _PAGES.search(pdf)
    pages = _PAGE.findall(kids[1]) if kids else []

    def settled(link: re.Match[bytes]) -> bytes:
        page, x, y = places.get(labels[int(link["link"] or link["told"])], (1, 0.0, 0.0))
        if link["told"]:
            written = b"/Contents(page %d)" % page
        else:
            top = height - max(0, y - ABOVE)
            written = b"/Dest[%b/XYZ %.1f %.1f 0]" % (pages[page - 1], x, top)
        return written.ljust(len(link[0]))

    return _LINK.sub(settled, pdf)
