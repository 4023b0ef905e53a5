"""What is known of the open libraries when a document is read: names, places, branches."""

from dataclasses import dataclass

from app.library.library import Library


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What understanding a document needs of the libraries; plain values, so it can be pickled.

    *names* are pairs of a name (title, alias, former name, abbreviation) and the id of its page,
    *places* pairs of a page id and the branch where the page stands first, *branches* the paths
    of all branches. Empty surroundings are allowed: then nothing is linked and nothing placed.
    """

    names: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    branches: tuple[str, ...] = ()


def surroundings_of(library: Library) -> Surroundings:
    """What the pages of *library*, and of all libraries open with it, are called and stand at."""
    pages = library.pages()
    return Surroundings(
        names=library.names_in_text,
        places=tuple((page.id, page.tree[0]) for page in pages if page.tree),
        branches=tuple(dict.fromkeys(place for page in pages for place in page.tree)),
    )
