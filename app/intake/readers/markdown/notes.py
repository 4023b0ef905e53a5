"""Notes in Markdown: their labels, also of files that each begin with 1 and were joined."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]+)\]:")
# Of a run of backticks only the whole is tried: a line of nothing else would take very long.
_LABEL = re.compile(r"(?<!`)(?P<code>`+)(?!`).*?(?<!`)(?P=code)(?!`)|\[\^(?P<label>[^\]\s]+)\]")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_APART = "~"


def with_labels_apart(markdown: str) -> str:
    """*markdown* with a label of its own for each note where several notes have the same.

    A mark is of the note of its label that stands next below it, else of the last.
    """
    lines = markdown.split("\n")
    places: dict[str, list[int]] = {}
    text_lines = list(_outside_fences(lines))
    for number in text_lines:
        if found := _DEFINITION.match(lines[number]):
            places.setdefault(found[1], []).append(number)
    if all(len(each) == 1 for each in places.values()):
        return markdown
    for number in text_lines:
        lines[number] = _labelled(lines[number], number, places)
    return "\n".join(lines)


def unmarked_notes(markdown: str) -> list[tuple[int, str, str]]:
    """The notes of *markdown* to which no mark leads: line, label and first line of the text.

    A parser leaves these out.
    """
    lines = markdown.split("\n")
    marks: set[str] = set()
    notes: list[tuple[int, str, str]] = []
    for number in _outside_fences(lines):
        line, found = lines[number], _DEFINITION.match(lines[number])
        if found:
            notes.append((number, found[1], line[found.end() :].strip()))
        marks |= {each["label"] for each in _LABEL.finditer(line, found.end() if found else 0)}
    return [note for note in notes if note[1] not in marks and note[2]]


def own_label(label: str) -> str:
    """The label that the text itself has for a note."""
    return label.partition(_APART)[0]


def _labelled(line: str, number: int, places: dict[str, list[int]]) -> str:
    def label(match: re.Match[str]) -> str:
        found = places.get(match["label"] or "", ())
        turn = min(bisect_left(found, number), len(found) - 1)
        return f"[^{match['label']}{_APART}{turn + 1}]" if turn > 0 else match[0]

    return _LABEL.sub(label, line)


def _outside_fences(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that are no code between fences."""
    fence = ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if fence:
            fence = "" if found and found[1].startswith(fence) else fence
        elif found:
            fence = found[1]
        else:
            yield number


def note_mark(token: Token) -> str:
    """The mark of a note: its own where that is a number, else its number in the text."""
    label = own_label(str(token.meta.get("label") or ""))
    return label if label.isdecimal() else str(token.meta.get("id", 0) + 1)


def note_name(token: Token) -> str:
    """The address by which links lead to a note."""
    return f"#{token.meta.get('label')}"
