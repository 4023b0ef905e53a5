"""What the text of a DOCX refers to: styles, numbering, addresses of links."""

import re
from dataclasses import dataclass
from typing import Any

from app.intake.document import Role
from app.intake.readers.xml_tree import child, children, tag_of, value

# The names of Word's own styles where a program of another language wrote them; an id has no
# letters with marks ("berschrift1").
_HEADING = re.compile(
    r"(?:heading|titre|ü?berschrift|заголовок|título|ttulo|rubrik|nagłówek|nagwek|kop|titolo"
    r"|nadpis|otsikko|naslov|overskrift|标题)\s*([1-9])"
)
_CONTENTS = re.compile(
    r"(?:toc|verzeichnis|tm|tdc|оглавление|зміст|table of contents)\s*(?:heading|\d)?"
    r"|(?:contents|inhaltsverzeichnis)\s*(?:heading|überschrift|\d)|toa\s*heading"
    r"|table\s*of\s*(?:figures|authorities)|abbildungsverzeichnis|table des illustrations"
    r"|(?:перечень рисунков|заголовок оглавления|заголовок змісту)"
)
_ROLES = {
    "caption": Role.CAPTION, "légende": Role.CAPTION, "beschriftung": Role.CAPTION,
    "название объекта": Role.CAPTION, "quote": Role.QUOTE, "intense quote": Role.QUOTE,
    "block text": Role.QUOTE, "footnote text": Role.FOOTNOTE, "endnote text": Role.FOOTNOTE,
}  # fmt: skip


TABLE_OF_CONTENTS = "table of contents"


@dataclass(frozen=True, slots=True)
class Style:
    """What the style of a paragraph says of it. *list_id* is its numbering, if it has one."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    list_id: str = ""
    list_level: int = 0
    bold: bool = False
    italic: bool = False
    chrome: str = ""


class Styles:
    """The paragraph styles of a text, by id."""

    def __init__(self, root: Any) -> None:
        self._elements = {
            value(element, "styleId"): element
            for element in (children(root, "style") if root is not None else ())
        }
        self._known: dict[str, Style] = {}

    def style(self, style_id: str) -> Style:
        """The style called *style_id*, with what it takes from the styles it is based on."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str) -> Style:
        chain = self._chain(style_id)
        role, level = next(filter(None, map(_by_name, chain)), (Role.PARAGRAPH, 0))
        if not chain:
            role, level = _by_id(style_id)
        list_id, list_level, bold, italic = "", 0, False, False
        for element in reversed(chain):
            numbering = child(element, "pPr", "numPr")
            list_id = setting(numbering, "numId") or list_id
            list_level = number(setting(numbering, "ilvl")) or list_level
            bold = switched(child(element, "rPr", "b"), bold)
            italic = switched(child(element, "rPr", "i"), italic)
            outline = setting(child(element, "pPr"), "outlineLvl")
            if role is Role.PARAGRAPH and outline.isdecimal() and int(outline) < 6:
                role, level = Role.HEADING, int(outline) + 1
        named = map(_name_of, chain[:1]) if chain else (style_id.lower(),)
        chrome = TABLE_OF_CONTENTS if any(map(_CONTENTS.fullmatch, named)) else ""
        return Style(role, level, list_id, list_level, bold, italic, chrome)

    def _chain(self, style_id: str) -> list[Any]:
        """The style and those that it is based on, itself first; a circle ends where it closes."""
        chain: list[Any] = []
        while style_id in self._elements and len(chain) < 12:
            chain.append(self._elements[style_id])
            style_id = setting(chain[-1], "basedOn")
        return chain


class Numbering:
    """The bullets and numbers of lists, counted as the text goes on."""

    def __init__(self, root: Any) -> None:
        self._formats: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is None:
            return
        kinds = {value(each, "abstractNumId"): each for each in children(root, "abstractNum")}
        for instance in children(root, "num"):
            kind = kinds.get(setting(instance, "abstractNumId"))
            for level in children(kind, "lvl") if kind is not None else ():
                key = value(instance, "numId"), number(value(level, "ilvl"))
                start = number(setting(level, "start")) or 1
                self._formats[key] = setting(level, "numFmt"), setting(level, "lvlText"), start

    def mark(self, list_id: str, level: int) -> str:
        """The mark of the next item of the list called *list_id* at *level*, from 0."""
        form, pattern, start = self._formats.get((list_id, level), ("bullet", "", 1))
        if form in ("bullet", "none", ""):
            return "•"
        self._counts[list_id, level] = self._counts.get((list_id, level), start - 1) + 1
        for deeper in range(level + 1, 9):
            self._counts.pop((list_id, deeper), None)
        for at in range(level + 1):
            shown = _written(self._counts.get((list_id, at), 1), self._form(list_id, at))
            pattern = pattern.replace(f"%{at + 1}", shown)
        return pattern

    def _form(self, list_id: str, level: int) -> str:
        return self._formats.get((list_id, level), ("decimal", "", 1))[0]


def relations(root: Any) -> dict[str, str]:
    """The addresses of the links that lead out of the text, by their ids."""
    return {
        value(each, "Id"): value(each, "Target")
        for each in (root if root is not None else ())
        if value(each, "Type").endswith("/hyperlink")
    }


def setting(element: Any, name: str) -> str:
    """The value of the setting called *name* in *element*; empty where there is none."""
    found = child(element, name)
    return value(found, "val") if found is not None else ""


def number(text: str) -> int:
    """*text* as a number of reasonable size, 0 where it is none."""
    return int(text) if text.isdecimal() and len(text) < 7 else 0


def is_on(mark: Any) -> bool:
    """Whether a switch such as bold is set: it is there and not turned off."""
    return mark is not None and value(mark, "val") not in ("0", "false", "off", "none")


def switched(mark: Any, before: bool) -> bool:
    """Whether the switch *mark* is on; where there is none, what held *before*."""
    return before if mark is None else is_on(mark)


def _by_name(element: Any) -> tuple[Role, int] | None:
    return _role_of(_name_of(element))


def _name_of(element: Any) -> str:
    return setting(element, "name").lower() if tag_of(element) == "style" else ""


def _by_id(style_id: str) -> tuple[Role, int]:
    """A text without its list of styles still names them."""
    return _role_of(style_id.lower()) or (Role.PARAGRAPH, 0)


def _role_of(name: str) -> tuple[Role, int] | None:
    heading = _HEADING.match(name)
    if heading:
        return Role.HEADING, min(6, int(heading[1]))
    if name in ("title", "titre", "titel", "название"):
        return Role.HEADING, 1
    return (_ROLES[name], 0) if name in _ROLES else None


def _written(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    return str(count)


def _roman(count: int) -> str:
    parts = (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    )  # fmt: skip
    written = ""
    for size, letters in parts:
        while count >= size and len(written) < 20:
            written += letters
            count -= size
    return written
