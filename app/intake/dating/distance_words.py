"""The words that tell a date by its distance from another: "two years later", "the next day".

English, French, German, Russian, Ukrainian. Words that count from the day on which a text was
written, such as "next year" and "a year ago", are not among them.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.intake.dating.date_words import SEASON_NUMBERS
from app.intake.word_trie import trie_pattern

DAY, WEEK, MONTH, YEAR = "day", "week", "month", "year"
_COUNTS = (
    "a an one ein eine einen einem einer un une один одну одного одним",
    "two zwei deux два две двух двумя дві двох",
    "three drei trois три трёх трех тремя трьох",
    "four vier quatre четыре четырёх четырех чотири чотирьох",
    "five fünf cinq пять пяти п’ять п'ять",
    "six sechs шесть шести шість",
    "seven sieben sept семь семи сім",
    "eight acht huit восемь восьми вісім",
    "nine neun neuf девять девяти дев’ять дев'ять",
    "ten zehn dix десять десяти",
    "eleven elf onze одиннадцать одинадцять",
    "twelve zwölf douze двенадцать дванадцять",
    "thirteen dreizehn treize",
    "fourteen vierzehn quatorze",
    "fifteen fünfzehn quinze пятнадцать п’ятнадцять п'ятнадцять",
)
_NUMBERS = {word: count for count, words in enumerate(_COUNTS, start=1) for word in words.split()}
_NUMBERS |= dict.fromkeys(("twenty", "zwanzig", "vingt", "двадцать", "двадцять"), 20)
_UNITS = (
    (DAY, ("day", "tag", "jour", "день", "дн")),
    (WEEK, ("week", "woche", "semaine", "недел", "тиж")),
    (MONTH, ("month", "monat", "mois", "месяц", "місяц")),
    (YEAR, ("year", "jahr", "an", "год", "лет", "рік", "рок")),
)
_COUNT = rf"(?P<n>\d{{1,2}}|{trie_pattern(_NUMBERS)})"
_EN, _DE = r"(?P<u>days?|weeks?|months?|years?)", r"(?P<u>tage?n?|wochen?|monate?n?|jahre?n?)"
_FR = r"(?P<u>jours?|semaines?|mois|ans?|années?)"
_RU = (
    r"(?P<u>день|дн(?:я|ей|і|ів)|недел[юиья]\w?|тиж(?:день|ні|нів)|месяц(?:а|ев)?"
    r"|місяц(?:ь|і|ів)|года?|лет|рік|рок(?:и|ів))"
)
_SEASON = rf"(?P<s>{trie_pattern(SEASON_NUMBERS)})"
_SPACE = r"[^\S\n\t]{1,3}"  # no distance goes over the end of a line or of a cell
_STOP = r"(?=[ \u00a0]*(?:[.,;:)]|$))"  # "a year before," and not "a year before the summit"
# Counted distances: those that go on, and those that go back.
_COUNTED = (
    (1, rf"{_COUNT}\s{_EN}\s(?:later(?!\sthan)|afterwards?|thereafter|after\sthat|after{_STOP})"),
    (1, rf"{_COUNT}\s{_DE}\s(?:später|danach|darauf)"),
    (1, rf"{_COUNT}\s{_FR}\s(?:plus\stard|après{_STOP})"),
    (1, rf"(?:через|спустя)\s(?:{_COUNT}\s)?{_RU}"),
    (1, rf"(?:{_COUNT}\s)?{_RU}\s(?:спустя|пізніше)"),
    (1, rf"(?:{_COUNT}\s)?(?P<u>рік|рок(?:и|ів)|місяц(?:ь|і|ів)|дн(?:і|ів))\sпотому"),
    (
        -1,
        rf"{_COUNT}\s{_EN}\s(?:earlier(?!\sthan)|previously|beforehand|before\sthat|before{_STOP})",
    ),
    (-1, rf"{_COUNT}\s{_DE}\s(?:zuvor|vorher|früher|davor)"),
    (-1, rf"{_COUNT}\s{_FR}\s(?:plus\stôt|auparavant|avant{_STOP})"),
    (-1, rf"за\s(?:{_COUNT}\s)?{_RU}\s(?:до\sэтого|до\sтого|перед\sэтим|перед\sцим)"),
    (-1, r"(?P<u>годом|роком|месяцем|місяцем|дн[её]м)\s(?:ранее|раньше|раніше)"),
)
# Words that name the one behind, before or the same.
_NAMED = (
    (DAY, 1, r"the\s(?:next|following)\s(?:day|morning|afternoon|evening)"),
    (DAY, 1, rf"the\sday\safter{_STOP}"),
    (DAY, 1, r"am\s(?:nächsten|folgenden|darauf\s?folgenden)\stage?|tags\sdarauf"),
    (DAY, 1, r"le\slendemain(?!\sd)|le\sjour\ssuivant"),
    (DAY, 1, r"на\sследующий\sдень|назавтра|наступного\sдня"),
    (DAY, -1, rf"the\s(?:previous|preceding)\sday|the\sday\sbefore{_STOP}"),
    (DAY, -1, rf"am\s(?:vortag|tag\s(?:zuvor|davor))|la\sveille(?!\sd)|накануне{_STOP}"),
    (DAY, 0, r"(?:the|that(?:\svery)?)\ssame\sday|am\s(?:selben|gleichen)\stage?"),
    (DAY, 0, r"le\smême\sjour|в\sтот\sже\sдень|того\sже?\s(?:самого\s)?дня"),
    (MONTH, 1, r"the\s(?:following|next)\smonth|im\s(?:folge|nächsten\s|folgenden\s)monat"),
    (MONTH, 1, r"le\smois\ssuivant|наступного\sмісяця"),
    (MONTH, -1, r"the\s(?:previous|preceding)\smonth|le\smois\sprécédent"),
    (MONTH, 0, r"(?:the|later\sthat|earlier\sthat)\ssame\smonth|(?:later|earlier)\sthat\smonth"),
    (MONTH, 0, r"im\s(?:selben|gleichen)\smonat|le\smême\smois"),
    (MONTH, 0, r"в\sтом\sже\sмесяце|того\sже?\sмісяця"),
    (YEAR, 1, rf"the\s(?:following|next)\syear|the\syear\safter{_STOP}"),
    (YEAR, 1, r"im\s(?:folgejahr|(?:darauf\s?)?folgenden\sjahre?|jahre?\s(?:darauf|danach))"),
    (YEAR, 1, r"l['’]année\s(?:suivante|d['’]après)|на\sследующий\sгод"),
    (YEAR, -1, rf"the\s(?:previous|preceding)\syear|the\syear\sbefore{_STOP}"),
    (YEAR, -1, r"im\s(?:vorjahre?|jahre?\s(?:zuvor|davor))|l['’]année\s(?:précédente|d['’]avant)"),
    (YEAR, 0, r"(?:later|earlier)\s(?:in\s)?(?:the\ssame|that(?:\ssame)?)\syear"),
    (YEAR, 0, r"(?:the|that)\ssame\syear|im\s(?:selben|gleichen)\sjahre?"),
    (YEAR, 0, r"(?:la|cette)\smême\sannée"),
    (YEAR, 0, r"в\s(?:том|этом)\sже\sгоду|того\sже?\s(?:самого\s)?року"),
    (YEAR, 0, rf"{_SEASON}\s(?:of\s(?:that|the\ssame)\syear|de\sla\smême\sannée)"),
    (YEAR, 0, rf"{_SEASON}\sdesselben\sjahres"),
    (YEAR, 0, rf"im\s(?:selben|gleichen)\s{_SEASON}"),
    (YEAR, 1, rf"{_SEASON}\s(?:of\sthe\s(?:following|next)\syear|de\sl['’]année\ssuivante)"),
)  # fmt: skip
# One of these words stands in each of them; only round it the patterns are tried.
_TOLD_BY = re.compile(
    r"\b(?:later|after(?:wards?)?|thereafter|earlier|before(?:hand)?|previous(?:ly)?|preceding"
    r"|following|next|same|of that year|später|danach|darauf|zuvor|vorher|früher|davor|tags"
    r"|nächsten|folgenden|darauffolgenden|folgejahr|folgemonat|selben|desselben|gleichen"
    r"|vortag|vorjahre?|après|plus tard|plus tôt|auparavant|avant|lendemain|suivante?|veille"
    r"|même|précédente?|d['’]av|d['’]ap|через|спустя|потому|пізніше|ранее|раньше|раніше"
    r"|до этого|до того|перед|следующий|назавтра|наступного|накануне|тот же|том же|этом же"
    r"|того же?)\b",
    re.IGNORECASE,
)
_BEFORE = 12  # characters
_BACK, _ON = 32, 48  # characters round such a word in which its distance stands
# "half a year later", "for two years", "every month after that": no whole count, how long
# something lasts, or how often it comes.
_LASTING = re.compile(
    r"(?:\b(?:half|demi|within|for|every|each|until|since|over|under|up\sto|at\sleast|at\smost"
    r"|or|to|by|(?:than|as|against)(?:\sin)?|of|from|binnen|alle|bis|seit|als(?:\sim)?|mindestens"
    r"|dans\sles|sous|pendant|depuis|dès|les|des|que)|каждые|более|менее|чем|кожні|більше|менше|ніж|до|на"
    r"|[\d–-])\s?$",
    re.IGNORECASE,
)


class Distance(NamedTuple):
    """How far a date lies from the one before it, as the words from *start* to *end* say.

    *steps* are negative where it lies before that one; *season* is the EDTF number of a season.
    """

    start: int
    end: int
    unit: str
    steps: int
    season: int = 0


def find_distances(text: str) -> Iterator[Distance]:
    """The distances that *text* tells in words, in reading order; none overlap."""
    last = 0
    for told_by in _TOLD_BY.finditer(text):
        start = max(last, told_by.start() - _BACK)
        end = min(len(text), told_by.end() + _ON)
        found = (_distance(text, start, end, *each) for each in _patterns())
        holding = (each for each in found if each and each.start < told_by.end() <= each.end + 1)
        distance = min(holding, default=None)
        before = text[max(0, distance.start - _BEFORE) : distance.start] if distance else ""
        if distance is not None and not _LASTING.search(before):
            last = distance.end
            yield distance


@cache  # compiled when a text is first read, and not with the module
def _patterns() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    """Each pattern with its unit, empty where its words say it, and its way or its distance."""
    told = [(pattern, "", way) for way, pattern in _COUNTED]
    told += [(pattern, unit, count) for unit, count, pattern in _NAMED]
    return tuple((_compiled(pattern), unit, count) for pattern, unit, count in told)


def _compiled(pattern: str) -> re.Pattern[str]:
    in_line = pattern.replace(r"\s", _SPACE)
    return re.compile(rf"(?<![\w-])(?:{in_line})(?!\w)", re.IGNORECASE)


def _distance(
    text: str, start: int, end: int, pattern: re.Pattern[str], unit: str, count: int
) -> Distance | None:
    match = pattern.search(text, start, end)
    if match is None:
        return None
    parts = match.groupdict()
    if not unit:
        unit = next(name for name, words in _UNITS if parts["u"].lower().startswith(words))
        count *= _number(parts.get("n") or "one")
    season = SEASON_NUMBERS[parts["s"].lower()] if parts.get("s") else 0
    return Distance(*match.span(), unit, count, season)


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said.lower()]
