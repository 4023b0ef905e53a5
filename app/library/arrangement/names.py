"""Names of pages: aliases, former names with their years, abbreviations, other languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.library.pages.edtf import Date, DateError, parse
from app.library.pages.fault import Fault
from app.library.pages.page import Page
from app.library.pages.toml_file import load_toml, tables_of
from index.folding import fold

NAME_KINDS = ("alias", "former", "abbreviation", "translation")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a page's subject besides its title, and when it was in use.

    A name for which there is no page has *same_as*: the name that means the same.
    """

    page: str
    name: str
    kind: str = "alias"
    start: Date | None = None
    end: Date | None = None
    language: str = ""
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation with its long form; *page* is empty when no page is about it."""

    short: str
    long: str
    page: str = ""


def load_names(path: Path, page_ids: Iterable[str]) -> tuple[tuple[Name, ...], tuple[Fault, ...]]:
    """Read `names.toml` at *path*; a file that is not there holds no names."""
    names, faults, known = [], [], set(page_ids)
    entries, broken = _entries(path, "name")
    for number, entry in enumerate(entries, start=1):
        fault = _name_fault(entry, known)
        if fault:
            faults.append(Fault(path.name, _line_of(path, "name", number), fault))
            continue
        names.append(
            Name(
                page=entry.get("page", ""),
                name=entry["name"],
                kind=entry.get("kind", "alias"),
                start=parse(entry["from"]) if "from" in entry else None,
                end=parse(entry["to"]) if "to" in entry else None,
                language=entry.get("language", ""),
                same_as=entry.get("same_as", ""),
            )
        )
    return tuple(names), (*broken, *faults)


def load_abbreviations(
    path: Path, page_ids: Iterable[str]
) -> tuple[tuple[Abbreviation, ...], tuple[Fault, ...]]:
    """Read `abbreviations.toml` at *path*; a file that is not there holds none."""
    abbreviations, faults, known = [], [], set(page_ids)
    entries, broken = _entries(path, "abbreviation")
    for number, entry in enumerate(entries, start=1):
        page = entry.get("page", "")
        if not entry.get("short") or not entry.get("long"):
            message = "an abbreviation needs “short” and “long”"
        elif page and page not in known:
            message = f"“{entry['short']}” names the unknown page “{page}”"
        else:
            abbreviations.append(Abbreviation(entry["short"], entry["long"], page))
            continue
        faults.append(Fault(path.name, _line_of(path, "abbreviation", number), message))
    return tuple(abbreviations), (*broken, *faults)


def other_names(
    pages: Iterable[Page], names: Iterable[Name], abbreviations: Iterable[Abbreviation]
) -> Mapping[str, tuple[str, ...]]:
    """For each folded name the other names of the same thing, as search expands them.

    A translation leads to the names in the library's language and not the other way round:
    who types ОБСЕ finds the OSCE, who types OSCE is not told of seven alphabets.
    """
    groups: dict[str, list[str]] = {page.id: [page.title, *page.aliases] for page in pages}
    translated: list[tuple[str, str]] = []
    for name in names:
        if not name.page:
            group = groups.setdefault(f"name {fold(name.same_as)}", [name.same_as])
            group.append(name.name)
        elif name.kind == "translation":
            translated.append((name.name, name.page))
        else:
            groups.setdefault(name.page, []).append(name.name)
    for entry in abbreviations:
        groups.setdefault(entry.page or f"abbreviation {entry.long}", []).extend(
            (entry.short, entry.long)
        )
    table: dict[str, dict[str, str]] = {}
    for group in groups.values():
        for text in group:
            others = table.setdefault(fold(text), {})
            others.update({fold(other): other for other in group if fold(other) != fold(text)})
    for text, page in translated:
        others = table.setdefault(fold(text), {})
        others.update({fold(other): other for other in groups.get(page, ())})
    return {name: tuple(others.values()) for name, others in table.items() if others}


def years_of(names: Iterable[Name]) -> Mapping[str, str]:
    """For each folded name the years in which it was in use: `1993–2019`, `since 1995`.

    A name that means several things, in different years, has none.
    """
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(fold(name.name), set()).add(_span(name.start, name.end))
    return {name: next(iter(spans)) for name, spans in found.items() if spans and len(spans) == 1}


def _span(start: Date | None, end: Date | None) -> str:
    first = start.earliest.year if start and start.earliest else 0
    last = end.latest.year if end and end.latest else 0
    if first and last:
        return str(first) if first == last else f"{first}–{last}"
    return f"since {first}" if first else f"until {last}" if last else ""


def _entries(path: Path, table: str) -> tuple[list[dict[str, str]], tuple[Fault, ...]]:
    if not path.exists():
        return [], ()
    content, broken = load_toml(path)
    entries, odd = tables_of(content or {}, table, path.name)
    texts = [{key: str(value) for key, value in entry.items()} for entry in entries]
    return texts, (*broken, *odd)


def _line_of(path: Path, table: str, number: int) -> int:
    """The line of the *number*-th `[[table]]`, counted from 1."""
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    heads = [at for at, line in enumerate(lines, start=1) if line.strip() == f"[[{table}]]"]
    return heads[number - 1] if number <= len(heads) else 1


def _name_fault(entry: Mapping[str, str], known: set[str]) -> str:
    if not entry.get("name") or not (entry.get("page") or entry.get("same_as")):
        return "a name needs “name”, and “page” or “same_as”"
    if entry.get("page") and entry["page"] not in known:
        return f"“{entry['name']}” names the unknown page “{entry['page']}”"
    if entry.get("kind", "alias") not in NAME_KINDS:
        return f"“{entry['kind']}” is no kind of name; known are {', '.join(NAME_KINDS)}"
    for key in ("from", "to"):
        try:
            parse(entry.get(key, "2000"))
        except DateError as error:
            return str(error)
    return ""
