"""What a reader typed, read: a query for the index and words that say how it was understood."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.library.search.conditions import Conditions
from app.library.search.query_fields import DATED, VALUED
from app.library.search.query_names import NameExpander
from app.library.search.query_tokens import Kind, Token, read_tokens
from app.library.search.query_wishes import Wishes
from app.library.search.query_words import said
from app.library.search.vocabulary import Vocabulary
from index.folding import WORD
from index.records import And, Filter, Node, Not, Or, Phrase, Query, Word

NOTHING = Or(())
"""Finds nothing: what a text without any word means."""

_DEEPEST = 20  # brackets inside brackets; what lies deeper is read as if it had none
_ENDS = (Kind.AND, Kind.OR, Kind.CLOSE, Kind.NEAR)


@dataclass(frozen=True, slots=True)
class Understood:
    """A query, how it was read, and the other names that are sought with what was named.

    *typed* is the query's tree without those names. *conditions* are what pages must be besides,
    which the index does not know; *notes* tell what could not be read as it was meant.
    """

    query: Query
    understood: str
    also_searched: tuple[str, ...] = ()
    typed: Node | None = None
    conditions: Conditions = field(default_factory=Conditions)
    notes: tuple[str, ...] = ()


def parse(
    text: str,
    *,
    limit: int,
    kinds: Iterable[str] = (),
    branches: Iterable[str] = (),
    only: frozenset[str] | None = None,
    names: Mapping[str, tuple[str, ...]] | None = None,
    as_typed: bool = False,
    vocabulary: Vocabulary | None = None,
) -> Understood:
    """Read *text* as well as it can be read; nothing that is typed is an error.

    Words, "phrases", "words near"~5, one NEAR/5 other, AND, OR, NOT, -word, brackets, begin*,
    wild?card*, fuzzy~1 and the fields of `query_fields` mean what one expects. *kinds* and
    *branches* add to those in the text. *names* gives for a folded name the other names of the
    same thing. With *as_typed* the last word may be unfinished. *vocabulary* holds the values
    that fields may take.
    """
    vocabulary = vocabulary or Vocabulary()
    reader = _Reader(Wishes(vocabulary))
    typed = reader.read(read_tokens(text, as_typed=as_typed))
    if typed is None and not reader.wishes.given:
        # Nothing but operators: then they are words.
        reader = _Reader(Wishes(vocabulary))
        typed = reader.read(read_tokens(text, as_typed=as_typed, operators=False))
    wishes = reader.wishes
    expander = NameExpander(names or {})
    root = expander.expand(typed) if typed else None
    if root is None and text.strip() and not wishes.given:
        root = NOTHING
    kinds = tuple(dict.fromkeys((*kinds, *wishes.kinds)))
    branches = tuple(dict.fromkeys((*branches, *wishes.branches)))
    conditions = wishes.conditions
    return Understood(
        Query(root, Filter(kinds, branches, only), limit, text.strip()),
        said(typed, kinds, branches, conditions, vocabulary),
        tuple(expander.also),
        typed,
        conditions,
        tuple(wishes.notes),
    )


@dataclass(slots=True)
class _Reader:
    """Reads tokens by recursive descent; what is missing is left out, what is too much skipped."""

    wishes: Wishes
    _tokens: list[Token] = field(default_factory=list)
    _at: int = 0
    _depth: int = 0

    def read(self, tokens: list[Token]) -> Node | None:
        """What *tokens* ask for, or None when there is no word in them."""
        self._tokens, self._at = tokens, 0
        parts = []
        while self._at < len(tokens):
            parts.append(self._any(""))
            self._at += 1  # a bracket that closes nothing
        return _all(parts)

    def _any(self, field_name: str) -> Node | None:
        parts = [self._all(field_name)]
        while self._take(Kind.OR):
            parts.append(self._all(field_name))
        found = [part for part in parts if part]
        return found[0] if len(found) == 1 else Or(tuple(found)) if found else None

    def _all(self, field_name: str) -> Node | None:
        parts: list[Node | None] = []
        while (token := self._next()) and token.kind not in (Kind.OR, Kind.CLOSE):
            if token.kind is Kind.NEAR:
                self._at += 1
                parts.append(_near(parts.pop() if parts else None, self._near(), token.slop))
            elif not self._take(Kind.AND):
                parts.append(self._one(field_name))
        return _all(parts)

    def _one(self, field_name: str, negated: bool = False) -> Node | None:
        """The next operand; it reads at least one token, so that reading comes to an end."""
        token = self._tokens[self._at]
        if token.kind in _ENDS:
            return None
        self._at += 1
        following = self._next()
        if token.kind is Kind.NOT:
            part = self._one(field_name, not negated) if following else None
            return part.part if isinstance(part, Not) else Not(part) if part else None
        if token.kind is Kind.OPEN:
            return self._bracket(field_name)
        if token.kind is Kind.FIELD:
            if not following or following.kind in _ENDS:
                return None
            if token.text in VALUED or token.text in DATED:
                return self._wish(token.text, negated)
            return self._one(token.text, negated)
        return _operand(token, field_name, negated)

    def _bracket(self, field_name: str) -> Node | None:
        if self._depth == _DEEPEST:
            return None
        self._depth += 1
        inside = self._any(field_name)
        self._take(Kind.CLOSE)
        self._depth -= 1
        return inside

    def _wish(self, name: str, negated: bool) -> Node | None:
        """Take the value of a field; one that it cannot have is searched as a word."""
        token = self._tokens[self._at]
        if token.kind not in (Kind.WORD, Kind.QUOTED):
            return None
        self._at += 1
        taken = self.wishes.take(name, token.text, negated=negated, unfinished=token.unfinished)
        if taken or not token.text.strip("/ ,"):
            return None
        return _operand(token, "", negated)

    def _near(self) -> Node | None:
        """The right side of NEAR, if a word or a quotation stands there."""
        token = self._next()
        if token is None or token.kind not in (Kind.WORD, Kind.QUOTED):
            return None
        self._at += 1
        return _operand(token, "", negated=False)

    def _next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, kind: Kind) -> bool:
        token = self._next()
        taken = token is not None and token.kind is kind
        self._at += taken
        return taken


def _operand(token: Token, field_name: str, negated: bool) -> Node | None:
    text = token.text
    unfinished = token.unfinished and not negated
    if token.kind is Kind.QUOTED:
        phrase, _, last = text.rpartition(" ")
        if unfinished and WORD.search(last):
            word = Word(last, field_name, prefix=True)
            return And((Phrase(phrase, field_name), word)) if WORD.search(phrase) else word
        return Phrase(text, field_name, token.slop)
    if token.fuzzy:
        return Word(text, field_name, fuzzy=token.fuzzy)
    if text.endswith("*") and not set("*?") & set(text.rstrip("*")):
        return Word(text.rstrip("*"), field_name, prefix=True)
    if set("*?") & set(text):
        return Word(text, field_name, wildcard=True)
    return Word(text, field_name, prefix=unfinished)


def _near(left: Node | None, right: Node | None, slop: int) -> Node | None:
    """Both sides of NEAR as words that stand near each other; all of both where they are more."""
    if isinstance(left, Word | Phrase) and isinstance(right, Word | Phrase):
        return Phrase(f"{left.text} {right.text}", left.field, slop)
    return _all((left, right))


def _all(parts: Iterable[Node | None]) -> Node | None:
    """All of *parts* at once, an And among them opened."""
    found: list[Node] = []
    for part in parts:
        if part:
            found += part.parts if isinstance(part, And) else (part,)
    return found[0] if len(found) == 1 else And(tuple(found)) if found else None
