"""Many words as one pattern, shared beginnings told once, so that long lists stay fast."""

import re
from collections.abc import Iterable

_Node = dict[str, "_Node"]
_END = ""


def trie_pattern(words: Iterable[str]) -> str:
    """A pattern that matches the longest of *words* that stands at a place.

    Alternatives of plain words are tried one after the other; with beginnings in common only one
    branch can fit, and 10,000 names cost little more than ten.
    """
    root: _Node = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    """Written without recursion over single chains, so that a long word needs no deep stack."""
    chain = ""
    while len(node) == 1:
        character, node = next(iter(node.items()))
        if character == _END:
            return chain
        chain += re.escape(character)
    singles = [character for character, below in node.items() if character and below == {_END: {}}]
    branches = [
        re.escape(character) + _pattern(below)
        for character, below in node.items()
        if character and character not in singles
    ]
    if singles:
        branches.append(_one_of(singles))
    if not branches:
        return chain
    optional = "?" if _END in node else ""
    return f"{chain}(?:{'|'.join(branches)}){optional}"


def _one_of(characters: list[str]) -> str:
    if len(characters) == 1:
        return re.escape(characters[0])
    return f"[{''.join(re.escape(each) for each in sorted(characters))}]"
