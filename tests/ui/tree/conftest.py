"""A small tree for the tests of the partners panel."""

import pytest

from app.library.arrangement.tree import Branch, TreeLeaf
from app.library.pages.edtf import parse

UZBEKISTAN = TreeLeaf("uzbekistan", "Uzbekistan", "country", "partner", parse("1994-07-13"))
KAZAKHSTAN = TreeLeaf("kazakhstan", "Kazakhstan", "country", "partner", parse("1994-05-27"))
FINLAND_FORMER = TreeLeaf(
    "finland", "Finland", "country", "partner", parse("1994-05-09"), parse("2023-04-04"), "former"
)
FINLAND_ALLY = TreeLeaf("finland", "Finland", "country", "member", parse("2023-04-04"))
NATO = TreeLeaf("nato", "North Atlantic Treaty Organization", "organisation")
OSCE = TreeLeaf("osce", "Organization for Security and Co-operation in Europe", "organisation")
COTE = TreeLeaf("cote-divoire", "Côte d’Ivoire", "country")


@pytest.fixture
def branches() -> tuple[Branch, ...]:
    """Return NATO with allies and partners, and the OSCE with participating States."""
    partners = Branch(
        "nato/partners",
        "Partners",
        (
            Branch("nato/partners/central-asia", "Central Asia", (), (KAZAKHSTAN, UZBEKISTAN)),
            Branch("nato/partners/former", "Former partners, now Allies", (), (FINLAND_FORMER,)),
        ),
    )
    allies = Branch("nato/allies", "Allies", (), (FINLAND_ALLY,))
    states = Branch("osce/states", "Participating States", (), (COTE, FINLAND_ALLY, UZBEKISTAN))
    return (
        Branch("nato", "NATO", (allies, partners), (NATO,)),
        Branch("osce", "OSCE", (states,), (OSCE,)),
    )
