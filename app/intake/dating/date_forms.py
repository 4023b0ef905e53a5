"""The forms that a date can take in prose, as one pattern over lower-case text."""

import re
from functools import cache

from app.intake.dating import date_words as words

_SPACE = r"[^\S\n\t]"  # no date goes over the end of a line or of a cell
# "a" leads on to another date in Spanish; before an English month it is an article.
_ON_TO = rf"(?:al|ao|do|la|a(?=\s(?:\d|{words.MONTH_BESIDE_A_DATE})))"
_TO = rf"(?:\s?[-–—‑―]\s?|\s(?:to|until|à|au|bis|по|до|{_ON_TO})\s(?:(?:the|zum|le)\s)?)"
_AND = rf"(?:\s?[-–—‑―/&]\s?|\s(?:{words.AND}|to|à|au|bis|по|до|{_ON_TO})\s(?:the\s)?)"
_THROUGH = rf"(?:{_AND}|\sthrough\s(?:the\s)?)"
_OR = rf"\s{words.OR}\s(?:(?:in|on|en|im|am|le|в|у)\s)?(?:the\s)?"
_MON, _DAY, _YEAR = words.MONTH, words.DAY + words.ORDINAL, words.YEAR
_LONE_MON = words.LONE_MONTH
_MON_GLUED = words.MONTH.replace(r"(?!\w)", r"(?![^\W\d_])")  # "6Jul2012"
_FULL_MON, _SHORT_MON = words.FULL_MONTH, words.SHORT_MONTH
_LINE = r"(?<![^\n])"  # at the beginning of a line
_CELL, _LINE_OR_CELL = r"(?<=\t)", r"(?<![^\n\t])"
_LABEL_END = r"\s?[:–—-]\s|\s?:?\t"  # behind a label
_END = r"(?!\d|[.,]\d{2})"  # one digit may be the mark of a footnote: "in June 2003,2 when"
_QUALIFIED = rf"(?:(?P<q>{words.QUALIFIER})(?:\s|-)(?:of\s|in\s|de\s|des\s)?(?:the\s)?)?"
_PART_OF = rf"(?:{words.QUALIFIER}(?:\s|-)(?:of\s|in\s|de\s|des\s)?(?:the\s)?)?"
_OF = r"(?:of\s|del?\s|do\s|roku\s)?(?:the\syear\s|año\s|ano\sde\s)?"
_OF_A_YEAR = r"(?:of\s|del?\s|do\s)?(?:the\syear\s|des\sjahres\s)?"
_DE, _DEL = r"(?:of\s|de\s)?", r"(?:del?\s)?"

_PREPOSITIONS = (
    "in", "by", "of", "to", "since", "until", "from", "that", "this", "during", "before", "en",
    "de", "im", "last", "next", "letzten", "nächsten", "в", "у", "до", "конце", "начале",
    "середине", "наприкінці", "початку", "кінця",
)  # fmt: skip
# "between February and May"
_FROM_MONTH_TO_MONTH = (
    r"(?:(?<=\bbetween[ \xa0])|(?<=\bentre[ \xa0])|(?<=\bzwischen[ \xa0])"
    r"|(?<=\bмежду[ \xa0])|(?<=\bміж[ \xa0]))"
    rf"(?P<m1>{_LONE_MON})\s(?:and|et|und|и|та|і|й)\s(?P<m2>{_LONE_MON})(?!\s\d)"
)
_AFTER_A_PREPOSITION = (
    "(?:" + "|".join(r"(?<=\b" + word + r"[ \xa0])" for word in _PREPOSITIONS) + ")"
)

# Where two patterns fit at the same place, the first of them counts.
FORMS: tuple[tuple[str, str], ...] = (
    ("iso", rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])"
            r"(?:[T ](?P<t>[0-2]\d:[0-5]\d)(?::\d\d)?Z?)?(?![\d-])"),
    ("iso", rf"(?P<y>{_YEAR})\.(?P<m>0[1-9]|1[0-2])\.(?P<d>0[1-9]|[12]\d|3[01])(?![\d.]\d)"),
    ("numeric", rf"(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>\.\s?|/|-)(?P<m>0?[1-9]|[12]\d|3[01])(?P=sep)"
                rf"(?P<y>{_YEAR})(?![\d/-])(?:\s-?\s?(?P<t>[0-2]?\d:[0-5]\d)(?!\d))?"),
    # "12.6.99" and, where it heads a line, "12 06 99"; which of them are dates their reader says.
    ("days", rf"(?P<d1>{words.DAY})\.(?:/|\s?[-–]\s?|\sund\s)(?P<d2>{words.DAY})\.\s?"
             rf"(?P<m>0?[1-9]|1[0-2])\.\s?(?P<y>{_YEAR}){_END}"),
    ("short_numeric", r"(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>\.|\s)(?P<m>0?[1-9]|1[0-2])(?P=sep)"
                      r"(?P<y>\d\d)(?![\d/-]|[.,]\d|\s\d)"),
    ("days_over_months", rf"(?P<d1>{_DAY})\s{_DE}(?P<m1>{_MON})(?:,?\s{_DEL}(?P<y1>{_YEAR}))?{_TO}"
                         rf"(?P<d2>{_DAY})\s{_DE}(?P<m2>{_MON}),?\s{_DEL}(?P<y2>{_YEAR}){_END}"),
    ("days_over_months", rf"(?P<m1>{_MON})\s(?P<d1>{_DAY})(?:,?\s(?P<y1>{_YEAR}))?{_TO}"
                         rf"(?P<m2>{_MON})\s(?P<d2>{_DAY}),?\s(?P<y2>{_YEAR}){_END}"),
    ("days", rf"(?P<d1>{_DAY}){_AND}(?P<d2>{_DAY})\s{_DE}(?P<m>{_MON}),?\s{_DEL}(?P<y>{_YEAR})"
             rf"{_END}"),
    ("days", rf"(?P<m>{_MON})\s(?P<d1>{_DAY}){_AND}(?P<d2>{_DAY}),?\s(?P<y>{_YEAR}){_END}"),
    ("days", rf"(?P<d1>{_DAY})(?:,\s{_DAY}){{1,3}},?{_AND}(?P<d2>{_DAY})\s{_DE}(?P<m>{_MON})"
             rf",?\s{_DEL}(?P<y>{_YEAR}){_END}"),
    ("days", rf"(?P<m>{_MON})\s(?P<d1>{_DAY})(?:,\s{_DAY}){{1,3}},?{_AND}(?P<d2>{_DAY}),?\s"
             rf"(?P<y>{_YEAR}){_END}"),
    # A fifth digit is the mark of a footnote that has lost its place: "27 April 20051".
    ("day", rf"(?P<d>{_DAY})(?:\sday)?(?:\s|-|\s?/\s?)?(?:of\s|de\s)?(?P<m>{_MON_GLUED})[,.]?"
            r"(?:\s|-|\s?/\s?)?(?:(?:del?|do|roku)\s(?:año\s|ano\sde\s)?)?"
            rf"(?P<y>{_YEAR})(?=\d?(?!\d)){words.YEAR_WORD}(?:\s(?:-\s)?(?P<t>[0-2]?\d:[0-5]\d)(?!\d))?"),
    ("day", rf"(?P<m>{_MON})\.?\s(?:the\s)?(?P<d>{_DAY})(?:,\s?|\s)(?:of\s)?(?P<y>{_YEAR})"
            rf"{_END}(?:,?\s(?P<t>[0-2]?\d:[0-5]\d)(?!\d))?"),
    # "this sixteenth day of January 1998", "the fifth of May, nineteen hundred and ninety-four"
    ("day", rf"(?P<dw>{words.DAY_IN_WORDS})\s(?:day\s)?(?:of\s)?(?P<m>{_MON}),?\s"
            rf"(?:in\sthe\syear\s)?(?:(?P<y>{_YEAR}){_END}{words.YEAR_WORD}|(?P<yw>{words.YEAR_IN_WORDS})(?!\w))"),
    ("short_day", rf"(?P<d>{_DAY})-(?P<m>{_MON})-(?P<y>\d\d)(?![\d-])"),
    ("either", rf"(?P<d1>{_DAY}){_OR}(?P<d2>{_DAY})\s{_DE}(?P<m>{_MON}),?\s{_DEL}(?P<y>{_YEAR})"
               rf"{_END}"),
    ("either", rf"(?P<m>{_MON})\s(?P<d1>{_DAY}){_OR}(?P<d2>{_DAY}),?\s(?P<y>{_YEAR}){_END}"),
    ("either", rf"(?P<m1>{_MON}){_OR}(?P<m2>{_MON}),?\s{_OF}(?P<y>{_YEAR}){_END}"),
    ("months", rf"(?P<m1>{_MON}){_AND}(?P<m2>{_MON}),?\s{_OF}(?P<y>{_YEAR}){_END}"),
    ("months_over_years", rf"(?P<m1>{_MON})\s{_DEL}(?P<y1>{_YEAR}){_TO}(?:de\s)?(?P<m2>{_MON})\s"
                          rf"{_DEL}(?P<y2>{_YEAR}){_END}"),
    # As in tables and almanacs: "1994 Jan 10", "1994, January 10-11", "19772 MayThe envoys".
    ("days", rf"(?P<y>{_YEAR}),?\s(?P<m>{_MON})\s(?P<d1>{_DAY}){_AND}(?P<d2>{_DAY})(?!\d)"),
    ("day", rf"(?P<y>{_YEAR}),?\s(?P<m>{_MON})\s(?P<d>{_DAY})(?!\s?[-–]\s?\d|,?\s{_YEAR})"),
    ("glued", rf"{_LINE}(?P<y>{_YEAR})[^\S\n]{{0,12}}(?:(?P<d>{_DAY})\s)?(?P<m>{_FULL_MON})"
              r"(?=[^\W\d_])"),
    ("month", rf"(?:{_QUALIFIED}|(?P<about>{words.ABOUT}|about)\s)(?P<m>{_MON}),?(?:\s|-){_OF}"
              rf"(?P<y>{_YEAR}){_END}{words.YEAR_WORD}"),
    # Heads of entries: "2001: April — the letter", "2014. December – chair", "1994 Dec. Talks".
    ("month", rf"(?P<y>{_YEAR})(?:[.:,]|\s[-–—])?\s(?P<m>{_MON})(?=\s[-–—]\s|\s?[:■▪●•])"),
    ("months", rf"(?P<y>{_YEAR})(?:[.:,]|\s[-–—])?\s(?P<m1>{_MON})\s?[-–—/]\s?"
               rf"(?P<m2>{_MON})(?={_LABEL_END})"),
    ("month", rf"(?P<y>{_YEAR})\s(?P<m>{_MON})(?=\s?[-–—])"),
    ("month", rf"{_LINE}(?P<y>{_YEAR})\s(?P<m>{_SHORT_MON})\.(?=\s[^\W\d_])"),
    ("season", rf"{_QUALIFIED}(?P<s>{words.SEASON})\s(?:of\s|de\s|in\s)?(?:the\s)?"
               rf"(?P<y>{_YEAR}){_END}{words.YEAR_WORD}"),
    ("season", rf"(?P<y>{_YEAR}),\s(?P<s>{words.SEASON})"),  # "2005, autumn: ..."
    # "Q1–Q3 2014", "Q3 2014 to Q1 2015", "the first and second quarters of 2014", "H1 2014"
    ("quarter", rf"q(?P<n1>[1-4])(?:,?\s(?:of\s)?(?P<y1>{_YEAR}))?(?:,\sq[1-4]){{0,2}},?{_THROUGH}"
                rf"q?(?P<n2>[1-4])(?:[/-]|,?\s)(?:of\s)?(?P<y>{_YEAR}){_END}"),
    ("quarter", rf"(?P<n1>{words.QUARTER})(?:\s{words.QUARTER_NAME})?(?:,\s{words.QUARTER})?,?"
                rf"{_THROUGH}(?:the\s)?(?P<n2>{words.QUARTER})\s{words.QUARTERS_NAME},?\s{_OF_A_YEAR}"
                rf"(?P<y>{_YEAR}){_END}{words.YEAR_WORD}"),
    ("quarter", rf"(?:the\s)?first\s(?P<w>two|three)\squarters\s{_OF_A_YEAR}(?P<y>{_YEAR}){_END}"),
    ("quarter", rf"(?:the\s)?(?P<h>{words.HALF})(?:\s|-){words.HALF_NAME},?\s{_OF_A_YEAR}"
                rf"(?P<y>{_YEAR}){_END}(?!['’]?s\b|er\b|-\w){words.YEAR_WORD}"),
    ("quarter", rf"(?:h(?P<h>[12])|(?P<hq>[12])h)(?:[/-]|,?\s)(?:of\s)?(?P<y>{_YEAR}){_END}"),
    ("quarter", rf"(?P<y>{_YEAR})(?:[/-]|,?\s)h(?P<h>[12])(?!\w)"),
    ("quarter", rf"(?P<n>{words.QUARTER})(?:\s|-){words.QUARTER_NAME},?\s(?:of\s|del?\s|do\s)?"
                rf"(?:the\syear\s|des\sjahres\s)?(?P<y>{_YEAR}){_END}{words.YEAR_WORD}"),
    ("quarter", rf"(?:q(?P<n>[1-4])|(?P<nq>[1-4])q)(?:[/-]|,?\s)(?:of\s)?(?P<y>{_YEAR}){_END}"),
    ("quarter", rf"(?P<y>{_YEAR})(?:[/-]|,?\s)q(?P<n>[1-4])(?!\w)"),
    ("decade", rf"{_QUALIFIED}(?:années\s)?(?P<d>1[5-9]\d|20\d)0"
               r"(?:['’]?s\b|-?[хті]{1,2}\b|-е\b|er\b)"),
    ("decade", rf"{_QUALIFIED}années\s(?P<d>1[5-9]\d|20\d)0\b"),
    # "Mitte der neunziger Jahre", "90er-Jahre", "années 90", "90-х годов", "the early nineties"
    ("decade", rf"{_QUALIFIED}(?:der\s)?(?:(?P<dd>[3-9])0er|(?P<dw>{words.DECADE}))(?:\s|-)jahren?"
               r"(?!\w)"),
    ("decade", rf"{_QUALIFIED}années\s(?:(?P<dd>[3-9])0|(?P<dw>{words.DECADE}))(?![\w-])"),
    ("decade", rf"{_QUALIFIED}(?:(?P<dd>[3-9])0-(?:е|ые|х|ых|ті|і)|(?P<dw>{words.DECADE}))"
               r"\s(?:год(?:ы|ов|ах)|рок(?:и|ів|ах))(?!\w)"),
    ("decade", r"(?:(?<=['’])|(?P<q>early|mid|late)(?:\s|-)['’]?)(?P<dd>[3-9])0s(?!\w)"),
    ("decade", rf"(?:(?<=\bthe[ \xa0])|(?P<q>early|mid|late)(?:\s|-))(?P<dw>{words.DECADE})"
               r"(?<=ties)(?!\w)"),
    ("years", rf"(?P<y1>{_YEAR})(?:\s?[-–—‑―]\s?|/)(?P<y2>{_YEAR}){_END}(?!-)"),
    ("years_short", rf"(?P<y1>{_YEAR})[-–—‑―/](?P<y2>\d\d)(?![\d/-])"),
    ("either", rf"{_PART_OF}(?P<y1>{_YEAR}){_OR}{_PART_OF}(?P<y2>{_YEAR}){_END}(?!-)"
               rf"{words.YEAR_WORD}"),
    ("year", rf"(?:{_QUALIFIED}|(?P<about>{words.ABOUT})\s)(?P<y>{_YEAR})"
             rf"(?!\d|:\d|\s?%|-\d{{3}}){words.YEAR_WORD}"),
    ("days_over_months_yearless",
     rf"(?P<d1>{_DAY})\s{_DE}(?P<m1>{_MON}){_TO}(?P<d2>{_DAY})\s{_DE}(?P<m2>{_MON})"),
    ("days_over_months_yearless",
     rf"(?P<m1>{_LONE_MON})\s(?P<d1>{_DAY}){_TO}(?P<m2>{_LONE_MON})\s(?P<d2>{_DAY})"),
    ("days_yearless", rf"(?P<d1>{_DAY}){_AND}(?P<d2>{_DAY})\s{_DE}(?P<m>{_MON})(?!\s\d)"),
    ("days_yearless", rf"(?P<m>{_LONE_MON})\s(?P<d1>{_DAY}){_AND}(?P<d2>{_DAY})(?!\d|,\d)"),
    ("day_yearless", rf"(?P<d>{_DAY})\s{_DE}(?P<m>{_MON})(?!\s\d)"),
    ("day_yearless", rf"(?P<dw>{words.DAY_IN_WORDS})\s(?:day\s)?(?:of\s)?(?P<m>{_MON})(?!\s\d)"),
    ("day_yearless", rf"(?P<m>{_LONE_MON})\s(?:the\s)?(?P<d>{_DAY})(?!,?\d|\s?%)"),
    ("month_yearless",
     rf"(?P<q>early|mid|late|début|fin|anfang|mitte|ende)(?:\s|-)(?:of\s)?(?P<m>{_LONE_MON})"),
    ("months_yearless", _FROM_MONTH_TO_MONTH),
    ("month_yearless", rf"{_AFTER_A_PREPOSITION}(?P<m>{_LONE_MON})"),
    ("month_in_brackets", rf"(?<=\()(?P<m>{_LONE_MON})(?=\))"),
    # Labels below a year: "Jul, The council met", "10.1 - The council met", "April–May: Talks".
    ("months_label", rf"{_LINE_OR_CELL}(?P<m1>{_LONE_MON}){_AND}(?P<m2>{_LONE_MON})"
                     rf"(?={_LABEL_END})"),
    ("month_label", rf"{_LINE}{_QUALIFIED}(?P<m>{_LONE_MON})(?={_LABEL_END}|\s?,\s|\.\s|\n|$)"),
    ("month_label", rf"{_CELL}{_QUALIFIED}(?P<m>{_LONE_MON})(?={_LABEL_END})"),
    ("season_label", rf"{_LINE}{_QUALIFIED}(?P<s>{words.SEASON})(?={_LABEL_END}|\s?,\s|\.\s|\n|$)"),
    ("season_label", rf"{_CELL}{_QUALIFIED}(?P<s>{words.SEASON})(?={_LABEL_END})"),
    ("day_label", rf"{_LINE}(?P<d>{_DAY})[./](?P<m>0?[1-9]|1[0-2])\.?(?=\s?[-–—:]\s)"),
    ("day_yearless", rf"(?<=\()(?P<d>{_DAY})\.(?P<m>0?[1-9]|1[0-2])\.(?=\))"),
)  # fmt: skip


@cache  # to compile it takes half a second: who reads no dates is not to wait for it
def date_pattern() -> re.Pattern[str]:
    """All forms as one pattern; the groups of form number n bear names that end in `_n`.

    It reads lower-case text: ignoring case takes the engine twice as long.
    """
    alternatives = []
    for number, (_, pattern) in enumerate(FORMS):
        bounded = pattern.replace(r"\s?", f"{_SPACE}{{0,2}}").replace(r"\s", f"{_SPACE}{{1,3}}")
        named = re.sub(r"\(\?P([<=])(\w+)([>)])", rf"(?P\1\2_{number}\3", bounded)
        alternatives.append(f"(?P<form_{number}>{named})")
    # Where lines were joined a letter may stand before a whole date: "signed19 November 1990".
    glued = (
        rf"(?<=[^\W\d_])(?={_DAY}\x20?{_MON}\x20?{_YEAR}|{_LONE_MON}\x20{words.DAY},?\x20{_YEAR})"
    )
    before = (
        rf"(?:(?<!\w)|{glued})(?=\d|{words.FIRST_WORD}|{words.FIRST_OF_QUARTER}"
        rf"|{words.DAY_IN_WORDS})"
        r"(?<!\d[.,/:])(?<![№#$€£+])(?<!\d[-–])(?<!\W-)"
        r"(?<!\bn[or]\.[ \xa0])(?<!№[ \xa0])"  # "Paper No. 4 June 2010": the number of the paper
    )
    return re.compile(before + rf"(?:{'|'.join(alternatives)})")


@cache
def anchor_pattern() -> re.Pattern[str]:
    """What dates are told by: a text has few, and only round them is the long pattern tried."""
    return re.compile(
        r"(?<!\w)(?:\d{3}[\dx]|\d\d?\.\d\d?\.\d\d(?!\d)|\d\d \d\d \d\d(?!\d))"
        r"|(?<=\()\d\d?\.\d\d?\.\)|(?<![^\n])\d\d?[./]\d\d?\.?\s?[-–—:]\s"
        rf"|(?<![^\W\d_]){_MON_GLUED}"
        rf"|(?<!\w)(?:[3-9]0(?:er\W|s\b|-[еыхті])|(?:{words.DECADE}|années)(?!\w))"
        rf"|(?<![^\n\t])(?:{words.QUALIFIER}\s)?{words.SEASON}"
    )


REACH_BACK, REACH_ON = 40, 64
WEEKDAY_BEFORE = re.compile(
    rf"(?<!\w)(?:{words.WEEKDAY}|{words.SHORT_WEEKDAY})\.?,?{_SPACE}(?:(?:the|den|le|el|dia|día|dnia|dne)\s)?$"
)
