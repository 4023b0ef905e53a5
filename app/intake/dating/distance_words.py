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
_Pattern = tuple[str, int, str]  # unit, empty where the words say it, way or distance, words
# Per language the counted distances, that go on or back, and words for the one before, behind or
# the same. The texts are read in small letters.
_ENGLISH: tuple[_Pattern, ...] = (
    (
        "",
        1,
        rf"{_COUNT}\s{_EN}\s(?:later(?!\sthan)|afterwards?|thereafter|after\sthat|after{_STOP})",
    ),
    (
        "",
        -1,
        rf"{_COUNT}\s{_EN}\s(?:earlier(?!\sthan)|previously|beforehand|before\sthat|before{_STOP})",
    ),
    (DAY, 1, r"the\s(?:next|following)\s(?:day|morning|afternoon|evening)"),
    (DAY, 1, rf"the\sday\safter{_STOP}"),
    (DAY, -1, rf"the\s(?:previous|preceding)\sday|the\sday\sbefore{_STOP}"),
    (DAY, 0, r"(?:the|that(?:\svery)?)\ssame\sday"),
    (MONTH, 1, r"the\s(?:following|next)\smonth"),
    (MONTH, -1, r"the\s(?:previous|preceding)\smonth"),
    (MONTH, 0, r"(?:the|later\sthat|earlier\sthat)\ssame\smonth|(?:later|earlier)\sthat\smonth"),
    (YEAR, 1, rf"the\s(?:following|next)\syear|the\syear\safter{_STOP}"),
    (YEAR, -1, rf"the\s(?:previous|preceding)\syear|the\syear\sbefore{_STOP}"),
    (YEAR, 0, r"(?:later|earlier)\s(?:in\s)?(?:the\ssame|that(?:\ssame)?)\syear"),
    (YEAR, 0, r"(?:the|that)\ssame\syear"),
    (YEAR, 0, rf"{_SEASON}\sof\s(?:that|the\ssame)\syear"),
    (YEAR, 1, rf"{_SEASON}\sof\sthe\s(?:following|next)\syear"),
)
_GERMAN: tuple[_Pattern, ...] = (
    ("", 1, rf"{_COUNT}\s{_DE}\s(?:später|danach|darauf)"),
    ("", -1, rf"{_COUNT}\s{_DE}\s(?:zuvor|vorher|früher|davor)"),
    (DAY, 1, r"am\s(?:nächsten|folgenden|darauf\s?folgenden)\stage?|tags\sdarauf"),
    (DAY, -1, r"am\s(?:vortag|tag\s(?:zuvor|davor))"),
    (DAY, 0, r"am\s(?:selben|gleichen)\stage?"),
    (MONTH, 1, r"im\s(?:folge|nächsten\s|folgenden\s)monat"),
    (MONTH, 0, r"im\s(?:selben|gleichen)\smonat"),
    (YEAR, 1, r"im\s(?:folgejahr|(?:darauf\s?)?folgenden\sjahre?|jahre?\s(?:darauf|danach))"),
    (YEAR, -1, r"im\s(?:vorjahre?|jahre?\s(?:zuvor|davor))"),
    (YEAR, 0, r"im\s(?:selben|gleichen)\sjahre?"),
    (YEAR, 0, rf"{_SEASON}\sdesselben\sjahres"),
    (YEAR, 0, rf"im\s(?:selben|gleichen)\s{_SEASON}"),
)
_FRENCH: tuple[_Pattern, ...] = (
    ("", 1, rf"{_COUNT}\s{_FR}\s(?:plus\stard|après{_STOP})"),
    ("", -1, rf"{_COUNT}\s{_FR}\s(?:plus\stôt|auparavant|avant{_STOP})"),
    (DAY, 1, r"le\slendemain(?!\sd)|le\sjour\ssuivant"),
    (DAY, -1, r"la\sveille(?!\sd)"),
    (DAY, 0, r"le\smême\sjour"),
    (MONTH, 1, r"le\smois\ssuivant"),
    (MONTH, -1, r"le\smois\sprécédent"),
    (MONTH, 0, r"le\smême\smois"),
    (YEAR, 1, r"l['’]année\s(?:suivante|d['’]après)"),
    (YEAR, -1, r"l['’]année\s(?:précédente|d['’]avant)"),
    (YEAR, 0, r"(?:la|cette)\smême\sannée"),
    (YEAR, 0, rf"{_SEASON}\sde\sla\smême\sannée"),
    (YEAR, 1, rf"{_SEASON}\sde\sl['’]année\ssuivante"),
)
_SLAVIC: tuple[_Pattern, ...] = (
    ("", 1, rf"(?:через|спустя)\s(?:{_COUNT}\s)?{_RU}"),
    ("", 1, rf"(?:{_COUNT}\s)?{_RU}\s(?:спустя|пізніше)"),
    ("", 1, rf"(?:{_COUNT}\s)?(?P<u>рік|рок(?:и|ів)|місяц(?:ь|і|ів)|дн(?:і|ів))\sпотому"),
    ("", -1, rf"за\s(?:{_COUNT}\s)?{_RU}\s(?:до\sэтого|до\sтого|перед\sэтим|перед\sцим)"),
    ("", -1, r"(?P<u>годом|роком|месяцем|місяцем|дн[её]м)\s(?:ранее|раньше|раніше)"),
    (DAY, 1, r"на\sследующий\sдень|назавтра|наступного\sдня"),
    (DAY, -1, rf"накануне{_STOP}"),
    (DAY, 0, r"в\sтот\sже\sдень|того\sже?\s(?:самого\s)?дня"),
    (MONTH, 1, r"наступного\sмісяця"),
    (MONTH, 0, r"в\sтом\sже\sмесяце|того\sже?\sмісяця"),
    (YEAR, 1, r"на\sследующий\sгод"),
    (YEAR, 0, r"в\s(?:том|этом)\sже\sгоду|того\sже?\s(?:самого\s)?року"),
)
_LANGUAGES = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "ru": _SLAVIC}
# One of these words stands in each of them; only round it the patterns are tried.
_TOLD_BY = re.compile(
    r"\b(?:(?P<en>later|after(?:wards?)?|thereafter|earlier|before(?:hand)?|previous(?:ly)?"
    r"|preceding|following|next|same|of\sthat\syear)"
    r"|(?P<de>später|danach|darauf|zuvor|vorher|früher|davor|nächsten|folgenden|darauffolgenden"
    r"|folgejahr|folgemonat|selben|desselben|gleichen|vortag|vorjahre?)"
    r"|(?P<fr>tard|tôt|après|auparavant|avant|lendemain|suivante?|veille|même|précédente?)"
    r"|(?P<ru>через|спустя|потому|пізніше|ранее|раньше|раніше|этого|того|этим|цим|следующий|назавтра"
    r"|наступного|накануне|тот\sже|том\sже|этом\sже))\b"
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
    lowered = text.lower()
    if len(lowered) != len(text):  # of a letter that grows, which no such word has
        lowered = text.replace("İ", "I").lower()
    last = 0
    for told_by in _TOLD_BY.finditer(lowered):
        start = max(last, told_by.start() - _BACK)
        end = min(len(text), told_by.end() + _ON)
        distance = _distance(lowered, start, end, told_by)
        before = lowered[max(0, distance.start - _BEFORE) : distance.start] if distance else ""
        if distance is not None and not _LASTING.search(before):
            last = distance.end
            yield distance


def _distance(text: str, start: int, end: int, told_by: re.Match[str]) -> Distance | None:
    """The distance that is told by a word, between *start* and *end*."""
    for match in _pattern(told_by.lastgroup or "en").finditer(text, start, end):
        if match.start() >= told_by.end():
            return None
        if match.end() >= told_by.end():
            return _read(match, told_by.lastgroup or "en")
    return None


@cache  # compiled when a text is first read, and not with the module
def _pattern(language: str) -> re.Pattern[str]:
    """All patterns of a *language* as one; the groups of number n bear names that end in `_n`."""
    parts = []
    for number, (_, _, words) in enumerate(_LANGUAGES[language]):
        named = re.sub(r"\(\?P<(\w)>", rf"(?P<\1_{number}>", words.replace(r"\s", _SPACE))
        parts.append(f"(?P<all_{number}>{named})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)")


def _read(match: re.Match[str], language: str) -> Distance:
    number = int((match.lastgroup or "").rpartition("_")[2])
    said = {name.rpartition("_")[0]: words for name, words in match.groupdict().items() if words}
    unit, steps, _ = _LANGUAGES[language][number]
    if not unit:
        unit = next(name for name, words in _UNITS if said["u"].startswith(words))
        steps *= _number(said.get("n", "one"))
    season = SEASON_NUMBERS[said["s"]] if "s" in said else 0
    return Distance(*match.span(), unit, steps, season)


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said]
