"""The dates in the metadata of files, as EDTF."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/.]?(?P<month>\d\d)(?:[-/.]?(?P<day>\d\d)"
    r"(?:[T ]?(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d))?)?)?(?!\d)"
)
_PDF = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?")


def day(stamp: str) -> str:
    """The date in *stamp*, as exact as it is, without its time; empty where there is none."""
    return moment(stamp).partition("T")[0]


def moment(stamp: str) -> str:
    """The date in *stamp* with its time to the minute, if it has one; empty if there is none.

    *stamp* is ISO 8601, a date of a PDF (`D:20141112192700`) or a date of a mail header.
    """
    stamp = stamp.strip()
    pdf = _PDF.match(stamp)
    if pdf:
        return _checked(*pdf.groups())
    iso = _ISO.match(stamp)
    if iso:
        return _checked(*iso.groups())
    try:
        return parsedate_to_datetime(stamp).strftime("%Y-%m-%dT%H:%M")
    except (ValueError, TypeError):
        return ""


def _checked(
    year: str, month: str | None, day: str | None, hour: str | None, minute: str | None
) -> str:
    """The parts joined; empty where they are no date."""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    joined = "-".join(part for part in (year, month, day if month else None) if part)
    has_time = day and hour and minute and (hour, minute) != ("00", "00")  # of midnight: a bare day
    return f"{joined}T{hour}:{minute}" if has_time else joined
