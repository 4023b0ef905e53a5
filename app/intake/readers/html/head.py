"""What the head of an HTML page says of it: title, address, publisher, dates, language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.intake.dating.dates import find_dates
from app.intake.readers.html.dates import marked_dates
from app.intake.readers.html.descriptions import described
from app.intake.readers.stamps import day, moment

# In each list the first name that a page gives wins.
_TITLE = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title")
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "article:author")
_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
# Dates are sought without the marks in their names, which each site sets in its own way.
_MARKS = re.compile(r"[.:_\s-]+")
_PUBLISHED = (
    "articlepublishedtime", "ogpublishedtime", "ogarticlepublishedtime", "articlepublished",
    "ogpubdate", "btpubdate", "dcdateissued",
    "dctermsissued", "dcissued", "dctermsdateissued", "dcdate", "dctermsdate", "dcdatecreated",
    "dctermscreated", "dccreated", "citationpublicationdate", "citationonlinedate", "citationdate",
    "bepresscitationdate", "eprintsdate", "prismpublicationdate", "datepublished",
    "schemadatepublished", "publicationdate", "originalpublicationdate", "publisheddate",
    "publishdate", "publishtime", "publishedtime", "cxenseparserecspublishtime", "pubdate",
    "parselypubdate", "sailthrudate", "published", "displaydate", "pdate", "releasedate",
    "dctermsavailable", "dcdateavailable", "dctermsdateaccepted", "date", "creationdate",
    "datecreated", "citationyear",
)  # fmt: skip
_UPDATED = (
    "articlemodifiedtime", "ogupdatedtime", "ogmodifiedtime", "ogarticlemodifiedtime",
    "articleupdatedtime", "dctermsmodified", "dcmodified", "dcdatemodified", "dctermsdatemodified",
    "dcdatexmetadatalastmodified", "datemodified", "schemadatemodified", "datelastmodified",
    "lastmodified", "lastupdated", "lastupdate", "lastmod", "modified", "modifieddate",
    "modificationdate", "dateupdated", "updated", "updatedtime", "updateddate", "revised",
)  # fmt: skip
_SHORT_NUMBERS = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)\s*$")
_DAYS, _LONGEST_STAMP = ("day", "month"), 40  # forms of dates that are written out; characters
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")


@dataclass(frozen=True, slots=True)
class Head:
    """The metadata of an HTML page; empty where it says nothing."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""


def read_head(root: Any) -> Head:
    """What the page below *root* says of itself."""
    named = {**described(root), **_named(root)}
    stamps = {_MARKS.sub("", name): content for name, content in reversed(named.items())}

    def first(names: tuple[str, ...]) -> str:
        return next((named[name] for name in names if named.get(name)), "")

    def stamp(names: tuple[str, ...]) -> str:
        read = (_moment(stamps[name]) for name in names if name in stamps)
        return next(filter(None, read), "")

    title, headline = _title(root), named.get("headline", "")
    if title and headline.casefold() not in title.casefold():
        headline = ""  # encyclopaedias describe their subject there
    marked = marked_dates(root)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return Head(
        title=first(_TITLE) or headline or title,
        author=first(_AUTHOR),
        publisher=first(_PUBLISHER),
        url=_address(root) or _web(named.get("og:url", "")),
        published=day(stamp(_PUBLISHED)) or marked[0],
        updated=stamp(_UPDATED) or marked[1],
        language=(language or named.get("content-language", "")).partition("-")[0].lower()[:3],
    )


def _moment(stamp: str) -> str:
    """As `moment`, also of a date that is written out or whose numbers are of one figure."""
    short = _SHORT_NUMBERS.match(stamp)
    if short:
        stamp = f"{short[1]}-{short[2]:0>2}-{short[3]:0>2}"
    if read := moment(stamp):
        return read
    dates = find_dates(stamp) if len(stamp) <= _LONGEST_STAMP else []
    return dates[0].value if len(dates) == 1 and dates[0].form in _DAYS else ""


def _title(root: Any) -> str:
    """The text of the title; a picture of the page (SVG) can have titles too."""
    found = next((each for each in root.iter("title") if _in_head(each)), None)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def _in_head(element: Any) -> bool:
    parent = element.getparent()
    return parent is None or parent.tag in ("head", "html", "body")


def _named(root: Any) -> dict[str, str]:
    """The `meta` elements by name, in lower case; the first of a name counts."""
    named: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (
            meta.get("name")
            or meta.get("property")
            or meta.get("http-equiv")
            or meta.get("itemprop")
            or ""
        )
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            named.setdefault(name.lower(), content)
    return named


def _address(root: Any) -> str:
    """Where the page was saved from, as the browser noted it or the page says."""
    for comment in _comments(root):
        saved = _SAVED_FROM.search(comment)
        if saved:
            return _web(saved[1])
    links = (link for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower())
    return next((_web(link.get("href") or "") for link in links), "")


def _comments(root: Any) -> Iterator[str]:
    """The comments before the page and at its beginning."""
    before = root.getprevious()
    while before is not None:
        yield before.text or ""
        before = before.getprevious()
    for number, element in enumerate(root.iter()):
        if number > 50:
            return
        if not isinstance(element.tag, str):
            yield element.text or ""


def _web(address: str) -> str:
    return address if address.lower().startswith(("http://", "https://")) else ""
