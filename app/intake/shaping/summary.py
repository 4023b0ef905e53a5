"""The summary of a found page: the first sentences of its running text."""

import bisect
from collections.abc import Collection, Iterator, Sequence

from app.intake.dating.sentences import split_sentences
from app.intake.shaping.assembly import AssembledSection
from app.library.pages.page import Milestone

_LONGEST = 300  # characters
_FEWEST = 8  # words of a line that may tell what a page is about
_SENTENCES = 3


def summarise(
    sections: Sequence[AssembledSection],
    captions: Collection[str],
    milestones: Sequence[Milestone],
    title: str,
) -> str:
    """The first sentences of the text of *sections*, as many as fit; *title* where there are none.

    Items of lists, rows of tables and quotations tell them only where there is no other text.
    Neither one of the *captions* nor an entry of a chronology, of which the *milestones* know,
    says what a page is about.
    """
    pictured = frozenset(captions)
    entries: dict[str, list[int]] = {}
    for told in milestones:
        if told.found == "chronology" and told.place:
            entries.setdefault(told.place.section, []).append(told.place.start)
    second = ""
    for each in sections:
        for line, is_apart in _long_lines(each, sorted(entries.get(each.section.id, ()))):
            if line in pictured:
                continue
            if not is_apart:
                return _beginning(line)
            second = second or line
    return _beginning(second) if second else title


def _long_lines(section: AssembledSection, entries: Sequence[int]) -> Iterator[tuple[str, bool]]:
    """The long lines of *section* in which none of the *entries* begins.

    With each stands whether it is of a list, a table or another block apart from the text.
    """
    start = 0
    ends = [end for _, end in section.apart]
    for line in section.text.split("\n"):
        end = start + len(line)
        first = bisect.bisect_left(entries, start)
        holds_one = first < len(entries) and entries[first] < end
        if not holds_one and len(line.split()) >= _FEWEST:
            block = bisect.bisect_left(ends, end)
            yield line, block < len(ends) and section.apart[block][0] <= start
        start = end + 1


def _beginning(line: str) -> str:
    spans = split_sentences(line)
    end = spans[0][1]
    for _, stop in spans[1:_SENTENCES]:
        end = stop if stop <= _LONGEST else end
    text = " ".join(line[:end].split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
