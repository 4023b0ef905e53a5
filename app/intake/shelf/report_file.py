"""The receipt of an import as a file: JSON that people and programs can read, and read back."""

import dataclasses
import json
import types
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.intake.report import Report
from app.intake.shelf.placing import Placed
from app.library.pages.edtf import Date, parse

_PIECES = 10_000


def report_text(report: Report, placed: Sequence[Placed], original: str) -> str:
    """*report* as JSON, with the page that each found page became."""
    record = _plain(report)
    record["original"] = original
    for page, place in zip(record["pages"], placed, strict=True):
        page["page"], page["state"], page["note"] = place.id, place.state, place.note
    pieces = json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(record)
    # A large one has millions of them: joined at once they let no other thread run.
    joined = iter(lambda: "".join(islice(pieces, _PIECES)), "")
    return "".join(joined) + "\n"


def load_report(path: Path) -> Report | None:
    """The report in the file at *path*; None where it is not there or cannot be read."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        report = _built(Report, content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return report if isinstance(report, Report) else None


def _plain(value: Any) -> Any:
    if isinstance(value, Date):
        return value.text
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return {name: _plain(part) for name, part in fields.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def _built(kind: Any, value: Any) -> Any:
    """The record of *kind* that `_plain` has made *value* of."""
    if kind is Date:
        return parse(value)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        fields = {field.name for field in dataclasses.fields(kind)}
        return kind(
            **{name: _built(hints[name], part) for name, part in value.items() if name in fields}
        )
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        each = inner[:1] * len(value) if inner[-1] is Ellipsis else inner
        return tuple(_built(one, part) for one, part in zip(each, value, strict=True))
    if get_origin(kind) in (Union, types.UnionType):
        return None if value is None else _built(get_args(kind)[0], value)
    return value
