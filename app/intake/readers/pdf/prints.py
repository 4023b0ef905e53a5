"""What browsers print into the margins of a page: day, title, address, number of the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.intake.document import PRINTED
from app.intake.readers.pdf.lines import Line

_HEAD, _FOOT = 0.92, 0.08  # of the height of a page: where its margins are
_ONE_ROW = 4.0  # points between the tops of what stands side by side
_INVISIBLE = re.compile("[\u200e\u200f\u061c\u202a-\u202e]")  # signs of the direction of writing
_DAY = (
    r"(?:\d{4}(?:[./-]\s?|年)\d{1,2}(?:[./-]\s?|月)\d{1,2}[.日]?"
    r"|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d\d)\.?"
    r"|\d{1,2}\.?\s[^\W\d_]{3,12}\.?,?\s\d{4}|[^\W\d_]{3,12}\.?\s\d{1,2},?\s\d{4})(?:\s?г\.)?"
)
_CLOCK = (
    r"(?:[上下]午|오[전후])?\s?\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?:\s?(?:[ap]\.?\s?m\.?|[صم]|[πμ]\.?μ\.?|uhr|ч\.)(?!\w))?"
)
_MOMENT = re.compile(
    rf"(?<!\w)(?:(?P<early>{_CLOCK}),?\s)?(?P<day>{_DAY})"
    rf"(?:[,،]?\s?(?:(?:à|às|a|at|alle|um|om|u|kl\.?|klo|в|о|la)\s)?(?P<clock>{_CLOCK}))?(?!\w)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\S)(?:(?:https?|ftp|file)://|about:|www\.)\S+", re.IGNORECASE)
_COUNT = re.compile(
    r"(?<!\S)(?:(?:page|seite|pagina|página|pág\.|strona|side|sida|sivu|oldal|sayfa|страница"
    r"|стр\.|сторінка|p\.|第)\s?)?(?P<number>\d{1,4})"
    r"(?P<between>\s?/\s?|\s[^\W\d_]{1,4}\s|\s?页[,，]\s?共\s?)(?P<count>\d{1,4})(?:\s?页)?(?!\S)",
    re.IGNORECASE,
)
_SHORTENED = ("…", "...")


@dataclass(frozen=True, slots=True)
class PrintStamps:
    """The lines that a browser printed, by number, with the title and address they tell.

    *title* and *address* are empty where there are none, or where they were shortened to fit.
    """

    rules: dict[int, str]
    title: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands side by side in a margin: its lines, and what was found in them."""

    numbers: tuple[int, ...]
    day: str
    clock: str
    address: str
    count: str
    rest: str

    @property
    def tells(self) -> bool:
        """Whether anything was found that a browser prints."""
        return bool(self.day or self.address or self.count)


def find_print_stamps(lines: Sequence[Line], pages: int, *, printed: bool) -> PrintStamps:
    """The heads and feet of a print from a browser, also where it has one page only.

    *pages* is their number in the file. The moment of printing tells them, beside the address or
    the count of pages. Where the file says that it was *printed*, the latter two together do.
    """
    rules: dict[int, str] = {}
    titles: list[str] = []
    addresses: list[str] = []
    for rows in _margins(lines, pages):
        stamps = [row for row in rows if row.tells]
        if _is_printed(stamps, printed=printed):
            rules |= dict.fromkeys((number for row in stamps for number in row.numbers), PRINTED)
            titles += [row.rest for row in stamps if row.rest]
            addresses += [row.address for row in stamps if row.address]
    return PrintStamps(
        dict(sorted(rules.items())),
        next((each for each in titles if not each.endswith(_SHORTENED)), ""),
        next((each for each in addresses if _is_whole(each)), ""),
    )


def _is_printed(rows: Sequence[_Row], *, printed: bool) -> bool:
    """Whether *rows*, all that is told in the margins of a page, come from a browser."""
    has_address = any(row.address for row in rows)
    has_count = any(row.count for row in rows)
    # A day without a time is a stamp only beside an address: others write days into heads too.
    has_moment = any(row.clock or (row.day and row.address) for row in rows)
    if has_moment:
        return has_address or has_count
    return printed and has_address and has_count


def _is_whole(address: str) -> bool:
    return address.lower().startswith(("http://", "https://")) and not address.endswith(_SHORTENED)


def _margins(lines: Sequence[Line], pages: int) -> Iterator[list[_Row]]:
    """The outermost rows of each page, so far as they stand in its margins."""
    by_page: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(number)
    for page, numbers in by_page.items():
        highest = max(lines[number].top for number in numbers)
        lowest = min(lines[number].top for number in numbers)
        head = [at for at in numbers if lines[at].place > _HEAD and _near(lines[at].top, highest)]
        foot = [at for at in numbers if lines[at].place < _FOOT and _near(lines[at].top, lowest)]
        rows = [_row(lines, side, page, pages) for side in (head, foot) if side]
        # Only the head bears the title; words in a foot are those of the document.
        yield [row for row in rows if not row.rest or row.numbers == tuple(head)]


def _near(top: float, edge: float) -> bool:
    return abs(top - edge) < _ONE_ROW


def _row(lines: Sequence[Line], numbers: Sequence[int], page: int, pages: int) -> _Row:
    """What the lines with *numbers* tell, taken together from left to right."""
    ordered = sorted(numbers, key=lambda number: lines[number].left)
    text = _INVISIBLE.sub("", " ".join(lines[number].text for number in ordered))
    text = " ".join(text.split())
    address = _ADDRESS.search(text)
    text = _without(text, address)
    moment = _at_an_end(_MOMENT, text)
    text = _without(text, moment)
    count = _at_an_end(_COUNT, text)
    if count and not _counts(count, page, pages):
        count = None
    text = _without(text, count)
    return _Row(
        tuple(numbers),
        moment["day"] if moment else "",
        (moment["clock"] or moment["early"] or "") if moment else "",
        address[0] if address else "",
        count[0] if count else "",
        text,
    )


def _at_an_end(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The place of *pattern* at the beginning or the end of *text*: titles have dates inside."""
    found = [match for match in pattern.finditer(text) if match[0]]
    ends = (match for match in found if not match.start() or match.end() == len(text))
    return next(ends, None)


def _counts(count: re.Match[str], page: int, pages: int) -> bool:
    """Whether the numbers can be those of the *page* and of all *pages*."""
    number, whole = int(count["number"]), int(count["count"])
    if "/" in count["between"]:
        return number <= whole and (number == page or whole == pages)
    return number <= whole == pages


def _without(text: str, match: re.Match[str] | None) -> str:
    if match is None:
        return text
    return f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}".strip()
