"""The numbers of the items of ordered lists, one list within another."""

import re
from string import ascii_lowercase
from typing import Any

_MOST_DIGITS = 7  # of the number of an item
_STYLE = re.compile(
    r"list-style(?:-type)?\s*:\s*((?:lower|upper)-(?:alpha|latin|roman))\b", re.IGNORECASE
)
_OF_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "lower-roman": "i",
    "upper-alpha": "A", "upper-latin": "A", "upper-roman": "I",
}  # fmt: skip
_FIRST_WITHOUT_ROMAN = 90
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


class ListNumbers:
    """Counts the items of the lists that are open."""

    def __init__(self) -> None:
        self._next: list[int] = []

    def open(self, element: Any) -> None:
        """Begin the list *element*; it may say its first number."""
        self._next.append(_number(element.get("start") or "", 1))

    def close(self) -> None:
        """End the list that was begun last."""
        self._next.pop()

    def take(self, item: Any) -> str:
        """The mark of the next *item* of the innermost list, which may say its own number.

        Empty where no list is open.
        """
        if not self._next:
            return ""
        number = _number(item.get("value") or "", self._next[-1])
        self._next[-1] = number + 1
        return _mark(number, _kind(item.getparent()))


def _number(said: str, otherwise: int) -> int:
    return int(said) if said.isdecimal() and len(said) < _MOST_DIGITS else otherwise


def _kind(element: Any) -> str:
    """How the list *element* counts, as its attribute or its style says, in the attribute's way."""
    style = _STYLE.search(element.get("style") or "")
    return _OF_STYLES[style[1].lower()] if style else element.get("type") or ""


def _mark(number: int, kind: str) -> str:
    """The mark with *number* in a list of that *kind*: with letters or Roman numbers."""
    if kind in ("a", "A") and 0 < number <= len(ascii_lowercase):
        letter = ascii_lowercase[number - 1]
        return f"({letter if kind == 'a' else letter.upper()})"
    if kind in ("i", "I") and 0 < number < _FIRST_WITHOUT_ROMAN:
        roman = _roman(number)
        return f"({roman})" if kind == "i" else f"({roman.upper()})"
    return f"{number}."


def _roman(number: int) -> str:
    return _TENS[number // 10] + _ONES[number % 10]
