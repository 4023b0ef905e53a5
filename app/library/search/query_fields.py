"""The fields of the query language: one table for reading, help and completion."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, other names for it, what follows it, and an example.

    *takes* is "words", "values" (of the vocabulary), or "dates".
    """

    name: str
    takes: str
    means: str
    example: str
    aliases: tuple[str, ...] = ()


FIELDS = (
    Field("title", "words", "words in the title of a page", "title:council"),
    Field("heading", "words", "words in headings and other names", "heading:evolution reform"),
    Field("kind", "values", "pages of a kind", "mandate kind:operation"),
    Field("in", "values", "pages in a branch of the tree", "treaty in:osce", ("branch",)),
    Field("partner", "values", "pages about a partner or its events", "mission partner:ukraine"),
    Field("status", "values", "current, suspended, former, planned", "status:former", ("state",)),
    Field("origin", "values", "written pages or imported ones", "origin:written", ("source",)),
    Field("lang", "values", "pages in a language", "lang:english", ("language",)),
    Field("library", "values", "pages of a library", "library:entente"),
    Field("type", "values", "pages that tell of events of a type", "type:joined year:1992"),
    Field("before", "dates", "pages that tell of an event before a date", "kosovo before:1999"),
    Field("after", "dates", "pages that tell of an event after a date", "kosovo after:2008"),
    Field("event", "dates", "pages that tell of an event within dates", "event:1998..2003"),
    Field("year", "dates", "pages that tell of an event in a year", "year:1994"),
)

NAMES = {name: field.name for field in FIELDS for name in (field.name, *field.aliases)}
VALUED = frozenset(field.name for field in FIELDS if field.takes == "values")
DATED = frozenset(field.name for field in FIELDS if field.takes == "dates")


def names_of(takes: str) -> tuple[str, ...]:
    """Every name of the fields that take *takes*, the longest first."""
    names = (
        name for field in FIELDS if field.takes == takes for name in (field.name, *field.aliases)
    )
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
