"""The type of an event, from the words that tell it."""

import re

from app.intake.events.type_rules import GENERAL, TELLING

_RULES = (*TELLING, *GENERAL)
_WORDS = "|".join(f"(?P<rule_{at}>{words})" for at, (_, words) in enumerate(_RULES))
_PATTERN = re.compile(rf"(?<!\w)(?=\w)(?:{_WORDS})")
_REACH = 150  # characters on both sides of the date within which its words stand
_WEIGHT = 80  # so much farther from the date a telling word may stand than a general one
_AFTER = 8  # so much nearer a word must stand behind the date than one before it
_CLAUSE, _APART = re.compile(r"[,;:]|\s(?:and|und|et|и|та)\s"), 20  # as good as so many characters
UNTOLD = "statement"


def event_type(sentence: str, offset: int = 0) -> str:
    """The type of the event that *sentence* tells; *offset* is where its date stands in it.

    Of the words that tell a type those nearest to the date count: a sentence often tells of more
    than one event.
    """
    return told_type(sentence, offset)[0]


def told_type(sentence: str, offset: int = 0) -> tuple[str, bool]:
    """The type of `event_type`, and whether a word that says so by itself stands near."""
    first = max(0, offset - _REACH)
    near = sentence[first : offset + _REACH].lower()
    best, nearest = len(_RULES), 2 * _REACH + _WEIGHT
    for match in _PATTERN.finditer(near):
        if match.start() - offset + first > nearest:
            break  # all that follow stand farther away
        rule = int((match.lastgroup or "").removeprefix("rule_"))
        away = _distance(match, near, offset - first) + (_WEIGHT if rule >= len(TELLING) else 0)
        if away < nearest:
            best, nearest = rule, away
    return (_RULES[best][0] if best < len(_RULES) else UNTOLD), best < len(TELLING)


def _distance(match: re.Match[str], text: str, at: int) -> int:
    if match.start() > at:
        between, away = text[at : match.start()], match.start() - at + _AFTER
    else:
        between, away = text[match.end() : at], max(0, at - match.end())
    return away + (_APART if _CLAUSE.search(between) else 0)
