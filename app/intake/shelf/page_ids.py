"""The ids of imported pages: their titles in small Latin letters, figures and hyphens."""

import re

from app.intake.shelf.likeness import text_sum
from app.library.pages.markdown import slug

_LONGEST = 60
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['’‘ʼьъ]")
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
# Cyrillic as BGN/PCGN write Russian, Ukrainian and Serbian, Greek as ELOT 743 does, without their
# marks; letters that Unicode takes apart (й, ё, ї, ά) come as the plain ones.
_LETTERS = """
    а a б b в v г g ґ g д d е e є ye ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f
    х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ј j љ lj њ nj ћ c ђ dj џ dz ѕ dz ә a ғ g қ q ң n
    ө o ұ u ү u һ h
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch
    ψ ps ω o
    ł l ø o đ d ð d þ th æ ae œ oe ı i ə a
"""
_LATIN = str.maketrans(dict(re.findall(r"(\S) (\S+)", _LETTERS)))


def id_of(title: str) -> str:
    """What the id of a page with that *title* begins with; a number may follow.

    A title of other letters than Latin, Cyrillic and Greek ones gives an id without words.
    """
    plain = slug(_APOSTROPHES.sub("", title.lower())) if any(map(str.isalnum, title)) else ""
    name = _NOT_IN_IDS.sub("-", plain.translate(_LATIN)).strip("-")
    if len(name) > _LONGEST:
        name = name[:_LONGEST].rpartition("-")[0] or name[:_LONGEST]
    name = name.strip("-") or f"document-{text_sum(title)[:6]}"
    return f"page-{name}" if name in _RESERVED else name
