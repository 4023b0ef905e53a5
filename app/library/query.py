"""What a reader typed, read: a query for the index and words that say how it was understood."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.library.page import KINDS
from app.library.query_names import NameExpander
from app.library.query_tokens import Kind, Token, read_tokens
from index.folding import WORD, fold
from index.records import And, Filter, Node, Not, Or, Phrase, Query, Word

NOTHING = Or(())
"""Finds nothing: what a text without any word means."""

_DEEPEST = 20  # brackets inside brackets; what lies deeper is read as if it had none

_PLURALS = {"country": "countries", "body": "bodies"}
_KIND_NAMES = {
    fold(name): kind for kind in KINDS for name in (kind, _PLURALS.get(kind, kind + "s"))
}


@dataclass(frozen=True, slots=True)
class Understood:
    """A query, how it was read, and the other names that are sought with what was named."""

    query: Query
    understood: str
    also_searched: tuple[str, ...] = ()


def parse(
    text: str,
    *,
    limit: int,
    kinds: Iterable[str] = (),
    branches: Iterable[str] = (),
    only: frozenset[str] | None = None,
    names: Mapping[str, tuple[str, ...]] | None = None,
    as_typed: bool = False,
) -> Understood:
    """Read *text* as well as it can be read; nothing that is typed is an error.

    Words, "phrases", "words near"~5, AND, OR, NOT, -word, brackets, begin*, wild?card*, and the
    fields title:, heading:, kind: and in: mean what one expects. *kinds* and *branches* add to
    those in the text. *names* gives for a folded name the other names of the same thing. With
    *as_typed* the last word may be unfinished.
    """
    reader = _Reader()
    typed = reader.read(read_tokens(text, as_typed=as_typed))
    if typed is None and not reader.filtered:
        # Nothing but operators: then they are words.
        typed = reader.read(read_tokens(text, as_typed=as_typed, operators=False))
    expander = NameExpander(names or {})
    root = expander.expand(typed) if typed else None
    if root is None and text.strip() and not reader.filtered:
        root = NOTHING
    kinds = tuple(dict.fromkeys((*kinds, *reader.kinds)))
    branches = tuple(dict.fromkeys((*branches, *reader.branches)))
    query = Query(root, Filter(kinds, branches, only), limit, text.strip())
    return Understood(query, _in_words(typed, kinds, branches), tuple(expander.also))


@dataclass(slots=True)
class _Reader:
    """Reads tokens by recursive descent; what is missing is left out, what is too much skipped."""

    kinds: list[str] = field(default_factory=list)
    branches: list[str] = field(default_factory=list)
    _tokens: list[Token] = field(default_factory=list)
    _at: int = 0
    _depth: int = 0

    @property
    def filtered(self) -> bool:
        """Whether the text held kind: or in:."""
        return bool(self.kinds or self.branches)

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
        parts = []
        while (token := self._next()) and token.kind not in (Kind.OR, Kind.CLOSE):
            if not self._take(Kind.AND):
                parts.append(self._one(field_name))
        return _all(parts)

    def _one(self, field_name: str, negated: bool = False) -> Node | None:
        """The next operand; it reads at least one token, so that reading comes to an end."""
        token = self._tokens[self._at]
        if token.kind in (Kind.AND, Kind.OR, Kind.CLOSE):
            return None
        self._at += 1
        following = self._next()
        if token.kind is Kind.NOT:
            part = self._one(field_name, not negated) if following else None
            return part.part if isinstance(part, Not) else Not(part) if part else None
        if token.kind is Kind.OPEN:
            return self._bracket(field_name)
        if token.kind is Kind.FIELD:
            if not following or following.kind in (Kind.AND, Kind.OR, Kind.CLOSE):
                return None
            if token.text in ("kind", "in"):
                return self._filter(token.text, negated)
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

    def _filter(self, name: str, negated: bool) -> Node | None:
        """Take the value of kind: or in:; one that is no kind is searched as a word."""
        token = self._tokens[self._at]
        if token.kind not in (Kind.WORD, Kind.QUOTED):
            return None
        self._at += 1
        values = [value for value in token.text.split(",") if value.strip("/ ")]
        if name == "in":
            self.branches += [value.strip("/ ").lower() for value in values if not negated]
            return None
        kinds = [kind for value in values if (kind := _kind(value, token.unfinished))]
        if not kinds:
            return _operand(token, "", negated)
        self.kinds += [kind for kind in KINDS if (kind in kinds) is not negated]
        return None

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
    if text.endswith("*") and not set("*?") & set(text.rstrip("*")):
        return Word(text.rstrip("*"), field_name, prefix=True)
    if set("*?") & set(text):
        return Word(text, field_name, wildcard=True)
    return Word(text, field_name, prefix=unfinished)


def _kind(value: str, unfinished: bool) -> str:
    """The kind that *value* names in singular or plural, nearly right, or cut short; else ""."""
    name = fold(value)
    if name in _KIND_NAMES:
        return _KIND_NAMES[name]
    if unfinished and name:
        return next((kind for known, kind in _KIND_NAMES.items() if known.startswith(name)), "")
    near = difflib.get_close_matches(name, _KIND_NAMES, n=1, cutoff=0.75)
    return _KIND_NAMES[near[0]] if near else ""


def _all(parts: Iterable[Node | None]) -> Node | None:
    """All of *parts* at once, an And among them opened."""
    found: list[Node] = []
    for part in parts:
        if part:
            found += part.parts if isinstance(part, And) else (part,)
    return found[0] if len(found) == 1 else And(tuple(found)) if found else None


def _in_words(root: Node | None, kinds: tuple[str, ...], branches: tuple[str, ...]) -> str:
    """How a query was read: `uzbekistan AND "partnership for peace", in countries`."""
    said = _said(root) if root else "everything" if kinds or branches else ""
    if kinds:
        said += ", in " + " and ".join(_PLURALS.get(kind, kind + "s") for kind in kinds)
    if branches:
        said += ", below " + " or ".join(branches)
    return said


def _said(node: Node, inner: bool = False) -> str:
    match node:
        case Word():
            said = node.text + "*" * node.prefix
        case Phrase():
            said = f'"{node.text}"' + (f" within {node.slop} words" if node.slop else "")
        case Not():
            return f"NOT {_said(node.part, inner=True)}"
        case _:
            word = " AND " if isinstance(node, And) else " OR "
            said = word.join(_said(part, inner=True) for part in node.parts)
            return f"({said})" if inner else said
    return said + {"title": " in titles", "heading": " in headings"}.get(node.field, "")
