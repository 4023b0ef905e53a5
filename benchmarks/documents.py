"""How well documents of all formats are understood: python3 dev.py bench documents [--faults].

The documents of `training/kept_aside/documents` are web pages, PDFs, Word files, EPUBs, Markdown
and copied text, with all that such files have around their text; nothing is made from them. Told
are the shares of titles and dates that are right, by format too, and precision, recall and F1 of
what is cut, of headings, captions, milestones and footnotes; `training/documents.py` says when each
is right. With --faults each document tells what is wrong: who has read that must not use these
documents to judge what they then mend.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.judging import Verdicts
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
    verdicts = Verdicts()
    titles: defaultdict[str, list[bool]] = defaultdict(list)
    for document in documents:
        verdicts.add(values(document), lists(document))
        titles[document.format].append(verdicts.right["title"][-1])
        if faults and verdicts.faults:
            print(document.name, *verdicts.faults, sep="\n    ")
    verdicts.tell()
    by_format = (f"{name} {sum(all_)}/{len(all_)}" for name, all_ in sorted(titles.items()))
    print(f"{'titles':12} by format:", ", ".join(by_format))


if __name__ == "__main__":
    main()
