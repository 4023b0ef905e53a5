"""Where a milestone that was found in a text stands: in doubt, or judged by the reader."""

from app.library.pages.page import Milestone

DOUBTFUL = 0.7  # confidence below which a milestone is in doubt
NOT_CONFIRMED = "not confirmed"
NOT_CHECKED = "found, not checked"
IN_A_NOTE = "told in a footnote"
SAID = {"accept": "Accepted", "correct": "Corrected", "reject": "Rejected"}


def is_found(milestone: Milestone) -> bool:
    """Whether it was found in a text and can be judged."""
    return milestone.origin == "extracted"


def is_open(milestone: Milestone) -> bool:
    """Whether it was found, and nothing was said of it yet."""
    return is_found(milestone) and not milestone.said


def is_doubtful(milestone: Milestone) -> bool:
    """Whether it was found, is in doubt, and nothing was said of it yet."""
    doubted = milestone.confidence < DOUBTFUL or not milestone.confirmed
    return is_open(milestone) and doubted


def verdict(milestone: Milestone) -> str:
    """Where one that was found stands, in words; nothing for one that was written."""
    if not is_found(milestone):
        return ""
    if milestone.said:
        return SAID[milestone.said]
    if milestone.confidence < DOUBTFUL:
        return f"Doubtful, {round(milestone.confidence * 100)}\N{NO-BREAK SPACE}%"
    return "Found, not checked" if milestone.confirmed else "Doubtful"


def reasons(milestone: Milestone) -> str:
    """Why it is doubted, in plain words in one line; nothing where it is not, or no more is known.

    That a part of its date is worked out is among them; *inferred* of the milestone says how.
    """
    return "; ".join(milestone.doubts) if is_doubtful(milestone) else ""


def told_where(milestone: Milestone) -> str:
    """Where its page tells it, in words, if not in the text itself; that has a mark there."""
    return IN_A_NOTE if milestone.found == "footnote" else ""


def doubt(milestone: Milestone) -> str:
    """The mark that documents and tables set behind it; nothing where somebody vouches for it."""
    if not milestone.confirmed:
        return NOT_CONFIRMED
    return NOT_CHECKED if is_open(milestone) else ""
