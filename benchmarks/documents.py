"""How well documents of all formats are understood: python3 dev.py bench documents [--faults].

The documents of `training/kept_aside/documents` are web pages, PDFs, Word files, EPUBs, Markdown
and copied text, with all that such files have around their text; nothing is made from them. Told
are the shares of titles and dates that are right, by format too, and precision, recall and F1 of
what is cut, of headings, captions, milestones and footnotes; `training/documents.py` says when each
is right. With --faults each document tells what is wrong: who has read that must not use these
documents to judge what they then mend.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.layouts import tell_lists
from training.documents import DOCUMENTS, KeptDocument, lists, read_documents, values


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--faults", action="store_true", help="what is wrong in each document")
    parser.add_argument("--documents", type=Path, default=DOCUMENTS, help="a folder of others")
    options = parser.parse_args()
    measure(read_documents(options.documents), faults=options.faults)


def measure(documents: Iterable[KeptDocument], *, faults: bool) -> None:
    """Print how well *documents* are understood, with all *faults* if they are wanted."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    titles: defaultdict[str, list[bool]] = defaultdict(list)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        found: list[str] = []
        for name, value, truth in values(document):
            right[name].append(value == truth)
            found += [f"{name}: {value!r}, not {truth!r}"] if value != truth else []
        titles[document.format].append(right["title"][-1])
        for listed in lists(document):
            same, extra, missing = map(len, listed[1:])
            counts[listed.name].update(found=same + extra, there=same + missing, same=same)
            if extra or missing:
                found.append(f"{listed.name}: too much {listed.extra}, missing {listed.missing}")
        if faults and found:
            print(document.name, *found, sep="\n    ")
    for name, verdicts in right.items():
        print(f"{name:12} right in {sum(verdicts)} of {len(verdicts)}")
    by_format = (f"{name} {sum(all_)}/{len(all_)}" for name, all_ in sorted(titles.items()))
    print(f"{'title':12} by format:", ", ".join(by_format))
    tell_lists(counts)


if __name__ == "__main__":
    main()
