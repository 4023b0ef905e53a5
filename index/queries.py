"""Our query records to plans, and to what is to be marked in the texts found."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from index.analysis import (
    CAPITALS,
    Analyzer,
    exact_forms,
    is_acronym,
    is_hyphenated,
    words_of,
)
from index.folding import fold, parts_of
from index.lexicon import Lexicon
from index.phrases import acronym_of, phrase_terms, phrase_variants
from index.plan import EVERYTHING, NOTHING, AllOf, AnyOf, Family, Leaf, Plan, Plus, Run, Term
from index.records import And, Either, Node, Not, Or, Phrase, Prefer, Query, Word
from index.schema import SCORED
from index.segments import FAMILY

STEM_WEIGHT = 0.5  # of a match of the stem only, next to one of the word as typed
OTHER_NAME_WEIGHT = 0.3  # of a match of another name, next to one of the name as typed
PREFERENCE_WEIGHT = 0.5  # of what only raises the rank, such as words that stand together
RARITY_POWER = 0.5  # how much less a title match of a common word is worth
LEAST_RARITY = 0.1
NAME_BOOST = 25.0  # of a document that bears the very name that was typed


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is marked: words, each given as a set of terms, with at most *slop* others between.

    A term that ends with `*` stands for all that begin so.
    """

    steps: tuple[frozenset[str], ...]
    slop: int = 0
    field: str = ""


@dataclass(slots=True)
class Reading:
    """A query's plan, what is *wanted* in the texts found, and *unknown* words as typed."""

    plan: Plan = NOTHING
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
            reading.plan = EVERYTHING
            return reading
        reading.plan = self._build(asked.root) or NOTHING
        name = fold(asked.text)
        if name and self._lexicon.has(name, "named"):
            reading.plan = Plus(reading.plan, Term("named", name, NAME_BOOST))
        return reading

    def _build(self, node: Node) -> Plan | None:
        """The plan for *node*, or None when there is no word in it."""
        match node:
            case Word():
                return self._word(node)
            case Phrase():
                return self._phrase(words_of(node.text), node.field, node.slop)
            case And():
                return self._and(node.parts)
            case Or():
                return _any(map(self._build, node.parts))
            case Either():
                others = _any(map(self._build, node.others))
                return _any((self._build(node.first), _scaled(others, OTHER_NAME_WEIGHT)))
            case Prefer():
                return self._prefer(node)
            case _:
                return self._and((node,))

    def _and(self, parts: tuple[Node, ...]) -> Plan | None:
        wanted = _said(self._build(part) for part in parts if not isinstance(part, Not))
        self._negated += 1
        unwanted = _any([self._build(part.part) for part in parts if isinstance(part, Not)])
        self._negated -= 1
        return AllOf(wanted, unwanted) if wanted or unwanted else None

    def _prefer(self, node: Prefer) -> Plan | None:
        found, more = self._build(node.found), self._build(node.more)
        more = _scaled(more, PREFERENCE_WEIGHT)
        return Plus(found, more) if found and more else found

    def _word(self, word: Word) -> Plan | None:
        if word.wildcard:
            return self._pattern(word)
        if word.fuzzy:
            return self._fuzzy(word)
        words = words_of(word.text)
        if not words:
            return None
        if word.prefix:
            before = self._phrase(words[:-1], word.field, 0)
            return AllOf(_said((before, self._prefix(words[-1], word.field))))
        if len(words) > 1:
            return self._phrase(words, word.field, 0)
        return self._plain(words[0], word.field)

    def _plain(self, word: str, field_name: str) -> Plan | None:
        acronym = acronym_of(word, self._lexicon)
        weights = {acronym: 1.0} if acronym else self._weights(word)
        weights = {term: weight for term, weight in weights.items() if self._lexicon.has(term)}
        self._want([weights], field_name, word if not weights else "")
        found = [
            Term(name, term, self._boost(name, (term,)) * weight)
            for name in _fields(field_name)
            for term, weight in weights.items()
            if self._lexicon.has(term, name)
        ]
        built = _scored(found, _fields(field_name)[0])
        if acronym or not is_hyphenated(word):
            return built
        parted = phrase_terms(parts_of(word), self._lexicon)
        return _any((built, self._any_phrase([parted], field_name, 0) if parted else None))

    def _weights(self, word: str) -> dict[str, float]:
        """The terms of a plain *word*, without the parts of a hyphenated one."""
        forms = exact_forms(word)
        if is_hyphenated(word):
            forms = forms[:1]
        weights = {
            analyzer.stem(form): STEM_WEIGHT for analyzer in self._analyzers for form in forms
        }
        return dict.fromkeys(forms, 1.0) | weights

    def _prefix(self, word: str, field_name: str) -> Plan | None:
        form = next(iter(exact_forms(word)), "")
        start = form + FAMILY
        if is_acronym(word) and self._lexicon.has(CAPITALS + start):
            start = CAPITALS + start
        known = bool(form) and self._lexicon.has(start)
        self._want([[start]] if known else [], field_name, "" if known else word)
        names = _fields(field_name)
        found = [
            Term(name, start, SCORED[name])
            for name in names
            if known and self._lexicon.has(start, name)
        ]
        return _scored(found, names[0])

    def _pattern(self, word: Word) -> Plan | None:
        pieces = re.split(r"([*?])", word.text)
        pattern = "".join(
            piece if piece in ("*", "?") else fold(piece).replace(" ", "") for piece in pieces
        )
        if not pattern.strip("*?"):
            return None
        names = _fields(word.field)
        fitting = {name: tuple(self._lexicon.matching(pattern, name)) for name in names}
        self._want([fitting[names[0]]], word.field)
        return _any_word(fitting, names[0])

    def _fuzzy(self, word: Word) -> Plan | None:
        form = next(iter(exact_forms(word.text)), "")
        if not form:
            return None
        names = _fields(word.field)
        near = {name: tuple(self._lexicon.within(form, word.fuzzy, name)) for name in names}
        self._want([near[names[0]]], word.field, "" if near[names[0]] else word.text)
        return _any_word(near, names[0])

    def _phrase(self, words: list[str], field_name: str, slop: int) -> Plan | None:
        for word in words:
            if not all(map(self._lexicon.has, phrase_terms((word,), self._lexicon))):
                self._want([], unknown=word)
        return self._any_phrase(phrase_variants(words, self._lexicon), field_name, slop)

    def _any_phrase(
        self, variants: list[tuple[str, ...]], field_name: str, slop: int
    ) -> Plan | None:
        found: list[Term | Run] = []
        for terms in variants:
            self._want([(term,) for term in terms], field_name, slop=slop)
            found += [
                Run(name, terms, slop, self._boost(name, terms))
                if len(terms) > 1
                else Term(name, terms[0], self._boost(name, terms))
                for name in _fields(field_name)
                if all(self._lexicon.has(term, name) for term in terms)
            ]
        return _scored(found, _fields(field_name)[0]) if variants else None

    def _boost(self, field_name: str, terms: Iterable[str]) -> float:
        """What a match of *terms* in a field is worth.

        A word that stands on nearly every page is rare in titles all the same; that one bears it
        in its title says little.
        """
        if field_name == "text":
            return SCORED[field_name]
        telling: float = max(map(self._lexicon.rarity, terms), default=1.0)
        return SCORED[field_name] * max(math.pow(telling, RARITY_POWER), LEAST_RARITY)

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


def _scored(found: Sequence[Leaf], deciding: str) -> Plan:
    """Match by the *deciding* field, and let the other fields add to the score.

    When there are others, it is `text`, which holds their words too.
    """
    matching = tuple(part for part in found if part.field == deciding)
    adding = tuple(part for part in found if part.field != deciding)
    return Plus(AnyOf(matching), AnyOf(adding), inside=True) if adding else AnyOf(matching)


def _any_word(words: Mapping[str, tuple[str, ...]], deciding: str) -> Plan:
    """What has any of the *words* of a field, which score as if they were one."""
    found = [Family(name, terms, SCORED[name]) for name, terms in words.items() if terms]
    return _scored(found, deciding)


def _any(plans: Iterable[Plan | None]) -> Plan | None:
    """What any of *plans* finds; None when none of them says anything."""
    parts = _said(plans)
    return parts[0] if len(parts) == 1 else AnyOf(parts) if parts else None


def _scaled(plan: Plan | None, weight: float) -> Plan | None:
    """*plan* with its scores times *weight*."""
    match plan:
        case None:
            return None
        case AllOf(parts):
            return replace(plan, parts=tuple(filter(None, (_scaled(p, weight) for p in parts))))
        case AnyOf(parts):
            return AnyOf(tuple(filter(None, (_scaled(part, weight) for part in parts))))
        case Plus(found, more):
            scaled = _scaled(found, weight), _scaled(more, weight)
            return replace(plan, found=scaled[0] or NOTHING, more=scaled[1] or NOTHING)
        case _:
            return replace(plan, boost=plan.boost * weight)


def _said(plans: Iterable[Plan | None]) -> tuple[Plan, ...]:
    return tuple(plan for plan in plans if plan is not None)
