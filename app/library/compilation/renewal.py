"""What is new in a library after its files have changed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Renewal:
    """These *pages* are new, changed or gone, all of them when None.

    *names* says whether names may now lead elsewhere, *description* whether the library itself
    is described otherwise: its title, its branches.
    """

    pages: frozenset[str] | None = frozenset()
    names: bool = False
    description: bool = False

    def __bool__(self) -> bool:
        return self != NOTHING_NEW


NOTHING_NEW = Renewal()
EVERYTHING_NEW = Renewal(None, names=True, description=True)
