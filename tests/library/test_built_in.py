"""The built-in library as a whole."""

import pytest

from app.library.verification.verifying import Verification, verify_library
from app.paths import RESOURCES

PLURALS = {"country": "countries", "body": "bodies"}


@pytest.fixture(scope="module")
def found() -> Verification:
    """Return what a check of the built-in library finds."""
    return verify_library(RESOURCES / "library", RESOURCES / "spelling")


def test_it_has_no_fault(found):
    assert found.faults == ()


def test_it_says_of_itself_what_it_holds(found):
    text = (RESOURCES / "library" / "pages" / "how-to-read.md").read_text(encoding="utf-8")

    assert f"has {found.pages} pages with {found.milestones:,} milestones" in text
    assert f"{found.confirmed:,} of them confirmed" in text
    for kind, count in found.kinds.items():
        assert f"| {PLURALS.get(kind, f'{kind}s')} | {count} |" in text
    for klass, count in found.classes.items():
        assert f"| {klass} | {count:,} |" in text
