"""What an editor looks for in the pages of a library, by the house rules of that library."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.library.pages.body import links
from app.library.pages.fault import Fault
from app.library.pages.page import Page
from app.library.pages.page_file import PageFile
from app.library.verification.borrowing import Documents
from app.library.verification.house_rules import HouseRules
from app.library.verification.passages import Written, written_in
from app.library.verification.spelling import SpellChecker

# KFOR, PfP, OSCE PA, NTM-I, UNSCR: two capitals at least in one word.
ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Za-z]*[A-Z]+[A-Za-z]{0,2}(?:-[A-Z]+)?(?!\w)")
_ROMAN = re.compile(r"[IVXLC]+")
_QUOTED = re.compile(r"“[^”]*”")


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the editor's desk: the rules, and what they are looked up in.

    *shorts* are the short forms of the library's list of abbreviations.
    """

    rules: HouseRules
    shorts: Collection[str] = ()
    speller: SpellChecker | None = None
    documents: Documents | None = None


def proofread(file: PageFile, source: Sequence[str], desk: Desk) -> Iterator[Fault]:
    """Read one page as an editor would. *source* holds the lines of its file."""
    page = file.page
    if page is None:
        return
    for written in written_in(file):
        is_english = (written.language or page.language).startswith("en")
        spelling = desk.speller if is_english else None
        for word, message in (
            *_wordings(written.text, page, desk.rules),
            *(_unlisted(written.text, desk) if desk.rules.abbreviations else ()),
            *(_misspelt(written.text, spelling) if spelling else ()),
        ):
            yield Fault(f"{page.id}.md", _line_of(word, written, source), message)
        for run, name in desk.documents.shared_with(written.text) if desk.documents else ():
            message = f"“{run}” stands in {name} too; say it in other words"
            yield Fault(f"{page.id}.md", written.line, message)


def unlinked(files: Collection[PageFile]) -> Iterator[Fault]:
    """The pages that no other page names: who reads on from page to page never meets them."""
    named = {
        other
        for file in files
        if file.page
        for other in _named_by(file, file.page)
        if other != file.page.id
    }
    for file in files:
        if file.page and file.page.id not in named:
            message = "no other page leads here; link to it from a page that it belongs to"
            yield Fault(f"{file.page.id}.md", 1, message)


def _named_by(file: PageFile, page: Page) -> Iterator[str]:
    yield from (link.page for link in links(file.body))
    yield from (relation.to for relation in page.related)
    yield from (membership.group for membership in page.memberships)
    yield from (other for milestone in page.milestones for other in milestone.with_)


Found = Iterator[tuple[str, str]]


def _wordings(text: str, page: Page, rules: HouseRules) -> Found:
    """Words to avoid. What is quoted is another's, and stands as it was said."""
    own = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    for wording in rules.wordings:
        if page.id not in wording.exceptions:
            for found in wording.avoid.finditer(own):
                yield found.group(), f"“{found.group()}”: {wording.instead}"


def _unlisted(text: str, desk: Desk) -> Found:
    for short in sorted(set(ABBREVIATION.findall(text))):
        if not (_ROMAN.fullmatch(short) or _is_listed(short, desk)):
            yield short, f"the abbreviation “{short}” is not in abbreviations.toml"


def _is_listed(short: str, desk: Desk) -> bool:
    known = {short, short.removesuffix("s"), *short.split("-")}
    return not known.isdisjoint(desk.shorts) or short in desk.rules.words


def _misspelt(text: str, spelling: SpellChecker) -> Found:
    for word in dict.fromkeys(spelling.misspelt(text)):
        suggestion = spelling.suggestion(word)
        hint = f"; did you mean “{suggestion}”?" if suggestion else ""
        yield word, f"“{word}” is in no dictionary{hint}"


def _line_of(word: str, written: Written, source: Sequence[str]) -> int:
    """The first line with *word* from where the text begins; that beginning when none has it."""
    for number in range(written.line, len(source) + 1):
        if word in source[number - 1]:
            return number
    return written.line
