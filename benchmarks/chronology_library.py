"""A library of made-up pages with as many milestones as are wanted, the same at every run."""

import random
from collections.abc import Iterator
from pathlib import Path

from app.library.pages.page import MILESTONE_TYPES

SEED = 5
PER_PAGE = 50
FRAMEWORKS = 40
FIRST_YEAR, LAST_YEAR = 1949, 2025
_DOES = ("Signs", "Opens", "Hosts", "Agrees", "Reviews", "Sends", "Receives", "Proposes")
_WHAT = (
    "a programme of practical work for the next two years",
    "a seminar on the planning of civil emergencies",
    "the framework document in the presence of the ambassadors",
    "an office for liaison in its capital",
    "a contingent of engineers and a field hospital",
    "talks on the reform of its armed forces",
    "a review of what has been done since the last meeting, with a list of what is still open",
    "its first round",
)
_FRONT = """---
id: {id}
title: {title}
kind: {kind}
tree: [{{at: made-up}}]
as_of: 2025
summary: A page made up for measuring.
milestones:
{milestones}
sources:
  s1: {{publisher: Office of Records, url: "https://example.org/{id}/1", class: official}}
  s2: {{publisher: Institute of Dates, url: "https://example.org/{id}/2", class: press}}
---
## History

Nothing of this has happened.
"""
_LIBRARY = """id = "measured"
title = "Measured"
language = "en"
edition = "1"
licence = "CC0-1.0"
publisher = "Nobody"
as_of = "2025"

[[branch]]
id = "made-up"
title = "Made up"
"""


def write_library(folder: Path, milestones: int) -> None:
    """Write a library of at least so many *milestones* into *folder*."""
    dice = random.Random(SEED)
    pages = folder / "pages"
    pages.mkdir(parents=True)
    (folder / "library.toml").write_text(_LIBRARY, encoding="utf-8")
    count = -(-milestones // PER_PAGE)
    for number in range(max(count, FRAMEWORKS + 1)):
        page = f"made-{number}"
        text = _FRONT.format(
            id=page,
            title=f"{'Frame' if number < FRAMEWORKS else 'Land'} number {number}",
            kind="framework" if number < FRAMEWORKS else "country",
            milestones="\n".join(_milestones(dice, PER_PAGE if number < count else 0)) or " []",
        )
        (pages / f"{page}.md").write_text(text, encoding="utf-8")


def _milestones(dice: random.Random, count: int) -> Iterator[str]:
    for number in range(count):
        with_ = dice.sample(range(FRAMEWORKS), dice.choice((1, 1, 2, 5)))
        yield f"  - id: m{number}"
        yield f"    date: {_date(dice)}"
        yield f"    type: {dice.choice(MILESTONE_TYPES)}"
        yield f"    with: [{', '.join(f'made-{each}' for each in with_)}]"
        yield f"    text: {dice.choice(_DOES)} {dice.choice(_WHAT)}."
        yield f"    sources: [{dice.choice(('s1', 's1, s2'))}]"
        yield f"    confirmed: {dice.choice(('true', 'true', 'true', 'false'))}"
        if dice.random() < 0.06:
            yield f"    differs: [{{date: {_date(dice)}, source: s2}}]"


def _date(dice: random.Random) -> str:
    year = round(dice.triangular(FIRST_YEAR, LAST_YEAR, 2004))
    month, day = dice.randint(1, 12), dice.randint(1, 28)
    return dice.choice(
        (
            *(f"{year}-{month:02}-{day:02}",) * 12,
            *(f"{year}-{month:02}",) * 4,
            *(str(year),) * 2,
            f"{year}/{year + 2}",
            f"{year}~",
        )
    )
