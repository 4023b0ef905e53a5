"""Records as JSON and back: how the catalogue keeps pages and bodies, and the desk its trays."""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

from app.library import parts
from app.library.chronology import scope
from app.library.pages import body, edtf, page

_RECORDS = {
    record.__name__: record
    for module in (page, body, scope, parts)
    for record in vars(module).values()
    if dataclasses.is_dataclass(record) and isinstance(record, type) and record is not edtf.Date
}
_NAME = "_"
_PIECE = 1_000  # items of a list
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dump(record: object) -> str:
    """A page, a body, a part or any record in them as JSON; defaults are left out."""
    return "".join(_pieces(_plain(record)))


def load(text: str) -> Any:
    """The record that `dump` wrote.

    Raises:
        ValueError: *text* is no JSON of a record that we know.
    """
    try:
        return _record(json.loads(text))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no record of this version: {error}") from error


def _pieces(value: object) -> Iterator[str]:
    """*value* as JSON; its long lists in pieces, for the encoder lets no other thread run."""
    if isinstance(value, dict) and any(map(_is_long, value.values())):
        opening = "{"
        for name, part in value.items():
            yield f"{opening}{_ENCODER.encode(name)}:"
            yield from _pieces(part)
            opening = ","
        yield "}"
    elif _is_long(value):
        assert isinstance(value, list)
        for at in range(0, len(value), _PIECE):
            yield ("," if at else "[") + _ENCODER.encode(value[at : at + _PIECE])[1:-1]
        yield "]"
    else:
        yield _ENCODER.encode(value)


def _is_long(value: object) -> bool:
    return isinstance(value, list) and len(value) > _PIECE


def _plain(value: object) -> object:
    if isinstance(value, edtf.Date):
        return {_NAME: "Date", "text": value.text}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        defaults = {field.name: field.default for field in dataclasses.fields(value)}
        kept = {name: _plain(part) for name, part in fields.items() if part != defaults[name]}
        return {_NAME: type(value).__name__, **kept}
    return value


def _record(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_record(part) for part in value)
    if not isinstance(value, dict):
        return value
    name = value.pop(_NAME)
    if name == "Date":
        return edtf.parse(value["text"]) if value["text"] else edtf.UNKNOWN
    return _RECORDS[name](**{key: _record(part) for key, part in value.items()})
