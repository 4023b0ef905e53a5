"""What a reader says of a found milestone, and how it reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.library.corrections import MilestoneCorrection, about
from app.library.edtf import parse
from app.library.page import Milestone

DOUBTFUL = 0.7  # confidence below which a milestone is marked as doubtful
VERDICTS = {"accept": "Accepted", "correct": "Corrected", "reject": "Rejected"}


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
        return VERDICTS.get(self.said.says, "") if self.said else ""

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
    def spoken(self) -> str:
        """What a screen reader says."""
        kind = self.shown.type[:1].upper() + self.shown.type[1:]
        parts = (self.verdict, self.date, kind, self.shown.text.rstrip("."), *self.marks)
        return ". ".join(part for part in (*parts, self.inferred) if part)


def correction(milestone: Milestone, says: str, **new: str) -> MilestoneCorrection:
    """What the reader *says* of *milestone*, with what is *new* in it."""
    sentence = milestone.sentence or milestone.text
    return MilestoneCorrection(says, sentence, str(milestone.date), **new)


def judgements(
    milestones: Iterable[Milestone], said: Sequence[MilestoneCorrection]
) -> list[Judgement]:
    """*milestones* with what was *said* of each."""
    known = {about(each): each for each in said}
    return [Judgement(each, known.get(about(correction(each, "accept")))) for each in milestones]
