"""What is new in a library after page files have changed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Renewal:
    """These *pages* are new, changed or gone, all of them when None.

    *names* says whether names may now lead elsewhere.
    """

    pages: frozenset[str] | None = frozenset()
    names: bool = False

    def __bool__(self) -> bool:
        return self != NOTHING_NEW


NOTHING_NEW = Renewal()
EVERYTHING_NEW = Renewal(None, names=True)
