"""What the reader can say of a found milestone: names, keys and icons, wherever it is said."""

from dataclasses import dataclass

from app.library.pages.page import Milestone


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to say; *key* says it in the list, *command* in the whole window."""

    says: str
    name: str
    key: str
    icon: str
    command: str


ACTS = (
    Act("accept", "Accept", "A", "circle-check", "judge_accept"),
    Act("correct", "Correct…", "C", "notebook-pen", "judge_correct"),
    Act("reject", "Reject", "R", "circle-x", "judge_reject"),
)
BY_KEY = {act.key: act.says for act in ACTS}


def takes_back(milestone: Milestone, says: str) -> bool:
    """Whether to say so of *milestone* is to say it again, which takes it back."""
    return milestone.said == says == "reject" or (
        says == "accept" and milestone.said in ("accept", "correct")
    )


def act_name(act: Act, milestone: Milestone) -> str:
    """What the act does to *milestone* as it stands."""
    return "Take Back" if takes_back(milestone, act.says) else act.name
