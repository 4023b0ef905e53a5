"""The headline of an HTML page that marks none as such: what stands alone in the largest letters.

Pages of the nineties have no headings but words in large type, and their titles name the site.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.intake.dating.dates import find_dates
from app.intake.frame.echoes import echo_of

_USUAL, _LARGE = 3, 5  # sizes of letters, as the "size" of a "font" counts them
_OF_TAGS = {"h1": 6, "h2": 5, "h3": 4, "h4": 3, "h5": 2, "h6": 1}
_OF_WORDS = {"large": 4, "larger": 4, "x-large": 5, "xx-large": 6, "xxx-large": 7}
_STEPS = (10.5, 13, 16, 18, 24, 32, 48)  # pixels, from which the letters have the sizes 1 to 7
_PIXELS = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "%": 0.16}
_FONT_SIZE = re.compile(r"font-size\s*:\s*(?:([\d.]+)\s*(px|pt|r?em|%)|([a-z-]+))", re.IGNORECASE)
_RELATIVE = re.compile(r"([+-]?)(\d)")
_UNSEEN = frozenset(("head", "title", "script", "style", "noscript", "template", "svg"))
_INLINE = frozenset(("font", "span", "big", "b", "strong", "i", "em", "a", "u"))
_MAY_BE = _INLINE - {"a"} | {"p", "div", "center"}
_BLOCKS = frozenset(("p", "div", "table", "tr", "td", "ul", "ol", "li", "hr", "h2", "h3", "h4"))
_MOST_WORDS, _LONGEST = 32, 220
_LEAST_WORDS = 2
_LOOKED_AT = 400  # characters behind a headline
_PROSE = 60  # of them that stand together and are no link
_LINKED = 0.3  # of them at most are links: below a banner stands a menu


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one size: the element in which they stand, and whether they are a link."""

    element: Any
    text: str
    size: int
    linked: bool


def mark_headline(root: Any) -> None:
    """Make a heading of the first level of the headline below *root*, where the page has none.

    It stands by itself, in letters larger than all others, directly above the text, which takes
    it up: what has a menu below it is the banner of the site.
    """
    if any("".join(each.itertext()).strip() for each in root.iter("h1")):
        return
    runs = list(_runs(root))
    for size in sorted({run.size for run in runs if run.size >= _LARGE}, reverse=True):
        places = [at for at, run in enumerate(runs) if run.size == size]
        element = _around([runs[at] for at in places])
        if element is None:
            return
        behind = runs[places[-1] + 1 :]
        if not _is_above_text(behind):
            continue
        if (
            _may_be_headline(element)
            and _stands_alone(element)
            and not _says_title_more(root, element, behind)
        ):
            element.tag = "h1"
        return


def _says_title_more(root: Any, element: Any, behind: Sequence[_Run]) -> bool:
    """Whether the text takes up more of the title of the window than of the words in *element*.

    Then these are the name of the site.
    """
    text = " ".join(run.text for run in behind)
    headline = echo_of(_words(element), text)
    title = echo_of(root.findtext(".//title") or "", text)
    return headline[0] * title[1] < title[0] * headline[1]


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _runs(root: Any) -> Iterator[_Run]:
    """The words of a page in their order."""
    found: dict[Any, tuple[int, bool]] = {}
    for event, element in _walked(root):
        parent = element.getparent()
        size, linked = found.get(parent, (_USUAL, False))
        if event == "end":
            if parent in found and (element.tail or "").strip():
                yield _Run(parent, " ".join(element.tail.split()), size, linked)
            continue
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if element is not root and parent not in found:
            continue
        found[element] = (_size_of(element, size), linked or element.tag == "a")
        if (element.text or "").strip():
            yield _Run(element, " ".join(element.text.split()), *found[element])


def _walked(root: Any) -> Iterator[tuple[str, Any]]:
    stack = [("start", root)]
    while stack:
        event, element = stack.pop()
        yield event, element
        if event == "start":
            stack.append(("end", element))
            stack += (("start", child) for child in reversed(element))


def _size_of(element: Any, around: int) -> int:
    """The size of the letters in *element*, which stands in letters of the size *around*."""
    style = _FONT_SIZE.search(element.get("style") or "")
    if style and style[3]:
        return _OF_WORDS.get(style[3].lower(), around)
    if style and (number := style[1].strip(".")).count(".") < 2:
        pixels = float(number or "0") * _PIXELS[style[2].lower()]
        return sum(pixels >= step for step in _STEPS)
    if element.tag == "font" and (told := _RELATIVE.fullmatch((element.get("size") or "").strip())):
        change = int(told[2])
        return {"+": _USUAL + change, "-": _USUAL - change}.get(told[1], change)
    if element.tag == "big":
        return around + 1
    return _OF_TAGS.get(element.tag, around)


def _around(runs: Sequence[_Run]) -> Any:
    """The element that holds *runs* and no other words; None where there is no such one."""
    words = "".join("".join(run.text.split()) for run in runs)
    element = runs[0].element
    while element is not None:
        said = "".join("".join(element.itertext()).split())
        if said == words:
            return element
        if len(said) > len(words):
            return None
        element = element.getparent()
    return None


def _is_above_text(behind: Sequence[_Run]) -> bool:
    """Whether the words *behind* a line are those of a text, and no menu."""
    seen, linked, longest = 0, 0, 0
    for run in behind:
        seen += len(run.text)
        linked += len(run.text) if run.linked else 0
        longest = max(longest, 0 if run.linked else len(run.text))
        if seen >= _LOOKED_AT:
            break
    return longest >= _PROSE and linked <= _LINKED * seen


def _may_be_headline(element: Any) -> bool:
    words = named = _words(element)
    for date in reversed(find_dates(words)):
        named = named[: date.start] + named[date.end :]
    inside = {each.tag for each in element.iter() if each is not element}
    return (
        element.tag in _MAY_BE
        and not inside & (_BLOCKS | {"a"})
        and len(words) <= _LONGEST
        and len(words.split()) <= _MOST_WORDS
        and sum(any(map(str.isalpha, word)) for word in named.split()) >= _LEAST_WORDS
    )


def _stands_alone(element: Any) -> bool:
    """Whether nothing stands in one line with *element*."""
    while True:
        before, behind = element.getprevious(), element.getnext()
        parent = element.getparent()
        lead = (parent.text if before is None else before.tail) or ""
        if lead.strip() or (element.tail or "").strip():
            return False
        if not all(each is None or _ends_a_line(each) for each in (before, behind)):
            return False
        if parent.tag not in _INLINE or (before is not None and behind is not None):
            return True
        element = parent


def _ends_a_line(element: Any) -> bool:
    return element.tag == "br" or element.tag in _BLOCKS or element.tag == "center"
