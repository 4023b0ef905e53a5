"""How well pages of unseen layouts are understood: python3 dev.py bench layouts [--faults].

The pages of `training/kept_aside` are written after layouts of sites that neither a rule nor a
weight was made from. Told are the shares of titles and dates that are right, and precision, recall
and F1 of what is cut, of headings, captions, milestones and footnotes; `training/comparison.py`
says when each is right. With --faults each page tells what is wrong: who has read that must not use
these pages to judge what they then mend.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from benchmarks.judging import Verdicts
from training.comparison import lists, read, values
from training.lettered import KEPT_ASIDE, LetteredPage, read_file


def main() -> None:
    """Measure and print, file by file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--faults", action="store_true", help="what is wrong in each page")
    parser.add_argument("--pages", type=Path, default=KEPT_ASIDE, help="a folder of other pages")
    options = parser.parse_args()
    for path in sorted(options.pages.glob("*.txt")):
        pages = list(read_file(path))
        print(f"{path.name}: {len(pages)} pages")
        measure(pages, faults=options.faults)


def measure(pages: Iterable[LetteredPage], *, faults: bool) -> None:
    """Print how well *pages* are understood, with all *faults* if they are wanted."""
    verdicts = Verdicts()
    for page in pages:
        report = read(page)
        verdicts.add(values(page, report.pages[0]), lists(page, report))
        if faults and verdicts.faults:
            print(page.name, *verdicts.faults, sep="\n    ")
    verdicts.tell()


if __name__ == "__main__":
    main()
