"""Pages of which each line bears the letter of what it is: `training/README.md` has the form."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.intake.document import Block
from app.intake.labelling.labels import Label
from app.intake.readers.opening import read_document

PAGES = Path(__file__).parent / "pages"
KEPT_ASIDE = Path(__file__).parent / "kept_aside"
_PAGE = re.compile(r"^@@ ", re.MULTILINE)
_LETTERS = "".join(label for label in Label if label != Label.MORE)
_LINE = re.compile(rf"([{_LETTERS}])\| ?(.*)")


class UnletteredError(Exception):
    """A line has no letter; the message says in which page of which file."""


@dataclass(frozen=True, slots=True)
class LetteredPage:
    """A page: what is said of it as a whole, its text, and the label of each line by its number."""

    name: str
    facts: dict[str, str]
    text: str
    labels: dict[int, Label]

    def lines(self, *labels: Label) -> list[str]:
        """The lines that have one of *labels*, in their order."""
        lines = self.text.split("\n")
        return [lines[number - 1] for number, label in self.labels.items() if label in labels]

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the text, as the program reads it."""
        return read_document(self.text.encode(), "page.txt").blocks

    def labels_of(self, blocks: tuple[Block, ...]) -> list[Label]:
        """The label of each of *blocks*: that of most of its lines. A title goes on as MORE."""
        ends = [block.line for block in blocks[1:]] + [self.text.count("\n") + 2]
        # Of a line may come several blocks.
        lines = [range(b.line, max(end, b.line + 1)) for b, end in zip(blocks, ends, strict=True)]
        labels = [
            Counter(self.labels[each] for each in of if each in self.labels).most_common(1)[0][0]
            for of in lines
        ]
        first = labels.index(Label.TITLE) if Label.TITLE in labels else len(labels)
        return [
            Label.MORE if label == Label.TITLE and at > first else label
            for at, label in enumerate(labels)
        ]


def read_folder(folder: Path) -> Iterator[LetteredPage]:
    """Every page of the files in *folder*, in the order of their names.

    Raises:
        UnletteredError: a line that is not empty has no letter.
    """
    for path in sorted(folder.glob("*.txt")):
        yield from read_file(path)


def read_file(path: Path) -> Iterator[LetteredPage]:
    """Every page of the file at *path*.

    Raises:
        UnletteredError: a line that is not empty has no letter.
    """
    for part in _PAGE.split(path.read_text(encoding="utf-8"))[1:]:
        yield _page(path, part)


def _page(path: Path, part: str) -> LetteredPage:
    head, _, body = part.partition("\n---\n")
    name, *facts = head.split("\n")
    lines: list[str] = []
    labels: dict[int, Label] = {}
    for number, line in enumerate(body.rstrip().split("\n"), start=1):
        match = _LINE.fullmatch(line)
        if match is None and line.strip():
            raise UnletteredError(f"{path.name}, page “{name}”: no letter before “{line[:60]}”")
        if match is not None:
            labels[number] = Label(match[1])
        lines.append(match[2] if match else "")
    pairs = (fact.partition(": ") for fact in facts if fact)
    return LetteredPage(name, {key: value for key, _, value in pairs}, "\n".join(lines), labels)
