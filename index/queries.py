"""Our query records to Whoosh queries, and to what is to be marked in the texts found."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from whoosh import query
from whoosh.matching import ListMatcher

from index.analysis import (
    CAPITALS,
    Analyzer,
    exact_forms,
    is_acronym,
    is_hyphenated,
    words_of,
)
from index.folding import fold, fold_part, parts_of
from index.lexicon import Lexicon
from index.records import And, Node, Not, Or, Phrase, Query, Word
from index.schema import SCORED

STEM_WEIGHT = 0.5  # of a match of the stem only, next to one of the word as typed
NAME_BOOST = 25.0  # of a document that bears the very name that was typed


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is marked: words, each given as a set of terms, with at most *slop* others between."""

    steps: tuple[frozenset[str], ...]
    slop: int = 0
    field: str = ""


class AnyOf(query.Query):  # type: ignore[misc]
    """Many words read as if they were one; their matches are gathered before anything is skipped.

    A prefix inside And costs Whoosh seconds where this costs milliseconds.
    """

    def __init__(self, fieldname: str, texts: Sequence[str], boost: float = 1.0) -> None:
        self.fieldname = fieldname
        self.texts = tuple(texts)
        self.boost = boost

    def estimate_size(self, reader: Any) -> int:
        """At most so many documents."""
        return sum(reader.doc_frequency(self.fieldname, text.encode()) for text in self.texts)

    def matcher(self, searcher: Any, context: Any = None) -> ListMatcher:
        """The documents with any of the words, each with the sum of its scores."""
        scores: dict[int, float] = {}
        for text in self.texts:
            postings = query.Term(self.fieldname, text).matcher(searcher, context)
            while postings.is_active():
                number = postings.id()
                scores[number] = scores.get(number, 0.0) + postings.score() * self.boost
                postings.next()
        numbers = sorted(scores)
        return ListMatcher(numbers, [scores[number] for number in numbers])


@dataclass(slots=True)
class Reading:
    """A query as Whoosh is asked it, *wanted* in the texts, *unknown* words as they were typed."""

    query: Any = None
    wanted: list[Wanted] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


class QueryReader:
    """Reads one query by the words of one index."""

    def __init__(self, lexicon: Lexicon, analyzers: Iterable[Analyzer]) -> None:
        self._lexicon = lexicon
        self._analyzers = tuple(analyzers)
        self._reading = Reading()
        self._negated = 0

    def read(self, asked: Query) -> Reading:
        """The reading of *asked*; a root that holds no word at all finds nothing."""
        reading = self._reading = Reading()
        if asked.root is None:
            reading.query = query.Every()
            return reading
        built = self._build(asked.root)
        name = fold(asked.text)
        if built and name and self._lexicon.has(name, "named"):
            built = query.AndMaybe(built, query.Term("named", name, boost=NAME_BOOST))
        reading.query = built or query.NullQuery
        return reading

    def _build(self, node: Node) -> Any:
        """The Whoosh query for *node*, or None when there is no word in it."""
        match node:
            case Word():
                return self._word(node)
            case Phrase():
                return self._phrase(words_of(node.text), node.field, node.slop)
            case And():
                return self._and(node.parts)
            case Or():
                built = [part for part in map(self._build, node.parts) if part is not None]
                return _any(built) if built else None
            case Not():
                return self._and((node,))

    def _and(self, parts: tuple[Node, ...]) -> Any:
        wanted = [self._build(part) for part in parts if not isinstance(part, Not)]
        self._negated += 1
        unwanted = [self._build(part.part) for part in parts if isinstance(part, Not)]
        self._negated -= 1
        wanted = [part for part in wanted if part is not None]
        unwanted = [part for part in unwanted if part is not None]
        if not wanted and not unwanted:
            return None
        found = _all(wanted) if wanted else query.Every()
        return query.AndNot(found, _any(unwanted)) if unwanted else found

    def _word(self, word: Word) -> Any:
        if word.wildcard:
            return self._pattern(word)
        words = words_of(word.text)
        if not words:
            return None
        if word.prefix:
            prefix = self._prefix(words[-1], word.field)
            if len(words) == 1:
                return prefix
            return _all([self._phrase(words[:-1], word.field, 0), prefix])
        if len(words) > 1:
            return self._phrase(words, word.field, 0)
        return self._plain(words[0], word.field)

    def _plain(self, word: str, field_name: str) -> Any:
        acronym = self._acronym(word)
        weights = {acronym: 1.0} if acronym else self._weights(word)
        weights = {term: weight for term, weight in weights.items() if self._lexicon.has(term)}
        self._want([weights], field_name, word if not weights else "")
        found = [
            query.Term(name, term, boost=SCORED[name] * weight)
            for name in _fields(field_name)
            for term, weight in weights.items()
            if self._lexicon.has(term, name)
        ]
        built = _scored(found, _fields(field_name)[0])
        parts = parts_of(word)
        if not acronym and is_hyphenated(word) and all(parts):
            return _any([built, self._phrase(parts, field_name, 0, report=False)])
        return built

    def _weights(self, word: str) -> dict[str, float]:
        """The terms of a plain *word*, without the parts of a hyphenated one."""
        forms = exact_forms(word)
        if is_hyphenated(word):
            forms = forms[:1]
        weights = {
            analyzer.stem(form): STEM_WEIGHT for analyzer in self._analyzers for form in forms
        }
        return dict.fromkeys(forms, 1.0) | weights

    def _acronym(self, word: str) -> str:
        """The one term of a word of capitals that is an acronym in this index, or ""."""
        if not is_acronym(word):
            return ""
        term = CAPITALS + exact_forms(word)[0]
        return term if self._lexicon.has(term) else ""

    def _prefix(self, word: str, field_name: str) -> Any:
        form = next(iter(exact_forms(word)), "")
        acronyms = is_acronym(word) and self._lexicon.completions(CAPITALS + form)
        start = CAPITALS + form if acronyms else form
        completions = acronyms or self._lexicon.completions(start)
        self._want([completions], field_name, word if not completions else "")
        names = _fields(field_name)
        return self._any_word(
            {name: self._lexicon.completions(start, name) for name in names}, names[0]
        )

    def _pattern(self, word: Word) -> Any:
        pieces = re.split(r"([*?])", word.text)
        pattern = "".join(
            piece if piece in ("*", "?") else fold(piece).replace(" ", "") for piece in pieces
        )
        if not pattern.strip("*?"):
            return None
        names = _fields(word.field)
        found = {name: self._lexicon.matching(pattern, name) for name in names}
        self._want([found[names[0]]], word.field)
        return self._any_word(found, names[0])

    def _any_word(self, words: dict[str, list[str]], field_name: str) -> Any:
        found = [AnyOf(name, words[name], SCORED[name]) for name in words if words[name]]
        return _scored(found, field_name)

    def _phrase(self, words: list[str], field_name: str, slop: int, report: bool = True) -> Any:
        """Words that follow one another, each exactly as typed but for its folding."""
        terms = []
        for word in words:
            term = self._acronym(word) or next(iter(exact_forms(word)), "")
            if not term:
                continue
            terms.append(term)
            if report and not self._lexicon.has(term):
                self._want([], unknown=word)
        if not terms:
            return None
        found = []
        for variant in self._variants(terms):
            self._want([(term,) for term in variant], field_name, slop=slop)
            found += [
                query.Phrase(name, list(variant), slop=slop + 1, boost=SCORED[name])
                if len(variant) > 1
                else query.Term(name, variant[0], boost=SCORED[name])
                for name in _fields(field_name)
                if all(self._lexicon.has(term, name) for term in variant)
            ]
        return _scored(found, _fields(field_name)[0])

    def _variants(self, terms: list[str]) -> Iterator[tuple[str, ...]]:
        """The phrase itself, and with two words of it run into one: euro atlantic, euroatlantic."""
        yield tuple(terms)
        for place, (first, second) in enumerate(pairwise(terms)):
            joined = fold_part(first + second)
            if first.isalnum() and second.isalnum() and self._lexicon.has(joined):
                yield (*terms[:place], joined, *terms[place + 2 :])

    def _want(
        self, steps: Sequence[Iterable[str]], field_name: str = "", unknown: str = "", slop: int = 0
    ) -> None:
        if self._negated:
            return
        if steps and all(steps):
            wanted = Wanted(tuple(map(frozenset, steps)), slop, field_name)
            self._reading.wanted.append(wanted)
        if unknown:
            self._reading.unknown.append(unknown)


def _fields(name: str) -> tuple[str, ...]:
    """The fields to search, the one that decides about a match first."""
    return (name,) if name in SCORED else ("text", "title", "heading", "summary")


def _scored(found: list[Any], deciding: str) -> Any:
    """Match by the *deciding* field, and let the other fields add to the score."""
    matching = [part for part in found if part.fieldname == deciding]
    adding = [part for part in found if part.fieldname != deciding]
    if not matching:
        return query.NullQuery
    return query.AndMaybe(_any(matching), _any(adding)) if adding else _any(matching)


def _all(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else query.And(parts)


def _any(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else query.Or(parts)
