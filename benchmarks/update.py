"""How long a page that is added, changed or removed takes until a search finds it so.

python3 dev.py bench update [--pages N] [--rounds N]

Page files are made up, with milestones, links and relations; the library is compiled and opened,
and then single page files are written or removed while it is open. Measured are the whole way from
the file on the disk to the answer of a search, the first search for events, and the first search
after a start.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from app.library.compilation.compiled import CompiledLibrary
from app.library.library import Library
from app.library.pages.page import MILESTONE_TYPES
from app.library.search.answer import SearchRequest
from benchmarks.search_corpus import Corpus
from index.records import Document

KINDS = ("country", "organisation", "framework", "theme", "operation", "document")
LIBRARY = """id = "large"
title = "A large library"
edition = "1"
as_of = "2020"
[[branch]]
id = "a"
title = "Branch"
"""
Time = tuple[float, float]
EVENTS = ("event:1998..2003", "year:1999", "type:joined", "before:1990 after:1985")


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, change, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, prog="update.py")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as place:
        folder, cache = Path(place, "library"), Path(place, "cache")
        write_library(folder, given.pages)
        took, _ = timed(lambda: CompiledLibrary(folder, cache).close())
        print(f"{given.pages:,} pages, compiled in {took / 1000:.0f} s\n")
        measure_starts(folder, cache)
        measure_changes(folder, cache, given.rounds)
    return 0


def measure_starts(folder: Path, cache: Path) -> None:
    """Print what the first search takes in a library that has just been opened."""
    print(f"{'milliseconds':40}{'wall':>8}{'CPU':>8}")
    for text in ("stra", *EVENTS):
        library = Library([CompiledLibrary(folder, cache)])
        assert library.pages()  # as the window has shown them
        wall, cpu = timed(lambda: ask(library, text))  # noqa: B023
        print(f"first search, {text:26}{wall:8.0f}{cpu:8.0f}")
        library.close()


def measure_changes(folder: Path, cache: Path, rounds: int) -> None:
    """Print how long single changes take until a search shows them."""
    library = Library([CompiledLibrary(folder, cache)])
    library.prepare_search()
    page = folder / "pages" / "new.md"
    text = (folder / "pages" / "p1.md").read_text(encoding="utf-8").replace("id: p1\n", "id: new\n")
    ways: dict[str, list[Time]] = {"added": [], "changed": [], "removed": []}
    for number in range(rounds):
        for way, times in ways.items():
            word = f"zinc{way}{number}" if way != "removed" else f"zincchanged{number}"
            if way == "removed":
                page.unlink()
            else:
                page.write_text(f"{text}\n{word}\n", encoding="utf-8")
            expected = int(way != "removed")
            times.append(timed(lambda: refresh(library, word, expected)))  # noqa: B023
    library.close()
    for way, times in ways.items():
        wall, cpu = (median(each) for each in zip(*times, strict=True))
        print(f"{f'a page is {way}':40}{wall:8.0f}{cpu:8.0f}")


def refresh(library: Library, word: str, expected: int) -> None:
    """Take in what is new, and search for it."""
    assert library.refresh()
    assert ask(library, word) == expected


def ask(library: Library, text: str) -> int:
    """Search as the window does; the number of pages found."""
    return library.search(SearchRequest(text, limit=20)).total


def timed(work: Callable[[], object]) -> Time:
    """The milliseconds that *work* takes, by the clock and of the processor."""
    begun, used = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000


def write_library(folder: Path, count: int) -> None:
    """Write so many page files."""
    (folder / "pages").mkdir(parents=True)
    (folder / "library.toml").write_text(LIBRARY, encoding="utf-8")
    dice = random.Random(7)
    for number, page in enumerate(Corpus.make().pages(count)):
        text = page_file(dice, number, count, page)
        (folder / "pages" / f"p{number}.md").write_text(text, encoding="utf-8")


def page_file(dice: random.Random, number: int, count: int, page: Document) -> str:
    """The text of a page file with three milestones, a relation and three links."""
    milestones = "\n".join(
        f"  - {{id: m{each}, date: {dice.randrange(1950, 2020)}-{dice.randrange(1, 13):02},"
        f" type: {dice.choice(MILESTONE_TYPES)}, with: [p{dice.randrange(count)}],"
        f' text: "{page.passages[0].title}", sources: [s]}}'
        for each in range(3)
    )
    body = "\n\n".join(
        f"## {each.title.rstrip('.')}\n\n{each.text} See [it](page:p{dice.randrange(count)})."
        for each in page.passages
    )
    return f"""---
id: p{number}
title: "{page.title}"
kind: {KINDS[number % len(KINDS)]}
tree: [{{at: a}}]
as_of: 2020
summary: "{page.summary}"
milestones:
{milestones}
related: [{{to: p{dice.randrange(count)}, as: see also}}]
sources:
  s: {{publisher: A publisher, class: official, url: "https://example.org/{number}"}}
---
{body}
"""


if __name__ == "__main__":
    sys.exit(main())
