"""The typesetter itself: what it does when its tags or the disk fail."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.export.typeset import UNTAGGED, TargetError, typeset
from app.paths import RESOURCES

FONTS = RESOURCES / "fonts"
STAMP = datetime(2026, 11, 1, tzinfo=UTC)
PLAIN = (
    '#set document(title: "T")\n= One\nText\n#metadata((at: (:), index: (:), pages: 2))<places>\n'
)
SKIPPED = PLAIN.replace("= One", "=== Three")  # which PDF/UA-1 forbids


def unheard(stage: str, done: int, total: int) -> None:
    """Take reports that no test asks about."""


def write(folder: Path, text: str) -> Path:
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
