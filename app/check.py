"""One look at an installation: what was looked at, and whether it is well."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """What was found when *name* was looked at; *detail* is fit to be shown."""

    name: str
    ok: bool
    detail: str


def check(name: str, look: Callable[[], str]) -> Check:
    """The check called *name*: *look* gives its detail, or raises where something is wrong."""
    try:
        return Check(name, True, look())
    except Exception as error:  # noqa: BLE001 - whatever is wrong, the report is there to say it
        return Check(name, False, f"{type(error).__name__}: {error}")
