"""Every switch and the template, in every format that is made of the flow."""

import html as markup
import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.export.briefing import Briefing
from app.export.chapters import Chapter
from app.export.document.palette import contrast
from app.export.files.html import html
from app.export.files.markdown import markdown
from app.export.files.plain_text import text
from app.export.formats import FORMATS
from app.export.options import SWITCHES, Options
from app.export.templates import Template
from app.export.word.document import word
from app.library.arrangement.names import Abbreviation
from app.library.pages.body import Paragraph, Section, Text
from tests.export.briefings import briefing_of


def word_xml(briefing: Briefing, part: str = "document") -> str:
    return zipfile.ZipFile(io.BytesIO(word(briefing))).read(f"word/{part}.xml").decode()


def word_text(briefing: Briefing) -> str:
    """The words of a Word file, a paragraph to a line."""
    xml = word_xml(briefing) + word_xml(briefing, "header1") + word_xml(briefing, "header2")
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    lines = ("".join(re.findall(r"<w:t[ >][^<]*|<w:t>[^<]*", each)) for each in paragraphs)
    return "\n".join(markup.unescape(re.sub(r"<[^>]*>", "", line)) for line in lines)


def html_text(briefing: Briefing) -> str:
    return markup.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "\n", html(briefing), flags=re.S))


WRITERS = {"html": html_text, "txt": text, "md": markdown, "docx": word_text}
TITLES = {name: f"Our {name}" for name in SWITCHES if name != "cover"}
every_format = pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)


@pytest.fixture
def whole(briefing: Briefing) -> Briefing:
    """Two pages, with titles of our own for every part."""
    return replace(
        briefing,
        template=Template(titles=TITLES),
        abbreviations=(Abbreviation("CoC", "Council of Co-operation", "council"),),
        chapters=tuple(replace(each) for each in briefing.chapters),
    )


def with_options(briefing: Briefing, **said: Any) -> Briefing:
    return replace(briefing, options=replace(briefing.options, **said))


@every_format
@pytest.mark.parametrize("switch", ["contents", "chronology", "sources", "index"])
def test_a_part_stands_there_under_its_title_only_if_it_is_switched_on(whole, write, switch):
    assert TITLES[switch] in write(whole)
    assert TITLES[switch] not in write(with_options(whole, **{switch: False}))


@every_format
def test_abbreviations_that_are_used_are_listed_if_that_is_wanted(whole, write):
    used = with_options(whole, title="CoC")
    chapter = replace(used.chapters[0], title="CoC and others")
    used = replace(used, chapters=(chapter, *used.chapters[1:]))

    assert TITLES["abbreviations"] in write(used)
    assert TITLES["abbreviations"] not in write(with_options(used, abbreviations=False))


@every_format
def test_parts_stand_in_the_order_of_the_template(whole, write):
    order = ("cover", "index", "sources", "chronology", "text", "contents", "abbreviations")
    turned = replace(whole, template=replace(whole.template, order=order))

    lines = [line.strip("#* ") for line in write(turned).splitlines()]

    places = [lines.index(TITLES[part]) for part in ("index", "sources", "chronology")]
    assert places == sorted(places)
    assert lines.index(TITLES["chronology"]) < lines.index("Framework of relations")


@every_format
def test_sources_are_numbered_across_the_document_or_by_page(whole, write):
    together, apart = write(whole), write(with_options(whole, sources=False))

    assert together.count("https://example.org/one") < 3
    assert "Our sources" in together
    assert "Sources" in [line.strip("# ") for line in apart.splitlines()]


@every_format
def test_what_is_put_together_tells_the_sources_on_which_it_rests(whole, write):
    rests = whole.chapters[0].page.sources[:2]
    words = Section("", 2, "", (Paragraph((Text("Two words."),)),))
    matrix = Chapter("part-1", "matrix", "Who joined what", (words,), sources=rests)
    assembled = replace(whole, chapters=(matrix, *whole.chapters))

    told = " ".join(write(assembled).split())

    assert len(rests) == 2
    assert re.search(r"Two words\. Sources: \[? ?1\W+2\b", told)
    apart = " ".join(write(with_options(assembled, sources=False)).split())
    assert "Two words. Sources" not in apart


@every_format
def test_a_page_of_the_past_tells_its_day_and_not_up_to_when_it_knows(whole, write):
    chapter = whole.chapters[0]
    past = replace(chapter, article=replace(chapter.article, as_of=date(1996, 1, 1)))
    known = f"as of {chapter.page.as_of.describe()}"

    assert known in write(whole)
    assert known not in write(replace(whole, chapters=(past, *whole.chapters[2:])))


@every_format
def test_paragraphs_bear_numbers_only_if_that_is_wanted(whole, write):
    opening = "Opening words before any heading."
    numbered = write(with_options(whole, numbered=True))

    assert re.search(rf"\b1\W*{opening}", numbered)
    assert not re.search(rf"\b1\W*{opening}", write(whole))
    assert "Numbers are those of paragraphs." in numbered


@every_format
def test_the_cover_tells_who_made_it_when_and_of_what(whole, write):
    said = with_options(whole, date="In spring", handling="For official use")
    standing = "Entente reference library · In spring · Edition 2026-11 · As of 2020"
    lines = [line.strip("#* ") for line in write(said).splitlines()]
    bare = [line.strip("#* ") for line in write(with_options(said, cover=False)).splitlines()]

    assert lines.index(standing) < lines.index("Framework of relations")
    assert bare.index(standing) > bare.index("Framework of relations")
    assert "For official use" in "\n".join(bare)


@every_format
def test_chronology_only_has_no_text(whole, write):
    template = replace(whole.template, layout="none")
    alone = write(replace(whole, template=template))

    assert "Our chronology" in alone
    assert "Framework of relations" not in alone


@every_format
def test_the_only_chapter_gives_a_plain_document_its_title(articles, write):
    options = Options(title=articles[1].page.title).with_only(())
    plain = replace(briefing_of(articles[1:]), options=options)
    lines = [line.strip("#* ") for line in write(plain).splitlines() if line.strip()]

    shown = [line for line in lines if line.casefold() == articles[1].page.title.casefold()]
    # HTML and Word have it once more, as the title of the file and at the head of its pages.
    assert len(shown) == (1 if write in (text, markdown) else 2)


@every_format
def test_the_index_names_the_section_or_the_paragraph(whole, write):
    plain = " ".join(write(whole).split())
    numbered = " ".join(write(with_options(whole, numbered=True)).split())

    assert re.search(r"Ruritania:.*Council of Co-operation, Key data|Members", plain)
    assert plain != numbered


def test_colours_and_faces_of_the_template_are_those_of_html_and_word(whole):
    colours = {"main": "#204020", "accent": "#a01010"}
    template = replace(whole.template, colours=colours, text_face="Noto Serif", head_face="Inter")
    house = replace(whole, template=template)

    assert "--main: #204020" in html(house)
    assert '--serif: "Noto Serif"' in html(house)
    assert '<w:color w:val="204020"/>' in word_xml(house, "styles")
    assert 'w:ascii="Noto Serif"' in word_xml(house, "styles")
    assert '<w:altName w:val="Cambria"/>' in word_xml(house, "fontTable")


def test_without_colour_everything_is_grey(whole):
    grey = with_options(whole, colour=False)

    for colour in re.findall(r"#([0-9a-f]{6});", html(grey).partition("</style>")[0]):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
        assert max(red, green, blue) - min(red, green, blue) < 16
    assert "12325C" not in word_xml(grey, "styles")


def test_dark_colours_can_be_read(whole):
    dark = html(whole).partition("prefers-color-scheme: dark")[2].partition("}")[0]

    found = dict(re.findall(r"--(main|accent|mark|text|muted): (#[0-9a-f]{6})", dark))
    assert len(found) == 5
    assert all(contrast(colour, "#282b30") >= 4.5 for colour in found.values())


def test_the_paper_is_that_of_print_and_word(whole):
    letter = with_options(whole, paper="letter")

    assert "@page { size: letter;" in html(letter)
    assert 'w:w="12240" w:h="15840"' in word_xml(letter)


def test_words_of_the_handling_line_cannot_leave_the_style_sheet(whole):
    style = html(with_options(whole, handling='"; } </style><b>')).partition("</style>")[0]

    assert "\\22 ; \\7d " in style


def test_links_of_word_name_pages_if_that_is_wanted(whole):
    assert "(see page " in word_text(whole)
    assert "PAGEREF" in word_xml(whole)
    assert "(see page " not in word_text(with_options(whole, page_numbers=False))


@pytest.mark.parametrize("form", FORMATS, ids=lambda each: each.id)
def test_what_a_format_lacks_are_options_each_with_a_reason(form):
    names = Options.__dataclass_fields__

    assert set(form.lacks) <= set(names)
    assert all(reason.endswith(".") for reason in form.lacks.values())
