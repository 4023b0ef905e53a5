"""Pictures of an HTML page and what stands below them in the same part of the page."""

import re
from collections.abc import Mapping
from typing import Any

from app.intake.readers.html.measures import SILENT, Measure
from app.intake.readers.html.parts import words_of

_PLACES = frozenset(("p", "div", "td", "th", "center", "figure"))
_OF_A_PICTURE = frozenset(
    ("photo", "photos", "thumb", "thumbinner", "picture", "image", "figure", "img", "pic", "bild")
)
_NO_CAPTIONS = ("h1", "h2", "h3", "h4", "table", "ul", "ol")
_LEAST_WIDTH = 100  # pixels; what is narrower is an icon, a flag or a space
_FEWEST_WORDS, _LONGEST = 3, 200  # of a caption: words, characters
_MOST_LINKED = 0.5  # of a caption; more is the link to another page
_WIDTH = re.compile(r"\d+")


def holds_a_picture(element: Any, measures: Mapping[Any, Measure]) -> bool:
    """Whether *element* holds one picture with a few words below it: the caption of that."""
    size = measures.get(element)
    if element.tag not in _PLACES or size is None or not 0 < size.text <= _LONGEST:
        return False
    pictures = list(element.iter("img"))
    if len(pictures) != 1 or size.link_share > _MOST_LINKED:
        return False
    if next(element.iter(*_NO_CAPTIONS), None) is not None:
        return False
    words = " ".join(_texts_below(element, pictures[0])).split()
    return len(words) >= _FEWEST_WORDS and _is_large(pictures[0], element)


def _is_large(picture: Any, around: Any) -> bool:
    """Whether *picture* is none of the small ones that adorn a page."""
    width = _WIDTH.match(picture.get("width") or "")
    if width:
        return int(width[0]) >= _LEAST_WIDTH
    return bool(words_of(around) & _OF_A_PICTURE)


def _texts_below(element: Any, picture: Any) -> list[str]:
    """The texts of *element*, none where one of them stands before its *picture*."""
    texts: list[str] = []
    seen = False
    for each in element.iter("*"):
        seen = seen or each is picture
        if each.tag not in SILENT and (each.text or "").strip():
            if not seen:
                return []
            texts.append(each.text)
        if each is not element and (each.tail or "").strip():
            # The tail of what holds the picture stands behind it.
            if not seen and picture not in each.iter("img"):
                return []
            texts.append(each.tail)
    return texts
