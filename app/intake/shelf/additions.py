"""What imports bring into the library's own files, branches and abbreviations, and take back.

Only what an import has added is ever taken away, only as it was written, and only while no page
that stands uses it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.intake.shelf.journal import Entry, Journal, Step
from app.intake.shelf.library_folder import LibraryFolder
from app.library.pages.page_file import load_page_file

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Additions:
    """Branches by their paths and abbreviations with their long forms, and the *steps* to them."""

    branches: tuple[str, ...] = ()
    abbreviations: tuple[Pair, ...] = ()
    steps: tuple[Step, ...] = ()


def added(
    folder: LibraryFolder,
    journal: Journal,
    entry_id: str,
    branches: Iterable[str],
    pairs: Iterable[Pair],
) -> Additions:
    """Those of *branches*, with the branches above them, and of *pairs* that are not there yet."""
    new_branches = folder.missing_branches(branches)
    new_pairs = folder.missing_abbreviations(pairs)
    texts = (folder.with_branches(new_branches), folder.with_abbreviations(new_pairs))
    steps = _put(folder, journal, entry_id, texts)
    return Additions(tuple(new_branches), tuple(new_pairs), tuple(steps))


def added_again(
    folder: LibraryFolder, journal: Journal, entry_id: str, undone: Entry, steps: Sequence[Step]
) -> Additions:
    """What the pages need that *steps* bring back, and what was taken when they were *undone*."""
    files = [folder.root / step.source for step in steps if step.target.startswith("pages/")]
    pages = [page for path in files if (page := load_page_file(path).page) is not None]
    branches = [*undone.branches, *(place.at for page in pages for place in page.tree)]
    return added(folder, journal, entry_id, branches, undone.abbreviations)


def taken_back(
    folder: LibraryFolder, journal: Journal, entry_id: str, undone: Entry, steps: Sequence[Step]
) -> Additions:
    """What *undone*, and imports undone before, have added and no page uses after *steps*."""
    gone = {undone.id, *journal.undone()}
    entries = [each for each in journal.entries if each.action == "import" and each.id in gone]
    branches = {path: None for entry in entries for path in entry.branches}
    pairs = {pair: None for entry in entries for pair in entry.abbreviations}
    if branches or pairs:
        _keep_what_is_used(_standing_after(folder, steps), branches, pairs)
    text, free_branches = folder.without_branches(branches)
    names, free_pairs = folder.without_abbreviations(pairs)
    put = _put(folder, journal, entry_id, (text, names))
    return Additions(tuple(free_branches), tuple(free_pairs), tuple(put))


def _put(
    folder: LibraryFolder, journal: Journal, entry_id: str, texts: tuple[str, str]
) -> Iterator[Step]:
    """The steps that put new texts of the two files in their place; an empty text changes none."""
    for path, text in zip((folder.library_file, folder.abbreviations), texts, strict=True):
        if text:
            yield Step("put", journal.prepare(entry_id, path.name, text.encode()), path.name)


def _standing_after(folder: LibraryFolder, steps: Sequence[Step]) -> Iterator[Path]:
    """The files of the pages that stand when *steps* are taken, where they lie now."""
    leaving = {step.source for step in steps}
    for path in sorted(folder.pages.glob("*.md")):
        if path.is_file() and f"pages/{path.name}" not in leaving:
            yield path
    yield from (folder.root / step.source for step in steps if step.target.startswith("pages/"))


def _keep_what_is_used(
    files: Iterable[Path], branches: dict[str, None], pairs: dict[Pair, None]
) -> None:
    """Take out of *branches* and *pairs* what one of *files* uses; in doubt it does."""
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace")
        head = text.partition("\n---")[0]
        for branch in _named_in(head, branches):
            del branches[branch]
        used = set(_named_in(text, {short for short, _ in pairs}))
        for pair in [pair for pair in pairs if pair[0] in used]:
            del pairs[pair]


def _named_in(text: str, names: Collection[str]) -> list[str]:
    """Those of *names* that stand in *text* as words, or as the beginning of a path."""
    return [
        name
        for name in names
        if name in text and re.search(rf"(?<![\w/-]){re.escape(name)}(?![\w-])", text)
    ]
