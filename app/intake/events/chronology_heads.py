"""Which dates of a text head the entries of a chronology."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.intake.dating.date_roles import stands_alone
from app.intake.dating.dates import DateExpression
from app.intake.dating.said_days import SAID_DAY
from app.intake.dating.sentences import Span
from app.intake.events.lead_words import (
    as_led_in,
    follows_a_preposition,
    heads_its_line,
    is_led_in,
)

ANNOUNCED = re.compile(
    r"(?<!\w)(?:milestones?|chronolog\w+|time\s?lines?|key\s+(?:dates|events)|dates?\s+clés?"
    r"|evolution\s+of\s+relations|history\s+of\s+relations|étapes|хронолог\w+|основные\s+даты"
    r"|ключові\s+дати|chronik|zeittafel|meilensteine|important\s+dates|calendar\s+of\s+events)(?!\w)",
    re.IGNORECASE,
)
# "Key milestones 1991 Four cooks meet 1992 Two leave": no marks part the entries.
_RUN_IN = re.compile(rf"{ANNOUNCED.pattern}[\s:]{{1,3}}(?=\d{{4}}\b)", re.IGNORECASE)
_WORD_BEFORE = re.compile(
    r"(?<!\bin)(?<!\bof)(?<!\bsince)(?<!\bfrom)(?<!\bto)(?<!\bby)(?<!\buntil)(?<!\bthe)(?<!\band)"
    r"(?<=[a-zà-ÿа-яєіїґ\d)])\s$"
)
_CAPITAL = re.compile(r"\s[A-ZÀ-ÞА-ЯЁЄІЇҐ]")
_BEFORE_A_HEAD = re.compile(r"(?:^|\n|[.!?:;)”\"»]\s|[\s\u00a0]{2}|\u00a0)\s*$")
PLACE = r"(?:,\s(?:[A-ZÀ-Þ][\w.’'-]+,?[ ]?){1,3}(?:\([^()\n]{2,30}\))?(?=\n|$))?"
_AFTER_A_HEAD = re.compile(
    rf"(?:{PLACE}|,)[\s\u00a0]*[-–—:|.]{{0,2}}[\s\u00a0]*[■▪●•*·]?[\s\u00a0]*(?:[A-ZÀ-ÞА-ЯЁЄІЇҐ“\"«(‘]|\n|\t|$"
    r"|\d{1,2}(?:-\d{1,2})? [A-Z][a-z]+ [A-Z])"  # "1981 1 January Greece becomes"
    r"|\s?[-–—:]\s+[a-zà-ÿа-яєіїґ]"  # "5 mai 1949: signature"
)
_PLACE_LABEL = re.compile(PLACE.removesuffix("?"))
LINE_HEAD = re.compile(r"(?:^|\n)[\s•*·■▪●\-–—]*$")
OUT_OF_ORDER = "it stands out of order in its chronology"
_NEAR = 1500
_YEAR = len("199X")
MARGIN = 12  # characters that marks may take up before a head


@dataclass(frozen=True, slots=True)
class HeadRun:
    """The *heads* of one chronology in their order in the text; *odd* go against its time."""

    heads: tuple[DateExpression, ...]
    odd: tuple[DateExpression, ...] = ()


def runs_of_heads(text: str, title: str, dates: Sequence[DateExpression]) -> Iterator[HeadRun]:
    """The chronologies of *text* by those of *dates* that head their entries.

    Three heads make one where it is announced ("Key milestones"), by the *title* or in the text,
    four anywhere else; labels that have a line for themselves need one less. Heads go forward in
    time, or all backward. One that does not is odd: a label heads its entry all the same, and
    what is none is a date inside an entry.
    """
    announced = bool(ANNOUNCED.search(title))
    run_in = [(each.end(), _line_end(text, each.end())) for each in _RUN_IN.finditer(text)]
    heads = [
        as_led_in(text, each)
        for each in dates
        if _heads_an_entry(text, each, announced) or _is_run_in(text, each, run_in)
    ]
    for run in _runs(_without_bars(text, heads)):
        ordered, odd = _in_order(run)
        if len(ordered) >= _needed(text, ordered, announced):
            yield HeadRun(tuple(_with_labels(text, ordered, odd)), tuple(odd))


def _heads_an_entry(text: str, date: DateExpression, announced: bool) -> bool:
    before = text[max(0, date.start - 60) : date.start]
    if date.form == SAID_DAY or date.value.endswith("/.."):
        return False
    if date.form == "decade" and not heads_its_line(text, date):
        return False
    if is_led_in(text, date):
        return True
    if date.role == "attribute" and not LINE_HEAD.search(before):
        return False
    if not _AFTER_A_HEAD.match(text, date.end):
        return False
    if _BEFORE_A_HEAD.search(before) or not before.strip():
        return True
    if ANNOUNCED.search(before) and re.search(r"\w[\s:]*$", before[-3:]):
        return bool(re.search(rf"(?:{ANNOUNCED.pattern})[\s:]*$", before, re.IGNORECASE))
    return announced and follows_a_preposition(text, date)


def _without_bars(text: str, heads: Sequence[DateExpression]) -> list[DateExpression]:
    """*heads* without spans of years right one below the other, by which one goes to others."""
    bars: set[int] = set()
    for here, following in pairwise(heads):
        if here.form == following.form == "years" and not text[here.end : following.start].strip():
            bars |= {here.start, following.start}
    return [head for head in heads if head.start not in bars]


def _is_run_in(text: str, date: DateExpression, lines: Sequence[Span]) -> bool:
    """Whether a year heads an entry of one of *lines*, in which nothing ends those before it."""
    if date.form != "year" or not any(start <= date.start < end for start, end in lines):
        return False
    before = text[max(0, date.start - MARGIN) : date.start]
    return bool(_WORD_BEFORE.search(before)) and bool(_CAPITAL.match(text, date.end))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _runs(heads: Sequence[DateExpression]) -> Iterator[list[DateExpression]]:
    run: list[DateExpression] = []
    for head in heads:
        if run and head.start - run[-1].start > _NEAR:
            yield run
            run = []
        run.append(head)
    if run:
        yield run


def _in_order(run: list[DateExpression]) -> tuple[list[DateExpression], list[DateExpression]]:
    """The heads of *run* that go one way in time, and those that do not.

    A decade is in order where any of its years would be.
    """
    years = [_years(head) for head in run]
    steps = [(b > a) - (b < a) for (a, _), (b, _) in pairwise(years)]
    backward = sum(steps) < 0
    kept: list[DateExpression] = []
    odd: list[DateExpression] = []
    bound = years[0][backward]
    for head, (first, last) in zip(run, years, strict=True):
        if first <= bound if backward else last >= bound:
            kept.append(head)
            bound = min(bound, last) if backward else max(bound, first)
        else:
            odd.append(head)
    return kept, odd


def _years(head: DateExpression) -> tuple[int, int]:
    """The first and the last year that the beginning of a head's date may mean."""
    year = head.value[:_YEAR]
    return int(year.replace("X", "0")), int(year.replace("X", "9"))


def _with_labels(
    text: str, ordered: Sequence[DateExpression], odd: Sequence[DateExpression]
) -> list[DateExpression]:
    """The heads in order, and between them those of the *odd* ones that are labels."""
    labels = (replace(o, inferred=OUT_OF_ORDER) for o in odd if heads_its_line(text, o))
    return sorted((*ordered, *labels), key=lambda head: head.start)


def _needed(text: str, run: Sequence[DateExpression], announced: bool) -> int:
    words_before = text[max(0, run[0].start - 60) : run[0].start]
    needed = 3 if announced or ANNOUNCED.search(words_before) else 4
    labels = sum(
        stands_alone(text, head.start, head.end) or bool(_PLACE_LABEL.match(text, head.end))
        for head in run
    )
    return needed - 1 if labels * 2 > len(run) else needed
