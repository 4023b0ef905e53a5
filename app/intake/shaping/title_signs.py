"""By which signs, beside its look, a line of a flattened page is its title, or surely none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.shaping.headwords import HEAD, defined, headword
from app.intake.shaping.naming_lines import NAME, naming_lines, paper
from app.intake.shaping.titles import OTHER_PAGE

_WAY_SIGN = re.compile(r"\s(?:>|/|»|›|→|::|\\)\s")
_FEWEST_STEPS = 2  # of a way through a site
_FEWEST_WORDS = 3  # of its last step, where that is a title and no part of the site
_OF_A_WAY, _OF_EVIDENCE, _DEFINED = 0.85, 0.95, 0.6
_UNSURE, _LIKELY = 0.3, 0.5
_EVIDENCE = re.compile(
    r"(?:further |supplementary )?written evidence (?:submitted )?(?:by|from) .{3,140}",
    re.IGNORECASE,
)
_DOES = r"\s(?:is|was|has|writes|works|teaches|reports|served|covers|advises)\s"
# Rubrics of parliaments, and for whom a paper is
_RUBRIC = re.compile(
    r"texts\sadopted|textes\sadoptés|angenommene\stexte|(?:nato\s|osce\s)?(?:restricted|unclassified"
    r"|confidential|secret|limited|public)|for\s(?:official|internal)\suse(?:\sonly)?|embargoed\b.*"
    r"|not\sfor\sdistribution|diffusion\srestreinte|vs\s?[–-]\s?nfd|nur\sfür\sden\sdienstgebrauch"
    r"|для\sслужебного\sпользования|для\sслужбового\sкористування|дсп",
    re.IGNORECASE,
)
_MOST_OF_A_NAME = 40  # characters


def with_title_signs(blocks: Sequence[Block]) -> list[Block]:
    """*blocks*, told of by their looks, with the chance to be the title that other signs give.

    A way through the site ends with the title; an article of an encyclopaedia begins with it,
    where no line looks like one; written evidence is called so; and a name of which a later line
    says what its bearer does is the author's.
    """
    record, term = naming_lines(blocks), headword(blocks)
    ways = {folded(step) for block in blocks[:HEAD] if (step := _last_step(block.text))}
    chances = [_chance(block, blocks, ways) for block in blocks]
    chances = [record.get(at, chance) for at, chance in enumerate(chances)]
    if max(chances, default=0) < _UNSURE and (at := defined(blocks)) is not None:
        chances[at] = _DEFINED
    if max(chances, default=0) < _LIKELY and (said := paper(blocks)) is not None:
        chances[said] = _DEFINED
    chances = [term.get(at, chance) for at, chance in enumerate(chances)]
    return [
        block
        if chance == block.likely.title
        else replace(block, likely=replace(block.likely, title=chance))
        for block, chance in zip(blocks, chances, strict=True)
    ]


def _chance(block: Block, blocks: Sequence[Block], ways: set[str]) -> float:
    text, chance = " ".join(block.text.split()), block.likely.title
    if block.role not in (Role.PARAGRAPH, Role.HEADING):
        return chance
    if _EVIDENCE.fullmatch(text):
        return max(chance, _OF_EVIDENCE)
    if _last_step(text) or OTHER_PAGE.search(text) or _RUBRIC.fullmatch(text):
        return 0.0
    if folded(text) in ways:
        return max(chance, _OF_A_WAY)
    return 0.0 if _is_of_the_author(text, blocks) else chance


def _last_step(text: str) -> str:
    """The last step of a way through a site, which may be the title; else nothing."""
    steps = _WAY_SIGN.split(" ".join(text.split()))
    last = steps[-1].strip()
    return last if len(steps) > _FEWEST_STEPS and len(last.split()) >= _FEWEST_WORDS else ""


def _is_of_the_author(text: str, blocks: Sequence[Block]) -> bool:
    if len(text) > _MOST_OF_A_NAME or not NAME.fullmatch(text):
        return False
    says = re.compile(re.escape(text) + _DOES)
    return any(says.match(" ".join(block.text.split())) for block in blocks)
