"""What a link in a page leads to, and how it is written in the page."""

from dataclasses import dataclass

from app.library.pages.page import Place
from app.library.pages.passage_link import DIRECTIVE, SCHEME, page_link, read_link

NOTE = "note:"
MARK = "mark:"
SOURCE = "source:"
WEB = ("http:", "https:", "mailto:")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: to a page, out to the web, or to an anchor of the same page."""

    place: Place | None = None
    url: str = ""
    anchor: str = ""
    note: int = 0  # number of the note whose text can be shown at the mark
    passage: str = ""  # the whole link, where it names words in the page


def page_href(page_id: str, anchor: str = "", passage: str = "") -> str:
    """A link to *page_id*, written as the command line takes it."""
    href = page_link(page_id, anchor)
    return f"{href}{'' if anchor else '#'}{DIRECTIVE}{passage}" if passage else href


def read_href(href: str) -> Target | None:
    """What *href* leads to; None for what is no link of ours."""
    if href.startswith(SCHEME):
        link = read_link(href)
        place = Place(link.page, link.anchor)
        return Target(place=place, passage=href if link.words else "") if link.page else None
    if href.startswith(WEB):
        return Target(url=href)
    for prefix, anchor in ((NOTE, "note"), (MARK, "mark"), (SOURCE, "source")):
        number = href.removeprefix(prefix)
        if number != href and number.isdecimal():
            return Target(anchor=f"{anchor}-{number}", note=int(number) if prefix == NOTE else 0)
    return None
