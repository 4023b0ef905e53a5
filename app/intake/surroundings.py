"""What is known of the open libraries when a document is read: names, places, branches."""

from dataclasses import dataclass


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
