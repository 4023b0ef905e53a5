"""A found page as the text of a page file."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from app import NAME, VERSION
from app.intake.garbage import garbage_left
from app.intake.report import FoundPage
from app.intake.shaping.markup import escaped, page_body, plain, shown_title, without_language_lines
from app.library.pages.edtf import DateError, parse
from app.library.pages.page import (
    IMPORTS_BRANCH,
    KINDS,
    MILESTONE_TYPES,
    QUALIFIERS,
    UNKNOWN_PUBLISHER,
    Milestone,
    Page,
    Place,
)
from app.library.pages.page_file import PageFile, read_page_file

_OFFICIAL = ("nato.int", "osce.org", "un.org", "europa.eu", "coe.int", "icrc.org")
_ENCYCLOPAEDIAS = ("wikipedia.org", "britannica.com")
_SUMMARY = 300
_PIECE = 500  # items of a list
_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


@dataclass(frozen=True, slots=True)
class Filing:
    """What a page gets when it is put on the shelf.

    *known* are the ids of all pages there are, *related* those that it leads to, each with how.
    """

    id: str
    heading: str
    original: str  # below `originals/`
    report: str  # below `reports/`
    imported: date
    known: Collection[str] = ()
    related: Sequence[tuple[str, str]] = ()


def page_text(found: FoundPage, filing: Filing) -> tuple[str, PageFile]:
    """The text of the page file, and what our own reader of page files makes of it.

    A text that cannot be read back, as it should not happen, is filed word for word without its
    marks; the milestones lose the places that the page does not have.
    """
    with garbage_left():
        for body in (page_body, _bare_body):
            text, file = _filed(found, filing, body(found))
            if file.page is not None and not file.faults:
                break
    return text, file


def _filed(found: FoundPage, filing: Filing, body: str) -> tuple[str, PageFile]:
    """The page with this *body*; written once more where its sections are others than was thought.

    To read a page of a megabyte takes a second, so that it is not done beforehand.
    """
    sections = {section.id for section in found.sections}
    for _ in range(2):
        text = _written(_front_matter(found, filing, sections), body)
        file = read_page_file(text, _name(filing))
        there = {section.id for section in file.body.sections}
        if there == sections:
            break
        sections = there
    return text, file


def plain_words(found: FoundPage) -> str:
    """The text of a page for comparison with others."""
    bodies = ((each.title, without_language_lines(each.body)) for each in found.sections)
    return "\n".join(f"{title}\n{text}" for title, text in bodies)


def _name(filing: Filing) -> str:
    return f"{filing.id}.md"


def _bare_body(found: FoundPage) -> str:
    """The words of the page, with headings and paragraphs and no other marks."""
    parts = []
    for section in found.sections:
        if section.title:
            parts.append(f"## {escaped(plain(shown_title(section.title)))}")
        parts += [escaped(plain(line)) for line in section.body.split("\n") if line.strip()]
    parts += [
        f"{escaped(plain(note.mark))} {escaped(plain(note.text))}"
        for note in found.footnotes
        if not note.stays
    ]
    return "\n\n".join(parts) + "\n"


def _front_matter(found: FoundPage, filing: Filing, sections: Collection[str]) -> dict[str, Any]:
    milestones = list(_milestones(found.milestones, filing, sections))
    fields = {
        "id": filing.id,
        "title": _line(found.title) or filing.id,
        "kind": found.kind if found.kind in KINDS else "article",
        "headings": [filing.heading],
        "aliases": list(found.symbols),
        "language": found.language,
        "tree": [{"at": path} for path in places(found)],
        "as_of": _as_of(found, filing),
        "summary": _summary(found),
        "stub": "true" if found.stub else "",
        "published": _date(found.published),
        "updated": _line(found.updated),
        "publisher": _line(found.publisher),
        "url": _line(found.url),
        "origin": "imported",
        "original": filing.original,
        "imported": f"{filing.imported.isoformat()}, {NAME} {VERSION}",
        "report": filing.report,
        "milestones": milestones,
        "related": [{"to": page, "as": how} for page, how in filing.related],
        "sources": {"s1": _source(found, filing)} if milestones else {},
    }
    return {key: value for key, value in fields.items() if value}


def places(found: FoundPage) -> tuple[str, ...]:
    """The branches of the tree where the page stands; a stub stands among the imports alone."""
    proposed = () if found.stub or not found.tree else (found.tree,)
    return (*proposed, IMPORTS_BRANCH)


def _milestones(
    milestones: Sequence[Milestone], filing: Filing, sections: Collection[str]
) -> Iterable[dict[str, Any]]:
    taken = set(sections)
    for number, milestone in enumerate(milestones, start=1):
        milestone_id = _free(_line(milestone.id) or f"m{number}", taken)
        fields = {
            "id": milestone_id,
            "date": _date(milestone.date.text),
            "type": milestone.type if milestone.type in MILESTONE_TYPES else "statement",
            "with": [page for page in milestone.with_ if page in filing.known],
            "text": _line(milestone.text) or _line(milestone.sentence) or milestone.date.text,
            "qualifier": milestone.qualifier if milestone.qualifier in QUALIFIERS else "",
            "confirmed": "" if milestone.confirmed else "false",
            "event": _line(milestone.event),
            "at": milestone.at if milestone.at in sections else "",
            "origin": "extracted",
            "found": milestone.found,
            "confidence": f"{milestone.confidence:.2f}",
            "inferred": _line(milestone.inferred),
            "doubts": [_line(each) for each in milestone.doubts],
            "sentence": _line(milestone.sentence),
            "place": _place(milestone.place, sections),
            "sources": ["s1"],
        }
        if fields["date"]:
            yield {key: value for key, value in fields.items() if value}


def _place(place: Place | None, sections: Collection[str]) -> dict[str, Any]:
    if place is None or (place.section and place.section not in sections):
        return {}
    return {
        "section": place.section,
        "start": str(place.start),
        "end": str(place.end),
        "quote": place.quote,
    }


def _source(found: FoundPage, filing: Filing) -> dict[str, Any]:
    host = found.url.partition("://")[2].partition("/")[0].lower()
    fields = {
        "title": _line(found.title),
        "publisher": _line(found.publisher) or host or UNKNOWN_PUBLISHER,
        "class": _source_class(host),
        "url": _line(found.url),
        "original": filing.original,
        "published": _date(found.published),
        "accessed": filing.imported.isoformat(),
    }
    return {key: value for key, value in fields.items() if value}


def _source_class(host: str) -> str:
    """What sort of source an address is of; a text of unknown origin counts as a copy."""
    if host.endswith(_OFFICIAL):
        return "official"
    if host.endswith(_ENCYCLOPAEDIAS):
        return "encyclopaedia"
    return "government" if ".gov" in host or ".gob." in host else "mirror"


def _as_of(found: FoundPage, filing: Filing) -> str:
    """The newest date that the text supports: of itself, else of an event that it surely tells.

    What is doubted may be still to come: "it will be reviewed in 2010".
    """
    for stamp in (found.updated.partition("T")[0], found.published):
        if _date(stamp):
            return stamp
    told = [
        milestone.date
        for milestone in found.milestones
        if milestone.confirmed
        and milestone.date.latest
        and milestone.date.latest <= filing.imported
    ]
    newest = max(told, key=lambda each: each.latest or date.min, default=None)
    if newest is None or newest.precision == "range":
        return filing.imported.isoformat()
    return newest.text


def _summary(found: FoundPage) -> str:
    summary = _line(found.summary) or _line(found.title) or "A document without text."
    return summary if len(summary) <= 2 * _SUMMARY else f"{summary[:_SUMMARY].rstrip()} …"


def _date(text: str) -> str:
    try:
        return parse(text).text if text else ""
    except DateError:
        return ""


def _line(text: str) -> str:
    """*text* on one line, without what a page file cannot hold."""
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(text.split())


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    taken.add(free)
    return free


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every text as plainly as it can be read back: the reader takes all values as text."""

    def resolve(self, kind: type, value: object, implicit: object) -> str:
        """What a node is without further marks; a text is never taken for anything else."""
        return _TAGS[kind]


def _written(front_matter: dict[str, Any], body: str) -> str:
    """The file; its fields are written one by one, and long lists in pieces.

    The YAML library writes what it is given in one go, and no other thread runs meanwhile.
    """
    written: list[str] = []
    for name, value in front_matter.items():
        if isinstance(value, list) and len(value) > _PIECE:
            written.append(f"{name}:\n")
            pieces = (value[at : at + _PIECE] for at in range(0, len(value), _PIECE))
            written += map(_yaml, pieces)
        else:
            written.append(_yaml({name: value}))
    return f"---\n{''.join(written)}---\n{body}"


def _yaml(value: object) -> str:
    return str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100))


def page_of(
    found: FoundPage,
    page_id: str,
    heading: str,
    known: Collection[str],
    related: Sequence[tuple[str, str]] = (),
    original: str = "original",
) -> Page:
    """The page that *found* becomes, read back from its page file.

    *original* is the name of the document, by which it is told where it has no address.
    """
    filing = Filing(page_id, heading, original, "", date.today(), {*known, page_id}, related)
    _, file = page_text(found, filing)
    if file.page is None:  # what we have written ourselves
        raise ValueError(f"{page_id} cannot be read back: {file.faults}")
    return file.page
