"""The year of which a whole document tells, as its title says: "Annual Report 2016"."""

import re
from collections.abc import Iterable

_YEAR = r"(?<![\d/–-])(?P<year>(?:19|20)\d\d)(?!\s?[\d/–-]\s?\d)"
_OF_A_YEAR = (
    r"(?:annual(?:\s[a-z]{4,12})?\sreport|annual\sreview|yearly\sreport|activity\sreport|report\son\sactivities"
    r"|year\sin\sreview|rapport\sannuel|rapport\sd['’]activités?|bilan\sannuel"
    r"|jahresbericht|jahresrückblick|tätigkeitsbericht|jahresbilanz"
    r"|(?:годовой|ежегодный)\s(?:отч[её]т|доклад)|(?:річний|щорічний)\sзвіт)"
)
# Of whom it tells, and what joins that to the year: "of the Secretary General for the year".
_WHOSE = (
    r"(?:\s(?:of|on|by|du|de|des|der|über|о|об|про)\s[^\n:;.!?]{2,70}?"
    r"|(?:\s(?:(?-i:[А-ЯЄІЇҐ]{2,})|[а-яёіїєґ]+(?:[аеоє]?го|[ое]й|ої|[аяыиії]|[оеі]в))){1,5}?)?"
)
_TO_THE_YEAR = (
    r"(?:[\s,:(–—-]{1,3}|\s(?:for|of|in|on|pour|für|über|за)\s)"
    r"(?:(?:the\s(?:calendar\s)?year|l['’](?:année|an)|das\sjahr|die\sjahre?)\s)?"
)
_A_YEAR_BEHIND = r"(?:\s(?:год[ау]?|р[оі]к[уи]?|г\.|р\.))?"
# "OSCE", "The Secretary General's": a verb among the words before would make it news of a report.
_BEFORE = (
    r"(?:[^\n]{2,60}\s?[:–—|]\s|(?:(?-i:[A-ZА-ЯЄІЇҐ]{2,})\s|(?:\w+\s){1,4}?\w+['’]s?\s))?(?:the\s)?"
)
_BEHIND = r"[)\s.]*(?:[:–—|,(-]\s?.*|\s[–—|-]\s.*)?"
_REPORTS = tuple(
    re.compile(_BEFORE + words + _BEHIND, re.IGNORECASE)
    for words in (
        _OF_A_YEAR + _WHOSE + _TO_THE_YEAR + _YEAR + _A_YEAR_BEHIND,
        _YEAR + r"\s" + _OF_A_YEAR + _WHOSE,
        r"report" + _WHOSE + r"\s(?:for|in|on)\sthe\syear\s" + _YEAR,
        r"(?:a\s)?(?:review\sof|look(?:ing)?\sback\s(?:at|on))\s(?:the\syear\s)?" + _YEAR,
        _YEAR
        + r",?:?\s(?:in\sreview|(?:the|a)\syear\sin\sreview|im\srückblick|en\srevue|en\sbref)",
        r"the\syear\s" + _YEAR + r"\s(?:in\sreview|at\sa\sglance)",
        r"(?:ein\s)?rückblick\sauf\s(?:das\sjahr\s)?" + _YEAR,
        r"das\sjahr\s" + _YEAR + r"\sim\s(?:rückblick|überblick)",
        r"bericht" + _WHOSE + r"\s(?:für|über)\sdas\sjahr\s" + _YEAR,
        r"(?:rétrospective|bilan)\s(?:de\s)?(?:l['’]année\s)?" + _YEAR,
        r"l['’]année\s" + _YEAR + r"\sen\s(?:revue|bref|rétrospective)",
        r"rapport" + _WHOSE + r"\s(?:pour|sur)\sl['’]année\s" + _YEAR,
        r"(?:отч[её]т|доклад|звіт)" + _WHOSE + r"\sза\s" + _YEAR + r"\s(?:год|рік)",
        r"(?:итоги|обзор|підсумки|огляд)\s" + _YEAR + r"\s(?:года|року)",
    )
)
_LONGEST = 160  # characters of a title
_LATE = "10"  # the month from which on a year may be looked back upon


def year_covered(titles: Iterable[str], published: str) -> str:
    """The year of which a report tells, where one of its *titles* names it; else nothing.

    A report of the year in which it was *published* tells of that year where that was late in it:
    one of the spring tells of the year before, or is a plan.
    """
    for title in titles:
        words = " ".join(title.split())
        if len(words) > _LONGEST:
            continue
        for report in _REPORTS:
            match = report.fullmatch(words)
            if match and _is_over(match["year"], published):
                return match["year"]
    return ""


def _is_over(year: str, published: str) -> bool:
    """Whether *year* was over or nearly so on the day *published*, as far as that is known."""
    month = published[len("2016-") : len("2016-10")]
    return published[:4] > year or (published[:4] in (year, "") and (not month or month >= _LATE))
