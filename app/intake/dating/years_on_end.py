"""Two years on end of what lasted through both: "in the years 2009 and 2010"."""

import re

from app.intake.dating.dates import DateExpression

_A_YEAR = re.compile(r"\d{4}")
_YEARS = re.compile(
    r"\b(?:(?:in|during|over|for|through(?:out)?|cover(?:s|ed|ing)?)\s(?:both\s)?the\s(?:two\s)?years"
    r"|(?:in|während)\s(?:den|der)\s(?:beiden\s)?jahren?|(?:für|umfass(?:t|te|en))\sdie\s(?:beiden\s)?jahre"
    r"|(?:pendant|durant|dans|pour|au\scours|couvr(?:e|ent|ait))\s(?:les|des)\s(?:deux\s)?années)\s$",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:\b(?:granted|elected|appointed|agreed|chosen|foreseen|budgeted|member\w*|seat|chair\w*|presidency|term"
    r"|accordée?s?|prévue?s?|élue?s?|nommée?s?|membre|présidence|mandat|sitz|vorsitz\w*|mitglied\w*)"
    r"\s(?:for|pour|für)|(?<!\w)(?:избран|назначен|обран|призначен)\w*(?:\s\w+){0,4}\sна)\s$",
    re.IGNORECASE,
)
# In Russian and Ukrainian "years" is said of any two, so that only a verb tells that it lasted.
_GODY = re.compile(r"\s(?:годах|годы|гг\.|роках|роки|рр\.)(?!\w)")
_LASTED = re.compile(
    r"(?<!\w)(?:был[аои]?|бу(?:в|ла|ло|ли)|явля\w+|возглавля\w+|председательств\w+|входил\w*|состоял\w*|служил\w*|работал\w*"
    r"|занимал\w*|длил\w+|очолюва\w+|головува\w+|входи(?:в|ла|ли)|служи(?:в|ла|ли)|працюва\w+|трива\w+)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?;\n]")
_BEFORE, _BESIDE = 60, 90  # characters


def are_years_on_end(text: str, first: DateExpression, last: DateExpression) -> bool:
    """Whether *last* is the year after *first*, and the words beside them tell what lasted."""
    if not (_A_YEAR.fullmatch(first.value) and _A_YEAR.fullmatch(last.value)):
        return False
    if int(last.value) - int(first.value) != 1:
        return False
    before = text[max(0, first.start - _BEFORE) : first.start]
    if _YEARS.search(before) or _FOR.search(before):
        return True
    said = text[last.start : last.end].strip("0123456789") + text[last.end : last.end + 8]
    if not _GODY.match(said):
        return False
    beside = _SENTENCE_END.split(text[max(0, first.start - _BESIDE) : first.start])[-1]
    behind = _SENTENCE_END.split(text[last.end : last.end + _BESIDE])[0]
    return _LASTED.search(beside + behind) is not None
