"""Ids of found milestones: each is made from its date, and no two are alike."""

import re

_APART = re.compile(r"[^0-9a-z]+")


class MilestoneIds:
    """Gives each milestone an id of its own that begins with *lead*: "m-1999-05-04"."""

    def __init__(self, lead: str = "m") -> None:
        self._lead = lead
        self._taken: dict[str, int] = {}

    def next(self, value: str) -> str:
        """The id of the next milestone of the date *value*."""
        stem = _APART.sub("-", value.replace("/..", "-on").replace("/", "-to-").lower())
        number = self._taken[stem] = self._taken.get(stem, 0) + 1
        return f"{self._lead}-{stem.strip('-')}" + (f"-{number}" if number > 1 else "")
