"""What the last word of an unfinished query may become: names of fields, values, partners."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.library.search.query_fields import FIELDS, NAMES, VALUED
from app.library.search.vocabulary import Choice, Vocabulary
from index.folding import fold

MOST = 8
_FRAGMENT = re.compile(
    r'(?:^|(?<=[\s(]))-?(?:(?P<field>[a-z]+):)?(?P<value>"[^"]*|[^\s()"]*)$', re.I
)
_SHORTEST_FIELD, _SHORTEST_PARTNER = 1, 3  # letters typed before something is offered


@dataclass(frozen=True, slots=True)
class Completion:
    """*text* is to stand in place of what is typed from *start* to the cursor.

    *label* is what is offered, *hint* says what it is.
    """

    start: int
    text: str
    label: str
    hint: str


def complete(text: str, cursor: int, vocabulary: Vocabulary) -> tuple[Completion, ...]:
    """What may stand at *cursor* in place of the word before it, likeliest first."""
    found = _FRAGMENT.search(text[:cursor])
    if not found or text[cursor : cursor + 1].strip(" )"):
        return ()
    value = found["value"].lstrip('"')
    start = found.start("value")
    if field := NAMES.get((found["field"] or "").lower()):
        values = (each for last in [value.rpartition(",")] for each in (last[2],))
        kept = value[: value.rfind(",") + 1]
        return tuple(_values(field, next(values), start, kept, vocabulary))[:MOST]
    if found["field"] or found["value"].startswith('"') or not value.isalpha():
        return ()
    return (*_fields(value, start), *_partners(value, start, vocabulary))[:MOST]


def _values(
    field: str, value: str, start: int, kept: str, vocabulary: Vocabulary
) -> Iterable[Completion]:
    if field not in VALUED:
        return
    typed = fold(value)
    choices = vocabulary.choices.get(field, ())
    for choice in (*_beginning(choices, typed, whole=True), *_beginning(choices, typed)):
        if fold(choice.value) != typed:
            text = f'"{choice.value}"' if " " in choice.value else choice.value
            yield Completion(start, f"{kept}{text} ", choice.title, choice.value)


def _beginning(choices: Iterable[Choice], typed: str, *, whole: bool = False) -> list[Choice]:
    """The choices whose title (*whole*), or only another name, begins with *typed*."""
    found = []
    for choice in choices:
        by_title = fold(choice.title).startswith(typed)
        by_name = any(name.startswith(typed) for name in choice.names)
        if by_title if whole else by_name and not by_title:
            found.append(choice)
    return found


def _fields(typed: str, start: int) -> Iterable[Completion]:
    for field in FIELDS:
        if len(typed) >= _SHORTEST_FIELD and field.name.startswith(typed.lower()):
            yield Completion(start, f"{field.name}:", f"{field.name}:", field.means)


def _partners(typed: str, start: int, vocabulary: Vocabulary) -> Iterable[Completion]:
    if len(typed) < _SHORTEST_PARTNER:
        return
    name = fold(typed)
    for choice in vocabulary.choices.get("partner", ()):
        if fold(choice.title).startswith(name) and fold(choice.title) != name:
            yield Completion(start, f"{choice.title} ", choice.title, "partner")
