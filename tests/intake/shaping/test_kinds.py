"""What a page is about."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.kinds import guess_kind, looks_spun
from app.library.pages.page import KINDS


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


def test_a_rewritten_copy_gives_itself_away() -> None:
    assert looks_spun([], "https://encycwopedia.example/x")
    assert looks_spun([Block(Role.PARAGRAPH, "It was opened._sentence_0")], "")
    assert not looks_spun([Block(Role.PARAGRAPH, "It was opened.")], "")
