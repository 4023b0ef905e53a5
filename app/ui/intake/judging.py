"""What a reader says of a found milestone, and how it reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.library.pages.correcting import said_of
from app.library.pages.corrections import (
    Corrections,
    MilestoneCorrection,
    corrections_path,
    load_corrections,
    save_corrections,
)
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone
from app.library.pages.page_file import read_page_file
from app.library.pages.verdicts import DOUBTFUL, SAID, is_found, reasons, told_where


@dataclass(frozen=True, slots=True)
class Judgement:
    """A found milestone, and what the reader says of it; None as long as nothing is said."""

    milestone: Milestone
    said: MilestoneCorrection | None = None

    @property
    def shown(self) -> Milestone:
        """The milestone with the reader's words in place of what was found."""
        said = self.said
        if said is None or said.says != "correct":
            return self.milestone
        return replace(
            self.milestone,
            date=parse(said.new_date) if said.new_date else self.milestone.date,
            type=said.new_type or self.milestone.type,
            text=said.new_text or self.milestone.text,
            qualifier=said.new_qualifier or ("" if said.new_date else self.milestone.qualifier),
        )

    @property
    def date(self) -> str:
        """The date in words."""
        words = self.shown.date.describe(self.shown.qualifier)
        return words[:1].upper() + words[1:]

    @property
    def verdict(self) -> str:
        """What was said, in a word."""
        return SAID[self.said.says] if self.said else ""

    @property
    def marks(self) -> tuple[str, ...]:
        """The doubts about it, in words; none once the reader has judged."""
        if self.said is not None:
            return ()
        marks = () if self.milestone.confirmed else ("Not confirmed",)
        doubtful = self.milestone.confidence < DOUBTFUL
        share = round(self.milestone.confidence * 100)
        return (*marks, f"Doubtful, {share} %") if doubtful else marks

    @property
    def inferred(self) -> str:
        """Why a part of the date was worked out."""
        reason = self.milestone.inferred if self.said is None else ""
        return f"Worked out: {reason}" if reason else ""

    @property
    def reasons(self) -> str:
        """Why it is doubted, in words; nothing once the reader has judged."""
        why = reasons(self.milestone) if self.said is None else ""
        return f"Doubted: {why}" if why else ""

    @property
    def told(self) -> str:
        """Where the page tells it, in words, if not in its text."""
        return told_where(self.milestone).capitalize()

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        kind = self.shown.type[:1].upper() + self.shown.type[1:]
        parts = (self.verdict, self.date, kind, self.shown.text.rstrip("."), *self.marks)
        return ". ".join(part for part in (*parts, self.told, self.reasons, self.inferred) if part)


def correction(milestone: Milestone, says: str, **new: str) -> MilestoneCorrection:
    """What the reader *says* of *milestone*, with what is *new* in it."""
    sentence = milestone.sentence or milestone.text
    return MilestoneCorrection(says, sentence, str(milestone.date), **new)


def judgements(
    milestones: Iterable[Milestone], said: Sequence[MilestoneCorrection]
) -> list[Judgement]:
    """*milestones* with what was *said* of each."""
    found = tuple(milestones)
    return list(map(Judgement, found, said_of(found, said)))


def load_judgements(folder: Path, page_id: str) -> list[Judgement]:
    """The milestones found in a page of the library in *folder*, with what was said of each.

    Read from the page file, which has those that the reader rejected as well.

    Raises:
        OSError: the page file cannot be read.
    """
    path = folder / "pages" / f"{page_id}.md"
    file = read_page_file(path.read_text(encoding="utf-8"), path.name)
    said, _ = load_corrections(corrections_path(path))
    found = file.page.milestones if file.page else ()
    return judgements(filter(is_found, found), said.milestones)


def load_judgement(folder: Path, page_id: str, milestone_id: str) -> Judgement:
    """The milestone of that id in a page, with what was said of it.

    Raises:
        OSError: the page file cannot be read.
        LookupError: the page has no such milestone, or it was not found in a text.
    """
    rows = load_judgements(folder, page_id)
    row = next((each for each in rows if each.milestone.id == milestone_id), None)
    if row is None:
        raise LookupError("only milestones that were found in an imported page can be judged")
    return row


def again(row: Judgement, says: str) -> bool:
    """Whether to say so of *row* is to say it again, which takes it back."""
    present = row.said.says if row.said is not None else ""
    return present == says or (says, present) == ("accept", "correct")


def write_down(path: Path, row: Judgement, made: MilestoneCorrection | None) -> Corrections:
    """Put *made* into the corrections at *path*, in place of what was said; None takes that back.

    Gives what stood there before.

    Raises:
        OSError: the file cannot be written.
    """
    before, _ = load_corrections(path)
    after = before.excluding(row.said) if row.said is not None else before
    save_corrections(path, after.including(made) if made is not None else after)
    return before
