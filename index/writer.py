"""Documents to the fields of the index."""

from collections.abc import Iterable
from typing import Any

from index.analysis import Analyzer, bare, exact_forms
from index.folding import fold
from index.layout import ASIDE, HEADING, SUMMARY, TEXT, TITLE, Laid, lay_out, pack
from index.records import Document
from index.schema import Occurrences

SPELT = "\t"  # parts a folded word from the way it is written


class Inverter:
    """Turns documents into the values of the fields; keeps one analyzer for each language."""

    def __init__(self) -> None:
        self._analyzers: dict[str, Analyzer] = {}

    def fields(self, document: Document) -> dict[str, Any]:
        """What is written of *document*, by field."""
        analyzer = self._analyzers.get(document.language)
        if analyzer is None:
            analyzer = self._analyzers[document.language] = Analyzer(document.language)
        laid = lay_out(document.title, document.names, document.summary, document.passages)
        names = {fold(name) for name in (document.title, *document.names)}
        order = "\0".join((fold(document.title), document.title, document.id))
        return {
            "id": (document.id,),
            "kind": (document.kind,),
            "branch": _with_ancestors(document.branches),
            "language": (document.language,),
            "named": names - {""},
            "spelling": _spellings(laid),
            "title": _occurrences(analyzer, laid, {TITLE}),
            "heading": _occurrences(analyzer, laid, {HEADING}),
            "summary": _occurrences(analyzer, laid, {SUMMARY}),
            "text": _occurrences(analyzer, laid, {TITLE, HEADING, SUMMARY, TEXT, ASIDE}),
            "order": order.encode(errors="replace"),
            "stored": pack(document),
        }


def _occurrences(analyzer: Analyzer, laid: Laid, zones: set[str]) -> dict[str, Occurrences]:
    """Each term in the texts of *zones* and where it occurs."""
    found: dict[str, Occurrences] = {}
    for base, zone, words in laid.words:
        if zone not in zones:
            continue
        aside = zone == ASIDE
        for position, word in enumerate(words, base):
            for term in analyzer.terms(word):
                occurrences = found.get(term)
                if occurrences is None:
                    occurrences = found[term] = Occurrences()
                occurrences.positions.append(position)
                occurrences.count += not aside
                occurrences.aside |= aside
    return found


def _with_ancestors(branches: Iterable[str]) -> set[str]:
    """*branches* and every branch above them."""
    found = set()
    for branch in branches:
        slugs = branch.strip("/").split("/")
        found |= {"/".join(slugs[:depth]) for depth in range(1, len(slugs) + 1)}
    return found


def _spellings(laid: Laid) -> set[str]:
    """How the words are written whose folded form is no spelling: mélange, organization."""
    spellings = set()
    for word in {word for _, _, words in laid.words for word in words}:
        written = bare(word).lower()
        forms = exact_forms(word)
        if forms and written != forms[0] and "." not in written:
            spellings.add(forms[0] + SPELT + written)
    return spellings
