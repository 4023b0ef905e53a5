"""Chronologies in a text: dates that head entries, and the events below each."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import Span
from app.intake.events.chronology_entries import Entry, entries_below
from app.intake.events.chronology_heads import runs_of_heads
from app.intake.events.rows import dated_below, rows_dated_last


@dataclass(frozen=True, slots=True)
class ChronologyFind:
    """The entries of a text's chronologies, and the spans of text that they take up."""

    entries: tuple[Entry, ...]
    spans: tuple[Span, ...]
    doubts: tuple[str, ...] = ()


def find_chronologies(text: str, title: str, dates: Sequence[DateExpression]) -> ChronologyFind:
    """The chronologies of *text*, a section under the heading *title*.

    Rows that end with their dates are one, and what `runs_of_heads` finds; a head that goes
    against its time is told as a doubt.
    """
    rows = rows_dated_last(text, dates) or dated_below(text, dates)
    last = {date.start for date, _ in rows}
    entries = [Entry(date, date, *row) for date, row in rows]
    spans = [(row[0], date.end) for date, row in rows]
    before = 0
    doubts: list[str] = []
    for run in runs_of_heads(text, title, [each for each in dates if each.start not in last]):
        doubts += [f"“{text[o.start : o.end]}” in a chronology is out of order" for o in run.odd]
        run_entries = list(entries_below(text, run.heads, dates, before))
        if len({each.head.start for each in run_entries}) * 2 < len(run.heads):
            continue  # dates one below the other, and hardly a word to them
        entries += run_entries
        spans += [(run.heads[0].start, each.end) for each in run_entries[-1:]]
        before = max((each.end for each in run_entries), default=before)
    return ChronologyFind(tuple(entries), tuple(sorted(spans)), tuple(doubts))
