"""The HTML file: complete in itself, with every link leading somewhere, and nothing that runs."""

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.briefing import Briefing, gather
from app.export.chapters import Chapter
from app.export.files.html import export_html, html
from app.export.options import Options
from app.library.pages.body import (
    Figure,
    ItemList,
    Paragraph,
    Preformatted,
    Section,
    Table,
    Text,
    WebLink,
    block_text,
)
from app.library.pages.page import Place
from app.library.parts import EventsPart, HeadingPart, NotePart, PlacePart
from tests.export.briefings import briefing_of

VOID = {"meta", "img", "br", "hr", "link", "input"}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


class Reading(HTMLParser):
    """What a browser would see: tags that close in order, ids, links, headings, text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data

    def places(self) -> set[str]:
        """The places of the file that links lead to."""
        inner = (link for link in self.links if link.startswith("#"))
        return {link[1:].replace("%23", "#").replace("%25", "%") for link in inner}


def test_every_link_leads_to_a_place_and_every_place_is_there_once(briefing):
    page = Reading(html(briefing))

    assert len(page.ids) == len(set(page.ids))
    assert page.places() <= set(page.ids)
    assert "https://example.org/a?b=c#d" in page.links


def test_headings_go_down_step_by_step(briefing):
    levels = [int(tag[1]) for tag, _ in Reading(html(briefing)).tags if tag in {"h1", "h2", "h3"}]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nothing_runs_and_nothing_comes_from_outside(briefing):
    page = Reading(html(briefing))

    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "iframe", "object", "form"}
    assert all(not name.startswith("on") for _, found in page.tags for name in found)
    assert {found["src"][:5] for tag, found in page.tags if tag == "img"} <= {"data:"}


def test_notes_lead_there_and_back(briefing):
    page = Reading(html(briefing))

    assert {"@note-1", "@mark-1", "@note-2", "@mark-2"} <= set(page.ids)
    assert page.links.count("#@note-1") == 2  # the text marks it twice
    assert "The note at the foot, with the Council." in page.text


def test_a_file_has_language_title_and_looks_for_light_and_dark(briefing):
    text = html(briefing)

    assert '<html lang="en">' in text
    assert "<title>Partners and councils</title>" in text
    assert "prefers-color-scheme: dark" in text


def test_everything_that_a_page_says_is_in_the_file(briefing):
    page = " ".join(Reading(html(briefing)).text.split())

    for article in briefing.articles:
        for section in article.sections:
            assert section.title in page
            for block in section.blocks:
                for line in filter(str.strip, block_text(block).replace("\t", "\n").split("\n")):
                    assert " ".join(line.split()) in page


def test_contents_and_chronology_can_be_left_out(articles):
    bare = html(briefing_of(articles, contents=False, chronology=False))

    assert "<nav" not in bare
    assert "@chronology" not in bare
    assert "sources differ" in html(briefing_of(articles))


def test_pictures_are_part_of_the_file(articles, tmp_path):
    (tmp_path / "map.png").write_bytes(PIXEL)
    figures = (Figure("map.png", "A map of it", "Where it lies"), Figure("gone.png", "Gone"))
    article = replace(articles[1], sections=(Section("maps", 2, "Maps", figures),))
    briefing = replace(briefing_of([article]), folders={"council": tmp_path})

    text = html(briefing)

    assert '<img src="data:image/png;base64,iVBOR' in text
    assert 'alt="A map of it"' in text
    assert "<figcaption>Where it lies</figcaption>" in text
    assert "<figure><figcaption>Gone</figcaption></figure>" in text


def test_blocks_keep_what_they_are(articles):
    blocks = (
        ItemList((((Paragraph((Text("a"),))), Paragraph((Text("b"),))),), start=3),
        Preformatted("two  <spaces>"),
        Table((), caption="Empty"),
        Table(((),)),
        Paragraph((Text("s", strong=True, code=True), Text(""), WebLink("bad", "javascript:x"))),
    )
    article = replace(articles[1], sections=(Section("x", 2, "X", blocks),))

    text = html(briefing_of([article], chronology=False))

    assert '<ol start="3"><li><p>a</p>\n<p>b</p></li></ol>' in text
    assert '<pre tabindex="0"><code>two  &lt;spaces&gt;</code></pre>' in text
    assert "<strong><code>s</code></strong>bad</p>" in text
    Reading(text)


def test_parts_of_every_kind_are_written(library):
    parts = [
        HeadingPart("Part <one>"),
        PlacePart(Place("pfp", "milestones")),
        PlacePart(Place("pfp", "", 0, 3, "The")),
        NotePart("My **own** words.\n\n## Head\n\nMore."),
        EventsPart("Events", first="1994", last="1994"),
    ]

    text = html(gather(library, parts, Options(title="T")))

    page = Reading(text)
    assert page.places() <= set(page.ids)
    assert "<strong>own</strong>" in text
    assert "Part &lt;one&gt;" in text


def test_a_mark_without_its_note_is_left_out(articles):
    section = articles[0].sections[2]
    chapter = Chapter("country#x", "passage", "Ruritania", (section,), articles[0])
    briefing = replace(briefing_of(articles), chapters=(chapter,))

    assert "doc-noteref" not in html(briefing)


@given(st.text(max_size=60))
def test_whatever_a_page_says_stays_text(words):
    section = Section("s", 2, words, (Paragraph((Text(words), WebLink(words, words))),))
    chapter = Chapter("part-1", "note", words, (section,))
    briefing = Briefing(chapters=(chapter,), options=Options(title=words))
    Reading(html(briefing))


def test_the_file_is_written_in_utf_8(briefing, tmp_path: Path):
    receipt = export_html(briefing, tmp_path / "a.html")

    assert receipt.file.read_text(encoding="utf-8") == html(briefing)


def test_the_same_briefing_gives_the_same_bytes(briefing):
    assert html(briefing) == html(briefing)


@pytest.mark.parametrize("language", ["ar", "x-odd"])
def test_a_chapter_bears_the_language_of_its_page(articles, language):
    article = replace(articles[1], page=replace(articles[1].page, language=language))
    text = html(briefing_of([article]))

    assert (
        f'<article id="council" class="opens" lang="{"ar" if language == "ar" else "en"}">' in text
    )


def test_what_is_in_another_language_says_so(articles):
    foreign = (
        Paragraph((Text("Текст"),), "ru"),
        ItemList(((Paragraph((Text("eins"),), "de"),), (Paragraph((Text("two"),)),))),
        Table((((Text("un"),),),), head=((Text("mot"),),), language="fr"),
    )
    section = Section("x", 2, "Наука", foreign, language="ru")
    article = replace(articles[1], sections=(section,))

    tags = Reading(html(briefing_of(articles=[article]))).tags

    spoken = [(tag, found["lang"]) for tag, found in tags if "lang" in found][2:]
    assert spoken == [("h3", "ru"), ("p", "ru"), ("li", "de"), ("table", "fr")]


def test_a_title_that_reads_from_right_to_left_is_set_so(articles):
    arabic = "\u0627\u0644\u062a\u0639\u0627\u0648\u0646"

    markup = html(briefing_of(articles, title=arabic, subtitle="Notes"))

    assert f'<h1 dir="rtl">{arabic}</h1><p class="lines">Notes</p>' in markup
