"""How a query is carried out: which terms and phrases are read, and how they are combined."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """The documents with a term in a field.

    One that ends with `*` stands for all terms that begin so, which score as if they were one.
    """

    field: str
    term: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Family:
    """The documents with any of several terms in a field, which score as if they were one."""

    field: str
    terms: tuple[str, ...]
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Run:
    """The documents in which terms follow one another, with at most *slop* words between two."""

    field: str
    terms: tuple[str, ...]
    slop: int = 0
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class AllOf:
    """What every part finds and *unwanted* does not; without parts, everything else."""

    parts: tuple["Plan", ...]
    unwanted: "Plan | None" = None


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What at least one part finds; without parts, nothing."""

    parts: tuple["Plan", ...]


@dataclass(frozen=True, slots=True)
class Plus:
    """What *found* finds; where *more* finds it too, that adds to the score.

    *inside* says that *more* finds nothing else.
    """

    found: "Plan"
    more: "Plan"
    inside: bool = False


Leaf = Term | Family | Run
Plan = Leaf | AllOf | AnyOf | Plus

EVERYTHING = AllOf(())
NOTHING = AnyOf(())
