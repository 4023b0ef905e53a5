"""Lists of other documents whose items each hold a link with the title and a day beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.document import Block, Link, Role

EDGE = " \t\n\u00a0-–—|•·:,()[]"
_DAYS = ("day", "numeric", "iso", "days", "days_over_months")
MOST_TITLE_WORDS = 40
_FEWEST_TITLE_WORDS = 2  # "more" beside a day is no title
_MOSTLY = 0.6  # of the text of a page are such items, if it is nothing but their list


@dataclass(frozen=True, slots=True)
class DatedItem:
    """An item that begins at the block *at*, with the title in the block *title*.

    *words* are the title, and below it what stands behind it in its block.
    """

    at: int
    end: int
    title: int
    words: str
    date: str


def dated_items(blocks: Sequence[Block]) -> list[DatedItem]:
    """The items of *blocks* that name a document with its day, in their order."""
    starts = [at for at, block in enumerate(blocks) if _begins(block)]
    spans = pairwise([*starts, len(blocks)])
    return [item for start, end in spans if (item := _item(blocks, start, end)) is not None]


def is_list_of(items: Sequence[DatedItem], blocks: Sequence[Block]) -> bool:
    """Whether *blocks* are hardly more than *items*; below an article stand lists of others."""
    if len(items) < 2:
        return False
    longest = max(item.end - item.at for item in items[:-1])  # text below the last is not of it
    listed = (block for item in items for block in blocks[item.at : item.end][:longest])
    whole = sum(len(block.text) for block in blocks)
    return sum(len(block.text) for block in listed) >= _MOSTLY * whole


def may_be_title(text: str) -> bool:
    """Whether *text* is no sentence and not too long for a title."""
    return 0 < len(text.split()) <= MOST_TITLE_WORDS and not text.endswith((".", ";", ":", ","))


def days_in(text: str) -> list[DateExpression]:
    """The days, with their year, that *text* names."""
    return [each for each in find_dates(text) if each.form in _DAYS and not each.yearless]


def _begins(block: Block) -> bool:
    return block.role == Role.ITEM and block.level == 1 and not block.mark[:1].isdigit()


def _item(blocks: Sequence[Block], start: int, end: int) -> DatedItem | None:
    """The item from *start*; its day stands beside the title, or in a line of its own."""
    for at in range(start, min(start + 3, end)):
        for link in blocks[at].links:
            title, date, rest = _beside(blocks[at].text, link)
            around = (blocks[each].text for each in (at - 1, at + 1) if start <= each < end)
            date = date or next(filter(None, map(_day_alone, around)), "")
            if date and may_be_title(title) and len(title.split()) >= _FEWEST_TITLE_WORDS:
                return DatedItem(start, end, at, f"{title}\n{rest}".rstrip("\n"), date)
    return None


def _beside(text: str, link: Link) -> tuple[str, str, str]:
    """The title in *link*, the day beside it or at its edge, and the text behind both.

    All are empty where the link is a part of a sentence.
    """
    title, before, behind = text[link.start : link.end], text[: link.start], text[link.end :]
    date = ""
    for day in days_in(before):
        if not (before[: day.start] + before[day.end :]).strip(EDGE):
            date, before = day.value, ""
            break
    for day in days_in(behind):
        if not date and not behind[: day.start].strip(EDGE):
            date, behind = day.value, behind[day.end :]
    for day in days_in(title):
        words = f"{title[: day.start]}\n{title[day.end :]}".strip(EDGE)
        if not date and "\n" not in words:
            date, title = day.value, words
    behind = behind.strip(EDGE)
    if before.strip(EDGE) or (behind and not behind[0].isupper()):
        return "", "", ""
    return " ".join(title.split()).strip(EDGE), date, behind


def _day_alone(text: str) -> str:
    """The day that is all there is in *text*."""
    days = days_in(text)
    alone = len(days) == 1 and not (text[: days[0].start] + text[days[0].end :]).strip(EDGE)
    return days[0].value if alone else ""
