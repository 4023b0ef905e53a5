"""How well pages of unseen layouts are understood: python3 dev.py bench layouts [--faults].

The pages of `training/kept_aside` are written after layouts of sites that neither a rule nor a
weight was made from. Told are the shares of titles and dates that are right, and precision, recall
and F1 of what is cut, of headings, captions, milestones and footnotes; `training/comparison.py`
says when each is right. With --faults each page tells what is wrong: who has read that must not use
these pages to judge what they then mend.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

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
    right: defaultdict[str, list[bool]] = defaultdict(list)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        report = read(page)
        found: list[str] = []
        for name, value, truth in values(page, report.pages[0]):
            right[name].append(value == truth)
            found += [f"{name}: {value!r}, not {truth!r}"] if value != truth else []
        for listed in lists(page, report):
            same, extra, missing = map(len, listed[1:])
            counts[listed.name].update(found=same + extra, there=same + missing, same=same)
            if extra or missing:
                found.append(f"{listed.name}: too much {listed.extra}, missing {listed.missing}")
        if faults and found:
            print(page.name, *found, sep="\n    ")
    for name, verdicts in right.items():
        print(f"{name:12} right in {sum(verdicts)} of {len(verdicts)}")
    tell_lists(counts)


def tell_lists(counts: Mapping[str, Counter[str]]) -> None:
    """Print precision, recall and F1 of each list, from how many were found, there and the same."""
    for name, count in counts.items():
        precision = count["same"] / max(1, count["found"])
        recall = count["same"] / max(1, count["there"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{name:12} precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}", end="")
        print(f" ({count['found']} found, {count['there']} there)")


if __name__ == "__main__":
    main()
