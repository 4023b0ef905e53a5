"""Lines that may be the title instead of the one that was taken: the reader chooses among them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.document import Block, Likely, Role
from app.intake.frame.boilerplate import folded
from app.intake.shaping.bare_dates import is_bare_date
from app.intake.shaping.titles import LONGEST, may_be_title

_MOST = 6
_LEAST = 0.02  # of the chance to be the title
_SURE = 0.55  # of the chance of a title that is not doubted
_RIVAL = 0.5  # of the chance of the title, from which another line is told beside it
_FIRST_LINES = 3  # that are offered where nothing is told of any
_WITHOUT_RIVAL = "; nothing else on the page looks like one either"


@dataclass(frozen=True, slots=True)
class LikelyTitle:
    """A line of a document, and how likely it is its title."""

    text: str
    chance: float


def likely_titles(blocks: Iterable[Block]) -> tuple[LikelyTitle, ...]:
    """The *blocks* that look and stand most like a title, the likeliest first; no days."""
    found = [
        LikelyTitle(" ".join(block.text.split()), block.likely.title)
        for block in blocks
        if block.likely.title >= _LEAST and len(block.text) <= LONGEST and not is_bare_date(block)
    ]
    return tuple(sorted(found, key=lambda each: -each.chance)[:_MOST])


def with_title(
    blocks: Sequence[Block], rules: Sequence[str], title: str
) -> tuple[list[Block], list[str]] | None:
    """*blocks* and *rules*, the line that says *title* being surely it, and no frame.

    Of several it is the likeliest, a way to the page may say it too. None where no line says it,
    and where *title* is empty.
    """
    wanted = folded(title)
    said = [at for at, block in enumerate(blocks) if folded(block.text) == wanted]
    if not wanted or not said:
        return None
    at = max(said, key=lambda each: blocks[each].likely.title)
    sure = replace(blocks[at], likely=Likely(title=1))
    return [*blocks[:at], sure, *blocks[at + 1 :]], [*rules[:at], "", *rules[at + 1 :]]


def other_titles(
    title: str,
    likely: Sequence[LikelyTitle],
    said: str,
    blocks: Sequence[Block],
    subject: str = "",
) -> tuple[str, ...]:
    """What the page may be called instead of *title*, the likeliest first.

    *said* is what the metadata call it; of the *blocks* of the text the first ones are offered
    where no line looks *likely*. The *subject* of the mail by which it was sent on is the last.
    """
    found: dict[str, str] = {}
    for text in (*(each.text for each in likely), said, *_heads(blocks)):
        words = " ".join(text.split())
        found.setdefault(folded(words), words)
    found.pop(folded(title), None)
    found.pop("", None)
    others = tuple(found.values())[:_MOST]
    if not subject or folded(subject) in map(folded, (title, *others)):
        return others
    return (*others[: _MOST - 1], subject)


def is_confirmed(title: str, said: str, blocks: Iterable[Block]) -> bool:
    """Whether *title* is beyond doubt: the metadata have it, *said*, or a first heading is it."""
    words = folded(title)
    if words and f" {words} " in f" {folded(said)} ":
        return True
    return any(b.role == Role.HEADING and b.level == 1 and folded(b.text) == words for b in blocks)


def doubt_of_title(title: str, likely: Sequence[LikelyTitle]) -> str:
    """Why *title* may be another line, empty where little speaks for that."""
    own = next((each.chance for each in likely if folded(each.text) == folded(title)), None)
    if own is None or own >= _SURE:
        return ""
    rivals = (each for each in likely if folded(each.text) != folded(title))
    told = " or ".join(f"“{each.text}”" for each in rivals if each.chance >= _RIVAL * own)
    return f"“{title}” may not be the title{f', but {told}' if told else _WITHOUT_RIVAL}"


def _heads(blocks: Sequence[Block]) -> Iterator[str]:
    tops = (b.text for b in blocks if b.role == Role.HEADING and b.level == 1)
    first = (b.text for b in blocks[:_FIRST_LINES] if may_be_title(b))
    yield from (text for text in (*tops, *first) if len(text) <= LONGEST)
