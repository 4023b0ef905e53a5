"""Lines that say who wrote or gave a text: no headings, and some say when as well."""

import re

from app.intake.dating.date_words import WEEKDAY

_PERSON = r"[A-ZÀ-ÞА-ЯІЇЄ][\w.'’-]*"
_WHO = re.compile(
    r"(?:as\s|statement\s|speech\s|remarks\s|address\s|paper\s|text\s|written\s|presented\s"
    r"|given\s|held\s|translated\s){0,2}(?:as\s)?(?:delivered\s|prepared\s|presented\s)?"
    r"(?:by|von|par|автор)\s[A-ZÀ-ÞА-Я][\s\S]*",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[\w-]+\s)?(?:[A-ZÀ-ÞА-ЯІЇЄ]\.\s?){1,2}[A-ZÀ-ÞА-ЯІЇЄ][\w’'-]+")
_RANKED = re.compile(
    r"(?:(?:lt|col|maj|gen|brig|capt|cmdr|cdr|adm|sgt|ltc|cpt|lieutenant|colonel|major|general"
    rf"|captain|commander|admiral)\.?,?\s){{1,3}}(?:(?-i:{_PERSON})\s){{0,3}}(?-i:{_PERSON})"
    r"(?:,\s|\s\()[\w., ()]{0,40}\b"
    r"(?:army|navy|air\sforce|marine\scorps|reserve|usaf|usn|usmc|retired|ret\.?)\)?",
    re.IGNORECASE,
)
_BEFORE_A_DATE = re.compile(
    r"(?:(?:(?:posted|written|submitted|published|story|article)\s)?by|von|par|(?:author|autor|auteur|автор)"
    rf"\s?:?|gespeichert\svon|verfasst\svon|publié\spar)\s(?:[\w.@-]+\s|{_PERSON},?\s){{0,6}}?"
    r"(?:[|,–-]\s?|on\s|am\s|le\s)?",
    re.IGNORECASE,
)
_BEHIND_A_DATE = re.compile(
    r"(?:,?\s(?:at\s|um\s|à\s)?\d{1,2}[:.h]\d\d(?:\s[Uu]hr)?)?\s*[|,–-]?\s*(?:by|von|par)\s"
    rf"(?:(?:{_PERSON},?\s?){{1,5}}|[\w.@-]+)"
)
_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)


def is_byline(text: str, *, first: bool) -> bool:
    """Whether a line tells who wrote the text; a bare name does so only among the *first* lines."""
    return bool(_WHO.fullmatch(text)) or (first and _INITIALS.fullmatch(text) is not None)


def is_ranked(text: str) -> bool:
    """Whether *text* is an officer's name with rank and service: "Col. A. Berg, Northern Army"."""
    return _RANKED.fullmatch(text) is not None


def is_weekday(text: str) -> bool:
    """Whether *text* is the name of a day of the week."""
    return _WEEKDAY.fullmatch(text) is not None


def may_precede_a_date(text: str) -> bool:
    """Whether *text*, before a date in the same line, is a day of the week or an author."""
    return is_weekday(text) or _BEFORE_A_DATE.fullmatch(text) is not None


def may_follow_a_date(text: str) -> bool:
    """Whether *text*, behind a date in the same line, names the author."""
    return _BEHIND_A_DATE.fullmatch(text) is not None
