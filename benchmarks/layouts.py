"""How well pages of unseen layouts are understood: python3 dev.py bench layouts [--faults].

The pages of `training/kept_aside` are written after layouts of sites that neither a rule nor a
weight was made from. Told are the shares of titles and dates that are right, and precision, recall
and F1 of what is cut, of headings, captions and milestones. With --faults each page tells what is
wrong: who has read that must not use these pages to judge what they then mend.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from app.intake.labelling.labels import Label
from app.intake.readers.opening import read_document
from app.intake.report import FoundPage, Report
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand
from training.lettered import KEPT_ASIDE, LetteredPage, read_folder

SENTENCE_WORDS = 6  # by which the sentence of an event is known
SURROUNDINGS = Surroundings((("nato", "NATO"), ("osce", "OSCE")))


def plain(text: str) -> str:
    """*text* without the marks of lists and bars at its ends, and with single spaces."""
    return " ".join(re.sub(r"^[\s•*\-–|]+|[\s|]+$", "", text).split())


def counted(texts: Iterable[str]) -> Counter[str]:
    """The lines of *texts*, as they are compared."""
    lines = (plain(line) for text in texts for line in text.split("\n"))
    return Counter(line for line in lines if line)


def event(date: str, sentence: str) -> str:
    """An event as it is compared: its date and the first words of its sentence."""
    words = re.sub(r"^(?:[-–•*]|\(?\d{1,3}[.)])\s+(?=\D)", "", " ".join(sentence.split())).split()
    return f"{date.lstrip('?')}={' '.join(words[:SENTENCE_WORDS]).rstrip(' .,;:')}"


def values(page: LetteredPage, found: FoundPage) -> Iterator[tuple[str, str, str]]:
    """Each single value of a page: its name, what was found and what is true."""
    if title := plain(" ".join(page.lines(Label.TITLE))):
        yield "title", plain(found.title), title
    yield "published", found.published, page.facts.get("published", "")
    yield "updated", found.updated, page.facts.get("updated", "")


def lists(page: LetteredPage, report: Report) -> Iterator[tuple[str, Counter[str], Counter[str]]]:
    """Each list of a page: its name, what was found and what is true."""
    found = report.pages[0]
    lines = counted(page.text.split("\n"))
    cut = counted(removal.text for removal in report.removed)
    # What was cut out of a line, such as a link to edit it, is no line.
    yield "cut", cut & lines, counted(page.lines(Label.FRAME, Label.ABOUT))
    heads = (part.title for each in report.pages for part in each.sections if part.title)
    yield "headings", counted(heads), counted(page.lines(Label.HEADING))
    yield "captions", counted(found.captions), counted(page.lines(Label.CAPTION))
    told = (fact.partition("=") for fact in page.facts.get("milestones", "").split(" | ") if fact)
    wanted = Counter(event(date, sentence) for date, _, sentence in told)
    got = Counter(event(str(each.date), each.sentence) for each in found.milestones)
    yield "milestones", got, wanted


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--faults", action="store_true", help="what is wrong in each page")
    options = parser.parse_args()
    right: defaultdict[str, list[bool]] = defaultdict(list)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for page in read_folder(KEPT_ASIDE):
        document = read_document(page.text.encode(), f"{page.name}.txt")
        report = understand(document, page.name, "", SURROUNDINGS)
        faults: list[str] = []
        for name, value, truth in values(page, report.pages[0]):
            right[name].append(value == truth)
            faults += [f"{name}: {value!r}, not {truth!r}"] if value != truth else []
        for name, got, wanted in lists(page, report):
            same = got & wanted
            counts[name].update(found=got.total(), there=wanted.total(), same=same.total())
            if got != wanted:
                faults.append(f"{name}: too much {list(got - same)}, missing {list(wanted - same)}")
        if options.faults and faults:
            print(page.name, *faults, sep="\n    ")
    for name, verdicts in right.items():
        print(f"{name:12} right in {sum(verdicts)} of {len(verdicts)}")
    for name, count in counts.items():
        precision = count["same"] / max(1, count["found"])
        recall = count["same"] / max(1, count["there"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{name:12} precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}")


if __name__ == "__main__":
    main()
