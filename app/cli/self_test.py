"""What a support person asks first: versions, folders, fonts, library, search and export."""

import os
import platform
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from importlib import metadata
from pathlib import Path

from app import NAME, VERSION
from app.check import Check, check
from app.library.library import Library
from app.library.search.answer import SearchRequest
from app.paths import Paths, find_paths

PACKAGES = (
    "PySide6-Essentials",
    "whoosh-reloaded",
    "numpy",
    "markdown-it-py",
    "PyYAML",
    "typst",
    "fonttools",
    "platformdirs",
    "tomli-w",
    "icalendar",
    "lxml",
    "pypdfium2",
    "charset-normalizer",
    "XlsxWriter",
    "rapidfuzz",
)
SCRIPTS = {
    "Latin": "ş",
    "Greek": "Ω",
    "Cyrillic": "Я",
    "Armenian": "Ա",
    "Georgian": "ქ",
    "Hebrew": "א",
    "Arabic": "ب",
}


class UnwellError(Exception):
    """Something is not as it should be; the message says what."""


def check_installation(paths: Paths | None = None) -> tuple[Check, ...]:
    """Every check that needs no window, in the order in which they build on one another."""
    paths = paths or find_paths()
    return (
        check("program", _program),
        check("packages", _packages),
        check("resources", lambda: _resources(paths.resources)),
        check("data folder", lambda: _folder(paths.data)),
        check("cache folder", lambda: _folder(paths.cache)),
        check("settings folder", lambda: _folder(paths.config)),
        check("fonts", lambda: _fonts(paths.fonts)),
        *_library_checks(paths),
    )


def _program() -> str:
    how = "frozen" if getattr(sys, "frozen", False) else "from source"
    python = f"Python {platform.python_version()}"
    return f"{NAME} {VERSION} {how}, {python}, {platform.platform()}, {sys.executable}"


def _packages() -> str:
    return ", ".join(f"{name} {metadata.version(name)}" for name in PACKAGES)


def _resources(folder: Path) -> str:
    needed = ("library/library.toml", "fonts", "icons", "pdf/briefing.typ", "pdf/templates")
    missing = [name for name in needed if not (folder / name).exists()]
    if missing:
        raise UnwellError(f"{folder} lacks {', '.join(missing)}")
    return str(folder)


def _folder(folder: Path) -> str:
    """*folder* where it can be written, or made if it is not there yet."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not (there.is_dir() and os.access(there, os.W_OK | os.X_OK)):
        raise UnwellError(f"{folder} cannot be written")
    return str(folder) if there == folder else f"{folder} (not made yet)"


def _fonts(folder: Path) -> str:
    from app.export.document.glyphs import read_repertoire

    files = len(list(folder.glob("*.ttf")))
    repertoire = read_repertoire(folder)
    missing = [script for script, letter in SCRIPTS.items() if not repertoire.has(letter)]
    if missing:
        raise UnwellError(f"the {files} faces in {folder} do not write {', '.join(missing)}")
    return f"{files} faces that write {', '.join(SCRIPTS)}"


def _library_checks(paths: Paths) -> tuple[Check, ...]:
    opened: list[Library] = []

    def open_library() -> str:
        library = Library.open(paths)
        if not library.titles:
            library.close()
            raise UnwellError(f"there are no pages in {paths.built_in_library}")
        opened.append(library)
        return "; ".join(
            f"{info.title}, edition {info.edition}, {info.pages} pages, {info.folder}"
            for info in library.info
        )

    first = check("library", open_library)
    if not opened:
        return (first,)
    with closing(opened[0]) as library:
        return (
            first,
            check("page files", lambda: _page_files(library)),
            check("index", lambda: _index(library)),
            check("search", lambda: _search(library)),
            check("links", lambda: _links(library)),
            check("export", lambda: _export(library, paths)),
        )


def _page_files(library: Library) -> str:
    faults = library.faults
    if faults:
        first = faults[0]
        where = f"{first.file}:{first.line}: {first.message}"
        raise UnwellError(f"{len(faults)} faults, the first in {where}")
    return f"{len(library.pages())} pages, {len(library.milestones())} milestones, no faults"


def _index(library: Library) -> str:
    """Where the compiled form lies that is in use, and what had to be done for it."""
    return "; ".join([*map(str, library.compiled), *library.notices])


def _search(library: Library) -> str:
    """A page must be found by its own title."""
    page_id, title = next(iter(library.titles.items()))
    answer = library.search(SearchRequest(f'"{title}"'))
    if page_id not in (hit.page for hit in answer.hits):
        raise UnwellError(f"“{title}” was not found among {answer.total} hits")
    return f"“{title}” found among {answer.total} in {answer.took_ms:.0f} ms"


def _links(library: Library) -> str:
    """A passage must be found by its link, and also when letters of it are others by now."""
    from app.library.pages.page import Place
    from app.library.pages.passage_link import read_link
    from app.library.passage_search import CHANGED, THERE, find_passage, link_to, texts_of

    article = library.article(next(iter(library.titles)))
    words = texts_of(article)[""].split("\n")[0]
    link = read_link(link_to(article, Place(article.page.id, "", 0, len(words), words)))
    edited = replace(link, words=f"{link.words[:-3]}x{link.words[-2:]}")
    outcomes = [find_passage(article, each).outcome for each in (link, edited)]
    if outcomes != [THERE, CHANGED]:
        raise UnwellError(f"a passage of {article.page.id} is said to be {', '.join(outcomes)}")
    return f"“{link.quoted}” found, edited as well"


def _export(library: Library, paths: Paths) -> str:
    from app.export.briefing import gather
    from app.export.files.pdf import export_pdf
    from app.export.options import Options
    from app.library.pages.page import Place
    from app.library.parts import PlacePart

    page_id = next(iter(library.titles))
    briefing = gather(library, [PlacePart(Place(page_id))], Options(title=NAME))
    with tempfile.TemporaryDirectory(prefix="entente-") as folder:
        target = Path(folder) / "page.pdf"
        receipt = export_pdf(briefing, target, paths.fonts, paths.briefing_template)
    return f"{page_id}: {receipt.pages} PDF pages, {receipt.bytes:,} bytes"
