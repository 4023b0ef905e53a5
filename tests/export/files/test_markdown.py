"""A briefing as Markdown, read back by a Markdown reader."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from app.export.briefing import Briefing
from app.export.document.markdown_text import escaped
from app.export.files.markdown import export_markdown, markdown
from app.export.writing import ExportError

AWKWARD = (
    "*b* _i_ `c` **s** [l](u) ![i](u) <b>html</b> &amp; ~~d~~ \\ a|b",
    "snake_case_name and 5 * 3 * 2",
    "https://example.org/a_b_c",
    "[^1] and [x]: y",
    "\x00control\u202eoverride\ud800",
)


def plain(text: str) -> str:
    """What a reader of the Markdown *text* sees."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return "".join(
        child.content for token in tokens for child in token.children or () if child.content
    )


def test_a_table_of_contents_leads_to_every_page(briefing: Briefing):
    text = markdown(briefing)

    assert text.startswith("# Partners and councils\n\nTwo selected pages\n\n")
    assert (
        "- [Ruritania](#ruritania)\n- [Council of Co-operation](#council-of-co-operation)" in text
    )


def test_every_link_inside_leads_to_a_heading(briefing: Briefing):
    text = markdown(briefing)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    anchors: list[str] = []
    for heading in headings:
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        before = sum(re.sub(r"-\d+$", "", each) == slug for each in anchors)
        anchors.append(f"{slug}-{before}" if before else slug)

    targets = re.findall(r"\]\(#([^)]*)\)", text)

    assert len(targets) > 8
    assert set(targets) <= set(anchors)


def test_generated_parts_and_footnotes_are_there(briefing: Briefing):
    text = markdown(briefing)

    assert "| 13 July 1994 | Signs the Document. (sources differ) | 1, 2 |" in text
    assert "[^1]: The note at the foot" in text
    assert "early.[^1]" in text
    assert "1. *A list*. Council. <https://example.org/one>" in text
    assert "| Date | Event | Told in | Sources |" in text


def test_structure_survives(briefing: Briefing):
    text = markdown(briefing)

    assert "> A quotation of *some* **weight**." in text
    assert "1. First\n2. Second\n\n   - inner" in text
    assert "```\ntwo  spaces\n    indented\n```" in text
    assert "| Years | Presence |\n|---|---|\n" in text


@pytest.mark.parametrize("words", AWKWARD[:4])
def test_what_looks_like_markup_reads_as_it_stands(words: str):
    assert plain(escaped(words)) == words


def test_controls_and_overrides_are_dropped():
    assert escaped(AWKWARD[4]) == "controloverride"


def test_the_file_is_written_and_described(briefing: Briefing, tmp_path: Path):
    receipt = export_markdown(briefing, tmp_path / "x.md")

    assert receipt.file.read_text(encoding="utf-8") == markdown(briefing)
    assert receipt.bytes == receipt.file.stat().st_size
    assert [each.name for each in tmp_path.iterdir()] == ["x.md"]


def test_a_target_that_cannot_be_written_is_an_error(briefing: Briefing, tmp_path: Path):
    with pytest.raises(ExportError, match="No such file"):
        export_markdown(briefing, tmp_path / "missing" / "x.md")
