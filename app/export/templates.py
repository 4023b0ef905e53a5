"""Templates of documents: TOML files that choose parts, order, titles, colours and faces."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.export.options import PAPERS, USUAL, Options
from app.library.pages.fault import Fault, nearest
from app.library.pages.toml_file import load_toml
from app.paths import Paths

LAYOUTS = ("chapters", "continuous", "fact sheets", "none")
ORDER = ("cover", "contents", "text", "chronology", "abbreviations", "sources", "index")
TITLES = {
    "contents": "Contents",
    "chronology": "Chronology",
    "abbreviations": "Abbreviations",
    "sources": "Sources",
    "index": "Index",
}
COLOURS = {
    "main": "#12325c",  # cover, headings, rules of tables
    "accent": "#24558f",  # links
    "cover-text": "#c3d3e6",
    "text": "#1d1f23",
    "muted": "#62676f",
    "line": "#d3d6da",
    "mark": "#855800",
}
TEXT_FACES = ("Source Serif 4", "Noto Serif", "Inter")
HEAD_FACES = ("Inter", "Source Serif 4", "Noto Serif")

_HEAD = re.compile(r"\s*\[\[?\s*([\w-]+)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_KEYS = (
    "name",
    "about",
    "text",
    "parts",
    "paper",
    "numbered",
    "page_numbers",
    "colour",
    "titles",
    "colours",
    "faces",
)


@dataclass(frozen=True, slots=True)
class Template:
    """A way to make a document. *id* is the file's name without its ending.

    *layout* is one of `LAYOUTS`; *order* holds every part, those that are on and those that may
    be switched on; *options* are those with which a reader starts.
    """

    id: str = "briefing"
    name: str = "Briefing"
    about: str = ""
    layout: str = "chapters"
    order: tuple[str, ...] = ORDER
    titles: Mapping[str, str] = field(default_factory=lambda: TITLES)
    colours: Mapping[str, str] = field(default_factory=lambda: COLOURS)
    text_face: str = TEXT_FACES[0]
    head_face: str = HEAD_FACES[0]
    options: Options = USUAL
    own: bool = False  # the reader's


BRIEFING = Template()


def templates(paths: Paths) -> tuple[Template, ...]:
    """The templates that can be used: the program's, then the reader's; the first is "Briefing".

    A template of the reader's with the name of one of ours takes its place.
    """
    return read_templates(paths)[0]


def read_templates(paths: Paths) -> tuple[tuple[Template, ...], tuple[Fault, ...]]:
    """The templates, and what is wrong in their files."""
    found: dict[str, Template] = {}
    faults: list[Fault] = []
    for folder, own in ((paths.templates, False), (paths.user_templates, True)):
        for path in sorted(folder.glob("*.toml")):
            template, wrong = load_template(path, own)
            faults += wrong
            if template is not None:
                found[template.id] = template
    return tuple(sorted(found.values(), key=_rank)), tuple(faults)


def find_template(paths: Paths, template_id: str) -> Template:
    """The template called *template_id*.

    Raises:
        LookupError: there is none; the message names those that there are.
    """
    known = {each.id: each for each in templates(paths)}
    if template_id not in known:
        raise LookupError(f"There is no template “{template_id}”; there are {', '.join(known)}.")
    return known[template_id]


def load_template(path: Path, own: bool = False) -> tuple[Template | None, tuple[Fault, ...]]:
    """The template at *path*, with what is wrong in it; None when it is no TOML."""
    content, broken = load_toml(path)
    if content is None:
        return None, broken
    reading = _Reading(path, content)
    return reading.template(own), tuple(reading.faults)


def _rank(template: Template) -> tuple[bool, bool, str]:
    return (template.own, template.id != "briefing", template.name)


class _Reading:
    """Reads one file; what cannot be used is told and replaced by what is usual."""

    def __init__(self, path: Path, content: dict[str, Any]) -> None:
        self._path = path
        self._content = content
        self._lines = path.read_text(encoding="utf-8-sig").split("\n")
        self.faults: list[Fault] = []

    def template(self, own: bool) -> Template:
        """The template that the file describes."""
        content = self._content
        for key in content:
            if key not in _KEYS:
                self._tell(key, f"“{key}” is no key of a template{_meant(key, _KEYS)}")
        parts = self._parts()
        options = Options(
            numbered=self._flag("numbered", False),
            page_numbers=self._flag("page_numbers", True),
            colour=self._flag("colour", True),
            paper=self._one_of("paper", PAPERS, PAPERS[0]),
        ).with_only(parts)
        faces = self._table("faces", {"text": TEXT_FACES[0], "heads": HEAD_FACES[0]})
        layout = self._one_of("text", LAYOUTS, LAYOUTS[0])
        return Template(
            id=self._path.stem,
            name=self._text("name", self._path.stem),
            about=self._text("about", ""),
            layout=layout if "text" in parts else "none",
            order=_completed(parts),
            titles=self._table("titles", TITLES),
            colours=self._table("colours", COLOURS, _COLOUR, "a colour such as “#12325c”"),
            text_face=self._face("text", faces["text"], TEXT_FACES),
            head_face=self._face("heads", faces["heads"], HEAD_FACES),
            options=options,
            own=own,
        )

    def _parts(self) -> tuple[str, ...]:
        parts = self._content.get("parts", list(ORDER))
        if not isinstance(parts, list) or not parts:
            self._tell("parts", '“parts” must be a list such as ["cover", "text"]')
            return ORDER
        known = dict.fromkeys(str(part) for part in parts if part in ORDER)
        for part in parts:
            if part not in ORDER:
                self._tell("parts", f"“{part}” is no part{_meant(str(part), ORDER)}")
        return tuple(known) or ORDER

    def _text(self, key: str, usual: str) -> str:
        value = self._content.get(key, usual)
        if isinstance(value, str) and (value.strip() or not usual):
            return value
        self._tell(key, f"“{key}” must be a text in quotation marks")
        return usual

    def _flag(self, key: str, usual: bool) -> bool:
        value = self._content.get(key, usual)
        if isinstance(value, bool):
            return value
        self._tell(key, f"“{key}” must be true or false")
        return usual

    def _one_of(self, key: str, known: tuple[str, ...], usual: str) -> str:
        value = self._content.get(key, usual)
        if value in known:
            return str(value)
        self._tell(key, f"“{value}” cannot stand for “{key}”; choose {', '.join(known)}")
        return usual

    def _face(self, key: str, value: str, known: tuple[str, ...]) -> str:
        if value in known:
            return value
        wrong = f"“{value}” is no face of the program; choose {', '.join(known)}"
        self._tell(key, wrong, "faces")
        return known[0]

    def _table(
        self,
        key: str,
        usual: Mapping[str, str],
        shape: "re.Pattern[str] | None" = None,
        wanted: str = "a text in quotation marks",
    ) -> Mapping[str, str]:
        table = self._content.get(key, {})
        if not isinstance(table, dict):
            self._tell(key, f"“{key}” must be a table below a line [{key}]")
            return usual
        found = dict(usual)
        for name, value in table.items():
            if name not in usual:
                self._tell(name, f"“{name}” is none of the {key}{_meant(name, tuple(usual))}", key)
            elif isinstance(value, str) and value.strip() and (not shape or shape.fullmatch(value)):
                found[name] = value
            else:
                self._tell(name, f"“{name}” must be {wanted}", key)
        return found

    def _tell(self, key: str, message: str, table: str = "") -> None:
        """Note *message* at the line of *key*, below the line [*table*] where one is given."""
        inside, at = "", 1
        for number, line in enumerate(self._lines, start=1):
            head = _HEAD.match(line)
            inside = head[1] if head else inside
            named = head[1] if head else line.partition("=")[0].strip(" \t\"'")
            if named == key and (inside == table or head):
                at = number
                break
        self.faults.append(Fault(self._path.name, at, message))


def _completed(parts: tuple[str, ...]) -> tuple[str, ...]:
    """*parts*, and each of the others after the one that it usually follows."""
    order = list(parts)
    for at, part in enumerate(ORDER):
        if part not in order:
            before = [each for each in ORDER[:at] if each in order]
            order.insert(order.index(before[-1]) + 1 if before else 0, part)
    return tuple(order)


def _meant(word: str, known: tuple[str, ...]) -> str:
    near = nearest(word, known)
    return f"; did you mean “{near}”?" if near else f"; known are {', '.join(known)}"
