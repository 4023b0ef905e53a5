"""The commands: each asks the library, prints, and returns its exit status."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import records
from app.cli.reading import section_lines
from app.cli.status import DONE, NOTHING, WrongUseError
from app.library.arrangement.tree import Branch
from app.library.library import Library
from app.library.pages.article import Article
from app.library.pages.body import inline_text
from app.library.pages.fault import Fault
from app.paths import find_paths

if TYPE_CHECKING:
    from app.library.passage_search import Whereabouts

Options = argparse.Namespace


def pages(options: Options) -> int:
    """List the pages."""
    with opened_library(options) as library:
        found = library.pages(options.kind, options.branch)
    if options.json:
        print_json([records.page_record(entry) for entry in found])
    else:
        for entry in found:
            print(f"{entry.id}\t{entry.title}\t{entry.kind}\t{entry.state}")
    return DONE if found else NOTHING


def show(options: Options) -> int:
    """Print a page."""
    with opened_library(options) as library:
        page_id = library.resolve(options.page).page
        article = library.article(page_id)
        items = library.milestones([page_id])
    if options.json:
        print_json(records.article_record(article, items))
    else:
        _print_article(article)
    return DONE


def tree(options: Options) -> int:
    """Print the partner tree."""
    with opened_library(options) as library:
        branches = library.tree(options.as_of)
    if options.json:
        print_json([records.branch_record(branch) for branch in branches])
    else:
        _print_branches(branches, 0)
    return DONE if branches else NOTHING


def headings(options: Options) -> int:
    """Print the A-Z index."""
    with opened_library(options) as library:
        found = library.headings()
    if options.json:
        print_json([records.heading_record(heading) for heading in found])
    else:
        for heading in found:
            print(f"{heading.heading} -> {heading.see}" if heading.see else heading.heading)
    return DONE if found else NOTHING


def compile_(options: Options) -> int:
    """Compile a library folder."""
    from app.library.arrangement.library_file import load_library_file
    from app.library.compilation.compiler import compile_library

    folder = _folder(options.folder)
    described, _ = load_library_file(folder)
    receipt = compile_library(folder, find_paths().compiled_libraries / described.id)
    record = {
        "folder": str(receipt.folder),
        "pages": receipt.pages,
        "milestones": receipt.milestones,
        "compiled": receipt.compiled,
        "faults": [_fault(folder, fault) for fault in receipt.faults],
    }
    return _end_of_check(options, record)


def verify(options: Options) -> int:
    """Check a library folder."""
    from app.library.verification.verifying import verify_library

    folder = _folder(options.folder)
    if options.against and not options.against.is_dir():
        raise WrongUseError(f"{options.against} is no folder of documents")
    found = verify_library(folder, find_paths().spelling, options.against)
    record = {
        "folder": str(folder),
        "pages": found.pages,
        "milestones": found.milestones,
        "confirmed": found.confirmed,
        "kinds": dict(found.kinds),
        "classes": dict(found.classes),
        "faults": [_fault(folder, fault) for fault in found.faults],
    }
    return _end_of_check(options, record)


def self_test(options: Options) -> int:
    """Check this installation; what it lacks to print on, a file in the cache folder takes."""
    from app.cli.self_test import check_installation

    checks = [*check_installation(), *options.check_window()]
    if options.json:
        report = json.dumps(
            [records.check_record(check) for check in checks], ensure_ascii=False, indent=1
        )
    else:
        marks = {True: "ok  ", False: "FAIL"}
        report = "\n".join(f"{marks[each.ok]}  {each.name}: {each.detail}" for each in checks)
    if sys.stdout is None:  # a program for the window alone has none on Windows
        cache = find_paths().cache
        cache.mkdir(parents=True, exist_ok=True)
        (cache / "self-test.txt").write_text(report, encoding="utf-8")
    else:
        print(report)
    return DONE if all(check.ok for check in checks) else NOTHING


@contextmanager
def opened_library(options: Options) -> Iterator[Library]:
    """The library that *options* ask for, with what it had to repair told on standard error."""
    folders = [_folder(folder) for folder in options.library] if options.library else None
    library = Library.open(find_paths(), folders)
    try:
        yield library
    finally:
        for notice in library.notices:
            print(f"entente: {notice}", file=sys.stderr)
        library.close()


def _folder(folder: Path) -> Path:
    if not (folder / "pages").is_dir():
        raise WrongUseError(f"{folder} is no library; it needs a folder “pages” with page files")
    return folder


def _end_of_check(options: Options, record: dict[str, Any]) -> int:
    faults = record["faults"]
    if options.json:
        print_json(record)
    else:
        for fault in faults:
            print(f"{fault['file']}:{fault['line']}: {fault['message']}", file=sys.stderr)
        print(f"{record['pages']} pages, {record['milestones']} milestones, {len(faults)} faults")
    return NOTHING if faults else DONE


def led_to(library: Library, reference: str) -> "tuple[Article, Whereabouts]":
    """The page that *reference* names, and where in it the reference leads.

    Raises:
        WrongUseError: the page has no such section.
    """
    from app.library.passage_search import GONE, follow

    article, found = follow(library, reference)
    if found.outcome == GONE and not found.link.words:
        known = ", ".join(section.id for section in article.sections if section.id)
        raise WrongUseError(
            f"“{article.page.id}” has no section “{found.link.anchor}”; it has {known or 'none'}"
        )
    return article, found


def _fault(folder: Path, fault: Fault) -> dict[str, object]:
    file = folder / ("pages" if fault.file.endswith(".md") else "") / fault.file
    return {"file": str(file), "line": fault.line, "message": fault.message}


def print_json(record: object) -> None:
    """Print *record* to standard output."""
    json.dump(record, sys.stdout, ensure_ascii=False, indent=1)
    print()


def _print_article(article: Article) -> None:
    page = article.page
    print(f"{page.title}\n{'=' * len(page.title)}")
    if page.lead:
        print(f"\n{page.lead}")
    for section in article.sections:
        if section.title:
            print(f"\n{section.title}\n{'-' * len(section.title)}")
        print(*section_lines(section), sep="\n")
    for footnote in article.footnotes:
        print(f"\n[{footnote.mark}] {inline_text(footnote.inlines)}")


def _print_branches(branches: Sequence[Branch], depth: int) -> None:
    for branch in branches:
        print(f"{'  ' * depth}{branch.title} ({branch.count})")
        for leaf in branch.pages:
            notes = ", ".join(filter(None, (leaf.role, leaf.years)))
            state = "" if leaf.state == "current" else f" [{leaf.state}]"
            print(f"{'  ' * (depth + 1)}- {leaf.title}{f' ({notes})' if notes else ''}{state}")
        _print_branches(branch.children, depth + 1)
