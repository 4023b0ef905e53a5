"""How a query was understood, in words."""

from collections.abc import Iterable, Mapping

from app.library.search.conditions import Conditions
from app.library.search.vocabulary import PLURALS, Vocabulary
from index.records import And, Either, Node, Not, Or, Phrase, Prefer, Word

_IN_FIELD = {"title": " in titles", "heading": " in headings"}


def said(
    root: Node | None,
    kinds: tuple[str, ...],
    branches: tuple[str, ...],
    conditions: Conditions,
    vocabulary: Vocabulary,
) -> str:
    """A whole query: `uzbekistan AND pfp, in partners of NATO`."""
    clauses = clauses_of(kinds, branches, conditions, vocabulary)
    words = said_words(root) if root else "everything" if clauses else ""
    return ", ".join(filter(None, (words, *clauses)))


def clauses_of(
    kinds: tuple[str, ...],
    branches: tuple[str, ...],
    conditions: Conditions,
    vocabulary: Vocabulary,
) -> list[str]:
    """What pages must be besides holding the words, a clause for each."""
    clauses = []
    if kinds:
        clauses.append("in " + " and ".join(PLURALS.get(kind, f"{kind}s") for kind in kinds))
    if branches:
        clauses.append("in " + " or ".join(vocabulary.title("in", each) for each in branches))
    clauses += _choices(conditions, vocabulary)
    clauses += _events(conditions)
    return clauses


def said_words(node: Node, inner: bool = False) -> str:
    """The words of a query with their operators."""
    match node:
        case Word():
            fuzzy = f"~{node.fuzzy}" if node.fuzzy else ""
            text = node.text + "*" * node.prefix + fuzzy
        case Phrase():
            text = f'"{node.text}"' + (f" within {node.slop} words" if node.slop else "")
        case Not():
            return f"NOT {said_words(node.part, inner=True)}"
        case And() | Or():
            word = " AND " if isinstance(node, And) else " OR "
            text = word.join(said_words(part, inner=True) for part in node.parts)
            return f"({text})" if inner else text
        case Either():
            return said_words(node.first, inner)
        case Prefer():
            return said_words(node.found, inner)
    return text + _IN_FIELD.get(node.field, "")


def _choices(conditions: Conditions, vocabulary: Vocabulary) -> Iterable[str]:
    for field, values in conditions.wanted.items():
        yield _clause(field, " or ".join(vocabulary.title(field, value) for value in values))
    for field, values in conditions.refused.items():
        titles = " or ".join(vocabulary.title(field, value) for value in values)
        yield f"not {_clause(field, titles)}"


def _clause(field: str, titles: str) -> str:
    clauses: Mapping[str, str] = {
        "in": f"in {titles}",
        "partner": f"about {titles}",
        "status": titles,
        "origin": titles,
        "lang": f"in {titles}",
        "library": f"from {titles}",
    }
    return clauses.get(field, f"{field} {titles}")


def _events(conditions: Conditions) -> Iterable[str]:
    wish = conditions.events
    types = f" ({' or '.join(wish.types)})" if wish.types else ""
    bounds = " and ".join(span.said for span in wish.bounds)
    groups = [" or ".join(span.said for span in group) for group in wish.spans] or [""]
    if types or bounds or wish.spans:
        for group in groups:
            when = " ".join(filter(None, (group, bounds)))
            yield f"telling of an event{types}" + (f" {when}" if when else "")
    if wish.unwanted:
        yield "telling of none " + " or ".join(span.said for span in wish.unwanted)
    if wish.unwanted_types:
        yield f"telling of none ({' or '.join(wish.unwanted_types)})"
