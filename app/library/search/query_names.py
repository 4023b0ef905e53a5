"""The other names of what a query names: who types CSCE finds the OSCE, and the other way round."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from index.folding import WORD, fold
from index.records import And, Either, Node, Not, Or, Phrase, Word

_LONGEST_NAME = 8  # words

# Abbreviations and countries have these as names; in small letters the words are meant.
ORDINARY = frozenset(
    {"a", "act", "aid", "all", "an", "and", "are", "arm", "as", "at", "be", "but", "by", "can"}
    | {"do", "for", "go", "has", "he", "her", "if", "in", "is", "it", "may", "me", "no", "not"}
    | {"of", "on", "one", "or", "our", "sea", "she", "so", "start", "the", "they", "to", "two"}
    | {"up", "us", "was", "we", "who", "will", "you"}
)


@dataclass(slots=True)
class NameExpander:
    """Adds to words and phrases the other names of the same thing, as alternatives.

    *names* gives them for a folded name. *also* are the names that are thereby found, in order.
    """

    names: Mapping[str, tuple[str, ...]]
    also: dict[str, None] = field(default_factory=dict)

    def expand(self, node: Node) -> Node:
        """*node* with the other names; what is excluded by NOT stays as it is."""
        match node:
            case And():
                return And(tuple(self._expand_run(node.parts)))
            case Or():
                return Or(tuple(map(self.expand, node.parts)))
            case Not():
                return node
            case _:
                others = self._others(node.text) if _is_plain(node) else []
                return Either(node, tuple(map(_named, others))) if others else node

    def _expand_run(self, parts: tuple[Node, ...]) -> list[Node]:
        """The parts of an And; words that make up a name together are expanded as one."""
        expanded: list[Node] = []
        at = 0
        while at < len(parts):
            length, others = self._name_at(parts, at)
            if others:
                run = parts[at : at + length]
                expanded.append(Either(And(run), tuple(map(_named, others))))
            else:
                expanded.append(self.expand(parts[at]))
            at += length
        return expanded

    def _name_at(self, parts: tuple[Node, ...], at: int) -> tuple[int, list[str]]:
        """The longest name of several words that begins at *at*: its length, the other names."""
        texts: list[str] = []
        for part in parts[at : at + _LONGEST_NAME]:
            if not _is_plain(part):
                break
            texts.append(part.text)
        for length in range(len(texts), 1, -1):
            if others := self._others(" ".join(texts[:length])):
                return length, others
        return 1, []

    def _others(self, text: str) -> list[str]:
        name = fold(text)
        if not name or text in ORDINARY:
            return []
        known = self.names.get(name, ())
        folded = {other: folded for other in known if (folded := fold(other)) not in ("", name)}
        # A longer name that contains one already sought finds nothing more.
        told = {name: sorted(name.split())}
        for other, each in folded.items():
            words = sorted(each.split())  # the same words in another order say nothing new
            if words not in told.values() and not _holds_another(each, set(told)):
                told[each] = words
                self.also[other] = None
        every = {name, *folded.values()}
        return [other for other, each in folded.items() if not _holds_another(each, every)]


def _holds_another(name: str, others: set[str]) -> bool:
    return any(other and other != name and f" {other} " in f" {name} " for other in others)


def _is_plain(node: Node) -> TypeGuard[Word | Phrase]:
    """Whether *node* is a word or phrase that may be, or be part of, a name."""
    if isinstance(node, Phrase):
        return not node.field and not node.slop
    return isinstance(node, Word) and not node.field and not node.wildcard


def _named(name: str) -> Node:
    return Word(name) if len(WORD.findall(name)) == 1 else Phrase(name)
