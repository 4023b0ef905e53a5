"""The scopes that a chronology can have in the window: what each is called and what it means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    """One scope: its short name on a button, its keys, what it holds, and what to say if nothing.

    *kind* names it in the program.
    """

    kind: str
    name: str
    keys: str
    meaning: str
    nothing: str


CHOICES = (
    ScopeChoice("page", "Page", "Alt+1", "What this page tells", "This page tells no dated events"),
    ScopeChoice(
        "partner",
        "Partner",
        "Alt+2",
        "This page, and all that others tell of it",
        "No dated events tell of this page",
    ),
    ScopeChoice(
        "branch",
        "Branch",
        "Alt+3",
        "The branch of the partner tree that is chosen there",
        "No branch of the tree with dated events is chosen",
    ),
    ScopeChoice(
        "results",
        "Results",
        "Alt+4",
        "The pages that the search has found",
        "No search has found dated events",
    ),
    ScopeChoice(
        "tray", "Tray", "Alt+5", "The pages in the tray", "No page with dated events is in the tray"
    ),
    ScopeChoice(
        "everything",
        "All",
        "Alt+6",
        "Everything in the library",
        "The library tells no dated events",
    ),
)
KINDS = tuple(choice.kind for choice in CHOICES)


def choice_of(kind: str) -> ScopeChoice:
    """The scope called *kind*."""
    return CHOICES[KINDS.index(kind)]
