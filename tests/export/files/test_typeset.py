"""The typesetter itself: what it does when its tags or the disk fail."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pikepdf
import pypdfium2
import pytest

from app.export.files.typeset import UNTAGGED, TargetError, typeset
from app.paths import RESOURCES

FONTS = RESOURCES / "fonts"
STAMP = datetime(2026, 11, 1, tzinfo=UTC)
PLAIN = """#set document(title: "T")
= One
Text
#metadata((pages: 2, height: 842, places: (:), strays: (), terms: (), main: ()))<layout>
"""
SKIPPED = PLAIN.replace("= One", "=== Three")  # which PDF/UA-1 forbids


def unheard(stage: str, done: int, total: int) -> None:
    """Take reports that no test asks about."""


def write(folder: Path, text: str, book: Mapping[str, Any] = MappingProxyType({})) -> Path:
    (folder / "book.json").write_text(json.dumps(dict(book)), encoding="utf-8")
    template = folder / "template.typ"
    template.write_text(text, encoding="utf-8")
    return template


def test_what_comes_out_is_described(tmp_path: Path):
    made = typeset(unheard, write(tmp_path, PLAIN), FONTS, tmp_path / "x.pdf", STAMP)

    assert made.bytes == (tmp_path / "x.pdf").stat().st_size
    assert made.pages == 2
    assert made.remarks == ()


def test_a_book_that_cannot_be_tagged_comes_without_tags_and_says_so(tmp_path: Path):
    made = typeset(unheard, write(tmp_path, SKIPPED), FONTS, tmp_path / "x.pdf", STAMP)

    assert made.remarks[0].startswith(UNTAGGED)
    assert b"StructTreeRoot" not in (tmp_path / "x.pdf").read_bytes()


def test_an_unknown_family_is_remarked(tmp_path: Path):
    template = write(tmp_path, '#set text(font: ("Nowhere", "Inter"))\n' + PLAIN)

    made = typeset(unheard, template, FONTS, tmp_path / "x.pdf", STAMP)

    assert made.remarks == ("unknown font family: nowhere",)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(tmp_path: Path):
    with pytest.raises(TargetError, match="No space left"):
        typeset(unheard, write(tmp_path, PLAIN), FONTS, Path("/dev/full"), STAMP)


def test_a_book_is_printed_again_while_a_page_number_differs(tmp_path: Path):
    grows = """
#set document(title: "T")
#let lead = json("book.json").lead
= One
#if "page" in lead [#pagebreak() moved #lead.page]
#metadata("b")<b>
#context {
  let page = query(<b>).first().location().page()
  let places = (b: (page, 0, 0))
  [#metadata((pages: 1, height: 842, places: places, strays: (), terms: (), main: ()))<layout>]
}
"""
    template = write(tmp_path, grows, {"lead": {"to": "b", "refer": True}})

    typeset(unheard, template, FONTS, tmp_path / "x.pdf", STAMP)

    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as pdf:
        assert "moved 2" in pdf[1].get_textpage().get_text_range()


@pytest.mark.parametrize("limits", [("MANY_PAGES",), ("MANY_PAGES", "VERY_MANY_PAGES")])
def test_a_large_book_is_the_same_when_less_of_its_layouts_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limits: tuple[str, ...]
):
    strays = """
#set document(title: "T")
#let block = json("book.json").documents.first().sections.first().blocks.first()
= One
#if "stray" in block [#pagebreak() moved]
#metadata((pages: 2, height: 842, places: (:), strays: ("n",), terms: (), main: ()))<layout>
"""
    block = {"k": "p", "r": [{"note": "1", "label": "n", "r": []}]}
    book = {"documents": [{"sections": [{"blocks": [block]}]}]}
    template = write(tmp_path, strays, book)
    usual = typeset(unheard, template, FONTS, tmp_path / "x.pdf", STAMP)

    for limit in limits:
        monkeypatch.setattr(f"app.export.files.typeset.{limit}", 1)
    write(tmp_path, strays, book)
    large = typeset(unheard, template, FONTS, tmp_path / "y.pdf", STAMP)

    assert large.sha256 == usual.sha256
    with pypdfium2.PdfDocument(tmp_path / "y.pdf") as pdf:
        assert "moved" in pdf[1].get_textpage().get_text_range()


def test_damaged_pictures_are_told_and_the_others_may_be_shown(tmp_path: Path):
    (tmp_path / "picture-1.png").write_bytes(b"no picture")
    (tmp_path / "picture-2.gif").write_bytes(b"none either")

    made = typeset(unheard, write(tmp_path, PLAIN), FONTS, tmp_path / "x.pdf", STAMP)

    assert made.remarks == ("2 pictures are damaged; the description stands there.",)
    assert (tmp_path / "pictures.json").read_text() == "{}"


def test_a_link_leads_to_its_place_in_the_finished_file(tmp_path: Path):
    leads = """
#set document(title: "T")
= One
#link(json("book.json").lead.address)[There]
#pagebreak()
#v(200pt)
#metadata("b")<b>Here
#context {
  let at = query(<b>).first().location().position()
  let places = (b: (at.page, at.x.pt(), at.y.pt()))
  [#metadata((pages: 2, height: 841.9, places: places, strays: (), terms: (), main: ()))<layout>]
}
"""
    template = write(tmp_path, leads, {"lead": {"to": "b"}})

    typeset(unheard, template, FONTS, tmp_path / "x.pdf", STAMP)

    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        (link,) = pdf.pages[0].Annots
        page, _, _, top, _ = link.Dest
        assert page.objgen == pdf.pages[1].obj.objgen
        assert 841.9 - 300 < top < 841.9 - 200
        assert "/A" not in link
        assert link.Contents == "page 2"
