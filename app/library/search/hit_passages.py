"""The passages of a hit as a list shows them: the best whole, a few others cut to their match."""

import dataclasses
from collections.abc import Sequence

from app.library.search.answer import SearchHit
from index.folding import fold
from index.records import Snippet

MOST = 3
LISTS = ("key-data", "see-also", "sources")  # sections that tell nothing of a match in them
# What the program writes from the facts of a page, which its own text says before.
WRITTEN = ("milestones", "where-sources-differ", "mentioned-in", *LISTS)
_BEFORE, _AFTER = 24, 40  # characters around the first match of a passage that is not the best


def section_of(hit: SearchHit, snippet: Snippet) -> str:
    """The title of the section in which *snippet* stands; empty for the page's own head."""
    return snippet.title if snippet.title != hit.title else ""


def best_first(snippets: Sequence[Snippet]) -> tuple[Snippet, ...]:
    """*snippets*, which come best first, with the page's own text before what only repeats it.

    A section that the program has written goes first where it holds more of what is sought.
    """
    own = max((_holds(each) for each in snippets if each.passage not in WRITTEN), default=0)

    def tier(snippet: Snippet) -> int:
        if snippet.passage in LISTS:
            return 2
        return int(snippet.passage in WRITTEN and _holds(snippet) <= own)

    return tuple(sorted(snippets, key=tier))


def passages_of(hit: SearchHit) -> tuple[tuple[int, Snippet], ...]:
    """The passages to be shown, each with its number among the hit's snippets.

    The best comes first and whole; of the others those that hold a match.
    """
    others = enumerate(hit.snippets[1:], start=1)
    telling = [
        (number, _shortened(each))
        for number, each in others
        if each.text and each.marks and each.passage not in LISTS
    ]
    return ((0, hit.snippets[0]), *telling[: MOST - 1])


def beginning_with(hit: SearchHit, number: int) -> SearchHit:
    """*hit* with the passage called *number* as its best: where it is opened."""
    chosen = hit.snippets[number]
    rest = (*hit.snippets[:number], *hit.snippets[number + 1 :])
    return dataclasses.replace(hit, snippets=(chosen, *rest), is_meant=False)


def _holds(snippet: Snippet) -> int:
    """How many different words of *snippet* match."""
    return len({fold(snippet.text[start:end]) for start, end in snippet.marks})


def _shortened(snippet: Snippet) -> Snippet:
    """*snippet* cut to the words around its first match, so that it fills a line or two."""
    text = snippet.text
    first, last = snippet.marks[0]
    start = text.rfind(" ", 0, first - _BEFORE) + 1 if first > _BEFORE else 0
    end = text.find(" ", last + _AFTER)
    end = len(text) if end < 0 else end
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    shift = len(before) - start
    marks = ((begin + shift, stop + shift) for begin, stop in snippet.marks if stop <= end)
    return dataclasses.replace(
        snippet, text=f"{before}{text[start:end]}{after}", marks=tuple(marks)
    )
