"""What a link in a page leads to, and how it is written in the page."""

from dataclasses import dataclass

from app.library.page import Place

PAGE = "entente:"
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


def page_href(page_id: str, anchor: str = "") -> str:
    """A link to *page_id*, written as the command line takes it."""
    return f"{PAGE}{page_id}#{anchor}" if anchor else f"{PAGE}{page_id}"


def read_href(href: str) -> Target | None:
    """What *href* leads to; None for what is no link of ours."""
    if href.startswith(PAGE):
        page, _, anchor = href.removeprefix(PAGE).partition("#")
        return Target(place=Place(page, anchor)) if page else None
    if href.startswith(WEB):
        return Target(url=href)
    for prefix, anchor in ((NOTE, "note"), (MARK, "mark"), (SOURCE, "source")):
        number = href.removeprefix(prefix)
        if number != href and number.isdecimal():
            return Target(anchor=f"{anchor}-{number}", note=int(number) if prefix == NOTE else 0)
    return None
