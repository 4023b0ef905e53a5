"""What the reader can choose to compare: the partners, frameworks and branches of a library."""

from collections.abc import Iterable, Iterator, Sequence

from app.library.arrangement.tree import Branch
from app.library.comparing.assembled import short_titles
from app.library.library import Library
from app.ui.compare.choice_model import Choice
from app.ui.compare.matrix_view import MatrixChoices

FEWEST_OF_A_GROUP = 2


def partners(library: Library) -> tuple[Choice, ...]:
    """Every partner, sorted, with the other names under which it is sought."""
    pages = library.history.pages
    return tuple(
        Choice(entry.id, entry.title, " ".join(pages[entry.id].aliases))
        for entry in library.pages("country")
    )


def matrix_choices(library: Library, tree: Sequence[Branch]) -> MatrixChoices:
    """What rows and columns of a matrix can be chosen from; *tree* gives the groups of rows."""
    countries = partners(library)
    known = {choice.id for choice in countries}
    history, short = library.history, short_titles(library.abbreviations(), library.titles)
    return MatrixChoices(
        branches=tuple(_groups(tree, known)),
        partners=countries,
        groups=tuple(
            Choice(group, title, short.get(title, ""))
            for group in history.groups()
            for title in (history.titles.get(group, group),)
        ),
        short=short,
    )


def _groups(
    branches: Iterable[Branch], known: set[str], above: str = ""
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The branches in or below which at least two partners stand, with the way to them."""
    for branch in branches:
        title = f"{above} › {branch.title}" if above else branch.title
        pages = tuple(dict.fromkeys(page for page in branch.page_ids() if page in known))
        if len(pages) >= FEWEST_OF_A_GROUP:
            yield title, pages
        yield from _groups(branch.children, known, title)
