"""Small libraries on disk, written by the test that needs them."""

from collections.abc import Callable
from pathlib import Path

import pytest

LIBRARY = """
id = "small"
title = "A small library"
edition = "2026"
as_of = "2025"

[[branch]]
id = "nato"
title = "NATO"

[[branch]]
id = "nato/partners"
title = "Partners"

[[branch]]
id = "osce"
title = "OSCE"
"""

PFP = """---
id: pfp
title: Partnership for Peace
kind: framework
aliases: [PfP]
redirects: [partnership]
tree: [{at: nato}]
exists: {from: 1994-01-10, milestone: launch}
as_of: 2020
summary: A programme of practical co-operation.
milestones:
  - {id: launch, date: 1994-01-10, type: framework launched, text: The Allies launch it.,
     sources: [a], event: pfp-launched}
sources:
  a: {publisher: NATO, class: official, url: "https://example.org/pfp", title: The Framework}
---
## How it works

Each partner signs the Framework Document.
"""

FREEDONIA = """---
id: freedonia
title: Freedonia
kind: country
headings: ["Freedonia, relations with"]
tree: [{at: nato/partners, through: pfp}, {at: osce}]
memberships: [{in: pfp, from: 1994-07-13, role: partner, milestone: signs}]
as_of: 2020
summary: An invented partner.
milestones:
  - {id: launch, date: 1994-01-10, type: framework launched, text: The programme begins.,
     sources: [b], event: pfp-launched, confirmed: false}
  - {id: signs, date: 1994-07-13, type: agreement signed, with: [pfp], text: Signs it.,
     sources: [b], differs: [{date: 1995, source: b}]}
related: [{to: pfp, as: member of}]
sources:
  b: {publisher: Freedonian Gazette, class: press, url: "https://example.org/f", published: 1994}
---
## Evolution

It signed the [Framework](page:pfp#how-it-works).[^1] Its stock of mélange is gone.

[^1]: The Gazette says 1995.
"""


@pytest.fixture
def write_library(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes the two pages above, changed, as a library; it returns the folder."""

    def write(**pages: str) -> Path:
        folder = tmp_path / "small"
        (folder / "pages").mkdir(parents=True, exist_ok=True)
        (folder / "library.toml").write_text(LIBRARY, encoding="utf-8")
        for page_id, text in {"pfp": PFP, "freedonia": FREEDONIA, **pages}.items():
            (folder / "pages" / f"{page_id}.md").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def pfp() -> str:
    """The text of the page file `pfp.md`."""
    return PFP


@pytest.fixture
def freedonia() -> str:
    """The text of the page file `freedonia.md`."""
    return FREEDONIA
