"""A briefing as a library of page files: every part a page, every heading a branch of its tree."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import tomli_w

from app.export.briefing import Briefing
from app.export.chapters import Chapter
from app.export.document.annexes import abbreviations_in
from app.export.document.flow import notes_of
from app.export.document.pictures import Pictures
from app.export.document.source_list import SourceList
from app.export.page_files.body import body_markdown, relinked
from app.export.page_files.selection import Selection, Targets
from app.export.page_files.text import page_text
from app.library.arrangement.library_file import FILE, load_library_file
from app.library.arrangement.names import Name, load_names
from app.library.compilation.library_facts import ABBREVIATIONS, NAMES
from app.library.pages.body import Block, Body, Chronology, Figure, ItemList, Quote, Section
from app.library.pages.edtf import parse
from app.library.pages.markdown import parse_body, slug
from app.library.pages.page import IMPORTS_BRANCH, Page, Source, TreePlace
from app.library.pages.page_file import GENERATED_SECTIONS

OWN_BRANCH = "tray"  # where the parts stand that are no whole pages
SUMMARIES = {
    "page": "“{page}” on a day of the past.",
    "section": "A section of “{page}”.",
    "passage": "A passage of “{page}”.",
    "note": "A note.",
    "events": "A chronology.",
    "results": "Results of a search.",
    "matrix": "Who joined what, and when.",
    "comparison": "A comparison.",
    "fact sheet": "A fact sheet.",
}


@dataclass(frozen=True, slots=True)
class PageLibrary:
    """The files of a library by their paths in it, and what could not be said in them."""

    files: Mapping[str, bytes]
    left: str = ""


def page_library(briefing: Briefing) -> PageLibrary:
    """The parts of *briefing* as a library that can be compiled."""
    return _Writer(briefing).library()


class _Writer:
    """Writes one library."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._pages = [each for each in briefing.chapters if _is_whole(each)]
        self._parts = [c for c in briefing.chapters if c.kind != "heading" and not _is_whole(c)]
        self._taken: set[str] = set()
        ids = {page.id: self._free(page.id.rpartition(":")[2]) for page in _pages_of(self._pages)}
        self._part_ids = {each.id: self._free(_plain_slug(each.title)) for each in self._parts}
        self._targets = Targets(ids, self._sections_alone(), _anchors(self._pages))
        self._selection = Selection(self._targets)
        self._described = {
            folder: load_library_file(folder)[0]
            for folder in dict.fromkeys(briefing.folders.values())
        }
        self._branches = self._placed()
        self._pictures = Pictures(briefing.folders)
        self._figures: dict[str, str] = {}

    def library(self) -> PageLibrary:
        """The whole library."""
        files = {}
        named: set[str] = set()
        for chapter in self._pages:
            page, body = self._whole(chapter)
            files[f"pages/{page.id}.md"] = page_text(page, body).encode("utf-8", "replace")
            named |= {place.at for place in page.tree}
        for chapter in self._parts:
            page, body = self._part(chapter)
            files[f"pages/{page.id}.md"] = page_text(page, body).encode("utf-8", "replace")
            named |= {place.at for place in page.tree}
        files[FILE] = self._library_file(named)
        files |= self._names()
        files |= {
            image: self._pictures.files[name].read_bytes() for image, name in self._figures.items()
        }
        return PageLibrary(files, self._selection.left())

    def _free(self, wanted: str) -> str:
        page, number = wanted, 2
        while page in self._taken:
            page, number = f"{wanted}-{number}", number + 1
        self._taken.add(page)
        return page

    def _sections_alone(self) -> dict[tuple[str, str], str]:
        return {
            (each.page.id, each.sections[0].id): self._part_ids[each.id]
            for each in self._parts
            if each.page and each.kind == "section"
        }

    def _placed(self) -> dict[str, str]:
        """The branch of each chapter that stands below a heading, and of every lesser part."""
        found = {}
        branch = ""
        for chapter in self._briefing.chapters:
            if chapter.kind == "heading":
                branch = f"{OWN_BRANCH}/{_plain_slug(chapter.title)}"
            elif branch or not _is_whole(chapter):
                found[chapter.id] = branch or OWN_BRANCH
        return found

    def _whole(self, chapter: Chapter) -> tuple[Page, str]:
        """A whole page: as it is, but for what is not here."""
        if chapter.page is None:
            raise ValueError(f"{chapter.id} is no page")
        self._collect(chapter.page.id, chapter.sections)
        branch = self._branches.get(chapter.id, "")
        page, body = self._selection.fit(chapter.page, [branch] if branch else [])
        known = page.as_of if page.as_of.text else parse(self._briefing.stamp.date().isoformat())
        return replace(page, as_of=known, summary=page.summary or page.title), body

    def _part(self, chapter: Chapter) -> tuple[Page, str]:
        """A page made of a lesser part: its text, with the sources that it cites."""
        new_id = self._part_ids[chapter.id]
        origin = chapter.page
        sections, sources = _with_sources(chapter)
        whole = Body(_opened(chapter, sections), notes_of(chapter))
        led = relinked(whole, lambda link: self._targets.resolve(link, new_id))
        body = body_markdown(led.sections, led.footnotes)
        known = origin.as_of if origin else self._briefing.as_of_date
        if origin:
            self._collect(origin.id, chapter.sections)
        about = SUMMARIES[chapter.kind].format(page=origin.title if origin else "")
        page = Page(
            id=new_id,
            title=" ".join(chapter.title.split()) or new_id,
            kind="article",
            summary=about,
            as_of=known or parse(self._briefing.stamp.date().isoformat()),
            language=origin.language if origin else self._briefing.language,
            headings=(f"{chapter.title.strip() or new_id} ({new_id})",),
            tree=(TreePlace(self._branches[chapter.id]),),
            sources=sources,
        )
        return page, body

    def _collect(self, page: str, sections: Iterable[Section]) -> None:
        """Note the pictures of *sections*; the first of a name stays."""
        for section in sections:
            for figure in _figures(section.blocks):
                name = self._pictures.name(page, figure.image)
                if name:
                    self._figures.setdefault(figure.image, name)

    def _library_file(self, named: set[str]) -> bytes:
        """`library.toml`: the branches that the pages *named*, in their old order, then ours."""
        briefing = self._briefing
        known = {
            branch.id: branch.title for each in self._described.values() for branch in each.branches
        }
        needed = {"/".join(path.split("/")[:end]) for path in named for end in range(1, 9)}
        branches = {path: title for path, title in known.items() if path in needed}
        for path in sorted(named - set(branches)):
            for branch in _with_parents(path):
                branches.setdefault(branch, _branch_title(branch))
        headings = {_plain_slug(c.title): c.title for c in briefing.chapters if c.kind == "heading"}
        branches |= {
            f"{OWN_BRANCH}/{key}": title
            for key, title in headings.items()
            if f"{OWN_BRANCH}/{key}" in branches
        }
        only = next(iter(self._described.values())) if len(self._described) == 1 else None
        content = _filled(
            {
                "id": _plain_slug(briefing.shown_title)[:60].strip("-") or "export",
                "title": " ".join(briefing.shown_title.split()) or "Selected pages",
                "language": briefing.language,
                "edition": briefing.edition,
                "licence": only.licence if only else "",
                "publisher": only.publisher if only else "",
                "as_of": briefing.as_of,
            }
        )
        tables = [{"id": path, "title": title} for path, title in branches.items()]
        return tomli_w.dumps({**content, **({"branch": tables} if tables else {})}).encode()

    def _names(self) -> dict[str, bytes]:
        """The other names of the pages, and the abbreviations that the text uses."""
        files = {}
        names = [_name_table(each, new) for each, new in self._known_names()]
        if names:
            files[NAMES] = tomli_w.dumps({"name": names}).encode()
        pages = {each.short: each.page for each in self._briefing.abbreviations}
        shorts = [
            _filled({"short": s, "long": long, "page": self._targets.ids.get(pages.get(s, ""), "")})
            for s, long in abbreviations_in(self._briefing)
        ]
        if shorts:
            files[ABBREVIATIONS] = tomli_w.dumps({"abbreviation": shorts}).encode()
        return files

    def _known_names(self) -> Iterator[tuple[Name, str]]:
        for folder in self._described:
            own = {
                page.rpartition(":")[2]: new
                for page, new in self._targets.ids.items()
                if self._briefing.folders.get(page) == folder
            }
            for name in load_names(folder / NAMES, own)[0]:
                if name.page:
                    yield name, own[name.page]


def _pages_of(chapters: Iterable[Chapter]) -> Iterator[Page]:
    return (chapter.page for chapter in chapters if chapter.page)


def _is_whole(chapter: Chapter) -> bool:
    """Whether it is a page with all its facts; on a day of the past it has not all of them."""
    return chapter.kind == "page" and chapter.article is not None and not chapter.article.as_of


def _anchors(chapters: Iterable[Chapter]) -> dict[str, frozenset[str]]:
    """What a link may name behind the # of each page."""
    found = {}
    for page in _pages_of(chapters):
        sections = {section.id for section in parse_body(page.body).sections}
        milestones = {milestone.id for milestone in page.milestones}
        found[page.id] = frozenset({"", *sections, *milestones, *GENERATED_SECTIONS})
    return found


def _with_sources(chapter: Chapter) -> tuple[tuple[Section, ...], tuple[Source, ...]]:
    """The sections of a lesser part, with the numbers that its sources have in its own list."""
    if not chapter.items:
        return chapter.sections, chapter.page.sources if chapter.page else ()
    found = SourceList()
    numbers = [found.numbers(item.sources) for item in chapter.items]
    sections = tuple(
        replace(section, blocks=tuple(_numbered(block, numbers) for block in section.blocks))
        for section in chapter.sections
    )
    keyed = (replace(each, key=f"s{n}") for n, each in enumerate(found.sources, start=1))
    return sections, tuple(keyed)


def _numbered(block: Block, numbers: list[list[int]]) -> Block:
    if not isinstance(block, Chronology):
        return block
    pairs = zip(block.entries, numbers, strict=True)
    return Chronology(tuple(replace(each, sources=tuple(found)) for each, found in pairs))


def _opened(chapter: Chapter, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """*sections* without the title that is the page's own, and without lists of sources."""
    kept = [each for each in sections if not (each.generated and each.id == "sources")]
    if kept and kept[0].title and chapter.kind in ("section", "passage", "matrix", "events"):
        kept[0] = replace(kept[0], title="")
    return tuple(kept)


def _figures(blocks: Iterable[Block]) -> Iterator[Figure]:
    for block in blocks:
        match block:
            case Figure():
                yield block
            case ItemList(items):
                for item in items:
                    yield from _figures(item)
            case Quote(inner):
                yield from _figures(inner)
            case _:
                pass


def _name_table(name: Name, page: str) -> dict[str, str]:
    return _filled(
        {
            "page": page,
            "name": name.name,
            "kind": name.kind,
            "from": name.start.text if name.start else "",
            "to": name.end.text if name.end else "",
            "language": name.language,
            "same_as": name.same_as,
        }
    )


def _filled(table: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in table.items() if value}


def _with_parents(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:end]) for end in range(1, len(parts) + 1))


def _branch_title(path: str) -> str:
    if path == OWN_BRANCH:
        return "Parts of the tray"
    if path == IMPORTS_BRANCH:
        return "My imports"
    words = path.rpartition("/")[2].replace("-", " ")
    return words[:1].upper() + words[1:]


def _plain_slug(title: str) -> str:
    """*title* as an id: only letters and figures of plain Latin, and hyphens."""
    plain = re.sub(r"[^a-z0-9]+", "-", slug(title)).strip("-")
    return plain[:60].strip("-") or "part"
