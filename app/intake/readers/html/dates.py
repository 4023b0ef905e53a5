"""Dates that an HTML page marks in its body as those of its publication and last change."""

from typing import Any

from app.intake.readers.stamps import day, moment

_PUBLISHED = frozenset(("datepublished", "datecreated"))
_UPDATED = frozenset(("datemodified", "dateupdated"))
# As attributes of RDFa: property="dc:date dc:created".
_PUBLISHED_PROPERTIES = frozenset(
    ("dc:date", "dc:created", "dc:issued", "dcterms:issued", "dcterms:date",
     "schema:datepublished", "datepublished")
)  # fmt: skip
_UPDATED_PROPERTIES = frozenset(
    ("dc:modified", "dcterms:modified", "schema:datemodified", "datemodified")
)
_PUBLISHED_CLASSES = frozenset(
    ("published", "dt-published", "entry-date", "post-date", "article-date", "pubdate",
     "date-published", "publication-date", "publish-date", "published-date")
)  # fmt: skip
_UPDATED_CLASSES = frozenset(
    ("updated", "dt-updated", "modified", "date-modified", "last-modified")
)
_OTHERS = ("aside", "nav", "footer")  # where the dates of other pages stand


def marked_dates(root: Any) -> tuple[str, str]:
    """When the page was published and updated, as its own marks say; the first of each counts."""
    published = updated = ""
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag == "meta":
            continue
        kind = _kind(element)
        if not kind or any(each.tag in _OTHERS for each in element.iterancestors()):
            continue
        if kind == "published":
            published = published or day(_value(element))
        else:
            updated = updated or moment(_value(element))
        if published and updated:
            break
    return published, updated


def _kind(element: Any) -> str:
    """What the date of *element* says of the page: "published", "updated" or nothing."""
    said = (element.get("itemprop") or "").lower()
    if said in _UPDATED:
        return "updated"
    if said in _PUBLISHED or (element.tag == "time" and element.get("pubdate") is not None):
        return "published"
    properties = frozenset((element.get("property") or "").lower().split())
    if properties & _PUBLISHED_PROPERTIES:
        return "published"
    if properties & _UPDATED_PROPERTIES:
        return "updated"
    words = element.get("class")
    if not words:
        return ""
    classes = frozenset(words.lower().split())
    if classes & _PUBLISHED_CLASSES:
        return "published"
    return "updated" if classes & _UPDATED_CLASSES else ""


def _value(element: Any) -> str:
    """The date of *element* in the form for machines, which may be that of a part of it."""
    for each in (element, *element.iter("time")):
        for name in ("datetime", "content", "title"):
            if value := each.get(name):
                return str(value)
    return " ".join("".join(element.itertext()).split())[:40]
