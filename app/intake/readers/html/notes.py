"""Notes of HTML pages: which elements hold one, under what mark, and which links lead to them."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from app.intake.readers.html.cells import text_of
from app.intake.readers.html.measures import PARAGRAPH_TAGS
from app.intake.readers.inline import Gathered
from app.intake.spans import moved

_NOTE_ID = re.compile(
    r"_?_?(?:fn|ftn|edn|footnote|endnote|note|cite_note|sdfootnote\d+sym|sdfootnote)[-_:.]*"
    r"(?:[A-Za-z]*-)?(\d{1,3}|[*†‡]+)(?:-\d+)?",
    re.IGNORECASE,
)
_NOTE_BEGIN = re.compile(
    r"\s*[\[(]?(\d{1,3}(?!\d|(?:st|nd|rd|th)\b)|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3})[\])]?[.:]?\s*"
)
_BARE_NUMBER = re.compile(r"\s*\d{1,3}\s")  # it may count something: "3 May 1994, p. 2"
_MARK = re.compile(r"[\[(]?\s?(\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡§]{1,3})\s?[\])]?")
_TYPED_MARK = re.compile(rf"{_MARK.pattern}|[\[(]?([a-z]|[ivxlc]{{1,5}})[\])]?")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BOOK_TYPE = "{http://www.idpf.org/2007/ops}type"
_WAY_BACK = "cite-backlink"
_NOTE_TAGS = frozenset(("li", "p", "div", "dd", "td", "aside"))
_UNNUMBERED_TAGS = frozenset(("li", "dd", "aside"))  # these may leave the number to the list
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST = 5_000  # characters of a note; what a link leads to beyond that is a part of the text


@dataclass(frozen=True, slots=True)
class NotePlaces:
    """The places to which marks of notes lead, as "file#id", each with the mark that does.

    *file* is where the page that is read lies among those of its book, empty for a page alone.
    """

    cited: Mapping[str, str] = field(default_factory=dict)
    file: str = ""

    def of_link(self, address: str) -> str:
        """The place to which a link leads, if marks lead there; else an empty text."""
        place = _resolved(address, self.file)
        return place if place in self.cited else ""

    def of_note(self, element: Any) -> str:
        """The place at which *element* stands, if marks lead there and it looks like a note."""
        if not self.cited or element.tag not in _NOTE_TAGS:
            return ""
        places = (f"{self.file}#{name}" for name in _names(element) if name)
        place = next((each for each in places if each in self.cited), "")
        if not place or any(element.find(f".//{tag}") is not None for tag in _HEADINGS):
            return ""
        text = text_of(element)
        begin = _NOTE_BEGIN.match(text)
        numbered = begin is not None and begin[1].translate(_PLAIN) == self.cited[place]
        typed = numbered or element.tag in _UNNUMBERED_TAGS or is_book_note(element)
        return place if typed and len(text) <= _LONGEST else ""


def note_places(pages: Iterable[tuple[str, Any]]) -> dict[str, str]:
    """The places to which marks in *pages* lead, given by the file and the root of each.

    A place to which different marks lead is a list of notes, and no note.
    """
    marks: dict[str, set[str]] = {}
    for file, root in pages:
        for link in root.iter("a"):
            place = _resolved(link.get("href") or "", file)
            mark = _mark_of(link) if place else ""
            if mark:
                marks.setdefault(place, set()).add(mark)
    return {place: min(found) for place, found in marks.items() if len(found) == 1}


def types_of(element: Any) -> set[str]:
    """What the element of a book says that it is: "footnote", "toc"."""
    return set((element.get("epub:type") or element.get(_BOOK_TYPE) or "").split())


def is_book_note(element: Any) -> bool:
    """Whether the element is a note of a book, which stands in a column of its own."""
    typed = {"footnote", "endnote", "rearnote"} & types_of(element)
    return bool(typed) or element.get("role") in ("doc-footnote", "doc-endnote")


def is_way_back(element: Any) -> bool:
    """Whether *element* has the links that lead from a note of an encyclopaedia to its marks."""
    return element.tag == "span" and _WAY_BACK in (element.get("class") or "")


def note_mark(element: Any) -> str:
    """The mark of the note whose text *element* holds; empty where it holds none."""
    if element.tag not in _NOTE_TAGS:
        return ""
    for name in _names(element):
        found = _NOTE_ID.fullmatch(name)
        if found and "ref" not in name.lower():
            return found[1]
    if is_book_note(element):
        begin = _NOTE_BEGIN.match(text_of(element))
        return begin[1].translate(_PLAIN) if begin else "*"
    return ""


def without_mark(mark: str, note: Gathered, *, cited: bool = False) -> tuple[str, Gathered]:
    """The mark with which the text of a *note* begins, else *mark*; the note behind it.

    *cited* says that *mark* is that of the links to the note: then a number without brackets or a
    full stop that is another one is part of the text.
    """
    begin = _NOTE_BEGIN.match(note.text)
    if not begin or begin.end() == len(note.text):
        return mark, note
    said = begin[1].translate(_PLAIN)
    if cited and said != mark and _BARE_NUMBER.fullmatch(begin[0]):
        return mark, note
    text = note.text[begin.end() :]
    by = -begin.end()
    links, styled = moved(note.links, by, len(text)), moved(note.styled, by, len(text))
    return said, Gathered(text, links, styled)


def _resolved(address: str, file: str) -> str:
    """*address* as "file#id" where it leads to a place in a file of the same book."""
    path, sign, name = address.strip().partition("#")
    if not sign or not name or ":" in path or path.startswith("/"):
        return ""
    if path:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path)))
    return f"{file}#{unquote(name)}"


def _mark_of(link: Any) -> str:
    """The mark that the text of *link* is, behind other text; empty where it is none."""
    text = text_of(link).strip()
    raised = link.getparent().tag == "sup" or link.find(".//sup") is not None
    typed = "noteref" in types_of(link) or link.get("role") == "doc-noteref"
    # Encyclopaedias count those of their notes with letters that are no references.
    typed = typed or (
        raised and _NOTE_ID.fullmatch(link.get("href", "").rpartition("#")[2]) is not None
    )
    found = (_TYPED_MARK if typed else _MARK).fullmatch(text)
    if found is None:
        return ""
    before = _before(link)
    glued = before is not None and not before.isspace()
    is_mark = typed or raised or glued or not text[0].isdigit()
    mark = str(found[found.lastindex or 0]).translate(_PLAIN)
    return mark if is_mark and before is not None else ""


def _before(element: Any) -> str | None:
    """The sign before *element* in its paragraph; None where no text stands before it."""
    sign = ""
    while element is not None and element.tag not in PARAGRAPH_TAGS:
        for sibling in element.itersiblings(preceding=True):
            text = (text_of(sibling) if isinstance(sibling.tag, str) else "") + (sibling.tail or "")
            sign = sign or text[-1:]
            if text.strip():
                return sign
        element = element.getparent()
        text = (element.text or "") if element is not None else ""
        sign = sign or text[-1:]
        if text.strip():
            return sign
    return None


def _names(element: Any) -> Iterator[str]:
    """The ids of an element and of the anchor with which it begins."""
    yield element.get("id") or ""
    first = next((each for each in element if isinstance(each.tag, str)), None)
    if first is not None and not (element.text or "").strip():
        if first.tag == "sup" and len(first):
            first = first[0]
        if first.tag == "a":
            yield first.get("name") or first.get("id") or ""
