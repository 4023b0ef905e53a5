"""Front matter read as YAML nodes: every scalar is text, every fault has its line."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import yaml

from app.library.pages.edtf import Date, DateError, parse
from app.library.pages.fault import FaultList, did_you_mean

FENCE = "---"
Value = TypeVar("Value")

_DEEPEST = 50  # a page file has lists of maps of lists
_BRACKETS = re.compile(r"[\[\]{}]")
_CHAIN = re.compile(r"(?:[-?][ \t]+){10}")  # "- - - -": each opens a list in the one before it
_LONGEST = 10 * _DEEPEST  # of a chain without a wide gap
# While one call looks through a text no other thread runs: a second for one of 80 megabytes.
_PIECE = 1_000_000
# The C loader is some ten times faster; a wheel without it works all the same.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Part *text* into front matter, body and the number of lines before the body.

    A text that does not begin with a fence has no front matter, one without a second fence
    has no body.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    start, end = _fence(text, 0)
    if start != 0:
        return "", text, 0
    after = end + 1
    start, end = _fence(text, after)
    if start < 0:
        return text[after:], "", text.count("\n") + 1
    front_matter = text[after : max(after, start - 1)]
    return front_matter, text[end + 1 :], text.count("\n", 0, end) + 1


def _fence(text: str, start: int) -> tuple[int, int]:
    """Where the first fence at or behind the line at *start* begins and ends; -1, -1 for none.

    The text is not parted into its lines, of which the page of a large book has millions.
    """
    while start >= 0:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].rstrip() == FENCE:
            return start, end
        start = text.find(f"\n{FENCE}", end) + 1 or -1
    return -1, -1


def compose(front_matter: str, faults: FaultList) -> "Fields | None":
    """Read *front_matter* as a map of fields; None, with a fault noted, when it is no YAML map."""
    if _nests_deep(front_matter):
        faults.add(1, f"lists and maps stand more than {_DEEPEST} deep in one another")
        return None
    try:
        node = yaml.compose(front_matter, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        faults.add(
            line, f"this is no YAML: {error.problem or error.context}; quote texts with : or #"
        )
        return None
    except (yaml.YAMLError, RecursionError) as error:
        faults.add(1, f"this is no YAML: {error}")
        return None
    if not isinstance(node, yaml.MappingNode):
        faults.add(
            1, "the page begins with no front matter; it needs “key: value” lines between ---"
        )
        return None
    return Fields(node, faults)


def _nests_deep(front_matter: str) -> bool:
    """Whether lists and maps stand so deep in one another that libyaml would run out of stack."""
    depth = deepest = 0
    for bracket in _BRACKETS.finditer(front_matter):
        depth += 1 if bracket[0] in "[{" else -1
        deepest = max(deepest, depth)
    if deepest <= _DEEPEST and not _may_be_steep(front_matter):
        return False
    depth = 0
    try:
        for event in yaml.parse(front_matter, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return True
    except yaml.YAMLError:
        return False  # which `compose` tells with its line
    return False


def _may_be_steep(front_matter: str) -> bool:
    """Whether a line may open many lists, or stand in many: by the marks that begin it."""
    if " " * _DEEPEST in front_matter:
        return True
    starts = range(0, len(front_matter), _PIECE)
    return any(_CHAIN.search(front_matter, start, start + _PIECE + _LONGEST) for start in starts)


class Fields:
    """A YAML map under a schema: the caller names a key, its form and whether it is required.

    Every getter notes a fault instead of raising, so that one reading finds them all.
    `finish` reports the keys that nobody asked for.
    """

    def __init__(self, node: yaml.MappingNode, faults: FaultList) -> None:
        self.line = node.start_mark.line + 1
        self._faults = faults
        self._nodes: dict[str, yaml.Node] = {}
        self._key_lines: dict[str, int] = {}
        self._asked: list[str] = []
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + 1
            if key in self._nodes:
                faults.add(line, f"“{key}” is given twice; keep one")
            self._nodes[key] = value_node
            self._key_lines[key] = line

    def line_of(self, key: str) -> int:
        """The line of *key*, or of the map when it is absent."""
        return self._key_lines.get(key, self.line)

    def complain(self, key: str, message: str) -> None:
        """Note a fault at *key*."""
        self._faults.add(self.line_of(key), message)

    def finish(self) -> None:
        """Report the keys that no getter asked for."""
        for key in self._nodes:
            if key not in self._asked:
                self.complain(key, f"unknown key “{key}”{did_you_mean(key, self._asked)}")

    def let_go(self) -> None:
        """Drop the items of all lists, one by one: nothing can be asked for any more.

        Dropped at once, the hundred thousand of a large page let no other thread run.
        """
        for node in self._nodes.values():
            while isinstance(node, yaml.SequenceNode) and node.value:
                node.value.pop()

    def has(self, key: str) -> bool:
        """Whether *key* is given."""
        return key in self._nodes

    def text(self, key: str, *, required: bool = False) -> str:
        """The text under *key*, white space around it dropped; empty when absent."""
        node = self._take(key, required=required)
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.complain(key, f"“{key}” must be a single text")
            return ""
        text = str(node.value).strip()
        if required and not text:
            self.complain(key, f"“{key}” is empty")
        return text

    def choice(self, key: str, options: Sequence[str], *, required: bool = False) -> str:
        """One of *options*; a fault and an empty text otherwise."""
        text = self.text(key, required=required)
        if text and text not in options:
            hint = did_you_mean(text, options) or f"; known are {', '.join(options)}"
            self.complain(key, f"“{text}” is no {key}{hint}")
            return ""
        return text

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false as written; *default* when absent."""
        return (
            self.choice(key, ("true", "false")) == "true"
            if self.has(key)
            else self._absent(key, default)
        )

    def number(self, key: str, *, default: float) -> float:
        """A number; *default* when absent."""
        text = self.text(key)
        try:
            return float(text) if text else default
        except ValueError:
            self.complain(key, f"“{text}” is no number")
            return default

    def date(self, key: str, *, required: bool = False) -> Date | None:
        """An EDTF date; None when absent or wrong."""
        text = self.text(key, required=required)
        if not text:
            return None
        try:
            return parse(text)
        except DateError as error:
            self.complain(key, str(error))
            return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        node = self._take(key)
        if node is None:
            return ()
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if not all(isinstance(item, yaml.ScalarNode) for item in items):
            self.complain(key, f"“{key}” must be a list of texts")
            return ()
        return tuple(str(item.value).strip() for item in items)

    def maps(self, key: str) -> Iterator["Fields"]:
        """Each map of a list of maps."""
        node = self._take(key)
        if node is None:
            return
        if not isinstance(node, yaml.SequenceNode):
            self.complain(key, f"“{key}” must be a list; begin each item with “- ”")
            return
        for item in node.value:
            if isinstance(item, yaml.MappingNode):
                yield Fields(item, self._faults)
            else:
                self._faults.add(item.start_mark.line + 1, f"each item of “{key}” must be a map")

    def one(self, key: str, read: Callable[["Fields"], Value]) -> Value | None:
        """The single map under *key*, read by *read*; None when absent."""
        node = self._take(key)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.complain(key, f"“{key}” must be a map")
            return None
        return read(Fields(node, self._faults))

    def named(self, key: str) -> Iterator[tuple[str, "Fields"]]:
        """Each (name, map) of a map of maps."""
        node = self._take(key)
        if node is None:
            return
        if not isinstance(node, yaml.MappingNode):
            self.complain(key, f"“{key}” must be a map of names")
            return
        outer = Fields(node, self._faults)
        for name, value in outer._nodes.items():
            if isinstance(value, yaml.MappingNode):
                yield name, Fields(value, self._faults)
            else:
                outer.complain(name, f"“{name}” must be a map")

    def _absent(self, key: str, default: bool) -> bool:
        self._asked.append(key)
        return default

    def _take(self, key: str, *, required: bool = False) -> yaml.Node | None:
        self._asked.append(key)
        if key not in self._nodes and required:
            self._faults.add(self.line, f"“{key}” is missing")
        return self._nodes.get(key)
