"""A library folder checked anew: its form, what holds between pages, and its house rules."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.library.arrangement.names import load_abbreviations, load_names
from app.library.compilation import manifest
from app.library.compilation.full_compilation import library_faults
from app.library.pages.fault import Fault
from app.library.pages.page import SOURCE_CLASSES, Page
from app.library.pages.page_file import PageFile, load_page_file
from app.library.verification.borrowing import Documents
from app.library.verification.house_rules import FILE, HouseRules, load_house_rules
from app.library.verification.proofreading import Desk, proofread, unlinked
from app.library.verification.quoted_links import quoted_links
from app.library.verification.spelling import WORD, SpellChecker, SpellingError


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check found. The counts are of pages by kind, and of milestones by their best class.

    *confirmed* counts the milestones that are confirmed.
    """

    faults: tuple[Fault, ...]
    pages: int
    milestones: int
    kinds: Mapping[str, int]
    classes: Mapping[str, int]
    confirmed: int


def verify_library(folder: Path, dictionaries: Path, against: Path | None = None) -> Verification:
    """Check every page file of *folder* anew, with the spelling *dictionaries* of the program.

    *against* is a folder of documents whose sentences may not stand in the pages.

    Raises:
        OSError: a document of *against* cannot be read.
    """
    paths = manifest.page_paths(folder)
    files = [load_page_file(path) for path in paths]
    desk, faults = _desk(folder, files, dictionaries, against)
    faults += library_faults(folder, files)
    sources = [
        path.read_text(encoding="utf-8").split("\n") if file.page else []
        for path, file in zip(paths, files, strict=True)
    ]
    faults += quoted_links(files, sources)
    for file, source in zip(files, sources, strict=True):
        faults += sorted(set(proofread(file, source, desk)))
    if desk.rules.linked:
        faults += unlinked(files)
    pages = [file.page for file in files if file.page]
    milestones = [(page, each) for page in pages for each in page.milestones]
    return Verification(
        faults=tuple(faults),
        pages=len(pages),
        milestones=len(milestones),
        kinds=Counter(page.kind for page in pages),
        classes=Counter(best_class(page, each.sources) for page, each in milestones),
        confirmed=sum(each.confirmed for _, each in milestones),
    )


def best_class(page: Page, keys: Sequence[str]) -> str:
    """The class nearest to the event among the sources *keys* of *page*; empty without any."""
    classes = {source.klass for key in keys if (source := page.source(key))}
    return next((klass for klass in SOURCE_CLASSES if klass in classes), "")


def _desk(
    folder: Path, files: Sequence[PageFile], dictionaries: Path, against: Path | None
) -> tuple[Desk, list[Fault]]:
    rules, faults = load_house_rules(folder)
    ids = [file.page.id for file in files if file.page]
    abbreviations, _ = load_abbreviations(folder / "abbreviations.toml", ids)
    names, _ = load_names(folder / "names.toml", ids)
    pages = [file.page for file in files if file.page]
    texts = [each.long for each in abbreviations] + [each.name for each in names]
    texts += [text for page in pages for text in (page.title, *page.headings, *page.aliases)]
    documents = Documents.read(against, texts) if against else None
    shorts = {each.short for each in abbreviations}
    try:
        speller = _speller(rules, dictionaries, texts)
    except SpellingError as error:
        return Desk(rules, shorts, None, documents), [*faults, Fault(FILE, 1, str(error))]
    return Desk(rules, shorts, speller, documents), [*faults]


def _speller(rules: HouseRules, dictionaries: Path, names: Sequence[str]) -> SpellChecker | None:
    """A checker that knows the words of *names* too: whoever is named is spelt as named."""
    if not rules.spelling:
        return None
    known = {found.group() for name in names for found in WORD.finditer(name)}
    capitals = {word for word in known if word[0].isupper()}
    return SpellChecker(dictionaries / rules.spelling, rules.words | capitals)
