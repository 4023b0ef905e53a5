"""Where a line stands: above, in or below the text, beside which others, said where again."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate

from app.intake.document import Block
from app.intake.frame.boilerplate import folded
from app.intake.labelling.looks import Look, look_of, step
from app.intake.labelling.main_text import NOWHERE, main_text

_NEAR = 4  # lines on either side
_SEEN = 5  # first traits of a neighbour
_FROM_THE_EDGE = (0, 1, 2, 4, 8, 16, 30)
_FROM_THE_TEXT = (1, 2, 3, 5, 9)
_FROM_THE_MAIN_TEXT = (0, 1, 2, 3, 5, 8, 13, 30)
_ECHOED = (0, 0.25, 0.5, 0.75, 0.99)
_ECHOES = (0, 1, 2, 4)
_SHORT_WORDS = 8
_SHORT_SHARE = (0.2, 0.5, 0.8, 0.99)
_FRAMED_SHARE = (0, 0.2, 0.4, 0.7)
_STEM = 5  # letters: endings differ
_LONGEST_NAMED = 12  # words; of a longer line no single word tells what it is


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page with what is counted once for all of them."""

    blocks: Sequence[Block]
    looks: Sequence[Look]
    framed: Sequence[bool]
    words: Sequence[str]  # of each line, folded
    copies: Counter[str]
    body: frozenset[str]  # beginnings of the words of the text proper
    above: Sequence[int]  # how many lines up to each are framed
    before: Sequence[int]  # the last paragraph of the text before each line, -1 for none
    behind: Sequence[int]  # the next one, -1 for none
    first: int  # paragraph of the text proper
    last: int
    main: tuple[int, int]  # the first and the last line of the main text


def traits_of(blocks: Sequence[Block], rules: Sequence[str]) -> list[list[str]]:
    """The names of all traits of each of *blocks*; *rules* has the rule by which it is frame."""
    page = _page_of(blocks, rules)
    return [_traits(page, at) for at in range(len(blocks))]


def _page_of(blocks: Sequence[Block], rules: Sequence[str]) -> _Page:
    looks = [look_of(block) for block in blocks]
    framed = [bool(rule) for rule in rules]
    prose = [at for at, each in enumerate(looks) if each.is_prose and not framed[at]]
    words = [folded(block.text) for block in blocks]
    texts = frozenset(prose)
    before, behind = _nearest(texts, len(blocks))
    return _Page(
        blocks,
        looks,
        framed,
        words,
        Counter(words),
        frozenset(word for at in prose for word in looks[at].telling),
        list(accumulate(framed)),
        before,
        behind,
        prose[0] if prose else len(blocks),
        prose[-1] if prose else -1,
        main_text(len(b.text) if at in texts else 0 for at, b in enumerate(blocks)),
    )


def _nearest(prose: Set[int], count: int) -> tuple[list[int], list[int]]:
    """For each of *count* lines the paragraph before it and that behind it, -1 for none."""
    before, behind = [-1] * count, [-1] * count
    for at in range(1, count):
        before[at] = at - 1 if at - 1 in prose else before[at - 1]
        behind[-1 - at] = count - at if count - at in prose else behind[-at]
    return before, behind


def _traits(page: _Page, at: int) -> list[str]:
    look = page.looks[at]
    return [
        "any",
        _zone(page, at),
        *look.traits,
        *_place(page, at),
        *_echo(page, at),
        *_near(page, at),
        *_beside(page, at),
        *_named(look),
    ]


def _zone(page: _Page, at: int) -> str:
    if page.last < 0:
        return "no text"
    return "head" if at < page.first else "foot" if at > page.last else "middle"


def _place(page: _Page, at: int) -> Iterator[str]:
    count = len(page.blocks)
    yield step("from top", at, _FROM_THE_EDGE)
    yield step("from bottom", count - 1 - at, _FROM_THE_EDGE)
    before, behind = page.before[at], page.behind[at]
    yield step("behind text", at - before, _FROM_THE_TEXT) if before >= 0 else "behind no text"
    yield step("before text", behind - at, _FROM_THE_TEXT) if behind >= 0 else "before no text"
    yield f"gap above {_gap(page.blocks, at)}"
    yield f"gap below {_gap(page.blocks, at + 1)}"
    yield _from_main_text(page, at)
    if page.framed[at]:
        yield "framed"
    if page.looks[at].is_prose:
        yield "prose"


def _from_main_text(page: _Page, at: int) -> str:
    first, last = page.main
    if page.main == NOWHERE:
        return "no main text"
    if at < first:
        return step("above main text", first - at, _FROM_THE_MAIN_TEXT)
    if at > last:
        return step("below main text", at - last, _FROM_THE_MAIN_TEXT)
    return step("in main text", at - first, _FROM_THE_MAIN_TEXT)


def _gap(blocks: Sequence[Block], at: int) -> int:
    """How many lines, 3 at most, lie between the block *at* and the one above it."""
    if not 0 < at < len(blocks):
        return 3
    above = blocks[at - 1]
    return max(0, min(3, blocks[at].line - above.line - above.text.count("\n")))


def _echo(page: _Page, at: int) -> Iterator[str]:
    if page.copies[page.words[at]] > 1:
        yield "first of copies" if page.words.index(page.words[at]) == at else "copy"
    telling = page.looks[at].telling
    if telling and not page.looks[at].is_prose:
        echoes = len(telling & page.body)
        yield step("echoed", echoes / len(telling), _ECHOED)
        yield step("echoes", echoes, _ECHOES)


def _near(page: _Page, at: int) -> Iterator[str]:
    count = len(page.blocks)
    start, end = max(0, at - _NEAR), min(count, at + _NEAR + 1)
    near = [each for each in range(start, end) if each != at]
    size = max(1, len(near))
    yield step("framed near", sum(page.framed[each] for each in near) / size, _FRAMED_SHARE)
    short = sum(len(page.looks[each].words) <= _SHORT_WORDS for each in near)
    yield step("short near", short / size, _SHORT_SHARE)
    yield f"framed above {sum(page.framed[max(0, at - 3) : at])}"
    yield f"framed below {sum(page.framed[at + 1 : at + 4])}"
    if page.above[at] - page.framed[at]:
        yield "frame above"
    if page.above[-1] - page.above[at]:
        yield "frame below"


def _beside(page: _Page, at: int) -> Iterator[str]:
    for offset in (-2, -1, 1, 2):
        other = at + offset
        if not 0 <= other < len(page.blocks):
            yield f"{offset:+} nothing"
            continue
        look = page.looks[other]
        for trait in look.traits[:_SEEN]:
            yield f"{offset:+} {trait}"
        if look.is_prose:
            yield f"{offset:+} prose"
        if page.framed[other]:
            yield f"{offset:+} framed"


def _named(look: Look) -> Iterator[str]:
    if 0 < len(look.words) <= _LONGEST_NAMED:
        for word in sorted(set(look.words)):
            yield f"word {word}"
        for stem in sorted({word[:_STEM] for word in look.words}):
            yield f"stem {stem}"
        yield f"first word {look.words[0]}"
        yield f"last word {look.words[-1]}"
