"""The main part of an HTML page and its title, where the page itself marks them."""

from collections.abc import Iterator
from typing import Any

from app.intake.readers.html.measures import Measure, is_main, within

_LEAST = 200  # characters of a main part
_SHARE, _MUCH = 0.4, 2000  # of the text in paragraphs, in characters
_WORDS_OF_TITLE, _SAID = 4, 20  # the second: letters of it in the title of the window


def main_part(root: Any, measures: dict[Any, Measure]) -> Any:
    """The part that the page marks as its main one, if it holds much of the text."""
    for candidates in (_marked_main(root), _articles(root)):
        found = [each for each in candidates if each in measures]
        if len(found) == 1 and measures[found[0]].text >= _LEAST:
            own, whole = measures[found[0]].prose, measures[root].prose
            if own >= _SHARE * whole or own > _MUCH:
                return found[0]
    return None


def only_title(root: Any) -> Any:
    """The one heading of the first level that is more than a name, and no other than the title.

    None where there is no such heading.
    """
    heads = {" ".join("".join(each.itertext()).split()): each for each in root.iter("h1")}
    heads.pop("", None)
    if len(heads) != 1:
        return None
    [(words, head)] = heads.items()
    said = " ".join((root.findtext(".//title") or "").split()).casefold()
    is_name = len(words.split()) < _WORDS_OF_TITLE
    return None if is_name or (said and words.casefold()[:_SAID] not in said) else head


def around(main: Any) -> Iterator[Any]:
    """What the main part stands in, itself, and all in it."""
    yield from main.iterancestors()
    yield from main.iter()


def _marked_main(root: Any) -> Iterator[Any]:
    return (each for each in root.iter() if isinstance(each.tag, str) and is_main(each))


def _articles(root: Any) -> Iterator[Any]:
    return (each for each in root.iter("article") if not within(each, "article"))
