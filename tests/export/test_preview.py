"""The first pages of a document as pictures."""

from dataclasses import replace

import pypdfium2
import pytest

from app.export.briefing import gather
from app.export.files.pdf import export_pdf
from app.export.options import Options
from app.export.preview import MOST_PAGES, draw, further, preview
from app.export.templates import BRIEFING
from app.export.writing import ExportCancelledError
from app.library.pages.page import Place
from app.library.parts import HeadingPart, NotePart, PlacePart

PARTS = (
    HeadingPart("North"),
    *(PlacePart(Place(page)) for page in ("finland", "sweden", "georgia", "ukraine", "armenia")),
)


def colours(image):
    """The blue, green and red of every seventh point, as a set."""
    assert len(image.pixels) == image.stride * image.height
    return {tuple(image.pixels[at : at + 3]) for at in range(0, len(image.pixels) - 3, 28)}


def test_the_first_pages_are_drawn_as_wide_as_wanted(library, paths):
    found = preview(
        library, PARTS, Options(title="North"), BRIEFING, paths.fonts, paths.briefing_template, 200
    )

    assert len(found.pages) == MOST_PAGES
    assert {page.width for page in found.pages} <= {200, 201}
    assert all(1.3 < page.height / page.width < 1.5 for page in found.pages)
    assert found.parts < found.whole == 5  # headings are not counted
    assert all(len(colours(page)) > 5 for page in found.pages)


def test_grey_pages_have_no_colour(library, paths):
    grey = Options(title="North", colour=False)

    found = preview(library, PARTS[1:2], grey, BRIEFING, paths.fonts, paths.briefing_template, 120)

    assert (found.parts, found.whole) == (1, 1)
    assert all(max(point) - min(point) <= 2 for page in found.pages for point in colours(page))


def test_a_document_of_a_page_gives_one_picture(library, paths, tmp_path):
    bare = Options(title="Bare").with_only(())
    briefing = gather(library, [HeadingPart("A"), PlacePart(Place("icrc"))], bare)
    made = export_pdf(briefing, tmp_path / "a.pdf", paths.fonts, paths.briefing_template)

    images = draw((tmp_path / "a.pdf").read_bytes(), 100)

    assert len(images) == min(made.pages, MOST_PAGES)
    assert len(draw((tmp_path / "a.pdf").read_bytes(), 100, most=1)) == 1


def test_a_preview_that_is_not_wanted_any_more_stops(library, paths):
    with pytest.raises(ExportCancelledError):
        preview(
            library,
            PARTS,
            Options(),
            BRIEFING,
            paths.fonts,
            paths.briefing_template,
            100,
            cancelled=lambda: True,
        )


def test_the_contents_of_a_preview_list_the_parts_that_are_not_set(library, paths, tmp_path):
    first = gather(library, PARTS[:2], Options(title="North", sources=True))
    listed = tuple(further(library, (*PARTS, HeadingPart("South"), NotePart("?", "Asked")), 2))
    target = tmp_path / "north.pdf"

    export_pdf(replace(first, further=listed), target, paths.fonts, paths.briefing_template)

    assert listed[-3:] == (("Armenia", 1), ("South", 0), ("Asked", 1))
    with pypdfium2.PdfDocument(target) as pdf:
        cover, contents = (
            " ".join(pdf[at].get_textpage().get_text_range().split()) for at in (0, 1)
        )
    order = ["Finland", "Sweden", "Georgia", "Ukraine", "Armenia", "South", "Asked"]
    places = [contents.index(title) for title in (*order, "Chronology", "Sources", "Index")]
    assert places == sorted(places)
    assert all(title in cover for title in order)


def test_parts_of_a_preview_without_headings_all_stand_at_the_left(library):
    assert tuple(further(library, PARTS[1:], 3)) == (("Ukraine", 0), ("Armenia", 0))
