"""What the head of an HTML page says of it: title, address, publisher, dates, language."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.intake.readers.html.dates import marked_dates
from app.intake.readers.stamps import day, moment

# In each list the first name that a page gives wins.
_TITLE = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title")
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "article:author")
_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
_PUBLISHED = (
    "article:published_time", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "dc.date.created", "dcterms.created", "citation_publication_date", "datepublished", "pubdate",
    "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified",
    "datemodified", "last-modified", "revised",
)  # fmt: skip
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_JSON_BYTES = 200_000  # data for search engines; a longer one is no description of a page
_ARTICLES = ("article", "newsarticle", "webpage", "report", "blogposting", "techarticle")


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
    named = {**_described(root), **_named(root)}

    def first(names: tuple[str, ...]) -> str:
        return next((named[name] for name in names if named.get(name)), "")

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
        published=day(first(_PUBLISHED)) or marked[0],
        updated=moment(first(_UPDATED)) or marked[1],
        language=(language or named.get("content-language", "")).partition("-")[0].lower()[:3],
    )


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


def _described(root: Any) -> dict[str, str]:
    """What JSON for search engines says, under the names that `meta` elements have."""
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        text = script.text or ""
        if len(text) > _JSON_BYTES:
            continue
        try:
            content = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for item in _items(content):
            return {
                "datepublished": _text(item.get("datePublished")),
                "datemodified": _text(item.get("dateModified")),
                "headline": _text(item.get("headline")),
                "dc.publisher": _text(item.get("publisher")),
            }
    return {}


def _items(content: object) -> Iterator[Mapping[str, object]]:
    """The descriptions of an article in *content*, which may be a list or a graph of them."""
    if isinstance(content, dict) and isinstance(content.get("@graph"), list):
        content = content["@graph"]
    for item in content if isinstance(content, list) else [content]:
        if isinstance(item, dict) and _text(item.get("@type")).lower() in _ARTICLES:
            yield item


def _text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""
