"""What a page is about and who published it."""

import pytest

from app.intake.document import Block, Role
from app.intake.kinds import guess_kind, guess_publisher, looks_spun
from app.intake.report import Removal
from app.library.page import KINDS


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Final communiqué of the Council", "document"),
        ("The North Atlantic Treaty", "document"),
        ("Operation Unified Protector", "operation"),
        ("NATO's relations with Uzbekistan", "country"),
        ("NATO’s relations with the OSCE", "article"),
        ("Partnerships", "article"),
    ],
)
def test_the_title_tells_what_a_page_is_about(title: str, kind: str) -> None:
    assert guess_kind(title) == kind
    assert kind in KINDS


@pytest.mark.parametrize(
    ("said", "url", "cut", "publisher"),
    [
        ("A ministry", "https://www.nato.int/x", "", "A ministry"),
        ("", "https://www.nato.int/x", "", "NATO"),
        ("", "http://osce.org/x", "", "OSCE"),
        ("", "", "NATO - North Atlantic Treaty Organization", "NATO"),
        ("", "", "OSCE logo", "OSCE"),
        ("", "https://example.org/nato", "", ""),
        ("", "", "Skip Links", ""),
    ],
)
def test_the_publisher_is_told_by_metadata_address_or_frame(
    said: str, url: str, cut: str, publisher: str
) -> None:
    assert guess_publisher(said, url, [Removal(cut, "frame")]) == publisher


def test_a_rewritten_copy_gives_itself_away() -> None:
    assert looks_spun([], "https://encycwopedia.example/x")
    assert looks_spun([Block(Role.PARAGRAPH, "It was opened._sentence_0")], "")
    assert not looks_spun([Block(Role.PARAGRAPH, "It was opened.")], "")
