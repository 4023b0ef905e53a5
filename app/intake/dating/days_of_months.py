"""A day that is said without its month: "In June 2012, on the 14th", or in an entry below it."""

import re
from datetime import date

from app.intake.dating.sentences import Span, split_sentences

# "In June, on the 14th", "from the 24th to the 26th", "У січні 2024 року, 10 числа"
_BEHIND = re.compile(
    r",?\s(?:on|from)\sthe\s(?P<first>[1-3]?\d)(?:st|nd|rd|th)"
    r"(?:\s(?:to|until|and)\s(?:the\s)?(?P<last>[1-3]?\d)(?:st|nd|rd|th))?(?=[,.;:)]|$)"
    r"|(?:,\s|\s\()the\s(?P<the>[1-3]?\d)(?:st|nd|rd|th)(?:\s(?:to|until|and)\s(?:the\s)?(?P<till>[1-3]?\d)(?:st|nd|rd|th))?"
    r"(?:(?=[,)])|(?<=\d..)$)\)?"
    r"|(?:,?\s|\s\()(?P<only>[1-3]?\d)(?:-го|-е)?\sчисл[ао]\b\)?"
    r"|,\s(?:am|vom)\s(?P<am>[1-3]?\d)\.(?:\s(?:und|bis(?:\szum)?)\s(?P<bis>[1-3]?\d)\.)?(?=[,;:)]|$)"
    r"|(?:-го)?,\s(?P<day>[1-3]?\d)-го(?:\s(?:и|та|і|по|до)\s(?P<next>[1-3]?\d)-го)?(?=[,.;:)]|$)"
)
_FIRSTS, _LASTS = ("first", "the", "only", "am", "day"), ("last", "till", "bis", "next")

# What may follow a day, and no noun: "on the 17th floor" is none, nor "le 3 mars", "17-го съезда".
_OVER = r"\s*(?:[,.;:)!?]|$)"
_GOES_ON = (
    r"(?:\s(?:(?:and|to)(?!\s(?:the\s)?\d)|when|by|after|in|at|that|with|as|for|from|the|it|he|she|they|an?|some|while"
    r"|of\s(?:the|that)\smonth)\b)"
)
_WEITER = (
    r"(?:\s(?:der|die|das|den|ein|eine[rns]?|seine?[nr]?|ihre?[nr]?|sich|zurück|zusammen|ein|ab|vor|statt|bei|auf|zu|in|im|nach|mit|und"
    r"|wird|werden|wurden?|ist|sind"
    r"|hat|haben|hatten?|tr[ea]ten|beg[ai]nn(?:en|t)?|(?!\w*e[nrm]\b)[a-zäöüß]{3,}t)\b"
    r"|\s(?-i:Der|Die|Das|Es|Er|Sie|Ein|Eine|Im|In|Bei|Nach|Danach|Damit|Auch)\s)"
)
_CONTINUE = (
    r"(?:\s(?:et|à|puis|au|par|les?|la|une?|du|des|que|en|dans|après|où|de\sce\smois)\b|\sl['’])"
)
_FURTHER = (
    r"(?:\s(?:и|в|во|на|у|о|об|при|после|за|с|из|та|і|й|під|після|зі|із|був|була|был[аио]?)\b)"
)
_IN_AN_ENTRY = re.compile(
    rf"\bon\sthe\s(?P<en>[1-3]?\d)(?:st|nd|rd|th)(?:\s?(?:and|[-–])\s?(?:the\s)?(?P<en2>[1-3]?\d)"
    rf"(?:st|nd|rd|th))?(?={_OVER}|{_GOES_ON})"
    rf"|(?<!avant\s)(?<!depuis\s)(?<!après\s)(?<!entre\s)\ble\s(?P<fr>1er|[1-3]?\d)(?={_OVER}|{_CONTINUE})"
    rf"|\bam\s(?P<de>[1-3]?\d)\.(?:\sund\s(?P<de2>[1-3]?\d)\.)?(?=\s*(?:[,;:)!?]|$)|{_WEITER})"
    rf"|(?<!до\s)(?<!по\s)(?<!к\s)(?<!с\s)(?<!з\s)(?<!від\s)(?<!после\s)(?<!після\s)(?<![\w-])"
    rf"(?P<ru>[1-3]?\d)(?:(?:-?го|-?е)?\sчисла\b|-го(?={_OVER}|{_FURTHER}))"
    rf"|\A\W*(?P<head>[1-3]?\d)-го(?=\s(?-i:[А-ЯЁІЇЄҐ]))",
    re.IGNORECASE,
)
_SAID = ("en", "fr", "de", "ru", "head")
_BEYOND = 40  # characters behind an entry
A_MONTH = len("2006-06")
OF_THE_ENTRY = "the month of the entry"


def day_behind(text: str, month: str, at: int) -> tuple[str, int]:
    """The day or the days that stand right behind *month*, which ends *at*, and where they end.

    *month* is EDTF, and so is the day; empty where there is none.
    """
    said = _BEHIND.match(text, at) if len(month) == A_MONTH else None
    if said is None:
        return "", at
    days = [_day_of(month, said[name]) for name in (*_FIRSTS, *_LASTS) if said[name]]
    if not all(days) or days != sorted(days):
        return "", at
    return "/".join(days), said.end()


def day_in_entry(text: str, month: str, span: Span) -> str:
    """The day, as EDTF, that the first sentence of an entry tells, which only *month* heads.

    *span* is the entry in *text*. It is empty where there is none, or more than one.
    """
    sentences = split_sentences(text[slice(*span)])
    if len(month) != A_MONTH or not sentences:
        return ""
    # With what stands behind it, for "am 3. Gipfel" may be read as the end of a sentence.
    said = text[span[0] : span[1] + _BEYOND].partition("\n")[0]
    found = [each for each in _IN_AN_ENTRY.finditer(said) if each.start() < sentences[0][1]]
    if len(found) != 1:
        return ""
    day = found[0]
    name = next(name for name in _SAID if day[name])
    days = [_day_of(month, day[name].removesuffix("er"))]
    if name in ("en", "de") and day[f"{name}2"]:
        days.append(_day_of(month, day[f"{name}2"]))
    return "/".join(days) if all(days) and days == sorted(set(days)) else ""


def _day_of(month: str, day: str) -> str:
    try:
        return date.fromisoformat(f"{month}-{day:0>2}").isoformat()
    except ValueError:
        return ""
