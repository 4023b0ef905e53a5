"""Page files: a file's text in, a page with its body and every fault out."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from app.library.pages.body import Body, links
from app.library.pages.correcting import corrected
from app.library.pages.corrections import corrections_path, load_corrections
from app.library.pages.edtf import UNKNOWN, Date
from app.library.pages.fault import Fault, FaultList, did_you_mean
from app.library.pages.front_matter import Fields, compose, split_front_matter
from app.library.pages.markdown import BodyError, parse_body
from app.library.pages.page import (
    KINDS,
    MILESTONE_TYPES,
    PAGE_ID,
    QUALIFIERS,
    RELATIONS,
    SOURCE_CLASSES,
    Existence,
    Membership,
    Milestone,
    Page,
    Place,
    Provenance,
    Reading,
    Relation,
    Source,
    Suspension,
    TreePlace,
)
from app.library.pages.passage_link import read_target

GENERATED_SECTIONS = {
    "key-data": "Key data",
    "milestones": "Milestones",
    "where-sources-differ": "Where sources differ",
    "see-also": "See also",
    "mentioned-in": "Mentioned in",
    "sources": "Sources",
}


@dataclass(frozen=True, slots=True)
class PageFile:
    """What one file holds. *page* is None when not even its id, title and kind can be read.

    *lines* says where a part of the front matter stands, by names such as `milestones/pfp`,
    `memberships/0` and `tree/1`, and where a link stands, by its target (`page:pfp#names`).
    """

    page: Page | None
    body: Body
    faults: tuple[Fault, ...]
    lines: dict[str, int] = field(default_factory=dict)


def load_page_file(path: Path) -> PageFile:
    """Read the page file at *path*, with the reader's corrections of it.

    Whatever is wrong becomes a fault, never an exception.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return _unreadable(path, line, "this is no UTF-8 text; save the file as UTF-8")
    except OSError as error:
        return _unreadable(path, 1, f"the file cannot be read: {error.strerror}")
    file = read_page_file(text, path.name)
    corrections, faults = load_corrections(corrections_path(path))
    if file.page is None or not (corrections or faults):
        return file
    page = corrected(file.page, corrections)
    body = file.body if page.body == file.page.body else parse_body(page.body)
    return PageFile(page, body, (*file.faults, *faults), file.lines)


def read_page_file(text: str, file: str) -> PageFile:
    """Read *text* as the page file called *file*."""
    front_matter, markdown, body_line = split_front_matter(text)
    faults = FaultList(file, offset=1)
    fields = compose(front_matter, faults)
    if fields is None:
        return PageFile(None, Body(()), tuple(faults.faults))
    reader = _PageReader(fields, faults)
    page = reader.read(Path(file).stem, markdown.strip("\n"))
    fields.let_go()
    body = _read_body(markdown, FaultList(file, body_line), faults, page, reader.lines)
    return PageFile(page, body, tuple(sorted(faults.faults)), reader.lines)


def _unreadable(path: Path, line: int, message: str) -> PageFile:
    return PageFile(None, Body(()), (Fault(path.name, line, message),))


def _read_body(
    markdown: str, where: FaultList, faults: FaultList, page: Page | None, lines: dict[str, int]
) -> Body:
    try:
        body = parse_body(markdown)
    except BodyError as error:
        where.add(error.line, str(error))
        faults.faults += where.faults
        return Body(())
    milestones = {milestone.id for milestone in page.milestones} if page else set()
    for section in body.sections:
        lines[f"#{section.id}"] = section.line + where.offset
        if section.id in GENERATED_SECTIONS:
            where.add(section.line, f"the section “{section.title}” is generated; remove it here")
        if section.id in milestones:
            where.add(section.line, f"a milestone is called “{section.id}” too; rename one of them")
    for number, line in enumerate(markdown.split("\n"), start=1):
        for target in re.findall(r"[(<]((?:page|entente):[^)>\s]+)[)>]", line):
            named = read_target(target)
            if named is not None:
                key = f"page:{named.page}" + (f"#{named.anchor}" if named.anchor else "")
                lines.setdefault(key, number + where.offset)
    for link in links(body):
        if link.page == (page.id if page else "") and not (link.anchor or link.passage):
            where.add(lines.get(f"page:{link.page}", 1) - where.offset, "a page links to itself")
    faults.faults += where.faults
    return body


class _PageReader:
    """Turns the fields of a front matter into records, noting faults as it goes."""

    def __init__(self, fields: Fields, faults: FaultList) -> None:
        self._fields = fields
        self._faults = faults
        self.lines: dict[str, int] = {}

    def read(self, stem: str, markdown: str) -> Page | None:
        fields = self._fields
        page_id, title = self._page_id(stem), fields.text("title", required=True)
        kind = fields.choice("kind", KINDS, required=True)
        page = Page(
            id=page_id,
            title=title,
            kind=kind,
            summary=fields.text("summary", required=True),
            as_of=fields.date("as_of", required=True) or UNKNOWN,
            body=markdown,
            language=fields.text("language") or "en",
            headings=fields.texts("headings"),
            aliases=fields.texts("aliases"),
            redirects=fields.texts("redirects"),
            tree=self._tree(),
            memberships=self._memberships(),
            exists=fields.one("exists", self._existence),
            milestones=self._milestones(page_id),
            related=self._relations(),
            sources=self._sources(),
            provenance=self._provenance(),
        )
        fields.finish()
        self._check_sources(page)
        return page if page_id and title and kind else None

    def _page_id(self, stem: str) -> str:
        page_id = self._fields.text("id", required=True)
        if page_id and not PAGE_ID.fullmatch(page_id):
            self._fields.complain("id", f"“{page_id}” is no id; use a-z, 0-9 and hyphens")
            return ""
        if page_id and page_id != stem:
            self._fields.complain(
                "id", f"the id is “{page_id}” but the file “{stem}”; make them equal"
            )
        return page_id

    def _tree(self) -> tuple[TreePlace, ...]:
        if not self._fields.has("tree"):
            self._fields.complain("tree", "“tree” is missing; name at least one place in the tree")
        places = []
        for number, fields in enumerate(self._fields.maps("tree")):
            self.lines[f"tree/{number}"] = fields.line + 1
            places.append(TreePlace(fields.text("at", required=True), fields.text("through")))
            fields.finish()
        return tuple(places)

    def _memberships(self) -> tuple[Membership, ...]:
        memberships = []
        for number, fields in enumerate(self._fields.maps("memberships")):
            self.lines[f"memberships/{number}"] = fields.line + 1
            membership = Membership(
                group=fields.text("in", required=True),
                role=fields.text("role") or "member",
                start=fields.date("from"),
                end=fields.date("to"),
                milestone=fields.text("milestone"),
                suspended=tuple(filter(None, map(self._suspension, fields.maps("suspended")))),
            )
            self._check_order(fields, membership.start, membership.end)
            fields.finish()
            memberships.append(membership)
        return tuple(memberships)

    def _suspension(self, fields: Fields) -> Suspension | None:
        start, end = fields.date("from", required=True), fields.date("to")
        self._check_order(fields, start, end)
        milestone = fields.text("milestone")
        fields.finish()
        return Suspension(start, end, milestone) if start else None

    def _existence(self, fields: Fields) -> Existence | None:
        start, end = fields.date("from", required=True), fields.date("to")
        self._check_order(fields, start, end)
        milestone = fields.text("milestone")
        fields.finish()
        return Existence(start, end, milestone) if start else None

    def _check_order(self, fields: Fields, start: Date | None, end: Date | None) -> None:
        if start and end and start.earliest and end.latest and start.earliest > end.latest:
            fields.complain("to", f"ends ({end}) before it begins ({start})")

    def _milestones(self, page_id: str) -> tuple[Milestone, ...]:
        milestones: dict[str, Milestone] = {}
        for fields in self._fields.maps("milestones"):
            milestone = self._milestone(fields, page_id)
            if milestone is None:
                continue
            self.lines[f"milestones/{milestone.id}"] = fields.line + 1
            if milestone.id in milestones:
                fields.complain("id", f"two milestones are called “{milestone.id}”; rename one")
            milestones.setdefault(milestone.id, milestone)
        return tuple(milestones.values())

    def _milestone(self, fields: Fields, page_id: str) -> Milestone | None:
        milestone_id, when = fields.text("id", required=True), fields.date("date", required=True)
        sources = fields.texts("sources")
        extracted = fields.choice("origin", ("written", "extracted")) or "written"
        kind = fields.choice("type", MILESTONE_TYPES, required=True)
        milestone = Milestone(
            page=page_id,
            id=milestone_id,
            date=when or UNKNOWN,
            type=kind,
            text=fields.text("text", required=True),
            sources=sources,
            with_=fields.texts("with"),
            confirmed=fields.flag("confirmed", default=True),
            qualifier=fields.choice("qualifier", QUALIFIERS),
            differs=tuple(filter(None, map(self._reading, fields.maps("differs")))),
            event=fields.text("event"),
            at=fields.text("at"),
            origin=extracted,
            found=fields.choice("found", ("chronology", "prose", "footnote")),
            confidence=fields.number("confidence", default=1.0),
            inferred=fields.text("inferred"),
            doubts=fields.texts("doubts"),
            sentence=fields.text("sentence"),
            place=fields.one("place", lambda place: self._place(place, page_id)),
        )
        if not sources and extracted == "written":
            self._faults.add(fields.line, f"milestone “{milestone_id}” names no source")
        fields.finish()
        return milestone if milestone_id and when and kind else None

    def _reading(self, fields: Fields) -> Reading | None:
        when, source = fields.date("date", required=True), fields.text("source", required=True)
        fields.finish()
        return Reading(when, source) if when else None

    def _place(self, fields: Fields, page_id: str) -> Place:
        place = Place(
            page_id,
            fields.text("section"),
            int(fields.number("start", default=0)),
            int(fields.number("end", default=0)),
            fields.text("quote"),
        )
        fields.finish()
        return place

    def _relations(self) -> tuple[Relation, ...]:
        relations = []
        for number, fields in enumerate(self._fields.maps("related")):
            self.lines[f"related/{number}"] = fields.line + 1
            to, kind = fields.text("to", required=True), fields.choice("as", RELATIONS)
            fields.finish()
            relations.append(Relation(to, kind or "see also"))
        return tuple(relations)

    def _sources(self) -> tuple[Source, ...]:
        sources = []
        for key, fields in self._fields.named("sources"):
            source = Source(
                key=key,
                publisher=fields.text("publisher", required=True),
                klass=fields.choice("class", SOURCE_CLASSES, required=True),
                url=fields.text("url"),
                original=fields.text("original"),
                title=fields.text("title"),
                published=fields.date("published"),
                accessed=fields.date("accessed"),
            )
            if not source.url and not source.original:
                self._faults.add(fields.line, f"source “{key}” needs a url or an original")
            fields.finish()
            sources.append(source)
        return tuple(sources)

    def _provenance(self) -> Provenance:
        fields = self._fields
        return Provenance(
            origin=fields.choice("origin", ("imported",)),
            published=fields.date("published"),
            updated=fields.text("updated"),
            publisher=fields.text("publisher"),
            url=fields.text("url"),
            original=fields.text("original"),
            imported=fields.text("imported"),
            report=fields.text("report"),
            stub=fields.flag("stub", default=False),
        )

    def _check_sources(self, page: Page) -> None:
        known = [source.key for source in page.sources]
        for milestone in page.milestones:
            line = self.lines[f"milestones/{milestone.id}"] - 1
            cited = (*milestone.sources, *(reading.source for reading in milestone.differs))
            for key in cited:
                if key not in known:
                    hint = did_you_mean(key, known)
                    self._faults.add(
                        line, f"milestone “{milestone.id}” cites the unknown source “{key}”{hint}"
                    )
