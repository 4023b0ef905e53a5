"""Exports of pages that nobody would write: whatever the text, a PDF comes out."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from app.export.briefing import Briefing
from app.export.document.glyphs import Sieve, read_repertoire
from app.export.document.manuscript import write_manuscript
from app.export.files.pdf import ExportReceipt
from app.library.pages.article import Article, build_article
from app.library.pages.body import (
    Block,
    Chronology,
    Entry,
    Figure,
    Footnote,
    FootnoteMark,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Preformatted,
    Quote,
    Section,
    Table,
    Text,
    WebLink,
)
from app.library.pages.edtf import parse
from app.library.pages.markdown import parse_body
from app.library.pages.page import Milestone, Page, Source
from app.paths import RESOURCES
from tests.export.briefings import briefing_of

HOSTILE = (
    "",
    " ",
    "\x00\x01\x1f\x7f\x85",
    "\u202eevil\u202c \u2066isolated\u2069 \u200f\u200e",
    "\ud800 lone \udfff surrogates",
    "x" * 5000,
    "ა" * 300,
    "https://example.org/" + "a" * 400 + "?q=" + "b.c-d/" * 60,
    '#read("/etc/passwd") #import "@preview/a:0.1.0" $x^2$ *b* _i_ <label> @ref',
    "= Heading\n== More\n- list\n/ term: x\n`raw` ```block``` \\u{41} // comment /* open",
    "]]] ))) }}} [[[ ((( {{{ \\ \\\\ ~ -- --- ... '\"",
    "<script>alert(1)</script> &lt;b&gt; <!-- -->",
    "\u0301\u0302 marks without a letter a\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
    "ა\u0301 א\u0308 ع\u0301 ա\u0327",
    "日本語 한국어 हिन्दी ไทย 🎉👩‍👩‍👧‍👦🏳️‍🌈 \ue000\uf8ff\U0010ffff\ufffe\ufdd0",
    "العربية עברית English ۱۲۳ 123 (مثال) [דוגמה]",
    "soft\u00adhyphen zero\u200bwidth no\u2060join non\u2011breaking\u00a0space\u3000wide",
    "\u2028line\u2029paragraph\ttab\vvertical\ffeed\r\nreturn",
    "ﬁ ﬂ Ǆ ß ẞ ı İ ŉ Å Å ² ½ № ™ ﷺ \ufb1d",
    "\ufeff\u061c\u180e\u2061\u2062\u206a\ufff9\ufffa\ufffb\U000e0041",
    "؀۝܏ Arabic number signs",
    "𝕳𝖊𝖑𝖑𝖔 𐌰𐌱 mathematical and Gothic",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JAVA\tSCRIPT:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "",
    "https://",
    "https://example.org/\ud800\x00 \u202e",
    "https://exämple.org/ü?ä=ß#日本",
    "http://example.org/" + "x" * 5000,
    "mailto:a@b.c",
)
IDS = ("", "a", "b", "page-1", 'ÄÖ #"<>\\', "x" * 300, "\ud800", "milestones", "sources", "@0")
DATES = ("1994", "1994-07-13", "199X", "19XX", "../2005", "1996/..", "XXXX-03-27", "0001~", "9999%")


class Chance:
    """Makes articles at random, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def pick(self, values: Any) -> Any:
        return self._random.choice(values)

    def some(self, make: Callable[[], Any], most: int) -> tuple[Any, ...]:
        return tuple(make() for _ in range(self._random.randint(0, most)))

    def text(self) -> str:
        if self._random.random() < 0.3:
            return "".join(chr(self._random.randrange(0x110000)) for _ in range(12))
        return str(self.pick(HOSTILE))

    def inline(self) -> Inline:
        flag = self._random.random
        return self.pick(
            (
                Text(self.text(), flag() < 0.5, flag() < 0.5, flag() < 0.5),
                PageLink(self.text(), self.pick(IDS), self.pick(IDS)),
                WebLink(self.text(), self.pick(ADDRESSES)),
                FootnoteMark(self._random.randint(1, 6)),
            )
        )

    def cell(self) -> tuple[Inline, ...]:
        return self.some(self.inline, 3)

    def entry(self) -> Entry:
        return Entry(
            self.pick(IDS), self.pick(("", "1994")), self.text(), self.cell(),
            self.some(self.text, 2), self.text(), self.some(lambda: self.pick((0, 1, 2, 99)), 2),
        )  # fmt: skip

    def block(self, depth: int = 0) -> Block:
        kinds: list[Callable[[], Block]] = [
            lambda: Paragraph(self.cell()),
            lambda: Preformatted(self.text()),
            lambda: Figure(self.text(), self.text(), self.text()),
            lambda: Chronology(self.some(self.entry, 3)),
            lambda: Table(
                self.some(lambda: self.some(self.cell, 5), 4), self.some(self.cell, 9), self.text()
            ),
        ]
        if depth < 12:
            kinds += 2 * [
                lambda: Quote(self.some(lambda: self.block(depth + 1), 2)),
                lambda: ItemList(
                    self.some(lambda: self.some(lambda: self.block(depth + 1), 2), 3),
                    self.pick((None, 0, 1, 1000000)),
                ),
            ]
        return self.pick(kinds)()

    def section(self) -> Section:
        return Section(
            self.pick(IDS), self._random.randint(1, 9), self.text(), self.some(self.block, 4),
            self._random.random() < 0.4,
        )  # fmt: skip

    def milestone(self, page: str) -> Milestone:
        return Milestone(
            page, self.pick(IDS), parse(self.pick(DATES)), "visit", self.text(),
            event=self.pick(("", "shared")), at=self.pick(IDS), confirmed=self.pick((True, False)),
        )  # fmt: skip

    def article(self, page_id: str) -> Article:
        page = Page(
            page_id, self.text(), self.text(), self.text(), parse(self.pick(DATES)),
            language=self.pick(("en", "", "x-klingon", "ar", "EN-gb", "\ud800")),
            milestones=self.some(lambda: self.milestone(page_id), 4),
        )  # fmt: skip
        notes = tuple(Footnote(mark, self.cell()) for mark in range(1, 5))
        return Article(page, self.some(self.section, 6), notes, state=self.pick(("", "former")))


def chance_briefing(seed: int, count: int) -> Briefing:
    chance = Chance(seed)
    articles = tuple(chance.article(f"{chance.pick(IDS)}{number}") for number in range(count))
    return briefing_of(
        articles=articles,
        title=chance.text(),
        subtitle=chance.text(),
        author=chance.text(),
        edition=chance.text(),
        as_of=chance.text(),
        language=chance.text(),
        paper=chance.pick(("a4", "letter")),
        chronology=True,
    )


@pytest.mark.parametrize("seed", range(3))
def test_pages_made_by_chance_are_typeset(seed: int, export: Callable[[Briefing], ExportReceipt]):
    receipt = export(chance_briefing(seed, 8))

    with pikepdf.open(receipt.file) as pdf:
        assert len(pdf.pages) == receipt.pages
        assert not [each for each in receipt.warnings if "not in the fonts" not in each]
        addresses = [
            str(note.A.URI)
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/A" in note
        ]
    assert all(each.startswith(("https://", "http://", "mailto:")) for each in addresses)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_text_is_printed_as_it_stands_or_its_loss_is_counted(words: str):
    sieve = Sieve(read_repertoire(RESOURCES / "fonts"))

    cleaned = sieve.clean(words)

    assert cleaned.count("�") == sum(sieve.lost.values())
    assert cleaned.isprintable() or set("\u00ad\u200b\u200c\u200d\u200e\u200f\u00a0") & set(cleaned)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(cleaned)


def test_markup_look_alikes_are_printed_literally(
    articles: tuple[Article, ...], export: Callable[[Briefing], ExportReceipt]
):
    words = '#read("/etc/passwd") $x^2$ *b* <label> @ref // -- "q" #pagebreak()'

    receipt = export(briefing_of(articles=articles, title=words))

    with pypdfium2.PdfDocument(receipt.file) as pdf:
        cover = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert words in cover


def test_hundreds_of_pages_made_by_chance_are_written_without_an_exception(tmp_path: Path):
    sieve = Sieve(read_repertoire(RESOURCES / "fonts"))

    book = write_manuscript(chance_briefing(99, 300), sieve)

    assert len(book["documents"]) == 300
    json.dumps(book, ensure_ascii=False).encode("utf-8")


def test_letters_glued_to_a_link_are_typeset_at_every_place_of_a_line(
    articles: tuple[Article, ...], export: Callable[[Briefing], ExportReceipt]
):
    parts: list[Inline] = []
    for number in range(400):
        parts += [Text("word " * (number % 9)), PageLink("partner", "council"), Text("ship’s aim ")]
    section = Section("glued", 2, "Glued", (Paragraph(tuple(parts)),))
    glued = replace(articles[0], sections=(section,), footnotes=())

    receipt = export(briefing_of(articles=(glued, articles[1])))

    assert receipt.warnings == ()


def right_margins(file: Path) -> list[float]:
    """What each page leaves free at its right edge, in points."""
    free = []
    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            text = page.get_textpage()
            edges = [text.get_charbox(number)[2] for number in range(text.count_chars())]
            free.append(page.get_width() - max(edges))
    return free


def test_no_font_leaves_a_line_beyond_the_margin(
    articles: tuple[Article, ...], export: Callable[[Briefing], ExportReceipt]
):
    long = ("x" * 5000, "https://example.org/" + "a" * 300, "Donaudampfschifffahrts" * 9)
    cells = tuple((Text(each),) for each in long)
    section = Section(
        "long", 2, long[0], (*(Paragraph(cell) for cell in cells), Table((cells,), cells, long[0]))
    )

    receipt = export(
        briefing_of(articles=(replace(articles[0], sections=(section,)),), title=long[0])
    )

    assert min(right_margins(receipt.file)) > 60


def test_events_of_any_number_of_sources_stay_within_the_margin(
    export: Callable[[Briefing], ExportReceipt],
):
    sources = tuple(Source(f"s{number}", f"Council {number}", "official") for number in range(60))
    keys = tuple(source.key for source in sources)
    told = tuple(
        Milestone("p", f"m{number}", parse("1994"), "visit", "A visit.", sources=keys[:number])
        for number in range(60)
    )
    page = Page("p", "P", "country", "A page.", parse("1994"), milestones=told, sources=sources)
    article = build_article(page, parse_body(""), {}, (), date(2026, 11, 22))

    receipt = export(briefing_of(articles=(article,)))

    # The margin has 33 mm, and a full stop may hang into it.
    assert min(right_margins(receipt.file)[1:]) > 91


def test_links_in_text_from_right_to_left_are_tagged_at_every_place_of_a_line(
    articles: tuple[Article, ...], export: Callable[[Briefing], ExportReceipt]
):
    parts: list[Inline] = []
    for number in range(120):
        link = WebLink("العربية example", "https://example.org/")
        parts += [Text("عربية " * (number % 7)), link, Text(" · "), FootnoteMark(1), Text(" ")]
    section = Section("arabic", 2, "العربية", (Paragraph(tuple(parts)),))
    note = Footnote(1, (Text("عربية"),))
    arabic = replace(articles[0], sections=(section,), footnotes=(note,))

    receipt = export(briefing_of(articles=(arabic,)))

    assert receipt.warnings == ()
    with pikepdf.open(receipt.file) as pdf:
        links = [note for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
    assert len(links) >= 240  # one for each word


@pytest.mark.parametrize(("seed", "pages"), [(1037, 20), (5037, 4)])
def test_a_document_whose_links_could_not_be_tagged_is_tagged(
    seed: int, pages: int, export: Callable[[Briefing], ExportReceipt]
):
    receipt = export(chance_briefing(seed, pages))

    assert not [each for each in receipt.warnings if "not in the fonts" not in each]
