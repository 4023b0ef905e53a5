"""The blocks of one page, understood: title, sections, notes, captions, milestones, mentions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from app.intake.dating.missing_years import DateSetting
from app.intake.document import FLAT_FORMATS, OFFICE_FORMATS, UNTOLD, Block, Document, Role
from app.intake.frame.boilerplate import folded
from app.intake.naming.mentions import NameFinder
from app.intake.report import FoundPage, Removal
from app.intake.shaping.assembly import assemble
from app.intake.shaping.az_headings import heading_for, is_inverted, title_at_start, turned_back
from app.intake.shaping.block_languages import in_languages
from app.intake.shaping.caption_words import without_label
from app.intake.shaping.captions import mark_captions
from app.intake.shaping.clean import Cleaned
from app.intake.shaping.date_settings import setting_of, with_period
from app.intake.shaping.datelines import published_in, published_in_title
from app.intake.shaping.flat_tables import fold_tables
from app.intake.shaping.footnotes import pair_footnotes, without_mark
from app.intake.shaping.glued_titles import unglue_title
from app.intake.shaping.head_lines import without_title
from app.intake.shaping.issues import published_in_citation
from app.intake.shaping.kinds import guess_kind, place_for
from app.intake.shaping.languages import (
    main_language,
)
from app.intake.shaping.letterheads import (
    LETTERHEAD,
    letterhead_of,
    subject_of_letterhead,
    without_letterhead,
)
from app.intake.shaping.listings import ListedEntry
from app.intake.shaping.mail_titles import take_headline
from app.intake.shaping.numbered_captions import of_pictures
from app.intake.shaping.page_events import events_of
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.publishers import guess_publisher
from app.intake.shaping.run_in import FLAT, FLAT_ENTRY, unfold
from app.intake.shaping.section_heads import (
    NO_HEAD,
    PageHead,
    mark_headings,
)
from app.intake.shaping.sent_on import with_day_of_mail
from app.intake.shaping.site_titles import take_from_text
from app.intake.shaping.splitting import LISTING, notice_reason, stub_reason
from app.intake.shaping.subtitles import without_subtitle
from app.intake.shaping.summary import summarise
from app.intake.shaping.symbols import symbols_in
from app.intake.shaping.title_choices import doubt_of_title, is_confirmed, other_titles
from app.intake.shaping.titles import FoundTitle, believable, find_title, tidy
from app.intake.spans import retold
from app.library.pages.page import Milestone

HEAD_OF_NOTES = "heading of the notes"  # why it was removed: the page gives them one of its own
_DATELINES = 3  # paragraphs: a summary may stand above the report
_ABOUT = "page metadata"  # with which the reasons of such cuts begin
_ABOVE_THE_TITLE = "above the title"  # with which those of cuts there end
_MORE_NEWS = re.compile(r"\s*\??\s*more News\s*$")
_LOST = re.compile(r"\?\?|\s\?\s(?=[a-z])|\ufffd")  # a French question mark has a space too


@dataclass(frozen=True, slots=True)
class Known:
    """What is the same for all pages of a document; *title* is what the reader takes for it."""

    document: Document
    cleaned: Cleaned
    names: NameFinder
    places: Mapping[str, str]
    title: str = ""


@dataclass(frozen=True, slots=True)
class UnderstoodPage:
    """A page with what was cut in it and what is in doubt."""

    page: FoundPage
    removed: tuple[Removal, ...] = ()
    warnings: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] = ()  # also those that a stub does not bear


def understand_page(blocks: Sequence[Block], known: Known, listing: str = "") -> UnderstoodPage:
    """The page that a whole document is; a *listing* of other documents becomes a stub."""
    book = _is_book(known.document, blocks)
    office = known.document.format in OFFICE_FORMATS and not book
    if not known.document.title:
        blocks = unglue_title(blocks)
    said = known.title or known.document.chapter
    if not said:
        said = believable(known.document.title, blocks, office=office)
        said, blocks = (said, blocks) if book else take_from_text(said, blocks, known.document)
    removed: list[Removal] = []
    if not known.title:
        said, blocks = take_headline(said, blocks, known.document, removed)
    said = said or subject_of_letterhead(blocks if office else ())
    form = known.document.format
    # A list is called by what stands above it, whatever in it looks like a title, and a page with
    # front matter what that says, unless its own headline says more.
    named = listing or (said and form == "markdown")
    heads = [replace(block, likely=UNTOLD) for block in blocks] if named else blocks
    title = find_title(
        heads, said, is_book=book, is_flat=form in FLAT_FORMATS, is_meant=bool(known.title)
    )
    if listing and LISTING.fullmatch(title.title):
        title = _above_the_count(title, known)
    parted = without_subtitle(blocks, title.position)
    kept = list(without_title(parted, title, removed))
    if office:
        tables = letterhead_of(blocks, title.title, known.cleaned.facts.published)
        kept = without_letterhead(kept, tables, removed)
    reader = _PageReader(known, title, removed, head=_head_of(blocks, title, known))
    read = reader.read(kept, listing)
    return read if listing else _with_choices(read, known, kept)


def _is_book(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether *document* has chapters: what heads one is no title of the whole.

    Where there is but one, the file may be an article that a program of an office made.
    """
    several = document.chapters > 1 or sum(block.level == 1 for block in blocks) > 1
    return document.format == "epub" and several


def _with_choices(read: UnderstoodPage, known: Known, kept: Sequence[Block]) -> UnderstoodPage:
    """*read* with its symbols, what it may be called instead, and the doubt that goes with that."""
    title, likely = read.page.title, known.cleaned.titles
    about = [cut.text for cut in known.cleaned.removed if cut.why.startswith(_ABOUT)]
    head = (cut.text for cut in read.removed if cut.why == LETTERHEAD)
    about += (cell for row in head for cell in row.split(" | "))
    page = replace(
        read.page,
        titles=other_titles(
            title, likely, known.document.title, kept, known.document.sent_on.subject
        ),
        symbols=symbols_in(about),
    )
    is_sure = is_confirmed(title, known.document.title, known.document.blocks)
    doubt = "" if is_sure else doubt_of_title(title, likely)
    return replace(read, page=page, warnings=(*((doubt,) if doubt else ()), *read.warnings))


def _head_of(blocks: Sequence[Block], title: FoundTitle, known: Known) -> PageHead:
    """The line of the title, and the lines about the page that were cut."""
    at = blocks[title.position].at if title.position >= 0 else 0
    cut = (each.line for each in known.cleaned.removed if each.why.startswith(_ABOUT))
    return PageHead(at, tuple(cut))


def _above_the_count(found: FoundTitle, known: Known) -> FoundTitle:
    """The title of a list: not "16 Entries", but what was taken for a category above it."""
    for removal in known.cleaned.removed:
        if removal.why.startswith("category"):
            words, state = tidy(removal.text)
            return FoundTitle(words, heading_for(words), state)
    return found


def understand_entry(heading: str, blocks: Sequence[Block], known: Known) -> UnderstoodPage:
    """The page that one entry of an A-Z list is, found under *heading*."""
    plain_heading = heading.rstrip(" -–—\u00a0")
    title = turned_back(heading)
    removed: list[Removal] = []
    kept = list(blocks)
    if kept and kept[0].role in (Role.PARAGRAPH, Role.HEADING):
        start = title_at_start(kept[0].text, plain_heading)
        if start:
            title = start if folded(turned_back(heading)) == folded(heading) else title
            removed.append(Removal(start, "title, said again at the head of its text", kept[0].at))
            kept[0] = retold(kept[0], kept[0].text[len(start) :].strip())
    words, state = tidy(title)
    found = FoundTitle(words, plain_heading, state)
    return _PageReader(known, found, removed, flat=FLAT_ENTRY).read(kept)


def understand_listed(entry: ListedEntry, whole: FoundPage, known: Known) -> UnderstoodPage:
    """The page that one entry of a list would be; what it does not tell is as in the *whole*."""
    inverted = is_inverted(entry.title)
    title, state = tidy(turned_back(entry.title) if inverted else entry.title)
    found = FoundTitle(title, entry.title if inverted else heading_for(title), state)
    facts = PageFacts(published=entry.date, url=entry.url or whole.url)
    own = replace(known, cleaned=replace(known.cleaned, facts=facts, abbreviations=()))
    read = _PageReader(own, found, []).read_entry(entry.blocks)
    page = replace(
        read.page,
        language=read.page.language or whole.language,
        publisher=read.page.publisher or whole.publisher,
        tree=read.page.tree or whole.tree,
        listed="entry",
    )
    return replace(read, page=page)


class _PageReader:
    """Takes the blocks of a page through the steps that make a page of them."""

    def __init__(
        self,
        known: Known,
        title: FoundTitle,
        removed: list[Removal],
        flat: int = FLAT,
        head: PageHead = NO_HEAD,
    ) -> None:
        self._known = known
        self._title = title
        self._removed = removed
        self._flat = flat
        self._head = head
        self._warnings: list[str] = []

    def read(self, blocks: Sequence[Block], listing: str = "") -> UnderstoodPage:
        """The page, understood; the reason for a stub is that it is a *listing*, or in its text."""
        return self._read(blocks, listing or stub_reason(blocks))

    def read_entry(self, blocks: Sequence[Block]) -> UnderstoodPage:
        """The page of an entry of a list; few words are no reason for a stub, for it has no more.

        An entry without a text says what its title says.
        """
        words = " ".join(block.text for block in blocks)
        title = Block(Role.PARAGRAPH, self._title.title)
        return self._read(blocks or [title], notice_reason(words))

    def _read(self, blocks: Sequence[Block], stub: str) -> UnderstoodPage:
        if self._title.state:
            self._warnings.append(f"“{self._title.title}” is marked as {self._title.state}")
        if stub:
            self._warnings.append(f"“{self._title.title}” is a stub: {stub}")
        unfolded = [part for block in self._trimmed(blocks) for part in self._unfold(block)]
        captioned = mark_captions(fold_tables(unfolded))
        notes = pair_footnotes(captioned)
        self._warnings += notes.doubts
        title = without_mark(self._title.title, notes.notes)
        if title != self._title.title:
            self._title = replace(self._title, title=title, heading=heading_for(title))
        self._removed += [Removal(head.text, HEAD_OF_NOTES, head.at) for head in notes.heads]
        headed = mark_headings(notes.blocks, self._title.title, self._head)
        language = self._language(headed)
        headed = in_languages(headed, language)
        sections = assemble(headed, notes.references, self._known.names)
        facts = self._facts(headed)
        shown = tuple(block.text for block in headed if block.role == Role.CAPTION)
        told = events_of(sections, notes.notes, shown, self._setting(facts), self._known.names)
        self._warnings += told.doubts
        captions = of_pictures(headed)
        page = FoundPage(
            title=self._title.title,
            heading=self._title.heading,
            kind=guess_kind(self._title.title),
            sections=tuple(each.section for each in sections),
            summary=summarise(sections, captions, told.milestones, self._title.title),
            published=facts.published,
            updated=facts.updated,
            language=language,
            publisher=self._publisher(facts),
            url=facts.url,
            stub=bool(stub),
            tree=place_for(self._known.names.page_named(self._title.title), self._known.places),
            milestones=() if stub else told.milestones,
            footnotes=notes.notes,
            captions=captions,
            mentions=told.mentions,
            abbreviations=self._known.cleaned.abbreviations,
            inferred=facts.inferred,
        )
        return UnderstoodPage(page, tuple(self._removed), tuple(self._warnings), told.milestones)

    def _trimmed(self, blocks: Sequence[Block]) -> Iterator[Block]:
        for block in blocks:
            cut = _MORE_NEWS.search(block.text, max(0, len(block.text) - 40))
            if cut and cut.start() > 0:
                self._removed.append(Removal(cut[0].strip(), "further reading", block.at))
                block = retold(block, block.text[: cut.start()])
            block = without_label(block, self._removed)
            if _LOST.search(block.text):
                words = _around(block.text)
                self._warnings.append(f"characters may be lost in line {block.line}: “{words}”")
            yield block

    def _unfold(self, block: Block) -> list[Block]:
        if block.role == Role.PARAGRAPH and len(block.text) >= self._flat and not block.links:
            return unfold(block, self._title.title)
        return [block]

    def _facts(self, blocks: Sequence[Block]) -> PageFacts:
        facts = self._known.cleaned.facts
        if not facts.published or facts.inferred:
            lines = self._lines(blocks)
            texts = (b.text for b in blocks if b.role == Role.PARAGRAPH)
            told = (published_in(text, lines) for text in islice(texts, _DATELINES))
            said = next(filter(None, told), "") or published_in_title(self._title.title)
            if said := said or published_in_citation(self._title.title, lines):
                facts = replace(facts, published=said, inferred="")
        day = self._known.document.sent_on.day
        facts = with_day_of_mail(facts, day, self._known.cleaned.removed)
        facts = with_period(facts, self._title.title)
        if facts.inferred:
            self._warnings.append(
                f"“{self._title.title}” may not be of {facts.published}: that is {facts.inferred}"
            )
        return facts

    def _setting(self, facts: PageFacts) -> DateSetting:
        """What lends a date without a year its year: the year of a report, or the page's day."""
        removed = (*self._removed, *self._known.cleaned.removed)
        above = (each.text for each in removed if each.why.endswith(_ABOVE_THE_TITLE))
        titles = (self._title.title, self._known.document.title, *above)
        return setting_of(facts, titles, of_book=self._known.document.format == "epub")

    def _lines(self, blocks: Sequence[Block]) -> str:
        """The text of the page and what was cut from it."""
        texts = [*(block.text for block in blocks), *(each.text for each in self._removed)]
        return "\n".join((*texts, *(each.text for each in self._known.cleaned.removed)))

    def _language(self, blocks: Sequence[Block]) -> str:
        texts = [block.text for block in blocks if block.role != Role.RULE]
        language, others = main_language(texts)
        for other, count in sorted(others.items()):
            if count > 1:
                self._warnings.append(
                    f"{count} paragraphs of “{self._title.title}” are in “{other}”"
                )
        return language or self._known.document.language[:2].lower()

    def _publisher(self, facts: PageFacts) -> str:
        document = self._known.document
        frame = (Removal(document.title, "title"), *self._known.cleaned.removed)
        return guess_publisher(document.publisher, facts.url, frame)


def _around(text: str) -> str:
    match = _LOST.search(text)
    at = match.start() if match else 0
    return " ".join(text[max(0, at - 20) : at + 22].split())
