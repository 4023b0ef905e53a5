"""Documents to the fields of the index."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from index.analysis import Analyzer, bare, exact_forms
from index.folding import WORD, fold
from index.records import Document

GAP = 100  # positions between two texts, so that no phrase runs from one into the next
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
        passages = document.passages
        headings = (*document.names, *(passage.title for passage in passages))
        texts = (
            document.title,
            *document.names,
            document.summary,
            *(text for passage in passages for text in (passage.title, passage.text)),
        )
        names = {fold(name) for name in (document.title, *document.names)}
        return {
            "id": (document.id,),
            "kind": (document.kind,),
            "branch": _with_ancestors(document.branches),
            "language": (document.language,),
            "named": {name for name in names if name},
            "spelling": _spellings(texts),
            "title": _positions(analyzer, (document.title,)),
            "heading": _positions(analyzer, headings),
            "summary": _positions(analyzer, (document.summary,)),
            "text": _positions(analyzer, texts),
            "order": "\0".join((fold(document.title), document.title, document.id)).encode(
                errors="replace"
            ),
            "stored": (
                document.id,
                document.title,
                document.language,
                document.summary,
                tuple((passage.id, passage.title, passage.text) for passage in passages),
            ),
        }


def _positions(analyzer: Analyzer, texts: Iterable[str]) -> dict[str, list[int]]:
    """Each term of *texts* with the positions at which it stands."""
    positions: defaultdict[str, list[int]] = defaultdict(list)
    base = 0
    for text in texts:
        words = WORD.findall(text)
        for position, word in enumerate(words, base):
            for term in analyzer.terms(word):
                positions[term].append(position)
        base += len(words) + GAP
    return positions


def _with_ancestors(branches: Iterable[str]) -> set[str]:
    """*branches* and every branch above them."""
    found = set()
    for branch in branches:
        slugs = branch.strip("/").split("/")
        found |= {"/".join(slugs[:depth]) for depth in range(1, len(slugs) + 1)}
    return found


def _spellings(texts: Iterable[str]) -> set[str]:
    """How the words are written whose folded form is no spelling: mélange, organization."""
    spellings = set()
    for word in {word for text in texts for word in WORD.findall(text)}:
        written = bare(word).lower()
        forms = exact_forms(word)
        if forms and written != forms[0] and "." not in written:
            spellings.add(forms[0] + SPELT + written)
    return spellings
